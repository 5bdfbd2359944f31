// SPDX-License-Identifier: MIT
// 在乙支援: the place before the verb, where it is done.
#include "core/extract/pairing_support.h"
#include "core/extract/region.h"
#include "core/extract/word.h"

bool support_there(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	static const char *const works[] = {"工作", "项目", "任务", "工程", "事业", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	size_t in = recipients.first;
	bool work = token_ends(reader, v + 1, "工作") || token_ends(reader, v + 1, "任务") ||
	            words_at(reader->passage.text.at, reader->end, tokens->list.at[v].end, works);
	if (!work || !in || kind_at(tokens, in - 1) != TOKEN_OTHER || !token_is(reader, in - 1, "在") ||
	        !list_before(tokens, in - 1, &supporters))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.in");
	return true;
}

/* Does a verb of doing stand among tokens [i, end): 开展, 承担? */
static bool is_done(const struct pairing_reader *reader, size_t i, size_t end)
{
	static const char *const doing[] = {
	        "开展", "开展了", "实施", "实施了", "落实", "推进", "承担", "参与", "进行", NULL};
	for (; i < end; i++)
		if (token_is_any(reader, i, doing))
			return true;
	return false;
}

/* 甲按照要求，在乙开展: the clause before says how 甲 goes about it. `in` is 在. */
static bool clause_behind_topic(const struct pairing_reader *reader, size_t in, struct party_list *topic)
{
	static const char *const manners[] = {"按照", "根据", "遵照", "依照", "依据", "坚持", "认真", "贯彻",
	        "围绕", "结合", "立足", "聚焦", "牢记", "积极", "深入", "切实", "始终", "响应", "践行",
	        "发挥", NULL};
	if (!in || kind_at(&reader->tokens, in - 1) != TOKEN_COMMA || !clause_topic(reader, in, topic))
		return false;
	const struct token *next = &reader->tokens.list.at[topic->last + 1];
	return words_at(reader->passage.text.at, reader->end, next->start, manners) > 0;
}

/* 在乙开展帮扶的甲: what is done there tells of a noun. */
static bool is_attribute(const struct tokens *tokens, size_t v)
{
	while (v < tokens->list.len && kind_at(tokens, v) != TOKEN_COMMA && kind_at(tokens, v) != TOKEN_OF)
		v++;
	return kind_at(tokens, v) == TOKEN_OF;
}

bool support_in(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	size_t in = recipients.first;
	if (!in || kind_at(tokens, in - 1) != TOKEN_OTHER || !token_is(reader, in - 1, "在") ||
	        !(token_ends(reader, v + 1, "建") || token_ends(reader, v + 1, "工作") ||
	                is_done(reader, recipients.last + 1, v)))
		return false;
	if (!list_before(tokens, skip_back(tokens, in - 1, false).i, &supporters) &&
	        !(clause_behind_topic(reader, in - 1, &supporters) && !is_attribute(tokens, v)))
		return false;
	pairings_add(reader, supporters, recipients, false, "pairing.in");
	return true;
}

bool support_is_location(struct pairing_reader *reader, struct party_list before, size_t v,
        struct party_list behind, bool each)
{
	const struct tokens *tokens = &reader->tokens;
	if (!before.first || kind_at(tokens, before.first - 1) != TOKEN_OTHER ||
	        !token_ends(reader, before.first, "在"))
		return false;
	if (kind_at(tokens, v + 1) != TOKEN_OF) { /* 甲在乙援建丙: for 乙, where it stands */
		if (token_ends(reader, v + 1, "援建"))
			support_in(reader, before, v);
		return true;
	}
	bool gives = region_supports(mention_place(list_member(tokens, before, 0))),
	     given = region_supports(mention_place(list_member(tokens, behind, 0)));
	if (given && !gives)
		pairings_add(reader, behind, before, each, "pairing.in");
	return given || !gives;
}
