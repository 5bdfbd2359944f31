// SPDX-License-Identifier: MIT
// 甲与乙结对, and what the one is called that the other supports.
#include "core/extract/pairing_words.h"

#include <string.h>

static void related(struct pairing_reader *reader, struct party_list one, struct party_list other, bool each)
{
	pairings_add_sides(reader, one, other, each, "pairing.relation");
}

/* 与 before the list that begins at `i`: its token plus one, 0 if there is none. */
static size_t with_before(const struct tokens *tokens, size_t i)
{
	struct back back = skip_back(tokens, i, false);
	return back.i && kind_at(tokens, back.i - 1) == TOKEN_WITH ? back.i : 0;
}

bool split_last(const struct tokens *tokens, struct party_list *list, struct party_list *last)
{
	size_t i = list->last;
	while (i > list->first && kind_at(tokens, i) != TOKEN_PARTY)
		i--;
	while (i > list->first + 1 && kind_at(tokens, i - 1) == TOKEN_AND &&
	        kind_at(tokens, i - 2) == TOKEN_PARTY)
		i -= 2;
	*last = (struct party_list){i, list->last};
	if (i < list->first + 2)
		return false;
	list->last = i - 2;
	return true;
}

/* 甲支援乙，与丙结对: 乙 belongs to the clause before, whose subject goes on. */
static bool is_object_before(const struct tokens *tokens, size_t with, struct party_list list)
{
	size_t head = skip_back(tokens, list.first, false).i;
	return skip_back(tokens, with, true).comma && head && kind_at(tokens, head - 1) == TOKEN_SUPPORT;
}

/* 甲支援丁，与丙结对: with whom the list `other` is related; none if that is not sure. */
static void relation_of_subject(
        struct pairing_reader *reader, struct party_list other, size_t with, bool each)
{
	struct party_list topic;
	if (reader->has_subject)
		related(reader, reader->subject, other, each);
	else if (clause_topic(reader, with, &topic))
		related(reader, topic, other, each);
}

/* 甲与乙, and before it any number of pairs of the same kind: 丙与丁、甲与乙结对. */
static void relation_with(struct pairing_reader *reader, struct party_list other, size_t with, bool each)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list one, last;
	bool before = list_before_word(tokens, with, true, &each, &one);
	if (before && is_object_before(tokens, with, one)) {
		relation_of_subject(reader, other, with, each);
		return;
	}
	if (!before && clause_topic(reader, with, &one)) {
		related(reader, one, other, each);
		return;
	}
	while (list_before_word(tokens, with, true, &each, &one)) {
		size_t earlier = with_before(tokens, one.first);
		if (!earlier) {
			related(reader, one, other, each);
			return;
		}
		if (!split_last(tokens, &one, &last))
			return;
		related(reader, last, other, false);
		other = one;
		with = earlier - 1;
	}
}

/* 甲和乙: two names and no other. */
static void relation_and(struct pairing_reader *reader, struct party_list both)
{
	struct party_list last;
	if (split_last(&reader->tokens, &both, &last))
		related(reader, both, last, false);
	else if (kind_at(&reader->tokens, both.first + 1) == TOKEN_AND && both.last == both.first + 2)
		related(reader, (struct party_list){both.first, both.first},
		        (struct party_list){both.last, both.last}, false);
}

/* 甲牵手乙, 甲结对乙: the verb takes an object. */
static bool relation_object(struct pairing_reader *reader, size_t i, size_t head)
{
	static const char *const verbs[] = {"牵手", "携手", "结对"};
	struct party_list one, other;
	for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
		if (token_is(reader, i, verbs[k]) && list_after(&reader->tokens, i + 1, &other) &&
		        list_before(&reader->tokens, head, &one)) {
			related(reader, one, other, false);
			return true;
		}
	return false;
}

/* 甲乙、丙丁结成对子: names two by two, and nothing else before them but a mark. */
static bool relation_twins(struct pairing_reader *reader, size_t head)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = head, pairs = 0;
	while (i > 1 && kind_at(tokens, i - 1) == TOKEN_PARTY && kind_at(tokens, i - 2) == TOKEN_PARTY) {
		i -= 2;
		pairs++;
		if (!i || (kind_at(tokens, i - 1) != TOKEN_SEPARATOR && kind_at(tokens, i - 1) != TOKEN_AND))
			break;
		i--;
	}
	if (pairs < 2 || (i && kind_at(tokens, i - 1) != TOKEN_COMMA && kind_at(tokens, i - 1) != TOKEN_FILL))
		return false;
	for (; i + 1 < head; i += 3)
		related(reader, (struct party_list){i, i}, (struct party_list){i + 1, i + 1}, false);
	return true;
}

/* Is token `i` 对口支援关系 and the like, which has a genitive before it? */
static bool is_noun(const struct pairing_reader *reader, size_t i)
{
	return reader->tokens.list.at[i].kind == TOKEN_RELATION && token_ends(reader, i + 1, "关系");
}

bool relation_at(struct pairing_reader *reader, size_t i, bool of)
{
	const struct tokens *tokens = &reader->tokens;
	struct back back = skip_back(tokens, i, true);
	struct party_list other;
	if (denied(reader, i))
		return false;
	if (relation_object(reader, i, back.i) || relation_twins(reader, back.i))
		return true;
	if ((back.of && !of && !is_noun(reader, i)) ||
	        !list_before(tokens, skip_rest(tokens, back.i), &other))
		return false;
	size_t with = with_before(tokens, other.first);
	if (with)
		relation_with(reader, other, with - 1, back.each);
	else if (list_count(tokens, other) == 2)
		relation_and(reader, other);
	return true;
}

/* 作为, 是, 为 before the list that begins at `i`: the token plus one, 0 if there is none. */
static size_t being_before(const struct pairing_reader *reader, size_t i)
{
	static const char *const words[] = {"作为", "列为", "定为", "确定为", "成为"};
	if (!i)
		return 0;
	enum token_kind kind = kind_at(&reader->tokens, i - 1);
	if (kind == TOKEN_IS || kind == TOKEN_TO)
		return i;
	for (size_t k = 0; kind == TOKEN_OTHER && k < sizeof words / sizeof *words; k++)
		if (token_is(reader, i - 1, words[k]))
			return i;
	return 0;
}

/* 甲把乙作为帮扶对象. */
static void taken_as(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	size_t being = being_before(reader, skip_back(tokens, i, false).i);
	struct party_list supporters, recipients;
	if (!being || !list_before(tokens, being - 1, &recipients) || !recipients.first)
		return;
	size_t take = recipients.first - 1;
	if ((kind_at(tokens, take) == TOKEN_TAKE || kind_at(tokens, take) == TOKEN_FILL) &&
	        list_before(tokens, skip_back(tokens, take, false).i, &supporters))
		pairings_add(reader, supporters, recipients, false, "pairing.role");
}

void role_at(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	bool helper = kind_at(tokens, i) == TOKEN_HELPER;
	struct party_list near, other;
	if (denied(reader, i))
		return;
	if (!i || kind_at(tokens, i - 1) != TOKEN_OF || !list_before(tokens, i - 1, &near)) {
		if (!helper)
			taken_as(reader, i);
		return;
	}
	size_t next = i + 1 + (kind_at(tokens, i + 1) == TOKEN_IS), being = being_before(reader, near.first);
	if (list_after(tokens, next, &other) ||
	        (being && list_before(tokens, skip_back(tokens, being - 1, false).i, &other)))
		pairings_add(reader, helper ? other : near, helper ? near : other, false, "pairing.role");
}
