// SPDX-License-Identifier: MIT
#include "tests/unit/place.h"

#include "core/extract/rule.h"

#include <sys/stat.h>

/* ---- documents ---- */

static void text_and_records_come_back(void **state)
{
	struct place *place = *state;
	struct doc doc;
	struct records r, expected = {0};
	assert_int_equal(import(place, "a.md", first_text), IMPORT_ADDED);
	doc_id id = find(place, "a.md");
	must(store_doc(place->store, id, &doc, &place->status), &place->status);
	assert_string_equal(doc.name, "a.md");
	assert_string_equal(doc.text, first_text);
	fill_records(first_text, &expected);
	must(store_records(place->store, id, &r, &place->status), &place->status);
	assert_int_equal(r.dates.len, 2);
	assert_int_equal(r.dates.at[1].span.start, expected.dates.at[1].span.start);
	assert_int_equal(r.dates.at[1].span.end, expected.dates.at[1].span.end);
	assert_string_equal(r.dates.at[1].edtf, "1996/2000");
	assert_int_equal(r.dates.at[1].role, ROLE_PERIOD);
	assert_string_equal(r.dates.at[1].rule, "date.interval");
	assert_int_equal(r.events.len, 2);
	assert_string_equal(r.events.at[1].programme, "援藏");
	assert_string_equal(r.events.at[1].title, "甲丙支援");
	assert_int_equal(r.pairings.len, 4);
	assert_string_equal(r.pairings.at[1].to, "2000");
	assert_int_equal(r.pairings.at[3].kind, PAIRING_COLLECTIVE);
	assert_string_equal(r.figures.at[0].value, "20/30");
	assert_int_equal(r.figures.at[0].qualifier, FIGURE_OVER);
	assert_string_equal(r.figures.at[0].edtf, "1979");
	assert_int_equal(r.outline.at[0].page, 7);
	assert_string_equal(r.outline.at[0].title, "甲地支援乙地");
	records_free(&expected);
	records_free(&r);
	doc_free(&doc);
}

static void the_list_counts_records(void **state)
{
	struct place *place = *state;
	struct store_docs docs;
	import(place, "a.md", first_text);
	import(place, "b.txt", "别的文字。\n");
	must(store_docs(place->store, &docs, &place->status), &place->status);
	assert_int_equal(docs.rows.len, 2);
	assert_string_equal(docs.rows.at[0].name, "a.md");
	assert_int_equal(docs.rows.at[0].bytes, strlen(first_text));
	const int64_t counts[LAYER_COUNT] = {2, 2, 4, 1, 1};
	assert_memory_equal(docs.rows.at[0].counts, counts, sizeof counts);
	assert_int_equal(docs.rows.at[1].counts[LAYER_DATES], 0);
	store_docs_free(&docs);
}

static void import_replaces_what_changed(void **state)
{
	struct place *place = *state;
	bool has;
	assert_int_equal(import(place, "a.md", first_text), IMPORT_ADDED);
	doc_id id = find(place, "a.md");
	assert_int_equal(import(place, "b.md", first_text), IMPORT_ADDED);
	assert_int_equal(import(place, "a.md", first_text), IMPORT_UNCHANGED);
	assert_int_equal(import(place, "a.md", "新的文字。\n"), IMPORT_REPLACED);
	assert_int_equal(find(place, "a.md"), id);
	struct doc doc;
	must(store_doc(place->store, id, &doc, &place->status), &place->status);
	assert_string_equal(doc.text, "新的文字。\n");
	must(store_has(place->store, "a.md", doc.sha256, "", &has, &place->status), &place->status);
	assert_true(has);
	must(store_has(place->store, "b.md", doc.sha256, "", &has, &place->status), &place->status);
	assert_false(has);
	doc_free(&doc);
	struct records r;
	must(store_records(place->store, id, &r, &place->status), &place->status);
	assert_int_equal(r.pairings.len, 0);
	records_free(&r);
}

/* What records say of themselves. */
static void doubts_and_the_rules_version_come_back(void **state)
{
	struct place *place = *state;
	struct doc doc = {0};
	struct records records = {.version = "v1"}, back;
	enum import_result result;
	struct store_docs docs;
	must(doc_read("a.md", first_text, strlen(first_text), &doc, &place->status), &place->status);
	fill_records(first_text, &records);
	records.dates.at[1].doubts = DOUBT_CENTURY | DOUBT_YEAR_BEFORE;
	must(store_import(place->store, &doc, &records, &result, &place->status), &place->status);
	must(store_docs(place->store, &docs, &place->status), &place->status);
	assert_string_equal(docs.rows.at[0].rules, "v1");
	must(store_records(place->store, docs.rows.at[0].id, &back, &place->status), &place->status);
	assert_int_equal(back.dates.at[0].doubts, 0);
	assert_int_equal(back.dates.at[1].doubts, DOUBT_CENTURY | DOUBT_YEAR_BEFORE);
	store_docs_free(&docs);
	records_free(&back);
	records_free(&records);
	doc_free(&doc);
}

