// SPDX-License-Identifier: MIT
// Who is the recipient where the words do not say it.
#include "core/extract/pairing_words.h"
#include "core/extract/region.h"
#include "core/extract/word.h"

#include <string.h>

/* Where the party is or, if it is an institution, lies as its name says; NULL: nobody knows. */
static const struct place *place_of(const struct mention *mention)
{
	const struct place *place = mention->place ? mention->place : mention->seat;
	if (!place && mention->level == PARTY_INSTITUTION)
		place_match(mention->name, strlen(mention->name), 0, &place);
	return place;
}

/* Does the group's name hold one of the words? */
static bool is_group_of(const struct mention *mention, const char *const *words)
{
	for (; mention->level == PARTY_GROUP && *words; words++)
		if (strstr(mention->name, *words))
			return true;
	return false;
}

/* Does the party lie in one of the regions that the national programmes support, or is it a group of those in
 * need? */
static bool in_supported_region(const struct mention *mention)
{
	static const char *const needy[] = {"贫困", "受援", "重灾", "灾区", "库区", "藏区", "苏区", "老区",
	        "薄弱", "西部", "东北", "西北", "西南", "农村", "村", "乡镇", "县级", NULL};
	if (is_group_of(mention, needy))
		return true;
	return region_is_supported(place_of(mention));
}

/* In one of those that support the others, or is it a group that does? */
static bool in_supporting_region(const struct mention *mention)
{
	static const char *const rich[] = {"援疆", "援藏", "援青", "支援", "发达", "沿海", "东部", "三级",
	        "三甲", "中央", "央企", "全国", "国务院", "国家", "强县", NULL};
	if (is_group_of(mention, rich))
		return true;
	return region_supports(place_of(mention));
}

static const struct mention *first_party(const struct tokens *tokens, struct party_list list)
{
	return &tokens->parties.at[tokens->list.at[list.first].party];
}

/* The level of a place, or of the place that an institution's name begins with; a university's is none. */
static enum party_level level_of(const struct mention *mention)
{
	if (mention->place)
		return mention->level;
	if (mention->vague) /* 县医院, 市医院 */
		return strncmp(mention->name, "省", 3) == 0   ? PARTY_PROVINCE
		       : strncmp(mention->name, "市", 3) == 0 ? PARTY_PREFECTURE
		                                              : PARTY_COUNTY;
	bool local = mention->level == PARTY_INSTITUTION && mention->seat && !strstr(mention->name, "大学");
	return local ? (enum party_level)mention->seat->level : PARTY_CENTRAL;
}

/* Is the one a county or banner, or in one, and the other a district of a city? Then it is the recipient. */
static bool is_rural_beside(const struct mention *one, const struct mention *other)
{
	const struct place *first = one->place ? one->place : one->seat,
	                   *second = other->place ? other->place : other->seat;
	const char *rural = first ? place_name(first) : "", *urban = second ? place_name(second) : "";
	size_t n = strlen(rural), m = strlen(urban);
	bool county = n > 3 && (!strcmp(rural + n - 3, "县") || !strcmp(rural + n - 3, "旗"));
	bool city = one->place && other->place && m > 3 && !strcmp(urban + m - 3, "市");
	return county && (city || (m > 3 && !strcmp(urban + m - 3, "区")));
}

/* 辽宁省与江苏省: both are in the east, which supports; the Northeast is helped since the paper that
 * region_is_northeast cites. Does `one` alone lie there? */
static bool is_of_northeast(const struct mention *one, const struct mention *other)
{
	return region_supports(place_of(one)) && region_supports(place_of(other)) &&
	       region_is_northeast(place_of(one)) && !region_is_northeast(place_of(other));
}

/* Does the passage, its heading or the title speak of the bond that began in 2017? */
static bool speaks_of_bond(const struct pairing_reader *reader)
{
	const struct buf *texts[] = {&reader->passage.text, &reader->title.text};
	const struct span *heading = &reader->heading;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (word_find(buf_str(texts[i]), texts[i]->len, "对口合作"))
			return true;
	return word_find(reader->doc->plain + heading->start, heading->end - heading->start, "对口合作");
}

/* Is the pair of 2017 or later, or is there no year and the bond is spoken of? */
static bool is_of_bond(struct pairing_reader *reader, const struct mention *one, const struct mention *other)
{
	enum { BOND_YEAR = 2017 };
	struct pairing_record record = {.from = "", .to = ""};
	size_t start = one->start < other->start ? one->start : other->start,
	       end = one->end > other->end ? one->end : other->end;
	record.span = passage_span(&reader->passage, start, end);
	pairing_years(reader, &record);
	int year = pairing_first_year(&record);
	return year ? year >= BOND_YEAR : speaks_of_bond(reader);
}

