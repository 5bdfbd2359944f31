// SPDX-License-Identifier: MIT
#include "core/text/fold.h"

#include "core/text/fold_table.h"
#include "core/text/utf8.h"

#include <string.h>

static char32_t look_up(char32_t cp)
{
	size_t low = 0, high = sizeof fold_pairs / sizeof *fold_pairs;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (fold_pairs[middle].from < cp)
			low = middle + 1;
		else
			high = middle;
	}
	bool found = low < sizeof fold_pairs / sizeof *fold_pairs && fold_pairs[low].from == cp;
	return found ? fold_pairs[low].to : cp;
}

char32_t fold_char(char32_t cp)
{
	if (cp < 0x80)
		return cp >= 'A' && cp <= 'Z' ? cp + ('a' - 'A') : cp;
	return cp >= FOLD_GAP_FIRST && cp <= FOLD_GAP_LAST ? cp : look_up(cp);
}

/* Folds the code point at text[off]; gives the bytes it takes there. */
static size_t fold_next(const char *text, size_t len, size_t off, char32_t *cp)
{
	size_t n = utf8_decode(text + off, len - off, cp);
	*cp = fold_char(*cp);
	return n;
}

void fold_text(const char *text, size_t len, struct buf *out)
{
	for (size_t off = 0; off < len;) {
		char32_t cp;
		char bytes[UTF8_MAX];
		off += fold_next(text, len, off, &cp);
		buf_add(out, bytes, utf8_encode(cp, bytes));
	}
}

/* Where the needle ends that begins at `off`, or 0 if it does not begin there. */
static size_t match(const char *text, size_t len, size_t off, struct slice needle)
{
	for (size_t at = 0; at < needle.len;) {
		char32_t want, have;
		if (off == len)
			return 0;
		off += fold_next(text, len, off, &have);
		at += utf8_decode(needle.at + at, needle.len - at, &want);
		if (have != want)
			return 0;
	}
	return off;
}

/* Is the needle of Han characters only? They fold to themselves and nothing else folds to them. */
static bool only_han(struct slice needle)
{
	for (size_t at = 0; at < needle.len;) {
		char32_t cp;
		at += utf8_decode(needle.at + at, needle.len - at, &cp);
		if (cp < 0x3400 || cp > 0x9FFF)
			return false;
	}
	return true;
}

bool fold_find(const char *text, size_t len, size_t from, struct slice needle, struct span *hit)
{
	if (from < len && only_han(needle)) {
		const char *at = memmem(text + from, len - from, needle.at, needle.len);
		if (at)
			*hit = (struct span){(size_t)(at - text), (size_t)(at - text) + needle.len};
		return at;
	}
	for (size_t off = from; off < len;) {
		char32_t cp;
		size_t end = match(text, len, off, needle);
		if (end) {
			*hit = (struct span){off, end};
			return true;
		}
		off += utf8_decode(text + off, len - off, &cp);
	}
	return false;
}
