// SPDX-License-Identifier: MIT
#include "core/extract/token_read.h"

#include "core/extract/token_phrase_index.h"

#include <string.h>

enum { CLOSER_CHARS = 18, RELATION_CHARS = 30, BRACKET_BYTES = 900 };

/* What makes a sentence speak of support though none of the words does by itself: 建立…协作关系. */
static const char *const stems[] = {"支援", "帮扶", "援助", "援建", "协作", "结对", "对口", NULL};

size_t longest_of(const char *text, size_t end, size_t off, const char *words)
{
	size_t best = 0;
	while (*words) {
		size_t n = 0;
		while (words[n] && words[n] != ' ')
			n++;
		if (n > best && at(text, end, off, words, n))
			best = n;
		words += n + (words[n] == ' ');
	}
	return best;
}

static size_t digits(const char *text, size_t end, size_t off)
{
	size_t start = off;
	while (off < end && ((text[off] >= '0' && text[off] <= '9') || text[off] == '.' || text[off] == '%' ||
	                            text[off] == '-' || text[off] == '~'))
		off++;
	return off - start;
}

/* The words that the readers below look for at one character after the other. */
static const char *const time_units[] = {"年间", "年来", "年度", "年初", "年末", "年底", "年", "月初", "月末",
        "月底", "月", "上旬", "中旬", "下旬", "日", "％", "起", "多", NULL};
static const char *const han_units[] = {"年间", "年来", "年初", "年末", "年底", "年", "个月", "月份", "月初",
        "月底", "月", "日", "天", "批", "批次", "轮", "名", "多名", "余名", NULL};
static const char *const ways[] = {"的形式", "的方式", "形式", "方式", "模式", "的模式", "的帮扶模式",
        "的结对模式", "帮扶模式", "结对模式", "的帮扶方式", "的结对方式", "原则", "的原则", "的财力",
        "的标准", "标准", "的比例", "的要求", "的部署", "的统一部署", "的工作部署", "工作部署", "的决策部署",
        "决策部署", "的安排部署", "安排部署", "统一部署", "统一安排", "的号召", "的精神", NULL};
static const char *const way_stops[] = {"，", "、", "。", "支援", "帮扶", NULL};
static const char *const bonded[] = {"支援机制", "支援工作机制", "帮扶机制", "帮扶工作机制", "协作机制",
        "协作工作机制", "关系", "协议书", "协议", "对子", "协定", "责任书", "纪要", "备忘录", "合同", "单位",
        "医院", "学校", "学院", "高校", "院校", "伙伴", "城市", "乡镇", "村", "县区", "区县", "协作县市",
        "帮扶县市", "社区", "工会", "友好", NULL};
/* What makes an agreement one of support: 扶贫贷款协议 is none. */
static const char *const causes[] = {
        "定点扶贫", "结对扶贫", "扶贫协议", "扶贫合作", "扶贫框架", "扶贫责任", "手拉手", NULL};
static const char *const bond_stops[] = {"，", "。", "；", "《", NULL};

/* 第三批, 第12轮: which of them. */
size_t phrase_ordinal(const char *text, size_t end, size_t off)
{
	size_t i = off + (word_is_at(text, end, off, "第") ? HAN : 0), start = i, n;
	while (i > off &&
	        (n = longest(text, end, i, "一 二 三 四 五 六 七 八 九 十 0 1 2 3 4 5 6 7 8 9")) != 0)
		i += n;
	n = i > start ? longest(text, end, i, "批 轮 期 任") : 0;
	return n ? i + n - off : 0;
}

/* 10年间, 1994年3月, 17.5, 近30: numbers with the units of time. */
size_t phrase_number(const char *text, size_t end, size_t off)
{
	static const char *const over[] = {"近", "约", "逾", "超", "超过", "达", NULL};
	size_t about = words_at(text, end, off, over), n = digits(text, end, off + about), more;
	if (!n || text[off + about] < '0')
		return 0;
	n += about;
	while ((more = WORDS_AT(text, end, off + n, time_units)) != 0 ||
	        (more = digits(text, end, off + n)) != 0)
		n += more;
	more = word_match(text, end, off + n, "、"); /* 2015年、2017年 */
	size_t next = more ? digits(text, end, off + n + more) : 0;
	return next && word_is_at(text, end, off + n - HAN, "年") &&
	                       word_is_at(text, end, off + n + more + next, "年")
	               ? n + more + next + HAN
	               : n;
}

