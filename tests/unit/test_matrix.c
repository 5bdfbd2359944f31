// SPDX-License-Identifier: MIT
#include "tests/unit/library.h"

#include "core/view/short.h"

static void names_get_short(void **state)
{
	(void)state;
	static const struct {
		const char *name, *shown;
	} cases[] = {
	        {"上海市", "上海"},
	        {"西藏自治区", "西藏"},
	        {"新疆维吾尔自治区", "新疆"},
	        {"宁夏回族自治区", "宁夏"},
	        {"内蒙古自治区", "内蒙古"},
	        {"巴音郭楞蒙古自治州", "巴音郭楞"},
	        {"民丰县", "民丰"},
	        {"新疆生产建设兵团", "兵团"},
	        {"新疆生产建设兵团农十四师", "农十四师"},
	        {"青口港第一小学", "青口港第一小学"},
	        {"三峡库区", "三峡库区"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct slice s = short_name(cases[i].name);
		assert_int_equal(s.len, strlen(cases[i].shown));
		assert_memory_equal(s.at, cases[i].shown, s.len);
	}
}

/* 和田市 and 和田县 would be one. */
static void short_names_stay_distinct(void **state)
{
	(void)state;
	static const char *const names[] = {"和田市", "上海市", "和田县"};
	struct arena arena = {0};
	const char **shorts = short_names(&arena, names, 3);
	assert_string_equal(shorts[0], "和田市");
	assert_string_equal(shorts[1], "上海");
	assert_string_equal(shorts[2], "和田县");
	arena_free(&arena);
}

/* Both sides by place: at first the columns stand by total. */
static void open_by_place(struct screen *s, int rows, int cols)
{
	screen_open(s, &matrix_ops, rows, cols);
	screen_do(s, CMD_SORT, 1);
}

/* From the first cell on, though that is empty. */
static void open_corner(struct screen *s, int rows, int cols)
{
	open_by_place(s, rows, cols);
	if (s->view.ops->offer(&s->view, &(struct store_filter){0}))
		screen_do(s, CMD_FIRST_COLUMN, 1);
}

/* Places in their usual order, below those they lie in, institutions after them; counts, totals, names
 * downwards. A province counts what its counties do. */
static void counts_and_totals(void **state)
{
	struct screen *s = *state;
	open_corner(s, 12, 60);
	assert_string_equal(screen_text(s), "                                  日\n"
	                                    "                   四 广 青 西 拉 喀\n"
	                                    "                  ▾川▾元 川▾藏 萨 则 sum\n"
	                                    " 上海市             ·  ·  ·  2  ·  ·   2\n"
	                                    " 浙江省             1  1  1  ·  ·  ·   1\n"
	                                    " 山东省             ·  ·  ·  1  ·  1   1\n"
	                                    " 青口港第一小学     ·  ·  ·  1  1  ·   1\n"
	                                    " sum                1  1  1  4  1  1   5\n");
	assert_string_equal(screen_describe(s), "上海市 → 四川省   records: 0");
}

static void at(struct screen *s, enum command command, int times, const char *described)
{
	screen_do(s, command, times);
	assert_string_equal(screen_describe(s), described);
}

static void wanted(struct screen *s, const char *supporter, const char *recipient)
{
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_EVIDENCE);
	const struct store_filter *f = &s->request.filter;
	assert_string_equal(f->supporter ? f->supporter : "*", supporter);
	assert_string_equal(f->recipient ? f->recipient : "*", recipient);
}

/* The bodies of the centre come behind the provinces, the institutions behind them. */
static void the_centre_comes_behind(void **state)
{
	static const char text[] = "又\n\n财政部支援拉萨市。西藏自治区支援拉萨市。\n";
	static const struct datum data[] = {{LAYER_PAIRINGS, "财政部支援拉萨市", "财政部", "拉萨市"},
	        {LAYER_PAIRINGS, "西藏自治区支援拉萨市", "西藏自治区", "拉萨市"}};
	static const char *const rows[] = {"上海市", "西藏自治区", "财政部", "青口港第一小学"};
	struct screen *s = *state;
	const char *before = "";
	screen_doc(s, "centre.txt", text, data, COUNT(data));
	open_corner(s, 14, 60);
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *at = strstr(screen_text(s), rows[i]);
		assert_non_null(at);
		assert_true(i == 0 || at > before);
		before = at;
	}
}

/* A chosen supporter and recipient leave only what lies in both, so that Enter lists what was counted. */
static void choices_narrow_it(void **state)
{
	struct screen *s = *state;
	struct selection selection = {0};
	selection_put(&selection, CHOICE_BIT(CHOICE_SUPPORTER) | CHOICE_BIT(CHOICE_RECIPIENT),
	        &(struct store_filter){.supporter = "山东省", .recipient = "西藏自治区"}, NULL);
	s->context.selection = &selection;
	open_corner(s, 12, 60);
	assert_null(strstr(screen_text(s), "上海市"));
	assert_non_null(strstr(screen_text(s), "山东省"));
	screen_do(s, CMD_LAST_COLUMN, 1);
	assert_string_equal(screen_describe(s), "山东省 → *   records: 1");
	selection_free(&selection);
}

