// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/view/grid.h"
#include "tui/theme.h"

#include <math.h>

static const int depths[] = {0, 2, 8, 16, 88, 256};
static const struct theme dark = {0}, light = {.wish = THEME_LIGHT}, mono = {.wish = THEME_MONO};

static void no_colour_without_colours(void **state)
{
	(void)state;
	for (unsigned style = 0; style < 256; style++)
		for (int colours = 0; colours < 8; colours += 2) {
			struct look look = theme_look(&dark, style, colours);
			assert_true(look.fg == -1 && look.bg == -1);
		}
}

static void colours_within_the_palette(void **state)
{
	(void)state;
	for (unsigned style = 0; style < 256; style++)
		for (size_t i = 2; i < COUNT(depths); i++) {
			struct look look = theme_look(&dark, style, depths[i]);
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
			assert_int_not_equal(theme_look(&dark, styles[k], depths[i]).attrs, 0);
}

/* A hit can be seen in the chosen row, and the chosen row in a hit. */
static void flags_add_up(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(depths); i++) {
		unsigned both = theme_look(&dark, STYLE_HIT | STYLE_SELECTED, depths[i]).attrs;
		assert_int_not_equal(both, theme_look(&dark, STYLE_HIT, depths[i]).attrs);
		assert_int_not_equal(both, theme_look(&dark, STYLE_SELECTED, depths[i]).attrs);
	}
}

/* Where there are eight colours bold black is often drawn as grey: a hit in a heading stays readable. */
static void black_is_not_bold(void **state)
{
	(void)state;
	for (unsigned style = 0; style < 256; style++)
		for (size_t i = 2; i < 5; i++) {
			struct look look = theme_look(&dark, style, depths[i]);
			assert_true(look.fg != 0 || !(look.attrs & LOOK_BOLD));
		}
}

static void no_color_is_honoured(void **state)
{
	(void)state;
	unsetenv("NO_COLOR");
	assert_int_equal(theme_colours(&dark, 256), 256);
	setenv("NO_COLOR", "", 1);
	assert_int_equal(theme_colours(&dark, 256), 256);
	setenv("NO_COLOR", "1", 1);
	assert_int_equal(theme_colours(&dark, 256), 0);
}

/* ---- what eyes make of the colours ---- */

/* Linear red, green and blue (sRGB, IEC 61966-2-1). */
struct light {
	double at[3];
};

static struct light light_of(int colour)
{
	struct light linear;
	int rgb = theme_rgb(colour);
	for (int i = 0; i < 3; i++) {
		double c = (rgb >> (16 - 8 * i) & 255) / 255.0;
		linear.at[i] = c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
	}
	return linear;
}

/* Contrast as WCAG 2 has it: 1 to 21. */
static double contrast(int a, int b)
{
	static const double weights[3] = {0.2126, 0.7152, 0.0722};
	double sum[2] = {0.05, 0.05};
	for (int i = 0; i < 3; i++) {
		sum[0] += weights[i] * light_of(a).at[i];
		sum[1] += weights[i] * light_of(b).at[i];
	}
	return sum[0] > sum[1] ? sum[0] / sum[1] : sum[1] / sum[0];
}

/* Eyes that have all cones, and those that lack one kind (Machado, Oliveira and Fernandes 2009, severity 1).
 */
static const double eyes[4][3][3] = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

static double lab_part(double t)
{
	return t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116;
}

static struct light lab_of(int colour, const double eye[3][3])
{
	struct light in = light_of(colour), l;
	for (int i = 0; i < 3; i++) {
		double sum = eye[i][0] * in.at[0] + eye[i][1] * in.at[1] + eye[i][2] * in.at[2];
		l.at[i] = sum < 0 ? 0 : sum > 1 ? 1 : sum;
	}
	double x = lab_part((0.4124 * l.at[0] + 0.3576 * l.at[1] + 0.1805 * l.at[2]) / 0.9505);
	double y = lab_part(0.2126 * l.at[0] + 0.7152 * l.at[1] + 0.0722 * l.at[2]);
	double z = lab_part((0.0193 * l.at[0] + 0.1192 * l.at[1] + 0.9505 * l.at[2]) / 1.089);
	return (struct light){{116 * y - 16, 500 * (x - y), 200 * (y - z)}};
}

