// SPDX-License-Identifier: MIT
// Where the user's files are. For main.c.
#ifndef TUI_XDG_H
#define TUI_XDG_H

#include "core/base/buf.h"

/*
 * Appends the path of the user's library: duikou/library.db in $XDG_DATA_HOME if that is an absolute path,
 * else in
 * ~/.local/share (XDG Base Directory Specification 0.8).
 */
void xdg_library(struct buf *out);

#endif
