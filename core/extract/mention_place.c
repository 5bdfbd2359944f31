// SPDX-License-Identifier: MIT
// What a party's name is that begins with a place: the place, its township or regiment, its offices, a group
// there, an institution.
#include "core/extract/mention_words.h"

#include <string.h>

/* What may stand behind a division or a county and adds nothing: 农四师团场, 阿拉尔市及团场, 全国总工会机关.
 */
static size_t place_rest(const char *text, size_t len, size_t end)
{
	static const char *const rests[] = {"及所属团场", "及团场", "团场", "全境", "境内", "机关",
	        "各县市区", "各县市", "各县", "各县（市）", "各县（市、区）", "各市县", "各区县", "各县区",
	        "各地市", "各地州", "所属各县", "下辖各县", "所辖各县", NULL};
	return words_at(text, len, end, rests);
}

/* 西藏自治区区直各部门: the place's offices, not the place. */
static size_t offices(const char *text, size_t len, size_t end)
{
	static const char *const more[] = {"县", "市", "域", "域内", "地", NULL};
	if (word_is_at(text, len, end, "各区") && !words_at(text, len, end + 2 * HAN, more))
		return 2 * HAN; /* 各区县 is passed over */
	static const char *const words[] = {"区直各部门", "区直部门", "区直单位", "区直机关", "省直各部门",
	        "省直部门", "州直各部门", "各部门", "直属单位", "直属机关", "部分县", "部分地区", "部分县市",
	        NULL};
	return words_at(text, len, end, words);
}

/* Has the place nothing to do with the Corps? */
static bool lies_elsewhere(const struct place *place)
{
	const struct place *corps = place_corps();
	return place && !place_holds(corps, place) && !place_holds(place, corps);
}

/* 一四八团, behind 农八师 or not: `first` is the chain's beginning, NULL if there is none at `off`. */
bool regiment_read(const char *text, size_t len, size_t off, unsigned context, const struct chain *first,
        struct arena *arena, struct mention *out)
{
	const struct place *corps = place_corps();
	struct chain chain = first ? *first : (struct chain){off, off, corps};
	char number[32], name[80];
	if (first && lies_elsewhere(first->place))
		return false;
	if (first)
		chain_go_on(text, len, &chain);
	if ((first || chain_read(text, len, off, MENTION_CORPS, &chain)) && !place_holds(corps, chain.place))
		return false;
	size_t i = chain.end + (word_is_at(text, len, chain.end, "第") ? HAN : 0);
	bool farms = context & MENTION_CORPS && context & MENTION_BEGINS;
	size_t n = corps_unit(text, len, i, farms, number);
	if (!n)
		return false;
	strcat(strcpy(name, place_name(corps)), number);
	*out = (struct mention){
	        .start = off, .end = i + n, .place = corps, .level = PARTY_COUNTY, .part = true};
	out->name = arena_strndup(arena, name, strlen(name));
	return true;
}

/* Arrays, also of one word: the lexicon is made of them (meson.build). */
static const char *const formers[] = {"原"};
static const char *const states[] = {"国家"};

/* 国家 or 原 before a body of the centre: 国家商业部 is its name, 原商业部 the former 商业部. */
bool central_read(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	bool former = word_is_at(text, len, off, formers[0]);
	size_t from = off + (former ? HAN : word_is_at(text, len, off, states[0]) ? 2 * HAN : 0);
	const struct place *place;
	size_t n = from > off ? place_match(text, len, from, &place) : 0;
	if (!n || !place || place->level != PARTY_CENTRAL || place_match(text, len, off, &place) > from - off)
		return false;
	place_match(text, len, from, &place);
	*out = mention_named(text, off, from + n, former ? from : off, arena);
	out->level = PARTY_CENTRAL;
	if (former)
		out->name = place_name(place);
	return true;
}

/* The name that all readings of a form have, if they have the same one: 朝阳区. */
static const struct place *same_name(const char *text, size_t off, size_t end)
{
	const struct place *all[32];
	size_t count = place_readings(text + off, end - off, all, 32);
	for (size_t i = 1; i < count && i < 32; i++)
		if (strcmp(place_name(all[i]), place_name(all[0])) != 0 || all[i]->level != all[0]->level)
			return NULL;
	return count && count <= 32 ? all[0] : NULL;
}

/* 重庆市万州区人民医院 bears the city's name too; 陕西省略阳县人民医院 only says where it lies. */
static bool of_city(const char *text, const struct chain *chain, size_t off)
{
	return chain->last > off && name_ends(text, chain->last, "市") && name_ends(text, chain->end, "区") &&
	       !name_ends(text, chain->end, "自治区");
}

/* 江苏省南通市通州区人民医院: the name begins with the city, behind the province. */
static size_t behind_province(const char *text, size_t len, const struct chain *chain, size_t off)
{
	const struct place *place;
	const size_t n = place_match(text, len, off, &place);
	bool province = n && (name_ends(text, off + n, "省") || name_ends(text, off + n, "自治区"));
	return province && off + n < chain->last ? off + n : off;
}

