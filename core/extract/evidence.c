// SPDX-License-Identifier: MIT
#include "core/extract/evidence.h"

#include "core/extract/province_letter.h"

#include "core/extract/word.h"

/* What has been seen of a sentence. */
struct evidence {
	size_t parties, open; /* those that are sure, and words that must be read to know */
	bool other;           /* a word that names the other side of a single party */
	size_t place_end;     /* 县 before this byte belongs to a place's name */
};

enum { SURE = LEXICON_PLACE | LEXICON_TOWN | LEXICON_TAIL, OPEN = LEXICON_LEAD | LEXICON_NUMBER };

/* A scheme, its staff or money, or a bond of the author's. */
static bool names_other(struct lexicon_hit hit, enum token_kind kind)
{
	return kind == TOKEN_SCHEME || kind == TOKEN_GOODS || kind == TOKEN_RELATION || hit.is & LEXICON_BOND;
}

static void look_at(struct evidence *found, struct lexicon_hit hit, enum token_kind kind, size_t off)
{
	enum { NAME_BYTES = 3 * HAN };
	if (hit.is & LEXICON_PLACE)
		found->place_end = off + NAME_BYTES;
	found->parties += hit.is & SURE || (hit.is & LEXICON_COUNTY && off > found->place_end);
	found->open += !(hit.is & SURE) && hit.is & OPEN;
	found->other = found->other || names_other(hit, kind);
}

/* How many parties the word at `off` stands for: 两 in 甲、乙两村 for two. */
static size_t parties_at(
        const struct tokens *tokens, const char *text, size_t end, size_t off, struct arena *arena)
{
	static const char *const members[] = {"村", "院", "省", "地", NULL};
	size_t n;
	long count;
	struct mention mention;
	if ((n = mention_count(text, end, off, &count)) != 0 && words_at(text, end, off + n, members))
		return 2;
	if (!(lexicon_hit(&tokens->hits, off).is & LEXICON_LEAD) && !mention_counts(text, end, off))
		return 0;
	/* whatever may stand before: a place or a tail behind it is evidence of its own */
	unsigned no_context = MENTION_BEGINS | MENTION_LISTED | (tokens->corps ? 0 : MENTION_CORPS),
	         context = ~no_context;
	return mention_read(text, end, off, context, arena, &mention);
}

/* 闽宁 before 协作 at `off`: two parties more. */
static size_t is_of_letters(const struct tokens *tokens, const char *text, size_t start, size_t off)
{
	const struct place *places[PROVINCE_LETTERS_MAX];
	return province_letters(text, start, off, places) == 2 ||
	                       initials_before(tokens->initials, text, start, off)
	               ? 2
	               : 0;
}

/* Does one of the document's own names stand in the text? */
static bool holds_alias(const struct tokens *tokens, const char *text, size_t start, size_t end)
{
	if (!tokens->aliases)
		return false;
	for (size_t off = start; off < end; off += char_len(text, end, off))
		if (tokens->aliases->begins[index_hash_at(text + off)] &&
		        aliases_hold(tokens->aliases, text, end, off))
			return true;
	return false;
}

bool evidence_of_sides(const struct tokens *tokens, const char *text, size_t start, size_t end,
        bool institutions, struct arena *arena)
{
	const struct lexicon_hits *hits = &tokens->hits;
	const size_t first = lexicon_word(hits, start), last = lexicon_word(hits, end);
	struct evidence found = {.place_end = start};
	if (tokens->names)
		return true;
	for (size_t i = first; i < last; i++) {
		struct lexicon_hit hit = hits->at[hits->words[i]];
		const enum token_kind kind = token_kind_of(hit);
		look_at(&found, hit, kind, hits->from + hits->words[i]);
		if (hit.is & (LEXICON_STEM | LEXICON_BOND) || kind == TOKEN_SUPPORT)
			found.parties += is_of_letters(tokens, text, start, hits->from + hits->words[i]);
		if (found.parties + found.other > 1 || (institutions && hit.is & LEXICON_TAIL))
			return true;
	}
	for (size_t i = first; i < last && found.open && found.parties + found.other < 2; i++) {
		unsigned is = hits->at[hits->words[i]].is; /* those that turn out to be parties */
		if (is & OPEN && !(is & SURE))
			found.parties += parties_at(tokens, text, end, hits->from + hits->words[i], arena);
	}
	return found.parties + found.other > 1 || holds_alias(tokens, text, start, end);
}
