// SPDX-License-Identifier: MIT
// What is built in 乙, and by whom: 乙中学教学楼由甲援建.
#include "core/extract/pairing_words.h"

#include "core/extract/region.h"
#include "core/extract/word.h"

#include <string.h>

/* 乙为甲援建: what is built stands before, and 为 says by whom. */
bool built_by(struct pairing_reader *reader, struct party_list supporters, size_t p, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	const struct token *next = v + 1 < tokens->list.len ? &tokens->list.at[v + 1] : NULL;
	struct party_list recipients;
	bool ends = !next || next->kind == TOKEN_COMMA ||
	            (next->kind == TOKEN_OTHER && next->end - next->start == 3);
	if (!token_is(reader, p, "为") || !token_ends(reader, v + 1, "援建") || !ends ||
	        !list_before(tokens, p, &recipients))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.by");
	return true;
}

/* 教学楼, 项目 at `off` of the passage: a part of what is called before it. */
static bool part_follows(const struct buf *text, size_t off)
{
	static const char *const parts[] = {
	        "楼", "校舍", "食堂", "操场", "项目", "工程", "设施", "新院区", "院区", NULL};
	for (size_t i = off; i + 3 <= text->len && i <= off + 9 && (unsigned char)text->at[i] >= 0xE4;
	        i += 3) /* 楼 ends a word: 教学楼 */
		for (const char *const *word = parts; *word; word++)
			if ((i == off || word == parts) && i + strlen(*word) <= text->len &&
			        !memcmp(text->at + i, *word, strlen(*word)))
				return true;
	return false;
}

/* 援建乙县体育中心, 援建乙县中学教学楼: what is built is for 乙县. */
void built_place(const struct pairing_reader *reader, struct party_list recipients)
{
	const struct tokens *tokens = &reader->tokens;
	for (size_t i = recipients.first; i <= recipients.last; i++) {
		if (kind_at(tokens, i) != TOKEN_PARTY)
			continue;
		struct mention *mention = &tokens->parties.at[tokens->list.at[i].party];
		mention_make_place(mention, part_follows(&reader->passage.text, mention->end));
	}
}

static bool names_building(const char *text, size_t len)
{
	static const char *const nouns[] = {"车间", "楼", "学校", "小学", "中学", "医院", "中心", "园区",
	        "基地", "工厂", "小区", "桥", "公路", "大道", "产业园", "设施", "房", "工程", "水库", "渠",
	        "电站", "体育馆", "图书馆", "文化馆", "博物馆", "校舍", "冷库", "广场", "市场", "项目",
	        "大棚", "水厂", "校区", "校园", "公园", "场馆", "新村"};
	for (size_t k = 0; k < sizeof nouns / sizeof *nouns; k++)
		if (word_find(text, len, nouns[k]))
			return true;
	return false;
}

/* Does the clause speak of a building right behind token `i`? */
static bool is_building(const struct pairing_reader *reader, size_t i)
{
	enum { NOUN_BYTES = 36 };
	const char *text = reader->passage.text.at + reader->tokens.list.at[i].end;
	size_t len = reader->end - reader->tokens.list.at[i].end;
	const char *comma = word_find(text, len < NOUN_BYTES ? len : NOUN_BYTES, "，");
	len = comma ? (size_t)(comma - text) : len < NOUN_BYTES ? len : NOUN_BYTES;
	return names_building(text, len);
}

/* 在乙，甲援建的车间…. */
bool built_there(struct pairing_reader *reader, struct party_list supporters, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list recipients;
	size_t i = supporters.first;
	if (kind_at(tokens, v + 1) != TOKEN_OF || !token_ends(reader, v + 1, "援建") || !i ||
	        kind_at(tokens, i - 1) != TOKEN_COMMA || !list_before(tokens, i - 1, &recipients) ||
	        !recipients.first || !token_is(reader, recipients.first - 1, "在") ||
	        !is_building(reader, v + 1))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.in");
	return true;
}

/* The place in which the building lies that tokens [from, to) name: 乙的产业园, 乙中学教学楼; false if none.
 */
