// SPDX-License-Identifier: MIT
#include "core/view/flow.h"

#include "core/doc/join.h"
#include "core/text/utf8.h"
#include "core/text/width.h"

#include <stdlib.h>
#include <string.h>

enum { PRINTED_LINE = 16 }; /* characters */

void flow_free(struct flow *flow)
{
	buf_free(&flow->text);
	array_free(&flow->runs);
}

void flow_make(struct flow *flow, struct span source, const char *shown, size_t len, unsigned style)
{
	*array_push(&flow->runs) = (struct flow_run){flow->text.len, source, style, true};
	buf_add(&flow->text, shown, len);
}

void flow_take(struct flow *flow, const struct doc *doc, struct span span, unsigned style)
{
	struct flow_run *last = flow->runs.len ? &flow->runs.at[flow->runs.len - 1] : NULL;
	if (span_empty(span))
		return;
	if (last && !last->made && last->source.end == span.start && last->style == style)
		last->source.end = span.end;
	else
		*array_push(&flow->runs) = (struct flow_run){flow->text.len, span, style, false};
	buf_add(&flow->text, doc->text + span.start, span.end - span.start);
}

/* ---- spaces -----------------------------------------------------------------------------------------------
 */

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static char32_t char_at(const struct doc *doc, size_t off)
{
	char32_t cp = 0;
	if (off < doc->len)
		utf8_decode(doc->text + off, doc->len - off, &cp);
	return cp;
}

static char32_t char_before(const struct doc *doc, size_t off)
{
	return off > 0 ? char_at(doc, utf8_prev(doc->text, off)) : 0;
}

/* What Chinese typesetting puts in a cell of its own, with the marks that Unicode shares with Latin. */
static bool is_chinese(char32_t cp)
{
	return width_char(cp, WIDTH_NARROW) == 2 || cp == U'—' || cp == U'…' || (cp >= U'‘' && cp <= U'”') ||
	       (cp >= U'①' && cp <= U'⑳');
}

/* The stops and brackets of which a space beside them would be a second one. */
static bool has_own_space(char32_t cp)
{
	return (cp >= 0x3001 && cp <= 0x3002) || (cp >= 0x3008 && cp <= 0x3011) || cp == U'，' ||
	       cp == U'；' || cp == U'：' || cp == U'？' || cp == U'！' || cp == U'（' || cp == U'）' ||
	       cp == U'”' || cp == U'“' || cp == U'—' || (cp >= U'①' && cp <= U'⑳');
}

static bool ends_clause(char32_t cp)
{
	return cp == U'，' || cp == U'。' || cp == U'；' || cp == U'：' || cp == U'！' || cp == U'？' ||
	       cp == U'、' || cp == ',' || cp == ';' || cp == ':' || cp == '!' || cp == '?';
}

/* What the walk through a text has seen of the clause it is in. */
struct walk {
	bool titles;
	bool first;           /* no clause has ended yet */
	size_t since;         /* characters since the last space */
	size_t spaced_clause; /* the end of a clause that has a space besides */
};

/* Is the space at `off` the only one in its clause? */
static bool lonely(const struct doc *doc, size_t off, size_t end, struct walk *walk)
{
	if (off < walk->spaced_clause)
		return false;
	for (size_t at = off + 1; at < end;) {
		char32_t cp;
		size_t next = at + utf8_decode(doc->text + at, end - at, &cp);
		if (ends_clause(cp))
			return true;
		if (is_space(doc->text[at]) || cp == 0x3000) {
			for (; at < end && !ends_clause(char_at(doc, at)); at++)
				;
			walk->spaced_clause = at;
			return false;
		}
		at = next;
	}
	return true;
}

static bool is_stray(const struct doc *doc, size_t off, size_t end, struct walk *walk)
{
	if (doc->text[off] != ' ' || off + 1 >= end || is_space(doc->text[off + 1]))
		return false;
	char32_t before = char_before(doc, off), after = char_at(doc, off + 1);
	if (!is_chinese(before) || !is_chinese(after) || before == 0x3000 || after == 0x3000)
		return false;
	if (walk->titles)
		return walk->since >= PRINTED_LINE;
	return has_own_space(before) || has_own_space(after) || (!walk->first && lonely(doc, off, end, walk));
}

