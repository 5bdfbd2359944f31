// SPDX-License-Identifier: MIT
// Grapheme clusters, the characters as a reader counts them, with their cells. For view and tui.
#ifndef CORE_TEXT_CLUSTER_H
#define CORE_TEXT_CLUSTER_H

#include "core/text/char.h"
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
	             of CLUSTER_TAB; CR LF is 1. More than INT_MAX, here and below, is INT_MAX */
	char32_t cp; /* its first code point */
};

enum { CLUSTER_TAB = 8, CLUSTER_COL_MAX = 0x7FFFFFF0 };

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
static inline bool cluster_next(struct cluster_iter *iter, struct cluster *out);

/* cluster_next without its fast way. */
bool cluster_next_any(struct cluster_iter *iter, struct cluster *out);

/* The start of the cluster before `off`, a boundary (0 if there is none). Time: that of the cluster; after a
 * run of more than 1024 regional indicators, which may end with half a flag, it takes their number for even.
 */
size_t cluster_prev(const char *text, size_t len, size_t off);

/*
 * May a terminal draw the cluster in other than cluster->cols cells, or shape it with its neighbour? It does
 * if one of its code points is in doubt (width_doubtful), or if more than one of them has a width, which some
 * terminals add and others join.
 */
bool cluster_doubtful(const char *text, const struct cluster *cluster);

/* Cells of text[0..len) laid out from column 0. */
int cluster_cols(const char *text, size_t len, enum width_ambiguous ambiguous);

/*
 * The longest beginning of text[0..len) that takes at most `cols` cells, in bytes; *used (may be NULL) gets
 * the cells it takes. A wide character that would stick out by half stays out whole.
 */
size_t cluster_fit(const char *text, size_t len, int cols, enum width_ambiguous ambiguous, int *used);

/* The fast way: Han and full-width marks, then printing ASCII, before another character that combines with
 * nothing. */
static inline bool cluster_next(struct cluster_iter *iter, struct cluster *out)
{
	size_t off = iter->off;
	size_t left = iter->len - off;
	if (off < iter->len && left >= CHAR_LOOK && iter->col < CLUSTER_COL_MAX) {
		const char *s = iter->text + off;
		uint32_t bytes = char_bytes(s);
		if (char_wide(bytes) && char_plain(s + 3, left - 3)) {
			*out = (struct cluster){.off = off, .len = 3, .cols = 2, .cp = char_three(bytes)};
			iter->off = off + 3;
			iter->col += 2;
			return true;
		}
		if ((bytes >> 16) - 0x20 < 0x5F && char_plain(s + 1, left - 1)) {
			*out = (struct cluster){.off = off, .len = 1, .cols = 1, .cp = bytes >> 16};
			iter->off = off + 1;
			iter->col += 1;
			return true;
		}
	}
	return cluster_next_any(iter, out);
}

#endif
