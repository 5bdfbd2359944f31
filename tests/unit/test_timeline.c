// SPDX-License-Identifier: MIT
#include "tests/unit/library.h"

/*
 * The bars, a broken line through a decade of which no year is named, the ruler with the opened range in
 * brackets, the chosen year with what it holds, and the events by date, an uncertain one with ≈.
 */
static void opens_on_its_range(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 10, 95);
	assert_string_equal(screen_text(s),
	        "                                            █\n"
	        "                                            █     ┄┄┄┄┄█┄┄┄┄                              █\n"
	        "          1950 ·    1960 ·    1970 ·  [1979  ·    1990 ·    2000 ·    2010 ·   ]2020 ·    2030\n"
	        "援藏                                        ◆     ┄┄┄┄┄◆┄┄┄┄                              ◆\n"
	        "1979 · no event · the next in 1984\n"
	        "◆ 1984     援藏     座谈会                                                        plateau.txt\n"
	        "◆ 1984-09  援藏     送课桌                                                        harbour.txt\n"
	        "◆≈199X     援藏     教师往返                                                      plateau.txt\n"
	        "◆ 1995     援藏     山东支援日喀则                                                plateau.txt\n"
	        "◆ 2030     援藏     计划                                                          harbour.txt\n");
	assert_string_equal(screen_marked(s, STYLE_SELECTED, STYLE_SELECTED), "1979");
}

/* From decades to months. A date that names only a year is no month's; in a decade it is one of its events.
 */
static void zooms(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 90);
	screen_do(s, CMD_RIGHT, 5);
	screen_do(s, CMD_ZOOM_OUT, 3);
	screen_draw(s, 12, 90);
	assert_string_equal(screen_describe(s), "1980–1989 · events: 2");
	assert_non_null(strstr(screen_text(s), "1980–1989"));
	screen_do(s, CMD_RIGHT, 1);
	assert_string_equal(screen_describe(s), "1990–1999 · events: 1 · also covering it: 1");
	screen_do(s, CMD_LEFT, 1);
	screen_do(s, CMD_ZOOM_IN, 9);
	screen_draw(s, 12, 90);
	screen_do(s, CMD_RIGHT, 4 * 12 + 8);
	assert_string_equal(screen_describe(s), "1984-09 · events: 1 · also covering it: 1");
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.filter.first_day, 19840901);
	assert_int_equal(s->request.filter.last_day, 19840931);
	screen_do(s, CMD_LEFT, 1);
	assert_string_equal(
	        screen_describe(s), "1984-08 · no event · also covering it: 1 · the next in 1984-09");
	screen_do(s, CMD_ZOOM_IN, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
}

/* Keys that come at once have no picture between them, and lead to the same one. */
static void zooms_at_once(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 60);
	for (int cols = 60; cols <= 200; cols += 7)
		for (int steps = 2; steps <= 5; steps++) {
			screen_draw(s, 12, cols);
			for (int i = 0; i < steps; i++)
				screen_do(s, CMD_ZOOM_IN, 1);
			char *one_by_one = mem_strndup(screen_text(s), strlen(screen_text(s)));
			screen_do(s, CMD_ZOOM_OUT, steps);
			screen_do(s, CMD_ZOOM_IN, steps);
			assert_string_equal(screen_text(s), one_by_one);
			free(one_by_one);
			screen_do(s, CMD_ZOOM_OUT, steps);
		}
}

/* A range from where v was pressed to where the cursor is; it can be chosen for all panes. */
static void ranges(void **state)
{
	struct screen *s = *state;
	struct store_filter filter = {0};
	screen_open(s, &timeline_ops, 12, 90);
	screen_do(s, CMD_RIGHT, 5);
	screen_do(s, CMD_CHOOSE, 1);
	screen_do(s, CMD_RIGHT, 11);
	assert_string_equal(screen_describe(s),
	        "1984–1995 · events: 3 · :choose-years only these years, :cancel no range");
	screen_draw(s, 12, 90);
	assert_non_null(strstr(screen_row(s, 2), "[ ·    1990 1984–1995"));
	assert_int_equal(
	        s->view.ops->offer(&s->view, &filter), CHOICE_BIT(CHOICE_YEARS) | CHOICE_BIT(CHOICE_AS_OF));
	assert_int_equal(filter.first_day, 19840101);
	assert_int_equal(filter.last_day, 19951231);
	assert_int_equal(filter.as_of, 1995);
	screen_do(s, CMD_CHOOSE, 1);
	assert_string_equal(screen_describe(s), "1995 · events: 1 · also covering it: 1");
}

