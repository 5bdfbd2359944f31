// SPDX-License-Identifier: MIT
#include "core/extract/word.h"

size_t words_longest(const char *text, size_t len, size_t off, const char *const *words)
{
	size_t best = 0;
	if (off + HAN > len)
		return 0;
	for (; *words; words++) {
		const char *word = *words; /* most fail at the first character */
		if (word[2] != text[off + 2] || word[1] != text[off + 1])
			continue;
		size_t n = word_match(text, len, off, word);
		best = n > best ? n : best;
	}
	return best;
}

bool words_end(const char *text, size_t end, const char *const *words)
{
	for (; *words; words++) {
		size_t n = strlen(*words);
		if (n <= end && text[end - 1] == (*words)[n - 1] && memcmp(text + end - n, *words, n) == 0)
			return true;
	}
	return false;
}

/* Sixteen bytes that are compared at once. */
typedef unsigned char sixteen __attribute__((vector_size(16)));
enum { PLACES = sizeof(sixteen) };

static inline sixteen sixteen_at(const char *s)
{
	sixteen bytes;
	memcpy(&bytes, s, sizeof bytes);
	return bytes;
}

/* At which of the sixteen places from `s` on does `other` stand behind `one`? */
static inline sixteen two_at(const char *s, sixteen one, sixteen other)
{
	return (sixteen)((sixteen_at(s) == one) & (sixteen_at(s + 1) == other));
}

static inline bool any(sixteen bytes)
{
	uint64_t halves[2];
	memcpy(halves, &bytes, sizeof halves);
	return (halves[0] | halves[1]) != 0;
}

/* The first of the places from `at` up to `last` at which the word of n bytes stands, or NULL. */
static __attribute__((noinline)) const char *among(
        const char *at, const char *last, const char *word, size_t n)
{
	for (; at <= last; at++)
		if (at[n - 1] == word[n - 1] && memcmp(at, word, n) == 0)
			return at;
	return NULL;
}

/* Chinese characters differ most in their last two bytes: looks for those of the word's first one. */
const char *word_find_of(const char *text, size_t len, const char *word, size_t n)
{
	const size_t mark = n >= HAN;
	if (n < 2)
		return memchr(text, *word, len);
	if (n > len)
		return NULL;
	if (len - n < PLACES)
		return among(text, text + len - n, word, n);
	const sixteen none = {0}, one = none + (unsigned char)word[mark],
	              other = none + (unsigned char)word[mark + 1];
	const char *const last = text + mark + len - n - PLACES + 1; /* where the last places begin */
	for (const char *at = text + mark;; at = last - at > PLACES ? at + PLACES : last) {
		while (last - at >= 2 * PLACES &&
		        !any(two_at(at, one, other) | two_at(at + PLACES, one, other)))
			at += 2 * PLACES; /* most */
		const char *found = any(two_at(at, one, other))
		                            ? among(at - mark, at - mark + PLACES - 1, word, n)
		                            : NULL;
		if (found || at == last)
			return found;
	}
}

bool text_holds_any(const char *text, size_t len, const char *const *words)
{
	for (; *words; words++)
		if (word_find(text, len, *words))
			return true;
	return false;
}

bool text_starts_any(struct slice text, const char *const *words)
{
	for (; *words; words++)
		if (slice_starts(text, *words))
			return true;
	return false;
}

bool text_ends_any(struct slice text, const char *const *words)
{
	for (; *words; words++)
		if (slice_ends(text, *words))
			return true;
	return false;
}

bool word_is_in(
        const char *text, size_t len, const char *const *list, const uint16_t *first, const uint16_t *rows)
{
	for (size_t off = 0; off < len; off++) {
		if ((text[off] & 0xC0) == 0x80)
			continue;
		unsigned hash = index_hash_at(text + off);
		for (size_t i = first[hash]; i < first[hash + 1]; i++)
			if (word_is_at(text, len, off, list[rows[i]]))
				return true;
	}
	return false;
}

/* As index_key_at, for a character of three bytes. */
static inline unsigned han_key(const char *s)
{
	return (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
}

size_t words_next(const char *text, size_t len, size_t off, const uint64_t *pairs)
{
	while (off + HAN < len) {
		unsigned char b = (unsigned char)text[off];
		if (b < 0xE0 || b >= 0xF0) {
			off += b < 0xC0 ? 1 : b < 0xE0 ? 2 : 4;
			continue;
		}
		unsigned last = han_key(text + off), key;
		for (off += HAN; off + HAN <= len && ((unsigned char)text[off] & 0xF0) == 0xE0; off += HAN) {
			key = han_key(text + off);
			unsigned hash = index_pair_hash(last, key);
			if (pairs[hash >> 6] >> (hash & 63) & 1)
				return off - HAN;
			last = key;
		}
	}
	return len;
}

bool words_in(const char *text, size_t len, const char *const *words, const uint64_t *pairs)
{
	for (size_t off = 0; (off = words_next(text, len, off, pairs)) < len; off += HAN)
		if (words_longest(text, len, off, words))
			return true;
	return false;
}