/* 二〇〇八年起, 二十多年来: the same in Chinese numerals. */
size_t phrase_han_number(const char *text, size_t end, size_t off)
{
	static const char *const numerals[] = {"〇", "○", "零", "一", "二", "三", "四", "五", "六", "七",
	        "八", "九", "十", "百", "两", "几", NULL};
	size_t i = off, n;
	while ((n = WORDS_AT(text, end, i, numerals)) != 0)
		i += n;
	if (i == off)
		return 0;
	i += longest(text, end, i, "多 余");
	n = WORDS_AT(text, end, i, han_units);
	if (!n || longest(text, end, i, "年级 年代 月坛 天津 日喀 日照"))
		return 0;
	i += n;
	return i + longest(text, end, i, "起 来") - off;
}

size_t phrase_bracketed(const char *text, size_t end, size_t off, const char *open, const char *close)
{
	if (!word_is_at(text, end, off, open))
		return 0;
	size_t reach = end - off < BRACKET_BYTES ? end - off : BRACKET_BYTES;
	const char *found = word_find(text + off, reach, close);
	return found ? (size_t)(found - (text + off)) + strlen(close) : 0;
}

/* “互联网＋教学”结对: what the word of support behind the quotation is of. */
size_t phrase_quoted(const char *text, size_t end, size_t off)
{
	static const char *const kinds[] = {"结对", "帮扶", "支援", "对口", "协作", "援助", "结成", NULL};
	enum { QUOTE_BYTES = 48 };
	size_t n = phrase_bracketed(text, end, off, "“", "”");
	return n && n <= QUOTE_BYTES && words_at(text, end, off + n, kinds) ? n : 0;
}

/* 以团队形式: how it is done. */
size_t phrase_manner(const char *text, size_t end, size_t off)
{
	static const char *const manners[] = {
	        "以", "采取", "按照", "按", "根据", "遵照", "依照", "响应", NULL};
	size_t i = off + WORDS_AT(text, end, off, manners);
	for (int chars = 0; i > off && i < end && chars < 18; chars++, i += char_len(text, end, i)) {
		size_t n = phrase_bracketed(text, end, i, "“", "”"); /* 按照“…”的原则 */
		if (n && (n = WORDS_AT(text, end, i + n, ways)) != 0)
			return i + phrase_bracketed(text, end, i, "“", "”") + n - off;
		n = WORDS_AT(text, end, i, ways);
		if (n && chars > 1)
			return i + n - off;
		if (WORDS_AT(text, end, i, way_stops))
			break;
	}
	return 0;
}

/* A phrase that runs from its first word to one of the `ends`, with something between them, and holds none
 * of the `stops`. */
struct frame {
	const char *const *ends, *const *stops;
	struct word_bits end_bits, stop_bits; /* of the two lists */
	int chars;                            /* how far it may run */
};
#define FRAME(ends, stops, chars)                                                                            \
	(struct frame)                                                                                       \
	{                                                                                                    \
		ends, stops, bits_of_begins(FOLDED_LIST(ends)), bits_of_begins(FOLDED_LIST(stops)), chars    \
	}

/* Behind the last word of the phrase whose first one ends at `i`; 0 if it is none. */
static size_t frame_end(const char *text, size_t end, size_t i, struct frame frame)
{
	for (int chars = 0; i < end && chars < frame.chars; chars++, i += char_len(text, end, i)) {
		size_t n = chars > 1 ? words_at_bits(text, end, i, frame.ends, frame.end_bits) : 0;
		if (n)
			return i + n;
		if (words_at_bits(text, end, i, frame.stops, frame.stop_bits))
			break;
	}
	return 0;
}

/* 在2019年, 在教育、卫生等方面, 在重建期间: when, or in what. It ends in a word that says so, and holds no
 * word that tells of another. */
