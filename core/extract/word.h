// SPDX-License-Identifier: MIT
// Does a word stand there? For rules that read a passage byte by byte. Inside extract only.
#ifndef CORE_EXTRACT_WORD_H
#define CORE_EXTRACT_WORD_H

#include "core/extract/index.h"

#include <stdbool.h>

enum { HAN = 3 }; /* the bytes of a Chinese character */

/* Is `word` at text[off..len)? Most words are not: the first byte that differs ends it. */
static inline bool word_is_at(const char *text, size_t len, size_t off, const char *word)
{
	for (; *word; word++, off++)
		if (off >= len || text[off] != *word)
			return false;
	return true;
}

/* The longest of the words that stands at `off`: its length, or 0. The list ends with NULL. */
size_t words_at(const char *text, size_t len, size_t off, const char *const *words);

/* The same for a list with an index (index.h). */
#define WORDS_AT(text, len, off, list) indexed_at(text, len, off, list, list##_first, list##_rows)
size_t indexed_at(const char *text, size_t len, size_t off, const char *const *list, const uint16_t *first,
        const uint16_t *rows);

#endif
