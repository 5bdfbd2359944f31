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

/* Remembers the district that a party is, if it goes by two characters and 区. */
static void keep_district(struct initials *initials, const struct mention *party)
{
	const struct place *place = party->part ? NULL : party->place;
	if (!place || place->level != PARTY_COUNTY || initials->districts_len == DISTRICTS_MAX ||
	        strlen(place_name(place)) != 3 * HAN || !is_same(place_name(place) + 2 * HAN, "区"))
		return;
	for (size_t i = 0; i < initials->districts_len; i++)
		if (initials->districts[i] == place)
			return;
	initials->districts[initials->districts_len++] = place;
}

const struct place *initials_district(
        const struct initials *initials, const char *text, size_t len, size_t off)
{
	static const char *const behind[] = {"与", "和", "、", "对", "向", "两地", "两区", "两县", "帮扶",
	        "支援", "结对", "援建", "定点", "已", "先后", "派", "选派", "投入", "捐", "无偿", NULL};
	for (size_t i = 0; initials && i < initials->districts_len; i++)
		if (off + 2 * HAN < len &&
		        memcmp(text + off, place_name(initials->districts[i]), 2 * HAN) == 0)
			return words_at(text, len, off + 2 * HAN, behind) ? initials->districts[i] : NULL;
	return NULL;
}

void initials_keep(struct initials *initials, const struct mention *from, const struct mention *to)
{
	const struct place *one = place_of(from), *other = place_of(to);
	keep_district(initials, from);
	keep_district(initials, to);
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
