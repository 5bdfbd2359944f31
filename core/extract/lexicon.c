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

/* The code of a character of three bytes. */
static inline unsigned code_of(const unsigned char *b)
{
	unsigned cp = (b[0] & 0x0Fu) << 12 | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
	return codes[pages[cp >> 8]][cp & 0xFF];
}

/* The same for one whose first byte is E4 to E9: U+4000 to U+9FFF. */
static inline unsigned han_code(const unsigned char *b)
{
	return han_codes[((unsigned)b[0] << 12) + ((unsigned)b[1] << 6) + b[2] - 0xE6080u];
}

/* The code of the character at `off`, 0 if no word holds it; its bytes, 0 behind the last one, and whether a
 * name may hold it: Han, a digit. */
static inline unsigned code_at(const char *text, size_t end, size_t off, size_t *len, bool *in_name)
{
	const unsigned char *b = (const unsigned char *)text + off;
	if (off + HAN <= end && (b[0] & 0xF0) == 0xE0) { /* most */
		*len = HAN;
		*in_name = (b[0] >= 0xE4 || (b[0] == 0xE3 && b[1] >= 0x90)) &&
		           b[0] <= 0xE9; /* U+3400 to U+9FFF */
		return code_of(b);
	}
	*len = off < end ? char_len(text, end, off) : 0;
	*in_name = off < end && b[0] >= '0' && b[0] <= '9';
	return *len && b[0] < 0x80 ? codes[pages[0]][b[0]] : 0;
}

static inline void add(struct lexicon_hit *hit, const struct cell *cell, size_t len)
{
	const struct meaning *meaning = &meanings[cell->meaning];
	hit->is |= meaning->is;
	if (meaning->row) {
		hit->row = meaning->row;
		hit->len = (uint8_t)len;
	}
}

/* The words of two characters and more that begin at `start`: `cell` is where the first two lead, which end
 * at `off`. */
static struct lexicon_hit longer(
        const char *text, size_t end, size_t start, size_t off, const struct cell *cell)
{
	struct lexicon_hit hit = {0};
	size_t len;
	bool in_name;
	unsigned code;
	add(&hit, cell, off - start);
	while (cell->base && (code = code_at(text, end, off, &len, &in_name)) != 0) {
		cell = &cells[cell->base + code];
		if (cell->code != code)
			break;
		off += len;
		add(&hit, cell, off - start);
	}
	return hit;
}

/* The number of two characters' bit in `begin_words`, by their codes. */
static inline unsigned pair_of(unsigned first, unsigned next)
{
	return (first * 251 + next) & 0xFFFF;
}

/* Where the characters of two codes lead, NULL if with them no word begins. Mostly a bit tells. */
static inline const struct cell *pair_cell(unsigned first, unsigned next)
{
	const unsigned pair = pair_of(first, next);
	if (!(begin_words[pair >> 6] >> (pair & 63) & 1) || !bases[first] || !next)
		return NULL;
	const struct cell *cell = &cells[bases[first] + next];
	return cell->code == next ? cell : NULL;
}

/* Both; a word of several characters is the longer one. */
static inline struct lexicon_hit joined(struct lexicon_hit one, struct lexicon_hit longer)
{
	return longer.row ? (struct lexicon_hit){one.is | longer.is, longer.row, longer.len}
	                  : (struct lexicon_hit){one.is | longer.is, one.row, one.len};
}

/* What begins at `off` with the character of code `first`, where the one of code `next` ends at `behind`. */
static inline struct lexicon_hit find(
        const char *text, size_t end, size_t off, unsigned first, unsigned next, size_t behind)
{
	const struct cell *cell = pair_cell(first, next);
	return cell ? joined(singles[first], longer(text, end, off, behind, cell)) : singles[first];
}

struct lexicon_hit lexicon_at(const char *text, size_t end, size_t off)
{
	size_t len, next_len;
	bool in_name, next_in_name;
	unsigned first = code_at(text, end, off, &len, &in_name),
	         next = code_at(text, end, off + len, &next_len, &next_in_name);
	struct lexicon_hit hit = find(text, end, off, first, next, off + len + next_len);
	hit.is |= in_name ? 0 : LEXICON_STOP;
	return hit;
}

/* A character of what is read. */
struct step {
	unsigned code, stop; /* LEXICON_STOP if no name holds it, else 0 */
	size_t len;
};

