// SPDX-License-Identifier: MIT
// The readers of single moments, for timespan.c, which joins them to intervals. Inside extract only.
#ifndef CORE_EXTRACT_MOMENT_READ_H
#define CORE_EXTRACT_MOMENT_READ_H

#include "core/extract/moment.h"

/* Reads what stands at glyph `i` into *out, both ends and the end of the expression; false if it is none. */
typedef bool moment_reader(const struct glyphs *, size_t i, struct timespan *out);

/* moment.c */
bool moment_numeric(const struct glyphs *glyphs, size_t i, struct timespan *out); /* 2015-10-16, 2015.10 */
bool moment_year(const struct glyphs *glyphs, size_t i,
        struct timespan *out); /* 1979年, 1979年4月25日, 1994—2001年, 1980年代 */
bool moment_month(const struct glyphs *glyphs, size_t i,
        struct timespan *out); /* 5月, 5月3日: the year is the context's */
bool moment_short_year(const struct glyphs *glyphs, size_t i, struct timespan *out); /* 零八年, 97年7月 */
/* moment_relative.c */
bool moment_ago(const struct glyphs *glyphs, size_t i, struct timespan *out);      /* 20年前 */
bool moment_relative(const struct glyphs *glyphs, size_t i, struct timespan *out); /* 同年, 去年5月, 次日 */
/* moment_era.c */
bool moment_reign(const struct glyphs *glyphs, size_t i, struct timespan *out); /* 民国二十六年, 公元641年 */
bool moment_reign_again(
        const struct glyphs *glyphs, size_t i, struct timespan *out); /* 七十一年十月 behind one */
bool moment_century(const struct glyphs *glyphs, size_t i, struct timespan *out); /* 20世纪50年代, 21世纪初 */
bool moment_decade(const struct glyphs *glyphs, size_t i, struct timespan *out); /* 70年代末 */
bool moment_plan(const struct glyphs *glyphs, size_t i, struct timespan *out);   /* “十二五” */

/* Is the glyph at `i` on the same line of thought as the one before it? */
static inline bool moment_near(const struct glyphs *g, size_t i)
{
	return i < g->len && g->at[i].gap != GAP_BREAK && g->at[i].gap != GAP_WIDE;
}

/* 至, 到, a dash of any length or a tilde between two ends. The glyph behind it, or 0. */
size_t moment_connector(const struct glyphs *glyphs, size_t i);

/* One number or two, at most `max`, and what they count: 6月, 1-6月, 29日. */
struct part {
	int low, high;
	size_t end;
};
bool moment_part(const struct glyphs *glyphs, size_t i, const char32_t *units, int max, struct part *out);

/* Month and day from `i` on into both ends of `out`, with its end; false if there is no month. */
bool moment_month_day(const struct glyphs *glyphs, size_t i, struct timespan *out);

/* 国庆节, “五一”: the same for a feast of the calendar in use now, behind its year. */
bool moment_feast(const struct glyphs *glyphs, size_t i, struct timespan *out);

/* What belongs to a year behind it, from its 年 on: 年底, 年上半年. Glyphs, 0 for 年 alone. */
size_t moment_year_tail(const struct glyphs *glyphs, size_t year);
/* The same behind 月: 月底, 月上旬. Glyphs behind `i`. */
size_t moment_month_tail(const struct glyphs *glyphs, size_t i);

/* Sets both ends. */
void moment_years(struct timespan *out, int low, int high, enum precision precision, const char *rule);

#endif
