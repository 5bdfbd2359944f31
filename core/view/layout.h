// SPDX-License-Identifier: MIT
// Which pane gets which part of the screen. Pure arithmetic. For tui.
#ifndef CORE_VIEW_LAYOUT_H
#define CORE_VIEW_LAYOUT_H

#include "core/view/grid.h"

/*
 * The places on the screen. What stands in the third changes: reader, evidence, library …; the fourth, at the
 * side of the third, is there only when something wants it.
 */
enum place_on_screen { PLACE_TIMELINE, PLACE_MATRIX, PLACE_TEXT, PLACE_SIDE, PLACE_COUNT };

/* What wants the fourth place: a list that a narrow column is enough for, or a text as wide as the other. */
enum side { SIDE_NONE, SIDE_LIST, SIDE_TEXT };

enum { LAYOUT_MIN_ROWS = 12, LAYOUT_MIN_COLS = 40 };
/* From these on a list has a column of its own, and two texts stand beside each other. */
enum { LAYOUT_LIST_COLS = 160, LAYOUT_PAIR_COLS = 120 };

struct layout {
	bool too_small;                /* under 40×12: nothing but a line that says so */
	struct rect bar;               /* the first row: the program, the library */
	struct rect status;            /* the last row: keys, messages, the prompt */
	struct rect pane[PLACE_COUNT]; /* with its lines; rows 0 if it is not shown */
	/*
	 * Panes stand in one frame, parted by single lines: each has that above it and that at its left, and
	 * those of the frame where it reaches it. Else only a title row.
	 */
	bool framed;
	struct rect density; /* one row for the timeline's bars above a pane that fills the screen; rows 0 if
	                        none: timeline_ops.draw into one row draws them */
};

/* What the screen has to show. All zero: the timeline, and all that there is room for. */
struct layout_wish {
	enum place_on_screen focus;
	bool zoomed;
	enum side side;
	bool wide; /* the third place needs the width of the matrix, too */
};

/*
 * At 100×30 and more all are shown: the timeline above, the matrix and the text beside each other below. On
 * smaller screens, and when `zoomed`, the pane that has the focus fills the screen, on smaller ones of 20
 * rows and more with the timeline's bars above it.
 *
 * A third place that is wide takes the place of the matrix, too, below 160 columns, while the focus is not
 * there.
 *
 * The fourth place takes its room from the third, at its right side: at 160 columns and more a list a column
 * as wide as it needs, a text the half. On narrower screens a list covers the third place. A text stands
 * beside the other at 120 columns and more, in the place of the matrix too while the focus is not there, and
 * below the other on narrower ones; where one pane fills the screen the two fill it together.
 *
 * Sizes depend on the window and on what is open at the side only, so nothing moves unless one of them
 * changes.
 */
struct layout layout_of(int rows, int cols, struct layout_wish wish);
/* Do both show the same in the same places? */
bool layout_is(const struct layout *a, const struct layout *b);

#endif