/* What is below is put away and got back; the cursor stays with what holds it. */
static void folds(void **state)
{
	struct screen *s = *state;
	open_corner(s, 12, 60);
	at(s, CMD_RIGHT, 5, "上海市 → 日喀则地区   records: 0");
	at(s, CMD_UNFOLD_COLUMN, 1, "上海市 → 西藏自治区   records: 2 · 援藏");
	screen_draw(s, 12, 60);
	assert_null(strstr(screen_text(s), "拉"));
	assert_non_null(strstr(screen_text(s), "▸藏"));
	wanted(s, "上海市", "西藏自治区");
	screen_do(s, CMD_UNFOLD_COLUMN, 1);
	screen_draw(s, 12, 60);
	assert_non_null(strstr(screen_text(s), "拉"));
	screen_do(s, CMD_UNFOLD, 1); /* 上海市 has nothing below */
	assert_int_equal(s->request.kind, REQUEST_BELL);
	at(s, CMD_UNFOLD_ALL, 1, "上海市 → 西藏自治区   records: 2 · 援藏"); /* all is open: nothing then */
	screen_draw(s, 12, 60);
	assert_null(strstr(screen_text(s), "▾"));
	screen_do(s, CMD_UNFOLD_ALL, 1);
	screen_draw(s, 12, 60);
	assert_null(strstr(screen_text(s), "▸"));
}

static void finds_what_is_folded(void **state)
{
	struct screen *s = *state;
	open_corner(s, 12, 60);
	screen_do(s, CMD_UNFOLD_ALL, 1);
	assert_true(s->view.ops->search(&s->view, "青川", true, false));
	assert_string_equal(screen_describe(s), "浙江省 → 青川县   records: 1 · 援藏");
}

/* At first the rows stand by place, the columns by total: the most supported is the first. */
static void usual_order(void **state)
{
	struct screen *s = *state;
	screen_open(s, &matrix_ops, 12, 60);
	const char *tibet = strstr(screen_text(s), "藏"), *sichuan = strstr(screen_text(s), "川");
	assert_true(tibet && sichuan && tibet < sichuan);
	assert_true(strstr(screen_text(s), "上海市") < strstr(screen_text(s), "山东省"));
}

/* By place, by total, by first year, by name in the order of pinyin. */
static void sorts(void **state)
{
	static const char *const first[] = {"上海市", "青口港第一小学", "上海市", "青口港第一小学"};
	static const char text[] = "又\n\n青口港第一小学两次支援拉萨市，后来停了。\n";
	static const struct datum data[] = {
	        {LAYER_PAIRINGS, "青口港第一小学两次支援拉萨市", "青口港第一小学", "拉萨市"},
	        {LAYER_PAIRINGS, "青口港第一小学两次支援拉萨市，后来", "青口港第一小学", "拉萨市"}};
	struct screen *s = *state;
	screen_doc(s, "again.txt", text, data, COUNT(data));
	open_corner(s, 12, 60);
	const enum command sort[] = {CMD_NONE, CMD_SORT, CMD_SORT, CMD_SORT};
	for (size_t i = 0; i < COUNT(first); i++) {
		if (sort[i] != CMD_NONE)
			screen_do(s, sort[i], 1);
		screen_do(s, CMD_FIRST, 1);
		screen_do(s, CMD_FIRST_COLUMN, 1);
		screen_do(s, CMD_LEFT, 1);
		screen_draw(s, 12, 60);
		const char *row = screen_row(s, 3);
		/* the third is by year, where no text has any: by place */
		assert_int_equal(strncmp(row + 1, first[i], strlen(first[i])), 0);
	}
}

/* From year to year in which something begins or has ended: what holds then, what is new, what is over. */
/* The first cell that is not empty, of a row that begins with empty ones. */
static void begins_where_something_is(void **state)
{
	struct screen *s = *state;
	open_by_place(s, 12, 60);
	assert_string_equal(screen_describe(s), "上海市 → 西藏自治区   records: 2 · 援藏");
}

static void years_leave_out_the_undated(void **state)
{
	struct screen *s = *state;
	struct selection selection = {0};
	char subtitle[160];
	selection_put(&selection, CHOICE_BIT(CHOICE_YEARS),
	        &(struct store_filter){.first_day = FIRST_DAY_OF(1990), .last_day = LAST_DAY_OF(1999)}, NULL);
	s->context.selection = &selection;
	open_corner(s, 12, 60);
	s->view.ops->subtitle(&s->view, subtitle, sizeof subtitle);
	assert_string_equal(subtitle, "undated: 5");
	selection_free(&selection);
}