static inline struct step step_at(const char *text, size_t end, size_t off)
{
	const unsigned char *b = (const unsigned char *)text + off;
	struct step step = {.len = HAN};
	bool in_name;
	if (off + HAN <= end && b[0] >= 0xE4 && b[0] <= 0xE9) { /* most */
		step.code = han_code(b);
		return step;
	}
	step.code = code_at(text, end, off, &step.len, &in_name);
	step.stop = in_name ? 0 : LEXICON_STOP;
	return step;
}

/* A hit as one number, so that the loop below needs no more than a register for it. */
static inline uint32_t number_of(struct lexicon_hit hit)
{
	uint32_t number;
	memcpy(&number, &hit, sizeof number);
	return number;
}

static inline struct lexicon_hit hit_of(uint32_t number)
{
	struct lexicon_hit hit;
	memcpy(&hit, &number, sizeof hit);
	return hit;
}

/* Is it one of those that are noted in hits->words? */
static inline bool is_noted(uint32_t number, uint64_t rows)
{
	return ((number & number_of((struct lexicon_hit){.is = LEXICON_TELLING})) != 0) |
	       (rows >> hit_of(number).row & 1); /* as often as not */
}

/* Reads the Chinese characters from `off` on, whose first has the code *code, up to the last one of a run,
 * whose code *code gets. */
static inline size_t read_run(
        struct lexicon_hits *hits, const char *text, size_t off, size_t end, uint64_t rows, unsigned *code)
{
	struct lexicon_hit *at = hits->at + (off - hits->from);
	uint32_t *word = hits->words + hits->count;
	const unsigned char *b = (const unsigned char *)text + off + HAN;
	const unsigned char *last = (const unsigned char *)text + end - HAN;
	unsigned first = *code;
	for (; b <= last && b[0] >= 0xE4 && b[0] <= 0xE9; b += HAN, at += HAN) {
		const unsigned next = han_code(b);
		const struct cell *cell = pair_cell(first, next);
		uint32_t hit = number_of(singles[first]);
		if (cell) {
			const size_t behind = (size_t)(b - (const unsigned char *)text) + HAN;
			hit = number_of(
			        joined(hit_of(hit), longer(text, end, behind - 2 * HAN, behind, cell)));
		}
		memcpy(at, &hit, sizeof hit);
		memset(at + 1, 0, 2 * sizeof *at); /* its other bytes begin nothing */
		*word = (uint32_t)(at - hits->at);
		word += is_noted(hit, rows);
		first = next;
	}
	*code = first;
	hits->count = (size_t)(word - hits->words);
	return (size_t)(b - (const unsigned char *)text) - HAN;
}

void lexicon_read(struct lexicon_hits *hits, const char *text, size_t from, size_t end, uint64_t rows)
{
	const size_t room = end - from + LEXICON_BEHIND;
	hits->from = from;
	hits->end = end;
	hits->count = 0;
	hits->at = mem_grow(hits->at, &hits->cap, room, sizeof *hits->at);
	hits->words = mem_grow(hits->words, &hits->words_cap, end - from + 1, sizeof *hits->words);
	struct step step = step_at(text, end, from), next;
	for (size_t off = from; off < end; off += step.len, step = next) {
		if (step.len == HAN && !step.stop)
			off = read_run(hits, text, off, end, rows, &step.code);
		size_t behind = off + step.len;
		next = step_at(text, end, behind);
		struct lexicon_hit hit = find(text, end, off, step.code, next.code, behind + next.len);
		hit.is |= (uint16_t)step.stop;
		struct lexicon_hit *at = hits->at + (off - from);
		at[0] = hit;
		memset(at + 1, 0, 3 * sizeof *at);
		hits->words[hits->count] = (uint32_t)(off - from);
		hits->count += is_noted(number_of(hit), rows);
	}
	memset(hits->at + (end - from), 0, LEXICON_BEHIND * sizeof *hits->at);
}

size_t lexicon_word(const struct lexicon_hits *hits, size_t off)
{
	size_t low = 0, high = hits->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (hits->from + hits->words[middle] < off)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void lexicon_free(struct lexicon_hits *hits)
{
	free(hits->at);
	free(hits->words);
	*hits = (struct lexicon_hits){0};
}
