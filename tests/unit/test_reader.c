// SPDX-License-Identifier: MIT
#include "tests/unit/library.h"

#include <stdio.h>
#include <stdlib.h>

static void show(struct screen *s, doc_id doc, struct span span)
{
	screen_must(s, reader_show(&s->view, doc, span, &s->status));
	screen_draw(s, s->grid.rows, s->grid.cols);
}

/* Text and data beside each other, each record where its words begin or where there is room next. */
static void text_and_data(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 16, 64);
	show(s, 1, (struct span){0});
	assert_string_equal(screen_text(s), "             第一章 高原\n"
	                                    "\n"
	                                    "     1984年春，座谈会开了三天，上海市   ◆ 1984 座谈会\n"
	                                    " 支援西藏自治区的办法定了下来。         ▸ 上海→西藏\n"
	                                    "\n"
	                                    "     1995年，山东省支援日喀则地区，首   ◆ 1995 山东支援日喀则\n"
	                                    " 批干部48人。上海市支援西藏自治区的队   ▸ 山东→日喀则  # 48 人\n"
	                                    " 伍也上了路。                           ▸ 上海→西藏\n"
	                                    "\n"
	                                    "             第二章 河谷\n"
	                                    "\n"
	                                    "     20世纪90年代，浙江省支援青川县，   ◆ ≈199X 教师往返\n"
	                                    " 教师往返多次。                         ▸ 浙江→青川\n");
}

/* Recipients of one sentence stand beside it as they do in it, whatever their spans hold. */
static void recipients_in_their_order(void **state)
{
	static const char list[] =
	        "浙江省在一九九八年以前对口支援青川县、西藏自治区、拉萨市，前后共派了教师。\n";
	static const struct datum data[] = {
	        {LAYER_PAIRINGS, "浙江省在一九九八年以前对口支援青川县", "浙江省", "青川县"},
	        {LAYER_PAIRINGS, "浙江省在一九九八年以前对口支援青川县、西藏自治区", "浙江省", "西藏自治区"},
	        {LAYER_PAIRINGS, "浙江省在一九九八年以前对口支援青川县、西藏自治区、拉萨市", "浙江省",
	                "拉萨市"},
	};
	struct screen *s = *state;
	screen_doc(s, "list.txt", list, data, COUNT(data));
	screen_open(s, &reader_ops, 6, 64);
	show(s, 3, (struct span){0});
	assert_string_equal(screen_text(s), "     浙江省在一九九八年以前对口支援青   ▸ 浙江→青川\n"
	                                    " 川县、西藏自治区、拉萨市，前后共派了   ▸ 浙江→西藏\n"
	                                    " 教师。                                 ▸ 浙江→拉萨\n");
}

/* Beside a narrow page stands what fits: the mark and the value, without title and year. */
static void brief_beside(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 8, 82);
	show(s, 1, (struct span){0});
	assert_string_equal(screen_text(s), "                         第一章 高原\n"
	                                    "\n"
	                                    "     1984年春，座谈会开了三天，上海市支援西藏自治区的办法定了   "
	                                    "◆ 1984\n"
	                                    " 下来。                                                         "
	                                    "▸ 上海→西藏\n"
	                                    "\n"
	                                    "     1995年，山东省支援日喀则地区，首批干部48人。上海市支援西   "
	                                    "◆ 1995\n"
	                                    " 藏自治区的队伍也上了路。                                       "
	                                    "▸ 山东→日喀则+2\n");
}

