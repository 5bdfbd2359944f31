// SPDX-License-Identifier: MIT
#include "tui/theme.h"

#include "core/view/grid.h"

#include <stdlib.h>

enum palette { MONO, COLOURS_8, COLOURS_16, COLOURS_256, PALETTE_COUNT };

static const struct look base_looks[STYLE_COUNT][PALETTE_COUNT] = {
        [STYLE_TEXT] = {{0, -1, -1}, {0, -1, -1}, {0, -1, -1}, {0, -1, -1}},
        [STYLE_DIM] = {{LOOK_DIM, -1, -1}, {LOOK_DIM, -1, -1}, {0, 8, -1}, {0, 244, -1}},
        [STYLE_TITLE] = {{LOOK_BOLD, -1, -1}, {LOOK_BOLD, -1, -1}, {LOOK_BOLD, -1, -1}, {LOOK_BOLD, -1, -1}},
        [STYLE_HEADING] = {{LOOK_BOLD, -1, -1}, {LOOK_BOLD, -1, -1}, {LOOK_BOLD, -1, -1},
                {LOOK_BOLD, -1, -1}},
        [STYLE_DATE] = {{LOOK_UNDERLINE, -1, -1}, {0, 2, -1}, {0, 2, -1}, {0, 65, -1}},
        [STYLE_EVENT] = {{0, -1, -1}, {0, 5, -1}, {0, 5, -1}, {0, 132, -1}},
        [STYLE_PAIRING] = {{LOOK_BOLD, -1, -1}, {0, 6, -1}, {0, 6, -1}, {0, 68, -1}},
        [STYLE_FIGURE] = {{LOOK_UNDERLINE, -1, -1}, {0, 3, -1}, {0, 3, -1}, {0, 136, -1}},
        [STYLE_ERROR] = {{LOOK_BOLD, -1, -1}, {LOOK_BOLD, 1, -1}, {LOOK_BOLD, 1, -1}, {LOOK_BOLD, 167, -1}},
        [STYLE_FOUND] = {{LOOK_UNDERLINE, -1, -1}, {LOOK_UNDERLINE, 3, -1}, {LOOK_UNDERLINE, 3, -1},
                {LOOK_UNDERLINE, 136, -1}},
        [STYLE_STRONG] = {{LOOK_BOLD, -1, -1}, {LOOK_BOLD, -1, -1}, {LOOK_BOLD, -1, -1}, {LOOK_BOLD, -1, -1}},
        [STYLE_EMPHASIS] = {{LOOK_UNDERLINE, -1, -1}, {LOOK_UNDERLINE, -1, -1}, {LOOK_UNDERLINE, -1, -1},
                {LOOK_UNDERLINE, -1, -1}},
        [STYLE_LINK] = {{LOOK_UNDERLINE, -1, -1}, {LOOK_UNDERLINE, -1, -1}, {LOOK_UNDERLINE, -1, -1},
                {LOOK_UNDERLINE, -1, -1}},
        [STYLE_NOTE] = {{LOOK_BOLD, -1, -1}, {0, 6, -1}, {0, 6, -1}, {0, 66, -1}},
        [STYLE_FRAME] = {{LOOK_BOLD, -1, -1}, {LOOK_BOLD, 6, -1}, {LOOK_BOLD, 6, -1}, {LOOK_BOLD, 66, -1}},
};

/*
 * Flags in the order in which they are put on; a colour of -1 leaves what is there. Black is never bold where
 * it could be drawn as grey: neither here nor over a style that is bold.
 */
static const struct {
	unsigned flag;
	struct look looks[PALETTE_COUNT];
} flag_looks[] = {
        {STYLE_BAR, {{LOOK_REVERSE, -1, -1}, {LOOK_REVERSE, -1, -1}, {LOOK_REVERSE, -1, -1}, {0, 252, 237}}},
        {STYLE_CURSOR,
                {{LOOK_BOLD, -1, -1}, {LOOK_BOLD, -1, -1}, {LOOK_BOLD, -1, -1}, {LOOK_BOLD, 252, 239}}},
        {STYLE_HIT, {{LOOK_BOLD | LOOK_UNDERLINE, -1, -1}, {LOOK_UNDERLINE, 0, 3}, {LOOK_UNDERLINE, 0, 11},
                            {LOOK_BOLD | LOOK_UNDERLINE, 16, 179}}},
        {STYLE_SELECTED, {{LOOK_REVERSE, -1, -1}, {LOOK_REVERSE, -1, -1}, {LOOK_REVERSE, -1, -1},
                                 {LOOK_REVERSE, -1, -1}}},
};

static enum palette palette_of(int colours)
{
	return colours >= 256 ? COLOURS_256 : colours >= 16 ? COLOURS_16 : colours >= 8 ? COLOURS_8 : MONO;
}

static void put_on(struct look *look, const struct look *more)
{
	look->attrs |= more->attrs;
	if (more->fg >= 0)
		look->fg = more->fg;
	if (more->bg >= 0)
		look->bg = more->bg;
}

struct look theme_look(unsigned style, int colours)
{
	enum palette palette = palette_of(colours);
	unsigned base = style & STYLE_BASE;
	if (base == STYLE_DIM && style & (STYLE_SELECTED | STYLE_CURSOR))
		base = STYLE_TEXT; /* a cursor is of one piece */
	struct look look = base_looks[base < STYLE_COUNT ? base : STYLE_TEXT][palette];
	for (size_t i = 0; i < sizeof flag_looks / sizeof *flag_looks; i++)
		if (style & flag_looks[i].flag)
			put_on(&look, &flag_looks[i].looks[palette]);
	if (look.fg == 0 && palette != COLOURS_256)
		look.attrs &= ~(unsigned)LOOK_BOLD;
	return look;
}

int theme_colours(int of_terminal)
{
	const char *no_color = getenv("NO_COLOR");
	return no_color && *no_color ? 0 : of_terminal;
}
