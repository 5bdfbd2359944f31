// SPDX-License-Identifier: MIT
// Traditional characters as their Simplified ones. For doc, extract and collate.
#ifndef CORE_TEXT_SIMPLIFIED_H
#define CORE_TEXT_SIMPLIFIED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

/*
 * The simplified form of `cp` (Unihan, kSimplifiedVariant) where there is one and only one; else `cp`. Rules
 * and names are written in Simplified characters; a text in Traditional ones is read through this.
 */
char32_t simplified(char32_t cp);

/* A bit for each character from SIMPLIFIED_FIRST up to U+9FFF that has another form. */
extern const uint64_t simplified_varying[];
enum { SIMPLIFIED_FIRST = 0x3400 };

/* Has the character at `s` one? For who asks at every character: the first of its three bytes is E4 to E9. */
static inline bool simplified_varies(const char *s)
{
	const unsigned char *b = (const unsigned char *)s;
	unsigned row = ((unsigned)b[0] << 6) + b[1] - 0x3880u; /* of 64 characters; E0 80 is 0 */
	return simplified_varying[row - SIMPLIFIED_FIRST / 64] >> (b[2] & 63) & 1;
}

/* A text in place: the other form takes as many bytes. */
void simplify(char *text, size_t len);

#endif
