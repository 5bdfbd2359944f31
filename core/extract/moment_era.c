// SPDX-License-Identifier: MIT
#include "core/extract/moment_read.h"

#include "core/extract/numeral.h"

/* ---- decades and centuries ---- */

/* 初, 中期, 末 behind a decade; the words are part of the expression, the value stays the decade. */
static size_t season_of(const struct glyphs *g, size_t i)
{
	static const char32_t *const words[] = {
	        U"初期", U"初", U"中期", U"中后期", U"中叶", U"末期", U"末", U"后期", U"早期", U"晚期", NULL};
	if (!moment_near(g, i))
		return i;
	size_t n = glyphs_match_any(g, i, words);
	/* 50年代中到60年代初 */
	if (!n && g->at[i].cp == U'中' && moment_connector(g, i + 1))
		n = 1;
	return i + n;
}

/* A number of two digits; in a spaced text, where every character has a space before it, also 5 0. */
static bool two_digits(const struct glyphs *g, size_t i, int *value, size_t *end)
{
	bool spaced = i + 2 < g->len && cp_digit(g->at[i].cp) && cp_digit(g->at[i + 1].cp) &&
	              g->at[i + 1].gap == GAP_SPACE && g->at[i + 2].gap == GAP_SPACE &&
	              cp_in(g->at[i + 2].cp, U"世年");
	if (!spaced)
		return numeral_small(g, i, 2, value, end);
	*value = (int)(g->at[i].cp - '0') * 10 + (int)(g->at[i + 1].cp - '0');
	*end = i + 2;
	return true;
}

/* 50, 五十: a multiple of ten. */
static bool tens_at(const struct glyphs *g, size_t i, int *tens, size_t *end)
{
	return two_digits(g, i, tens, end) && *tens >= 10 && *tens <= 90 && *tens % 10 == 0 &&
	       moment_near(g, *end);
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
		to = g->at[end].cp == U'、' || g->at[end].cp == ',' ? end + 1 : moment_connector(g, end);
		if (to && !(tens_at(g, to, &high, &end) && high > low))
			return false;
	}
	if (!glyphs_match(g, end, U"年代"))
		return false;
	moment_years(out, century + low, century + high, PRECISION_DECADE, "date.decade");
	out->end = season_of(g, end + 2);
	return true;
}

bool moment_decade(const struct glyphs *g, size_t i, struct timespan *out)
{
	return read_tens(g, i, 1900, out);
}

/* 20世纪, 二十世纪, 本世纪, 上个世纪: its first year and the glyph behind, 0 if there is none. */
static size_t century_at(const struct glyphs *g, size_t i, int *first)
{
	static const struct {
		const char32_t *word;
		int first;
	} words[] = {{U"本世纪", 2000}, {U"新世纪", 2000}, {U"上世纪", 1900}, {U"上个世纪", 1900}};
	size_t n, end;
	int number;
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if ((n = glyphs_match(g, i, words[k].word))) {
			*first = words[k].first;
			return i + n;
		}
	if (!two_digits(g, i, &number, &end) || number < 10 || number > 21 || !moment_near(g, end) ||
	        !(n = glyphs_match(g, end, U"世纪")))
		return 0;
	*first = (number - 1) * 100;
	return end + n;
}

bool moment_century(const struct glyphs *g, size_t i, struct timespan *out)
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
	if (moment_near(g, end) && read_tens(g, end, first, out))
		return true;
	for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
		if (moment_near(g, end) && (n = glyphs_match(g, end, parts[k].word))) {
			bool decade = parts[k].decade >= 0;
			int year = first + (decade ? parts[k].decade : 0);
			moment_years(out, year, year, decade ? PRECISION_DECADE : PRECISION_CENTURY,
			        "date.century");
			out->end = end + n;
			return true;
		}
	static const char32_t *const names[] = {
	        U"海上", U"议程", U"经济", U"报", U"网", U"中心", U"教育", U"年", U"人才", U"商", NULL};
	bool numbered = !cp_in(g->at[i].cp, U"本新上"); /* 21世纪, and no part of a name */
	if (!numbered || glyphs_match_any(g, end, names))
		return false;
	moment_years(out, first, first, PRECISION_CENTURY, "date.century");
	out->end = end;
	return true;
}

