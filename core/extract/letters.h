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

void letters_of(struct letters *letters, const char *text, size_t len);

/* May the word stand in the text? Never false if it does. */
bool letters_hold(const struct letters *letters, const char *word);

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
