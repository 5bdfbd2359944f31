// SPDX-License-Identifier: MIT
// The screen as cells, without a terminal. For views and tui.
#ifndef CORE_VIEW_GRID_H
#define CORE_VIEW_GRID_H

#include "core/text/width.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

/*
 * What a cell means, not how it looks: tui/theme.c turns it into attributes and colours, and never relies on
 * colour alone. The base styles exclude each other; the flags are added to one of them.
 */
enum style {
	STYLE_TEXT,    /* running text */
	STYLE_DIM,     /* secondary: rules, empty cells, paths */
	STYLE_TITLE,   /* names of panes, headings of a table */
	STYLE_HEADING, /* a heading of a document */
	STYLE_DATE,    /* the four kinds of data in a text and in the lists */
	STYLE_EVENT,
	STYLE_PAIRING,
	STYLE_FIGURE,
	STYLE_ERROR,
	STYLE_FOUND,  /* words that were searched for, of which STYLE_HIT marks the present ones */
	STYLE_STRONG, /* of a text: what its markup makes bold, slanted, a link, a note's raised mark */
	STYLE_EMPHASIS,
	STYLE_LINK,
	STYLE_NOTE,
	STYLE_FRAME, /* the frame of the pane that has the focus; keys that are offered */
	STYLE_COUNT,
	STYLE_BASE = 0x0F,     /* mask of the above */
	STYLE_SELECTED = 0x10, /* the cursor of a pane that has the focus */
	STYLE_CURSOR = 0x20,   /* the cursor of a pane that has not */
	STYLE_HIT = 0x40,      /* the words that a search, a record or evidence led to */
	STYLE_BAR = 0x80,      /* title and status line */
};

enum { CELL_MARKS = 4 }; /* beside its character; more are not shown */

/*
 * A spacing character with the marks that combine with it. A character of two cells owns the cell behind it,
 * which has cols 0. All zero is a blank cell.
 */
struct cell {
	char32_t cp[1 + CELL_MARKS]; /* unused ones are 0; cp[0] == 0 is a blank */
	uint8_t cols;                /* 1 or 2; 0 for the second half of the cell before, and for a blank */
	uint8_t style;
	uint8_t flags; /* a set of enum cell_flag */
};

/* Of all cells of a cluster (cluster.h): terminals may draw it in another number of cells, so what stands
 * behind it needs a place of its own; and it goes on from the cell before. */
enum cell_flag { CELL_DOUBTFUL = 1, CELL_JOINED = 2 };

struct grid {
	int rows, cols;
	struct cell *cells; /* owned: rows * cols */
	enum width_ambiguous ambiguous;
};

/* A part of a grid; rows and cols may be 0, never negative. */
struct rect {
	int row, col, rows, cols;
};

/* Sets the size and blanks all. The struct may be all zero before. */
void grid_reset(struct grid *grid, int rows, int cols);
void grid_free(struct grid *grid);
struct cell *grid_at(const struct grid *grid, int row, int col);

/*
 * Writes text[0..len) from (row, col) on into at most `cols` cells and gives the cells used. Never writes
 * outside of them: what does not fit is cut, with … in the last cell when `mark` is set, and a wide character
 * is never halved. Code points that must not reach a terminal are replaced by their sign, a newline by a
 * space, a tab by the spaces to the next multiple of 8 from where the text begins (as cluster.h measures it).
 */
int grid_text(struct grid *grid, int row, int col, int cols, unsigned style, const char *text, size_t len,
        bool mark);
/* The same for a string that is cut with a mark. */
int grid_puts(struct grid *grid, int row, int col, int cols, unsigned style, const char *s);
/* printf into the grid, cut with a mark. */
int grid_printf(struct grid *grid, int row, int col, int cols, unsigned style, const char *format, ...)
        __attribute__((format(printf, 6, 7)));
/*
 * One mark of the interface. Where ambiguous characters take two cells, rules, blocks and signs of that kind
 * are replaced by ASCII ones, so that a drawing keeps its columns; a character of a text goes through
 * grid_text.
 */
void grid_char(struct grid *grid, int row, int col, unsigned style, char32_t cp);
/* Blanks a rectangle, in a style. */
void grid_fill(struct grid *grid, struct rect rect, unsigned style);
/* A thin horizontal line. */
void grid_rule(struct grid *grid, int row, int col, int cols, unsigned style);
/* Adds flags to what stands in a rectangle. */
void grid_flag(struct grid *grid, struct rect rect, unsigned flags);
/* Changes the base style of what stands in a rectangle, and leaves its flags. */
void grid_style(struct grid *grid, struct rect rect, unsigned base);

#endif