/* A choice may empty the cell under the cursor: it goes to the nearest one that is filled. */
static void a_choice_leads_to_a_filled_cell(void **state)
{
	static const char text[] = "来信\n\n北京市支援拉萨市，天津市支援青川县。\n";
	static const struct datum data[] = {{LAYER_PAIRINGS, "北京市支援拉萨市", "北京市", "拉萨市"},
	        {LAYER_PAIRINGS, "天津市支援青川县", "天津市", "青川县"}};
	struct screen *s = *state;
	struct selection selection = {0};
	screen_doc(s, "letter.txt", text, data, COUNT(data));
	open_by_place(s, 14, 60);
	assert_true(s->view.ops->search(&s->view, "上海 西藏", true, false));
	selection_put(&selection, CHOICE_BIT(CHOICE_DOC), &(struct store_filter){.doc = 3}, NULL);
	s->context.selection = &selection;
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 14, 60);
	assert_string_equal(screen_describe(s), "北京市 → 西藏自治区   records: 1 · 援藏");
	s->context.selection = NULL;
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 14, 60);
	assert_int_equal(
	        strncmp(screen_describe(s), "上海市 → 西藏自治区 ", strlen("上海市 → 西藏自治区 ")), 0);
	selection_free(&selection);
}

/* A name that several places have, of which the text did not tell which. */
static void one_of_several_places(void **state)
{
	static const char text[] = "又\n\n鼓楼区支援拉萨市。\n";
	static const struct datum data[] = {{LAYER_PAIRINGS, "鼓楼区支援拉萨市", "鼓楼区", "拉萨市"}};
	struct screen *s = *state;
	screen_doc(s, "several.txt", text, data, COUNT(data));
	open_corner(s, 14, 60);
	assert_non_null(strstr(screen_text(s), "鼓楼区?"));
	assert_null(strstr(screen_text(s), "上海市?"));
	assert_true(s->view.ops->search(&s->view, "鼓楼", true, false));
	assert_non_null(strstr(screen_describe(s), "several places are called so"));
}

/* No cell has three digits, but the sum below a column. */
static void sums_are_whole(void **state)
{
	static const char text[] = "又\n\n北京市支援丙校，天津市支援丙校。\n";
	struct screen *s = *state;
	struct doc doc = {0};
	struct records records = {0};
	enum import_result result;
	screen_must(s, doc_read("many.txt", text, strlen(text), &doc, &s->status));
	for (int i = 0; i < 160; i++) {
		bool other = i % 2;
		*array_push(&records.pairings) = (struct pairing_record){
		        screen_words(text, other ? "北京市支援丙校" : "天津市支援丙校"),
		        other ? "北京市" : "天津市", "丙校", PAIRING_NAMED, "教育", "", "", "test", 0};
	}
	screen_must(s, store_import(s->context.store, &doc, &records, &result, &s->status));
	records_free(&records);
	doc_free(&doc);
	open_corner(s, 14, 60);
	assert_non_null(strstr(screen_text(s), " 160 "));
	assert_null(strstr(screen_text(s), "…"));
}

/* Slides over the years, as the program does it: what is asked for is chosen, in `selection`. */
static void slide(struct screen *s, struct selection *selection, enum command command, int times)
{
	s->context.selection = selection;
	while (times-- > 0) {
		screen_do(s, command, 1);
		assert_int_equal(s->request.kind, REQUEST_AS_OF);
		selection_drop(selection, CHOICE_AS_OF);
		selection_put(selection, CHOICE_BIT(CHOICE_AS_OF), &s->request.filter, NULL);
		screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	}
	screen_draw(s, s->grid.rows, s->grid.cols);
}

