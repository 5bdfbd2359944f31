// SPDX-License-Identifier: MIT
#include "core/doc/scan.h"

#include <stdint.h>
#include <string.h>

int scan_circled(char32_t cp)
{
	return cp >= U'①' && cp <= U'⑳'   ? (int)(cp - U'①') + 1
	       : cp >= U'❶' && cp <= U'❿' ? (int)(cp - U'❶') + 1
	                                  : 0;
}

char32_t scan_before(const char *text, size_t start, size_t off, size_t *begin)
{
	if (off <= start)
		return *begin = start, 0;
	char32_t cp;
	*begin = utf8_prev(text, off);
	utf8_decode(text + *begin, off - *begin, &cp);
	return cp;
}

size_t scan_skip_spaces(const char *text, size_t off, size_t end)
{
	for (size_t next; off < end && scan_is_space(scan_at(text, off, end, &next)); off = next)
		;
	return off;
}

struct span scan_trim_spaces(const char *text, struct span span)
{
	span.start = scan_skip_space(text, span.start, span.end);
	for (size_t begin; span.end > span.start; span.end = begin)
		if (!scan_is_space(scan_before(text, span.start, span.end, &begin)))
			break;
	return span;
}

size_t scan_word(const char *text, size_t off, size_t end, const char *word)
{
	for (; *word; word++, off++) /* most end at the first byte */
		if (off >= end || text[off] != *word)
			return 0;
	return off;
}

/* Behind the word that begins at `words`: its |, or the end. */
static const char *word_end(const char *words)
{
	return strchrnul(words, '|');
}

size_t scan_words_list(const char *text, size_t off, size_t end, const char *words)
{
	size_t best = 0;
	while (*words) {
		size_t n = 0;
		while (words[n] && words[n] != '|' && off + n < end && text[off + n] == words[n])
			n++;
		bool whole = !words[n] || words[n] == '|';
		best = whole && off + n > best ? off + n : best;
		for (words += n; *words && *words != '|'; words++)
			;
		words += *words == '|';
	}
	return best;
}

/* The bytes of a short text: a word with another one is not in it. */
struct bytes {
	uint64_t set[4];
	bool all; /* it is longer, and may have any */
};

static struct bytes bytes_of(const char *text, struct span span)
{
	enum { SHORT = 160 };
	struct bytes bytes = {.all = span.end - span.start > SHORT};
	for (size_t off = span.start; off < span.end && !bytes.all; off++)
		bytes.set[(unsigned char)text[off] >> 6] |= UINT64_C(1) << (text[off] & 63);
	return bytes;
}

static bool bytes_hold(const struct bytes *bytes, const char *word, const char *end)
{
	for (; word < end && !bytes->all; word++)
		if (!(bytes->set[(unsigned char)*word >> 6] >> (*word & 63) & 1))
			return false;
	return true;
}

static bool holds(const char *text, struct span span, const char *word, size_t len)
{
	const size_t mark = (unsigned char)word[0] >= 0xE0 && len >= 3 ? 2 : 0; /* as in bits_mark */
	if (span.end - span.start < len)
		return false;
	const char *at = text + span.start + mark, *end = text + span.end - len + mark + 1;
	for (; at < end && (at = memchr(at, word[mark], (size_t)(end - at))) != NULL; at++)
		if (memcmp(at - mark, word, len) == 0)
			return true;
	return false;
}

bool scan_has_list(const char *text, struct span span, const char *words, bool many)
{
	const struct bytes bytes = many ? bytes_of(text, span) : (struct bytes){.all = true};
	for (const char *end; *words; words = end + (*end == '|')) {
		end = word_end(words);
		if (bytes_hold(&bytes, words, end) && holds(text, span, words, (size_t)(end - words)))
			return true;
	}
	return false;
}

size_t scan_cut_list(const char *text, struct span span, const char *words)
{
	size_t room = span.end - span.start;
	for (const char *end; *words; words = end + (*end == '|')) {
		end = word_end(words);
		size_t len = (size_t)(end - words);
		if (room >= len && len && text[span.end - 1] == end[-1] &&
		        memcmp(text + span.end - len, words, len) == 0)
			return span.end - len;
	}
	return span.end;
}

size_t scan_cells(const char *text, struct span span)
{
	size_t cells = 0;
	for (size_t off = span.start; off < span.end;) {
		const size_t run = scan_run(text, off, span.end);
		cells += run / 3 * 2;
		off += run;
		if (off < span.end)
			cells += scan_is_wide(scan_at(text, off, span.end, &off)) ? 2 : 1;
	}
	return cells;
}

/* No more than `most` are counted. */
static size_t count_to(const char *text, struct span span, size_t most)
{
	size_t count = 0;
	for (size_t off = span.start; off < span.end && count < most;) {
		const size_t room = span.end - off, left = most - count;
		const size_t run = scan_run(text, off, left < room / 3 ? off + left * 3 : span.end);
		count += run / 3;
		off += run;
		if (off < span.end && count < most)
			count += !scan_is_space(scan_at(text, off, span.end, &off));
	}
	return count;
}

size_t scan_count(const char *text, struct span span)
{
	return count_to(text, span, SIZE_MAX);
}

bool scan_longer(const char *text, struct span span, size_t most)
{
	return span.end - span.start > most && count_to(text, span, most + 1) > most;
}

static bool equals(const char *text, struct span span, const char *word, size_t len)
{
	for (size_t off = span.start, next; off < span.end; off = next) {
		if (scan_is_space(scan_at(text, off, span.end, &next)))
			continue;
		if (next - off > len || memcmp(text + off, word, next - off) != 0)
			return false;
		word += next - off;
		len -= next - off;
	}
	return len == 0;
}

bool scan_equals_list(const char *text, struct span span, const char *words)
{
	for (const char *end; *words; words = end + (*end == '|')) {
		end = word_end(words);
		bool may = text[span.start] == *words; /* most differ there, */
		if (span.end - span.start >= 3 && end - words >= 3 && (unsigned char)*words >= 0xE0)
			may = may && text[span.start + 2] == words[2]; /* or in the same character */
		if (may && equals(text, span, words, (size_t)(end - words)))
			return true;
	}
	return false;
}
