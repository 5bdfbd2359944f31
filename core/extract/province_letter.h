// SPDX-License-Identifier: MIT
// 闽粤两省, 闽宁协作: provinces by one character each. Inside extract only.
#ifndef CORE_EXTRACT_PROVINCE_LETTER_H
#define CORE_EXTRACT_PROVINCE_LETTER_H

#include "core/extract/party.h"

enum { PROVINCE_LETTERS_MAX = 6 };

/*
 * How many such characters stand in a row right before `end` in text[start..end): into `places`, in the order
 * of the text. 0 for more than PROVINCE_LETTERS_MAX. By itself such a character is too often something else;
 * who asks must know how many there have to be.
 */
size_t province_letters(
        const char *text, size_t start, size_t end, const struct place *places[PROVINCE_LETTERS_MAX]);

/* Does one stand right before `end`? */
bool province_letter_before(const char *text, size_t start, size_t end);

/* A province's character: 粤 for 广东省; NULL for what is none. */
const char *province_letter_of(const struct place *place);

/* 闽宁, 沪滇: is the one of two an eastern province, which supports, and the other none? */
bool province_letters_pair(const struct place *one, const struct place *other);

#endif
