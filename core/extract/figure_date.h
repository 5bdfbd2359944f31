// SPDX-License-Identifier: MIT
// When a figure was so. Inside extract only.
#ifndef CORE_EXTRACT_FIGURE_DATE_H
#define CORE_EXTRACT_FIGURE_DATE_H

#include "core/extract/record.h"
#include "core/extract/zone.h"

struct figure_dating;

/* All is borrowed until figure_dating_end. */
struct figure_dating *figure_dating_begin(const struct reading *reading, struct records *out);
void figure_dating_end(struct figure_dating *dating);

/*
 * Gives the figures of the window, those from `first` on, the date that its own sentence or table says, and
 * none where they do not:
 *   - in prose the last date before it in the sentence. Passed over are a year that it is compared with or
 *     counted from (比2010年增长, 在2010年基础上), unless it is the number's own (由2010年的46%), dates in a
 * title or in brackets that are closed before it. It has no date where that one is a goal or behind it
 * (到2025年, 2010年前), or where the clause goes on to another time (此后, 目前). From 2010年起 or 2010年以来
 * on the date is open: 2010/..
 *   - in a row of a table the year of the column's head; else a date in the row's first cell, or in one whose
 *     column is of years (年份, 时间);
 *   - without a date in its paragraph or row, that of the heading that begins with one year or month.
 * Dates and figures must be in the order of the text. Linear in their number.
 */
void figures_date(struct figure_dating *dating, size_t first);

#endif
