// SPDX-License-Identifier: MIT
// The years on a ruler with bars above it, a lane for each programme, and the events as a list below them.
#include "core/view/axis.h"
#include "core/view/clamp.h"
#include "core/view/recall.h"
#include "core/view/light.h"
#include "core/view/parts.h"
#include "core/view/trace.h"
#include "core/view/verdict.h"
#include "core/view/when.h"

#include "core/extract/edtf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Years outside of these are slips of the text: their events are in the list, but on no bar. */
enum { SANE_FIRST = 1500, SANE_LAST = 2199, MONTHS = 12 };
enum { MARK_COLS = 2, DATE_LEAST = 8, DATE_MOST = 22, DATE_NARROW = 12, PROGRAMME_COLS = 8 };
enum { LANE_COLS = 8, LANES_MOST = 24, NARROW_SOURCE = 4 };
enum { LANES_COLS = 60 }; /* of a pane that has lanes */
enum { JUMP = 4 };        /* a short list: each row that is scrolled costs a line of bytes */

/* An event as one document tells it. Those that say the same stand together. */
struct row {
	int day;                 /* yyyymmdd; 0 if it has none that is on the ruler */
	int first_day, last_day; /* as its text says, for the order */
	size_t same;             /* the first hit that says the same: equal for all that do */
	int sources;             /* how many do, at the first of them; 0 at the others */
	bool open;               /* are the others listed below it? */
	struct axis_event event;
	size_t hit;
};

/* A programme on the ruler. */
struct lane {
	const char *programme; /* in the hits' arena, or the periods' */
	int weight;            /* events and periods, for which lanes to show */
};

struct timeline {
	struct store_hits hits;
	struct store_periods periods;
	ARRAY(struct row) rows; /* by date; without a date last */
	ARRAY(size_t) shown;    /* the rows that are listed */
	struct list list; /* of these; its cursor is on the first event of the chosen unit when `on_axis` */
	struct axis axis;
	struct lane lanes[LANES_MOST];
	struct axis_lane marks[LANES_MOST];
	int lane_count;
	int guest;     /* the lane that has the place of those there is no room for */
	bool whole;    /* does the chosen row show all of its event? */
	int axis_cols; /* of the ruler */
	int month;     /* the chosen unit's first month */
	int mark;      /* where the range that is being chosen began, a month; -1 for none */
	int chosen_first,
	        chosen_last; /* the months of the years that all panes are restricted to; 0 if none */
	bool on_axis;        /* does Enter mean the unit, not the row? Always when no row is listed */
};

/* ---- reading ----------------------------------------------------------------------------------------------
 */

static bool sane(int year)
{
	return year >= SANE_FIRST && year <= SANE_LAST;
}

static int month_of(int day)
{
	return day / 10000 * MONTHS + day / 100 % 100 - 1;
}

static struct axis_event event_of(const char *edtf, const struct edtf_range *range)
{
	int first, last;
	part_begins(edtf, &first, &last);
	struct axis_event event = {.first = month_of(range->first_day), .last = month_of(range->last_day)};
	event.begins = first ? month_of(first) : 0;
	event.begins_last = first ? month_of(last) : -1;
	return event;
}

