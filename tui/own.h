// SPDX-License-Identifier: MIT
// Between own.c (the keys of the reader's own work) and own_line.c (what is typed for it), and for app.c,
// arrive.c and line.c.
#ifndef TUI_OWN_H
#define TUI_OWN_H

#include "tui/app.h"

/* Does a command of the reader's own work; false if it is not one. */
bool own_command(struct app *app, enum command command);
/* Is there nothing that quitting would lose? Else it is told, once. */
bool own_may_quit(struct app *app);
void own_free(struct app *app);
/* What the library holds has changed, by the reader's work or because documents came in; `records`: those
 * too. All panes ask anew. */
void own_changed(struct app *app, bool records);

/* That the pane has no words or record where its cursor is, and how to come to some; `other` if that is not
 * clear. */
void own_say_none(struct app *app, enum message other);

/* A line of own work was typed; Tab was pressed in one. */
void own_typed(struct app *app, enum line_kind kind, const char *line);
void own_complete(struct app *app);
/* What stands before it. */
const char *own_label(const struct app *app, enum line_kind kind);

/* ---- between the two ---- */

/* Notes down, shows it in all panes, and says so: `about` tells of what. False, and told, if it cannot be. */
bool own_do(struct app *app, const struct work_draft *draft, const char *about);
/* The same for several on records, as one act; `about` is no view's. */
bool own_do_all(struct app *app, const struct work_draft *drafts, size_t count, const char *about);
/* The same for what a view has done itself: `what` it was. */
void own_did(struct app *app, enum message what, const char *about);
void own_comment(struct app *app, const char *line);
bool own_add(struct app *app, const char *values);
/* Begin a line: for app->own.records; for the words in app->own. */
void own_ask_correction(struct app *app);
void own_ask_layer(struct app *app);

#endif
