// SPDX-License-Identifier: MIT
// What the timeline lists: events by date, those that say the same together; its lanes and its ruler.
#include "core/view/timeline.h"

#include "core/extract/edtf.h"
#include "core/view/parts.h"
#include "core/view/trace.h"

#include <stdlib.h>
#include <string.h>

/* Years outside of these are slips of the text: their events are in the list, but on no bar. */
enum { SANE_FIRST = 1500 };

/* ---- events -----------------------------------------------------------------------------------------------
 */

static bool sane(int year)
{
	return year >= SANE_FIRST && year <= TIMELINE_LAST;
}

int timeline_month(int day)
{
	return day / 10000 * YEAR_MONTHS + day / 100 % 100 - 1;
}

static struct axis_event event_of(const char *edtf, const struct edtf_range *range)
{
	int first, last;
	part_begins(edtf, &first, &last);
	struct axis_event event = {
	        .first = timeline_month(range->first_day), .last = timeline_month(range->last_day)};
	event.begins = first ? timeline_month(first) : 0;
	event.begins_last = first ? timeline_month(last) : -1;
	return event;
}

static struct timeline_row read_row(const char *edtf, size_t hit)
{
	struct edtf_range range;
	bool told = edtf_parse(edtf, &range);
	struct timeline_row row = {.hit = hit, .same = hit};
	if (told) {
		row.first_day = range.first_day;
		row.last_day = range.last_day;
	}
	if (told && sane(range.first_year)) {
		row.day = range.first_day;
		row.event = event_of(edtf, &range);
	}
	return row;
}

/* For qsort, which hands nothing through: what a row says, beside the row. */
struct said {
	const struct store_hit *hit;
	struct timeline_row *row;
};

static int compare_words(const struct store_hit *a, const struct store_hit *b)
{
	int order = strcmp(a->edtf, b->edtf);
	order = order ? order : strcmp(a->label, b->label);
	return order ? order : strcmp(a->programme, b->programme);
}

static int compare_said(const void *a, const void *b)
{
	const struct said *x = a, *y = b;
	int order = compare_words(x->hit, y->hit);
	return order ? order : x->hit < y->hit ? -1 : x->hit > y->hit;
}

/* Rows of the same date, title and programme get the same first hit. */
static void find_same(struct timeline *self)
{
	size_t count = self->rows.len;
	struct said *said = mem_zero(count, sizeof *said);
	for (size_t i = 0; i < count; i++)
		said[i] = (struct said){&self->hits.rows.at[self->rows.at[i].hit], &self->rows.at[i]};
	if (count)
		qsort(said, count, sizeof *said, compare_said);
	for (size_t i = 1, first = 0; i < count; i++) {
		if (compare_words(said[i].hit, said[first].hit) != 0)
			first = i;
		said[i].row->same = said[first].row->hit;
	}
	free(said);
}

static int compare_rows(const void *a, const void *b)
{
	const struct timeline_row *x = a, *y = b;
	if (!x->day != !y->day)
		return x->day ? -1 : 1;
	if (x->first_day != y->first_day)
		return x->first_day < y->first_day ? -1 : 1;
	if (x->last_day != y->last_day)
		return x->last_day < y->last_day ? -1 : 1;
	if (x->same != y->same)
		return x->same < y->same ? -1 : 1;
	return x->hit < y->hit ? -1 : x->hit > y->hit;
}

static void read_rows(struct timeline *self)
{
	self->rows.len = 0;
	for (size_t i = 0; i < self->hits.rows.len; i++)
		*array_push(&self->rows) = read_row(self->hits.rows.at[i].edtf, i);
	find_same(self);
	if (self->rows.len)
		qsort(self->rows.at, self->rows.len, sizeof *self->rows.at, compare_rows);
	for (size_t i = 0, first = 0; i < self->rows.len; i++) {
		first = self->rows.at[i].same == self->rows.at[first].same ? first : i;
		self->rows.at[first].sources++;
	}
}

/* The rows that are listed: the first of those that say the same, and the others below it when it is open. */
void timeline_list(struct timeline *self)
{
	bool open = false;
	self->shown.len = 0;
	for (size_t i = 0; i < self->rows.len; i++) {
		open = self->rows.at[i].sources ? self->rows.at[i].open : open;
		if (self->rows.at[i].sources || open)
			*array_push(&self->shown) = i;
	}
	list_size(&self->list, (int)self->shown.len, self->list.height);
}

