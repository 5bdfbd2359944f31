// SPDX-License-Identifier: MIT
// 深赣协作: two places by one character each, once the document has told that the one supports the other.
// Inside extract only.
#ifndef CORE_EXTRACT_INITIALS_H
#define CORE_EXTRACT_INITIALS_H

#include "core/extract/mention.h"

/* One pair of the document, and the characters that stand for its two places: a province's own, else the
 * first of the name. */
struct initials_pair {
	const char *one, *other; /* of HAN bytes each; static */
	const struct place *from, *to;
	bool open; /* another pair has the same characters */
};

/* All zero is empty. The first pairs of a document are kept; it seldom has more that it calls so. */
enum { INITIALS_MAX = 24, DISTRICTS_MAX = 8 };
struct initials {
	struct initials_pair pairs[INITIALS_MAX];
	size_t len;
	const struct place *districts[DISTRICTS_MAX]; /* the first of them that are a side of a pair */
	size_t districts_len;
};

/* Remembers a pair that was found, if both are places. */
void initials_keep(struct initials *initials, const struct mention *from, const struct mention *to);

/* The pair whose characters stand right before `end` in text[start..end), in either order; NULL if there is
 * none, or there are several. */
const struct initials_pair *initials_before(
        const struct initials *initials, const char *text, size_t start, size_t end);

/*
 * 龙湾 for 龙湾区, once a pair with it was found: the district that the two characters at text[off..len)
 * mean, where they are followed as a party is; NULL if there is none. Without the document's word for it they
 * are too often something else.
 */
const struct place *initials_district(
        const struct initials *initials, const char *text, size_t len, size_t off);

#endif
