// SPDX-License-Identifier: MIT
#include "tests/unit/screen.h"

#include "core/collate/prefer.h"

#include <stdio.h>

/* A report and a copy of it: a year and a name differ, a word, a comma's width; the copy has a paragraph of
 * its own, and the last section of the report stands first in it. */
static const char report[] =
        "# 海滨市的医生\n\n这支队伍的来历镇上人人都说得清楚：1994年7月，海滨市的医生翻山去高原县医院坐诊，带出了37名年轻人。\n\n"
        "责任编辑 李春风\n\n铁路通车以后，两地的学校开始互派教师，学生假期也能参加夏令营。\n\n"
        "渔港的老船长把旧罗盘送给了高原的孩子们，那是他一生里走得最远的一次旅行，他说得很慢。\n";
static const char copy[] =
        "渔港的老船长把旧罗盘送给了高原的孩子们，那是他一生里走得最远的一次旅行，他说得很慢。\n\n"
        "# 海滨市的医生\n\n这支队伍的来历镇上人人都说得清楚：2024年7月,海滨市的医生翻山去高原县医院坐诊，带出了37名年轻人。\n\n"
        "责任编辑 李春风\n\n铁路通车之后，两地的学校开始互派教师，学生也能参加夏令营。\n\n"
        "灯塔换了新灯。\n";
static const char other[] = "山那边的茶园今年只收了一季，收茶的人都往南边去了，留下的是老人。\n";

static const struct datum report_data[] = {{LAYER_DATES, "1994年7月", "1994-07", NULL}};
static const struct datum copy_data[] = {{LAYER_DATES, "2024年7月", "2024-07", NULL}};

static int begin(void **state)
{
	struct screen *s = mem_zero(1, sizeof *s);
	screen_library(s);
	screen_doc(s, "a.md", report, report_data, COUNT(report_data));
	screen_doc(s, "b.md", copy, copy_data, COUNT(copy_data));
	screen_doc(s, "c.md", other, NULL, 0);
	screen_must(s, view_open(&s->view, &compare_ops, &s->context, &s->status));
	*state = s;
	return 0;
}

static int end(void **state)
{
	screen_end(*state);
	free(*state);
	return 0;
}

static void show(struct screen *s, doc_id a, doc_id b, int rows, int cols)
{
	const doc_id docs[2] = {a, b};
	screen_must(s, compare_show(&s->view, docs, (struct span){0, 0}, &s->status));
	screen_draw(s, rows, cols);
}

static bool has(struct screen *s, const char *text)
{
	return strstr(screen_text(s), text) != NULL;
}

/* ---- what is drawn ---- */

static void nothing_is_told(void **state)
{
	struct screen *s = *state;
	screen_draw(s, 12, 80);
	assert_string_equal(screen_describe(s), "");
	assert_true(has(s, ":compare A B"));
	show(s, 1, 3, 12, 80);
	assert_true(has(s, "no passage in common"));
	assert_true(has(s, "c.md"));
}

/* In every row what is the same stands at the same cell of its column. */
static void rows_are_in_step(void **state)
{
	struct screen *s = *state;
	show(s, 1, 2, 40, 100);
	enum { SECOND = (100 - 3) / 2 + 3 };
	static const char32_t same[] = {U'坐', U'诊', U'铁', U'夏', U'灯'};
	size_t seen = 0;
	for (int row = 1; row < s->grid.rows; row++)
		for (int col = 0; col < SECOND - 3; col++)
			for (size_t i = 0; i < COUNT(same); i++)
				if (grid_at(&s->grid, row, col)->cp[0] == same[i]) {
					assert_int_equal(
					        grid_at(&s->grid, row, col + SECOND)->cp[0], same[i]);
					seen++;
				}
	assert_true(seen >= 4);
}

/* Stacked, what is the same stands there once, what differs twice. */
static void once_where_it_is_the_same(void **state)
{
	struct screen *s = *state;
	show(s, 1, 2, 30, 60);
	assert_true(has(s, "A≠ 这支队伍"));
	assert_true(has(s, "B≠ 这支队伍"));
	const char *text = screen_text(s);
	const char *once = strstr(text, "责任编辑");
	assert_non_null(once);
	assert_null(strstr(once + 1, "责任编辑"));
	assert_true(has(s, "A~ 铁路通车以后"));
	assert_true(has(s, "B~ 铁路通车之后"));
	assert_true(has(s, "学生____也能")); /* what is lacking is a line to fill in */
}