static void as_of(struct screen *s, struct selection *selection)
{
	static const char text[] = "年代\n\n北京市支援甲校，天津市支援甲校，河北省支援甲校。\n";
	struct doc doc = {0};
	struct records records = {0};
	enum import_result result;
	char subtitle[160];
	screen_must(s, doc_read("years.txt", text, strlen(text), &doc, &s->status));
	*array_push(&records.pairings) = (struct pairing_record){screen_words(text, "北京市支援甲校"),
	        "北京市", "甲校", PAIRING_NAMED, "教育", "1979", "1985", "test", 0};
	*array_push(&records.pairings) = (struct pairing_record){screen_words(text, "天津市支援甲校"),
	        "天津市", "甲校", PAIRING_NAMED, "教育", "1984", "", "test", 0};
	*array_push(&records.pairings) = (struct pairing_record){screen_words(text, "河北省支援甲校"),
	        "河北省", "甲校", PAIRING_NAMED, "教育", "199X", "", "test", 0};
	screen_must(s, store_import(s->context.store, &doc, &records, &result, &s->status));
	records_free(&records);
	doc_free(&doc);
	open_corner(s, 12, 60);
	slide(s, selection, CMD_PAN_RIGHT, 1);
	screen_draw(s, 12, 60);
	s->view.ops->subtitle(&s->view, subtitle, sizeof subtitle);
	assert_non_null(strstr(subtitle, "as of 1979 · +1 · undated: 6"));
	assert_non_null(strstr(screen_text(s), "北京市"));
	assert_null(strstr(screen_text(s), "天津市"));
	assert_null(strstr(screen_text(s), "上海市"));
	slide(s, selection, CMD_PAN_RIGHT, 1);
	screen_draw(s, 12, 60);
	assert_string_equal(screen_marked(s, STYLE_BASE, STYLE_EVENT), "+1");
	assert_non_null(strstr(screen_text(s), "天津市"));
	s->view.ops->subtitle(&s->view, subtitle, sizeof subtitle);
	assert_string_equal(subtitle, "as of 1984 · +1 · undated: 6 · by place");
	assert_int_equal(selection->filter.as_of, 1984);
	slide(s, selection, CMD_PAN_RIGHT, 1);
	screen_draw(s, 12, 60);
	s->view.ops->subtitle(&s->view, subtitle, sizeof subtitle);
	assert_string_equal(subtitle, "as of 1986 · +0 -1 · undated: 6 · by place");
	assert_non_null(strstr(screen_text(s), "×"));
	at(s, CMD_FIRST, 1, "北京市 → 甲校   records: 0 · 教育 · 1979–1985");
	slide(s, selection, CMD_PAN_RIGHT, 1); /* beyond the last step: all again */
	screen_draw(s, 12, 60);
	assert_non_null(strstr(screen_text(s), "上海市"));
	slide(s, selection, CMD_PAN_LEFT, 3);
	s->view.ops->subtitle(&s->view, subtitle, sizeof subtitle);
	assert_non_null(strstr(subtitle, "as of 1979"));
	screen_do(s, CMD_CELLS, 3);
	screen_draw(s, 12, 160);
	assert_non_null(strstr(screen_text(s), "+ 1 教   79–85"));
	screen_do(s, CMD_CELLS, 1);
}

static void as_of_a_year(void **state)
{
	struct selection selection = {0};
	as_of(*state, &selection);
	selection_free(&selection);
}

/* A choice may leave nothing as of the year that is shown, nor any other year: the way back to all is open.
 */
static void a_year_can_be_left(void **state)
{
	struct screen *s = *state;
	struct selection selection = {0};
	as_of(s, &selection);
	selection_put(
	        &selection, CHOICE_BIT(CHOICE_PROGRAMME), &(struct store_filter){.programme = "援藏"}, NULL);
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 12, 60);
	assert_non_null(strstr(screen_text(s), "no pairing holds as of this"));
	slide(s, &selection, CMD_PAN_LEFT, 1);
	assert_non_null(strstr(screen_text(s), "上海市"));
	screen_do(s, CMD_PAN_LEFT, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
	selection_free(&selection);
}

/* A cell offers its years, a row and a column those of all their cells, and the first of them to be shown as
 * of; where no text says when, there is none. */
static void years_of_a_cell(void **state)
{
	static const struct {
		enum command command;
		int first_day, last_day, as_of;
	} cases[] = {
	        {CMD_FIRST, 19790101, 19851231, 1979}, /* 北京市 → 甲校 */
	        {CMD_DOWN, 19840101, 19841231, 1984},  /* 天津市 */
	        {CMD_DOWN, 0, 0, 0},                   /* 河北省, in some year of the nineties */
	        {CMD_LAST, 19790101, 19851231, 1979},  /* the sums */
	        {CMD_UP, 0, 0, 0},
	};
	struct screen *s = *state;
	struct selection selection = {0};
	as_of(s, &selection);
	selection_free(&selection);
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	assert_true(s->view.ops->search(&s->view, "北京 甲校", true, false));
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct store_filter filter = {0};
		screen_do(s, cases[i].command, 1);
		unsigned offered = s->view.ops->offer(&s->view, &filter);
		assert_int_equal(offered & CHOICE_BIT(CHOICE_YEARS) ? 1 : 0, cases[i].first_day != 0);
		assert_int_equal(filter.first_day, cases[i].first_day);
		assert_int_equal(filter.last_day, cases[i].last_day);
		assert_int_equal(filter.as_of, cases[i].as_of);
	}
}

