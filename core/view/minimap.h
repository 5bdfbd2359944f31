// SPDX-License-Identifier: MIT
// A whole document in a row: where its records are, what was searched for, and where the screen is. For
// reader_draw.c; inside the room only.
#ifndef CORE_VIEW_MINIMAP_H
#define CORE_VIEW_MINIMAP_H

#include "core/view/found.h"
#include "core/view/marks.h"

/*
 * Each cell stands for an equal part of the document's bytes and shows what stands out most in it: = for
 * words that were searched for, * for notes and bookmarks of the reader's own, else the mark of the kind that
 * most of its records are of. Brackets hold what is on the screen.
 *
 * It is a row and no column, because a row stays where it is when the terminal scrolls the lines above it: a
 * line further costs a bracket at most, where the cells of a column would all have to be sent again.
 */
struct minimap_cell {
	int counts[LAYER_COUNT]; /* records of each kind that are shown */
	int own, hits;
};

/* All zero is one that was not made. */
struct minimap {
	struct minimap_cell *at; /* owned */
	int cols;
};

/* Draws into the first row of `rect`. `len` is that of the document, `screen` what is on the screen of it. */
void minimap_draw(struct minimap *map, struct grid *grid, struct rect rect, const struct marks *marks,
        const struct found *found, size_t len, struct span screen);
/* To be called when marks, what is found, or the document have changed. */
void minimap_clear(struct minimap *map);

#endif
