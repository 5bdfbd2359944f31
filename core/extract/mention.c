// SPDX-License-Identifier: MIT
#include "core/extract/lexicon.h"
#include "core/extract/mention_words.h"

#include "core/extract/mention_group_index.h"
#include "core/extract/mention_index.h"

#include <assert.h>
#include <string.h>

enum { OWN_NAME_CHARS = 9, MORE_CHARS = 9, HOSPITAL_CHARS = 6, SHARED_CHARS = 6, MINE_CHARS = 5 };

/* What kind of institution a name is, by its end. A name that begins with no place needs a tail that stands
 * for an institution by itself: 清华大学, but not 建设厅. */
static const char *const tails[] = {"大学", "学院", "医院", "中学", "小学", "学校", "党校", "研究院",
        "研究所", "科学院", "设计院", "卫生院", "集团公司", "有限公司", "公司", "集团", "银行", "总工会",
        "红十字会", "基金会", "出版社", "博物馆", "图书馆", "电视台", "商学院", "医学院", "幼儿园", "保健院",
        "复康会", "慈善会", "慈善总会", "联合会", "促进会", "疗养院", "敬老院", "福利院", "检察院", "卫校",
        "技校", "文化馆", "体育馆", "中学校", "小学校", "完小", "卫生服务中心", "社康中心", "疾控中心",
        "职教中心", "校区", NULL};
static const char *const local_tails[] = {"厅", "局", "厂", "工会", "妇联", "团委", "科协", "工商联", "残联",
        "协会", "学会", "商会", "中心", "改革委", "发改委", "计委", "经委", "民委", "教委", "科委", "健委",
        "健康委", "体委", "登山队", "体工队", "水厂", "法院", "建委", "农委", "经贸委", "国资委", "计生委",
        "组织部", "宣传部", "统战部", "防疫站", "卫生站", "卫生所", "农场", "林场", "牧场", "煤矿", "油田",
        "电厂", "报社", "剧院", "开发区", "工业园区", "工业区", "产业园", "工业集中区", "工业集聚区",
        "经济区", "示范区", "合作区", "办公室", "高新区", "经开区", "新区", "保税区", "保健站", "保健所",
        "服务站", "文化站", "产业园区", "口岸", "管委会", "供电局", "日报社", "办事处", "支行", "分行", "矿",
        "一中", "二中", "三中", "四中", "五中", "六中", "七中", "八中", "九中", "十中", "一小", "二小",
        "三小", "附中", "附小", "二院", "三院", "四院", "六院", "支公司", "分公司", NULL};
/* A tail with one of these behind it is part of a longer word. */
static const char *const no_tail[] = {"局面", "局部", "局限", "局势", "厂房", "厂长", "厂矿", "厅长", "厅级",
        "厅局", "局长", "局级", "医院长", "中心任务", "中心工作", "中心城", "公司制", "学院派", "办公室主任",
        "大学生", "中学生", "小学生", "学校长", "矿务", "矿区", "矿山", "矿产", "矿工", "矿业", "矿石",
        "矿长", "矿难", "矿点", "矿藏", "矿泉", "矿物", "矿床", "矿企", "矿震", "矿电", "矿用", "工会会员",
        "工会干部", "团委书记", NULL};
static const char *const no_end[] = {"格局", "布局", "大局", "结局", "全局", "当局", "大厅", "客厅", "餐厅",
        "建厂", "办厂", "工厂", "邮局", "政治局", "为中心", "兴办学校", "高等学校", "工矿", "厂矿", "采矿",
        "探矿", "开矿", "找矿", "选矿", "办矿", "各矿", "该矿", NULL};

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
static size_t first_tail(const char *text, size_t len, size_t off, int chars, bool local)
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
		            !all_in_name(text, len, off) && !grade_in_name(text, len, off)) ||
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
	size_t more = first_tail(text, len, end, HOSPITAL_CHARS, false);
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

/* 县中医院儿科: a hospital's name goes on with one of its departments. */
static size_t ward(const char *text, size_t len, size_t end)
{
	size_t n = name_ends(text, end, "院") && end < len ? mention_ward(text, len, end) : 0;
	return n ? end + n : 0;
}

