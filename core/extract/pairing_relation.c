// SPDX-License-Identifier: MIT
// 甲与乙结对, and what the one is called that the other supports.
#include "core/extract/pairing_words.h"

#include "core/extract/region.h"
#include "core/extract/word.h"

#include <string.h>

/* 辽吉黑三省: places by one character each, which stand in their usual order and not in that of their
 * partners. */
static bool by_initials(const struct tokens *tokens, struct party_list list)
{
	const struct token *first = &tokens->list.at[list.first];
	return list_count(tokens, list) > 1 && first->end - first->start == HAN;
}

/* 甲、乙等12个区: are there more than the list names? */
static bool holds_more(const struct pairing_reader *reader, struct party_list list)
{
	const struct tokens *tokens = &reader->tokens;
	const size_t next = list.last + 1;
	for (size_t i = list.first; i <= next; i++)
		if (kind_at(tokens, i) == TOKEN_CLOSER &&
		        word_is_at(reader->passage.text.at, reader->end, tokens->list.at[i].start, "等"))
			return true;
	return false;
}

/* 甲、乙与丙、丁结对: a bond is between two, so lists of one length go one to one. */
static void related(struct pairing_reader *reader, struct party_list one, struct party_list other, bool each)
{
	size_t count = list_count(&reader->tokens, one);
	if (by_initials(&reader->tokens, one) || by_initials(&reader->tokens, other))
		return;
	const bool equal = count > 1 && count == list_count(&reader->tokens, other);
	if (!each && equal && (holds_more(reader, one) || holds_more(reader, other)))
		return; /* who is whose among more than are named? */
	each = each || equal;
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

/* 与甲结对的是乙, 与甲结对的乙: token `i` is the relation. False if it is not put so. */
static bool relation_of(struct pairing_reader *reader, struct party_list other, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list one;
	if (kind_at(tokens, i + 1) != TOKEN_OF)
		return false;
	if (list_after(tokens, i + 2 + (kind_at(tokens, i + 2) == TOKEN_IS), &one))
		related(reader, one, other, false);
	return true;
}

/* 与甲签订帮扶协议 at the head of a sentence: its author did, who stands where the sentence begins. */
static void relation_of_author(struct pairing_reader *reader, struct party_list other, bool each)
{
	struct tokens *tokens = &reader->tokens;
	size_t len = tokens->list.len, start = tokens->list.at[0].start, end = tokens->list.at[0].end;
	size_t off = passage_span(&reader->passage, start, end).start;
	const struct self *self = selves_only(&reader->selves, off);
	if (!self)
		return;
	*array_push(&tokens->list) = (struct token){TOKEN_PARTY, start, end, tokens->parties.len};
	*array_push(&tokens->parties) = (struct mention){.start = start,
	        .end = end,
	        .name_start = start,
	        .name = self->name,
	        .seat = self->place,
	        .level = PARTY_INSTITUTION,
	        .alias = true};
	related(reader, (struct party_list){len, len}, other, each);
	tokens->list.len = len;
	tokens->parties.len--;
}

/* 丙与丁，甲与乙结对: the 与 of the pair that ends at the comma before the list at `i`, plus one; 0 if there
 * is none. */
static size_t pair_before_comma(const struct tokens *tokens, size_t i, struct party_list *other)
{
	struct party_list one;
	if (!i || kind_at(tokens, i - 1) != TOKEN_COMMA || !list_before(tokens, i - 1, other))
		return 0;
	size_t with = with_before(tokens, other->first);
	if (!with || !list_before(tokens, skip_back(tokens, with - 1, false).i, &one))
		return 0;
	enum token_kind kind = one.first ? kind_at(tokens, one.first - 1) : TOKEN_COMMA;
	bool begins = kind == TOKEN_COMMA || kind == TOKEN_ARRANGE || kind == TOKEN_COLON ||
	              kind == TOKEN_FILL || kind == TOKEN_BY || kind == TOKEN_OTHER;
	return begins ? with : 0;
}

/* 甲与乙、丙、丁与戊: whose 丙 is, nobody knows. The list up to its first name. */
static struct party_list first_of(const struct tokens *tokens, struct party_list list)
{
	size_t i = list.first;
	while (i < list.last && list_count(tokens, (struct party_list){list.first, i}) == 0)
		i++;
	return (struct party_list){list.first, i};
}

/* 甲与乙, and before it any number of pairs of the same kind: 丙与丁、甲与乙结对. */
static void relations_with(
        struct pairing_reader *reader, struct party_list one, struct party_list other, size_t with, bool each)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list last;
	do {
		size_t earlier = with_before(tokens, one.first);
		if (!earlier) {
			related(reader, one, other, each);
			earlier = pair_before_comma(tokens, one.first, &one);
			if (!earlier)
				return;
		} else {
			if (!split_last(tokens, &one, &last))
				return;
			related(reader, last, other, false);
			one = first_of(tokens, one);
		}
		other = one;
		with = earlier - 1;
	} while (list_before_word(tokens, with, true, &each, &one));
}