/* Counts, the sign of the programme, the first year in two digits, all of it. */
static void cells_show_other_things(void **state)
{
	struct screen *s = *state;
	open_corner(s, 12, 60);
	screen_do(s, CMD_CELLS, 1);
	screen_draw(s, 12, 60);
	assert_non_null(strstr(screen_row(s, 3), "藏"));
	screen_do(s, CMD_CELLS, 1);
	screen_draw(s, 12, 60);
	assert_non_null(strstr(screen_row(s, 3), "?"));
	screen_do(s, CMD_CELLS, 1);
	screen_draw(s, 12, 160);
	assert_non_null(strstr(screen_row(s, 3), " 2 藏   ?"));
	assert_non_null(strstr(screen_row(s, 4), " 1 藏   ?"));
	screen_do(s, CMD_CELLS, 1);
	screen_draw(s, 12, 60);
	assert_non_null(strstr(screen_row(s, 3), "2"));
	assert_null(strstr(screen_row(s, 3), "藏"));
}

/* A cell leads to its evidence; an empty one says that there is none. */
static void enter_on_cells(void **state)
{
	struct screen *s = *state;
	open_corner(s, 12, 60);
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
	screen_do(s, CMD_RIGHT, 3);
	assert_string_equal(screen_marked(s, STYLE_SELECTED, STYLE_SELECTED), "2");
	assert_string_equal(screen_marked(s, STYLE_CURSOR, STYLE_CURSOR), "西藏上海市");
	screen_do(s, CMD_ENTER, 1);
	assert_int_equal(s->request.kind, REQUEST_EVIDENCE);
	assert_int_equal(s->request.layer, LAYER_PAIRINGS);
	assert_string_equal(s->request.filter.supporter, "上海市");
	assert_string_equal(s->request.filter.recipient, "西藏自治区");
}

/* Names before the table, sums behind it: there Enter asks for all of the row or column. */
static void rows_and_columns_as_a_whole(void **state)
{
	struct screen *s = *state;
	open_corner(s, 12, 60);
	at(s, CMD_LAST_COLUMN, 1, "上海市 → *   records: 2");
	assert_string_equal(screen_marked(s, STYLE_SELECTED, STYLE_SELECTED), "2");
	assert_string_equal(screen_marked(s, STYLE_CURSOR, STYLE_CURSOR), "sum上海市");
	wanted(s, "上海市", "*");
	at(s, CMD_LAST, 1, "* → *   records: 5");
	wanted(s, "*", "*");
	at(s, CMD_LEFT, 1, "* → 日喀则地区   records: 1");
	wanted(s, "*", "日喀则地区");
	at(s, CMD_FIRST, 1, "上海市 → 日喀则地区   records: 0");
	at(s, CMD_UP, 2, "* → 日喀则地区   records: 1");
	assert_string_equal(screen_marked(s, STYLE_SELECTED, STYLE_SELECTED), "日喀则");
	wanted(s, "*", "日喀则地区");
	at(s, CMD_DOWN, 1, "上海市 → 日喀则地区   records: 0");
	screen_do(s, CMD_FIRST_COLUMN, 1);
	at(s, CMD_LEFT, 2, "上海市 → *   records: 2");
	assert_string_equal(screen_marked(s, STYLE_SELECTED, STYLE_SELECTED), "上海市");
	wanted(s, "上海市", "*");
	at(s, CMD_UP, 1, "上海市 → *   records: 2");
	at(s, CMD_LAST, 1, "青口港第一小学 → *   records: 1");
}

/* What Enter lists of a whole column has the pairings that name no two parties; the sum says so. */
static void pairings_of_other_kinds(void **state)
{
	static const char text[] = "各地支援西藏自治区。\n";
	struct screen *s = *state;
	struct doc doc = {0};
	struct records records = {0};
	enum import_result result;
	char subtitle[80];
	screen_must(s, doc_read("all.txt", text, strlen(text), &doc, &s->status));
	*array_push(&records.pairings) = (struct pairing_record){screen_words(text, "各地支援西藏自治区"),
	        "各地", "西藏自治区", PAIRING_COLLECTIVE, "", "", "", "test", 0};
	screen_must(s, store_import(s->context.store, &doc, &records, &result, &s->status));
	records_free(&records);
	doc_free(&doc);
	open_corner(s, 12, 60);
	screen_do(s, CMD_RIGHT, 3);
	at(s, CMD_LAST, 1, "* → 西藏自治区   records: 5, named 4, unnamed 1");
	at(s, CMD_LAST_COLUMN, 1, "* → *   records: 6, named 5, unnamed 1");
	s->view.ops->subtitle(&s->view, subtitle, sizeof subtitle);
	assert_string_equal(subtitle, "4 × 6 · named 5, unnamed 1 · by place");
}

