// SPDX-License-Identifier: MIT
// What has to be sent to a terminal so that it shows a grid. For term.c.
#ifndef TUI_PAINT_H
#define TUI_PAINT_H

#include "core/base/buf.h"
#include "core/view/grid.h"

/* What a terminal may be told beside characters; the words in terminfo(5). Rows and columns from 0. */
enum paint_act {
	PAINT_GO,      /* cup: to row a, column b */
	PAINT_FORWARD, /* cuf: a cells on */
	PAINT_END,     /* el: erases to the end of the row */
	PAINT_ERASE,   /* ech: erases a cells from the cursor on, which stays */
	PAINT_REPEAT,  /* rep: the last character a times more */
	PAINT_REGION,  /* csr: rows a to b are those that scroll; the cursor may be anywhere then */
	PAINT_UP,      /* indn, ind: the region a rows up; the cursor is in its last row */
	PAINT_DOWN,    /* rin, ri: a rows down; the cursor is in its first row */
	PAINT_DELETE,  /* dl: a rows from the cursor's on, those below it come up */
	PAINT_INSERT,  /* il: a rows before the cursor's, those below go down */
	PAINT_ACT_COUNT
};

/* How a style looks. */
struct paint_ink {
	const char *bytes; /* puts the look on, whichever was before */
	int look;          /* equal where the looks are */
	bool plain;        /* a blank in it looks like one that was never written */
	bool erases;       /* what is erased while it is on looks like a blank in it */
};

struct paint_terminal {
	bool can[PAINT_ACT_COUNT]; /* PAINT_GO it can */
	bool newlines;             /* CR and LF go to the beginning of the next row */
	bool roams;                /* the cursor may go about whatever the look (msgr) */
	bool stays;                /* behind the last column the cursor waits there for the next character */
	const char *wrap_off, *wrap_on; /* rmam, smam; or "" */
	void (*act)(enum paint_act act, int a, int b, struct buf *out);
	const struct paint_ink *(*ink)(uint8_t style);
};

/* All zero is one that has no screen yet. */
struct paint {
	const struct paint_terminal *terminal;
	struct grid shown;           /* what the terminal shows */
	int *places;                 /* owned: where in it each row of the screen stands */
	bool *doubtful;              /* owned: the rows whose characters in doubt are to be drawn */
	int row, col;                /* the cursor; row -1: anywhere; col == cols: behind the last */
	int top, bottom;             /* the rows that scroll */
	const struct paint_ink *ink; /* what is on; NULL: anything */
	struct buf *out;
	struct buf ways[2]; /* owned: two that are compared */
};

/* The terminal shows an empty screen of this size, all of which scrolls; anything about its cursor and its
 * look may be so. */
void paint_empty(struct paint *paint, const struct paint_terminal *terminal, int rows, int cols);
/*
 * Appends what makes the terminal show a grid of that size: the rows that have moved are scrolled, then what
 * differs is sent from the top to the bottom, each stretch in the shortest of the ways that the terminal has.
 * At the end the look is one in which blanks are plain.
 */
void paint_grid(struct paint *paint, const struct grid *grid, struct buf *out);
/* Appends what moves the cursor. */
void paint_cursor(struct paint *paint, int row, int col, struct buf *out);
/* Appends what lets all of the screen scroll again: before something else writes on it. */
void paint_leave(struct paint *paint, struct buf *out);
void paint_free(struct paint *paint);

#endif
