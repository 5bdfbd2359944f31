// SPDX-License-Identifier: MIT
// The parts of institutions: 县医院骨科, 某大学教育学部, and in a list of them those that leave out whose
// they are.
#include "core/extract/mention_words.h"

enum { WARD_CHARS = 7, SCHOOL_CHARS = 9 };

/* Behind a part: it is no part, but a longer word. */
static const char *const no_part[] = {
        "医", "主任", "室", "的", "大夫", "学", "技", "研", "普", "长", "协", "目", "书", "级", "举", NULL};

/* Does the character stand behind the one at `off` and before as many as `chars` are over? */
static bool stands_near(const char *text, size_t len, size_t off, const char *han, int chars)
{
	for (size_t i = off + HAN; --chars > 0 && i + HAN <= len; i += HAN)
		if (text[i + 2] == han[2] && text[i + 1] == han[1] && text[i] == han[0])
			return true;
	return false;
}

/* 骨科, 重症医学科, ICU, 护理部 at `off`: the length, 0 if none stands there. */
size_t mention_ward(const char *text, size_t len, size_t off)
{
	static const char *const others[] = {"护理部", "医务部", "院感科", "急诊", "体检中心", "检验中心",
	        "卒中中心", "胸痛中心", "创伤中心", "血透室", "手术室", NULL};
	static const char *const latin[] = {"ICU", "NICU", "CCU", "PICU"};
	static const char *const no_science[] = {
	        "内科学", "专科", "本科", "百科", "社科", "人民医院", "开设", "设立", "增设", NULL};
	size_t n = words_at(text, len, off, others), i = off;
	for (size_t k = 0;
	        off < len && text[off] >= 'A' && text[off] <= 'Z' && k < sizeof latin / sizeof *latin; k++)
		if (word_is_at(text, len, off, latin[k]))
			n = strlen(latin[k]);
	if (!n && !stands_near(text, len, off, "科", WARD_CHARS))
		return 0; /* most */
	for (int chars = 0; !n && chars < WARD_CHARS && letter_at(text, len, i) == HAN; chars++, i += HAN) {
		bool field = word_is_at(text, len, i, "学科") && !name_ends(text, i, "医");
		if (field || words_at(text, len, i, no_science) || word_is_at(text, len, i, "院"))
			return 0;
		if (chars && word_is_at(text, len, i, "科"))
			n = i + HAN - off;
		else if (break_at(text, len, i))
			return 0;
	}
	return n && !words_at(text, len, off + n, no_part) ? n : 0;
}

/* 教育学部, 数学与统计学院, 附属中学 at `off`: the length, 0 if none stands there. */
static size_t school_at(const char *text, size_t len, size_t off)
{
	static const char *const attached[] = {"附属中学", "附属小学", "附属实验学校", "附属学校",
	        "附属幼儿园", "附属医院", "附属口腔医院", "附属第一医院", "附属第二医院", "附属第三医院",
	        "附属第一中学", "附属第二中学", "附中", "附小", NULL};
	static const char *const schools[] = {"学院", "学部", NULL};
	static const char *const others[] = {"大学", "医院", "专科学校", "职业", "师范学院", NULL};
	const struct place *place;
	size_t n = words_at(text, len, off, attached), i = off;
	if (!n && !stands_near(text, len, off, "学", SCHOOL_CHARS))
		return 0; /* most */
	for (int chars = 0; !n && chars < SCHOOL_CHARS && letter_at(text, len, i) == HAN; chars++, i += HAN) {
		if (words_at(text, len, i, others) || (!chars && place_match(text, len, i, &place)))
			return 0;
		size_t end = chars ? words_at(text, len, i, schools) : 0;
		if (end)
			n = i + end - off;
		else if (break_at(text, len, i) && !(chars > 1 && word_is_at(text, len, i, "与")))
			return 0;
	}
	return n && !words_at(text, len, off + n, no_part) ? n : 0;
}

/* The part that a name ends with, and the kind of its holder: 院 or 校. Its bytes, 0 for a whole institution.
 */
static size_t part_of(const char *name, bool *ward)
{
	size_t len = strlen(name);
	for (size_t i = 2 * HAN; i < len; i++) {
		*ward = name_ends(name, i, "院") && !name_ends(name, i, "学院");
		bool school =
		        name_ends(name, i, "大学") || name_ends(name, i, "校") || name_ends(name, i, "学院");
		size_t n = *ward ? mention_ward(name, len, i) : school ? school_at(name, len, i) : 0;
		if (n && i + n == len)
			return n;
	}
	return 0;
}

/* What hospitals of one place or university are called. */
static size_t hospital_at(const char *text, size_t len, size_t off)
{
	static const char *const numbers[] = {
	        "第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第九", "第十", NULL};
	static const char *const hospitals[] = {"医院", "人民医院", "附属医院", "临床医院", NULL};
	static const char *const kinds[] = {"人民医院", "中心医院", "儿童医院", "口腔医院", "肿瘤医院",
	        "妇产医院", "妇产科医院", "眼科医院", "中医医院", "中医院", "藏医院", "蒙医院",
	        "维吾尔医医院", "胸科医院", "康复医院", "精神卫生中心", "妇幼保健院", NULL};
	const size_t number = words_at(text, len, off, numbers);
	const size_t n =
	        number ? words_at(text, len, off + number, hospitals) : words_at(text, len, off, kinds);
	return n ? number + n : 0;
}

