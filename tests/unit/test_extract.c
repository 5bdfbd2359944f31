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

static bool watch(const struct doc *doc, struct watcher *watcher)
{
	struct records records = {0};
	const struct extract_options options = {.go_on = go_on, .context = watcher};
	bool whole = extract(doc, &options, &records);
	records_free(&records);
	return whole;
}

/* It is asked all the way through, at small steps, and only forward. */
static void progress_is_told(void **state)
{
	static const char *const betweens[] = {"\n\n", "", "\n"};
	(void)state;
	for (size_t i = 0; i < COUNT(betweens); i++) {
		struct doc doc;
		struct watcher watcher = {.last = SIZE_MAX};
		make_doc(betweens[i], &doc);
		assert_true(watch(&doc, &watcher));
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
	struct watcher all = {.last = SIZE_MAX};
	make_doc("\n\n", &doc);
	assert_true(watch(&doc, &all));
	for (size_t last = 1; last <= all.asked; last += all.asked / 20) {
		struct watcher watcher = {.last = last};
		assert_false(watch(&doc, &watcher));
		assert_int_equal(watcher.asked, last);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(long_texts_lose_nothing),
	        cmocka_unit_test(progress_is_told),
	        cmocka_unit_test(it_can_be_ended),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
