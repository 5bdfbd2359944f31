// SPDX-License-Identifier: MIT
#include "core/extract/edtf.h"

#include <stddef.h>
#include <string.h>

/* One side of an interval, or a date that stands alone. */
struct side {
	int first_year, last_year, first_day, last_day;
	bool uncertain;
};

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Two digits between 1 and `max` at s. */
static bool two(const char *s, int max, int *value)
{
	if (!digit(s[0]) || !digit(s[1]))
		return false;
	*value = (s[0] - '0') * 10 + (s[1] - '0');
	return *value >= 1 && *value <= max;
}

int edtf_days_in(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

/* YYYY, YYYX or YYXX. */
static bool read_year(const char *s, struct side *side)
{
	int first = 0, last = 0;
	for (size_t i = 0; i < 4; i++) {
		bool open = i >= 2 && s[i] == 'X' && (i == 3 || s[3] == 'X');
		if (!digit(s[i]) && !open)
			return false;
		first = first * 10 + (open ? 0 : s[i] - '0');
		last = last * 10 + (open ? 9 : s[i] - '0');
		side->uncertain |= open;
	}
	side->first_year = first;
	side->last_year = last;
	side->first_day = first * 10000 + 101;
	side->last_day = last * 10000 + 1231;
	return true;
}

static bool read_side(const char *s, size_t len, struct side *side)
{
	*side = (struct side){0};
	if ((len != 4 && len != 7 && len != 10) || !read_year(s, side))
		return false;
	if (len == 4)
		return true;
	int month, day;
	if (side->uncertain || s[4] != '-' || !two(s + 5, 12, &month))
		return false;
	int base = side->first_year * 10000 + month * 100;
	side->first_day = base + 1;
	side->last_day = base + edtf_days_in(side->first_year, month);
	if (len == 7)
		return true;
	if (s[7] != '-' || !two(s + 8, edtf_days_in(side->first_year, month), &day))
		return false;
	side->first_day = side->last_day = base + day;
	return true;
}

bool edtf_parse(const char *s, struct edtf_range *range)
{
	const char *slash = strchr(s, '/');
	struct side from, to;
	if (!read_side(s, slash ? (size_t)(slash - s) : strlen(s), &from))
		return false;
	to = from;
	bool open = slash && strcmp(slash + 1, "..") == 0;
	if (slash && !open && !read_side(slash + 1, strlen(slash + 1), &to))
		return false;
	if (!open && to.last_day < from.first_day)
		return false;
	*range = (struct edtf_range){
	        .first_year = from.first_year,
	        .last_year = open ? EDTF_OPEN : to.last_year,
	        .first_day = from.first_day,
	        .last_day = open ? EDTF_OPEN * 10000 + 1231 : to.last_day,
	        .uncertain = open || from.uncertain || to.uncertain,
	};
	return true;
}
