// SPDX-License-Identifier: MIT
// Parties that are groups: counted ones, closed ones, and classes that are no parties.
#include "core/extract/mention_words.h"

#include "core/extract/mention_group_index.h"

#include <string.h>

struct mention group_nobody(const char *text, size_t off, size_t end, struct arena *arena)
{
	struct mention mention = mention_named(text, off, end, off, arena);
	mention.level = PARTY_GROUP;
	mention.unsettled = true;
	return mention;
}

static const char *const group_nouns[] = {"省市区", "省区市", "省市", "省区", "省", "地市", "县市区", "县市",
        "市", "州", "县", "区", "地区", "部委", "央企", "企业", "高校", "院校", "大学", "医院", "学校",
        "单位", "部门", "县医院", "人民医院", "县人民医院", "中医院", "卫生院", "乡镇卫生院", "中学", "小学",
        "重灾县市", "重灾县", "贫困县", "重点县", "旗县", "旗", "团场", "乡镇", "贫困村", "地州市", "地州",
        "州市", "县区", "区县", "区市", "市区县", "库区县", "国家机关", "机关", "矿务局", "镇街", "街镇",
        NULL};

/* Does a number before `off` go on there: 百 before 二十家, 几 before 十家? */
static bool in_number(const char *text, size_t off)
{
	static const char *const digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百",
	        "千", "万", "零", "〇", "几", "数", "第", NULL};
	bool ascii = off && ((text[off - 1] >= '0' && text[off - 1] <= '9') || text[off - 1] == '.' ||
	                            text[off - 1] == ',');
	return ascii || (off >= HAN && words_at(text, off, off - HAN, digits));
}

/* （市）, （市、区） in 18个县（市）: its length, 0 if none stands at `off`. */
static size_t bracketed_kinds(const char *text, size_t len, size_t off)
{
	static const char *const kinds[] = {"（市）", "（市、区）", "（区、市）", "（区）", "（县）",
	        "（县、市）", "（县、市、区）", "（省）", "（市、州）", "（州、市）", "（校）",
	        "（省、区、市）", "（县、区）", "（区、县）", "（自治区、直辖市）", "（区县）", "（旗）",
	        NULL};
	return words_at(text, len, off, kinds);
}

/* 经济强 in 50个经济强县: up to six characters before the noun; their length, 0 if none stands behind them.
 */
static size_t epithet(const char *text, size_t len, size_t off)
{
	const struct place *place;
	size_t i = off;
	for (int chars = 0; chars < 7 && i < len && letter_at(text, len, i) == HAN; chars++, i += HAN) {
		if (chars && WORDS_AT(text, len, i, group_nouns))
			return i - off;
		if (break_at(text, len, i) || place_match(text, len, i, &place))
			break;
	}
	return 0;
}

/* 19个省市, 13个中央部委, 94所高校: a group that is counted. */
bool group_counted(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	static const char *const heads[] = {"全国", "国内", "国务院", "中央", "军队", "部队", NULL};
	/* where the group lies, and no part of its name */
	static const char *const regions[] = {
	        "西部", "东部", "中部", "东中部", "中西部", "沿海", "全省", "全市", "全区", NULL};
	static const char *const adjectives[] = {"帮扶", "对口帮扶", "中央", "国家", "兄弟", "对口", "支援",
	        "受援", "援疆", "援藏", "援助", "援青", "一流", "发达", "重点", "西部", "东部", "沿海",
	        "内地", "国务院", "基层", "省级", "市级", "县级", "贫困", "三级", "三甲", "三级甲等", "二级",
	        "二甲", "大型", "城市", "国有", "省属", "市属", "部属", "高水平", "极重灾", "重灾", "受灾",
	        "深度贫困", "国家级", "国家扶贫开发工作", "扶贫开发工作", "扶贫开发", "牧业", "边境", "民营",
	        "区级", "部省属", NULL};
	static const char *const bodies[] = {"工会", "总工会", "妇联", "医院", "人民医院", "中医院", "学校",
	        "中学", "教育局", "民政局", "工商联", NULL}; /* 八个县（市）工会 */
	static const char *const more[] = {
	        "及有关单位", "和有关单位", "及其所属单位", "和部门", "和单位", "及单位", NULL};
	size_t region = WORDS_AT(text, len, off, regions), n;
	size_t name = off + region, i = name + WORDS_AT(text, len, name, heads);
	long count;
	n = mention_count(text, len, i, &count);
	if (!n || count < 2 || (i == off && in_number(text, off)))
		return false;
	long digits;
	const struct place *place; /* 五家渠市 is no five of anything */
	if (place_match(text, len, i, &place))
		return false;
	bool measured = n > small_number(text, len, i, &digits);
	for (i += n; (n = words_at(text, len, i, adjectives)) != 0;)
		i += n;
	if (measured && !WORDS_AT(text, len, i, group_nouns))
		i += epithet(text, len, i);
	n = WORDS_AT(text, len, i, group_nouns);
	if (!n || word_is_at(text, len, i + n, "级") || word_is_at(text, len, i + n, "长"))
		return false;
	i += n + bracketed_kinds(text, len, i + n);
	i += words_at(text, len, i, more);
	i += words_at(text, len, i, bodies);
	*out = mention_named(text, off, i, name, arena);
	out->level = PARTY_GROUP;
	out->kind = PAIRING_COLLECTIVE;
	return true;
}