static double far_apart(int a, int b, const double eye[3][3])
{
	double sum = 0;
	for (int i = 0; i < 3; i++) {
		double difference = lab_of(a, eye).at[i] - lab_of(b, eye).at[i];
		sum += difference * difference;
	}
	return sqrt(sum);
}

/* The accents of a theme: colours of characters on the terminal's own ground, without the greys. */
static size_t accents_of(const struct theme *theme, int *out)
{
	size_t count = 0;
	for (unsigned style = 0; style < STYLE_COUNT; style++) {
		int fg = theme_look(theme, style, 256).fg;
		bool known = fg < 0 || fg >= 232;
		for (size_t i = 0; i < count; i++)
			known |= out[i] == fg;
		if (!known)
			out[count++] = fg;
	}
	return count;
}

/* Three accents at most, that all eyes tell apart: 20 is ten times what can just be seen. */
static void accents(void **state)
{
	(void)state;
	const struct theme *const themes[] = {&dark, &light};
	for (size_t t = 0; t < COUNT(themes); t++) {
		int colours[STYLE_COUNT];
		size_t count = accents_of(themes[t], colours);
		assert_true(count > 0 && count <= 3);
		for (size_t i = 0; i < count; i++)
			for (size_t k = 0; k < i; k++)
				for (size_t eye = 0; eye < COUNT(eyes); eye++)
					assert_true(far_apart(colours[i], colours[k], eyes[eye]) > 20);
	}
}

/* Characters can be read: on the theme's ground (4.5 is WCAG's AA), those for dark ones also on a light one.
 */
static void contrasts(void **state)
{
	(void)state;
	enum { BLACK = 16, WHITE = 231 };
	for (unsigned style = 0; style < 256; style++) {
		struct look on_dark = theme_look(&dark, style, 256),
		            on_light = theme_look(&light, style, 256);
		if (on_dark.fg >= 0)
			assert_true(contrast(on_dark.fg, on_dark.bg < 0 ? BLACK : on_dark.bg) >=
			            (on_dark.bg < 0 || on_dark.fg >= 232 ? 4.4 : 2));
		if (on_dark.fg >= 0 && on_dark.bg < 0)
			assert_true(contrast(on_dark.fg, WHITE) >= 2.9);
		if (on_light.fg >= 0 && on_light.bg < 0)
			assert_true(contrast(on_light.fg, WHITE) >= 4.5);
	}
}

static void grounds_and_wishes(void **state)
{
	(void)state;
	struct theme seen = {.wish = THEME_AUTO, .light = true}, forced = {.wish = THEME_DARK, .light = true};
	for (unsigned style = 0; style < 256; style++) {
		struct look a = theme_look(&seen, style, 256), b = theme_look(&light, style, 256);
		assert_true(a.attrs == b.attrs && a.fg == b.fg && a.bg == b.bg);
		a = theme_look(&forced, style, 256), b = theme_look(&dark, style, 256);
		assert_true(a.attrs == b.attrs && a.fg == b.fg && a.bg == b.bg);
		a = theme_look(&mono, style, 256), b = theme_look(&dark, style, 0);
		assert_true(a.attrs == b.attrs && a.fg == -1 && a.bg == -1);
	}
	assert_int_equal(theme_colours(&mono, 256), 0);
	static const struct {
		const char *value;
		int light; /* -1: nothing is said */
	} cases[] = {{NULL, -1}, {"", -1}, {"15;0", 0}, {"0;15", 1}, {"0;default;15", 1}, {"7;8", 0},
	        {"0;7", 1}, {"0;default", -1}, {"0;", -1}, {"0;99", -1}, {"15", -1}, {"12;4x", -1}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		bool is_light = false;
		assert_int_equal(theme_ground_of(cases[i].value, &is_light), cases[i].light >= 0);
		assert_int_equal(is_light, cases[i].light == 1);
	}
}

/* ---- colours of the user's own ---- */