/* The same text read by other rules: its records are replaced. */
static void other_rules_read_a_text_again(void **state)
{
	struct place *place = *state;
	struct doc doc = {0};
	struct records first = {.version = "v1"}, second = {.version = "v2"}, back;
	enum import_result result;
	bool has;
	must(doc_read("a.md", first_text, strlen(first_text), &doc, &place->status), &place->status);
	fill_records(first_text, &first);
	must(store_import(place->store, &doc, &first, &result, &place->status), &place->status);
	doc_id id = find(place, "a.md");
	must(store_has(place->store, "a.md", doc.sha256, "v2", &has, &place->status), &place->status);
	assert_false(has);
	must(store_import(place->store, &doc, &second, &result, &place->status), &place->status);
	assert_int_equal(result, IMPORT_AGAIN);
	must(store_import(place->store, &doc, &second, &result, &place->status), &place->status);
	assert_int_equal(result, IMPORT_UNCHANGED);
	assert_int_equal(find(place, "a.md"), id);
	must(store_records(place->store, id, &back, &place->status), &place->status);
	assert_int_equal(back.dates.len, 0);
	must(store_forget_rules(place->store, "a.md", &place->status), &place->status);
	must(store_import(place->store, &doc, &second, &result, &place->status), &place->status);
	assert_int_equal(result, IMPORT_AGAIN);
	records_free(&back);
	records_free(&first);
	records_free(&second);
	doc_free(&doc);
}

static void documents_are_found(void **state)
{
	static const struct {
		const char *which, *name;
	} cases[] = {
	        {"报告-一.txt", "报告-一.txt"},
	        {"报告-二", "报告-二.txt"},
	        {"另", "另一份.md"},
	        {"2", "报告-二.txt"},
	        {"4", "4"},
	        {"9", NULL},
	        {"02", NULL},
	        {"007", "007.txt"},
	        {"99999999999999999999", NULL},
	        {"", NULL},
	        {"-1", NULL},
	        {"没有", NULL},
	};
	struct place *place = *state;
	static const char *const names[] = {
	        "报告-一.txt", "报告-二.txt", "另一份.md", "x", "4", "3.txt", "007.txt"};
	for (size_t i = 0; i < COUNT(names); i++)
		import(place, names[i], "一些文字。\n");
	for (size_t i = 0; i < COUNT(cases); i++) {
		doc_id found = find(place, cases[i].which);
		assert_int_equal(found, cases[i].name ? find(place, cases[i].name) : 0);
		assert_int_equal(found != 0, cases[i].name != NULL);
	}
}

/* A beginning of several names, and an id that is the beginning of a name: what fits is listed, no more than
 * a few. */
static void ambiguous_words_are_refused(void **state)
{
	static const struct {
		const char *which, *fits;
	} cases[] = {
	        {"a", "1 a1, 2 a2, 3 a3, 4 a4, …"},
	        {"5", "5 a5, 6 51.txt"},
	};
	struct place *place = *state;
	static const char *const names[] = {"a1", "a2", "a3", "a4", "a5", "51.txt"};
	for (size_t i = 0; i < COUNT(names); i++)
		import(place, names[i], "一些文字。\n");
	for (size_t i = 0; i < COUNT(cases); i++) {
		doc_id found;
		struct status status;
		assert_false(store_find(place->store, cases[i].which, &found, &status));
		assert_int_equal(status.what, MSG_ERR_AMBIGUOUS);
		assert_string_equal(status.where, cases[i].which);
		assert_string_equal(status.why, cases[i].fits);
	}
}

static void removal_leaves_nothing(void **state)
{
	struct place *place = *state;
	import(place, "a.md", first_text);
	import(place, "b.md", first_text);
	must(store_remove(place->store, find(place, "a.md"), &place->status), &place->status);
	assert_int_equal(find(place, "a.md"), 0);
	struct store_hits hits;
	must(store_hits(place->store, LAYER_EVENTS, NULL, (struct store_page){0}, &hits, &place->status),
	        &place->status);
	assert_int_equal(hits.rows.len, 2);
	store_hits_free(&hits);
}

