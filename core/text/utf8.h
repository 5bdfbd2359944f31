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
size_t utf8_decode(const char *s, size_t len, char32_t *cp);

/* Writes `cp` to out[0..UTF8_MAX) and gives its length; what is no scalar value becomes U+FFFD. */
size_t utf8_encode(char32_t cp, char *out);

/* The offset of the first byte that utf8_decode would replace, or `len` if there is none. */
size_t utf8_first_bad(const char *s, size_t len);

/* The start of the sequence that ends right before `off` (off > 0), reading as utf8_decode does. */
size_t utf8_prev(const char *s, size_t off);

#endif
