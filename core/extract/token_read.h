// SPDX-License-Identifier: MIT
// How a sentence is taken apart into tokens. Private to core/extract/token*.c.
#ifndef CORE_EXTRACT_TOKEN_READ_H
#define CORE_EXTRACT_TOKEN_READ_H

#include "core/extract/tokens.h"
#include "core/extract/word.h"
#include "core/text/utf8.h"

static inline bool at(const char *text, size_t end, size_t off, const char *word, size_t n)
{
	if (off + n > end || text[off + n - 1] != word[n - 1])
		return false;
	for (size_t i = 0; i + 1 < n; i++)
		if (text[off + i] != word[i])
			return false;
	return true;
}

/* The bits of the words' first characters (core/base/folded.h). */
FOLDED uint64_t firsts_of(const char *words)
{
	const size_t len = strlen(words);
	uint64_t bits = 0;
#pragma GCC unroll 256
	for (size_t i = 0; i < len; i++)
		bits |= i == 0 || words[i - 1] == ' ' ? UINT64_C(1) << bits_mark(words + i, len - i) : 0;
	return bits;
}

/* The longest word of a list in the source, separated by spaces, that stands at `off`; 0 if none does, as
 * mostly the first character tells. */
size_t longest_of(const char *text, size_t end, size_t off, const char *words);
FOLDED size_t longest(const char *text, size_t end, size_t off, const char *words)
{
	return off < end && firsts_of(words) >> bits_mark(text + off, end - off) & 1
	               ? longest_of(text, end, off, words)
	               : 0;
}

static inline void tokens_push(struct tokens *tokens, enum token_kind kind, size_t start, size_t end)
{
	struct token *last = tokens->list.len ? &tokens->list.at[tokens->list.len - 1] : NULL;
	if (kind == TOKEN_OTHER && last && last->kind == TOKEN_OTHER)
		last->end = end;
	else
		*array_push(&tokens->list) = (struct token){kind, start, end, 0};
}

/* COMMA at the beginning, where a clause begins as well. */
static inline enum token_kind kind_before(const struct tokens *tokens)
{
	return tokens->list.len ? tokens->list.at[tokens->list.len - 1].kind : TOKEN_COMMA;
}

/*
 * Phrases, token_phrase.c: what is one token, though it is no word of the vocabulary. Each gives the length
 * of its phrase at text[off..end), 0 if none stands there.
 */
/* 第三批, 第12轮: which of them. */
size_t phrase_ordinal(const char *text, size_t end, size_t off);
/* 10年间, 1994年3月, 17.5, 近30: numbers with the units of time; 二〇〇八年起, 二十多年来. */
size_t phrase_number(const char *text, size_t end, size_t off);
size_t phrase_han_number(const char *text, size_t end, size_t off);
/* （…）, 《…》. */
size_t phrase_bracketed(const char *text, size_t end, size_t off, const char *open, const char *close);
/* “互联网＋教学” before a word of support. */
size_t phrase_quoted(const char *text, size_t end, size_t off);
/* 以团队形式: how it is done. */
size_t phrase_manner(const char *text, size_t end, size_t off);
/* 在2019年, 在教育、卫生等方面: when, or in what. */
size_t phrase_setting(const char *text, size_t end, size_t off);
/* 受国务院委托: by whose will. */
size_t phrase_behest(const char *text, size_t end, size_t off);
/* 等, 等东部沿海省市, 8省市: what closes a list of names. */
size_t phrase_closer(const char *text, size_t end, size_t off);
/* 国家级贫困县 before 乙县, 地处边境的 before 乙县: what the place behind it is, up to where it begins. */
size_t phrase_described(const char *text, size_t end, size_t off);
/* 签订了帮扶协议: the bond between two. */
size_t phrase_relation(const char *text, size_t end, size_t off);
/* 的1市8县, 一市八县: how much of the place before it is meant; the second without 的, and of two counts. */
size_t phrase_units(const char *text, size_t end, size_t off);
size_t phrase_several_units(const char *text, size_t end, size_t off);
/* 牵头, 参与: the part that a party takes in what they do together. */
size_t phrase_part_taken(const char *text, size_t end, size_t off);

/* Whom 前者 or 后者 at `off` points at: two places of one kind that the sentence has named, and no more. NULL
 * if neither stands there, or it is not sure. Borrowed from the tokens, until one is added. */
const struct mention *tokens_points_at(const struct tokens *tokens, const char *text, size_t end, size_t off);

/* Parties, token_party.c. Adds the party at `off`; its length, 0 if none stands there. */
size_t tokens_party(struct tokens *tokens, const char *text, size_t end, size_t off, struct arena *arena);
/* What closes the list before it, with an end that its members share. */
size_t tokens_closer(struct tokens *tokens, const char *text, size_t end, size_t off, struct arena *arena);
/* 高阳、南溪两镇: as many names as the number says. */
size_t tokens_enumeration(
        struct tokens *tokens, const char *text, size_t end, size_t off, struct arena *arena);
/* May the first of them begin behind the last token? */
static inline bool tokens_may_enumerate(const struct tokens *tokens, size_t off)
{
	return kind_before(tokens) != TOKEN_OTHER ||
	       (off >= tokens->start + HAN && lexicon_hit(&tokens->hits, off - HAN).is & LEXICON_INNER);
}
/* 所属 in 济南市所属十个区县工会, which begins no name. */
size_t tokens_owns_group(const char *text, size_t end, size_t off, struct arena *arena);

/* Provinces by one character each, token_letters.c: the word at `off` that counts or joins those that the
 * last token ends in, and they. Its length; 0 if there are no such. May there be? Quick. */
size_t tokens_letters(struct tokens *tokens, const char *text, size_t end, size_t off);
bool tokens_may_letters(const struct tokens *tokens, const char *text, size_t end, size_t off);

/* What can be told at once of the words from `off` on. Where the next 、 stands: */
size_t tokens_next_comma(const char *text, size_t off, size_t end);
/* Is it within three characters behind the one at `off`? */
bool tokens_listed(struct tokens *tokens, const char *text, size_t end, size_t off);
/* Does the end of an institution's name follow within reach, with nothing before it that no name holds? */
bool tokens_tail(struct tokens *tokens, const char *text, size_t end, size_t off);
/* 清华大学 in 在清华大学的支援下: a name behind 在. */
bool tokens_supporter(struct tokens *tokens, const char *text, size_t end, size_t off);
/* 塔里木大学 in 作为塔里木大学的对口支援单位: a name behind 作为. */
bool tokens_in_role(struct tokens *tokens, const char *text, size_t end, size_t off);
static inline bool tokens_supporter_in(struct tokens *tokens, const char *text, size_t end, size_t off)
{
	if (off < tokens->start + HAN)
		return false;
	return word_is_at(text, end, off - HAN, "在")   ? tokens_supporter(tokens, text, end, off)
	       : word_is_at(text, end, off - HAN, "为") ? tokens_in_role(tokens, text, end, off)
	                                                : false;
}
/* Does a word with one of the marks stand behind a name of two or three characters? */
static inline bool tokens_short(const struct tokens *tokens, size_t off, unsigned marks)
{
	return (lexicon_hit(&tokens->hits, off + 2 * HAN).is | lexicon_hit(&tokens->hits, off + 3 * HAN).is) &
	       marks;
}
/* May a township be named there, or a name that the document gave? */
bool tokens_may_town(struct tokens *tokens, const char *text, size_t off);
static inline bool tokens_may_alias(const struct tokens *tokens, const char *text, size_t off)
{
	return tokens->aliases && tokens->aliases->begins[index_hash_at(text + off)];
}

#endif