/* ---- what the panes ask ---- */

static void hits_under_filters(void **state)
{
	static const struct {
		enum layer layer;
		struct store_filter filter;
		struct store_page page;
		const char *labels; /* joined by | */
	} cases[] = {
	        {LAYER_DATES, {0}, {0}, "event|event|period|period"},
	        {LAYER_DATES, {.doc = 1}, {0}, "event|period"},
	        {LAYER_DATES, {.first_day = FIRST_DAY_OF(1998), .last_day = LAST_DAY_OF(1998)}, {0},
	                "period|period"},
	        {LAYER_DATES, {.last_day = LAST_DAY_OF(1979)}, {.limit = 1}, "event"},
	        {LAYER_EVENTS, {.doc = 1}, {0}, "支援开始|甲丙支援"},
	        {LAYER_EVENTS, {.programme = "边疆"}, {0}, "支援开始|支援开始"},
	        {LAYER_EVENTS, {.first_day = FIRST_DAY_OF(2001)}, {0}, ""},
	        {LAYER_EVENTS, {.first_day = FIRST_DAY_OF(2000), .doc = 2}, {0}, "甲丙支援"},
	        /* as of a year: what has begun by then */
	        {LAYER_EVENTS, {.as_of = 1978}, {0}, ""},
	        {LAYER_EVENTS, {.as_of = 1990, .doc = 1}, {0}, "支援开始"},
	        {LAYER_EVENTS, {.as_of = 2000, .doc = 1}, {0}, "支援开始|甲丙支援"},
	        {LAYER_PAIRINGS, {.doc = 1}, {0}, "甲省→乙州|甲省→乙州|丙市→丁县|丙市→乙州"},
	        {LAYER_PAIRINGS, {.doc = 1, .supporter = "丙市", .recipient = "乙州"}, {0}, "丙市→乙州"},
	        /* what holds in a year: begun, and not said to have ended */
	        {LAYER_PAIRINGS, {.doc = 1, .as_of = 1978}, {0}, ""},
	        {LAYER_PAIRINGS, {.doc = 1, .as_of = 1990}, {0}, "甲省→乙州"},
	        {LAYER_PAIRINGS, {.doc = 1, .as_of = 2000}, {0}, "甲省→乙州|甲省→乙州|丙市→丁县"},
	        {LAYER_PAIRINGS, {.supporter = "丙市", .as_of = 2000}, {0}, "丙市→丁县|丙市→丁县"},
	        {LAYER_PAIRINGS, {.recipient = "丁县", .as_of = 2001}, {0}, ""},
	        {LAYER_PAIRINGS, {.supporter = "甲省", .recipient = "乙州"}, {.limit = 3},
	                "甲省→乙州|甲省→乙州|甲省→乙州"},
	        {LAYER_PAIRINGS, {.supporter = "甲省", .recipient = "丁县"}, {0}, ""},
	        {LAYER_PAIRINGS, {.recipient = "丁县"}, {0}, "丙市→丁县|丙市→丁县"},
	        {LAYER_PAIRINGS, {.first_day = FIRST_DAY_OF(1990), .last_day = LAST_DAY_OF(1999)}, {0},
	                "甲省→乙州|丙市→丁县|甲省→乙州|丙市→丁县"},
	        {LAYER_FIGURES, {0}, {0}, ">20/30 人|>20/30 人"},
	        {LAYER_FIGURES, {.first_day = FIRST_DAY_OF(1979), .last_day = LAST_DAY_OF(1979)}, {0},
	                ">20/30 人|>20/30 人"},
	        {LAYER_FIGURES, {.first_day = FIRST_DAY_OF(1980)}, {0}, ""},
	        {LAYER_OUTLINE, {.doc = 2}, {0}, "甲地支援乙地"},
	};
	struct place *place = *state;
	import(place, "a.md", first_text);
	import(place, "b.md", first_text);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct store_hits hits;
		struct buf labels = {0};
		must(store_hits(place->store, cases[i].layer, &cases[i].filter, cases[i].page, &hits,
		             &place->status),
		        &place->status);
		for (size_t k = 0; k < hits.rows.len; k++)
			buf_addf(&labels, "%s%s", k ? "|" : "", hits.rows.at[k].label);
		assert_string_equal(buf_str(&labels), cases[i].labels);
		buf_free(&labels);
		store_hits_free(&hits);
	}
}

