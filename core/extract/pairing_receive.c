// SPDX-License-Identifier: MIT
// What the recipient is said to get: 乙受甲支援, 在甲的支援下，乙…, 乙感谢甲的援助.
#include "core/extract/pairing_words.h"

#include "core/extract/region.h"
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
	else if (clause_topic(reader, p, &recipients) || clause_described(reader, p, &recipients))
		pairings_add(reader, supporters, recipients, each, "pairing.receive");
}

/* Does token `i` begin with 下? */
bool support_is_under(const struct pairing_reader *reader, size_t i)
{
	static const char *const more[] = {"支持", "帮助", "关心", "指导", "援助", "支援", NULL};
	const struct token *token = i < reader->tokens.list.len ? &reader->tokens.list.at[i] : NULL;
	return token && token->kind == TOKEN_OTHER &&
	       word_is_at(reader->passage.text.at, token->end,
	               token->start + words_at(reader->passage.text.at, token->end, token->start, more),
	               "下");
}

enum thanks { THANKS_NONE, THANKS_OPEN, THANKS_SAID };

/* The bytes of what else the thanks are for, 工作 and 和帮助 behind the word of support. */
static size_t thanked_more(const char *text, size_t end, size_t off)
{
	static const char *const joints[] = {"和", "与", "及", "、", NULL};
	static const char *const more[] = {"帮助", "关心", "关怀", "关爱", "厚爱", "支持", "支援", "援助",
	        "帮扶", "付出", "奉献", "援建", NULL};
	size_t start = off, n;
	off += word_match(text, end, off, "工作");
	while ((n = words_at(text, end, off, joints)) != 0 && words_at(text, end, off + n, more))
		off += n + words_at(text, end, off + n, more);
	return off - start;
}

/* Is thanks said of the support that ends at `off`: 表示衷心感谢, 的感激? OPEN where thanks come later, and
 * nothing tells whose they are. */
static enum thanks thanks_behind(const char *text, size_t end, size_t off)
{
	static const char *const saying[] = {"表示", "深表", "表达", "致以", NULL};
	static const char *const thanks[] = {"感谢", "感激", "谢意", NULL};
	static const char *const others[] = {
	        "得到", "受到", "赢得", "获", "收到", "让", "令", "使", "换来", "引来", NULL};
	enum { WORDS_BYTES = 30 };
	off += thanked_more(text, end, off);
	size_t start = off, of = word_match(text, end, off, "的");
	if (word_is_at(text, end, off, "致谢") || (of && words_at(text, end, off + of, thanks)))
		return THANKS_SAID;
	for (; off < end && off - start < WORDS_BYTES; off += char_len(text, end, off)) {
		if (word_is_at(text, end, off, "，") || words_at(text, end, off, others))
			return THANKS_NONE;
		if (words_at(text, end, off, thanks))
			return words_at(text, end, start, saying) ? THANKS_SAID : THANKS_OPEN;
	}
	return THANKS_NONE;
}

/* 某人代表乙，对甲的援助表示感谢: whom the clause before the one that begins with token `p` speaks for. */
static bool spoken_for(const struct pairing_reader *reader, size_t p, struct party_list *list)
{
	const struct tokens *tokens = &reader->tokens;
	size_t i = p;
	if (!i || kind_at(tokens, i - 1) != TOKEN_COMMA)
		return false;
	while (--i && kind_at(tokens, i - 1) != TOKEN_COMMA)
		if (kind_at(tokens, i) == TOKEN_PARTY && token_ends(reader, i, "代表"))
			return list_after(tokens, i, list);
	return false;
}

/* 乙对甲的援助表示感谢, 乙感谢甲的援助: is the word of support at `v`, behind `supporters`, what thanks are
 * for? Not so in 丙对甲对乙的支援表示感谢, which says whom 甲 supports. */
bool support_thanked(struct pairing_reader *reader, struct party_list supporters, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list recipients;
	size_t word = skip_back(tokens, supporters.first, false).i;
	if (!word)
		return false;
	bool to = kind_at(tokens, word - 1) == TOKEN_TO && token_is(reader, word - 1, "对");
	bool thanking = kind_at(tokens, word - 1) == TOKEN_OTHER && token_ends(reader, word, "感谢");
	enum thanks thanks =
	        thanking ? THANKS_SAID
	        : to     ? thanks_behind(reader->passage.text.at, reader->end, tokens->list.at[v].end)
	                 : THANKS_NONE;
	if (thanks == THANKS_NONE)
		return false;
	bool who = list_before(tokens, skip_back(tokens, word - 1, false).i, &recipients) ||
	           (to && spoken_for(reader, word - 1, &recipients));
	if (who && to && recipients.first && token_is(reader, recipients.first - 1, "对"))
		return false;
	if (who && thanks == THANKS_SAID)
		pairings_add(reader, supporters, recipients, false, "pairing.thanks");
	return true;
}

