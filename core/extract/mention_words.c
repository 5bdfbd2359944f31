// SPDX-License-Identifier: MIT
#include "core/extract/mention_words.h"

#include <string.h>

/* Words that a name does not hold. */
static const char *const breaks[] = {"与", "及", "由", "向", "对", "为", "的", "了", "是", "将", "把", "从",
        "被", "等", "受援", "支援", "帮扶", "援助", "援建", "援藏", "援疆", "援青", "捐", "各", "所有",
        "有关", "相关", "部分", "多个", "多家", "多所", "余所", "余家", "几所", "数所", "数家", "几家",
        "一家", "一所", "这", "该", "其", "在", "到", "给", "派", "和", "以", "让", "请", "于", "至", "共",
        "通过", "建立", "开展", "加强", "提高", "选派", "组织", "安排", "帮助", "支持", "结对", "签", "上级",
        "下级", "当地", "重点", "一流", "内地", "兄弟", "省级", "市级", "县级", "基层", "县直", "本", "某",
        "和谐", "我", "成立", "新建", "兴建", "修建", "筹建", "创建", "创办", "兴办", "建成", "之", "他",
        "你", "所属", "负责", "没有", "确定", "明确", "领导小组", "改造", "扩建", "重建", "购置", "引进",
        "打造", "搭建", "完善", "改善", "其中", "包括", "选定", "指定", "邀请", "动员", "已", "并", "也",
        "都", "还", "均", "以来", "就", "按照", "根据", "遵照", "依据", "围绕", "贯彻", "落实", "响应",
        "坚持", "承担", "接受", "参与", "参加", "配合", "协助", "年来", "近年", "近年来", "此次", "目前",
        "去年", "今年", "此后", "随后", "期间", "借助", "依靠", "依托", "利用", "日前", "近日", "截至", NULL};

static const char *const building[] = {"建设", NULL};

/* What breaks a name only behind a name's end: 甲大学同乙学院, but not 甲大学同济医院 or 大同中学. */
static const char *const joining[] = {"同", NULL};

static bool joins_names(const char *text, size_t len, size_t off)
{
	static const char *const ends[] = {
	        "大学", "学院", "医院", "公司", "集团", "中学", "小学", "学校", "银行", "研究院", NULL};
	static const char *const behind[] = {
	        "济", "学", "仁", "心", "德", "方", "步", "乐", "兴", "安", "创", "盟", "人", NULL};
	return words_at(text, len, off, joining) && words_before(text, off, ends) &&
	       !words_at(text, len, off + HAN, behind);
}

size_t break_word_at(const char *text, size_t len, size_t off)
{
	static const char *const bodies[] = {"建设局", "建设厅", "建设委", "建设部", "建设兵团", "建设银行",
	        "建设集团", "建设公司", "建设工程", "建设学院", "建设中学", "建设小学", "建设投资",
	        "建设管理", "建设发展", "建设开发", "建设控股", "建设总", "建设指挥", NULL};
	static const char *const employment[] = {"就业", NULL};
	if (word_is_at(text, len, off, building[0]) && !words_at(text, len, off, bodies))
		return 2 * HAN;
	if (joins_names(text, len, off))
		return HAN;
	if (words_at(text, len, off, employment)) /* 就业服务局 */
		return 0;
	return WORDS_AT(text, len, off, breaks);
}

long han_digit(const char *text, size_t len, size_t off)
{
	static const char *const digits[] = {
	        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两", "廿"};
	enum { TWO = 10, TWENTY };
	if (off + HAN > len || ((unsigned char)text[off] & 0xFE) != 0xE4) /* 一 is E4 B8 80, 十 E5 8D 81 */
		return 0;
	const uint16_t *hit = &digits_first[index_hash_at(text + off)];
	for (size_t i = hit[0]; i < hit[1]; i++)
		if (word_is_at(text, len, off, digits[digits_rows[i]]))
			return digits_rows[i] < TWO ? digits_rows[i] + 1 : digits_rows[i] == TWENTY ? 20 : 2;
	return 0;
}

size_t small_number(const char *text, size_t len, size_t off, long *value)
{
	size_t start = off;
	*value = 0;
	for (; off < len && off - start < 4 && text[off] >= '0' && text[off] <= '9'; off++)
		*value = *value * 10 + (text[off] - '0');
	if (off > start)
		return off - start;
	for (long digit; off - start < 4 * HAN && (digit = han_digit(text, len, off)) != 0; off += HAN)
		*value = digit == 10 ? (*value ? *value : 1) * 10 : *value + digit;
	return off - start;
}

bool mention_may_count(const char *text, size_t off)
{
	return may_count(text, off);
}

size_t mention_count(const char *text, size_t len, size_t off, long *count)
{
	static const char *const measures[] = {"个", "家", "所", "名", NULL};
	size_t n = may_count(text, off) ? small_number(text, len, off, count) : 0;
	return n ? n + words_at(text, len, off + n, measures) : 0;
}

bool counts_list_at(const char *text, size_t len, size_t off)
{
	static const char *const units[] = {
	        "省", "市", "县", "区", "州", "镇", "乡", "校", "院", "所", "家", "个", NULL};
	static const char *const measures[] = {"所", "家", "个", NULL}; /* 105院 may be a name */
	long count;
	size_t n = small_number(text, len, off, &count);
	return n && count > 1 &&
	       (text[off] & 0x80 ? words_at(text, len, off + n, units)
	                         : words_at(text, len, off + n, measures)) &&
	       !(off >= HAN && word_is_at(text, len, off - HAN, "第"));
}

struct mention mention_named(const char *text, size_t start, size_t end, size_t from, struct arena *arena)
{
	return (struct mention){.start = start,
	        .end = end,
	        .name_start = from,
	        .name = arena_strndup(arena, text + from, end - from),
	        .level = PARTY_INSTITUTION};
}
