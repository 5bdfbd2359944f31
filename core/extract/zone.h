// SPDX-License-Identifier: MIT
// What kind of passage a piece of text belongs to, where that decides what its numbers mean. Inside extract
// only.
#ifndef CORE_EXTRACT_ZONE_H
#define CORE_EXTRACT_ZONE_H

#include "core/doc/doc.h"
#include "core/extract/pace.h"
#include "core/extract/programme.h"
#include "core/extract/survey.h"
#include "core/extract/trace.h"
#include "core/extract/window.h"

enum zone {
	ZONE_TEXT,
	ZONE_HEADING, /* headings and lines of a table of contents */
	ZONE_TABLE,
	ZONE_COLOPHON, /* what a book says of itself: CIP data, edition, printing, price */
	ZONE_DATELINE, /* 发布时间 and the like, or a signature: a short line that ends with a date */
	ZONE_CITATION, /* a reference: its years are those of books and journals */
	ZONE_TEASER, /* the beginning of another text, cut off with ……, or a link to one: it tells nothing
	                of its own */
	ZONE_NOTHING /* rules, addresses of the Web */
};

struct names;

struct zones {
	const struct doc *doc;   /* borrowed */
	unsigned char *of_block; /* owned: enum zone of each block */
	bool *runs_on;   /* owned: for each block, whether it goes on with a sentence of the block before */
	uint32_t *piece; /* owned: for each block, the first block of the piece of writing it belongs to; a
	                  collection has several */
};

/* Linear in the document's length. Released with zones_end. */
void zones_begin(struct zones *zones, const struct doc *doc, struct pace *pace);
void zones_end(struct zones *zones);

/* Is the block no part of what the document tells: a teaser of another text or a link to one (相关阅读,
 * 上一篇), a reference, a colophon? No pairings, figures or events are read there. */
bool zones_silent(const struct zones *zones, size_t block);

/* What the layers read: made once for all of them, borrowed by each. */
struct reading {
	const struct doc *doc; /* borrowed */
	struct zones zones;
	struct survey survey;
	struct programmes programmes;
	struct window *window;     /* owned: the text as glyphs, for one layer after the other */
	const struct trace *trace; /* borrowed, or NULL */
	const struct names *names; /* the user's; borrowed, or NULL */
	struct pace *pace;         /* borrowed: every layer asks it at every block or character */
};

/* Released with reading_end. Not whole if `pace` stops it. */
void reading_begin(struct reading *reading, const struct doc *doc, struct pace *pace);
void reading_end(struct reading *reading);

#endif
