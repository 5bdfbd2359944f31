// SPDX-License-Identifier: MIT
// Does a word stand there? For rules that read a passage byte by byte. Inside extract only.
#ifndef CORE_EXTRACT_WORD_H
#define CORE_EXTRACT_WORD_H

#include "core/base/buf.h"
#include "core/base/folded.h"
#include "core/extract/index.h"

#include <stdbool.h>
#include <string.h>

enum { HAN = 3 }; /* the bytes of a Chinese character */

/* Is `word` at text[off..len)? Most words are not: the first byte that differs ends it. */
static inline bool word_is_at(const char *text, size_t len, size_t off, const char *word)
{
	for (; *word; word++, off++)
		if (off >= len || text[off] != *word)
			return false;
	return true;
}

/* The bytes of `word` if it is at text[off..len), else 0. */
static inline size_t word_match(const char *text, size_t len, size_t off, const char *word)
{
	size_t n = 0;
	for (; word[n]; n++)
		if (off + n >= len || text[off + n] != word[n])
			return 0;
	return n;
}

/* The bytes of the character at text[off..end), by its first one. */
static inline size_t char_len(const char *text, size_t end, size_t off)
{
	unsigned char b = (unsigned char)text[off];
	if ((b & 0xF0) == 0xE0 && end - off >= HAN) /* most */
		return HAN;
	size_t n = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
	return n < end - off ? n : end - off;
}

/*
 * Lists of words, ended by NULL, each of which begins and ends with a character of three bytes. Where the
 * list is an array that stands in the source, the compiler knows what the second and third bytes of those
 * characters may be (core/base/folded.h), and mostly one look at them tells that none of the words is there.
 */
struct word_bits {
	uint64_t second, third; /* a bit for each value of their low six bits */
	uint64_t next;          /* and for the third byte of the character behind; all, if a word has none */
};

static inline bool word_bits_hold(struct word_bits bits, const char *han)
{
	return bits.third >> (han[2] & 63) & bits.second >> (han[1] & 63) & 1;
}

FOLDED struct word_bits word_bits_of(struct word_bits bits, const char *han)
{
	return (struct word_bits){bits.second | UINT64_C(1) << (han[1] & 63),
	        bits.third | UINT64_C(1) << (han[2] & 63), bits.next};
}

FOLDED struct word_bits bits_of_begins(const char *const *words, size_t count)
{
	struct word_bits bits = {0};
#pragma GCC unroll 256
	for (size_t i = 0; i < count; i++) {
		bits = word_bits_of(bits, words[i]);
		bits.next |=
		        (words[i][HAN] & 0xF0) == 0xE0 ? UINT64_C(1) << (words[i][HAN + 2] & 63) : UINT64_MAX;
	}
	return bits;
}

FOLDED struct word_bits bits_of_ends(const char *const *words, size_t count)
{
	struct word_bits bits = {0};
#pragma GCC unroll 256
	for (size_t i = 0; i < count; i++)
		bits = word_bits_of(bits, words[i] + strlen(words[i]) - HAN);
	return bits;
}

/* The longest of the words that stands at `off`: its length, or 0. Of a list in the source; of any. */
#define words_at(text, len, off, words)                                                                      \
	words_at_bits(text, len, off, words, bits_of_begins(FOLDED_LIST(words)))
size_t words_longest(const char *text, size_t len, size_t off, const char *const *words);
static inline size_t words_at_bits(
        const char *text, size_t len, size_t off, const char *const *words, struct word_bits bits)
{
	if (off + HAN > len || !word_bits_hold(bits, text + off))
		return 0;
	const bool none = off + 2 * HAN <= len && !(bits.next >> (text[off + HAN + 2] & 63) & 1);
	return none ? 0 : words_longest(text, len, off, words);
}

/* Does one of the words of a list in the source end right before `end`, and begin at text[0] or behind? */
#define words_before(text, end, words) words_before_bits(text, end, words, bits_of_ends(FOLDED_LIST(words)))
bool words_end(const char *text, size_t end, const char *const *words);
static inline bool words_before_bits(
        const char *text, size_t end, const char *const *words, struct word_bits bits)
{
	return end >= HAN && word_bits_hold(bits, text + end - HAN) && words_end(text, end, words);
}

/* The same for a list with an index (index.h). */
#define WORDS_AT(text, len, off, list) indexed_at(text, len, off, list, list##_first, list##_rows)
static inline size_t indexed_at(const char *text, size_t len, size_t off, const char *const *list,
        const uint16_t *first, const uint16_t *rows)
{
	size_t best = 0;
	if (off + HAN > len)
		return 0;
	unsigned hash = index_hash_at(text + off);
	for (size_t i = first[hash]; i < first[hash + 1]; i++) {
		size_t n = word_match(text, len, off, list[rows[i]]);
		best = n > best ? n : best;
	}
	return best;
}

/* The first place of `word` in text[0..len), or NULL. */
const char *word_find_of(const char *text, size_t len, const char *word, size_t n);
static inline const char *word_find(const char *text, size_t len, const char *word)
{
	return word_find_of(text, len, word, strlen(word));
}

/* Does one of the words stand anywhere in text[0..len)? The list ends with NULL; for few words or short
 * texts. */
bool text_holds_any(const char *text, size_t len, const char *const *words);
/* Does the text begin or end with one of them? */
bool text_starts_any(struct slice text, const char *const *words);
bool text_ends_any(struct slice text, const char *const *words);

/* The next place from `off` on where one of some words of two Chinese characters or more may begin, or `len`.
 * `pairs` is their UNION_pair (index.h). */
size_t words_next(const char *text, size_t len, size_t off, const uint64_t *pairs);

/* Does one of the words, all of Chinese characters, stand anywhere in text[0..len)? `pairs` is their
 * UNION_pair (index.h); the list ends with NULL. */
bool words_in(const char *text, size_t len, const char *const *words, const uint64_t *pairs);

/* Does a word of a list with an index stand anywhere in text[0..len)? */
#define HAS_WORD(text, len, list) word_is_in(text, len, list, list##_first, list##_rows)
bool word_is_in(
        const char *text, size_t len, const char *const *list, const uint16_t *first, const uint16_t *rows);

#endif
