// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/view/grid.h"
#include "tui/theme.h"

static const int depths[] = {0, 2, 8, 16, 88, 256};

static void no_colour_without_colours(void **state)
{
	(void)state;
	for (unsigned style = 0; style < 256; style++)
		for (int colours = 0; colours < 8; colours += 2) {
			struct look look = theme_look(style, colours);
			assert_true(look.fg == -1 && look.bg == -1);
		}
}

static void colours_within_the_palette(void **state)
{
	(void)state;
	for (unsigned style = 0; style < 256; style++)
		for (size_t i = 2; i < COUNT(depths); i++) {
			struct look look = theme_look(style, depths[i]);
			assert_true(look.fg < depths[i] && look.bg < depths[i]);
		}
}

/* The cursor, a hit and a title differ from plain text by an attribute in every palette. */
static void never_colour_alone(void **state)
{
	(void)state;
	static const unsigned styles[] = {STYLE_TITLE, STYLE_HEADING, STYLE_ERROR, STYLE_FOUND, STYLE_FRAME,
	        STYLE_TEXT | STYLE_SELECTED, STYLE_TEXT | STYLE_CURSOR, STYLE_TEXT | STYLE_HIT};
	for (size_t i = 0; i < COUNT(depths); i++)
		for (size_t k = 0; k < COUNT(styles); k++)
			assert_int_not_equal(theme_look(styles[k], depths[i]).attrs, 0);
}

/* A hit can be seen in the chosen row, and the chosen row in a hit. */
static void flags_add_up(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(depths); i++) {
		unsigned both = theme_look(STYLE_HIT | STYLE_SELECTED, depths[i]).attrs;
		assert_int_not_equal(both, theme_look(STYLE_HIT, depths[i]).attrs);
		assert_int_not_equal(both, theme_look(STYLE_SELECTED, depths[i]).attrs);
	}
}

/* Where there are eight colours bold black is often drawn as grey: a hit in a heading stays readable. */
static void black_is_not_bold(void **state)
{
	(void)state;
	for (unsigned style = 0; style < 256; style++)
		for (size_t i = 2; i < 5; i++) {
			struct look look = theme_look(style, depths[i]);
			assert_true(look.fg != 0 || !(look.attrs & LOOK_BOLD));
		}
}

static void no_color_is_honoured(void **state)
{
	(void)state;
	unsetenv("NO_COLOR");
	assert_int_equal(theme_colours(256), 256);
	setenv("NO_COLOR", "", 1);
	assert_int_equal(theme_colours(256), 256);
	setenv("NO_COLOR", "1", 1);
	assert_int_equal(theme_colours(256), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(no_colour_without_colours),
	        cmocka_unit_test(colours_within_the_palette),
	        cmocka_unit_test(never_colour_alone),
	        cmocka_unit_test(flags_add_up),
	        cmocka_unit_test(black_is_not_bold),
	        cmocka_unit_test(no_color_is_honoured),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