/* 杭州市 lies in 浙江省, 广元市 in 四川省; the hospital by its name. */
static const char real_text[] = "# 甲\n\n2008年，浙江省支援广元市。2009年，杭州市投入3亿元支援四川省。\n"
                                "2010年，江苏省派出20人。浙江省人民医院支援拉萨市。\n"
                                "援藏项目有5个，援疆项目7个，都建成了。\n";

static void import_with(struct place *place, const char *text, const struct records *records);

static void import_real(struct place *place)
{
	struct records r = {0};
	static const char *const pairs[][3] = {{"浙江省支援广元市", "浙江省", "广元市"},
	        {"杭州市投入3亿元支援四川省", "杭州市", "四川省"},
	        {"浙江省人民医院支援拉萨市", "浙江省人民医院", "拉萨市"}};
	static const char *const events[][2] = {{"2008年，浙江省支援广元市", "2008"},
	        {"2009年，杭州市投入", "2009"}, {"2010年，江苏省派出", "2010"}};
	for (size_t i = 0; i < COUNT(pairs); i++)
		*array_push(&r.pairings) = (struct pairing_record){span_of(real_text, pairs[i][0], 0),
		        pairs[i][1], pairs[i][2], PAIRING_NAMED, i == 1 ? "汶川" : "", "", "", "test", 0};
	for (size_t i = 0; i < COUNT(events); i++)
		*array_push(&r.events) = (struct event_record){
		        span_of(real_text, events[i][0], 0), events[i][1], "", events[i][1], "test", 0};
	*array_push(&r.figures) = (struct figure_record){
	        span_of(real_text, "3亿元", 0), "300000000", "元", 0, "test", 0, "", "2009", "", ""};
	*array_push(&r.figures) = (struct figure_record){
	        span_of(real_text, "20人", 0), "20", "人", 0, "test", 0, "干部", "", "上海市", "云南省"};
	*array_push(&r.figures) = (struct figure_record){
	        span_of(real_text, "5个", 0), "5", "个", 0, "test", 0, "项目", "", "", ""};
	*array_push(&r.figures) = (struct figure_record){
	        span_of(real_text, "7个", 0), "7", "个", 0, "test", 0, "项目", "", "", ""};
	import_with(place, real_text, &r);
	records_free(&r);
}

static void parties_stand_for_what_lies_in_them(void **state)
{
	static const struct {
		enum layer layer;
		struct store_filter filter;
		struct store_page page;
		const char *labels;
	} cases[] = {
	        {LAYER_PAIRINGS, {.supporter = "浙江省"}, {0},
	                "浙江省→广元市|杭州市→四川省|浙江省人民医院→拉萨市"},
	        {LAYER_PAIRINGS, {.supporter = "浙江省", .supporter_alone = true}, {0}, "浙江省→广元市"},
	        {LAYER_PAIRINGS, {.recipient = "四川省"}, {0}, "浙江省→广元市|杭州市→四川省"},
	        {LAYER_PAIRINGS, {.recipient = "四川省", .recipient_alone = true}, {0}, "杭州市→四川省"},
	        {LAYER_PAIRINGS, {.recipient = "四川省", .doc = 1, .supporter = "杭州市"}, {0},
	                "杭州市→四川省"},
	        {LAYER_PAIRINGS, {.party = "西藏自治区"}, {0}, "浙江省人民医院→拉萨市"},
	        {LAYER_PAIRINGS, {.party = "杭州市"}, {0}, "杭州市→四川省"},
	        {LAYER_PAIRINGS, {.party = "江苏省"}, {0}, ""},
	        {LAYER_EVENTS, {.party = "浙江省"}, {0}, "2008|2009"},
	        {LAYER_EVENTS, {.supporter = "浙江省", .recipient = "四川省"}, {0}, "2008"},
	        {LAYER_EVENTS, {.party = "浙江省"}, {.offset = 1}, "2009"},
	        {LAYER_EVENTS, {.party = "浙江省"}, {.limit = 1}, "2008"},
	        {LAYER_EVENTS, {0}, {.offset = 1, .limit = 1}, "2009"},
	        {LAYER_FIGURES, {.party = "浙江省"}, {0}, "300000000 元"},
	        {LAYER_FIGURES, {.party = "四川省"}, {0}, "300000000 元"},
	        /* its own giver and receiver decide; without them the words around do */
	        {LAYER_FIGURES, {.supporter = "上海市"}, {0}, "20 人 干部"},
	        {LAYER_FIGURES, {.supporter = "江苏省"}, {0}, ""},
	        {LAYER_FIGURES, {.recipient = "云南省"}, {0}, "20 人 干部"},
	        {LAYER_FIGURES, {.supporter = "云南省"}, {0}, ""},
	        {LAYER_FIGURES, {.supporter = "上海市", .recipient = "四川省"}, {0}, ""},
	        {LAYER_FIGURES, {.supporter = "浙江省", .recipient = "四川省"}, {0}, "300000000 元"},
	        {LAYER_FIGURES, {.party = "云南省"}, {0}, "20 人 干部"},
	        /* a programme: by a pairing in the sentence, by the words, of which the clause comes first */
	        {LAYER_FIGURES, {.programme = "汶川"}, {0}, "300000000 元"},
	        {LAYER_FIGURES, {.programme = "汶川", .party = "江苏省"}, {0}, ""},
	        {LAYER_FIGURES, {.programme = "援藏"}, {0}, "5 个 项目"},
	        {LAYER_FIGURES, {.programme = "援疆"}, {.limit = 1}, "7 个 项目"},
	        {LAYER_FIGURES, {.as_of = 2008}, {0}, ""},
	        {LAYER_FIGURES, {.as_of = 2009, .doc = 1}, {0}, "300000000 元"},
	        {LAYER_FIGURES, {.party = "江苏省"}, {0}, "20 人 干部"},
	        {LAYER_FIGURES, {.measure = "干部"}, {0}, "20 人 干部"},
	        {LAYER_FIGURES, {.measure = "干部", .doc = 1}, {0}, "20 人 干部"},
	        {LAYER_FIGURES, {.measure = "学校"}, {0}, ""},
	        {LAYER_FIGURES, {.last_day = LAST_DAY_OF(2009)}, {0}, "300000000 元"},
	};
	struct place *place = *state;
	import_real(place);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct store_hits hits;
		struct buf labels = {0};
		must(store_hits(place->store, cases[i].layer, &cases[i].filter, cases[i].page, &hits,
		             &place->status),
		        &place->status);
		for (size_t k = 0; k < hits.rows.len; k++)
			buf_addf(&labels, "%s%s", k ? "|" : "", hits.rows.at[k].label);
		assert_string_equal(buf_str(&labels), cases[i].labels);
		buf_free(&labels);
		store_hits_free(&hits);
	}
}

