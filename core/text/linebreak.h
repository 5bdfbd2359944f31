// SPDX-License-Identifier: MIT
// Where a line may end. For wrap.h, which most callers want.
#ifndef CORE_TEXT_LINEBREAK_H
#define CORE_TEXT_LINEBREAK_H

#include "core/text/char.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * LINEBREAK_DEFAULT is UAX #14 of Unicode 15, with the numbers of its example 7 (section 8.2), which its
 * conformance test has too. LINEBREAK_CHINESE has the rules that wrap.h tells on top. Both are one automaton
 * (assets/scripts/break_rules.py); a Chinese text only has more classes.
 */
enum linebreak_rules { LINEBREAK_DEFAULT, LINEBREAK_CHINESE };

enum linebreak {
	LINEBREAK_NO,
	LINEBREAK_SOFT, /* only when a line has no better place: between a number and its unit */
	LINEBREAK_MAY,
	LINEBREAK_MUST, /* after a newline */
	LINEBREAK_LOOK, /* inside the automaton only: NO if a number follows, else MAY */
};

/* Walks a text. A struct on the stack; the text is borrowed. */
struct linebreak_iter {
	const char *text;
	size_t len, off;
	char32_t before; /* what stands before `off`, 0 at the start; a bracket for a quotation mark beside
	                    Chinese */
	uint8_t rules, state, line; /* line: the class of what stands before, as the rules took it */
	bool quoted;                /* is a straight quotation mark open? */
};

/* Begins at byte `off` as at the start of a line. */
struct linebreak_iter linebreak_begin(const char *text, size_t len, size_t off, enum linebreak_rules rules);

/* Goes over one code point; *may gets what may be before it. False at the end, before which nothing is. */
bool linebreak_next(struct linebreak_iter *iter, enum linebreak *may);

/* The class of the CHAR_CONTEXT character `cp` whose bytes end at `end`, by what stands on both sides. */
uint8_t linebreak_class_here(struct linebreak_iter *iter, char32_t cp, size_t end);

/* Is there a number at `off`, marks aside? */
bool linebreak_number_at(const struct linebreak_iter *iter, size_t off);

/* The step of linebreak_next when `cp` is read already: it is of `kind` and ends at `end`. */
static inline enum linebreak linebreak_step(
        struct linebreak_iter *iter, char32_t cp, struct char_kind kind, size_t end)
{
	uint8_t class = kind.line;
	if (iter->rules == LINEBREAK_DEFAULT)
		class = char_line_default[class];
	else if (kind.flags & CHAR_CONTEXT)
		class = linebreak_class_here(iter, cp, end);
	else
		iter->before = cp;
	struct char_line_step step = char_line_steps[iter->state][class];
	iter->state = step.state;
	iter->line = class;
	iter->off = end;
	if (step.may == LINEBREAK_LOOK)
		return linebreak_number_at(iter, end) ? LINEBREAK_NO : LINEBREAK_MAY;
	return (enum linebreak)step.may;
}

#endif
