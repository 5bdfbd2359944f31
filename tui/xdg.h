// SPDX-License-Identifier: MIT
// Where the user's files are. For main.c, options.c, names.c and resume.c.
#ifndef TUI_XDG_H
#define TUI_XDG_H

#include "core/base/buf.h"

/*
 * Append the path of the user's library, duikou/library.db in $XDG_DATA_HOME if that is an absolute path,
 * else in ~/.local/share, and of his settings, duikou/config in $XDG_CONFIG_HOME or ~/.config (XDG Base
 * Directory Specification 0.8).
 */
void xdg_library(struct buf *out);
void xdg_config(struct buf *out);
/* His own names: duikou/names.tsv beside the settings. */
void xdg_names(struct buf *out);
/* What the program remembers by itself: duikou/FILE in $XDG_STATE_HOME or ~/.local/state. */
void xdg_state(const char *file, struct buf *out);

#endif
