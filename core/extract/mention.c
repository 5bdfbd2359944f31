// SPDX-License-Identifier: MIT
#include "core/extract/lexicon.h"
#include "core/extract/mention_short.h"
#include "core/extract/mention_words.h"

#include "core/extract/mention_index.h"

#include <string.h>

enum { MINE_CHARS = 5 };

/* 人民医院, 师范大学: what many are called, and no one's name by itself. */
static bool is_common_name(const char *text, size_t off, size_t end)
{
	static const char *const names[] = {"人民医院", "中医医院", "第一医院", "第二医院", "第三医院",
	        "中心医院", "妇幼保健院", "师范大学", "师范学院", "职业学院", "医科大学", "第一中学",
	        "第二中学", "实验小学", "实验中学", "附属医院", "技术学院", "农业大学", "民族大学",
	        "工业大学", "综合医院", "专科医院", "三级医院", "城市医院", "县级医院", "部队医院",
	        "军队医院", "核心企业集团", "医疗集团", "本科学院", "管理学院", "工程学院", "食品学院",
	        "经济学院", "教育学院", "护理学院", "临床学院", "艺术学院", "传媒学院", "信息学院",
	        "设计学院", "理工学院", "农业学院", "国际学院", "外语学院", "体育学院", "音乐学院",
	        "美术学院", "继续教育学院", NULL};
	return words_at(text, end, off, names) == end - off;
}

/* 初上海新华医院, 协议规定浙江大学: the name begins with the place in it. Not so 解放军南京总医院, nor
 * 首都医科大学附属北京天坛医院, where `end` is that of the first name. */
static bool begins_later(const char *text, size_t off, size_t end)
{
	static const char *const before[] = {"解放军", "武警", "中国", "国家", "海军", "空军", "东方", NULL};
	const struct place *place;
	if (words_at(text, end, off, before))
		return false;
	for (size_t i = off + HAN; i + 2 * HAN < end; i++) {
		size_t n = ((unsigned char)text[i] & 0xC0) != 0x80 ? place_match(text, end, i, &place) : 0;
		bool town = word_is_at(text, end, i + n, "乡") || word_is_at(text, end, i + n, "镇");
		if (n >= 2 * HAN && !town)
			return true;
	}
	return false;
}

/* 长虹机器厂, 火炬高新区 where a party must stand: its end, or 0. */
static size_t works(const char *text, size_t len, size_t off)
{
	static const char *const kinds[] = {"厂", "管理中心", "高新区", "经开区", "保税区", "开发区", NULL};
	size_t end = tail_first(text, len, off, OWN_NAME_CHARS, true);
	for (const char *const *kind = kinds; end >= off + 5 * HAN && *kind; kind++)
		if (name_ends(text, end, *kind))
			return end;
	return 0;
}

/* 天府新区, 国际港务区 beside other names, or where a clause begins: the end of a development zone, or 0. */
static size_t zone(const char *text, size_t len, size_t off)
{
	static const char *const kinds[] = {"新区", "高新区", "经开区", "开发区", "港务区", "工业园区", NULL};
	static const char *const no_names[] = {"建设", "各", "该", "本", "全", "新建", "设立", "成立", "打造",
	        "推进", "建成", "参观", "考察", "走进", "国家级", "省级", "市级", "县级", "多个", "有关",
	        "所有", "工业园区", "经济", "高新技术", "城市", "老城", "安置", "移民", "搬迁", "在", "到",
	        "赴", "把", "让", "使", "从", NULL};
	enum { CHARS = 7, LEAST = 4 };
	size_t end = tail_first(text, len, off, CHARS, true);
	for (const char *const *kind = kinds; end >= off + LEAST * HAN && *kind; kind++)
		if (name_ends(text, end, *kind))
			return words_at(text, len, off, no_names) ? 0 : end;
	return 0;
}