/* The event under the cursor may be gone with all others: then the cursor is on the ruler. */
static void nothing_left(void **state)
{
	struct screen *s = *state;
	struct selection selection = {0};
	struct store_filter filter = {0};
	screen_open(s, &timeline_ops, 12, 90);
	screen_do(s, CMD_DOWN, 2);
	selection_put(
	        &selection, CHOICE_BIT(CHOICE_PROGRAMME), &(struct store_filter){.programme = "工会"}, NULL);
	s->context.selection = &selection;
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 12, 90);
	assert_non_null(strstr(screen_describe(s), "no event"));
	assert_non_null(strstr(screen_text(s), "under the choices"));
	assert_int_equal(
	        s->view.ops->offer(&s->view, &filter), CHOICE_BIT(CHOICE_YEARS) | CHOICE_BIT(CHOICE_AS_OF));
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
	selection_free(&selection);
}

/* Chosen years stand in brackets, other choices restrict; a row offers what it is. */
static void under_a_selection(void **state)
{
	struct screen *s = *state;
	struct selection selection = {0};
	struct store_filter filter = {0};
	selection_put(&selection, CHOICE_BIT(CHOICE_YEARS),
	        &(struct store_filter){.first_day = FIRST_DAY_OF(1984), .last_day = LAST_DAY_OF(1990)}, NULL);
	selection_put(&selection, CHOICE_BIT(CHOICE_PARTY), &(struct store_filter){.party = "山东省"}, NULL);
	s->context.selection = &selection;
	screen_open(s, &timeline_ops, 12, 95);
	assert_non_null(strstr(screen_row(s, 2), "[1984  ] "));
	assert_null(strstr(screen_row(s, 2), "1990"));
	screen_do(s, CMD_DOWN, 1);
	assert_string_equal(screen_describe(s), "1/1 · 1995");
	unsigned offered = s->view.ops->offer(&s->view, &filter);
	assert_int_equal(offered, CHOICE_BIT(CHOICE_YEARS) | CHOICE_BIT(CHOICE_PROGRAMME) |
	                                  CHOICE_BIT(CHOICE_DOC) | CHOICE_BIT(CHOICE_AS_OF));
	assert_int_equal(filter.as_of, 1995);
	assert_string_equal(filter.programme, "援藏");
	assert_int_equal(filter.first_day, 19950101);
	selection_free(&selection);
}

/* What came after the year as of which pairings are chosen is dim, in the lanes too, and the title says so.
 */
static void dims_what_came_later(void **state)
{
	struct screen *s = *state;
	struct selection selection = {0};
	char subtitle[160];
	selection_put(&selection, CHOICE_BIT(CHOICE_AS_OF), &(struct store_filter){.as_of = 1990}, NULL);
	s->context.selection = &selection;
	screen_open(s, &timeline_ops, 12, 95);
	s->view.ops->subtitle(&s->view, subtitle, sizeof subtitle);
	assert_string_equal(subtitle, "1949–2030 · chosen: as of 1990, the others dim");
	int dim = 0, bright = 0;
	for (int col = 0; col < 95; col++) {
		const struct cell *cell = grid_at(&s->grid, 3, col);
		dim += cell->cp[0] == U'◆' && cell->style == STYLE_DIM;
		bright += cell->cp[0] == U'◆' && cell->style == STYLE_EVENT;
	}
	assert_int_equal(bright, 1);
	assert_int_equal(dim, 2);
	selection_free(&selection);
}

/* Years chosen elsewhere are gone to, the list begins there, and the title says that the rest is dim; a
 * cursor that is in them stays. */
