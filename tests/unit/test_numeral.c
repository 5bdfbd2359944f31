// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/extract/numeral.h"
#include "core/extract/pace.h"

/* The whole text is read as one number. */
static void numbers_are_read(void **state)
{
	(void)state;
	static const struct {
		const char *text, *value, *upper;
	} cases[] = {
	        {"0", "0", ""},
	        {"1200", "1200", ""},
	        {"1,200", "1200", ""},
	        {"1 200", "1200", ""},
	        {"12 345 678", "12345678", ""},
	        {"２，３ ４０", "2340", ""},
	        {"2,3 40", "2340", ""},
	        {"１２．５", "12.5", ""},
	        {"1 0 0", "100", ""},
	        {"3.68万", "36800", ""},
	        {"177.7亿", "17770000000", ""},
	        {"10多万", "100000", ""},
	        {"3千万", "30000000", ""},
	        {"1.2万亿", "1200000000000", ""},
	        {"3亿5000万", "350000000", ""},
	        {"0.05", "0.05", ""},
	        {"二", "2", ""},
	        {"廿", "20", ""},
	        {"廿六", "26", ""},
	        {"卅二", "32", ""},
	        {"十", "10", ""},
	        {"十二", "12", ""},
	        {"三百五十", "350", ""},
	        {"一千〇八", "1008", ""},
	        {"一百零三", "103", ""},
	        {"两万五千", "25000", ""},
	        {"一亿三千万", "130000000", ""},
	        {"三千萬", "30000000", ""},
	        {"十多万", "100000", ""},
	        {"几十", "10", ""},
	        {"十几", "10", ""},
	        {"数百", "100", ""},
	        {"一九九四", "1994", ""},
	        {"二○○一", "2001", ""},
	        {"三四十", "30", "40"},
	        {"七八百", "700", "800"},
	        {"三五", "3", "5"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena arena = {0};
		struct numeral got;
		struct glyphs glyphs = {0};
		size_t len = strlen(cases[i].text);
		glyphs_read(&glyphs, cases[i].text, len, (struct span){0, len}, &(struct pace){0});
		assert_true(numeral_read(&glyphs, 0, &got));
		assert_int_equal(got.end, glyphs.len);
		assert_string_equal(decimal_text(got.value, &arena), cases[i].value);
		assert_string_equal(got.upper.digits ? decimal_text(got.upper, &arena) : "", cases[i].upper);
		glyphs_free(&glyphs);
		arena_free(&arena);
	}
}

/* How many glyphs of the text belong to the number at its beginning. */
static void numbers_end(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t len;
	} cases[] = {
	        {"多", 0}, {"几个", 0}, {"数据", 0}, {"1 20", 1}, {"1,20", 1}, {"2010,300", 4},
	        {"5. 建设", 1}, {"5.\n2亿", 1}, {"2,3 4", 1}, {"廿多", 1}, {"二廿", 1}, {"3千米", 1},
	        {"50万千瓦", 3}, {"十五年", 2}, {"300多块", 3}, {"12\t345", 2}, {"99999999999999999999", 0},
	        {"九千九百万亿", 6}, {"亿万亿万亿万亿", 4}, /* no more than fits */
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct numeral got = {0};
		struct glyphs glyphs = {0};
		size_t len = strlen(cases[i].text);
		glyphs_read(&glyphs, cases[i].text, len, (struct span){0, len}, &(struct pace){0});
		bool found = numeral_read(&glyphs, 0, &got);
		assert_int_equal(found ? got.end : 0, cases[i].len);
		glyphs_free(&glyphs);
	}
}

static void guesses_are_marked(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		bool over, bare;
	} cases[] = {
	        {"20多万", true, false},
	        {"数万", true, false},
	        {"十几", true, false},
	        {"万余", false, true},
	        {"十二", false, false},
	        {"百万", false, true},
	        {"3万", false, false},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct numeral got;
		struct glyphs glyphs = {0};
		size_t len = strlen(cases[i].text);
		glyphs_read(&glyphs, cases[i].text, len, (struct span){0, len}, &(struct pace){0});
		assert_true(numeral_read(&glyphs, 0, &got));
		assert_int_equal(got.over, cases[i].over);
		assert_int_equal(got.bare, cases[i].bare);
		glyphs_free(&glyphs);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(numbers_are_read),
	        cmocka_unit_test(numbers_end),
	        cmocka_unit_test(guesses_are_marked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
