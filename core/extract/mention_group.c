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

/* What a group is of. */
static const char *const group_nouns[] = {"省市区", "省区市", "市省区", "省市", "省区", "省", "省份", "地市",
        "县市区", "县市", "市", "州", "县", "区", "地区", "部委", "央企", "企业", "高校", "院校", "大学",
        "医院", "学校", "单位", "部门", "县医院", "人民医院", "县人民医院", "中医院", "卫生院", "乡镇卫生院",
        "中学", "小学", "重灾县市", "重灾县", "贫困县", "重点县", "旗县", "县旗", "旗", "团场", "乡镇",
        "地州市", "地州", "州市", "市州", "盟市", "县区", "区县", "区市", "市区县", "市县", "市县区",
        "区市县", "库区县", "国家机关", "国家机关部委", "机关部委", "机关", "矿务局", "镇街", "街镇", "城市",
        "科研院所", "机构", "社会组织", "商会", "工厂", "厂矿", "工矿企业", "民主党派", "民主党派中央",
        "厅局", "县级市", "设区市", "地级市", "计划单列市", "国企", "民企", "行政村", NULL};
/* The same, but only where a measure word stands before: 126个村, 12个师. */
static const char *const measured_nouns[] = {
        "村", "乡", "镇", "师", "师市", "村寨", "社区", "街道", "盟", "团", "科室", "公司", NULL};
/* Behind 、 or 和 a class goes on with what is counted: 17个省、市, 200家企业和社会组织. */
static const char *const group_more[] = {"省", "市", "县", "区", "州", "旗", "镇", "乡", "街道", "自治区",
        "直辖市", "自治州", "自治县", "县级市", "计划单列市", "有关单位", "有关部门", "单位", "部门", "企业",
        "企事业单位", "其所属单位", "院校", "高校", "社会组织", "社会团体", "科研院所", "机构", "商会",
        "学校", "医院", "机关", "部委", "人民团体", "国有重要骨干企业", "国有骨干企业", "金融机构",
        "金融企业", "行政村", "村", "中央金融机构", "中央金融企业", NULL};

/* Does a number before `off` go on there: 百 before 二十家, 几 before 十家? */
static bool in_number(const char *text, size_t off)
{
	static const char *const digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百",
	        "千", "万", "零", "〇", "廿", "几", "数", "第", NULL};
	bool ascii = off && ((text[off - 1] >= '0' && text[off - 1] <= '9') || text[off - 1] == '.' ||
	                            text[off - 1] == ',');
	return ascii || (off >= HAN && words_at(text, off, off - HAN, digits));
}

/* （市）, （市、区） in 18个县（市）: kinds of places in brackets. Its length, 0 if none stands at `off`. */
static size_t bracketed_kinds(const char *text, size_t len, size_t off)
{
	static const char *const kinds[] = {"省", "市", "区", "县", "州", "旗", "盟", "校", "、", "自治区",
	        "直辖市", "自治州", "自治县", "镇", "乡", "街道", "部门", "单位", "开发区", "社区", "园区",
	        "高新区", "经开区", "管委会", "协会", "商会", "企业", NULL};
	size_t i = off + word_match(text, len, off, "（"), from = i, n;
	while (i > off && (n = words_at(text, len, i, kinds)) != 0)
		i += n;
	return i > from && word_is_at(text, len, i, "）") ? i + HAN - off : 0;
}

/* Does a word end at `off`, so that 市 is no beginning of 市总工会? */
static bool group_ends(const char *text, size_t len, size_t off)
{
	static const char *const words[] = {"对", "定点", "分别", "结对", "共同", "先后", "累计", "参与",
	        "参加", "投入", "提供", "携手", "牵手", "手拉手", "负责", "以", "按", "先", "全", "陆", "（",
	        NULL};
	return off >= len || !letter_at(text, len, off) || break_at(text, len, off) ||
	       words_at(text, len, off, words);
}

/* The noun at `off` for what is counted: its length, 0 if there is none, or if the word goes on (市级,
 * 企业家).
 */
