// SPDX-License-Identifier: MIT
// 甲对乙的支援, 甲赴乙支援: who stands before a preposition or a verb of going.
#include "core/extract/pairing_words.h"

#include "core/extract/word.h"

#include <string.h>

/* 甲派出医生三名、教师一名赴乙帮扶: who sends those that go, where 赴 is token `p`. */
static bool sender(const struct pairing_reader *reader, size_t p, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	for (size_t i = p, reach = CLAUSE_TOKENS; i-- && reach && kind_at(tokens, i) != TOKEN_COMMA; reach--)
		if (kind_at(tokens, i) == TOKEN_SEND)
			return tokens_name_help(reader, i + 1, p) &&
			       (list_before(tokens, skip_back(tokens, i, false).i, list) ||
			               clause_topic(reader, i, list));
	return false;
}

/* 甲加大对乙的支援, 甲承担对乙的帮扶任务, where 对 is token `p`: who does. */
static bool does_more(const struct pairing_reader *reader, size_t p, bool *each, struct party_list *list)
{
	static const char *const verbs[] = {"增加", "增加了", "加大", "加大了", "扩大", "扩大了", "增强",
	        "提高", "强化", "承担", "承担了", "承担着", "承担起", "担负", "担负着", "肩负", "接手",
	        "接过", "承接", "接续", NULL};
	return p && token_is(reader, p, "对") && token_is_any(reader, p - 1, verbs) &&
	       list_before_word(&reader->tokens, p - 1, false, each, list);
}

/* 甲接手由丙承担的对乙的支援, 甲从丙手中接过对乙的支援, where 对 is token `p`: who takes it over. */
static bool takes_over(const struct pairing_reader *reader, size_t p, struct party_list *list)
{
	static const char *const verbs[] = {"接手", "接过", "承接", "接替", "接管", "接续", "接下", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list former;
	size_t i = p, verb;
	for (const char *const *word = verbs; *word; word++)
		if (token_ends(reader, p, *word)) {
			while (i && kind_at(tokens, i - 1) != TOKEN_COMMA)
				i--;
			return list_after(tokens, skip_fill(tokens, i), list) && list->last + 1 < p &&
			       (token_is(reader, list->last + 1, "从") || list->last + 2 == p);
		}
	if (!p || kind_at(tokens, p - 1) != TOKEN_OF ||
	        !list_before(tokens, skip_back(tokens, p - 1, false).i, &former))
		return false;
	i = former.first - (former.first && kind_at(tokens, former.first - 1) == TOKEN_BY);
	verb = words_end_before(reader, skip_back(tokens, i, false).i, verbs);
	return verb && list_before(tokens, skip_back(tokens, verb - 1, false).i, list);
}

/* Does the clause go on behind the list with what is no more than a visit: 开展帮扶工作对接? */
static bool visits(const struct pairing_reader *reader, struct party_list list)
{
	static const char *const visiting[] = {"对接", "交流", "座谈", "考察", "调研", "学习", "洽谈", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t i = list.last + 1, off = tokens->list.at[list.last].end;
	while (i < tokens->list.len && kind_at(tokens, i) != TOKEN_COMMA)
		i++;
	size_t end = i < tokens->list.len ? tokens->list.at[i].start : reader->end;
	return text_holds_any(reader->passage.text.at + off, end - off, visiting);
}

/* 甲代表团赴乙: whose people they are that go, where 赴 is token `p`. Those who are supported go as well. */
static bool travels(const struct pairing_reader *reader, size_t p, struct party_list *list)
{
	static const char *const people[] = {"代表团", "党政代表团", "考察团", "医疗队", "工作组", "工作队",
	        "专家组", "专家团", "团队", "教师", "医生", "干部", "挂职", "驻村干部", "扶贫干部",
	        "帮扶干部", "骨干", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t i = skip_back(tokens, p, false).i;
	while (i && kind_at(tokens, i - 1) == TOKEN_OTHER)
		i = skip_back(tokens, i - 1, false).i;
	return i < p && words_at(reader->passage.text.at, reader->end, tokens->list.at[i].start, people) &&
	       list_before(tokens, i, list);
}

void support_to(struct pairing_reader *reader, struct party_list recipients, size_t p, bool each)
{
	struct party_list supporters, last;
	const struct tokens *tokens = &reader->tokens;
	struct back word = skip_back(tokens, p, false);
	size_t rest = skip_rest(tokens, word.i);
	bool before = list_before_word(tokens, p, false, &each, &supporters) ||
	              (rest < word.i && !word.of && list_before(tokens, rest, &supporters));
	if (before && supporters.first && token_is(reader, supporters.first - 1, "对") &&
	        split_last(tokens, &supporters, &last)) { /* 丙对丁、甲对乙的支援 */
		support_to(reader, supporters, supporters.first - 1, false);
		supporters = last;
	}
	if (before)
		support_taken_over(reader, &supporters);
	if (before || takes_over(reader, p, &supporters) || clause_topic(reader, p, &supporters) ||
	        does_more(reader, p, &each, &supporters) ||
	        (kind_at(tokens, p) == TOKEN_GO && sender(reader, p, &supporters)))
		pairings_add(reader, supporters, recipients, each, "pairing.to");
	else if (kind_at(tokens, p) == TOKEN_GO && travels(reader, p, &supporters) &&
	         !visits(reader, recipients))
		pairings_add_sides(reader, supporters, recipients, each, "pairing.to");
}
