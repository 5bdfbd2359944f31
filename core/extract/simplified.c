// SPDX-License-Identifier: MIT
#include "core/extract/simplified.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct variant {
	uint16_t old, simple;
};

#include "core/extract/simplified_table.h"

enum { FIRST = 0x3400, LAST = 0x9FFF, HAN_FIRST = 0x4E00 };

/* Is it one of the range that has another form? */
static bool varies(char32_t cp)
{
	return variant_bits[(cp - FIRST) / 64] >> (cp - FIRST) % 64 & 1;
}

size_t simplified_run(const char *text, size_t off, size_t end)
{
	const unsigned char *b = (const unsigned char *)text;
	size_t i = off;
	for (; i + 3 <= end && b[i] >= 0xE4 && b[i] <= 0xE9; i += 3) {
		unsigned row = (b[i] & 0x0Fu) << 6 | (b[i + 1] & 0x3Fu); /* of 64 characters */
		if (row < HAN_FIRST / 64 || variant_bits[row - FIRST / 64] >> (b[i + 2] & 63) & 1)
			break;
	}
	return i - off;
}

char32_t simplified(char32_t cp)
{
	if (cp < FIRST || cp > LAST || !varies(cp))
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
