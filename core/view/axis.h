// SPDX-License-Identifier: MIT
// Time as a ruler, with bars above it and lanes below. For timeline.c and figures_chart.c; inside the room
// only.
#ifndef CORE_VIEW_AXIS_H
#define CORE_VIEW_AXIS_H

#include "core/base/buf.h"
#include "core/base/lang.h"
#include "core/base/mem.h"
#include "core/view/grid.h"

/*
 * The ruler is cut into units, from a decade to a month, as far as it is zoomed. Months count from year 0:
 * April 1979 is 1979 * 12 + 3; a unit is a month divided by the months of a unit.
 *
 * An event stands on the bar of the unit in which its date says that it begins. A date that names no such
 * unit, a decade among years, or a year among months, stands on no bar, but each unit it may be in that has
 * none shows a broken line. So a bar is as high as the events that are listed under its unit.
 *
 * The ruler of the timeline reaches over AXIS_FIRST to AXIS_LAST, further where the data does. At first a
 * year takes as many cells as let all years be seen, or one more where that fills the ruler better; one at
 * the least. What is not seen then is panned to, half a ruler at a time, with ‹ and › where it goes on. The
 * range that is `opened`, at first the years of which a library is expected to speak, is set off by brackets
 * and by colour.
 */
enum { AXIS_FIRST = 1949, AXIS_LAST = 2025, OPEN_FIRST = 1979, OPEN_LAST = 2019 };

struct axis_event {
	int begins, begins_last; /* the months in which it may begin; begins_last < begins if none is named */
	int first, last;         /* the months it covers, inclusive */
};

struct axis_unit {
	int events; /* that begin in it */
	int covers; /* others whose date reaches over it */
	bool vague; /* does one of these perhaps begin in it? */
};

/* A row of marks below the ruler. */
struct axis_lane {
	ARRAY(struct axis_event) events, periods;
	unsigned char *marks; /* owned: what each unit shows */
};

struct axis {
	int first, last;               /* years, inclusive */
	int opened_first, opened_last; /* years */
	bool bare;                     /* without brackets around these: they are all there are */
	ARRAY(struct axis_event) events;
	int zoom;                /* steps away from the level at which all years can be seen */
	int level;               /* of what the units are made for; see axis.c */
	struct axis_unit *units; /* owned */
	int unit_first, unit_count, highest;
	int left, shown; /* what was on the screen: the first unit, and how many; 0 before */
	bool anew;       /* the next drawing begins at the opened range */
	enum lang lang;  /* of the names of units; set by who owns it */
};

/* Empties it, and makes the ruler reach over these years, first <= last. The next drawing begins at the
 * opened range. */
void axis_reach(struct axis *axis, int first, int last);
void axis_add(struct axis *axis, struct axis_event event);
void axis_free(struct axis *axis);
void axis_lane_free(struct axis_lane *lane);

/*
 * Makes the units for a ruler of so many cells. To be called after a change of events, zoom or width, before
 * what follows; cheap if nothing has changed. `lanes` are brought to the same units; to change their events,
 * axis_reach comes first.
 */
void axis_fit(struct axis *axis, int cols, struct axis_lane *lanes, int lane_count);

/* One step in (1) or out (-1); false at the end. The next drawing begins at the opened range again: what is
 * drawn does not depend on what was drawn before it. */
bool axis_zoom(struct axis *axis, int by);

/* The months of a unit; the unit of a month; its first month. */
int axis_months(const struct axis *axis);
int axis_unit_of(const struct axis *axis, int month);
int axis_month_of(const struct axis *axis, int unit);
/* The first day of a unit and the last one of another (yyyymmdd, a month's last day being its 31st). */
int axis_first_day(const struct axis *axis, int from);
int axis_last_day(const struct axis *axis, int to);
/* All from a unit to another, in words: 1979, 1970–1979, 1979-04, 1979-04/06 (when.h). */
void axis_name(const struct axis *axis, int from, int to, struct buf *out);

/* All zero for a unit that the ruler does not have. */
struct axis_unit axis_at(const struct axis *axis, int unit);
/* The nearest unit with events after this one (`by` 1) or before it (-1); itself if there is none. */
int axis_near(const struct axis *axis, int unit, int by);

/* What is drawn as chosen: the units from `from` to `to`, and whether the cursor is on them. */
struct axis_cursor {
	int unit, from, to;
	bool focused, selected;
};

/* Bars in all rows but the last, the ruler in the last; of a single row bars between the first year shown
 * and the last. The outermost cells at either side are for ‹ and ›. */
void axis_draw(struct axis *axis, struct grid *grid, struct rect rect, struct axis_cursor cursor);
/* The first cell of a unit after axis_draw into `rect`, and how many it has; -1 if it is not on the screen.
 */
int axis_col(const struct axis *axis, struct rect rect, int unit, int *cols);
/* Lights the ruler at all units that a time reaches into, months inclusive; after axis_draw into the same
 * rectangle, of which a single row has bars alone. */
void axis_light(const struct axis *axis, struct grid *grid, struct rect rect, int first, int last);
/* The unit that the last drawing into `rect` showed at a column of the screen; false if none. */
bool axis_point(const struct axis *axis, struct rect rect, int col, int *unit);
/* A lane in one row, after axis_draw into the same columns. */
void axis_draw_lane(
        const struct axis *axis, const struct axis_lane *lane, struct grid *grid, struct rect rect);

#endif