/* 甲副市长率甲代表团来访，与乙签订结对协议: who has come, of whom alone the sentence speaks before the clause
 * that begins with token `with`. */
static bool relation_of_visitors(
        const struct pairing_reader *reader, size_t with, struct party_list *visitors)
{
	static const char *const groups[] = {"代表团", "考察团", "访问团", "一行", "率队", "率团", NULL};
	const struct tokens *tokens = &reader->tokens;
	const struct mention *who = NULL;
	if (!with || kind_at(tokens, with - 1) != TOKEN_COMMA)
		return false;
	for (size_t i = 0; i < with; i++) {
		if (kind_at(tokens, i) != TOKEN_PARTY)
			continue;
		const struct mention *party = &tokens->parties.at[tokens->list.at[i].party];
		if ((who && strcmp(who->name, party->name) != 0) || !party->place || party->part)
			return false;
		who = party;
		*visitors = (struct party_list){i, i};
	}
	return who && text_holds_any(reader->passage.text.at + who->end,
	                      tokens->list.at[with].start - who->end, groups);
}

/* 自与甲结对以来，乙…: token `i` is the relation, and the clause behind begins with the other side. */
static bool relation_since(struct pairing_reader *reader, struct party_list other, size_t i)
{
	static const char *const since[] = {"以来", "后", "之后", "以后", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list one;
	bool then = false;
	for (i++; kind_at(tokens, i) == TOKEN_FILL || token_is_any(reader, i, since); i++)
		then = then || token_is_any(reader, i, since);
	if (!then || kind_at(tokens, i) != TOKEN_COMMA || !list_after(tokens, i + 1, &one) ||
	        !subject_goes_on(reader, one.last + 1))
		return false;
	related(reader, one, other, false);
	return true;
}

/* 甲与丁开展合作，与乙结对: the names before the comma without those that the clause before is about as well.
 */
static struct party_list without_other(const struct tokens *tokens, size_t with, struct party_list list)
{
	for (size_t i = list.first + 1; skip_back(tokens, with, true).comma && i < list.last; i++)
		if (kind_at(tokens, i) == TOKEN_WITH)
			list.last = i - 1;
	return list;
}

/* 甲与乙结对: `other` is 乙, `with` 与 and `i` the relation. */
static void relation_with(
        struct pairing_reader *reader, struct party_list other, size_t with, size_t i, bool each)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list one;
	bool before = list_before_word(tokens, with, true, &each, &one);
	if (before && is_object_before(tokens, with, one))
		relation_of_subject(reader, other, with, each);
	else if (before)
		relations_with(reader, without_other(tokens, with, one), other, with, each);
	else if (clause_topic(reader, with, &one) || relation_of_visitors(reader, with, &one))
		related(reader, one, other, each);
	else if (!relation_since(reader, other, i) && !relation_of(reader, other, i) && !with)
		relation_of_author(reader, other, each);
}

/* 甲和乙、丙和丁: couples, two or more. */
static bool couples(const struct tokens *tokens, struct party_list all)
{
	for (size_t i = all.first; i <= all.last; i++) {
		size_t n = (i - all.first) % 4;
		enum token_kind wanted = n == 1 ? TOKEN_AND : n == 3 ? TOKEN_SEPARATOR : TOKEN_PARTY;
		if (kind_at(tokens, i) != wanted)
			return false;
	}
	return all.last >= all.first + 6 && (all.last - all.first) % 4 == 2;
}