static struct row read_row(const char *edtf, size_t hit)
{
	struct edtf_range range;
	bool told = edtf_parse(edtf, &range);
	struct row row = {.hit = hit, .same = hit};
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
	struct row *row;
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
	const struct row *x = a, *y = b;
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
static void list_rows(struct timeline *self)
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

static struct row *row_at(const struct timeline *self, int row)
{
	return &self->rows.at[self->shown.at[row]];
}

static const struct store_hit *hit_at(const struct timeline *self, int row)
{
	return &self->hits.rows.at[row_at(self, row)->hit];
}

/* ---- programmes -------------------------------------------------------------------------------------------
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
	self->lanes[self->lane_count] = (struct lane){programme, 1};
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
		struct row row = read_row(p->edtf, i);
		struct axis_lane *lane = row.day ? lane_of(self, p->programme) : NULL;
		if (lane)
			*array_push(&lane->periods) = row.event;
	}
}

static bool reaches(const struct row *row)
{
	return row->day && row->sources;
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
	bool chosen = selection && selection_has(selection, CHOICE_YEARS);
	self->axis.opened_first = chosen ? selection->filter.first_day / 10000 : OPEN_FIRST;
	self->axis.opened_last = chosen ? selection->filter.last_day / 10000 : OPEN_LAST;
}

/* ---- the chosen unit --------------------------------------------------------------------------------------
 */

static int unit(const struct timeline *self)
{
	return axis_unit_of(&self->axis, self->month);
}

/* The range that is being chosen, or the chosen unit alone. */
static struct axis_cursor cursor_of(const struct timeline *self, bool focused)
{
	int at = unit(self), other = self->mark < 0 ? at : axis_unit_of(&self->axis, self->mark);
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
	while (dated < self->list.count && row_at(self, dated)->day)
		dated++;
	while (row < dated && row_at(self, row)->event.begins < self->month)
		row++;
	return row < dated ? row : clamp(dated - 1, 0, dated);
}

static void go_unit(struct timeline *self, int unit)
{
	set_unit(self, unit);
	self->on_axis = true;
	int row = row_of_unit(self);
	list_go(&self->list, row);
	self->list.top = clamp(row, 0, self->list.count - self->list.height);
}

/* Does it reach into the chosen years? Without a choice everything does. */
static bool is_chosen(const struct timeline *self, const struct row *row)
{
	return !self->chosen_last ||
	       (row->day && row->event.first <= self->chosen_last && row->event.last >= self->chosen_first);
}

/* Years that were chosen just now are gone to, unless the cursor is in them. */
static void follow_choice(struct timeline *self, const struct selection *selection)
{
	bool chosen = selection && selection_has(selection, CHOICE_YEARS);
	int first = chosen ? month_of(selection->filter.first_day) : 0;
	int last = chosen ? month_of(selection->filter.last_day) : 0;
	bool changed = first != self->chosen_first || last != self->chosen_last;
	self->chosen_first = first;
	self->chosen_last = last;
	if (!chosen || !changed)
		return;
	bool inside = self->on_axis ? self->month >= first && self->month <= last
	                            : is_chosen(self, row_at(self, self->list.cursor));
	if (!inside)
		go_unit(self, axis_unit_of(&self->axis, first));
}

/* The ruler follows the list. */
static void follow_row(struct timeline *self)
{
	self->on_axis = self->list.count == 0;
	if (self->list.count && row_at(self, self->list.cursor)->day)
		set_unit(self, axis_unit_of(&self->axis, row_at(self, self->list.cursor)->event.first));
}

/* The row that lists a hit; where it is folded, the one that stands for it. */
static int row_of(const struct timeline *self, size_t hit)
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

/* Puts the cursor back on an event that may stand elsewhere now; false if it is gone. */
static bool choose(struct timeline *self, const struct trace *chosen)
{
	ptrdiff_t hit = trace_find(chosen, self->hits.rows.at, self->hits.rows.len);
	if (hit >= 0)
		list_go(&self->list, row_of(self, (size_t)hit));
	return hit >= 0;
}

/* The event that was chosen is gone: the first one that is no earlier is chosen instead. */
static void choose_next(struct timeline *self, int first_day)
{
	int row = 0;
	while (row + 1 < self->list.count && row_at(self, row)->day &&
	        row_at(self, row)->first_day < first_day)
		row++;
	list_go(&self->list, row);
	follow_row(self);
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
	list_rows(self);
	array_free(&open);
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
	struct trace chosen = any ? trace_of(hit_at(self, self->list.cursor)) : (struct trace){0};
	int day = any ? row_at(self, self->list.cursor)->first_day : 0;
	store_periods_free(&self->periods);
	self->hits = hits;
	self->periods = periods;
	self->mark = -1;
	read_anew(self, &old);
	read_lanes(self);
	read_axis(self, view->context->selection);
	axis_fit(&self->axis, self->axis_cols, self->marks, self->lane_count);
	self->on_axis |= self->shown.len == 0; /* the row that was chosen is gone with all others */
	if (self->on_axis)
		go_unit(self, unit(self));
	else if (choose(self, &chosen))
		follow_row(self);
	else
		choose_next(self, day);
	follow_choice(self, view->context->selection);
	store_hits_free(&old);
	return true;
}

static bool timeline_open(struct view *view, struct status *status)
{
	struct timeline *self = view->state;
	self->month = OPEN_FIRST * MONTHS;
	self->axis_cols = AXIS_LAST - AXIS_FIRST + 1;
	self->axis.lang = view->context->lang;
	self->on_axis = true;
	self->list.jump = JUMP;
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

/* ---- the chosen unit in words -----------------------------------------------------------------------------
 */

static void add_message(struct buf *out, enum lang lang, enum message message, const char *arg)
{
	char text[160];
	lang_format(text, sizeof text, lang, message, &arg, 1);
	buf_adds(out, text);
}

static void add_number(struct buf *out, enum lang lang, enum message message, int number)
{
	char arg[16];
	snprintf(arg, sizeof arg, "%d", number);
	add_message(out, lang, message, arg);
}

/* Where to go from a unit without events. */
static void add_near(const struct timeline *self, enum lang lang, struct buf *out)
{
	struct buf name = {0};
	int at = unit(self), next = axis_near(&self->axis, at, 1), before = axis_near(&self->axis, at, -1);
	int near = next != at ? next : before;
	axis_name(&self->axis, near, near, &name);
	if (near != at)
		add_message(out, lang, next != at ? MSG_YEAR_NEXT : MSG_YEAR_BEFORE, buf_str(&name));
	buf_free(&name);
}

/* What the units of the range hold together: what covers the first of them, and what begins later. */
static struct axis_unit sum_of(const struct axis *axis, struct axis_cursor c)
{
	struct axis_unit sum = {.covers = axis_at(axis, c.from).covers};
	for (int at = c.from; at <= c.to; at++)
		sum.events += axis_at(axis, at).events;
	return sum;
}

static void unit_text(const struct view *view, struct buf *out)
{
	const struct timeline *self = view->state;
	enum lang lang = view->context->lang;
	struct axis_cursor c = cursor_of(self, false);
	struct axis_unit at = sum_of(&self->axis, c);
	axis_name(&self->axis, c.from, c.to, out);
	if (at.events)
		add_number(out, lang, MSG_YEAR_COUNT, at.events);
	else
		buf_adds(out, lang_text(lang, MSG_YEAR_NONE));
	if (at.covers)
		add_number(out, lang, MSG_YEAR_COVERS, at.covers);
	if (!at.events)
		add_near(self, lang, out);
}

/* A rule between ruler and list that says it, and at its end how many lanes there was no room for. */
static void draw_count(struct view *view, struct grid *grid, struct rect r, int hidden)
{
	struct buf text = {0}, more = {0};
	int end = r.col + r.cols - 1, taken = 0;
	unit_text(view, &text);
	grid_rule(grid, r.row, r.col, r.cols, STYLE_DIM);
	if (hidden) {
		buf_adds(&more, " ");
		add_number(&more, view->context->lang, MSG_MORE_LANES, hidden);
		buf_adds(&more, " ");
		taken = part_right(grid, r.row, end, r.cols / 3, STYLE_DIM, buf_str(&more)) + 1;
		buf_free(&more);
	}
	int used = grid_puts(grid, r.row, r.col + 3, r.cols - 4 - taken, STYLE_TITLE, buf_str(&text));
	grid_char(grid, r.row, r.col + 2, STYLE_DIM, U' ');
	grid_char(grid, r.row, r.col + 3 + used, STYLE_DIM, U' ');
	buf_free(&text);
}

/* ---- the list ---------------------------------------------------------------------------------------------
 */

/* Begins in the chosen units, as the bars count it. */
static bool of_unit(const struct timeline *self, const struct row *row)
{
	struct axis_cursor c = cursor_of(self, false);
	const struct axis_event *event = &row->event;
	bool named = row->day && event->begins <= event->begins_last;
	return named && axis_unit_of(&self->axis, event->begins) >= c.from &&
	       axis_unit_of(&self->axis, event->begins_last) <= c.to;
}

/* The document that says it, how many do, and what others say instead. */
static void draw_source(
        const struct view *view, struct grid *grid, struct rect r, const struct row *row, int cols)
{
	const struct timeline *self = view->state;
	const struct store_hit *hit = &self->hits.rows.at[row->hit];
	char tail[64] = "", other[40];
	int end = r.col + r.cols - 1, used = 0;
	enum contest contest = contested_value(
	        view->context->contested, hit->doc, LAYER_EVENTS, hit->span, other, sizeof other);
	const char *mark = contest_mark(contest);
	if (contest)
		snprintf(tail, sizeof tail, cols > NARROW_SOURCE ? " %s%s" : "%s", mark, other);
	used += part_right(grid, r.row, end - used, cols - used, contest_style(contest), tail);
	tail[0] = '\0';
	if (row->sources > 1)
		snprintf(tail, sizeof tail, " ×%d", row->sources);
	used += part_right(grid, r.row, end - used, cols - used, STYLE_TITLE, tail);
	part_right(grid, r.row, end - used, cols - used, STYLE_DIM, hit->doc_name);
}

/* The events of the chosen units have a mark in colour, so that one sees where they end; those outside of the
 * years that all panes are restricted to are dim. */
static void draw_row(const struct view *view, struct grid *grid, struct rect r, int row, int date_cols)
{
	struct timeline *self = view->state;
	const struct store_hit *hit = hit_at(self, row);
	char date[64];
	int col = r.col + MARK_COLS - 1, end = r.col + r.cols, names = r.cols >= 60 ? r.cols / 4 : 0;
	bool more = row_at(self, row)->sources == 0; /* another source of the one above */
	bool dim = more || !is_chosen(self, row_at(self, row));
	grid_fill(grid, r, STYLE_TEXT);
	grid_char(grid, r.row, r.col, of_unit(self, row_at(self, row)) ? STYLE_EVENT : STYLE_DIM,
	        more ? U'│' : looks[LAYER_EVENTS].mark);
	part_date(hit->edtf, view->context->lang, date, sizeof date);
	grid_puts(grid, r.row, col, date_cols, dim ? STYLE_DIM : STYLE_DATE, date);
	if (hit->verdict)
		grid_char(grid, r.row, col + date_cols, STYLE_NOTE, verdict_mark(hit->verdict));
	col += date_cols + 2;
	if (row == self->list.cursor)
		self->whole = names > 0 &&
		              part_cols(grid, hit->label) <= end - names - 2 - col - PROGRAMME_COLS - 1;
	if (r.cols >= 60) {
		grid_puts(grid, r.row, col, PROGRAMME_COLS, STYLE_DIM, hit->programme);
		col += PROGRAMME_COLS + 1;
	}
	grid_puts(grid, r.row, col, end - names - 2 - col, dim ? STYLE_DIM : STYLE_TEXT, hit->label);
	draw_source(view, grid, r, row_at(self, row), names > 0 ? names : NARROW_SOURCE);
}

/* The widest date on the screen. */
static int date_cols(const struct view *view, const struct grid *grid, struct rect r)
{
	const struct timeline *self = view->state;
	int cols = DATE_LEAST;
	for (int row = self->list.top; row < self->list.top + r.rows && row < self->list.count; row++) {
		char date[64];
		part_date(hit_at(self, row)->edtf, view->context->lang, date, sizeof date);
		cols = clamp(part_cols(grid, date), cols, DATE_MOST);
	}
	return r.cols < 60 ? clamp(cols, 0, DATE_NARROW) : cols;
}

/* In a unit without events no row is marked: none is of it. */
static void draw_list(struct view *view, struct grid *grid, struct rect r, bool focused)
{
	struct timeline *self = view->state;
	bool marked = !self->on_axis || axis_at(&self->axis, unit(self)).events;
	list_size(&self->list, (int)self->shown.len, r.rows);
	int cols = date_cols(view, grid, r);
	for (int i = 0; i < r.rows && self->list.top + i < self->list.count; i++) {
		int row = self->list.top + i;
		struct rect line = {r.row + i, r.col, 1, r.cols};
		draw_row(view, grid, line, row, cols);
		if (row == self->list.cursor && marked)
			part_choose(grid, (struct rect){line.row, line.col, 1, MARK_COLS + cols},
			        focused && !self->on_axis);
	}
}

/* How the rows of the pane are shared: bars, the ruler, lanes, the rule, the list. */
struct shares {
	int bars, lanes;
};

static struct shares shares_for(const struct timeline *self, struct rect rect)
{
	enum { RULES = 2 };
	if (rect.rows < 3 || rect.cols < LANES_COLS)
		return (struct shares){rect.rows < 3 ? 0 : rect.rows >= 18 ? 3 : rect.rows >= 8 ? 2 : 1, 0};
	int list = clamp(rect.rows * 2 / 5, 3, rect.rows);
	int bars = rect.rows >= 28 ? 4 : rect.rows >= 18 ? 3 : rect.rows >= 13 ? 2 : 1;
	int lanes = clamp(rect.rows - RULES - bars - list, 0, self->lane_count);
	/* What the lanes leave makes the bars higher, as far as that is of use. */
	return (struct shares){clamp(rect.rows - RULES - lanes - list, bars, bars + 1), lanes};
}

/* The lane of the event under the cursor; -1 if it has none. */
static int lane_here(const struct timeline *self)
{
	const char *programme = self->on_axis ? "" : hit_at(self, self->list.cursor)->programme;
	int at = *programme ? self->lane_count - 1 : -1;
	while (at >= 0 && strcmp(self->lanes[at].programme, programme) != 0)
		at--;
	return at;
}

/* How many are heavier; of the same weight those that came earlier are. */
static int rank_of(const struct timeline *self, int lane)
{
	int heavier = 0;
	for (int i = 0; i < self->lane_count; i++)
		heavier += self->lanes[i].weight > self->lanes[lane].weight ||
		           (self->lanes[i].weight == self->lanes[lane].weight && i < lane);
	return heavier;
}

/* Whose turn it is: the one of the chosen event, else the one that was there, at first the heaviest. */
static int choose_guest(const struct timeline *self, int heaviest)
{
	int here = lane_here(self), guest = self->guest;
	if (here >= 0 && rank_of(self, here) >= heaviest)
		return here;
	if (guest >= 0 && rank_of(self, guest) >= heaviest)
		return guest;
	for (guest = 0; rank_of(self, guest) != heaviest; guest++)
		continue;
	return guest;
}

static void draw_lane(const struct timeline *self, struct grid *grid, struct rect row, int lane)
{
	grid_puts(grid, row.row, row.col, LANE_COLS, STYLE_DIM, self->lanes[lane].programme);
	row.col += LANE_COLS;
	row.cols -= LANE_COLS;
	axis_draw_lane(&self->axis, &self->marks[lane], grid, row);
}

/* The heaviest in the order in which they came; in the last row of those that do not all fit, one of the
 * others in turn. */
static void draw_lanes(struct timeline *self, struct grid *grid, struct rect rect)
{
	bool all = self->lane_count <= rect.rows;
	int heaviest = all ? self->lane_count : rect.rows - 1;
	struct rect row = {rect.row, rect.col, 1, rect.cols};
	for (int i = 0; i < self->lane_count && rect.rows > 0; i++)
		if (rank_of(self, i) < heaviest) {
			draw_lane(self, grid, row, i);
			row.row++;
		}
	if (all || rect.rows == 0)
		return;
	self->guest = choose_guest(self, heaviest);
	draw_lane(self, grid, row, self->guest);
}

/* The time of the passage that is read. */
static void draw_light(const struct view *view, struct grid *grid, struct rect axis)
{
	const struct timeline *self = view->state;
	const struct light *light = view->context->light;
	for (size_t i = 0; light && i < light->days.len; i++)
		axis_light(&self->axis, grid, axis, month_of(light->days.at[i].first),
		        month_of(light->days.at[i].last));
}

/* Bars and ruler. */
static struct rect axis_rect(struct shares shares, struct rect rect)
{
	int left = shares.lanes ? LANE_COLS : 0;
	return (struct rect){rect.row, rect.col + left, shares.bars + 1, rect.cols - left};
}

static void timeline_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct timeline *self = view->state;
	grid_fill(grid, rect, STYLE_TEXT);
	if (rect.rows < 1 || rect.cols < 8)
		return;
	struct shares shares = shares_for(self, rect);
	struct rect axis = axis_rect(shares, rect);
	int above = axis.rows;
	self->axis_cols = axis.cols - (above > 1 ? 2 : 0);
	axis_fit(&self->axis, self->axis_cols, self->marks, self->lane_count);
	axis_draw(&self->axis, grid, axis, cursor_of(self, focused));
	draw_light(view, grid, axis);
	if (rect.rows < 3)
		return;
	draw_lanes(self, grid, (struct rect){rect.row + above, rect.col, shares.lanes, rect.cols});
	above += shares.lanes;
	int hidden = rect.cols < LANES_COLS ? 0 : self->lane_count - shares.lanes;
	draw_count(view, grid, (struct rect){rect.row + above, rect.col, 1, rect.cols}, hidden);
	struct rect below = {rect.row + above + 1, rect.col, rect.rows - above - 1, rect.cols};
	if (self->shown.len)
		draw_list(view, grid, below, focused);
	else
		part_empty(view->context, grid, below, MSG_EMPTY_TIMELINE);
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

/* The days of the chosen units. */
static struct store_filter filter_of(const struct timeline *self)
{
	struct axis_cursor c = cursor_of(self, false);
	return (struct store_filter){.first_day = axis_first_day(&self->axis, c.from),
	        .last_day = axis_last_day(&self->axis, c.to)};
}

static void enter(struct timeline *self, struct view_request *request)
{
	struct axis_unit at = sum_of(&self->axis, cursor_of(self, false));
	if (self->on_axis && at.events + at.covers > 0)
		*request = (struct view_request){
		        .kind = REQUEST_EVIDENCE, .layer = LAYER_EVENTS, .filter = filter_of(self)};
	else if (!self->on_axis) {
		const struct store_hit *hit = hit_at(self, self->list.cursor);
		*request = (struct view_request){
		        .kind = REQUEST_WORDS, .layer = LAYER_EVENTS, .doc = hit->doc, .span = hit->span};
	} else
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
}

/* A row of the list, or a unit of the ruler in the bars and lanes on it. */
static bool timeline_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col)
{
	struct timeline *self = view->state;
	struct shares shares = shares_for(self, rect);
	struct rect axis = axis_rect(shares, rect);
	int at, below = axis.row + axis.rows + shares.lanes;
	(void)grid;
	if (rect.rows >= 3 && row > below && list_point(&self->list, row - below - 1)) {
		follow_row(self);
		return true;
	}
	bool found = row < below && axis_point(&self->axis, axis, col, &at);
	if (found)
		go_unit(self, at);
	return found;
}

static bool timeline_subject(const struct view *view, struct subject *out)
{
	const struct timeline *self = view->state;
	return !self->on_axis && subject_of_hit(hit_at(self, self->list.cursor), out);
}

static unsigned timeline_offer(const struct view *view, struct store_filter *filter)
{
	const struct timeline *self = view->state;
	if (!self->on_axis)
		return part_offer(hit_at(self, self->list.cursor), filter);
	*filter = filter_of(self);
	filter->as_of = filter->last_day / 10000;
	return CHOICE_BIT(CHOICE_YEARS) | CHOICE_BIT(CHOICE_AS_OF);
}

static bool timeline_words(struct view *view, doc_id *doc, struct span *span)
{
	const struct timeline *self = view->state;
	if (self->on_axis)
		return false;
	const struct store_hit *hit = hit_at(self, self->list.cursor);
	*doc = hit->doc;
	*span = hit->span;
	return true;
}

/* From a unit without events the list begins at the next one, where its cursor is already. */
static bool list_begins(const struct timeline *self, enum command command)
{
	bool empty = self->on_axis && !axis_at(&self->axis, unit(self)).events;
	return empty && command == CMD_DOWN && self->list.count &&
	       row_at(self, self->list.cursor)->event.first > self->month;
}

static bool step(struct timeline *self, int by)
{
	go_unit(self, unit(self) + by);
	return true;
}

bool timeline_go(struct view *view, int year)
{
	struct timeline *self = view->state;
	int wanted = axis_unit_of(&self->axis, year * MONTHS);
	go_unit(self, wanted);
	return unit(self) == wanted;
}

static bool pan(struct timeline *self, int by)
{
	return step(self, by * clamp(self->axis.shown / 2, 1, self->axis.unit_count));
}

static bool near(struct timeline *self, int by)
{
	int at = unit(self), found = axis_near(&self->axis, at, by);
	go_unit(self, found);
	return found != at;
}

static bool zoom(struct timeline *self, int by)
{
	if (!axis_zoom(&self->axis, by))
		return false;
	axis_fit(&self->axis, self->axis_cols, self->marks, self->lane_count);
	set_unit(self, unit(self));
	return true;
}

static bool end(struct timeline *self, int last)
{
	go_unit(self, last ? self->axis.unit_first + self->axis.unit_count - 1 : self->axis.unit_first);
	return true;
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
	if (self->list.count == 0)
		return false;
	struct row *row = row_at(self, self->list.cursor);
	while (row->sources == 0)
		row--;
	if (row->sources == 1)
		return false;
	row->open = !row->open;
	list_rows(self);
	list_go(&self->list, row_of(self, row->hit));
	follow_row(self);
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

static bool timeline_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct timeline *self = view->state;
	const struct move *move = &moves[command];
	if (command == CMD_ENTER)
		enter(self, request);
	else if (move->act) {
		if (!move->act(self, move->argument))
			*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NO_MORE};
	} else if (list_begins(self, command) || list_command(&self->list, command))
		follow_row(self);
	else
		return false;
	return true;
}

