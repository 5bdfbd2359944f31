// SPDX-License-Identifier: MIT
#include "tests/unit/library.h"

/* The bars, the ruler, the chosen year with its count, and the events by date, an uncertain one with ≈. */
static void opens_on_its_range(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 9, 86);
	assert_string_equal(screen_text(s),
	        "           █\n"
	        "           █           █         █\n"
	        " 1979      1984      1989      ·         1999      ·         2009      ·         2019\n"
	        "── 1984 · events: 2 of 5 ─────────────────────────────────────────────────────────────\n"
	        "◆ 1984     援藏     座谈会                                                plateau.txt\n"
	        "◆ 1984-09  援藏     送课桌                                                harbour.txt\n"
	        "◆≈199X     援藏     教师往返                                              plateau.txt\n"
	        "◆ 1995     援藏     山东支援日喀则                                        plateau.txt\n"
	        "◆ 2030     援藏     计划                                                  harbour.txt\n");
	assert_string_equal(screen_marked(s, STYLE_SELECTED, STYLE_SELECTED), "1984");
}

/* Years one by one; Enter lists the year's events, and says so where there are none. */
static void years_by_left_and_right(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 80);
	screen_do(s, CMD_RIGHT, 1);
	assert_string_equal(screen_describe(s), "1985 · events: 0 of 5");
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
	screen_do(s, CMD_RIGHT, 10);
	assert_string_equal(screen_describe(s), "1995 · events: 1 of 5");
	assert_string_equal(screen_marked(s, STYLE_SELECTED, STYLE_SELECTED), "1995");
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_EVIDENCE);
	assert_int_equal(s->request.layer, LAYER_EVENTS);
	assert_int_equal(s->request.filter.first_year, 1995);
	assert_int_equal(s->request.filter.last_year, 1995);
}

/* The ruler follows the list; Enter on a row leads to its words. */
static void rows_by_down_and_up(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 80);
	screen_do(s, CMD_DOWN, 3);
	assert_string_equal(screen_describe(s), "1995  山东支援日喀则  plateau.txt");
	assert_non_null(strstr(screen_text(s), "── 1995 · events: 1 of 5 ──"));
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_WORDS);
	assert_int_equal(s->request.doc, 1);
	assert_int_equal(s->request.span.start, screen_words(plateau, "1995年").start);
}

/* 2030 and 1949 lie outside of what is opened: the ruler pans to them. */
static void pans(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 60);
	assert_null(strstr(screen_row(s, 2), "2030"));
	screen_do(s, CMD_LAST, 1);
	assert_non_null(strstr(screen_row(s, 2), "2030"));
	screen_do(s, CMD_LEFT, 200);
	assert_string_equal(screen_describe(s), "1949 · events: 0 of 5");
	assert_int_equal(strncmp(screen_row(s, 2), " 1949", 5), 0);
}

static void finds(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 80);
	assert_true(s->view.ops->search(&s->view, "日喀则", true, false));
	assert_string_equal(screen_describe(s), "1995  山东支援日喀则  plateau.txt");
	assert_true(s->view.ops->search(&s->view, "HARBOUR", false, true));
	assert_string_equal(screen_describe(s), "1984-09  送课桌  harbour.txt");
	assert_false(s->view.ops->search(&s->view, "没有的词", true, true));
}

/* The chosen year's name stands alone: a name that it would run into gives way. */
static void names_keep_apart(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 60);
	screen_do(s, CMD_LEFT, 4);
	assert_non_null(strstr(screen_row(s, 2), " 1980 "));
	assert_null(strstr(screen_row(s, 2), "1979"));
	screen_do(s, CMD_LEFT, 1);
	assert_non_null(strstr(screen_row(s, 2), " 1979 "));
	screen_do(s, CMD_LEFT, 4);
	assert_non_null(strstr(screen_row(s, 2), " 1975 "));
	assert_null(strstr(screen_row(s, 2), "1979"));
}

/* One row, as above a pane that fills the screen: the bars alone. */
static void density_line(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 1, 80);
	const char *line = screen_text(s);
	assert_non_null(strstr(line, "█"));
	assert_null(strstr(line, "1984"));
}

static void keeps_columns_where_signs_are_wide(void **state)
{
	struct screen *s = *state;
	s->context.ambiguous = WIDTH_WIDE;
	screen_open(s, &timeline_ops, 9, 60);
	assert_int_equal(strncmp(screen_row(s, 3), "-- 1984 . ", 3), 0);
	assert_null(strstr(screen_text(s), "█"));
}

/* After an import the cursor is on the same event, and the year that is chosen stays. */
static void refresh_keeps_the_event(void **state)
{
	static const char text[] = "旧事\n\n1960年，路通了。\n";
	static const struct datum data[] = {{LAYER_EVENTS, "1960年，路通了", "1960", "通路"}};
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 80);
	screen_do(s, CMD_DOWN, 3);
	screen_doc(s, "old.txt", text, data, COUNT(data));
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 12, 80);
	assert_string_equal(screen_describe(s), "1995  山东支援日喀则  plateau.txt");
	assert_non_null(strstr(screen_text(s), "1995 · events: 1 of 6"));
}

static void nothing_yet(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 9, 60);
	assert_non_null(strstr(screen_text(s), "No dated events yet"));
	for (int command = 0; command < CMD_COUNT; command++)
		s->view.ops->command(&s->view, (enum command)command, &s->request, &s->status);
	screen_draw(s, 9, 60);
	assert_string_equal(screen_describe(s), "1979 · events: 0 of 0");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        WITH_LIBRARY(opens_on_its_range),
	        WITH_LIBRARY(years_by_left_and_right),
	        WITH_LIBRARY(rows_by_down_and_up),
	        WITH_LIBRARY(pans),
	        WITH_LIBRARY(finds),
	        WITH_LIBRARY(names_keep_apart),
	        WITH_LIBRARY(density_line),
	        WITH_LIBRARY(keeps_columns_where_signs_are_wide),
	        WITH_LIBRARY(refresh_keeps_the_event),
	        WITH_NOTHING(nothing_yet),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
