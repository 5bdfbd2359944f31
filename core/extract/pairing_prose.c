// SPDX-License-Identifier: MIT
// The constructions in which a sentence says that A supports B, word by word.
#include "core/extract/pairing_words.h"

#include "core/extract/word.h"

#include <string.h>

/* Is token `i` an arrow with a head, which says who gives? */
static bool token_points(const struct pairing_reader *reader, size_t i)
{
	static const char *const arrows[] = {"→", "->", "-->", "➔", "⇒", "=>", "——>", "－>"};
	for (size_t k = 0; k < sizeof arrows / sizeof *arrows; k++)
		if (kind_at(&reader->tokens, i) == TOKEN_ARROW && token_is(reader, i, arrows[k]))
			return true;
	return false;
}

/* Is token `i` one that points back, to him who gives: 乙←甲? */
static bool token_points_back(const struct pairing_reader *reader, size_t i)
{
	static const char *const arrows[] = {"←", "<-", "<--", "<—", NULL};
	return kind_at(&reader->tokens, i) == TOKEN_ARROW && token_is_any(reader, i, arrows);
}

/* The token behind the list that begins behind token `i`, or `i` if there is none. */
static size_t recipients_end(const struct tokens *tokens, size_t i)
{
	struct party_list list;
	return list_after(tokens, i + 1, &list) ? list.last + 1 : i;
}

/* 甲——乙、丙——丁: the names between two marks of one kind are the one's recipients but for the last, which is
 * the other's supporter. */
static void arrows_apart(const struct tokens *tokens, size_t i, struct party_list *supporters,
        struct party_list *recipients, bool pair)
{
	struct party_list last;
	enum token_kind kind = kind_at(tokens, i);
	if (!pair || kind != TOKEN_ARROW)
		return;
	if (supporters->first && kind_at(tokens, supporters->first - 1) == kind &&
	        split_last(tokens, supporters, &last))
		*supporters = last;
	if (kind_at(tokens, recipients->last + 1) == kind &&
	        kind_at(tokens, recipients->last + 2) == TOKEN_PARTY)
		split_last(tokens, recipients, &last);
}

/* 甲→乙→丙 is a way, and tells of no pairs: does an arrow stand on the other side of one of the two names? */
static bool is_way(const struct tokens *tokens, struct party_list supporters, struct party_list recipients)
{
	return (supporters.first && supporters.first == supporters.last &&
	               kind_at(tokens, supporters.first - 1) == TOKEN_ARROW) ||
	       (recipients.first == recipients.last && kind_at(tokens, recipients.last + 1) == TOKEN_ARROW &&
	               kind_at(tokens, recipients.last + 2) == TOKEN_PARTY);
}

/* 甲省支援乙：丙、丁支援戊: does the list before the mark at `i` go on with the supporters of a statement? */
static bool goes_on_as_statement(const struct tokens *tokens, size_t i)
{
	struct party_list more;
	return kind_at(tokens, i) == TOKEN_SEPARATOR && list_after(tokens, i + 1, &more) &&
	       kind_at(tokens, skip_fill(tokens, more.last + 1)) == TOKEN_SUPPORT;
}

/* 甲——乙; 甲：乙、丙 where a heading has said that pairs follow. */
static void arrow(struct pairing_reader *reader, size_t i)
{
	bool points = token_points(reader, i), back = token_points_back(reader, i);
	struct party_list supporters, recipients;
	const struct tokens *tokens = &reader->tokens;
	unsigned doubt = reader->listing ? DOUBT_HEADING : 0;
	reader->doubts |= doubt;
	bool more = reader->order != ORDER_OPEN &&
	            kind_at(tokens, recipients_end(tokens, i)) == kind_at(tokens, i);
	bool pair = list_before(tokens, i, &supporters) && list_after(tokens, i + 1, &recipients);
	pair = pair && !(kind_at(tokens, i) == TOKEN_ARROW && is_way(tokens, supporters, recipients));
	arrows_apart(tokens, i, &supporters, &recipients, pair);
	pair = pair && (more || list_ends(tokens, recipients.last + 1)) &&
	       !(kind_at(tokens, i) == TOKEN_COLON && goes_on_as_statement(tokens, recipients.last + 1));
	if (pair && !back && (points || reader->order == ORDER_GIVER_FIRST))
		pairings_add(reader, supporters, recipients, false, "pairing.arrow");
	else if (pair && (back || reader->order == ORDER_RECIPIENT_FIRST))
		pairings_add(reader, recipients, supporters, false, "pairing.arrow");
	else if (pair)
		pairings_add_sides(reader, supporters, recipients, false, "pairing.arrow");
	reader->doubts &= ~doubt;
}

