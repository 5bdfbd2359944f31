// SPDX-License-Identifier: MIT
#include "core/doc/plain.h"

#include "core/base/mem.h"
#include "core/text/simplified.h"

enum {
	HAN = 3,
	HAN_FIRST = 0xE4,
	HAN_LAST = 0xE9
}; /* a Han character: its bytes, and what the first may be */

static bool is_han(const char *text, size_t off, size_t len)
{
	const unsigned char first = (unsigned char)text[off];
	return first >= HAN_FIRST && first <= HAN_LAST && off + HAN <= len;
}

/* Is one in so many of its characters Traditional? */
static bool is_traditional(const char *text, size_t len)
{
	enum { SHARE = 32 };
	size_t all = 0, varying = 0;
	for (size_t off = 0; off < len; off++)
		if (is_han(text, off, len)) {
			all++;
			varying += simplified_varies(text + off);
			off += HAN - 1;
		}
	return varying && varying >= all / SHARE;
}

char *plain_text(char *text, size_t len)
{
	if (!is_traditional(text, len))
		return text;
	char *copy = mem_strndup(text, len);
	simplify(copy, len);
	return copy;
}
