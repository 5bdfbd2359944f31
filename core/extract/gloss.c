// SPDX-License-Identifier: MIT
#include "core/extract/gloss.h"

#include "core/text/utf8.h"

#include <stdbool.h>
#include <string.h>

/* Letters with a mark over them; ü without a tone is none. */
static bool toned(char32_t cp)
{
	static const char32_t letters[] = U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";
	for (const char32_t *p = letters; *p; p++)
		if (*p == cp)
			return true;
	return false;
}

static size_t bracket(const char *text, size_t off, size_t end, char narrow, const char *full)
{
	if (off < end && text[off] == narrow)
		return 1;
	size_t n = strlen(full);
	return end - off >= n && memcmp(text + off, full, n) == 0 ? n : 0;
}

size_t gloss_in_bracket(const char *text, size_t off, size_t end)
{
	enum { LETTERS_MOST = 6 }; /* zhuāng */
	size_t i = off + bracket(text, off, end, '(', "（"), close;
	bool tone = false;
	if (i == off)
		return 0;
	for (int letters = 0; i < end; letters++) {
		char32_t cp;
		if ((close = bracket(text, i, end, ')', "）")))
			return tone ? i + close - off : 0;
		size_t n = utf8_decode(text + i, end - i, &cp);
		bool mark = cp > 0x7F && toned(cp);
		if (letters == LETTERS_MOST || (!mark && cp != U'ü' && (cp < 'a' || cp > 'z')))
			return 0;
		tone |= mark;
		i += n;
	}
	return 0;
}
