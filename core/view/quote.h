// SPDX-License-Identifier: MIT
// The words of a record, drawn where there is not room for all of them. Inside the room only.
#ifndef CORE_VIEW_QUOTE_H
#define CORE_VIEW_QUOTE_H

#include "core/store/store.h"
#include "core/view/grid.h"

/* Words in one line, and those of them that were looked for or that the record stands on; the others are the
 * rest of their sentence. */
struct quote {
	const char *text;
	struct span found;
	bool ends_count; /* does it say the most at its ends, as a pairing does? */
};

/* A record's words, in their sentence if the library tells it; in the arena. */
struct quote quote_of(struct arena *arena, const struct store_hit *hit);

/*
 * Wrapped into a rectangle, what stands around the record's words dim. Where that is too much, the sentence
 * loses its ends, as far as the record's words; then a pairing's words lose their middle, as its parties
 * stand at their ends, though not the word that tells of the support. … stands where something is left out.
 */
void quote_draw(struct grid *grid, struct rect rect, const struct quote *quote);

#endif