size_t phrase_setting(const char *text, size_t end, size_t off)
{
	enum { CHARS = 24 };
	static const char *const settings[] = {"在", "从", "自", "自从", NULL};
	static const char *const ends[] = {"方面", "领域", "期间", "以前", "之前", "以后", "之后", "以来",
	        "过程中", "时期", "后就", "后即", "后便", "后一直", "起就", "框架下", "基础上", "带领下",
	        "率领下", "领导下", "指导下", "陪同下", "组织下", NULL};
	static const char *const stops[] = {"，", "。", "；", "：", "对", "与", "由", "向", "被", "给", "受",
	        "把", "为", "到", "赴", "支援", "帮扶", "援助", "援建", "援疆", "援藏", "援青", "结对",
	        "协作", "选派", "派", NULL};
	size_t begin = words_at(text, end, off, settings), i = off + begin;
	if (!begin)
		return 0;
	if (word_is_at(text, end, off, "在") &&
	        (phrase_number(text, end, i) || phrase_han_number(text, end, i)))
		return begin;
	size_t last = frame_end(text, end, i, FRAME(ends, stops, CHARS));
	return last ? last - off : 0;
}

/* Do the words end in what a place is called, or in 的 behind something else? 支援山区的甲市教师 speaks of
 * others. */
static bool describes(const char *text, size_t len)
{
	static const char *const kinds[] = {"县", "山区", "老区", "地区", "边疆", NULL};
	const bool of = len > HAN && word_is_at(text, len, len - HAN, "的");
	return of != (words_before(text, len - (of ? HAN : 0), kinds) != 0);
}

size_t phrase_described(const char *text, size_t end, size_t off)
{
	enum { CHARS = 16 };
	static const char *const begins[] = {"贫困", "国家级", "国家", "省级", "市级", "自治区级", "革命",
	        "老区", "少数民族", "民族", "边疆", "边远", "边境", "偏远", "西部", "中西部", "深度", "特困",
	        "欠发达", "经济", "移民", "库区移民", "高寒", "高原", "集中连片", "连片", "秦巴", "乌蒙",
	        "武陵", "重点", "全国重点", "全国贫困", "重灾", "极重灾", "地处", "位于", "海拔", "条件",
	        "最", "自然", NULL};
	static const char *const stops[] = {"、", "，", "。", "；", "：", "（", "《", "“", "支援", "帮扶",
	        "援助", "由", "和", "与", NULL};
	const struct place *place;
	size_t i = off + words_at(text, end, off, begins);
	if (i == off)
		return 0;
	for (int chars = 0; i < end && chars < CHARS && !words_at(text, end, i, stops);
	        chars++, i += char_len(text, end, i))
		if (describes(text + off, i - off) && place_match(text, end, i, &place) && place &&
		        place->level > PARTY_PROVINCE && place->level <= PARTY_COUNTY)
			return i - off;
	return 0;
}

/* 受国务院委托, 经中央批准, 应当地邀请: by whose will. */
size_t phrase_behest(const char *text, size_t end, size_t off)
{
	enum { CHARS = 14 };
	static const char *const begins[] = {"受", "经", "应", "奉", NULL};
	static const char *const ends[] = {"委托", "委讬", "指派", "委派", "派遣", "批准", "同意", "邀请",
	        "重托", "安排", "之命", "命令", NULL};
	static const char *const stops[] = {"，", "。", "；", "：", "对", "与", "由", "向", "支援", "帮扶",
	        "援助", "援建", "未", "没", "不", NULL};
	size_t begin = words_at(text, end, off, begins),
	       last = begin ? frame_end(text, end, off + begin, FRAME(ends, stops, CHARS)) : 0;
	return last && !word_is_at(text, end, last, "的") ? last - off : 0;
}

static const char *const closer_nouns[] = {"省市区", "省区市", "省市", "省份", "省", "地市", "县市区", "县市",
        "市", "州", "县", "区", "地区", "部委", "央企", "企业", "高校", "院校", "大学", "医院", "学校",
        "单位", "部门", "城市", "地方", "自治区", "自治州", "自治县", "计划单列市", "直辖市", "旗县", "旗",
        "校", "县旗", "团场", NULL};
