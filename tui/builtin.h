// SPDX-License-Identifier: MIT
// When the built-in documents are shown: one rule for the browser and the verbs.
#ifndef TUI_BUILTIN_H
#define TUI_BUILTIN_H

#include "core/store/store.h"
#include "tui/config.h"

/*
 * They are an example of a library and no source for the user's own: with BUILTIN_AUTO they are shown while
 * the library has no documents of its own, and else in no list, count, matrix, timeline or search. The key B,
 * --builtin show and the setting put them beside the user's; a name that begins with @ means one of them
 * anyway. To be asked again whenever the library may have changed.
 */
void builtin_show(struct store *store, enum builtin_wish wish);
/* Are they left out only because there are others? */
bool builtin_makes_way(struct store *store, enum builtin_wish wish);

#endif
