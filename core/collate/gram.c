// SPDX-License-Identifier: MIT
#include "core/collate/gram.h"

#include <assert.h>

/* A number of GRAM_CHARS digits, modulo 2^64, rolled on from gram to gram (Karp and Rabin, "Efficient
 * Randomized Pattern-Matching Algorithms", 1987). */
static const uint64_t base = 0x9E3779B97F4A7C15u;

struct roll {
	uint64_t sum, leaving; /* base to the power of GRAM_CHARS */
};

static struct roll roll_start(const struct token *token)
{
	struct roll roll = {0, 1};
	for (int i = 0; i < GRAM_CHARS - 1; i++)
		roll.sum = roll.sum * base + token[i].key;
	for (int i = 0; i < GRAM_CHARS; i++)
		roll.leaving *= base;
	return roll;
}

/* The hash of the gram at `token`; `before` is the character before it, 0 for the first one. Mixed, so that
 * the smallest of a window is no special one. */
static uint64_t roll_on(struct roll *roll, const struct token *token, char32_t before)
{
	roll->sum = roll->sum * base + token[GRAM_CHARS - 1].key - before * roll->leaving;
	uint64_t hash = (roll->sum ^ roll->sum >> 32) * 0xD6E8FEB86659FD93u;
	return hash ^ hash >> 29;
}

void winnow(const struct witness *tokens, size_t window, struct fingerprints *out)
{
	size_t grams = tokens->row.len < GRAM_CHARS ? 0 : tokens->row.len - GRAM_CHARS + 1;
	uint64_t last[GRAM_WINDOW_MAX];
	size_t best = 0;
	struct roll roll = grams ? roll_start(tokens->row.at) : (struct roll){0};
	assert(window <= GRAM_WINDOW_MAX);
	for (size_t i = 0; i < grams; i++) {
		last[i % GRAM_WINDOW_MAX] =
		        roll_on(&roll, tokens->row.at + i, i ? tokens->row.at[i - 1].key : 0);
		size_t first = i + 1 < window ? 0 : i + 1 - window;
		if (best < first) {
			best = first;
			for (size_t k = first; k <= i; k++)
				if (last[k % GRAM_WINDOW_MAX] <= last[best % GRAM_WINDOW_MAX])
					best = k;
		} else if (last[i % GRAM_WINDOW_MAX] <= last[best % GRAM_WINDOW_MAX]) {
			best = i;
		}
		bool full = i + 1 >= window || i + 1 == grams;
		if (full && (out->row.len == 0 || out->row.at[out->row.len - 1].at != best))
			*array_push(&out->row) = (struct fingerprint){last[best % GRAM_WINDOW_MAX], best};
	}
}
