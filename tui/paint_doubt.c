// SPDX-License-Identifier: MIT
/*
 * What terminals draw in another number of cells than we count would shift the rest of its row. So it is left
 * out there; behind all else each such cluster is sent alone, to its own place, and what stands beside it
 * once more, which it may have run over or become a mark of. Without wrapping, so that nothing of it gets
 * into the next row.
 */
#include "tui/paint_own.h"

static bool doubtful(const struct cell *cell)
{
	return cell->flags & CELL_DOUBTFUL;
}

bool paint_doubts(const struct cell *cells, int cols)
{
	int col = 0;
	while (col < cols && !doubtful(&cells[col]))
		col++;
	return col < cols;
}

static bool goes_on(const struct grid *grid, int row, int col)
{
	return col < grid->cols && grid_at(grid, row, col)->flags == (CELL_DOUBTFUL | CELL_JOINED);
}

/* To a place that counts, wherever the terminal thinks its cursor is. */
static void go_anew(struct paint *paint, int row, int col)
{
	paint->row = -1;
	paint_go(paint, NULL, row, col);
}

static void send_cell(struct paint *paint, const struct cell *cell)
{
	paint_dip(paint, paint->terminal->ink(cell->style));
	paint_cell(paint, cell);
}

/* A terminal may draw nothing at all: what stood there would stay. */
static int send_blanks(struct paint *paint, const struct grid *grid, int row, int col)
{
	const struct cell blank = {.style = grid_at(grid, row, col)->style};
	go_anew(paint, row, col);
	do
		send_cell(paint, &blank);
	while (goes_on(grid, row, ++col));
	return col;
}

/* A cluster from (row, col) on; gives the column behind it, and in *reach how far it may have run. */
static int send_cluster(struct paint *paint, const struct grid *grid, int row, int col, int *reach)
{
	int end = send_blanks(paint, grid, row, col);
	go_anew(paint, row, col);
	for (*reach = col; col < end; col += paint_cols(grid_at(grid, row, col))) {
		const struct cell *cell = grid_at(grid, row, col);
		send_cell(paint, cell);
		for (int i = 0; i <= CELL_MARKS && cell->cp[i]; i++)
			*reach += 2;
	}
	return end;
}

/* What stands before the cluster: the terminal may have taken the cluster for a mark of it. */
static void send_left(struct paint *paint, const struct grid *grid, int row, int col)
{
	int left = col - 1;
	if (left > 0 && grid_at(grid, row, left - 1)->cols == 2)
		left--;
	if (left < 0 || doubtful(grid_at(grid, row, left)))
		return;
	go_anew(paint, row, left);
	send_cell(paint, grid_at(grid, row, left));
}

/* What stands behind it, as far as it may have run; gives the column that is next. */
static int send_right(struct paint *paint, const struct grid *grid, int row, int col, int reach)
{
	const struct cell *cell = grid_at(grid, row, 0);
	if (col < reach && col < grid->cols && !doubtful(&cell[col]))
		go_anew(paint, row, col);
	while (col < reach && col < grid->cols && !doubtful(&cell[col])) {
		send_cell(paint, &cell[col]);
		col += paint_cols(&cell[col]);
	}
	return col;
}

static void send_row(struct paint *paint, const struct grid *grid, int row)
{
	for (int col = 0, reach; col < grid->cols;) {
		if (!doubtful(grid_at(grid, row, col))) {
			col++;
			continue;
		}
		int end = send_cluster(paint, grid, row, col, &reach);
		send_left(paint, grid, row, col);
		col = send_right(paint, grid, row, end, reach);
	}
	paint->doubtful[row] = false;
}

void paint_doubtful(struct paint *paint, const struct grid *grid)
{
	bool any = false;
	for (int row = 0; row < grid->rows; row++) {
		if (!paint->doubtful[row])
			continue;
		if (!any)
			buf_adds(paint->out, paint->terminal->wrap_off);
		any = true;
		send_row(paint, grid, row);
	}
	if (any)
		buf_adds(paint->out, paint->terminal->wrap_on);
	if (any)
		paint->row = -1;
}
