// SPDX-License-Identifier: MIT
#include "core/view/grid.h"

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Marks of the interface that a terminal with wide ambiguous characters would draw in two cells. */
static const struct {
	char32_t mark, narrow;
} stand_ins[] = {
        {U'─', U'-'},
        {U'│', U'|'},
        {U'┌', U'+'},
        {U'┐', U'+'},
        {U'└', U'+'},
        {U'┘', U'+'},
        {U'├', U'+'},
        {U'┤', U'+'},
        {U'┬', U'+'},
        {U'┴', U'+'},
        {U'┼', U'+'},
        {U'╴', U'-'},
        {U'┄', U'-'},
        {U'━', U'='},
        {U'▁', U'.'},
        {U'▂', U','},
        {U'▃', U':'},
        {U'▄', U';'},
        {U'▅', U'+'},
        {U'▆', U'x'},
        {U'▇', U'X'},
        {U'█', U'#'},
        {U'▏', U'.'},
        {U'▎', U':'},
        {U'▍', U':'},
        {U'▌', U'='},
        {U'▋', U'='},
        {U'▊', U'='},
        {U'▉', U'='},
        {U'±', U'~'},
        {U'◆', U'*'},
        {U'◇', U'o'},
        {U'●', U'@'},
        {U'○', U'o'},
        {U'→', U'>'},
        {U'←', U'<'},
        {U'↑', U'^'},
        {U'↓', U'v'},
        {U'…', U'~'},
        {U'≈', U'~'},
        {U'≠', U'!'},
        {U'·', U'.'},
        {U'§', U'$'},
        {U'×', U'x'},
        {U'▶', U'>'},
        {U'◀', U'<'},
};

static char32_t mark_for(char32_t cp, enum width_ambiguous ambiguous)
{
	if (cp < 0x80 || width_char(cp, ambiguous) == width_char(cp, WIDTH_NARROW))
		return cp;
	for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++)
		if (stand_ins[i].mark == cp)
			return stand_ins[i].narrow;
	return cp;
}

void grid_reset(struct grid *grid, int rows, int cols)
{
	size_t count = (size_t)rows * (size_t)cols;
	if (rows != grid->rows || cols != grid->cols || !grid->cells)
		grid->cells = mem_resize(grid->cells, count, sizeof *grid->cells);
	grid->rows = rows;
	grid->cols = cols;
	memset(grid->cells, 0, count * sizeof *grid->cells);
}

void grid_free(struct grid *grid)
{
	free(grid->cells);
	*grid = (struct grid){0};
}

struct cell *grid_at(const struct grid *grid, int row, int col)
{
	return &grid->cells[(size_t)row * (size_t)grid->cols + (size_t)col];
}

/* Before (row, col) is written: a wide character that it is a half of must not stay as the other half. */
static void split_wide(struct grid *grid, int row, int col)
{
	struct cell *cell = grid_at(grid, row, col);
	if (cell->cols == 2 && col + 1 < grid->cols)
		cell[1] = (struct cell){.style = cell[1].style};
	if (cell->cols == 0 && col > 0 && cell[-1].cols == 2)
		cell[-1] = (struct cell){.style = cell[-1].style};
}

/* The caller has seen to it that `cols` cells are there. */
static struct cell *put(struct grid *grid, int row, int col, int cols, unsigned style, char32_t cp)
{
	struct cell *cell = grid_at(grid, row, col);
	for (int i = 0; i < cols; i++) {
		split_wide(grid, row, col + i);
		cell[i] = (struct cell){.style = (uint8_t)style};
	}
	if (cp != U' ') {
		cell->cp[0] = cp;
		cell->cols = (uint8_t)cols;
	}
	return cell;
}

/* Marks that change no glyph on their own, and that terminals measure differently, are not sent. */
static bool is_joiner(char32_t cp)
{
	return (cp >= 0x200B && cp <= 0x200F) || (cp >= 0xFE00 && cp <= 0xFE0F) || cp == 0x2060 ||
	       cp == 0xFEFF;
}

static void add_mark(struct cell *cell, char32_t cp)
{
	if (!cell || !cell->cols || is_joiner(cp))
		return;
	for (int i = 1; i <= CELL_MARKS; i++)
		if (!cell->cp[i]) {
			cell->cp[i] = cp;
			return;
		}
}

static char32_t visible(char32_t cp)
{
	if (cp == U'\n' || cp == U'\r' || cp == U'\t')
		return U' ';
	return width_unsafe(cp) ? width_sign(cp) : cp;
}

