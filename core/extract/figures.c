// SPDX-License-Identifier: MIT
#include "core/extract/layers.h"

#include "core/extract/figure_date.h"
#include "core/extract/figure_measure.h"
#include "core/extract/figure_table.h"
#include "core/extract/numeral.h"
#include "core/extract/party.h"
#include "core/extract/rule.h"
#include "core/extract/unit.h"
#include "core/extract/zone.h"
#include "core/text/utf8.h"

#include <stdlib.h>
#include <string.h>

/* A figure being read: [start, end) glyphs. */
struct figure {
	size_t start, end, unit_end;
	struct decimal low, high; /* equal when it is no range */
	bool range;
	const char *unit, *rule;
	enum figure_qualifier qualifier;
	const char *refused; /* the rule by which it is no figure, or NULL */
};

struct figures {                       /* doc, zones and glyphs are borrowed */
	const struct reading *reading; /* borrowed */
	const struct doc *doc;
	struct zones zones;
	struct glyphs glyphs; /* of the window */
	struct records *out;
	size_t first,
	        date; /* the window's first figure; the first date that is not before the glyph at hand */
	struct captions captions;
	struct figure_dating *dating; /* owned */
	const struct trace *trace;    /* or NULL */
	struct pace *pace;
};

/* ---- qualifiers ---- */

struct qualifier {
	const char32_t *word;
	enum figure_qualifier means;
	const char32_t *no_before; /* 约 in 节约 and 近 in 附近 are none */
};

static const struct qualifier before_number[] = {{U"大约", FIGURE_ABOUT, NULL},
        {U"约", FIGURE_ABOUT, U"节公契条签预合制大特"}, {U"将近", FIGURE_ABOUT, NULL},
        {U"接近", FIGURE_ABOUT, NULL}, {U"近", FIGURE_ABOUT, U"附最远邻将接靠亲新"},
        {U"超过", FIGURE_OVER, NULL}, {U"逾", FIGURE_OVER, NULL}, {U"超", FIGURE_OVER, U"赶彩BＢ"},
        {U"多达", FIGURE_OVER, NULL}, {U"不少于", FIGURE_OVER, NULL}, {U"不低于", FIGURE_OVER, NULL},
        {U"至少", FIGURE_OVER, NULL}, {U"上", FIGURE_OVER, U"以之在加"},
        {U"过", FIGURE_OVER, U"超通经不渡路"}, {U"不足", FIGURE_UNDER, NULL}, {U"不到", FIGURE_UNDER, NULL},
        {U"不超过", FIGURE_UNDER, NULL}, {U"至多", FIGURE_UNDER, NULL}};

static const struct qualifier behind_unit[] = {{U"左右", FIGURE_ABOUT, NULL}, {U"上下", FIGURE_ABOUT, NULL},
        {U"以上", FIGURE_OVER, NULL}, {U"之多", FIGURE_OVER, NULL}, {U"以内", FIGURE_UNDER, NULL},
        {U"以下", FIGURE_UNDER, NULL}};

/* A qualifier that touches the number; its length, 0 if there is none. 上 goes only with 百 千 万. */
static size_t qualifier_before(const struct glyphs *g, size_t i, bool bare, enum figure_qualifier *out)
{
	size_t best = 0, n;
	if ((i < g->len && g->at[i].gap >= GAP_WIDE) ||
	        !cp_in(glyph_before(g, i, 1), U"约近过逾超达少上足到多于")) /* their last characters */
		return 0;
	for (size_t k = 0; k < sizeof before_number / sizeof *before_number; k++) {
		const struct qualifier *q = &before_number[k];
		n = glyphs_match_before(g, i, q->word);
		if (n <= best || (q->no_before && cp_among(glyph_before(g, i - n, 1), q->no_before)))
			continue;
		if (!bare && (q->word[0] == U'上' || q->word[0] == U'过'))
			continue;
		best = n;
		*out = q->means;
	}
	return best;
}

/* 约占, 约为, 约有: a verb between the qualifier and the number. */
static void qualifier_apart(const struct glyphs *g, size_t i, enum figure_qualifier *out)
{
	static const char32_t *const words[] = {
	        U"约占", U"约为", U"约有", U"约需", U"约达", U"大约占", U"约合", NULL};
	if (*out == FIGURE_EXACT && glyphs_before_any(g, i, words))
		*out = FIGURE_ABOUT;
}