static void marks(void **state)
{
	struct screen *s = *state;
	show(s, 1, 2, 30, 60);
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "1994年7月2024年7月");
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_FOUND), "以假期之____");
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_NOTE), "");
	compare_mark(&s->view, compare_classes(&s->view) | 1u << CLASS_PUNCTUATION);
	screen_draw(s, 30, 60);
	assert_true(strstr(screen_marked(s, STYLE_BASE, STYLE_NOTE), "，") != NULL);
	compare_mark(&s->view, 1u << CLASS_FACTS);
	screen_draw(s, 30, 60);
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_FOUND), "");
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "1994年7月2024年7月");
}

/* Each class is shown or hidden whatever the others are; none asked for is those that are at first. */
static void classes_alone(void **state)
{
	struct screen *s = *state;
	show(s, 1, 2, 30, 60);
	compare_mark(&s->view, 1u << CLASS_PUNCTUATION);
	screen_draw(s, 30, 60);
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_FOUND), "");
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "");
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_NOTE), "，,_");
	compare_mark(&s->view, 0);
	screen_draw(s, 30, 60);
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "1994年7月2024年7月");
}

static bool finds(struct screen *s, const char *query, bool forward, bool from_next)
{
	bool found = compare_ops.search(&s->view, query, forward, from_next);
	screen_draw(s, 8, s->grid.cols);
	return found;
}

/* In both texts, a row at a time; what both have is one place, and a word of the right text alone is found.
 */
static void search(void **state)
{
	struct screen *s = *state;
	static const int widths[] = {60, 120};
	for (size_t i = 0; i < COUNT(widths); i++) {
		show(s, 1, 2, 8, widths[i]);
		assert_true(finds(s, "李春风", true, false));
		assert_string_equal(screen_describe(s), "李春风 1/1");
		assert_string_equal(screen_marked(s, STYLE_SELECTED, STYLE_SELECTED), "李春风");
		assert_true(finds(s, "李春风", true, true)); /* around to itself */
		assert_true(finds(s, "灯塔", true, false));
		doc_id doc;
		struct span span;
		assert_true(compare_ops.words(&s->view, &doc, &span));
		assert_int_equal(doc, 2);
		assert_memory_equal(copy + span.start, "灯塔", span.end - span.start);
		screen_do(s, CMD_ENTER, 1);
		assert_int_equal(s->request.kind, REQUEST_WORDS);
		assert_int_equal(s->request.doc, 2);
		assert_false(finds(s, "茶园", true, false));
		screen_do(s, CMD_PREV_VARIANT, 1); /* a variant is chosen instead */
		assert_null(strstr(screen_describe(s), "灯塔"));
	}
}

static void what_stands_elsewhere(void **state)
{
	struct screen *s = *state;
	show(s, 1, 2, 40, 100);
	assert_true(has(s, "↑ moved: B has this at 0 %"));
	assert_true(has(s, "here B has what A has at"));
	assert_true(has(s, "灯塔换了新灯")); /* B's own */
}

/* No character of either text is left out, whatever the width. */
static void nothing_is_left_out(void **state)
{
	struct screen *s = *state;
	for (int cols = 20; cols <= 130; cols += 11) {
		show(s, 1, 2, 120, cols);
		static const char *const words[] = {"坐诊", "李春风", "互派教师", "老船长", "新灯"};
		const char *text = screen_text(s);
		for (size_t i = 0; i < COUNT(words); i++) {
			char32_t cp;
			utf8_decode(words[i], strlen(words[i]), &cp);
			char first[UTF8_MAX + 1] = "";
			utf8_encode(cp, first);
			assert_non_null(strstr(text, first));
		}
	}
}

/* ---- from one variant to the next ---- */

static void steps(void **state)
{
	struct screen *s = *state;
	show(s, 1, 2, 30, 60);
	screen_do(s, CMD_NEXT_VARIANT, 1);
	assert_string_equal(screen_describe(s), "date 1/1 · 1994-07 ≠ 2024-07");
	screen_do(s, CMD_NEXT_VARIANT, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
	screen_do(s, CMD_FACTS_ONLY, 1);
	screen_do(s, CMD_NEXT_VARIANT, 1);
	assert_string_equal(screen_describe(s), "wording 2/3 · 以 ≠ 之");
	screen_do(s, CMD_NEXT_VARIANT, 1);
	assert_non_null(strstr(screen_describe(s), "3/3"));
	screen_do(s, CMD_PREV_VARIANT, 2);
	assert_non_null(strstr(screen_describe(s), "1/3"));
}

/* Keys that come faster than the screen is drawn. */
static void steps_without_a_drawing(void **state)
{
	struct screen *s = *state;
	show(s, 1, 2, 8, 60);
	screen_do(s, CMD_FACTS_ONLY, 1);
	screen_do(s, CMD_NEXT_VARIANT, 3);
	assert_non_null(strstr(screen_describe(s), "3/3"));
}

static void enter_goes_to_the_words(void **state)
{
	struct screen *s = *state;
	show(s, 1, 2, 30, 60);
	screen_do(s, CMD_NEXT_VARIANT, 1);
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_WORDS);
	assert_int_equal(s->request.doc, 1);
	assert_int_equal(s->request.span.start, screen_words(report, "1994年7月").start);
	screen_do(s, CMD_NEXT_PANE, 1);
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.doc, 2);
	assert_int_equal(s->request.span.start, screen_words(copy, "2024年7月").start);
	assert_false(s->view.ops->command(&s->view, CMD_NEXT_PANE, &s->request, &s->status));
}

