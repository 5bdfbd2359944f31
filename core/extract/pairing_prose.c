// SPDX-License-Identifier: MIT
// The constructions in which a sentence says that A supports B.
#include "core/extract/pairing_reader.h"

#include <string.h>

enum {
	REST_BYTES = 18, /* 相关单位 and the like behind a list */
	CLAUSE_TOKENS = 60
};

static enum token_kind kind_at(const struct tokens *tokens, size_t i)
{
	return i < tokens->list.len ? tokens->list.at[i].kind : TOKEN_OTHER;
}

/* What stands before token `i` with words that change nothing passed over: its index plus one. */
struct back {
	size_t i;
	bool each, of, comma;
};

static struct back skip_back(const struct tokens *tokens, size_t i, bool commas)
{
	struct back back = {.i = i};
	for (; back.i; back.i--) {
		enum token_kind kind = kind_at(tokens, back.i - 1);
		back.each = back.each || kind == TOKEN_EACH;
		back.of = back.of || kind == TOKEN_OF;
		back.comma = back.comma || kind == TOKEN_COMMA;
		if (!token_passed_over(kind) && kind != TOKEN_OF && !(commas && kind == TOKEN_COMMA))
			break;
	}
	return back;
}

static size_t skip_fill(const struct tokens *tokens, size_t i)
{
	while (kind_at(tokens, i) == TOKEN_FILL)
		i++;
	return i;
}

/* Does the clause say before token `v` that this is not so, or only wished for? */
static bool denied(const struct tokens *tokens, size_t v)
{
	for (size_t reach = CLAUSE_TOKENS; v-- && reach && kind_at(tokens, v) != TOKEN_COMMA; reach--)
		if (kind_at(tokens, v) == TOKEN_NOT)
			return true;
	return false;
}

/* The list before the preposition at `p`: 北京 in 北京对西藏. `each` is carried on. */
static bool list_before_word(
        const struct tokens *tokens, size_t p, bool commas, bool *each, struct party_list *list)
{
	struct back back = skip_back(tokens, p, commas);
	*each = *each || back.each;
	return !back.of && list_before(tokens, back.i, list);
}

/* 甲对乙的支援, 甲为乙援建, 甲赴乙开展帮扶, 甲向乙选派援疆干部. */
static void to_support(struct pairing_reader *reader, struct party_list recipients, size_t p, bool each)
{
	struct party_list supporters;
	if (list_before_word(&reader->tokens, p, false, &each, &supporters))
		pairings_add(reader, supporters, recipients, each, "pairing.to");
}

/* 乙受甲支援, 乙接受甲的援助. */
static void received(struct pairing_reader *reader, struct party_list supporters, size_t p, bool each)
{
	struct party_list recipients;
	if (list_before_word(&reader->tokens, p, false, &each, &recipients))
		pairings_add(reader, supporters, recipients, each, "pairing.receive");
}

/* 乙由甲对口支援. */
static void by(struct pairing_reader *reader, struct party_list supporters, size_t p, bool each)
{
	struct party_list recipients;
	if (list_before_word(&reader->tokens, p, true, &each, &recipients))
		pairings_add(reader, supporters, recipients, each, "pairing.by");
}

/* Is the party in one of the regions that the national programmes support? */
static bool in_supported_region(const struct mention *mention)
{
	static const char *const regions[] = {"西藏自治区", "新疆维吾尔自治区", "新疆生产建设兵团", "青海省",
	        "宁夏回族自治区", "甘肃省", "贵州省", "云南省", "广西壮族自治区", "内蒙古自治区"};
	const struct place *place = mention->place;
	if (!place && (mention->level != PARTY_INSTITUTION ||
	                      !place_match(mention->name, strlen(mention->name), 0, &place)))
		return false;
	for (size_t i = 0; i < sizeof regions / sizeof *regions; i++)
		if (place_holds(place_find(regions[i]), place))
			return true;
	return false;
}

static const struct mention *first_party(const struct tokens *tokens, struct party_list list)
{
	return &tokens->parties.at[tokens->list.at[list.first].party];
}

/* Does `one` rather look like the recipient than `other`? */
static bool turned(const struct mention *one, const struct mention *other)
{
	bool first = in_supported_region(one), second = in_supported_region(other);
	if (first != second)
		return first;
	return one->place && other->place && one->level > other->level;
}

void pairings_add_sides(struct pairing_reader *reader, struct party_list one, struct party_list other,
        bool each, const char *rule)
{
	const struct tokens *tokens = &reader->tokens;
	bool turn = turned(first_party(tokens, one), first_party(tokens, other));
	pairings_add(reader, turn ? other : one, turn ? one : other, each, rule);
}