static size_t qualifier_behind(const struct glyphs *g, size_t i, enum figure_qualifier *out)
{
	size_t n;
	for (size_t k = 0; k < sizeof behind_unit / sizeof *behind_unit; k++)
		if (g->at[i].gap <= GAP_LINE && (n = glyphs_match(g, i, behind_unit[k].word))) {
			if (*out == FIGURE_EXACT)
				*out = behind_unit[k].means;
			return n;
		}
	if (g->at[i].gap == GAP_NONE && g->at[i].cp == U'多' && !cp_han(g->at[i + 1].cp)) { /* 两倍多 */
		*out = *out == FIGURE_EXACT ? FIGURE_OVER : *out;
		return 1;
	}
	return 0;
}

/* ---- where no figure is ---- */

/* 第三批, 第1—3条, 第一、二批, 七届九次. */
static bool ordinal(const struct glyphs *g, size_t i)
{
	for (size_t back = 1; back <= 6 && back <= i; back++) {
		char32_t cp = g->at[i - back].cp;
		if (cp == U'第' || cp == U'届')
			return true;
		if (!cp_digit(cp) && numeral_han_digit(cp) < 0 && !cp_in(cp, U"、-~至到十和"))
			return false;
	}
	return false;
}

/* 五次会议 of a congress is the fifth. */
static bool session(const struct glyphs *g, size_t i, size_t end)
{
	static const char32_t *const words[] = {U"会议", U"全会", U"全体会议", U"代表大会", NULL};
	static const char32_t *const bodies[] = {
	        U"人大", U"政协", U"委员会", U"大会", U"党代会", U"全委", NULL};
	return g->at[end - 1].cp == U'次' && glyphs_match_any(g, end, words) &&
	       (glyphs_before_any(g, i, bodies) ||
	               (glyphs_match(g, end, U"全会") && numeral_han_digit(g->at[i].cp) > 0));
}

/* 进入全省前八位, 前三名: a rank; 出发前三名医生 are three. */
static bool rank(const struct glyphs *g, size_t i, size_t end)
{
	enum { REACH = 10 };
	static const char32_t *const ranked[] = {
	        U"进入", U"列", U"居", U"排", U"获", U"夺", U"跻身", U"评为", U"全国", U"全省", U"第", NULL};
	if (glyph_before(g, i, 1) != U'前' || !cp_in(g->at[end - 1].cp, U"位名强") ||
	        cp_in(glyph_before(g, i, 2), U"目此以之提空年月日当从生午天周"))
		return false;
	if (!cp_han(g->at[end].cp) || cp_in(g->at[end].cp, U"的中内之里以和与及者行"))
		return true; /* nothing is counted */
	size_t from = i - 1;
	while (from > 0 && i - from < REACH && !cp_in(g->at[from - 1].cp, U"。;,!?:、"))
		from--;
	return glyphs_hold_any(g, from, i - 1, ranked);
}

/* 某刊2018年2期, and the clause ends: the issue of a journal. */
static bool issue(const struct glyphs *g, size_t i, size_t end)
{
	return g->at[end - 1].cp == U'期' && glyph_before(g, i, 1) == U'年' &&
	       cp_digit(glyph_before(g, i, 2)) && (!cp_han(g->at[end].cp) || g->at[end].gap >= GAP_LINE);
}

/* 浏览：1386次: what a web page counts of itself. */
static bool counter(const struct glyphs *g, size_t i)
{
	static const char32_t *const words[] = {U"浏览", U"点击", U"阅读", U"浏览次数", U"点击数", U"点击量",
	        U"浏览量", U"点击率", U"访问量", U"阅读量", U"访问次数", U"点击次数", U"阅读次数", U"阅读数",
	        U"下载次数", NULL};
	return glyph_before(g, i, 1) == ':' && glyphs_before_any(g, i - 1, words);
}

/* 1.1 本协议…: the number of a clause, set off from its first word. In a scan every character is set off. */
static bool clause_number(const struct glyphs *g, size_t i, size_t end)
{
	return g->at[i].gap == GAP_BREAK && g->at[end - 1].gap >= GAP_SPACE &&
	       g->at[end - 1].gap <= GAP_WIDE && g->at[end].gap == GAP_NONE && cp_han(g->at[end].cp);
}

/* 8时30分, 东经90度30分: no score. */
static bool of_clock(const struct glyphs *g, size_t i, size_t end)
{
	return g->at[end - 1].cp == U'分' && cp_in(glyph_before(g, i, 1), U"时点度:°");
}

/* A number in words inside of a short quotation is part of a name or slogan: “三个一”. */
static bool slogan(const struct glyphs *g, size_t i)
{
	enum { REACH = 12 };
	bool opened = false;
	for (size_t back = 1; back <= REACH && back <= i && !opened; back++) {
		if (cp_in(g->at[i - back].cp, U"”」』。,;"))
			return false;
		opened = cp_in(g->at[i - back].cp, U"“「『");
	}
	for (size_t k = i; opened && k < g->len && k < i + REACH && !cp_in(g->at[k].cp, U"。!?;"); k++)
		if (cp_in(g->at[k].cp, U"”」』"))
			return true;
	return false;
}

