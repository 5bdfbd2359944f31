// SPDX-License-Identifier: MIT
// What core/text knows of a code point: one look-up for width, cluster and line. For core/text only.
#ifndef CORE_TEXT_CHAR_H
#define CORE_TEXT_CHAR_H

#include "core/text/char_class.h"

#include <stdbool.h>
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
extern const uint8_t char_cluster_steps[][CLUSTER_CLASS_COUNT];

/* What lies above U+10FFFF counts as U+FFFD; width_unsafe says otherwise by itself. */
static inline struct char_kind char_kind_of(char32_t cp)
{
	if (cp > 0x10FFFF)
		cp = 0xFFFD;
	return char_kinds[char_blocks[char_index[cp / CHAR_BLOCK]][cp % CHAR_BLOCK]];
}

/*
 * Quick looks at the bytes of a text, which know what Chinese text is made of and say no to the rest. `s` has
 * CHAR_LOOK bytes. The commonest comes first: the branches are foreseen more often than not.
 */
enum { CHAR_LOOK = 3 };

/* Has what begins at s, whatever it is, surely cluster class OTHER? What is not UTF-8 counts as U+FFFD, which
 * is OTHER too. */
static inline bool char_plain(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;
	if (u[0] - 0xE4U < 6 || u[0] - 0x20U < 0x5F) /* U+4000..9FFF, printing ASCII */
		return true;
	unsigned three = (unsigned)u[0] << 16 | (unsigned)u[1] << 8 | u[2];
	return three - 0xEFBC80U < 0x40 || three - 0xE38080U < 0x2A || /* U+FF00..FF3F, U+3000..3029 */
	       three - 0xE28090U < 0x18;                               /* U+2010..2027 */
}

/* Is there a well-formed sequence of three bytes at s? Gives its value, not below U+1000 and no surrogate. */
static inline bool char_three(const char *s, char32_t *cp)
{
	const unsigned char *u = (const unsigned char *)s;
	uint32_t three = (uint32_t)u[0] << 16 | (uint32_t)u[1] << 8 | u[2];
	*cp = (three >> 4 & 0xF000) | (three >> 2 & 0x0FC0) | (three & 0x3F);
	return (three & 0xF0C0C0) == 0xE08080 && *cp - 0x1000 < 0xC800;
}

/* Is it surely wide and of class OTHER? Han and the marks U+3000..3029, FF01..FF3F. */
static inline bool char_wide(char32_t cp)
{
	return cp - 0x4E00 < 0x5200 || cp - 0x3000 < 0x2A || cp - 0xFF01 < 0x3F;
}

/* Its cells, where ambiguous ones are wide or not. */
static inline int char_cols(struct char_kind kind, bool wide)
{
	return kind.cols == CHAR_AMBIGUOUS ? 1 + wide : kind.cols;
}

#endif
