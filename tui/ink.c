// SPDX-License-Identifier: MIT
#include "tui/ink.h"

#include "core/base/mem.h"
#include "tui/terminfo.h"

#include <curses.h>
#include <term.h>

#include <stdlib.h>
#include <string.h>

static struct {
	struct theme theme;
	bool thins;
	int colours;
	struct ink {
		bool known;
		char *bytes; /* owned */
		struct paint_ink paint;
	} inks[256];      /* by style */
	struct buf mixed; /* an ink's bytes */
} all;

/* ---- what the terminal has ---- */

/* Its number in the older of terminfo's two ways to count eight colours, in which red and blue are changed
 * about. */
static int older_colour(int colour)
{
	enum { RED = 1, BLUE = 4, BOTH = RED | BLUE };
	bool one = colour < 8 && (colour & BOTH) % BOTH;
	return one ? colour ^ BOTH : colour;
}

static bool has_colours(void)
{
	bool ways = (set_a_foreground && set_a_background) || (set_foreground && set_background);
	bool back = orig_pair || orig_colors;
	return max_colors > 0 && max_pairs > 0 && ways && back;
}

/* ---- mixing ---- */

static void add_colour(const char *way, const char *older, int colour)
{
	if (colour >= 0 && way)
		terminfo_add(&all.mixed, tiparm(way, colour));
	else if (colour >= 0)
		terminfo_add(&all.mixed, tiparm(older, older_colour(colour)));
}

static void add_attributes(unsigned attrs)
{
	const struct {
		unsigned attr;
		const char *way;
	} ways[] = {
	        {LOOK_BOLD, enter_bold_mode},
	        {LOOK_UNDERLINE, enter_underline_mode},
	        {LOOK_REVERSE, enter_reverse_mode},
	        {LOOK_DIM, enter_dim_mode},
	};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		if (attrs & ways[i].attr)
			terminfo_add(&all.mixed, ways[i].way);
}

/* What can be shown together. */
static void settle(struct look *look)
{
	enum { UNDERLINE = 2, REVERSE = 4, DIM = 16, BOLD = 32 }; /* terminfo(5), ncv */
	int never = no_color_video > 0 ? no_color_video : 0;
	if (never & REVERSE && look->attrs & LOOK_REVERSE)
		look->fg = look->bg = -1;
	if (look->fg < 0 && look->bg < 0)
		return;
	look->attrs &= ~(never & UNDERLINE ? (unsigned)LOOK_UNDERLINE : 0);
	look->attrs &= ~(never & DIM ? (unsigned)LOOK_DIM : 0);
	look->attrs &= ~(never & BOLD ? (unsigned)LOOK_BOLD : 0);
}

/* From any look on. */
static void mix(const struct look *look)
{
	buf_clear(&all.mixed);
	terminfo_add(&all.mixed, exit_attribute_mode);
	if (all.colours > 0 && !all.thins)
		terminfo_add(&all.mixed, orig_pair);
	add_attributes(look->attrs);
	add_colour(set_a_foreground, set_foreground, look->fg);
	add_colour(set_a_background, set_background, look->bg);
}

/* Styles that look the same have the number of the first of them. */
static int number_of(int style)
{
	for (int other = 0; other < 256; other++)
		if (all.inks[other].known && strcmp(all.inks[other].bytes, buf_str(&all.mixed)) == 0)
			return all.inks[other].paint.look;
	return style;
}

static void mix_ink(struct ink *ink, uint8_t style)
{
	struct look look = theme_look(&all.theme, style, all.colours);
	settle(&look);
	mix(&look);
	bool even = !(look.attrs & (LOOK_UNDERLINE | LOOK_REVERSE));
	free(ink->bytes);
	ink->bytes = mem_strndup(buf_str(&all.mixed), all.mixed.len);
	ink->paint = (struct paint_ink){.bytes = ink->bytes,
	        .look = number_of(style),
	        .plain = even && look.bg < 0,
	        .erases = even && (look.bg < 0 || back_color_erase)};
	ink->known = true;
}

const struct paint_ink *ink_of(uint8_t style)
{
	struct ink *ink = &all.inks[style];
	if (!ink->known)
		mix_ink(ink, style);
	return &ink->paint;
}

/* ---- the theme ---- */

void ink_open(const struct theme *theme, bool thins)
{
	all.theme = *theme;
	all.thins = thins;
	all.colours = has_colours() ? theme_colours(theme, max_colors) : 0;
}

void ink_close(void)
{
	for (size_t i = 0; i < sizeof all.inks / sizeof *all.inks; i++)
		free(all.inks[i].bytes);
	buf_free(&all.mixed);
	memset(&all, 0, sizeof all);
}

int ink_colours(void)
{
	return all.colours;
}

bool ink_light(void)
{
	return all.theme.light;
}

void ink_set_light(bool light)
{
	all.theme.light = light;
	for (size_t i = 0; i < sizeof all.inks / sizeof *all.inks; i++)
		all.inks[i].known = false;
}
