// SPDX-License-Identifier: MIT
#include "core/view/beside.h"

#include "core/view/parts.h"

#include <assert.h>
#include <stdlib.h>

enum { MARK_COLS = 2, GAP = 2, MORE_COLS = 4, LABEL_MAX = 256 };
enum { BRIEF_COLS = 20 }; /* with fewer an entry is its value alone: the status line tells all of it */

/* What is dealt out: marks that are listed, figures only as far as there is room for them. */
struct deck {
	const struct grid *grid;
	const struct marks *marks;
	size_t figures_end;
	int cols;
};

static bool in_deck(const struct deck *deck, size_t i)
{
	const struct mark *mark = &deck->marks->all.at[i];
	return mark->listed && (mark->layer != LAYER_FIGURES || i < deck->figures_end);
}

static size_t next_in(const struct deck *deck, size_t i, size_t end)
{
	while (i < end && !in_deck(deck, i))
		i++;
	return i;
}

static int count_in(const struct deck *deck, size_t i, size_t end)
{
	int count = 0;
	for (; i < end; i++)
		count += in_deck(deck, i);
	return count;
}

static int entry_cols(const struct deck *deck, size_t i, int room)
{
	char label[LABEL_MAX];
	mark_label(deck->marks, &deck->marks->all.at[i], deck->cols < BRIEF_COLS, label, sizeof label);
	int cols = MARK_COLS + part_cols(deck->grid, label);
	return cols < room ? cols : room;
}