/* Rows that were on the screen before are not drawn anew: they look as if they were. */
static void kept_rows_are_true(void **state)
{
	static const enum command commands[] = {CMD_DOWN, CMD_DOWN, CMD_NEXT_RECORD, CMD_PAGE_DOWN, CMD_UP,
	        CMD_NEXT_RECORD, CMD_HALF_UP, CMD_MARK, CMD_DOWN, CMD_DOWN, CMD_BACK, CMD_LAST, CMD_UP,
	        CMD_PREV_HEADING, CMD_DOWN, CMD_FLOW, CMD_DOWN, CMD_MINIMAP, CMD_UP, CMD_FIRST};
	struct screen *s = *state;
	screen_open(s, &reader_ops, 7, 64);
	show(s, 1, (struct span){0});
	for (size_t i = 0; i < COUNT(commands); i++) {
		screen_do(s, commands[i], 1);
		if (i == 8)
			assert_true(s->view.ops->search(&s->view, "支援", true, true));
		screen_draw(s, 7, 64);
		size_t size = 7 * 64 * sizeof *s->grid.cells;
		char *cells = mem_strndup((const char *)s->grid.cells, size);
		reader_hide(&s->view, 1u << LAYER_OUTLINE); /* another look: nothing is kept */
		screen_draw(s, 7, 64);
		reader_hide(&s->view, 0);
		screen_draw(s, 7, 64);
		assert_memory_equal(s->grid.cells, cells, size);
		free(cells);
	}
}

/* Kinds show in the text: an event by its date, a pairing from party to party. */
static void kinds_in_the_text(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 16, 50);
	show(s, 1, (struct span){0});
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_HEADING), "第一章高原第二章河谷");
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_FIGURE), "48人");
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_EVENT), "1984年春1995年20世纪90年代");
}

/* A line further moves every row by one, data and all. */
static void scrolls_as_one(void **state)
{
	struct screen *s = *state;
	struct buf before = {0}, after = {0};
	screen_open(s, &reader_ops, 6, 64);
	show(s, 1, (struct span){0});
	for (int step = 0; step < 7; step++) {
		buf_clear(&before);
		buf_clear(&after);
		for (int row = 1; row < 6; row++)
			row_of_grid(&s->grid, row, &before);
		screen_do(s, CMD_DOWN, 1);
		for (int row = 0; row < 5; row++)
			row_of_grid(&s->grid, row, &after);
		assert_string_equal(buf_str(&after), buf_str(&before));
	}
	screen_do(s, CMD_DOWN, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
	buf_free(&before);
	buf_free(&after);
}

/* The words that evidence leads to are highlighted, on the screen, and their record is the chosen one. */
static void words_are_shown(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 6, 64);
	show(s, 1, screen_words(plateau, "浙江省支援青川县"));
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "浙江省支援青川县");
	assert_string_equal(screen_marked(s, STYLE_SELECTED, STYLE_SELECTED), "▸浙江→青川");
	show(s, 1, screen_words(plateau, "上海市支援西藏自治区"));
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "上海市支援西藏自治区");
	show(s, 2, screen_words(harbour, "课桌"));
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "课桌");
	size_t off;
	assert_int_equal(reader_doc(&s->view, &off), 2);
}

/* Where the words stood far down, they come into the upper third. */
static void words_come_into_the_upper_third(void **state)
{
	struct screen *s = *state;
	struct buf text = {0};
	for (int i = 0; i < 60; i++)
		buf_addf(&text, "第%d行写着船和马。\n\n", i);
	screen_doc(s, "long.txt", buf_str(&text), NULL, 0);
	screen_open(s, &reader_ops, 12, 50);
	show(s, 3, screen_words(buf_str(&text), "第40行"));
	assert_non_null(strstr(screen_row(s, 4), "第40行"));
	buf_free(&text);
}

/* Next and previous record, by their place in the text. */
static void records_one_by_one(void **state)
{
	static const char *const labels[] = {"1984 · 援藏 · 座谈会", "上海市 → 西藏自治区 · 援藏",
	        "1995 · 援藏 · 山东支援日喀则", "山东省 → 日喀则地区 · 援藏", "48 人",
	        "上海市 → 西藏自治区 · 援藏"};
	struct screen *s = *state;
	screen_open(s, &reader_ops, 8, 64);
	show(s, 1, (struct span){0});
	for (size_t i = 0; i < COUNT(labels); i++) {
		screen_do(s, CMD_NEXT_RECORD, 1);
		assert_string_equal(screen_describe(s), labels[i]);
	}
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "上海市支援西藏自治区的队伍");
	screen_do(s, CMD_PREV_RECORD, 2);
	assert_string_equal(screen_describe(s), "山东省 → 日喀则地区 · 援藏");
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_EVIDENCE);
	assert_string_equal(s->request.filter.recipient, "日喀则地区");
	screen_do(s, CMD_NEXT_RECORD, 5);
	assert_string_equal(screen_describe(s), "浙江省 → 青川县 · 援藏");
	screen_do(s, CMD_NEXT_RECORD, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
}

