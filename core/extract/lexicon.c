// SPDX-License-Identifier: MIT
#include "core/extract/lexicon.h"

#include "core/extract/word.h"

#include <stdlib.h>

/* What the words that end in a state are. */
struct meaning {
	uint16_t is;
	uint8_t row;
};

/* As in party.c: from a state with base b the character of code c leads to cells[b + c]. */
struct cell {
	uint16_t code; /* that leads here; 0 for an empty cell */
	uint16_t base; /* 0 if no word goes on */
	uint16_t meaning;
};

#include "core/extract/lexicon_table.h"

/* A character of the text. */
struct letter {
	uint16_t code; /* 0: no word holds it */
	uint8_t len;   /* bytes; 0 behind the last one */
	bool in_name;  /* may a name hold it: Han, a digit? */
};

static inline struct letter letter_at(const char *text, size_t end, size_t off)
{
	const unsigned char *b = (const unsigned char *)text + off;
	if (off + HAN <= end && (b[0] & 0xF0) == 0xE0) { /* most */
		unsigned cp = (b[0] & 0x0Fu) << 12 | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
		return (struct letter){codes[pages[cp >> 8]][cp & 0xFF], HAN, cp - 0x3400 < 0xA000 - 0x3400};
	}
	if (off >= end)
		return (struct letter){0};
	if (b[0] < 0x80)
		return (struct letter){codes[pages[0]][b[0]], 1, b[0] >= '0' && b[0] <= '9'};
	return (struct letter){0, (uint8_t)char_len(text, end, off), false};
}

static void add(struct lexicon_hit *hit, const struct cell *cell, size_t len)
{
	const struct meaning *meaning = &meanings[cell->meaning];
	hit->is |= meaning->is;
	if (meaning->row) {
		hit->row = meaning->row;
		hit->len = (uint8_t)len;
	}
}

/* The words of two characters and more that begin at `start`: `cell` is where the first two lead. */
static void add_longer(struct lexicon_hit *hit, const char *text, size_t end, size_t start, size_t off,
        const struct cell *cell)
{
	struct letter next;
	add(hit, cell, off - start);
	while (cell->base && (next = letter_at(text, end, off)).code) {
		cell = &cells[cell->base + next.code];
		if (cell->code != next.code)
			return;
		off += next.len;
		add(hit, cell, off - start);
	}
}

/* What begins at `off`, where `first` is, and behind it `next`. */
static inline struct lexicon_hit hit_of(
        const char *text, size_t end, size_t off, struct letter first, struct letter next)
{
	const struct cell *cell = &cells[first.code];
	const struct meaning *meaning = &meanings[cell->meaning];
	struct lexicon_hit hit = {
	        meaning->is | (first.in_name ? 0 : LEXICON_STOP), meaning->row, meaning->row ? first.len : 0};
	const struct cell *second = &cells[cell->base + next.code];
	if (cell->base && next.code &&
	        second->code == next.code) /* two characters are mostly enough to know */
		add_longer(&hit, text, end, off, off + first.len + next.len, second);
	return hit;
}

struct lexicon_hit lexicon_at(const char *text, size_t end, size_t off)
{
	struct letter first = letter_at(text, end, off);
	return hit_of(text, end, off, first, letter_at(text, end, off + first.len));
}

void lexicon_read(struct lexicon_hits *hits, const char *text, size_t from, size_t end)
{
	hits->from = from;
	hits->end = end;
	hits->at = mem_grow(hits->at, &hits->cap, end - from + LEXICON_BEHIND, sizeof *hits->at);
	memset(hits->at, 0, (end - from + LEXICON_BEHIND) * sizeof *hits->at);
	hits->words = mem_grow(hits->words, &hits->words_cap, end - from + 1, sizeof *hits->words);
	hits->count = 0;
	struct letter letter = letter_at(text, end, from);
	for (size_t off = from; off < end;) {
		struct letter next = letter_at(text, end, off + letter.len);
		struct lexicon_hit hit = hit_of(text, end, off, letter, next);
		hits->at[off - from] = hit;
		hits->words[hits->count] = (uint32_t)(off - from);
		hits->count += hit.is & ~LEXICON_STOP || hit.row;
		off += letter.len;
		letter = next;
	}
}

void lexicon_free(struct lexicon_hits *hits)
{
	free(hits->at);
	free(hits->words);
	*hits = (struct lexicon_hits){0};
}
