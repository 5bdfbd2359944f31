// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/base/buf.h"
#include "core/extract/extract.h"

#include <stdlib.h>

/* A document of several hundred kilobytes, in many blocks or in one. */
static void make_doc(const char *between, struct doc *doc)
{
	static const char sentence[] = "2019年5月，浙江省对口支援青海省，投入资金3.5万元，派出教师12名。";
	struct status status;
	struct buf text = {0};
	for (int i = 0; i < 4000; i++) {
		buf_adds(&text, sentence);
		buf_adds(&text, between);
	}
	assert_true(doc_read("long.txt", text.at, text.len, doc, &status));
	buf_free(&text);
}

/* Who is asked whether to go on; says no at the question `last`. */
struct watcher {
	size_t asked, last, done, total, longest; /* longest: the largest part between two questions */
};

static bool go_on(void *context, size_t done, size_t total)
{
	struct watcher *watcher = context;
	assert_true(done >= watcher->done && done <= total);
	size_t part = done - watcher->done;
	watcher->longest = part > watcher->longest ? part : watcher->longest;
	watcher->done = done;
	watcher->total = total;
	return ++watcher->asked < watcher->last;
}

static bool watch(const struct doc *doc, bool beside, struct watcher *watcher)
{
	struct records records = {0};
	const struct extract_options options = {.go_on = go_on, .context = watcher, .beside = beside};
	bool whole = extract(doc, &options, &records);
	records_free(&records);
	return whole;
}

/* It is asked all the way through, at small steps, and only forward. */
static void progress_is_told(void **state)
{
	static const char *const betweens[] = {"\n\n", "", "\n"};
	(void)state;
	for (size_t i = 0; i < 2 * COUNT(betweens); i++) {
		struct doc doc;
		struct watcher watcher = {.last = SIZE_MAX};
		make_doc(betweens[i / 2], &doc);
		assert_true(watch(&doc, i % 2, &watcher));
		assert_true(watcher.asked > 100);
		assert_true(watcher.done > watcher.total / 100 * 85);
		assert_true(watcher.longest < watcher.total / 2);
		doc_free(&doc);
	}
}

/* Wherever it is ended, it ends there, is not whole, and nobody is asked again. */
static void it_can_be_ended(void **state)
{
	(void)state;
	struct doc doc;
	make_doc("\n\n", &doc);
	for (size_t beside = 0; beside < 2; beside++) {
		struct watcher all = {.last = SIZE_MAX};
		assert_true(watch(&doc, beside, &all));
		/* who waits for the second thread asks as often as he waits */
		for (size_t last = 1; last <= all.asked - beside * all.asked / 4; last += all.asked / 20) {
			struct watcher watcher = {.last = last};
			assert_false(watch(&doc, beside, &watcher));
			assert_int_equal(watcher.asked, last);
		}
	}
	doc_free(&doc);
}

static void read_text(const char *head, const char *line, int times, struct records *records)
{
	struct status status;
	struct doc doc;
	struct buf text = {0};
	buf_adds(&text, head);
	for (int i = 0; i < times; i++)
		buf_adds(&text, line);
	assert_true(doc_read("long.txt", text.at, text.len, &doc, &status));
	assert_true(extract(&doc, NULL, records));
	doc_free(&doc);
	buf_free(&text);
}

/* A text of many windows (core/extract/window.h) has as many records as its lines have, each in its place. */
static void long_texts_lose_nothing(void **state)
{
	enum { TIMES = 6000 };
	static const struct {
		const char *head, *line;
		size_t dates, figures; /* of a line */
	} cases[] = {
	        {"", "2019年5月，浙江省对口支援青海省，投入资金3.5万元，派出教师12名。\n\n", 1, 2},
	        {"", "2019年5月，浙江省对口支援青海省，投入资金3.5万元，派出教师12名。\n", 1, 2},
	        {"县名\t资金（万元）\t教师（名）\n", "青禾县\t120\t35\n", 0, 2}, /* the head is read once */
	        {"某校工作总结\n2019年12月\n\n", "今年5月派出教师12名，讲课到深夜。\n\n", 1, 1},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct records once = {0}, all = {0};
		read_text(cases[i].head, cases[i].line, 3, &once);
		read_text(cases[i].head, cases[i].line, TIMES, &all);
		assert_int_equal(all.dates.len - once.dates.len, (TIMES - 3) * cases[i].dates);
		assert_int_equal(all.figures.len - once.figures.len, (TIMES - 3) * cases[i].figures);
		for (size_t k = 1; k < all.figures.len; k++)
			assert_true(all.figures.at[k - 1].span.end <= all.figures.at[k].span.start);
		records_free(&once);
		records_free(&all);
	}
}

