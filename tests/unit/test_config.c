// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "tui/config.h"

#include <unistd.h>

static void check(const char *text, int ambiguous, const char *const *mistakes)
{
	struct config config;
	size_t count = 0;
	config_init(&config);
	config_parse(&config, "conf", text, strlen(text));
	assert_int_equal(config.ambiguous, ambiguous);
	for (; mistakes[count]; count++) {
		char line[600];
		assert_true(count < config.mistakes.len);
		status_text(&config.mistakes.at[count], LANG_EN, line, sizeof line);
		assert_string_equal(line, mistakes[count]);
	}
	assert_int_equal(config.mistakes.len, count);
	config_free(&config);
}

/* A file, what it sets, and what is told of it. */
static void files_are_read(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int ambiguous;
		const char *mistakes[3];
	} cases[] = {
	        {"", AMBIGUOUS_AUTO, {0}},
	        {"ambiguous = wide\n", AMBIGUOUS_WIDE, {0}},
	        {"ambiguous=narrow", AMBIGUOUS_NARROW, {0}},
	        {"\xEF\xBB\xBF\t ambiguous \t=  wide \r\n", AMBIGUOUS_WIDE, {0}},
	        {"# ambiguous = wide\n   # none\n\n", AMBIGUOUS_AUTO, {0}},
	        {"ambiguous = wide\nambiguous = narrow\n", AMBIGUOUS_NARROW, {0}},
	        {"\nambiguous = wider\n", AMBIGUOUS_AUTO, {"conf:2: ambiguous: can be auto, narrow, wide"}},
	        {"ambiguous = Wide\nambiguous =\nambiguous = wide", AMBIGUOUS_WIDE,
	                {"conf:1: ambiguous: can be auto, narrow, wide",
	                        "conf:2: ambiguous: can be auto, narrow, wide"}},
	        {"ambiguous = wide # as on the other machine", AMBIGUOUS_AUTO,
	                {"conf:1: ambiguous: can be auto, narrow, wide"}},
	        {"colour = red\nambiguous wide\n", AMBIGUOUS_AUTO,
	                {"conf:1: colour: there is no such setting", "conf:2: is not NAME = VALUE"}},
	        {"= wide\n\xff = wide", AMBIGUOUS_AUTO,
	                {"conf:1: : there is no such setting", "conf:2: is not NAME = VALUE"}},
	        {"\x1b[31m = 1", AMBIGUOUS_AUTO, {"conf:1: ?[31m: there is no such setting"}},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		check(cases[i].text, cases[i].ambiguous, cases[i].mistakes);
}

static void a_long_path_keeps_the_line(void **state)
{
	(void)state;
	char path[600], line[900];
	memset(path, 'p', sizeof path - 1);
	path[sizeof path - 1] = '\0';
	struct config config;
	config_init(&config);
	config_parse(&config, path, "\n\nx = 1", 7);
	assert_int_equal(config.mistakes.len, 1);
	status_text(&config.mistakes.at[0], LANG_EN, line, sizeof line);
	assert_non_null(strstr(line, "pp:3: x"));
	config_free(&config);
}

static void files_that_are_none(void **state)
{
	(void)state;
	struct config config;
	config_init(&config);
	config_read(&config, "/nonexistent/duikou/config");
	assert_int_equal(config.mistakes.len, 0);
	config_read(&config, "/");
	assert_int_equal(config.mistakes.len, 1);
	config_free(&config);
}

/* What is printed is read again as it was. */
static void prints_what_it_reads(void **state)
{
	(void)state;
	for (int value = AMBIGUOUS_AUTO; value <= AMBIGUOUS_WIDE; value++) {
		struct config config;
		struct buf text = {0};
		config_init(&config);
		config.ambiguous = value;
		config_print(&config, LANG_ZH, &text);
		check(buf_str(&text), value, (const char *const[]){NULL});
		buf_free(&text);
		config_free(&config);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(files_are_read),
	        cmocka_unit_test(a_long_path_keeps_the_line),
	        cmocka_unit_test(files_that_are_none),
	        cmocka_unit_test(prints_what_it_reads),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
