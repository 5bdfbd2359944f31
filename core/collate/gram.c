// SPDX-License-Identifier: MIT
#include "core/collate/gram.h"

#include <assert.h>

/* A number of GRAM_CHARS digits, modulo 2^64, rolled on from gram to gram (Karp and Rabin, "Efficient
 * Randomized Pattern-Matching Algorithms", 1987). */
static const uint64_t base = 0x9E3779B97F4A7C15u;

/* The sum with the character `key` behind, and the first of the GRAM_CHARS before it left out. */
static uint64_t roll_on(const struct winnower *w, char32_t key)
{
	const char32_t first = w->chars < GRAM_CHARS ? 0 : w->keys[w->chars % GRAM_CHARS];
	return w->sum * base + key - first * w->leaving;
}

/* Mixed, so that the smallest of a window is no special one. */
static uint64_t hash_of(uint64_t sum)
{
	uint64_t hash = (sum ^ sum >> 32) * 0xD6E8FEB86659FD93u;
	return hash ^ hash >> 29;
}

static uint64_t *hash_at(struct winnower *w, size_t gram)
{
	return &w->last[gram % GRAM_WINDOW_MAX];
}

/* The window ends with this gram: is it the smallest, or was the smallest one left behind? */
static void take(struct winnower *w, size_t gram)
{
	const size_t first = gram + 1 < w->window ? 0 : gram + 1 - w->window;
	if (w->best >= first) {
		w->best = *hash_at(w, gram) <= *hash_at(w, w->best) ? gram : w->best;
		return;
	}
	w->best = first;
	for (size_t k = first; k <= gram; k++)
		if (*hash_at(w, k) <= *hash_at(w, w->best))
			w->best = k;
}

/* The smallest of the window, if it was not given before. */
static const struct fingerprint *next_found(struct winnower *w)
{
	if (w->any && w->found.at == w->best)
		return NULL;
	w->any = true;
	w->found = (struct fingerprint){*hash_at(w, w->best), w->best};
	return &w->found;
}

struct winnower winnow_begin(size_t window)
{
	struct winnower w = {.window = window, .leaving = 1};
	assert(window <= GRAM_WINDOW_MAX);
	for (int i = 0; i < GRAM_CHARS; i++)
		w.leaving *= base;
	return w;
}

const struct fingerprint *winnow_add(struct winnower *w, char32_t key)
{
	w->sum = roll_on(w, key);
	w->keys[w->chars++ % GRAM_CHARS] = key;
	if (w->chars < GRAM_CHARS)
		return NULL;
	const size_t gram = w->chars - GRAM_CHARS;
	*hash_at(w, gram) = hash_of(w->sum);
	take(w, gram);
	return gram + 1 >= w->window ? next_found(w) : NULL;
}

const struct fingerprint *winnow_end(struct winnower *w)
{
	const bool less = w->chars >= GRAM_CHARS && w->chars - GRAM_CHARS + 1 < w->window;
	return less ? next_found(w) : NULL;
}

void winnow(const struct witness *tokens, size_t window, struct fingerprints *out)
{
	struct winnower w = winnow_begin(window);
	const struct fingerprint *found;
	for (size_t i = 0; i < tokens->row.len; i++)
		if ((found = winnow_add(&w, tokens->row.at[i].key)))
			*array_push(&out->row) = *found;
	if ((found = winnow_end(&w)))
		*array_push(&out->row) = *found;
}
