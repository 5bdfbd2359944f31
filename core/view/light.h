// SPDX-License-Identifier: MIT
// What the passage says that is being read: its years and its pairings, which light up in the other panes.
// For views and tui.
#ifndef CORE_VIEW_LIGHT_H
#define CORE_VIEW_LIGHT_H

#include "core/base/mem.h"
#include "core/view/view.h"

/*
 * A pairing's year is the one in which it begins; a time longer than ten years lights its first year.
 *
 * The passage is the record that is chosen in the reader, while it is on the screen, with what stands within
 * its words; without one, the paragraph at the top of the screen. Kinds that are hidden there do not light.
 *
 * Nothing moves for it: what is not on the screen does not light, a party that is folded away lights at the
 * one it lies in. So a line further costs nothing unless it comes to another paragraph that says something
 * else.
 */
struct light_days {
	int first, last; /* yyyymmdd, inclusive */
};
struct light_pair {
	const char *supporter, *recipient; /* in the arena */
};
struct light {
	ARRAY(struct light_days) days;
	ARRAY(struct light_pair) pairs;
	struct arena arena;
};

/* Reads it anew from a reader that has been drawn, NULL for none; true if it says something else than before.
 */
bool light_read(struct light *light, struct view *reader);
/* All zero is an empty one. */
void light_free(struct light *light);

#endif
