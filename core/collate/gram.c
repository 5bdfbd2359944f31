// SPDX-License-Identifier: MIT
#include "core/collate/gram.h"

#include <assert.h>

/* FNV-1a over the characters, mixed once more so that the smallest of a window is no special one. */
static uint64_t gram_hash(const struct token *token)
{
	uint64_t hash = 0xcbf29ce484222325u;
	for (int i = 0; i < GRAM_CHARS; i++)
		hash = (hash ^ token[i].key) * 0x100000001b3u;
	return hash ^ hash >> 29;
}

void winnow(const struct witness *tokens, size_t window, struct fingerprints *out)
{
	size_t grams = tokens->row.len < GRAM_CHARS ? 0 : tokens->row.len - GRAM_CHARS + 1;
	uint64_t last[GRAM_WINDOW_MAX];
	size_t best = 0;
	assert(window <= GRAM_WINDOW_MAX);
	for (size_t i = 0; i < grams; i++) {
		last[i % window] = gram_hash(tokens->row.at + i);
		size_t first = i + 1 < window ? 0 : i + 1 - window;
		if (best < first) {
			best = first;
			for (size_t k = first; k <= i; k++)
				if (last[k % window] <= last[best % window])
					best = k;
		} else if (last[i % window] <= last[best % window]) {
			best = i;
		}
		bool full = i + 1 >= window || i + 1 == grams;
		if (full && (out->row.len == 0 || out->row.at[out->row.len - 1].at != best))
			*array_push(&out->row) = (struct fingerprint){last[best % window], best};
	}
}
