// SPDX-License-Identifier: MIT
// The lines of a paragraph by their number, back and forth, however many they are. For view.
#ifndef CORE_TEXT_LINES_H
#define CORE_TEXT_LINES_H

#include "core/base/mem.h"
#include "core/text/wrap.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * wrap.h goes forwards only. This keeps a mark at every LINES_STEP-th line that was walked over, 16 bytes
 * each, so that any of them is found again in the time of LINES_STEP lines. What was not asked for is not
 * laid out: the first line of a paragraph costs the same whatever its length. A line far ahead costs the
 * lines up to it, once.
 */
enum { LINES_STEP = 64 };

struct lines_mark {
	size_t off; /* where the line begins */
	bool quoted;
};

struct lines {
	struct wrap wrap; /* as for the second line; off and quoted are not used */
	int first_cols;
	ARRAY(struct lines_mark) marks; /* of the lines 0, LINES_STEP, 2 * LINES_STEP, … as far as known */
	struct lines_mark end;          /* where the first line begins that is not known */
	size_t known;                   /* lines before it */
};

/* The paragraph is wrap->text[0..len), borrowed until lines_free. The first line is `first_cols` wide, which
 * makes room for an indent, all others are wrap->cols wide. */
void lines_begin(struct lines *lines, const struct wrap *wrap, int first_cols);
void lines_free(struct lines *lines);

/* Line `n`, counted from 0, into *line; false if the paragraph has fewer. */
bool lines_at(struct lines *lines, size_t n, struct wrap_line *line);

/* The number of the line in which byte `off` lies, its white space at the end included; that of the last line
 * if `off` is behind it. 0 for a text without lines. */
size_t lines_find(struct lines *lines, size_t off);

/* How many there are. It lays out all of them. */
size_t lines_count(struct lines *lines);

#endif