/* More records than a block has room for: the rest is counted, and the chosen one is not in the rest. */
static void records_without_room(void **state)
{
	static const char text[] = "甲乙丙丁戊都来支援过。\n";
	static const struct datum data[] = {{LAYER_PAIRINGS, "甲", "甲县中心学校", "青口港"},
	        {LAYER_PAIRINGS, "乙", "乙县中心学校", "青口港"},
	        {LAYER_PAIRINGS, "丙", "丙县中心学校", "青口港"}};
	struct screen *s = *state;
	screen_doc(s, "short.txt", text, data, COUNT(data));
	screen_open(s, &reader_ops, 4, 70);
	show(s, 3, (struct span){0});
	assert_non_null(strstr(screen_row(s, 0), "▸ 甲县中心学校→青… +2"));
	screen_do(s, CMD_NEXT_RECORD, 2);
	assert_non_null(strstr(screen_row(s, 0), "▸ 乙县中心学校→青… +2"));
	assert_string_equal(screen_marked(s, STYLE_SELECTED, STYLE_SELECTED), "▸乙县中心学校→青…");
}

/* Where there is no room for all, pairings stay, and the chosen figure comes back. */
static void figures_give_way(void **state)
{
	static const char text[] = "二人、三人、四人、五人，后来甲去了乙，丙去了丁。\n";
	static const struct datum data[] = {{LAYER_FIGURES, "二人", "2", "人"},
	        {LAYER_FIGURES, "三人", "3", "人"}, {LAYER_FIGURES, "四人", "4", "人"},
	        {LAYER_FIGURES, "五人", "5", "人"}, {LAYER_PAIRINGS, "甲去了乙", "甲", "乙"},
	        {LAYER_PAIRINGS, "丙去了丁", "丙", "丁"}};
	struct screen *s = *state;
	screen_doc(s, "figures.txt", text, data, COUNT(data));
	screen_open(s, &reader_ops, 4, 110);
	show(s, 3, (struct span){0});
	assert_non_null(strstr(screen_row(s, 0), "▸ 甲→乙  ▸ 丙→丁               +4"));
	screen_do(s, CMD_NEXT_RECORD, 3);
	assert_non_null(strstr(screen_row(s, 0), "   # 4 人"));
	assert_non_null(strstr(screen_row(s, 0), " +5"));
	screen_do(s, CMD_NEXT_RECORD, 2);
	assert_non_null(strstr(screen_row(s, 0), "▸ 甲→乙  ▸ 丙→丁"));
}

/* A line's records stay beside it where the block has no room for all: a later one's are not pushed down. */
static void records_in_step(void **state)
{
	static const char text[] = "甲一支援了乙一，又支援了丙一，还支援了丁一，这些都是在同一年里发生的。"
	                           "后来甲二支援了乙二，又支援了丙二，还支援了丁二，也在同一年里。\n";
	static const struct datum data[] = {{LAYER_PAIRINGS, "甲一支援了乙一", "甲一", "乙一"},
	        {LAYER_PAIRINGS, "支援了丙一", "甲一", "丙一"},
	        {LAYER_PAIRINGS, "支援了丁一", "甲一", "丁一"},
	        {LAYER_PAIRINGS, "甲二支援了乙二", "甲二", "乙二"},
	        {LAYER_PAIRINGS, "支援了丙二", "甲二", "丙二"},
	        {LAYER_PAIRINGS, "支援了丁二", "甲二", "丁二"}};
	struct screen *s = *state;
	screen_doc(s, "step.txt", text, data, COUNT(data));
	screen_open(s, &reader_ops, 4, 80);
	show(s, 3, (struct span){0});
	assert_non_null(strstr(screen_row(s, 0), "▸ 甲一→乙一"));
	assert_non_null(strstr(screen_row(s, 0), "+2"));
	assert_non_null(strstr(screen_row(s, 1), "▸ 甲二→乙二"));
	assert_non_null(strstr(screen_row(s, 2), "▸ 甲二→丙二"));
}

