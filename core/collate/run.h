// SPDX-License-Identifier: MIT
// Where two texts agree character by character. Private to core/collate.
#ifndef CORE_COLLATE_RUN_H
#define CORE_COLLATE_RUN_H

#include "core/collate/witness.h"

enum { RUN_WINDOW = 8 };

/* Token ranges [a, a + len) and [b, b + len) that agree. */
struct run {
	size_t a, b, len;
};

struct runs {
	ARRAY(struct run) rows;
};

/*
 * Runs of at least GRAM_CHARS characters, by winnowed fingerprints (gram.h), grown to both sides as far as
 * the characters agree. Any run of GRAM_CHARS + RUN_WINDOW - 1 characters that stands in both texts once is
 * found. In the order of the first text; no token of either text is in two runs. Time and memory are linear
 * in the two texts but for sorting, however often a passage is repeated.
 */
void runs_find(const struct witness *a, const struct witness *b, struct runs *out);
void runs_free(struct runs *runs);

#endif