/* From filled cell to filled cell, in the row and in the column. */
static void filled_cells(void **state)
{
	static const char text[] = "甲\n\n上海市支援日喀则地区，青口港第一小学支援西藏自治区。\n";
	static const struct datum data[] = {{LAYER_PAIRINGS, "上海市支援日喀则地区", "上海市", "日喀则地区"},
	        {LAYER_PAIRINGS, "青口港第一小学支援西藏自治区", "青口港第一小学", "西藏自治区"}};
	struct screen *s = *state;
	screen_doc(s, "more.txt", text, data, COUNT(data));
	open_corner(s, 12, 60);
	at(s, CMD_NEXT_IN_ROW, 1, "上海市 → 西藏自治区   records: 3 · 援藏");
	at(s, CMD_NEXT_IN_ROW, 1, "上海市 → 日喀则地区   records: 1 · 援藏");
	screen_do(s, CMD_NEXT_IN_ROW, 1);
	assert_int_equal(s->request.kind, REQUEST_BELL);
	at(s, CMD_NEXT_IN_COLUMN, 1, "山东省 → 日喀则地区   records: 1 · 援藏");
	at(s, CMD_PREV_IN_COLUMN, 1, "上海市 → 日喀则地区   records: 1 · 援藏");
	at(s, CMD_PREV_IN_ROW, 1, "上海市 → 西藏自治区   records: 3 · 援藏");
	at(s, CMD_NEXT_IN_COLUMN, 1, "山东省 → 西藏自治区   records: 1 · 援藏");
	at(s, CMD_NEXT_IN_COLUMN, 1, "青口港第一小学 → 西藏自治区   records: 2 · 援藏");
	at(s, CMD_FIRST_COLUMN, 1, "青口港第一小学 → 四川省   records: 0");
	at(s, CMD_FIRST_IN_ROW, 1, "青口港第一小学 → 西藏自治区   records: 2 · 援藏");
	screen_do(s, CMD_LAST_COLUMN, 1);
	at(s, CMD_PREV_IN_ROW, 1, "青口港第一小学 → 拉萨市   records: 1 · 援藏");
	screen_do(s, CMD_LAST, 1);
	at(s, CMD_PREV_IN_ROW, 1, "* → 西藏自治区   records: 6");
}

/* A long name widens the column of names where it is seen, not before; going sideways moves nothing. */
static void names_take_what_they_need(void **state)
{
	struct screen *s = *state;
	open_corner(s, 6, 30);
	assert_string_equal(screen_row(s, 4), " 山东   ·  ·  ·  1  ·  1   1");
	screen_do(s, CMD_RIGHT, 3);
	assert_string_equal(screen_row(s, 4), " 山东   ·  ·  ·  1  ·  1   1");
	screen_do(s, CMD_DOWN, 3);
	assert_string_equal(screen_row(s, 4), " 青口港第…    ·  ·  ·  1   1");
}

/* Too small for all: names stay and are short, the table scrolls, and how much is hidden is counted on all
 * four sides. */
static void headers_stay(void **state)
{
	struct screen *s = *state;
	open_corner(s, 5, 20);
	assert_string_equal(screen_text(s), "       四 广 青  3›\n"
	                                    "      ▾川▾元 川 sum\n"
	                                    " 上海   ·  ·  ·   2\n"
	                                    " 浙江   1  1  1   1\n"
	                                    "   ↓2   1  1  1   5\n");
	screen_do(s, CMD_RIGHT, 5);
	screen_do(s, CMD_DOWN, 3);
	assert_string_equal(screen_text(s), "           日\n"
	                                    "        ‹5 ︙ sum\n"
	                                    " 山东       1   1\n"
	                                    " 青口港…    ·   1\n"
	                                    " sum   ↑2   1   5\n");
	assert_string_equal(screen_describe(s), "青口港第一小学 → 日喀则地区   records: 0");
}

/* Supporters and recipients in turn, each at its first filled cell, and from the beginning again. */
static void finds_both_in_turn(void **state)
{
	static const char *const cells[] = {"浙江省 → 四川省   records: 1 · 援藏",
	        "上海市 → 西藏自治区   records: 2 · 援藏", "青口港第一小学 → 拉萨市   records: 1 · 援藏",
	        "山东省 → 日喀则地区   records: 1 · 援藏", "山东省 → 日喀则地区   records: 1 · 援藏"};
	static const char *const words[] = {"江", "西", "拉", "日", "东"};
	struct screen *s = *state;
	open_corner(s, 12, 60);
	for (size_t i = 0; i < COUNT(words); i++) {
		assert_true(s->view.ops->search(&s->view, words[i], true, i > 0));
		assert_string_equal(screen_describe(s), cells[i]);
	}
	assert_true(s->view.ops->search(&s->view, "川", true, true));
	assert_string_equal(screen_describe(s), "浙江省 → 四川省   records: 1 · 援藏");
	assert_true(s->view.ops->search(&s->view, "市", true, true));
	assert_string_equal(screen_describe(s), "浙江省 → 广元市   records: 1 · 援藏");
	assert_true(s->view.ops->search(&s->view, "市", true, true));
	assert_string_equal(screen_describe(s), "青口港第一小学 → 拉萨市   records: 1 · 援藏");
	assert_true(s->view.ops->search(&s->view, "市", true, true));
	assert_string_equal(screen_describe(s), "上海市 → 西藏自治区   records: 2 · 援藏");
}