static size_t group_noun(const char *text, size_t len, size_t off, bool measured)
{
	static const char *const behind[] = {"级", "长", "民", "域", "场", "际", "家", "生", "资", "傅", "范",
	        "城", "员", "队", "体", "圈", "块", "志", "情", "财", "直", "村振兴", NULL};
	size_t n = WORDS_AT(text, len, off, group_nouns);
	if (!n && word_is_at(text, len, off, "地（"))
		n = HAN;
	size_t more = measured ? words_at(text, len, off, measured_nouns) : 0;
	n = more > n ? more : n;
	return n && !words_at(text, len, off + n, behind) ? n : 0;
}

/* 经济强 in 50个经济强县, 设区的 in 13个设区的市: up to six characters before the noun; their length, 0 if
 * none stands behind them. */
static size_t epithet(const char *text, size_t len, size_t off)
{
	const struct place *place;
	size_t i = off;
	for (int chars = 0; chars < 7 && i < len && letter_at(text, len, i) == HAN; chars++, i += HAN) {
		bool of = chars > 1 && word_is_at(text, len, i, "的");
		if (chars && group_noun(text, len, i + (of ? HAN : 0), true))
			return i + (of ? HAN : 0) - off;
		if (break_at(text, len, i) || place_match(text, len, i, &place))
			break;
	}
	return 0;
}

/* 8, 60余, 一千三百零七: a number, with 多 or 余; its length. */
static size_t group_number(const char *text, size_t len, size_t off, long *count)
{
	static const struct {
		const char *word;
		long times;
	} powers[] = {{"千", 1000}, {"百", 100}, {"零", 1}}; /* each no more than once, in this order */
	static const char *const over[] = {"多", "余", NULL};
	long part;
	size_t i = off + small_number(text, len, off, &part);
	*count = 0;
	for (size_t k = 0; i > off && text[off] & 0x80 && k < sizeof powers / sizeof *powers; k++) {
		size_t n = word_match(text, len, i, powers[k].word);
		if (!n)
			continue;
		i += n;
		*count += part * powers[k].times;
		i += small_number(text, len, i, &part);
	}
	*count += part;
	return i > off ? i + words_at(text, len, i, over) - off : 0;
}

/* 两省一市, 三省两市: numbers of several kinds of places; the length, and how many all are. */
static size_t several_kinds(const char *text, size_t len, size_t off, long *count)
{
	static const char *const kinds[] = {"省", "市", "区", "县", "州", "旗", "盟", "地", NULL};
	size_t i = off, n, kind, found = 0;
	long each;
	*count = 0;
	while (i < len && (n = small_number(text, len, i, &each)) != 0 &&
	        (kind = words_at(text, len, i + n, kinds)) != 0) {
		i += n + kind;
		*count += each;
		found++;
	}
	return found > 1 && group_ends(text, len, i) ? i - off : 0;
}

/* What stands between the number and the noun: 中央 in 13个中央部委; its length. */
static size_t adjectives_at(const char *text, size_t len, size_t off, bool measured)
{
	static const char *const adjectives[] = {"定点扶贫", "定点帮扶", "帮扶", "对口帮扶", "结对帮扶",
	        "结对", "中央", "国家", "兄弟", "对口", "支援", "受援", "援疆", "援藏", "援助", "援青",
	        "一流", "发达", "经济发达", "重点", "西部", "东部", "沿海", "内地", "国务院", "基层", "省级",
	        "市级", "县级", "贫困", "国家乡村振兴重点", "乡村振兴重点", "脱贫", "三级", "三甲",
	        "三级甲等", "二级", "二甲", "大型", "城市", "国有", "省属", "市属", "部属", "高水平",
	        "极重灾", "重灾", "受灾", "深度贫困", "国家级", "国家扶贫开发工作", "扶贫开发工作",
	        "扶贫开发", "牧业", "边境", "民营", "区级", "相对贫困", "部省属", "地级以上", "二级以上",
	        "三级以上", "县级以上", "规模以上", "中央和国家", "中央及国家", "设区的", "较发达的",
	        "经济较发达的", NULL};
	size_t i = off, n, noun = off; /* the last word that may be noun as well: 城市 in 8个城市 */
	while ((n = WORDS_AT(text, len, i, adjectives)) != 0) {
		noun = group_noun(text, len, i, measured) ? i : noun;
		i += n;
	}
	if (measured && !group_noun(text, len, i, true))
		i += epithet(text, len, i);
	return (group_noun(text, len, i, measured) ? i : noun) - off;
}