/* In the middle of a code, a word of Latin letters, a longer number, a time of day, a scale. */
static bool number_begins(const struct glyphs *g, size_t i)
{
	char32_t cp = g->at[i].cp, before = glyph_before(g, i, 1);
	bool touches = g->at[i].gap == GAP_NONE;
	if (!cp_digit(cp))
		return !cp_in(before, U"第") &&
		       !(touches &&
		               (cp_in(before, U"〇一二三四五六七八九十百千万亿廿卅两几数") || before == '.'));
	if (!touches)
		return before != U'第';
	if (cp_in(before, U"-~") && (cp_digit(glyph_before(g, i, 2)) || cp_latin(glyph_before(g, i, 2))))
		return false;
	if (cp_digit(before))
		return glyphs_caption(g, i);
	if (cp_in(before, U"表图") && g->at[i - 1].gap >= GAP_LINE) /* the number of a caption */
		return false;
	if (before == ':') /* 8:30 and 1:3, but a list may begin behind a colon */
		return !cp_digit(glyph_before(g, i, 2));
	return !cp_latin(before) && !cp_in(before, U"/_第.×");
}

/* 唯一一所, 三八三个活动: digits of words side by side, which are no number digit by digit: that has 〇, a
 * point or no measure behind it; 五六个 is a guess. */
static bool digits_of_word(const struct glyphs *g, size_t i)
{
	struct numeral n;
	if (!numeral_read(g, i, &n) || !n.positional || n.value.scale != 0)
		return false;
	for (size_t k = i; k < n.end; k++)
		if (g->at[k].cp == U'〇')
			return false;
	return true;
}

/* 4个月, 2个半小时: how long something takes. */
static bool duration(const struct glyphs *g, size_t end)
{
	static const char32_t *const words[] = {U"月", U"多月", U"半月", U"小时", U"多小时", U"星期", U"季度",
	        U"学期", U"学年", U"世纪", U"工作日", U"年头", U"自然月", U"年度", U"周期", U"钟头", U"昼夜",
	        U"交易日", U"日日夜夜", U"日夜", U"春秋", U"寒暑", U"日子", U"冬夏", NULL};
	return g->at[end - 1].cp == U'个' && glyphs_match_any(g, end, words);
}

/* ---- reading ---- */

static size_t over_at(const struct glyphs *g, size_t i, bool *over)
{
	if (i < g->len && g->at[i].gap <= GAP_LINE && cp_in(g->at[i].cp, U"多余来几")) {
		*over = true;
		return i + 1;
	}
	return i;
}

static size_t range_at(const struct glyphs *g, size_t i)
{
	size_t at = i;
	if (i >= g->len || g->at[i].gap > GAP_LINE)
		return 0;
	if (cp_in(g->at[i].cp, U"至到"))
		return i + 1;
	while (at < g->len && at < i + 3 && cp_in(g->at[at].cp, U"-~"))
		at++;
	return at > i && g->at[at].gap != GAP_BREAK ? at : 0; /* what another block begins with is none */
}

/* The second number of 20～30人 into `upper`; the glyph behind, 0 if it is no range. 20-30万 are both 万. */
static size_t read_upper(const struct glyphs *g, size_t i, struct numeral *lower, struct numeral *upper)
{
	size_t at = range_at(g, i);
	if (!at || !numeral_read(g, at, upper) || upper->bare || upper->upper.digits ||
	        upper->han != lower->han)
		return 0;
	struct decimal raw = decimal_shift(upper->value, -upper->magnitude);
	if (!lower->magnitude && upper->magnitude >= 4 && decimal_compare(lower->value, raw) < 0)
		lower->value = decimal_shift(lower->value, upper->magnitude);
	/* 1698.1～1155.4毫米, from the highest to the lowest */
	bool falls = g->at[i].cp == U'~' && lower->value.scale < 0 && upper->value.scale < 0;
	return falls || decimal_compare(lower->value, upper->value) < 0 ? upper->end : 0;
}

/* 5%—10%, 3亿元至5亿元: both ends have the unit. */
static size_t read_repeated(const struct glyphs *g, size_t i, const struct unit *unit, struct numeral *upper)
{
	size_t end, at = i < g->len && cp_in(g->at[i].cp, U"-~至") ? range_at(g, i) : 0;
	if (!at || !numeral_read(g, at, upper) || unit_at(g, upper->end, upper->han, &end) != unit)
		return 0;
	return end;
}

