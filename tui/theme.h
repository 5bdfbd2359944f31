// SPDX-License-Identifier: MIT
// How a style looks on a terminal with so many colours. For term.c, and for the settings.
#ifndef TUI_THEME_H
#define TUI_THEME_H

#include "core/base/buf.h"

#include <stdbool.h>

enum look_attr { LOOK_BOLD = 1, LOOK_UNDERLINE = 2, LOOK_REVERSE = 4, LOOK_DIM = 8 };

/* Attributes, and colours by their number in the terminal's palette; -1 is the terminal's own. From LOOK_RGB
 * on a colour is red, green and blue: for a terminal that has direct colours (COLORS is above LOOK_RGB / 2).
 */
enum { LOOK_RGB = 1 << 24 };
struct look {
	unsigned attrs; /* set of enum look_attr */
	int fg, bg;
};

enum theme_wish { THEME_AUTO, THEME_DARK, THEME_LIGHT, THEME_MONO };
enum { THEME_ROLES = 19 };

/*
 * There are three accents, blue, amber and rose, beside grey: as far apart as they can be for eyes that lack
 * one of the three kinds of cones (tests/unit/test_theme.c measures it), and never the only sign: kinds have
 * marks, and what tells the cursor, a hit or a pane with the focus from the rest is an attribute. Those for a
 * dark ground can be read on a light one too, for terminals of which we do not know.
 *
 * All zero is THEME_AUTO on a dark ground, with no look of the user's own.
 */
struct theme {
	int wish;     /* enum theme_wish */
	bool light;   /* the ground, where the wish does not say */
	bool exact;   /* one of `own` is a colour that no palette has */
	unsigned set; /* bit of every role that has a look of its own */
	struct look own[THEME_ROLES];
};

/*
 * The look of a style (enum style with its flags). `colours` is what the terminal has: 0, 8, 16, 256 or more
 * than LOOK_RGB / 2 (others count as the next one below). Colours that it lacks become the nearest it has.
 */
struct look theme_look(const struct theme *theme, unsigned style, int colours);

/* How many of a terminal's colours to use: none if NO_COLOR is set and not empty (https://no-color.org). */
int theme_colours(const struct theme *theme, int of_terminal);

/*
 * What COLORFGBG says of the ground, as rxvt and Konsole set it: "fg;bg" or "fg;x;bg", by numbers of the
 * first sixteen colours. False if it says nothing; `value` may be NULL.
 */
bool theme_ground_of(const char *value, bool *light);

/* ---- the settings' lines: colour ROLE = [bold] [underline] [reverse] [dim] [COLOUR] [on COLOUR] ---- */

/* The number of a role's name; -1 if there is none. */
int theme_role(struct slice name);
/* Static. */
const char *theme_role_name(int role);
/* "plain" is nothing of all this; COLOUR is default, black … white, grey, bright-black … bright-white, 0 to
 * 255, or #rrggbb. False, and *bad the word, where one is not understood. */
bool theme_read(struct slice words, struct look *look, struct slice *bad);
/* The same line again. */
void theme_print(const struct look *look, struct buf *out);
/* What a role is by itself, with 256 colours. */
struct look theme_role_look(const struct theme *theme, int role);
void theme_set(struct theme *theme, int role, struct look look);

/* The red, green and blue of a colour of the palette, as xterm has it. */
int theme_rgb(int colour);

#endif