/* What is written, what it is with direct colours, 256, 16 and 8 of them; bad: the word that is refused. */
static void looks_are_read(void **state)
{
	(void)state;
	static const struct {
		const char *words, *printed, *bad;
		unsigned attrs;
		int direct, fg_256, fg_16, fg_8, bg_256;
	} cases[] = {
	        {"red", "red", NULL, 0, 1, 1, 1, 1, -1},
	        {"bold  bright-red", "bold bright-red", NULL, LOOK_BOLD, 0xFF0000, 9, 9, 1, -1},
	        {"underline on 7", "underline on white", NULL, LOOK_UNDERLINE, -1, -1, -1, -1, 7},
	        {"208 on #ffffff", "208 on #ffffff", NULL, 0, 0xFF8700, 208, 3, 3, 231},
	        {"#5F87d7", "#5f87d7", NULL, 0, 0x5F87D7, 68, 12, 6, -1},
	        {"reverse dim plain", "reverse dim", NULL, LOOK_REVERSE | LOOK_DIM, -1, -1, -1, -1, -1},
	        {"plain", "plain", NULL, 0, -1, -1, -1, -1, -1},
	        {"default", "plain", NULL, 0, -1, -1, -1, -1, -1},
	        {"#000001", "#000001", NULL, 0, 0, 16, 0, 0, -1},
	        {"", NULL, "", 0, 0, 0, 0, 0, 0},
	        {"redd", NULL, "redd", 0, 0, 0, 0, 0, 0},
	        {"bold 256", NULL, "256", 0, 0, 0, 0, 0, 0},
	        {"red on", NULL, "on", 0, 0, 0, 0, 0, 0},
	        {"#12345", NULL, "#12345", 0, 0, 0, 0, 0, 0},
	        {"#12345g", NULL, "#12345g", 0, 0, 0, 0, 0, 0},
	        {"#123456789abcdef0", NULL, "#123456789abcdef0", 0, 0, 0, 0, 0, 0},
	        {"bold 99999999999999999999", NULL, "99999999999999999999", 0, 0, 0, 0, 0, 0},
	        {"bright-", NULL, "bright-", 0, 0, 0, 0, 0, 0},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct look look;
		struct slice bad;
		struct buf printed = {0};
		struct theme theme = {0};
		assert_int_equal(theme_read(slice_of(cases[i].words), &look, &bad), !cases[i].bad);
		if (cases[i].bad) {
			assert_true(slice_is(bad, cases[i].bad));
			continue;
		}
		theme_print(&look, &printed);
		assert_string_equal(printed.at, cases[i].printed);
		buf_free(&printed);
		theme_set(&theme, theme_role(slice_of("event")), look);
		assert_int_equal(theme.exact, strchr(cases[i].words, '#') != NULL);
		assert_int_equal(theme_look(&theme, STYLE_EVENT, LOOK_RGB).fg, cases[i].direct);
		assert_int_equal(theme_look(&theme, STYLE_EVENT, 256).fg, cases[i].fg_256);
		assert_int_equal(theme_look(&theme, STYLE_EVENT, 256).bg, cases[i].bg_256);
		assert_int_equal(theme_look(&theme, STYLE_EVENT, 256).attrs, cases[i].attrs);
		assert_int_equal(theme_look(&theme, STYLE_EVENT, 16).fg, cases[i].fg_16);
		assert_int_equal(theme_look(&theme, STYLE_EVENT, 8).fg, cases[i].fg_8);
	}
}

/* A cursor that the user tells by a colour is told without colours too. */
static void own_looks_without_colours(void **state)
{
	(void)state;
	struct theme theme = {0};
	theme_set(&theme, theme_role(slice_of("selected")), (struct look){0, -1, 4});
	assert_int_equal(theme_look(&theme, STYLE_SELECTED, 256).attrs, 0);
	assert_int_equal(theme_look(&theme, STYLE_SELECTED, 256).bg, 4);
	assert_int_equal(theme_look(&theme, STYLE_SELECTED, 0).attrs, LOOK_REVERSE);
	assert_int_equal(theme_role(slice_of("selection")), -1);
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
	        cmocka_unit_test(accents),
	        cmocka_unit_test(contrasts),
	        cmocka_unit_test(grounds_and_wishes),
	        cmocka_unit_test(looks_are_read),
	        cmocka_unit_test(own_looks_without_colours),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
