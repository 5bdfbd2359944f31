// SPDX-License-Identifier: MIT
// Townships, which no gazetteer here lists: 〈two to four characters〉镇, 乡, 街道.
#include "core/extract/mention_town_index.h"
#include "core/extract/mention_words.h"

static const char *const town_kinds[] = {"镇", "乡", "街道", "苏木", NULL};
/* What makes 镇 or 乡 part of another word: 乡村, 街道办. */
static const char *const no_town[] = {
        "村", "镇", "亲", "道", "企", "级", "域", "土", "政", "卫", "中", "办", "党", "人", "长", NULL};

bool town_bare(const char *text, size_t off, size_t end)
{
	static const char *const units[] = {"省", "市", "县", "区", "州", "盟", "旗", NULL};
	if (end <= off + 2 * HAN) /* 理县, but 杭州 */
		return !word_is_at(text, end, end - HAN, "县") && !word_is_at(text, end, end - HAN, "旗");
	return !words_at(text, end, end - HAN, units);
}

bool town_of_name(const char *text, size_t len, size_t off, size_t end)
{
	const struct place *place;
	size_t n = words_at(text, len, end, town_kinds);
	return n && !words_at(text, len, end + n, no_town) && town_bare(text, off, end) &&
	       place_match(text, len, end, &place) <= n; /* 陕西镇安县 is no 陕西镇 */
}

/* 镇江市 in 接替镇江市: does a name with its kind begin with the 镇 at `off`? */
static bool begins_place(const char *text, size_t len, size_t off)
{
	static const char *const kinds[] = {"市", "县", "区", NULL};
	const struct place *place;
	size_t n = word_is_at(text, len, off, "镇") ? place_match(text, len, off, &place) : 0;
	return n > 2 * HAN && words_at(text, len, off + n - HAN, kinds);
}

/*
 * The place's own township at `off`: 虎门镇 in 东莞市虎门镇, of two to six characters, 的 before it passed
 * over. Where its name begins goes into *from, behind it into *end. 乡村 and 街道办 are no end of a name.
 */
static bool township(const char *text, size_t len, size_t off, size_t *from, size_t *end)
{
	*from = off + (word_is_at(text, len, off, "的") ? HAN : 0);
	size_t i = *from;
	for (int chars = 0; chars < 7 && i < len; chars++, i += HAN) {
		size_t n = chars > 1 ? WORDS_AT(text, len, i, town_kinds) : 0;
		if (n && !words_at(text, len, i + n, no_town) && !begins_place(text, len, i)) {
			if (n == HAN && chars > 2 && word_is_at(text, len, *from, "城"))
				*from += HAN; /* 县城威州镇, but 城关镇 */
			*end = i + n;
			return true;
		}
		const bool inside = chars > 1 && word_is_at(text, len, i, "和") &&
		                    WORDS_AT(text, len, i + HAN, town_kinds); /* 格朗和乡 */
		if (letter_at(text, len, i) != HAN ||
		        (!inside && (break_at(text, len, i) || counts_list(text, len, i))))
			return false;
	}
	return false;
}

/* 受灾乡镇, 特色小镇: towns of a kind, and no name. */
static bool is_kind_of_town(const char *text, size_t from, size_t end)
{
	static const char *const words[] = {"乡镇", "乡村", "城镇", "城乡", "村镇", "贫困", "偏远", "边远",
	        "受灾", "重灾", "小镇", "小城", "各个", "多个", "特色", "中心", "示范", "集镇", "重镇",
	        "边境", "薄弱", "老区", "山区", "牧区", "库区", "落后", "沿海", NULL};
	static const char *const no_walls[] = {
	        "各", "全", "该", "本", "小", "大", "中", "等", "和", "及", NULL};
	bool market = word_is_at(text, end, from + 2 * HAN, "集镇");            /* 三甲集镇 */
	if (end == from + 3 * HAN && word_is_at(text, end, from + HAN, "城镇")) /* 古城镇 */
		return words_at(text, end, from, no_walls) > 0;
	for (size_t i = from; i + 2 * HAN <= end; i += HAN)
		if (words_at(text, end, i, words) && !(market && i == from + 2 * HAN))
			return true;
	return false;
}

bool town_at(const char *text, size_t len, size_t off, bool short_form, size_t *from, size_t *end)
{
	return township(text, len, off, from, end) && !is_kind_of_town(text, *from, *end) &&
	       !(short_form && *end > *from + 3 * HAN);
}

/* The village behind a township's name, which ends at `off`: 竹坑村 in 棉洋镇竹坑村. Its end, 0 if none is
 * named there; 贫困村 is none. */
size_t village_at(const char *text, size_t len, size_t off)
{
	static const char *const kinds[] = {"农村", "乡村", "新村", "贫困村", "山村", "示范村", "行政村",
	        "自然村", "帮扶村", "试点村", "旅游村", "民族村", "移民村", "搬迁", "扶贫", "薄弱村", "脱贫",
	        "建档", "传统村", "美丽", "文明", "特色", "深度", "革命", "老区", "山区", "牧区", "全部",
	        "重点村", "边境村", "全村", "等村", "个村", "个", "等", "名", "所", NULL};
	static const char *const no_village[] = {"镇", "级", "卫", "小", "医", NULL};
	for (size_t i = off, chars = 0; chars < 5 && i < len; chars++, i += HAN) {
		if (letter_at(text, len, i) != HAN || break_at(text, len, i) || counts_list(text, len, i) ||
		        words_at(text, len, i, kinds))
			return 0;
		if (chars && word_is_at(text, len, i, "村"))
			i += word_is_at(text, len, i + HAN, "村") ? HAN : 0; /* 东村村 */
		if (chars && word_is_at(text, len, i, "村"))
			return words_at(text, len, i + HAN, no_village) ? 0 : i + HAN;
	}
	return 0;
}

