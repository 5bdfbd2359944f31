// SPDX-License-Identifier: MIT
// How a style looks on a terminal with so many colours. For term.c.
#ifndef TUI_THEME_H
#define TUI_THEME_H

enum look_attr { LOOK_BOLD = 1, LOOK_UNDERLINE = 2, LOOK_REVERSE = 4, LOOK_DIM = 8 };

/* Attributes, and colours by their number in the terminal's palette; -1 is the terminal's own. */
struct look {
	unsigned attrs; /* set of enum look_attr */
	short fg, bg;
};

/*
 * The look of a style (enum style with its flags). `colours` is what the terminal has: 0, 8, 16 or 256
 * (others count as the next one below). What tells the cursor, a hit or a pane with the focus from the rest
 * is always an attribute, never colour alone; colours are chosen to be read on dark and on light.
 */
struct look theme_look(unsigned style, int colours);

/* How many of a terminal's colours to use: none if NO_COLOR is set and not empty (https://no-color.org). */
int theme_colours(int of_terminal);

#endif