/* 级 measures an earthquake or the wind; else it is a rank: 三级医院. */
static bool grade_at(const struct glyphs *g, size_t i, const struct numeral *n)
{
	static const char32_t *const words[] = {U"级地震", U"级大地震", U"级特大地震", U"级强震",
	        U"级强烈地震", U"级余震", U"级大风", U"级以上地震", U"级台风", NULL};
	return g->at[i].cp == U'级' && ((!n->han && n->value.scale < 0) || glyphs_match_any(g, i, words));
}

/* 平均寿命72.5岁: a mean; the age of a person measures nothing. */
static bool mean_age_at(const struct glyphs *g, size_t i, const struct numeral *n)
{
	return g->at[i].cp == U'岁' && !n->han && n->value.scale < 0;
}

/* 48万贫困人口: people need no measure word. */
static bool people_at(const struct glyphs *g, size_t start, size_t i, const struct numeral *n)
{
	static const char32_t *const said[] = {U"人口", U"总人口", U"人口约", U"人口近", U"人口达", U"人口共",
	        U"移民", U"劳动力", U"农牧民", U"贫困群众", NULL};
	static const char32_t *const words[] = {U"人口", U"群众", U"移民", U"农民", U"居民", U"职工", U"干部",
	        U"学生", U"教师", U"儿童", U"劳动力", U"牧民", U"农牧民", U"灾民", U"患者", U"师生", U"官兵",
	        U"党员", U"村民", U"市民", NULL};
	if (n->magnitude < 4)
		return false;
	bool ends = cp_in(g->at[i].cp, U",。;、)左") || g->at[i].gap == GAP_BREAK;
	if (ends && glyphs_before_any(g, start, said)) /* 总人口4万， */
		return true;
	for (size_t k = i; k < i + 5 && k < g->len && g->at[k].gap <= GAP_LINE && cp_han(g->at[k].cp); k++)
		if (glyphs_match_any(g, k, words))
			return true;
	return false;
}

/* 港币500万元: the currency stands before the number. */
static const char *currency(const struct glyphs *g, size_t i, const struct unit *unit)
{
	static const struct {
		const char32_t *word;
		const char *name;
	} words[] = {{U"港币", "港元"}, {U"港元", "港元"}, {U"美元", "美元"}, {U"美金", "美元"},
	        {U"欧元", "欧元"}, {U"日元", "日元"}, {U"英镑", "英镑"}, {U"台币", "台币"}};
	if (strcmp(unit->name, "元") != 0)
		return unit->name;
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (glyphs_match_before(g, i, words[k].word))
			return words[k].name;
	return unit->name;
}

/* 八台镇, 三门乡, 三台縣: a name; 两个镇 are two of them. */
static bool names_town(const struct glyphs *g, const struct unit *unit, size_t end)
{
	static const char32_t *const towns[] = {U"镇", U"乡", U"街道", U"县", NULL};
	return unit->word[0] && unit->word[0] != U'个' && !unit->word[1] && g->at[end].gap == GAP_NONE &&
	       glyphs_match_any(g, end, towns);
}

/* 八一镇: digits in words without 十 are a name. */
static bool names_place(
        const struct glyphs *g, size_t start, const struct numeral *n, const struct unit *unit)
{
	bool digits = n->han && n->end - start > 1 && strcmp(unit->rule, "figure.places") == 0;
	for (size_t i = start; digits && i < n->end; i++)
		digits = !cp_in(g->at[i].cp, U"十百千万");
	return digits;
}

/* 1.7个、3.2个和4.0个百分点: the last one says what all of them are. */
static bool shares_points(const struct glyphs *g, size_t i, const struct numeral *n)
{
	enum { REACH = 30 };
	if (g->at[i].cp != U'个' || n->han || n->value.scale >= 0 || !cp_in(g->at[i + 1].cp, U"、,和"))
		return false;
	for (size_t k = i + 1; k < i + REACH && k < g->len; k++)
		if (g->at[k].cp == U'个' && !cp_in(g->at[k + 1].cp, U"、,和"))
			return glyphs_match(g, k, U"个百分点");
		else if (!cp_digit(g->at[k].cp) && !cp_in(g->at[k].cp, U".、,和个"))
			return false;
	return false;
}

/* The measure word behind the number, at glyph `at`, and where it ends; NULL if there is none. */
static const struct unit *unit_behind(
        const struct glyphs *g, const struct figure *f, const struct numeral *n, size_t at, size_t *end)
{
	static const struct unit grade = {U"级", "级", "figure.grade", 0, false, NULL};
	static const struct unit age = {U"岁", "岁", "figure.quantity", 0, false, NULL};
	static const struct unit people = {U"", "人", "figure.people", 0, true, NULL};
	const struct unit *unit = NULL;
	static const struct unit points = {U"个", "%", "figure.percent", 0, false, NULL};
	if (at < g->len && g->at[at].gap < GAP_BREAK && g->at[at].gap != GAP_WIDE)
		unit = unit_at(g, at, n->han, end);
	if (unit && shares_points(g, at, n))
		unit = &points, *end = at + 1;
	if (!unit && grade_at(g, at, n))
		unit = &grade, *end = at + 1;
	if (!unit && mean_age_at(g, at, n))
		unit = &age, *end = at + 1;
	if (!unit && people_at(g, f->start, at, n))
		unit = &people, *end = at;
	return unit;
}

