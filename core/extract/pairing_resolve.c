// SPDX-License-Identifier: MIT
// Who a mention is: its name in full, as it was called then, and whom a word for oneself means.
#include "core/extract/pairing_words.h"

#include "core/extract/word.h"

#include <string.h>

static const char *joined(const char *name, const char *part, struct arena *arena)
{
	struct buf whole = {0};
	buf_addf(&whole, "%s%s", name, part);
	const char *copy = arena_strndup(arena, buf_str(&whole), whole.len);
	buf_free(&whole);
	return copy;
}

/* Whom 该县 means: the one county named before it in its sentence, or else in the one before that; NULL if
 * there are two, or none. */
static const char *antecedent(
        const struct pairing_reader *reader, const struct mention *mention, const char *word)
{
	const char *text = reader->passage.text.at;
	size_t starts[] = {reader->sentence, reader->before}, end = mention->start;
	bool its = !strcmp(word, "其");                       /* anyone's, but of this sentence */
	for (size_t i = end; i-- > reader->sentence && !its;) /* who stands in the same clause is another */
		if (!memcmp(text + i, "，", 3)) {
			end = i;
			break;
		}
	for (int k = 0; k < 2 - its; end = starts[k++]) {
		const char *found = NULL;
		struct mention other;
		for (size_t i = starts[k]; i < end; i++) {
			if (((unsigned char)text[i] & 0xC0) == 0x80 ||
			        !names_mention(reader->tokens.names, text, end, i, MENTION_BEGINS,
			                &reader->out->arena, &other))
				continue;
			i = other.end - 1;
			if (other.unsettled || other.kind != PAIRING_NAMED ||
			        (!its && !mention_may_be(other.name, word)))
				continue;
			if (found && strcmp(found, other.name) != 0)
				return NULL;
			found = other.name;
		}
		if (found)
			return found;
	}
	return NULL;
}

/* 吉林 and 海南 are prefectures, too; that a district is called 河北 as well leaves no doubt about a
 * province. */
static bool is_shared(const struct pairing_reader *reader, const struct mention *mention)
{
	const struct place *all[16];
	size_t len = mention->end - mention->start;
	if (!mention->place || mention->part || mention->alias || strlen(mention->name) == len)
		return false;
	size_t count = place_readings(reader->passage.text.at + mention->start, len, all, 16);
	for (size_t i = 0; i < count && i < 16; i++)
		if (all[i] != mention->place &&
		        (all[i]->level <= PARTY_PREFECTURE || mention->level != PARTY_PROVINCE))
			return true;
	return false;
}

/* What the first character of 省水利厅, 市教育局, 县医院 is short for. */
static enum party_level level_of_seat(const char *name)
{
	return !memcmp(name, "省", HAN)   ? PARTY_PROVINCE
	       : !memcmp(name, "市", HAN) ? PARTY_PREFECTURE
	       : !memcmp(name, "县", HAN) ? PARTY_COUNTY
	                                  : PARTY_CENTRAL;
}

/* 省水利厅 in 甲省发展改革委、省水利厅: in full, by the first of the list; NULL if none is of such a place.
 */
static const char *by_list(
        const struct pairing_reader *reader, const struct mention *mention, const char *word)
{
	const struct tokens *tokens = &reader->tokens;
	enum party_level level = level_of_seat(word);
	size_t i = 0;
	while (i < tokens->list.len && tokens->list.at[i].start < mention->start)
		i++;
	while (i > 1 &&
	        (tokens->list.at[i - 1].kind == TOKEN_SEPARATOR ||
	                tokens->list.at[i - 1].kind == TOKEN_AND) &&
	        tokens->list.at[i - 2].kind == TOKEN_PARTY) {
		const struct mention *before = &tokens->parties.at[tokens->list.at[i - 2].party];
		const struct place *seat = before->seat;
		if (before->level != PARTY_INSTITUTION)
			return NULL;
		if (seat && !before->vague && (enum party_level)seat->level == level)
			return joined(place_name(seat), word + HAN, &reader->out->arena);
		i -= 2;
	}
	return NULL;
}

/* The words of the document, which are the name where the sentence has them in another script. */
static const char *own_words(const struct pairing_reader *reader, const struct mention *mention)
{
	const struct buf *text = &reader->passage.text;
	size_t len = strlen(mention->name), start = mention->name_start;
	bool said = word_is_at(text->at, text->len, start, mention->name); /* 全国 of 全国之力 */
	return passage_own_words(
	        &reader->passage, reader->doc, start, said ? start + len : mention->end, &reader->out->arena);
}

