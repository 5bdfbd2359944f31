// SPDX-License-Identifier: MIT
// A place in a text where several words were found, as one row: what stands around each of them, parted by …
// where the text between is left out. For the panes of core/view.
#ifndef CORE_VIEW_STRETCH_H
#define CORE_VIEW_STRETCH_H

#include "core/base/span.h"
#include "core/view/grid.h"

enum { STRETCH_WORDS = 6 };

/* The words in a line, in its order; at least one. */
struct stretch_words {
	struct span at[STRETCH_WORDS];
	int count;
};

/* Each word that was typed, where it first stands in `found` of the line; all of `found` where it is one
 * word, or is not cut at blanks (core/text/query.h). */
struct stretch_words stretch_words(const char *line, struct span found, const char *typed);

/* Draws as much of the line as `cols` cells of a row hold, the words marked; each of them is shown if there
 * is room for them. */
void stretch_draw(
        struct grid *grid, int row, int col, int cols, const char *line, const struct stretch_words *words);

#endif
