// SPDX-License-Identifier: MIT
// 北师大: universities and hospitals by the short names that everybody knows.
#include "core/extract/mention_short.h"

#include "core/extract/mention_words.h"

#include <string.h>

/* A short name and the full one, by turns. Only forms of three characters and more: 南大 or 北大 stand too
 * often in other words. */
static const char *const shorts[] = {"北师大", "北京师范大学", "首师大", "首都师范大学", "首都师大",
        "首都师范大学", "华东师大", "华东师范大学", "华中师大", "华中师范大学", "华南师大", "华南师范大学",
        "东北师大", "东北师范大学", "西北师大", "西北师范大学", "陕西师大", "陕西师范大学", "南京师大",
        "南京师范大学", "湖南师大", "湖南师范大学", "福建师大", "福建师范大学", "浙江师大", "浙江师范大学",
        "山东师大", "山东师范大学", "天津师大", "天津师范大学", "上海师大", "上海师范大学", "河北师大",
        "河北师范大学", "河南师大", "河南师范大学", "辽宁师大", "辽宁师范大学", "安徽师大", "安徽师范大学",
        "江西师大", "江西师范大学", "云南师大", "云南师范大学", "贵州师大", "贵州师范大学", "四川师大",
        "四川师范大学", "重庆师大", "重庆师范大学", "青海师大", "青海师范大学", "新疆师大", "新疆师范大学",
        "内蒙古师大", "内蒙古师范大学", "广西师大", "广西师范大学", "海南师大", "海南师范大学", "杭州师大",
        "杭州师范大学", "江苏师大", "江苏师范大学", "中国农大", "中国农业大学", "南京农大", "南京农业大学",
        "华中农大", "华中农业大学", "华南农大", "华南农业大学", "东北农大", "东北农业大学", "新疆农大",
        "新疆农业大学", "四川农大", "四川农业大学", "甘肃农大", "甘肃农业大学", "山东农大", "山东农业大学",
        "沈阳农大", "沈阳农业大学", "云南农大", "云南农业大学", "河北农大", "河北农业大学", "河南农大",
        "河南农业大学", "安徽农大", "安徽农业大学", "湖南农大", "湖南农业大学", "吉林农大", "吉林农业大学",
        "内蒙古农大", "内蒙古农业大学", "上海交大", "上海交通大学", "西安交大", "西安交通大学", "西南交大",
        "西南交通大学", "北京交大", "北京交通大学", "中国科大", "中国科学技术大学", "中科大",
        "中国科学技术大学", "北科大", "北京科技大学", "华中科大", "华中科技大学", "电子科大", "电子科技大学",
        "国防科大", "国防科技大学", "南方科大", "南方科技大学", "中国医大", "中国医科大学", "首都医大",
        "首都医科大学", "南方医大", "南方医科大学", "天津医大", "天津医科大学", "重庆医大", "重庆医科大学",
        "新疆医大", "新疆医科大学", "哈医大", "哈尔滨医科大学", "南京医大", "南京医科大学", "安徽医大",
        "安徽医科大学", "广西医大", "广西医科大学", "河北医大", "河北医科大学", "山西医大", "山西医科大学",
        "大连医大", "大连医科大学", "昆明医大", "昆明医科大学", "温州医大", "温州医科大学", "北理工",
        "北京理工大学", "北京理工", "北京理工大学", "华南理工", "华南理工大学", "大连理工", "大连理工大学",
        "华东理工", "华东理工大学", "武汉理工", "武汉理工大学", "南京理工", "南京理工大学", "哈工大",
        "哈尔滨工业大学", "西工大", "西北工业大学", "合工大", "合肥工业大学", "北工大", "北京工业大学",
        "北林大", "北京林业大学", "北京林大", "北京林业大学", "南京林大", "南京林业大学", "东北林大",
        "东北林业大学", "中央民大", "中央民族大学", "中南民大", "中南民族大学", "西南民大", "西南民族大学",
        "西北民大", "西北民族大学", "中国矿大", "中国矿业大学", "中国海大", "中国海洋大学", "中国地大",
        "中国地质大学", "西南财大", "西南财经大学", "东北财大", "东北财经大学", "上海财大", "上海财经大学",
        "江西财大", "江西财经大学", "北医三院", "北京大学第三医院", "浙医一院", "浙江大学医学院附属第一医院",
        "浙医二院", "浙江大学医学院附属第二医院", NULL};

/* Does 大, 工 or 院 stand where a short name may end, as its third to fifth character? Quick. */
static bool may_end(const char *text, size_t len, size_t off)
{
	static const char *const lasts[] = {"大", "工", "院"};
	for (size_t i = off + 2 * HAN; i <= off + 4 * HAN && i + HAN <= len; i += HAN)
		for (size_t k = 0; k < sizeof lasts / sizeof *lasts; k++)
			if (memcmp(text + i, lasts[k], HAN) == 0)
				return true;
	return false;
}

/* The pair whose short name stands at text[off..len), the longest one; NULL if none does. */
static const char *const *pair_at(const char *text, size_t len, size_t off)
{
	static const char *const behind[] = {
	        "大学", "学院", "学", "夫", "棚", "户", "会", "楼", "道", "厦", "桥", "幅", "量", "力", NULL};
	const char *const *best = NULL;
	size_t longest = 0;
	for (const char *const *pair = shorts; *pair; pair += 2) {
		size_t n = word_match(text, len, off, *pair);
		if (n > longest) {
			best = pair;
			longest = n;
		}
	}
	return best && !words_at(text, len, off + longest, behind) ? best : NULL;
}

bool short_read(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	const char *const *pair = may_end(text, len, off) ? pair_at(text, len, off) : NULL;
	if (!pair)
		return false;
	size_t end = off + strlen(*pair), whole = tail_whole(text, len, end);
	*out = mention_named(text, off, whole > end ? whole : end, off, arena);
	place_match(pair[1], strlen(pair[1]), 0, &out->seat);
	return true;
}

const char *short_in_full(const char *name)
{
	for (const char *const *pair = shorts; *pair; pair += 2)
		if (strcmp(name, *pair) == 0)
			return pair[1];
	return NULL;
}
