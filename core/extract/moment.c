// SPDX-License-Identifier: MIT
#include "core/extract/moment.h"

#include "core/extract/edtf.h"
#include "core/extract/numeral.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_YEAR = 1000, FIRST_BARE = 1800, LAST_YEAR = 2099 };

/* ---- small pieces ---- */

/* Is the glyph at `i` on the same line of thought as the one before it? */
static bool near(const struct glyphs *g, size_t i)
{
	return i < g->len && g->at[i].gap != GAP_BREAK && g->at[i].gap != GAP_WIDE;
}

/* 至, 到, a dash of any length or a tilde between two ends. The glyph behind it, or 0. */
static size_t connector(const struct glyphs *g, size_t i)
{
	size_t at = i;
	if (!near(g, at))
		return 0;
	if (cp_in(g->at[at].cp, U"至到~"))
		return near(g, at + 1) ? at + 1 : 0;
	while (near(g, at) && g->at[at].cp == '-' && at - i < 4)
		at++;
	return at > i && near(g, at) ? at : 0;
}

/* Four digits of a year that stands alone; spaces of a scan may be inside. */
static bool year_at(const struct glyphs *g, size_t i, int *year, size_t *end)
{
	*year = 0;
	bool han = i < g->len && !cp_digit(g->at[i].cp), spaced = false;
	for (size_t k = 0; k < 4; k++) {
		if (i + k >= g->len || (k > 0 && !near(g, i + k)))
			return false;
		char32_t cp = g->at[i + k].cp;
		int digit = han ? numeral_han_digit(cp) : cp_digit(cp) ? (int)(cp - '0') : -1;
		if (digit < 0)
			return false;
		spaced |= k > 0 && g->at[i + k].gap != GAP_NONE;
		*year = *year * 10 + digit;
	}
	*end = i + 4;
	if ((spaced || han) && g->at[*end].cp != U'年' && !connector(g, *end))
		return false;
	bool more = cp_digit(g->at[*end].cp) && g->at[*end].gap == GAP_NONE;
	return !more && *year >= FIRST_YEAR && *year <= LAST_YEAR;
}

/* One number or two, and what they count: 6月, 1-6月, 29日. */
struct part {
	int low, high;
	size_t end;
};

static bool part_at(const struct glyphs *g, size_t i, const char32_t *units, int max, struct part *out)
{
	size_t to;
	if (i >= g->len || !numeral_small(g, i, 2, &out->low, &out->end) || out->low < 1 || out->low > max)
		return false;
	out->high = out->low;
	if ((to = connector(g, out->end)) && numeral_small(g, to, 2, &out->high, &to) && near(g, to) &&
	        cp_in(g->at[to].cp, units))
		out->end = to;
	else
		out->high = out->low;
	if (!near(g, out->end) || !cp_in(g->at[out->end].cp, units) || out->high > max ||
	        out->high < out->low)
		return false;
	out->end++;
	return true;
}

/* ---- what may follow a year or a month ---- */

static const char32_t *const after_year[] = {U"年底", U"年初", U"年末", U"年度", U"年上半年", U"年下半年",
        U"年春季", U"年夏季", U"年秋季", U"年冬季", U"年春天", U"年秋天", U"年一季度", U"年二季度",
        U"年三季度", U"年四季度", U"年第一季度", U"年第二季度", U"年第三季度", U"年第四季度", U"年前三季度",
        U"年年底", U"年年初", U"年年末", NULL};
static const char32_t *const after_month[] = {
        U"份", U"底", U"初", U"末", U"上旬", U"中旬", U"下旬", U"中下旬", U"上中旬", NULL};
/* 年 in these is no end of a date: an issue, an edition, a yearbook, a length of time. */
static const char32_t *const no_year[] = {
        U"年版", U"年鉴", U"年期", U"年制", U"年历史", U"年的历史", U"年级", NULL};

/* 1984年第10期 names an issue. */
static bool issue_at(const struct glyphs *g, size_t i)
{
	int number;
	size_t end = i;
	if (g->at[i].cp == U'第')
		end++;
	return numeral_small(g, end, 4, &number, &end) && cp_in(g->at[end].cp, U"期卷");
}

