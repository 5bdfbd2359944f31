// SPDX-License-Identifier: MIT
// The timeline: its state, and what its files ask of each other. For timeline.c (the view), timeline_read.c
// (what is listed), timeline_move.c (commands), timeline_told.c (its words), timeline_draw.c and
// timeline_keep.c; inside the room only.
#ifndef CORE_VIEW_TIMELINE_H
#define CORE_VIEW_TIMELINE_H

#include "core/base/buf.h"
#include "core/view/axis.h"
#include "core/view/list.h"
#include "core/view/trace.h"
#include "core/view/view.h"

enum { YEAR_MONTHS = 12, TIMELINE_LAST = 2199, LANES_MOST = 24 };

/* An event as one document tells it. Those that say the same stand together. */
struct timeline_row {
	int day;                 /* yyyymmdd; 0 if it has none that is on the ruler */
	int first_day, last_day; /* as its text says, for the order */
	size_t same;             /* the first hit that says the same: equal for all that do */
	int sources;             /* how many do, at the first of them; 0 at the others */
	bool open;               /* are the others listed below it? */
	struct axis_event event;
	size_t hit;
};

/* A programme on the ruler. */
struct timeline_lane {
	const char *programme; /* in the hits' arena, or the periods' */
	int weight;            /* events and periods, for which lanes to show */
};

struct timeline {
	struct store_hits hits;
	struct store_periods periods;
	ARRAY(struct timeline_row) rows; /* by date; without a date last */
	ARRAY(size_t) shown;             /* the rows that are listed */
	struct list list; /* of these; its cursor is on the first event of the chosen unit when `on_axis` */
	struct axis axis;
	struct timeline_lane lanes[LANES_MOST];
	struct axis_lane marks[LANES_MOST];
	int lane_count;
	int guest;     /* the lane that has the place of those there is no room for */
	bool whole;    /* does the chosen row show all of its event? */
	bool counted;  /* does the line above the list say all of the chosen unit? */
	int axis_cols; /* of the ruler */
	int date_cols; /* of the widest date that was shown so far: the titles behind it stay where they stand
	                */
	int month;     /* the chosen unit's first month */
	int mark;      /* where the range that is being chosen began, a month; -1 for none */
	/* the months of the years that all panes are restricted to; 0 if none */
	int chosen_first, chosen_last;
	int as_of;    /* the last month of the year as of which pairings are chosen; 0 if none */
	bool on_axis; /* does Enter mean the unit, not the row? Always when no row is listed */
};

/* ---- timeline.c ---- */

/* A line of the list: the event there. */
struct timeline_row *timeline_row(const struct timeline *self, int line);
const struct store_hit *timeline_hit(const struct timeline *self, int line);
/* The line of a hit; where it is folded, of the one that stands for it. */
int timeline_line_of(const struct timeline *self, size_t hit);
/* Does it reach into the chosen years, and begin by the year as of which pairings are? Without a choice
 * everything does. */
bool timeline_is_chosen(const struct timeline *self, const struct timeline_row *row);

/* ---- timeline_read.c ---- */

/* The month of a day (yyyymmdd), as axis.h counts them. */
int timeline_month(int day);
/* Rows, lanes and ruler out of hits and periods. What was unfolded stays so; `old` are the hits that the rows
 * of now are of. */
void timeline_make(struct timeline *self, const struct store_hits *old, const struct selection *selection);
/* The ruler's brackets: around the range that is being chosen, else around the years that are. */
void timeline_open_range(struct timeline *self, const struct selection *selection);
/* The lines, after something was opened or closed. */
void timeline_list(struct timeline *self);

/* ---- timeline_move.c ---- */

/* The chosen unit; the range that is being chosen, or the chosen unit alone; the days of these. */
int timeline_unit(const struct timeline *self);
struct axis_cursor timeline_cursor(const struct timeline *self, bool focused);
struct store_filter timeline_days(const struct timeline *self);
/* What the units of a range hold together: what covers the first of them, and what begins later. */
struct axis_unit timeline_sum(const struct axis *axis, struct axis_cursor c);
/* Puts the cursor on a unit of the ruler, and the list where it begins. */
void timeline_go_unit(struct timeline *self, int unit);
/* Puts the cursor back on an event that may stand elsewhere now; false if it is gone. */
bool timeline_choose(struct timeline *self, const struct trace *chosen);
/* The ruler follows the list. */
void timeline_follow_row(struct timeline *self);
bool timeline_command(
        struct view *view, enum command command, struct view_request *request, struct status *status);

/* ---- timeline_told.c ---- */

/* Appends what the chosen units hold: 1994 · 3 events. */
void timeline_unit_text(const struct view *view, struct buf *out);
void timeline_describe(struct view *view, char *out, size_t size);
bool timeline_described(const struct view *view);
void timeline_subtitle(struct view *view, char *out, size_t size);

/* ---- timeline_draw.c ---- */

void timeline_draw(struct view *view, struct grid *grid, struct rect rect, bool focused);
bool timeline_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col);

/* ---- timeline_keep.c ---- */

void timeline_remember(const struct view *view, struct buf *out);
bool timeline_recall(struct view *view, char *text);

#endif
