// SPDX-License-Identifier: MIT
// What the files of the painter do for each other; for paint*.c only.
#ifndef TUI_PAINT_OWN_H
#define TUI_PAINT_OWN_H

#include "tui/paint.h"

/* Set in `shown` alone: nothing was written here since the screen was cleared. */
enum { CELL_ERASED = 0x80 };

static inline bool paint_blank(const struct cell *cell)
{
	return cell->cp[0] == 0 || cell->cp[0] == ' ';
}

static inline int paint_cols(const struct cell *cell)
{
	return cell->cols == 2 ? 2 : 1;
}

static inline struct cell *paint_shown(const struct paint *paint, int row)
{
	return grid_at(&paint->shown, paint->places[row], 0);
}

/* Cells that were erased, as the terminal has them. */
void paint_erased(struct cell *cells, int count);

/* ---- paint_pen.c: what is sent ---- */

/* The shortest way to a place; `cells` is the row as it stands there left of `col`, or NULL. */
void paint_go(struct paint *paint, const struct cell *cells, int row, int col);
/* Puts a look on, unless it is. */
void paint_dip(struct paint *paint, const struct paint_ink *ink);
/* The same for blanks, which look alike in all plain looks. */
void paint_dip_blank(struct paint *paint, const struct paint_ink *ink);
/* The characters of a cell, at the cursor, which goes on. */
void paint_cell(struct paint *paint, const struct cell *cell);
/* The cursor has gone on by so many cells. */
void paint_went(struct paint *paint, int cols);
void paint_act(struct paint *paint, enum paint_act act, int a, int b);

/* ---- paint_move.c ---- */

/* Scrolls what only moved. */
void paint_moves(struct paint *paint, const struct grid *grid);

/* ---- paint_doubt.c ---- */

bool paint_doubts(const struct cell *cells, int cols);
/* Draws the characters in doubt of the rows that need it; the cursor may be anywhere then. */
void paint_doubtful(struct paint *paint, const struct grid *grid);

#endif
