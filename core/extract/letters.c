// SPDX-License-Identifier: MIT
#include "core/extract/letters.h"

#include <string.h>

/* The key of the character at `s`, of any length; *n gets its bytes. */
static unsigned key_at(const char *s, size_t *n)
{
	unsigned char b = (unsigned char)s[0];
	*n = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
	return *n == 2 ? s[1] & 0x3Fu : index_key_at(s);
}

void letters_of(struct letters *letters, const char *text, size_t len)
{
	memset(letters, 0, sizeof *letters);
	for (size_t off = 0, n; off < len; off += n) {
		unsigned key = key_at(text + off, &n);
		letters->set[key / 64] |= (uint64_t)1 << key % 64;
	}
}

bool letters_hold(const struct letters *letters, const char *word)
{
	for (size_t n; *word; word += n) {
		unsigned key = key_at(word, &n);
		if (!(letters->set[key / 64] >> key % 64 & 1))
			return false;
	}
	return true;
}

bool letters_find_any(const struct letters *letters, const char *text, size_t len, const char *const *words)
{
	for (; *words; words++)
		if (letters_find(letters, text, len, *words))
			return true;
	return false;
}
