// SPDX-License-Identifier: MIT
#include "core/doc/toc.h"

#include "core/doc/draft.h"
#include "core/doc/markup.h"
#include "core/doc/scan.h"

#include <string.h>

enum {
	TITLE_MAX = 80,     /* characters of an entry */
	REPEAT_WITHIN = 400 /* pieces within which contents without pages come to their end */
};

/* The printed page at the end of the span: 12, (12), （12）, 第12页. Cuts it off, and what surrounds it. */
static bool read_page(const char *text, struct span *span, int *page, bool *paren)
{
	struct span rest = markup_strip(text, *span);
	size_t end = scan_cut(text, rest, ")|）|页");
	*paren = end < rest.end;
	rest = scan_trim(text, (struct span){rest.start, end});
	size_t off = rest.end;
	while (off > rest.start && rest.end - off < 5 && text[off - 1] >= '0' && text[off - 1] <= '9')
		off--;
	if (off == rest.end || rest.end - off > 4)
		return false;
	number_arabic(text, off, rest.end, page);
	rest.end = off;
	if (*paren) {
		struct span inside = scan_trim(text, rest);
		size_t open = scan_cut(text, inside, "(|（|第");
		rest.end = open < inside.end ? open : off;
	}
	rest.end = scan_cut(text, rest, "<b>|<strong>|**");
	*span = rest;
	return *page > 0;
}

/* May the span end in a page? Mostly a look at its last character tells that it does not. */
static bool may_end_in_page(const char *text, struct span span)
{
	size_t begin;
	char32_t cp = scan_before(text, span.start, span.end, &begin);
	return cp < 0x3000 || cp == U'页' || cp == U'）' || scan_is_space(cp);
}

/* Leader dots at the span's end; cuts them off and gives how many there were. An ellipsis counts three. */
static int cut_leader(const char *text, struct span *span)
{
	int dots = 0;
	for (size_t begin; span->end > span->start; span->end = begin) {
		char32_t cp = scan_before(text, span->start, span->end, &begin);
		if (cp == U'…' || cp == U'⋯')
			dots += 3;
		else if (cp == '.' || cp == U'·' || cp == U'．' || cp == U'・' || cp == '-' || cp == '_')
			dots++;
		else if (!scan_is_space(cp))
			break;
	}
	return dots;
}

enum toc_sign toc_read(const char *text, struct span body, struct span *title, int *page)
{
	struct span rest = body;
	bool paren;
	*title = body;
	*page = 0;
	if (!may_end_in_page(text, body) || !read_page(text, &rest, page, &paren))
		return *page = 0, TOC_NONE;
	struct span before = markup_strip(text, rest);
	bool space = before.end < rest.end;
	bool tab = memchr(text + before.end, '\t', rest.end - before.end) != NULL;
	struct span cut = before;
	int dots = cut_leader(text, &cut);
	*title = markup_strip(text, scan_trim(text, dots >= 3 ? cut : before));
	if (!scan_longer(text, *title, 0) || scan_longer(text, *title, TITLE_MAX))
		return *page = 0, TOC_NONE;
	return dots >= 3 ? TOC_LEADER : tab || (space && paren) ? TOC_TAB : space ? TOC_SPACE : TOC_NONE;
}

bool draft_is_contents(const char *text, struct span body)
{
	enum { LONGEST = 10 }; /* of these */
	return scan_equals(text, body,
	               "目录|目次|目錄|總目錄|总目录|本书目录|CONTENTS|Contents|目录CONTENTS|目录Contents") &&
	       !scan_longer(text, body, LONGEST);
}

static void make_entry(struct draft *draft, struct piece *piece, struct span title, int page)
{
	struct span body = {title.start, title.end};
	number_read(draft->text, body, &piece->number);
	size_t start = piece->number.rank && piece->number.end < title.end ? piece->number.end : title.start;
	piece->title = (struct span){start, title.end};
	piece->page = page;
	piece->kind = BLOCK_TOC;
}