/* 12个乡镇、30所学校结对: how many there are, and not with whom. */
static bool are_counted(const struct tokens *tokens, struct party_list both)
{
	for (size_t n = 0; n < list_count(tokens, both); n++)
		if (list_member(tokens, both, n)->level != PARTY_GROUP)
			return false;
	return true;
}

/* 甲和乙, and no other. */
static void relation_and(struct pairing_reader *reader, struct party_list both)
{
	struct party_list last;
	if (are_counted(&reader->tokens, both))
		return;
	if (couples(&reader->tokens, both)) {
		for (size_t i = both.first; i < both.last; i += 4)
			related(reader, (struct party_list){i, i}, (struct party_list){i + 2, i + 2}, false);
		return;
	}
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
	static const char *const more[] = {"新增", "新增了", "增加", "增加了", NULL};
	struct party_list one, other;
	if (head && token_is_any(reader, head - 1, more)) /* 甲新增结对乙 */
		head = skip_back(&reader->tokens, head - 1, false).i;
	for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
		if (token_is(reader, i, verbs[k]) &&
		        list_after(&reader->tokens, skip_fill(&reader->tokens, i + 1), &other) &&
		        list_before(&reader->tokens, head, &one)) {
			related(reader, one, other, false);
			return true;
		}
	return false;
}

/* 乙由甲结对. */
static bool relation_by(struct pairing_reader *reader, size_t i, size_t head)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters, recipients;
	if (!token_is(reader, i, "结对") || !list_before(tokens, head, &supporters) || !supporters.first ||
	        kind_at(tokens, supporters.last + 1) == TOKEN_OF ||
	        !token_is(reader, supporters.first - 1, "由") ||
	        !list_before(tokens, skip_back(tokens, supporters.first - 1, false).i, &recipients))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.by");
	return true;
}

/* 甲结对的是乙. */
static bool relation_whom(struct pairing_reader *reader, size_t i, size_t head)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list one, other;
	if (kind_at(tokens, i + 1) != TOKEN_OF || kind_at(tokens, i + 2) != TOKEN_IS ||
	        !list_after(tokens, i + 3, &other) || !list_before(tokens, head, &one) ||
	        with_before(tokens, one.first))
		return false;
	related(reader, one, other, false);
	return true;
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

/* 甲与乙的结对关系已于去年解除: `i` is the relation, of which the sentence speaks, or, not `of`, the clause.
 */
static bool is_over(struct pairing_reader *reader, size_t i, bool of)
{
	static const char *const ends[] = {"解除", "终止", "结束", "期满"};
	size_t start = reader->tokens.list.at[i].end, len = reader->end - start;
	const char *text = reader->passage.text.at + start, *comma = word_find(text, len, "，");
	len = !of && comma ? (size_t)(comma - text) : len;
	for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
		if (word_find(text, len, ends[k]) && !word_find(text, len, "没有") &&
		        !word_find(text, len, "未")) {
			pairing_refuse(reader, "pairing.refused.denied", start, reader->end);
			return true;
		}
	return false;
}

/* 甲与乙 before token `i`. */
static bool is_joined(const struct tokens *tokens, size_t i)
{
	struct party_list other, one;
	size_t with = list_before(tokens, i, &other) ? with_before(tokens, other.first) : 0;
	return with && list_before(tokens, skip_back(tokens, with - 1, false).i, &one);
}

/* 上海云南建立结对关系, 苏州铜仁两市结对: two provinces, or two that are counted, side by side, at the head
 * of a clause; the second is token `i`. */
static bool relation_adjacent(struct pairing_reader *reader, size_t i)
{
	static const char *const twos[] = {"两市", "两地", "两县", "两区", "两州", NULL};
	const struct tokens *tokens = &reader->tokens;
	if (!i || kind_at(tokens, i - 1) != TOKEN_PARTY || kind_at(tokens, i) != TOKEN_PARTY)
		return false;
	const struct mention *one = &tokens->parties.at[tokens->list.at[i - 1].party],
	                     *other = &tokens->parties.at[tokens->list.at[i].party];
	size_t head = skip_back(tokens, i - 1, false).i;
	bool provinces = one->level == PARTY_PROVINCE && other->level == PARTY_PROVINCE,
	     counted = one->place && other->place && one->level == other->level &&
	               token_is_any(reader, i + 1, twos);
	if (!(provinces || counted) || one->end != other->start || one->place == other->place ||
	        (head && kind_at(tokens, head - 1) != TOKEN_COMMA))
		return false;
	related(reader, (struct party_list){i - 1, i - 1}, (struct party_list){i, i}, false);
	return true;
}

