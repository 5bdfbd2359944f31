// SPDX-License-Identifier: MIT
// Expressions of calendar time, as written. Inside extract only.
#ifndef CORE_EXTRACT_MOMENT_H
#define CORE_EXTRACT_MOMENT_H

#include "core/base/mem.h"
#include "core/extract/glyphs.h"

enum precision { PRECISION_CENTURY, PRECISION_DECADE, PRECISION_YEAR, PRECISION_MONTH, PRECISION_DAY };

/* What a moment without a year of its own is counted from. */
enum anchor {
	ANCHOR_NONE,       /* it has a year */
	ANCHOR_SAME,       /* 同年, 当年, 5月, 年底: the year the text speaks of */
	ANCHOR_MONTH,      /* 同月, 12日: year and month the text speaks of */
	ANCHOR_DAY,        /* 同日 */
	ANCHOR_NEXT,       /* 次年, 翌年 */
	ANCHOR_NEXT_MONTH, /* 次月 */
	ANCHOR_NEXT_DAY,   /* 次日, 翌日 */
	ANCHOR_AGO,     /* 20年前: `year` is how many years before the one spoken of, until it is settled */
	ANCHOR_THEN,    /* 当年, 那年: the year the text speaks of, and if it speaks of none, no date */
	ANCHOR_THIS,    /* 今年: the year in which the text was written */
	ANCHOR_LAST,    /* 去年 */
	ANCHOR_TWO_AGO, /* 前年 */
	ANCHOR_BEFORE,  /* 上年 in a comparison: the year before the one the text speaks of */
	ANCHOR_COMING,  /* 明年 */
	ANCHOR_THIS_MONTH,   /* 本月: that of the heading, or the one in which the text was written */
	ANCHOR_LAST_MONTH,   /* 上月: the one before the month in which the text was written */
	ANCHOR_COMING_MONTH, /* 下个月 */
	ANCHOR_TODAY,        /* 今天: the day on which the text was written */
	ANCHOR_YESTERDAY,    /* 昨日 */
	ANCHOR_THIS_WEEK,    /* 本周三: `day` is that of the week, Monday 1, until it is settled */
	ANCHOR_LAST_WEEK     /* 上周一 */
};

struct moment {
	enum precision precision;
	enum anchor anchor;
	int year, month, day; /* the first year of a decade or century */
};

/* A moment, or an interval of two; `to` equals `from` when it is none. */
struct timespan {
	struct moment from, to;
	bool open;         /* 至今 */
	size_t start, end; /* glyphs */
	const char *rule;
};

/*
 * The longest expression at glyph `i`; false if none begins there. A number that could be a year but has no
 * 年 is none, except as one end of an interval or list that is one: see moment_bare_year.
 */
bool timespan_read(const struct glyphs *glyphs, size_t i, struct timespan *out);

/* 27日, 6—9日, 29日至4月2日: a day whose month was said before. Only for places where such a number is no
 * length of time. */
bool timespan_day(const struct glyphs *glyphs, size_t i, struct timespan *out);

/* Moves a day by one, forward or (step -1) back. */
void moment_step(struct moment *moment, int step);

/* Four digits that can be a year, alone: for places where a number means a year, such as a title. */
bool moment_bare_year(const struct glyphs *glyphs, size_t i, struct timespan *out);

bool timespan_interval(const struct timespan *span);

/* EDTF. Every moment must have its year by now. Owned by the arena; NULL if it is no date, such as 30
 * February. */
const char *timespan_edtf(const struct timespan *span, struct arena *arena);

#endif
