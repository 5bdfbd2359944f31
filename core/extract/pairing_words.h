// SPDX-License-Identifier: MIT
// How the rules for a sentence look around in it. Private to core/extract/pairing_*.c.
#ifndef CORE_EXTRACT_PAIRING_WORDS_H
#define CORE_EXTRACT_PAIRING_WORDS_H

#include "core/extract/pairing_reader.h"

enum { CLAUSE_TOKENS = 60 /* how far a rule looks back in a clause */ };

static inline enum token_kind kind_at(const struct tokens *tokens, size_t i)
{
	return i < tokens->list.len ? tokens->list.at[i].kind : TOKEN_OTHER;
}

/* What stands before token `i` with words that change nothing passed over: its index plus one. */
struct back {
	size_t i;
	bool each, of, comma;
};

/* `commas`: pass over them, too. */
struct back skip_back(const struct tokens *tokens, size_t i, bool commas);
size_t skip_fill(const struct tokens *tokens, size_t i);

/* 和相关单位、企业 behind a list of names: passed over. */
size_t skip_rest(const struct tokens *tokens, size_t i);

/* Does the clause say before token `v` that this is not so, or only wished for? The trace is told. */
bool denied(struct pairing_reader *reader, size_t v);

/* The list before the preposition at `p`: 北京 in 北京对西藏. `each` is carried on. */
bool list_before_word(
        const struct tokens *tokens, size_t p, bool commas, bool *each, struct party_list *list);

/* Does nothing stand behind a list, which token `i` follows, that could say more of its last name? */
bool list_ends(const struct tokens *tokens, size_t i);
/* Does the text before token `i` end in `word`? Is token `i` `word`? */
bool token_ends(const struct pairing_reader *reader, size_t i, const char *word);
bool token_is(const struct pairing_reader *reader, size_t i, const char *word);
/* Is it one of the words? The list ends with NULL; there may be no token `i`. */
bool token_is_any(const struct pairing_reader *reader, size_t i, const char *const *words);

/* One of the words, of one token or several, right before token `i`: its first token plus one; 0 if there is
 * none.
 */
size_t words_end_before(const struct pairing_reader *reader, size_t i, const char *const *words);

/*
 * The party that a clause without a subject of its own goes on speaking of: 甲 in 甲响应号召，对口支援乙,
 * where token `i` is the clause's first word but for those that change nothing. False if the clause has a
 * subject, or if it is not sure that the sentence is about 甲 (甲的企业…, 在甲…).
 */
bool clause_topic(const struct pairing_reader *reader, size_t i, struct party_list *list);

/*
 * 乙 in 乙地处高原，面积不大，由甲支援: whom the sentence begins with and goes on to describe up to the
 * clause that begins with token `i`; or 位于高原的乙，. False if anybody else comes in between.
 */
bool clause_described(const struct pairing_reader *reader, size_t i, struct party_list *list);

/* The last name of a list, with those joined to it by 和; the rest stays in `list`. False if nothing would
 * stay. */
bool split_last(const struct tokens *tokens, struct party_list *list, struct party_list *last);

/* 甲与乙、丙与丁, two or more and nothing else in the clause, the first 与 being token `i`: added; else
 * false. */
bool couples_at(struct pairing_reader *reader, size_t i);
/* How many couples there are in the row that begins with token `i`. */
size_t couples_in_row(const struct tokens *tokens, size_t i);
/* 甲与乙结对: the relation that token `i` names; `of`: 甲与乙的结对. False if there is none. */
bool relation_at(struct pairing_reader *reader, size_t i, bool of);
/* 甲是乙的对口支援单位, 甲把乙作为帮扶对象. */
void role_at(struct pairing_reader *reader, size_t i);
/* 甲支援乙 and its kin. */
void support_at(struct pairing_reader *reader, size_t v);
/* 甲负责乙, 乙由甲包干: makes the verbs of having charge words of support where it is that what is spoken of.
 */
void charges_mark(struct pairing_reader *reader);
/* 甲支援乙。 and in the next paragraph 丙负责丁: may the passage, from the sentence at hand on, go on so? */
bool charges_go_on(const struct pairing_reader *reader);
/* Was token `i`, a word of support, made one so? */
bool charge_is(const struct pairing_reader *reader, size_t i);
/* 甲的援疆任务调整为乙, where token `i` is 援疆. False if it is not put so. */
bool scope_at(struct pairing_reader *reader, size_t i);
/* 此外还帮扶丙, behind a sentence in which 甲 alone gave: are there but words that change nothing before the
 * verb's clause, which begins with token `head`? */