static const char *const closer_stops[] = {"也", "对", "与", "同", "由", "向", "为", "给", "将", "把", "的",
        "是", "在", "分别", "支援", "援助", "援建", "帮扶", "定点", "结对", "重点", "共同", "负责", "承担",
        "开展", "落实", "实施", "托管", "高度", "确定", "明确", "指定", "安排", "组织", "选定", "批准",
        "决定", "同意", "要求", "商定", "委托", "协调", "选派", "派出", "派遣", "动员", "号召", "联合",
        "会同", "印发", "下发", "召开", "签", "、", "，", "。", "；", "：", "（", "）", "《", NULL};

/* What is read of such words. */
struct closing {
	size_t etc, counted; /* the bytes of 等 and of the number */
	size_t first, noun;  /* behind 等, where the first noun for parties ends, and the last one; or 0 */
	size_t end;          /* where the words end */
};

/* The noun for parties at `i`: its length, or 0. */
static size_t closing_noun(const char *text, size_t end, size_t i, bool counted)
{
	size_t n = WORDS_AT(text, end, i, closer_nouns);
	n = n && at(text, end, i + n, "级", HAN) ? 0 : n; /* 4个县级市 */
	if (!n && counted && at(text, end, i, "师", HAN) && longest(text, end, i + HAN, "、 ， 。 和 及"))
		n = HAN; /* 兵团2个师 */
	return n;
}

/* 和 before a place, which goes on with the list: 甲等3个市和乙. */
static bool place_joined(const char *text, size_t end, size_t off)
{
	static const char *const joints[] = {"和", "及", "与", NULL};
	const struct place *place;
	size_t n = words_at(text, end, off, joints);
	return n && place_match(text, end, off + n, &place);
}

/* Reads the words behind 等 and the number, from closing->end on. */
static void closing_words(const char *text, size_t end, size_t off, struct closing *closing)
{
	for (int chars = 0; closing->end < end && chars < CLOSER_CHARS; chars++) {
		if (WORDS_AT(text, end, closing->end, closer_stops) || place_joined(text, end, closing->end))
			break;
		size_t n = closing_noun(text, end, closing->end, closing->counted > 0);
		if (n) {
			closing->end += n;
			closing->noun = closing->end - off;
			closing->first = closing->first ? closing->first : closing->noun;
		} else if (!closing->etc) {
			break;
		} else {
			closing->end += char_len(text, end, closing->end);
		}
	}
}

/* “双一流”建设 in 3所“双一流”建设高校: its length where a noun for parties follows. */
static size_t what_kind(const char *text, size_t end, size_t off)
{
	enum { QUOTE_BYTES = 36 };
	size_t n = phrase_bracketed(text, end, off, "“", "”");
	n += n ? word_match(text, end, off + n, "建设") : 0;
	return n <= QUOTE_BYTES && WORDS_AT(text, end, off + n, closer_nouns) ? n : 0;
}

/* How much of the words closes the list, where they do not end in a noun. */
static size_t closing_part(const char *text, size_t end, size_t off, const struct closing *closing)
{
	static const char *const acts[] = {"开展", "选派", "派出", "先后", "累计", "组织", "实施", "抽调",
	        "组团", "积极", "陆续", "继续", "提供", "投入", "牵头", "许多", "大量", "大力", "无私",
	        "倾力", "全力", "倾情", "通过", "参与", "采取", "建立", "签订", "签署", "形成", "结成",
	        "确立", "承担", "落实", NULL};
	size_t begin = closing->etc + closing->counted, noun = WORDS_AT(text, end, off + begin, closer_nouns);
	bool plain = closing->etc && !closing->counted, at_once = closing->first == begin + noun;
	if (plain && !closing->first && at(text, end, off + begin, "地", HAN))
		return begin + HAN; /* 等地抽调 */
	if (plain && at_once && words_at(text, end, off + closing->first, acts))
		return closing->first;                                      /* 等地区开展帮扶 */
	return closing->counted && at_once ? closing->first : closing->etc; /* 等12家医院组团帮扶 */
}

