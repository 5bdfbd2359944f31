// SPDX-License-Identifier: MIT
// Where an institution's name ends.
#include "core/extract/mention_words.h"

#include "core/extract/mention_tail_index.h"

#include <string.h>

enum { MORE_CHARS = 9, SHARED_CHARS = 6 };

/* What kind of institution a name is, by its end. A name that begins with no place needs a tail that stands
 * for an institution by itself: 清华大学, but not 建设厅. */
static const char *const tails[] = {"大学", "学院", "医院", "中学", "小学", "学校", "党校", "研究院",
        "研究所", "科学院", "设计院", "卫生院", "集团公司", "有限公司", "公司", "集团", "银行", "总工会",
        "红十字会", "基金会", "出版社", "博物馆", "图书馆", "电视台", "商学院", "医学院", "幼儿园", "保健院",
        "复康会", "慈善会", "慈善总会", "联合会", "促进会", "疗养院", "敬老院", "福利院", "检察院", "卫校",
        "技校", "文化馆", "体育馆", "中学校", "小学校", "完小", "卫生服务中心", "社康中心", "疾控中心",
        "职教中心", "校区", NULL};
static const char *const local_tails[] = {"厅", "局", "厂", "工会", "妇联", "团委", "科协", "工商联", "残联",
        "协会", "学会", "商会", "中心", "改革委", "改革委员会", "健康委员会", "教育委员会", "发改委", "计委",
        "经委", "民委", "教委", "科委", "健委", "健康委", "体委", "登山队", "体工队", "水厂", "法院", "建委",
        "农委", "经贸委", "国资委", "计生委", "组织部", "宣传部", "统战部", "防疫站", "卫生站", "卫生所",
        "农场", "林场", "牧场", "煤矿", "油田", "电厂", "报社", "剧院", "开发区", "工业园区", "工业区",
        "产业园", "工业集中区", "工业集聚区", "经济区", "示范区", "合作区", "办公室", "高新区", "经开区",
        "新区", "港务区", "保税区", "保健站", "保健所", "服务站", "文化站", "产业园区", "口岸", "管委会",
        "供电局", "日报社", "办事处", "支行", "分行", "矿", "一中", "二中", "三中", "四中", "五中", "六中",
        "七中", "八中", "九中", "十中", "一小", "二小", "三小", "附中", "附小", "一院", "二院", "三院",
        "四院", "五院", "六院", "一附院", "二附院", "三附院", "四附院", "支公司", "分公司", NULL};
/* A tail with one of these behind it is part of a longer word. */
static const char *const no_tail[] = {"局面", "局部", "局限", "局势", "厂房", "厂长", "厂矿", "厅长", "厅级",
        "厅局", "局长", "局级", "医院长", "中心任务", "中心工作", "中心城", "公司制", "学院派", "办公室主任",
        "大学生", "中学生", "小学生", "学校长", "矿务", "矿区", "矿山", "矿产", "矿工", "矿业", "矿石",
        "矿长", "矿难", "矿点", "矿藏", "矿泉", "矿物", "矿床", "矿企", "矿震", "矿电", "矿用", "工会会员",
        "工会干部", "团委书记", "一院校", "一院多", "一院两", "一院三", "一院四", "一院长", "一院士", NULL};
static const char *const no_end[] = {"格局", "布局", "大局", "结局", "全局", "当局", "大厅", "客厅", "餐厅",
        "建厂", "办厂", "工厂", "邮局", "政治局", "为中心", "兴办学校", "高等学校", "工矿", "厂矿", "采矿",
        "探矿", "开矿", "找矿", "选矿", "办矿", "各矿", "该矿", "中小学", "同一院", "另一院", "每一院",
        "哪一院", NULL};

/* But a school of life sciences is one. */
static const char *const colleges[] = {"大学生命", "大学生物", "大学生态", NULL};

/* What makes a tail of two characters the beginning of other words: 一中 of 一中全会, 二院 of 二院士. */
static const char *const no_behind[] = {
        "学", "心", "全会", "队", "时", "组", "批", "央", "部", "士", "校", "线", NULL};

/* 中学 alone where 校 goes on with 校长 or 校园. */
static size_t school_tail(const char *text, size_t len, size_t off, size_t n)
{
	static const char *const behind[] = {"长", "园", "区", "舍", "友", "门", "级", "内", "外", "方", "车",
	        "史", "庆", "办", "服", "医", "际", "领导", "董", "企", NULL};
	bool longer = n == 3 * HAN && name_ends(text, off + n, "学校");
	return longer && words_at(text, len, off + n, behind) ? 2 * HAN : n;
}

/* Does a longer word stand at the tail of n bytes at `off`, or at its last character? */
static bool goes_on(const char *text, size_t len, size_t off, size_t n)
{
	const size_t last = off + n - HAN;
	if (!words_at(text, len, off, no_tail) && !words_at(text, len, last, no_tail)) /* most */
		return false;
	for (const char *const *word = no_tail; *word; word++)
		if (word_is_at(text, len, strlen(*word) > n ? off : last, *word))
			return true;
	return false;
}