static void finds_supporters_then_recipients(void **state)
{
	struct screen *s = *state;
	open_corner(s, 12, 60);
	assert_true(s->view.ops->search(&s->view, "山东", true, false));
	assert_true(s->view.ops->search(&s->view, "日喀则", true, false));
	assert_string_equal(screen_describe(s), "山东省 → 日喀则地区   records: 1 · 援藏");
	assert_true(s->view.ops->search(&s->view, "口港", true, false));
	assert_string_equal(screen_describe(s), "青口港第一小学 → 西藏自治区   records: 1 · 援藏");
	assert_true(s->view.ops->search(&s->view, "川", true, false));
	assert_string_equal(screen_describe(s), "浙江省 → 四川省   records: 1 · 援藏");
	assert_false(s->view.ops->search(&s->view, "没有的词", true, false));
}

/* A recipient, then a supporter: the cell between them, though it is not the first of its row. Asking what
 * Enter would do, as the program does for its hints, changes nothing. */
static void two_searches_meet(void **state)
{
	static const char text[] = "新的\n\n北京市支援北川县，也支援青川县。\n";
	static const struct datum data[] = {{LAYER_PAIRINGS, "北京市支援北川县", "北京市", "北川县"},
	        {LAYER_PAIRINGS, "北京市支援北川县，也支援青川县", "北京市", "青川县"}};
	static const char *const words[][3] = {{"青川", "北京", "北京市 → 青川县   records: 1 · 援藏"},
	        {"北川", "北京", "北京市 → 北川县   records: 1 · 援藏"}};
	struct screen *s = *state;
	screen_doc(s, "new.txt", text, data, COUNT(data));
	open_corner(s, 12, 60);
	for (size_t i = 0; i < COUNT(words); i++) {
		assert_true(s->view.ops->search(&s->view, words[i][0], true, false));
		screen_do(s, CMD_ENTER, 1);
		assert_true(s->view.ops->search(&s->view, words[i][1], true, false));
		assert_string_equal(screen_describe(s), words[i][2]);
	}
}

/* After an import the cursor is on the same two parties, wherever they stand now. */
static void refresh_keeps_the_cell(void **state)
{
	static const char text[] = "新的\n\n北京市支援北川县，也支援青川县。\n";
	static const struct datum data[] = {{LAYER_PAIRINGS, "北京市支援北川县", "北京市", "北川县"},
	        {LAYER_PAIRINGS, "北京市支援北川县，也支援青川县", "北京市", "青川县"}};
	struct screen *s = *state;
	open_corner(s, 12, 60);
	screen_do(s, CMD_RIGHT, 3);
	screen_doc(s, "new.txt", text, data, COUNT(data));
	screen_must(s, s->view.ops->refresh(&s->view, &s->status));
	screen_draw(s, 12, 60);
	assert_string_equal(screen_describe(s), "上海市 → 西藏自治区   records: 2 · 援藏");
	assert_non_null(strstr(screen_text(s), " 北京市 "));
}

static void nothing_yet(void **state)
{
	struct screen *s = *state;
	open_corner(s, 12, 60);
	assert_non_null(strstr(screen_text(s), "No pairings yet"));
	for (int command = 0; command < CMD_COUNT; command++)
		s->view.ops->command(&s->view, (enum command)command, &s->request, &s->status);
	screen_draw(s, 12, 60);
	assert_string_equal(screen_describe(s), "");
}

/* Who was found as a supporter supports whom is looked for next, though that one supports others, too. */
static void a_supporter_then_a_recipient(void **state)
{
	static const char text[] = "又\n\n四川省支援拉萨市。\n";
	static const struct datum data[] = {{LAYER_PAIRINGS, "四川省支援拉萨市", "四川省", "拉萨市"}};
	struct screen *s = *state;
	struct view_request request = {0};
	struct status status;
	screen_doc(s, "both.txt", text, data, COUNT(data));
	open_corner(s, 12, 60);
	assert_true(s->view.ops->search(&s->view, "浙江", true, false));
	/* the key that asks for the words is no command of this pane */
	assert_false(s->view.ops->command(&s->view, CMD_SEARCH, &request, &status));
	assert_true(s->view.ops->search(&s->view, "四川", true, false));
	assert_memory_equal(screen_describe(s), "浙江省 → 四川省", strlen("浙江省 → 四川省"));
	screen_do(s, CMD_UP, 1); /* after another command a name is one on either side again */
	assert_true(s->view.ops->search(&s->view, "四川", true, false));
	assert_memory_equal(screen_describe(s), "四川省 → ", strlen("四川省 → "));
}