static void goes_to_the_chosen_years(void **state)
{
	struct screen *s = *state;
	struct selection selection = {0};
	char subtitle[160];
	screen_open(s, &timeline_ops, 12, 95);
	selection_put(&selection, CHOICE_BIT(CHOICE_YEARS),
	        &(struct store_filter){.first_day = FIRST_DAY_OF(1995), .last_day = LAST_DAY_OF(1996)}, NULL);
	s->context.selection = &selection;
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 12, 95);
	assert_string_equal(screen_describe(s), "1995 · events: 1 · also covering it: 1");
	s->view.ops->subtitle(&s->view, subtitle, sizeof subtitle);
	assert_string_equal(subtitle, "1949–2030 · chosen: 1995–1996, the others dim");
	screen_do(s, CMD_RIGHT, 1);
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	assert_string_equal(screen_describe(s), "1996 · no event · also covering it: 1 · the next in 2030");
	selection_free(&selection);
}

/* Four events of four programmes more. */
static void lanes_of_four(struct screen *s)
{
	static const char text[] = "又\n\n2001年甲会。2002年乙会。2003年丙会。2004年丁会。\n";
	static const struct {
		const char *words, *edtf, *programme;
	} said[] = {{"2001年甲会", "2001", "三峡"}, {"2002年乙会", "2002", "教育"},
	        {"2003年丙会", "2003", "卫生"}, {"2004年丁会", "2004", "援疆"}};
	struct doc doc = {0};
	struct records records = {0};
	enum import_result result;
	screen_must(s, doc_read("lanes.txt", text, strlen(text), &doc, &s->status));
	for (size_t i = 0; i < COUNT(said); i++)
		*array_push(&records.events) = (struct event_record){screen_words(text, said[i].words),
		        said[i].edtf, said[i].programme, said[i].words, "test", 0};
	screen_must(s, store_import(s->context.store, &doc, &records, &result, &s->status));
	records_free(&records);
	doc_free(&doc);
}

/* What a row has no room for is told in the status line; else only which of them it is. */
static void what_is_cut_is_told(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 90);
	screen_do(s, CMD_DOWN, 1);
	assert_string_equal(screen_describe(s), "1/5 · 1984");
	screen_draw(s, 12, 50); /* documents are not named there */
	assert_string_equal(screen_describe(s), "1984  座谈会  plateau.txt");
}

/* A lane that has come in for its event stays until another needs the place. */
static void lanes_stay(void **state)
{
	struct screen *s = *state;
	lanes_of_four(s);
	screen_open(s, &timeline_ops, 9, 90);
	assert_true(s->view.ops->search(&s->view, "丁会", true, false));
	screen_draw(s, 9, 90);
	assert_non_null(strstr(screen_text(s), "援疆"));
	assert_true(s->view.ops->search(&s->view, "座谈会", false, false));
	screen_draw(s, 9, 90);
	assert_non_null(strstr(screen_row(s, 2), "援藏"));
	assert_non_null(strstr(screen_row(s, 4), "援疆"));
}

/* Lanes for which there is no room are counted; that of the event under the cursor is always there. */
static void lanes_left_out(void **state)
{
	struct screen *s = *state;
	lanes_of_four(s);
	screen_open(s, &timeline_ops, 8, 90);
	assert_non_null(strstr(screen_row(s, 2), "援藏"));
	assert_non_null(strstr(screen_text(s), "more lanes: 3"));
	assert_true(s->view.ops->search(&s->view, "丁会", true, false));
	screen_draw(s, 8, 90);
	assert_non_null(strstr(screen_text(s), "more lanes: 3"));
	assert_non_null(strstr(screen_text(s), "援疆"));
	screen_draw(s, 20, 90);
	assert_null(strstr(screen_text(s), "more lanes"));
}

/* What two documents say alike is one event of two sources, which can be listed. */
static void sources_stand_together(void **state)
{
	static const char text[] = "又一份\n\n1995年，山东省支援日喀则地区。1995年，某事。\n";
	static const struct datum data[] = {{LAYER_EVENTS, "1995年，某事", "1995", "某事"},
	        {LAYER_EVENTS, "1995年，山东省支援日喀则地区", "1995", "山东支援日喀则"}};
	struct screen *s = *state;
	screen_doc(s, "again.txt", text, data, COUNT(data));
	screen_open(s, &timeline_ops, 12, 90);
	screen_do(s, CMD_RIGHT, 16);
	assert_string_equal(screen_describe(s), "1995 · events: 2 · also covering it: 1");
	assert_non_null(strstr(screen_text(s), "plateau.txt ×2"));
	assert_null(strstr(screen_text(s), "│ 1995"));
	screen_do(s, CMD_UNFOLD, 1);
	screen_draw(s, 12, 90);
	assert_non_null(strstr(screen_text(s), "│ 1995     援藏     山东支援日喀则"));
	screen_do(s, CMD_DOWN, 1);
	assert_string_equal(screen_describe(s), "5/7 · 1995");
	screen_do(s, CMD_UNFOLD, 1);
	assert_string_equal(screen_describe(s), "4/6, with copies 7 · 1995");
}

