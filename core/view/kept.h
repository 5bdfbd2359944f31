// SPDX-License-Identifier: MIT
// Rows of a page as they were drawn last. For reader_draw.c; inside the room only.
#ifndef CORE_VIEW_KEPT_H
#define CORE_VIEW_KEPT_H

#include "core/view/grid.h"
#include "core/view/marks.h"
#include "core/view/page.h"
#include "core/view/reading.h"

/* All that the picture of a line depends on, beside the line itself. */
struct kept_look {
	unsigned edition, found; /* of the document and its marks; of what was looked for in it */
	unsigned hidden;
	struct sheet sheet;
	struct page_look page;
	struct span chosen, marked; /* `marked` is empty while no words are being marked */
	ptrdiff_t current;
	bool focused;
};

struct kept_line {
	struct page_pos line;
	int row; /* of the kept ones; NOT_KEPT if it was drawn just now */
};
enum { NOT_KEPT = -1 };

/* All zero is none. */
struct kept {
	struct kept_look look;
	struct grid rows;              /* owned; in any order */
	ARRAY(struct kept_line) lines; /* those of the document that they show, in its order */
};

/* The rows drawn before are of use while nothing has changed but where the page stands: else they go. */
void kept_begin(struct kept *kept, const struct kept_look *look, int cols);
/* Copies the row of a line into `rect`, one row, if it was drawn, and says which it is; `*from`, at first 0,
 * is where to look on. */
struct kept_line kept_row(
        const struct kept *kept, struct page_pos line, struct grid *grid, struct rect rect, size_t *from);
/* Keeps what stands in `rect` now, of which the rows show `lines`, `count` of them. */
void kept_all(
        struct kept *kept, const struct grid *grid, struct rect rect, struct kept_line *lines, size_t count);
void kept_free(struct kept *kept);

#endif