static bool part_month(const struct glyphs *g, size_t i, struct part *out)
{
	static const char32_t *const no_month[] = {
	        U"刊", U"报", U"球", U"薪", U"工资", U"均", U"息", U"嫂", NULL};
	if (glyphs_match(g, i, U"元月")) {
		*out = (struct part){1, 1, i + 2};
		return true;
	}
	return part_at(g, i, U"月", 12, out) && !glyphs_match_any(g, out->end, no_month);
}

/* Month and day from `i` on into both ends of `out`; false if there is no month. */
static bool month_day(const struct glyphs *g, size_t i, struct timespan *out)
{
	struct part part;
	if (!part_month(g, i, &part))
		return false;
	out->from.month = part.low, out->to.month = part.high;
	out->from.precision = out->to.precision = PRECISION_MONTH;
	out->end = part.end;
	if (part.low == part.high && near(g, part.end) && part_at(g, part.end, U"日号", 31, &part)) {
		out->from.day = part.low, out->to.day = part.high;
		out->from.precision = out->to.precision = PRECISION_DAY;
		out->end = part.end;
		return true;
	}
	out->end += near(g, out->end) ? glyphs_match_any(g, out->end, after_month) : 0;
	return true;
}

/* ---- years ---- */

static void set_years(struct timespan *out, int low, int high, enum precision precision, const char *rule)
{
	out->from = (struct moment){.precision = precision, .year = low};
	out->to = (struct moment){.precision = precision, .year = high};
	out->rule = rule;
}

/* The 学 of 2012—2013学年. */
static size_t school_year(const struct glyphs *g, size_t i)
{
	return glyphs_match(g, i, U"学年") ? 1 : 0;
}

/* 1994—2001 and 1980-82 before 年: the last year, and the glyph of 年. */
static bool second_year(const struct glyphs *g, size_t i, int first, int *last, size_t *end)
{
	size_t to = connector(g, i);
	if (!to)
		return false;
	if (!year_at(g, to, last, end)) {
		if (!numeral_small(g, to, 2, last, end) || *end - to != 2 || !cp_digit(g->at[to].cp))
			return false;
		*last += first / 100 * 100;
	}
	*end += school_year(g, *end);
	return *last > first && g->at[*end].cp == U'年';
}

/* From 年 on: decades, seasons, months and days. */
static bool from_year_word(const struct glyphs *g, size_t year, struct timespan *out)
{
	size_t n;
	if (glyphs_match_any(g, year, no_year) || issue_at(g, year + 1))
		return false;
	out->end = year + 1;
	if (g->at[year + 1].cp == U'代') {
		if (out->from.year % 10 || out->to.year % 10)
			return false;
		out->from.precision = out->to.precision = PRECISION_DECADE;
		out->rule = "date.decade";
		out->end++;
		return true;
	}
	if (out->from.year == out->to.year && near(g, year + 1) && month_day(g, year + 1, out)) {
		out->rule = out->from.precision == PRECISION_DAY ? "date.day" : "date.month";
		return true;
	}
	if ((n = glyphs_match_any(g, year, after_year)))
		out->end = year + n;
	return true;
}

static bool read_year(const struct glyphs *g, size_t i, struct timespan *out)
{
	int first, last;
	size_t end;
	if (!year_at(g, i, &first, &end))
		return false;
	last = first;
	end += school_year(g, end);
	if (g->at[end].cp != U'年' && !second_year(g, end, first, &last, &end))
		return false;
	set_years(out, first, last, PRECISION_YEAR, first == last ? "date.year" : "date.years");
	return from_year_word(g, end, out);
}

bool moment_bare_year(const struct glyphs *g, size_t i, struct timespan *out)
{
	int first, last;
	size_t end, to;
	if (!year_at(g, i, &first, &end) || !cp_digit(g->at[i].cp) || first < FIRST_BARE)
		return false;
	last = first;
	if ((to = connector(g, end)) && !(year_at(g, to, &last, &end) && last > first))
		return false;
	set_years(out, first, last, PRECISION_YEAR, "date.bare");
	out->start = i;
	out->end = end;
	return true;
}

