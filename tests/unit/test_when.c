// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/store/store.h"
#include "core/view/code.h"
#include "core/view/when.h"

static void dates_in_chinese(void **state)
{
	(void)state;
	static const struct {
		const char *edtf, *chinese;
	} cases[] = {
	        {"1994", "1994年"},
	        {"1994-07", "1994年7月"},
	        {"2008-06-03", "2008年6月3日"},
	        {"199X", "90年代"},
	        {"200X", "2000年代"},
	        {"190X", "1900年代"},
	        {"19XX", "20世纪"},
	        {"2008/2010", "2008—2010年"},
	        {"1984-03-24/1984-03-28", "1984年3月24—28日"},
	        {"1984-03/1984-05", "1984年3—5月"},
	        {"1984-03-24/1984-04-02", "1984年3月24日—4月2日"},
	        {"1984-11/1985-02", "1984年11月—1985年2月"},
	        {"2016/..", "2016年起"},
	        {"../2016", "至2016年"},
	        {"199X/..", "90年代起"},
	        {"1984~", "约1984年"},
	        {"1984-21", "1984年春"},
	        {"", ""},
	        {"nothing", "nothing"},
	        {"1984-", "1984-"},
	        {"../..", "../.."},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf text = {0};
		when_text(cases[i].edtf, LANG_ZH, &text);
		assert_string_equal(buf_str(&text), cases[i].chinese);
		buf_clear(&text);
		when_text(cases[i].edtf, LANG_EN, &text);
		assert_string_equal(buf_str(&text), cases[i].edtf);
		buf_free(&text);
	}
}

static void days_and_years(void **state)
{
	(void)state;
	static const struct {
		int first, last;
		const char *english, *chinese;
	} cases[] = {
	        {FIRST_DAY_OF(1994), LAST_DAY_OF(1994), "1994", "1994年"},
	        {FIRST_DAY_OF(1994), LAST_DAY_OF(2001), "1994–2001", "1994—2001年"},
	        {19940301, 19940331, "1994-03", "1994年3月"},
	        {19940301, 19940531, "1994-03/05", "1994年3—5月"},
	        {19941101, 19950228, "1994-11/1995-02", "1994年11月—1995年2月"},
	        {20080512, 20080512, "2008-05-12", "2008年5月12日"},
	        {20080512, 20080514, "2008-05-12/14", "2008年5月12—14日"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf text = {0};
		when_days(cases[i].first, cases[i].last, LANG_EN, &text);
		buf_adds(&text, "|");
		when_days(cases[i].first, cases[i].last, LANG_ZH, &text);
		struct buf expected = {0};
		buf_addf(&expected, "%s|%s", cases[i].english, cases[i].chinese);
		assert_string_equal(buf_str(&text), buf_str(&expected));
		buf_free(&text);
		buf_free(&expected);
	}
	static const struct {
		int first, last;
		const char *english, *chinese;
	} years[] = {{1984, 2010, "1984–2010", "1984—2010年"}, {1994, 1994, "1994", "1994年"},
	        {1997, 0, "1997–", "1997年起"}, {0, 1996, "–1996", "至1996年"}};
	for (size_t i = 0; i < COUNT(years); i++) {
		struct buf english = {0}, chinese = {0};
		when_years(years[i].first, years[i].last, LANG_EN, &english);
		when_years(years[i].first, years[i].last, LANG_ZH, &chinese);
		assert_string_equal(buf_str(&english), years[i].english);
		assert_string_equal(buf_str(&chinese), years[i].chinese);
		buf_free(&english);
		buf_free(&chinese);
	}
}

/* An interval ends where it differs. */
static void intervals_are_short(void **state)
{
	(void)state;
	static const char *const cases[][2] = {{"1984-03-24/1984-03-28", "1984-03-24/28"},
	        {"1984-03/1984-05", "1984-03/05"}, {"1984-03/1985-05", "1984-03/1985-05"},
	        {"1996/2000", "1996/2000"}, {"1996/..", "1996/.."}, {"1996", "1996"}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf text = {0};
		when_short(cases[i][0], LANG_EN, &text);
		assert_string_equal(buf_str(&text), cases[i][1]);
		buf_free(&text);
	}
}

static void codes_have_words(void **state)
{
	(void)state;
	static const char *const codes[] = {"event", "period", "meta", "other", "named", "collective",
	        "anaphor", "about", "over", "under"};
	for (size_t i = 0; i < COUNT(codes); i++) {
		assert_string_equal(code_word(codes[i], LANG_EN), codes[i]);
		assert_string_not_equal(code_word(codes[i], LANG_ZH), codes[i]);
		assert_string_equal(code_of(code_word(codes[i], LANG_ZH)), codes[i]);
		assert_string_equal(code_of(codes[i]), codes[i]);
	}
	assert_string_equal(code_word("援藏", LANG_ZH), "援藏");
	assert_string_equal(code_of("援藏"), "援藏");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(dates_in_chinese),
	        cmocka_unit_test(days_and_years),
	        cmocka_unit_test(intervals_are_short),
	        cmocka_unit_test(codes_have_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
