// SPDX-License-Identifier: MIT
// A file as a document: its text and the blocks it is made of. For extract, store, view, collate and tui.
#ifndef CORE_DOC_DOC_H
#define CORE_DOC_DOC_H

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/base/span.h"
#include "core/base/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A longer text is refused: cells and lines are counted in int, and a chunk's id (core/store/text.h) has room
 * for twice as much. */
#define DOC_BYTES_MAX ((size_t)INT32_MAX)

enum doc_format { DOC_PLAIN, DOC_MARKDOWN };

enum block_kind {
	BLOCK_PARAGRAPH,
	BLOCK_HEADING, /* a line of its own, or the opening of a paragraph (1.边疆支援。): then the paragraph
	                  follows as a block of its own and the two touch */
	BLOCK_TOC,     /* a line of a table of contents: a heading with the page printed after it */
	BLOCK_FOOTNOTE, /* the note at the foot of a page, with its mark */
	BLOCK_TABLE,    /* one row: tabbed, with |, or fused; or a caption row of a table */
	BLOCK_RULE,     /* --- and the like: nothing to read */
	BLOCK_PAGE,     /* the number of a page, alone in its line */
	BLOCK_KIND_COUNT
};

/*
 * Blocks stand in the order of the text, do not overlap, and leave out only white space and newlines. A
 * block's span runs from its first visible character to its last one; a newline inside belongs to it (a
 * heading or sentence that was broken by hard line ends).
 */
struct block {
	enum block_kind kind;
	struct span span;
	int level; /* HEADING and TOC: 1 is the document's largest division; by nesting, not by the number's
	              style */
	struct span title; /* HEADING and TOC: the text without number, # marks, leader dots and page */
	int page;          /* TOC and PAGE: the printed page, else 0 */
};

struct doc {
	char *name; /* owned: the file name without its folder; what exports call `doc` */
	char *path; /* owned: as it was given, "" for a text without a file */
	char *text; /* owned: UTF-8, NUL behind it; offsets are the source file's own */
	/* The text for who looks for words: where that is Traditional it is the same in Simplified
	 * characters, each at its place. Owned by the document, NUL behind it. */
	const char *plain;
	size_t len;      /* bytes */
	char sha256[65]; /* of the source's bytes, in hexadecimal; "" if nobody has asked (doc_hash) */
	enum doc_format format;
	struct span title; /* what names the document: the line at its beginning that does, or its first
	                      heading without the number; never empty */
	bool titled; /* the title stands above the text, which it heads: no first words of it, no heading, and
	                no name of a book or collection, whose parts are the largest divisions */
	ARRAY(struct block) blocks;
};

/*
 * Reads a file whole. Fails, with one clear line, if it cannot be read, is a folder, is longer than
 * DOC_BYTES_MAX, is empty or white space only, is not text (NUL bytes), or is not UTF-8 (says at which byte,
 * and guesses UTF-16 from a mark). A byte order mark stays in the text, so that offsets are the file's.
 */
MUST_CHECK bool doc_load(const char *path, struct doc *doc, struct status *status);

/* The same of what can be read here, to its end, as `name`. The descriptor stays open. */
MUST_CHECK bool doc_load_open(int fd, const char *name, struct doc *doc, struct status *status);

/* The name that doc_load gives: the path without its folders. Borrowed from `path`. */
const char *doc_name_of(const char *path);

/* The same from bytes in memory, which are copied. `name` is the document's name. */
MUST_CHECK bool doc_read(
        const char *name, const char *bytes, size_t len, struct doc *doc, struct status *status);

/* The same of a buffer, which is not copied but taken over: it is empty afterwards, whatever the answer. */
MUST_CHECK bool doc_take(const char *name, struct buf *text, struct doc *doc, struct status *status);

/* The document's sha256, which costs as much as half of finding its blocks: for who compares documents. Into
 * `hex`, which may be doc->sha256 itself. */
void doc_hash(const struct doc *doc, char hex[65]);

/* Releases what a struct doc owns. An all-zero struct is allowed. */
void doc_free(struct doc *doc);

/* The block that contains `off`, or the last one that begins before it; 0 if none does. An index into
 * doc->blocks. */
size_t doc_block_at(const struct doc *doc, size_t off);

/* Does the line head a web page's links to other pages: 相关阅读, 推荐阅读, 热门文章? */
bool doc_turns_elsewhere(const struct doc *doc, struct span line);

/* The level of the block in the document's outline, where a title that heads the text is the first, and all
 * headings are one below it; 0 if it is none. A line of contents has that of its number. */
int doc_level(const struct doc *doc, const struct block *block);

/* A heading's title as one line: newlines and runs of white space inside removed between Chinese characters,
   else one space. Owned by the arena. */
char *doc_title(const struct doc *doc, const struct block *block, struct arena *arena);

#endif
