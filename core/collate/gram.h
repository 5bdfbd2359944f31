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

#endif