/* 北山煤矿, 吕家坨矿 behind a verb of support: its end, or 0. A mine called so shortly ends the clause. */
static size_t mine(const char *text, size_t len, size_t off)
{
	static const char *const kinds[] = {"停产", "恢复", "生产", "地方", "统配", "周边", "小型", "中小",
	        "骨干", "主要", "产煤", "煤炭", "煤矿", "受损", "受灾", "老", "新", "全部", "全省", "全市",
	        "若干", NULL};
	static const char *const marks[] = {"，", "。", "、", "；", NULL};
	size_t end = tail_first(text, len, off, MINE_CHARS, true);
	bool coal = name_ends(text, end, "煤矿") || name_ends(text, end, "油田");
	bool ends = end == len || words_at(text, len, end, marks);
	bool mine = end && (coal || (name_ends(text, end, "矿") && ends));
	return mine && end >= off + 4 * HAN && !words_at(text, len, off, kinds) ? end : 0;
}

/* 三岔河, 八家子: a numeral that counts nothing. */
static bool numeral_in_name(const char *text, size_t len, size_t off)
{
	static const char *const features[] = {"岔", "道", "里", "家子", "家店", "家庄", "家堡", "合", "河",
	        "江", "台", "棵", "间房", "塘", "沟", "湾", "坝", "桥", "源", "元", "堡", "营", "义", "阳",
	        "门", "峡", "水", NULL};
	static const char *const houses[] = {
	        "公司", "集团", "卫生院", "完小", "小学", "中学", "大学", "学院", "医院", "镇", "乡", NULL};
	size_t n = han_digit(text, len, off) ? words_at(text, len, off + HAN, features) : 0,
	       i = off + HAN + n;
	for (int chars = 0; n && chars < 6; chars++, i += HAN)
		if (words_at(text, len, i, houses))
			return true;
	return false;
}

/* 清华大学: a name that begins with no place. */
static bool read_institution(
        const char *text, size_t len, size_t off, unsigned context, struct arena *arena, struct mention *out)
{
	static const char *const armies[] = {"中国人民解放军", "解放军", "武警", NULL};
	static const char *const generic[] = {"高等学校", "高校", "中心卫生院", "社区", "乡镇", "中心",
	        "中小学", "专科学校", "职业", "县", "市", "省", "州", "民营", "民办", "公办", "公立", "综合",
	        "三甲", "二甲", "三级", "二级", "城市", "农村", "大型", "国有", "参与", "另外", "此外",
	        "其中", "全国", "两", "三", "双", "家", "所", "个", "名", "多", "余", "几", "目前", "去年",
	        "今年", "明年", "当年", "次年", "同年", "四", "五", "六", "七", "八", "九", "十", "协作",
	        "派出", "合作", "附属", "会同", "联合", "牵头", "希望", "感谢", "要求", "建议", "祝贺",
	        "委托", "邀请", "遴选", "选派", "选取", "组织", "安排", "推动", "引导", "支持", "协调",
	        "动员", "协助", "鼓励", "促成", "依托", "增加", "新增", "增补", "增派", "增列", "补充", NULL};
	if ((WORDS_AT(text, len, off, generic) && !numeral_in_name(text, len, off)) ||
	        !letter_at(text, len, off) || letter_at(text, len, off) == 1)
		return false;
	bool army = WORDS_AT(text, len, off, armies);
	size_t end = tail_first(text, len, off, army ? MENTION_CHARS : OWN_NAME_CHARS, false);
	if (!end && context & (MENTION_AGENT | MENTION_CLAUSE))
		end = works(text, len, off);
	if (!end && context & (MENTION_CLAUSE | MENTION_LISTED))
		end = zone(text, len, off);
	if (!end && context & MENTION_OBJECT)
		end = mine(text, len, off);
	if (!end || tail_begins(text, len, off))
		return false;
	if (is_common_name(text, off, end) || begins_later(text, off, end))
		return false; /* 医科大学附属乙医院 lacks its beginning */
	end = tail_whole(text, len, end);
	if (end - off < 4 * HAN || is_common_name(text, off, end) || name_ends(text, end, "级医院"))
		return false;
	*out = mention_named(text, off, end, off, arena);
	return true;
}

