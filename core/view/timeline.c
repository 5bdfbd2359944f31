// SPDX-License-Identifier: MIT
// The years on a ruler with bars above it, a lane for each programme, and the events as a list below them.
#include "core/view/timeline.h"

#include "core/view/parts.h"
#include "core/view/trace.h"

#include <stdlib.h>

struct timeline_row *timeline_row(const struct timeline *self, int row)
{
	return &self->rows.at[self->shown.at[row]];
}

const struct store_hit *timeline_hit(const struct timeline *self, int row)
{
	return &self->hits.rows.at[timeline_row(self, row)->hit];
}

int timeline_line_of(const struct timeline *self, size_t hit)
{
	int listed = -1;
	for (size_t i = 0; i < self->rows.len; i++) {
		if (listed + 1 < self->list.count && self->shown.at[listed + 1] == i)
			listed++;
		if (self->rows.at[i].hit == hit)
			break;
	}
	return listed < 0 ? 0 : listed;
}

bool timeline_is_chosen(const struct timeline *self, const struct timeline_row *row)
{
	bool inside = !self->chosen_last || (row->day && row->event.first <= self->chosen_last &&
	                                            row->event.last >= self->chosen_first);
	return inside && (!self->as_of || (row->day && row->event.first <= self->as_of));
}

/* ---- reading ----------------------------------------------------------------------------------------------
 */

/* Years that were chosen just now are gone to, unless the cursor is in them. */
static void follow_choice(struct timeline *self, const struct selection *selection)
{
	bool chosen = selection && selection_has(selection, CHOICE_YEARS);
	int first = chosen ? timeline_month(selection->filter.first_day) : 0;
	int last = chosen ? timeline_month(selection->filter.last_day) : 0;
	bool changed = first != self->chosen_first || last != self->chosen_last;
	self->chosen_first = first;
	self->chosen_last = last;
	int year = selection ? selection->filter.as_of : 0;
	self->as_of = year ? timeline_month(LAST_DAY_OF(year)) : 0;
	if (!chosen || !changed)
		return;
	bool inside = self->on_axis ? self->month >= first && self->month <= last
	                            : timeline_is_chosen(self, timeline_row(self, self->list.cursor));
	if (!inside)
		timeline_go_unit(self, axis_unit_of(&self->axis, first));
}

/* The event that was chosen is gone: the first one that is no earlier is chosen instead. */
static void choose_next(struct timeline *self, int first_day)
{
	int row = 0;
	while (row + 1 < self->list.count && timeline_row(self, row)->day &&
	        timeline_row(self, row)->first_day < first_day)
		row++;
	list_go(&self->list, row);
	timeline_follow_row(self);
}

static bool ask(
        struct view *view, struct store_hits *hits, struct store_periods *periods, struct status *status)
{
	const struct store_page page = {.bare = true, .as_they_lie = true};
	struct store *store = view->context->store;
	struct store_filter asked = selection_under(
	        view->context->selection, NULL, CHOICE_BIT(CHOICE_YEARS) | CHOICE_BIT(CHOICE_AS_OF));
	if (!store_hits(store, LAYER_EVENTS, &asked, page, hits, status))
		return false;
	if (store_periods(store, &asked, periods, status))
		return true;
	store_hits_free(hits);
	return false;
}

static bool timeline_refresh(struct view *view, struct status *status)
{
	struct timeline *self = view->state;
	struct store_hits hits = {0}, old = self->hits;
	struct store_periods periods = {0};
	if (!ask(view, &hits, &periods, status))
		return false;
	bool any = self->shown.len > 0;
	struct trace chosen = any ? trace_of(timeline_hit(self, self->list.cursor)) : (struct trace){0};
	int day = any ? timeline_row(self, self->list.cursor)->first_day : 0;
	store_periods_free(&self->periods);
	self->hits = hits;
	self->periods = periods;
	self->date_cols = 0;
	self->mark = -1;
	timeline_make(self, &old, view->context->selection);
	axis_fit(&self->axis, self->axis_cols, self->marks, self->lane_count);
	self->on_axis |= self->shown.len == 0; /* the row that was chosen is gone with all others */
	if (self->on_axis)
		timeline_go_unit(self, timeline_unit(self));
	else if (timeline_choose(self, &chosen))
		timeline_follow_row(self);
	else
		choose_next(self, day);
	follow_choice(self, view->context->selection);
	store_hits_free(&old);
	return true;
}

