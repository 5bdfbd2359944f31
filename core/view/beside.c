// SPDX-License-Identifier: MIT
#include "core/view/beside.h"

#include "core/view/parts.h"

#include <assert.h>
#include <stdlib.h>

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

/* As many of the records from `first` on as a line takes: one, where those of the block have lines enough. */
static struct share take(const struct grid *grid, const struct marks *marks, struct span range, size_t all,
        int lines_left, int cols)
{
	struct share share = {.first = range.start, .end = range.start};
	bool roomy = count_listed(marks, range.start, all) <= lines_left;
	if (range.start < range.end)
		share.end = roomy ? range.start + 1 : fill(grid, marks, range.start, range.end, cols);
	if (lines_left > 1 || !count_listed(marks, share.end, all))
		return share;
	share.end = fill(grid, marks, range.start, all, cols - MORE_COLS);
	share.all = all;
	share.left_out = count_listed(marks, share.end, all);
	return share;
}

/* Deals the records of a block out to its lines. */
static void deal(struct beside *beside, const struct grid *grid, const struct marks *marks, struct page *page)
{
	struct page_line line;
	struct page_pos pos = {beside->block, 0};
	int lines = 0;
	while (page_line(page, (struct page_pos){pos.block, lines}, &line))
		lines++;
	page_line(page, pos, &line);
	size_t next = marks_from(marks, line.span.start);
	size_t all = marks_end(marks, page, (struct page_pos){pos.block, lines - 1});
	beside->shares.len = 0;
	for (; pos.line < lines; pos.line++) {
		page_line(page, pos, &line);
		size_t ready = span_empty(line.span) ? next : marks_end(marks, page, pos);
		next = next_listed(marks, next, ready);
		struct share share =
		        take(grid, marks, (struct span){next, ready}, all, lines - pos.line, beside->cols);
		*array_push(&beside->shares) = share;
		next = share.end;
	}
}

void beside_clear(struct beside *beside)
{
	array_free(&beside->shares);
	*beside = (struct beside){0};
}

/* The chosen record comes into sight, if it is one of those that are left out. */
static struct share with_current(struct share share, const struct marks *marks, ptrdiff_t current)
{
	if (!share.left_out || current < (ptrdiff_t)share.end || current >= (ptrdiff_t)share.all)
		return share;
	share.left_out = count_listed(marks, share.first, share.all) - 1;
	share.first = (size_t)current;
	share.end = share.first + 1;
	return share;
}

/* One entry at cell `col`, before `end`; the cells it takes. */
static int draw_entry(
        struct grid *grid, int row, int col, int end, const struct marks *marks, const struct mark *mark)
{
	char label[LABEL_MAX];
	struct look look = looks[mark->layer];
	mark_label(marks, mark, label, sizeof label);
	grid_char(grid, row, col, look.style, look.mark);
	col += MARK_COLS;
	return MARK_COLS + grid_puts(grid, row, col, end - col, look.style, label);
}

void beside_draw(struct beside *beside, struct grid *grid, struct rect rect, const struct marks *marks,
        struct page *page, struct page_pos pos, ptrdiff_t current, bool focused)
{
	if (!beside->made || beside->block != pos.block || beside->cols != rect.cols) {
		beside->made = true;
		beside->block = pos.block;
		beside->cols = rect.cols;
		deal(beside, grid, marks, page);
	}
	assert(pos.line < (int)beside->shares.len);
	struct share share = with_current(beside->shares.at[pos.line], marks, current);
	int col = rect.col, end = rect.col + rect.cols - (share.left_out ? MORE_COLS : 0);
	for (size_t i = share.first; i < share.end; i = next_listed(marks, i + 1, share.end)) {
		int used = draw_entry(grid, rect.row, col, end, marks, &marks->all.at[i]);
		if ((ptrdiff_t)i == current)
			part_choose(grid, (struct rect){rect.row, col, 1, used}, focused);
		col += used + GAP;
	}
	if (share.left_out)
		grid_printf(grid, rect.row, end, MORE_COLS, STYLE_DIM, "+%d", share.left_out);
}
