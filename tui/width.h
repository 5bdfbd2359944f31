// SPDX-License-Identifier: MIT
// The width function that curses uses too. For ask.c, app.c and browse.c.
#ifndef TUI_WIDTH_H
#define TUI_WIDTH_H

#include "core/text/width.h"

/*
 * ncursesw asks the C library's wcwidth how wide a character is. tui/width.c defines wcwidth and wcswidth
 * over width_char (core/text/width.h), and the dynamic linker gives ncurses ours: so curses and our layout
 * cannot disagree. How ambiguous characters are drawn is the terminal's affair: one mode for the program,
 * narrow until a setting (config.h) or the terminal itself (ask.h) says otherwise. Whoever sets it has all
 * drawn again.
 */
enum width_ambiguous width_ambiguous(void);
void width_set_ambiguous(enum width_ambiguous ambiguous);

#endif
