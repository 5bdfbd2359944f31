// SPDX-License-Identifier: MIT
// The passages that two texts share, wherever they stand in them. For view and tui.
#ifndef CORE_COLLATE_PASSAGE_H
#define CORE_COLLATE_PASSAGE_H

#include "core/base/mem.h"
#include "core/base/span.h"

#include <stddef.h>

/*
 * The first two steps of the Gothenburg model: tokens are characters, normalised by core/text/fold.h, with
 * white space, punctuation and symbols left out, so that neither line ends nor full-width forms count as a
 * difference. Passages are found by winnowed fingerprints (Schleimer, Wilkerson and Aiken, "Winnowing: Local
 * Algorithms for Document Fingerprinting", SIGMOD 2003) and grown to both sides as far as the characters
 * agree: any run of PASSAGE_SURE characters that stands in both texts is found. Two that follow one another
 * in both texts with at most PASSAGE_GAP characters between them are one passage with a variant inside.
 */
enum {
	PASSAGE_GRAM = 12,  /* characters of a fingerprint; nothing shorter is ever called shared */
	PASSAGE_WINDOW = 8, /* fingerprints of which one is kept */
	PASSAGE_SURE = PASSAGE_GRAM + PASSAGE_WINDOW - 1,
	PASSAGE_GAP = 24
};

struct passage {
	struct span a, b; /* the same words in the one text and in the other */
	size_t same;      /* characters that agree, those left out not counted */
};

/* In the order of the first text; no two overlap in it. All zero is empty; `rows` is owned. */
struct passages {
	ARRAY(struct passage) rows;
	size_t a_chars, b_chars; /* characters of each text, those left out not counted */
	size_t same;             /* sum over the rows */
};

/* Time and memory are linear in the two texts, however often a passage is repeated. */
void passages_find(const char *a, size_t a_len, const char *b, size_t b_len, struct passages *out);
void passages_free(struct passages *passages);

#endif
