// SPDX-License-Identifier: MIT
// What stands within a line: words, and the markup that says how they look. For view.
#ifndef CORE_DOC_INLINE_H
#define CORE_DOC_INLINE_H

#include "core/base/buf.h"
#include "core/doc/doc.h"

/*
 * Markdown (CommonMark 0.31: emphasis, code, links, escapes) and the left-overs of converters, which texts
 * that are no Markdown have as well: tags and entities of HTML, [bookmark: …] before headings, ^①, ^①^ and
 * <sup>①</sup> for raised marks. What is not surely markup is text: a lone *, a < that begins no tag, a tag
 * nobody knows. Emphasis by one * or _, `code` and \ before punctuation are only looked for in Markdown.
 */
enum inline_style {
	INLINE_TEXT = 0,
	INLINE_STRONG = 1,
	INLINE_EMPHASIS = 2,
	INLINE_NOTE = 4, /* a raised mark */
	INLINE_LINK = 8
};

/* A stretch of a block that is shown. What lies between two of them is markup, which is not. */
struct inline_run {
	struct span span;
	unsigned style;
	struct slice shown; /* instead of the span's own bytes: & for &amp;; at is NULL if those are shown */
};

/* All zero is none. */
struct inline_runs {
	ARRAY(struct inline_run) runs; /* in the order of the text; none is empty */
	struct arena made;             /* what some of them show */
};

/* Appends the runs of `span` to `out`. Time is linear in its length. */
void inline_read(const struct doc *doc, struct span span, struct inline_runs *out);
void inline_free(struct inline_runs *runs);

#endif
