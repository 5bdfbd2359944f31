// SPDX-License-Identifier: MIT
#include "core/extract/glyphs.h"

#include "core/base/mem.h"
#include "core/extract/gloss.h"
#include "core/extract/glyphs_index.h"
#include "core/extract/pace.h"
#include "core/text/simplified.h"
#include "core/text/utf8.h"

#include "glyph_marks.h" /* generated: marks, MARK_FOLD … */

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Pairs: the form as written, the form the rules use; what simplified.h tells of is not repeated here. */
static const char32_t *const folded[] = {U"‐-", U"‑-", U"‒-", U"–-", U"—-", U"―-", U"−-", U"─-", U"━-",
        U"○〇", U"◯〇", U"〜~", U"零〇", U"両两", U"倆两", U"戸户", U"歳岁"};

static char32_t fold(char32_t cp)
{
	if (cp >= 0xFF01 && cp <= 0xFF5E)
		return cp - 0xFEE0;
	const uint16_t *hit = &folded_first[index_hash(cp)];
	for (size_t i = hit[0]; i < hit[1]; i++)
		if (folded[folded_rows[i]][0] == cp)
			return folded[folded_rows[i]][1];
	return simplified(cp);
}

/* Ends a line of the document (core/doc/line.c) and is no LF. */
static bool other_newline(char32_t cp)
{
	return cp == '\v' || cp == '\f' || cp == '\r' || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

static bool blank(char32_t cp)
{
	return cp == ' ' || cp == '\t' || cp == '\n' || other_newline(cp) || cp == 0xA0 || cp == 0x202F ||
	       cp == 0x205F || cp == 0x3000 || cp == 0xFEFF || (cp >= 0x2000 && cp <= 0x200B);
}

/* The gap of a run of white space, one character after the other. */
static unsigned char widen(unsigned char gap, char32_t cp)
{
	if (cp == '\n')
		return gap >= GAP_LINE ? GAP_BREAK : GAP_LINE;
	if (cp == 0xFEFF || gap >= GAP_LINE)
		return gap;
	if (other_newline(cp))
		return GAP_LINE; /* a page's end makes no empty line */
	return cp == '\t' || gap >= GAP_SPACE ? GAP_WIDE : GAP_SPACE;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* l982年, 198O年: letters that a scan took for the digits of a number they stand in; else the character
 * itself. */
static char32_t misread(const char *text, size_t len, size_t off)
{
	char before = off ? text[off - 1] : ' ', behind = off + 1 < len ? text[off + 1] : ' ';
	bool number = (before >= '0' && before <= '9') || (behind >= '0' && behind <= '9');
	if (!number || is_letter(before) || is_letter(behind))
		return (char32_t)text[off];
	return text[off] == 'O' ? '0' : '1';
}

_Static_assert((int)MARK_DATE == GLYPH_DATE && (int)MARK_NUMBER == GLYPH_NUMBER &&
                       (int)MARK_ACT == GLYPH_ACT && (int)MARK_STOP == GLYPH_STOP &&
                       (int)MARK_CLAUSE == GLYPH_CLAUSE && (int)MARK_SCHEME == GLYPH_SCHEME &&
                       (int)MARK_PART == GLYPH_PART,
        "in one order");
enum { MARKS = MARK_FOLD - 1, SPARE = sizeof(uint64_t) };

/* Where glyphs are read from and put. */
struct source {
	const char *text; /* borrowed */
	size_t len;
	struct glyph *at;     /* the next one */
	unsigned char *marks; /* its marks */
	unsigned char gap;    /* and what stands before it */
};

static inline void put(struct source *s, size_t off, char32_t cp, size_t n, unsigned mark)
{
	*s->at++ = (struct glyph){.start = (uint32_t)off, .cp = cp & 0x1FFFFF, .len = n & 7, .gap = s->gap};
	*s->marks++ = (unsigned char)(mark | (s->gap == GAP_BREAK ? GLYPH_EDGE : 0));
	s->gap = GAP_NONE;
}

enum { HAN_FIRST = 0x4E00, HAN_COUNT = sizeof han_marks };

static unsigned marks_of(char32_t cp)
{
	return cp - HAN_FIRST < HAN_COUNT ? han_marks[cp - HAN_FIRST] : marks[cp & 0xFFF];
}

/* The character at `off`, whatever it is: its bytes. */
static size_t read_any(struct source *s, size_t off)
{
	const unsigned char first = (unsigned char)s->text[off];
	const size_t gloss = gloss_at(s->text, off, s->len);
	if (gloss)
		return gloss;
	if (first > ' ' && first < 0x80 && first != 'l' && first != 'I' && first != 'O') {
		put(s, off, first, 1, marks[first] & MARKS);
		return 1;
	}
	char32_t cp;
	size_t n = utf8_decode(s->text + off, s->len - off, &cp);
	if ((cp <= 0x3000 || cp == 0xFEFF) && blank(cp)) {
		const bool crlf = cp == '\r' && off + 1 < s->len && s->text[off + 1] == '\n';
		s->gap = crlf ? s->gap : widen(s->gap, cp);
		return n;
	}
	if (cp == 'l' || cp == 'I' || cp == 'O')
		cp = misread(s->text, s->len, off);
	if (marks_of(cp) & MARK_FOLD || cp >= 0xFF00)
		cp = fold(cp);
	put(s, off, cp, n, marks_of(cp) & MARKS);
	return n;
}

/* The characters from `off` up to `end`, or up to the first that is not of U+4E00 to U+9FFF as it stands. */
static size_t read_han(struct source *s, size_t off, size_t end)
{
	struct glyph *at = s->at;
	unsigned char *to = s->marks;
	for (; off + 3 <= end; off += 3) {
		const unsigned char *c = (const unsigned char *)s->text + off;
		const unsigned cp = ((unsigned)c[0] << 12) + ((unsigned)c[1] << 6) + c[2] -
		                    0xE2080u; /* E4 B8 80 is U+4E00 */
		const unsigned han = cp - HAN_FIRST;
		if (han >= HAN_COUNT || han_marks[han] & MARK_FOLD)
			break;
		*at++ = (struct glyph){.start = (uint32_t)off, .cp = cp & 0xFFFF, .len = 3, .gap = GAP_NONE};
		*to++ = han_marks[han];
	}
	s->at = at;
	s->marks = to;
	return off;
}

/* The characters that begin in [off, end): where the next one does. */
static size_t read_step(struct source *s, size_t off, size_t end)
{
	while (off < end) {
		off += read_any(s, off);
		if (s->gap == GAP_NONE)
			off = read_han(s, off, end);
	}
	return off;
}

static void make_room(struct glyphs *glyphs, size_t bytes)
{
	if (glyphs->room >= bytes && glyphs->at)
		return;
	glyphs_free(glyphs);
	glyphs->room = bytes;
	glyphs->at = mem_resize(NULL, bytes + 1, sizeof *glyphs->at);
	glyphs->marks = mem_alloc(bytes + 1 + SPARE);
	glyphs->steps = mem_resize(NULL, bytes / GLYPHS_STEP + 2, sizeof *glyphs->steps);
}

void glyphs_read(struct glyphs *glyphs, const char *text, size_t len, struct span span, struct pace *pace)
{
	assert(len <= UINT32_MAX);
	make_room(glyphs, span.end - span.start);
	struct source source = {text, len, glyphs->at, glyphs->marks, span.start ? GAP_NONE : GAP_BREAK};
	size_t steps = 0;
	for (size_t off = span.start; off < span.end && !pace_stops(pace, off);) {
		glyphs->steps[steps++] = (uint32_t)(source.at - glyphs->at);
		size_t end = span.start + steps * GLYPHS_STEP;
		off = read_step(&source, off, end < span.end ? end : span.end);
	}
	glyphs->span = span;
	glyphs->len = (size_t)(source.at - glyphs->at);
	while (steps < (span.end - span.start) / GLYPHS_STEP + 2)
		glyphs->steps[steps++] = (uint32_t)glyphs->len;
	*source.at = (struct glyph){.start = (uint32_t)span.end, .gap = GAP_BREAK};
	memset(source.marks, 0xFF, 1 + SPARE);
}

void glyphs_free(struct glyphs *glyphs)
{
	free(glyphs->at);
	free(glyphs->marks);
	free(glyphs->steps);
	*glyphs = (struct glyphs){0};
}

void glyphs_break(struct glyphs *glyphs, size_t i)
{
	glyphs->at[i].gap = GAP_BREAK;
	glyphs->marks[i] |= GLYPH_EDGE;
}

size_t glyphs_match_before(const struct glyphs *glyphs, size_t i, const char32_t *word)
{
	size_t n = 0;
	while (word[n])
		n++;
	return i >= n ? glyphs_match(glyphs, i - n, word) : 0;
}

size_t glyphs_longest(const struct glyphs *glyphs, size_t i, const char32_t *const *words)
{
	size_t best = 0;
	for (; *words; words++) {
		size_t n = glyphs_match(glyphs, i, *words);
		best = n > best ? n : best;
	}
	return best;
}

bool glyphs_end_any(const struct glyphs *glyphs, size_t i, const char32_t *const *words)
{
	for (; *words; words++)
		if (glyphs_match_before(glyphs, i, *words))
			return true;
	return false;
}

bool glyphs_hold_bits(const struct glyphs *glyphs, size_t from, size_t to, const char32_t *const *words,
        struct beginnings begin)
{
	const size_t end = to < glyphs->len ? to : glyphs->len;
	for (size_t i = from; i < end; i++)
		if (glyphs_may_begin(glyphs, i, begin) && glyphs_longest(glyphs, i, words))
			return true;
	return false;
}

size_t glyphs_find(const struct glyphs *glyphs, size_t off)
{
	if (off < glyphs->span.start || off >= glyphs->span.end)
		return off < glyphs->span.start ? 0 : glyphs->len;
	const size_t in = off - glyphs->span.start, step = in / GLYPHS_STEP;
	const size_t low = glyphs->steps[step], high = glyphs->steps[step + 1];
	size_t i = low + in % GLYPHS_STEP / 3; /* right where all are Chinese characters without a gap */
	i = i < high ? i : high;
	while (i > low && glyphs->at[i - 1].start >= off)
		i--;
	while (i < high && glyphs->at[i].start < off)
		i++;
	return i;
}

bool glyphs_caption(const struct glyphs *g, size_t i)
{
	return i >= 2 && cp_digit(g->at[i - 1].cp) && cp_in(g->at[i - 2].cp, U"表图") &&
	       g->at[i - 2].gap >= GAP_LINE && cp_digit(g->at[i].cp);
}

struct span glyphs_span(const struct glyphs *glyphs, size_t from, size_t to)
{
	const struct glyph *last = &glyphs->at[to - 1];
	return (struct span){glyphs->at[from].start, last->start + last->len};
}
