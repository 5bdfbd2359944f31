// SPDX-License-Identifier: MIT
#include "tui/width.h"

#include <wchar.h>

static enum width_ambiguous mode = WIDTH_NARROW;

enum width_ambiguous width_ambiguous(void)
{
	return mode;
}

void width_set_ambiguous(enum width_ambiguous ambiguous)
{
	mode = ambiguous;
}

int wcwidth(wchar_t c)
{
	char32_t cp = (char32_t)c;
	if (cp == 0)
		return 0;
	if (cp < 0x20 || (cp >= 0x7F && cp < 0xA0))
		return -1;
	return width_char(cp, width_ambiguous());
}

int wcswidth(const wchar_t *s, size_t n)
{
	int cols = 0;
	for (size_t i = 0; i < n && s[i]; i++) {
		int one = wcwidth(s[i]);
		if (one < 0)
			return -1;
		cols += one;
	}
	return cols;
}