/* 甲与乙联姻: is token `i` a figure of speech for a bond? */
static bool is_figure(const struct pairing_reader *reader, size_t i)
{
	static const char *const figures[] = {"结亲", "联姻", "结缘", "缔结友好", "缘分", "情缘", NULL};
	return token_is_any(reader, i, figures);
}

/* Speaks the sentence of support? */
static bool says_support(const struct pairing_reader *reader)
{
	static const char *const support[] = {
	        "支援", "帮扶", "援助", "援建", "协作", "结对", "援疆", "援藏", "援青", "扶贫", "对口", NULL};
	return text_holds_any(
	        reader->passage.text.at + reader->sentence, reader->end - reader->sentence, support);
}

static bool is_mere_figure(const struct pairing_reader *reader, size_t i)
{
	return is_figure(reader, i) && !says_support(reader);
}

/* 两地携手治理太湖: hand in hand, but for what? */
static bool only_joins_hands(const struct pairing_reader *reader, size_t i)
{
	static const char *const hands[] = {"携手", "牵手", NULL};
	return token_is_any(reader, i, hands) && !says_support(reader);
}

/* The list that the sentence speaks of: 甲、乙积极…, or 甲、乙，相隔千里. */
static bool both_topic(const struct pairing_reader *reader, size_t head, struct party_list *both)
{
	const struct tokens *tokens = &reader->tokens;
	return clause_topic(reader, head, both) || (list_after(tokens, skip_fill(tokens, 0), both) &&
	                                                   kind_at(tokens, both->last + 1) == TOKEN_COMMA);
}

/* 甲、丙两地实现互访，签署了协作协议: the two of whom the sentence speaks sign what token `i` says, at the
 * head of a clause. */
static bool relation_of_both(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list both;
	size_t head = skip_back(tokens, i, false).i;
	while (is_figure(reader, i) && head && /* 因对口协作而结缘 */
	        (kind_at(tokens, head - 1) == TOKEN_OTHER || kind_at(tokens, head - 1) == TOKEN_FILL ||
	                kind_at(tokens, head - 1) == TOKEN_SUPPORT))
		head--;
	if (!head || kind_at(tokens, head - 1) != TOKEN_COMMA || !both_topic(reader, head, &both) ||
	        list_count(tokens, both) != 2)
		return false;
	const struct mention *one = list_member(tokens, both, 0), *other = list_member(tokens, both, 1);
	bool two = word_is_at(reader->passage.text.at, reader->end, tokens->list.at[both.last].end, "两"),
	     apart = region_supports(one->place) != region_supports(other->place);
	if (!one->place || !other->place || one->level != other->level || !(two || apart))
		return false;
	related(reader, (struct party_list){both.first, both.first},
	        (struct party_list){both.last, both.last}, false);
	return true;
}

/* The two named before. */
static const char *const both[] = {"双方", "两地", "两市", "两县", "两省", "两校", "两院", "两区", "两州",
        "两家医院", "两所学校", "两所高校", NULL};

/* 双方, 两地 right before the words from token `i` on: is it the two named before that do something? */
static bool both_before(const struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	while (i && token_passed_over(kind_at(tokens, i - 1)) && !token_is_any(reader, i - 1, both))
		i--;
	if (i && token_is_any(reader, i - 1, both))
		return true;
	for (const char *const *word = both; i && kind_at(tokens, i - 1) == TOKEN_OTHER && *word; word++)
		if (token_ends(reader, i, *word))
			return true;
	return false;
}

/* Are they two of one kind, and is it known who they are? */
static bool are_couple(const struct mention *one, const struct mention *other)
{
	bool places = one->place && other->place && one->place != other->place &&
	              !place_holds(one->place, other->place) && !place_holds(other->place, one->place),
	     bodies = one->level == PARTY_INSTITUTION && other->level == PARTY_INSTITUTION;
	return (places || bodies) && one->kind == PAIRING_NAMED && other->kind == PAIRING_NAMED &&
	       !one->vague && !other->vague;
}