/* Those that say the same as this hit are listed. */
static void open_row(struct timeline *self, size_t hit)
{
	size_t same = 0;
	while (self->rows.at[same].hit != hit)
		same++;
	while (self->rows.at[same].sources == 0)
		same--;
	self->rows.at[same].open = true;
}

/* What was unfolded stays so. */
static void read_anew(struct timeline *self, const struct store_hits *old)
{
	ARRAY(struct trace) open = {0};
	for (size_t i = 0; i < self->rows.len; i++)
		if (self->rows.at[i].open)
			*array_push(&open) = trace_of(&old->rows.at[self->rows.at[i].hit]);
	read_rows(self);
	for (size_t i = 0; i < open.len; i++) {
		ptrdiff_t hit = trace_find(&open.at[i], self->hits.rows.at, self->hits.rows.len);
		if (hit >= 0)
			open_row(self, (size_t)hit);
	}
	timeline_list(self);
	array_free(&open);
}

/* ---- lanes and ruler --------------------------------------------------------------------------------------
 */

/* The lane of a programme; NULL if there are too many. */
static struct axis_lane *lane_of(struct timeline *self, const char *programme)
{
	for (int i = 0; i < self->lane_count; i++)
		if (strcmp(self->lanes[i].programme, programme) == 0) {
			self->lanes[i].weight++;
			return &self->marks[i];
		}
	if (self->lane_count == LANES_MOST || !*programme)
		return NULL;
	self->lanes[self->lane_count] = (struct timeline_lane){programme, 1};
	return &self->marks[self->lane_count++];
}

static void read_lanes(struct timeline *self)
{
	for (int i = 0; i < self->lane_count; i++)
		axis_lane_free(&self->marks[i]);
	memset(self->marks, 0, sizeof self->marks);
	self->lane_count = 0;
	self->guest = -1;
	for (size_t i = 0; i < self->rows.len && self->rows.at[i].day; i++) {
		if (!self->rows.at[i].sources)
			continue;
		struct axis_lane *lane = lane_of(self, self->hits.rows.at[self->rows.at[i].hit].programme);
		if (lane)
			*array_push(&lane->events) = self->rows.at[i].event;
	}
	for (size_t i = 0; i < self->periods.rows.len; i++) {
		const struct store_period *p = &self->periods.rows.at[i];
		struct timeline_row row = read_row(p->edtf, i);
		struct axis_lane *lane = row.day ? lane_of(self, p->programme) : NULL;
		if (lane)
			*array_push(&lane->periods) = row.event;
	}
}

static bool reaches(const struct timeline_row *row)
{
	return row->day && row->sources;
}

/* From the first year there is to the one as of which pairings are chosen. */
static void open_until(struct axis *axis, int year, bool years)
{
	if (!years)
		axis->opened_first = year < axis->first ? year : axis->first;
	if (!years || (year >= axis->opened_first && year < axis->opened_last))
		axis->opened_last = year;
}

void timeline_open_range(struct timeline *self, const struct selection *selection)
{
	struct axis *axis = &self->axis;
	bool years = selection && selection_has(selection, CHOICE_YEARS);
	axis->opened_first = years ? selection->filter.first_day / 10000 : OPEN_FIRST;
	axis->opened_last = years ? selection->filter.last_day / 10000 : OPEN_LAST;
	if (selection && selection->filter.as_of)
		open_until(axis, selection->filter.as_of, years);
	if (self->mark < 0)
		return;
	struct store_filter days = timeline_days(self);
	axis->opened_first = days.first_day / 10000;
	axis->opened_last = days.last_day / 10000;
}

static void read_axis(struct timeline *self, const struct selection *selection)
{
	int first = AXIS_FIRST, last = AXIS_LAST;
	for (size_t i = 0; i < self->rows.len && self->rows.at[i].day; i++) {
		int year = self->rows.at[i].day / 10000;
		first = year < first ? year : first;
		last = year > last ? year : last;
	}
	axis_reach(&self->axis, first, last);
	for (size_t i = 0; i < self->rows.len; i++)
		if (reaches(&self->rows.at[i]))
			axis_add(&self->axis, self->rows.at[i].event);
	timeline_open_range(self, selection);
}

void timeline_make(struct timeline *self, const struct store_hits *old, const struct selection *selection)
{
	read_anew(self, old);
	read_lanes(self);
	read_axis(self, selection);
}
