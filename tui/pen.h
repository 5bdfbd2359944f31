// SPDX-License-Identifier: MIT
// What is sent, with no more about looks than is needed. For term.c.
#ifndef TUI_PEN_H
#define TUI_PEN_H

#include "core/base/buf.h"

/*
 * terminfo has a sequence of its own for each attribute and each colour, names the character set whenever
 * looks end (\e(B\e[m, six bytes for the three of \e[m), and the painter takes each look from plain on. Here
 * the last look that was asked for is remembered, and sent in one sequence (ECMA-48, 8.3.117) when something
 * is drawn in it: what is new alone if nothing went, else all of it from plain on. No sequence is sent that
 * terminfo did not name, but that which ends bold and dim in a colour.
 */
enum { PEN_COLOUR = 24 };

struct pen_look {
	unsigned attrs;                      /* bit n: SGR parameter n, from 1 to 8 */
	char fg[PEN_COLOUR], bg[PEN_COLOUR]; /* the parameters as they came, "" for the default */
};

/* All zero is one that knows nothing of the terminal. */
struct pen {
	bool known;  /* is `sent` so? */
	bool wished; /* has any look been asked for? */
	struct pen_look sent, wanted;
};

/* Appends to `out` what does the same as the bytes: whole sequences of a terminal whose looks are those of
 * ECMA-48, and which may be moved about whatever the look (terminfo's msgr). */
void pen_thin(struct pen *pen, const char *bytes, size_t len, struct buf *out);

#endif