/* Records in many chunks of a text, the last at its very end; every third names another one, and one spans
 * several chunks. */
static void names_are_found_all_over_a_long_text(void **state)
{
	enum { LINES = 900, LONG = 300 };
	struct place *place = *state;
	struct records r = {0};
	struct buf text = {0};
	for (int i = 0; i < LINES; i++) {
		size_t start = text.len;
		buf_addf(&text, "%d年，%s派出第%d批队伍", 1980 + i % 30, i % 3 ? "江苏省" : "浙江省", i);
		for (int k = 0; i == LONG && k < 1000; k++)
			buf_adds(&text, "又去一次，");
		*array_push(&r.events) =
		        (struct event_record){{start, text.len}, "1980", "", "队伍", "test", 0};
		if (i + 1 < LINES)
			buf_adds(&text, "。\n");
	}
	import_with(place, buf_str(&text), &r);
	static const struct store_filter filters[] = {
	        {.supporter = "浙江省"}, {.supporter = "浙江省", .doc = 1}, {.party = "江苏省"}};
	static const size_t counts[] = {LINES / 3, LINES / 3, LINES - LINES / 3};
	for (size_t i = 0; i < COUNT(filters); i++) {
		struct store_hits hits;
		must(store_hits(place->store, LAYER_EVENTS, &filters[i], (struct store_page){.bare = true},
		             &hits, &place->status),
		        &place->status);
		assert_int_equal(hits.rows.len, counts[i]);
		store_hits_free(&hits);
	}
	records_free(&r);
	buf_free(&text);
}

/* A party's own name may hold the sign between two. */
static void an_arrow_parts_no_name(void **state)
{
	static const char text[] = "甲→乙工程队支援丙县。\n";
	struct place *place = *state;
	struct records r = {0};
	struct store_hits hits;
	*array_push(&r.pairings) = (struct pairing_record){
	        span_of(text, "支援", 0), "甲→乙工程队", "丙县", PAIRING_NAMED, "", "", "", "test", 0};
	import_with(place, text, &r);
	records_free(&r);
	must(store_hits(place->store, LAYER_PAIRINGS, NULL, (struct store_page){0}, &hits, &place->status),
	        &place->status);
	assert_string_equal(hits.rows.at[0].supporter, "甲→乙工程队");
	assert_string_equal(hits.rows.at[0].recipient, "丙县");
	store_hits_free(&hits);
}

