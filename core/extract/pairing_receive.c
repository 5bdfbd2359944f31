// SPDX-License-Identifier: MIT
// What the recipient is said to get: 乙受甲支援, 在甲的支援下，乙…, 乙感谢甲的援助.
#include "core/extract/pairing_words.h"

#include "core/extract/word.h"

#include <string.h>

/* 乙的重建得到甲的支援: whose work it is that is helped, where 得到 is token `p` and the clause begins with
 * 乙. */
static bool works_of(const struct pairing_reader *reader, size_t p, struct party_list *recipients)
{
	enum { WORK_BYTES = 30 };
	const struct tokens *tokens = &reader->tokens;
	size_t i = p;
	while (i && (kind_at(tokens, i - 1) == TOKEN_FILL || kind_at(tokens, i - 1) == TOKEN_OTHER))
		i--;
	if (i == p || !i || kind_at(tokens, i - 1) != TOKEN_OF || !list_before(tokens, i - 1, recipients) ||
	        tokens->list.at[p].start - tokens->list.at[i].start > WORK_BYTES ||
	        !list_member(tokens, *recipients, 0)->place)
		return false;
	size_t head = skip_back(tokens, recipients->first, false).i;
	return !head || kind_at(tokens, head - 1) == TOKEN_COMMA;
}

/* 乙受甲支援, 乙接受甲的援助; 受甲支援的乙, if there are recipients `behind`. */
void support_received(struct pairing_reader *reader, struct party_list supporters, size_t p, bool each,
        const struct party_list *behind)
{
	struct party_list recipients;
	if (list_before_word(&reader->tokens, p, false, &each, &recipients))
		pairings_add(reader, supporters, recipients, each, "pairing.receive");
	else if (behind)
		pairings_add(reader, supporters, *behind, each, "pairing.receive");
	else if (works_of(reader, p, &recipients))
		pairings_add(reader, supporters, recipients, each, "pairing.receive");
	else if (clause_topic(reader, p, &recipients))
		pairings_add(reader, supporters, recipients, each, "pairing.receive");
}

/* Does token `i` begin with 下? */
bool support_is_under(const struct pairing_reader *reader, size_t i)
{
	const struct token *token = i < reader->tokens.list.len ? &reader->tokens.list.at[i] : NULL;
	return token && token->kind == TOKEN_OTHER &&
	       word_is_at(reader->passage.text.at, token->end, token->start, "下");
}

/* 乙对甲的援助表示感谢, 乙感谢甲的援助: is the word of support at `v`, behind `supporters`, what thanks are
 * for? */
bool support_thanked(struct pairing_reader *reader, struct party_list supporters, size_t v)
{
	static const char *const thanks[] = {"感谢", "衷心感谢", "深表感谢", "谢意", "表示感谢",
	        "表示衷心感谢", "表示衷心的感谢", "表示诚挚感谢", "表示诚挚的感谢", "的感谢", "的感激",
	        "表达感谢", "表达感激", "表示谢意", "表示由衷的感谢", "致谢", NULL};
	enum { GAP_BYTES = 30 };
	const struct tokens *tokens = &reader->tokens;
	const char *text = reader->passage.text.at;
	struct party_list recipients;
	size_t word = skip_back(tokens, supporters.first, false).i, off = tokens->list.at[v].end;
	bool to = word && kind_at(tokens, word - 1) == TOKEN_TO && token_is(reader, word - 1, "对"),
	     thanked = false;
	for (size_t i = off;
	        to && i < reader->end && i - off < GAP_BYTES && !word_is_at(text, reader->end, i, "，");
	        i += char_len(text, reader->end, i))
		thanked = thanked || words_at(text, reader->end, i, thanks);
	bool thanking = word && kind_at(tokens, word - 1) == TOKEN_OTHER && token_ends(reader, word, "感谢");
	if (!thanked && !thanking)
		return false;
	if (list_before(tokens, skip_back(tokens, word - 1, false).i, &recipients))
		pairings_add(reader, supporters, recipients, false, "pairing.thanks");
	return true;
}

/* 在甲的支援下，乙…; 乙在甲的支援下; 得益于甲的支援，乙…: the recipient is what the main clause speaks of. */
void support_thanks(struct pairing_reader *reader, struct party_list supporters, size_t v)
{
	static const char *const words[] = {"得益于", "受益于", "得力于", "有赖于", "受惠于", "经过", "经",
	        "通过", "由于", "有了", "依托", "借助", "随着", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list recipients;
	bool in = token_ends(reader, supporters.first, "在") && support_is_under(reader, v + 1), owed = false;
	for (const char *const *word = words; *word && !in; word++)
		owed = owed || token_ends(reader, supporters.first, *word);
	if (!in && !owed)
		return;
	size_t i = v + 1 + in, at = supporters.first - 1; /* 在, 正在 */
	bool alone = in && (token_is(reader, at, "在") || kind_at(tokens, at) == TOKEN_FILL);
	if (alone && list_before(tokens, skip_back(tokens, at, false).i, &recipients))
		pairings_add(reader, supporters, recipients, false, "pairing.thanks");
	else if (kind_at(tokens, i) == TOKEN_COMMA && list_after(tokens, i + 1, &recipients)) {
		if (kind_at(tokens, recipients.last + 1) != TOKEN_HELPED) /* 乙省受援医院 is not 乙省 */
			pairings_add(reader, supporters, recipients, false, "pairing.thanks");
	} else if (alone && at && kind_at(tokens, at - 1) == TOKEN_COMMA &&
	           list_before(tokens, at - 1, &recipients))
		pairings_add(reader, supporters, recipients, false, "pairing.thanks");
}
