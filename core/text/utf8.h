// SPDX-License-Identifier: MIT
// Decoding that never fails. For every room and for tui.
#ifndef CORE_TEXT_UTF8_H
#define CORE_TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <uchar.h>

#define UTF8_REPLACEMENT U'\uFFFD'
enum { UTF8_MAX = 4 }; /* bytes of the longest sequence */

/*
 * Decodes the sequence at s[0..len), len > 0, into *cp and gives the number of bytes it takes, at least 1.
 * A byte that does not begin a whole, shortest-form sequence of a scalar value (RFC 3629) counts alone and
 * gives U+FFFD, so every input has exactly one reading and an offset always moves on.
 */
static inline size_t utf8_decode(const char *s, size_t len, char32_t *cp);

/* utf8_decode but for its fast way. */
size_t utf8_decode_any(const char *s, size_t len, char32_t *cp);

/* Writes `cp` to out[0..UTF8_MAX) and gives its length; what is no scalar value becomes U+FFFD. */
size_t utf8_encode(char32_t cp, char *out);

/* The offset of the first byte that utf8_decode would replace, or `len` if there is none. */
size_t utf8_first_bad(const char *s, size_t len);

/* The start of the sequence that ends right before `off` (off > 0), reading as utf8_decode does. */
size_t utf8_prev(const char *s, size_t off);

/* The fast way: ASCII, and what takes three bytes but for those that need a look at the second (E0, ED). */
static inline size_t utf8_decode(const char *s, size_t len, char32_t *cp)
{
	const unsigned char *u = (const unsigned char *)s;
	if (u[0] < 0x80) {
		*cp = u[0];
		return 1;
	}
	if (len >= 3 && u[0] > 0xE0 && u[0] < 0xF0 && u[0] != 0xED && (u[1] & 0xC0) == 0x80 &&
	        (u[2] & 0xC0) == 0x80) {
		*cp = (char32_t)(u[0] & 0x0F) << 12 | (char32_t)(u[1] & 0x3F) << 6 | (u[2] & 0x3F);
		return 3;
	}
	return utf8_decode_any(s, len, cp);
}

#endif