/* Why what has a measure word that ends at `end` is no figure all the same, or NULL. */
static const char *no_measure(
        const struct glyphs *g, size_t start, const struct numeral *n, const struct unit *unit, size_t end)
{
	return session(g, start, end) || issue(g, start, end) || rank(g, start, end)
	               ? "figure.refused.ordinal"
	       : counter(g, start)            ? "figure.refused.place"
	       : clause_number(g, start, end) ? "figure.refused.number"
	       : of_clock(g, start, end)      ? "figure.refused.inside"
	       : (n->han && names_town(g, unit, end)) || names_place(g, start, n, unit)
	               ? "figure.refused.name"
	               : NULL;
}

/* A number that measures with the word behind it, or alone. */
static bool read_unit(const struct glyphs *g, struct figure *f, struct numeral *n, bool *over)
{
	struct numeral upper;
	size_t at = over_at(g, n->end, over), end = 0, to;
	if ((to = read_upper(g, n->end, n, &upper)))
		f->range = true, at = over_at(g, to, over), f->high = upper.value,
		n->magnitude = upper.magnitude;
	const struct unit *unit = unit_behind(g, f, n, at, &end);
	f->end = unit ? end : at;
	bool time = !unit && cp_in(g->at[at].cp, U"年岁天日周");
	f->refused = time || (unit && duration(g, end)) ? "figure.refused.duration"
	             : !unit && (!n->han || n->end > f->start + 1)
	                     ? "figure.refused.no-measure"
	                     : NULL; /* 一 in 统一 is no number to speak of */
	if (!unit || f->refused)
		return false;
	f->low = decimal_shift(n->value, unit->tens);
	if (!f->range && n->upper.digits)
		f->range = true, f->high = n->upper;
	bool grows = cp_in(glyph_before(g, f->start, 1), U"从由自"); /* 由20人至30人 are two figures */
	if (!f->range && !grows && (to = read_repeated(g, end, unit, &upper)))
		f->range = true, f->high = upper.value, end = to;
	if ((f->refused = no_measure(g, f->start, n, unit, end)))
		return false;
	f->unit = currency(g, f->start, unit);
	f->rule = f->range ? "figure.range" : unit->rule;
	f->end = f->unit_end = end;
	return true;
}

/* A word that only a magnitude or a digit of its own makes a figure: 一名 and 一批 are none, 一万元 is one.
 */
static bool counts(const struct glyphs *g, struct figure *f, const struct numeral *n, bool over)
{
	bool one = n->value.digits == 0 || (n->value.digits == 1 && n->value.scale == 0 && !n->over && !over);
	bool back = (strcmp(f->rule, "figure.places") == 0 || strcmp(f->unit, "类") == 0) &&
	            g->at[n->end - 1].cp == U'两'; /* 两省, 两类: the two named */
	const bool thousand =
	        n->end == f->start + 1 && g->at[f->start].cp == U'千' && strcmp(f->unit, "亩") == 0;
	if (n->bare && !thousand) /* 千亩茶园 has a thousand */
		f->refused = over || f->qualifier != FIGURE_EXACT ? NULL : "figure.refused.one";
	else if (n->han && !n->bare)
		f->refused = one                                             ? "figure.refused.one"
		             : back || glyph_before(g, f->start, 1) == U'这' ? "figure.refused.back"
		             : slogan(g, f->start)                           ? "figure.refused.slogan"
		                                                             : NULL;
	return !f->refused;
}

static bool read_measure(const struct glyphs *g, size_t i, struct figure *f)
{
	struct numeral n;
	bool over = false;
	*f = (struct figure){.start = i};
	if (!number_begins(g, i)) {
		f->end = i + 1;
		f->refused = ordinal(g, i)           ? "figure.refused.ordinal"
		             : cp_digit(g->at[i].cp) ? "figure.refused.inside"
		                                     : NULL;
		return false;
	}
	if (!numeral_read(g, i, &n))
		return false;
	f->end = n.end;
	f->refused = ordinal(g, i)          ? "figure.refused.ordinal"
	             : digits_of_word(g, i) ? "figure.refused.inside"
	                                    : NULL;
	if (f->refused)
		return false;
	f->start = i - qualifier_before(g, i, n.bare, &f->qualifier);
	if (!read_unit(g, f, &n, &over) || !counts(g, f, &n, over))
		return false;
	qualifier_apart(g, i, &f->qualifier);
	if ((over || n.over) && f->qualifier == FIGURE_EXACT)
		f->qualifier = FIGURE_OVER;
	f->end += qualifier_behind(g, f->end, &f->qualifier);
	return true;
}