/* 河北医科大学 goes on as 第二附属医院, a company's name as 集团公司: the end of the whole name. */
static size_t whole_name(const char *text, size_t len, size_t end)
{
	static const char *const joints[] = {
	        "第", "附属", "附", "人民", "临床", "口腔", "集团", "有限", "股份", NULL};
	size_t n;
	while ((n = tail_at(text, len, end, true)) != 0)
		end += n;
	if (end >= len)
		return end;
	size_t inner = school(text, len, end), more = 0;
	end = inner ? inner : branch(text, len, end);
	if (end >= len)
		return end;
	more = department(text, len, end);
	more = more ? more : hospital_of(text, len, end);
	if (!more && words_at(text, len, end, joints))
		more = first_tail(text, len, end, MORE_CHARS, true);
	end = more ? more : end;
	more = ward(text, len, end);
	return more ? more : end;
}

/* Places one inside of the other, from the outermost: 新疆 和田地区 墨玉县. */
struct chain {
	size_t last;               /* where the finest name begins */
	size_t end;                /* behind it */
	const struct place *place; /* the finest; NULL if it is not settled */
};

/* 那曲地区, which is 那曲市 today: does `inner` lie in what `outer` has become, as their names tell? */
static bool was_called(const struct place *outer, const struct place *inner)
{
	const struct place *today = place_within(inner);
	return outer->to && today && today->level == outer->level &&
	       place_within(today) == place_within(outer) &&
	       !strncmp(place_name(today), place_name(outer), 2 * HAN);
}

/* 伊犁, 伊犁地区 in 伊犁州: the former district of the prefecture that bears its name. NULL if there was
 * none. */
static const struct place *own_district(const struct place *outer, const char *text, size_t off, size_t n)
{
	static const char kind[] = "地区";
	char name[64];
	size_t stem = n > strlen(kind) && name_ends(text, off + n, kind) ? n - strlen(kind) : n;
	if (stem + sizeof kind > sizeof name || outer->level != PARTY_PREFECTURE ||
	        strncmp(place_name(outer), text + off, stem) != 0)
		return NULL;
	memcpy(name, text + off, stem);
	strcpy(name + stem, kind);
	const struct place *district = place_find(name);
	return district && place_province(district) == place_province(outer) ? district : NULL;
}

/* The reading of text[off..off+n) that lies in `outer`. */
static const struct place *inside(const struct place *outer, const char *text, size_t off, size_t n)
{
	const struct place *all[16];
	size_t count = place_readings(text + off, n, all, 16);
	for (size_t i = 0; i < count && i < 16; i++)
		if (all[i] != outer && (place_holds(outer, all[i]) || was_called(outer, all[i])))
			return all[i];
	for (size_t i = 0; i < count && i < 16; i++)
		if (place_held(outer, all[i]))
			return all[i];
	return own_district(outer, text, off, n);
}

/* What may stand behind a name that is a word as well, where it is a name: a mark, a joint, a number, a verb.
 */
static const char *const behind_listed[] = {"、", "和", "，", "。", "；", "及", "两", "二", "三", "四", "五",
        "六", "七", "八", "九", "十", "等", "分别", "支援", "帮扶", "对口", "结对", "援建", "援助", "定点",
        "共同", "联合", NULL};

/* The length of 久治 or 碧江 at `off`, where nothing stands behind it that could go on with a longer word. */
static size_t listed_at(const char *text, size_t len, size_t off)
{
	size_t n = place_match_listed(text, len, off);
	return n && (off + n == len || words_at(text, len, off + n, behind_listed)) ? n : 0;
}

/* The place inside of the chain's last one that is named behind it: 铜仁市碧江, 苏州市所辖昆山. */
static bool chain_on(const char *text, size_t len, struct chain *chain)
{
	static const char *const lies[] = {"所辖", "下辖", "所属", "下属", NULL};
	const struct place *finer = NULL;
	size_t from = chain->end + words_at(text, len, chain->end, lies);
	size_t n = from < len ? place_match(text, len, from, &finer) : 0;
	if (!n && from < len)
		n = listed_at(text, len, from);
	finer = n ? inside(chain->place, text, from, n) : NULL;
	if (!finer)
		return false;
	*chain = (struct chain){from, from + n, finer};
	return true;
}

