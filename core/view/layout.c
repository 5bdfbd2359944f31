// SPDX-License-Identifier: MIT
#include "core/view/layout.h"

#include "core/view/clamp.h"

/* From this size on all panes are shown. */
enum { ALL_ROWS = 30, ALL_COLS = 100 };
enum { DENSITY_ROWS = 20 };
enum {
	GAP_COLS = 1
}; /* between two panes beside each other, of which the second has the line between them */
enum { MATRIX_LEAST = 40, MATRIX_MOST = 100, LIST_LEAST = 24, LIST_MOST = 44 };

/* Cuts a column of `cols` off the right side of a place. */
static struct rect cut_right(struct rect *place, int cols, int gap)
{
	struct rect right = {place->row, place->col + place->cols - cols, place->rows, cols};
	place->cols -= cols + gap;
	return right;
}

static struct rect cut_below(struct rect *place)
{
	int rows = place->rows / 2;
	place->rows -= rows;
	return (struct rect){place->row + place->rows, place->col, rows, place->cols};
}

/* Parts the text's place with what stands at its side, in a window of `cols` columns. */
static void place_side(struct layout *layout, int cols, enum side side)
{
	struct rect *text = &layout->pane[PLACE_TEXT], *beside = &layout->pane[PLACE_SIDE];
	if (side == SIDE_LIST && cols >= LAYOUT_LIST_COLS) {
		*beside = cut_right(text, clamp(cols / 6, LIST_LEAST, LIST_MOST), GAP_COLS);
	} else if (side == SIDE_LIST) {
		*beside = *text;
		*text = (struct rect){0};
	} else if (side == SIDE_TEXT && cols >= LAYOUT_PAIR_COLS) {
		*beside = cut_right(text, (text->cols - GAP_COLS) / 2, GAP_COLS);
	} else if (side == SIDE_TEXT) {
		*beside = cut_below(text);
	}
}

/* Where a list may come to the side, the text has room enough for both: as much beside the list at 160
 * columns as alone at 120. Two texts need it more than the matrix. */
static int matrix_cols(int cols, enum side side)
{
	if (cols < LAYOUT_LIST_COLS)
		return cols * 5 / 12;
	return side == SIDE_TEXT ? cols * 3 / 10 : cols * 3 / 8;
}

static void place_all(struct layout *layout, int rows, int cols, struct layout_wish wish)
{
	int body = rows - 2;
	const bool texts =
	        wish.side == SIDE_TEXT || wish.wide; /* they need the rows more than the chronicle */
	int timeline = clamp(body * 3 / 10, 9, 16) - texts, below = body - timeline;
	int matrix = clamp(matrix_cols(cols, wish.side), MATRIX_LEAST, MATRIX_MOST);
	bool pair = wish.side == SIDE_TEXT && cols >= LAYOUT_PAIR_COLS;
	bool over = (pair || wish.wide) && cols < LAYOUT_LIST_COLS;
	layout->framed = true;
	layout->pane[PLACE_TIMELINE] = (struct rect){1, 0, timeline, cols};
	layout->pane[PLACE_MATRIX] = (struct rect){1 + timeline, 0, below, matrix};
	layout->pane[PLACE_TEXT] =
	        (struct rect){1 + timeline, matrix + GAP_COLS, below, cols - matrix - GAP_COLS};
	if (over && wish.focus == PLACE_MATRIX)
		return;
	if (over) {
		layout->pane[PLACE_TEXT] = (struct rect){1 + timeline, 0, below, cols};
		layout->pane[PLACE_MATRIX] = (struct rect){0};
	}
	place_side(layout, cols, wish.side);
}

static void place_one(struct layout *layout, int rows, int cols, struct layout_wish wish, bool density)
{
	bool text = wish.side && (wish.focus == PLACE_TEXT || wish.focus == PLACE_SIDE);
	int above = density && wish.focus != PLACE_TIMELINE && rows >= DENSITY_ROWS ? 1 : 0;
	layout->density = (struct rect){1, 0, above, above ? cols : 0};
	layout->pane[text ? PLACE_TEXT : wish.focus] = (struct rect){1 + above, 0, rows - 2 - above, cols};
	if (text)
		place_side(layout, cols, wish.side);
}

struct layout layout_of(int rows, int cols, struct layout_wish wish)
{
	struct layout layout = {.too_small = rows < LAYOUT_MIN_ROWS || cols < LAYOUT_MIN_COLS};
	if (layout.too_small)
		return layout;
	bool small = rows < ALL_ROWS || cols < ALL_COLS;
	layout.bar = (struct rect){0, 0, 1, cols};
	layout.status = (struct rect){rows - 1, 0, 1, cols};
	if (small || wish.zoomed)
		place_one(&layout, rows, cols, wish, small && !wish.zoomed);
	else
		place_all(&layout, rows, cols, wish);
	return layout;
}

static bool same_rect(struct rect a, struct rect b)
{
	return a.row == b.row && a.col == b.col && a.rows == b.rows && a.cols == b.cols;
}

bool layout_is(const struct layout *a, const struct layout *b)
{
	bool same = a->framed == b->framed && same_rect(a->density, b->density);
	for (int place = 0; place < PLACE_COUNT; place++)
		same = same && same_rect(a->pane[place], b->pane[place]);
	return same;
}
