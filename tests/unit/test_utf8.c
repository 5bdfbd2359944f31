// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/text/utf8.h"

#define BAD UTF8_REPLACEMENT

/* What bytes read as; 0 ends the list. */
static const struct {
	const char *bytes;
	char32_t cps[8];
} readings[] = {
        {"a", {'a'}},
        {"\x7F", {0x7F}},
        {"\xC2\x80", {0x80}},
        {"\xDF\xBF", {0x7FF}},
        {"\xE0\xA0\x80", {0x800}},
        {"对口", {U'对', U'口'}},
        {"\xED\x9F\xBF", {0xD7FF}},
        {"\xEE\x80\x80", {0xE000}},
        {"\xEF\xBF\xBD", {0xFFFD}},
        {"\xF0\x90\x80\x80", {0x10000}},
        {"\xF4\x8F\xBF\xBF", {0x10FFFF}},
        /* not first bytes */
        {"\x80"
         "a",
                {BAD, 'a'}},
        {"\xBF", {BAD}},
        {"\xFE\xFF", {BAD, BAD}},
        {"\xF5\x80\x80\x80", {BAD, BAD, BAD, BAD}},
        /* longer than need be */
        {"\xC0\x80", {BAD, BAD}},
        {"\xC1\xBF", {BAD, BAD}},
        {"\xE0\x9F\xBF", {BAD, BAD, BAD}},
        {"\xF0\x8F\xBF\xBF", {BAD, BAD, BAD, BAD}},
        /* surrogates, and past the last plane */
        {"\xED\xA0\x80", {BAD, BAD, BAD}},
        {"\xED\xBF\xBF", {BAD, BAD, BAD}},
        {"\xF4\x90\x80\x80", {BAD, BAD, BAD, BAD}},
        /* cut short, at the end and by another character */
        {"\xC2", {BAD}},
        {"\xE5\xAF", {BAD, BAD}},
        {"\xE5\xAF"
         "a",
                {BAD, BAD, 'a'}},
        {"\xE5对", {BAD, U'对'}},
        {"\xF0\x9F\x98", {BAD, BAD, BAD}},
        {"\xF0\x9F\x98口", {BAD, BAD, BAD, U'口'}},
};

static void bytes_read_as(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		const char *s = readings[i].bytes;
		size_t len = strlen(s), off = 0, count = 0;
		while (off < len) {
			char32_t cp;
			off += utf8_decode(s + off, len - off, &cp);
			assert_int_equal(cp, readings[i].cps[count++]);
		}
		assert_int_equal(off, len);
		assert_int_equal(readings[i].cps[count], 0);
	}
}

static void every_scalar_comes_back(void **state)
{
	(void)state;
	for (char32_t cp = 0; cp < 0x110010; cp++) {
		char bytes[UTF8_MAX];
		char32_t back;
		size_t n = utf8_encode(cp, bytes);
		assert_int_equal(utf8_decode(bytes, n, &back), n);
		assert_int_equal(back, (cp >= 0xD800 && cp < 0xE000) || cp > 0x10FFFF ? BAD : cp);
	}
}

static void reads_no_further_than_the_end(void **state)
{
	(void)state;
	char32_t cp;
	assert_int_equal(utf8_decode("对", 3, &cp), 3);
	assert_int_equal(utf8_decode("对", 2, &cp), 1);
	assert_int_equal(cp, BAD);
	assert_int_equal(utf8_first_bad("口对", 5), 3);
}

/* The offsets met backwards are those met forwards. */
static void check_backwards(const char *s, size_t len)
{
	size_t starts[16], count = 0;
	for (size_t off = 0; off < len;) {
		char32_t cp;
		starts[count++] = off;
		off += utf8_decode(s + off, len - off, &cp);
	}
	for (size_t off = len; off > 0;) {
		off = utf8_prev(s, off);
		assert_true(count > 0);
		assert_int_equal(off, starts[--count]);
	}
	assert_int_equal(count, 0);
}

static void backwards_as_forwards(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++)
		check_backwards(readings[i].bytes, strlen(readings[i].bytes));
	/* all strings of five bytes of the kinds that matter */
	static const char kinds[] = {'a', '\x80', '\xBF', '\xC3', '\xE0', '\xED', '\xF0', '\xF4', '\xFF'};
	for (size_t n = 0; n < 9 * 9 * 9 * 9 * 9; n++) {
		char s[5];
		for (size_t i = 0, rest = n; i < 5; i++, rest /= 9)
			s[i] = kinds[rest % 9];
		check_backwards(s, 5);
	}
}

static void first_bad_byte(void **state)
{
	(void)state;
	static const struct {
		const char *s;
		size_t at;
	} cases[] = {
	        {"", 0},
	        {"对口 ok", 9},
	        {"\xFF", 0},
	        {"对\xEF\xBF\xBD口", 9}, /* U+FFFD itself is no error */
	        {"对\xE5\x8F", 3},
	        {"ab\xC0\x80", 2},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(utf8_first_bad(cases[i].s, strlen(cases[i].s)), cases[i].at);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(bytes_read_as),
	        cmocka_unit_test(every_scalar_comes_back),
	        cmocka_unit_test(reads_no_further_than_the_end),
	        cmocka_unit_test(backwards_as_forwards),
	        cmocka_unit_test(first_bad_byte),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
