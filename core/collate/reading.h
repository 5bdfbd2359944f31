// SPDX-License-Identifier: MIT
// What variant.c, fact.c and name.c share. Private to core/collate.
#ifndef CORE_COLLATE_READING_H
#define CORE_COLLATE_READING_H

#include "core/base/buf.h"
#include "core/collate/witness.h"
#include "core/collate/variant.h"

/* Tokens [a, a_end) and [b, b_end) that are not matched; one of the two may be empty. */
struct hunk {
	size_t a, a_end, b, b_end;
	size_t passage;
};

struct hunks {
	ARRAY(struct hunk) rows;
};

/* The dates and figures on which the two disagree. */
void facts_find(const struct alignment *alignment, const struct records *a, const struct records *b,
        struct variants *out);

/* If the hunk stands in a name in both texts, and the names differ: those names. */
bool names_differ(const struct alignment *alignment, const struct hunk *hunk, struct span *a, struct span *b);

/* Do the two say the same but for width, script, spacing and punctuation? A point between digits, and
 * % ‰ ℃ count as words. */
bool readings_agree(struct slice a, struct slice b);

/* The index of the passage that holds token `at` of a, or that begins after it. */
size_t passage_at(const struct alignment *alignment, size_t at);

static inline struct slice slice_at(const char *text, struct span span)
{
	return (struct slice){text + span.start, span.end - span.start};
}

#endif