/* 2015-10-16, 2015/10/16, 2015.10.16, 2015-10, 2018. 7 */
static bool read_numeric(const struct glyphs *g, size_t i, struct timespan *out)
{
	int year, month, day;
	size_t end, to;
	if (!year_at(g, i, &year, &end) || year < FIRST_BARE || !cp_digit(g->at[i].cp) || !near(g, end) ||
	        !cp_in(g->at[end].cp, U"-/."))
		return false;
	char32_t mark = g->at[end].cp;
	if (!near(g, end + 1) || !numeral_small(g, end + 1, 2, &month, &to) || month < 1 || month > 12 ||
	        !cp_digit(g->at[end + 1].cp))
		return false;
	set_years(out, year, year, PRECISION_MONTH, "date.numeric");
	out->from.month = out->to.month = month;
	out->end = to;
	if (g->at[to].cp == mark && near(g, to + 1) && cp_digit(g->at[to + 1].cp) &&
	        numeral_small(g, to + 1, 2, &day, &to) && day >= 1 && day <= 31) {
		out->from.day = out->to.day = day;
		out->from.precision = out->to.precision = PRECISION_DAY;
		out->end = to;
		return !cp_in(g->at[to].cp, U"-/.") || !cp_digit(g->at[to + 1].cp);
	}
	bool two = to - end == 3;
	bool free = to >= g->len || g->at[to].gap != GAP_NONE ||
	            !(cp_han(g->at[to].cp) || cp_in(g->at[to].cp, U"-/.%:"));
	int second;
	size_t next = connector(g, to);
	free |= next && mark == '.' && year_at(g, next, &second, &next); /* 2003.5—2004.6 */
	return mark == '/' ? false : mark == '-' ? two && free : free;
}

/* ---- decades and centuries ---- */

/* 初, 中期, 末 behind a decade; the words are part of the expression, the value stays the decade. */
static size_t season_of(const struct glyphs *g, size_t i)
{
	static const char32_t *const words[] = {
	        U"初期", U"初", U"中期", U"中后期", U"中叶", U"末期", U"末", U"后期", U"早期", U"晚期", NULL};
	if (!near(g, i))
		return i;
	size_t n = glyphs_match_any(g, i, words);
	/* 50年代中到60年代初 */
	if (!n && g->at[i].cp == U'中' && connector(g, i + 1))
		n = 1;
	return i + n;
}

/* 50, 五十: a multiple of ten. */
static bool tens_at(const struct glyphs *g, size_t i, int *tens, size_t *end)
{
	return numeral_small(g, i, 2, tens, end) && *tens >= 10 && *tens <= 90 && *tens % 10 == 0 &&
	       near(g, *end);
}

/* 50年代, 50、60年代, 50—60年代, 五六十年代, with the century they belong to. */
static bool read_tens(const struct glyphs *g, size_t i, int century, struct timespan *out)
{
	int low, high;
	size_t end, to;
	struct numeral guess;
	if (i < g->len && numeral_read(g, i, &guess) && guess.upper.digits && guess.value.scale == 1) {
		low = (int)guess.value.digits * 10, high = (int)guess.upper.digits * 10;
		end = guess.end;
	} else if (!tens_at(g, i, &low, &end)) {
		return false;
	} else {
		high = low;
		to = g->at[end].cp == U'、' || g->at[end].cp == ',' ? end + 1 : connector(g, end);
		if (to && !(tens_at(g, to, &high, &end) && high > low))
			return false;
	}
	if (!glyphs_match(g, end, U"年代"))
		return false;
	set_years(out, century + low, century + high, PRECISION_DECADE, "date.decade");
	out->end = season_of(g, end + 2);
	return true;
}

static bool read_decade(const struct glyphs *g, size_t i, struct timespan *out)
{
	return read_tens(g, i, 1900, out);
}

