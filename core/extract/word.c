// SPDX-License-Identifier: MIT
#include "core/extract/word.h"

#include <string.h>

size_t words_at(const char *text, size_t len, size_t off, const char *const *words)
{
	size_t best = 0;
	if (off + HAN > len)
		return 0;
	for (; *words; words++) {
		const char *word = *words; /* most fail at the first character */
		if (word[2] != text[off + 2] || word[1] != text[off + 1])
			continue;
		size_t n = strlen(word);
		if (n > best && word_is_at(text, len, off, word))
			best = n;
	}
	return best;
}

size_t indexed_at(const char *text, size_t len, size_t off, const char *const *list, const uint16_t *first,
        const uint16_t *rows)
{
	size_t best = 0;
	if (off + HAN > len)
		return 0;
	unsigned hash = index_hash_at(text + off);
	for (size_t i = first[hash]; i < first[hash + 1]; i++) {
		size_t n = strlen(list[rows[i]]);
		if (n > best && word_is_at(text, len, off, list[rows[i]]))
			best = n;
	}
	return best;
}