static bool timeline_open(struct view *view, struct status *status)
{
	struct timeline *self = view->state;
	self->month = OPEN_FIRST * YEAR_MONTHS;
	self->axis_cols = AXIS_LAST - AXIS_FIRST + 1;
	self->axis.lang = view->context->lang;
	self->on_axis = true;
	return timeline_refresh(view, status);
}

static void timeline_close(struct view *view)
{
	struct timeline *self = view->state;
	store_hits_free(&self->hits);
	store_periods_free(&self->periods);
	array_free(&self->rows);
	array_free(&self->shown);
	for (int i = 0; i < self->lane_count; i++)
		axis_lane_free(&self->marks[i]);
	axis_free(&self->axis);
}

/* ---- what is under the cursor -----------------------------------------------------------------------------
 */

static bool timeline_subject(const struct view *view, struct subject *out)
{
	const struct timeline *self = view->state;
	return !self->on_axis && subject_of_hit(timeline_hit(self, self->list.cursor), out);
}

static unsigned timeline_offer(const struct view *view, struct store_filter *filter)
{
	const struct timeline *self = view->state;
	if (!self->on_axis)
		return part_offer(timeline_hit(self, self->list.cursor), filter);
	*filter = timeline_days(self);
	filter->as_of = filter->last_day / 10000;
	return CHOICE_BIT(CHOICE_YEARS) | CHOICE_BIT(CHOICE_AS_OF);
}

static bool timeline_words(struct view *view, doc_id *doc, struct span *span)
{
	const struct timeline *self = view->state;
	if (self->on_axis)
		return false;
	const struct store_hit *hit = timeline_hit(self, self->list.cursor);
	*doc = hit->doc;
	*span = hit->span;
	return true;
}

static void row_text(const void *state, int row, struct buf *out)
{
	const struct store_hit *hit = timeline_hit(state, row);
	buf_addf(out, "%s\n%s\n%s\n%s", hit->edtf, hit->programme, hit->label, hit->doc_name);
}

static bool timeline_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct timeline *self = view->state;
	bool found = part_search(&self->list, query, forward, from_next, row_text, self);
	if (found)
		timeline_follow_row(self);
	return found;
}

/* A line that stands for several sources, while these are not listed below it, is a record of each. The
 * ruler's unit is none: nothing is judged that is not marked. */
static bool timeline_record(const struct view *view, size_t n, struct view_record *record)
{
	const struct timeline *self = view->state;
	if (self->shown.len == 0 || self->on_axis)
		return false;
	const struct timeline_row *row = timeline_row(self, self->list.cursor);
	if (n >= (row->open || row->sources == 0 ? 1 : (size_t)row->sources))
		return false;
	const struct store_hit *hit = &self->hits.rows.at[row[n].hit];
	*record = (struct view_record){hit->doc, hit->layer, hit->ordinal, hit->span, hit->verdict};
	return true;
}

/* One that stands below another source, folded, is gone to there. */
static bool timeline_go_record(struct view *view, const struct view_record *record)
{
	struct timeline *self = view->state;
	for (size_t i = 0; i < self->hits.rows.len; i++)
		if (part_is(&self->hits.rows.at[i], record)) {
			list_go(&self->list, timeline_line_of(self, i));
			timeline_follow_row(self);
			return true;
		}
	return false;
}

const struct view_ops timeline_ops = {
        .title = MSG_PANE_TIMELINE,
        .pane = IN_TIMELINE,
        .state_size = sizeof(struct timeline),
        .open = timeline_open,
        .refresh = timeline_refresh,
        .close = timeline_close,
        .draw = timeline_draw,
        .command = timeline_command,
        .point = timeline_point,
        .search = timeline_search,
        .offer = timeline_offer,
        .subject = timeline_subject,
        .words = timeline_words,
        .record = timeline_record,
        .go = timeline_go_record,
        .remember = timeline_remember,
        .recall = timeline_recall,
        .describe = timeline_describe,
        .described = timeline_described,
        .subtitle = timeline_subtitle,
};
