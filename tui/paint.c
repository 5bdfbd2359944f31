// SPDX-License-Identifier: MIT
#include "tui/paint_own.h"

#include "core/base/mem.h"
#include "core/text/width.h"

#include <stdlib.h>

/* ---- the screen ---- */

void paint_erased(struct cell *cells, int count)
{
	for (int i = 0; i < count; i++)
		cells[i] = (struct cell){.flags = CELL_ERASED};
}

void paint_empty(struct paint *paint, const struct paint_terminal *terminal, int rows, int cols)
{
	paint->terminal = terminal;
	grid_reset(&paint->shown, rows, cols);
	paint_erased(paint->shown.cells, rows * cols);
	paint->places = mem_resize(paint->places, (size_t)rows + 1, sizeof *paint->places);
	paint->doubtful = mem_resize(paint->doubtful, (size_t)rows + 1, sizeof *paint->doubtful);
	for (int row = 0; row < rows; row++) {
		paint->places[row] = row;
		paint->doubtful[row] = false;
	}
	paint->top = 0;
	paint->bottom = rows - 1;
	paint->row = -1;
	paint->ink = NULL;
}

void paint_free(struct paint *paint)
{
	grid_free(&paint->shown);
	free(paint->places);
	free(paint->doubtful);
	buf_free(&paint->ways[0]);
	buf_free(&paint->ways[1]);
	*paint = (struct paint){0};
}

/* ---- what differs ---- */

static const struct paint_ink *ink_of(const struct paint *paint, const struct cell *cell)
{
	return paint->terminal->ink(cell->style);
}

/* A row on its way: what is wanted and what is shown. */
struct row {
	const struct cell *wanted;
	struct cell *shown;
	int at, cols;
};

static bool is_second_half(const struct cell *cells, int col)
{
	return col > 0 && cells[col - 1].cols == 2;
}

static bool blanks_alike(const struct paint *paint, const struct cell *wanted, const struct cell *shown)
{
	const struct paint_ink *ink = ink_of(paint, wanted);
	if (shown->flags & CELL_ERASED)
		return ink->plain;
	const struct paint_ink *is = ink_of(paint, shown);
	return ink->look == is->look || (ink->plain && is->plain);
}

/* Does the terminal show what is wanted in the column where a character begins? What is in doubt is drawn
 * elsewhere (paint_doubt.c). */
static bool alike(const struct paint *paint, const struct row *row, int col)
{
	const struct cell *wanted = &row->wanted[col], *shown = &row->shown[col];
	if (wanted->flags & CELL_DOUBTFUL)
		return true;
	if (shown->flags & CELL_DOUBTFUL)
		return false;
	if (paint_blank(wanted))
		return paint_blank(shown) && !is_second_half(row->shown, col) &&
		       blanks_alike(paint, wanted, shown);
	return memcmp(wanted->cp, shown->cp, sizeof wanted->cp) == 0 && wanted->cols == shown->cols &&
	       (wanted->style == shown->style || ink_of(paint, wanted)->look == ink_of(paint, shown)->look);
}

/* The next column from `col` on, before `end`, whose character differs; `end` if there is none. */
static int next_change(const struct paint *paint, const struct row *row, int col, int end)
{
	while (col < end && alike(paint, row, col))
		col += row->wanted[col].flags & CELL_DOUBTFUL ? 1 : paint_cols(&row->wanted[col]);
	return col < end ? col : end;
}

/* ---- stretches of one sort ---- */

static bool same_blank(const struct paint *paint, const struct cell *a, const struct cell *b)
{
	const struct paint_ink *one = ink_of(paint, a), *other = ink_of(paint, b);
	return one->look == other->look || (one->plain && other->plain);
}

/* Blanks to the end of the row that can be erased begin here; row->cols if there are none. */
static int blank_end(const struct paint *paint, const struct row *row)
{
	int col = row->cols;
	const struct cell *last = &row->wanted[col - 1];
	if (!paint->terminal->can[PAINT_END] || !ink_of(paint, last)->erases)
		return col;
	while (col > 0 && paint_blank(&row->wanted[col - 1]) && !is_second_half(row->wanted, col - 1) &&
	        !(row->wanted[col - 1].flags & CELL_DOUBTFUL) &&
	        same_blank(paint, &row->wanted[col - 1], last))
		col--;
	return col;
}

enum { ASCII_END = 0x7F };

/* How many cells from `col` on, before `end`, may be sent in one go, being the same as the one there, up to
 * the last that differs from what is shown. */
static int run_cols(const struct paint *paint, const struct row *row, int col, int end)
{
	const struct cell *first = &row->wanted[col];
	bool blank = paint_blank(first);
	int count = 1;
	for (int i = col + 1; i < end && first->cp[0] < ASCII_END; i++) {
		const struct cell *cell = &row->wanted[i];
		bool same = blank ? paint_blank(cell) && same_blank(paint, cell, first)
		                  : memcmp(cell, first, sizeof *cell) == 0;
		if (!same || cell->flags & CELL_DOUBTFUL)
			break;
		if (!alike(paint, row, i))
			count = i + 1 - col;
	}
	return count;
}

