// SPDX-License-Identifier: MIT
// Which words of one text are which of another. For view and tui.
#ifndef CORE_COLLATE_ALIGN_H
#define CORE_COLLATE_ALIGN_H

#include "core/base/mem.h"
#include "core/base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The first steps of the Gothenburg model. Tokens are characters, normalised by core/text/fold.h and to their
 * simplified form, with white space, punctuation, symbols and tags left out, so that neither line ends nor
 * full-width forms nor the script count as a difference. Runs that agree are found wherever they stand
 * (run.h); those that follow one another in both texts are one passage, and what lies between them is
 * matched character by character (edit.h). A passage goes on to the ends of the lines it begins and ends in
 * where these differ but little.
 *
 * A passage that stands in one text once and in the other twice is the same as one of the two. What finds
 * passages of one text in many needs no more than the fingerprints of run.c, which depend on one text alone.
 */
enum {
	PASSAGE_SURE = 19,  /* characters: a run of so many that stands in both texts once is found */
	PASSAGE_GAP = 24,   /* characters that may differ anyhow inside a passage */
	PASSAGE_FAR = 2000, /* more, if half of them agree in their order */
	PASSAGE_MOVED = 24  /* a shorter run out of order is a phrase, not a passage */
};

/* The same words in the one text and in the other, with variants inside. */
struct passage {
	struct span a, b;
	size_t a_first, a_last; /* tokens [a_first, a_last) of a, and the same of b */
	size_t b_first, b_last;
	size_t same;                  /* tokens that are matched */
	struct span a_alone, b_alone; /* what stands right before it in that text alone, or empty */
	bool moved; /* not in the order of the longest row of passages that both texts have in order */
};

struct witness;

#define UNMATCHED UINT32_MAX

struct alignment {
	const char *a, *b; /* borrowed */
	size_t a_len, b_len;
	struct witness *a_tokens, *b_tokens; /* owned */
	uint32_t *to_b, *to_a;               /* owned: the partner of a token, or UNMATCHED */
	/* In the order of a, where none overlap; in b a moved one may stand inside another. */
	ARRAY(struct passage) passages;
	size_t a_chars, b_chars;      /* tokens of each text */
	size_t same;                  /* sum over the passages */
	struct span a_alone, b_alone; /* what stands alone at the end of each text, or empty */
};

/* Both texts are borrowed until alignment_free. Time is linear in the texts as long as they differ in few
 * places; never worse than linear times EDIT_MAX. */
void alignment_find(const char *a, size_t a_len, const char *b, size_t b_len, struct alignment *out);
void alignment_free(struct alignment *alignment);

#endif
