// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/extract/edtf.h"

static void reads_what_the_records_use(void **state)
{
	(void)state;
	static const struct {
		const char *edtf;
		struct edtf_range range;
	} cases[] = {
	        {"1979", {1979, 1979, 19790101, 19791231, false}},
	        {"1979-04", {1979, 1979, 19790401, 19790430, false}},
	        {"2000-02", {2000, 2000, 20000201, 20000229, false}},
	        {"1900-02", {1900, 1900, 19000201, 19000228, false}},
	        {"1979-04-25", {1979, 1979, 19790425, 19790425, false}},
	        {"197X", {1970, 1979, 19700101, 19791231, true}},
	        {"19XX", {1900, 1999, 19000101, 19991231, true}},
	        {"195X/196X", {1950, 1969, 19500101, 19691231, true}},
	        {"1994/2001", {1994, 2001, 19940101, 20011231, false}},
	        {"2010-03-01/2010-03-06", {2010, 2010, 20100301, 20100306, false}},
	        {"2016/..", {2016, EDTF_OPEN, 20160101, EDTF_OPEN * 10000 + 1231, true}},
	        {"199X/..", {1990, EDTF_OPEN, 19900101, EDTF_OPEN * 10000 + 1231, true}},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct edtf_range got;
		assert_true(edtf_parse(cases[i].edtf, &got));
		assert_int_equal(got.first_year, cases[i].range.first_year);
		assert_int_equal(got.last_year, cases[i].range.last_year);
		assert_int_equal(got.first_day, cases[i].range.first_day);
		assert_int_equal(got.last_day, cases[i].range.last_day);
		assert_int_equal(got.uncertain, cases[i].range.uncertain);
	}
}

static void refuses_the_rest(void **state)
{
	(void)state;
	static const char *const bad[] = {"", "19", "199", "19X9", "X999", "1979-13", "1979-00", "1979-02-29",
	        "1979-4", "197X-04", "1979/", "/1979", "1990/1980", "../1979", "1979-04-25x", "一九七九"};
	for (size_t i = 0; i < COUNT(bad); i++) {
		struct edtf_range got;
		assert_false(edtf_parse(bad[i], &got));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(reads_what_the_records_use),
	        cmocka_unit_test(refuses_the_rest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
