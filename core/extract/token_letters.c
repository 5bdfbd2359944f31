// SPDX-License-Identifier: MIT
// 闽粤两省, 闽宁协作: provinces by one character each.
#include "core/extract/token_read.h"

#include "core/extract/province_letter.h"

#include <string.h>

/* The characters that the last token ends in are parties, `count` places. */
static void push_places(struct tokens *tokens, const struct place *const *places, size_t count, bool couple)
{
	struct token *last = &tokens->list.at[tokens->list.len - 1];
	size_t end = last->end;
	last->end -= count * HAN;
	tokens->list.len -= last->end == last->start;
	for (size_t i = 0, off = end - count * HAN; i < count; i++, off += HAN) {
		if (i)
			tokens_push(tokens, couple ? TOKEN_AND : TOKEN_SEPARATOR, off, off);
		tokens_push(tokens, TOKEN_PARTY, off, off + HAN);
		tokens->list.at[tokens->list.len - 1].party = tokens->parties.len;
		*array_push(&tokens->parties) = (struct mention){.start = off,
		        .end = off + HAN,
		        .name_start = off,
		        .name = place_name(places[i]),
		        .place = places[i],
		        .level = (enum party_level)places[i]->level};
	}
}

/* The last token ends in so many provinces by one character each, and in no more: they are parties. Two may
 * be places that the document has told of as a pair. */
static bool read_letters(struct tokens *tokens, const char *text, size_t count, bool couple)
{
	const struct place *places[PROVINCE_LETTERS_MAX];
	size_t len = tokens->list.len;
	if (!len || tokens->list.at[len - 1].kind != TOKEN_OTHER)
		return false;
	const struct token *last = &tokens->list.at[len - 1];
	const struct initials_pair *pair =
	        count == 2 ? initials_before(tokens->initials, text, last->start, last->end) : NULL;
	if (pair) {
		bool turned = memcmp(text + last->end - HAN, pair->other, HAN) != 0;
		places[turned] = pair->from;
		places[!turned] = pair->to;
	} else if (province_letters(text, last->start, last->end, places) != count ||
	           (couple && !province_letters_pair(places[0], places[1]))) {
		return false;
	}
	push_places(tokens, places, count, couple);
	return true;
}

/* 两省 behind 闽粤, 三省市 behind 沪苏浙, 两地 behind 闽宁: what counts `count` provinces; 0 for none. */
static size_t letters_counted(const char *text, size_t end, size_t off, size_t *count)
{
	static const char *const provinces[] = {"两省", "三省", "四省", "五省"};
	static const char *const twos[] = {"两地", "两市", "两县", "两区", NULL};
	static const char *const rests[] = {
	        "市", "区", "市区", "区市", "（区）", "（市）", "（区、市）", NULL};
	for (size_t i = 0; i < sizeof provinces / sizeof *provinces; i++)
		if (word_is_at(text, end, off, provinces[i])) {
			*count = i + 2;
			return 2 * HAN + words_at(text, end, off + 2 * HAN, rests);
		}
	*count = 2;
	return words_at(text, end, off, twos);
}

/* 协作 behind 闽宁 where the clause goes on to tell of it; 扶贫协作, which has the word of support itself,
 * where it is not said of a paper, an office, or what is only called so. */
static size_t letters_bond(const char *text, size_t end, size_t off)
{
	static const char *const plain[] = {"协作", "东西部协作", NULL};
	static const char *const tells[] = {"由", "实现", "工作开展", "工作启动", "取得", "进入", "始于",
	        "起步", "启动", "成为", "不断", "持续", "已", "从", "，", "。", "创造", "走过", "结出", "迈",
	        "还在", "拉开", "书写", "谱写", "续写", "结下", "打开", "换来", "让", "开展", "开启", "走出",
	        "始终", "一直", NULL};
	static const char *const helping[] = {"扶贫协作", "对口协作", "对口扶贫协作", "东西部扶贫协作",
	        "对口帮扶", "对口支援", "帮扶协作", "对口帮扶协作", "对口帮扶合作", "对口合作", "结对",
	        "结对帮扶", "结对协作", "东西部对口协作", NULL};
	static const char *const things[] = {"工作队", "工作组", "领导小组", "办", "干部", "指挥部", "协议",
	        "》", "”", "模式", "精神", "典范", "样板", "示范", "品牌", "故事", "产业园", "展", "计划",
	        "规划", "方案", "帮扶计划", "馆", "等", "、", NULL};
	size_t n = words_at(text, end, off, plain), help = words_at(text, end, off, helping);
	if (help > n)
		return words_at(text, end, off + help + word_match(text, end, off + help, "的"), things)
		               ? 0
		               : help;
	return words_at(text, end, off + n, tells) ? n : 0;
}

bool tokens_may_letters(const struct tokens *tokens, const char *text, size_t end, size_t off)
{
	struct lexicon_hit hit = lexicon_hit(&tokens->hits, off);
	return off >= 2 * HAN &&
	       (token_kind_of(hit) == TOKEN_SUPPORT || token_kind_of(hit) == TOKEN_RELATION ||
	               hit.is & LEXICON_BOND) &&
	       (province_letter_before(text, tokens->start, off) ||
	               initials_before(tokens->initials, text, tokens->start, off)) &&
	       end > off;
}

size_t tokens_letters(struct tokens *tokens, const char *text, size_t end, size_t off)
{
	size_t count, n = letters_counted(text, end, off, &count);
	if (n && read_letters(tokens, text, count, false)) {
		tokens_push(tokens, TOKEN_CLOSER, off, off + n);
		return n;
	}
	n = letters_bond(text, end, off);
	n = n ? n : phrase_relation(text, end, off); /* 沪滇签订了扶贫协作协议 */
	if (!n || !read_letters(tokens, text, 2, true))
		return 0;
	tokens_push(tokens, TOKEN_RELATION, off, off + n);
	return n;
}