/* 20世纪, 二十世纪, 本世纪, 上个世纪: its first year and the glyph behind, 0 if there is none. */
static size_t century_at(const struct glyphs *g, size_t i, int *first)
{
	static const struct {
		const char32_t *word;
		int first;
	} words[] = {{U"本世纪", 2000}, {U"上世纪", 1900}, {U"上个世纪", 1900}};
	size_t n, end;
	int number;
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if ((n = glyphs_match(g, i, words[k].word))) {
			*first = words[k].first;
			return i + n;
		}
	if (!numeral_small(g, i, 2, &number, &end) || number < 10 || number > 21 || !near(g, end) ||
	        !(n = glyphs_match(g, end, U"世纪")))
		return 0;
	*first = (number - 1) * 100;
	return end + n;
}

static bool read_century(const struct glyphs *g, size_t i, struct timespan *out)
{
	static const struct {
		const char32_t *word;
		int decade; /* within the century; -1: the century */
	} parts[] = {{U"初期", 0}, {U"初", 0}, {U"末期", 90}, {U"末", 90}, {U"中期", -1}, {U"中叶", -1},
	        {U"后半叶", -1}, {U"上半叶", -1}, {U"后期", -1}};
	int first;
	size_t n, end = century_at(g, i, &first);
	if (!end)
		return false;
	if (near(g, end) && read_tens(g, end, first, out))
		return true;
	for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
		if (near(g, end) && (n = glyphs_match(g, end, parts[k].word))) {
			bool decade = parts[k].decade >= 0;
			int year = first + (decade ? parts[k].decade : 0);
			set_years(out, year, year, decade ? PRECISION_DECADE : PRECISION_CENTURY,
			        "date.century");
			out->end = end + n;
			return true;
		}
	return false;
}

/* ---- plans ---- */

/* The years of the n-th five-year plan. The first two were followed by three years of adjustment, 1963—1965.
 */
static bool plan_years(int n, struct timespan *out)
{
	if (n < 1 || n > 16)
		return false;
	int first = n <= 2 ? 1948 + 5 * n : 1951 + 5 * n;
	set_years(out, first, first + 4, PRECISION_YEAR, "date.plan");
	return true;
}

/* 十二五, 九五: the number of the plan, and 五. */
static bool plan_number(const struct glyphs *g, size_t i, int *n, size_t *end)
{
	size_t at = i;
	*n = 0;
	if (g->at[at].cp == U'十')
		*n = 10, at++;
	int digit = numeral_han_digit(g->at[at].cp);
	if (digit > 0 && g->at[at + 1].cp == U'五' && g->at[at + 1].gap < GAP_WIDE)
		*n += digit, at++;
	*end = at + 1;
	return *n > 0 && g->at[at].cp == U'五' && g->at[at].gap < GAP_WIDE;
}

/* “十五”前四年: the first four years of the plan. */
static void plan_part(const struct glyphs *g, struct timespan *out)
{
	int years;
	size_t end;
	if (g->at[out->end].cp == U'前' && numeral_small(g, out->end + 1, 1, &years, &end) && years >= 2 &&
	        years <= 4 && g->at[end].cp == U'年') {
		out->to.year = out->from.year + years - 1;
		out->end = end + 1;
	} else if (g->at[out->end].cp == U'末' || g->at[out->end].cp == U'初') {
		bool first = g->at[out->end].cp == U'初';
		*(first ? &out->to : &out->from) = first ? out->from : out->to;
		out->end++;
	}
}

static bool read_plan(const struct glyphs *g, size_t i, struct timespan *out)
{
	static const char32_t *const words[] = {
	        U"期间", U"时期", U"规划", U"计划", U"末", U"初", U"以来", U"五年", U"发展规划", NULL};
	static const char32_t *const long_words[] = {U"个五年规划", U"个五年计划", NULL};
	int n;
	size_t end, skip;
	bool quoted = cp_in(g->at[i].cp, U"“\"「『");
	if (g->at[i].cp == U'第' && numeral_small(g, i + 1, 2, &n, &end) &&
	        (skip = glyphs_match_any(g, end, long_words))) {
		out->end = end + skip;
		return plan_years(n, out);
	}
	if (!plan_number(g, i + quoted, &n, &end) || !plan_years(n, out))
		return false;
	bool closed = cp_in(g->at[end].cp, U"”\"」』");
	if (!(quoted && closed) && !glyphs_match_any(g, end, words))
		return false;
	out->end = end + (quoted && closed);
	plan_part(g, out);
	return true;
}

