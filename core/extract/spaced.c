// SPDX-License-Identifier: MIT
#include "core/extract/spaced.h"

#include "core/text/utf8.h"

#include <string.h>

enum { HAN_BYTES = 3 };

/* The cells of the blanks from `*off` on, which is moved behind them: one for a space, two for an ideographic
 * one. */
static size_t blank_cols(const char *text, size_t len, size_t *off)
{
	size_t cols = 0;
	for (size_t n; *off < len; *off += n) {
		char32_t cp;
		n = utf8_decode(text + *off, len - *off, &cp);
		if (cp != ' ' && cp != 0x3000)
			break;
		cols += cp == ' ' ? 1 : 2;
	}
	return cols;
}

static bool han_at(const char *text, size_t len, size_t off)
{
	return off + HAN_BYTES <= len && (unsigned char)text[off] >= 0xE4 && (unsigned char)text[off] <= 0xE9;
}

/* Does the character that ends at `off` begin its line, or stand behind a blank? */
static bool stands_alone(const char *text, size_t off)
{
	const size_t start = off - HAN_BYTES;
	return start == 0 || strchr(" \t\n|", text[start - 1]) ||
	       (start >= HAN_BYTES && !memcmp(text + start - HAN_BYTES, "\xE3\x80\x80", HAN_BYTES));
}

bool spaced_letters(const char *text, size_t len, size_t off, size_t next)
{
	size_t at = off, cols = blank_cols(text, len, &at), behind;
	if (at != next || off < HAN_BYTES || !han_at(text, len, off - HAN_BYTES) || !stands_alone(text, off))
		return false;
	do {
		if (!han_at(text, len, at))
			return false;
		at += HAN_BYTES;
		behind = blank_cols(text, len, &at);
	} while (behind == cols);
	return behind > cols;
}
