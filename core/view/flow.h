// SPDX-License-Identifier: MIT
// Blocks of a document as the words that are laid out, each of which knows its byte. For page.c; inside the
// room only.
#ifndef CORE_VIEW_FLOW_H
#define CORE_VIEW_FLOW_H

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/doc/doc.h"
#include "core/doc/inline.h"

/*
 * A stretch of what is shown. It shows the bytes from `source.start` on, or if `made`, something that stands
 * for all of `source`, which may be empty: the space at a line end, the dots before a page number.
 */
struct flow_run {
	size_t shown; /* where it begins in the text of the flow; it ends where the next one begins */
	struct span source;
	unsigned style; /* a set of enum inline_style */
	bool made;
};

/* All zero is an empty flow. Runs stand in the order of the source as of the text. */
struct flow {
	struct buf text;
	ARRAY(struct flow_run) runs;
};
void flow_free(struct flow *flow);

/* Appends bytes of the document as they are, or something that stands for a span of them. */
void flow_take(struct flow *flow, const struct doc *doc, struct span span, unsigned style);
void flow_make(struct flow *flow, struct span source, const char *shown, size_t len, unsigned style);

/*
 * Appends a span of running text, without its markup (core/doc/inline.h), without its hard line ends (a space
 * stands for one where core/doc/join.h says so) and without the stray spaces of a recognition of characters:
 *
 * - a single space between Chinese punctuation and another Chinese character: the punctuation has its own;
 * - a single space between Chinese characters, the only one in its clause, where the clause is not the text's
 *   first: there a space divides a title from its text, or a name from another;
 * - in a line of contents or a heading, `titles`, one behind 16 characters without a space and more: there
 *   the printed line ended.
 */
void flow_words(struct flow *flow, const struct doc *doc, struct span span, bool titles);

/* The same over several blocks; without the page numbers that stand alone in a line, if `no_pages`. */
void flow_blocks(struct flow *flow, const struct doc *doc, struct span span, bool titles, bool no_pages);

/* The place in the text that shows byte `off` of the document, or what follows it. */
size_t flow_shown(const struct flow *flow, size_t off);
/* The byte that is shown at `shown`; `behind` asks for the place behind the byte shown before it. */
size_t flow_source(const struct flow *flow, size_t shown, bool behind);
/* The run in which a place of the text lies. */
size_t flow_run_at(const struct flow *flow, size_t shown);

#endif
