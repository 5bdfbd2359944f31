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

bool support_in(struct pairing_reader *reader, struct party_list recipients, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list supporters;
	size_t in = recipients.first;
	if (!in || kind_at(tokens, in - 1) != TOKEN_OTHER || !token_is(reader, in - 1, "在") ||
	        !(token_ends(reader, v + 1, "建") || token_ends(reader, v + 1, "工作") ||
	                is_done(reader, recipients.last + 1, v)) ||
	        !list_before(tokens, skip_back(tokens, in - 1, false).i, &supporters))
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
	if (kind_at(tokens, v + 1) != TOKEN_OF)
		return true;
	bool gives = region_supports(mention_place(list_member(tokens, before, 0))),
	     given = region_supports(mention_place(list_member(tokens, behind, 0)));
	if (given && !gives)
		pairings_add(reader, behind, before, each, "pairing.in");
	return given || !gives;
}