static void headings_one_by_one(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 5, 50);
	show(s, 1, (struct span){0});
	assert_string_equal(screen_describe(s), "第一章高原");
	screen_do(s, CMD_NEXT_HEADING, 1);
	assert_non_null(strstr(screen_text(s), "第二章 河谷"));
	screen_do(s, CMD_PREV_HEADING, 1);
	assert_string_equal(screen_row(s, 0), "                   第一章 高原");
}

static bool find(struct screen *s, const char *query, bool forward, bool from_next)
{
	bool found = s->view.ops->search(&s->view, query, forward, from_next);
	screen_draw(s, s->grid.rows, s->grid.cols);
	return found;
}

static const char ferry[] =
        "渡口\n\n船每天走三趟^①^，早上的一趟最挤，等船的人一直排到了供销社的门口和后面的\n\n"
        "^①^ 《渡口志》，1991年，第4页。\n\n"
        "仓库，天热的时候有人在那里卖茶^②^，茶里放盐。\n\n^②^ 《茶事》，1993年，第9页。\n\n"
        "到了冬天，江面上的雾要到中午才散，第一趟船常常等到午后才开，谁也没有办法\n"
        "催它，只好在岸上等。\n";

/* From the mark to the note and back; the status line tells the note while its mark is chosen. */
static void notes_and_back(void **state)
{
	struct screen *s = *state;
	screen_doc(s, "ferry.txt", ferry, NULL, 0);
	screen_open(s, &reader_ops, 8, 50);
	show(s, 3, (struct span){0});
	screen_do(s, CMD_NEXT_NOTE, 2);
	assert_string_equal(screen_describe(s), "②《茶事》，1993年，第9页。");
	screen_do(s, CMD_NOTE, 1);
	assert_int_equal(s->request.kind, REQUEST_WORDS);
	show(s, s->request.doc, s->request.span);
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "②《茶事》，1993年，第9页。");
	screen_do(s, CMD_NOTE, 1);
	show(s, s->request.doc, s->request.span);
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "②");
	screen_do(s, CMD_PREV_NOTE, 1);
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "①");
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.span.start, screen_words(ferry, "^①^ 《").start);
	screen_do(s, CMD_PREV_NOTE, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
}

/* Flowing and exact: the same words are found and shown in both, also over a line end that was joined. */
static void flowing_and_exact(void **state)
{
	struct screen *s = *state;
	screen_doc(s, "ferry.txt", ferry, NULL, 0);
	screen_open(s, &reader_ops, 12, 50);
	show(s, 3, (struct span){0});
	assert_true(find(s, "没有办法催它", true, false));
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "没有办法催它");
	screen_do(s, CMD_FLOW, 1);
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "没有办法催它");
	assert_non_null(strstr(screen_text(s), "^②^ 《茶事》"));
	screen_do(s, CMD_FLOW, 1);
	assert_null(strstr(screen_text(s), "^②^"));
	assert_true(find(s, "卖茶②，茶里", true, false));
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "卖茶②，茶里");
}

/* Of a text whose data are still being found nobody is told that it has none. */
static void data_that_may_come(void **state)
{
	struct screen *s = *state;
	screen_doc(s, "ferry.txt", ferry, NULL, 0);
	screen_open(s, &reader_ops, 12, 50);
	show(s, 3, (struct span){0});
	for (int finding = 0; finding < 2; finding++) {
		s->context.finding = finding;
		screen_do(s, CMD_NEXT_RECORD, 1);
		assert_int_equal(s->request.message, finding ? MSG_DATA_YET : MSG_NO_DATA);
		assert_int_equal(strstr(screen_describe(s), "No data") != NULL, !finding);
	}
}