/* What each mark can begin: the readers below. */
bool mention_counts(const char *text, size_t len, size_t off)
{
	static const char *const units[] = {"年", "月", "日", "万", "亿", "元", "％", NULL};
	static const char *const ones[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两",
	        "〇", "百", "千", "零", "省", "市", "区", "县", "州", "旗", "盟", "地", "师", NULL};
	size_t i = off;
	if (word_is_at(text, len, off, "一"))
		return words_at(text, len, off + HAN, ones) > 0;
	while (i < len && text[i] >= '0' && text[i] <= '9')
		i++;
	return i == off || (i < len && text[i] & 0x80 && !words_at(text, len, i, units));
}

/* A reader that is told by its first word is asked only where such a word stands. */
bool mention_read(
        const char *text, size_t len, size_t off, unsigned context, struct arena *arena, struct mention *out)
{
	if (off >= len)
		return false;
	unsigned is = lexicon_at(text, len, off).is;
	bool begins = context & MENTION_BEGINS, led = is & LEXICON_LEAD, placed = is & LEXICON_PLACE,
	     numbered = is & LEXICON_NUMBER && mention_counts(text, len, off);
	bool farm = begins && context & MENTION_CORPS && corps_farm_near(text, len, off);
	if (!mention_may_begin(is, context) && !begins)
		return false;
	if (!led && !placed && !numbered && (unsigned char)text[off] < 0x80) /* 2008年, ICU */
		return false;
	if (name_ends(text, off, "附属")) /* the end of a name whose beginning was not understood */
		return false;
	struct chain chain;
	bool chained = (placed || (numbered && context & MENTION_CORPS)) &&
	               chain_begins(text, len, off, context, &chain);
	return ((led || context & (MENTION_CLAUSE | MENTION_LISTED)) &&
	               self_read(text, len, off, context, arena, out)) ||
	       ((led || numbered) && group_counted(text, len, off, arena, out)) ||
	       (led && group_of_centre(text, len, off, arena, out)) ||
	       ((placed || numbered || farm) &&
	               regiment_read(text, len, off, context, chained ? &chain : NULL, arena, out)) ||
	       (led && (central_read(text, len, off, arena, out) ||
	                       short_read(text, len, off, arena, out))) ||
	       (led && begins && place_read_former(text, len, off, context, arena, out)) ||
	       (chained && (group_but(text, len, off, chain.end, arena, out) ||
	                           place_read(text, len, off, chain, arena, out))) ||
	       (led && group_closed(text, len, off, context, arena, out)) ||
	       (context & MENTION_LISTED && (place_read_listed(text, len, off, arena, out) ||
	                                            group_class(text, len, off, arena, out))) ||
	       (begins && (local_read(text, len, off, arena, out) ||
	                          read_institution(text, len, off, context, arena, out))) ||
	       (begins && context & (MENTION_AGENT | MENTION_OBJECT | MENTION_LISTED | MENTION_CLAUSE) &&
	               mention_county(text, len, off, context & MENTION_CLAUSE, arena, out));
}

void mention_make_institution(struct mention *mention, const char *tail, size_t len, struct arena *arena)
{
	if (mention->unsettled || mention->part || mention->level < PARTY_PROVINCE ||
	        mention->level > PARTY_COUNTY)
		return;
	size_t own = strlen(mention->name);
	char *name = arena_alloc(arena, own + len + 1);
	memcpy(name, mention->name, own);
	memcpy(name + own, tail, len);
	name[own + len] = '\0';
	*mention = (struct mention){.start = mention->start,
	        .end = mention->end,
	        .name_start = mention->name_start,
	        .name = name,
	        .seat = mention->place,
	        .level = PARTY_INSTITUTION};
}

void mention_make_place(struct mention *mention, bool always)
{
	static const char *const works[] = {
	        "园", "园区", "开发区", "中心", "广场", "基地", "馆", "水厂", "电厂", "书屋", NULL};
	size_t len = strlen(mention->name);
	for (const char *const *work = works; mention->seat && *work; work++)
		if (always || name_ends(mention->name, len, *work)) {
			mention->end = mention->seat_end;
			mention->place = mention->seat;
			mention->name = place_name(mention->seat);
			mention->level = (enum party_level)mention->seat->level;
			mention->seat = NULL;
		}
}