static void related(struct pairing_reader *reader, struct party_list one, struct party_list other, bool each)
{
	pairings_add_sides(reader, one, other, each, "pairing.relation");
}

/* 和相关单位、企业 behind a list of names: passed over. */
static size_t skip_rest(const struct tokens *tokens, size_t i)
{
	while (i > 1 && kind_at(tokens, i - 1) == TOKEN_OTHER &&
	        tokens->list.at[i - 1].end - tokens->list.at[i - 1].start <= REST_BYTES &&
	        (kind_at(tokens, i - 2) == TOKEN_AND || kind_at(tokens, i - 2) == TOKEN_SEPARATOR))
		i -= 2;
	return i;
}

/* 与 before the list that begins at `i`: its token plus one, 0 if there is none. */
static size_t with_before(const struct tokens *tokens, size_t i)
{
	struct back back = skip_back(tokens, i, false);
	return back.i && kind_at(tokens, back.i - 1) == TOKEN_WITH ? back.i : 0;
}

/* The last name of a list, with those joined to it by 和; the rest stays in `list`. False if nothing would
 * stay. */
static bool split_last(const struct tokens *tokens, struct party_list *list, struct party_list *last)
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

/* 甲与乙, and before it any number of pairs of the same kind: 丙与丁、甲与乙结对. */
static void relation_with(struct pairing_reader *reader, struct party_list other, size_t with, bool each)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list one, last;
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

/* The two sides of 甲与乙 or 甲和乙 before token `i`. */
static void relation(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	struct back back = skip_back(tokens, i, true);
	struct party_list other;
	bool each = back.each;
	if (denied(tokens, i) || back.of || !list_before(tokens, skip_rest(tokens, back.i), &other))
		return;
	size_t with = with_before(tokens, other.first);
	if (with)
		relation_with(reader, other, with - 1, each);
	else if (list_count(tokens, other) == 2)
		relation_and(reader, other);
}

/* 支援乙的甲, 援建乙的是甲: no one stands before the verb. */
static void support_of(struct pairing_reader *reader, struct party_list recipients)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = recipients.last + 1;
	struct party_list supporters;
	if (kind_at(tokens, i) != TOKEN_OF)
		return;
	i += kind_at(tokens, i + 1) == TOKEN_IS ? 2 : 1;
	if (list_after(tokens, i, &supporters))
		pairings_add(reader, supporters, recipients, false, "pairing.of");
}

/* The recipients behind the verb at `v`: 支援乙, 支援了乙, 支援的乙. */
static bool recipients_of(const struct tokens *tokens, size_t v, struct party_list *list)
{
	size_t i = skip_fill(tokens, v + 1);
	return list_after(tokens, kind_at(tokens, i) == TOKEN_OF ? i + 1 : i, list);
}

/*
 * 甲支援乙、丙支援丁: 乙 belongs to the verb before it. What is left of the list that ends before the second
 * verb is its last name and those joined to it by 和.
 */
static void cut_list(const struct tokens *tokens, struct party_list *list)
{
	struct back back = skip_back(tokens, list->first, false);
	if (!back.i || kind_at(tokens, back.i - 1) != TOKEN_SUPPORT)
		return;
	struct party_list rest = *list;
	split_last(tokens, &rest, list);
}

/* The supporters right before the verb, or before a colon: 甲：对口支援乙 on a line of its own. */
static bool supporters_before(const struct tokens *tokens, size_t i, struct party_list *list)
{
	if (i && kind_at(tokens, i - 1) == TOKEN_COLON)
		return list_before(tokens, i - 1, list) && list->first == 0;
	return list_before(tokens, i, list);
}

/* Does the text before token `i` end in `word`? Is token `i` `word`? */
static bool token_ends(const struct pairing_reader *reader, size_t i, const char *word)
{
	size_t end = reader->tokens.list.at[i].start, n = strlen(word);
	return end >= reader->sentence + n && !memcmp(reader->passage.text.at + end - n, word, n);
}

static bool token_is(const struct pairing_reader *reader, size_t i, const char *word)
{
	const struct token *token = &reader->tokens.list.at[i];
	return token->end - token->start == strlen(word) &&
	       !memcmp(reader->passage.text.at + token->start, word, strlen(word));
}

/* 在甲的支援下，乙…; 得益于甲的支援，乙…: the recipient is what the main clause speaks of. */
static void thanks(struct pairing_reader *reader, struct party_list supporters, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = v + 1;
	struct party_list recipients;
	bool in = token_ends(reader, supporters.first, "在") && kind_at(tokens, i) == TOKEN_OTHER &&
	          token_is(reader, i, "下");
	if (!in && !token_ends(reader, supporters.first, "得益于") &&
	        !token_ends(reader, supporters.first, "受益于"))
		return;
	i += in;
	if (kind_at(tokens, i) == TOKEN_COMMA && list_after(tokens, i + 1, &recipients))
		pairings_add(reader, supporters, recipients, false, "pairing.thanks");
}

