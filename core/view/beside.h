// SPDX-License-Identifier: MIT
// The data that stand beside a line of a page. For reader.c; inside the room only.
#ifndef CORE_VIEW_BESIDE_H
#define CORE_VIEW_BESIDE_H

#include "core/view/marks.h"
#include "core/view/page.h"

/*
 * A record stands in the line in which its words begin, or in a later one of the same block when that is
 * taken: one to a line while the block has room, several in a line when it has not. Where they do not all
 * find room so, each stays in its own line, or in those below that have none of their own, with +3 behind
 * them for those that are left out: the reader's own and who supports whom stay longest, then what happened.
 * The chosen one is not left out, it takes the place of others. What stands beside a line depends on its
 * block alone, so that text and data scroll as one.
 */

/* A line's entries, as indices of marks. */
struct share {
	size_t from;       /* all marks that belong to it begin here, */
	size_t first, end; /* those that are shown are these, */
	size_t until;      /* and all end here */
	int left_out;      /* how many are not shown */
};

/* The shares of the block, or the part of one, that was drawn last. All zero is none. */
struct beside {
	bool made;
	size_t block;
	int part; /* of a long block */
	int cols;
	size_t first, all;          /* the block's marks */
	ARRAY(struct share) shares; /* one for each line of the block */
};

/* Draws into `rect`, one row. `current` is the index of the record that is chosen, or NO_MARK. */
void beside_draw(struct beside *beside, struct grid *grid, struct rect rect, const struct marks *marks,
        struct page *page, struct page_pos pos, ptrdiff_t current, bool focused);
/* The record that beside_draw has shown at cell `col` of the screen, drawing into `rect`; NO_MARK if none. */
ptrdiff_t beside_point(struct beside *beside, const struct grid *grid, struct rect rect,
        const struct marks *marks, struct page *page, struct page_pos pos, ptrdiff_t current, int col);
/* To be called when marks or page have changed. */
void beside_clear(struct beside *beside);

#endif
