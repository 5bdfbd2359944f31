// SPDX-License-Identifier: MIT
// A document as lines of a width: the reader's layout. For reader.c and for `show` in tui/cmd.
#ifndef CORE_VIEW_PAGE_H
#define CORE_VIEW_PAGE_H

#include "core/base/buf.h"
#include "core/doc/doc.h"
#include "core/view/grid.h"

/*
 * Blocks become lines as they are asked for, and keep them: opening a long document and going to its end cost
 * the blocks that are looked at. So there is no number of lines and no line number; a place is a block and a
 * line in it.
 *
 * A Chinese paragraph is indented by two characters, a contents line by its level, the
 * further lines of a table row, a contents line, a note and an item of a list by one character. A heading and
 * the paragraph that it opens run on in one line. There is an empty line where the text has one, and before a
 * heading that follows something else. A newline inside a heading or a paragraph is a hard line end of the
 * source, not of the paragraph: it is laid out as a space, between wide characters as nothing.
 */
struct page_line {
	struct span span;     /* what the line shows; empty for an empty line */
	int indent;           /* cells before it */
	enum block_kind kind; /* of the block it begins in */
};

/* `line` counts from the block's first one, its empty line included. All zero is the document's beginning. */
struct page_pos {
	size_t block;
	int line;
};

/* All zero is a page without a document, which has no lines. */
struct page {
	const struct doc *doc; /* borrowed until page_close */
	int cols;
	enum width_ambiguous ambiguous;
	struct page_block *blocks; /* owned: one for each of the document's */
};

enum { PAGE_MIN_COLS = 8 };
/* Widths below PAGE_MIN_COLS are taken as that. */
void page_open(struct page *page, const struct doc *doc, int cols, enum width_ambiguous ambiguous);
void page_close(struct page *page);

/* The line at a place; false if the document has none there. */
bool page_line(struct page *page, struct page_pos pos, struct page_line *line);
/* Moves by `lines` (up if negative) as far as there are lines; the number of lines it moved, without a sign.
 */
int page_move(struct page *page, struct page_pos *pos, int lines);
/* The place of the line that shows byte `off`, or the last line before it. */
struct page_pos page_at(struct page *page, size_t off);
int page_compare(struct page_pos a, struct page_pos b);

/* The cell, counted from the line's left end, at which byte `off` of the text is shown. */
int page_col(const struct page *page, const struct page_line *line, size_t off);
/* Appends what the line shows, without its indent; the bytes are the document's. */
void page_words(const struct page *page, const struct page_line *line, struct buf *out);
/* Appends the line for a pipe: indent, words, control characters replaced by their signs, no newline. */
void page_print(const struct page *page, const struct page_line *line, struct buf *out);

#endif
