// SPDX-License-Identifier: MIT
// Fingerprints of a text. Private to core/collate.
#ifndef CORE_COLLATE_GRAM_H
#define CORE_COLLATE_GRAM_H

#include "core/collate/witness.h"

#include <stdint.h>

/*
 * Winnowing: Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting",
 * SIGMOD 2003. A gram is GRAM_CHARS characters in a row. Of every `window` grams in a row the one with the
 * smallest hash is taken, the last of equals; so two texts that agree over GRAM_CHARS + window - 1 characters
 * have a fingerprint in common, and about 2 of window + 1 grams are taken.
 */
enum { GRAM_CHARS = 12, GRAM_WINDOW_MAX = 64 };

struct fingerprint {
	uint64_t hash;
	size_t at; /* index of its first token */
};

struct fingerprints {
	ARRAY(struct fingerprint) row; /* by place */
};

void winnow(const struct witness *tokens, size_t window, struct fingerprints *out);

/* The same one by one, for who does not want all of the text in memory: each fingerprint as soon as it is
 * known, which is GRAM_CHARS + window characters behind its first one at the most; NULL for none. The end may
 * give one more. */
struct winnower {
	size_t window, chars, best; /* the gram that is the smallest so far */
	uint64_t sum, leaving;      /* of the last gram; the base to the power of GRAM_CHARS */
	char32_t keys[GRAM_CHARS];
	uint64_t last[GRAM_WINDOW_MAX];
	struct fingerprint found; /* the one that was given last, if there was `any` */
	bool any;
};
struct winnower winnow_begin(size_t window);
const struct fingerprint *winnow_add(struct winnower *winnower, char32_t key);
const struct fingerprint *winnow_end(struct winnower *winnower);

#endif