/* 甲县 beside 乙区, which several are called: only their kinds tell. */
static bool is_rural_by_kind(const struct mention *one, const struct mention *other)
{
	bool open = other->level == PARTY_COUNTY && !other->place && !other->part;
	return open && one->place && one->level == PARTY_COUNTY && slice_ends(slice_of(one->name), "县") &&
	       slice_ends(slice_of(other->name), "区");
}

/* 甲银行 and 乙小学: is the one an enterprise, and the other a school or hospital, which never helps one? */
static bool is_firm_beside(const struct mention *one, const struct mention *other)
{
	static const char *const firms[] = {"银行", "公司", "集团", "企业", NULL};
	static const char *const houses[] = {
	        "小学", "完小", "中学", "学校", "幼儿园", "卫生院", "医院", "敬老院", "福利院", NULL};
	return one->level == PARTY_INSTITUTION && other->level == PARTY_INSTITUTION &&
	       text_ends_any(slice_of(one->name), firms) && text_ends_any(slice_of(other->name), houses);
}

/* Does `one` rather look like the recipient than `other`? */
static bool turned(const struct mention *one, const struct mention *other)
{
	bool wide = one->place && other->place && !one->part && !other->part;
	if (wide && one->level == PARTY_PROVINCE && other->level == PARTY_COUNTY)
		return false; /* no county supports a province */
	if (wide && one->level == PARTY_COUNTY && other->level == PARTY_PROVINCE)
		return true;
	if (is_firm_beside(one, other) || is_firm_beside(other, one))
		return is_firm_beside(other, one);
	bool first = in_supported_region(one), second = in_supported_region(other);
	if (first != second)
		return first;
	if (is_rural_by_kind(one, other) || is_rural_by_kind(other, one))
		return is_rural_by_kind(one, other);
	bool from_first = in_supporting_region(one), from_second = in_supporting_region(other);
	if (from_first != from_second)
		return from_second;
	bool alike = (one->place && other->place) ||
	             (one->level == PARTY_INSTITUTION && other->level == PARTY_INSTITUTION);
	if (!alike || level_of(one) != level_of(other))
		return alike && level_of(one) > level_of(other);
	return is_rural_beside(one, other);
}

/* Two schools or hospitals, and nothing in their seats tells which is the supporter. */
static bool is_open(const struct mention *one, const struct mention *other)
{
	return one->level == PARTY_INSTITUTION && other->level == PARTY_INSTITUTION && one->seat &&
	       other->seat && in_supported_region(one) == in_supported_region(other) &&
	       in_supporting_region(one) == in_supporting_region(other) && level_of(one) == level_of(other) &&
	       !is_rural_beside(one, other) && !is_rural_beside(other, one);
}

/* A township that lies nobody knows where: beside a city it is the recipient, beside another it may be
 * either. */
static bool is_lost(const struct mention *mention)
{
	return mention->part && !mention->place;
}

/* 我院 as the hospital that it is, where the document tells. */
static struct mention as_named(const struct pairing_reader *reader, const struct mention *mention)
{
	struct mention named = *mention;
	if (mention->kind != PAIRING_ANAPHOR || mention_points_back(mention) || mention->part_len)
		return named; /* 我校医学院: a part tells nothing more of sides */
	size_t off = passage_span(&reader->passage, mention->start, mention->end).start;
	const char *name = selves_name(&reader->selves, off, mention->name, &reader->out->arena);
	const struct place *place;
	if (!name || !place_match(name, strlen(name), 0, &place) || !place)
		return named;
	bool whole = !strcmp(name, place_name(place));
	named.name = name;
	named.vague = false;
	named.level = whole ? (enum party_level)place->level : PARTY_INSTITUTION;
	*(whole ? &named.place : &named.seat) = place;
	return named;
}

/* Is the mention `name` or in it: 甲大学医学院 in 甲大学, 乙县中学 in 乙县? */
static bool is_of(const struct mention *mention, const char *name)
{
	const struct place *place = mention->place ? mention->place : mention->seat;
	return !strncmp(mention->name, name, strlen(name)) || (place && !strcmp(place_name(place), name));
}

/* Did the document say before that `one`, or its place, supports `other`, or its place? */
static bool was_said(
        const struct pairing_reader *reader, const struct mention *one, const struct mention *other)
{
	const struct records *out = reader->out;
	for (size_t i = out->pairings.len, reach = 200; i-- && reach; reach--)
		if (is_of(one, out->pairings.at[i].supporter) && is_of(other, out->pairings.at[i].recipient))
			return true;
	return false;
}

/* 甲与乙结对，由乙帮扶: does the sentence say behind the two that `one` is who supports? */
static bool is_by(const struct pairing_reader *reader, const struct mention *one, size_t behind)
{
	const struct tokens *tokens = &reader->tokens;
	for (size_t i = behind; i + 2 < tokens->list.len; i++)
		if (kind_at(tokens, i) == TOKEN_BY && token_is(reader, i, "由") &&
		        kind_at(tokens, i + 1) == TOKEN_PARTY) {
			const struct mention *by = &tokens->parties.at[tokens->list.at[i + 1].party];
			size_t verb = skip_fill(tokens, i + 2);
			return !strcmp(by->name, one->name) && kind_at(tokens, verb) == TOKEN_SUPPORT &&
			       kind_at(tokens, verb + 1) != TOKEN_PARTY;
		}
	return false;
}

