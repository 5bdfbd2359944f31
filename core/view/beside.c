// SPDX-License-Identifier: MIT
#include "core/view/beside.h"

#include "core/view/parts.h"

#include <stdio.h>

enum { MARK_COLS = 2, GAP = 2, MORE_COLS = 4, LABEL_MAX = 256 };

static size_t next_listed(const struct marks *marks, size_t i, size_t end)
{
	while (i < end && !marks->all.at[i].listed)
		i++;
	return i;
}

static int count_listed(const struct marks *marks, size_t i, size_t end)
{
	int count = 0;
	for (; i < end; i++)
		count += marks->all.at[i].listed;
	return count;
}

static int entry_cols(const struct grid *grid, const struct marks *marks, size_t i, int room)
{
	char label[LABEL_MAX];
	mark_label(marks, &marks->all.at[i], label, sizeof label);
	int cols = MARK_COLS + part_cols(grid, label);
	return cols < room ? cols : room;
}

/* Where the entries of a line end that begin with `first`: as many as fit into `cols`, at least one. */
static size_t fill(const struct grid *grid, const struct marks *marks, size_t first, size_t end, int cols)
{
	int used = 0;
	size_t i = next_listed(marks, first, end);
	while (i < end) {
		used += entry_cols(grid, marks, i, cols);
		if (used > cols)
			break;
		used += GAP;
		i = next_listed(marks, i + 1, end);
	}
	return i;
}

/* A line's entries: marks [first, end), and how many of the block are left out behind them. */
struct share {
	size_t first, end;
	int left_out;
};

/* The first mark that begins behind the line at `pos`: before the next line of its block, or the next block.
 */
static size_t marks_end(const struct marks *marks, struct page *page, struct page_pos pos)
{
	struct page_line next;
	struct page_pos after = pos;
	if (page_move(page, &after, 1) == 0)
		return marks->all.len;
	if (!page_line(page, after, &next))
		return marks->all.len;
	return marks_from(marks, next.span.start);
}

static int line_count(struct page *page, size_t block)
{
	struct page_line line;
	int count = 0;
	while (page_line(page, (struct page_pos){block, count}, &line))
		count++;
	return count;
}

/* Deals the block's records out to its lines, up to the one asked for. */
static struct share deal(
        const struct grid *grid, const struct marks *marks, struct page *page, struct page_pos pos, int cols)
{
	struct page_line line;
	int lines = line_count(page, pos.block);
	size_t all = marks_end(marks, page, (struct page_pos){pos.block, lines - 1});
	page_line(page, (struct page_pos){pos.block, 0}, &line);
	struct share share = {.end = marks_from(marks, line.span.start)};
	for (int i = 0; i <= pos.line; i++) {
		page_line(page, (struct page_pos){pos.block, i}, &line);
		size_t ready = marks_end(marks, page, (struct page_pos){pos.block, i});
		share.first = next_listed(marks, share.end, ready);
		share.end = share.first;
		if (span_empty(line.span) || share.first >= ready)
			continue;
		bool roomy = count_listed(marks, share.first, all) <= lines - i;
		share.end = roomy ? share.first + 1 : fill(grid, marks, share.first, ready, cols);
		share.left_out = i + 1 == lines ? count_listed(marks, share.end, all) : 0;
	}
	if (share.left_out) {
		share.end = fill(grid, marks, share.first, all, cols - MORE_COLS);
		share.left_out = count_listed(marks, share.end, all);
	}
	return share;
}

void beside_draw(struct grid *grid, struct rect rect, const struct marks *marks, struct page *page,
        struct page_pos pos, ptrdiff_t current, unsigned current_flags)
{
	struct share share = deal(grid, marks, page, pos, rect.cols);
	int col = rect.col, end = rect.col + rect.cols - (share.left_out ? MORE_COLS : 0);
	for (size_t i = share.first; i < share.end; i++) {
		const struct mark *mark = &marks->all.at[i];
		if (!mark->listed)
			continue;
		char label[LABEL_MAX];
		unsigned style = looks[mark->layer].style | ((ptrdiff_t)i == current ? current_flags : 0);
		mark_label(marks, mark, label, sizeof label);
		grid_char(grid, rect.row, col, style, looks[mark->layer].mark);
		grid_char(grid, rect.row, col + 1, style, U' ');
		col += MARK_COLS +
		       grid_puts(grid, rect.row, col + MARK_COLS, end - col - MARK_COLS, style, label);
		col += GAP;
	}
	if (share.left_out)
		grid_printf(grid, rect.row, end, MORE_COLS, STYLE_DIM, "+%d", share.left_out);
}