size_t support_under_others(const struct pairing_reader *reader, size_t v)
{
	enum { WORDS_BYTES = 75 };
	const struct tokens *tokens = &reader->tokens;
	enum token_kind joint = kind_at(tokens, v + 1);
	size_t i = v + 1;
	if (joint != TOKEN_AND && joint != TOKEN_WITH && joint != TOKEN_SEPARATOR)
		return v;
	while (i < tokens->list.len && kind_at(tokens, i) != TOKEN_COMMA)
		i++;
	bool near = i < tokens->list.len && tokens->list.at[i].start - tokens->list.at[v].end <= WORDS_BYTES;
	return near && token_ends(reader, i, "下") ? i : v;
}

/* 为乙带来了变化: do the words behind 为乙, from token `next` on, tell of something that support brings? Not
 * so of an example, a hint or good wishes. */
static bool brings_more(const struct pairing_reader *reader, size_t next)
{
	static const char *const brought[] = {
	        "带来", "注入", "增添", "送来", "送去", "带去", "插上", "提供了有力", NULL};
	static const char *const praise[] = {"启发", "启示", "示范", "榜样", "表率", "借鉴", "经验", "贡献",
	        "思考", "祝福", "问候", "压力", "挑战", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t end = next;
	if (kind_at(tokens, next) != TOKEN_OTHER || next >= tokens->list.len ||
	        !words_at(reader->passage.text.at, reader->end, tokens->list.at[next].start, brought))
		return false;
	while (end < tokens->list.len && kind_at(tokens, end) != TOKEN_COMMA)
		end++;
	const char *text = reader->passage.text.at + tokens->list.at[next].start;
	return !text_holds_any(text, tokens->list.at[end - 1].end - tokens->list.at[next].start, praise);
}

bool support_brings(struct pairing_reader *reader, struct party_list supporters, size_t v)
{
	const struct tokens *tokens = &reader->tokens;
	struct party_list recipients;
	size_t to = skip_fill(tokens, v + 1);
	if (kind_at(tokens, to) != TOKEN_TO || token_is(reader, to, "对") || token_is(reader, to, "向") ||
	        !list_after(tokens, to + 1, &recipients) ||
	        !brings_more(reader, skip_fill(tokens, recipients.last + 1)))
		return false;
	for (size_t n = 0; n < list_count(tokens, recipients); n++)
		if (region_supports(mention_place(list_member(tokens, recipients, n))))
			return false;
	unsigned doubts = reader->doubts;
	reader->doubts |= DOUBT_CONTEXT;
	pairings_add(reader, supporters, recipients, false, "pairing.to");
	reader->doubts = doubts;
	return true;
}

/* 乙的建设离不开甲的支援: whose it is that is owed to those in `supporters`. */
static bool owed_by(
        const struct pairing_reader *reader, struct party_list supporters, struct party_list *list)
{
	static const char *const words[] = {
	        "离不开", "得益于", "归功于", "源于", "得力于", "凝聚着", "少不了", "饱含着", NULL};
	const struct tokens *tokens = &reader->tokens;
	size_t i = supporters.first;
	bool owed = false;
	for (const char *const *word = words; *word && !owed; word++)
		owed = token_ends(reader, i, *word);
	while (i && (kind_at(tokens, i - 1) == TOKEN_OTHER || kind_at(tokens, i - 1) == TOKEN_FILL ||
	                    kind_at(tokens, i - 1) == TOKEN_AND || kind_at(tokens, i - 1) == TOKEN_SEPARATOR))
		i--;
	i -= i && kind_at(tokens, i - 1) == TOKEN_OF;
	if (!owed || i == supporters.first || !list_before(tokens, i, list))
		return false;
	size_t head = skip_back(tokens, list->first, false).i;
	return !head || kind_at(tokens, head - 1) == TOKEN_COMMA;
}

/* 在甲的支援下，乙…; 乙在甲的支援下; 得益于甲的支援，乙…: the recipient is what the main clause speaks of. */
void support_thanks(struct pairing_reader *reader, struct party_list supporters, size_t v)
{
	static const char *const words[] = {"得益于", "受益于", "得力于", "有赖于", "受惠于", "经过", "经",
	        "通过", "由于", "有了", "依托", "借助", "随着", NULL};
	const struct tokens *tokens = &reader->tokens;
	struct party_list recipients;
	bool within = token_ends(reader, supporters.first, "在"), owed = false;
	size_t shared = within ? support_under_others(reader, v) : v;
	bool in = within && (support_is_under(reader, v + 1) || shared > v);
	for (const char *const *word = words; *word && !in; word++)
		owed = owed || token_ends(reader, supporters.first, *word);
	if (!in && owed_by(reader, supporters, &recipients)) {
		pairings_add(reader, supporters, recipients, false, "pairing.thanks");
		return;
	}
	if (!in && !owed)
		return;
	size_t i = shared > v ? shared : v + 1 + in, at = supporters.first - 1; /* 在, 正在 */
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