size_t mention_task(const char *text, size_t len, size_t off)
{
	enum { TASK_CHARS = 12 };
	static const char *const verbs[] = {"承担", "承担着", "担负", "担负着", "肩负", NULL};
	static const char *const tasks[] = {"任务的", "工作的", NULL};
	static const char *const help[] = {"支援", "援疆", "援藏", "援青", "帮扶", "援助", "协作", NULL};
	size_t verb = words_at(text, len, off, verbs), i = off + verb;
	bool helps = false;
	for (int chars = 0; verb && chars < TASK_CHARS && i < len && letter_at(text, len, i); chars++) {
		size_t n = words_at(text, len, i, tasks);
		if (n)
			return helps ? i + n - off : 0;
		helps = helps || words_at(text, len, i, help);
		i += char_len(text, len, i);
	}
	return 0;
}

/* What goes on with the noun: brackets, 、市, 和单位, and bodies of the places; its length. */
static size_t group_rest(const char *text, size_t len, size_t off)
{
	static const char *const bodies[] = {"工会", "总工会", "妇联", "医院", "人民医院", "中医院", "学校",
	        "中学", "教育局", "民政局", "工商联", "卫生院", "残联", "团委", NULL}; /* 八个县（市）工会 */
	static const char *const joints[] = {"、", "和", "及", NULL};
	static const char *const kinds[] = {"市", "区", "县", "旗", "州", NULL}; /* 12个地（州）市 */
	size_t i = off + bracketed_kinds(text, len, off), joint,
	       n = i > off ? words_at(text, len, i, kinds) : 0;
	i += n && group_ends(text, len, i + n) ? n : 0;
	while ((joint = words_at(text, len, i, joints)) != 0 &&
	        (n = WORDS_AT(text, len, i + joint, group_more)) != 0) {
		size_t end = i + joint + n;
		end += bracketed_kinds(text, len, end); /* 14个市、区（县） */
		end += words_at(text, len, end, bodies);
		if (!group_ends(text, len, end))
			break;
		i = end;
	}
	return i + words_at(text, len, i, bodies) - off;
}

/* Makes a group of text[start..end), whose name begins at `name`. */
static struct mention group_named(
        const char *text, size_t start, size_t end, size_t name, struct arena *arena)
{
	struct mention group = mention_named(text, start, end, name, arena);
	group.level = PARTY_GROUP;
	group.kind = PAIRING_COLLECTIVE;
	return group;
}

/* 西部, 贫困地区: where the group lies, and no part of its name. The length. */
static size_t regions_at(const char *text, size_t len, size_t off)
{
	static const char *const regions[] = {"西部", "东部", "中部", "东中部", "中西部", "沿海", "全省",
	        "全市", "全区", "全州", "全县", "西部地区", "东部地区", "中西部地区", "沿海地区", "东部沿海",
	        "东部和中部", "贫困地区", "西部贫困地区", "民族地区", "贫困县", "农村", "内地", "内陆",
	        "藏区", "边远地区", "大中城市", "省内", "市内", "区内", "珠三角地区", "长三角地区",
	        "粤东西北地区", "粤北地区", "苏北地区", "苏南地区", "皖北地区", NULL};
	return WORDS_AT(text, len, off, regions);
}

/* 两省, 两市 by themselves: those that were named before. */
static bool points_back(const char *text, size_t end, size_t name)
{
	return end - name == 2 * HAN && word_is_at(text, end, name, "两");
}

