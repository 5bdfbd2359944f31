// SPDX-License-Identifier: MIT
#include "core/store/anchor.h"

#include <stdint.h>
#include <string.h>

void anchor_around(const char *text, size_t len, struct span span, struct slice *before, struct slice *after)
{
	size_t start = span.start > ANCHOR_AROUND ? span.start - ANCHOR_AROUND : 0;
	size_t end = len - span.end > ANCHOR_AROUND ? span.end + ANCHOR_AROUND : len;
	while (start < span.start && ((unsigned char)text[start] & 0xC0) == 0x80)
		start++;
	end = end < len ? slice_cut(text, end) : len;
	*before = (struct slice){text + start, span.start - start};
	*after = (struct slice){text + span.end, end - span.end};
}

/* ---- the best of several ---- */

struct best {
	bool any;
	size_t around, distance; /* bytes of context that agree; from the old place */
	struct span span;
};

static size_t common_after(const char *text, size_t len, size_t off, const char *after)
{
	size_t n = 0;
	while (after[n] && off + n < len && text[off + n] == after[n])
		n++;
	return n;
}

static size_t common_before(const char *text, size_t off, const char *before)
{
	size_t n = 0, len = strlen(before);
	while (n < len && n < off && text[off - 1 - n] == before[len - 1 - n])
		n++;
	return n;
}

static void consider(
        struct best *best, const char *text, size_t len, const struct anchor *anchor, struct span span)
{
	size_t around = common_before(text, span.start, anchor->before) +
	                common_after(text, len, span.end, anchor->after);
	size_t distance = span.start < anchor->off ? anchor->off - span.start : span.start - anchor->off;
	if (best->any && (around < best->around || (around == best->around && distance >= best->distance)))
		return;
	*best = (struct best){true, around, distance, span};
}

/* ---- where white space differs ---- */

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Where words end that begin at `off`, white space left out of account; 0 if they do not stand there. */
static size_t loose_end(const char *text, size_t len, size_t off, const char *quote)
{
	while (true) {
		while (is_space(*quote))
			quote++;
		if (!*quote)
			return off;
		while (off < len && is_space(text[off]))
			off++;
		if (off == len || text[off] != *quote)
			return 0;
		off++, quote++;
	}
}

static void find_loosely(
        struct best *best, const char *text, size_t len, const struct anchor *anchor, const char *quote)
{
	const char *end = text + len;
	for (const char *at = text; (at = memchr(at, *quote, (size_t)(end - at))); at++) {
		size_t off = (size_t)(at - text), stop = loose_end(text, len, off, quote);
		if (stop)
			consider(best, text, len, anchor, (struct span){off, stop});
	}
}

bool anchor_find(const char *text, size_t len, const struct anchor *anchor, struct span *out)
{
	struct best best = {0};
	const char *quote = anchor->quote, *end = text + len, *at = text;
	size_t words = strlen(quote);
	while (words && (at = memmem(at, (size_t)(end - at), quote, words))) {
		size_t off = (size_t)(at++ - text);
		consider(&best, text, len, anchor, (struct span){off, off + words});
	}
	while (is_space(*quote))
		quote++;
	if (!best.any && *quote)
		find_loosely(&best, text, len, anchor, quote);
	*out = best.span;
	return best.any;
}
