// SPDX-License-Identifier: MIT
#include "core/collate/same.h"

#include "core/text/simplified.h"
#include "core/text/fold.h"

#include <stddef.h>
#include <stdint.h>

#include "core/collate/same_table.h"

/* What no table has, for most characters: a bit each for those up to FORM_LAST. */
static bool may_be_form(char32_t cp)
{
	if (cp < FORM_FIRST)
		return false;
	return cp > FORM_LAST || form_bits[(cp - FORM_FIRST) / 64] >> (cp - FORM_FIRST) % 64 & 1;
}

static char32_t whole_form(char32_t cp)
{
	size_t low = 0, count = sizeof forms / sizeof *forms / 2, high = count;
	if (!may_be_form(cp))
		return cp;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (forms[2 * mid] < cp)
			low = mid + 1;
		else
			high = mid;
	}
	return low < count && forms[2 * low] == cp ? forms[2 * low + 1] : cp;
}

char32_t same_char(char32_t cp)
{
	return simplified(whole_form(fold_char(cp)));
}

bool same_in_part(char32_t a, char32_t b)
{
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i += 2)
		if ((pairs[i] == a && pairs[i + 1] == b) || (pairs[i] == b && pairs[i + 1] == a))
			return true;
	return false;
}
