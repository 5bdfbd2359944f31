// SPDX-License-Identifier: MIT
// Grapheme clusters, the characters as a reader counts them, with their cells. For view and tui.
#ifndef CORE_TEXT_CLUSTER_H
#define CORE_TEXT_CLUSTER_H

#include "core/text/width.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * An extended grapheme cluster (UAX #29) of a text, with two changes that a terminal needs:
 *
 * - An unsafe code point (width_unsafe) is always a cluster by itself, CR LF one together. So a cluster is
 *   either to be drawn as width_sign(cp), or holds nothing unsafe.
 * - An invisible format character (U+200B, U+2060, U+FEFF, …) belongs to the cluster before it, unless that
 *   one is unsafe: the cursor never stands on nothing.
 *
 * A cluster that has no character with a width (a mark at the start of a text or after a control) still takes
 * one cell: it is drawn on a space. Its bytes may be wrong UTF-8; read them with utf8_decode.
 */
struct cluster {
	size_t off; /* byte offset in the text */
	size_t len; /* bytes, at least 1 */
	int cols; /* cells: the sum of its code points' widths, at least 1; a tab reaches to the next multiple
	             of CLUSTER_TAB; CR LF is 1 */
	char32_t cp; /* its first code point */
};

enum { CLUSTER_TAB = 8 };

/*
 * Walks a text; a struct on the stack. `col` is the cell where the next cluster begins (only tabs depend on
 * it); it is 0 after cluster_begin and may be set.
 */
struct cluster_iter {
	const char *text;
	size_t len, off;
	int col;
	enum width_ambiguous ambiguous;
};

/* Begins at byte `off` of text[0..len), a cluster boundary. The text is borrowed for the walk. */
struct cluster_iter cluster_begin(const char *text, size_t len, size_t off, enum width_ambiguous ambiguous);

/* The next cluster into *out; false at the end. */
bool cluster_next(struct cluster_iter *iter, struct cluster *out);

/* The start of the cluster before `off`, a boundary (0 if there is none). Time: the few clusters back to the
 * next pair of plain characters, at most to the line's start. */
size_t cluster_prev(const char *text, size_t len, size_t off);

/* Cells of text[0..len) laid out from column 0. */
int cluster_cols(const char *text, size_t len, enum width_ambiguous ambiguous);

/*
 * The longest beginning of text[0..len) that takes at most `cols` cells, in bytes; *used (may be NULL) gets
 * the cells it takes. A wide character that would stick out by half stays out whole.
 */
size_t cluster_fit(const char *text, size_t len, int cols, enum width_ambiguous ambiguous, int *used);

#endif