/* The piece as a line of contents, with at least this sign. */
static bool entry(struct draft *draft, size_t i, enum toc_sign least)
{
	struct piece *piece = &draft->pieces.at[i];
	struct span title;
	int page;
	if (piece->kind != BLOCK_PARAGRAPH || piece->fixed || piece->hashes ||
	        toc_read(draft->text, piece->body, &title, &page) < least)
		return false;
	make_entry(draft, piece, title, page);
	return true;
}

/* The first line of an entry that was broken: no page, and the next piece, without a number, has one. The two
   become one piece; the first stays as an empty one. */
static bool broken_entry(struct draft *draft, size_t i)
{
	if (i + 1 >= draft->pieces.len)
		return false;
	struct piece *first = &draft->pieces.at[i], *second = first + 1;
	struct span title;
	int page;
	if (second->number.rank || scan_longer(draft->text, first->body, TITLE_MAX) || first->hashes ||
	        scan_has(draft->text, first->body, "。") || second->kind != BLOCK_PARAGRAPH ||
	        toc_read(draft->text, second->body, &title, &page) < TOC_TAB)
		return false;
	second->span.start = first->span.start;
	second->body.start = first->body.start;
	second->gap = first->gap;
	second->spaced = true;
	make_entry(draft, second, (struct span){first->body.start, title.end}, page);
	first->span.end = first->span.start;
	first->fixed = true;
	return true;
}

/* The words of a line: without the number before it, if `bare`, and what a wiki sets behind it. */
static struct span words_of(const struct draft *draft, const struct piece *piece, bool bare)
{
	bool number = bare && piece->number.rank && piece->number.end < piece->body.end;
	return (struct span){
	        number ? piece->number.end : piece->body.start, draft_title_end(draft->text, piece->body)};
}

static bool same(const char *text, struct span a, struct span b)
{
	return !span_empty(a) && a.end - a.start == b.end - b.start &&
	       memcmp(text + a.start, text + b.start, a.end - a.start) == 0;
}

/* Contents without pages, as web pages have them: they end where their first entry comes again. */
static size_t repeated(const struct draft *draft, size_t first)
{
	const struct piece *pieces = draft->pieces.at;
	const struct span whole = words_of(draft, &pieces[first], false),
	                  bare = words_of(draft, &pieces[first], true);
	for (size_t i = first + 1; i < draft->pieces.len && i - first < REPEAT_WITHIN; i++) {
		if (scan_longer(draft->text, pieces[i].body, TITLE_MAX))
			return first;
		struct span words = words_of(draft, &pieces[i], false);
		if (same(draft->text, words, whole) || same(draft->text, words, bare))
			return i;
	}
	return first;
}

/* The entries from piece i on, each with a page. Gives the piece behind them. */
static size_t paged_entries(struct draft *draft, size_t i)
{
	for (;; i++) {
		if (i < draft->pieces.len && entry(draft, i, TOC_SPACE))
			continue;
		if (!broken_entry(draft, i))
			return i;
		i++;
	}
}

/* The entries below 目录. */
static size_t entries(struct draft *draft, size_t first)
{
	size_t i = paged_entries(draft, first);
	if (i > first || i >= draft->pieces.len)
		return i;
	for (size_t end = repeated(draft, first); i < end; i++)
		if (draft->pieces.at[i].kind == BLOCK_PARAGRAPH && !draft->pieces.at[i].hashes)
			make_entry(draft, &draft->pieces.at[i], draft->pieces.at[i].body, 0);
	return i;
}

/* Two lines with leader dots on end are contents, whatever stands above them. */
static bool is_run(const struct draft *draft, size_t i)
{
	for (size_t k = i; k < i + 2; k++) {
		struct span title;
		int page;
		if (k >= draft->pieces.len ||
		        toc_read(draft->text, draft->pieces.at[k].body, &title, &page) < TOC_LEADER)
			return false;
	}
	return true;
}

void draft_contents(struct draft *draft)
{
	for (size_t i = 0; i < draft->pieces.len;) {
		if (draft_is_contents(draft->text, draft->pieces.at[i].body))
			i = entries(draft, i + 1);
		else if (is_run(draft, i) && entry(draft, i, TOC_LEADER))
			i = paged_entries(draft, i + 1);
		else
			i++;
	}
	draft_compact(draft);
}
