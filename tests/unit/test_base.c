// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/base/span.h"
#include "core/base/status.h"

#include <errno.h>

static void arrays_grow(void **state)
{
	(void)state;
	ARRAY(int) numbers = {0};
	for (int i = 0; i < 1000; i++)
		*array_push(&numbers) = i;
	assert_int_equal(numbers.len, 1000);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(numbers.at[i], i);
	array_free(&numbers);
	assert_null(numbers.at);
}

static void arenas_hold(void **state)
{
	(void)state;
	struct arena arena = {0};
	char *first = arena_strndup(&arena, "对口", 6);
	char *large = arena_alloc(&arena, 100000);
	large[99999] = 'x';
	for (int i = 0; i < 10000; i++)
		assert_string_equal(arena_strndup(&arena, "支援abc", 6), "支援");
	assert_string_equal(first, "对口");
	arena_free(&arena);
	assert_null(arena.chunks);
}

static void buffers_grow(void **state)
{
	(void)state;
	struct buf buf = {0};
	assert_string_equal(buf_str(&buf), "");
	for (int i = 0; i < 100; i++)
		buf_addf(&buf, "%d,", i);
	assert_int_equal(buf.len, 290);
	buf_clear(&buf);
	buf_adds(&buf, "甲乙");
	assert_string_equal(buf_str(&buf), "甲乙");
	buf_free(&buf);
}

static void slices_compare(void **state)
{
	(void)state;
	assert_true(slice_is(slice_of("甲方"), "甲方"));
	assert_false(slice_is(slice_of("甲"), "甲方"));
	assert_true(slice_starts(slice_of("甲方"), "甲"));
	assert_true(slice_ends(slice_of("甲方"), "方"));
	assert_false(slice_ends(slice_of("方"), "甲方"));
	assert_true(slice_eq((struct slice){0}, (struct slice){"", 0}));
}

static void cuts_between_characters(void **state)
{
	static const size_t cuts[] = {0, 1, 1, 1, 4, 5}; /* for each offset of "a甲b" */
	(void)state;
	for (size_t off = 0; off < COUNT(cuts); off++)
		assert_int_equal(slice_cut("a甲b", off), cuts[off]);
}

static void spans_compare(void **state)
{
	(void)state;
	struct span a = {2, 5}, b = {5, 7}, c = {4, 6};
	assert_false(span_overlap(a, b));
	assert_true(span_overlap(a, c));
	assert_true(span_has(a, 2) && !span_has(a, 5));
	assert_int_equal(span_cover(a, b).start, 2);
	assert_int_equal(span_cover(a, b).end, 7);
}

/* A failure carries its place; no control character of a file name and no half character gets out. */
static void status_is_clean(void **state)
{
	(void)state;
	struct status status;
	char line[64];
	assert_false(status_fail(&status, MSG_ERR_OPEN, "a\x1b[31m.txt", "no"));
	status_text(&status, LANG_EN, line, sizeof line);
	assert_string_equal(line, "a?[31m.txt: cannot be read: no");
	char small[9];
	status_fail(&status, MSG_ERR_EMPTY, "支援甲乙", NULL);
	status_text(&status, LANG_ZH, small, sizeof small);
	assert_string_equal(small, "支援");
}

/* What the system says comes in the user's language where we have it. */
static void system_speaks_the_language(void **state)
{
	static const struct {
		int error;
		enum lang lang;
		const char *line;
	} cases[] = {
	        {ENOENT, LANG_EN, "a: cannot be read: no such file or folder"},
	        {ENOENT, LANG_ZH, "a：无法读取：没有这个文件或文件夹"},
	        {EACCES, LANG_ZH, "a：无法读取：没有权限"},
	        {EISDIR, LANG_ZH, "a：无法读取：是文件夹"},
	        {ENOSPC, LANG_ZH, "a：无法读取：磁盘空间已满"},
	};
	(void)state;
	struct status status;
	char line[128];
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_false(status_fail_system(&status, MSG_ERR_OPEN, "a", cases[i].error));
		status_text(&status, cases[i].lang, line, sizeof line);
		assert_string_equal(line, cases[i].line);
	}
	status_fail_system(&status, MSG_ERR_OPEN, "a", ENOLINK);
	status_text(&status, LANG_ZH, line, sizeof line);
	assert_non_null(strstr(line, strerror(ENOLINK)));
}

static void language_of_environment(void **state)
{
	(void)state;
	setenv("LC_ALL", "", 1);
	unsetenv("LC_MESSAGES");
	setenv("LANG", "zh_CN.UTF-8", 1);
	assert_int_equal(lang_wanted(), LANG_ZH);
	setenv("LC_ALL", "C.UTF-8", 1);
	assert_int_equal(lang_wanted(), LANG_EN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(arrays_grow),
	        cmocka_unit_test(arenas_hold),
	        cmocka_unit_test(buffers_grow),
	        cmocka_unit_test(slices_compare),
	        cmocka_unit_test(cuts_between_characters),
	        cmocka_unit_test(spans_compare),
	        cmocka_unit_test(status_is_clean),
	        cmocka_unit_test(system_speaks_the_language),
	        cmocka_unit_test(language_of_environment),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
