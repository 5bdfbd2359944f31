// SPDX-License-Identifier: MIT
// How a character is read, written behind it: 华东师范大学(xué). Inside extract only.
#ifndef CORE_EXTRACT_GLOSS_H
#define CORE_EXTRACT_GLOSS_H

#include <stddef.h>

/*
 * The length in bytes of a syllable of Pinyin in brackets, with its tone (GB/T 16159), that begins at `off`;
 * 0 if there is none. Programs that turn one script into the other leave them behind characters of several
 * readings: no word of the text.
 */
static inline size_t gloss_at(const char *text, size_t off, size_t end);

/* gloss_at where a bracket may open. */
size_t gloss_in_bracket(const char *text, size_t off, size_t end);

static inline size_t gloss_at(const char *text, size_t off, size_t end)
{
	const unsigned char first = (unsigned char)text[off];
	return first == '(' || first == 0xEF ? gloss_in_bracket(text, off, end) : 0;
}

#endif