/* 甲对口帮扶乙，其中丙对丁、戊; 甲与乙 in a list of pairs: the verb is left out, and nothing else stands in
 * the clause. */
static void shorthand(struct pairing_reader *reader, size_t i, bool sides)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters, recipients;
	if (!list_before(tokens, i, &supporters) || !list_after(tokens, i + 1, &recipients))
		return;
	size_t before = supporters.first, after = recipients.last + 1;
	enum token_kind head = before ? kind_at(tokens, before - 1) : TOKEN_COMMA;
	bool number = before == 1 && head == TOKEN_ASIDE; /* （2） */
	bool begins = number || head == TOKEN_COMMA || head == TOKEN_ARRANGE || head == TOKEN_COLON;
	const struct token *next = after < tokens->list.len ? &tokens->list.at[after] : NULL;
	bool ends = !next || next->kind == TOKEN_COMMA ||
	            (next->kind == TOKEN_OTHER && next->end - next->start == 3);
	if (begins && ends && sides)
		pairings_add_sides(reader, supporters, recipients, false, "pairing.relation");
	else if (begins && ends)
		pairings_add(reader, supporters, recipients, false, "pairing.shorthand");
}

/* 甲对乙，丙对丁: two pairs or more, where the document, the sentence or the one before speaks of support. */
static bool is_row_of_pairs(const struct pairing_reader *reader)
{
	static const char *const words[] = {"支援", "帮扶", "援建", "协作", "结对", "援助", "对口", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t count = 0;
	for (size_t i = 1; i + 1 < tokens->list.len; i++)
		count += kind_at(tokens, i) == TOKEN_TO && token_is(reader, i, "对") &&
		         kind_at(tokens, i - 1) == TOKEN_PARTY && kind_at(tokens, i + 1) == TOKEN_PARTY &&
		         list_ends(tokens, i + 2);
	return count > 1 && (reader->doc_supports || text_holds_any(reader->passage.text.at + reader->before,
	                                                     reader->end - reader->before, words));
}

/* 对口支援关系：甲——乙，丙——丁: do the words before the first colon say that pairs follow? */
static bool is_captioned(const struct pairing_reader *reader)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = 0;
	while (i < tokens->list.len && kind_at(tokens, i) != TOKEN_COLON)
		i++;
	return i < tokens->list.len && pairings_listed(reader->passage.text.at + reader->sentence,
	                                       tokens->list.at[i].start - reader->sentence);
}

/* 甲与乙，丙与丁；戊与己建立对口合作关系: does the sentence end in a semicolon, and the bond stand in the
 * next one? */
bool pairings_bonded_behind(const struct pairing_reader *reader)
{
	enum { REACH_BYTES = 300 };
	static const char *const bonds[] = {"对口合作关系", "对口协作关系", "对口支援关系", "对口帮扶关系",
	        "结对关系", "结对帮扶关系", "扶贫协作关系", "帮扶关系", "协作关系", NULL};
	const struct buf *text = &reader->passage.text;
	size_t end = reader->end, len = text->len - end < REACH_BYTES ? text->len - end : REACH_BYTES;
	if (end < HAN || memcmp(text->at + end - HAN, "；", HAN) != 0)
		return false;
	const char *stop = word_find(text->at + end, len, "。");
	return text_holds_any(text->at + end, stop ? (size_t)(stop - text->at) - end : len, bonds);
}

/* 央企支援乙省：甲——丁，丙——戊: words of support, a colon, and two pairs or more with a dash, or
 * 甲与丁，丙与戊. */
