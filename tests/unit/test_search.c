// SPDX-License-Identifier: MIT
#include "tests/unit/must.h"

#include "core/store/store.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

/* A library in memory with the texts of each test. */
static struct store *store;

static int begin(void **state)
{
	struct status status;
	(void)state;
	return store_open(NULL, STORE_MEMORY, &store, &status) ? 0 : -1;
}

static int end(void **state)
{
	(void)state;
	store_close(store);
	return 0;
}

static void import(const char *name, const char *text)
{
	struct doc doc;
	struct records records = {0};
	struct status status;
	enum import_result result;
	must(doc_read(name, text, strlen(text), &doc, &status), &status);
	must(store_import(store, &doc, &records, &result, &status), &status);
	doc_free(&doc);
}

static int count_in(doc_id doc, const char *query)
{
	struct status status;
	int64_t n = -1;
	must(store_search_count(store, query, doc, &n, &status), &status);
	return (int)n;
}

static int count(const char *query)
{
	return count_in(0, query);
}

static const char mixed[] = "对口支援，援疆援藏。ＡＢＣ abc Abc\n"
                            "“引号”与\"直引号\"，星号*、括号(AND) OR NOT 援^援\n"
                            "tab\there  two spaces　全角空格\n"
                            "ｱｲｳ与アイウ；１２３与123。𠀀字在别的平面，😀也在。\n"
                            "没有换行的末行 col:x -y +z {a} 'q' %_?";

static void strings_are_counted(void **state)
{
	static const struct {
		const char *query;
		int count;
	} cases[] = {
	        {"援", 5},
	        {"援疆", 1},
	        {"对口支援", 1},
	        {"疆援", 1},
	        {"援援", 0},
	        {"不在", 0},
	        {"abc", 3},
	        {"ＡｂＣ", 3},
	        {"\"", 2},
	        {"\"直引号\"", 1},
	        {"*", 1},
	        {"“", 1},
	        {"(AND) OR NOT", 1},
	        {"AND", 1},
	        {"^", 1},
	        {"\t", 1},
	        {"  ", 1},
	        {"s 全", 1}, /* the wide space folds to a plain one */
	        {"アイウ", 2},
	        {"123", 2},
	        {"𠀀", 1},
	        {"😀也", 1},
	        {"col:x -y +z {a} 'q' %_?", 1},
	        {"%", 1},
	        {"_", 1},
	        {"\n", 4},
	        {"Abc\n“", 1},
	        {"abc\n“引号”与\"直引号\"，星号*、括号(AND) OR NOT 援^援\ntab", 1},
	        {"援\n援", 0},
	        {"", 0},
	};
	(void)state;
	import("mixed.txt", mixed);
	for (size_t i = 0; i < COUNT(cases); i++)
		if (count(cases[i].query) != cases[i].count)
			fail_msg("%s: %d instead of %d", cases[i].query, count(cases[i].query),
			        cases[i].count);
}

/* One match in each paragraph that has all words; in quotes they stand together. */
static void words_are_found_together(void **state)
{
	static const struct {
		const char *query;
		int count;
	} cases[] = {
	        {"浙江 四川", 2},
	        {"四川　浙江 ", 2},
	        {"浙江 四川 医生", 1},
	        {"浙江 西藏", 0}, /* in one document, not in one paragraph */
	        {"浙江 灯塔", 0}, /* in two documents */
	        {"河水 下游", 1}, /* a line end in mid-sentence parts no paragraph */
	        {"\"浙江 四川\"", 1},
	        {"\"四川 浙江\"", 0},
	        {"\"浙江 四川\" 名单", 1},
	        {"\"浙江", 0},
	};
	(void)state;
	import("a.txt",
	        "浙江派出的医生到了四川，浙江又派了一批。\n\n西藏的来信。\n\n名单：浙江 四川。\n\n"
	        "去年春天大家沿着山谷走了三天三夜，终于看见了那条河水，\n从雪山一直流到下游的村子里去。\n");
	import("b.txt", "灯塔与四川。\n");
	for (size_t i = 0; i < COUNT(cases); i++)
		if (count(cases[i].query) != cases[i].count)
			fail_msg("%s: %d instead of %d", cases[i].query, count(cases[i].query),
			        cases[i].count);
}

