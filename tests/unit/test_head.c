// SPDX-License-Identifier: MIT
#include "tests/unit/screen.h"

#include "core/view/head.h"

/* Each row's cells, with | between them. */
static const char *rows_of(const char *name, struct buf *out)
{
	struct head head;
	buf_clear(out);
	head_make(name, &head);
	for (int i = 0; i < head.rows; i++)
		buf_addf(out, "%s%s", i ? "|" : "", head.cells[i]);
	return buf_str(out);
}

static void set_downwards(void **state)
{
	(void)state;
	static const struct {
		const char *name, *rows;
	} cases[] = {
	        {"", ""},
	        {"丰都", "丰|都"},
	        {"青口（港）", "青|口|︵|港|︶"},
	        {"甲、乙——丙…", "甲|︑|乙|︱|︱|丙|︙"},
	        {"“青口”《志》", "﹃|青|口|﹄|︽|志|︾"},
	        {"第5师", "第|５|师"},
	        {"第14师", "第|14|师"},
	        {"302医院", "３|０|２|医|院"},
	        {"2008年", "20|08|年"},
	        {"GDP 值", "Ｇ|Ｄ|Ｐ|值"},
	        {"Tibet区", "Ti|be|t|区"},
	        {"A5", "Ａ|５"},
	        /* a mark stays with its character */
	        {"e\u0301x", "e\u0301|ｘ"},
	};
	struct buf rows = {0};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(rows_of(cases[i].name, &rows), cases[i].rows);
	buf_free(&rows);
}

/* No row is wider than two cells, whatever the name. */
static void within_two_cells(void **state)
{
	(void)state;
	struct grid grid = {0};
	struct head head;
	for (int ambiguous = 0; ambiguous < 2; ambiguous++) {
		grid_reset(&grid, 6, 6);
		grid.ambiguous = (enum width_ambiguous)ambiguous;
		head_make("“…—·①½ﬁ", &head);
		head_draw(&head, &grid, (struct rect){0, 2, 6, 2}, STYLE_TEXT);
		for (int row = 0; row < 6; row++) {
			assert_int_equal(grid_at(&grid, row, 1)->cp[0], 0);
			assert_int_equal(grid_at(&grid, row, 4)->cp[0], 0);
		}
	}
	grid_free(&grid);
}

/* Names stand on the last row; one that is too long is cut with a mark. */
static void cut_with_a_mark(void **state)
{
	(void)state;
	struct grid grid = {0};
	struct buf text = {0};
	struct head head;
	grid_reset(&grid, 3, 5);
	head_make("什邡", &head);
	head_draw(&head, &grid, (struct rect){0, 0, 3, 2}, STYLE_TEXT);
	head_make("青口港务处", &head);
	head_draw(&head, &grid, (struct rect){0, 3, 3, 2}, STYLE_TEXT);
	for (int row = 0; row < 3; row++)
		row_of_grid(&grid, row, &text);
	assert_string_equal(buf_str(&text), "   青\n什 口\n邡 ︙\n");
	buf_free(&text);
	grid_free(&grid);
}

static void what_all_have(void **state)
{
	(void)state;
	static const struct {
		const char *names[3], *shown[3];
	} cases[] = {
	        {{"青口东街", "青口西街", "青口老城"}, {"东街", "西街", "老城"}},
	        {{"丰都县", "武隆县", "巫山县"}, {"丰都", "武隆", "巫山"}},
	        {{"凉山自治州", "甘孜自治州", "阿坝自治州"}, {"凉山", "甘孜", "阿坝"}},
	        /* one character, one name left with less than two, two the same, another level */
	        {{"江津", "江都", "江油"}, {"江津", "江都", "江油"}},
	        {{"忠县", "武隆县", "巫山县"}, {"忠县", "武隆县", "巫山县"}},
	        {{"青口东", "青口西街", "青口老城"}, {"青口东", "青口西街", "青口老城"}},
	        {{"丰都县", "武隆区", "巫山县"}, {"丰都县", "武隆区", "巫山县"}},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena arena = {0};
		const char *names[3];
		memcpy(names, cases[i].names, sizeof names);
		heads_shorten(&arena, names, 3);
		for (int k = 0; k < 3; k++)
			assert_string_equal(names[k], cases[i].shown[k]);
		arena_free(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(set_downwards),
	        cmocka_unit_test(within_two_cells),
	        cmocka_unit_test(cut_with_a_mark),
	        cmocka_unit_test(what_all_have),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
