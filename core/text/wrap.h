// SPDX-License-Identifier: MIT
// Paragraphs into lines. For view, and for `show` through it.
#ifndef CORE_TEXT_WRAP_H
#define CORE_TEXT_WRAP_H

#include "core/base/span.h"
#include "core/text/width.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Where a line may end follows UAX #14 (libunistring's tables), with the Chinese rules of the W3C's
 * Requirements for Chinese Text Layout on top: no line begins with a closing mark or stop
 * (，。、；：？！）》」』】” …) or ends with an opening one (（《「『【“ …); beside a quotation mark in
 * Chinese context a break is allowed as beside the character it belongs to (UAX #14 of Unicode 16, LB19a); ——
 * and …… are not split. A word longer than the line is broken between clusters. Lines are filled greedily.
 *
 * Newlines in the text end a line always. White space at a break belongs to the line before and has no cells.
 */
struct wrap {
	const char *text;
	size_t len, off; /* the next line begins at off */
	int cols;        /* the width of a line in cells, at least 2 */
	enum width_ambiguous ambiguous;
	char *breaks; /* owned: for each byte, may a line begin here */
};

struct wrap_line {
	struct span span; /* what the line shows, without the white space at its end */
	size_t next;      /* where the next line begins; span.end <= next */
	int cols;         /* cells of span, at most the width asked for */
};

/* Begins on text[0..len), which is borrowed until wrap_end. cols >= 2. */
void wrap_begin(struct wrap *wrap, const char *text, size_t len, int cols, enum width_ambiguous ambiguous);

/* The next line into *line; false after the last. An empty text has no lines. */
bool wrap_next(struct wrap *wrap, struct wrap_line *line);

void wrap_end(struct wrap *wrap);

#endif
