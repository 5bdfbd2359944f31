// SPDX-License-Identifier: MIT
#include "core/text/width.h"

#include "core/text/char.h"
#include "core/text/utf8.h"

#include <stddef.h>

int width_char(char32_t cp, enum width_ambiguous ambiguous)
{
	int cols = char_kind_of(cp).cols;
	if (cols == CHAR_AMBIGUOUS)
		return ambiguous == WIDTH_WIDE ? 2 : 1;
	return cols;
}

bool width_unsafe(char32_t cp)
{
	return cp > 0x10FFFF || char_kind_of(cp).flags & CHAR_UNSAFE;
}

bool width_doubtful(char32_t cp)
{
	return cp <= 0x10FFFF && char_kind_of(cp).flags & CHAR_DOUBTFUL;
}

char32_t width_sign(char32_t cp)
{
	if (cp < 0x20)
		return U'\u2400' + cp;
	return cp == 0x7F ? U'\u2421' : UTF8_REPLACEMENT;
}

void width_clean(const char *text, size_t len, struct buf *out)
{
	for (size_t off = 0; off < len;) {
		char32_t cp;
		char bytes[UTF8_MAX];
		off += utf8_decode(text + off, len - off, &cp);
		if (cp != '\t' && width_unsafe(cp))
			cp = width_sign(cp);
		buf_add(out, bytes, utf8_encode(cp, bytes));
	}
}