static void bare_hits_have_no_quote(void **state)
{
	struct place *place = *state;
	struct store_hits hits;
	import_real(place);
	must(store_hits(place->store, LAYER_PAIRINGS, NULL, (struct store_page){.bare = true}, &hits,
	             &place->status),
	        &place->status);
	assert_int_equal(hits.rows.len, 3);
	assert_string_equal(hits.rows.at[0].quote, "");
	assert_string_equal(hits.rows.at[0].before, "");
	assert_string_equal(hits.rows.at[0].after, "");
	store_hits_free(&hits);
}

static void a_hit_says_where_and_what(void **state)
{
	struct place *place = *state;
	struct store_hits hits;
	import(place, "a.md", first_text);
	const struct store_filter filter = {.recipient = "丁县"};
	must(store_hits(place->store, LAYER_PAIRINGS, &filter, (struct store_page){0}, &hits, &place->status),
	        &place->status);
	assert_int_equal(hits.rows.len, 1);
	const struct store_hit *hit = &hits.rows.at[0];
	assert_string_equal(hit->doc_name, "a.md");
	assert_string_equal(hit->edtf, "1996/2000");
	assert_string_equal(hit->programme, "援藏");
	assert_string_equal(hit->quote, "丙市支援乙州和丁县");
	assert_int_equal(hit->span.start, span_of(first_text, "丙市支援", 0).start);
	store_hits_free(&hits);
}

static void import_with(struct place *place, const char *text, const struct records *records)
{
	struct doc doc = {0};
	enum import_result result;
	must(doc_read("r.txt", text, strlen(text), &doc, &place->status), &place->status);
	must(store_import(place->store, &doc, records, &result, &place->status), &place->status);
	doc_free(&doc);
}

/* "a" and then characters of three bytes: the 400th byte ends one, from 0 on; from 1 on it is inside of one.
 */
static void long_quotes_are_cut(void **state)
{
	struct place *place = *state;
	struct records r = {0};
	struct store_hits hits;
	struct buf text = {0};
	buf_adds(&text, "a");
	for (int i = 0; i < 300; i++)
		buf_adds(&text, "字");
	for (size_t start = 0; start < 2; start++)
		*array_push(&r.figures) =
		        (struct figure_record){{start, text.len}, "1", "人", 0, "test", 0, "", "", "", ""};
	import_with(place, text.at, &r);
	must(store_hits(place->store, LAYER_FIGURES, NULL, (struct store_page){0}, &hits, &place->status),
	        &place->status);
	assert_int_equal(strlen(hits.rows.at[0].quote), 400);
	assert_int_equal(strlen(hits.rows.at[1].quote), 399);
	assert_memory_equal(hits.rows.at[1].quote, text.at + 1, 399);
	store_hits_free(&hits);
	records_free(&r);
	buf_free(&text);
}

/* What a figure or a date is a word of: its sentence, or a row of a table. */
static void words_show_their_sentence(void **state)
{
	static const char text[] = "桥修好了。乡里用了三万元修路；路很长。\n东乡\t三万元\t路\n";
	static const char *const around[][2] = {{"乡里用了", "修路"}, {"东乡\t", "\t路"}};
	struct place *place = *state;
	struct records r = {0};
	struct store_hits hits;
	for (size_t i = 0; i < COUNT(around); i++)
		*array_push(&r.figures) = (struct figure_record){
		        span_of(text, "三万元", (int)i), "30000", "元", 0, "test", 0, "", "", "", ""};
	import_with(place, text, &r);
	must(store_hits(place->store, LAYER_FIGURES, NULL, (struct store_page){0}, &hits, &place->status),
	        &place->status);
	for (size_t i = 0; i < COUNT(around); i++) {
		assert_string_equal(hits.rows.at[i].before, around[i][0]);
		assert_string_equal(hits.rows.at[i].quote, "三万元");
		assert_string_equal(hits.rows.at[i].after, around[i][1]);
	}
	store_hits_free(&hits);
	records_free(&r);
}