/* Years one by one; Enter lists the year's events, and says so where there are none. */
static void years_by_left_and_right(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 80);
	screen_do(s, CMD_RIGHT, 6);
	assert_string_equal(screen_describe(s), "1985 · no event · the next in 1995");
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
	screen_do(s, CMD_RIGHT, 10);
	assert_string_equal(screen_describe(s), "1995 · events: 1 · also covering it: 1");
	assert_string_equal(screen_marked(s, STYLE_SELECTED, STYLE_SELECTED), "1995");
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_EVIDENCE);
	assert_int_equal(s->request.layer, LAYER_EVENTS);
	assert_int_equal(s->request.filter.first_day, FIRST_DAY_OF(1995));
	assert_int_equal(s->request.filter.last_day, LAST_DAY_OF(1995));
	screen_do(s, CMD_RIGHT, 30);
	assert_string_equal(screen_describe(s), "2025 · no event · the next in 2030");
}

/* A decade counts in none of its years, but can be reached from each. */
static void a_decade_is_no_year(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 90);
	screen_do(s, CMD_RIGHT, 11);
	assert_string_equal(screen_describe(s), "1990 · no event · also covering it: 1 · the next in 1995");
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_EVIDENCE);
}

/* An interval counts in the year in which it begins, and covers the others. */
static void an_interval_begins(void **state)
{
	static const char text[] = "长事\n\n1986年到1988年，修路。2001年起，修桥。\n";
	static const struct datum data[] = {{LAYER_EVENTS, "1986年到1988年，修路", "1986-05/1988-05", "修路"},
	        {LAYER_EVENTS, "2001年起，修桥", "2001/..", "修桥"}};
	static const struct {
		int year;
		const char *text;
	} cases[] = {
	        {1985, "1985 · no event · the next in 1986"},
	        {1986, "1986 · events: 1"},
	        {1988, "1988 · no event · also covering it: 1 · the next in 1995"},
	        {1989, "1989 · no event · the next in 1995"},
	        {2001, "2001 · events: 1"},
	        {2012, "2012 · no event · also covering it: 1 · the next in 2030"},
	        {2030, "2030 · events: 1 · also covering it: 1"},
	};
	struct screen *s = *state;
	screen_doc(s, "long.txt", text, data, COUNT(data));
	screen_open(s, &timeline_ops, 12, 90);
	int year = 1979;
	for (size_t i = 0; i < COUNT(cases); i++) {
		screen_do(s, CMD_RIGHT, cases[i].year - year);
		year = cases[i].year;
		assert_string_equal(screen_describe(s), cases[i].text);
	}
	assert_null(strstr(screen_row(s, 1), "┄┄█┄┄█")); /* a line for the decade alone */
}

/* From a year without events Down goes to the next event, and no row is marked as if it were of that year. */
static void an_empty_year_marks_no_row(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 80);
	assert_string_equal(screen_marked(s, STYLE_CURSOR, STYLE_CURSOR), "");
	screen_do(s, CMD_DOWN, 1);
	assert_string_equal(screen_describe(s), "1/5 · 1984");
	screen_do(s, CMD_RIGHT, 200);
	screen_do(s, CMD_LEFT, 1);
	assert_string_equal(screen_describe(s), "2029 · no event · the next in 2030");
	screen_do(s, CMD_DOWN, 1);
	assert_string_equal(screen_describe(s), "5/5 · 2030");
}