/* Where the entries of a line end that begin with `first`: as many as fit into `cols`, at least one. */
static size_t fill(const struct deck *deck, size_t first, size_t end, int cols)
{
	int used = 0;
	size_t i = next_in(deck, first, end);
	while (i < end) {
		used += entry_cols(deck, i, cols);
		if (used > cols)
			break;
		used += GAP;
		i = next_in(deck, i + 1, end);
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
static struct share take(const struct deck *deck, struct span range, size_t all, int lines_left)
{
	struct share share = {.first = range.start, .end = range.start};
	bool counts = lines_left == 1 && deck->figures_end < all; /* what is left out, behind the entries */
	int cols = deck->cols - (counts ? MORE_COLS : 0);
	bool roomy = count_in(deck, range.start, all) <= lines_left;
	if (range.start < range.end)
		share.end = roomy ? range.start + 1 : fill(deck, range.start, range.end, cols);
	if (lines_left > 1 || !count_in(deck, share.end, all))
		return share;
	share.end = fill(deck, range.start, all, deck->cols - MORE_COLS);
	share.left_out = count_in(deck, share.end, all);
	return share;
}

/* Deals a deck out to the lines of the block; how many of it there was no room for. */
static int deal(struct beside *beside, const struct deck *deck, struct page *page)
{
	struct page_line line;
	struct page_pos pos = {beside->block, beside->part, 0};
	int lines = 0, left_out = 0;
	while (page_line(page, (struct page_pos){pos.block, pos.part, lines}, &line))
		lines++;
	size_t next = beside->first;
	beside->shares.len = 0;
	for (; pos.line < lines; pos.line++) {
		page_line(page, pos, &line);
		size_t ready = span_empty(line.span) ? next : marks_end(deck->marks, page, pos);
		next = next_in(deck, next, ready);
		struct share share = take(deck, (struct span){next, ready}, beside->all, lines - pos.line);
		*array_push(&beside->shares) = share;
		next = share.end;
		left_out = share.left_out;
	}
	return left_out;
}

static void find_marks(struct beside *beside, const struct marks *marks, struct page *page)
{
	struct page_line line = {0};
	struct page_pos last = {beside->block, beside->part, 0};
	page_line(page, last, &line);
	beside->first = marks_from(marks, line.span.start);
	while (page_line(page, (struct page_pos){last.block, last.part, last.line + 1}, &line))
		last.line++;
	beside->all = marks_end(marks, page, last);
}

/* Takes out the last figures, at most `count`; how many it took. */
static int drop_figures(struct deck *deck, size_t first, int count)
{
	int dropped = 0;
	while (dropped < count && deck->figures_end > first) {
		const struct mark *mark = &deck->marks->all.at[--deck->figures_end];
		dropped += mark->listed && mark->layer == LAYER_FIGURES;
	}
	return dropped;
}

/* Deals the records of a block out to its lines, with as many of its figures as the others leave room for. */
static void make(struct beside *beside, const struct grid *grid, const struct marks *marks, struct page *page)
{
	find_marks(beside, marks, page);
	struct deck deck = {grid, marks, beside->all, beside->cols};
	int dropped = 0, now = 0;
	for (int left_out = deal(beside, &deck, page); left_out; left_out = deal(beside, &deck, page)) {
		now = drop_figures(&deck, beside->first, left_out);
		if (now == 0)
			break;
		dropped += now;
	}
	beside->figures_end = deck.figures_end;
	if (beside->shares.len)
		beside->shares.at[beside->shares.len - 1].left_out += dropped;
}

void beside_clear(struct beside *beside)
{
	array_free(&beside->shares);
	*beside = (struct beside){0};
}

/* The chosen record comes into sight, if it is one of those that are left out. */
static struct share with_current(
        const struct beside *beside, struct deck *deck, struct share share, ptrdiff_t current)
{
	size_t i = (size_t)current;
	if (!share.left_out || current < (ptrdiff_t)beside->first || i >= beside->all)
		return share;
	if (in_deck(deck, i) && i < share.end)
		return share;
	share.left_out += count_in(deck, share.first, share.end) - 1;
	deck->figures_end = deck->figures_end > i ? deck->figures_end : i + 1;
	share.first = i;
	share.end = i + 1;
	return share;
}

/* One entry at cell `col`, before `end`; the cells it takes. */
static int draw_entry(
        struct grid *grid, int row, int col, int end, const struct deck *deck, const struct mark *mark)
{
	char label[LABEL_MAX];
	struct mark_look look = mark_look(deck->marks, mark);
	mark_label(deck->marks, mark, deck->cols < BRIEF_COLS, label, sizeof label);
	grid_char(grid, row, col, look.style, look.kind);
	if (look.verdict)
		grid_char(grid, row, col + 1, look.style, look.verdict);
	col += MARK_COLS;
	return MARK_COLS + grid_puts(grid, row, col, end - col, look.style, label);
}

/* What stands beside a line of so many cells. */
static struct share share_at(
        struct beside *beside, struct deck *deck, struct page *page, struct page_pos pos, ptrdiff_t current)
{
	if (!beside->made || beside->block != pos.block || beside->part != pos.part ||
	        beside->cols != deck->cols) {
		beside->made = true;
		beside->block = pos.block;
		beside->part = pos.part;
		beside->cols = deck->cols;
		make(beside, deck->grid, deck->marks, page);
	}
	assert(pos.line < (int)beside->shares.len);
	deck->figures_end = beside->figures_end;
	return with_current(beside, deck, beside->shares.at[pos.line], current);
}

ptrdiff_t beside_point(struct beside *beside, const struct grid *grid, struct rect rect,
        const struct marks *marks, struct page *page, struct page_pos pos, ptrdiff_t current, int col)
{
	char label[LABEL_MAX];
	struct deck deck = {grid, marks, 0, rect.cols};
	struct share share = share_at(beside, &deck, page, pos, current);
	int from = rect.col;
	for (size_t i = next_in(&deck, share.first, share.end); i < share.end;
	        i = next_in(&deck, i + 1, share.end)) {
		mark_label(marks, &marks->all.at[i], rect.cols < BRIEF_COLS, label, sizeof label);
		int end = from + MARK_COLS + part_cols(grid, label);
		if (col >= from && col < end)
			return (ptrdiff_t)i;
		from = end + GAP;
	}
	return NO_MARK;
}

void beside_draw(struct beside *beside, struct grid *grid, struct rect rect, const struct marks *marks,
        struct page *page, struct page_pos pos, ptrdiff_t current, bool focused)
{
	struct deck deck = {grid, marks, 0, rect.cols};
	struct share share = share_at(beside, &deck, page, pos, current);
	int col = rect.col, end = rect.col + rect.cols - (share.left_out ? MORE_COLS : 0);
	for (size_t i = next_in(&deck, share.first, share.end); i < share.end;
	        i = next_in(&deck, i + 1, share.end)) {
		int used = draw_entry(grid, rect.row, col, end, &deck, &marks->all.at[i]);
		if ((ptrdiff_t)i == current)
			part_choose(grid, (struct rect){rect.row, col, 1, used}, focused);
		col += used + GAP;
	}
	if (share.left_out)
		grid_printf(grid, rect.row, end, MORE_COLS, STYLE_DIM, "+%d", share.left_out);
}