/* 19个省市, 13个中央部委, 94所高校: a group that is counted. */
bool group_counted(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	static const char *const heads[] = {"全国", "国内", "国务院", "中央", "军队", "部队", "国家",
	        "国家机关", "中央国家机关", "中央和国家机关", "军队和武警部队", "中东部", "省直", "市直",
	        "珠三角", "长三角", "南疆", "粤东西北", "粤北", "粤东", "粤西", "苏北", "苏南", "苏中",
	        "浙西南", "皖北", "鲁西南", "闽西", "豫西", "东北", "西北", "西南", "华北", "华东", "华南",
	        "华中", "中南", NULL};
	static const char *const measures[] = {"个", "家", "所", NULL};
	static const char *const houses[] = {"子", "店", "庄", "堡", "屯", NULL}; /* 八家子镇 */
	size_t name = off + regions_at(text, len, off), i = name + WORDS_AT(text, len, name, heads);
	long count;
	const struct place *place; /* 五家渠市 is no five of anything */
	if (!may_count(text, i) || (i == off && in_number(text, off)) || place_match(text, len, i, &place))
		return false;
	size_t kinds = several_kinds(text, len, i, &count), n = group_number(text, len, i, &count);
	size_t measure = words_at(text, len, i + n, measures);
	if (measure && words_at(text, len, i + n + measure, houses))
		return false;
	if (kinds)
		several_kinds(text, len, i, &count), i += kinds;
	else if (n && count > 1) {
		i += n + measure;
		i += mention_task(text, len, i);
		i += adjectives_at(text, len, i, measure);
		n = group_noun(text, len, i, measure);
		i += n;
	}
	if (!kinds && (!n || count < 2 || points_back(text, i, name)))
		return false;
	i += group_rest(text, len, i);
	*out = group_named(text, off, i, name, arena);
	out->count = count;
	return true;
}

/* 全国对口支援工作会议, 全国对口支援新疆办法: of all the country, and not by it. 全国对口支援新疆工作 is. */
static bool names_work(const char *text, size_t len, size_t off)
{
	static const char *const works[] = {"工作会", "工作领导", "工作小组", "会议", "办", "政策", "经验",
	        "制度", "座谈", "现场", "规划", "方案", "洽谈", "论坛", "展", "组委会", NULL};
	if (!word_is_at(text, len, off, "对口支援"))
		return false;
	if (word_is_at(text, len, off + 4 * HAN, "工作"))
		return true;
	for (size_t i = off + 4 * HAN, chars = 0; chars < 10 && i < len && letter_at(text, len, i);
	        i += HAN, chars++)
		if (words_at(text, len, i, works))
			return true;
	return false;
}

/* 中央有关部委, 国务院各部门, 中央和国家机关: bodies of the centre; the length. */
static size_t bodies_of_centre(const char *text, size_t len, size_t off)
{
	static const char *const centres[] = {"中央国家机关", "中央和国家机关", "中央及国家机关",
	        "中央和国家", "中央及国家", "中央", "国务院", "国家", "中央、国家机关", NULL};
	static const char *const which[] = {"各", "有关", "相关", "各有关", "直属", NULL};
	static const char *const bodies[] = {"部委", "部门", "单位", "企业", "机关", "国家机关", "企业单位",
	        "企事业单位", "金融机构", "部委和单位", "部委和有关单位", "部门和单位", "部门和有关单位",
	        NULL};
	static const char *const behind[] = {"级", "家", "长", "领导", "负责人", "负责同志", NULL};
	size_t centre = WORDS_AT(text, len, off, centres),
	       which_one = words_at(text, len, off + centre, which);
	size_t i = off + centre + which_one, n = centre ? words_at(text, len, i, bodies) : 0;
	if (!n && (which_one || !name_ends(text, i, "机关")))
		return 0;
	return words_at(text, len, i + n, behind) ? 0 : i + n - off;
}