/* ---- relative expressions ---- */

static bool read_relative(const struct glyphs *g, size_t i, struct timespan *out)
{
	static const struct {
		const char32_t *word;
		enum anchor anchor;
	} words[] = {{U"同年", ANCHOR_SAME}, {U"是年", ANCHOR_SAME}, {U"当年", ANCHOR_SAME},
	        {U"次年", ANCHOR_NEXT}, {U"翌年", ANCHOR_NEXT}, {U"今年", ANCHOR_THIS},
	        {U"本年度", ANCHOR_THIS}, {U"去年", ANCHOR_LAST}, {U"上年", ANCHOR_LAST},
	        {U"上一年", ANCHOR_LAST}, {U"明年", ANCHOR_COMING}, {U"年底", ANCHOR_SAME},
	        {U"年初", ANCHOR_SAME}, {U"同月", ANCHOR_MONTH}, {U"是月", ANCHOR_MONTH},
	        {U"当月", ANCHOR_MONTH}, {U"同日", ANCHOR_DAY}};
	size_t n = 0, k;
	struct part part;
	for (k = 0; k < sizeof words / sizeof *words && !(n = glyphs_match(g, i, words[k].word)); k++)
		;
	if (!n)
		return false;
	out->from = out->to = (struct moment){.precision = PRECISION_YEAR, .anchor = words[k].anchor};
	out->rule = "date.relative";
	out->end = i + n;
	if (words[k].anchor == ANCHOR_DAY) {
		out->from.precision = out->to.precision = PRECISION_DAY;
	} else if (words[k].anchor == ANCHOR_MONTH) {
		out->from.precision = out->to.precision = PRECISION_MONTH;
		if (part_at(g, out->end, U"日号", 31, &part)) {
			out->from.precision = out->to.precision = PRECISION_DAY;
			out->from.day = part.low, out->to.day = part.high;
			out->end = part.end;
		}
	} else if (!near(g, out->end) || !month_day(g, out->end, out)) {
		size_t tail = glyphs_match_any(g, out->end - 1, after_year);
		out->end += g->at[out->end - 1].cp == U'年' && tail ? tail - 1 : 0;
	}
	return true;
}

static bool read_month(const struct glyphs *g, size_t i, struct timespan *out)
{
	out->from = out->to = (struct moment){.anchor = ANCHOR_SAME};
	out->rule = "date.context";
	return month_day(g, i, out);
}

/* ---- intervals ---- */

typedef bool reader(const struct glyphs *, size_t, struct timespan *);

static bool read_any(const struct glyphs *g, size_t i, struct timespan *out, reader *const *readers)
{
	for (; *readers; readers++) {
		*out = (struct timespan){.start = i};
		if ((*readers)(g, i, out)) {
			out->start = i;
			return true;
		}
	}
	return false;
}

bool timespan_interval(const struct timespan *s)
{
	return s->open || s->from.precision != s->to.precision || s->from.year != s->to.year ||
	       s->from.month != s->to.month || s->from.day != s->to.day || s->from.anchor != s->to.anchor;
}

/* 3月29日至30日: a day that belongs to the month before it. */
static bool right_day(
        const struct glyphs *g, size_t i, const struct timespan *left, struct moment *to, size_t *end)
{
	struct part part;
	if (left->from.precision != PRECISION_DAY || !part_at(g, i, U"日号", 31, &part) ||
	        part.low != part.high)
		return false;
	*to = left->from;
	to->day = part.low;
	*end = part.end;
	return true;
}

