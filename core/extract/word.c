// SPDX-License-Identifier: MIT
#include "core/extract/word.h"

size_t words_at(const char *text, size_t len, size_t off, const char *const *words)
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

bool words_in(const char *text, size_t len, const char *const *words, const uint64_t *pairs)
{
	for (size_t off = 0, n; off < len; off += n) {
		n = char_len(text, len, off);
		if (n == HAN && off + 2 * HAN <= len && index_pair(pairs, text + off, text + off + HAN) &&
		        words_at(text, len, off, words))
			return true;
	}
	return false;
}