/* ---- other counts of years ---- */

/* The year before the first one of the Republic, and how many there may be. */
enum { REPUBLIC = 1911, REPUBLIC_YEARS = 120 };

/* 九十七年（2008年）5月: the year of the usual count in brackets behind that of a reign. The glyph behind it,
 * or `i`. */
static size_t same_year_in_brackets(const struct glyphs *g, size_t i, int year)
{
	int value;
	size_t end;
	if (g->at[i].cp != '(' || !numeral_small(g, i + 1, 4, &value, &end) || value != year)
		return i;
	end += g->at[end].cp == U'年';
	return g->at[end].cp == ')' ? end + 1 : i;
}

/* What stands behind the year of a reign, from its 年 on: a month of the usual calendar, or a part of the
 * year.
 */
static void behind_reign(const struct glyphs *g, size_t year, bool months, struct timespan *out)
{
	struct timespan old = *out;
	struct timespan *month = months ? out : &old;
	size_t end = same_year_in_brackets(g, year + 1, out->from.year);
	if (!moment_near(g, end) || !moment_month_day(g, end, month)) {
		size_t tail = moment_year_tail(g, year);
		month->end = tail ? year + tail : year + 1;
	}
	out->end = month->end;
}

/* 民国二十六年 is 1937; 光绪三年 is 1877, its months are those of the old calendar and count for nothing;
 * 公元641年. */
bool moment_reign(const struct glyphs *g, size_t i, struct timespan *out)
{
	static const struct {
		const char32_t *word;
		int before, years; /* the year before its first one, and how many there were */
		bool months;
	} reigns[] = {{U"民国", REPUBLIC, REPUBLIC_YEARS, true}, {U"公元", 0, 999, true},
	        {U"康熙", 1661, 61, false}, {U"雍正", 1722, 13, false}, {U"乾隆", 1735, 60, false},
	        {U"嘉庆", 1795, 25, false}, {U"道光", 1820, 30, false}, {U"咸丰", 1850, 11, false},
	        {U"同治", 1861, 13, false}, {U"光绪", 1874, 34, false}, {U"宣统", 1908, 3, false}};
	size_t n = 0, k, end;
	int number;
	for (k = 0; k < sizeof reigns / sizeof *reigns && !(n = glyphs_match(g, i, reigns[k].word)); k++)
		;
	if (!n || !moment_near(g, i + n))
		return false;
	if (g->at[i + n].cp == U'元')
		number = 1, end = i + n + 1;
	else if (!numeral_small(g, i + n, 3, &number, &end))
		return false;
	if (number < 1 || number > reigns[k].years || g->at[end].cp != U'年' || !moment_near(g, end))
		return false;
	moment_years(out, reigns[k].before + number, reigns[k].before + number, PRECISION_YEAR, "date.reign");
	behind_reign(g, end, reigns[k].months, out);
	return true;
}

/* Does the paragraph before glyph `i` count by the Republic, and name no year of the usual count since? */
static bool counts_by_republic(const struct glyphs *g, size_t i)
{
	enum { REACH = 200, YEAR_DIGITS = 4 };
	for (size_t k = i; k > 0 && i - k < REACH && g->at[k].gap != GAP_BREAK; k--) {
		if (glyphs_match(g, k - 1, U"民国"))
			return true;
		size_t digits = 0;
		while (g->at[k - 1].cp == U'年' && digits < YEAR_DIGITS &&
		        (cp_digit(glyph_before(g, k - 1, digits + 1)) ||
		                numeral_han_digit(glyph_before(g, k - 1, digits + 1)) >= 0))
			digits++;
		if (digits == YEAR_DIGITS)
			return false;
	}
	return false;
}