/* The ruler follows the list; Enter on a row leads to its words. */
static void rows_by_down_and_up(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 80);
	screen_do(s, CMD_DOWN, 4);
	assert_string_equal(screen_describe(s), "4/5 · 1995");
	assert_non_null(strstr(screen_text(s), "\n1995 · events: 1 · also covering it: 1\n"));
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_WORDS);
	assert_int_equal(s->request.doc, 1);
	assert_int_equal(s->request.span.start, screen_words(plateau, "1995年").start);
}

/* Where not all years fit, ‹ and › say where the ruler goes on, and it pans to the chosen one. */
static void pans(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 60);
	assert_null(strstr(screen_row(s, 2), "2030"));
	assert_non_null(strstr(screen_row(s, 2), "        ‹"));
	assert_non_null(strstr(screen_row(s, 2), "›"));
	screen_do(s, CMD_LAST, 1);
	assert_non_null(strstr(screen_row(s, 2), "2030"));
	assert_null(strstr(screen_row(s, 2), "›"));
	screen_do(s, CMD_LEFT, 200);
	assert_string_equal(screen_describe(s), "1949 · no event · the next in 1984");
	assert_int_equal(strncmp(screen_row(s, 2), "         1949", 13), 0);
}

/* All years where they fit, and after a smaller window the same range as before. */
static void a_resize_keeps_the_range(void **state)
{
	static const int cols[] = {120, 84, 60};
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 120);
	assert_null(strstr(screen_row(s, 2), "›"));
	for (size_t i = 0; i < COUNT(cols); i++) {
		struct buf before = {0};
		screen_draw(s, 12, cols[i]);
		buf_adds(&before, screen_text(s));
		screen_draw(s, 12, 40);
		screen_draw(s, 1, 78);
		screen_draw(s, 12, cols[i]);
		assert_string_equal(screen_text(s), buf_str(&before));
		buf_free(&before);
	}
}

/* The dates take as many cells as those on the screen need. */
static void dates_take_what_they_need(void **state)
{
	static const char text[] = "会期\n\n2031年3月24日至28日，开会。\n";
	static const struct datum data[] = {
	        {LAYER_EVENTS, "2031年3月24日至28日，开会", "2031-03-24/2031-03-28", "开会"}};
	struct screen *s = *state;
	screen_doc(s, "late.txt", text, data, COUNT(data));
	screen_open(s, &timeline_ops, 8, 80);
	assert_int_equal(strncmp(screen_row(s, 5), "◆ 1984     援藏", strlen("◆ 1984     援藏")), 0);
	screen_do(s, CMD_LAST, 1);
	const char *last = "◆ 2031-03-24/28  援藏     开会";
	assert_int_equal(strncmp(screen_row(s, 7), last, strlen(last)), 0);
}

static void finds(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 80);
	assert_true(s->view.ops->search(&s->view, "日喀则", true, false));
	assert_string_equal(screen_describe(s), "4/5 · 1995");
	assert_true(s->view.ops->search(&s->view, "HARBOUR", false, true));
	assert_string_equal(screen_describe(s), "2/5 · 1984-09");
	assert_false(s->view.ops->search(&s->view, "没有的词", true, true));
}

/* The chosen year's name stands alone: a name that it would run into gives way. */
static void names_keep_apart(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 60);
	screen_do(s, CMD_LEFT, 1);
	assert_non_null(strstr(screen_row(s, 2), " 1978 "));
	assert_null(strstr(screen_row(s, 2), "1980"));
	assert_null(strstr(screen_row(s, 2), "["));
	screen_do(s, CMD_LEFT, 4);
	assert_non_null(strstr(screen_row(s, 2), "1974[ 1980"));
	assert_null(strstr(screen_row(s, 2), "1970"));
	screen_do(s, CMD_RIGHT, 6);
	assert_non_null(strstr(screen_row(s, 2), "[ 1980 "));
}