/* 国家对甲的援助, 国家支援甲: the country as who gives; the length. */
static size_t the_country(const char *text, size_t len, size_t off)
{
	static const char *const countries[] = {"国家", NULL};
	static const char *const verbs[] = {
	        "对", "为", "向", "支援", "援助", "无偿援", "几十年", "多年", NULL};
	static const char *const before[] = {"过", "在", "受", "由", "是", "到", "和", "于", "了", NULL};
	size_t n = WORDS_AT(text, len, off, countries);
	bool begins =
	        off < HAN || letter_at(text, off, off - HAN) != HAN || words_at(text, len, off - HAN, before);
	return n && begins ? n * (words_at(text, len, off + n, verbs) > 0) : 0;
}

/* 国务院 by itself is a body, and no group. */
bool group_of_centre(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	size_t n = bodies_of_centre(text, len, off);
	if (n)
		*out = group_named(text, off, off + n, off, arena);
	return n > 0;
}

/* 三峡库区, 三峡坝区, 三峡坝库区: the land that a dam and its water have taken, as the texts call it; the
 * length. */
static size_t dammed_area(const char *text, size_t len, size_t off)
{
	static const char *const dams[] = {"三峡工程", "三峡", NULL};
	static const char *const parts[] = {"坝库", "库坝", "坝", "库", NULL};
	size_t dam = WORDS_AT(text, len, off, dams), part = words_at(text, len, off + dam, parts);
	return dam && part && word_is_at(text, len, off + dam + part, "区") ? dam + part + HAN : 0;
}

/* 三峡库区云阳县: the place at `end` that lies in the region at `off`, which only says where. */
static bool place_in_area(const char *text, size_t len, size_t off, size_t end, unsigned context,
        struct arena *arena, struct mention *out)
{
	struct chain first, chain;
	if (end >= len || !chain_begins(text, len, end, context, &first) ||
	        !chain_read(text, len, end, context, &chain) || !chain.place ||
	        chain.place->level <= PARTY_PROVINCE || !place_read(text, len, end, first, arena, out))
		return false;
	out->start = off;
	return true;
}

/* Groups that are closed by what they are. */
bool group_closed(
        const char *text, size_t len, size_t off, unsigned context, struct arena *arena, struct mention *out)
{
	static const char *const groups[] = {"全国", "中央", "中央政府", "中央人民政府", "央企", "各地",
	        "全国工会", "全国人民", "全国各族人民", "全国各地", "人民公社", "全部县市区", "全部县市",
	        "全部县", "所有县市区", "所有县市", "所有县", NULL};
	static const char *const areas[] = {"灾区", "地震灾区", "重灾区", "库区", NULL};
	static const char *const not_behind[] = {"性", "第", "新疆工作", "西藏工作", "书记", "军委", "委员",
	        "财政", "会议", "人大", "政协", "政治", "领导", "决定", "农村", "各族", "召开", "精神",
	        "文件", "财经", "民族大学", "美术", "音乐", "戏剧", "广播", "电视", "芭蕾", "团校", "党校",
	        NULL};
	static const char *const parts[] = {"粤东西北", "粤北", "粤东", "粤西", "苏北", "浙西南", "皖北",
	        "鲁西南", "闽西", "豫西", "赣南", NULL};
	static const char *const kinds[] = {"地区", "苏区", "山区", "老区", "革命老区", NULL};
	size_t n = the_country(text, len, off), part = words_at(text, len, off, parts);
	if (!n && part && context & MENTION_HELPED && words_at(text, len, off + part, kinds))
		n = part + words_at(text, len, off + part, kinds);
	n = n ? n : WORDS_AT(text, len, off, groups);
	const size_t area = n ? 0 : dammed_area(text, len, off);
	n = n ? n : area;
	if (!n && context & MENTION_HELPED)
		n = WORDS_AT(text, len, off, areas);
	if ((area || (n && context & MENTION_HELPED && WORDS_AT(text, len, off, areas))) &&
	        place_in_area(text, len, off, off + n, context, arena, out))
		return true;
	bool whole = n == 2 * HAN; /* 全国, 中央 */
	if (!n || words_at(text, len, off + n, not_behind) || (whole && names_work(text, len, off + n)))
		return false;
	size_t might = whole ? word_match(text, len, off + n, "之力") : 0;
	*out = group_named(text, off, off + n, off, arena);
	out->end += might;
	return true;
}