static bool is_announced(const struct pairing_reader *reader)
{
	static const char *const words[] = {"对口支援", "对口帮扶", "定点帮扶", "定点扶贫", "结对帮扶",
	        "援疆", "援藏", "援青", "东西部协作", "扶贫协作", "结对", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t colon = 0, count = 0;
	while (colon < tokens->list.len && kind_at(tokens, colon) != TOKEN_COLON)
		colon++;
	if (colon == tokens->list.len || !text_holds_any(reader->passage.text.at + reader->sentence,
	                                         tokens->list.at[colon].start - reader->sentence, words))
		return false;
	if (couples_in_row(tokens, colon + 1) > 1)
		return true;
	for (size_t i = colon + 2; i + 1 < tokens->list.len; i++)
		count += kind_at(tokens, i) == TOKEN_ARROW && kind_at(tokens, i - 1) == TOKEN_PARTY &&
		         kind_at(tokens, i + 1) == TOKEN_PARTY;
	return count > 1;
}

/* 甲支援乙，其中丙—丁，戊—己: two pairs or more with a dash behind 其中. */
static bool is_detailed(const struct pairing_reader *reader)
{
	const struct tokens *tokens = &reader->tokens;
	size_t count = 0;
	bool support = false, among = false;
	for (size_t i = 0; i + 1 < tokens->list.len; i++) {
		support = support || kind_at(tokens, i) == TOKEN_SUPPORT;
		among = among ||
		        (support && kind_at(tokens, i) == TOKEN_ARRANGE && token_is(reader, i, "其中"));
		count += among && i && kind_at(tokens, i) == TOKEN_ARROW &&
		         kind_at(tokens, i - 1) == TOKEN_PARTY && kind_at(tokens, i + 1) == TOKEN_PARTY;
	}
	return count > 1;
}

/* 确定甲——乙、丙——丁等对口支援灾区: two pairs or more with a dash in a sentence of support. */
static bool is_dashed_often(const struct pairing_reader *reader)
{
	const struct tokens *tokens = &reader->tokens;
	size_t count = 0;
	bool support = false;
	for (size_t i = 1; i + 1 < tokens->list.len; i++) {
		support = support || kind_at(tokens, i) == TOKEN_SUPPORT;
		count += kind_at(tokens, i) == TOKEN_ARROW && kind_at(tokens, i - 1) == TOKEN_PARTY &&
		         kind_at(tokens, i + 1) == TOKEN_PARTY;
	}
	return support && count > 1;
}

/* 甲→乙，丙→丁: two pairs or more, each with an arrow that has a head; what goes before speaks of support. */
static bool points_often(const struct pairing_reader *reader)
{
	const struct tokens *tokens = &reader->tokens;
	size_t count = 0;
	for (size_t i = 1; i < tokens->list.len; i++)
		count += (token_points(reader, i) || token_points_back(reader, i)) &&
		         kind_at(tokens, i - 1) == TOKEN_PARTY && kind_at(tokens, i + 1) == TOKEN_PARTY;
	return count > 1 && reader->doc_supports;
}

/* 甲→乙 and nothing else in the line, in a document that speaks of support. */
static bool is_arrow_line(const struct pairing_reader *reader)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list one, other;
	return reader->doc_supports && list_after(tokens, 0, &one) &&
	       (token_points(reader, one.last + 1) || token_points_back(reader, one.last + 1)) &&
	       list_after(tokens, one.last + 2, &other) && other.last + 1 == tokens->list.len;
}

/* Where the last 。 of text[0..len) ends, 0 if there is none. */
static size_t behind_stop(const char *text, size_t len)
{
	static const char stop[] = "。";
	const size_t n = strlen(stop);
	while (len >= n && memcmp(text + len - n, stop, n) != 0)
		len--;
	return len < n ? 0 : len;
}

/* 甲—乙；丙—丁。 behind a sentence of support: nothing but a pair with a dash, one of several. */
static bool is_dashed_row(const struct pairing_reader *reader)
{
	static const char *const words[] = {"对口支援", "对口帮扶", "对口协作", "结对帮扶", "结对关系",
	        "对口援建", "援疆关系", "援藏关系", "援青关系", NULL};
	static const char stop[] = "；";
	const struct tokens *tokens = &reader->tokens;
	const char *text = reader->passage.text.at;
	const size_t n = strlen(stop);
	struct party_list one, other;
	const size_t row = behind_stop(text, reader->sentence), said = row ? behind_stop(text, row - n) : 0;
	const bool several = token_ends(reader, tokens->list.len, stop) ||
	                     (reader->sentence >= n && !memcmp(text + reader->sentence - n, stop, n));
	return several && list_after(tokens, 0, &one) && kind_at(tokens, one.last + 1) == TOKEN_ARROW &&
	       list_after(tokens, one.last + 2, &other) && other.last + 2 >= tokens->list.len &&
	       text_holds_any(text + said, row - said, words);
}

