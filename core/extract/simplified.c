// SPDX-License-Identifier: MIT
#include "core/extract/simplified.h"

#include <stddef.h>

struct variant {
	uint16_t old, simple;
};

#include "core/extract/simplified_table.h"

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
