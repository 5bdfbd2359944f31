// SPDX-License-Identifier: MIT
// Tables whose columns stand below each other. For page.c; inside the room only.
#ifndef CORE_VIEW_COLUMNS_H
#define CORE_VIEW_COLUMNS_H

#include "core/doc/doc.h"
#include "core/text/width.h"
#include "core/view/flow.h"

/*
 * The rows of a table are blocks on end (BLOCK_TABLE, and the rule below a Markdown head), their cells parted
 * by tabs or by |. A column is as wide as its widest cell, measured by cluster, columns of numbers stand to
 * the right, two cells part one from the next. COLUMNS_ROWS rows at most are measured together, so that a
 * table of any length costs what is looked at. All zero is nothing measured.
 */
enum { COLUMNS_MAX = 24, COLUMNS_ROWS = 128, COLUMNS_GAP = 2 };
struct columns {
	size_t first, end; /* the blocks they were measured for */
	int count, cols;   /* how many, and the cells of all with what parts them; count 0: no table */
	int widths[COLUMNS_MAX];
	bool texts[COLUMNS_MAX]; /* has a cell that is no number, below the first row */
};

/* Measures the table that block `i` belongs to, if it is not the one measured. */
void columns_for(struct columns *columns, const struct doc *doc, size_t i, enum width_ambiguous ambiguous);
/* Appends the row, or the rule, that block `i` is. */
void columns_row(const struct columns *columns, const struct doc *doc, size_t i,
        enum width_ambiguous ambiguous, struct flow *flow);
/* The same for a page of `cols` cells that is too narrow for the columns: the cells of a row one behind the
 * other, each in a new line that no longer fits in the old one, whose further lines are indented by `indent`.
 */
void columns_narrow_row(const struct doc *doc, size_t i, int cols, int indent, enum width_ambiguous ambiguous,
        struct flow *flow);

#endif
