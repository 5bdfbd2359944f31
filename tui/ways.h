// SPDX-License-Identifier: MIT
// What the terminal can be told beside characters and looks, in its own words. For term.c.
#ifndef TUI_WAYS_H
#define TUI_WAYS_H

#include "tui/paint.h"

/* What the terminal that terminfo describes by now can; its inks are those of ink.h. Static. */
const struct paint_terminal *ways_open(void);
/* How many rows its screen has: all of them scroll by a shorter word. */
void ways_set_rows(int rows);
/* Appends an act that it can. */
void ways_say(enum paint_act act, int a, int b, struct buf *out);

#endif
