// SPDX-License-Identifier: MIT
// The cells of a table whose columns a document sets apart by tabs or |. Inside extract only.
#ifndef CORE_EXTRACT_CELL_H
#define CORE_EXTRACT_CELL_H

#include "core/doc/doc.h"

/*
 * A row is a block of kind BLOCK_TABLE. Tabs before it on its line are empty cells; a | at either end of the
 * line opens or closes it and is no edge between cells.
 */
struct cell {
	struct span span; /* without the white space around it; empty for an empty cell */
	size_t column;    /* from 0 */
};

/* The cell that holds byte `off` of the row `block`; false if the row has no tabs or |. */
bool cell_at(const struct doc *doc, size_t block, size_t off, struct cell *out);

/* What the head of the column says: the same column of the first row of the table that the row `block` stands
 * in; false if it is that row itself, or has no such column. */
bool cell_head(const struct doc *doc, size_t block, size_t column, struct span *out);

#endif
