// SPDX-License-Identifier: MIT
// A column's head, set from top to bottom. For matrix.c; inside the room only.
#ifndef CORE_VIEW_HEAD_H
#define CORE_VIEW_HEAD_H

#include "core/base/mem.h"
#include "core/view/grid.h"

/*
 * A name in rows of two cells, as vertical Chinese is set (clreq, 2.2 and 3.1; JLREQ for tate-chu-yoko):
 *
 * - a Chinese character has a row to itself, and so has punctuation in its vertical presentation form
 *   (Unicode's Vertical Forms and CJK Compatibility Forms: ︵ for （, ︱ for —);
 * - two digits, or four as two and two, stand side by side; other digits are full-width, a row each;
 * - so are the letters of a Latin word of up to four; of a longer one two stand side by side;
 * - spaces have no row.
 */
enum { HEAD_ROWS_MAX = 16, HEAD_CELL_BYTES = 16 };
struct head {
	int rows; /* at most HEAD_ROWS_MAX; what is longer is cut there */
	char cells[HEAD_ROWS_MAX][HEAD_CELL_BYTES];
};

void head_make(const char *name, struct head *head);

/* Draws the head into the lowest of `rect`'s rows, two cells wide; where there are not rows enough, the last
 * one shows ︙. */
void head_draw(const struct head *head, struct grid *grid, struct rect rect, unsigned style);

/*
 * Without what all of the names begin with, if that is two characters or more, and without the word for a
 * level that all end with (省 市 县 自治州 …), as far as two characters of each remain and no two become the
 * same. The new names are in the arena, or the old ones.
 */
void heads_shorten(struct arena *arena, const char **names, size_t count);

#endif
