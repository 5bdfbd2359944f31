// SPDX-License-Identifier: MIT
#include "tui/paint_own.h"

#include "core/text/utf8.h"

void paint_act(struct paint *paint, enum paint_act act, int a, int b)
{
	paint->terminal->act(act, a, b, paint->out);
}

/* ---- looks ---- */

void paint_dip(struct paint *paint, const struct paint_ink *ink)
{
	if (!paint->ink || paint->ink->look != ink->look)
		buf_adds(paint->out, ink->bytes);
	paint->ink = ink;
}

void paint_dip_blank(struct paint *paint, const struct paint_ink *ink)
{
	if (!ink->plain || !paint->ink || !paint->ink->plain)
		paint_dip(paint, ink);
}

/* ---- characters ---- */

static size_t cell_len(const struct cell *cell)
{
	char bytes[UTF8_MAX];
	size_t len = 0;
	for (int i = 0; i <= CELL_MARKS && cell->cp[i]; i++)
		len += utf8_encode(cell->cp[i], bytes);
	return len ? len : 1;
}

static void add_cell(const struct cell *cell, struct buf *out)
{
	char bytes[UTF8_MAX];
	if (paint_blank(cell))
		buf_add(out, " ", 1);
	for (int i = 0; i <= CELL_MARKS && cell->cp[i] && !paint_blank(cell); i++)
		buf_add(out, bytes, utf8_encode(cell->cp[i], bytes));
}

void paint_went(struct paint *paint, int cols)
{
	paint->col += cols;
	if (paint->col >= paint->shown.cols && !paint->terminal->stays)
		paint->row = -1;
}

void paint_cell(struct paint *paint, const struct cell *cell)
{
	add_cell(cell, paint->out);
	paint_went(paint, paint_cols(cell));
}

/* ---- the cursor ---- */

enum { TOO_LONG = 100 };

/* The bytes of what stands in cells [from, to), if all of it could be written again in the look that is on;
 * else more than any way that is worth it. */
static size_t again_len(const struct paint *paint, const struct cell *cells, int from, int to)
{
	enum { FAR = 12 };
	size_t len = 0;
	if (!cells || !paint->ink || to - from > FAR || (from > 0 && cells[from - 1].cols == 2))
		return TOO_LONG;
	for (int col = from; col < to; col += paint_cols(&cells[col])) {
		const struct paint_ink *ink = paint->terminal->ink(cells[col].style);
		bool same = paint_blank(&cells[col]) ? ink->plain && paint->ink->plain
		                                     : ink->look == paint->ink->look;
		if (!same || cells[col].flags & CELL_DOUBTFUL)
			return TOO_LONG;
		len += cell_len(&cells[col]);
	}
	return len;
}

/* From one column to another one behind it. */
static void add_forward(
        const struct paint *paint, const struct cell *cells, int from, int to, struct buf *out)
{
	size_t before = out->len;
	if (from == to)
		return;
	if (paint->terminal->can[PAINT_FORWARD])
		paint->terminal->act(PAINT_FORWARD, to - from, 0, out);
	size_t again = again_len(paint, cells, from, to), way = out->len - before;
	if (way && way < again)
		return;
	out->len = before;
	for (int col = from; col < to; col += paint_cols(&cells[col]))
		add_cell(&cells[col], out);
}

/* Can add_forward do it? */
static bool can_forward(const struct paint *paint, const struct cell *cells, int from, int to)
{
	return from == to || paint->terminal->can[PAINT_FORWARD] ||
	       again_len(paint, cells, from, to) < TOO_LONG;
}

/* The shorter of the two ways is then the first; the other is empty again. */
static void keep_shorter(struct buf ways[2])
{
	if (ways[1].len < ways[0].len) {
		struct buf less = ways[1];
		ways[1] = ways[0];
		ways[0] = less;
	}
	buf_clear(&ways[1]);
}

/* By what stands before the place in its row; from a row above by the beginnings of the rows between. */
static void compare_ways(struct paint *paint, const struct cell *cells, int row, int col)
{
	enum { LINES = 4 };
	int down = row - paint->row;
	struct buf *way = &paint->ways[1];
	if (down == 0 && col > paint->col && can_forward(paint, cells, paint->col, col)) {
		add_forward(paint, cells, paint->col, col, way);
		keep_shorter(paint->ways);
	}
	bool scrolls = paint->row <= paint->bottom && row > paint->bottom;
	if (paint->terminal->newlines && down <= LINES && !scrolls && can_forward(paint, cells, 0, col)) {
		buf_adds(way, "\r");
		for (int i = 0; i < down; i++)
			buf_adds(way, "\n");
		add_forward(paint, cells, 0, col, way);
		keep_shorter(paint->ways);
	}
}

void paint_go(struct paint *paint, const struct cell *cells, int row, int col)
{
	if (row == paint->row && col == paint->col)
		return;
	if (!paint->terminal->roams)
		paint_dip(paint, paint->terminal->ink(0));
	buf_clear(&paint->ways[0]);
	paint->terminal->act(PAINT_GO, row, col, &paint->ways[0]);
	if (paint->row >= 0 && row >= paint->row)
		compare_ways(paint, cells, row, col);
	buf_add(paint->out, paint->ways[0].at, paint->ways[0].len);
	paint->row = row;
	paint->col = col;
}

void paint_cursor(struct paint *paint, int row, int col, struct buf *out)
{
	paint->out = out;
	paint_go(paint, NULL, row, col);
}
