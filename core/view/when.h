// SPDX-License-Identifier: MIT
// Dates as a reader of the interface's language writes them. For views and tui; exports have EDTF.
#ifndef CORE_VIEW_WHEN_H
#define CORE_VIEW_WHEN_H

#include "core/base/buf.h"
#include "core/base/lang.h"

/*
 * Appends a value of EDTF: in English as it stands, in Chinese as 1994年7月, 90年代, 20世纪, 2008—2010年,
 * 1984年3月24—28日, 2016年起, 约1984年. What is not understood stands as it is.
 */
void when_text(const char *edtf, enum lang lang, struct buf *out);

/* The same, but in English the end of an interval without the parts that its beginning has too, as ISO 8601-1
 * lets it be written: 1984-03-24/28. */
void when_short(const char *edtf, enum lang lang, struct buf *out);

/* From a day (yyyymmdd) to another, as short as it can be said: 1994, 1994–2001, 1994-03, 1994-03/05. The
 * last day of a month may be given as 31 whatever the month. */
void when_days(int first_day, int last_day, enum lang lang, struct buf *out);
/* The same for years, of which one may be 0 for an end that is open: 1997–, –1996. */
void when_years(int first, int last, enum lang lang, struct buf *out);

#endif