static bool building_of(const struct pairing_reader *reader, size_t from, size_t to, struct party_list *place)
{
	const struct tokens *tokens = &reader->tokens;
	const char *text = reader->passage.text.at;
	for (size_t i = to; i-- > from;) {
		if (kind_at(tokens, i) != TOKEN_PARTY)
			continue;
		size_t rest = tokens->list.at[i].end, end = rest;
		for (size_t k = i + 1; k < to && kind_at(tokens, k) != TOKEN_COMMA; k++)
			end = tokens->list.at[k].end;
		struct mention *mention = &tokens->parties.at[tokens->list.at[i].party];
		if (end == rest || !mention_place(mention) || !names_building(text + rest, end - rest))
			return false;
		mention_make_place(mention, true);
		*place = (struct party_list){i, i};
		return true;
	}
	return false;
}

bool built_of(struct pairing_reader *reader, struct party_list supporters, size_t head, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	const struct token *next = v + 1 < tokens->list.len ? &tokens->list.at[v + 1] : NULL;
	struct party_list place;
	size_t i = head, from = 0;
	bool of = next && next->kind == TOKEN_OF;
	next = !of ? next : v + 2 < tokens->list.len ? &tokens->list.at[v + 2] : NULL;
	bool ends = !next || next->kind == TOKEN_COMMA || next->kind == TOKEN_ASIDE ||
	            (next->kind == TOKEN_OTHER && next->end - next->start == HAN);
	if (!ends || !i || !token_ends(reader, v + 1, "援建"))
		return false;
	bool by = kind_at(tokens, i - 1) == TOKEN_BY, is = kind_at(tokens, i - 1) == TOKEN_IS,
	     copula = kind_at(tokens, i - 1) == TOKEN_OTHER && token_ends(reader, i, "系"),
	     apposed = !of && kind_at(tokens, i - 1) == TOKEN_COMMA && supporters.first == i;
	if (!by && !is && !copula && !apposed)
		return false;
	i -= !copula;
	for (size_t k = i, commas = by ? 3 : 0; k-- && !from;)
		if (kind_at(tokens, k) == TOKEN_COMMA && commas-- == 0)
			from = k + 1;
	if (!building_of(reader, from, i, &place))
		return false;
	pairings_add(reader, supporters, place, false, "pairing.by");
	return true;
}

/* 乙甲援建项目: may 甲 be who builds it in 乙? Of two that may as well stand side by side, 北京上海, no one
 * can tell. */
static bool builds_there(const struct mention *giver, const struct mention *place)
{
	bool gives = region_supports(giver->place), given = !region_supports(place->place);
	return giver->level == place->level ? gives && given
	                                    : giver->level < place->level && (gives || given);
}

bool built_beside(struct pairing_reader *reader, struct party_list supporters, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = supporters.first;
	if (!i || kind_at(tokens, i - 1) != TOKEN_PARTY ||
	        !word_is_at(reader->passage.text.at, reader->end, tokens->list.at[v].start, "援建") ||
	        tokens->list.at[i - 1].end != tokens->list.at[i].start)
		return false;
	const struct mention *place = &tokens->parties.at[tokens->list.at[i - 1].party],
	                     *giver = list_member(tokens, supporters, 0);
	if (!place->place || !giver->place || place->kind != PAIRING_NAMED || giver->part ||
	        !builds_there(giver, place) || place_holds(place->place, giver->place))
		return false;
	pairings_add(reader, supporters, (struct party_list){i - 1, i - 1}, false, "pairing.in");
	return true;
}

bool built_that_follows(const struct pairing_reader *reader)
{
	enum { HEAD_BYTES = 60 };
	static const char *const those[] = {"该", "这座", "这所", "这条", "这个", "这里", NULL};
	const char *text = reader->passage.text.at + reader->sentence;
	size_t len = reader->end - reader->sentence, head = len < HEAD_BYTES ? len : HEAD_BYTES,
	       that = words_at(text, len, 0, those);
	const char *by = that ? word_find(text + that, head - that, "由") : NULL;
	return by && reader->before < reader->sentence && word_find(text + that, len - that, "援建") &&
	       names_building(text + that, (size_t)(by - text) - that);
}

/* 位于乙, 乙的学校, 乙建起学校: does the sentence before say that something lies in the place? */
static bool holds_building(const struct pairing_reader *reader, const struct mention *place)
{
	static const char *const in[] = {"在", "位于", "坐落于", "座落于", "地处", NULL};
	static const char *const builds[] = {"的", "建起", "建成", "建有", "建了", "建设了", "新建", "修建",
	        "兴建", "落成", "竣工", "开学", NULL};
	const char *text = reader->passage.text.at;
	return words_before(text + reader->before, place->start - reader->before, in) ||
	       words_at(text, reader->sentence, place->end, builds);
}

