// SPDX-License-Identifier: MIT
// What the judges are shown: every assigned code point, and strings of all classes, as screens.
#ifndef TESTS_JUDGE_SAMPLES_H
#define TESTS_JUDGE_SAMPLES_H

#include "core/base/buf.h"
#include "core/view/grid.h"

/*
 * Screens of single code points come first: each assigned one (and private use, and the controls, which are
 * drawn as signs) between two letters, in a slot of SLOT_COLS. Then strings of 1 to 16 code points made by
 * chance, the same in every run, in wider slots: all kinds of clusters, wrong UTF-8 too. What does not fit
 * into a slot is cut by the grid. Before and behind it stands a rule, so that a shift would be seen.
 */
enum { SCREEN_ROWS = 50, SCREEN_COLS = 200, STRINGS = 100000 };

int samples_screens(void);
/* How many samples there are: code points and strings. */
struct sample_counts {
	int code_points, strings;
};
struct sample_counts samples_counts(void);

/* Lays screen `which` out. The grid's own mode of ambiguous characters holds. */
void samples_lay_out(struct grid *grid, int which);

/* The class of a code point by which differences are counted: "emoji", "jamo", "Mc", … Static. */
const char *samples_class(char32_t cp);

#endif