/* Is the mention called as the document spells it, whatever its canonical name is? */
static bool is_spelled(const struct pairing_reader *reader, const struct mention *mention)
{
	bool central = mention->level == PARTY_CENTRAL && mention->place && mention->kind == PAIRING_NAMED;
	if (central &&
	        !mention->alias) /* 国家发改委, as the text calls it: party_official knows who that is */
		return true;
	if ((mention->level == PARTY_GROUP || mention->level == PARTY_INSTITUTION) &&
	        strstr(mention->name, "（")) /* 9省(市), as the text has it */
		return true;
	bool enterprise = mention->level == PARTY_CENTRAL && mention->place &&
	                  mention->name != place_name(mention->place);
	return !mention->alias && mention->kind != PAIRING_ANAPHOR && reader->passage.simplified &&
	       (mention->level == PARTY_INSTITUTION || mention->level == PARTY_GROUP || enterprise);
}

/* 中国一汽 for 一汽, an enterprise by two characters, where the document has it; else `words`. */
static const char *with_country(
        const struct pairing_reader *reader, const struct mention *mention, const char *words)
{
	static const char country[] = "中国";
	char name[sizeof country + 2 * HAN];
	if (mention->level != PARTY_CENTRAL || strlen(words) != 2 * HAN || !strcmp(words, country))
		return words;
	memcpy(name, country, strlen(country));
	strcpy(name + strlen(country), words);
	return word_find(reader->doc->text, reader->doc->len, name)
	               ? arena_strndup(&reader->out->arena, name, strlen(name))
	               : words;
}

/* Whom 我校, 该县 or 省水利厅 means; NULL for a name that stays open. */
static const char *resolve_word(struct pairing_reader *reader, const struct mention *mention,
        enum pairing_kind *kind, unsigned *doubts)
{
	struct arena *arena = &reader->out->arena;
	size_t off = passage_span(&reader->passage, mention->start, mention->end).start;
	bool said = mention_points_back(mention);
	const char *word = arena_strndup(arena, mention->name, strlen(mention->name) - mention->part_len);
	const char *name = said ? antecedent(reader, mention, word) : by_list(reader, mention, word);
	if (!said && !name)
		name = selves_name(&reader->selves, off, word, arena);
	if (name && mention->part_len)
		name = joined(name, mention->name + strlen(word), arena);
	if (name)
		*kind = PAIRING_NAMED, *doubts |= DOUBT_SELF;
	else if (mention->vague)
		pairing_refuse(reader, "pairing.refused.nobody", mention->start, mention->end);
	return name || mention->vague ? name : mention->name;
}

const char *pairing_resolve(struct pairing_reader *reader, const struct mention *mention,
        enum pairing_kind *kind, unsigned *doubts)
{
	if (mention->unsettled) {
		pairing_refuse_mention(reader, mention);
		return NULL;
	}
	*doubts |= mention->sibling ? DOUBT_SHORT : 0;
	*doubts |= mention->by_neighbours ? DOUBT_NEIGHBOURS : is_shared(reader, mention) ? DOUBT_READING : 0;
	*kind = mention->kind;
	if (is_spelled(reader, mention))
		return with_country(reader, mention, own_words(reader, mention));
	if (mention->alias) {
		*doubts |= DOUBT_SHORT;
		return mention->name;
	}
	if (mention->kind == PAIRING_ANAPHOR)
		return resolve_word(reader, mention, kind, doubts);
	const char *full = pairing_name_in_full(reader, mention);
	*doubts |= full != mention->name ? DOUBT_SHORT : 0;
	return full;
}

/* 林芝 of 1998 is 林芝地区: where a city's name is cut short, the name that it had in that year; else `name`.
 */
const char *pairing_name_then(const struct mention *mention, const char *name, int year)
{
	static const char kind[] = "地区";
	char former[64];
	size_t stem = mention->end - mention->start;
	const struct place *place = mention->place;
	if (!year || !place || mention->part || mention->alias || name != place_name(place) ||
	        place->level != PARTY_PREFECTURE || strlen(name) != stem + HAN ||
	        !slice_ends(slice_of(name), "市") || stem + sizeof kind > sizeof former)
		return name;
	memcpy(former, name, stem);
	strcpy(former + stem, kind);
	const struct place *then = place_find(former);
	return then && year < then->to && year >= then->from ? place_name(then) : name;
}
