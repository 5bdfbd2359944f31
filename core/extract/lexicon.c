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

/* The code of the character at `off`, 0 if no word holds it; its bytes, 0 behind the last one, and whether a
 * name may hold it: Han, a digit. */
static inline unsigned code_at(const char *text, size_t end, size_t off, size_t *len, bool *in_name)
{
	const unsigned char *b = (const unsigned char *)text + off;
	if (off + HAN <= end && (b[0] & 0xF0) == 0xE0) { /* most */
		unsigned cp = (b[0] & 0x0Fu) << 12 | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
		*len = HAN;
		*in_name = cp - 0x3400 < 0xA000 - 0x3400;
		return codes[pages[cp >> 8]][cp & 0xFF];
	}
	*len = off < end ? char_len(text, end, off) : 0;
	*in_name = off < end && b[0] >= '0' && b[0] <= '9';
	return *len && b[0] < 0x80 ? codes[pages[0]][b[0]] : 0;
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
	size_t len;
	bool in_name;
	unsigned code;
	add(hit, cell, off - start);
	while (cell->base && (code = code_at(text, end, off, &len, &in_name)) != 0) {
		cell = &cells[cell->base + code];
		if (cell->code != code)
			return;
		off += len;
		add(hit, cell, off - start);
	}
}

/* What begins at `off`, where the character of `len` bytes has the code `first`, and the one behind it
 * `next`. */
static inline void find(struct lexicon_hit *hit, const char *text, size_t end, size_t off, unsigned first,
        size_t len, unsigned next, size_t next_len)
{
	const struct cell *cell = &cells[first];
	add(hit, cell, len);
	if (!cell->base || !next)
		return;
	const struct cell *second = &cells[cell->base + next];
	if (second->code == next) /* two characters are mostly enough to know */
		add_longer(hit, text, end, off, off + len + next_len, second);
}

struct lexicon_hit lexicon_at(const char *text, size_t end, size_t off)
{
	size_t len, next_len;
	bool in_name, next_in_name;
	unsigned first = code_at(text, end, off, &len, &in_name),
	         next = code_at(text, end, off + len, &next_len, &next_in_name);
	struct lexicon_hit hit = {.is = in_name ? 0 : LEXICON_STOP};
	find(&hit, text, end, off, first, len, next, next_len);
	return hit;
}

void lexicon_read(struct lexicon_hits *hits, const char *text, size_t from, size_t end)
{
	hits->from = from;
	hits->end = end;
	hits->at = mem_grow(hits->at, &hits->cap, end - from + LEXICON_BEHIND, sizeof *hits->at);
	memset(hits->at, 0, (end - from + LEXICON_BEHIND) * sizeof *hits->at);
	hits->words = mem_grow(hits->words, &hits->words_cap, end - from + 1, sizeof *hits->words);
	size_t count = 0, len, next_len;
	bool in_name, next_in_name;
	unsigned code = code_at(text, end, from, &len, &in_name), next;
	for (size_t off = from; off < end; off += len, len = next_len, in_name = next_in_name, code = next) {
		struct lexicon_hit *hit = &hits->at[off - from];
		next = code_at(text, end, off + len, &next_len, &next_in_name);
		hit->is = in_name ? 0 : LEXICON_STOP;
		if (code)
			find(hit, text, end, off, code, len, next, next_len);
		hits->words[count] = (uint32_t)(off - from);
		count += hit->is & ~LEXICON_STOP || hit->row;
	}
	hits->count = count;
}

void lexicon_free(struct lexicon_hits *hits)
{
	free(hits->at);
	free(hits->words);
	*hits = (struct lexicon_hits){0};
}
