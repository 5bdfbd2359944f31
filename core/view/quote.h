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
	enum style around, words; /* how they are shown; all alike: cut at the end */
};

/* A record's words, in their sentence if the library tells it; in the arena. */
struct quote quote_of(struct arena *arena, const struct store_hit *hit);

/*
 * Wrapped into a rectangle: a pairing's words with those around them dim, a figure or a date in its own
 * style. What is too much loses the ends of the sentence, as far as the record's words; then these their
 * middle, as a pairing's parties stand at their ends, though not the word that tells of the support. … stands
 * for what is left out. An event is cut at the end.
 */
void quote_draw(struct grid *grid, struct rect rect, const struct quote *quote);

/* What of it stands in as many rows of so many cells as the record's words alone take, `rows` at most; in the
 * arena. An event's is whole. */
const char *quote_excerpt(
        struct arena *arena, const struct quote *quote, int rows, int cols, enum width_ambiguous ambiguous);

#endif
