// SPDX-License-Identifier: MIT
#include "core/extract/moment_read.h"

#include "core/extract/numeral.h"

enum { FIRST_YEAR = 1000, FIRST_BARE = 1800, LAST_YEAR = 2099 };

/* ---- small pieces ---- */

size_t moment_connector(const struct glyphs *g, size_t i)
{
	size_t at = i;
	if (!moment_near(g, at))
		return 0;
	if (cp_in(g->at[at].cp, U"至到~"))
		return moment_near(g, at + 1) ? at + 1 : 0;
	while (moment_near(g, at) && g->at[at].cp == '-' && at - i < 4)
		at++;
	return at > i && moment_near(g, at) ? at : 0;
}

/* Four digits of a year that stands alone; spaces of a scan may be inside. */
static bool year_at(const struct glyphs *g, size_t i, int *year, size_t *end)
{
	*year = 0;
	bool han = i < g->len && !cp_digit(g->at[i].cp), spaced = false;
	for (size_t k = 0; k < 4; k++) {
		if (i + k >= g->len || (k > 0 && !moment_near(g, i + k)))
			return false;
		char32_t cp = g->at[i + k].cp;
		int digit = han ? numeral_han_digit(cp) : cp_digit(cp) ? (int)(cp - '0') : -1;
		if (digit < 0)
			return false;
		spaced |= k > 0 && g->at[i + k].gap != GAP_NONE;
		*year = *year * 10 + digit;
	}
	*end = i + 4;
	if ((spaced || han) && g->at[*end].cp != U'年' && !moment_connector(g, *end))
		return false;
	bool more = cp_digit(g->at[*end].cp) && g->at[*end].gap == GAP_NONE;
	return !more && *year >= FIRST_YEAR && *year <= LAST_YEAR;
}

/* The 、23 of 22、23日, two days on end. */
static bool next_at(const struct glyphs *g, size_t i, int low, const char32_t *units, size_t *end)
{
	int high;
	return moment_near(g, i) && cp_in(g->at[i].cp, U"、,") && moment_near(g, i + 1) &&
	       numeral_small(g, i + 1, 2, &high, end) && high == low + 1 && moment_near(g, *end) &&
	       cp_among(g->at[*end].cp, units);
}

bool moment_part(const struct glyphs *g, size_t i, const char32_t *units, int max, struct part *out)
{
	size_t to;
	if (i >= g->len || !numeral_small(g, i, 2, &out->low, &out->end) || out->low < 1 || out->low > max)
		return false;
	out->high = out->low;
	if (next_at(g, out->end, out->low, units, &to)) {
		out->high = out->low + 1;
		out->end = to;
	} else if ((to = moment_connector(g, out->end)) && numeral_small(g, to, 2, &out->high, &to) &&
	           moment_near(g, to) && cp_among(g->at[to].cp, units))
		out->end = to;
	else
		out->high = out->low;
	if (!moment_near(g, out->end) || !cp_among(g->at[out->end].cp, units) || out->high > max ||
	        out->high < out->low)
		return false;
	out->end++;
	return true;
}

/* ---- what may follow a year or a month ---- */

static const char32_t *const after_year[] = {U"年底", U"年初", U"年末", U"年度", U"年上半年", U"年下半年",
        U"年春", U"年夏", U"年秋", U"年冬", U"年春季", U"年夏季", U"年秋季", U"年冬季", U"年春天", U"年秋天",
        U"年春夏之交", U"年夏秋之交", U"年秋冬之交", U"年岁末", U"年岁尾", U"年岁首", U"年年中", U"年年终",
        U"年终", U"年暑期", U"年暑假", U"年寒假", U"年一季度", U"年二季度", U"年三季度", U"年四季度",
        U"年第一季度", U"年第二季度", U"年第三季度", U"年第四季度", U"年前三季度", U"年年底", U"年年初",
        U"年年末", NULL};
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
	return moment_part(g, i, U"月", 12, out) && !glyphs_match_any(g, out->end, no_month);
}

