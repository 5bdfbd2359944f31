// SPDX-License-Identifier: MIT
// Reading and comparing EDTF dates. For extract, store and view.
#ifndef CORE_EXTRACT_EDTF_H
#define CORE_EXTRACT_EDTF_H

#include <stdbool.h>

/*
 * The part of the Extended Date/Time Format (ISO 8601-2:2019, level 1) that the records use: a year, month or
 * day, a decade 197X, a century 19XX, an interval A/B of these, and an open end A/.. .
 */
struct edtf_range {
	int first_year, last_year; /* inclusive; EDTF_OPEN for an open end */
	int first_day,
	        last_day; /* yyyymmdd, inclusive; months and days that are not given are the outermost ones */
	bool uncertain;   /* a decade, a century or an open end: not one certain year or interval */
};

enum { EDTF_OPEN = 9999, EDTF_YEAR_LEN = 4 };

/* Reads `s`; false if it is not of that form. */
bool edtf_parse(const char *s, struct edtf_range *range);

/* Days of a month of the Gregorian calendar; month 1 to 12. */
int edtf_days_in(int year, int month);

#endif
