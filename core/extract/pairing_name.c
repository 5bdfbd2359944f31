// SPDX-License-Identifier: MIT
// 乙医院 where the document called it 丙大学附属乙医院 before.
#include "core/extract/pairing_reader.h"

#include "core/extract/mention_short.h"
#include "core/extract/word.h"

#include <stdlib.h>
#include <string.h>

enum {
	NAME_REACH = 90,     /* the bytes of a long name */
	TEXT_REACH = 100000, /* how far back a name is looked for */
	NAMES_MAX = 500,     /* institutions of which a short name is looked for */
	NOWHERE = 0
};

void pairing_names_keep(struct pairing_reader *reader)
{
	struct pairing_names *names = &reader->full;
	for (size_t i = 0; i < reader->tokens.parties.len && names->said.len < NAMES_MAX; i++) {
		const struct mention *party = &reader->tokens.parties.at[i];
		if (party->level == PARTY_INSTITUTION)
			*array_push(&names->said) = (struct slice){party->name, strlen(party->name)};
	}
}

bool pairing_names_wanted(const struct pairing_reader *reader)
{
	return reader->full.said.len < NAMES_MAX;
}

void pairing_names_free(struct pairing_names *names)
{
	array_free(&names->said);
}

/* 四川大学 before 华西医院: may the longer name begin so? Not with 来 of 近年来. */
static bool leads_name(const char *text, size_t len)
{
	static const char *const ends[] = {"附属", "大学", "学院", "医院", "学校", "中学", "集团", NULL};
	const struct place *place;
	return words_before(text, len, ends) || (len && place_match(text, len, 0, &place) == len);
}

/* 清华大学 is whole by itself. */
static bool is_university(const char *name, size_t len)
{
	static const char *const ends[] = {"大学", NULL};
	return len > strlen(ends[0]) && words_before(name, len, ends);
}

/* The longer name in the document that ends right before `end`, of a university's or what is attached to
 * one; NULL if `name` stands alone there. */
static const char *longer_name(const struct pairing_reader *reader, const char *name, size_t end)
{
	const char *text = reader->doc->text;
	size_t len = strlen(name), i = end > NAME_REACH ? end - NAME_REACH : 0;
	struct mention other;
	for (; i + len < end; i++) {
		if (((unsigned char)text[i] & 0xC0) == 0x80 ||
		        !names_mention(reader->tokens.names, text, end, i, MENTION_BEGINS,
		                &reader->out->arena, &other))
			continue;
		if (other.end == end && other.level == PARTY_INSTITUTION && strlen(other.name) > len &&
		        (strstr(other.name, "附属") || strstr(other.name, "大学")) &&
		        leads_name(other.name, strlen(other.name) - len))
			return other.name;
		i = other.end - 1;
	}
	return NULL;
}

/* Where what was looked for is kept: names that share a place there are looked for again. */
static struct name_search *search_of(struct pairing_names *names, const char *name)
{
	uint32_t hash = 0;
	for (const char *s = name; *s; s++)
		hash = hash * 31 + (unsigned char)*s;
	return &names->searches[hash % NAME_SEARCHES];
}

/* Looks for the name in bytes [from, to) of the document, where it was not looked for already: the search
 * goes on where the last one ended. The end of its first place there, NOWHERE if there is none. */
static size_t first_end(
        struct name_search *search, const char *text, const char *name, size_t from, size_t to)
{
	const size_t len = strlen(name);
	size_t start = from;
	if (search->name && strcmp(search->name, name) == 0 && search->from <= from && from <= search->to) {
		if (search->end >= from + len) /* nothing stands before that */
			return search->end <= to ? search->end : NOWHERE;
		if (search->end == NOWHERE && to <= search->to)
			return NOWHERE;
		if (search->end == NOWHERE && search->to >= from + len)
			start = search->to - len + 1;
	}
	const char *found = word_find(text + start, to - start, name);
	*search = (struct name_search){
	        name, from, to, found ? (size_t)(found - text) + len : NOWHERE, false, NULL};
	return search->end;
}

/* The longer name that ends in the mention's where the document first speaks of it, in a sentence that was
 * not read: 丙大学附属乙医院; else the mention's own. */
static const char *named_before(struct pairing_reader *reader, const struct mention *mention)
{
	size_t off = passage_span(&reader->passage, mention->start, mention->end).start;
	size_t from = off > TEXT_REACH ? off - TEXT_REACH : 0;
	struct name_search *search = search_of(&reader->full, mention->name);
	size_t end = first_end(search, reader->doc->text, mention->name, from, off);
	if (end != NOWHERE && !search->read) {
		search->longer = longer_name(reader, mention->name, end);
		search->read = true;
	}
	return end != NOWHERE && search->longer ? search->longer : mention->name;
}

const char *pairing_name_in_full(struct pairing_reader *reader, const struct mention *mention)
{
	size_t len = strlen(mention->name);
	const char *known = mention->level == PARTY_INSTITUTION ? short_in_full(mention->name) : NULL;
	if (known && word_find(reader->doc->text, reader->doc->len, known))
		return known;
	if (mention->level != PARTY_INSTITUTION || mention->seat)
		return mention->name;
	for (size_t i = reader->full.said.len; i--;) {
		struct slice full = reader->full.said.at[i];
		if (full.len > len && !memcmp(full.at + full.len - len, mention->name, len) &&
		        (!is_university(mention->name, len) || leads_name(full.at, full.len - len)))
			return full.at;
	}
	return named_before(reader, mention);
}