/* A pairing's words with the rest of their sentence; of many words both ends are quoted. */
static void a_pairing_shows_both_ends_and_its_sentence(void **state)
{
	struct place *place = *state;
	struct records r = {0};
	struct store_hits hits;
	struct buf text = {0};
	buf_adds(&text, "修路了。去年起，甲省支援乙州，修了桥。\n");
	const struct span words = span_of(text.at, "甲省支援乙州", 0);
	const size_t start = text.len;
	for (int i = 0; i < 200; i++)
		buf_adds(&text, "东西");
	buf_adds(&text, "。\n");
	const struct pairing_record of = {words, "甲省", "乙州", PAIRING_NAMED, "", "1996", "", "test", 0};
	*array_push(&r.pairings) = of;
	*array_push(&r.pairings) = of;
	r.pairings.at[1].span = (struct span){start + 300, start + 900};
	r.pairings.at[1].from = "1997";
	buf_adds(&text,
	        "乙州\n甲省支援乙州的桥，由工匠们分三年修成，其中两座跨过大\n河，一座跨过小溪。\n乙州\n");
	*array_push(&r.pairings) = of;
	r.pairings.at[2].span = span_of(text.at, "甲省支援乙州", 1);
	r.pairings.at[2].from = "1998";
	import_with(place, text.at, &r);
	must(store_hits(place->store, LAYER_PAIRINGS, NULL, (struct store_page){0}, &hits, &place->status),
	        &place->status);
	/* a line end of the paper is none of the sentence; that of a title is */
	assert_string_equal(hits.rows.at[2].before, "");
	assert_string_equal(
	        hits.rows.at[2].after, "的桥，由工匠们分三年修成，其中两座跨过大\n河，一座跨过小溪");
	assert_string_equal(hits.rows.at[0].before, "去年起，");
	assert_string_equal(hits.rows.at[0].quote, "甲省支援乙州");
	assert_string_equal(hits.rows.at[0].after, "，修了桥");
	const struct store_hit *cut = &hits.rows.at[1];
	assert_int_equal(strlen(cut->before), 3 + 150);
	assert_memory_equal(cut->before, "…东西", 3 * 3);
	assert_int_equal(strlen(cut->after), 150 + 3);
	assert_string_equal(cut->after + 144, "东西…");
	assert_int_equal(strlen(cut->quote), 66 * 3 * 2 + 3);
	assert_memory_equal(cut->quote + 64 * 3, "东西…东西", 5 * 3);
	store_hits_free(&hits);
	records_free(&r);
	buf_free(&text);
}

static void pairings_stand_by_both_ends(void **state)
{
	static const char *const ends[] = {"2000", "1998", "1999"};
	struct place *place = *state;
	struct records r = {0};
	struct store_hits hits;
	for (size_t i = 0; i < COUNT(ends); i++)
		*array_push(&r.pairings) = (struct pairing_record){
		        {0, 6}, ends[i], "乙州", PAIRING_NAMED, "", "1996", ends[i], "test", 0};
	import_with(place, "甲省支援乙州。\n", &r);
	must(store_hits(place->store, LAYER_PAIRINGS, NULL, (struct store_page){0}, &hits, &place->status),
	        &place->status);
	assert_string_equal(hits.rows.at[0].label, "1998→乙州");
	assert_string_equal(hits.rows.at[1].label, "1999→乙州");
	assert_string_equal(hits.rows.at[2].label, "2000→乙州");
	store_hits_free(&hits);
	records_free(&r);
}

