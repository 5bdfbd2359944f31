// SPDX-License-Identifier: MIT
// Styles in the terminal's own words. For term.c.
#ifndef TUI_INK_H
#define TUI_INK_H

#include "tui/paint.h"
#include "tui/theme.h"

/*
 * A style (core/view/grid.h) has a look by the theme (theme.h); an ink is that look as the terminal that
 * terminfo describes by now puts it on. What the terminal cannot show beside a colour (ncv of terminfo(5))
 * gives way to the colour, but for reverse, which is how the cursor is seen: to that the colours give way.
 */

/* `thins`: what ends all attributes ends colours too. */
void ink_open(const struct theme *theme, bool thins);
void ink_close(void);

/* How many colours are used: 0 where there are none, or none are wanted. */
int ink_colours(void);
/* Good until the ground changes or ink_close(). */
const struct paint_ink *ink_of(uint8_t style);

bool ink_light(void);
/* The ground, where the theme's wish does not say: the inks change. */
void ink_set_light(bool light);

#endif
