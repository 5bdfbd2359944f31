// SPDX-License-Identifier: MIT
#include "core/extract/initials.h"

#include "core/extract/province_letter.h"
#include "core/extract/word.h"

#include <string.h>

static bool is_same(const char *one, const char *other)
{
	return !memcmp(one, other, HAN);
}

/* The place that a party is, or, of 甲市各区, the one in which they lie; NULL for any other. */
static const struct place *place_of(const struct mention *party)
{
	if (party->level == PARTY_GROUP && !party->count)
		return party->seat;
	return party->level <= PARTY_COUNTY && !party->part ? party->place : NULL;
}

void initials_keep(struct initials *initials, const struct mention *from, const struct mention *to)
{
	const struct place *one = place_of(from), *other = place_of(to);
	if (!one || !other || initials->len == INITIALS_MAX)
		return;
	struct initials_pair pair = {province_letter_of(one), province_letter_of(other), one, other, false};
	pair.one = pair.one ? pair.one : place_name(one);
	pair.other = pair.other ? pair.other : place_name(other);
	for (size_t i = 0; i < initials->len; i++) {
		struct initials_pair *old = &initials->pairs[i];
		if (!is_same(old->one, pair.one) || !is_same(old->other, pair.other))
			continue;
		old->open = old->open || old->from != pair.from || old->to != pair.to;
		return;
	}
	initials->pairs[initials->len++] = pair;
}

const struct initials_pair *initials_before(
        const struct initials *initials, const char *text, size_t start, size_t end)
{
	if (!initials || end < start + 2 * HAN)
		return NULL;
	const char *one = text + end - 2 * HAN, *other = text + end - HAN;
	for (size_t i = 0; i < initials->len; i++) {
		const struct initials_pair *pair = &initials->pairs[i];
		bool said = is_same(one, pair->one) && is_same(other, pair->other),
		     turned = is_same(one, pair->other) && is_same(other, pair->one);
		if (said || turned)
			return pair->open ? NULL : pair;
	}
	return NULL;
}