/* 点五 behind a number in words. */
static size_t read_point(const struct glyphs *g, size_t i, struct decimal *value)
{
	size_t at = i + 1;
	if (g->at[i].cp != U'点' || numeral_han_digit(g->at[at].cp) < 0 || value->scale != 0)
		return i;
	for (; numeral_han_digit(g->at[at].cp) >= 0 && at < i + 5; at++) {
		value->digits = value->digits * 10 + numeral_han_digit(g->at[at].cp);
		value->scale--;
	}
	return at;
}

/* part / whole in per cent, with two decimals if it does not come out even. */
static struct decimal per_cent(struct decimal part, long long whole)
{
	struct decimal value = {part.digits, part.scale + 2};
	for (; whole % 10 == 0; whole /= 10)
		value.scale--;
	if (value.digits % whole == 0)
		return (struct decimal){value.digits / whole, value.scale};
	for (; value.scale > -2; value.scale--)
		value.digits *= 10;
	return (struct decimal){(value.digits + whole / 2) / whole, value.scale};
}

/* 千分之一, 百分之十二, 三分之二. */
static bool read_parts(const struct glyphs *g, size_t i, struct figure *f)
{
	struct numeral whole, part;
	size_t n;
	if (!number_begins(g, i) || !numeral_read(g, i, &whole) || g->at[whole.end].gap > GAP_LINE ||
	        !(n = glyphs_match(g, whole.end, U"分之")) || g->at[whole.end + n].gap > GAP_LINE ||
	        !numeral_read(g, whole.end + n, &part))
		return false;
	long long base = whole.value.digits;
	for (int k = 0; k < whole.value.scale && base < 100000; k++)
		base *= 10;
	if (base <= 0 || base > 100000 || part.value.digits > 100000 || part.value.scale > 5)
		return false; /* nobody says so, and per_cent would overflow */
	f->end = read_point(g, part.end, &part.value);
	f->low = per_cent(part.value, base);
	return true;
}

/* 三成, 六成多, 7成: tenths. */
static bool read_tenths(const struct glyphs *g, size_t i, struct figure *f)
{
	static const char32_t *const words[] = {U"成为", U"成立", U"成员", U"成本", U"成功", U"成果", U"成就",
	        U"成长", U"成都", U"成交", U"成人", U"成分", U"成熟", U"成品", U"成型", U"成套", U"成年",
	        U"成绩", U"成效", U"成形", U"成色", U"成团", U"成组", U"成批", U"成片", U"成千", U"成百",
	        U"成群", NULL};
	struct numeral n;
	if (!number_begins(g, i) || ordinal(g, i) || !numeral_read(g, i, &n) || g->at[n.end].cp != U'成' ||
	        g->at[n.end].gap > GAP_LINE || n.value.scale || n.value.digits < 1 || n.value.digits > 9 ||
	        n.over || glyphs_match_any(g, n.end, words))
		return false;
	f->low = decimal_shift(n.value, 1);
	f->end = n.end + 1;
	if (n.upper.digits) {
		f->range = true;
		f->high = decimal_shift(n.upper, 1);
	} else if (numeral_han_digit(g->at[f->end].cp) > 0 &&
	           (!cp_han(g->at[f->end + 1].cp) || glyphs_match(g, f->end + 1, U"项目") ||
	                   cp_in(g->at[f->end + 1].cp, U"的以左上"))) { /* 九成五 */
		f->low.digits = f->low.digits * 10 + numeral_han_digit(g->at[f->end].cp);
		f->low.scale--;
		f->end++;
	}
	return true;
}

/* Does a word of fractions stand near enough to belong to the number at `i`? */
static bool may_be_fraction(const struct glyphs *g, size_t i)
{
	enum { REACH = 24 };
	const size_t to = g->len - i < REACH ? g->len : i + REACH;
	for (size_t k = i + 1; (k = glyphs_next(g, k, to, GLYPH_PART)) < to; k++)
		if (cp_in(g->at[k].cp, U"分成半"))
			return true;
	return false;
}