/* Measure and place of the page, within their bounds. */
static void page_as_chosen(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 16, 160);
	show(s, 1, (struct span){0});
	screen_do(s, CMD_NARROWER, MEASURE_USUAL - MEASURE_LEAST);
	assert_int_equal(s->request.kind, REQUEST_NONE);
	assert_non_null(strstr(screen_row(s, 2), "支援西藏自治区的"));
	screen_do(s, CMD_NARROWER, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
	size_t centred = strspn(screen_row(s, 2), " ");
	screen_do(s, CMD_ALIGN, 1);
	assert_int_equal(strspn(screen_row(s, 2), " "), 5);
	assert_true(centred > 10);
	screen_do(s, CMD_WIDER, MEASURE_MOST - MEASURE_LEAST + 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
}

/* A document whose hits are known by their number. */
static const char boats[] = "码头\n\n船一在左。\n\n船二在右，船三在后。\n\n"
                            "仓库\n\n米在里。\n\n面在里。\n\n油在里。\n\n船四空着。\n";

/* The present hit looks otherwise than the others, and the status line counts it and says when it went round.
 */
static void search_counts(void **state)
{
	struct screen *s = *state;
	screen_doc(s, "boats.txt", boats, NULL, 0);
	screen_open(s, &reader_ops, 7, 50);
	show(s, 3, (struct span){0});
	assert_true(find(s, "船", true, false));
	assert_string_equal(screen_describe(s), "船 1/4");
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "船");
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_FOUND), "船船");
	assert_true(find(s, "船", true, true));
	assert_true(find(s, "船", true, true));
	assert_string_equal(screen_describe(s), "船 3/4");
	assert_true(find(s, "船", true, true));
	assert_string_equal(screen_describe(s), "船 4/4");
	assert_true(find(s, "船", true, true));
	assert_string_equal(screen_describe(s), "船 1/4 · on from the beginning");
	assert_true(find(s, "船", false, true));
	assert_string_equal(screen_describe(s), "船 4/4 · on from the end");
	assert_true(find(s, "船", false, true));
	assert_string_equal(screen_describe(s), "船 3/4");
	assert_false(find(s, "车", true, false));
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_FOUND), "");
}

/* Hits are those of the document that is open, though they were looked for in another. */
static void hits_of_the_next_document(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 16, 50);
	show(s, 1, (struct span){0});
	assert_true(find(s, "支援", true, false));
	show(s, 2, (struct span){0});
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_FOUND), "支援");
	assert_true(find(s, "支援", true, true));
	assert_string_equal(screen_describe(s), "支援 1/1");
}

/* The status line tells of what was gone to while it can be seen, then of the place. */
static void status_follows_the_screen(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 4, 30);
	show(s, 1, (struct span){0});
	screen_do(s, CMD_NEXT_RECORD, 1);
	assert_string_equal(screen_describe(s), "1984 · 援藏 · 座谈会");
	screen_do(s, CMD_DOWN, 1);
	assert_string_equal(screen_describe(s), "1984 · 援藏 · 座谈会");
	screen_do(s, CMD_PAGE_DOWN, 1);
	assert_string_equal(screen_describe(s), "第一章高原");
	screen_do(s, CMD_LAST, 1);
	assert_string_equal(screen_describe(s), "第二章河谷");
	screen_do(s, CMD_FIRST, 1);
	assert_string_equal(screen_describe(s), "1984 · 援藏 · 座谈会");
	screen_do(s, CMD_NEXT_HEADING, 1);
	screen_do(s, CMD_PREV_HEADING, 1);
	assert_string_equal(screen_describe(s), "第一章高原");
}