/* Erased, when that is shorter than so many spaces and a way past them. */
static int send_blanks(struct paint *paint, const struct row *row, int col, int count)
{
	enum { ERASE_FROM = 10 };
	const struct paint_ink *ink = ink_of(paint, &row->wanted[col]);
	paint_dip_blank(paint, ink);
	if (count >= ERASE_FROM && paint->terminal->can[PAINT_ERASE] && ink->erases) {
		paint_act(paint, PAINT_ERASE, count, 0);
		return count;
	}
	for (int i = 0; i < count; i++)
		paint_cell(paint, &row->wanted[col]);
	return count;
}

/* Only what is as wide in any terminal: some count wrong, or worse, what they draw wider than they are told.
 * And not up to the last column: behind such a one those made with libvterm take the row for full a cell too
 * early. */
static int repeats(const struct paint *paint, const struct row *row, int col, int count)
{
	enum { REPEAT_FROM = 6 };
	int room = row->cols - 2 - col, times = (count < room ? count : room) - 1;
	bool can = paint->terminal->can[PAINT_REPEAT] && row->wanted[col].cp[0] < ASCII_END;
	return can && times >= REPEAT_FROM ? times : 0;
}

/* xterm shows a character that is wide only where the terminal is told so (UAX #11, A) with a glyph of one
 * cell, and leaves in the other whatever stood there. */
static void clear_below(struct paint *paint, const struct row *row, int col)
{
	const struct cell *wanted = &row->wanted[col], *shown = &row->shown[col];
	const struct cell blank = {.style = wanted->style};
	if (wanted->cols != 2 || width_char(wanted->cp[0], WIDTH_NARROW) == 2 ||
	        (paint_blank(&shown[1]) && shown->cols != 2 && blanks_alike(paint, &blank, &shown[1])))
		return;
	paint_cell(paint, &blank);
	paint_cell(paint, &blank);
	paint->row = -1; /* behind the last column nobody knows where it is */
	paint_go(paint, NULL, row->at, col);
}

/* Gives the cells it has sent. */
static int send_character(struct paint *paint, const struct row *row, int col, int count)
{
	int times = repeats(paint, row, col, count);
	paint_dip(paint, ink_of(paint, &row->wanted[col]));
	clear_below(paint, row, col);
	paint_cell(paint, &row->wanted[col]);
	if (times == 0)
		return paint_cols(&row->wanted[col]);
	paint_act(paint, PAINT_REPEAT, times, 0);
	paint_went(paint, times);
	return times + 1;
}

/* A terminal that goes on to the next row behind its last column would scroll behind the last of all. */
static int last_col(const struct paint *paint, const struct row *row)
{
	if (row->at < paint->shown.rows - 1 || paint->terminal->stays)
		return row->cols;
	return row->cols - 1 - is_second_half(row->wanted, row->cols - 1);
}

/* From the first of the blanks on, though some of them may be there: the way to it is shorter. */
static void send_end(struct paint *paint, const struct row *row, int end)
{
	enum { SPACES = 2 };
	int col = next_change(paint, row, end, row->cols);
	if (col == row->cols)
		return;
	int count = run_cols(paint, row, col, row->cols);
	if (count <= SPACES && col + count < row->cols) {
		paint_go(paint, row->wanted, row->at, col);
		send_blanks(paint, row, col, count);
		return;
	}
	paint_go(paint, row->wanted, row->at, end);
	paint_dip_blank(paint, ink_of(paint, &row->wanted[end]));
	paint_act(paint, PAINT_END, 0, 0);
}

static void send_row(struct paint *paint, const struct row *row)
{
	int end = blank_end(paint, row), last = last_col(paint, row);
	if (end < last)
		last = end;
	for (int col = 0; (col = next_change(paint, row, col, last)) < last;) {
		int count = run_cols(paint, row, col, last);
		bool blank = paint_blank(&row->wanted[col]);
		paint_go(paint, row->wanted, row->at, col);
		col += (blank ? send_blanks : send_character)(paint, row, col, count);
	}
	send_end(paint, row, end);
}

void paint_grid(struct paint *paint, const struct grid *grid, struct buf *out)
{
	size_t size = (size_t)grid->cols * sizeof *grid->cells;
	paint->out = out;
	paint_moves(paint, grid);
	for (int at = 0; at < grid->rows && grid->cols > 0; at++) {
		struct row row = {grid_at(grid, at, 0), paint_shown(paint, at), at, grid->cols};
		if (memcmp(row.shown, row.wanted, size) == 0)
			continue;
		send_row(paint, &row);
		memcpy(row.shown, row.wanted, size);
		paint->doubtful[at] = paint_doubts(row.wanted, row.cols);
	}
	paint_doubtful(paint, grid);
	if (paint->ink)
		paint_dip_blank(paint, paint->terminal->ink(0));
}
