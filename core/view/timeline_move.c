// SPDX-License-Identifier: MIT
// What the commands of the timeline do: along the ruler, in the list, zoom and range.
#include "core/view/timeline.h"

#include "core/view/clamp.h"
#include "core/view/parts.h"

/* ---- the chosen unit --------------------------------------------------------------------------------------
 */

int timeline_unit(const struct timeline *self)
{
	return axis_unit_of(&self->axis, self->month);
}

struct axis_cursor timeline_cursor(const struct timeline *self, bool focused)
{
	int at = timeline_unit(self), other = self->mark < 0 ? at : axis_unit_of(&self->axis, self->mark);
	return (struct axis_cursor){
	        at, other < at ? other : at, other > at ? other : at, focused, self->on_axis};
}

static void set_unit(struct timeline *self, int unit)
{
	const struct axis *axis = &self->axis;
	int at = clamp(unit, axis->unit_first, axis->unit_first + axis->unit_count - 1);
	self->month = axis_month_of(axis, at);
}

/* The first row, of those listed, that begins in the chosen unit or later; the last row if there is none. */
static int row_of_unit(const struct timeline *self)
{
	int row = 0, dated = 0;
	while (dated < self->list.count && timeline_row(self, dated)->day)
		dated++;
	while (row < dated && timeline_row(self, row)->event.begins < self->month)
		row++;
	return row < dated ? row : clamp(dated - 1, 0, dated);
}

void timeline_go_unit(struct timeline *self, int unit)
{
	set_unit(self, unit);
	self->on_axis = true;
	int row = row_of_unit(self);
	list_go(&self->list, row);
	self->list.top = clamp(row, 0, self->list.count - self->list.height);
}

bool timeline_go(struct view *view, int year)
{
	struct timeline *self = view->state;
	int wanted = axis_unit_of(&self->axis, year * YEAR_MONTHS);
	timeline_go_unit(self, wanted);
	return timeline_unit(self) == wanted;
}

bool timeline_reaches(const struct view *view, int first_day, int last_day)
{
	const struct timeline *self = view->state;
	const struct axis *axis = &self->axis;
	return last_day >= axis_first_day(axis, axis->unit_first) &&
	       first_day <= axis_last_day(axis, axis->unit_first + axis->unit_count - 1);
}

void timeline_follow_row(struct timeline *self)
{
	self->on_axis = self->list.count == 0;
	if (self->list.count && timeline_row(self, self->list.cursor)->day)
		set_unit(self, axis_unit_of(&self->axis, timeline_row(self, self->list.cursor)->event.first));
}

struct axis_unit timeline_sum(const struct axis *axis, struct axis_cursor c)
{
	struct axis_unit sum = {.covers = axis_at(axis, c.from).covers};
	for (int at = c.from; at <= c.to; at++)
		sum.events += axis_at(axis, at).events;
	return sum;
}

struct store_filter timeline_days(const struct timeline *self)
{
	struct axis_cursor c = timeline_cursor(self, false);
	return (struct store_filter){.first_day = axis_first_day(&self->axis, c.from),
	        .last_day = axis_last_day(&self->axis, c.to)};
}