static void row_text(const void *state, int row, struct buf *out)
{
	const struct store_hit *hit = hit_at(state, row);
	buf_addf(out, "%s\n%s\n%s\n%s", hit->edtf, hit->programme, hit->label, hit->doc_name);
}

static bool timeline_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct timeline *self = view->state;
	bool found = part_search(&self->list, query, forward, from_next, row_text, self);
	if (found)
		follow_row(self);
	return found;
}

static void timeline_describe(struct view *view, char *out, size_t size)
{
	struct timeline *self = view->state;
	struct buf text = {0};
	if (self->on_axis) {
		unit_text(view, &text);
	} else {
		const struct store_hit *hit = hit_at(self, self->list.cursor);
		when_text(hit->edtf, view->context->lang, &text);
		contested_say(view->context->contested, view->context->lang, hit->doc, LAYER_EVENTS,
		        hit->span, &text);
		if (self->whole)
			buf_addf(&text, " · %d/%d", self->list.cursor + 1, self->list.count);
		else
			buf_addf(&text, "  %s  %s", hit->label, hit->doc_name);
	}
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

static void timeline_subtitle(struct view *view, char *out, size_t size)
{
	const struct timeline *self = view->state;
	const struct selection *selection = view->context->selection;
	struct buf text = {0}, years = {0};
	when_years(self->axis.first, self->axis.last, view->context->lang, &text);
	if (self->chosen_last) {
		selection_text(selection, CHOICE_YEARS, view->context->lang, &years);
		buf_adds(&text, " · ");
		add_message(&text, view->context->lang, MSG_YEARS_CHOSEN, buf_str(&years));
	}
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&years);
	buf_free(&text);
}

