// SPDX-License-Identifier: MIT
#include "tests/unit/library.h"

#include "core/view/recall.h"

static void fields_are_read_as_they_were_written(void **state)
{
	(void)state;
	struct buf text = {0};
	struct recalled field;
	recall_text(&text, "name", "上海市 浦东");
	recall_text(&text, "none", NULL);
	recall_text(&text, "bad", "a\tb");
	recall_numbers(&text, "two", 3, -4);
	recall_number(&text, "one", 7);
	char *at = text.at;
	assert_true(recall_next(&at, &field) && recall_is(&field, "name"));
	assert_string_equal(field.value, "上海市 浦东");
	assert_true(recall_next(&at, &field) && recall_is(&field, "two"));
	assert_int_equal(field.first, 3);
	assert_int_equal(field.second, -4);
	assert_true(recall_next(&at, &field) && recall_is(&field, "one"));
	assert_int_equal(recall_choice(&field, 8, 0), 7);
	assert_int_equal(recall_choice(&field, 7, 2), 2);
	assert_false(recall_next(&at, &field));
	buf_free(&text);
}

static const struct view_ops *const all[] = {&timeline_ops, &matrix_ops, &evidence_ops, &reader_ops,
        &library_ops, &why_ops, &outline_ops, &conflicts_ops, &figures_ops, &work_ops, &compare_ops,
        &card_ops};

static void open(struct screen *s, const struct view_ops *ops, struct view *view)
{
	static struct contested contested; /* nothing is found in these two */
	contested_forget(&contested);
	s->context.contested = &contested;
	screen_must(s, view_open(view, ops, &s->context, &s->status));
}

static void draw(struct screen *s, struct view *view)
{
	grid_reset(&s->grid, 24, 90);
	view->ops->draw(view, &s->grid, (struct rect){0, 0, s->grid.rows, s->grid.cols}, true);
}

static void do_all(struct screen *s, struct view *view, const enum command *commands)
{
	struct view_request request = {0};
	for (; *commands != CMD_NONE; commands++)
		view->ops->command(view, *commands, &request, &s->status);
}

/* What a view is left as, it is again. */
static void check_same(struct screen *s, const struct view_ops *ops, struct view *left)
{
	struct view again;
	struct buf text = {0}, copy = {0}, then = {0};
	draw(s, left);
	ops->remember(left, &text);
	buf_adds(&copy, buf_str(&text));
	open(s, ops, &again);
	assert_true(ops->recall(&again, copy.at));
	draw(s, &again);
	ops->remember(&again, &then);
	assert_string_equal(buf_str(&then), buf_str(&text));
	view_close(&again);
	view_close(left);
	buf_free(&text);
	buf_free(&copy);
	buf_free(&then);
}

static void views_are_as_they_were_left(void **state)
{
	struct screen *s = *state;
	static const struct {
		const struct view_ops *ops;
		enum command commands[8];
	} cases[] = {
	        {&timeline_ops, {CMD_ZOOM_IN, CMD_ZOOM_IN, CMD_RIGHT, CMD_DOWN, CMD_NONE}},
	        {&timeline_ops, {CMD_ZOOM_OUT, CMD_NEXT_IN_ROW, CMD_NONE}},
	        {&matrix_ops, {CMD_SORT, CMD_UNFOLD_ALL, CMD_DOWN, CMD_CELLS, CMD_NONE}},
	        {&matrix_ops, {CMD_UNFOLD_COLUMN, CMD_PAN_RIGHT, CMD_LAST_COLUMN, CMD_NONE}},
	        {&matrix_ops, {CMD_UNFOLD_ALL, CMD_UNFOLD_ALL, CMD_FIRST, CMD_LEFT, CMD_LEFT, CMD_NONE}},
	        {&library_ops, {CMD_DOWN, CMD_NONE}},
	        {&figures_ops, {CMD_SORT, CMD_REVERSE, CMD_NONE}},
	        {&figures_ops, {CMD_CHART, CMD_NONE}},
	        {&work_ops, {CMD_WORK_KINDS, CMD_WORK_KINDS, CMD_NONE}},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct view view;
		open(s, cases[i].ops, &view);
		draw(s, &view);
		do_all(s, &view, cases[i].commands);
		check_same(s, cases[i].ops, &view);
	}
}

static void what_shows_one_thing_finds_it(void **state)
{
	struct screen *s = *state;
	struct view view;
	doc_id doc = recall_doc(s->context.store, "harbour.txt");
	struct subject party;
	assert_int_equal(recall_doc(s->context.store, "harbour"), 0);
	open(s, &evidence_ops, &view);
	screen_must(s, evidence_show(&view, LAYER_PAIRINGS, &(struct store_filter){.supporter = "上海市"},
	                       &s->status));
	check_same(s, &evidence_ops, &view);
	open(s, &why_ops, &view);
	screen_must(s, why_show(&view, doc, (struct span){15, 19}, &s->status));
	check_same(s, &why_ops, &view);
	open(s, &card_ops, &view);
	assert_true(subject_of_parties("上海市", "西藏自治区", &party));
	screen_must(s, card_show(&view, &party, &s->status));
	check_same(s, &card_ops, &view);
	subject_free(&party);
}

/* Whatever the file says: what cannot be is passed over. */
static void nonsense_does_no_harm(void **state)
{
	struct screen *s = *state;
	static const char *const texts[] = {"", "\t",
	        "order 99 9\tyear -1 5\tface 7\tedge 9 9\tat 4000 4000\t",
	        "zoom 900\tmonth 99999999\trow 77\t", "zoom -900\tmonth -5\t", "doc nowhere\tplace 9 2\t",
	        "layer 3\tat -1\tdoc x\t", "query \t", "row \tcol \topen x\tchart y\tsupporter \t",
	        "kind 3 -4\tfirst 上海市\t", "hidden 4096\tmeasure 1000\tflow 8\tclosed 7777777777\t",
	        "doc plateau.txt\tdoc plateau.txt\ttop -4 2\t",
	        "kinds 40\tdoubtful 5\tat 99999999999999999999\t"};
	for (size_t i = 0; i < COUNT(all); i++)
		for (size_t k = 0; k < COUNT(texts); k++) {
			struct view view;
			struct buf copy = {0};
			buf_adds(&copy, texts[k]);
			open(s, all[i], &view);
			all[i]->recall(&view, copy.len ? copy.at : (char[]){""});
			draw(s, &view);
			do_all(s, &view,
			        (const enum command[]){CMD_DOWN, CMD_UP, CMD_LAST, CMD_FIRST, CMD_NONE});
			draw(s, &view);
			view_close(&view);
			buf_free(&copy);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(fields_are_read_as_they_were_written),
	        WITH_LIBRARY(views_are_as_they_were_left),
	        WITH_LIBRARY(what_shows_one_thing_finds_it),
	        WITH_LIBRARY(nonsense_does_no_harm),
	        WITH_NOTHING(nonsense_does_no_harm),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
