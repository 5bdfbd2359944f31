// SPDX-License-Identifier: MIT
// What core/text knows of a code point: one look-up for width, cluster and line. For core/text; cluster.h
// includes it for its fast way alone.
#ifndef CORE_TEXT_CHAR_H
#define CORE_TEXT_CHAR_H

#include "core/text/char_class.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

struct char_kind {
	uint8_t cols;    /* 0 to 2, or CHAR_AMBIGUOUS */
	uint8_t line;    /* enum line_class */
	uint8_t cluster; /* enum cluster_class */
	uint8_t flags;   /* of enum char_flag */
};

struct char_line_step {
	uint8_t state, may; /* the next state; enum linebreak, or LINEBREAK_LOOK */
};

enum { CHAR_CLUSTER_BREAK = 0x80 };

/* The tables of assets/scripts/gen_chars.py. */
extern const uint8_t char_index[CHAR_BLOCKS];
extern const uint8_t char_blocks[][CHAR_BLOCK];
extern const struct char_kind char_kinds[];
extern const uint8_t char_line_default[LINE_CLASS_COUNT];
extern const struct char_line_step char_line_steps[][LINE_CLASS_ROOM];
extern const bool char_line_settled[]; /* may skip_han of wrap.c begin in this state? */
extern const uint8_t char_cluster_steps[][CLUSTER_CLASS_COUNT];

/* Of U+0000..10FFFF. */
static inline struct char_kind char_kind_at(char32_t cp)
{
	return char_kinds[char_blocks[char_index[cp / CHAR_BLOCK]][cp % CHAR_BLOCK]];
}

/* What lies above U+10FFFF counts as U+FFFD; width_unsafe says otherwise by itself. */
static inline struct char_kind char_kind_of(char32_t cp)
{
	return char_kind_at(cp > 0x10FFFF ? 0xFFFD : cp);
}

/*
 * Quick looks at the bytes of a text, which know what Chinese text is made of and say no to the rest. `s` has
 * CHAR_LOOK bytes. The commonest comes first: the branches are foreseen more often than not.
 */
enum { CHAR_LOOK = 4 };

/* The first three bytes as a number; four are read, since that is one instruction. */
static inline uint32_t char_bytes(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;
	return ((uint32_t)u[0] << 24 | (uint32_t)u[1] << 16 | (uint32_t)u[2] << 8 | u[3]) >> 8;
}

/* The same where only three are left. */
static inline uint32_t char_last_bytes(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;
	return (uint32_t)u[0] << 16 | (uint32_t)u[1] << 8 | u[2];
}

/* Is there a Han character of U+4E00..9FFF at s, other than 第, which looks for a number behind it? */
static inline bool char_han(const char *s)
{
	uint32_t bytes = char_bytes(s);
	return bytes - 0xE4B880 <= 0xE9BFBF - 0xE4B880 && (bytes & 0xC0C0) == 0x8080 && bytes != 0xE7ACAC;
}

/*
 * Has what begins at s, whatever it is, surely cluster class OTHER, or ends the text there? What is not UTF-8
 * counts as U+FFFD, which is OTHER too. `left` bytes are at s, and may be fewer than CHAR_LOOK.
 */
static inline bool char_plain(const char *s, size_t left)
{
	if (left == 0)
		return true;
	unsigned lead = (unsigned char)*s;
	if (lead - 0xE4 < 6 || lead - 0x20 < 0x5F) /* U+4000..9FFF, printing ASCII */
		return true;
	if (left < CHAR_LOOK)
		return false;
	uint32_t bytes = char_bytes(s);
	return bytes - 0xEFBC80 < 0x40 || bytes - 0xE38080 < 0x2A || /* U+FF00..FF3F, U+3000..3029 */
	       bytes - 0xE28090 < 0x18;                              /* U+2010..2027 */
}

/* The value of three bytes that are well-formed. */
static inline char32_t char_three(uint32_t bytes)
{
	return (bytes >> 4 & 0xF000) | (bytes >> 2 & 0x0FC0) | (bytes & 0x3F);
}

/* Are they? U+1000 and above, but no surrogate. */
static inline bool char_is_three(uint32_t bytes)
{
	return (bytes & 0xF0C0C0) == 0xE08080 && bytes >= 0xE18080 && bytes - 0xEDA080 >= 0x2000;
}

/* Are they a wide character of class OTHER? Han (U+4E00..9FFF), U+3000..3029, FF01..FF3F. */
static inline bool char_wide(uint32_t bytes)
{
	bool han = bytes - 0xE4B880 <= 0xE9BFBF - 0xE4B880 && (bytes & 0xC0C0) == 0x8080;
	return han || bytes - 0xE38080 < 0x2A || bytes - 0xEFBC81 < 0x3F;
}

/* Its cells, where ambiguous ones are wide or not. */
static inline int char_cols(struct char_kind kind, bool wide)
{
	return kind.cols == CHAR_AMBIGUOUS ? 1 + wide : kind.cols;
}

#endif