/* 甲和乙相距遥远，双方结成对子: the two that the sentence names, and no other, before token `i`. */
static bool relation_of_named(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	size_t at[2], count = 0;
	if (!both_before(reader, i))
		return false;
	for (size_t k = 0; k < i; k++) {
		if (kind_at(tokens, k) != TOKEN_PARTY)
			continue;
		if (count == 2)
			return false;
		at[count++] = k;
	}
	if (count != 2 || !are_couple(&tokens->parties.at[tokens->list.at[at[0]].party],
	                          &tokens->parties.at[tokens->list.at[at[1]].party]))
		return false;
	related(reader, (struct party_list){at[0], at[0]}, (struct party_list){at[1], at[1]}, false);
	return true;
}

/* The two that the sentence before names, and no other. */
static bool couple_before(const struct pairing_reader *reader, struct mention couple[2])
{
	const char *text = reader->passage.text.at;
	size_t count = 0;
	for (size_t i = reader->before; i < reader->sentence;) {
		struct mention mention;
		if (((unsigned char)text[i] & 0xC0) == 0x80 ||
		        !names_mention(reader->tokens.names, text, reader->sentence, i, MENTION_BEGINS,
		                &reader->out->arena, &mention)) {
			i++;
			continue;
		}
		if (count == 2 || mention.unsettled)
			return false;
		couple[count++] = mention;
		i = mention.end;
	}
	return count == 2 && are_couple(&couple[0], &couple[1]);
}

/* 甲与乙相距千里。2017年，两地结对: the two of the sentence before are tokens of this one for the while. */
static bool relation_of_couple(struct pairing_reader *reader, size_t i)
{
	struct tokens *tokens = &reader->tokens;
	size_t len = tokens->list.len;
	struct mention couple[2];
	if (tokens->parties.len || !both_before(reader, i) || !couple_before(reader, couple))
		return false;
	for (size_t k = 0; k < 2; k++) {
		*array_push(&tokens->list) =
		        (struct token){TOKEN_PARTY, couple[k].start, couple[k].end, tokens->parties.len};
		*array_push(&tokens->parties) = couple[k];
	}
	reader->doubts |= DOUBT_SENTENCE;
	related(reader, (struct party_list){len, len}, (struct party_list){len + 1, len + 1}, false);
	reader->doubts &= ~(unsigned)DOUBT_SENTENCE;
	tokens->list.len = len;
	tokens->parties.len = 0;
	return true;
}

bool relation_points_back(const struct pairing_reader *reader)
{
	const char *text = reader->passage.text.at + reader->sentence;
	const size_t len = reader->end - reader->sentence;
	return reader->before < reader->sentence &&
	       (word_find(text, len, "两") || word_find(text, len, "双方")) && /* most have neither */
	       text_holds_any(text, len, both);
}

bool relation_at(struct pairing_reader *reader, size_t i, bool of)
{
	const struct tokens *tokens = &reader->tokens;
	struct back back = skip_back(tokens, i, true);
	struct party_list other;
	if (denied(reader, i) || is_mere_figure(reader, i))
		return false;
	if (relation_by(reader, i, back.i) || relation_whom(reader, i, back.i) ||
	        relation_object(reader, i, back.i) || relation_twins(reader, back.i))
		return true;
	static const char *const settled[] = {"明确", "确定", "落实", "为", "是", "即为", "互为", "即", "属",
	        "属于", "有", "有着", "存在", NULL};
	static const char *const deeds[] = {"结对", "牵手", "携手", "结亲", "联姻", "缘分", "情缘", NULL};
	while (is_noun(reader, i) && back.i && token_is_any(reader, back.i - 1, settled))
		back = skip_back(tokens, back.i - 1, true); /* 甲与乙明确结对关系, 甲与乙即为帮扶关系 */
	if (token_is(reader, i, "结对") && back.i && kind_at(tokens, back.i - 1) == TOKEN_SUPPORT)
		back = skip_back(tokens, back.i - 1, false); /* 甲、乙山海协作结对 */
	bool noun = is_noun(reader, i) ||
	            (back.of && token_is_any(reader, i, deeds) && is_joined(tokens, back.i));
	if ((noun && is_over(reader, i, back.of)) || (back.of && !of && !noun))
		return false;
	if (!list_before(tokens, skip_rest(tokens, back.i), &other))
		return !of && !only_joins_hands(reader, i) &&
		       (relation_of_both(reader, i) || relation_of_named(reader, i) ||
		               relation_of_couple(reader, i));
	size_t with = with_before(tokens, other.first);
	struct party_list more;
	if (!with && other.first > 1 && kind_at(tokens, other.first - 1) == TOKEN_COMMA &&
	        list_before(tokens, other.first - 1, &more) && with_before(tokens, more.first)) {
		other.first = more.first; /* 甲与乙、丙，丁结对 */
		with = with_before(tokens, other.first);
	}
	if (with)
		relation_with(reader, other, with - 1, i, back.each);
	else if (list_count(tokens, other) == 1 && relation_adjacent(reader, other.first))
		return true;
	else if (list_count(tokens, other) == 2 || couples(tokens, other))
		relation_and(reader, other);
	return true;
}