/* 深圳喀什大学: two parties, not one name. But 湖南省发展改革委 is one, and so is 国家税务总局青岛市税务局,
 * whose seat is the city. */
static bool names_two(const char *text, size_t len, const struct chain *chain, size_t end,
        const struct place **seat, size_t *seat_end)
{
	const struct place *other = NULL;
	for (size_t i = chain->end; i < end; i++) {
		size_t n = place_match(text, len, i, &other);
		if (n <= 2 * HAN || (other && other->level == PARTY_CENTRAL))
			continue;
		if (i > chain->end || !chain->place || chain->place->level != PARTY_CENTRAL)
			return true;
		*seat = other;
		*seat_end = i + n;
	}
	return false;
}

/* 甲、乙两地教委: what the number counts are the places before it. */
static bool both_places(const char *text, size_t len, size_t off)
{
	static const char *const all[] = {"两地", "两省", "两市", "两县", "两区", "两州", "两校", "两院",
	        "三地", "三省", "三市", "三县", NULL};
	return words_at(text, len, off, all) > 0;
}

/* An institution whose name begins with the place. */
static bool read_seated(const char *text, size_t len, const struct chain *chain, size_t off,
        struct arena *arena, struct mention *out)
{
	if (both_places(text, len, chain->end))
		return false;
	size_t end = tail_first(text, len, chain->end, MENTION_CHARS, true);
	const struct place *seat = chain->place;
	size_t seat_end = chain->end;
	if (!end || names_two(text, len, chain, end, &seat, &seat_end))
		return false;
	if (end == chain->end + 2 * HAN && word_is_at(text, len, chain->end, "学校")) {
		*out = group_nobody(text, off, end, arena); /* 天津学校 are many */
		return true;
	}
	*out = mention_named(text, off, tail_whole(text, len, end),
	        of_city(text, chain, off) ? behind_province(text, len, chain, off) : chain->last, arena);
	out->seat = seat;
	out->seat_end = seat_end;
	return true;
}

/* 高阳镇 behind the county that holds it: the level is the lowest that there is. */
static bool read_township(const char *text, size_t len, const struct chain *chain, size_t off,
        struct arena *arena, struct mention *out)
{
	size_t from, end;
	bool lower = chain->place && chain->place->level >= PARTY_PREFECTURE &&
	             chain->place->level <= PARTY_COUNTY;
	bool province = chain->place && chain->place->level == PARTY_PROVINCE; /* 青海冷湖镇, in two words */
	bool bare = province || town_bare(text, chain->last, chain->end);
	if (!lower && !province)
		return false;
	if (!town_at(text, len, chain->end, bare, &from, &end) || (province && !town_ends(text, len, end))) {
		from = end = chain->end; /* 尖扎县德吉村 */
		if (bare || chain->place->level != PARTY_COUNTY || !village_at(text, len, end))
			return false;
	}
	size_t village = village_at(text, len, end);
	end = village ? end : town_quarter(text, len, end);
	*out = mention_named(text, off, village ? village : end, village ? end : from, arena);
	out->place = chain->place;
	out->level = PARTY_COUNTY;
	out->part = true;
	return true;
}

/* An enterprise keeps the name that the document gives it: 中国石油 is not called by its charter's. */
static bool keeps_its_name(const struct place *called)
{
	static const char *const ends[] = {"公司", "集团", "银行", NULL};
	const char *name = place_name(called);
	for (const char *const *end = ends; called->level == PARTY_CENTRAL && *end; end++)
		if (name_ends(name, strlen(name), *end))
			return true;
	return false;
}

/* The place, or its offices where the text speaks of them. */
static void read_bare(const char *text, size_t len, const struct chain *chain, size_t off,
        struct arena *arena, struct mention *out)
{
	const struct place *called = chain->place ? chain->place : same_name(text, chain->last, chain->end);
	*out = (struct mention){
	        .start = off, .end = chain->end, .place = chain->place, .level = PARTY_UNKNOWN};
	out->name_start = chain->last;
	out->unsettled = !called;
	out->name = called && !keeps_its_name(called)
	                    ? place_name(called)
	                    : arena_strndup(arena, text + chain->last, chain->end - chain->last);
	if (called)
		out->level = (enum party_level)called->level;
	if (!chain->place)
		return;
	out->end += place_rest(text, len, out->end);
	size_t more = offices(text, len, out->end);
	if (more) {
		*out = mention_named(text, off, out->end + more, chain->last, arena);
		out->level = PARTY_GROUP;
		out->kind = PAIRING_COLLECTIVE;
		out->seat = chain->place;
		out->seat_end = chain->end;
	}
}