/* 莆田县 is not 莆田市. */
static bool is_old_county(const char *text, size_t len, size_t off, size_t n, const struct place *place)
{
	return n == 2 * HAN && word_is_at(text, len, off + n, "县") &&
	       !(place && place->level == PARTY_PROVINCE) && county_at(text, len, off, true);
}

/* Its first place; all of it. */
static bool chain_begins(const char *text, size_t len, size_t off, unsigned context, struct chain *chain)
{
	size_t n = place_match(text, len, off, &chain->place);
	if (!n && context & MENTION_CORPS)
		n = corps_division(text, len, off, &chain->place);
	if (!n || town_of_name(text, len, off, off + n) || is_old_county(text, len, off, n, chain->place))
		return false;
	chain->last = off;
	chain->end = off + n;
	return true;
}

static void chain_go_on(const char *text, size_t len, struct chain *chain)
{
	while (chain->place && chain->end < len && chain_on(text, len, chain)) {
	}
}

static bool read_chain(const char *text, size_t len, size_t off, unsigned context, struct chain *chain)
{
	bool begins = chain_begins(text, len, off, context, chain);
	if (begins)
		chain_go_on(text, len, chain);
	return begins;
}

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
static bool read_regiment(const char *text, size_t len, size_t off, unsigned context,
        const struct chain *first, struct arena *arena, struct mention *out)
{
	const struct place *corps = place_corps();
	struct chain chain = first ? *first : (struct chain){off, off, corps};
	char number[32], name[80];
	if (first && lies_elsewhere(first->place))
		return false;
	if (first)
		chain_go_on(text, len, &chain);
	if ((first || read_chain(text, len, off, MENTION_CORPS, &chain)) && !place_holds(corps, chain.place))
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

static const char *const formers[] = {"原"};
static const char *const states[] = {"国家"};

/* 国家 or 原 before a body of the centre: 国家商业部 is its name, 原商业部 the former 商业部. */
static bool read_central(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
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

/* An institution whose name begins with the place. */
static bool read_seated(const char *text, size_t len, const struct chain *chain, size_t off,
        struct arena *arena, struct mention *out)
{
	size_t end = first_tail(text, len, chain->end, MENTION_CHARS, true);
	const struct place *seat = chain->place;
	size_t seat_end = chain->end;
	if (!end || names_two(text, len, chain, end, &seat, &seat_end))
		return false;
	if (end == chain->end + 2 * HAN && word_is_at(text, len, chain->end, "学校")) {
		*out = group_nobody(text, off, end, arena); /* 天津学校 are many */
		return true;
	}
	*out = mention_named(
	        text, off, whole_name(text, len, end), of_city(text, chain, off) ? off : chain->last, arena);
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
	bool bare = town_bare(text, chain->last, chain->end);
	if (!lower)
		return false;
	if (!town_at(text, len, chain->end, bare, &from, &end)) {
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
	}
}

/* 湖北库区, 青海藏区: a part of a place that is called by what it is; a group. */
static bool read_area(const char *text, size_t len, const struct chain *chain, size_t off,
        struct arena *arena, struct mention *out)
{
	static const char *const areas[] = {
	        "库区", "灾区", "重灾区", "藏区", "牧区", "革命老区", "苏区", "主城区", "贫困地区", NULL};
	static const char *const struck[] = {"灾区", "重灾区", NULL};
	size_t n = words_at(text, len, chain->end, areas);
	if (!n)
		return false;
	struct mention group;
	if (chain->place && chain->place->level == PARTY_PROVINCE &&
	        words_at(text, len, chain->end, struck) &&
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
static bool read_place(const char *text, size_t len, size_t off, struct chain chain, struct arena *arena,
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
static bool read_former(
        const char *text, size_t len, size_t off, unsigned context, struct arena *arena, struct mention *out)
{
	struct chain chain;
	size_t from = off + former_mark(text, len, off);
	return from > off && chain_begins(text, len, from, context, &chain) &&
	       read_place(text, len, from, chain, arena, out);
}

/* 久治 in 玛多、久治: open until its neighbours settle it. */
static bool read_listed(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	size_t n = listed_at(text, len, off);
	if (!n)
		return false;
	*out = mention_named(text, off, off + n, off, arena);
	out->level = PARTY_COUNTY;
	out->unsettled = true;
	return true;
}

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
	size_t end = first_tail(text, len, off, OWN_NAME_CHARS, true);
	for (const char *const *kind = kinds; end >= off + 5 * HAN && *kind; kind++)
		if (name_ends(text, end, *kind))
			return end;
	return 0;
}

/* 北山煤矿, 吕家坨矿 behind a verb of support: its end, or 0. A mine called so shortly ends the clause. */
static size_t mine(const char *text, size_t len, size_t off)
{
	static const char *const kinds[] = {"停产", "恢复", "生产", "地方", "统配", "周边", "小型", "中小",
	        "骨干", "主要", "产煤", "煤炭", "煤矿", "受损", "受灾", "老", "新", "全部", "全省", "全市",
	        "若干", NULL};
	static const char *const marks[] = {"，", "。", "、", "；", NULL};
	size_t end = first_tail(text, len, off, MINE_CHARS, true);
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
	        "卫生院", "完小", "小学", "中学", "大学", "学院", "医院", "镇", "乡", NULL};
	size_t n = han_digit(text, len, off) ? words_at(text, len, off + HAN, features) : 0,
	       i = off + HAN + n;
	for (int chars = 0; n && chars < 4; chars++, i += HAN)
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
	        "中小学", "专科学校", "职业", "县", "市", "省", "州", "民营", "公立", "综合", "三甲", "二甲",
	        "三级", "二级", "城市", "农村", "大型", "国有", "参与", "另外", "此外", "其中", "全国", "两",
	        "三", "双", "家", "所", "个", "名", "多", "余", "几", "目前", "去年", "今年", "明年", "当年",
	        "次年", "同年", "四", "五", "六", "七", "八", "九", "十", "协作", "派出", "合作", "附属",
	        "会同", "联合", "牵头", "希望", "感谢", "要求", "建议", "祝贺", "委托", "邀请", NULL};
	if ((WORDS_AT(text, len, off, generic) && !numeral_in_name(text, len, off)) ||
	        !letter_at(text, len, off) || letter_at(text, len, off) == 1)
		return false;
	bool army = WORDS_AT(text, len, off, armies);
	size_t end = first_tail(text, len, off, army ? MENTION_CHARS : OWN_NAME_CHARS, false);
	if (!end && context & (MENTION_AGENT | MENTION_CLAUSE))
		end = works(text, len, off);
	if (!end && context & MENTION_OBJECT)
		end = mine(text, len, off);
	if (!end || WORDS_AT(text, len, off, tails))
		return false;
	if (is_common_name(text, off, end) || begins_later(text, off, end))
		return false; /* 医科大学附属乙医院 lacks its beginning */
	end = whole_name(text, len, end);
	if (end - off < 4 * HAN || is_common_name(text, off, end))
		return false;
	*out = mention_named(text, off, end, off, arena);
	return true;
}

bool mention_points_back(const struct mention *mention)
{
	return !strncmp(mention->name, "该", strlen("该")) || !strcmp(mention->name, "其");
}

static const char *const selves[] = {"我校", "我院", "我局", "我厅", "我县", "我市", "我省", "我区", "我州",
        "我团", "我师", "我厂", "我会", "我委", "我司", "我馆", "我所", "我站", "我矿", "我公司", "我集团",
        "我中心", "本校", "本院", "本县", "本市", NULL};

/* 学校还承担…: an author who calls himself so. */
static size_t own_kind(const char *text, size_t len, size_t off)
{
	static const char *const kinds[] = {"学校", "医院", "集团", "公司", NULL};
	static const char *const behind[] = {"还", "也", "将", "先后", "承担", "对口", "定点", "每年", "选派",
	        "派出", "与", "积极", "自", "从", "又", "继续", "长期", "负责", "援建", "结对", "共", "累计",
	        "直接", NULL};
	size_t n = words_at(text, len, off, kinds);
	if (n && name_ends(text, off + n, "集团") && off + n < len) { /* 集团总医院 */
		size_t end = first_tail(text, len, off + n, HOSPITAL_CHARS, false);
		if (end && name_ends(text, end, "医院"))
			return n;
	}
	return n && words_at(text, len, off + n, behind) ? n : 0;
}

/* 该县, 该院: who was spoken of before. */
static size_t the_same(const char *text, size_t len, size_t off)
{
	static const char *const the_sames[] = {"该省", "该市", "该县", "该区", "该州", "该旗", "该师",
	        "该团", "该校", "该院", "该地区", "该自治州", "该自治区", "该自治县", "该局", "该公司", NULL};
	static const char *const others[] = {"该市场", "该区域", "该院校", "该校园", "该省级", "该市级",
	        "该县级", "该师生", "该团队", NULL};
	static const char *const its[] = {"其与", "其对", "其由", "其对口", NULL};
	if (WORDS_AT(text, len, off, its))
		return HAN;
	size_t n = WORDS_AT(text, len, off, the_sames);
	return n && !words_at(text, len, off, others) ? n : 0;
}

size_t mention_part(const char *text, size_t len, size_t off, bool local)
{
	static const char *const schools[] = {"学院", "医学部", "学部", NULL};
	bool attached = word_is_at(text, len, off, "附属");
	size_t i = off;
	for (int chars = 0; !local && !attached && chars < 8 && i < len && letter_at(text, len, i) == HAN;
	        chars++, i += HAN) {
		size_t n = chars ? words_at(text, len, i, schools) : 0;
		if (n)
			return i + n - off;
		if (break_at(text, len, i) && !(chars && word_is_at(text, len, i, "与")))
			return 0;
	}
	size_t end = local || attached ? first_tail(text, len, off, OWN_NAME_CHARS, false) : 0;
	return end ? whole_name(text, len, end) - off : 0;
}

/* What belongs to 我校, 该院, 集团 or 我县, whose word of n bytes stands at `off`. */
static size_t own_part(const char *text, size_t len, size_t off, size_t n, bool common)
{
	bool school = word_is_at(text, len, off + HAN, "校"),
	     hospital = word_is_at(text, len, off + HAN, "院"), group = name_ends(text, off + n, "集团");
	size_t ward = hospital && off + n < len ? mention_ward(text, len, off + n) : 0;
	if (ward || (common && !school && !hospital && !group))
		return ward;
	return mention_part(text, len, off + n, !school && !hospital);
}

static bool read_self(
        const char *text, size_t len, size_t off, unsigned context, struct arena *arena, struct mention *out)
{
	size_t n = WORDS_AT(text, len, off, selves), kind = 0;
	if (!n)
		n = kind = the_same(text, len, off);
	if (!n && context & (MENTION_CLAUSE | MENTION_LISTED))
		n = kind = own_kind(text, len, off);
	if (!n)
		return false;
	struct chain first, chain; /* 我省怒江州: it only says where that lies */
	if (!kind && n == 2 * HAN && chain_begins(text, len, off + n, context, &first) &&
	        read_chain(text, len, off + n, context, &chain) && chain.place &&
	        chain.place->level > PARTY_PROVINCE && read_place(text, len, off + n, first, arena, out)) {
		out->start = off;
		return true;
	}
	size_t part = own_part(text, len, off, n, kind);
	*out = mention_named(text, off, off + n + part, off, arena);
	out->kind = PAIRING_ANAPHOR;
	out->level = PARTY_UNKNOWN;
	out->vague = kind != 0 || part;
	out->part_len = part;
	return true;
}

/* 二院 behind 省 or 市: the end of it, 0 if none stands there. */
static size_t numbered_hospital(const char *text, size_t len, size_t off)
{
	static const char *const no_hospital[] = {"院士", "院长", "院校", "院系", "院落", NULL};
	bool number = han_digit(text, len, off) > 0 && word_is_at(text, len, off + HAN, "院");
	return number && !words_at(text, len, off + HAN, no_hospital) ? off + 2 * HAN : 0;
}

/* 县人民医院, 市总工会: which county's or city's, the document may tell. */
static bool read_local(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	static const char *const units[] = {"省", "市", "县", "州", "区", "地区", NULL};
	static const char *const no_units[] = {"省市", "市县", "县市", "县级", "市级", "省级", "区级", "州级",
	        "区县", "市场", "区域", "县直", "市直", NULL};
	if (!WORDS_AT(text, len, off, units) || WORDS_AT(text, len, off, no_units))
		return false;
	size_t end = numbered_hospital(text, len, off + HAN);
	if (!end)
		end = first_tail(text, len, off + HAN, OWN_NAME_CHARS, true);
	bool numbered = end == off + 3 * HAN;
	if (!end || (!numbered && end < off + 4 * HAN))
		return false;
	*out = mention_named(text, off, numbered ? end : whole_name(text, len, end), off, arena);
	out->kind = PAIRING_ANAPHOR;
	out->vague = true;
	return true;
}

/* What each mark can begin: the readers below. */
bool mention_may_begin(unsigned is, unsigned context)
{
	return is & (LEXICON_LEAD | LEXICON_NUMBER | LEXICON_PLACE) ||
	       (context & MENTION_LISTED && is & LEXICON_CLASS) ||
	       (context & MENTION_BEGINS && is & LEXICON_UNIT);
}

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
	               read_self(text, len, off, context, arena, out)) ||
	       ((led || numbered) && group_counted(text, len, off, arena, out)) ||
	       (led && group_of_centre(text, len, off, arena, out)) ||
	       ((placed || numbered || farm) &&
	               read_regiment(text, len, off, context, chained ? &chain : NULL, arena, out)) ||
	       (led && read_central(text, len, off, arena, out)) ||
	       (led && begins && read_former(text, len, off, context, arena, out)) ||
	       (chained && read_place(text, len, off, chain, arena, out)) ||
	       (led && group_closed(text, len, off, context, arena, out)) ||
	       (context & MENTION_LISTED && (read_listed(text, len, off, arena, out) ||
	                                            group_class(text, len, off, arena, out))) ||
	       (begins && (read_local(text, len, off, arena, out) ||
	                          read_institution(text, len, off, context, arena, out))) ||
	       (begins && context & (MENTION_AGENT | MENTION_OBJECT | MENTION_LISTED | MENTION_CLAUSE) &&
	               mention_county(text, len, off, context & MENTION_CLAUSE, arena, out));
}