/* 、区（县） behind 14个市: kinds of places that are counted with it; the length. */
static size_t more_kinds(const char *text, size_t end, size_t off)
{
	static const char *const kinds[] = {"市", "区", "县", "州", "旗", "省", "自治区", "自治州", NULL};
	static const char *const behind[] = {
	        "与", "和", "对", "同", "的", "结", "分", "支", "帮", "，", "（", NULL};
	size_t i = off, n;
	while (word_is_at(text, end, i, "、") && (n = words_at(text, end, i + HAN, kinds)) != 0 &&
	        words_at(text, end, i + HAN + n, behind)) {
		i += HAN + n;
		i += phrase_bracketed(text, end, i, "（", "）");
	}
	return i - off;
}

/* 对东西部高校 behind 等13: pairs that the list before it goes on with. The length from `off`, the noun
 * included. */
static size_t couples_counted(const char *text, size_t end, size_t off, size_t i)
{
	static const char *const stops[] = {
	        "，", "。", "建立", "结成", "结为", "签", "开展", "结对", "，", NULL};
	size_t bare = (i += HAN) - off;
	for (int chars = 0; i < end && chars < CLOSER_CHARS && !words_at(text, end, i, stops); chars++)
		i += char_len(text, end, i);
	return words_at(text, end, i, stops) ? i - off : bare;
}

/* 甲、乙等省职教集团支援丙: the places of the list only say where those are who are meant. */
static bool only_locates(const char *text, size_t off, const struct closing *closing)
{
	static const char *const kinds[] = {
	        "省", "市", "省市", "省区", "省份", "县", "区县", "县区", "地", NULL};
	static const char *const bodies[] = {
	        "学校", "医院", "企业", "集团", "高校", "院校", "公司", "大学", "学院", "商会", NULL};
	static const char *const links[] = {"和", "及", "与", "、", "以", NULL};
	const size_t first = off + closing->first, last = off + closing->noun;
	return closing->first && first < last && words_before(text + off, closing->first, kinds) &&
	       !words_at(text, last, first, links) && words_before(text + first, last - first, bodies);
}

/*
 * What closes a list of names: 等, with or without what they are (等东部沿海省市, 等10个地方和单位), or their
 * number (8省市, 三所院校). The words run up to a verb, a preposition or a mark and end in a noun for
 * parties.
 */
size_t phrase_closer(const char *text, size_t end, size_t off)
{
	struct closing closing = {.etc = word_is_at(text, end, off, "等等") ? 2 * HAN
	                                 : word_is_at(text, end, off, "等") ? HAN
	                                                                    : 0};
	long count;
	closing.counted = mention_count(text, end, off + closing.etc, &count);
	closing.end = off + closing.etc + closing.counted;
	if (!closing.etc && !closing.counted)
		return 0;
	if (closing.etc && closing.counted && longest(text, end, closing.end, "对 组"))
		return couples_counted(text, end, off, closing.end);
	if (closing.counted && longest(text, end, closing.end, "年 月 日 万 亿 多 余"))
		return closing.etc;
	closing.end += closing.counted ? what_kind(text, end, closing.end) : 0;
	closing.end += closing.counted ? mention_task(text, end, closing.end) : 0;
	closing_words(text, end, off, &closing);
	if (only_locates(text, off, &closing))
		return 0;
	if (closing.noun && closing.noun == closing.end - off)
		return closing.noun + (closing.counted ? more_kinds(text, end, closing.end) : 0);
	return closing_part(text, end, off, &closing);
}

/* An array though of one word: the lexicon and the survey are made of such (meson.build). */
static const char *const couples[] = {"对子"};

/* 16个省支援 behind 建立了: a relation that is told as a statement of its own. */
static bool states_pair(const char *text, size_t end, size_t off)
{
	long count;
	size_t n = mention_count(text, end, off, &count),
	       noun = n ? WORDS_AT(text, end, off + n, closer_nouns) : 0;
	return noun && WORDS_AT(text, end, off + n + noun, stems);
}