/* 作为, 是, 为 before the list that begins at `i`: the token plus one, 0 if there is none. */
static size_t being_before(const struct pairing_reader *reader, size_t i)
{
	static const char *const words[] = {"作为", "列为", "定为", "确定为", "成为", "指定为", "选定为",
	        "被确定为", "被指定为", "被列为", "纳入", "列入"};
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
	        list_before(tokens, skip_back(tokens, take, false).i, &supporters) &&
	        !(token_is(reader, being - 1, "纳入") &&
	                list_member(tokens, supporters, 0)->level == PARTY_CENTRAL))
		pairings_add(
		        reader, supporters, recipients, false, "pairing.role"); /* 国务院 has others help */
}

/* 是, 为, 分别是, ： behind token `i`: the token after it, 0 if there is none. */
static size_t being_after(const struct tokens *tokens, size_t i, bool *each)
{
	for (i++; kind_at(tokens, i) == TOKEN_FILL || kind_at(tokens, i) == TOKEN_EACH; i++)
		*each = *each || kind_at(tokens, i) == TOKEN_EACH;
	enum token_kind kind = kind_at(tokens, i);
	bool is = kind == TOKEN_IS || kind == TOKEN_TO || kind == TOKEN_COLON;
	for (i++; kind_at(tokens, i) == TOKEN_EACH || kind_at(tokens, i) == TOKEN_BY; i++)
		*each = *each || kind_at(tokens, i) == TOKEN_EACH;
	return is ? i : 0;
}

