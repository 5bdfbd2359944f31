// SPDX-License-Identifier: MIT
// What Tab offers while a line is typed: commands, and values of a choice, each with what it means. For
// line.c and screen.c.
#ifndef TUI_COMPLETE_H
#define TUI_COMPLETE_H

#include "tui/app.h"

/* Puts the next word (1) or the one before (-1) into the line; at first looks which there are: those that
 * begin as what was typed, else those that hold it. False if such a line offers none. */
bool complete_step(struct app *app, int step);
/* They go from the screen. */
void complete_end(struct app *app);
void complete_free(struct app *app);

/* The words, a row each, above the row of the line; the one that stands in it is marked and kept in sight. */
void complete_draw(const struct app *app, struct grid *grid, struct rect line);

/* The programmes there are, as core/extract/programme.h has them; NULL behind the last. */
const char *complete_programme(size_t n);

#endif