/* Two names together are a pair, as the places are called in any way, whoever stands first; what is called so
 * comes before what only has the words in its name, and the next one after it. */
static void two_names_are_a_pair(void **state)
{
	static const char text[] = "对\n\n浙江大学支援四川大学，浙江省支援北川县，四川省支援浙江省。\n";
	static const struct datum data[] = {{LAYER_PAIRINGS, "浙江大学支援四川大学", "浙江大学", "四川大学"},
	        {LAYER_PAIRINGS, "浙江省支援北川县", "浙江省", "北川县"},
	        {LAYER_PAIRINGS, "四川省支援浙江省", "四川省", "浙江省"}};
	static const struct {
		const char *words;
		bool next;
		const char *cell;
	} cases[] = {
	        {"浙江 四川", false, "浙江省 → 四川省"}, {"浙江 四川", true, "四川省 → 浙江省"},
	        {"浙江 四川", true, "浙江大学 → 四川大学"}, {"浙江 四川", true, "浙江省 → 四川省"},
	        {"浙　川", false, "浙江省 → 四川省"}, {" 浙江省  北川", false, "浙江省 → 北川县"},
	        {"四川 浙江", false, "四川省 → 浙江省"}, {"四川大 浙", false, "浙江大学 → 四川大学"},
	        {"第一 口港", false, "青口港第一小学 → "}, /* of one name */
	};
	struct screen *s = *state;
	screen_doc(s, "pairs.txt", text, data, COUNT(data));
	open_corner(s, 30, 90);
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_true(s->view.ops->search(&s->view, cases[i].words, true, cases[i].next));
		assert_memory_equal(screen_describe(s), cases[i].cell, strlen(cases[i].cell));
	}
	assert_false(s->view.ops->search(&s->view, "浙江 没有", true, false));
}

/* Typed again a name stays with who is called so. */
static void a_name_before_parts_of_names(void **state)
{
	static const char text[] = "名\n\n浙江大学支援拉萨市，浙江省支援浙江医院。\n";
	static const struct datum data[] = {{LAYER_PAIRINGS, "浙江大学支援拉萨市", "浙江大学", "拉萨市"},
	        {LAYER_PAIRINGS, "浙江省支援浙江医院", "浙江省", "浙江医院"}};
	struct screen *s = *state;
	screen_doc(s, "names.txt", text, data, COUNT(data));
	open_corner(s, 30, 90);
	for (int i = 0; i < 2; i++) {
		assert_true(s->view.ops->search(&s->view, "浙江", true, false));
		assert_memory_equal(screen_describe(s), "浙江省 → 四川省", strlen("浙江省 → 四川省"));
	}
	assert_true(s->view.ops->search(&s->view, "浙江", true, true));
	assert_memory_equal(screen_describe(s), "浙江大学 → ", strlen("浙江大学 → "));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(names_get_short),
	        cmocka_unit_test(short_names_stay_distinct),
	        WITH_LIBRARY(counts_and_totals),
	        WITH_LIBRARY(the_centre_comes_behind),
	        WITH_LIBRARY(choices_narrow_it),
	        WITH_LIBRARY(folds),
	        WITH_LIBRARY(finds_what_is_folded),
	        WITH_LIBRARY(usual_order),
	        WITH_LIBRARY(sorts),
	        WITH_LIBRARY(as_of_a_year),
	        WITH_LIBRARY(years_of_a_cell),
	        WITH_LIBRARY(begins_where_something_is),
	        WITH_LIBRARY(years_leave_out_the_undated),
	        WITH_LIBRARY(a_choice_leads_to_a_filled_cell),
	        WITH_LIBRARY(one_of_several_places),
	        WITH_LIBRARY(sums_are_whole),
	        WITH_LIBRARY(a_year_can_be_left),
	        WITH_LIBRARY(cells_show_other_things),
	        WITH_LIBRARY(enter_on_cells),
	        WITH_LIBRARY(rows_and_columns_as_a_whole),
	        WITH_LIBRARY(pairings_of_other_kinds),
	        WITH_LIBRARY(filled_cells),
	        WITH_LIBRARY(names_take_what_they_need),
	        WITH_LIBRARY(headers_stay),
	        WITH_LIBRARY(finds_supporters_then_recipients),
	        WITH_LIBRARY(two_searches_meet),
	        WITH_LIBRARY(two_names_are_a_pair),
	        WITH_LIBRARY(a_name_before_parts_of_names),
	        WITH_LIBRARY(finds_both_in_turn),
	        WITH_LIBRARY(refresh_keeps_the_cell),
	        WITH_LIBRARY(a_supporter_then_a_recipient),
	        WITH_NOTHING(nothing_yet),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
