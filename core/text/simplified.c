// SPDX-License-Identifier: MIT
#include "core/text/simplified.h"

#include "core/text/utf8.h"

struct variant {
	uint16_t old, simple;
};

#include "core/text/simplified_table.h"

enum { LAST = 0x9FFF };

char32_t simplified(char32_t cp)
{
	const unsigned bit = cp - SIMPLIFIED_FIRST;
	if (cp < SIMPLIFIED_FIRST || cp > LAST || !(simplified_varying[bit / 64] >> bit % 64 & 1))
		return cp;
	size_t low = 0, high = sizeof variants / sizeof *variants;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (variants[mid].old < cp)
			low = mid + 1;
		else
			high = mid;
	}
	return variants[low].simple;
}

void simplify(char *text, size_t len)
{
	enum {
		HAN = 3,
		HAN_FIRST = 0xE4,
		HAN_LAST = 0xE9
	}; /* a Han character: its bytes, and what the first may be */
	for (size_t off = 0; off + HAN <= len; off++) {
		const unsigned char first = (unsigned char)text[off];
		char32_t cp;
		if (first < HAN_FIRST || first > HAN_LAST || !simplified_varies(text + off))
			continue;
		utf8_decode(text + off, HAN, &cp);
		utf8_encode(simplified(cp), text + off);
	}
}
