// SPDX-License-Identifier: MIT
// A document as lines of a width: the reader's layout. For reader.c and for `show` in tui/cmd.
#ifndef CORE_VIEW_PAGE_H
#define CORE_VIEW_PAGE_H

#include "core/base/buf.h"
#include "core/doc/doc.h"
#include "core/view/grid.h"

/*
 * Blocks become lines as they are asked for, and keep them: opening a long document and going to its end cost
 * the blocks that are looked at. Of a block longer than PAGE_PART bytes it is parts of about that length, cut
 * behind a stop. So there is no number of lines and no line number; a place is a block, a part of it and a
 * line in that.
 *
 * Flowing, the page is set as a book's:
 *
 * - A Chinese paragraph is indented by two characters, but not where it only goes on behind the notes of a
 *   page; the further lines of a table row, a contents line, a note and an item of a list by one character.
 * - A heading of the first level and the document's title stand in the middle, those of the second at the
 *   margin, deeper ones where a paragraph begins. A heading and the paragraph that it opens run on in one
 *   line. There is an empty line where the text has one, and before a heading that follows something else.
 * - The columns of a table stand below each other, where the page is wide enough for them; else the cells of
 * a row stand one behind the other, no cell parted that would fit in a line (core/view/columns.h).
 * - A contents line is indented by its level and has its page at the right edge, with dots before it.
 * - Lines and pages that ended in mid-sentence are joined (core/doc/join.h), and markup and stray spaces left
 *   out (core/view/flow.h).
 *
 * Exact, every line is a line of the source with all that stands in it, wrapped where it is too long.
 *
 * Either way a line knows the bytes it shows, and a byte its line and cell.
 */
struct page_line {
	struct span span;        /* of the document: what the line shows; empty for an empty line */
	int indent;              /* cells before it */
	enum block_kind kind;    /* of the block it begins in */
	struct span shown;       /* the same of `flow`'s text */
	const struct flow *flow; /* borrowed from the page; NULL for an empty line */
};

/* `line` counts from the part's first one, its empty line included. All zero is the document's beginning. */
struct page_pos {
	size_t block;
	int part, line;
};

/* How a page is set. */
struct page_look {
	int cols; /* less than PAGE_MIN_COLS is taken as that */
	enum width_ambiguous ambiguous;
	int hang; /* cells behind these for stops at a line's end, 0 to 2 (core/text/wrap.h) */
	bool exact;
	bool margin; /* page numbers that stand alone in a line are left out, and sentences joined over them
	              */
};

/* All zero is a page without a document, which has no lines. */
struct page {
	const struct doc *doc; /* borrowed until page_close */
	struct page_look look;
	struct page_block *blocks; /* owned: one for each of the document's */
	struct columns *columns;   /* owned: of the table that was laid out last */
};

enum { PAGE_MIN_COLS = 8, PAGE_PART = 16 * 1024 };
void page_open(struct page *page, const struct doc *doc, const struct page_look *look);
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
/* What the line shows, without its indent. Borrowed from the page. */
struct slice page_words(const struct page_line *line);
/* Appends the line for a pipe: indent, words, control characters replaced by their signs, no newline. */
void page_print(const struct page_line *line, struct buf *out);

/* A stretch of a line that is set in its own way: what it is (enum inline_style, PAGE_RULE), and where. */
enum { PAGE_RULE = 64 }; /* the line below the head of a table */
struct page_stretch {
	unsigned style;
	int col, cols; /* counted from the line's left end */
};
/* The first of them from run *i of the line's flow on, *i being 0 at first; false if there is none. */
bool page_stretch(
        const struct page *page, const struct page_line *line, size_t *i, struct page_stretch *stretch);

#endif
