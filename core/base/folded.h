// SPDX-License-Identifier: MIT
// Sets of characters and lists of words that the compiler folds into a number. Anyone may include this.
#ifndef CORE_BASE_FOLDED_H
#define CORE_BASE_FOLDED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <uchar.h>

/*
 * The rules ask of nearly every character whether it is one of a few, and mostly it is not. Where the few
 * stand in the source, the compiler knows the low six bits that they have, as one number of 64 bits: most
 * other characters have none of these, and no loop is run for them. The loops below are all gone in what is
 * compiled with -O2.
 */
#define FOLDED static inline __attribute__((always_inline))

/* May a character with folded bits `bits` be `cp`? Never false if one is. */
static inline bool bits_may_hold(uint64_t bits, char32_t cp)
{
	return bits >> (cp & 63) & 1;
}

FOLDED uint64_t bits_of(char32_t cp)
{
	return UINT64_C(1) << (cp & 63);
}

FOLDED uint64_t bits_of_set(const char32_t *set, size_t count)
{
	uint64_t bits = 0;
#pragma GCC unroll 256
	for (size_t i = 0; i < count; i++)
		bits |= bits_of(set[i]);
	return bits;
}

/* An array of words, ended by NULL, as the arguments of bits_of_firsts and bits_of_lasts. A pointer to one
 * does not compile. */
#define FOLDED_LIST(words)                                                                                   \
	words, sizeof(words) / sizeof *(words)-1 + 0 * sizeof(char[sizeof(words) > sizeof *(words) ? 1 : -1])

/* The bits of the words' first characters. */
FOLDED uint64_t bits_of_firsts(const char32_t *const *words, size_t count)
{
	uint64_t bits = 0;
#pragma GCC unroll 256
	for (size_t i = 0; i < count; i++)
		bits |= bits_of(words[i][0]);
	return bits;
}

/* The bits of their second ones, all of them for a word that has none. */
FOLDED uint64_t bits_of_seconds(const char32_t *const *words, size_t count)
{
	uint64_t bits = 0;
#pragma GCC unroll 256
	for (size_t i = 0; i < count; i++)
		bits |= words[i][1] ? bits_of(words[i][1]) : UINT64_MAX;
	return bits;
}

/* The bits of a word's last character, all of them for a long word. */
FOLDED uint64_t bits_of_end(const char32_t *w)
{
	return !w[1]   ? bits_of(w[0])
	       : !w[2] ? bits_of(w[1])
	       : !w[3] ? bits_of(w[2])
	       : !w[4] ? bits_of(w[3])
	       : !w[5] ? bits_of(w[4])
	       : !w[6] ? bits_of(w[5])
	               : UINT64_MAX;
}

/* And of their last ones. */
FOLDED uint64_t bits_of_lasts(const char32_t *const *words, size_t count)
{
	uint64_t bits = 0;
#pragma GCC unroll 256
	for (size_t i = 0; i < count; i++)
		bits |= bits_of_end(words[i]);
	return bits;
}

/* The low six bits of the byte of s[0..len), len > 0, in which Chinese characters differ most: the last one
 * of three; of others the first. */
static inline unsigned bits_mark(const char *s, size_t len)
{
	return (unsigned char)(len >= 3 && (unsigned char)s[0] >= 0xE0 ? s[2] : s[0]) & 63;
}

/* The marks of words of bytes, none of which is empty. */
FOLDED uint64_t bits_of_marks(const char *const *words, size_t count)
{
	uint64_t bits = 0;
#pragma GCC unroll 256
	for (size_t i = 0; i < count; i++)
		bits |= UINT64_C(1) << bits_mark(words[i], strlen(words[i]));
	return bits;
}

/* Is `cp` one of the characters of `set`? Never for 0. */
static inline bool cp_among(char32_t cp, const char32_t *set)
{
	for (; cp && *set; set++)
		if (*set == cp)
			return true;
	return false;
}

/* The same for a set that stands in the source. */
#define cp_in(cp, set) cp_in_bits(cp, U"" set, bits_of_set(U"" set, sizeof(U"" set) / sizeof(char32_t) - 1))
static inline bool cp_in_bits(char32_t cp, const char32_t *set, uint64_t bits)
{
	return bits_may_hold(bits, cp) && cp_among(cp, set);
}

#endif
