// SPDX-License-Identifier: MIT
// Where the reader was in a library, from one run to the next. For browse.c.
#ifndef TUI_RESUME_H
#define TUI_RESUME_H

#include "tui/app.h"

/*
 * A small file for each library, in $XDG_STATE_HOME/duikou: lines NAME = VALUE for the panes, the documents
 * and the places in them, the way there, what is chosen, and how each view stood (view_ops.remember), which
 * is read when it is first shown. The library is not asked for it, so nobody waits for one that is locked. It
 * is a comfort, and no part of the library: what cannot be read, or is not there any more, is passed over in
 * silence, and a new file takes the old one's place whole. False if it cannot be written, which costs nothing
 * else.
 */
bool resume_save(const struct app *app, const char *library, struct status *status);
/* Goes to where the last run ended. Before the first drawing. */
void resume_load(struct app *app, const char *library);

#endif