/* 武都片 behind a township's name, which ends at `off`: behind it, or `off`. */
size_t town_quarter(const char *text, size_t len, size_t off)
{
	static const char *const words[] = {"片区", "片", NULL};
	static const char *const no_name[] = {"建", "开", "大", "成", "连", "一", "这", "发", "全", NULL};
	size_t i = off + 2 * HAN;
	bool name = i < len && letter_at(text, len, off) == HAN && letter_at(text, len, off + HAN) == HAN &&
	            !break_at(text, len, off) && !words_at(text, len, off, no_name);
	size_t n = name ? words_at(text, len, i, words) : 0;
	return n ? i + n : off;
}

bool mention_town(const char *text, size_t len, size_t off, const struct place *holder, struct arena *arena,
        struct mention *out)
{
	size_t from, end;
	if (word_is_at(text, len, off, "的") || !town_at(text, len, off, false, &from, &end))
		return false;
	size_t village = village_at(text, len, end);
	end = village ? end : town_quarter(text, len, end);
	if (village) {
		from = end;
		end = village;
	}
	from += word_is_at(text, end, from, "县城") && end > from + 4 * HAN ? 2 * HAN : 0;
	*out = mention_named(text, off, end, from, arena);
	out->place = holder;
	out->level = PARTY_COUNTY;
	out->part = true;
	return true;
}

/* What 县 stands behind where it is a kind of county, and no name. */
static const char *const kinds_of_county[] = {"贫困", "重点", "受援", "各", "该", "本", "我", "全", "外",
        "邻", "两", "三", "几", "多", "数", "某", "此", "其", "整", "农业", "牧业", "边境", "山区", "库区",
        "移民", "沿海", "发达", "落后", "经济", "结对", "帮扶", "友好", "兄弟", "受灾", "重灾", "所在",
        "有关", "相关", "周边", "附近", "内地", "民族", "自治", "旅游", "产粮", "试点", "示范", "先进",
        "首批", "共建", "脱贫", "摘帽", "牵手", "协作", "对口", "支援", "定点", "百强", "特困", "深度",
        "少数", "老区", "革命", "生态", "人口", "其他", "任务", "条件", "一个", "每个", "单位", "省级",
        "国家", "地区", "市辖", "直管", "扶贫", "包括", "以及", "主要", "部分", "全部", "所有", "每", "下辖",
        "所辖", "所属", "缺粮", "产煤", "高原", "高寒", "藏区", "牧区", "灾区", "灾后", "震后", "州内",
        "市内", "省内", "区内", "偏远", "边远", "薄弱", "强", "大", "小", "近", "远", "等", "共", NULL};
/* And behind it: no name of a county goes on with these, nor does one end where they follow. */
static const char *const behind_county[] = {"、", "和", "与", "及", "，", "。", "；", "）", "（", "分别",
        "支援", "帮扶", "对", "援", "结对", "结成", "定点", "共同", "联合", "由", "负责", "包", "等", "签",
        "建立", "人民政府", "政府", "两县", "三县", "同", "受", "接受", "的", NULL};

/* 县、区 and 县、乡两级 are kinds, too. */
static bool kinds_follow(const char *text, size_t len, size_t off)
{
	static const char *const kinds[] = {"区", "乡", "镇", "市", "村", NULL};
	return word_is_at(text, len, off, "、") && words_at(text, len, off + HAN, kinds);
}

bool town_ends(const char *text, size_t len, size_t end)
{
	return end == len || words_at(text, len, end, behind_county);
}

size_t county_at(const char *text, size_t len, size_t off, bool begins)
{
	const struct place *place;
	size_t i = off;
	if (!word_is_at(text, len, off + 2 * HAN, "县") && !word_is_at(text, len, off + 3 * HAN, "县"))
		return 0; /* most */
	for (int chars = 0; chars < 3; chars++, i += HAN) {
		bool end = chars > 1 && word_is_at(text, len, i, "县");
		if (end || letter_at(text, len, i) != HAN || break_at(text, len, i) ||
		        words_at(text, len, i, kinds_of_county) ||
		        (chars && place_match(text, len, i, &place)))
			break;
	}
	size_t end = i + HAN;
	bool ends = i >= off + 2 * HAN && word_is_at(text, len, i, "县") &&
	            (end == len || words_at(text, len, end, behind_county));
	return ends && !counts_list(text, len, off) && !kinds_follow(text, len, end) &&
	                       !(begins && word_is_at(text, len, end, "的"))
	               ? end
	               : 0;
}

bool mention_county(
        const char *text, size_t len, size_t off, bool begins, struct arena *arena, struct mention *out)
{
	size_t end = county_at(text, len, off, begins);
	if (!end)
		return false;
	*out = mention_named(text, off, end, off, arena);
	out->level = PARTY_COUNTY;
	return true;
}

bool mention_village(const char *text, size_t len, size_t off, const struct place *holder,
        struct arena *arena, struct mention *out)
{
	size_t end = village_at(text, len, off);
	if (!end)
		return false;
	*out = mention_named(text, off, end, off, arena);
	out->place = holder;
	out->level = PARTY_COUNTY;
	out->part = true;
	return true;
}
