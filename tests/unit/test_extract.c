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

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(progress_is_told),
	        cmocka_unit_test(it_can_be_ended),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
