// SPDX-License-Identifier: MIT
// How wide does the terminal draw characters of ambiguous width? For term.c, app.c and browse.c.
#ifndef TUI_ASK_H
#define TUI_ASK_H

#include <stdbool.h>

/*
 * The question is written together with a whole new screen, between the clearing and the picture: one
 * ambiguous character, the request for a report of the cursor's place (DSR 6 of ECMA-48), and the character
 * is wiped out. Nothing waits; the report comes among the keys at any later time (key.h), and only when it
 * says otherwise than we thought is all drawn again. A terminal that never answers stays as it was.
 */

/* Shall it be asked at all? Not before this is called. */
void ask_open(bool wanted);

/*
 * The bytes of the question, or "". To be sent to a cleared screen of two rows or more with the cursor at
 * its upper left, where it leaves it. The character stands in the second row, so that the report, CSI 2;2 R
 * or CSI 2;3 R, is not taken for F3 with a modifier, CSI 1;2 R. Static.
 */
const char *ask_question(void);

/* A report that the cursor is at (row, col), from 1. True if it changes width_ambiguous(). Any other report,
 * and one that nobody asked for, has no effect. */
bool ask_answer(int row, int col);

/*
 * For whoever gives the terminal back: takes reports that are on their way off `fd`, or the shell would get
 * them as typed. Waits for half a second from the question on, at most, and not at all if there was none or
 * it is answered. Keys that come with them are lost.
 */
void ask_leave(int fd);

#endif