/* The match is the shortest stretch that has them all. */
static void words_together_say_where(void **state)
{
	struct store_matches matches;
	struct status status;
	(void)state;
	import("a.txt", "第一行。\n\n浙江远远地派出，四川收到；浙江与四川又来往。\n");
	must(store_search(store, "四川 浙江", 0, 0, &matches, &status), &status);
	assert_int_equal(matches.rows.len, 1);
	const struct store_match *m = matches.rows.at;
	assert_int_equal(m->span.start, strlen("第一行。\n\n浙江远远地派出，四川收到；"));
	assert_int_equal(m->span.end - m->span.start, strlen("浙江与四川"));
	assert_string_equal(m->line, "浙江远远地派出，四川收到；浙江与四川又来往。");
	assert_string_equal(m->doc_name, "a.txt");
	store_matches_free(&matches);
}

static void occurrences_do_not_overlap(void **state)
{
	(void)state;
	import("a.txt", "哈哈哈哈哈\n哈哈\n");
	assert_int_equal(count("哈哈"), 3);
	assert_int_equal(count("哈哈哈"), 1);
}

static void one_document_is_counted(void **state)
{
	(void)state;
	import("a.txt", "援疆\n援疆\n");
	import("b.txt", "援疆\n");
	assert_int_equal(count("援疆"), 3);
	assert_int_equal(count_in(1, "援疆"), 2);
	assert_int_equal(count_in(2, "援疆"), 1);
	assert_int_equal(count_in(2, "疆\n"), 1);
	assert_int_equal(count_in(3, "援疆"), 0);
}

static void a_match_says_where(void **state)
{
	struct store_matches matches;
	struct status status;
	(void)state;
	import("一.txt", "第一行。\n这里有援疆，也有援藏。\n");
	import("二.txt", "援藏在第一行。");
	must(store_search(store, "援藏", 0, 0, &matches, &status), &status);
	assert_int_equal(matches.rows.len, 2);
	const struct store_match *m = matches.rows.at;
	assert_string_equal(m[0].doc_name, "一.txt");
	assert_string_equal(m[0].line, "这里有援疆，也有援藏。");
	assert_int_equal(m[0].context.start, strlen("第一行。\n"));
	assert_int_equal(m[0].context.end - m[0].context.start, strlen(m[0].line));
	assert_int_equal(m[0].span.start, strlen("第一行。\n这里有援疆，也有"));
	assert_int_equal(m[0].span.end - m[0].span.start, strlen("援藏"));
	assert_string_equal(m[1].doc_name, "二.txt");
	assert_string_equal(m[1].line, "援藏在第一行。");
	store_matches_free(&matches);
	must(store_search(store, "援", 0, 2, &matches, &status), &status);
	assert_int_equal(matches.rows.len, 2);
	assert_ptr_equal(matches.rows.at[0].line, matches.rows.at[1].line);
	store_matches_free(&matches);
	must(store_search(store, "援", 2, 0, &matches, &status), &status);
	assert_int_equal(matches.rows.len, 1);
	store_matches_free(&matches);
}

static void no_report(void *context, const struct status *problem)
{
	(void)context, (void)problem;
}

static void the_index_follows_the_texts(void **state)
{
	struct status status;
	(void)state;
	import("a.txt", "甲乙丙\n");
	import("b.txt", "乙丙丁\n");
	assert_int_equal(count("乙丙"), 2);
	import("a.txt", "甲丙乙\n");
	assert_int_equal(count("乙丙"), 1);
	assert_int_equal(count("丙乙"), 1);
	must(store_remove(store, 2, &status), &status);
	assert_int_equal(count("乙丙"), 0);
	assert_int_equal(count("丁"), 0);
	int64_t problems; /* what a search does not show: the index has nothing left of the old texts */
	must(store_check(store, no_report, NULL, &problems, &status), &status);
	assert_int_equal(problems, 0);
}

/* ---- against a scan that knows nothing of the index ---- */

