// SPDX-License-Identifier: MIT
// Word tables by the first character of their words. Inside extract only.
#ifndef CORE_EXTRACT_INDEX_H
#define CORE_EXTRACT_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

/*
 * The indexes are made when the program is built, from the tables themselves (assets/scripts/gen_index.py;
 * the list is in core/extract/meson.build), so that a word is added in one place, beside its rule. The words
 * that may begin with a character of hash h are TABLE_rows[TABLE_first[h]] up to, not with, TABLE_first[h +
 * 1], in the order of the table: numbers of its rows, or words of a row that holds many, which go by key.
 */
struct index_word {
	uint16_t row;
	uint16_t len, at; /* bytes, in the row's string; within a hash the longest word comes first */
};

enum { INDEX_HASHES = 256, INDEX_KEYS = 4096 };

/* The hash of a character; below INDEX_HASHES. */
static inline unsigned index_hash(char32_t cp)
{
	return cp < 0x80 ? cp : ((cp >> 6 & 0x3F) ^ (cp & 0x3F) << 2) & 0xFF;
}

/* The same for a character of one byte or three at `s`; of others two must be there, or a NUL behind them. */
static inline unsigned index_hash_at(const char *s)
{
	unsigned first = (unsigned char)s[0];
	return first < 0x80 ? first : ((s[1] & 0x3Fu) ^ (s[2] & 0x3Fu) << 2) & 0xFF;
}

/* The key of a character at `s`, its low twelve bits: few share one. Below 4096; `s` as for index_hash_at. */
static inline unsigned index_key_at(const char *s)
{
	unsigned first = (unsigned char)s[0];
	return first < 0x80 ? first : (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
}

static inline bool index_key_in(const uint64_t *set, unsigned key)
{
	return set[key >> 6] >> (key & 63) & 1;
}

/*
 * May a word of the union begin with the character at `s`? For who asks at every character: wrong for one in
 * fifty or so, never for one that may. `s` as above.
 */
static inline bool index_begins(const uint64_t *set, const char *s)
{
	return index_key_in(set, index_key_at(s));
}

/* The hash of two characters on end, by their keys; below 8192. */
static inline unsigned index_pair_hash(unsigned first, unsigned second)
{
	return (first * 61 + second) & 8191;
}

/* The same by a character and the one behind it at `next`, for words of one character or more (~UNION). */
static inline bool index_pair(const uint64_t *pairs, const char *s, const char *next)
{
	unsigned hash = index_pair_hash(index_key_at(s), index_key_at(next));
	return pairs[hash >> 6] >> (hash & 63) & 1;
}

/* The same for a character by its number. */
static inline bool index_has(const uint64_t *set, char32_t cp)
{
	return set[cp >> 6 & 0x3F] >> (cp & 0x3F) & 1;
}

/* May `cp` be in the set of characters, whose index is of the kind `set`? Nearly always right. */
#define INDEX_MAY_HOLD(set, cp) (set##_first[index_hash(cp)] != set##_first[index_hash(cp) + 1])

#endif