size_t mention_shared_tail(const char *text, size_t len, size_t off)
{
	size_t end = first_tail(text, len, off, SHARED_CHARS, true);
	return end ? whole_name(text, len, end) - off : 0;
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

/* Which endings answer to 我校, 我院 and so on. */
static const struct own {
	const char *what, *endings;
} owns[] = {
        {"校", "大学 学院 学校 中学 小学 党校"},
        {"院", "医院 学院 卫生院 研究院 设计院 科学院"},
        {"局", "局"},
        {"厅", "厅"},
        {"县", "县"},
        {"市", "市"},
        {"省", "省"},
        {"区", "区"},
        {"州", "州"},
        {"师", "师"},
        {"厂", "厂"},
        {"会", "会"},
        {"委", "委 委员会"},
        {"司", "公司"},
        {"馆", "馆"},
        {"所", "所"},
        {"站", "站"},
        {"矿", "矿 煤矿"},
        {"团", "团"},
        {"公司", "公司"},
        {"集团", "集团 集团公司 集团有限公司"},
        {"旗", "旗"},
        {"地区", "地区"},
        {"自治州", "自治州"},
        {"自治区", "自治区"},
        {"自治县", "自治县"},
        {"中心", "中心"},
};

static bool ends_with_one(const char *name, const char *endings)
{
	size_t len = strlen(name);
	for (const char *word = endings; *word;) {
		size_t n = strcspn(word, " ");
		if (n <= len && memcmp(name + len - n, word, n) == 0)
			return true;
		word += n + (word[n] == ' ');
	}
	return false;
}

bool mention_may_be(const char *name, const char *word)
{
	assert(strlen(word) > HAN);
	bool own = name_ends(word, HAN, "我") || name_ends(word, HAN, "本") || name_ends(word, HAN, "该");
	const char *what = strcmp(word, "学校") == 0                                ? "校"
	                   : strcmp(word, "医院") == 0                              ? "院"
	                   : own                                                    ? word + HAN
	                   : strcmp(word, "集团") == 0 || strcmp(word, "公司") == 0 ? word
	                                                                            : "";
	for (size_t i = 0; i < sizeof owns / sizeof *owns; i++)
		if (strcmp(what, owns[i].what) == 0)
			return ends_with_one(name, owns[i].endings);
	return false;
}
