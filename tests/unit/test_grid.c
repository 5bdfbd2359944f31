// SPDX-License-Identifier: MIT
#include "tests/unit/screen.h"

static const char *text_of(struct screen *s, int rows, int cols)
{
	assert_int_equal(s->grid.rows, rows);
	assert_int_equal(s->grid.cols, cols);
	return screen_text(s);
}

/* A text in at most so many cells: what stands there, and the cells used. */
static void text_is_cut(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int cols;
		bool mark;
		const char *shown;
		int used;
	} cases[] = {
	        {"abc", 5, true, "abc", 3},
	        {"abc", 3, true, "abc", 3},
	        {"abcd", 3, true, "ab…", 3},
	        {"abcd", 3, false, "abc", 3},
	        {"对口支援", 8, true, "对口支援", 8},
	        {"对口支援", 7, true, "对口支…", 7},
	        {"对口支援", 6, true, "对口…", 5},
	        {"对口支援", 7, false, "对口支", 6},
	        {"对", 1, false, "", 0},
	        {"对", 1, true, "…", 1},
	        {"a\nb", 5, true, "a b", 3},
	        {"a\tb", 12, true, "a       b", 9},
	        {"a\x1b[31m", 9, true, "a␛[31m", 6},
	        {"\xff\xfe", 9, true, "��", 2},
	        {"e\u0301a", 9, true, "e\u0301a", 2},
	        {"", 4, true, "", 0},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct screen s = {0};
		grid_reset(&s.grid, 1, 20);
		int used = grid_text(&s.grid, 0, 0, cases[i].cols, STYLE_TEXT, cases[i].text,
		        strlen(cases[i].text), cases[i].mark);
		assert_string_equal(screen_row(&s, 0), cases[i].shown);
		assert_int_equal(used, cases[i].used);
		screen_end(&s);
	}
}

static void nothing_outside(void **state)
{
	(void)state;
	struct screen s = {0};
	grid_reset(&s.grid, 2, 4);
	assert_int_equal(grid_puts(&s.grid, 2, 0, 4, 0, "x"), 0);
	assert_int_equal(grid_puts(&s.grid, 0, 4, 4, 0, "x"), 0);
	assert_int_equal(grid_puts(&s.grid, -1, 0, 4, 0, "x"), 0);
	assert_int_equal(grid_puts(&s.grid, 0, 1, 99, 0, "支援支援"), 3);
	grid_char(&s.grid, 1, 3, 0, U'支');
	grid_fill(&s.grid, (struct rect){1, 3, 9, 9}, 0);
	grid_flag(&s.grid, (struct rect){-3, -3, 99, 99}, STYLE_HIT);
	assert_string_equal(text_of(&s, 2, 4), " 支…\n");
	screen_end(&s);
}

/* Whatever is written over one half of a wide character, the other half becomes a blank. */
static void halves_do_not_stay(void **state)
{
	(void)state;
	static const struct {
		int col;
		const char *over, *shown;
	} cases[] = {{0, "x", "x 口"}, {1, "x", " x口"}, {1, "支", " 支"}, {2, "x", "对x"}, {3, "x", "对 x"}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct screen s = {0};
		grid_reset(&s.grid, 1, 4);
		grid_puts(&s.grid, 0, 0, 4, 0, "对口");
		grid_puts(&s.grid, 0, cases[i].col, 4, 0, cases[i].over);
		assert_string_equal(screen_row(&s, 0), cases[i].shown);
		screen_end(&s);
	}
}

/* Where ambiguous characters are wide, a drawing keeps its columns and a text gets its two cells. */
static void wide_ambiguous(void **state)
{
	(void)state;
	struct screen s = {.grid.ambiguous = WIDTH_WIDE};
	grid_reset(&s.grid, 2, 12);
	grid_rule(&s.grid, 0, 0, 3, 0);
	grid_char(&s.grid, 0, 3, 0, U'◆');
	grid_char(&s.grid, 0, 4, 0, U'│');
	assert_int_equal(grid_puts(&s.grid, 1, 0, 6, 0, "a—b—c"), 5);
	assert_string_equal(screen_text(&s), "---*|\na—b~\n");
	assert_int_equal(grid_at(&s.grid, 1, 1)->cols, 2);
	screen_end(&s);
}

static void styles_and_flags(void **state)
{
	(void)state;
	struct screen s = {0};
	grid_reset(&s.grid, 1, 6);
	grid_puts(&s.grid, 0, 0, 6, STYLE_DATE, "abcdef");
	grid_flag(&s.grid, (struct rect){0, 1, 1, 2}, STYLE_HIT);
	grid_style(&s.grid, (struct rect){0, 2, 1, 2}, STYLE_EVENT);
	assert_string_equal(screen_marked(&s, STYLE_HIT, STYLE_HIT), "bc");
	assert_string_equal(screen_marked(&s, STYLE_BASE, STYLE_EVENT), "cd");
	assert_string_equal(screen_marked(&s, STYLE_BASE, STYLE_DATE), "abef");
	screen_end(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(text_is_cut),
	        cmocka_unit_test(nothing_outside),
	        cmocka_unit_test(halves_do_not_stay),
	        cmocka_unit_test(wide_ambiguous),
	        cmocka_unit_test(styles_and_flags),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
