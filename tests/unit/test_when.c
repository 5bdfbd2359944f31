// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

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
	        cmocka_unit_test(codes_have_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
