// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/base/buf.h"
#include "core/text/lines.h"

enum { COLS = 20, FIRST = 16 };

static struct lines begin(const struct buf *text)
{
	struct wrap wrap;
	struct lines lines;
	wrap_begin(&wrap, buf_str(text), text->len, COLS, WIDTH_NARROW);
	lines_begin(&lines, &wrap, FIRST);
	return lines;
}

/* A paragraph of many lines, some with a straight quotation mark that opens in one and closes in another. */
static void make(struct buf *text, int times)
{
	for (int i = 0; i < times; i++)
		buf_addf(text, "第%d回说：\"两地结成对子以后，每年往来%d次\"，又说\"好\"；", i, i * 7);
}

/* Every line as wrap.h gives it. */
static size_t all_lines(const struct buf *text, struct wrap_line *out)
{
	struct wrap wrap;
	size_t count = 0;
	wrap_begin(&wrap, buf_str(text), text->len, FIRST, WIDTH_NARROW);
	for (; wrap_next(&wrap, &out[count]); count++)
		wrap.cols = COLS;
	return count;
}

static void assert_same(const struct wrap_line *a, const struct wrap_line *b)
{
	assert_int_equal(a->span.start, b->span.start);
	assert_int_equal(a->span.end, b->span.end);
	assert_int_equal(a->next, b->next);
	assert_int_equal(a->cols, b->cols);
}

static void lines_are_found_in_any_order(void **state)
{
	(void)state;
	struct buf text = {0};
	make(&text, 300);
	struct wrap_line *all = malloc(text.len * sizeof *all), line;
	size_t count = all_lines(&text, all);
	struct lines lines = begin(&text);
	assert_true(count > 10 * LINES_STEP);
	for (size_t i = 0; i < 2 * count; i++) {
		size_t n = i * 7919 % count;
		assert_true(lines_at(&lines, n, &line));
		assert_same(&line, &all[n]);
		assert_int_equal(lines_find(&lines, all[n].span.start), n);
		assert_int_equal(lines_find(&lines, all[n].next - 1), n);
	}
	assert_false(lines_at(&lines, count, &line));
	assert_int_equal(lines_count(&lines), count);
	assert_int_equal(lines_find(&lines, text.len + 5), count - 1);
	lines_free(&lines);
	free(all);
	buf_free(&text);
}

/* Only what is asked for is laid out. */
static void the_rest_is_left(void **state)
{
	(void)state;
	struct buf text = {0};
	struct wrap_line line;
	make(&text, 3000);
	struct lines lines = begin(&text);
	assert_true(lines_at(&lines, 0, &line));
	assert_int_equal(lines.known, 1);
	lines_find(&lines, line.next);
	assert_int_equal(lines.known, 2);
	assert_true(lines_at(&lines, 1000, &line));
	assert_int_equal(lines.known, 1001);
	assert_int_equal(lines.marks.len, 1001 / LINES_STEP + 1);
	lines_free(&lines);
	buf_free(&text);
}

static void an_empty_text_has_none(void **state)
{
	(void)state;
	struct buf text = {0};
	struct wrap_line line;
	struct lines lines = begin(&text);
	assert_false(lines_at(&lines, 0, &line));
	assert_int_equal(lines_find(&lines, 0), 0);
	assert_int_equal(lines_count(&lines), 0);
	lines_free(&lines);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(lines_are_found_in_any_order),
	        cmocka_unit_test(the_rest_is_left),
	        cmocka_unit_test(an_empty_text_has_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
