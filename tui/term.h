// SPDX-License-Identifier: MIT
// The terminal's screen. For browse.c and app.c; term.c, ink.c and ways.c alone know terminfo.
#ifndef TUI_TERM_H
#define TUI_TERM_H

#include "core/base/status.h"
#include "core/view/grid.h"
#include "tui/theme.h"

/*
 * Takes the screen over: modes, the other screen, colours. Fails, and leaves the terminal as it was, if
 * standard output is no terminal, there is no keyboard, or terminfo does not know the terminal or a way to
 * move its cursor. signals_open() comes before, and ask_open() (ask.h): the first picture asks how wide
 * characters are and what the ground is, and nothing waits for the answers.
 */
MUST_CHECK bool term_open(const struct theme *theme, struct status *status);
/* Gives the screen back. Allowed when it is not open. */
void term_close(void);

/* The terminal to read keys from. */
int term_fd(void);

struct term_size {
	int rows, cols;
};
/* The window's size, asked of the system anew. */
struct term_size term_size(void);

/*
 * Shows the grid, which has the size of the screen: what differs from the last one is sent. The cursor is
 * shown at (row, col), or not at all when row < 0.
 */
void term_draw(const struct grid *grid, int row, int col);
/*
 * The next term_draw sends everything, and asks again: something else has written on the screen, or it may be
 * another one by now.
 */
void term_forget(void);
/*
 * The terminal's report that its cursor is at (row, col), from 1. True if it tells that width_ambiguous() was
 * wrong: it is right now, all is to be drawn again, and the next term_draw sends everything.
 */
bool term_report(int row, int col);
/* Its answer what colour it draws on, rgb from 0 to 255. True if all is to be drawn again, in other colours.
 */
bool term_ground(const int rgb[3]);
/*
 * Asks the terminal to send what the mouse does (xterm's modes 1000 and 1006), or no longer. False if
 * terminfo knows of no mouse. While it is asked the terminal selects text itself only with Shift held.
 */
bool term_mouse(bool on);
/*
 * Puts a text on the clipboard of the machine that the terminal stands on, wherever the program runs: OSC 52,
 * as xterm's control sequences describe it. Terminals that do not know it, or forbid it, do nothing.
 */
void term_copy(const char *text, size_t len);
/* Gives the screen back and stops the program with its process group, as C-z does; returns when it goes on.
 */
void term_suspend(void);

#endif
