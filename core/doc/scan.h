// SPDX-License-Identifier: MIT
// Reading characters of a text from left to right. Private to core/doc.
#ifndef CORE_DOC_SCAN_H
#define CORE_DOC_SCAN_H

#include "core/base/folded.h"
#include "core/base/span.h"
#include "core/text/utf8.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
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
static inline bool scan_is_wide(char32_t cp)
{
	if (cp < 0x2E80)
		return cp == 0x2014 || cp == 0x2026 || (cp >= 0x2018 && cp <= 0x201D);
	return cp <= 0xD7FF || (cp >= 0xF900 && cp <= 0xFAFF) || (cp >= 0xFE30 && cp <= 0xFE4F) ||
	       (cp >= 0xFF00 && cp <= 0xFF60) || (cp >= 0x20000 && cp <= 0x3FFFD);
}
/* The number in a circle, ① or ❶: 1 to 20; 0 for all else. */
int scan_circled(char32_t cp);
/* 。！？；!?; and the ellipsis: what ends a sentence or an item of a list. */
static inline bool scan_is_stop(char32_t cp)
{
	return cp_in(cp, U"。！？；!?;…");
}

/* The character at `off` < end; *next is the offset behind it. */
static inline char32_t scan_at(const char *text, size_t off, size_t end, size_t *next)
{
	char32_t cp;
	*next = off + utf8_decode(text + off, end - off, &cp);
	return cp;
}

/* The character before `off`, and where it begins; 0 if off <= start. */
char32_t scan_before(const char *text, size_t start, size_t off, size_t *begin);

/* Does the byte begin a character that is no space? Never wrong if it says so. */
static inline bool scan_shows(unsigned char b)
{
	return (b > ' ' && b < 0x7F) || (b >= 0xE4 && b <= 0xEC);
}

/* The first offset in [off, end) that is not white space, or end. */
size_t scan_skip_spaces(const char *text, size_t off, size_t end);
static inline size_t scan_skip_space(const char *text, size_t off, size_t end)
{
	return off < end && scan_shows((unsigned char)text[off]) ? off : scan_skip_spaces(text, off, end);
}

/* The span without white space at its ends; empty, at its start, if there is nothing else. */
struct span scan_trim_spaces(const char *text, struct span span);
static inline struct span scan_trim(const char *text, struct span span)
{
	const unsigned char *s = (const unsigned char *)text;
	if (span.end >= span.start + 3 && scan_shows(s[span.start]) &&
	        ((s[span.end - 1] < 0x80 && scan_shows(s[span.end - 1])) ||
	                (s[span.end - 3] >= 0xE4 && scan_shows(s[span.end - 3]))))
		return span; /* mostly */
	return scan_trim_spaces(text, span);
}

/* The offset behind `word` if the text at `off` begins with it, else 0. */
size_t scan_word(const char *text, size_t off, size_t end, const char *word);
/* ---- lists of words, separated by | ---- */

/* The offset behind the longest of the words that stands at `off`, else 0. */
size_t scan_words_list(const char *text, size_t off, size_t end, const char *words);
/* The end of the span without one of the words at its end; else span.end. */
size_t scan_cut_list(const char *text, struct span span, const char *words);
/* Does one of the words stand anywhere in the span? Of many words it looks first which letters are there. */
bool scan_has_list(const char *text, struct span span, const char *words, bool many);
/* Is the span, which neither begins nor ends with white space, but for white space one of the words? */
bool scan_equals_list(const char *text, struct span span, const char *words);

/*
 * The same for a list that stands in the source: there the compiler knows the low six bits of the bytes with
 * which its words begin and end, as one number of 64 bits (the loops are gone in what is compiled with -O2),
 * and mostly one look at it tells that none of them is there.
 */
FOLDED uint64_t scan_firsts(const char *words)
{
	const size_t len = strlen(words);
	uint64_t bits = 0;
#pragma GCC unroll 2048
	for (size_t i = 0; i < len; i++)
		bits |= i == 0 || words[i - 1] == '|' ? UINT64_C(1) << bits_mark(words + i, len - i) : 0;
	return bits;
}

FOLDED uint64_t scan_lasts(const char *words)
{
	const size_t len = strlen(words);
	uint64_t bits = 0;
#pragma GCC unroll 2048
	for (size_t i = 0; i < len; i++)
		bits |= i + 1 == len || words[i + 1] == '|' ? UINT64_C(1) << ((unsigned char)words[i] & 63)
		                                            : 0;
	return bits;
}

static inline bool scan_may_end(const char *text, struct span span, uint64_t lasts)
{
	return span.end > span.start && lasts >> ((unsigned char)text[span.end - 1] & 63) & 1;
}

FOLDED size_t scan_words(const char *text, size_t off, size_t end, const char *words)
{
	const uint64_t firsts = scan_firsts(words);
	return off < end && firsts >> bits_mark(text + off, end - off) & 1
	               ? scan_words_list(text, off, end, words)
	               : 0;
}

FOLDED size_t scan_cut(const char *text, struct span span, const char *words)
{
	const uint64_t lasts = scan_lasts(words);
	return scan_may_end(text, span, lasts) ? scan_cut_list(text, span, words) : span.end;
}

FOLDED bool scan_ends(const char *text, struct span span, const char *words)
{
	return scan_cut(text, span, words) < span.end;
}

FOLDED bool scan_equals(const char *text, struct span span, const char *words)
{
	const uint64_t firsts = scan_firsts(words), lasts = scan_lasts(words);
	span = scan_trim(text, span);
	return scan_may_end(text, span, lasts) &&
	       firsts >> bits_mark(text + span.start, span.end - span.start) & 1 &&
	       scan_equals_list(text, span, words);
}

FOLDED bool scan_has(const char *text, struct span span, const char *words)
{
	enum { FEW = 80 }; /* bytes of words */
	return scan_has_list(text, span, words, strlen(words) > FEW);
}

/* The bytes of the characters of U+4000 to U+CFFF from `off` on, most of a Chinese text: they take three
 * bytes and two cells each, and show. */
static inline size_t scan_run(const char *text, size_t off, size_t end)
{
	const size_t from = off;
	while (off + 3 <= end && (unsigned char)text[off] - 0xE4u <= 0xECu - 0xE4u)
		off += 3;
	return off - from;
}

/* Cells that a line takes up, roughly: two for a wide character. For guessing where lines were broken. */
size_t scan_cells(const char *text, struct span span);
/* Characters of the span, white space left out. */
size_t scan_count(const char *text, struct span span);
/* Are there more than `most`? Looks no further. */
bool scan_longer(const char *text, struct span span, size_t most);
#endif
