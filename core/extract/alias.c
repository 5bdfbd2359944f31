// SPDX-License-Identifier: MIT
#include "core/extract/alias.h"

#include "core/extract/alias_index.h"

#include "core/extract/names.h"
#include "core/extract/passage.h"
#include "core/extract/word.h"

#include <stdlib.h>
#include <string.h>

enum {
	NAME_BYTES = 120,
	WORD_MIN = 2 * HAN,
	WORD_MAX = 12 * HAN,
	LINE_BYTES = 400,
	ALIASES_MAX = 100 /* more are a list of abbreviations */
};

static const char *const sides[] = {"甲方", "乙方", "丙方", "丁方", "支援方", "受援方", "援助方", "受助方",
        "帮扶方", "被帮扶方", "支援单位", "受援单位"};

/* What is being read: a block as a passage. */
struct block_reader {
	struct aliases *aliases;
	const struct doc *doc;
	const struct names *names; /* the user's, or NULL */
	struct passage passage;
	struct arena *arena;
};

static void add(struct block_reader *reader, const char *word, size_t n, struct mention whom)
{
	struct aliases *aliases = reader->aliases;
	if (reader->passage.simplified && whom.level >= PARTY_INSTITUTION)
		whom.name = passage_own_words(
		        &reader->passage, reader->doc, whom.name_start, whom.end, reader->arena);
	whom.alias = true;
	for (size_t i = 0; i < aliases->list.len; i++) {
		struct alias *old = &aliases->list.at[i];
		if (strlen(old->word) != n || memcmp(old->word, word, n) != 0)
			continue;
		old->open = old->open || strcmp(old->whom.name, whom.name) != 0;
		return;
	}
	if (aliases->list.len < ALIASES_MAX)
		*array_push(&aliases->list) =
		        (struct alias){arena_strndup(reader->arena, word, n), whom, false};
}

/* The party whose name ends right at `end`. */
static bool party_before(const struct block_reader *reader, const char *text, size_t end, struct mention *out)
{
	size_t i = end > NAME_BYTES ? end - NAME_BYTES : 0;
	for (; i < end; i++) {
		if (((unsigned char)text[i] & 0xC0) == 0x80 ||
		        !names_mention(reader->names, text, end, i, MENTION_BEGINS, reader->arena, out))
			continue;
		if (out->end == end)
			return out->kind == PAIRING_NAMED && !out->unsettled;
		i = out->end - 1;
	}
	return false;
}

/* Behind 简称, at `off`: the word, without its quotation marks; its length, 0 for none that can be one. */
static size_t read_word(const char *text, size_t len, size_t off, size_t *from)
{
	static const char *const before[] = {"为", "：", "“", "「", "‘", "作"};
	static const char *const ends[] = {"”", "」", "’", "）", "，", "、", "；"};
	for (size_t i = 0; i < sizeof before / sizeof *before; i++)
		if (word_is_at(text, len, off, before[i]))
			off += HAN, i = (size_t)-1;
	*from = off;
	for (; off < len && off - *from <= WORD_MAX; off++)
		for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
			if (word_is_at(text, len, off, ends[i]))
				return off - *from >= WORD_MIN ? off - *from : 0;
	return 0;
}

/* （后更名为丙，以下简称乙）: the name that [off, end) says it bears now. */
static bool renamed(const char *text, size_t off, size_t end, struct arena *arena, struct mention *out)
{
	static const char *const words[] = {"更名为", "改名为", "改称", "现为", "现称", "现名", "更名"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const char *found = word_find(text + off, end - off, words[i]);
		size_t from = found ? (size_t)(found - text) + strlen(words[i]) : end;
		if (from < end && mention_read(text, end, from, MENTION_BEGINS, arena, out) &&
		        out->kind == PAIRING_NAMED && !out->unsettled)
			return true;
	}
	return false;
}

/* 甲（以下简称乙）, 甲（下称乙）: 称 stands at `off`. */
static void read_short(struct block_reader *reader, size_t off)
{
	const char *text = buf_str(&reader->passage.text);
	size_t len = reader->passage.text.len;
	size_t open = off, from, n;
	while (open && off - open < NAME_BYTES && !word_is_at(text, len, open, "（") &&
	        !word_is_at(text, len, open, "）"))
		open--;
	struct mention whom;
	bool calls = off >= HAN &&
	             (word_is_at(text, len, off - HAN, "简") || word_is_at(text, len, off - HAN, "下"));
	if (!calls || !word_is_at(text, len, open, "（") ||
	        (n = read_word(text, len, off + HAN, &from)) == 0 ||
	        !(renamed(text, open, off, reader->arena, &whom) || party_before(reader, text, open, &whom)))
		return;
	add(reader, text + from, n, whom);
}

