// SPDX-License-Identifier: MIT
// Reading characters of a text from left to right. Private to core/doc.
#ifndef CORE_DOC_SCAN_H
#define CORE_DOC_SCAN_H

#include "core/base/span.h"
#include "core/text/utf8.h"

#include <stdbool.h>
#include <stddef.h>
#include <uchar.h>

static inline bool scan_is_newline(char32_t cp)
{
	return (cp >= 0x0A && cp <= 0x0D) || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

/* What shows nothing: spaces of every width and of none, newlines, a byte order mark. */
static inline bool scan_is_space(char32_t cp)
{
	if (cp > 0x3000)
		return cp == 0xFEFF;
	return cp == ' ' || cp == '\t' || scan_is_newline(cp) || cp == 0xA0 ||
	       (cp >= 0x2000 && cp <= 0x200B) || cp == 0x202F || cp == 0x205F || cp == 0x3000;
}

/* Han characters and the letters, digits and punctuation that are set in their cells. */
bool scan_is_wide(char32_t cp);
/* The number in a circle, ① or ❶: 1 to 20; 0 for all else. */
int scan_circled(char32_t cp);
/* 。！？；!?; and the ellipsis: what ends a sentence or an item of a list. */
bool scan_is_stop(char32_t cp);

/* The character at `off` < end; *next is the offset behind it. */
static inline char32_t scan_at(const char *text, size_t off, size_t end, size_t *next)
{
	char32_t cp;
	*next = off + utf8_decode(text + off, end - off, &cp);
	return cp;
}

/* The character before `off`, and where it begins; 0 if off <= start. */
char32_t scan_before(const char *text, size_t start, size_t off, size_t *begin);

/* The span without white space at its ends; empty, at its start, if there is nothing else. */
struct span scan_trim(const char *text, struct span span);
/* The first offset in [off, end) that is not white space, or end. */
size_t scan_skip_space(const char *text, size_t off, size_t end);
/* The offset behind `word` if the text at `off` begins with it, else 0. */
size_t scan_word(const char *text, size_t off, size_t end, const char *word);
/* The same for the longest of several words, separated by |. */
size_t scan_words(const char *text, size_t off, size_t end, const char *words);
/* Does one of the words, separated by |, stand anywhere in the span? At its end? */
bool scan_has(const char *text, struct span span, const char *words);
bool scan_ends(const char *text, struct span span, const char *words);

/* The end of the span without one of the words, separated by |, at its end; else span.end. */
size_t scan_cut(const char *text, struct span span, const char *words);

/* Cells that a line takes up, roughly: two for a wide character. For guessing where lines were broken. */
size_t scan_cells(const char *text, struct span span);
/* Characters of the span, white space left out. */
size_t scan_count(const char *text, struct span span);
/* Are there more than `most`? Looks no further. */
bool scan_longer(const char *text, struct span span, size_t most);
/* Is the span, white space left out, one of the words? */
bool scan_equals(const char *text, struct span span, const char *words);

#endif