/* 全国对口支援工作会议, 全国对口支援新疆办法: of all the country, and not by it. */
static bool names_work(const char *text, size_t len, size_t off)
{
	static const char *const works[] = {
	        "工作", "会议", "办", "政策", "经验", "制度", "座谈", "现场", NULL};
	if (!word_is_at(text, len, off, "对口支援"))
		return false;
	for (size_t i = off + 4 * HAN, chars = 0; chars < 10 && i < len && letter_at(text, len, i);
	        i += HAN, chars++)
		if (words_at(text, len, i, works))
			return true;
	return false;
}

/* Groups that are closed by what they are. */
bool group_closed(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	static const char *const groups[] = {"全国", "中央", "中央政府", "中央各部委", "中央部委", "中央企业",
	        "中央国家机关", "各地", "全国工会", "中央及国家有关部委", "中央和国家有关部委",
	        "中央有关部委", "国家有关部委", "中央国家机关各部门", "中央企业单位", "中央和国家机关",
	        "全国人民", "全国各地", "三峡库区", "三峡工程库区", "人民公社", "国务院各部委", "国家部委",
	        "全部县市区", "全部县市", "全部县", "所有县市区", "所有县市", "所有县", NULL};
	static const char *const not_behind[] = {"性", "第", "新疆工作", "西藏工作", "书记", "军委", "委员",
	        "财政", "会议", "人大", "政协", "政治", "领导", "决定", "农村", "各族", "召开", "精神",
	        "文件", NULL};
	size_t n = WORDS_AT(text, len, off, groups);
	bool whole = n == 2 * HAN; /* 全国, 中央 */
	if (!n || words_at(text, len, off + n, not_behind) || (whole && names_work(text, len, off + n)))
		return false;
	*out = mention_named(text, off, off + n, off, arena);
	out->level = PARTY_GROUP;
	out->kind = PAIRING_COLLECTIVE;
	return true;
}

/* 省市 in 中央部委、省市和中央企业: a class that stands among parties, and is none. */
bool group_class(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	static const char *const heads[] = {"各", "有关", "相关", "其他", "兄弟", "支援", "对口支援", "援疆",
	        "援藏", "援青", "地方", "部分", NULL};
	static const char *const nouns[] = {"省市", "省区市", "省市区", "省", "市", "部门", "单位", "企业",
	        "高校", "部委", "社会各界", "民主党派", "人民团体", "群众团体", "社会团体", "地区", NULL};
	static const char *const joints[] = {"、", "和", "及", "，", NULL};
	size_t i = off, n;
	while ((n = words_at(text, len, i, heads)) != 0)
		i += n;
	n = words_at(text, len, i, nouns);
	if (!n || !words_at(text, len, i + n, joints) || (i == off && n == HAN))
		return false;
	*out = group_nobody(text, off, i + n, arena);
	return true;
}
