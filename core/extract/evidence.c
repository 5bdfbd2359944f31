// SPDX-License-Identifier: MIT
#include "core/extract/evidence.h"

#include "core/extract/word.h"

/* What has been seen of a sentence. */
struct evidence {
	size_t parties;
	bool other;     /* a word that names the other side of a single party */
	size_t counted; /* 县 counts behind this byte: before it, it belongs to a place's name */
};

/* A scheme, its staff or money, or a bond of the author's. */
static bool names_other(struct lexicon_hit hit)
{
	enum token_kind kind = token_kind_of(hit);
	return kind == TOKEN_SCHEME || kind == TOKEN_GOODS || kind == TOKEN_RELATION || hit.is & LEXICON_BOND;
}

/* How many parties the number at `off` may stand for: 两 in 甲、乙两村 for two. */
static size_t counted(const char *text, size_t end, size_t off)
{
	static const char *const members[] = {"村", "院", NULL};
	long count;
	size_t n = mention_count(text, end, off, &count);
	return n && words_at(text, end, off + n, members) ? 2 : mention_counts(text, end, off);
}

static void look_at(struct evidence *found, struct lexicon_hit hit, const char *text, size_t end, size_t off)
{
	enum { NAME_BYTES = 3 * HAN };
	if (hit.is & LEXICON_PLACE)
		found->counted = off + NAME_BYTES;
	if (hit.is & (LEXICON_PLACE | LEXICON_LEAD | LEXICON_TOWN | LEXICON_TAIL))
		found->parties++;
	else if (hit.is & LEXICON_NUMBER)
		found->parties += counted(text, end, off);
	else if (hit.is & LEXICON_COUNTY && off > found->counted)
		found->parties++;
	found->other = found->other || names_other(hit);
}

/* Does one of the document's own names stand in the text? */
static bool holds_alias(const struct tokens *tokens, const char *text)
{
	const struct lexicon_hits *hits = &tokens->hits;
	if (!tokens->aliases)
		return false;
	for (size_t off = hits->from; off < hits->end; off += char_len(text, hits->end, off))
		if (tokens->aliases->begins[index_hash_at(text + off)] &&
		        aliases_hold(tokens->aliases, text, hits->end, off))
			return true;
	return false;
}

bool evidence_of_sides(const struct tokens *tokens, const char *text, bool institutions)
{
	const struct lexicon_hits *hits = &tokens->hits;
	struct evidence found = {0};
	if (tokens->names)
		return true;
	for (size_t off = hits->from; off < hits->end; off += char_len(text, hits->end, off)) {
		struct lexicon_hit hit = lexicon_hit(hits, off);
		if (hit.is & ~LEXICON_STOP || hit.row)
			look_at(&found, hit, text, hits->end, off);
		if (found.parties + found.other > 1 || (institutions && hit.is & LEXICON_TAIL))
			return true;
	}
	return holds_alias(tokens, text);
}
