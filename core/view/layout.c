// SPDX-License-Identifier: MIT
#include "core/view/layout.h"

#include "core/view/clamp.h"

/* From this size on all three panes are shown. */
enum { ALL_ROWS = 30, ALL_COLS = 100 };
enum { DENSITY_ROWS = 20 };
enum { GAP_COLS = 1 }; /* between two frames beside each other */

static void place_all(struct layout *layout, int rows, int cols)
{
	int body = rows - 2;
	int timeline = clamp(body * 3 / 10, 9, 16);
	int matrix = clamp(cols * 5 / 12, 40, 90);
	layout->framed = true;
	layout->pane[PLACE_TIMELINE] = (struct rect){1, 0, timeline, cols};
	layout->pane[PLACE_MATRIX] = (struct rect){1 + timeline, 0, body - timeline, matrix};
	layout->pane[PLACE_TEXT] =
	        (struct rect){1 + timeline, matrix + GAP_COLS, body - timeline, cols - matrix - GAP_COLS};
}

static void place_one(struct layout *layout, int rows, int cols, enum place_on_screen focus, bool density)
{
	int above = density && focus != PLACE_TIMELINE && rows >= DENSITY_ROWS ? 1 : 0;
	layout->density = (struct rect){1, 0, above, above ? cols : 0};
	layout->pane[focus] = (struct rect){1 + above, 0, rows - 2 - above, cols};
}

struct layout layout_of(int rows, int cols, enum place_on_screen focus, bool zoomed)
{
	struct layout layout = {.too_small = rows < LAYOUT_MIN_ROWS || cols < LAYOUT_MIN_COLS};
	if (layout.too_small)
		return layout;
	bool small = rows < ALL_ROWS || cols < ALL_COLS;
	layout.bar = (struct rect){0, 0, 1, cols};
	layout.status = (struct rect){rows - 1, 0, 1, cols};
	if (small || zoomed)
		place_one(&layout, rows, cols, focus, small && !zoomed);
	else
		place_all(&layout, rows, cols);
	return layout;
}
