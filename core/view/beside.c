// SPDX-License-Identifier: MIT
#include "core/view/beside.h"

#include "core/view/parts.h"

#include <assert.h>
#include <stdlib.h>

enum { MARK_COLS = 2, GAP = 2, MORE_COLS = 4, LABEL_MAX = 256 };
enum { BRIEF_COLS = 20 }; /* with fewer an entry is its value alone: the status line tells all of it */

/* What is dealt out: the marks that are listed. */
struct deck {
	const struct grid *grid;
	const struct marks *marks;
	int cols;
};

static bool in_deck(const struct deck *deck, size_t i)
{
	return deck->marks->all.at[i].listed;
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

/* One to a line, or as many as it takes where the lines left are fewer. */
static size_t deal_line(const struct deck *deck, struct span range, size_t all, int lines_left)
{
	const bool roomy = count_in(deck, range.start, all) <= lines_left;
	if (range.start == range.end)
		return range.end;
	return roomy ? range.start + 1 : fill(deck, range.start, range.end, deck->cols);
}

static int count_lines(struct beside *beside, struct page *page)
{
	struct page_line line;
	int lines = 0;
	while (page_line(page, (struct page_pos){beside->block, beside->part, lines}, &line))
		lines++;
	return lines;
}

/* Where the marks that begin in a line of the block or before end; none begins in a line of an inserted text.
 */
static size_t begun(
        const struct beside *beside, const struct marks *marks, struct page *page, int at, size_t before)
{
	struct page_line line;
	const struct page_pos pos = {beside->block, beside->part, at};
	page_line(page, pos, &line);
	return span_empty(line.span) ? before : marks_end(marks, page, pos);
}

/* Deals the records of the block out to its lines; false if there was no room for all. */
static bool deal(struct beside *beside, const struct deck *deck, struct page *page)
{
	const int lines = count_lines(beside, page);
	size_t next = beside->first;
	beside->shares.len = 0;
	for (int at = 0; at < lines; at++) {
		const size_t ready = begun(beside, deck->marks, page, at, next);
		next = next_in(deck, next, ready);
		const size_t end = deal_line(deck, (struct span){next, ready}, beside->all, lines - at);
		*array_push(&beside->shares) = (struct share){next, next, end, end, 0};
		next = end;
	}
	return !count_in(deck, next, beside->all);
}

/* The first of the marks before `until` that stay longest: the reader's own before who supports whom. */
static size_t most_telling(const struct deck *deck, size_t first, size_t until)
{
	static const int ranks[LAYER_COUNT + 1] = {
	        [LAYER_COUNT] = 4, [LAYER_PAIRINGS] = 3, [LAYER_EVENTS] = 2, [LAYER_FIGURES] = 1};
	size_t best = first;
	for (size_t i = first; i < until; i = next_in(deck, i + 1, until))
		if (ranks[deck->marks->all.at[i].layer] > ranks[deck->marks->all.at[best].layer])
			best = i;
	return best;
}

/* What stays of the line before, when another one has records of its own. */
static void leave_out(struct beside *beside, const struct deck *deck, size_t until)
{
	struct share *share = beside->shares.len ? &beside->shares.at[beside->shares.len - 1] : NULL;
	if (!share || !count_in(deck, share->end, until))
		return;
	share->until = until;
	share->first = most_telling(deck, share->from, until);
	share->end = fill(deck, share->first, until, deck->cols - MORE_COLS);
	share->left_out = count_in(deck, share->from, until) - count_in(deck, share->first, share->end);
}

/* The same where there is not room for all: each line has its own, and those of lines before it that have
 * none. */
static void deal_strictly(struct beside *beside, const struct deck *deck, struct page *page)
{
	const int lines = count_lines(beside, page);
	size_t next = beside->first, behind = beside->first; /* the marks of the lines before */
	beside->shares.len = 0;
	for (int at = 0; at < lines; at++) {
		const size_t ready = begun(beside, deck->marks, page, at, behind);
		if (count_in(deck, behind, ready)) {
			leave_out(beside, deck, behind);
			next = behind;
		}
		next = next_in(deck, next, ready);
		const size_t end = next < ready ? fill(deck, next, ready, deck->cols) : ready;
		*array_push(&beside->shares) = (struct share){next, next, end, end, 0};
		next = end;
		behind = ready;
	}
	leave_out(beside, deck, beside->all);
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

static void make(struct beside *beside, const struct grid *grid, const struct marks *marks, struct page *page)
{
	const struct deck deck = {grid, marks, beside->cols};
	find_marks(beside, marks, page);
	if (!deal(beside, &deck, page))
		deal_strictly(beside, &deck, page);
}

void beside_clear(struct beside *beside)
{
	array_free(&beside->shares);
	*beside = (struct beside){0};
}

/* The chosen record comes into sight, if it is one of those that are left out. */
static struct share with_current(const struct deck *deck, struct share share, ptrdiff_t current)
{
	const size_t i = (size_t)current;
	if (current < 0 || i < share.from || i >= share.until || (i >= share.first && i < share.end))
		return share;
	share.left_out = count_in(deck, share.from, share.until) - 1;
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
	return with_current(deck, beside->shares.at[pos.line], current);
}

ptrdiff_t beside_point(struct beside *beside, const struct grid *grid, struct rect rect,
        const struct marks *marks, struct page *page, struct page_pos pos, ptrdiff_t current, int col)
{
	char label[LABEL_MAX];
	struct deck deck = {grid, marks, rect.cols};
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
	struct deck deck = {grid, marks, rect.cols};
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