/* The length of the tail that ends a name at `off`, 0 if none does there. */
static size_t tail_at(const char *text, size_t len, size_t off, bool local)
{
	if (off + HAN > len || !index_begins(ends_set, text + off))
		return 0;
	size_t n = WORDS_AT(text, len, off, tails), more = local ? WORDS_AT(text, len, off, local_tails) : 0;
	n = school_tail(text, len, off, more > n ? more : n);
	if (!n || (n == 2 * HAN && (han_digit(text, len, off) || word_is_at(text, len, off, "附")) &&
	                  words_at(text, len, off + n, no_behind)))
		return 0;
	bool longer = goes_on(text, len, off, n) && !words_at(text, len, off, colleges);
	return longer || words_before(text, off + n, no_end) ? 0 : n;
}

/* 和 is no conjunction in 协和, 共和, 和平. */
static bool and_in_name(const char *text, size_t len, size_t off)
{
	static const char *const before[] = {"协", "共", "祥", "仁", "泰", "中", "瑞", "人", NULL};
	static const char *const behind[] = {"平", "田", "县", "顺", "静", "政", "睦", "硕", NULL};
	return word_is_at(text, len, off, "和") && ((off >= HAN && words_at(text, len, off - HAN, before)) ||
	                                                   words_at(text, len, off + HAN, behind));
}

/* Nor is it in 文化和旅游厅, 人力资源和社会保障局: two fields of one office. */
static bool and_in_office(const char *text, size_t len, size_t off)
{
	static const char *const fields[] = {"文化", "资源", "住房", "发展", "经济", "工业", "卫生", "农业",
	        "民族", "民宗", "广播", "体育", "市场", "军人", "信息化", "人口", "科学", "规划", "教育",
	        NULL};
	static const char *const others[] = {"旅游", "社会保障", "社会事务", "城乡建设", "城乡规划", "改革",
	        "信息化", "计划生育", "规划", "科技", "商务", "商贸", "农村", "宗教", "电视", "体育", "技术",
	        "健康", "统计", NULL};
	return word_is_at(text, len, off, "和") && words_before(text, off, fields) &&
	       words_at(text, len, off + HAN, others);
}

/* 都 is no adverb in 首都. */
static bool all_in_name(const char *text, size_t len, size_t off)
{
	static const char *const before[] = {"首", "京", "江", "新", "成", NULL};
	return word_is_at(text, len, off, "都") && off >= HAN && words_at(text, len, off - HAN, before);
}

/* 等 closes no list in 高等专科学校. */
static bool grade_in_name(const char *text, size_t len, size_t off)
{
	return word_is_at(text, len, off, "等") && off >= HAN && word_is_at(text, len, off - HAN, "高等");
}

/* The end of the first tail within `chars` characters from `off`, 0 if a break or a mark comes first. */
size_t tail_first(const char *text, size_t len, size_t off, int chars, bool local)
{
	for (; chars > 0 && off < len; chars--) {
		unsigned char lead = (unsigned char)text[off];
		unsigned key = index_key_at(text + off);
		bool ends = index_key_in(ends_set, key);
		if (!ends && lead >= 0xE4 && lead <= 0xE9 && off + HAN <= len &&
		        !index_key_in(stops_set, key) && !index_key_in(counts_set, key)) { /* most */
			off += HAN;
			continue;
		}
		size_t n = ends ? tail_at(text, len, off, local) : 0;
		if (n)
			return off + n;
		if ((break_at(text, len, off) && !and_in_name(text, len, off) &&
		            !and_in_office(text, len, off) && !all_in_name(text, len, off) &&
		            !grade_in_name(text, len, off)) ||
		        counts_list(text, len, off))
			return 0;
		n = letter_at(text, len, off);
		if (!n)
			return 0;
		off += n;
	}
	return 0;
}

/* A university's hospital bears a name of its own: 甲大学乙医院. Its end, or 0. */
static size_t hospital_of(const char *text, size_t len, size_t end)
{
	if (!name_ends(text, end, "大学") && !name_ends(text, end, "学院"))
		return 0;
	size_t more = tail_first(text, len, end, HOSPITAL_CHARS, false);
	return more && name_ends(text, more, "医院") ? more : 0;
}

/* With one of these behind it a university is named to its end. */
static const char *const no_school[] = {"大学", "专家", "教授", "教师", "学生", "每", "先后", "继续", "承担",
        "参与", "高校", "牵头", "对口", NULL};

