// SPDX-License-Identifier: MIT
// Entries of a chronicle that begin with a day in figures: 3.8 below the heading 1979年.
#include "core/extract/date_reader.h"

#include "core/extract/moment_read.h"
#include "core/extract/numeral.h"

enum { MONTH = 100 }; /* of a month and a day in one number */

/* The figures 3.8 at glyph `i`. */
static bool month_and_day(const struct glyphs *g, size_t i, int *month, int *day, size_t *end)
{
	return cp_digit(g->at[i].cp) && numeral_small(g, i, 2, month, end) && *month >= 1 && *month <= 12 &&
	       g->at[*end].cp == '.' && g->at[*end].gap == GAP_NONE && cp_digit(g->at[*end + 1].cp) &&
	       g->at[*end + 1].gap == GAP_NONE && numeral_small(g, *end + 1, 2, day, end) && *day >= 1 &&
	       *day <= 31 && !cp_in(g->at[*end].cp, U".%0123456789");
}

/* Is the block a year and nothing else? */
static bool is_year(const struct dates *d, const struct block *block)
{
	enum { YEAR = 4 };
	const char *text = d->doc->text + block->span.start;
	const size_t len = block->span.end - block->span.start;
	for (size_t i = 0; i < YEAR; i++)
		if (i >= len || text[i] < '0' || text[i] > '9')
			return false;
	return len == YEAR || text[YEAR] < '0' || text[YEAR] > '9';
}

/* The heading right above the block's entry and those before it; the first block for none. */
static size_t heading_above(const struct dates *d, size_t block)
{
	enum { ENTRIES = 400 };
	size_t k = block;
	while (k > 0 && block - k < ENTRIES && d->doc->blocks.at[k].kind != BLOCK_HEADING)
		k--;
	return k;
}

/* What the block begins with if that is 3.8: 308. */
static bool two_numbers(const struct doc *doc, struct span span, int *out)
{
	int numbers[2] = {0}, point = 0;
	size_t i = span.start;
	for (; i < span.end && ((doc->text[i] >= '0' && doc->text[i] <= '9') || doc->text[i] == '.'); i++)
		if (doc->text[i] == '.')
			point++;
		else if (point < 2 && numbers[point] < MONTH)
			numbers[point] = numbers[point] * 10 + (doc->text[i] - '0');
	*out = numbers[0] * MONTH + numbers[1];
	return point == 1 && numbers[0] && numbers[1] && numbers[1] < MONTH;
}

/* 1.1 before 1.2 or by itself: numbers of what stands below the heading. */
static bool are_numbers(const struct dates *d, size_t heading)
{
	enum { AHEAD = 40 };
	int seen = 0;
	for (size_t k = heading + 1; k < d->doc->blocks.len && k < heading + AHEAD; k++) {
		int day = 0;
		if (d->doc->blocks.at[k].kind == BLOCK_HEADING)
			break;
		if (!two_numbers(d->doc, d->doc->blocks.at[k].span, &day))
			continue;
		if (seen)
			return day == seen + 1;
		if (day % MONTH > 1)
			return false;
		seen = day;
	}
	return seen != 0;
}

bool date_entry_day(const struct dates *d, size_t i, size_t block, struct timespan *out)
{
	/* 1.5 亿元 is an amount */
	static const char32_t *const units[] = {U"亿", U"万元", U"万人", U"万亩", U"万吨", U"万户", U"万名",
	        U"万多", U"万余", U"元", U"倍", U"米", U"公里", U"平方", U"吨", U"亩", U"个百分", NULL};
	const struct glyphs *g = &d->glyphs;
	int month, day, last;
	size_t end, to;
	if (d->doc->blocks.at[block].kind != BLOCK_PARAGRAPH ||
	        g->at[i].start != d->doc->blocks.at[block].span.start ||
	        !month_and_day(g, i, &month, &day, &end))
		return false;
	const size_t heading = heading_above(d, block);
	if (d->doc->blocks.at[heading].kind != BLOCK_HEADING || !is_year(d, &d->doc->blocks.at[heading]) ||
	        are_numbers(d, heading))
		return false;
	*out = (struct timespan){.start = i, .end = end, .rule = "date.context"};
	out->from = out->to = (struct moment){
	        .precision = PRECISION_DAY, .anchor = ANCHOR_SAME, .month = month, .day = day};
	const size_t next = moment_connector(g, end);
	if (next && month_and_day(g, next, &month, &last, &to))
		out->to.month = month, out->to.day = last, out->end = to;
	else if (next && cp_digit(g->at[next].cp) && numeral_small(g, next, 2, &last, &to) && last > day &&
	         last <= 31)
		out->to.day = last, out->end = to;
	return !glyphs_match_any(g, out->end, units) &&
	       (cp_han(g->at[out->end].cp) || g->at[out->end].gap != GAP_NONE);
}