static void cells_count(void **state)
{
	struct place *place = *state;
	struct store_cells cells;
	import(place, "a.md", first_text);
	import(place, "b.md", first_text);
	static const struct {
		struct store_filter filter;
		const char *cells; /* … of all kinds/of kind named */
	} cases[] = {
	        {{0}, "丙市 丁县 援藏 1996–2000 2/0|丙市 乙州 援藏 – 2/2|"
	              "甲省 乙州 援藏 1996–2000 2/2|甲省 乙州 边疆 1979– 2/2|"},
	        {{.doc = 1}, "丙市 丁县 援藏 1996–2000 1/0|丙市 乙州 援藏 – 1/1|"
	                     "甲省 乙州 援藏 1996–2000 1/1|甲省 乙州 边疆 1979– 1/1|"},
	        {{.supporter = "甲省"}, "甲省 乙州 援藏 1996–2000 2/2|甲省 乙州 边疆 1979– 2/2|"},
	        {{.first_day = FIRST_DAY_OF(1979), .last_day = LAST_DAY_OF(1980)},
	                "甲省 乙州 边疆 1979– 2/2|"},
	        {{.party = "丁县"}, "丙市 丁县 援藏 1996–2000 2/0|"},
	        {{.programme = "边疆"}, "甲省 乙州 边疆 1979– 2/2|"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf line = {0};
		must(store_cells(place->store, &cases[i].filter, &cells, &place->status), &place->status);
		for (size_t k = 0; k < cells.rows.len; k++)
			buf_addf(&line, "%s %s %s %s–%s %d/%d|", cells.rows.at[k].supporter,
			        cells.rows.at[k].recipient, cells.rows.at[k].programme, cells.rows.at[k].from,
			        cells.rows.at[k].to, (int)cells.rows.at[k].count,
			        (int)cells.rows.at[k].named);
		assert_string_equal(buf_str(&line), cases[i].cells);
		buf_free(&line);
		store_cells_free(&cells);
	}
}

static int64_t count_cells(struct store *store, const struct store_filter *filter)
{
	struct status status;
	struct store_cells cells;
	int64_t count = 0;
	must(store_cells(store, filter, &cells, &status), &status);
	for (size_t i = 0; i < cells.rows.len; i++)
		count += cells.rows.at[i].count;
	store_cells_free(&cells);
	return count;
}

/* Asked for again, they are those of now: whoever has changed the library. */
static void cells_are_never_old(void **state)
{
	struct place *place = *state;
	struct store *reader;
	struct store_periods periods;
	const struct store_filter border = {.programme = "边疆"};
	import(place, "a.md", first_text);
	must(store_open(place->library, STORE_READ, &reader, &place->status), &place->status);
	assert_int_equal(count_cells(place->store, NULL), 4);
	assert_int_equal(count_cells(reader, NULL), 4);
	import(place, "b.md", first_text);
	assert_int_equal(count_cells(place->store, NULL), 8);
	assert_int_equal(count_cells(reader, NULL), 8);
	assert_int_equal(count_cells(reader, &border), 2);
	assert_int_equal(count_cells(reader, NULL), 8);
	must(store_remove(place->store, find(place, "a.md"), &place->status), &place->status);
	assert_int_equal(count_cells(place->store, NULL), 4);
	must(store_periods(reader, NULL, &periods, &place->status), &place->status);
	assert_int_equal(periods.rows.len, 2);
	assert_string_equal(periods.rows.at[0].edtf, "1996/2000");
	assert_int_equal(periods.rows.at[0].count, 2);
	assert_string_equal(periods.rows.at[1].programme, "边疆");
	store_periods_free(&periods);
	store_close(reader);
}

/* A text of many chunks, with lines shorter and longer than one. */
static void long_texts_are_whole(void **state)
{
	struct place *place = *state;
	struct buf text = {0};
	for (int i = 0; i < 400; i++) {
		buf_addf(&text, "第%d行：", i);
		for (int k = 0; k < (i % 50 == 0 ? 3000 : i % 40); k++)
			buf_adds(&text, "字");
		buf_adds(&text, i % 7 ? "\n" : "\r\n");
	}
	import(place, "long.txt", text.at);
	struct doc doc;
	must(store_doc(place->store, 1, &doc, &place->status), &place->status);
	assert_int_equal(doc.len, text.len);
	assert_string_equal(doc.text, text.at);
	for (size_t at = 0; at + 10 < text.len; at += 997) {
		size_t start = at, end = at + 5000 < text.len ? at + 5000 : text.len;
		while (((unsigned char)text.at[start] & 0xC0) == 0x80)
			start++;
		struct buf words = {0};
		must(store_words(place->store, 1, (struct span){start, end}, &words, &place->status),
		        &place->status);
		size_t left = text.len - start;
		assert_in_range(words.len, left < 4990 ? left : 4990, 5000);
		assert_memory_equal(words.at, text.at + start, words.len);
		buf_free(&words);
	}
	doc_free(&doc);
	buf_free(&text);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, place_begin, place_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(text_and_records_come_back),
	        TEST(the_list_counts_records),
	        TEST(import_replaces_what_changed),
	        TEST(doubts_and_the_rules_version_come_back),
	        TEST(other_rules_read_a_text_again),
	        TEST(documents_are_found),
	        TEST(ambiguous_words_are_refused),
	        TEST(removal_leaves_nothing),
	        TEST(hits_under_filters),
	        TEST(parties_stand_for_what_lies_in_them),
	        TEST(names_are_found_all_over_a_long_text),
	        TEST(bare_hits_have_no_quote),
	        TEST(an_arrow_parts_no_name),
	        TEST(a_hit_says_where_and_what),
	        TEST(long_quotes_are_cut),
	        TEST(a_pairing_shows_both_ends_and_its_sentence),
	        TEST(words_show_their_sentence),
	        TEST(pairings_stand_by_both_ends),
	        TEST(cells_count),
	        TEST(cells_are_never_old),
	        TEST(long_texts_are_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