/* 甲的定点帮扶县有乙、丙: those who are listed behind 有, which stands behind token `i`. */
static bool listed_after(const struct pairing_reader *reader, size_t i, struct party_list *list)
{
	static const char *const words[] = {"有", "共有", "包括", "主要有", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t has = skip_fill(tokens, i + 1);
	return token_is_any(reader, has, words) && list_after(tokens, has + 1, list) &&
	       list_count(tokens, *list) > 1 && kind_at(tokens, list->last + 1) != TOKEN_OF;
}

/* 被, 指定, 列 before 为. */
static bool is_naming(const struct pairing_reader *reader, size_t i)
{
	static const char *const words[] = {
	        "列", "增列", "增补", "增选", "定", "选", "认定", "评", "划", "划定"};
	enum token_kind kind = kind_at(&reader->tokens, i);
	for (size_t k = 0; kind == TOKEN_OTHER && k < sizeof words / sizeof *words; k++)
		if (token_is(reader, i, words[k]))
			return true;
	return kind == TOKEN_BY || kind == TOKEN_ARRANGE;
}

/* 乙，甲的定点帮扶县: the name that the sentence begins with, and which the words up to the role only
 * explain; `near` is 甲. */
static bool explained(const struct tokens *tokens, struct party_list near, struct party_list *who)
{
	enum token_kind mark = near.first ? kind_at(tokens, near.first - 1) : TOKEN_OTHER;
	return (mark == TOKEN_COMMA || mark == TOKEN_ARROW) && list_before(tokens, near.first - 1, who) &&
	       who->first == skip_fill(tokens, 0) && list_count(tokens, *who) == 1;
}

/* Who has the role that token `i` names for those in `near`: 乙的帮扶单位是甲, 乙的帮扶单位甲,
 * 甲是乙的帮扶单位; 作为乙的帮扶单位，甲…. */
static bool who_is(
        struct pairing_reader *reader, size_t i, struct party_list near, struct party_list *who, bool *each)
{
	const struct tokens *tokens = &reader->tokens;
	size_t being = being_before(reader, near.first), after = being_after(tokens, i, each);
	bool apposed = kind_at(tokens, i + 1) == TOKEN_ARROW; /* 甲对口帮扶县——乙 */
	if (list_after(tokens, after ? after : i + 1 + apposed, who) || listed_after(reader, i, who))
		return true;
	bool ends = kind_at(tokens, i + 1) == TOKEN_COMMA || i + 1 >= tokens->list.len ||
	            tokens->list.at[i + 1].end - tokens->list.at[i + 1].start == HAN;
	if (!being)
		return ends && explained(tokens, near, who);
	size_t before = skip_back(tokens, being - 1, true).i;
	while (before && is_naming(reader, before - 1))
		before--; /* 甲被指定为, 乙被列为 */
	if (list_before(tokens, before, who)) {
		support_taken_over(reader, who); /* 甲接替丙，成为乙的对口支援方 */
		return true;
	}
	return clause_described(reader, being - 1, who) ||
	       (kind_at(tokens, i + 1) == TOKEN_COMMA && list_after(tokens, i + 2, who));
}

/* 在对口支援单位甲的帮助下，乙…: token `i` is 对口支援单位. */
static bool in_apposition(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters, recipients;
	bool helps = kind_at(tokens, i) == TOKEN_HELPER || kind_at(tokens, i) == TOKEN_PARTNER;
	if (!helps || !i || !token_ends(reader, i, "在") || !list_after(tokens, i + 1, &supporters) ||
	        kind_at(tokens, supporters.last + 1) != TOKEN_OF)
		return false;
	size_t k = supporters.last + 2;
	while (k < tokens->list.len && kind_at(tokens, k) != TOKEN_COMMA && kind_at(tokens, k) != TOKEN_PARTY)
		k++;
	if (kind_at(tokens, k) != TOKEN_COMMA || !token_ends(reader, k, "下") ||
	        !list_after(tokens, k + 1, &recipients))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.thanks");
	return true;
}

/* 受援方为乙，支援方为甲; 受援单位为乙、丁的，支援单位分别为甲、丙: token `i` is the second of the two. */
static bool opposed(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	enum token_kind role = kind_at(tokens, i), other = role == TOKEN_HELPER ? TOKEN_HELPED : TOKEN_HELPER;
	struct party_list first, second;
	bool each = false;
	size_t k = i, at;
	while (k && kind_at(tokens, k - 1) != other && kind_at(tokens, k - 1) != role)
		k--;
	if (role == TOKEN_PARTNER || !k || kind_at(tokens, k - 1) != other ||
	        !(at = being_after(tokens, k - 1, &each)) || !list_after(tokens, at, &first) ||
	        first.last >= i || !(at = being_after(tokens, i, &each)) || !list_after(tokens, at, &second))
		return false;
	for (size_t n = first.last + 1; n < i; n++)
		if (kind_at(tokens, n) != TOKEN_COMMA && kind_at(tokens, n) != TOKEN_OF &&
		        kind_at(tokens, n) != TOKEN_CLOSER && kind_at(tokens, n) != TOKEN_ASIDE &&
		        kind_at(tokens, n) != TOKEN_FILL)
			return false;
	bool helper = role == TOKEN_HELPER;
	pairings_add(reader, helper ? second : first, helper ? first : second, each, "pairing.role");
	return true;
}

/* 乙迎来对口支援高校——甲, 乙有了对口支援单位甲: token `i` is what 甲 is. */
static bool welcomed(struct pairing_reader *reader, size_t i)
{
	static const char *const verbs[] = {
	        "迎来", "迎来了", "有了", "盼来", "盼来了", "等来了", "迎来新的", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters, recipients;
	size_t verb = words_end_before(reader, i, verbs);
	if (kind_at(tokens, i) == TOKEN_HELPED || !verb ||
	        !list_after(tokens, i + 1 + (kind_at(tokens, i + 1) == TOKEN_ARROW), &supporters))
		return false;
	size_t head = skip_back(tokens, verb - 1, false).i;
	if (!list_before(tokens, head, &recipients) && !clause_topic(reader, head, &recipients))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.role");
	return true;
}

/* 乙的支援方由丙调整为甲: who it is from then on. Token `i` is 支援方. */
static bool changes_to(const struct pairing_reader *reader, size_t i, struct party_list *who)
{
	static const char *const changes[] = {
	        "调整为", "变更为", "更换为", "改为", "换为", "换成", "转为", "调整到", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list before;
	size_t by = skip_fill(tokens, i + 1);
	if (kind_at(tokens, by) != TOKEN_BY)
		return false;
	for (by++; kind_at(tokens, by) == TOKEN_OF || kind_at(tokens, by) == TOKEN_FILL ||
	           token_is_any(reader, by, (const char *const[]){"原来", "原先", "原", NULL});)
		by++;
	if (!list_after(tokens, by, &before) || before.last + 1 >= tokens->list.len)
		return false;
	size_t next = before.last + 1, off = tokens->list.at[next].start,
	       n = words_at(reader->passage.text.at, reader->end, off, changes);
	while (n && next < tokens->list.len && tokens->list.at[next].start < off + n)
		next++;
	return n && list_after(tokens, next, who);
}

/* 乙，对口支援省份甲; 乙，帮扶单位：甲: the sentence begins with 乙, and ends with who has the role. */
static bool named_behind_comma(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	enum token_kind role = kind_at(tokens, i);
	struct party_list topic, who;
	if (role == TOKEN_PARTNER || !i || kind_at(tokens, i - 1) != TOKEN_COMMA ||
	        !list_before(tokens, i - 1, &topic) || topic.first != skip_fill(tokens, 0) ||
	        !list_after(tokens, i + 1 + (kind_at(tokens, i + 1) == TOKEN_COLON), &who))
		return false;
	size_t next = who.last + 1;
	if (next < tokens->list.len && kind_at(tokens, next) != TOKEN_COMMA &&
	        (kind_at(tokens, next) == TOKEN_OF ||
	                tokens->list.at[next].end - tokens->list.at[next].start != HAN))
		return false;
	bool helper = role == TOKEN_HELPER;
	pairings_add(reader, helper ? who : topic, helper ? topic : who, false, "pairing.role");
	return true;
}

void role_at(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	enum token_kind role = kind_at(tokens, i);
	bool each = false, of = i && kind_at(tokens, i - 1) == TOKEN_OF;
	struct party_list near, who;
	if (denied(reader, i) || opposed(reader, i) || in_apposition(reader, i) || welcomed(reader, i))
		return;
	size_t noun = i; /* 乙的东西部协作结对城市 */
	while (noun && kind_at(tokens, noun - 1) == TOKEN_SUPPORT)
		noun--;
	of = of || (noun < i && noun && kind_at(tokens, noun - 1) == TOKEN_OF);
	bool found =
	        list_before(tokens, noun - of, &near) ||
	        (of && list_before(tokens, skip_back(tokens, i - of, false).i, &near)); /* 甲牵头的受援单位 */
	if (found && role != TOKEN_HELPED && changes_to(reader, i, &who)) {
		(role == TOKEN_HELPER ? pairings_add : pairings_add_sides)(
		        reader, who, near, false, "pairing.role");
		return;
	}
	bool apposed = role != TOKEN_PARTNER && kind_at(tokens, i + 1) == TOKEN_ARROW;
	if (!found && named_behind_comma(reader, i))
		return;
	bool says = of || apposed || being_after(tokens, i, &each) || being_before(reader, near.first) ||
	            listed_after(reader, i, &who);
	if (!found || !says) {
		if (role == TOKEN_HELPED)
			taken_as(reader, i);
		return;
	}
	if (!who_is(reader, i, near, &who, &each) ||
	        kind_at(tokens, who.last + 1) == TOKEN_ARROW) /* 甲与乙结对县：丙——丁 */
		return;
	if (role == TOKEN_PARTNER)
		pairings_add_sides(reader, near, who, each, "pairing.role");
	else if (role == TOKEN_HELPER)
		pairings_add(reader, who, near, each, "pairing.role");
	else
		pairings_add(reader, near, who, each, "pairing.role");
}
