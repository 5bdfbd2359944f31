// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/text/width.h"

/* Cells in a terminal that draws ambiguous characters narrow, and in one that draws them wide. */
static const struct {
	char32_t cp;
	int narrow, wide;
} widths[] = {
        {'a', 1, 1},
        {' ', 1, 1},
        {0xA0, 1, 1},
        {U'对', 2, 2},
        {U'，', 2, 2},
        {U'　', 2, 2},
        {U'Ａ', 2, 2},
        {U'ｶ', 1, 1},
        {U'￥', 2, 2},
        {U'가', 2, 2},
        {0x20000, 2, 2}, /* planes 2 and 3 are wide, assigned or not */
        {0x3FFFD, 2, 2},
        {0x1F600, 2, 2}, /* an emoji */
        /* ambiguous */
        {U'“', 1, 2},
        {U'”', 1, 2},
        {U'—', 1, 2},
        {U'…', 1, 2},
        {U'①', 1, 2},
        {U'×', 1, 2},
        {U'·', 1, 2},
        {U'─', 1, 2},
        {U'◆', 1, 2},
        {U'▁', 1, 2},
        {0xE000, 1, 2},
        {0xAD, 1, 2},
        /* marks and invisible characters, even where their East Asian Width says A or W */
        {0x0301, 0, 0},
        {0x20DD, 0, 0},
        {0x302A, 0, 0},
        {0x3099, 0, 0},
        {0xFE0F, 0, 0},
        {0xE0100, 0, 0},
        {0x200B, 0, 0},
        {0x200D, 0, 0},
        {0x2060, 0, 0},
        {0xFEFF, 0, 0},
        {0x1160, 0, 0},
        {0x11FF, 0, 0},
        {0xD7B0, 0, 0},
        {0x115F, 2, 2},
        {0x0903, 1, 1}, /* a spacing mark */
        {0x0600, 1, 1}, /* a format character that is seen */
        {0x0378, 1, 1}, /* unassigned */
        /* as their sign */
        {0, 1, 1},
        {'\n', 1, 1},
        {0x1B, 1, 1},
        {0x7F, 1, 1},
        {0x9B, 1, 2},
        {0x202E, 1, 2},
        {0x2028, 1, 2},
        {0xE0041, 1, 2},
        {0xD800, 1, 2},
        {0x110000, 1, 2},
        {0xFFFFFFFF, 1, 2},
};

static void code_points_take_cells(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(widths); i++) {
		assert_int_equal(width_char(widths[i].cp, WIDTH_NARROW), widths[i].narrow);
		assert_int_equal(width_char(widths[i].cp, WIDTH_WIDE), widths[i].wide);
	}
}

static void every_code_point_has_a_width(void **state)
{
	(void)state;
	for (char32_t cp = 0; cp < 0x110100; cp++) {
		int narrow = width_char(cp, WIDTH_NARROW), wide = width_char(cp, WIDTH_WIDE);
		assert_in_range(narrow, 0, 2);
		assert_true(wide == narrow || (narrow == 1 && wide == 2));
	}
}

static void unsafe_ones_have_a_safe_sign(void **state)
{
	(void)state;
	for (char32_t cp = 0; cp < 0x110100; cp++) {
		if (!width_unsafe(cp))
			continue;
		char32_t sign = width_sign(cp);
		assert_false(width_unsafe(sign));
		assert_int_equal(width_char(cp, WIDTH_NARROW), 1);
		assert_int_equal(width_char(cp, WIDTH_WIDE), width_char(sign, WIDTH_WIDE));
	}
}

/* Ranges whose ends are unsafe and whose neighbours are not. */
static const char32_t unsafe[][2] = {
        {0, 0x1F},
        {0x7F, 0x9F},
        {0x61C, 0x61C},
        {0x200E, 0x200F},
        {0x2028, 0x202E},
        {0x2066, 0x206F},
        {0xD800, 0xDFFF},
        {0xFFF9, 0xFFFB},
        {0xE0001, 0xE0001},
        {0xE0020, 0xE007F},
};

static void just_these_are_unsafe(void **state)
{
	(void)state;
	size_t at = 0;
	for (char32_t cp = 0; cp < 0x110000; cp++) {
		if (at < COUNT(unsafe) && cp > unsafe[at][1])
			at++;
		assert_int_equal(width_unsafe(cp), at < COUNT(unsafe) && cp >= unsafe[at][0]);
	}
	assert_true(width_unsafe(0x110000));
	assert_int_equal(width_sign(0x1B), 0x241B);
	assert_int_equal(width_sign(0x7F), 0x2421);
	assert_int_equal(width_sign(0x202E), 0xFFFD);
}

/* What all terminals draw alike, and what they don't. */
static void some_are_in_doubt(void **state)
{
	static const char32_t sure[] = U"aé对，“”—…①·×─█◆▁◇ｶＡ가一龥\u0301\u3000";
	static const char32_t doubtful[] =
	        U"☀❤😀\u1100\u1161\u200D\uFE0F\uE000\u0903\u0378\U0001F1E6\U0001F3FB\U000E0100\u4DC0\u302A";
	(void)state;
	for (size_t i = 0; sure[i]; i++)
		assert_false(width_doubtful(sure[i]));
	for (size_t i = 0; doubtful[i]; i++)
		assert_true(width_doubtful(doubtful[i]));
	for (char32_t cp = 0x4E00; cp < 0xA000; cp++)
		assert_int_equal(width_doubtful(cp), cp > 0x9FBB); /* those came with Unicode 5.1 and later */
	assert_false(width_doubtful(0x110000));                    /* drawn as U+FFFD */
}

static void what_is_unsafe_becomes_a_sign(void **state)
{
	static const struct {
		const char *text, *clean;
	} cases[] = {
	        {"", ""}, {"对口\tab", "对口\tab"}, {"a\x1b[31m\x7f\n", "a␛[31m␡␊"},
	        {"a\x9b\xE7\x94", "a\uFFFD\uFFFD\uFFFD"},   /* CSI as a byte; half a character */
	        {"a\xC2\x9b\xE2\x80\xAE", "a\uFFFD\uFFFD"}, /* CSI as a character; turns the reading order */
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf clean = {0};
		width_clean(cases[i].text, strlen(cases[i].text), &clean);
		assert_string_equal(buf_str(&clean), cases[i].clean);
		buf_free(&clean);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(code_points_take_cells),
	        cmocka_unit_test(every_code_point_has_a_width),
	        cmocka_unit_test(unsafe_ones_have_a_safe_sign),
	        cmocka_unit_test(just_these_are_unsafe),
	        cmocka_unit_test(some_are_in_doubt),
	        cmocka_unit_test(what_is_unsafe_becomes_a_sign),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