/* 湖北库区, 青海藏区: a part of a place that is called by what it is; a group. */
static bool read_area(const char *text, size_t len, const struct chain *chain, size_t off,
        struct arena *arena, struct mention *out)
{
	static const char *const areas[] = {"库区", "灾区", "重灾区", "藏区", "牧区", "革命老区", "苏区",
	        "主城区", "贫困地区", "水源区", "受灾严重地区", "受灾地区", NULL};
	static const char *const struck[] = {"灾区", "重灾区", "水源区", "受灾地区", NULL},
	                         *const joints[] = {"、", "和", "及", "与", NULL};
	size_t n = words_at(text, len, chain->end, areas);
	if (!n)
		return false;
	struct mention group;
	const bool listed = off >= HAN && words_at(text, len, off - HAN, joints) &&
	                    word_is_at(text, len, chain->end, "受灾严重"); /* 甲省、乙省受灾严重地区 */
	if (chain->place && chain->place->level == PARTY_PROVINCE &&
	        (listed || words_at(text, len, chain->end, struck)) &&
	        !group_counted(text, len, chain->end + n, arena, &group)) {
		read_bare(text, len, chain, off, arena, out); /* 陕西灾区: what was struck of the province */
		out->end = chain->end + n;
		return true;
	}
	if (group_counted(text, len, chain->end + n, arena, &group))
		*out = group;
	else
		*out = mention_named(text, off, chain->end + n, off, arena);
	out->start = off;
	out->level = PARTY_GROUP;
	out->kind = PAIRING_COLLECTIVE;
	out->seat = chain->place;
	return true;
}

/* 汶川地震灾区 is a group, 汶川地震灾区18个县 are these; 汶川地震 is no place, but what happened there. */
static bool read_quake(const char *text, size_t len, const struct chain *chain, size_t off,
        struct arena *arena, struct mention *out)
{
	static const char *const quakes[] = {
	        "特大地震", "大地震", "强烈地震", "地震", "特大山洪泥石流", "特大泥石流", "泥石流", NULL};
	static const char *const areas[] = {"灾区", "重灾区", "极重灾区", "受灾地区", NULL};
	static const char *const offices[] = {"地震局", "地震台", NULL};
	size_t n = words_at(text, len, chain->end, quakes);
	if (!n || words_at(text, len, chain->end, offices))
		return false;
	size_t end = chain->end + n, area = words_at(text, len, end, areas);
	if (area && group_counted(text, len, end + area, arena, out)) {
		out->start = off;
		return true;
	}
	*out = group_nobody(text, off, end + area, arena);
	out->unsettled = !area;
	out->kind = PAIRING_COLLECTIVE;
	return true;
}

/* 广东省7家医院: a group of that place, unless the number sums up a list (北京、上海两所大学). */
static bool read_place_group(const char *text, size_t len, const struct chain *chain, size_t off,
        struct arena *arena, struct mention *out)
{
	static const char *const institutions[] = {"医院", "高校", "院校", "学校", "企业", "单位", "大学",
	        "中学", "卫生院", "部门", "央企", NULL};
	static const char *const joints[] = {"、", "和", "及", "与", NULL};
	if ((off >= HAN && words_at(text, len, off - HAN, joints)) ||
	        !group_counted(text, len, chain->end, arena, out))
		return false;
	bool found = false;
	for (const char *const *word = institutions; *word && !found; word++)
		found = name_ends(text, out->end, *word);
	if (!found)
		return false;
	*out = mention_named(text, off, out->end, off, arena);
	out->level = PARTY_GROUP;
	out->kind = PAIRING_COLLECTIVE;
	return true;
}

/* 原 before a place that is called otherwise now. */
static size_t former_mark(const char *text, size_t len, size_t off)
{
	const struct place *place;
	return word_is_at(text, len, off, formers[0]) && off + HAN < len &&
	                       place_match(text, len, off + HAN, &place)
	               ? HAN
	               : 0;
}

/* What begins with the chain of places whose first one stands at `off`. */
bool place_read(const char *text, size_t len, size_t off, struct chain chain, struct arena *arena,
        struct mention *out)
{
	chain_go_on(text, len, &chain);
	if (!read_place_group(text, len, &chain, off, arena, out) &&
	        !read_quake(text, len, &chain, off, arena, out) &&
	        !read_area(text, len, &chain, off, arena, out) &&
	        !read_seated(text, len, &chain, off, arena, out) &&
	        !read_township(text, len, &chain, off, arena, out))
		read_bare(text, len, &chain, off, arena, out);
	return true;
}

/* The same behind 原. */
bool place_read_former(
        const char *text, size_t len, size_t off, unsigned context, struct arena *arena, struct mention *out)
{
	struct chain chain;
	size_t from = off + former_mark(text, len, off);
	return from > off && chain_begins(text, len, from, context, &chain) &&
	       place_read(text, len, from, chain, arena, out);
}

/* 久治 in 玛多、久治: open until its neighbours settle it. */
bool place_read_listed(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	size_t n = listed_at(text, len, off);
	if (!n)
		return false;
	*out = mention_named(text, off, off + n, off, arena);
	out->level = PARTY_COUNTY;
	out->unsettled = true;
	return true;
}
