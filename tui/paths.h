// SPDX-License-Identifier: MIT
// Where the user's files are. For main.c.
#ifndef TUI_PATHS_H
#define TUI_PATHS_H

#include "core/base/buf.h"

/*
 * The user's library: duikou/library.db in $XDG_DATA_HOME if that is an absolute path, else in
 * ~/.local/share (XDG Base Directory Specification 0.8).
 */
void paths_library(struct buf *out);

#endif
