// SPDX-License-Identifier: MIT
// Words for oneself and for who was named before: 我校, 该县, 县医院.
#include "core/extract/mention_words.h"

#include "core/extract/mention_self_index.h"

#include <assert.h>
#include <string.h>

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
	static const char *const kinds[] = {"学校", "医院", "集团", "集团公司", "公司", NULL};
	static const char *const behind[] = {"还", "也", "将", "先后", "承担", "对口", "定点", "每年", "选派",
	        "派出", "与", "积极", "自", "从", "又", "继续", "长期", "负责", "援建", "结对", "共", "累计",
	        "直接", "坚决", "坚持", "连续", "始终", "高度", "认真", "持续", "投入", "多年", "党组",
	        "党委", NULL};
	size_t n = words_at(text, len, off, kinds);
	if (n && name_ends(text, off + n, "集团") && off + n < len) { /* 集团总医院 */
		size_t end = tail_first(text, len, off + n, HOSPITAL_CHARS, false);
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

/* 该省, 该地区: may places lie in who is meant by the n bytes? */
static bool is_region(const char *text, size_t off, size_t n)
{
	static const char *const kinds[] = {"省", "市", "县", "区", "州", "旗", NULL};
	return n > HAN && words_at(text, off + n, off + n - HAN, kinds);
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
	size_t end = local || attached ? tail_first(text, len, off, OWN_NAME_CHARS, false) : 0;
	return end ? tail_whole(text, len, end) - off : 0;
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

/* 我县新营盘乡, 本县之新营盘乡: the author's own township, whose name takes the place of both words. */
static bool own_town(
        const char *text, size_t len, size_t off, size_t n, struct arena *arena, struct mention *out)
{
	enum { NAME_CHARS = 4 };
	static const char *const owners[] = {
	        "我县", "本县", "我市", "本市", "我区", "该县", "该市", "该区", NULL};
	static const char *const joints[] = {"之", "的", "所属", "所辖", "下辖", NULL};
	static const char *const ends[] = {"下乡", "返乡", "回乡", "进乡", "家乡", "故乡", "老乡", "城乡",
	        "山乡", "水乡", "侨乡", "之乡", "远乡", "穷乡", "入乡", "驻乡", "驻镇", "进镇", "集镇",
	        "建镇", "强镇", "各乡", "各镇", "名镇", "古镇", "重点镇", NULL};
	static const char *const persons[] = {"干部", "人员", "农民", "群众", "青年", "教师", "医生", "领导",
	        "部分", "所有", "全部", "有关", "相关", "一些", "全", NULL};
	size_t from = off + n, end;
	from += words_at(text, len, from, joints);
	if (!words_at(text, len, off, owners) || words_at(text, len, from, persons) ||
	        !town_at(text, len, from, false, &from, &end) || end > from + (NAME_CHARS + 1) * HAN ||
	        words_before(text, end, ends))
		return false;
	*out = mention_named(text, from, end, from, arena);
	out->start = off;
	out->level = PARTY_COUNTY;
	out->part = true;
	return true;
}

bool self_read(
        const char *text, size_t len, size_t off, unsigned context, struct arena *arena, struct mention *out)
{
	size_t n = WORDS_AT(text, len, off, selves), kind = 0;
	if (!n)
		n = kind = the_same(text, len, off);
	const bool holds = n && (kind ? is_region(text, off, n) : n == 2 * HAN);
	if (!n && context & (MENTION_CLAUSE | MENTION_LISTED))
		n = kind = own_kind(text, len, off);
	if (!n)
		return false;
	struct chain first, chain; /* 我省怒江州, 该州玛曲县: it only says where that lies */
	if (holds && chain_begins(text, len, off + n, context, &first) &&
	        chain_read(text, len, off + n, context, &chain) && chain.place &&
	        chain.place->level > PARTY_PROVINCE && place_read(text, len, off + n, first, arena, out)) {
		out->start = off;
		return true;
	}
	if (holds && own_town(text, len, off, n, arena, out))
		return true;
	size_t listed = holds ? listed_at(text, len, off + n) : 0;
	if (listed) { /* 我省久治、门源: the same, open until its neighbours settle it */
		*out = mention_named(text, off + n, off + n + listed, off + n, arena);
		out->level = PARTY_COUNTY;
		out->unsettled = true;
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
bool local_read(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out)
{
	static const char *const units[] = {"省", "市", "县", "州", "区", "地区", NULL};
	static const char *const no_units[] = {"省市", "市县", "县市", "县级", "市级", "省级", "区级", "州级",
	        "区县", "市场", "区域", "县直", "市直", NULL};
	if (!WORDS_AT(text, len, off, units) || WORDS_AT(text, len, off, no_units))
		return false;
	size_t end = numbered_hospital(text, len, off + HAN);
	if (!end)
		end = tail_first(text, len, off + HAN, OWN_NAME_CHARS, true);
	bool numbered = end == off + 3 * HAN;
	if (!end || (!numbered && end < off + 4 * HAN))
		return false;
	*out = mention_named(text, off, numbered ? end : tail_whole(text, len, end), off, arena);
	out->kind = PAIRING_ANAPHOR;
	out->vague = true;
	return true;
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
        {"集团公司", "集团 集团公司 集团有限公司"},
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
	const char *what =
	        strcmp(word, "学校") == 0   ? "校"
	        : strcmp(word, "医院") == 0 ? "院"
	        : own                       ? word + HAN
	        : strcmp(word, "集团") == 0 || strcmp(word, "公司") == 0 || strcmp(word, "集团公司") == 0
	                ? word
	                : "";
	for (size_t i = 0; i < sizeof owns / sizeof *owns; i++)
		if (strcmp(what, owns[i].what) == 0)
			return ends_with_one(name, owns[i].endings);
	return false;
}
