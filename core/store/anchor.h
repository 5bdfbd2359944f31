// SPDX-License-Identifier: MIT
// Words in a text that has changed. For core/store, and the place in a text that a view comes back to.
#ifndef CORE_STORE_ANCHOR_H
#define CORE_STORE_ANCHOR_H

#include "core/base/buf.h"
#include "core/base/span.h"

/* What stood around the words is kept so far, in bytes, on either side. */
enum { ANCHOR_AROUND = 60 };

struct anchor {
	const char *quote;          /* the words; "" are nowhere */
	const char *before, *after; /* what stood around them */
	size_t off;                 /* where they stood */
};

/*
 * The occurrence of the words that has most of what stood around them, and of several such the one nearest to
 * the old place. White space and newlines need not be the same where the words are not found as they stand: a
 * text that was wrapped anew keeps its notes. False if there is none.
 */
bool anchor_find(const char *text, size_t len, const struct anchor *anchor, struct span *out);

/* What stands before and behind `span`, at most ANCHOR_AROUND bytes each, cut between characters. */
void anchor_around(const char *text, size_t len, struct span span, struct slice *before, struct slice *after);

#endif