/* The bytes of its name that a hospital has in common with another one, which a list calls by the rest of its
 * name at `off`: 甲大学附属 in 甲大学附属第一医院、第二医院, 乙市 in 乙市人民医院、中医院; 0 for none. */
static size_t shared_with(const char *text, size_t len, size_t off, const struct mention *first)
{
	static const char attached[] = "附属", nth[] = "第";
	const char *name = first->name, *at = strstr(name, attached), *number = strstr(name, nth);
	const struct place *place;
	const size_t all = strlen(name), seat = place_match(name, all, 0, &place);
	const bool again = word_is_at(text, len, off, attached), own = word_is_at(text, len, off, nth);
	if (at && at > name && number && number < at)
		return own && hospital_at(text, len, off) ? (size_t)(number - name) : 0;
	if (at && at > name)
		return (size_t)(at - name) + (again ? 0 : strlen(attached));
	if (!again && number &&
	        name_ends(name, (size_t)(number - name), "大学")) /* 甲大学第一医院、人民医院 */
		return (size_t)(number - name);
	return !again && seat && hospital_at(name, all, seat) ? seat : 0;
}

/* 第二医院, 附属儿童医院 behind 甲大学附属第一医院, 中医院 behind 乙市人民医院: its bytes at `off`, 0 if none
 * stands there. */
static size_t hospital_beside(
        const char *text, size_t len, size_t off, const struct mention *first, size_t *shared)
{
	const size_t attached = word_match(text, len, off, "附属"),
	             n = hospital_at(text, len, off + attached);
	if (!n || first->level != PARTY_INSTITUTION || !(*shared = shared_with(text, len, off, first)))
		return 0;
	return attached + n;
}

bool unit_sibling(const char *text, size_t len, size_t off, const struct mention *first, struct arena *arena,
        struct mention *out)
{
	bool ward;
	size_t part = first->level == PARTY_INSTITUTION || first->kind == PAIRING_ANAPHOR
	                      ? part_of(first->name, &ward)
	                      : 0,
	       n = !part  ? 0
	           : ward ? mention_ward(text, len, off)
	                  : school_at(text, len, off);
	size_t whole = strlen(first->name) - part;
	n = n ? n : hospital_beside(text, len, off, first, &whole);
	if (!n)
		return false;
	char *name = arena_alloc(arena, whole + n + 1);
	memcpy(name, first->name, whole);
	memcpy(name + whole, text + off, n);
	name[whole + n] = '\0';
	*out = *first;
	out->start = out->name_start = off;
	out->end = off + n;
	out->name = name;
	out->part_len = first->part_len ? n : 0;
	out->sibling = true;
	return true;
}

/* What makes a school one of a university's, and no university college of that name. */
static bool is_discipline(const char *text, size_t off, size_t n)
{
	static const char *const words[] = {"科学", "工程", "技术", "教育", "经济", "管理", "外国语", "人文",
	        "马克思主义", "信息", "化学", "物理", "数学", "文学", "理学", "法学", "医学", "农学", "商学",
	        "材料", "机械", "食品", "音乐", "美术", "体育", "传媒", "生命", "资源", "环境", "土木",
	        "历史", "哲学", "社会", "公共", "园艺", "动物", "植物", "水利", "化工", "计算机", "药学",
	        "护理", NULL};
	bool division = name_ends(text, off + n, "学部") || word_is_at(text, off + n, off, "附");
	for (size_t i = off; i < off + n && !division; i += HAN)
		division = words_at(text, off + n, i, words) > 0 || n <= 3 * HAN;
	return division;
}

bool unit_own(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	static const char *const behind[] = {"、", "和", "与", "对口", "支援", "帮扶", "分别", "结对", "则",
	        "也", "还", "同", "由", "又", "先后", "定点", "选派", "承担", NULL};
	bool ward = true;
	size_t n = mention_ward(text, len, off);
	if (!n)
		ward = false, n = school_at(text, len, off);
	if (!n || !words_at(text, len, off + n, behind) || !(ward || is_discipline(text, off, n)))
		return false;
	const char *word = ward ? "我院" : "我校";
	size_t own = strlen(word);
	char *name = arena_alloc(arena, own + n + 1);
	memcpy(name, word, own);
	memcpy(name + own, text + off, n);
	name[own + n] = '\0';
	*out = mention_named(text, off, off + n, off, arena);
	out->name = name;
	out->kind = PAIRING_ANAPHOR;
	out->level = PARTY_UNKNOWN;
	out->vague = true;
	out->part_len = n;
	out->sibling = true;
	return true;
}
