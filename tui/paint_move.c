// SPDX-License-Identifier: MIT
// Rows that stand where others stood are scrolled there.
#include "tui/paint_own.h"

#include <stdlib.h>

static bool same_row(const struct paint *paint, const struct grid *grid, int row, int shown)
{
	size_t size = (size_t)grid->cols * sizeof *grid->cells;
	return memcmp(grid_at(grid, row, 0), paint_shown(paint, shown), size) == 0;
}

static bool is_empty(const struct paint *paint, int shown)
{
	int col = 0;
	while (col < paint->shown.cols && !paint_shown(paint, shown)[col].cp[0])
		col++;
	return col == paint->shown.cols;
}

/* How many of rows [first, end) stand there that are wanted `by` rows higher. */
static int count_moved(const struct paint *paint, const struct grid *grid, int first, int end, int by)
{
	int count = 0;
	for (int row = first; row < end; row++)
		if (row + by >= first && row + by < end)
			count += same_row(paint, grid, row, row + by);
	return count;
}

/* By how many rows most of [first, end) have moved up, or down if it is negative, told from one of those that
 * are shown, `probe`; 0 if they have not. */
static int find_move(const struct paint *paint, const struct grid *grid, int first, int end, int probe)
{
	for (int row = first; row < end; row++)
		if (row != probe && same_row(paint, grid, row, probe) &&
		        count_moved(paint, grid, first, end, probe - row) > (end - first) / 2)
			return probe - row;
	return 0;
}

static void turn(int *first, int *last)
{
	for (; first < last; first++, last--) {
		int place = *first;
		*first = *last;
		*last = place;
	}
}

/* Rows [first, end) as many places up, or down if it is negative; what goes out comes in, empty, at the other
 * end. */
static void turn_places(struct paint *paint, int first, int end, int by)
{
	int *places = paint->places, middle = by > 0 ? first + by : end + by;
	turn(&places[first], &places[middle - 1]);
	turn(&places[middle], &places[end - 1]);
	turn(&places[first], &places[end - 1]);
	for (int row = by > 0 ? end - by : first; row < (by > 0 ? end : first - by); row++)
		paint_erased(paint_shown(paint, row), paint->shown.cols);
}

static bool has_region(const struct paint *paint)
{
	const bool *can = paint->terminal->can;
	return can[PAINT_REGION] && can[PAINT_UP] && can[PAINT_DOWN];
}

static void set_region(struct paint *paint, int top, int bottom)
{
	if (top == paint->top && bottom == paint->bottom)
		return;
	paint_act(paint, PAINT_REGION, top, bottom);
	paint->top = top;
	paint->bottom = bottom;
	paint->row = -1;
}

void paint_leave(struct paint *paint, struct buf *out)
{
	paint->out = out;
	if (paint->terminal)
		set_region(paint, 0, paint->shown.rows - 1);
}

/*
 * Within a region that scrolls; else by taking rows out on one side and putting them in on the other. The
 * region stays: the same rows scroll the next time. But where the cursor goes on to the next row behind the
 * last column it would scroll in the region's last row, too.
 */
static void send_move(struct paint *paint, int first, int end, int by)
{
	int count = abs(by);
	if (has_region(paint)) {
		set_region(paint, first, end - 1);
		paint_go(paint, NULL, by > 0 ? end - 1 : first, 0);
		paint_act(paint, by > 0 ? PAINT_UP : PAINT_DOWN, count, 0);
		if (!paint->terminal->stays)
			paint_leave(paint, paint->out);
		return;
	}
	paint_go(paint, NULL, by > 0 ? first : end - count, 0);
	paint_act(paint, PAINT_DELETE, count, 0);
	paint_go(paint, NULL, by > 0 ? end - count : first, 0);
	paint_act(paint, PAINT_INSERT, count, 0);
}

static bool can_move(const struct paint *paint)
{
	return has_region(paint) ||
	       (paint->terminal->can[PAINT_DELETE] && paint->terminal->can[PAINT_INSERT]);
}

/* One of the three probes is still on the screen wherever most of the rows are. */
void paint_moves(struct paint *paint, const struct grid *grid)
{
	enum { LEAST = 6, PROBES = 3 };
	int first = 0, end = grid->rows, by = 0;
	if (!can_move(paint))
		return;
	while (first < end && same_row(paint, grid, first, first))
		first++;
	while (end > first && same_row(paint, grid, end - 1, end - 1))
		end--;
	for (int i = 1; i <= PROBES && !by && end - first >= LEAST; i++) {
		int probe = first + (end - first) * i / (PROBES + 1);
		while (probe < end - 1 && is_empty(paint, probe))
			probe++;
		by = find_move(paint, grid, first, end, probe);
	}
	if (!by)
		return;
	paint_dip_blank(paint, paint->terminal->ink(0));
	send_move(paint, first, end, by);
	turn_places(paint, first, end, by);
}
