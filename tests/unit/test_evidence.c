// SPDX-License-Identifier: MIT
#include "tests/unit/library.h"

static void show(struct screen *s, enum layer layer, struct store_filter filter, int rows, int cols)
{
	screen_must(s, evidence_show(&s->view, layer, &filter, &s->status));
	screen_draw(s, rows, cols);
}

/* What the evidence is for; then of each record its kind, date, name, document and words. */
static void lists_records(void **state)
{
	struct screen *s = *state;
	screen_open(s, &evidence_ops, 12, 60);
	show(s, LAYER_PAIRINGS, (struct store_filter){.supporter = "上海市", .recipient = "西藏自治区"}, 12,
	        60);
	assert_string_equal(screen_text(s), "上海市 → 西藏自治区                              records: 2\n"
	                                    "▸ 上海市→西藏自治区                      plateau.txt at 17%\n"
	                                    "  1984年春，座谈会开了三天，上海市支援西藏自治区的办法定了\n"
	                                    "  下来\n"
	                                    "▸ 上海市→西藏自治区                      plateau.txt at 55%\n"
	                                    "  上海市支援西藏自治区的队伍也上了路\n");
	show(s, LAYER_EVENTS,
	        (struct store_filter){.first_day = FIRST_DAY_OF(1984), .last_day = LAST_DAY_OF(1984)}, 12,
	        60);
	assert_string_equal(screen_row(s, 0), "Events · 1984                                    records: 2");
	assert_string_equal(screen_row(s, 4), "◆ 1984-09 送课桌                         harbour.txt at 10%");
}

/* Under a year its own events, as many as on its bar; then those of a decade or an interval around it. */
static void a_year_and_what_covers_it(void **state)
{
	static const char text[] = "长事\n\n1993年到1996年，修路。1995年，修桥。\n";
	static const struct datum data[] = {{LAYER_EVENTS, "1993年到1996年，修路", "1993/1996", "修路"},
	        {LAYER_EVENTS, "1995年，修桥", "1995", "修桥"}};
	struct screen *s = *state;
	screen_doc(s, "long.txt", text, data, COUNT(data));
	screen_open(s, &evidence_ops, 13, 60);
	show(s, LAYER_EVENTS,
	        (struct store_filter){.first_day = FIRST_DAY_OF(1995), .last_day = LAST_DAY_OF(1995)}, 14,
	        60);
	assert_string_equal(screen_text(s), "Events · 1995                                    records: 2\n"
	                                    "◆ 1995 山东支援日喀则                    plateau.txt at 35%\n"
	                                    "  1995年，山东省支援日喀则地区\n"
	                                    "\n"
	                                    "◆ 1995 修桥                                 long.txt at 64%\n"
	                                    "  1995年，修桥\n"
	                                    "\n"
	                                    "── also covering 1995: 2 ───────────────────────────────────\n"
	                                    "◆≈199X 教师往返                          plateau.txt at 78%\n"
	                                    "  20世纪90年代，浙江省支援青川县，教师往返多次\n"
	                                    "\n"
	                                    "◆ 1993/1996 修路                            long.txt at 14%\n"
	                                    "  1993年到1996年，修路\n");
	show(s, LAYER_EVENTS,
	        (struct store_filter){.first_day = FIRST_DAY_OF(1992), .last_day = LAST_DAY_OF(1992)}, 14,
	        60);
	assert_string_equal(screen_row(s, 0), "Events · 1992                                    records: 0");
	assert_non_null(strstr(screen_row(s, 1), "also covering 1992: 1"));
	show(s, LAYER_EVENTS,
	        (struct store_filter){.first_day = FIRST_DAY_OF(1993), .last_day = LAST_DAY_OF(1995)}, 14,
	        60);
	assert_non_null(strstr(screen_text(s), "also covering 1993–1995: 1"));
}

static void enter_leads_to_the_words(void **state)
{
	struct screen *s = *state;
	screen_open(s, &evidence_ops, 12, 60);
	show(s, LAYER_PAIRINGS, (struct store_filter){.supporter = "上海市"}, 12, 60);
	screen_do(s, CMD_DOWN, 1);
	screen_do(s, CMD_ENTER, 1);
	struct span words = screen_words(plateau, "上海市支援西藏自治区的队伍");
	assert_int_equal(s->request.kind, REQUEST_WORDS);
	assert_int_equal(s->request.doc, 1);
	assert_int_equal(s->request.span.start, words.start);
	assert_int_equal(s->request.span.end, words.end);
}