/* A line that stands for several sources, while these are not listed below it, is a record of each. The
 * ruler's unit is none: nothing is judged that is not marked. */
static bool timeline_record(const struct view *view, size_t n, struct view_record *record)
{
	const struct timeline *self = view->state;
	if (self->shown.len == 0 || self->on_axis)
		return false;
	const struct row *row = row_at(self, self->list.cursor);
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
			list_go(&self->list, row_of(self, i));
			follow_row(self);
			return true;
		}
	return false;
}

/* ---- from run to run ---- */

static void timeline_remember(const struct view *view, struct buf *out)
{
	const struct timeline *self = view->state;
	recall_number(out, "zoom", self->axis.zoom);
	recall_number(out, "month", self->month);
	if (!self->on_axis)
		trace_remember(hit_at(self, self->list.cursor), out);
}

static bool timeline_recall(struct view *view, char *text)
{
	struct timeline *self = view->state;
	struct trace chosen = {0};
	struct recalled field;
	while (recall_next(&text, &field)) {
		trace_read(&chosen, &field);
		if (recall_is(&field, "zoom")) {
			self->axis.zoom = (int)field.first;
			axis_fit(&self->axis, self->axis_cols, self->marks, self->lane_count);
		} else if (recall_is(&field, "month")) {
			self->month = recall_choice(&field, SANE_LAST * MONTHS, self->month);
			go_unit(self, unit(self));
		}
	}
	if (choose(self, &chosen))
		follow_row(self);
	return true;
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
        .subtitle = timeline_subtitle,
};