/* 举行“结对子”签约仪式: a bond that is signed; its length, or 0. */
static size_t ceremony(const char *text, size_t end, size_t off)
{
	static const char *const holds[] = {"举行了", "举行", "举办了", "举办", NULL};
	static const char *const signings[] = {"签约仪式", "签字仪式", "签约", "签订仪式", "签署仪式", NULL};
	static const char *const kinds[] = {"结对", "支援", "帮扶", "协作", NULL};
	const size_t held = words_at(text, end, off, holds);
	bool support = false;
	size_t i = off + held;
	for (int chars = 0; held && i < end && chars < RELATION_CHARS; chars++) {
		if (WORDS_AT(text, end, i, bond_stops))
			return 0;
		support = support || words_at(text, end, i, kinds);
		const size_t n = words_at(text, end, i, signings);
		if (n)
			return support ? i + n - off : 0;
		i += char_len(text, end, i);
	}
	return 0;
}

/* 结成…对口支援关系, 签订了帮扶协议, 建立…协作关系: within one clause, and only with a word of support. */
size_t phrase_relation(const char *text, size_t end, size_t off)
{
	static const char *const bonds[] = {"签了", "签下", "签过", "续签", "续签了", "订了", "结成", "结为",
	        "建立", "建立了", "缔结", "签订", "签订了", "签署", "签署了", "达成", "达成了", "形成",
	        "确立", "保持", "保持着", "延续", "巩固", "建有", "建起", "建起了", "结下", "结下了",
	        "确立了", "缔结了", "达成了", NULL};
	static const char *const bond_nouns[] = {
	        "对口协作", "对口支援", "对口帮扶", "结对帮扶", "对口合作", NULL};
	size_t i = off + WORDS_AT(text, end, off, bonds);
	if (i == off)
		return ceremony(text, end, off);
	if (states_pair(text, end, i))
		return 0;
	size_t noun = words_at(text, end, i, bond_nouns);
	if (noun && (i + noun == end || WORDS_AT(text, end, i + noun, bond_stops)))
		return i + noun - off; /* 结为对口协作 */
	bool support = false;
	for (int chars = 0; i < end && chars < RELATION_CHARS; chars++) {
		if (WORDS_AT(text, end, i, bond_stops))
			return 0;
		support = support || WORDS_AT(text, end, i, stems) || words_at(text, end, i, causes);
		size_t n = WORDS_AT(text, end, i, bonded);
		support = support || (n && word_is_at(text, end, i, couples[0]));
		if (n && support)
			return i + n - off;
		i += char_len(text, end, i);
	}
	return 0;
}

/* 的1市8县: how much of the place before it is meant. */
size_t phrase_units(const char *text, size_t end, size_t off)
{
	static const char *const owners[] = {
	        "的", "所属", "所辖", "下辖", "州直", "直属", "所有", "直属所有", "属所有", "全部", NULL};
	size_t i = off + WORDS_AT(text, end, off, owners), n = 0;
	long count;
	while (i > off && (n = mention_count(text, end, i, &count)) != 0) {
		size_t unit = longest(text, end, i + n, "市 县 区 县市 县区 县（市） 团场 旗 师 师市");
		if (!unit)
			return 0;
		i += n + unit;
		if (n && mention_count(text, end, i, &count) == 0)
			return i - off;
	}
	return 0;
}

/* 甲牵头、乙参与: the part that a party takes in what they do together. */
size_t phrase_part_taken(const char *text, size_t end, size_t off)
{
	static const char *const parts[] = {
	        "牵头", "参与", "参加", "配合", "协助", "为主", "为辅", "为组长", "牵头负责", NULL};
	size_t n = WORDS_AT(text, end, off, parts);
	return n && (off + n == end || longest(text, end, off + n, "、 ， 。 ；")) ? n : 0;
}

/* 一市八县: two counts or more of what is meant of the place before. */
size_t phrase_several_units(const char *text, size_t end, size_t off)
{
	size_t i = off, found = 0, n, unit;
	long count;
	while ((n = mention_count(text, end, i, &count)) != 0 &&
	        (unit = longest(text, end, i + n,
	                 "市 县 区 旗 县市 县（市） 县（市、区） 团场 州 自治州 地州 地市 地州市 地（州）市 市州 州市 盟市 地（市）")) !=
	                0) {
		i += n + unit;
		found++;
	}
	return found > 1 ? i - off : 0;
}