/* On a low screen a record takes two rows, and its words are cut. */
static void low_and_narrow(void **state)
{
	struct screen *s = *state;
	screen_open(s, &evidence_ops, 5, 38);
	show(s, LAYER_EVENTS,
	        (struct store_filter){.first_day = FIRST_DAY_OF(1990), .last_day = LAST_DAY_OF(2000)}, 5, 38);
	assert_string_equal(screen_text(s), "Events · 1990–2000         records: 1\n"
	                                    "◆ 1995 山东支援日喀则     plateau.txt\n"
	                                    "  1995年，山东省支援日喀则地区\n"
	                                    "── also covering 1990–2000: 1 ────────\n"
	                                    "◆≈199X 教师往返           plateau.txt\n");
}

static void finds_in_the_words(void **state)
{
	struct screen *s = *state;
	screen_open(s, &evidence_ops, 12, 60);
	show(s, LAYER_EVENTS, (struct store_filter){0}, 12, 60);
	assert_true(s->view.ops->search(&s->view, "第一小学", true, false));
	assert_string_equal(screen_describe(s), "harbour.txt  送课桌  援藏");
	assert_false(s->view.ops->search(&s->view, "没有的词", true, false));
}

/* The filter is the view's own: what it came from may change. */
static void refresh_asks_again(void **state)
{
	struct screen *s = *state;
	char supporter[] = "上海市";
	screen_open(s, &evidence_ops, 12, 60);
	show(s, LAYER_PAIRINGS, (struct store_filter){.supporter = supporter}, 12, 60);
	screen_do(s, CMD_DOWN, 1);
	memset(supporter, 'x', strlen(supporter));
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 12, 60);
	assert_non_null(strstr(screen_row(s, 0), "records: 2"));
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.span.end, screen_words(plateau, "上海市支援西藏自治区的队伍").end);
}

/* Two copies of a text that says a thing twice: three texts of the year, two of them the same. */
static const char copied[] = "渠\n\n1996年，修渠。\n\n1996年，修渠！\n";
static const struct datum copied_data[] = {
        {LAYER_EVENTS, "1996年，修渠。", "1996", "修渠"}, {LAYER_EVENTS, "1996年，修渠！", "1996", "修渠"}};

static void show_copies(struct screen *s)
{
	screen_doc(s, "one.txt", copied, copied_data, COUNT(copied_data));
	screen_doc(s, "two.txt", copied, copied_data, COUNT(copied_data));
	screen_open(s, &evidence_ops, 14, 60);
	show(s, LAYER_EVENTS,
	        (struct store_filter){.first_day = FIRST_DAY_OF(1996), .last_day = LAST_DAY_OF(1996)}, 14,
	        60);
}

/* The first time goes with the first time, the second with the second. */
static void what_copies_say_twice(void **state)
{
	struct screen *s = *state;
	show_copies(s);
	assert_non_null(strstr(screen_row(s, 0), "records: 4, copies apart 2"));
	assert_string_equal(screen_row(s, 1), "◆ 1996 修渠                                      one.txt ×2");
	assert_string_equal(screen_row(s, 4), "◆ 1996 修渠                                      one.txt ×2");
	screen_do(s, CMD_UNFOLD, 1);
	screen_draw(s, 14, 60);
	assert_string_equal(screen_row(s, 2), "  1996年，修渠。");
	assert_string_equal(screen_row(s, 4), "│ 1996 修渠                                  two.txt at 10%");
	assert_string_equal(screen_row(s, 5), "  1996年，修渠。");
	assert_string_equal(screen_row(s, 8), "  1996年，修渠！");
}

static bool has_record(struct screen *s, size_t n)
{
	struct view_record record;
	return s->view.ops->record(&s->view, n, &record);
}

/* What is listed whole is one record under the cursor, also after it was asked for again. */
static void what_is_unfolded_stays_so(void **state)
{
	struct screen *s = *state;
	show_copies(s);
	assert_true(has_record(s, 1));
	screen_do(s, CMD_UNFOLD, 1);
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 14, 60);
	assert_non_null(strstr(screen_row(s, 4), "│ 1996 修渠"));
	assert_true(has_record(s, 0));
	assert_false(has_record(s, 1));
	screen_do(s, CMD_UNFOLD, 1);
	assert_true(has_record(s, 1));
}