size_t moment_month_tail(const struct glyphs *g, size_t i)
{
	return moment_near(g, i) ? glyphs_match_any(g, i, after_month) : 0;
}

size_t moment_year_tail(const struct glyphs *g, size_t year)
{
	const size_t n = glyphs_match_any(g, year, after_year);
	/* 2003年春节, 2003年冬训: the season is part of another word */
	const bool word = n && cp_in(g->at[year + n - 1].cp, U"春夏秋冬") &&
	                  cp_in(g->at[year + n].cp, U"节运晚耕蕾令收粮奥训衣装游");
	return word ? 0 : n;
}

bool moment_month_day(const struct glyphs *g, size_t i, struct timespan *out)
{
	struct part part;
	if (!part_month(g, i, &part))
		return false;
	out->from.month = part.low, out->to.month = part.high;
	out->from.precision = out->to.precision = PRECISION_MONTH;
	out->end = part.end;
	if (part.low == part.high && moment_near(g, part.end) &&
	        moment_part(g, part.end, U"日号", 31, &part)) {
		out->from.day = part.low, out->to.day = part.high;
		out->from.precision = out->to.precision = PRECISION_DAY;
		out->end = part.end;
		return true;
	}
	out->end += moment_month_tail(g, out->end);
	return true;
}

bool moment_feast(const struct glyphs *g, size_t i, struct timespan *out)
{
	static const struct {
		const char32_t *word;
		int month, day;
	} feasts[] = {{U"元旦", 1, 1}, {U"三八妇女节", 3, 8}, {U"妇女节", 3, 8}, {U"五一国际劳动节", 5, 1},
	        {U"五一劳动节", 5, 1}, {U"劳动节", 5, 1}, {U"五一节", 5, 1}, {U"五一", 5, 1},
	        {U"五四青年节", 5, 4}, {U"青年节", 5, 4}, {U"护士节", 5, 12}, {U"六一儿童节", 6, 1},
	        {U"儿童节", 6, 1}, {U"七一", 7, 1}, {U"建党节", 7, 1}, {U"八一建军节", 8, 1},
	        {U"建军节", 8, 1}, {U"八一", 8, 1}, {U"医师节", 8, 19}, {U"教师节", 9, 10},
	        {U"国庆节", 10, 1}, {U"国庆日", 10, 1}, {U"国庆", 10, 1}};
	/* 国庆节前夕 is a day near it, and the holidays last a week */
	static const char32_t *const near[] = {U"前", U"后", U"期", U"假", U"长假", U"之", U"以", U"黄金周",
	        U"临近", U"小长假", U"晚会", U"献礼", U"至", U"到", U"双节", U"、", U"和", NULL};
	const bool quoted = cp_in(g->at[i].cp, U"“「");
	size_t best = 0;
	for (size_t k = 0; k < sizeof feasts / sizeof *feasts; k++) {
		size_t n = glyphs_match(g, i + quoted, feasts[k].word);
		if (n <= best)
			continue;
		best = n;
		out->from.month = out->to.month = feasts[k].month;
		out->from.day = out->to.day = feasts[k].day;
	}
	size_t end = i + quoted + best;
	const bool closed = quoted && cp_in(g->at[end].cp, U"”」");
	if (!best || quoted != closed || glyphs_match_any(g, end + closed, near)) {
		out->from.month = out->from.day = out->to.month = out->to.day = 0;
		return false;
	}
	out->from.precision = out->to.precision = PRECISION_DAY;
	out->end = end + closed;
	return true;
}

/* ---- years ---- */

