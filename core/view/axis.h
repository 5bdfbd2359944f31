// SPDX-License-Identifier: MIT
// The years as bars on a ruler. For timeline.c; inside the room only.
#ifndef CORE_VIEW_AXIS_H
#define CORE_VIEW_AXIS_H

#include "core/view/grid.h"

/*
 * An event stands on the bar of the year in which its date says that it begins. A decade or a century names
 * no such year: it stands on no bar, but each of its years that has none shows a broken line. So a bar is as
 * high as the events that are listed under its year.
 *
 * The ruler reaches over AXIS_FIRST to AXIS_LAST, further where the data does. A year takes as many cells as
 * let all years be seen; one at the least, then the ruler pans, with ‹ and › where it goes on. The range from
 * OPEN_FIRST to OPEN_LAST, of which the library is expected to speak, is set off by brackets and by colour.
 */
enum { AXIS_FIRST = 1949, AXIS_LAST = 2025, OPEN_FIRST = 1979, OPEN_LAST = 2019 };

struct axis_year {
	int events; /* that begin in it */
	int covers; /* others whose date reaches over it */
	bool vague; /* is one of these a decade or a century? */
};

struct axis {
	int first, last;         /* inclusive */
	struct axis_year *years; /* owned: one for each */
	int highest;             /* the most events in a year */
	int left, shown;         /* what was on the screen: the first year, and how many; 0 before */
};

/* An event on the axis. `begins` is 0 if it names no year to begin in, or one that is not to be believed. */
struct axis_event {
	int begins, first, last; /* years, inclusive */
};

/* Makes the ruler reach over these years, without events. What is on the screen stays. */
void axis_reach(struct axis *axis, int first, int last);
void axis_add(struct axis *axis, struct axis_event event);
void axis_free(struct axis *axis);

/* All zero for a year that the ruler does not have. */
struct axis_year axis_at(const struct axis *axis, int year);
/* The nearest year with events after this one (`by` 1) or before it (-1); 0 if there is none. */
int axis_near(const struct axis *axis, int year, int by);

/* Bars in all rows but the last, the ruler in the last; of a single row bars between the first year shown
 * and the last. `year` is the chosen one, `selected` if the cursor is on it. The outermost cells at either
 * side are for ‹ and ›. */
void axis_draw(struct axis *axis, struct grid *grid, struct rect rect, int year, bool focused, bool selected);

#endif