/* 与 in 经济与管理学院: behind a word of two characters, before one that is no other party's beginning. */
static bool and_in_school(const char *text, size_t len, size_t from, size_t off)
{
	static const char *const adverbs[] = {"积极", "主动", "长期", "分别", "联合", "共同", "同时", "正式",
	        "已经", "去年", "今年", "当年", "同年", "校长", "代表", "定点", "结对", "合作", "签约", "均",
	        "党委", "领导", "师生", "医院", "再次", "率先", "最早", "首次", "还", "双方", NULL};
	const struct place *other;
	if (!word_is_at(text, len, off, "与") || off < from + 2 * HAN || off + HAN >= len)
		return false;
	for (const char *const *word = adverbs; *word; word++)
		if (name_ends(text, off, *word))
			return false;
	for (size_t i = off + HAN; i < len && letter_at(text, len, i) == HAN; i += HAN) {
		if (word_is_at(text, len, i, "学院"))
			return i >= off + 3 * HAN;
		if (place_match(text, len, i, &other) || word_is_at(text, len, i, "大学"))
			return false;
	}
	return false;
}

/* 喀什大学人文学院: the school of a university, unless another party's name begins there. Its end, or 0. */
static size_t school(const char *text, size_t len, size_t end)
{
	const struct place *other;
	if (!name_ends(text, end, "大学") || end >= len || place_match(text, len, end, &other))
		return 0;
	for (size_t i = end, chars = 0; chars < 10 && i < len && letter_at(text, len, i) == HAN;
	        i += HAN, chars++) {
		if (chars > 0 && word_is_at(text, len, i, "学院"))
			return i + 2 * HAN;
		if ((break_at(text, len, i) && !and_in_school(text, len, end, i)) ||
		        words_at(text, len, i, no_school))
			return 0;
	}
	return 0;
}

/* 农业银行金沙县支行: the end of a bank's or company's branch, which a place tells; `end` if it is none. */
static size_t branch(const char *text, size_t len, size_t end)
{
	static const char *const branches[] = {"支行", "分行", "支公司", "分公司", "办事处", NULL};
	const struct place *place;
	if (!name_ends(text, end, "银行") && !name_ends(text, end, "公司"))
		return end;
	size_t n = end < len ? place_match(text, len, end, &place) : 0,
	       kind = words_at(text, len, end + n, branches);
	return kind ? end + n + kind : end;
}

/* 师范学院美术系: a name goes on with one of its departments. Its end, or 0. */
static size_t department(const char *text, size_t len, size_t end)
{
	static const char *const no_department[] = {"系列", "系统", "系数", NULL};
	if (!name_ends(text, end, "大学") && !name_ends(text, end, "学院"))
		return 0;
	for (size_t i = end, chars = 0; chars < 7 && letter_at(text, len, i) == HAN; i += HAN, chars++) {
		if (chars > 1 && word_is_at(text, len, i, "系") && !words_at(text, len, i, no_department))
			return i + HAN;
		if (break_at(text, len, i))
			return 0;
	}
	return 0;
}

/* 中国乙大学（北京）: of those that bear the country's name there are two, which the bracket tells apart. */
static size_t campus(const char *text, size_t len, size_t end)
{
	static const char *const parts[] = {"华东", "华南", "华北", "西南", "东北", NULL};
	const struct place *place;
	size_t open = word_match(text, len, end, "（"), at = end + open;
	bool national = false;
	for (size_t chars = 4; chars < 9 && chars * HAN <= end && !national; chars++)
		national = word_is_at(text, end, end - chars * HAN, "中国");
	if (!open || !national || !name_ends(text, end, "大学"))
		return 0;
	size_t n = words_at(text, len, at, parts);
	n = n ? n : place_match(text, len, at, &place);
	return n && word_is_at(text, len, at + n, "）") ? at + n + HAN : 0;
}

/* 县中医院儿科: a hospital's name goes on with one of its departments. */
static size_t ward(const char *text, size_t len, size_t end)
{
	size_t n = name_ends(text, end, "院") && end < len ? mention_ward(text, len, end) : 0;
	return n ? end + n : 0;
}

/* 河北医科大学 goes on as 第二附属医院, a company's name as 集团公司: the end of the whole name. */
size_t tail_whole(const char *text, size_t len, size_t end)
{
	static const char *const joints[] = {
	        "第", "附属", "附", "人民", "临床", "口腔", "集团", "有限", "股份", NULL};
	size_t n;
	while ((n = tail_at(text, len, end, true)) != 0)
		end += n;
	if (end >= len)
		return end;
	size_t inner = campus(text, len, end), more = 0;
	inner = inner ? inner : school(text, len, end);
	end = inner ? inner : branch(text, len, end);
	if (end >= len)
		return end;
	more = department(text, len, end);
	more = more ? more : hospital_of(text, len, end);
	if (!more && words_at(text, len, end, joints))
		more = tail_first(text, len, end, MORE_CHARS, true);
	end = more ? more : end;
	more = ward(text, len, end);
	return more ? more : end;
}

bool tail_begins(const char *text, size_t len, size_t off)
{
	return WORDS_AT(text, len, off, tails) > 0;
}

size_t mention_shared_tail(const char *text, size_t len, size_t off)
{
	size_t end = tail_first(text, len, off, SHARED_CHARS, true);
	return end ? tail_whole(text, len, end) - off : 0;
}