bool timeline_choose(struct timeline *self, const struct trace *chosen)
{
	ptrdiff_t hit = trace_find(chosen, self->hits.rows.at, self->hits.rows.len);
	if (hit >= 0)
		list_go(&self->list, timeline_line_of(self, (size_t)hit));
	return hit >= 0;
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

/* The events of the chosen units; of a line its words. */
static void enter(struct timeline *self, struct view_request *request)
{
	struct axis_unit at = timeline_sum(&self->axis, timeline_cursor(self, false));
	if (self->on_axis && at.events + at.covers > 0)
		*request = (struct view_request){
		        .kind = REQUEST_EVIDENCE, .layer = LAYER_EVENTS, .filter = timeline_days(self)};
	else if (!self->on_axis) {
		const struct store_hit *hit = timeline_hit(self, self->list.cursor);
		*request = (struct view_request){
		        .kind = REQUEST_WORDS, .layer = LAYER_EVENTS, .doc = hit->doc, .span = hit->span};
	} else
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
}

/* No row is marked there. */
static bool in_empty_unit(const struct timeline *self)
{
	return self->on_axis && !axis_at(&self->axis, timeline_unit(self)).events;
}

/* Where its two cursors are. */
struct stand {
	int unit, row, top;
	bool on_axis;
};

static struct stand stand_of(const struct timeline *self)
{
	return (struct stand){timeline_unit(self), self->list.cursor, self->list.top, self->on_axis};
}

static bool moved(const struct timeline *self, const struct stand *before)
{
	struct stand now = stand_of(self);
	return now.unit != before->unit || now.row != before->row || now.top != before->top ||
	       now.on_axis != before->on_axis;
}

/* From a unit without events the list begins at the next one, where its cursor is already. */
static bool list_begins(const struct timeline *self, enum command command)
{
	return in_empty_unit(self) && command == CMD_DOWN && self->list.count &&
	       timeline_row(self, self->list.cursor)->event.first > self->month;
}

/* False at the end of the ruler, where nothing moves; from the list it is back to the ruler. */
static bool go_unit(struct timeline *self, int unit)
{
	struct stand before = stand_of(self);
	timeline_go_unit(self, unit);
	return moved(self, &before);
}

static bool step(struct timeline *self, int by)
{
	return go_unit(self, timeline_unit(self) + by);
}

static bool pan(struct timeline *self, int by)
{
	return step(self, by * clamp(self->axis.shown / 2, 1, self->axis.unit_count));
}

static bool near(struct timeline *self, int by)
{
	int at = timeline_unit(self), found = axis_near(&self->axis, at, by);
	timeline_go_unit(self, found);
	return found != at;
}

static bool zoom(struct timeline *self, int by)
{
	if (!axis_zoom(&self->axis, by))
		return false;
	axis_fit(&self->axis, self->axis_cols, self->marks, self->lane_count);
	set_unit(self, timeline_unit(self));
	return true;
}

static bool end(struct timeline *self, int last)
{
	int first = self->axis.unit_first;
	return go_unit(self, last ? first + self->axis.unit_count - 1 : first);
}

/* The range that was begun; false if none was. */
static bool unmark(struct timeline *self)
{
	bool marked = self->mark >= 0;
	self->mark = -1;
	return marked;
}

static bool mark(struct timeline *self, int unused)
{
	(void)unused;
	self->mark = self->mark < 0 ? self->month : -1;
	self->on_axis = true;
	return true;
}

/* The other sources of an event, listed or not. */
static bool unfold(struct timeline *self, int unused)
{
	(void)unused;
	if (self->list.count == 0 || in_empty_unit(self))
		return false;
	struct timeline_row *row = timeline_row(self, self->list.cursor);
	while (row->sources == 0)
		row--;
	if (row->sources == 1)
		return false;
	row->open = !row->open;
	timeline_list(self);
	list_go(&self->list, timeline_line_of(self, row->hit));
	timeline_follow_row(self);
	return true;
}

/* What a command does with its argument; false if there is nothing in that direction. */
static const struct move {
	bool (*act)(struct timeline *self, int argument);
	int argument;
} moves[CMD_COUNT] = {
        [CMD_LEFT] = {step, -1},
        [CMD_RIGHT] = {step, 1},
        [CMD_PAN_LEFT] = {pan, -1},
        [CMD_PAN_RIGHT] = {pan, 1},
        [CMD_NEXT_IN_ROW] = {near, 1},
        [CMD_PREV_IN_ROW] = {near, -1},
        [CMD_FIRST_COLUMN] = {end, 0},
        [CMD_LAST_COLUMN] = {end, 1},
        [CMD_ZOOM_IN] = {zoom, 1},
        [CMD_ZOOM_OUT] = {zoom, -1},
        [CMD_CHOOSE] = {mark, 0},
        [CMD_UNFOLD] = {unfold, 0},
};

bool timeline_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct timeline *self = view->state;
	const struct move *move = &moves[command];
	struct stand before = stand_of(self);
	if (command == CMD_CANCEL)
		return unmark(self);
	if (command == CMD_ENTER)
		enter(self, request);
	else if (move->act) {
		if (!move->act(self, move->argument))
			*request = (struct view_request){.kind = REQUEST_BELL,
			        .message = command != CMD_UNFOLD ? MSG_NO_MORE
			                   : in_empty_unit(self) ? MSG_NO_EVENT_HERE
			                                         : MSG_ONE_SOURCE};
	} else if (list_begins(self, command) || list_command(&self->list, command, request)) {
		timeline_follow_row(self);
		if (moved(self, &before))
			request->kind = REQUEST_NONE;
	} else
		return false;
	return true;
}
