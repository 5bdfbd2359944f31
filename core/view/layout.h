// SPDX-License-Identifier: MIT
// Which pane gets which part of the screen. Pure arithmetic. For tui.
#ifndef CORE_VIEW_LAYOUT_H
#define CORE_VIEW_LAYOUT_H

#include "core/view/grid.h"

/* The three places on the screen. What stands in the third changes: reader, evidence or library. */
enum place_on_screen { PLACE_TIMELINE, PLACE_MATRIX, PLACE_TEXT, PLACE_COUNT };

enum { LAYOUT_MIN_ROWS = 12, LAYOUT_MIN_COLS = 40 };

struct layout {
	bool too_small;                /* under 40×12: nothing but a line that says so */
	struct rect bar;               /* the first row: the program, the library */
	struct rect status;            /* the last row: keys, messages, the prompt */
	struct rect pane[PLACE_COUNT]; /* with its frame; rows 0 if it is not shown */
	bool framed;                   /* panes have a frame around them; else only a title row */
	struct rect density; /* one row for the timeline's bars above a pane that fills the screen; rows 0 if
	                        none: timeline_ops.draw into one row draws them */
};

/*
 * At 100×30 and more all three are shown: the timeline above, the matrix and the text beside each other
 * below. On smaller screens, and when `zoomed`, the pane that has the focus fills the screen, on smaller ones
 * of 20 rows and more with the timeline's bars above it. Sizes depend on rows and cols only, so nothing moves
 * unless the window does.
 */
struct layout layout_of(int rows, int cols, enum place_on_screen focus, bool zoomed);

#endif
