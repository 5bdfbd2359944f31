// SPDX-License-Identifier: MIT
#include "core/extract/moment_read.h"

#include "core/extract/edtf.h"
#include "core/extract/numeral.h"
#include "core/extract/timespan_index.h"

#include <string.h>

/* ---- EDTF ---- */

enum { EDTF_SIZE = sizeof "1979-01-01/1979-01-01" };

bool timespan_interval(const struct timespan *s)
{
	return s->open || s->from.precision != s->to.precision || s->from.year != s->to.year ||
	       s->from.month != s->to.month || s->from.day != s->to.day || s->from.anchor != s->to.anchor;
}

/* The last `n` digits of a number; where the next ones go. */
static char *put_digits(char *to, unsigned value, int n)
{
	for (int i = n - 1; i >= 0; i--, value /= 10)
		to[i] = (char)('0' + value % 10);
	return to + n;
}

/* Where it ends. */
static char *moment_edtf(const struct moment *m, char *to)
{
	static const int known[] = {[PRECISION_CENTURY] = 2, [PRECISION_DECADE] = 3}; /* digits of the year */
	if (m->precision < PRECISION_YEAR) {
		const int n = known[m->precision];
		to = put_digits(to, (unsigned)m->year % 10000 / (n == 2 ? 100 : 10), n);
		for (int i = n; i < EDTF_YEAR_LEN; i++)
			*to++ = 'X';
		return to;
	}
	to = put_digits(to, (unsigned)m->year, EDTF_YEAR_LEN);
	if (m->precision >= PRECISION_MONTH)
		*to++ = '-', to = put_digits(to, (unsigned)m->month, 2);
	if (m->precision >= PRECISION_DAY)
		*to++ = '-', to = put_digits(to, (unsigned)m->day, 2);
	return to;
}

/* False if it is no date. */
static bool format(const struct timespan *span, char out[EDTF_SIZE])
{
	struct edtf_range range;
	char *end = moment_edtf(&span->from, out);
	if (span->open || timespan_interval(span))
		*end++ = '/';
	if (span->open)
		*end++ = '.', *end++ = '.';
	else if (timespan_interval(span))
		end = moment_edtf(&span->to, end);
	*end = '\0';
	return edtf_parse(out, &range);
}

const char *timespan_edtf(const struct timespan *span, struct arena *arena)
{
	char edtf[EDTF_SIZE];
	return format(span, edtf) ? arena_strndup(arena, edtf, strlen(edtf)) : NULL;
}

/* ---- intervals ---- */

void moment_step(struct moment *m, int step)
{
	m->day += step;
	if (m->day < 1 && --m->month < 1)
		m->month = 12, m->year--;
	if (m->day < 1)
		m->day = edtf_days_in(m->year, m->month);
	if (m->day <= edtf_days_in(m->year, m->month))
		return;
	m->day = 1;
	if (++m->month > 12)
		m->month = 1, m->year++;
}

static bool read_any(const struct glyphs *g, size_t i, struct timespan *out, moment_reader *const *readers)
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

/* 3月29日至30日: a day that belongs to the month before it. */
static bool right_day(
        const struct glyphs *g, size_t i, const struct timespan *left, struct moment *to, size_t *end)
{
	struct part part;
	if (left->from.precision != PRECISION_DAY || !moment_part(g, i, U"日号", 31, &part) ||
	        part.low != part.high)
		return false;
	*to = left->from;
	to->day = part.low;
	*end = part.end;
	return true;
}

/* Does the very next day follow the mark behind `left`? */
static bool days_on_end(const struct glyphs *g, const struct timespan *left)
{
	struct moment to;
	size_t end;
	return moment_near(g, left->end) && moment_near(g, left->end + 1) &&
	       right_day(g, left->end + 1, left, &to, &end) && to.day == left->from.day + 1;
}

/* 2010年12月至3月 goes into the next year. */
static void inherit(const struct moment *from, struct moment *to)
{
	if (to->anchor == ANCHOR_NEXT && from->anchor == ANCHOR_NONE) {
		to->year = from->year + 1;
	} else if (to->anchor == ANCHOR_SAME && from->anchor == ANCHOR_MONTH) {
		return; /* 29日至4月2日 */
	} else if (to->anchor == ANCHOR_SAME) {
		to->anchor = from->anchor;
		to->year = from->year + (from->anchor == ANCHOR_NONE && to->month && to->month < from->month);
		return;
	}
	if (to->anchor == ANCHOR_NEXT && from->anchor == ANCHOR_NONE)
		to->anchor = ANCHOR_NONE;
}