/* 甲支援乙, or 甲负责乙, which only the words around call support. */
static void supported(struct pairing_reader *reader, size_t i)
{
	unsigned doubt = charge_is(reader, i) ? DOUBT_CONTEXT : 0;
	reader->said_support = true;
	reader->doubts |= doubt;
	support_at(reader, i);
	reader->doubts &= ~doubt;
}

/* 甲担任支援乙的组长单位，丙、丁为成员单位, which token `i` says: they do it, too. */
static void joined_in(struct pairing_reader *reader, size_t i)
{
	static const char *const members[] = {"副组长单位", "成员单位", "参与单位", "副组长高校", "成员高校",
	        "参与高校", "协作单位", "副组长院校", "成员院校", NULL};
	static const char *const being[] = {"为", "是", "作为", "任", "担任", NULL};
	const struct tokens *tokens = &reader->tokens;
	const struct token *token = &tokens->list.at[i];
	struct party_list list;
	if (!reader->has_subject || !words_at(reader->passage.text.at, token->end, token->start, members))
		return;
	size_t being_at = i;
	while (being_at && token_is_any(reader, being_at - 1, being))
		being_at--;
	if (being_at < i && list_before(tokens, being_at, &list) && list.first &&
	        kind_at(tokens, list.first - 1) == TOKEN_COMMA)
		pairings_add(reader, list, reader->object, false, "pairing.list");
}

/* 甲结对：乙、丙, 甲对口帮扶：乙: the verb at token `i` is the label of a list of names. The names tell who
 * gives, since what stands behind it may be whom 甲 supports or who supports 甲. False if it is not put so.
 */
static bool verb_label(struct pairing_reader *reader, size_t i)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list one, other;
	if (kind_at(tokens, i + 1) != TOKEN_COLON || !list_before(tokens, i, &one) ||
	        !list_after(tokens, i + 2, &other) || !list_ends(tokens, other.last + 1) ||
	        kind_at(tokens, other.last + 1) == TOKEN_OF)
		return false;
	enum token_kind head = one.first ? kind_at(tokens, one.first - 1) : TOKEN_COMMA;
	if (head != TOKEN_COMMA && head != TOKEN_COLON && head != TOKEN_ASIDE)
		return false;
	if (list_member(tokens, one, 0)->level == PARTY_GROUP)
		return false; /* 各地结成对子： */
	pairings_add_sides(reader, one, other, false, "pairing.arrow");
	return true;
}

/* What token `i` says, if it is a word that joins two parties. */
static void read_token(struct pairing_reader *reader, size_t i, bool listing)
{
	enum token_kind kind = kind_at(&reader->tokens, i);
	if ((kind == TOKEN_SUPPORT || kind == TOKEN_SCHEME || kind == TOKEN_HELPED) && scope_at(reader, i))
		return;
	if ((kind == TOKEN_SUPPORT || kind == TOKEN_RELATION) && verb_label(reader, i))
		return;
	if (kind == TOKEN_SUPPORT)
		supported(reader, i);
	else if (kind == TOKEN_GOODS)
		goods_at(reader, i);
	else if (kind == TOKEN_RELATION)
		relation_at(reader, i, false);
	else if (kind == TOKEN_HELPER || kind == TOKEN_HELPED || kind == TOKEN_PARTNER)
		role_at(reader, i);
	else if (kind == TOKEN_SCHEME)
		scheme_at(reader, i);
	else if (kind == TOKEN_SEND)
		sent_by(reader, i);
	else if (kind == TOKEN_PARTY)
		scheme_of_group(reader, i);
	else if (kind == TOKEN_OTHER)
		joined_in(reader, i);
	else if (kind == TOKEN_TO && reader->said_support && token_is(reader, i, "对"))
		shorthand(reader, i, false);
	else if (kind == TOKEN_WITH && listing)
		(void)(couples_at(reader, i) || (shorthand(reader, i, true), true));
	else if (listing && (kind == TOKEN_ARROW || kind == TOKEN_COLON))
		arrow(reader, i);
}

