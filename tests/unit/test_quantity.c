// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/view/quantity.h"

static void values_in_groups_of_four(void **state)
{
	(void)state;
	static const struct {
		const char *value, *unit, *qualifier, *text;
	} cases[] = {
	        {"48", "人", "", "48人"},
	        {"9999", "亩", "", "9999亩"},
	        {"10000", "亩", "", "1万亩"},
	        {"12800", "人次", "", "1.28万人次"},
	        {"64609000000", "元", "about", "≈646.09亿元"},
	        {"120000000", "元", "over", ">1.2亿元"},
	        {"1500000000000", "元", "", "1.5万亿元"},
	        {"12.9", "%", "under", "<12.9%"},
	        {"0.1", "%", "", "0.1%"},
	        {"20/30", "人", "", "20–30人"},
	        {"200000/300000", "人", "", "20万–30万人"},
	        {"123456789", "元", "", "1.2346亿元"},
	        {"199999999", "元", "", "2亿元"},
	        {"99999.99999", "元", "", "10万元"},
	        {"?", "个", "", "?个"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[64];
		quantity_text(cases[i].value, cases[i].unit, cases[i].qualifier, text, sizeof text);
		assert_string_equal(text, cases[i].text);
	}
}

static void numbers_that_were_computed(void **state)
{
	(void)state;
	static const struct {
		double low, high;
		const char *range;
		const char *signs[2];
	} cases[] = {
	        {3, 3, "3元", {"", ""}},
	        {3, 4125, "3–4125元", {"", ""}},
	        {0, 12345, "0元–1.235万元", {"", ""}},
	        {31000, 64609000000, "3.1万–646.1亿元", {"", ""}},
	        {5000, 360000000, "5000元–3.6亿元", {"", ""}},
	        {0.5, 99.96, "0.5–99.96元", {"", ""}},
	        {17770000000, 17770000000, "177.7亿元", {"", ""}},
	        {3, 500, "3–>500元", {"", ">"}},
	        {3, 360000000, "<3元–3.6亿元", {"<", ""}},
	        {500, 500, ">500元", {">", ">"}},
	        {500, 500, "500–>500元", {"", ">"}},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[96];
		quantity_range((struct quantity){cases[i].low, cases[i].signs[0]},
		        (struct quantity){cases[i].high, cases[i].signs[1]}, "元", text, sizeof text);
		assert_string_equal(text, cases[i].range);
	}
	char text[64];
	quantity_sum(2028500000, "元", text, sizeof text);
	assert_string_equal(text, "20.285亿元");
}

static void labels_of_the_library(void **state)
{
	static const char *const cases[][2] = {{"300000000 元 援助资金", "援助资金  3亿元"},
	        {"20/30 人", "20–30人"}, {"≈300000000 元 援助资金", "援助资金  ≈3亿元"}, {">12 名", ">12名"},
	        {"12 名 援藏 干部", "援藏 干部  12名"}, {"无", "无"}};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[64];
		quantity_label(cases[i][0], text, sizeof text);
		assert_string_equal(text, cases[i][1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(labels_of_the_library),
	        cmocka_unit_test(values_in_groups_of_four),
	        cmocka_unit_test(numbers_that_were_computed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