void moment_years(struct timespan *out, int low, int high, enum precision precision, const char *rule)
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
	size_t to = moment_connector(g, i);
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
	if ((glyphs_match_any(g, year, no_year) && !glyphs_match(g, year, U"年期满")) ||
	        issue_at(g, year + 1))
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
	size_t next = year + 1 + (g->at[year + 1].cp == U'的' && moment_near(g, year + 1)); /* 2003年的5月 */
	if (out->from.year == out->to.year && moment_near(g, next) &&
	        (moment_month_day(g, next, out) || moment_feast(g, next, out))) {
		out->rule = out->from.precision == PRECISION_DAY ? "date.day" : "date.month";
		return true;
	}
	if ((n = moment_year_tail(g, year)))
		out->end = year + n;
	return true;
}

bool moment_year(const struct glyphs *g, size_t i, struct timespan *out)
{
	int first, last;
	size_t end;
	if (!year_at(g, i, &first, &end))
		return false;
	last = first;
	end += school_year(g, end);
	if (g->at[end].cp != U'年' && !second_year(g, end, first, &last, &end))
		return false;
	moment_years(out, first, last, PRECISION_YEAR, first == last ? "date.year" : "date.years");
	return from_year_word(g, end, out);
}

bool moment_bare_year(const struct glyphs *g, size_t i, struct timespan *out)
{
	int first, last;
	size_t end, to;
	if (!year_at(g, i, &first, &end) || !cp_digit(g->at[i].cp) || first < FIRST_BARE)
		return false;
	last = first;
	if ((to = moment_connector(g, end)) && !(year_at(g, to, &last, &end) && last > first))
		return false;
	moment_years(out, first, last, PRECISION_YEAR, "date.bare");
	out->start = i;
	out->end = end;
	return true;
}

/* 2015 10/16, 2015 10/ 16: month and day set below or behind the year, as pages have it at their head. */
static bool month_slash_day(const struct glyphs *g, size_t i, int year, struct timespan *out)
{
	int month, day;
	size_t end, to;
	if (g->at[i].gap != GAP_SPACE || !cp_digit(g->at[i].cp) || !numeral_small(g, i, 2, &month, &end) ||
	        end != i + 2 || g->at[end].cp != '/' || !moment_near(g, end + 1) ||
	        !cp_digit(g->at[end + 1].cp) || !numeral_small(g, end + 1, 2, &day, &to) || to != end + 3 ||
	        month < 1 || month > 12 || day < 1 || day > 31)
		return false;
	moment_years(out, year, year, PRECISION_DAY, "date.numeric");
	out->from.month = out->to.month = month;
	out->from.day = out->to.day = day;
	out->end = to;
	return true;
}

/* 版本12.05.2015, v12.05.2015, 3.12.05.2015: a version, a code, a number of more parts. */
static bool is_version(const struct glyphs *g, size_t i)
{
	static const char32_t *const words[] = {
	        U"版本", U"版本:", U"版本号", U"版本号:", U"编号", U"编号:", U"第", NULL};
	const char32_t before = glyph_before(g, i, 1);
	return glyphs_before_any(g, i, words) ||
	       (g->at[i].gap == GAP_NONE && (cp_digit(before) || cp_latin(before) || cp_in(before, U".-_/")));
}

/* 05.07.2015, as pages made for readers abroad have it: the day stands before the month. */
static bool day_month_year(const struct glyphs *g, size_t i, struct timespan *out)
{
	int day, month, year;
	size_t end, to, last;
	if (!cp_digit(g->at[i].cp) || is_version(g, i) || !numeral_small(g, i, 2, &day, &end) ||
	        end != i + 2 || g->at[end].cp != '.' || !cp_digit(g->at[end + 1].cp) ||
	        !numeral_small(g, end + 1, 2, &month, &to) || to != end + 3 || g->at[to].cp != '.' ||
	        !year_at(g, to + 1, &year, &last) || !cp_digit(g->at[to + 1].cp) || last != to + 5)
		return false;
	for (size_t k = i + 1; k < last; k++)
		if (g->at[k].gap != GAP_NONE)
			return false;
	moment_years(out, year, year, PRECISION_DAY, "date.numeric");
	out->from.month = out->to.month = month;
	out->from.day = out->to.day = day;
	out->end = last;
	return year >= FIRST_BARE && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
	       (g->at[last].gap != GAP_NONE || !cp_in(g->at[last].cp, U".0123456789年"));
}