/* 甲方：乙医院, 甲方（盖章）：乙医院 and nothing more in the line or column: 甲方, of n bytes, stands at
 * `off`. */
static void read_side(struct block_reader *reader, size_t off, size_t n)
{
	const char *text = buf_str(&reader->passage.text);
	size_t len = reader->passage.text.len;
	size_t i = off + n;
	if (word_is_at(text, len, i, "（")) {
		const char *close = word_find(text + i, len - i, "）");
		i = close ? (size_t)(close - text) + HAN : len;
	}
	struct mention whom;
	if (!word_is_at(text, len, i, "：") || i + HAN >= len ||
	        !names_mention(reader->names, text, len, i + HAN, MENTION_BEGINS, reader->arena, &whom) ||
	        whom.kind != PAIRING_NAMED || whom.unsettled)
		return;
	if (whom.end == len || text[whom.end] == '\t' || word_is_at(text, len, whom.end, "（"))
		add(reader, text + off, n, whom);
}

static void read_block(struct block_reader *reader)
{
	const char *text = buf_str(&reader->passage.text);
	size_t len = reader->passage.text.len;
	for (const char *found = text; (found = word_find(found, len - (size_t)(found - text), "称")) != NULL;
	        found += HAN)
		read_short(reader, (size_t)(found - text));
	for (size_t k = 0; k < sizeof sides / sizeof *sides && len <= LINE_BYTES; k++) {
		const size_t n = strlen(sides[k]);
		const char *found = word_find(text, len, sides[k]);
		if (found && (found == text || found[-1] == '\t'))
			read_side(reader, (size_t)(found - text), n);
	}
}

void aliases_find(struct aliases *aliases, const struct reading *reading, struct arena *arena)
{
	const struct doc *doc = reading->doc;
	static const char *const signs[] = {
	        "简称", "簡稱", "下称", "下稱", "甲方", "乙方", "援方", "助方", "帮扶方", "援单位", NULL};
	struct block_reader blocks = {
	        .aliases = aliases, .doc = doc, .names = reading->names, .arena = arena};
	for (size_t i = 0; i < doc->blocks.len && !pace_stops(reading->pace, doc->blocks.at[i].span.start);
	        i++) {
		struct span span = doc->blocks.at[i].span;
		if (!(reading->survey.of_block[i] & SURVEY_ALIAS) ||
		        !words_in(doc->text + span.start, span.end - span.start, signs, sign_pair))
			continue;
		passage_clear(&blocks.passage);
		passage_add(&blocks.passage, doc, span, span.end - span.start <= LINE_BYTES);
		if (blocks.passage.text.len)
			read_block(&blocks);
	}
	passage_free(&blocks.passage);
	for (size_t i = 0; i < aliases->list.len; i++)
		aliases->begins[index_hash_at(aliases->list.at[i].word)] = true;
}

void aliases_free(struct aliases *aliases)
{
	array_free(&aliases->list);
}

bool aliases_hold(const struct aliases *aliases, const char *text, size_t len, size_t off)
{
	for (size_t i = 0; i < aliases->list.len; i++)
		if (word_is_at(text, len, off, aliases->list.at[i].word))
			return true;
	return false;
}

static bool ends_in_school(const char *name)
{
	size_t n = strlen(name);
	return n >= 2 * HAN && (!strcmp(name + n - 2 * HAN, "大学") || !strcmp(name + n - 2 * HAN, "学院"));
}

size_t alias_at(const struct aliases *aliases, const char *text, size_t len, size_t off, struct arena *arena,
        struct mention *out)
{
	size_t best = 0;
	if (!aliases->begins[index_hash_at(text + off)])
		return 0;
	for (size_t i = 0; i < aliases->list.len; i++) {
		const struct alias *alias = &aliases->list.at[i];
		size_t n = strlen(alias->word);
		if (n <= best || !word_is_at(text, len, off, alias->word))
			continue;
		best = n;
		*out = alias->whom;
		out->unsettled = alias->open;
	}
	out->start = out->name_start = off;
	size_t part = best && ends_in_school(out->name) ? mention_part(text, len, off + best, false) : 0;
	if (part) { /* 甲方医学院 */
		struct buf whole = {0};
		buf_adds(&whole, out->name);
		buf_add(&whole, text + off + best, part);
		out->name = arena_strndup(arena, buf_str(&whole), whole.len);
		buf_free(&whole);
	}
	out->end = off + best + part;
	return best + part;
}