/* 甲支援乙: and 甲 is whom the sentence goes on speaking of. */
static void subject(
        struct pairing_reader *reader, struct party_list supporters, struct party_list recipients, bool each)
{
	reader->has_subject = true;
	reader->subject = supporters;
	pairings_add(reader, supporters, recipients, each, "pairing.list");
}

/* No one stands before the verb at the head of a clause: 甲支援乙，帮扶丙; or 支援乙的是甲. */
static void support_without_subject(struct pairing_reader *reader, struct party_list recipients, size_t head)
{
	bool clause = head && kind_at(&reader->tokens, head - 1) == TOKEN_COMMA;
	if (reader->has_subject && clause && kind_at(&reader->tokens, recipients.last + 1) != TOKEN_OF)
		pairings_add(reader, reader->subject, recipients, false, "pairing.list");
	else
		support_of(reader, recipients);
}

static void support(struct pairing_reader *reader, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct back back = skip_back(tokens, v, false);
	struct party_list before, recipients;
	if (denied(tokens, v))
		return;
	bool after = recipients_of(tokens, v, &recipients);
	if (!supporters_before(tokens, back.i, &before)) {
		if (after)
			support_without_subject(reader, recipients, back.i);
		return;
	}
	cut_list(tokens, &before);
	struct back word = skip_back(tokens, before.first, false);
	enum token_kind kind = word.i ? kind_at(tokens, word.i - 1) : TOKEN_OTHER;
	bool each = back.each || word.each;
	if (kind == TOKEN_TO)
		to_support(reader, before, word.i - 1, each);
	else if (!after && !back.of && before.first && kind_at(tokens, before.first - 1) == TOKEN_GO)
		to_support(reader, before, before.first - 1, each);
	else if (kind == TOKEN_RECEIVE)
		received(reader, before, word.i - 1, each);
	else if (after && !back.of)
		subject(reader, before, recipients, each);
	else if (kind == TOKEN_BY)
		by(reader, before, word.i - 1, each);
	else if (kind == TOKEN_WITH && !back.of)
		relation(reader, v);
	else if (back.of)
		thanks(reader, before, v);
}

/* The clause's end: the next comma, or the end of the sentence. */
static size_t clause_end(const struct tokens *tokens, size_t i)
{
	while (i < tokens->list.len && kind_at(tokens, i) != TOKEN_COMMA)
		i++;
	return i;
}

/* 到乙, 进入乙: the recipients in tokens [i, end). */
static bool gone_to(const struct tokens *tokens, size_t i, size_t end, struct party_list *list)
{
	for (; i + 1 < end; i++)
		if (kind_at(tokens, i) == TOKEN_GO && list_after(tokens, i + 1, list))
			return true;
	return false;
}

/* The verb of sending before `v` in its clause: its token plus one, 0 if there is none. */
static size_t send_before(const struct tokens *tokens, size_t v)
{
	for (size_t i = v, reach = CLAUSE_TOKENS; i && reach && kind_at(tokens, i - 1) != TOKEN_COMMA;
	        i--, reach--)
		if (kind_at(tokens, i - 1) == TOKEN_SEND)
			return i;
	return 0;
}

/* Whom a scheme is for: 援疆 names 新疆. */
static const struct place *scheme_region(const char *text, size_t len)
{
	static const struct {
		const char *scheme, *region;
	} schemes[] = {{"援疆", "新疆维吾尔自治区"}, {"援藏", "西藏自治区"}, {"援青", "青海省"}};
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (memmem(text, len, schemes[i].scheme, strlen(schemes[i].scheme)))
			return place_find(schemes[i].region);
	return NULL;
}

/* Adds that `supporters` support whom token `i` names, which is a party for the while. */
static void support_scheme(
        struct pairing_reader *reader, size_t i, struct party_list supporters, const char *rule)
{
	struct tokens *tokens = &reader->tokens;
	const struct token token = tokens->list.at[i];
	const struct place *region =
	        scheme_region(reader->passage.text.at + token.start, token.end - token.start);
	if (!region)
		return;
	size_t last = tokens->list.len, party = tokens->parties.len;
	*array_push(&tokens->list) = (struct token){TOKEN_PARTY, token.start, token.end, party};
	*array_push(&tokens->parties) = (struct mention){.start = token.start,
	        .end = token.end,
	        .name_start = token.start,
	        .name = place_name(region),
	        .place = region,
	        .level = PARTY_PROVINCE};
	pairings_add(reader, supporters, (struct party_list){last, last}, false, rule);
	tokens->list.len--;
	tokens->parties.len--;
}

