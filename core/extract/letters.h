// SPDX-License-Identifier: MIT
// Which characters a text holds. Inside extract only.
#ifndef CORE_EXTRACT_LETTERS_H
#define CORE_EXTRACT_LETTERS_H

#include "core/extract/index.h"
#include "core/extract/word.h"

/*
 * A rule that asks for many words in one passage looks through it once for its characters, and then only for
 * the words whose own characters are there: mostly none. A set has a bit for the key (index.h) of each.
 */
struct letters {
	uint64_t set[INDEX_KEYS / 64];
};

/* The key of the character at `s`, of any length; *n gets its bytes. */
static inline unsigned letters_key(const char *s, size_t *n)
{
	unsigned char b = (unsigned char)s[0];
	*n = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
	return *n == 2 ? s[1] & 0x3Fu : index_key_at(s);
}

void letters_of(struct letters *letters, const char *text, size_t len);

/* May the word stand in the text? Never false if it does. */
static inline bool letters_hold(const struct letters *letters, const char *word)
{
	for (size_t n; *word; word += n) {
		unsigned key = letters_key(word, &n);
		if (!(letters->set[key / 64] >> key % 64 & 1))
			return false;
	}
	return true;
}

/* The first place of `word` in text[0..len), whose letters, or those of a text around it, these are; or NULL.
 */
static inline const char *letters_find(
        const struct letters *letters, const char *text, size_t len, const char *word)
{
	return letters_hold(letters, word) ? word_find(text, len, word) : NULL;
}

/* Does one of the words stand there? The list ends with NULL. */
bool letters_find_any(const struct letters *letters, const char *text, size_t len, const char *const *words);

#endif