/* Whatever ends a line of the document, no record goes over it, nor begins with it. */
static void every_line_end_parts(void **state)
{
	static const char *const ends[] = {
	        "\n", "\r\n", "\r", "\n\v", "\v", "\f", "\n\f", "\xC2\x85", "\u2028", "\u2029"};
	static const char first[] = "2019年5月，某省启动对口支援工作。";
	(void)state;
	for (size_t i = 0; i < COUNT(ends); i++) {
		struct buf head = {0};
		struct records records = {0};
		buf_addf(&head, "%s%s", first, ends[i]);
		read_text(buf_str(&head), "2001年，某某学校启动二期工程。", 1, &records);
		assert_int_equal(records.events.len, 2);
		assert_int_equal(records.events.at[0].span.end, strlen(first) - strlen("。"));
		assert_int_equal(records.events.at[1].span.start, head.len);
		records_free(&records);
		buf_free(&head);
	}
}

static void assert_same(const struct records *a, const struct records *b)
{
	for (enum layer layer = 0; layer < LAYER_COUNT; layer++) {
		assert_int_equal(records_count(a, layer), records_count(b, layer));
		for (size_t i = 0; i < records_count(a, layer); i++) {
			struct origin x = records_origin(a, layer, i), y = records_origin(b, layer, i);
			assert_int_equal(x.span.start, y.span.start);
			assert_int_equal(x.span.end, y.span.end);
			assert_string_equal(x.rule, y.rule);
		}
	}
	for (size_t i = 0; i < a->events.len; i++) {
		assert_string_equal(a->events.at[i].title, b->events.at[i].title);
		assert_string_equal(a->events.at[i].programme, b->events.at[i].programme);
	}
	for (size_t i = 0; i < a->figures.len; i++) {
		assert_string_equal(a->figures.at[i].measure, b->figures.at[i].measure);
		assert_string_equal(a->figures.at[i].edtf, b->figures.at[i].edtf);
		assert_string_equal(a->figures.at[i].supporter, b->figures.at[i].supporter);
	}
}

/* One thread or two, the records are the same: also where every window is as small as it can be. */
static void two_threads_find_the_same(void **state)
{
	static const char *const betweens[] = {
	        "\n\n", "\n", "次年竣工。\n\n2021年\n\n3月开工。", "\t12\t人\n"};
	(void)state;
	for (size_t i = 0; i < COUNT(betweens); i++) {
		struct doc doc;
		struct records one = {0}, two = {0}, small = {0};
		make_doc(betweens[i], &doc);
		assert_true(extract(&doc, NULL, &one));
		assert_true(extract(&doc, &(struct extract_options){.beside = true}, &two));
		assert_true(
		        extract(&doc, &(struct extract_options){.beside = true, .window_bytes = 1}, &small));
		assert_true(one.dates.len >= 4000 && one.figures.len >= 4000 && one.pairings.len >= 1000);
		assert_same(&one, &two);
		assert_same(&one, &small);
		records_free(&one);
		records_free(&two);
		records_free(&small);
		doc_free(&doc);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(long_texts_lose_nothing),
	        cmocka_unit_test(every_line_end_parts),
	        cmocka_unit_test(two_threads_find_the_same),
	        cmocka_unit_test(progress_is_told),
	        cmocka_unit_test(it_can_be_ended),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
