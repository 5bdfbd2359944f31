// SPDX-License-Identifier: MIT
// What the files that read 甲支援乙 share. Token `v` is the word of support. Private to
// core/extract/pairing_support.c, _recipient.c, _task.c, _where.c and _afar.c.
#ifndef CORE_EXTRACT_PAIRING_SUPPORT_H
#define CORE_EXTRACT_PAIRING_SUPPORT_H

#include "core/extract/pairing_words.h"

/* 甲支援乙: and 甲 is whom the sentence goes on speaking of. */
void support_subject(
        struct pairing_reader *reader, struct party_list supporters, struct party_list recipients, bool each);
/* 从 before the names at token `i`, or before others in their row: its token plus one, 0 if there is none. */
size_t support_origin(const struct pairing_reader *reader, size_t i);

/* The recipients behind the verb: 支援乙, 支援了乙, 支援的乙, 支援的是乙; but 支援任务的乙 is who has the
 * task. */
bool recipients_of(const struct pairing_reader *reader, size_t v, struct party_list *list);
/* 支援地处高原的乙, 帮扶新设不久的乙: the list behind the words that say more of it. */
bool recipients_described(const struct pairing_reader *reader, size_t v, struct party_list *list);
/*
 * 甲支援新疆的乙大学, which no place in its name puts there; but 新疆的一所大学 is nobody, and then no place
 * is meant. False for nobody.
 */
bool recipients_lie(struct pairing_reader *reader, struct party_list *recipients, bool built);

/* 乙的对口支援由甲承担. */
bool task_borne(struct pairing_reader *reader, struct party_list recipients, size_t v);
/* 把乙的帮扶任务交给甲: who has it now. */
bool task_handed(struct pairing_reader *reader, struct party_list recipients, size_t v);
/* 乙由甲对口支援, where 由 is token `p`. */
void support_by(struct pairing_reader *reader, struct party_list supporters, size_t p, bool each);

/* 甲在乙援建学校, 甲在乙开展对口支援. */
bool support_in(struct pairing_reader *reader, struct party_list recipients, size_t v);
/* 甲在乙的援建工作: who does it in the place before the word of support. */
bool support_there(struct pairing_reader *reader, struct party_list recipients, size_t v);
/* 在甲支援乙: someone else does it there. In 在甲援建的乙, 在 leads to 乙 if 甲 lies where support comes
 * from; 在乙支援的甲 are those of 甲, if that is so of 甲 alone. The pairs of the latter are added. */
bool support_is_location(struct pairing_reader *reader, struct party_list before, size_t v,
        struct party_list behind, bool each);

/* No one stands right before the verb, which `back` has looked at; `after`: there are recipients. */
void support_from_afar(
        struct pairing_reader *reader, size_t v, struct back back, bool after, struct party_list recipients);

#endif
