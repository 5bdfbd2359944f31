// SPDX-License-Identifier: MIT
// The control sequences of ECMA-48 and the VT100 for what a painter asks. For term.c.
#ifndef TUI_PAINT_ECMA_H
#define TUI_PAINT_ECMA_H

#include "tui/paint.h"

/* How terminfo writes the sequence. A terminal that has it so need not have it put together by terminfo. */
const char *paint_ecma_form(enum paint_act act);
/* Appends the sequence; numbers that are the usual are left out. */
void paint_ecma(enum paint_act act, int a, int b, struct buf *out);

#endif
