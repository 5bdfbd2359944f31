// SPDX-License-Identifier: MIT
// How wide does the terminal draw characters of ambiguous width, and is its ground light? For term.c, app.c
// and browse.c.
#ifndef TUI_ASK_H
#define TUI_ASK_H

#include <stdbool.h>

/*
 * The questions are written together with a whole new screen, between the clearing and the picture: for the
 * width one ambiguous character, the request for a report of the cursor's place (DSR 6 of ECMA-48), and the
 * character is wiped out; before it, for the ground, OSC 11 with a question mark, as xterm has it. Nothing
 * waits; the answers come among the keys at any later time (key.h), and only when one says otherwise than we
 * thought is all drawn again. A terminal that never answers stays as it was. Answers come in the order of the
 * questions, so that the second one tells that there will be none to the first.
 */
enum ask_what { ASK_WIDTH = 1, ASK_GROUND = 2 };

/* What shall be asked: a set of enum ask_what. Nothing is before this is called. */
void ask_open(unsigned wanted);

/*
 * The bytes of the questions, or "". To be sent to a cleared screen of two rows or more with the cursor at
 * its upper left, where it leaves it. The character stands in the second row, so that the report, CSI 2;2 R
 * or CSI 2;3 R, is not taken for F3 with a modifier, CSI 1;2 R. `able`: what this terminal can be asked, a
 * set too; one that cannot report its cursor is asked nothing. Static.
 */
const char *ask_question(unsigned able);

/* A report that the cursor is at (row, col), from 1. True if it changes width_ambiguous(). Any other report,
 * and one that nobody asked for, has no effect. */
bool ask_answer(int row, int col);

/* An answer to the other question. True if one was waited for; then *light says what the ground is. */
bool ask_ground(const int rgb[3], bool *light);

/*
 * For whoever gives the terminal back: takes answers that are on their way off `fd`, or the shell would get
 * them as typed. Waits for half a second from the question on, at most, and not at all if there was none or
 * it is answered. Keys that come with them are lost.
 */
void ask_leave(int fd);

#endif