/* 民国六十八年四月…。七十一年十月: the count goes on without its name, before a month. */
bool moment_reign_again(const struct glyphs *g, size_t i, struct timespan *out)
{
	int number;
	size_t end;
	const char32_t before = glyph_before(g, i, 1);
	if (g->at[i].gap == GAP_BREAK || (cp_han(before) && !cp_in(before, U"至到于在从自和及")) ||
	        !numeral_small(g, i, 3, &number, &end) || end < i + 2 || number < 10 ||
	        number > REPUBLIC_YEARS || g->at[end].cp != U'年' || !counts_by_republic(g, i))
		return false;
	moment_years(out, REPUBLIC + number, REPUBLIC + number, PRECISION_YEAR, "date.reign");
	behind_reign(g, end, true, out);
	return out->from.precision >= PRECISION_MONTH;
}

/* ---- plans ---- */

/* The years of the n-th five-year plan. The first two were followed by three years of adjustment, 1963—1965.
 */
static bool plan_years(int n, struct timespan *out)
{
	if (n < 1 || n > 16)
		return false;
	int first = n <= 2 ? 1948 + 5 * n : 1951 + 5 * n;
	moment_years(out, first, first + 4, PRECISION_YEAR, "date.plan");
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

/* “十五”前四年, 头两年, 后三年: some years of the plan. */
static bool plan_stretch(const struct glyphs *g, struct timespan *out)
{
	int years;
	size_t end;
	char32_t which = g->at[out->end].cp;
	if (!cp_in(which, U"前头后") || !numeral_small(g, out->end + 1, 1, &years, &end) || years < 2 ||
	        years > 4 || g->at[end].cp != U'年')
		return false;
	if (which == U'后')
		out->from.year = out->to.year - years + 1;
	else
		out->to.year = out->from.year + years - 1;
	out->end = end + 1;
	return true;
}

/* “十五”第一年, 最后一年: one of its years. 末, 初 and 中期 belong to the expression, as behind a decade, and
 * the value stays the plan's. */
static void plan_part(const struct glyphs *g, struct timespan *out)
{
	enum { WHOLE = -1 };
	static const struct {
		const char32_t *word;
		int year; /* of the plan's five, from 0 */
	} parts[] = {{U"末期", WHOLE}, {U"末", WHOLE}, {U"初期", WHOLE}, {U"初", WHOLE}, {U"中期", WHOLE},
	        {U"后期", WHOLE}, {U"前期", WHOLE}, {U"第一年", 0}, {U"首年", 0}, {U"最后一年", 4},
	        {U"第二年", 1}, {U"第三年", 2}, {U"第四年", 3}, {U"第五年", 4}};
	static const char32_t *const no_part[] = {U"评估", U"调整", U"检查", NULL};
	if (plan_stretch(g, out))
		return;
	for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
		size_t n = glyphs_match(g, out->end, parts[k].word);
		if (!n || glyphs_match_any(g, out->end + n, no_part))
			continue;
		if (parts[k].year != WHOLE)
			out->to.year = out->from.year += parts[k].year;
		out->end += n;
		return;
	}
}

bool moment_plan(const struct glyphs *g, size_t i, struct timespan *out)
{
	static const char32_t *const words[] = {
	        U"期间", U"时期", U"规划", U"计划", U"末", U"初", U"以来", U"五年", U"发展规划", NULL};
	static const char32_t *const long_words[] = {U"个五年规划", U"个五年计划", NULL};
	int n;
	size_t end, skip;
	bool quoted = cp_in(g->at[i].cp, U"“\"「『‘'");
	if (g->at[i].cp == U'第' && numeral_small(g, i + 1, 2, &n, &end) &&
	        (skip = glyphs_match_any(g, end, long_words))) {
		out->end = end + skip;
		return plan_years(n, out);
	}
	if (!plan_number(g, i + quoted, &n, &end) || !plan_years(n, out))
		return false;
	bool closed = cp_in(g->at[end].cp, U"”\"」』’'");
	if (!(quoted && closed) && !glyphs_match_any(g, end, words))
		return false;
	out->end = end + (quoted && closed);
	plan_part(g, out);
	return true;
}
