// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/text/query.h"

/* The words of a line, with | between. */
static void lines_are_read_as_words(void **state)
{
	static const struct {
		const char *typed, *words;
	} cases[] = {
	        {"浙江", "浙江"},
	        {"浙江 四川", "浙江|四川"},
	        {" 浙江　 四川 ", "浙江|四川"},
	        {"ABC ｄ", "abc|d"},
	        {"\"浙江 四川\"", "浙江 四川"},
	        {"西藏 \"浙江 四川\" 云南", "西藏|浙江 四川|云南"},
	        {"\"浙江 四川", "\"浙江|四川"},
	        {"5\" 4\"", "5\"|4\""},
	        {"\"a\"b c", "\"a\"b|c"},
	        {"\"", "\""},
	        {"\"\"", "\"\""},
	        {"  ", "  "},
	        {"a b\nc", "a b\nc"},
	        {"", ""},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct query query;
		struct buf words = {0};
		query_read(cases[i].typed, &query);
		for (size_t k = 0; k < query.words.len; k++) {
			buf_adds(&words, k ? "|" : "");
			buf_add(&words, query.words.at[k].at, query.words.at[k].len);
		}
		assert_string_equal(buf_str(&words), cases[i].words);
		buf_free(&words);
		query_free(&query);
	}
}

static void stretches_are_the_shortest(void **state)
{
	static const struct {
		const char *typed, *text, *stretch; /* NULL: none */
	} cases[] = {
	        {"b", "abcb", "b"},
	        {"a c", "a..c.ac", "ac"},
	        {"c a", "a..c.a", "c.a"},
	        {"a b c", "c..b.a..b.c.a", "b.c.a"},
	        {"ab b", "ab", "ab"}, /* one may stand inside of another */
	        {"a a", "..a", "a"},
	        {"a z", "abc", NULL},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct query query;
		struct span hit;
		query_read(cases[i].typed, &query);
		bool found = query_stretch(&query, slice_of(cases[i].text), &hit);
		assert_int_equal(found, cases[i].stretch != NULL);
		assert_int_equal(query_all(&query, slice_of(cases[i].text)), found);
		if (found) {
			assert_int_equal(hit.end - hit.start, strlen(cases[i].stretch));
			assert_memory_equal(cases[i].text + hit.start, cases[i].stretch, hit.end - hit.start);
		}
		query_free(&query);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(lines_are_read_as_words),
	        cmocka_unit_test(stretches_are_the_shortest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