/* A hit is told with its own heading, not with that of the top of the screen. */
static void hit_under_its_heading(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 16, 50);
	show(s, 1, (struct span){0});
	assert_true(find(s, "教师", true, false));
	assert_string_equal(screen_describe(s), "教师 1/1 · 第二章河谷");
}

/* Asked for, the line says how far the screen is and what rule made the record; then no more. */
static void position_on_demand(void **state)
{
	char expected[80];
	struct screen *s = *state;
	screen_open(s, &reader_ops, 4, 30);
	show(s, 1, (struct span){0});
	screen_do(s, CMD_NEXT_RECORD, 1);
	screen_do(s, CMD_LAST, 1);
	screen_do(s, CMD_POSITION, 1);
	assert_int_equal(s->request.kind, REQUEST_TELL);
	size_t off, len = strlen(plateau);
	reader_doc(&s->view, &off);
	snprintf(
	        expected, sizeof expected, "at 100%% · unknown · test · bytes %zu–%zu of %zu", off, len, len);
	assert_string_equal(screen_describe(s), expected);
	screen_do(s, CMD_UP, 1);
	assert_string_equal(screen_describe(s), "第二章河谷");
}

/* Every occurrence on the screen is marked; n and N go round. */
static void search_goes_round(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 6, 50);
	show(s, 1, (struct span){0});
	assert_true(s->view.ops->search(&s->view, "支援", true, false));
	screen_draw(s, 6, 50);
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "支援");
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_FOUND), "支援");
	for (int i = 0; i < 3; i++)
		assert_true(s->view.ops->search(&s->view, "支援", true, true));
	size_t last, first;
	reader_doc(&s->view, &last);
	assert_true(s->view.ops->search(&s->view, "支援", true, true));
	reader_doc(&s->view, &first);
	assert_true(first < last);
	assert_true(s->view.ops->search(&s->view, "支援", false, true));
	reader_doc(&s->view, &first);
	assert_int_equal(first, last);
	assert_false(s->view.ops->search(&s->view, "没有的词", true, true));
}

/* The byte at the top stays when the width changes. */
static void place_stays_at_other_widths(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 5, 30);
	show(s, 1, (struct span){0});
	screen_do(s, CMD_DOWN, 6);
	size_t before, after;
	reader_doc(&s->view, &before);
	screen_draw(s, 5, 25);
	reader_doc(&s->view, &after);
	assert_true(after <= before && before - after < 60);
}

/* Too narrow for data, too low for anything: nothing breaks, every command at every size. */
static void every_command_at_every_size(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 1, 1);
	show(s, 1, screen_words(plateau, "48人"));
	for (int rows = 1; rows < 20; rows += 3)
		for (int cols = 1; cols < 130; cols += 9)
			for (int command = 0; command < CMD_COUNT; command++) {
				s->view.ops->command(
				        &s->view, (enum command)command, &s->request, &s->status);
				screen_draw(s, rows, cols);
			}
}

static void nothing_open(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 8, 60);
	assert_non_null(strstr(screen_text(s), "No document is open"));
	screen_do(s, CMD_DOWN, 1);
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
	assert_false(s->view.ops->search(&s->view, "支援", true, false));
	assert_string_equal(screen_describe(s), "");
}

/* All of the document in the last row, brackets around what is on the screen. */
static void map_of_the_document(void **state)
{
	struct screen *s = *state;
	struct buf text = {0};
	for (int i = 0; i < 40; i++)
		buf_addf(&text, "第%d行写着船。\n\n", i + 10);
	const struct datum data[] = {{LAYER_FIGURES, "10行", "10", "行"}, {LAYER_FIGURES, "11行", "11", "行"},
	        {LAYER_DATES, "12行", "1912", NULL}, {LAYER_PAIRINGS, "48行写着船", "甲", "乙"}};
	screen_doc(s, "long.txt", buf_str(&text), data, COUNT(data));
	screen_open(s, &reader_ops, 9, 22);
	show(s, 3, (struct span){0});
	screen_do(s, CMD_MINIMAP, 1);
	assert_string_equal(screen_row(s, 8), "[#◇]················▸");
	screen_do(s, CMD_LAST, 1);
	assert_string_equal(screen_row(s, 8), " #◇···············[·▸]");
	assert_true(s->view.ops->search(&s->view, "30行", true, false));
	screen_draw(s, 9, 22);
	assert_string_equal(screen_row(s, 8), " #◇······[·=·]······▸");
	reader_hide(&s->view, 1u << LAYER_FIGURES);
	screen_draw(s, 9, 22);
	assert_string_equal(screen_row(s, 8), " ·◇······[·=·]······▸");
	screen_do(s, CMD_MINIMAP, 1);
	assert_null(strstr(screen_row(s, 8), "["));
	buf_free(&text);
}

