// SPDX-License-Identifier: MIT
#include "tests/unit/must.h"

#include "tui/options.h"
#include "tui/xdg.h"

enum { MOST = 8 };

static bool parse(const char *const *argv, struct options *options, struct status *status)
{
	int argc = 0;
	while (argv[argc])
		argc++;
	return options_parse(argc, (char *const *)argv, options, status);
}

static void options_are_read(void **state)
{
	static const struct {
		const char *argv[MOST];
		unsigned given;
		const char *args; /* joined by | */
		int64_t limit;
		const char *out;
	} cases[] = {
	        {{"duikou"}, 0, "", 0, NULL},
	        {{"duikou", "search", "援疆", "--limit", "5"}, OPTION_LIMIT, "search|援疆", 5, NULL},
	        {{"duikou", "--limit=5", "search", "援疆"}, OPTION_LIMIT, "search|援疆", 5, NULL},
	        {{"duikou", "-o", "x", "export"}, OPTION_OUT, "export", 0, "x"},
	        {{"duikou", "-ox", "export"}, OPTION_OUT, "export", 0, "x"},
	        {{"duikou", "--output=", "export"}, OPTION_OUT, "export", 0, ""},
	        {{"duikou", "-qc"}, OPTION_QUIET | OPTION_COUNT, "", 0, NULL},
	        {{"duikou", "-qox"}, OPTION_QUIET | OPTION_OUT, "", 0, "x"},
	        {{"duikou", "search", "--", "--limit"}, 0, "search|--limit", 0, NULL},
	        {{"duikou", "-", "--help"}, OPTION_HELP, "-", 0, NULL},
	        {{"duikou", "-o", "-q"}, OPTION_OUT, "", 0, "-q"},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct options options;
		struct status status;
		struct buf args = {0};
		must(parse(cases[i].argv, &options, &status), &status);
		assert_int_equal(options.given, cases[i].given);
		for (size_t k = 0; k < options.args.len; k++)
			buf_addf(&args, "%s%s", k ? "|" : "", options.args.at[k]);
		assert_string_equal(buf_str(&args), cases[i].args);
		assert_int_equal(options.limit, cases[i].limit);
		assert_int_equal(!options.out, !cases[i].out);
		if (cases[i].out)
			assert_string_equal(options.out, cases[i].out);
		buf_free(&args);
		options_free(&options);
	}
}

static void mistakes_are_told(void **state)
{
	static const struct {
		const char *argv[MOST];
		enum message message;
	} cases[] = {
	        {{"duikou", "--nosuch"}, MSG_USAGE_UNKNOWN_OPTION},
	        {{"duikou", "--lim", "5"}, MSG_USAGE_UNKNOWN_OPTION},
	        {{"duikou", "-x"}, MSG_USAGE_UNKNOWN_OPTION},
	        {{"duikou", "--limit"}, MSG_USAGE_VALUE},
	        {{"duikou", "-o"}, MSG_USAGE_VALUE},
	        {{"duikou", "--count=3"}, MSG_USAGE_NO_VALUE},
	        {{"duikou", "--limit", "five"}, MSG_USAGE_NUMBER},
	        {{"duikou", "--limit", "5x"}, MSG_USAGE_NUMBER},
	        {{"duikou", "--limit", "-5"}, MSG_USAGE_NUMBER},
	        {{"duikou", "--limit", ""}, MSG_USAGE_NUMBER},
	        {{"duikou", "--at", "99999999999999999999"}, MSG_USAGE_NUMBER},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct options options;
		struct status status;
		assert_false(parse(cases[i].argv, &options, &status));
		assert_int_equal(status.what, cases[i].message);
		options_free(&options);
	}
}

static void a_verb_takes_its_own(void **state)
{
	struct options options;
	struct status status;
	(void)state;
	must(parse((const char *[]){"duikou", "--quiet", "--help", NULL}, &options, &status), &status);
	assert_false(options_allow(&options, OPTIONS_COMMON, "list", &status));
	assert_int_equal(status.what, MSG_USAGE_NOT_HERE);
	assert_string_equal(status.where, "quiet");
	assert_true(options_allow(&options, OPTIONS_COMMON | OPTION_QUIET, "import", &status));
	options_free(&options);
}

static void the_library_has_a_place(void **state)
{
	static const struct {
		const char *data, *home, *library;
	} cases[] = {
	        {"/data", "/home/a", "/data/duikou/library.db"},
	        {"relative", "/home/a", "/home/a/.local/share/duikou/library.db"},
	        {"", "/home/a", "/home/a/.local/share/duikou/library.db"},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf path = {0};
		setenv("XDG_DATA_HOME", cases[i].data, 1);
		setenv("HOME", cases[i].home, 1);
		xdg_library(&path);
		assert_string_equal(path.at, cases[i].library);
		buf_free(&path);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(options_are_read),
	        cmocka_unit_test(mistakes_are_told),
	        cmocka_unit_test(a_verb_takes_its_own),
	        cmocka_unit_test(the_library_has_a_place),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