/* A word of support that gave no record and of which no rule has said why. */
static void unexplained(struct pairing_reader *reader, size_t i)
{
	enum token_kind kind = kind_at(&reader->tokens, i);
	const struct token *token = &reader->tokens.list.at[i];
	if (kind == TOKEN_SUPPORT || kind == TOKEN_RELATION || kind == TOKEN_HELPER || kind == TOKEN_HELPED ||
	        kind == TOKEN_SCHEME || kind == TOKEN_PARTNER)
		pairing_refuse(reader, "pairing.refused.no-party", token->start, token->end);
}

static bool follows_giver(const struct pairing_reader *reader)
{
	return reader->giver_sentence == reader->before && reader->before < reader->sentence;
}

/* 2015年，新增丙: whom the giver of the sentence before supports besides. */
static bool adds_more(const struct pairing_reader *reader)
{
	enum { HEAD_BYTES = 90 };
	size_t len = reader->end - reader->sentence;
	return follows_giver(reader) && reader->giver_leads && reader->giver_gave &&
	       word_find(reader->passage.text.at + reader->sentence, len < HEAD_BYTES ? len : HEAD_BYTES,
	               "新增");
}

bool pairings_go_on(const struct pairing_reader *reader)
{
	static const char at_once[] = "同时", others[] = "的还有";
	enum { HEAD_BYTES = 30 };
	const char *text = reader->passage.text.at + reader->sentence;
	size_t len = reader->end - reader->sentence;
	bool also = follows_giver(reader) && len > strlen(at_once) &&
	            !memcmp(text, at_once, strlen(at_once)) &&
	            word_find(text, len < HEAD_BYTES ? len : HEAD_BYTES, others);
	return also || adds_more(reader) || built_that_follows(reader);
}

/* The list behind 新增, at the head of a clause. */
static void more_added(struct pairing_reader *reader)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list list;
	for (size_t i = 1; i < tokens->list.len; i++) {
		if (kind_at(tokens, i) != TOKEN_PARTY || !token_ends(reader, i, "新增") ||
		        !list_after(tokens, i, &list))
			continue;
		const struct token *verb = &tokens->list.at[i - 1];
		enum token_kind kind = i > 1 ? kind_at(tokens, i - 2) : TOKEN_COMMA;
		bool head = verb->end - verb->start == strlen("新增") &&
		            (kind == TOKEN_COMMA || kind == TOKEN_FILL);
		if (head && kind_at(tokens, list.last + 1) != TOKEN_OF && list_ends(tokens, list.last + 1))
			support_of_giver(reader, list);
		return;
	}
}

/* The supporter stands in the sentence before, and is a token of this one for the while. */
void pairings_of_more(struct pairing_reader *reader)
{
	if (built_that_follows(reader)) {
		built_that(reader);
		return;
	}
	if (adds_more(reader)) {
		more_added(reader);
		return;
	}
	struct tokens *tokens = &reader->tokens;
	size_t giver = tokens->list.len;
	*array_push(&tokens->list) =
	        (struct token){TOKEN_PARTY, reader->giver.start, reader->giver.end, tokens->parties.len};
	*array_push(&tokens->parties) = reader->giver;
	for (size_t i = 0; i < giver; i++) {
		if (kind_at(tokens, i) != TOKEN_PARTY)
			continue;
		/* 乙县医院的病房楼 is built for 乙县 */
		mention_make_place(&tokens->parties.at[tokens->list.at[i].party], true);
		pairings_add(reader, (struct party_list){giver, giver}, (struct party_list){i, i}, false,
		        "pairing.list");
	}
	tokens->list.len = giver;
	tokens->parties.len--;
}

/* Does nothing but a mark stand behind the sentence's last name? */
static bool ends_in_name(const struct pairing_reader *reader)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = tokens->list.len;
	return i > 1 && tokens->list.at[i - 1].end - tokens->list.at[i - 1].start == HAN &&
	       kind_at(tokens, i - 2) == TOKEN_PARTY;
}