static int64_t find(struct screen *s, const char *query, int rows, int cols)
{
	int64_t found;
	screen_must(s, evidence_find(&s->view, query, &found, &s->status));
	screen_draw(s, rows, cols);
	return found;
}

/* The places of words in all texts, each with what stands around it, the words marked; Enter leads there. */
static void words_in_all_texts(void **state)
{
	struct screen *s = *state;
	screen_open(s, &evidence_ops, 8, 60);
	assert_int_equal(find(s, "支援", 8, 60), 5);
	assert_string_equal(screen_text(s), "“支援” in all texts                               places: 5\n"
	                                    "…会开了三天，上海市支援西藏自治区的办法定…      plateau.txt\n"
	                                    "1995年，山东省支援日喀则地区，首批干部48…       plateau.txt\n"
	                                    "…批干部48人。上海市支援西藏自治区的队伍也…      plateau.txt\n"
	                                    "20世纪90年代，浙江省支援青川县，教师往返…       plateau.txt\n"
	                                    "1984年，青口港第一小学支援拉萨市的一间教…       harbour.txt\n");
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "支援支援支援支援支援");
	assert_true(s->view.ops->search(&s->view, "支援", true, true));
	screen_do(s, CMD_DOWN, 3);
	assert_string_equal(screen_describe(s), "harbour.txt  5/5");
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_WORDS);
	assert_int_equal(s->request.doc, 2);
	assert_int_equal(s->request.span.start, screen_words(harbour, "支援").start);
	assert_int_equal(find(s, "没有的词", 8, 60), 0);
}

/* After an import the list has the new places too, and the chosen one stays. */
static void words_again(void **state)
{
	struct screen *s = *state;
	screen_open(s, &evidence_ops, 12, 60);
	find(s, "支援", 12, 60);
	screen_do(s, CMD_DOWN, 4);
	screen_doc(s, "aaa.txt", "甲支援乙。\n", NULL, 0);
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 12, 60);
	assert_non_null(strstr(screen_row(s, 0), "places: 6"));
	assert_string_equal(screen_describe(s), "harbour.txt  5/6");
}

/* Of many places the first are listed, and the head says how many there are. */
static void the_first_of_many(void **state)
{
	struct screen *s = *state;
	struct buf text = {0};
	for (int i = 0; i < 1200; i++)
		buf_adds(&text, i % 100 ? "援" : "\n援");
	buf_adds(&text, "\n");
	screen_doc(s, "many.txt", buf_str(&text), NULL, 0);
	buf_free(&text);
	screen_open(s, &evidence_ops, 12, 60);
	assert_int_equal(find(s, "援", 12, 60), 1205);
	assert_non_null(strstr(screen_row(s, 0), "the first 1000 of 1205 places"));
	screen_do(s, CMD_LAST, 1);
	assert_string_equal(screen_describe(s), "many.txt  1000/1205");
	for (int cols = 8; cols < 40; cols++)
		screen_draw(s, 12, cols);
}

static void nothing_chosen(void **state)
{
	struct screen *s = *state;
	screen_open(s, &evidence_ops, 12, 60);
	assert_non_null(strstr(screen_text(s), "press :enter"));
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
	show(s, LAYER_PAIRINGS, (struct store_filter){.supporter = "无名市"}, 12, 60);
	assert_non_null(strstr(screen_row(s, 0), "records: 0"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        WITH_LIBRARY(lists_records),
	        WITH_LIBRARY(a_year_and_what_covers_it),
	        WITH_LIBRARY(enter_leads_to_the_words),
	        WITH_LIBRARY(low_and_narrow),
	        WITH_LIBRARY(finds_in_the_words),
	        WITH_LIBRARY(refresh_asks_again),
	        WITH_LIBRARY(what_copies_say_twice),
	        WITH_LIBRARY(what_is_unfolded_stays_so),
	        WITH_LIBRARY(words_in_all_texts),
	        WITH_LIBRARY(words_again),
	        WITH_LIBRARY(the_first_of_many),
	        WITH_LIBRARY(nothing_chosen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
