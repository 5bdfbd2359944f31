// SPDX-License-Identifier: MIT
// A sentence as the words that the rules for pairings speak of. Inside extract only.
#ifndef CORE_EXTRACT_TOKENS_H
#define CORE_EXTRACT_TOKENS_H

#include "core/extract/alias.h"
#include "core/extract/initials.h"
#include "core/extract/lexicon.h"
#include "core/extract/names.h"

enum token_kind {
	TOKEN_OTHER, /* anything else; a run of it is one token */
	TOKEN_PARTY,
	TOKEN_CLOSER,    /* behind a list: 等省市, 8省市, 三所院校 */
	TOKEN_ASIDE,     /* （…） */
	TOKEN_SUPPORT,   /* 支援, 帮扶, 对口援建 … */
	TOKEN_GOODS,     /* 援助资金, 援疆干部: support as a thing that is given */
	TOKEN_SCHEME,    /* 援疆, 对口援藏: support that names whom it is for */
	TOKEN_SEND,      /* 选派, 派出 */
	TOKEN_GO,        /* 到, 赴, 进 */
	TOKEN_RELATION,  /* 结对, 结成…对口支援关系, 签订…帮扶协议 */
	TOKEN_BY,        /* 由 */
	TOKEN_RECEIVE,   /* 受, 接受, 得到 */
	TOKEN_TO,        /* 对 向 为 给 */
	TOKEN_WITH,      /* 与 同 跟 */
	TOKEN_AND,       /* 和 及 以及 */
	TOKEN_SEPARATOR, /* 、 */
	TOKEN_COMMA,
	TOKEN_COLON,
	TOKEN_ARROW,   /* —— → */
	TOKEN_OF,      /* 的 */
	TOKEN_IS,      /* 是 */
	TOKEN_TAKE,    /* 把 */
	TOKEN_HELPER,  /* 对口支援单位: what a supporter is called */
	TOKEN_HELPED,  /* 帮扶对象: what a recipient is called */
	TOKEN_PARTNER, /* 结对城市: what either side is called */
	TOKEN_EACH,    /* 分别 */
	TOKEN_FILL,    /* what may stand between a party and the verb without changing who supports whom */
	TOKEN_ARRANGE, /* 组织, 确定: who stands before it has others support */
	TOKEN_NOT,     /* 没有, 不再, 申请 …: what the sentence says is not so, or not yet */
	TOKEN_EDGE     /* the edge of a table's column */
};

struct token {
	enum token_kind kind;
	size_t start, end; /* of the text given to tokens_read */
	size_t party; /* PARTY: an index into `parties`; ASIDE: is it 牵头, the part that a party takes? */
};

/* All zero is empty and ready. */
struct tokens {
	ARRAY(struct token) list;
	ARRAY(struct mention) parties;
	bool corps;                      /* the document speaks of 兵团 */
	const struct aliases *aliases;   /* borrowed; NULL for none */
	const struct initials *initials; /* of the pairs found so far; borrowed, or NULL */
	const struct names *names;       /* the user's; borrowed, or NULL */

	struct lexicon_hits hits; /* of the text that tokens_look has looked at */
	size_t start, end;        /* the part of it that is read at the moment */
	unsigned marks;           /* enum lexicon_mark: those of LEXICON_TELLING that there are in it */
	/* For token*.c only. */
	size_t comma, tail, town; /* how far the next 、, end of a name, and township have been looked for */
};

/* Adds the tokens of text[start..end). Time is linear in its length. */
void tokens_read(struct tokens *tokens, const char *text, size_t start, size_t end, struct arena *arena);
/* The same in two steps: looks what begins where in the text, which tokens->hits tells then, and adds the
 * tokens of any part of it, between two words. */
void tokens_look(struct tokens *tokens, const char *text, size_t start, size_t end);
void tokens_go_on(struct tokens *tokens, const char *text, size_t start, size_t end, struct arena *arena);
/* The kind of the word that begins there, TOKEN_OTHER if there is none. */
enum token_kind token_kind_of(struct lexicon_hit hit);
void tokens_clear(struct tokens *tokens);
void tokens_free(struct tokens *tokens);

/* A word that may stand between a party and the verb: FILL, EACH, SEND or GO. */
bool token_passed_over(enum token_kind kind);

/* Does text[start..end), of what tokens_look has looked at, hold a word that can join two parties? Quick. */
bool tokens_worthwhile(const struct tokens *tokens, size_t start, size_t end);

#endif
