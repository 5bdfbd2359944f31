// SPDX-License-Identifier: MIT
// Which words begin where in a sentence, told by one walk over it. Inside extract only.
#ifndef CORE_EXTRACT_LEXICON_H
#define CORE_EXTRACT_LEXICON_H

#include "core/base/mem.h"

#include <stddef.h>
#include <stdint.h>

/*
 * The words that tokens and parties can begin or end with stay in tables beside their rules. When the program
 * is built, assets/scripts/gen_lexicon.py makes one double array of these tables and of the gazetteer's
 * names; which table has which mark is listed in core/extract/meson.build. Who reads a sentence asks the
 * marks first: most characters have none.
 */
enum lexicon_mark {
	LEXICON_PLACE = 1,     /* a name of the gazetteer, whatever stands beside it */
	LEXICON_LEAD = 2,      /* what begins a party by itself: 我校, 该县, 全国 */
	LEXICON_CLASS = 4,     /* 各, 省市: may begin a class that stands in a list */
	LEXICON_UNIT = 8,      /* 县, 市: may begin 县人民医院 */
	LEXICON_TAIL = 16,     /* 大学, 厅: may end an institution's name */
	LEXICON_STOP = 32,     /* 由, 支援; or no letter: what a name does not hold */
	LEXICON_TOWN = 64,     /* 镇, 乡 */
	LEXICON_OPENS = 128,   /* what a token without a word of its own begins with: （, 2008, 签订 */
	LEXICON_STEM = 256,    /* 支援, 协作: makes a sentence worth reading */
	LEXICON_INNER = 512,   /* 内, 在: names without a kind of their own may begin behind it */
	LEXICON_COUNTY = 1024, /* 县 */
	LEXICON_JOINT = 2048,  /* 、 and 和 */
	LEXICON_NUMBER = 4096, /* 8, 十五, 第三: may begin a group, a division or a regiment */
	LEXICON_BOND = 8192    /* 签订, 建立: may begin a relation */
};

struct lexicon_hit {
	uint16_t is; /* a set of enum lexicon_mark: what words begin here */
	uint8_t row; /* of the vocabulary (tokens.c), plus one: that of its longest word here; 0 if there is
	                none */
	uint8_t len; /* that word's bytes */
};

/* What begins at each byte of a piece of text; nothing inside of a character. */
struct lexicon_hits {
	struct lexicon_hit
	        *at; /* owned; at[i] is for byte `from` + i of the text; LEXICON_BEHIND more begin nothing */
	size_t cap, from, end;
	/* Owned: the bytes, counted from `from`, at which there are marks that tell of parties and of what
	   joins them (LEXICON_TELLING), or a word of the rows that were asked for; in their order. */
	uint32_t *words;
	size_t words_cap, count;
};

enum {
	LEXICON_TELLING = LEXICON_PLACE | LEXICON_LEAD | LEXICON_TAIL | LEXICON_TOWN | LEXICON_STEM |
	                  LEXICON_COUNTY | LEXICON_NUMBER | LEXICON_BOND
};

enum { LEXICON_BEHIND = 24 };

/* What begins at byte `off` of the text, which may be as far behind its end. */
static inline struct lexicon_hit lexicon_hit(const struct lexicon_hits *hits, size_t off)
{
	return hits->at[off - hits->from];
}

/* What begins at text[off..end), off < end. */
struct lexicon_hit lexicon_at(const char *text, size_t end, size_t off);

/* The same for all of text[from..end). `rows` has a bit for each row, numbered as in a hit, whose words are
 * noted in hits->words. All zero is ready to be used, and used again. */
void lexicon_read(struct lexicon_hits *hits, const char *text, size_t from, size_t end, uint64_t rows);

/* The number of the first of its words at byte `off` of the text or behind. */
size_t lexicon_word(const struct lexicon_hits *hits, size_t off);
void lexicon_free(struct lexicon_hits *hits);

#endif
