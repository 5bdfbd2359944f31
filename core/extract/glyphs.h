// SPDX-License-Identifier: MIT
// A text as the characters that its rules speak of. Inside extract only.
#ifndef CORE_EXTRACT_GLYPHS_H
#define CORE_EXTRACT_GLYPHS_H

#include "core/base/span.h"
#include "core/base/folded.h"
#include "core/extract/index.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <uchar.h>

/*
 * White space in a scanned or converted text may stand anywhere, also inside of a number or a date, and the
 * same character comes in several forms. A glyph is a visible character in one form: full-width ASCII as
 * ASCII, the dashes that join two numbers as '-', the tildes as '~', ○ and 零 as 〇, and the Traditional
 * characters as their Simplified ones (simplified.h). What white space stood before it is kept beside it.
 */
enum gap {
	GAP_NONE,
	GAP_SPACE, /* one space */
	GAP_WIDE,  /* a tab or several spaces: the edge of a column */
	GAP_LINE,  /* a newline */
	GAP_BREAK  /* an empty line; also the beginning and the end of the text */
};

/* What a character may be the first of, so that a layer passes over the others at once. Of those that are no
 * Chinese characters now and then one is marked that is none. */
enum glyph_mark {
	GLYPH_DATE = 1,
	GLYPH_NUMBER = 2,
	GLYPH_ACT = 4,
	GLYPH_STOP = 8,    /* ends a sentence, is around a title, or begins an address of the Web */
	GLYPH_CLAUSE = 16, /* ends no more than a clause */
	GLYPH_SCHEME = 32, /* begins a word of a programme */
	GLYPH_PART = 64,   /* 分, 成, 半: stands in a fraction */
	GLYPH_EDGE = 128   /* has GAP_BREAK */
};

struct glyph {
	uint32_t start;   /* byte offset in the text, which is at most DOC_BYTES_MAX */
	uint32_t cp : 21; /* folded; 0 behind the last one */
	uint32_t len : 3; /* bytes */
	uint32_t gap : 8; /* enum gap */
};

/* Those of a stretch of the text. All zero is none. */
struct glyphs {
	struct glyph *at; /* owned: `len` of them, and one with cp 0 behind */
	size_t len;
	unsigned char *marks; /* owned: enum glyph_mark of each; all bits behind the last */
	uint32_t *steps; /* owned: the first glyph of every GLYPHS_STEP bytes of the span, for glyphs_find */
	struct span span;
	size_t room; /* bytes that a span may have without more memory */
};

enum { GLYPHS_STEP = 256 };

struct pace;

/*
 * Reads the span of text[0..len), which is UTF-8, or up to where `pace` stops it; what was read before is
 * forgotten. The span begins at the beginning of the text, else behind a character that is visible. Released
 * with glyphs_free.
 */
void glyphs_read(struct glyphs *glyphs, const char *text, size_t len, struct span span, struct pace *pace);
void glyphs_free(struct glyphs *glyphs);

/* An empty line before the glyph, whatever the text has. */
void glyphs_break(struct glyphs *glyphs, size_t i);

/* The first glyph of [i, to) with one of the marks, or `to`. */
static inline size_t glyphs_next(const struct glyphs *glyphs, size_t i, size_t to, unsigned char marks)
{
	const uint64_t eight = marks * UINT64_C(0x0101010101010101);
	for (uint64_t at; i < to; i += sizeof at) { /* there are eight more behind the last */
		memcpy(&at, glyphs->marks + i, sizeof at);
		if (at & eight)
			break;
	}
	while (i < to && !(glyphs->marks[i] & marks))
		i++;
	return i < to ? i : to;
}

/* The character `back` glyphs before `i`; 0 before the first one. */
static inline char32_t glyph_before(const struct glyphs *glyphs, size_t i, size_t back)
{
	return i >= back ? glyphs->at[i - back].cp : 0;
}

/* The number of glyphs of `word` if it stands at `i`, else 0; column edges and empty lines may not be inside.
 */
static inline size_t glyphs_match(const struct glyphs *glyphs, size_t i, const char32_t *word)
{
	size_t n = 1;
	if (i >= glyphs->len || glyphs->at[i].cp != word[0])
		return 0; /* most */
	for (; word[n]; n++) {
		const struct glyph *glyph = &glyphs->at[i + n]; /* the one behind the last has cp 0 */
		if (glyph->cp != word[n] || glyph->gap == GAP_WIDE || glyph->gap == GAP_BREAK)
			return 0;
	}
	return n;
}
/* The same for a word that ends right before `i`. */
size_t glyphs_match_before(const struct glyphs *glyphs, size_t i, const char32_t *word);
/*
 * The longest of a list of words, ended by NULL, that stands at `i`; does one of them end right before `i`,
 * or stand at a glyph of [from, to), where `to` may lie behind the last one? The lists are arrays: of most
 * characters their folded bits (below) say at once that none is there.
 */