void pairings_of_sentence(struct pairing_reader *reader)
{
	bool goes_on = pairings_caption_goes_on(reader);
	bool captioned = goes_on || is_captioned(reader) || is_announced(reader);
	reader->captioned = captioned && token_ends(reader, reader->tokens.list.len, "；") ? reader->end : 0;
	bool listing = reader->listing || captioned || points_often(reader) || is_detailed(reader) ||
	               is_dashed_often(reader) || is_arrow_line(reader) || is_dashed_row(reader) ||
	               (ends_in_name(reader) && pairings_bonded_behind(reader));
	reader->has_subject = false;
	reader->said_support = is_row_of_pairs(reader);
	charges_mark(reader);
	for (size_t i = 0; i < reader->tokens.list.len; i++) {
		size_t records = reader->out->pairings.len, refused = reader->refused;
		read_token(reader, i, listing);
		if (reader->trace && records == reader->out->pairings.len && refused == reader->refused)
			unexplained(reader, i);
	}
}

/* Whom the words of a bracket name, and which side they are. */
enum aside_side { ASIDE_NONE, ASIDE_RECIPIENTS, ASIDE_SUPPORTERS, ASIDE_EITHER };

/* 帮扶乙; （由）甲帮扶; 支援单位：甲, 帮扶对象：乙. */
static enum aside_side aside_names(struct pairing_reader *reader, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = skip_fill(tokens, 0), by = i + (kind_at(tokens, i) == TOKEN_BY);
	enum token_kind kind = kind_at(tokens, i);
	if (kind == TOKEN_SUPPORT)
		return list_after(tokens, skip_fill(tokens, i + 1), list) &&
		                       kind_at(tokens, list->last + 1) != TOKEN_OF && !denied(reader, i)
		               ? ASIDE_RECIPIENTS
		               : ASIDE_NONE;
	if (kind == TOKEN_HELPER || kind == TOKEN_HELPED || kind == TOKEN_PARTNER)
		return kind_at(tokens, i + 1) == TOKEN_COLON && list_after(tokens, i + 2, list)
		               ? (kind == TOKEN_HELPER          ? ASIDE_SUPPORTERS
		                         : kind == TOKEN_HELPED ? ASIDE_RECIPIENTS
		                                                : ASIDE_EITHER)
		               : ASIDE_NONE;
	if (!list_after(tokens, by, list))
		return ASIDE_NONE;
	size_t v = skip_fill(tokens, list->last + 1);
	bool ends = v + 1 >= tokens->list.len || kind_at(tokens, v + 1) == TOKEN_COMMA;
	return kind_at(tokens, v) == TOKEN_SUPPORT && ends && !denied(reader, v) ? ASIDE_SUPPORTERS
	                                                                         : ASIDE_NONE;
}

/* 甲（帮扶乙）, 乙（甲帮扶）: whose bracket is read, the tokens being the bracket's. */
static void aside_of(struct pairing_reader *reader, const struct mention *owner)
{
	struct tokens *tokens = &reader->tokens;
	struct party_list list;
	const size_t len = tokens->list.len;
	const enum aside_side side = aside_names(reader, &list);
	const struct party_list whose = {len, len};
	if (side == ASIDE_NONE)
		return;
	*array_push(&tokens->list) =
	        (struct token){TOKEN_PARTY, owner->start, owner->end, tokens->parties.len};
	*array_push(&tokens->parties) = *owner;
	if (side == ASIDE_EITHER)
		pairings_add_sides(reader, whose, list, false, "pairing.role");
	else
		pairings_add(reader, side == ASIDE_SUPPORTERS ? list : whose,
		        side == ASIDE_SUPPORTERS ? whose : list, false, "pairing.list");
	tokens->list.len = len;
	tokens->parties.len--;
}

