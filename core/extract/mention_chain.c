// SPDX-License-Identifier: MIT
// Places one inside the other: 新疆和田地区墨玉县.
#include "core/extract/mention_words.h"

#include <string.h>

/* 伊犁, 伊犁地区 in 伊犁州: the former district of the prefecture that bears its name. NULL if there was
 * none. */
static const struct place *own_district(const struct place *outer, const char *text, size_t off, size_t n)
{
	static const char kind[] = "地区";
	char name[64];
	size_t stem = n > strlen(kind) && name_ends(text, off + n, kind) ? n - strlen(kind) : n;
	if (stem + sizeof kind > sizeof name || outer->level != PARTY_PREFECTURE ||
	        strncmp(place_name(outer), text + off, stem) != 0)
		return NULL;
	memcpy(name, text + off, stem);
	strcpy(name + stem, kind);
	const struct place *district = place_find(name);
	return district && place_province(district) == place_province(outer) ? district : NULL;
}

/* The reading of text[off..off+n) that lies in `outer`. */
static const struct place *inside(const struct place *outer, const char *text, size_t off, size_t n)
{
	const struct place *all[16];
	size_t count = place_readings(text + off, n, all, 16);
	for (size_t i = 0; i < count && i < 16; i++)
		if (all[i] != outer && (place_holds(outer, all[i]) || place_was_called(outer, all[i])))
			return all[i];
	for (size_t i = 0; i < count && i < 16; i++)
		if (place_held(outer, all[i]))
			return all[i];
	return own_district(outer, text, off, n);
}

/* What may stand behind a name that is a word as well, where it is a name: a mark, a joint, a number, a verb.
 */
static const char *const behind_listed[] = {"、", "和", "，", "。", "；", "及", "两", "二", "三", "四", "五",
        "六", "七", "八", "九", "十", "等", "分别", "支援", "帮扶", "对口", "结对", "援建", "援助", "定点",
        "共同", "联合", "建立", "结成", "结为", "缔结", "签", "开展", "牵手", NULL};

/* The length of 久治 or 碧江 at `off`, where nothing stands behind it that could go on with a longer word. */
size_t listed_at(const char *text, size_t len, size_t off)
{
	size_t n = place_match_listed(text, len, off);
	return n && (off + n == len || words_at(text, len, off + n, behind_listed)) ? n : 0;
}

/* 新疆农六师, 新疆第六师, 新疆兵团第六师: the Corps or its division at `off`, where `match` stands, n bytes
 * long; its length. */
static size_t corps_behind(const char *text, size_t len, size_t off, size_t n, const struct place *match,
        const struct place **corps)
{
	if (n && place_holds(place_corps(), match))
		*corps = match;
	else
		n = off < len ? corps_division(text, len, off, corps) : 0;
	return n;
}

/* The place inside of the chain's last one that is named behind it: 铜仁市碧江, 苏州市所辖昆山. */
static bool chain_on(const char *text, size_t len, struct chain *chain)
{
	static const char *const lies[] = {"所辖", "下辖", "所属", "下属", NULL};
	const struct place *finer = NULL;
	size_t from = chain->end + words_at(text, len, chain->end, lies);
	size_t n = from < len ? place_match(text, len, from, &finer) : 0;
	if (!n && from < len)
		n = listed_at(text, len, from);
	const struct place *match = finer;
	finer = n ? inside(chain->place, text, from, n) : NULL;
	if (!finer && place_surrounds_corps(chain->place))
		n = corps_behind(text, len, from, n, match, &finer);
	if (!finer)
		return false;
	*chain = (struct chain){from, from + n, finer};
	return true;
}

/* 莆田县 is not 莆田市. */
static bool is_old_county(const char *text, size_t len, size_t off, size_t n, const struct place *place)
{
	return n == 2 * HAN && word_is_at(text, len, off + n, "县") &&
	       !(place && place->level == PARTY_PROVINCE) && county_at(text, len, off, true);
}

/* 文昌村 is no 文昌: a short name with 村 is a village's, called so wherever it lies. */
static bool is_village(const char *text, size_t len, size_t off, size_t n, const struct place *place)
{
	static const char *const others[] = {
	        "级", "民", "庄", "镇", "干", "医", "官", "落", "寨", "屯", "支", "两", "企", NULL};
	return word_is_at(text, len, off + n, "村") && town_bare(text, off, off + n) &&
	       !(place && place->level <= PARTY_PROVINCE) && !words_at(text, len, off + n + HAN, others);
}

/* 如东城区 is no 如东, but such as 东城区; 和静宁县 is and 静宁县: a name with its kind begins behind the
 * first character of the n bytes at `off`, and goes on beyond them. */
static bool joins_longer(const char *text, size_t len, size_t off, size_t n)
{
	static const char *const words[] = {
	        "如", "和", "同", "与", "由", "向", "对", "到", "从", "在", "为", "及", "赴", "给", NULL};
	static const char *const kinds[] = {"省", "市", "县", "区", "州", "旗", "盟", NULL};
	static const char *const both[] = {"东西部", "东西协作", "东西扶贫", NULL};
	const struct place *other;
	if (n == 2 * HAN && words_at(text, len, off + HAN, both))
		return true; /* 粤桂东西部协作 is of 桂, and not of 桂东 */
	if (!words_at(text, len, off, words))
		return false;
	size_t behind = off + HAN, end = behind + place_match(text, len, behind, &other);
	return end > off + n && end > behind + 2 * HAN && words_at(text, len, end - HAN, kinds);
}

/* Its first place; all of it. */
bool chain_begins(const char *text, size_t len, size_t off, unsigned context, struct chain *chain)
{
	size_t n = place_match(text, len, off, &chain->place);
	if (!n && context & MENTION_CORPS)
		n = corps_division(text, len, off, &chain->place);
	if (!n || town_of_name(text, len, off, off + n) || is_village(text, len, off, n, chain->place) ||
	        is_old_county(text, len, off, n, chain->place) || joins_longer(text, len, off, n))
		return false;
	chain->last = off;
	chain->end = off + n;
	return true;
}

void chain_go_on(const char *text, size_t len, struct chain *chain)
{
	while (chain->place && chain->end < len && chain_on(text, len, chain)) {
	}
}

bool chain_read(const char *text, size_t len, size_t off, unsigned context, struct chain *chain)
{
	bool begins = chain_begins(text, len, off, context, chain);
	if (begins)
		chain_go_on(text, len, chain);
	return begins;
}
