// SPDX-License-Identifier: MIT
#include "core/doc/join.h"

#include "core/doc/markup.h"
#include "core/doc/number.h"
#include "core/doc/scan.h"

#include <string.h>

enum {
	LONG = 20,       /* characters: a line that may have been broken off where nothing else shows it */
	LONG_OPEN = 16,  /* where a comma does */
	VERSE_MAX = 24,  /* two lines no longer than that, and of like length, are verse */
	VERSE_ALIKE = 2, /* how much these may differ */
	LABEL_MAX = 12,  /* characters before the colon */
	COUNT_MAX = 64,
	LOOK_BYTES = 1024 /* where commas are looked for */
};

/* Characters of the block, as far as it matters. */
static size_t count(const struct doc *doc, struct span span)
{
	size_t n = 0;
	for (size_t off = span.start; off < span.end && n < COUNT_MAX;)
		n += !scan_is_space(scan_at(doc->text, off, span.end, &off));
	return n;
}

/* Where [^1] or [12] begins that ends the span; its end if none does. */
static size_t before_bracket(const struct doc *doc, struct span span)
{
	static const char digits[] = "0123456789";
	size_t begin;
	if (!scan_ends(doc->text, span, "]"))
		return span.end;
	size_t off = span.end - 1;
	while (off > span.start && strchr(digits, doc->text[off - 1]))
		off--;
	bool numbered = off < span.end - 1;
	if (off > span.start && doc->text[off - 1] == '^')
		off--;
	bool bracket = scan_before(doc->text, span.start, off, &begin) == '[';
	return numbered && bracket ? begin : span.end;
}

/* The span without the marks of notes and the markup at its end. */
static struct span without_notes(const struct doc *doc, struct span span)
{
	for (size_t before = 0; before != span.end;) {
		size_t begin;
		before = span.end;
		span.end = scan_cut(doc->text, span, "</sup>|<sup>|</b>|**|^");
		if (scan_circled(scan_before(doc->text, span.start, span.end, &begin)))
			span.end = begin;
		span.end = before_bracket(doc, span);
		span = scan_trim(doc->text, span);
	}
	return span;
}

enum tail { TAIL_ENDS, TAIL_OPEN, TAIL_BARE };

/* How the words of a block end: with a stop, in the midst of a sentence for sure, or so that nobody knows. */
static enum tail tail_of(const struct doc *doc, struct span span)
{
	static const char closing[] = "”|’|」|』|）|)|》|】|\"";
	span = without_notes(doc, span);
	if (scan_ends(doc->text, span, "，|,|、|（|(|“|‘|《|「|『"))
		return TAIL_OPEN;
	for (size_t before = 0; before != span.end;) {
		before = span.end;
		span.end = scan_cut(doc->text, span, closing);
	}
	bool ends = scan_ends(doc->text, span, "。|！|？|；|…|：|!|?|;|:|.|—|～") || span_empty(span);
	return ends ? TAIL_ENDS : TAIL_BARE;
}

/* 北京市：…, 地址：…: a few characters and a colon. */
static bool has_label(const struct doc *doc, struct span span)
{
	size_t n = 0;
	for (size_t off = span.start; off < span.end && n <= LABEL_MAX; n++) {
		char32_t cp = scan_at(doc->text, off, span.end, &off);
		if (cp == U'：' || cp == ':')
			return n > 0;
		if (scan_is_stop(cp) || cp == U'，' || cp == ',' || cp == U'、' || cp == U'“')
			return false;
	}
	return false;
}

static bool is_indented(const struct doc *doc, struct span span)
{
	size_t begin, cells = 0;
	for (size_t off = span.start; off > 0; off = begin) {
		char32_t cp = scan_before(doc->text, 0, off, &begin);
		if (scan_is_newline(cp) || !scan_is_space(cp))
			break;
		cells += cp == U'\u3000' || cp == '\t' ? 2 : 1;
	}
	return cells >= 2;
}

