// SPDX-License-Identifier: MIT
// How wide characters are that are wide only in some terminals. For ask.c, app.c and browse.c.
#ifndef TUI_WIDTH_H
#define TUI_WIDTH_H

#include "core/text/width.h"

/*
 * How ambiguous characters (UAX #11) are drawn is the terminal's affair: one mode for the program, narrow
 * until a setting (config.h) or the terminal itself (ask.h) says otherwise. Whoever sets it has all drawn
 * again.
 */
enum width_ambiguous width_ambiguous(void);
void width_set_ambiguous(enum width_ambiguous ambiguous);

#endif
