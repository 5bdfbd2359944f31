// SPDX-License-Identifier: MIT
// Grapheme clusters, the characters as a reader counts them, with their cells. For view and tui.
#ifndef CORE_TEXT_CLUSTER_H
#define CORE_TEXT_CLUSTER_H

#include "core/text/width.h"

#include <stdbool.h>
#include <stddef.h>

/* An extended grapheme cluster (UAX #29) of a text. */
struct cluster {
	size_t off; /* byte offset in the text */
	size_t len; /* bytes, at least 1 */
	int cols; /* cells: the sum of its code points' widths, at least 1; a tab reaches to the next multiple
	             of 8 */
	char32_t cp; /* its first code point */
};

/* Walks a text; a struct on the stack. `col` is the cell where the next cluster begins (only tabs depend on
 * it). */
struct cluster_iter {
	const char *text;
	size_t len, off;
	int col;
	enum width_ambiguous ambiguous;
};

/* Begins at byte `off` of text[0..len), which must be a cluster boundary. The text is borrowed for the walk.
 */
struct cluster_iter cluster_begin(const char *text, size_t len, size_t off, enum width_ambiguous ambiguous);

/* The next cluster into *out; false at the end. */
bool cluster_next(struct cluster_iter *iter, struct cluster *out);

/* The start of the cluster before `off` (0 if there is none). Looks back no further than the line's start. */
size_t cluster_prev(const char *text, size_t len, size_t off);

/* Cells of text[0..len) laid out from column 0. */
int cluster_cols(const char *text, size_t len, enum width_ambiguous ambiguous);

/*
 * The longest beginning of text[0..len) that takes at most `cols` cells, in bytes; *used (may be NULL) gets
 * the cells it takes. A wide character that would stick out by half stays out whole.
 */
size_t cluster_fit(const char *text, size_t len, int cols, enum width_ambiguous ambiguous, int *used);

#endif
