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
 * 1], in the order of the table: numbers of its rows, or words of a row that holds many.
 */
struct index_word {
	uint16_t row;
	uint16_t len, at; /* bytes, in the row's string; within a hash the longest word comes first */
};

/* The hash of a character; 0 to 255. */
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

/* May `cp` be in the set of characters, whose index is of the kind `set`? Nearly always right. */
#define INDEX_MAY_HOLD(set, cp) (set##_first[index_hash(cp)] != set##_first[index_hash(cp) + 1])

#endif