/* The end of the white space around the hard line end at `off`; `off` if there is none. */
static size_t line_end(const struct doc *doc, size_t off, size_t end)
{
	bool newline = false;
	size_t next = off;
	for (; next < end && is_space(doc->text[next]); next++)
		newline |= doc->text[next] == '\n';
	return newline ? next : off;
}

static void seen(const struct doc *doc, size_t off, struct walk *walk)
{
	if (is_space(doc->text[off]))
		walk->since = 0;
	else if ((doc->text[off] & 0xC0) != 0x80)
		walk->since++;
	if (walk->first && ends_clause(char_at(doc, off)))
		walk->first = false;
}

static void take_plain(
        struct flow *flow, const struct doc *doc, struct span span, unsigned style, struct walk *walk)
{
	size_t from = span.start;
	for (size_t off = span.start; off < span.end;) {
		size_t next = is_space(doc->text[off]) ? line_end(doc, off, span.end) : off;
		bool stray = next == off && is_stray(doc, off, span.end, walk);
		seen(doc, off, walk);
		if (next == off && !stray) {
			off++;
			continue;
		}
		flow_take(flow, doc, (struct span){from, off}, style);
		if (stray)
			next = off + 1;
		else if (off > 0 && next < doc->len &&
		         doc_space_at(char_before(doc, off), char_at(doc, next)))
			flow_make(flow, (struct span){off, next}, " ", 1, style);
		from = off = next;
	}
	flow_take(flow, doc, (struct span){from, span.end}, style);
}

void flow_words(struct flow *flow, const struct doc *doc, struct span span, bool titles)
{
	struct inline_runs read = {0};
	struct walk walk = {.titles = titles, .first = true};
	inline_read(doc, span, &read);
	for (size_t i = 0; i < read.runs.len; i++) {
		const struct inline_run *run = &read.runs.at[i];
		if (run->shown.at)
			flow_make(flow, run->span, run->shown.at, run->shown.len, run->style);
		else
			take_plain(flow, doc, run->span, run->style, &walk);
	}
	inline_free(&read);
}

void flow_blocks(struct flow *flow, const struct doc *doc, struct span span, bool titles, bool no_pages)
{
	size_t from = span.start;
	for (size_t i = doc_block_at(doc, span.start) + 1; no_pages && i + 1 < doc->blocks.len; i++) {
		size_t before = doc->blocks.at[i - 1].span.end, next = doc->blocks.at[i + 1].span.start;
		if (next >= span.end)
			break;
		if (doc->blocks.at[i].kind != BLOCK_PAGE)
			continue;
		if (before > from) {
			flow_words(flow, doc, (struct span){from, before}, titles);
			if (doc_space_at(char_before(doc, before), char_at(doc, next)))
				flow_make(flow, (struct span){before, next}, " ", 1, INLINE_TEXT);
		}
		from = next;
	}
	flow_words(flow, doc, (struct span){from, span.end}, titles);
}

/* ---- places -----------------------------------------------------------------------------------------------
 */

static size_t run_end(const struct flow *flow, size_t i)
{
	return i + 1 < flow->runs.len ? flow->runs.at[i + 1].shown : flow->text.len;
}

/* The last run for which what it is compared by is at most `value`; 0 if none. */
static size_t run_at(const struct flow *flow, size_t value, bool by_source)
{
	size_t low = 0, high = flow->runs.len;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct flow_run *run = &flow->runs.at[middle];
		if ((by_source ? run->source.start : run->shown) <= value)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : 0;
}

size_t flow_shown(const struct flow *flow, size_t off)
{
	if (flow->runs.len == 0)
		return 0;
	size_t i = run_at(flow, off, true), end = run_end(flow, i);
	const struct flow_run *run = &flow->runs.at[i];
	if (off <= run->source.start)
		return run->shown;
	if (run->made)
		return off < run->source.end ? run->shown : end;
	return off < run->source.end ? run->shown + (off - run->source.start) : end;
}

size_t flow_source(const struct flow *flow, size_t shown, bool behind)
{
	if (flow->runs.len == 0)
		return 0;
	size_t at = behind && shown > 0 ? shown - 1 : shown;
	const struct flow_run *run = &flow->runs.at[run_at(flow, at, false)];
	if (run->made)
		return behind ? run->source.end : run->source.start;
	return run->source.start + (shown - run->shown);
}

size_t flow_run_at(const struct flow *flow, size_t shown)
{
	return run_at(flow, shown, false);
}