/* Does the block begin something of its own? */
static bool begins(const struct doc *doc, struct span span)
{
	struct number number;
	return is_indented(doc, span) || markup_is_item(doc->text, span) || has_label(doc, span) ||
	       (number_read(doc->text, span, &number) && !number.weak) ||
	       scan_words(doc->text, span.start, span.end, "^|[|［|【|〔|<|表|图|注|附|——|●|○|※|http|www") !=
	               0;
}

static bool goes_on(const struct doc *doc, struct span span)
{
	return scan_words(doc->text, span.start, span.end, "，|。|、|；|！|？|）|)|”|’|》|」|』|】|,|;|.") !=
	       0;
}

/* The block before `i` that stands neither at the foot nor at the head of a page; `i` itself if there is
 * none. */
static size_t before_notes(const struct doc *doc, size_t i, bool *notes)
{
	size_t k = i;
	for (; k > 0; k--) {
		enum block_kind kind = doc->blocks.at[k - 1].kind;
		if (kind != BLOCK_FOOTNOTE && kind != BLOCK_PAGE)
			break;
		*notes |= kind == BLOCK_FOOTNOTE;
	}
	return k > 0 ? k - 1 : i;
}

/* Is it the end of a line with a label: 新疆生产建设兵团农三师 / 图木舒克市 before the next label? */
static bool ends_label(const struct doc *doc, size_t first, size_t i)
{
	const struct block *next = i + 1 < doc->blocks.len ? &doc->blocks.at[i + 1] : NULL;
	return has_label(doc, doc->blocks.at[first].span) && next && next->kind == BLOCK_PARAGRAPH &&
	       has_label(doc, next->span);
}

static bool is_verse(size_t a, size_t b)
{
	return a <= VERSE_MAX && b <= VERSE_MAX && (a > b ? a - b : b - a) <= VERSE_ALIKE;
}

/* Do the words of block `b` belong to the sentence of block `a`? */
static bool one_sentence(const struct doc *doc, size_t a, size_t b)
{
	struct span first = doc->blocks.at[a].span, second = doc->blocks.at[b].span, start = first;
	enum tail tail = tail_of(doc, first);
	size_t chars = count(doc, first);
	if (start.end - start.start > LOOK_BYTES)
		start.end = start.start + LOOK_BYTES;
	if (doc->text[first.start] == '>') /* a quotation of Markdown goes on with > only */
		return false;
	if (tail == TAIL_ENDS || begins(doc, second) || is_verse(chars, count(doc, second)))
		return false;
	if (tail == TAIL_OPEN || goes_on(doc, second))
		return chars >= LONG_OPEN;
	if (chars < LONG || !scan_has(doc->text, start, "，|、|；|。|：|,"))
		return false;
	return scan_has(doc->text, second, "。|；|！|？") || scan_ends(doc->text, second, "：|:") ||
	       ends_label(doc, a, b);
}

enum join doc_joins(const struct doc *doc, size_t i)
{
	if (i == 0 || doc->blocks.at[i].kind != BLOCK_PARAGRAPH)
		return JOIN_NONE;
	bool notes = false;
	size_t before = before_notes(doc, i, &notes);
	if (before == i || doc->blocks.at[before].kind != BLOCK_PARAGRAPH || !one_sentence(doc, before, i))
		return JOIN_NONE;
	return notes ? JOIN_CONTINUES : JOIN_FLOWS;
}

bool doc_space_at(char32_t before, char32_t after)
{
	bool wide = scan_is_wide(before) || scan_is_wide(after);
	bool digit = (before >= '0' && before <= '9') || (after >= '0' && after <= '9');
	return !(scan_is_wide(before) && scan_is_wide(after)) && !(wide && digit);
}

size_t doc_flow_end(const struct doc *doc, size_t i, size_t *last)
{
	*last = i;
	for (size_t k = i + 1; k < doc->blocks.len; k++) {
		if (doc->blocks.at[k].kind == BLOCK_PAGE)
			continue;
		if (doc_joins(doc, k) != JOIN_FLOWS)
			break;
		*last = k;
	}
	return doc->blocks.at[*last].span.end;
}