/* 2010年12月至3月 goes into the next year. */
static void inherit(const struct moment *from, struct moment *to)
{
	if (to->anchor == ANCHOR_NEXT && from->anchor == ANCHOR_NONE) {
		to->year = from->year + 1;
	} else if (to->anchor == ANCHOR_SAME) {
		to->anchor = from->anchor;
		to->year = from->year + (from->anchor == ANCHOR_NONE && to->month && to->month < from->month);
		return;
	}
	if (to->anchor == ANCHOR_NEXT && from->anchor == ANCHOR_NONE)
		to->anchor = ANCHOR_NONE;
}

/* The second end of an interval that began with `out`. */
static void read_right(const struct glyphs *g, struct timespan *out)
{
	static reader *const readers[] = {
	        read_numeric, read_year, read_century, read_decade, read_month, read_relative, NULL};
	struct timespan right;
	struct moment to;
	size_t now, end, at = connector(g, out->end);
	static const char32_t *const today[] = {
	        U"至今", U"迄今", U"到现在", U"到今天", U"至现在", U"到目前", U"到今", NULL};
	if (near(g, out->end) && (now = glyphs_match_any(g, out->end, today)) &&
	        !cp_in(g->at[out->end + now].cp, U"年天日后")) { /* 至今年 goes on */
		out->open = true;
		out->end += now;
		return;
	}
	if (!at && g->at[out->end].cp == U'起') /* 自2003年起至2005年 */
		at = connector(g, out->end + 1);
	if (!at || strcmp(out->rule, "date.plan") == 0)
		return;
	if (right_day(g, at, out, &to, &end)) {
		out->to = to;
		out->end = end;
	} else if (read_any(g, at, &right, readers) && !timespan_interval(&right) &&
	           (right.to.anchor == ANCHOR_NONE || out->from.precision >= PRECISION_MONTH ||
	                   right.to.anchor == ANCHOR_NEXT)) {
		out->to = right.to;
		inherit(&out->from, &out->to);
		out->end = right.end;
	}
}

bool timespan_read(const struct glyphs *g, size_t i, struct timespan *out)
{
	static reader *const readers[] = {read_numeric, read_year, read_century, read_plan, read_decade,
	        read_relative, read_month, NULL};
	if (i >= g->len || !read_any(g, i, out, readers))
		return false;
	if (!timespan_interval(out)) {
		struct timespan alone = *out;
		read_right(g, out);
		if (out->from.anchor == ANCHOR_NONE && out->to.anchor == ANCHOR_NONE) {
			struct arena arena = {0};
			if (!timespan_edtf(out, &arena))
				*out = alone;
			arena_free(&arena);
		}
	}
	return true;
}

/* ---- EDTF ---- */

enum { EDTF_SIZE = 16 };

static void moment_edtf(const struct moment *m, char out[EDTF_SIZE])
{
	unsigned year = (unsigned)m->year % 10000, month = (unsigned)m->month % 100,
	         day = (unsigned)m->day % 100;
	if (m->precision == PRECISION_CENTURY)
		snprintf(out, EDTF_SIZE, "%02uXX", year / 100);
	else if (m->precision == PRECISION_DECADE)
		snprintf(out, EDTF_SIZE, "%03uX", year / 10);
	else if (m->precision == PRECISION_YEAR)
		snprintf(out, EDTF_SIZE, "%04u", year);
	else if (m->precision == PRECISION_MONTH)
		snprintf(out, EDTF_SIZE, "%04u-%02u", year, month);
	else
		snprintf(out, EDTF_SIZE, "%04u-%02u-%02u", year, month, day);
}

const char *timespan_edtf(const struct timespan *span, struct arena *arena)
{
	char from[EDTF_SIZE], to[EDTF_SIZE], both[2 * EDTF_SIZE + 4];
	struct edtf_range range;
	moment_edtf(&span->from, from);
	moment_edtf(&span->to, to);
	if (span->open)
		snprintf(both, sizeof both, "%s/..", from);
	else if (timespan_interval(span))
		snprintf(both, sizeof both, "%s/%s", from, to);
	else
		snprintf(both, sizeof both, "%s", from);
	return edtf_parse(both, &range) ? arena_strndup(arena, both, strlen(both)) : NULL;
}