bool giver_goes_on(const struct pairing_reader *reader, size_t head);
/* The supporter stands in the sentence before, and is a token of this one for the while. */
void support_of_giver(struct pairing_reader *reader, struct party_list recipients);
/* Does token `i` go on with a subject: a preposition or a verb, which begins no other noun? */
bool subject_goes_on(const struct pairing_reader *reader, size_t i);
/* 接替 before the list that ends before the verb: 丙接替甲支援乙, where 丙 does it now. */
void support_taken_over(const struct pairing_reader *reader, struct party_list *supporters);
/* 乙受甲支援, where 受 is token `p`; 受甲支援的乙, if there are recipients `behind`. */
void support_received(struct pairing_reader *reader, struct party_list supporters, size_t p, bool each,
        const struct party_list *behind);
/* 在甲的支援下，乙…: token `v` is the word of support; does token `i` begin with 下? */
void support_thanks(struct pairing_reader *reader, struct party_list supporters, size_t v);
bool support_is_under(const struct pairing_reader *reader, size_t i);
/* 和当地群众的努力下 behind the word of support at `v`, which others share: the comma behind it; `v` if it is
 * not put so. */
size_t support_under_others(const struct pairing_reader *reader, size_t v);
/* 甲的支援为乙带来了变化. False if it is not put so. */
bool support_brings(struct pairing_reader *reader, struct party_list supporters, size_t v);
/* 乙对甲的援助表示感谢, 乙感谢甲的援助. False if it is not put so. */
bool support_thanked(struct pairing_reader *reader, struct party_list supporters, size_t v);
/* 甲对乙的支援, where 对 is token `p`. */
void support_to(struct pairing_reader *reader, struct party_list recipients, size_t p, bool each);
/* 乙为甲援建, where 为 is token `p` and `v` the verb; 在乙，甲援建的车间…. False if it is not put so. */
bool built_by(struct pairing_reader *reader, struct party_list supporters, size_t p, size_t v);
bool built_there(struct pairing_reader *reader, struct party_list supporters, size_t v);
/* 乙的教学楼由甲援建, 教学楼系甲援建, 教学楼是甲援建的, 教学楼，甲援建: `head` is the token behind 由. */
bool built_of(struct pairing_reader *reader, struct party_list supporters, size_t head, size_t v);
/* 乙村甲援建的学校, 乙村甲援建项目, token `v`: where it is built stands right before who builds it. */
bool built_beside(struct pairing_reader *reader, struct party_list supporters, size_t v);
/* 该园区由甲援建, behind a sentence that names where it lies: does the sentence begin so; and its pair. */
bool built_that_follows(const struct pairing_reader *reader);
void built_that(struct pairing_reader *reader);
/* 援建乙县体育中心, 援建乙县中学教学楼: what is built is for 乙县. */
void built_place(const struct pairing_reader *reader, struct party_list recipients);
/* 乙县体育馆（甲援建）: whose building stands before the bracket, and the pair, the tokens being the
 * bracket's; built_aside is false where the bracket does not say who built it. */
bool built_owner(const struct pairing_reader *reader, size_t aside, struct mention *owner);
bool built_aside(struct pairing_reader *reader, const struct mention *owner);
/* 甲承担乙的对口支援任务, 甲给予乙三千万元援助; 承担乙对口支援任务的甲: the word of support is `v`. False if
 * it is not put so. */
bool task_at(struct pairing_reader *reader, struct party_list recipients, size_t v);
/* 甲完成乙援建项目30个: a place carries out the works of support in 乙 that token `v` is. False if it is not
 * put so; a ministry may arrange those of others. */
bool task_carried_out(struct pairing_reader *reader, struct party_list recipients, size_t v);
/* 对口支援乙以来，甲…; 支援乙期间，甲…: whom the main clause speaks of has done it. The word of support is
 * token `v`, and 以来 token `next`. */
bool since_then(const struct pairing_reader *reader, size_t v, size_t next, struct party_list *supporters);
/* 甲选派十名教师支援乙, 甲每年安排一亿元援助乙: who has the persons or the money before token `v`. */
bool support_sending(const struct pairing_reader *reader, size_t v, struct party_list *list);
/* Does the text from token `i` to token `end` speak of persons, money or goods? */
bool tokens_name_help(const struct pairing_reader *reader, size_t i, size_t end);
/* Does the word at token `i` speak of persons that are given: 援疆干部? */
bool token_is_staff(const struct pairing_reader *reader, size_t i);
/* 甲向乙选派干部学习, 甲派教师赴乙，开展培训: do bytes [from, to) of the passage say that those who are sent
 * are to learn there? Then it is 乙 who helps, if anybody. */
bool sent_to_learn(const struct pairing_reader *reader, size_t from, size_t to);
/* 甲向乙选派援疆干部. */
void goods_at(struct pairing_reader *reader, size_t v);
/* 援疆干部到达乙，选派他们的是甲. */
void sent_by(struct pairing_reader *reader, size_t v);
/* 甲、乙援疆, which token `i` says; 19个援疆省市, which it is. */
void scheme_at(struct pairing_reader *reader, size_t i);
void scheme_of_group(struct pairing_reader *reader, size_t i);

#endif