/* 甲的代表团参观了学校: does the sentence before speak of those who came, so that the place may be theirs? */
static bool has_visitors(const struct pairing_reader *reader)
{
	static const char *const visits[] = {"代表团", "考察团", "访问团", "参观", "考察", "访问", "走访",
	        "视察", "调研", "会议", "一行", "领导", "记者", "客人", NULL};
	return text_holds_any(
	        reader->passage.text.at + reader->before, reader->sentence - reader->before, visits);
}

/* The one place that the sentence before tells of, where something lies; false if there are none, or several.
 */
static bool place_before(const struct pairing_reader *reader, struct mention *place)
{
	const char *text = reader->passage.text.at;
	struct mention other;
	bool found = false, holds = false;
	for (size_t i = reader->before; i < reader->sentence; i++) {
		if (((unsigned char)text[i] & 0xC0) == 0x80 ||
		        !names_mention(reader->tokens.names, text, reader->sentence, i, MENTION_BEGINS,
		                &reader->out->arena, &other))
			continue;
		i = other.end - 1;
		if (other.unsettled || other.kind != PAIRING_NAMED)
			continue;
		if (found && strcmp(other.name, place->name) != 0)
			return false;
		*place = other;
		found = true;
		holds = holds || holds_building(reader, place);
	}
	if (found)
		mention_make_place(place, false);
	return holds && !has_visitors(reader) && (mention_place(place) || place->level == PARTY_INSTITUTION);
}

void built_that(struct pairing_reader *reader)
{
	struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	struct mention place;
	size_t by = 0, len = tokens->list.len;
	while (by < len && kind_at(tokens, by) != TOKEN_BY)
		by++;
	if (kind_at(tokens, by) != TOKEN_BY || !list_after(tokens, by + 1, &supporters) ||
	        !place_before(reader, &place))
		return;
	size_t v = skip_fill(tokens, supporters.last + 1);
	if (kind_at(tokens, v) != TOKEN_SUPPORT || !token_ends(reader, v + 1, "援建"))
		return;
	*array_push(&tokens->list) = (struct token){TOKEN_PARTY, place.start, place.end, tokens->parties.len};
	*array_push(&tokens->parties) = place;
	reader->doubts |= DOUBT_SENTENCE;
	pairings_add(reader, supporters, (struct party_list){len, len}, false, "pairing.by");
	reader->doubts &= ~(unsigned)DOUBT_SENTENCE;
	tokens->list.len = len;
	tokens->parties.len--;
}

bool built_owner(const struct pairing_reader *reader, size_t aside, struct mention *owner)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list place;
	size_t from = aside;
	while (from && kind_at(tokens, from - 1) != TOKEN_COMMA &&
	        kind_at(tokens, from - 1) != TOKEN_SEPARATOR && aside - from < 4)
		from--;
	if (from < aside && kind_at(tokens, aside - 1) == TOKEN_PARTY) {
		*owner = tokens->parties.at[tokens->list.at[aside - 1].party];
		bool whole = owner->place != NULL;
		mention_make_place(owner, true);
		return !whole && owner->place;
	}
	if (!building_of(reader, from, aside, &place))
		return false;
	*owner = tokens->parties.at[tokens->list.at[place.first].party];
	return true;
}

bool built_aside(struct pairing_reader *reader, const struct mention *owner)
{
	struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	size_t len = tokens->list.len;
	if (len < 2 || kind_at(tokens, len - 1) != TOKEN_SUPPORT || !token_ends(reader, len, "援建") ||
	        !list_before(tokens, skip_back(tokens, len - 1, false).i, &supporters) ||
	        skip_back(tokens, supporters.first, false).i > (kind_at(tokens, 0) == TOKEN_BY))
		return false;
	*array_push(&tokens->list) =
	        (struct token){TOKEN_PARTY, owner->start, owner->end, tokens->parties.len};
	*array_push(&tokens->parties) = *owner;
	pairings_add(reader, supporters, (struct party_list){len, len}, false, "pairing.by");
	tokens->list.len = len;
	tokens->parties.len--;
	return true;
}