/* The mouse on a bar chooses the unit that the bar is of, however it is drawn. */
static void bars_are_pointed_at(void **state)
{
	static const struct {
		int rows, cols, zoom;
	} cases[] = {{10, 95, 0}, {10, 59, 0}, {20, 120, 2}, {3, 80, 0}, {1, 90, 0}};
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 10, 95);
	for (size_t i = 0; i < COUNT(cases); i++) {
		screen_draw(s, cases[i].rows, cases[i].cols);
		screen_do(s, CMD_ZOOM_IN, cases[i].zoom);
		int col = 0;
		while (col < cases[i].cols && grid_at(&s->grid, 0, col)->cp[0] != U'█')
			col++;
		assert_true(col < cases[i].cols);
		struct rect all = {0, 0, cases[i].rows, cases[i].cols};
		assert_true(s->view.ops->point(&s->view, &s->grid, all, 0, col));
		assert_int_equal(strncmp(screen_describe(s), "1984 · events: ", 15), 0);
		screen_do(s, CMD_FIRST_COLUMN, 1);
		screen_do(s, CMD_ZOOM_OUT, cases[i].zoom);
	}
}

/* One row, as above a pane that fills the screen: the bars alone. */
static void density_line(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 1, 80);
	const char *line = screen_text(s);
	assert_non_null(strstr(line, "█"));
	assert_null(strstr(line, "1984"));
	size_t len = strlen(line), last = len > 5 ? len - 5 : 0;
	assert_int_equal(strspn(line + (len > 0), "0123456789"), 4); /* the first year shown, and the last */
	assert_int_equal(strspn(line + last, "0123456789"), 4);
}

static void keeps_columns_where_signs_are_wide(void **state)
{
	struct screen *s = *state;
	s->context.ambiguous = WIDTH_WIDE;
	screen_open(s, &timeline_ops, 9, 59);
	assert_int_equal(strncmp(screen_row(s, 3), "1979 ", 5), 0);
	assert_null(strstr(screen_text(s), "█"));
}

/* After an import the cursor is on the same event, and the year that is chosen stays. */
static void refresh_keeps_the_event(void **state)
{
	static const char text[] = "旧事\n\n1960年，路通了。\n";
	static const struct datum data[] = {{LAYER_EVENTS, "1960年，路通了", "1960", "通路"}};
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 12, 80);
	screen_do(s, CMD_DOWN, 4);
	screen_doc(s, "old.txt", text, data, COUNT(data));
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 12, 80);
	assert_string_equal(screen_describe(s), "5/6 · 1995");
	assert_non_null(strstr(screen_text(s), "1995 · events: 1 · also covering it: 1"));
}

static void nothing_yet(void **state)
{
	struct screen *s = *state;
	screen_open(s, &timeline_ops, 9, 60);
	assert_non_null(strstr(screen_text(s), "No dated events yet"));
	for (int command = 0; command < CMD_COUNT; command++)
		s->view.ops->command(&s->view, (enum command)command, &s->request, &s->status);
	screen_draw(s, 9, 60);
	assert_string_equal(
	        screen_describe(s), "2025 · no event · :choose-years only these years, :cancel no range");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        WITH_LIBRARY(opens_on_its_range),
	        WITH_LIBRARY(years_by_left_and_right),
	        WITH_LIBRARY(a_decade_is_no_year),
	        WITH_LIBRARY(an_interval_begins),
	        WITH_LIBRARY(an_empty_year_marks_no_row),
	        WITH_LIBRARY(rows_by_down_and_up),
	        WITH_LIBRARY(zooms),
	        WITH_LIBRARY(zooms_at_once),
	        WITH_LIBRARY(ranges),
	        WITH_LIBRARY(under_a_selection),
	        WITH_LIBRARY(goes_to_the_chosen_years),
	        WITH_LIBRARY(dims_what_came_later),
	        WITH_LIBRARY(lanes_left_out),
	        WITH_LIBRARY(lanes_stay),
	        WITH_LIBRARY(what_is_cut_is_told),
	        WITH_LIBRARY(nothing_left),
	        WITH_LIBRARY(sources_stand_together),
	        WITH_LIBRARY(pans),
	        WITH_LIBRARY(a_resize_keeps_the_range),
	        WITH_LIBRARY(dates_take_what_they_need),
	        WITH_LIBRARY(finds),
	        WITH_LIBRARY(names_keep_apart),
	        WITH_LIBRARY(density_line),
	        WITH_LIBRARY(bars_are_pointed_at),
	        WITH_LIBRARY(keeps_columns_where_signs_are_wide),
	        WITH_LIBRARY(refresh_keeps_the_event),
	        WITH_NOTHING(nothing_yet),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
