// SPDX-License-Identifier: MIT
// A document while its blocks are being found. Private to core/doc.
#ifndef CORE_DOC_DRAFT_H
#define CORE_DOC_DRAFT_H

#include "core/base/mem.h"
#include "core/base/span.h"
#include "core/doc/doc.h"
#include "core/doc/number.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A line of the text that shows anything. */
struct line {
	struct span span; /* trimmed */
	uint32_t cells;   /* with what stands before it */
	bool gap;         /* an empty line, or the beginning of the text, before it */
	bool indent;      /* white space before it, two cells or more */
	bool spaced;      /* two blanks on end, somewhere */
	bool hard; /* Markdown: two spaces or a backslash at its end, so that the next one does not join */
};

/*
 * A line, or several that were one before they were broken: what will be one block, or two if a heading opens
 * it. The passes below each decide about some of them; PARAGRAPH is what no pass has decided.
 */
struct piece {
	struct span span;
	struct span body; /* without the marks of Markdown around it: # ** <b> */
	struct span title;
	struct number number; /* that body begins with; rank RANK_NONE without */
	enum block_kind kind;
	bool fixed;    /* decided: not a heading, whatever it looks like */
	bool gap;      /* as in struct line */
	bool spaced;   /* as in struct line; or it is several lines */
	bool bold;     /* all of it is bold */
	bool named;    /* 前言, 参考文献 …: a heading by what it says */
	bool untitled; /* a heading without a number, told by where it stands */
	int8_t hashes; /* Markdown: the depth of the heading, else 0 */
	int16_t level;
	int page;
	uint32_t suffix; /* where a number behind the title begins: 工作总结篇一; else 0 */
	uint32_t entry;  /* its line in the contents: one more than that piece's index; else 0 */
	uint32_t split;  /* a heading that opens a paragraph: where it ends; else 0 */
};

struct draft {
	const char *text; /* borrowed */
	size_t len;
	enum doc_format format;
	ARRAY(struct line) lines;
	ARRAY(struct piece) pieces;
};

/* The passes, in their order. Each takes time linear in the length of the text. */
void draft_lines(struct draft *draft);                    /* line.c: the text into lines */
void draft_format(struct draft *draft, const char *name); /* markup.c */
void draft_pieces(struct draft *draft);                   /* piece.c: lines into pieces, broken ones joined */
void draft_contents(struct draft *draft);                 /* toc.c: BLOCK_TOC */
void draft_pages(struct draft *draft);                    /* pages.c: BLOCK_PAGE */
void draft_tables(struct draft *draft);                   /* table.c: BLOCK_TABLE */
void draft_footnotes(struct draft *draft);                /* footnote.c: BLOCK_FOOTNOTE */
void draft_headings(struct draft *draft); /* heading.c: BLOCK_HEADING with a number, # or a name */
void draft_entries(struct draft *draft);  /* entry.c: BLOCK_HEADING that opens a yearbook's entry */
void draft_untitled(struct draft *draft); /* untitled.c: BLOCK_HEADING without any of these */
void draft_levels(struct draft *draft);   /* nesting.c */
struct span draft_title(const struct draft *draft, bool *heads); /* title.c: the document's own */

/* Drops the pieces with an empty span: those that became part of another. */
void draft_compact(struct draft *draft);
/* The end of the line without [编辑] behind it, which a wiki sets beside each of its headings. */
size_t draft_title_end(const char *text, struct span body);
/* A heading by its name alone: 前言, 目录, 参考文献. */
bool draft_is_named(const char *text, struct span body);
/* 相关文章 and the like: from here on a web page speaks of other pages. */
bool draft_is_elsewhere(const char *text, struct span body);
/* 目录 and the like. */
bool draft_is_contents(const char *text, struct span body);

#endif
