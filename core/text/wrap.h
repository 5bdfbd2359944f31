// SPDX-License-Identifier: MIT
// Paragraphs into lines. For view, and for `show` through it.
#ifndef CORE_TEXT_WRAP_H
#define CORE_TEXT_WRAP_H

#include "core/base/span.h"
#include "core/text/width.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Where a line may end follows UAX #14 (linebreak.h), with the Chinese rules of the W3C's Requirements for
 * Chinese Text Layout (clreq) and of GB/T 15834-2011 on top:
 *
 * - no line begins with a closing mark or stop (，。、；：？！）》」』】” …), a connecting mark
 *   (— alone, ～, －), · or …, or ends with an opening mark (（《「『【“ …); a solidus between Chinese
 *   stands at neither end;
 * - a quotation mark beside Chinese belongs to what it encloses, as a bracket does (UAX #14 takes it for a
 *   glue on both sides; version 16, LB19a, goes half of the way). So does a straight one ("), which opens or
 *   closes by what stands beside it, else in turn;
 * - —— and …… are not split, nor is a number in full-width digits;
 * - a number stays with its unit (3.68万元, 1 200多个, 第3批) and with the one it is linked to
 *   (1994—2001年), as long as that leaves no more than a third of the line empty; 2008年5月12日 may be broken
 *   between its parts.
 *
 * Lines are filled greedily. What has no break within the line's width is broken between clusters, and still
 * not before a closing or after an opening mark if that can be helped.
 *
 * Newlines (LF, CR, CR LF, VT, FF, U+0085, U+2028, U+2029) always end a line and are not shown. White space
 * at a line's end, U+3000 and tabs too, belongs to that line and has no cells.
 *
 * Hanging punctuation (clreq, 3.1.6): with `hang`, the stops and closing marks at the end of a line
 * (，。、；：？！）》」』】〕” …) may stick out into the margin by as many cells, instead of drawing the
 * character before them to the next line. The caller keeps the cells free.
 *
 * A line depends on nothing but the text from where it begins on, and on `quoted`. There is no memory behind
 * the struct: a copy of it made before a line is a place to come back to, and each line costs its own length,
 * however long the paragraph is.
 */
struct wrap {
	const char *text;
	size_t len, off; /* the next line begins at off */
	int cols;        /* the width of a line in cells, at least 2; may be set anew before any line */
	int hang;        /* cells beyond, for hanging punctuation: 0 (as wrap_begin sets it) to 2 */
	enum width_ambiguous ambiguous;
	bool quoted; /* is a straight quotation mark open at off? */
};

struct wrap_line {
	struct span span; /* what the line shows, without the white space at its end; may be empty */
	size_t next;      /* where the next line begins; span.end <= next */
	int cols; /* cells of span, at most wrap.cols, and wrap.hang with the marks that hang, unless a
	             single cluster is wider */
};

/* Begins on text[0..len), which is borrowed. cols >= 2. */
void wrap_begin(struct wrap *wrap, const char *text, size_t len, int cols, enum width_ambiguous ambiguous);

/* The next line into *line; false after the last. An empty text has no lines; a newline at the end of a text
 * does not begin another. */
bool wrap_next(struct wrap *wrap, struct wrap_line *line);

#endif
