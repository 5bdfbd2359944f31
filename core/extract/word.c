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

/* Chinese characters differ most in their last byte: looks for that of the word's first one. */
const char *word_find(const char *text, size_t len, const char *word)
{
	size_t n = strlen(word), mark = n < HAN ? 0 : HAN - 1;
	if (n > len)
		return NULL;
	const char *at = text + mark, *end = text + len - n + mark + 1;
	for (; at < end && (at = memchr(at, word[mark], (size_t)(end - at))) != NULL; at++)
		if (memcmp(at - mark, word, n) == 0)
			return at - mark;
	return NULL;
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
