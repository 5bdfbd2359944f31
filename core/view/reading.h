// SPDX-License-Identifier: MIT
// How the reader sets a page, as far as the user chooses. For views and tui.
#ifndef CORE_VIEW_READING_H
#define CORE_VIEW_READING_H

#include <stdbool.h>

/* Members are ints as tui/config.c sets them: 0 is what stands first, and the usual. */
enum reading_align { READING_CENTRE, READING_LEFT };
enum reading_switch { READING_ON, READING_OFF };

/* The measures that a Chinese book has, in characters of two cells. */
enum { MEASURE_LEAST = 30, MEASURE_MOST = 42, MEASURE_USUAL = 36 };

struct reading_look {
	int measure; /* characters in a line, at most; 0 is MEASURE_USUAL */
	int align;   /* enum reading_align: where the page stands when the pane is wider */
	int hanging; /* enum reading_switch: stops at the end of a line may stand in the margin */
	int flow;    /* enum reading_switch: flowing, or exact as the source (page.h) */
};

/* Where text and data stand in a pane of `cols` cells: cells from the pane's left edge, and their number. */
struct sheet {
	int text, text_cols;
	int beside, beside_cols; /* 0 cells when there is no room for data */
	int hang;                /* cells behind the text for stops, 0 or 2 */
	int folio, folio_cols;   /* at the right edge, for page numbers of the source; 0 cells without */
};

/* A pane of 62 cells and more has data beside the text, of 78 and more with a text of 30 characters at least.
 * `folios`: has the document page numbers? */
struct sheet sheet_for(const struct reading_look *reading, int cols, bool folios);

#endif