/* 甲省除乙市外的16个市州: those that are counted, but for some. `off` and `end` are the place's. */
static bool group_except(
        const char *text, size_t len, size_t off, size_t end, struct arena *arena, struct mention *out)
{
	enum { EXCEPT_CHARS = 14 };
	static const char *const behind[] = {"以外的", "之外的", "外的", "外", NULL};
	size_t i = end + word_match(text, len, end, "除"), n = 0;
	if (i == end)
		return false;
	for (int chars = 0; chars < EXCEPT_CHARS && i < len &&
	                    (letter_at(text, len, i) || word_is_at(text, len, i, "、"));
	        chars++, i += char_len(text, len, i))
		if ((n = words_at(text, len, i, behind)) != 0)
			break;
	struct mention group;
	if (!n || !group_counted(text, len, i + n, arena, &group))
		return false;
	*out = group_named(text, off, group.end, off, arena);
	out->count = group.count;
	return true;
}

/* 甲市以外的地市: all but the place at `off`, whose name ends at `end`; 甲市以外地区 is nobody. */
bool group_but(const char *text, size_t len, size_t off, size_t end, struct arena *arena, struct mention *out)
{
	static const char *const others[] = {"地市", "地州", "市州", "州市", "县市", "市县", "市县区",
	        "县市区", "各地市", "各市州", "其他地市", "其他市州", NULL};
	size_t i = end + word_match(text, len, end, "以外");
	if (i == end)
		return group_except(text, len, off, end, arena, out);
	i += word_match(text, len, i, "的");
	size_t n = words_at(text, len, i, others);
	*out = n && group_ends(text, len, i + n) ? group_named(text, off, i + n, off, arena)
	                                         : group_nobody(text, off, i, arena);
	return true;
}

/* 省市 in 中央部委、省市和中央企业: a class that stands among parties, and is none. */
bool group_class(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	static const char *const class_heads[] = {"各", "有关", "相关", "其他", "兄弟", "支援", "对口支援",
	        "援疆", "援藏", "援青", "地方", "部分", NULL};
	static const char *const class_nouns[] = {"省市", "省区市", "省市区", "省", "市", "部门", "单位",
	        "企业", "高校", "部委", "社会各界", "民主党派", "人民团体", "群众团体", "社会团体", "地区",
	        NULL};
	static const char *const joints[] = {"、", "和", "及", "，", NULL};
	size_t i = off, n;
	while ((n = words_at(text, len, i, class_heads)) != 0)
		i += n;
	n = words_at(text, len, i, class_nouns);
	if (!n || !words_at(text, len, i + n, joints) || (i == off && n == HAN))
		return false;
	*out = group_nobody(text, off, i + n, arena);
	return true;
}

/* 74个县市区 of 西藏: are they all that the province has, give or take one that came or went? */
static bool all_counties(const struct mention *group, const struct place *province)
{
	static const char *const ends[] = {
	        "县", "县市区", "县区", "县市", "区县", "旗县", "县（市、区）", "县（区）", "县（市）", NULL};
	if (group->count < 10 || !text_ends_any(slice_of(group->name), ends))
		return false;
	long all = (long)place_counties(province);
	return group->count >= all - 1 && group->count <= all + 1;
}

void mention_take_province(
        struct mention *group, const struct mention *place, const char *text, struct arena *arena)
{
	static const char *const parts[] = {"地市", "地州", "地州市", "州市", "市州", "盟市", NULL};
	if (place->level != PARTY_PROVINCE || !place->place ||
	        (!text_ends_any(slice_of(group->name), parts) && !all_counties(group, place->place)))
		return;
	group->start = place->start;
	group->name_start = place->name_start;
	group->name = arena_strndup(arena, text + place->name_start, group->end - place->name_start);
}