/* A fraction in words, given in per cent. */
static bool read_fraction(const struct glyphs *g, size_t i, struct figure *f)
{
	*f = (struct figure){.start = i, .unit = "%", .rule = "figure.fraction"};
	size_t n = glyphs_match(g, i, U"一半");
	if (n && glyph_before(g, i, 1) == U'另') /* 另一半 is a part, and no measure */
		return false;
	if (n) {
		f->low = (struct decimal){50, 0};
		f->end = i + n;
	} else if (!read_parts(g, i, f) && !read_tenths(g, i, f)) {
		return false;
	}
	f->start = i - qualifier_before(g, i, false, &f->qualifier);
	f->end += qualifier_behind(g, f->end, &f->qualifier);
	return true;
}

/* ---- the document ---- */

/* As the text writes it where only the characters differ (個); a unit by another name (千米) is brought to
 * one. */
static const char *unit_as_written(const struct figures *s, const struct figure *f)
{
	const struct glyphs *g = &s->glyphs;
	size_t i = f->unit_end;
	for (size_t off = strlen(f->unit); off > 0; i--) {
		size_t before = utf8_prev(f->unit, off);
		char32_t cp;
		utf8_decode(f->unit + before, off - before, &cp);
		if (i == 0 || g->at[i - 1].cp != cp || !cp_han(cp))
			return f->unit;
		off = before;
	}
	return figure_words(s->doc->text, g, i, f->unit_end, &s->out->arena);
}

static void record(struct figures *s, const struct figure *f)
{
	const char *value = decimal_text(f->low, &s->out->arena);
	if (f->range) {
		const char *high = decimal_text(f->high, &s->out->arena);
		size_t n = strlen(value), m = strlen(high);
		char *both = arena_alloc(&s->out->arena, n + m + 2);
		memcpy(both, value, n);
		both[n] = '/';
		memcpy(both + n + 1, high, m);
		value = both;
	}
	size_t from, to;
	bool measure = figure_measure(&s->glyphs, f->start, f->end, f->unit, &from, &to);
	*array_push(&s->out->figures) = (struct figure_record){
	        .span = glyphs_span(&s->glyphs, f->start, f->end),
	        .value = value,
	        .unit = unit_as_written(s, f),
	        .qualifier = f->qualifier,
	        .rule = f->rule,
	        .measure = measure ? figure_words(s->doc->text, &s->glyphs, from, to, &s->out->arena) : "",
	        .edtf = "",
	        .supporter = "",
	        .recipient = "",
	};
}

static void refuse(const struct figures *s, const char *rule, size_t from, size_t to)
{
	if (s->trace && rule)
		trace_refuse(s->trace, rule, glyphs_span(&s->glyphs, from, to));
}

/* The number of a heading is none of something: "1 项目的管理". */
static bool heading_number(const struct figures *s, size_t i, size_t block, const struct figure *f)
{
	const struct glyphs *g = &s->glyphs;
	return g->at[i].start == s->doc->blocks.at[block].span.start &&
	       s->zones.of_block[block] == ZONE_HEADING && g->at[f->end - 1].gap != GAP_NONE;
}

/* A table of contents repeats what the headings say. */
static bool readable(const struct figures *s, size_t block)
{
	return s->doc->blocks.at[block].kind != BLOCK_TOC && !zones_silent(&s->zones, block);
}

/* Is it one, if it is marked so? */
static bool numeral_start(char32_t cp)
{
	static const char32_t *const numerals[] = {U"一二三四五六七八九十百千万亿廿卅两几数"};
	return cp_digit(cp) || cp_marked(cp) || cp_among(cp, numerals[0]);
}

/* 五家渠 and 三门峡 are names. */
static bool place_name_at(const struct figures *s, size_t i)
{
	const struct place *place;
	return cp_han(s->glyphs.at[i].cp) &&
	       place_match(s->doc->plain, s->doc->len, s->glyphs.at[i].start, &place) > 0;
}

/* 云南, 济南, 河西: does what ends before glyph `i` with a side say which region? */
static bool region_before(const struct figures *s, size_t i)
{
	enum { REACH = 6 };
	const struct glyphs *g = &s->glyphs;
	const struct place *place;
	const size_t end = g->at[i - 1].start + g->at[i - 1].len;
	for (size_t back = 2; back <= REACH && back <= i; back++) {
		const size_t from = g->at[i - back].start;
		if (place_match(s->doc->plain, s->doc->len, from, &place) == end - from)
			return !place || place->level < PARTY_COUNTY; /* no county holds counties */
	}
	return cp_in(glyph_before(g, i, 2), U"东西南北河江山湖海城");
}

/* 东三省, 宁南八县: a name, and no count of its own. */
static bool named_by_side(const struct figures *s, size_t i, const struct figure *f)
{
	const struct glyphs *g = &s->glyphs;
	return f->start == i && f->end == i + 2 && cp_han(g->at[i].cp) && cp_in(g->at[i + 1].cp, U"省县") &&
	       cp_in(glyph_before(g, i, 1), U"东西南北") && !region_before(s, i);
}

