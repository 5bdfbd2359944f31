// SPDX-License-Identifier: MIT
#include "core/text/linebreak.h"

#include "core/text/utf8.h"

struct linebreak_iter linebreak_begin(const char *text, size_t len, size_t off, enum linebreak_rules rules)
{
	return (struct linebreak_iter){.text = text, .len = len, .off = off, .rules = (uint8_t)rules};
}

bool linebreak_next(struct linebreak_iter *iter, enum linebreak *may)
{
	char32_t cp;
	if (iter->off >= iter->len)
		return false;
	size_t end = iter->off + utf8_decode(iter->text + iter->off, iter->len - iter->off, &cp);
	*may = linebreak_step(iter, cp, char_kind_of(cp), end);
	return true;
}

/* ---- classes that hang on what stands beside --------------------------------------------------------------
 */

/* What is asked about the two sides of a character. */
struct place {
	const struct linebreak_iter *iter;
	char32_t before, cp, after; /* 0 where the text ends */
	size_t end;                 /* behind cp */
};

static bool chinese(char32_t cp)
{
	return char_kind_of(cp).cols == 2;
}

static bool digit(char32_t cp)
{
	return (cp >= '0' && cp <= '9') || (cp >= U'０' && cp <= U'９');
}

static bool always(const struct place *place)
{
	return place->cp != 0;
}

static bool beside_chinese(const struct place *place)
{
	return chinese(place->before) || chinese(place->after);
}

static bool between_digits(const struct place *place)
{
	return digit(place->before) && digit(place->after);
}

static bool doubled(const struct place *place)
{
	return place->before == place->cp || place->after == place->cp;
}

static bool single(const struct place *place)
{
	return !doubled(place);
}

/* How many ASCII digits lead up to text[end], counted as far as 4; and from text[start] on. */
static size_t digits_before(const char *text, size_t end)
{
	size_t n = 0;
	while (n < 4 && n < end && digit((unsigned char)text[end - 1 - n]))
		n++;
	return n;
}

static size_t digits_from(const char *text, size_t start, size_t len)
{
	size_t n = 0;
	while (n < 4 && start + n < len && digit((unsigned char)text[start + n]))
		n++;
	return n;
}

/* A space that sets thousands apart: 1 200, 12 500 000. */
static bool in_number(const struct place *place)
{
	const struct linebreak_iter *iter = place->iter;
	size_t before = digits_before(iter->text, place->end - 1);
	return before >= 1 && before <= 3 && digits_from(iter->text, place->end, iter->len) == 3;
}

/* `quoted` has been told by then, see turn_quote. */
static bool opens(const struct place *place)
{
	return place->iter->quoted && beside_chinese(place);
}

static bool closes(const struct place *place)
{
	return !place->iter->quoted && beside_chinese(place);
}

/* The first row of a character whose condition holds says its class; else it has that of UAX #14. */
static const struct {
	char32_t cp;
	bool (*when)(const struct place *place);
	uint8_t class;
} classes_here[] = {
        {U' ', in_number, LINE_SPN},
        {U'"', opens, LINE_OPW},
        {U'"', closes, LINE_CL},
        {U'/', beside_chinese, LINE_GL}, /* GB/T 15834, 5.1.9: neither first nor last in a line */
        {U'／', always, LINE_GL},
        {U'·', beside_chinese, LINE_BA}, /* 5.1.7: not first */
        {U'–', between_digits, LINE_LINK},
        {U'—', single, LINE_LINK}, /* 5.1.6: not first; two are one dash */
        {U'～', always, LINE_LINK},
        {U'－', single, LINE_LINK},
        {U'－', doubled, LINE_B2},
        {U'‘', beside_chinese, LINE_OPW}, /* clreq, 3.1.3: quotation marks are brackets */
        {U'“', beside_chinese, LINE_OPW},
        {U'’', beside_chinese, LINE_CL},
        {U'”', beside_chinese, LINE_CL},
        {U'．', between_digits, LINE_IS},
};

static bool quotes(char32_t cp)
{
	return cp == U'"' || (cp >= U'‘' && cp <= U'”');
}

/* A straight quotation mark opens or closes by what stands beside it, and where that says nothing, in turn.
 */
static bool turn_quote(const struct place *place)
{
	struct char_kind before = char_kind_of(place->before), after = char_kind_of(place->after);
	if (!place->before || before.flags & CHAR_BLANK || before.line == LINE_OP ||
	        before.line == LINE_OPW || place->before == U'：')
		return true;
	if (!place->after || after.flags & (CHAR_BLANK | CHAR_HANGS | CHAR_UNSAFE) || after.line == LINE_CP)
		return false;
	return !place->iter->quoted;
}

static uint8_t class_of(const struct place *place)
{
	for (size_t i = 0; i < sizeof classes_here / sizeof *classes_here; i++)
		if (classes_here[i].cp == place->cp && classes_here[i].when(place))
			return classes_here[i].class;
	return char_kind_of(place->cp).line;
}

uint8_t linebreak_class_here(struct linebreak_iter *iter, char32_t cp, size_t end)
{
	struct place place = {.iter = iter, .before = iter->before, .cp = cp, .end = end};
	iter->before = cp;
	if (cp == U' ') {
		/* the commonest by far, so first */
		return end < iter->len && digit((unsigned char)iter->text[end]) && in_number(&place)
		               ? LINE_SPN
		               : LINE_SP;
	}
	if (end < iter->len)
		utf8_decode(iter->text + end, iter->len - end, &place.after);
	if (cp == U'"')
		iter->quoted = turn_quote(&place);
	uint8_t class = class_of(&place);
	if (quotes(cp) && class != LINE_QU)
		iter->before = U'「'; /* Chinese itself, for the one that comes next to it */
	return class;
}

bool linebreak_number_at(const struct linebreak_iter *iter, size_t off)
{
	while (off < iter->len) {
		char32_t cp;
		off += utf8_decode(iter->text + off, iter->len - off, &cp);
		uint8_t class = char_kind_of(cp).line;
		if (class != LINE_CM && class != LINE_ZWJ)
			return class == LINE_NU || (class == LINE_NUF && iter->rules == LINEBREAK_CHINESE);
	}
	return false;
}