/* Writes one cluster into the `c->cols` cells at (row, col). */
static void put_cluster(
        struct grid *grid, int row, int col, unsigned style, const char *text, const struct cluster *c)
{
	int start = col, end = col + c->cols;
	unsigned flags = cluster_doubtful(text, c) ? CELL_DOUBTFUL : 0;
	struct cell *cell = NULL;
	for (size_t off = c->off; off < c->off + c->len;) {
		char32_t cp;
		off += utf8_decode(text + off, c->off + c->len - off, &cp);
		cp = visible(cp);
		int cols = width_char(cp, grid->ambiguous);
		if (cols == 0) {
			add_mark(cell, cp);
			continue;
		}
		if (col + cols > end)
			break;
		cell = put(grid, row, col, cols, style, cp);
		col += cols;
	}
	for (; col < end; col++)
		put(grid, row, col, 1, style, U' ');
	for (col = start; flags && col < end; col++)
		grid_at(grid, row, col)->flags = (uint8_t)(flags | (col > start ? CELL_JOINED : 0));
}

static bool fits(const struct grid *grid, int cols, const char *text, size_t len)
{
	return cluster_fit(text, len, cols, grid->ambiguous, NULL) == len;
}

int grid_text(struct grid *grid, int row, int col, int cols, unsigned style, const char *text, size_t len,
        bool mark)
{
	if (row < 0 || row >= grid->rows || col < 0 || col >= grid->cols)
		return 0;
	if (cols > grid->cols - col)
		cols = grid->cols - col;
	if (cols <= 0)
		return 0;
	bool cut = mark && !fits(grid, cols, text, len);
	int limit = cut ? cols - 1 : cols, used = 0;
	struct cluster_iter iter = cluster_begin(text, len, 0, grid->ambiguous);
	for (struct cluster c; cluster_next(&iter, &c) && used + c.cols <= limit; used += c.cols)
		put_cluster(grid, row, col + used, style, text, &c);
	if (cut)
		put(grid, row, col + used++, 1, style, mark_for(U'…', grid->ambiguous));
	return used;
}

int grid_puts(struct grid *grid, int row, int col, int cols, unsigned style, const char *s)
{
	return grid_text(grid, row, col, cols, style, s, strlen(s), true);
}

int grid_printf(struct grid *grid, int row, int col, int cols, unsigned style, const char *format, ...)
{
	char line[1024];
	va_list args;
	va_start(args, format);
	vsnprintf(line, sizeof line, format, args);
	va_end(args);
	return grid_puts(grid, row, col, cols, style, line);
}

void grid_char(struct grid *grid, int row, int col, unsigned style, char32_t cp)
{
	if (row < 0 || row >= grid->rows || col < 0 || col >= grid->cols)
		return;
	cp = mark_for(visible(cp), grid->ambiguous);
	int cols = width_char(cp, grid->ambiguous);
	if (cols < 1 || col + cols > grid->cols)
		put(grid, row, col, 1, style, U' ');
	else
		put(grid, row, col, cols, style, cp);
}

static struct rect clip(const struct grid *grid, struct rect r)
{
	if (r.row < 0)
		r.rows += r.row, r.row = 0;
	if (r.col < 0)
		r.cols += r.col, r.col = 0;
	if (r.rows > grid->rows - r.row)
		r.rows = grid->rows - r.row;
	if (r.cols > grid->cols - r.col)
		r.cols = grid->cols - r.col;
	return r;
}

void grid_fill(struct grid *grid, struct rect rect, unsigned style)
{
	const struct cell blank = {.style = (uint8_t)style};
	rect = clip(grid, rect);
	struct cell *first = NULL;
	for (int row = rect.row; row < rect.row + rect.rows && rect.cols > 0; row++) {
		put(grid, row, rect.col, 1, style, U' '); /* the edges may halve a wide character */
		put(grid, row, rect.col + rect.cols - 1, 1, style, U' ');
		struct cell *cells = grid_at(grid, row, rect.col);
		for (int i = 1; i < rect.cols - 1 && !first; i++)
			cells[i] = blank;
		if (first)
			memcpy(cells, first, (size_t)rect.cols * sizeof *cells);
		else
			first = cells;
	}
}

void grid_rule(struct grid *grid, int row, int col, int cols, unsigned style)
{
	if (cols < 1 || row < 0 || row >= grid->rows || col < 0 || col >= grid->cols)
		return;
	int end = col + cols < grid->cols ? col + cols : grid->cols;
	grid_char(grid, row, col, style, U'─');
	grid_char(grid, row, end - 1, style, U'─'); /* the ends may halve a wide character */
	for (int i = col + 1; i < end - 1; i++)
		*grid_at(grid, row, i) = *grid_at(grid, row, col);
}

void grid_flag(struct grid *grid, struct rect rect, unsigned flags)
{
	rect = clip(grid, rect);
	for (int row = rect.row; row < rect.row + rect.rows; row++)
		for (int col = rect.col; col < rect.col + rect.cols; col++)
			grid_at(grid, row, col)->style |= (uint8_t)flags;
}

void grid_style(struct grid *grid, struct rect rect, unsigned base)
{
	rect = clip(grid, rect);
	for (int row = rect.row; row < rect.row + rect.rows; row++)
		for (int col = rect.col; col < rect.col + rect.cols; col++) {
			struct cell *cell = grid_at(grid, row, col);
			cell->style = (uint8_t)((cell->style & ~STYLE_BASE) | base);
		}
}