/* ---- which one is right ---- */

static void hold(struct screen *s, bool right, bool expected)
{
	bool any;
	screen_must(s, compare_prefer(&s->view, right, &any, &s->status));
	assert_int_equal(any, expected);
	screen_draw(s, s->grid.rows, s->grid.cols);
}

static void one_is_right(void **state)
{
	struct screen *s = *state;
	show(s, 1, 2, 30, 60);
	hold(s, true, false); /* none is chosen */
	screen_do(s, CMD_NEXT_VARIANT, 1);
	hold(s, true, true);
	assert_non_null(strstr(screen_describe(s), "B is right"));
	hold(s, false, true);
	assert_non_null(strstr(screen_describe(s), "A is right"));
	assert_true(has(s, "A● 这支队伍"));
	show(s, 2, 1, 30, 60); /* the other way round it is the same */
	screen_do(s, CMD_NEXT_VARIANT, 1);
	assert_non_null(strstr(screen_describe(s), "B is right"));
	hold(s, true, true); /* again: none */
	assert_null(strstr(screen_describe(s), "right"));
}

/* A copy that is longer at its beginning has the same variant at another place. */
static void it_outlives_an_import(void **state)
{
	struct screen *s = *state;
	show(s, 1, 2, 30, 60);
	screen_do(s, CMD_NEXT_VARIANT, 1);
	hold(s, true, true);
	char longer[2000];
	snprintf(longer, sizeof longer, "码头上落了一夜的雪。\n\n%s", report);
	screen_doc(s, "a.md", longer, report_data, COUNT(report_data));
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 30, 60);
	screen_do(s, CMD_NEXT_VARIANT, 1);
	assert_string_equal(screen_describe(s), "date 1/1 · B is right · 1994-07 ≠ 2024-07");
}

static void undo_takes_it_back(void **state)
{
	struct screen *s = *state;
	struct store_works works;
	show(s, 1, 2, 30, 60);
	screen_do(s, CMD_NEXT_VARIANT, 1);
	hold(s, true, true);
	screen_must(s, store_undo(s->context.store, &works, &s->status));
	store_works_free(&works);
	screen_must(s, s->view.ops->work_changed(&s->view, &s->status));
	assert_null(strstr(screen_describe(s), "right"));
	screen_must(s, store_redo(s->context.store, &works, &s->status));
	store_works_free(&works);
	screen_must(s, s->view.ops->work_changed(&s->view, &s->status));
	assert_non_null(strstr(screen_describe(s), "B is right"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test_setup_teardown(nothing_is_told, begin, end),
	        cmocka_unit_test_setup_teardown(rows_are_in_step, begin, end),
	        cmocka_unit_test_setup_teardown(once_where_it_is_the_same, begin, end),
	        cmocka_unit_test_setup_teardown(marks, begin, end),
	        cmocka_unit_test_setup_teardown(what_stands_elsewhere, begin, end),
	        cmocka_unit_test_setup_teardown(classes_alone, begin, end),
	        cmocka_unit_test_setup_teardown(search, begin, end),
	        cmocka_unit_test_setup_teardown(nothing_is_left_out, begin, end),
	        cmocka_unit_test_setup_teardown(steps, begin, end),
	        cmocka_unit_test_setup_teardown(steps_without_a_drawing, begin, end),
	        cmocka_unit_test_setup_teardown(enter_goes_to_the_words, begin, end),
	        cmocka_unit_test_setup_teardown(one_is_right, begin, end),
	        cmocka_unit_test_setup_teardown(it_outlives_an_import, begin, end),
	        cmocka_unit_test_setup_teardown(undo_takes_it_back, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