/* 甲选派援疆干部到乙, 甲选派到乙工作的援疆干部; 甲的援疆干部进入乙; 甲选派援藏干部 says whom by itself. */
static void sent(struct pairing_reader *reader, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	size_t send = send_before(tokens, v);
	struct back back = skip_back(tokens, send ? send - 1 : v, false);
	struct party_list supporters, recipients;
	if (!send && !back.of)
		return;
	if (!list_before(tokens, skip_rest(tokens, back.i), &supporters))
		return;
	if (gone_to(tokens, send ? send : v + 1, clause_end(tokens, v), &recipients))
		pairings_add(reader, supporters, recipients, false, "pairing.send");
	else if (send && kind_at(tokens, v + 1) != TOKEN_OF)
		support_scheme(reader, v, supporters, "pairing.send");
}

/* 甲向乙选派援疆干部, 甲为乙提供援助资金. */
static void goods(struct pairing_reader *reader, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct back back = skip_back(tokens, v, false), word;
	struct party_list before;
	if (denied(tokens, v))
		return;
	bool to = !back.of && list_before(tokens, back.i, &before);
	word = to ? skip_back(tokens, before.first, false) : back;
	if (to && word.i && kind_at(tokens, word.i - 1) == TOKEN_TO)
		to_support(reader, before, word.i - 1, false);
	else
		sent(reader, v);
}

/* Are all of them groups that are counted? 中央援疆 and 各地援疆 name the scheme, not who takes part. */
static bool all_counted(const struct tokens *tokens, struct party_list list)
{
	for (size_t i = list.first; i <= list.last; i++) {
		if (kind_at(tokens, i) != TOKEN_PARTY)
			continue;
		const struct mention *group = &tokens->parties.at[tokens->list.at[i].party];
		long count;
		if (group->level != PARTY_GROUP ||
		        !(strpbrk(group->name, "0123456789") ||
		                mention_count(group->name, strlen(group->name), 0, &count)))
			return false;
	}
	return true;
}

/* 19个省市援疆, 19个对口援疆省市: a group that takes part in what token `i` names. */
static void scheme(struct pairing_reader *reader, size_t i, struct party_list groups)
{
	if (all_counted(&reader->tokens, groups))
		support_scheme(reader, i, groups, "pairing.scheme");
}

/* 由甲、乙对口援疆; without 由 only of groups that are counted. */
static void scheme_of_list(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list list;
	if (denied(tokens, i) || !list_before(tokens, skip_back(tokens, i, false).i, &list))
		return;
	if (list.first && kind_at(tokens, list.first - 1) == TOKEN_BY)
		support_scheme(reader, i, list, "pairing.scheme");
	else
		scheme(reader, i, list);
}

/* Does nothing stand behind a list that could say more of its last name? */
static bool list_ends(const struct tokens *tokens, size_t i)
{
	enum token_kind kind = kind_at(tokens, i);
	return i >= tokens->list.len || kind == TOKEN_COMMA || kind == TOKEN_ASIDE || kind == TOKEN_CLOSER ||
	       kind == TOKEN_SEPARATOR || kind == TOKEN_EDGE ||
	       tokens->list.at[i].end - tokens->list.at[i].start == 3;
}

/* 甲——乙; 甲：乙、丙 where a heading has said that pairs follow. */
static void arrow(struct pairing_reader *reader, size_t i)
{
	bool points = token_is(reader, i, "→") || token_is(reader, i, "->") || token_is(reader, i, "-->");
	struct party_list supporters, recipients;
	const struct tokens *tokens = &reader->tokens;
	if (list_before(tokens, i, &supporters) && list_after(tokens, i + 1, &recipients) &&
	        list_ends(tokens, recipients.last + 1))
		points ? pairings_add(reader, supporters, recipients, false, "pairing.arrow")
		       : pairings_add_sides(reader, supporters, recipients, false, "pairing.arrow");
}

void pairings_of_sentence(struct pairing_reader *reader)
{
	reader->has_subject = false;
	for (size_t i = 0; i < reader->tokens.list.len; i++) {
		enum token_kind kind = kind_at(&reader->tokens, i);
		if (kind == TOKEN_SUPPORT)
			support(reader, i);
		else if (kind == TOKEN_GOODS)
			goods(reader, i);
		else if (kind == TOKEN_RELATION)
			relation(reader, i);
		else if (kind == TOKEN_SCHEME)
			scheme_of_list(reader, i);
		else if (kind == TOKEN_PARTY)
			scheme(reader, i, (struct party_list){i, i});
		else if (reader->listing && (kind == TOKEN_ARROW || kind == TOKEN_COLON))
			arrow(reader, i);
	}
}