/* Does the clause at text[off..end), which `one` begins, go on with help for `other`: 将帮助乙?
 */
static bool clause_helps(const char *text, size_t end, size_t off, struct slice other)
{
	static const char *const adverbs[] = {
	        "将", "每年", "会", "要", "还", "负责", "计划", "承诺", "主要", NULL};
	static const char *const verbs[] = {
	        "帮助", "协助", "指导", "支援", "帮扶", "援助", NULL}; /* 支持企业 and 为 go either way */
	for (size_t n; (n = words_at(text, end, off, adverbs)) != 0;)
		off += n;
	const size_t verb = words_at(text, end, off, verbs);
	off += verb;
	return verb && end - off >= other.len && !memcmp(text + off, other.at, other.len);
}

/* 甲、乙签署协议。甲将帮助乙…: does a clause behind the bond say that `one` helps `other`? */
static bool helps_behind(
        const struct pairing_reader *reader, const struct mention *one, const struct mention *other)
{
	enum { REACH_BYTES = 600 };
	const char *text = reader->passage.text.at;
	const struct slice giver = {text + one->start, one->end - one->start},
	                   taker = {text + other->start, other->end - other->start};
	size_t from = one->end > other->end ? one->end : other->end, len = reader->passage.text.len,
	       end = len - from < REACH_BYTES ? len : from + REACH_BYTES;
	for (size_t off = from; off + giver.len + HAN < end; off += char_len(text, end, off)) {
		bool head = word_is_at(text, end, off, "，") || word_is_at(text, end, off, "。") ||
		            word_is_at(text, end, off, "；") || word_is_at(text, end, off, "由");
		if (head && !memcmp(text + off + HAN, giver.at, giver.len) &&
		        clause_helps(text, end, off + HAN + giver.len, taker))
			return true;
	}
	return false;
}

/* The rows of one list go one way: two rows and more that agree settle the others. */
static bool as_rows_before(struct pairing_reader *reader, bool turn)
{
	size_t kept = reader->rows_kept, over = reader->rows_turned;
	if (!reader->listing)
		return turn;
	if ((kept > 1 && !over) || (over > 1 && !kept))
		return over > 0;
	*(turn ? &reader->rows_turned : &reader->rows_kept) += 1;
	return turn;
}

static bool counts_places(const struct mention *group)
{
	static const char *const places[] = {
	        "省", "市", "县", "区", "州", "旗", "盟", "乡", "镇", "村", "街道", "）", NULL};
	return text_ends_any(slice_of(group->name), places);
}

/* 12个乡镇与30所学校: so many places and so many bodies, and no place that tells who gives. */
static bool are_unlike(const struct mention *one, const struct mention *other)
{
	return one->count && other->count && !mention_place(one) && !mention_place(other) && !one->seat &&
	       !other->seat && counts_places(one) != counts_places(other);
}

void pairings_add_sides(struct pairing_reader *reader, struct party_list one, struct party_list other,
        bool each, const char *rule)
{
	const struct tokens *tokens = &reader->tokens;
	struct mention first = as_named(reader, first_party(tokens, one)),
	               second = as_named(reader, first_party(tokens, other));
	size_t behind = (one.last > other.last ? one.last : other.last) + 1;
	bool said = is_by(reader, &first, behind) || helps_behind(reader, &first, &second);
	bool reverse = !said && (is_by(reader, &second, behind) || helps_behind(reader, &second, &first));
	said = said || (!reverse && was_said(reader, &first, &second));
	reverse = reverse || (!said && was_said(reader, &second, &first));
	bool north = is_of_northeast(&first, &second), bonded = north || is_of_northeast(&second, &first);
	bool open = bonded ? !is_of_bond(reader, &first, &second)
	                   : (is_lost(&first) && second.part) || is_open(&first, &second) ||
	                             are_unlike(&first, &second);
	if (!said && !reverse && open) {
		pairing_refuse(reader, "pairing.refused.open", first.start, second.end);
		return;
	}
	bool turn = reverse || (!said && (north || is_lost(&first) ||
	                                         (!bonded && !is_lost(&second) && turned(&first, &second))));
	turn = as_rows_before(reader, turn);
	/* A list under 对口支援 names the supporter first: where the places agree, nothing is guessed. */
	unsigned doubt = reader->listing && !turn ? 0 : DOUBT_SIDES;
	reader->doubts |= doubt;
	pairings_add(reader, turn ? other : one, turn ? one : other, each, rule);
	reader->doubts &= ~doubt;
}
