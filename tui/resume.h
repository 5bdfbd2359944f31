// SPDX-License-Identifier: MIT
// Where the reader was in a library, from one run to the next. For browse.c.
#ifndef TUI_RESUME_H
#define TUI_RESUME_H

#include "tui/app.h"

/*
 * A small file for each library, in $XDG_STATE_HOME/duikou: lines NAME = VALUE for the pane, the document and
 * the place in it, and what is chosen. It is a comfort, and no part of the library: what cannot be read or
 * written, or is not there any more, is passed over in silence, and a new file takes the old one's place
 * whole.
 */
void resume_save(const struct app *app, const char *library);
/* Goes to where the last run ended. Before the first drawing. */
void resume_load(struct app *app, const char *library);

#endif
