// SPDX-License-Identifier: MIT
#include "core/text/width.h"

#include "core/text/utf8.h"
#include "core/text/width_table.h"

#include <stddef.h>

int width_char(char32_t cp, enum width_ambiguous ambiguous)
{
	if (cp > 0x10FFFF)
		cp = UTF8_REPLACEMENT;
	unsigned at = cp % WIDTH_BLOCK;
	int width = width_blocks[width_index[cp / WIDTH_BLOCK]][at / 4] >> at % 4 * 2 & 3;
	if (width == WIDTH_AMBIGUOUS)
		return ambiguous == WIDTH_WIDE ? 2 : 1;
	return width;
}

bool width_unsafe(char32_t cp)
{
	if (cp >= 0x20 && cp < 0x7F)
		return false;
	if (cp > 0x10FFFF)
		return true;
	for (size_t i = 0; i < sizeof width_unsafe_ranges / sizeof *width_unsafe_ranges; i++)
		if (cp <= width_unsafe_ranges[i].last)
			return cp >= width_unsafe_ranges[i].first;
	return false;
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