/* 2004年至今, 2004年起至今, 自2003年开始到现在: it lasts. Not 至今年, which goes on. */
static bool read_today(const struct glyphs *g, struct timespan *out)
{
	static const char32_t *const starts[] = {U"起", U"开始", NULL};
	static const char32_t *const today[] = {
	        U"至今", U"迄今", U"到现在", U"到今天", U"至现在", U"到目前", U"到今", NULL};
	size_t at = out->end + glyphs_match_any(g, out->end, starts), now;
	if (!moment_near(g, out->end) || !(now = glyphs_match_any(g, at, today)) ||
	        cp_in(g->at[at + now].cp, U"年天日后"))
		return false;
	out->open = true;
	out->end = at + now;
	return true;
}

/* The second end of an interval that began with `out`. */
static void read_right(const struct glyphs *g, struct timespan *out)
{
	static moment_reader *const readers[] = {moment_numeric, moment_year, moment_century, moment_decade,
	        moment_short_year, moment_month, moment_relative, NULL};
	struct timespan right;
	struct moment to;
	size_t end, at = moment_connector(g, out->end);
	if (!at && cp_in(g->at[out->end].cp, U"、和及") && days_on_end(g, out)) /* 22日、23日 */
		at = out->end + 1;
	if (read_today(g, out))
		return;
	if (!at && moment_near(g, out->end) && g->at[out->end].cp == U'起') /* 自2003年起至2005年 */
		at = moment_connector(g, out->end + 1);
	if (!at || strcmp(out->rule, "date.plan") == 0)
		return;
	if (right_day(g, at, out, &to, &end)) {
		out->to = to;
		out->end = end;
	} else if (read_any(g, at, &right, readers) && !timespan_interval(&right) &&
	           (right.to.anchor == ANCHOR_NONE || out->from.precision >= PRECISION_MONTH ||
	                   right.to.anchor == ANCHOR_NEXT)) {
		out->to = right.to;
		out->to.anchor = right.to.anchor == ANCHOR_THEN ? ANCHOR_SAME : right.to.anchor;
		inherit(&out->from, &out->to);
		out->end = right.end;
	}
}

/* The second characters of words for a time that begin with no number: 同年, 上世纪, “十五”, 秋季, 上周一. */
static const char32_t *const seconds[] = {
        U"年月日天世一二三四五六七八九十〇个国元熙正隆庆光丰治绪统底初末内季周星半晚中旬,、:0123456789"};

static bool goes_on(char32_t cp)
{
	return INDEX_MAY_HOLD(seconds, cp) && cp_among(cp, seconds[0]); /* most are not */
}

bool timespan_read(const struct glyphs *g, size_t i, struct timespan *out)
{
	static moment_reader *const readers[] = {moment_numeric, moment_year, moment_century, moment_plan,
	        moment_decade, moment_reign, moment_short_year, moment_relative, moment_month, NULL};
	/* those of them that begin with a number */
	static moment_reader *const arabic[] = {moment_numeric, moment_year, moment_century, moment_decade,
	        moment_reign_again, moment_short_year, moment_month, moment_ago, NULL};
	/* or with neither that nor 廿 or 卅 */
	static moment_reader *const words[] = {
	        moment_century, moment_plan, moment_reign, moment_relative, moment_month, NULL};
	static moment_reader *const han[] = {moment_year, moment_century, moment_plan, moment_decade,
	        moment_reign_again, moment_short_year, moment_month, moment_ago, NULL};
	if (i >= g->len)
		return false;
	char32_t cp = g->at[i].cp;
	*out = (struct timespan){.start = i};
	bool numeral = numeral_han_digit(cp) >= 0 || cp == U'十', twenty = cp == U'廿' || cp == U'卅';
	if (cp_digit(cp) && !numerals_before(g, i, U"年月日号世学-/.~至到、,"))
		return false; /* most numbers */
	if (numeral && !numerals_before(g, i, U"年月世学-~至到、,期时规计末初以发"))
		return false; /* 一 is a word of many */
	if (!cp_digit(cp) && !numeral && !goes_on(g->at[i + 1].cp) && g->at[i + 1].gap == GAP_NONE)
		return false; /* 是, 本, 上 */
	if (!read_any(g, i, out, cp_digit(cp) ? arabic : numeral ? han : twenty ? readers : words))
		return false;
	if (!timespan_interval(out)) {
		struct timespan alone = *out;
		read_right(g, out);
		char edtf[EDTF_SIZE];
		bool dated = out->from.anchor == ANCHOR_NONE && out->to.anchor == ANCHOR_NONE;
		if (dated && !format(out, edtf))
			*out = alone;
	}
	return true;
}

bool timespan_day(const struct glyphs *g, size_t i, struct timespan *out)
{
	struct part part;
	if (!moment_part(g, i, U"日", 31, &part))
		return false;
	*out = (struct timespan){.start = i, .end = part.end, .rule = "date.context"};
	out->from = out->to =
	        (struct moment){.precision = PRECISION_DAY, .anchor = ANCHOR_MONTH, .day = part.low};
	out->to.day = part.high;
	if (part.low == part.high)
		read_right(g, out);
	return true;
}
