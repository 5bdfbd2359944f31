// SPDX-License-Identifier: MIT
// What a slip may have meant. For line.c.
#ifndef TUI_NEAR_H
#define TUI_NEAR_H

#include "core/base/buf.h"
#include "core/store/store.h"

/* Appends the parties of the library that have `text` in their names, a few, separated by blanks. */
void near_parties(struct store *store, const char *text, struct buf *out);

#endif