/* Reads what glyph `i` of a block begins; the last glyph that it takes up. */
static size_t read_at(struct figures *s, size_t i, size_t block)
{
	const struct glyphs *g = &s->glyphs;
	struct figure f;
	if (!readable(s, block)) {
		if (!s->trace || !read_measure(g, i, &f))
			return i;
		refuse(s, "figure.refused.place", f.start, f.end);
		return f.end - 1;
	}
	bool read = (may_be_fraction(g, i) && read_fraction(g, i, &f)) || read_measure(g, i, &f);
	if (read && heading_number(s, i, block, &f))
		read = false, f.refused = "figure.refused.number";
	if (read) {
		if (!place_name_at(s, i) && !named_by_side(s, i, &f))
			record(s, &f);
		else
			refuse(s, "figure.refused.name", f.start, f.end);
		return f.end - 1;
	}
	refuse(s, f.refused, f.start, f.end);
	if (cp_digit(g->at[i].cp) && !cp_in(glyph_before(g, i, 1), U"表图"))
		while (cp_digit(g->at[i + 1].cp) && g->at[i + 1].gap == GAP_NONE)
			i++;
	return i;
}

/* Reads the window. */
static void find(struct figures *s)
{
	const struct window *window = s->reading->window;
	const struct glyphs *g = &s->glyphs;
	const struct records *r = s->out;
	for (size_t i = window->from, block = window->block;
	        (i = glyphs_next(g, i, window->to, GLYPH_NUMBER)) < window->to &&
	        !pace_stops(s->pace, g->at[i].start);
	        i++) {
		while (block + 1 < window->end_block &&
		        s->doc->blocks.at[block + 1].span.start <= g->at[i].start)
			block++;
		while (s->date < r->dates.len && r->dates.at[s->date].span.end <= g->at[i].start)
			s->date++;
		bool dated = s->date < r->dates.len && r->dates.at[s->date].span.start <= g->at[i].start;
		if (!dated && numeral_start(g->at[i].cp))
			i = read_at(s, i, block);
	}
}

static int by_place(const void *a, const void *b)
{
	const struct span x = ((const struct figure_record *)a)->span,
	                  y = ((const struct figure_record *)b)->span;
	if (x.start != y.start)
		return x.start < y.start ? -1 : 1;
	return (x.end > y.end) - (x.end < y.end);
}

/* 186户、812人; 三批共120名. */
static bool joined(const char *text, size_t from, size_t to)
{
	static const char *const words[] = {"", "、", "共", "，共", "共计"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (to - from == strlen(words[i]) && !memcmp(text + from, words[i], to - from))
			return true;
	return false;
}

/* 186户、812人 of the same thing; 五批103名医生: what stands beside a figure that does not say what it
 * measures. */
static void share_measures(const struct figures *s)
{
	struct figure_record *at = s->out->figures.at + s->first;
	const size_t count = s->out->figures.len - s->first;
	for (size_t i = 0; i + 1 < count; i++)
		if (!*at[i].measure && at[i].span.end == at[i + 1].span.start)
			at[i].measure = at[i + 1].measure;
	for (size_t i = 0; i < count; i++)
		if (!*at[i].measure && strcmp(at[i].rule, "figure.places") == 0)
			at[i].measure = at[i].unit; /* 19省市 are that themselves */
	for (size_t i = 1; i < count; i++)
		if (!*at[i].measure && joined(s->doc->text, at[i - 1].span.end, at[i].span.start))
			at[i].measure = at[i - 1].measure;
}

struct figures *figures_begin(const struct reading *reading, struct records *out)
{
	struct figures *s = mem_zero(1, sizeof *s);
	*s = (struct figures){.reading = reading,
	        .doc = reading->doc,
	        .zones = reading->zones,
	        .out = out,
	        .dating = figure_dating_begin(reading, out),
	        .trace = reading->trace,
	        .pace = reading->pace};
	return s;
}

void figures_read(struct figures *s)
{
	struct records *out = s->out;
	s->glyphs = s->reading->window->glyphs;
	s->first = out->figures.len;
	find(s);
	if (out->figures.len > s->first)
		share_measures(s);
	figures_of_cells(s->reading, &s->captions, s->first, out);
	figures_of_fused_rows(s->reading, out);
	figures_of_spaced_rows(s->reading, out);
	if (out->figures.len > s->first)
		qsort(out->figures.at + s->first, out->figures.len - s->first, sizeof *out->figures.at,
		        by_place);
	figures_date(s->dating, s->first);
}

void figures_end(struct figures *s)
{
	figure_dating_end(s->dating);
	free(s);
}
