// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "tui/config.h"
#include "tui/key.h"

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
	        {"colour event = bold #ff8700\ncolour bar = on 237\ntheme = light\n", AMBIGUOUS_AUTO, {0}},
	        {"colour event = bold redd\ncolour event", AMBIGUOUS_AUTO,
	                {"conf:1: colour event: not understood: “redd” (bold, underline, reverse, dim, plain; red, "
	                 "bright-blue, grey, 0–255, #rrggbb, default; on COLOUR)",
	                        "conf:2: is not colour ROLE = LOOK"}},
	        {"\ncolour events = red", AMBIGUOUS_AUTO,
	                {"conf:2: colour events: there is no such role; there are text, dim, title, heading, date, "
	                 "event, pairing, figure, error, found, strong, emphasis, link, note, frame, bar, cursor, hit, "
	                 "selected"}},
	        {"= wide\n\xff = wide", AMBIGUOUS_AUTO,
	                {"conf:1: : there is no such setting", "conf:2: is not NAME = VALUE"}},
	        {"\x1b[31m = 1", AMBIGUOUS_AUTO, {"conf:1: ?[31m: there is no such setting"}},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		check(cases[i].text, cases[i].ambiguous, cases[i].mistakes);
}

/* A file, which command a key is then in the reader and in the matrix, and what is told of the file. */
static void keys_are_read(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		char32_t key;
		enum command reader, matrix;
		const char *mistake;
	} cases[] = {
	        {"", 'w', CMD_EXPLAIN, CMD_NONE, NULL},
	        {"key reader F5 = explain", K_F1 + 4, CMD_EXPLAIN, CMD_NONE, NULL},
	        {"key all F5 = explain", K_F1 + 4, CMD_EXPLAIN, CMD_NONE, NULL},
	        {"key\tall  w  W =down", 'W', CMD_DOWN, CMD_DOWN, NULL},
	        {"key all ] = down", ']', CMD_DOWN, CMD_DOWN, NULL},
	        {"key all w = down\nkey reader w = up", 'w', CMD_UP, CMD_DOWN, NULL},
	        {"key reader w = up\nkey all w = down", 'w', CMD_UP, CMD_DOWN, NULL},
	        {"key matrix,reader z = none", 'z', CMD_NONE, CMD_NONE, NULL},
	        {"key reader z = none", 'z', CMD_NONE, CMD_ZOOM, NULL},
	        {"key all = = zoom", '=', CMD_ZOOM, CMD_ZOOM, NULL},
	        {"key all # = zoom", '#', CMD_ZOOM, CMD_ZOOM, NULL},
	        {"key all \xE5\xA4\xA7 = zoom", U'大', CMD_ZOOM, CMD_ZOOM, NULL},
	        {"key all q = none\nkey all C-q = quit", 'q', CMD_NONE, CMD_NONE, NULL},
	        {"key all q = down", 'q', CMD_QUIT, CMD_QUIT, "conf:1: leaves no key to quit with; q stays"},
	        {"\nkey matrix q = none\n", 'q', CMD_QUIT, CMD_QUIT,
	                "conf:2: leaves no key to quit with; q stays"},
	        {"key atlas z = zoom", 'z', CMD_ZOOM, CMD_ZOOM,
	                "conf:1: key atlas: is no pane; there are all, "},
	        {"key reader, z = none", 'z', CMD_ZOOM, CMD_ZOOM, "conf:1: key reader,: is no pane"},
	        {"key all zz = zoom", 'z', CMD_ZOOM, CMD_ZOOM, "conf:1: key all: zz: is no key"},
	        {"key all = zoom", 'z', CMD_ZOOM, CMD_ZOOM, "conf:1: key all: is not key PANE"},
	        {"key all z", 'z', CMD_ZOOM, CMD_ZOOM, "conf:1: is not key PANE"},
	        {"key all z = zoomm", 'z', CMD_ZOOM, CMD_ZOOM,
	                "conf:1: key all: there is no such command; perhaps zoom"},
	        {"key all z = xyzzy", 'z', CMD_ZOOM, CMD_ZOOM, "conf:1: key all: there is no such command"},
	        {"key matrix z = explain", 'z', CMD_ZOOM, CMD_ZOOM,
	                "conf:1: key matrix: has no command explain"},
	        {"key all Z = down\n\nkey all Y Z = up", 'Z', CMD_DOWN, CMD_DOWN,
	                "conf:3: key all: Z: line 1 gives this key to another command"},
	        {"key all Z = down\nkey all Z = down", 'Z', CMD_DOWN, CMD_DOWN, NULL},
	        {"key = zoom", 'z', CMD_ZOOM, CMD_ZOOM, "conf:1: key: there is no such setting"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct config config;
		char line[600] = "";
		config_init(&config);
		config_parse(&config, "conf", cases[i].text, strlen(cases[i].text));
		assert_int_equal(keymap_find(&config.keys, IN_READER, cases[i].key), cases[i].reader);
		assert_int_equal(keymap_find(&config.keys, IN_MATRIX, cases[i].key), cases[i].matrix);
		assert_int_equal(config.mistakes.len, cases[i].mistake != NULL);
		if (cases[i].mistake)
			status_text(&config.mistakes.at[0], LANG_EN, line, sizeof line);
		assert_memory_equal(line, cases[i].mistake ? cases[i].mistake : "",
		        cases[i].mistake ? strlen(cases[i].mistake) : 1);
		config_free(&config);
	}
}

/* What is printed of keys means the same when it is read, with the comments taken away too. */
static void prints_keys(void **state)
{
	(void)state;
	static const char text[] =
	        "colour event = bold on #123456\nkey all F9 = zoom\nkey reader,matrix w = none\nkey all C-q = quit\n";
	struct config config, again;
	struct buf first = {0}, second = {0};
	config_init(&config);
	config_parse(&config, "conf", text, sizeof text - 1);
	config_print(&config, LANG_EN, &first);
	memcpy(strstr(first.at, "# key all j"), "  ", 2);
	config_init(&again);
	config_parse(&again, "conf", first.at, first.len);
	assert_int_equal(again.mistakes.len, 0);
	config_print(&again, LANG_EN, &second);
	assert_non_null(strstr(second.at, "\ncolour event = bold on #123456\n"));
	assert_non_null(strstr(second.at, "\nkey all F9 = zoom\n"));
	assert_non_null(strstr(second.at, "\nkey matrix,reader w = none\n"));
	assert_non_null(strstr(second.at, "\nkey all Down = down\n"));
	buf_free(&first);
	buf_free(&second);
	config_free(&config);
	config_free(&again);
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
	        cmocka_unit_test(keys_are_read),
	        cmocka_unit_test(prints_keys),
	        cmocka_unit_test(a_long_path_keeps_the_line),
	        cmocka_unit_test(files_that_are_none),
	        cmocka_unit_test(prints_what_it_reads),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