#define glyphs_match_any(glyphs, i, words)                                                                   \
	glyphs_match_bits(glyphs, i, words, beginnings_of(FOLDED_LIST(words)))
#define glyphs_before_any(glyphs, i, words)                                                                  \
	glyphs_before_bits(glyphs, i, words, bits_of_lasts(FOLDED_LIST(words)))
#define glyphs_hold_any(glyphs, from, to, words)                                                             \
	glyphs_hold_bits(glyphs, from, to, words, beginnings_of(FOLDED_LIST(words)))
size_t glyphs_longest(const struct glyphs *glyphs, size_t i, const char32_t *const *words);
bool glyphs_end_any(const struct glyphs *glyphs, size_t i, const char32_t *const *words);

/* The folded bits of the first and second characters of a list's words. */
struct beginnings {
	uint64_t first, second;
};
FOLDED struct beginnings beginnings_of(const char32_t *const *words, size_t count)
{
	return (struct beginnings){bits_of_firsts(words, count), bits_of_seconds(words, count)};
}
/* May one of them be at glyph `i`, which is none behind the last? */
static inline bool glyphs_may_begin(const struct glyphs *glyphs, size_t i, struct beginnings words)
{
	return bits_may_hold(words.first, glyphs->at[i].cp) &&
	       bits_may_hold(words.second, glyphs->at[i + 1].cp);
}

bool glyphs_hold_bits(const struct glyphs *glyphs, size_t from, size_t to, const char32_t *const *words,
        struct beginnings begin);

static inline size_t glyphs_match_bits(
        const struct glyphs *glyphs, size_t i, const char32_t *const *words, struct beginnings begin)
{
	return i < glyphs->len && glyphs_may_begin(glyphs, i, begin) ? glyphs_longest(glyphs, i, words) : 0;
}
static inline bool glyphs_before_bits(
        const struct glyphs *glyphs, size_t i, const char32_t *const *words, uint64_t bits)
{
	return i > 0 && i <= glyphs->len && bits_may_hold(bits, glyphs->at[i - 1].cp) &&
	       glyphs_end_any(glyphs, i, words);
}
/* The same for a list with an index (index.h). */
#define GLYPHS_MATCH(glyphs, i, list) glyphs_match_indexed(glyphs, i, list, list##_first, list##_rows)
static inline size_t glyphs_match_indexed(const struct glyphs *glyphs, size_t i, const char32_t *const *words,
        const uint16_t *first, const uint16_t *rows)
{
	size_t best = 0;
	const uint16_t *hit = &first[index_hash(glyphs->at[i < glyphs->len ? i : glyphs->len].cp)];
	for (size_t k = hit[0]; k < hit[1]; k++) {
		size_t n = glyphs_match(glyphs, i, words[rows[k]]);
		best = n > best ? n : best;
	}
	return best;
}

/* The first glyph that begins at or after byte `off`; takes the same time in all texts. The first of all, or
 * glyphs->len, for what lies outside of the span. */
size_t glyphs_find(const struct glyphs *glyphs, size_t off);

/* Does what begins at `i` follow the number of a caption without a space, as in 表22003年? Captions are taken
 * to have one digit then. */
bool glyphs_caption(const struct glyphs *glyphs, size_t i);

/* The bytes of the glyphs [from, to), from < to. */
struct span glyphs_span(const struct glyphs *glyphs, size_t from, size_t to);

static inline bool cp_digit(char32_t cp)
{
	return cp >= '0' && cp <= '9';
}

static inline bool cp_latin(char32_t cp)
{
	return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
}

/* A Chinese character (CJK unified ideographs, extension A). */
static inline bool cp_han(char32_t cp)
{
	return (cp >= 0x4E00 && cp <= 0x9FFF) || (cp >= 0x3400 && cp <= 0x4DBF) || cp == U'〇';
}

/* One of those whose marks are never wrong. */
static inline bool cp_marked(char32_t cp)
{
	return cp >= 0x4E00 && cp <= 0x9FFF;
}

#endif
