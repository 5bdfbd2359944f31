// SPDX-License-Identifier: MIT
// A line by what core/text/wrap.h says, a cluster at a time: what the fast way there is held against.
#ifndef TESTS_SLOW_H
#define TESTS_SLOW_H

#include "core/text/char.h"
#include "core/text/cluster.h"
#include "core/text/linebreak.h"
#include "core/text/utf8.h"
#include "core/text/wrap.h"

/* A line by what wrap.h says, a cluster at a time, for breaks by the rules; false if there is none of them.
 */
struct slow {
	struct wrap_line may, soft, line;
	bool may_quoted, soft_quoted, quoted;
};

static inline bool slow_newline(char32_t cp)
{
	return (cp >= '\n' && cp <= '\r') || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

static inline bool slow_blank(const struct cluster *c)
{
	char bytes[UTF8_MAX];
	return char_kind_of(c->cp).flags & CHAR_BLANK && c->len == utf8_encode(c->cp, bytes);
}

/* Goes over a cluster; what may be before it. */
static inline enum linebreak slow_over(struct linebreak_iter *breaks, const struct cluster *c)
{
	enum linebreak before = LINEBREAK_NO, inside;
	linebreak_next(breaks, &before);
	while (breaks->off < c->off + c->len)
		linebreak_next(breaks, &inside);
	return before;
}

static inline bool slow_choose(struct slow *slow, int cols)
{
	bool soft = slow->soft.next > slow->may.next && (!slow->may.next || cols - slow->may.cols > cols / 3);
	slow->line = soft ? slow->soft : slow->may;
	slow->quoted = soft ? slow->soft_quoted : slow->may_quoted;
	return slow->line.next;
}

static inline void slow_note(struct slow *slow, enum linebreak may, size_t next, bool quoted)
{
	struct wrap_line line = {slow->line.span, next, slow->line.cols};
	if (span_empty(line.span))
		return;
	if (may == LINEBREAK_MAY)
		slow->may = line, slow->may_quoted = quoted;
	if (may == LINEBREAK_SOFT)
		slow->soft = line, slow->soft_quoted = quoted;
}

/* The line at wrap->off, which stays; false if no rule allows to end it, so that it has to be cut. */
static inline bool slow_line(const struct wrap *wrap, struct slow *slow)
{
	struct cluster_iter iter = cluster_begin(wrap->text, wrap->len, wrap->off, wrap->ambiguous);
	struct linebreak_iter breaks = linebreak_begin(wrap->text, wrap->len, wrap->off, LINEBREAK_CHINESE);
	*slow = (struct slow){.line = {{wrap->off, wrap->off}, wrap->len, 0}};
	breaks.quoted = wrap->quoted;
	for (struct cluster c; cluster_next_any(&iter, &c);) {
		bool quoted = breaks.quoted;
		enum linebreak may = slow_over(&breaks, &c);
		if (slow_newline(c.cp)) {
			slow->line.next = iter.off;
			return true;
		}
		slow_note(slow, may, c.off, quoted);
		if (slow_blank(&c))
			continue;
		bool hangs = char_kind_of(c.cp).flags & CHAR_HANGS && breaks.line != LINE_QU;
		if (iter.col > wrap->cols + (hangs ? wrap->hang : 0) && c.off > wrap->off)
			return slow_choose(slow, wrap->cols);
		slow->line.span.end = iter.off;
		slow->line.cols = iter.col;
	}
	return true;
}

#endif