/* 2015-10-16, 2015/10/16, 2015.10.16, 2015-10, 2018. 7, 05.07.2015 */
bool moment_numeric(const struct glyphs *g, size_t i, struct timespan *out)
{
	int year, month, day;
	size_t end, to;
	if (i + 2 < g->len && g->at[i + 2].cp == '.' && day_month_year(g, i, out))
		return true;
	if (!year_at(g, i, &year, &end) || year < FIRST_BARE || !cp_digit(g->at[i].cp) ||
	        !moment_near(g, end))
		return false;
	if (!cp_in(g->at[end].cp, U"-/."))
		return month_slash_day(g, end, year, out);
	char32_t mark = g->at[end].cp;
	if (!moment_near(g, end + 1) || !numeral_small(g, end + 1, 2, &month, &to) || month < 1 ||
	        month > 12 || !cp_digit(g->at[end + 1].cp))
		return false;
	moment_years(out, year, year, PRECISION_MONTH, "date.numeric");
	out->from.month = out->to.month = month;
	out->end = to;
	if (g->at[to].cp == mark && moment_near(g, to + 1) && cp_digit(g->at[to + 1].cp) &&
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
	size_t next = moment_connector(g, to);
	free |= next && mark != '/' && year_at(g, next, &second, &next); /* 2003.5—2004.6, 2003-05至2004-06 */
	return mark == '/' ? false : mark == '-' ? two && free : free;
}

/* ---- years of two digits ---- */

/* 二三年 and 三五年 are lengths of time as well. */
static bool is_guess(int first, int second)
{
	return second == first + 1 || (first == 3 && second == 5);
}

/* Two digits, each by itself: 零八, 九七, 08. -1 if there are none, or more. */
static int two_alone(const struct glyphs *g, size_t i, bool *guess)
{
	int digit[2];
	for (size_t k = 0; k < 2; k++) {
		char32_t cp = g->at[i + k].cp;
		digit[k] =
		        cp_digit(g->at[i].cp) ? cp_digit(cp) ? (int)(cp - '0') : -1 : numeral_han_digit(cp);
		if (digit[k] < 0 || (k > 0 && g->at[i + k].gap != GAP_NONE))
			return -1;
	}
	*guess = is_guess(digit[0], digit[1]);
	return digit[0] * 10 + digit[1];
}

/* 零八年十月, 九七年, 97年7月: the century is the one that makes it a year of the last eighty. Without a
 * month behind it, 十 and 97年 may be a length of time. */
bool moment_short_year(const struct glyphs *g, size_t i, struct timespan *out)
{
	enum { LAST_SHORT = 29, FIRST_SHORT = 49 };
	bool guess;
	int value = i + 2 < g->len ? two_alone(g, i, &guess) : -1;
	if (value < 0 || (value > LAST_SHORT && value < FIRST_SHORT) || g->at[i + 2].cp != U'年' ||
	        !moment_near(g, i + 2))
		return false;
	int year = value + (value > LAST_SHORT ? 1900 : 2000);
	bool alone = value < 10 || (!cp_digit(g->at[i].cp) && !guess);
	moment_years(out, year, year, PRECISION_YEAR, "date.short");
	out->end = i + 3;
	if (moment_near(g, out->end) && moment_month_day(g, out->end, out))
		return true;
	size_t tail = moment_year_tail(g, i + 2);
	out->end = tail ? i + 2 + tail : out->end;
	return tail || (alone && !cp_in(g->at[out->end].cp, U"来间内多以之后前级龄制的"));
}

bool moment_month(const struct glyphs *g, size_t i, struct timespan *out)
{
	out->from = out->to = (struct moment){.anchor = ANCHOR_SAME};
	out->rule = "date.context";
	return moment_month_day(g, i, out);
}
