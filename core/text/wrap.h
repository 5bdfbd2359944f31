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
 * Requirements for Chinese Text Layout and of GB/T 15834 on top:
 *
 * - no line begins with a closing mark or stop (，。、；：？！）》」』】” …), a connecting mark
 *   (— alone, ～, ·, ／), or ends with an opening mark (（《「『【“ …);
 * - a quotation mark beside Chinese belongs to what it encloses, as a bracket does (UAX #14 takes it for a
 *   glue on both sides; version 16, LB19a, goes half of the way);
 * - —— and …… are not split, nor is a number in full-width digits.
 *
 * Lines are filled greedily. What has no break within the line's width is broken between clusters, and still
 * not before a closing or after an opening mark if that can be helped.
 *
 * Newlines (LF, CR, CR LF, VT, FF, U+0085, U+2028, U+2029) always end a line and are not shown. White space
 * at a line's end, U+3000 and tabs too, belongs to that line and has no cells.
 */
struct wrap {
	const char *text;
	size_t len, off; /* the next line begins at off */
	int cols;        /* the width of a line in cells, at least 2; may be set anew before any line */
	enum width_ambiguous ambiguous;
	char *breaks; /* owned: for each byte, UC_BREAK_POSSIBLE if a line may begin there */
};

struct wrap_line {
	struct span span; /* what the line shows, without the white space at its end; may be empty */
	size_t next;      /* where the next line begins; span.end <= next */
	int cols;         /* cells of span, at most the width asked for, unless a single cluster is wider */
};

/* Begins on text[0..len), which is borrowed until wrap_end. cols >= 2. Time and memory go with len. */
void wrap_begin(struct wrap *wrap, const char *text, size_t len, int cols, enum width_ambiguous ambiguous);

/* The next line into *line; false after the last. An empty text has no lines; a newline at the end of a text
 * does not begin another. */
bool wrap_next(struct wrap *wrap, struct wrap_line *line);

void wrap_end(struct wrap *wrap);

#endif