/* Is the bracket at the token a statement, and no label or office: （单位：…）, （甲援助乙指挥部）? */
static bool is_statement(const struct pairing_reader *reader, const struct token *token)
{
	static const char *const no_statement[] = {
	        "：", "指挥部", "办公室", "领导小组", "以下", "《", "简称", NULL};
	const char *text = reader->passage.text.at + token->start;
	size_t len = token->end - token->start;
	enum token_kind kind = token_kind_of(lexicon_hit(&reader->tokens.hits, token->start + HAN));
	bool role =
	        kind == TOKEN_HELPER || kind == TOKEN_HELPED || kind == TOKEN_PARTNER; /* （支援单位：甲） */
	return (role || !text_holds_any(text, len, no_statement)) &&
	       (word_find(text, len, "→") || tokens_worthwhile(&reader->tokens, token->start, token->end));
}

/* 甲——乙（丙—丁，戊—己）: does the bracket behind a pair give those of their parts? */
static bool details_pair(const struct pairing_reader *reader, const struct token *token)
{
	static const char *const joints[] = {"—", "－", "-", "→", NULL};
	return reader->out->pairings.len > reader->first_record &&
	       text_holds_any(reader->passage.text.at + token->start, token->end - token->start, joints);
}

/* 甲（支援医院）、乙（受援医院）: what the bracket of token `i` says that the name before it is; TOKEN_OTHER
 * for none.
 */
static enum token_kind role_of_aside(const struct pairing_reader *reader, size_t i)
{
	const struct token *token = &reader->tokens.list.at[i];
	if (token->kind != TOKEN_ASIDE || token->end - token->start <= 2 * HAN || !i ||
	        kind_at(&reader->tokens, i - 1) != TOKEN_PARTY)
		return TOKEN_OTHER;
	struct lexicon_hit hit = lexicon_hit(&reader->tokens.hits, token->start + HAN);
	enum token_kind kind = token_kind_of(hit);
	bool whole = hit.len == token->end - token->start - 2 * HAN;
	return whole && (kind == TOKEN_HELPER || kind == TOKEN_HELPED) ? kind : TOKEN_OTHER;
}

/* The pairs that two such brackets tell, one of each kind, and no more. */
static void pairs_of_roles(struct pairing_reader *reader)
{
	size_t helper = 0, helped = 0, count = 0;
	for (size_t i = 1; i < reader->tokens.list.len; i++) {
		enum token_kind kind = role_of_aside(reader, i);
		count += kind != TOKEN_OTHER;
		helper = kind == TOKEN_HELPER ? i : helper;
		helped = kind == TOKEN_HELPED ? i : helped;
	}
	if (helper && helped && count == 2)
		pairings_add(reader, (struct party_list){helper - 1, helper - 1},
		        (struct party_list){helped - 1, helped - 1}, false, "pairing.role");
}

void pairings_of_asides(struct pairing_reader *reader)
{
	enum { ASIDES = 8 };
	static const char mark[] = "（";
	struct token asides[ASIDES];
	struct mention owners[ASIDES], names[ASIDES];
	bool owned[ASIDES], named[ASIDES], details[ASIDES];
	const char *text = reader->passage.text.at;
	size_t count = 0, end = reader->end, captioned = reader->captioned, n = strlen(mark);
	const bool listing = reader->listing;
	pairs_of_roles(reader);
	for (size_t i = 0; i < reader->tokens.list.len && count < ASIDES; i++) {
		const struct token *token = &reader->tokens.list.at[i];
		if (token->kind != TOKEN_ASIDE || token->end - token->start <= 2 * n ||
		        memcmp(text + token->start, mark, n) != 0)
			continue;
		details[count] = details_pair(reader, token);
		if (details[count] || is_statement(reader, token)) {
			owned[count] = built_owner(reader, i, &owners[count]);
			named[count] = i && kind_at(&reader->tokens, i - 1) == TOKEN_PARTY;
			if (named[count])
				names[count] = reader->tokens.parties.at[reader->tokens.list.at[i - 1].party];
			asides[count++] = *token;
		}
	}
	for (size_t i = 0; i < count; i++) {
		reader->end = asides[i].end - n;
		tokens_clear(&reader->tokens);
		tokens_go_on(&reader->tokens, text, asides[i].start + n, reader->end, &reader->out->arena);
		reader->listing = listing || details[i];
		pairings_of_sentence(reader);
		reader->listing = listing;
		if (!(owned[i] && built_aside(reader, &owners[i])) && named[i])
			aside_of(reader, &names[i]);
	}
	reader->end = end;
	reader->captioned = captioned;
}
