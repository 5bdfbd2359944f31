// SPDX-License-Identifier: MIT
#include "core/extract/letters.h"

#include <string.h>

void letters_of(struct letters *letters, const char *text, size_t len)
{
	memset(letters, 0, sizeof *letters);
	for (size_t off = 0, n; off < len; off += n) {
		for (; off < len && (text[off] & 0xF0) == 0xE0; off += HAN) /* most */
			letters->set[text[off + 1] & 0x3F] |= (uint64_t)1 << (text[off + 2] & 0x3F);
		if (off >= len)
			break;
		unsigned key = letters_key(text + off, &n);
		letters->set[key / 64] |= (uint64_t)1 << key % 64;
	}
}

bool letters_find_any(const struct letters *letters, const char *text, size_t len, const char *const *words)
{
	for (; *words; words++)
		if (letters_find(letters, text, len, *words))
			return true;
	return false;
}