/* Text of many chunks from a few characters, so that strings occur again and again. */
static void random_text(struct buf *out, size_t chars)
{
	static const char *const some[] = {"援", "支", "对", "口", "疆", "藏", "的", "，", "。", " ", "Ａ",
	        "a", "B", "1", "１", "\"", "*", "\t", "é", "𠀀", "（", "("};
	for (size_t i = 0; i < chars; i++)
		buf_adds(out, rand() % 60 == 0 ? "\n" : some[(size_t)rand() % COUNT(some)]);
	buf_adds(out, "末\n");
}

static int scan(const struct buf *folded, const struct buf *needle)
{
	int n = 0;
	const char *at = folded->at, *stop = folded->at + folded->len;
	while ((at = memmem(at, (size_t)(stop - at), needle->at, needle->len))) {
		n++;
		at += needle->len;
	}
	return n;
}

/* `chars` characters from a place of the text; shorter where its line ends. */
static void substring(const struct buf *text, int chars, struct buf *out)
{
	size_t at = (size_t)rand() % text->len;
	while (((unsigned char)text->at[at] & 0xC0) == 0x80)
		at--;
	buf_clear(out);
	for (char32_t cp; chars-- > 0 && at < text->len && text->at[at] != '\n';) {
		size_t len = utf8_decode(text->at + at, text->len - at, &cp);
		buf_add(out, text->at + at, len);
		at += len;
	}
}

static void counts_equal_a_scan(void **state)
{
	enum { TEXTS = 3, QUERIES = 800 };
	struct buf texts[TEXTS] = {0}, folded[TEXTS] = {0}, query = {0}, needle = {0};
	(void)state;
	srand(1);
	for (int i = 0; i < TEXTS; i++) {
		char name[] = {(char)('a' + i), '\0'};
		random_text(&texts[i], 9000);
		fold_text(texts[i].at, texts[i].len, &folded[i]);
		import(name, texts[i].at);
	}
	for (int i = 0; i < QUERIES; i++) {
		substring(&texts[i % TEXTS], 1 + i % 8, &query);
		if (!query.len)
			continue;
		buf_clear(&needle);
		fold_text(query.at, query.len, &needle);
		int expected = 0;
		for (int k = 0; k < TEXTS; k++)
			expected += scan(&folded[k], &needle);
		assert_true(expected > 0);
		/* as it stands: in quotes, unless it has some itself */
		bool quotes = strchr(needle.at, '"'), blanks = strchr(needle.at, ' ');
		struct buf quoted = {0};
		buf_addf(&quoted, blanks && !memchr(query.at, '\n', query.len) ? "\"%s\"" : "%s", query.at);
		if (!(quotes && blanks) && count(quoted.at) != expected)
			fail_msg("%s: %d instead of %d", quoted.at, count(quoted.at), expected);
		buf_free(&quoted);
	}
	for (int i = 0; i < TEXTS; i++)
		buf_free(&texts[i]), buf_free(&folded[i]);
	buf_free(&query), buf_free(&needle);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, begin, end)

static bool say_no_once(void *context)
{
	int *asked = context;
	return ++*asked != 1;
}

/* Who watches may end a search; the next one finds all again. */
static void a_search_is_ended(void **state)
{
	(void)state;
	struct status status;
	int64_t n;
	int asked = 0;
	char name[] = "00";
	for (int i = 0; i < 60; i++) {
		name[0] = (char)('0' + i / 10), name[1] = (char)('0' + i % 10);
		import(name, "雨停了");
	}
	store_watch(store, say_no_once, &asked);
	assert_false(store_search_count(store, "雨停", 0, &n, &status));
	assert_int_equal(status.what, MSG_ERR_INTERRUPTED);
	assert_int_equal(count("雨停"), 60);
	assert_true(asked > 1);
	store_watch(store, NULL, NULL);
	assert_int_equal(count("雨停"), 60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(strings_are_counted),
	        TEST(words_are_found_together),
	        TEST(words_together_say_where),
	        TEST(occurrences_do_not_overlap),
	        TEST(one_document_is_counted),
	        TEST(a_match_says_where),
	        TEST(the_index_follows_the_texts),
	        TEST(counts_equal_a_scan),
	        TEST(a_search_is_ended),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