/* Kinds that are hidden are neither in the text nor beside it, nor gone to; the date of an event is a date
 * again when events are hidden. */
static void kinds_are_hidden(void **state)
{
	struct screen *s = *state;
	screen_open(s, &reader_ops, 16, 64);
	show(s, 1, (struct span){0});
	screen_do(s, CMD_NEXT_RECORD, 1);
	reader_hide(&s->view, 1u << LAYER_EVENTS | 1u << LAYER_FIGURES);
	screen_draw(s, 16, 64);
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_EVENT), "");
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_FIGURE), "");
	assert_string_equal(screen_row(s, 2), "     1984年春，座谈会开了三天，上海市   ◇ 1984");
	assert_null(strstr(screen_text(s), "48 人"));
	assert_string_equal(screen_marked(s, STYLE_HIT, STYLE_HIT), "");
	screen_do(s, CMD_NEXT_RECORD, 2);
	assert_string_equal(screen_describe(s), "上海市 → 西藏自治区 · 援藏");
	reader_hide(&s->view, 1u << LAYER_DATES);
	screen_draw(s, 16, 64);
	assert_string_equal(screen_row(s, 2), "     1984年春，座谈会开了三天，上海市   ◆ 1984 座谈会");
	char title[128];
	s->view.ops->subtitle(&s->view, title, sizeof title);
	assert_string_equal(title, "without dates · 高原");
	reader_hide(&s->view, 1u << LAYER_OUTLINE);
	screen_draw(s, 16, 64);
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_HEADING), "");
	assert_int_equal(reader_hidden(&s->view), 1u << LAYER_OUTLINE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        WITH_LIBRARY(text_and_data),
	        WITH_LIBRARY(recipients_in_their_order),
	        WITH_LIBRARY(brief_beside),
	        WITH_LIBRARY(kinds_are_hidden),
	        WITH_LIBRARY(kept_rows_are_true),
	        WITH_LIBRARY(map_of_the_document),
	        WITH_LIBRARY(kinds_in_the_text),
	        WITH_LIBRARY(scrolls_as_one),
	        WITH_LIBRARY(words_are_shown),
	        WITH_LIBRARY(words_come_into_the_upper_third),
	        WITH_LIBRARY(records_one_by_one),
	        WITH_LIBRARY(records_without_room),
	        WITH_LIBRARY(figures_give_way),
	        WITH_LIBRARY(records_in_step),
	        WITH_LIBRARY(headings_one_by_one),
	        WITH_LIBRARY(notes_and_back),
	        WITH_LIBRARY(flowing_and_exact),
	        WITH_LIBRARY(data_that_may_come),
	        WITH_LIBRARY(page_as_chosen),
	        WITH_LIBRARY(search_goes_round),
	        WITH_LIBRARY(search_counts),
	        WITH_LIBRARY(hits_of_the_next_document),
	        WITH_LIBRARY(status_follows_the_screen),
	        WITH_LIBRARY(hit_under_its_heading),
	        WITH_LIBRARY(position_on_demand),
	        WITH_LIBRARY(place_stays_at_other_widths),
	        WITH_LIBRARY(every_command_at_every_size),
	        WITH_NOTHING(nothing_open),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
