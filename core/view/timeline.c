// SPDX-License-Identifier: MIT
// The years on an axis, and the events as a list below it.
#include "core/view/axis.h"
#include "core/view/clamp.h"
#include "core/view/parts.h"

#include "core/extract/edtf.h"

#include <stdio.h>
#include <stdlib.h>

/* Years outside of these are slips of the text: their events are in the list, but on no bar. */
enum { SANE_FIRST = 1500, SANE_LAST = 2199 };
enum { MARK_COLS = 2, DATE_LEAST = 8, DATE_MOST = 22, DATE_NARROW = 12, PROGRAMME_COLS = 8 };

/* A line of the list. */
struct row {
	int year; /* the first one of its value; 0 if it has none */
	int day;  /* yyyymmdd, for the order */
	struct axis_event event;
	size_t hit;
};

struct timeline {
	struct store_hits hits;
	ARRAY(struct row) rows; /* by date; without a date last */
	struct list list;       /* its cursor is on the first event of `year` when `on_year` */
	struct axis axis;
	int year;     /* the chosen one */
	bool on_year; /* does Enter mean the year, not the row? */
};

/* ---- reading ----------------------------------------------------------------------------------------------
 */

static int compare_rows(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	if (!x->year != !y->year)
		return x->year ? -1 : 1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return x->hit < y->hit ? -1 : x->hit > y->hit;
}

static bool sane(int year)
{
	return year >= SANE_FIRST && year <= SANE_LAST;
}

static struct row read_row(const char *edtf, size_t hit)
{
	struct edtf_range range;
	if (!edtf_parse(edtf, &range) || !sane(range.first_year))
		return (struct row){.hit = hit};
	struct axis_event event = {part_year(edtf), range.first_year, range.last_year};
	return (struct row){range.first_year, range.first_day, event, hit};
}

static void read_rows(struct timeline *self)
{
	self->rows.len = 0;
	for (size_t i = 0; i < self->hits.rows.len; i++)
		*array_push(&self->rows) = read_row(self->hits.rows.at[i].edtf, i);
	if (self->rows.len)
		qsort(self->rows.at, self->rows.len, sizeof *self->rows.at, compare_rows);
}

/* How many rows have a date: they are the first ones. */
static size_t dated_rows(const struct timeline *self)
{
	size_t n = 0;
	while (n < self->rows.len && self->rows.at[n].year)
		n++;
	return n;
}

static void read_axis(struct timeline *self)
{
	size_t dated = dated_rows(self);
	if (dated)
		axis_reach(&self->axis, self->rows.at[0].year, self->rows.at[dated - 1].year);
	else
		axis_reach(&self->axis, AXIS_FIRST, AXIS_LAST);
	for (size_t i = 0; i < dated; i++)
		axis_add(&self->axis, self->rows.at[i].event);
}

/* The first event that begins in a year or in a later one; the last event if there is none. */
static int row_of_year(const struct timeline *self, int year)
{
	int dated = (int)dated_rows(self), row = 0;
	while (row < dated && self->rows.at[row].event.begins < year)
		row++;
	return row < dated ? row : clamp(dated - 1, 0, dated);
}

static const struct store_hit *hit_at(const struct timeline *self, int row)
{
	return &self->hits.rows.at[self->rows.at[row].hit];
}

/* Puts the cursor back on an event that may stand elsewhere now. */
static void choose(struct timeline *self, const struct store_hit *chosen)
{
	list_size(&self->list, (int)self->rows.len, self->list.height);
	for (int row = 0; chosen && row < self->list.count; row++)
		if (part_same(hit_at(self, row), chosen)) {
			list_go(&self->list, row);
			break;
		}
}

static void go_year(struct timeline *self, int year)
{
	self->year = clamp(year, self->axis.first, self->axis.last);
	self->on_year = true;
	int row = row_of_year(self, self->year);
	list_go(&self->list, row);
	self->list.top = clamp(row, 0, self->list.count - self->list.height);
}

static bool timeline_refresh(struct view *view, struct status *status)
{
	struct timeline *self = view->state;
	struct store_hits hits = {0}, old = self->hits;
	struct store_filter asked = selection_under(view->context->selection, NULL, CHOICE_BIT(CHOICE_YEARS));
	if (!store_hits(view->context->store, LAYER_EVENTS, &asked, (struct store_page){.bare = true}, &hits,
	            status))
		return false;
	const struct store_hit *chosen = self->rows.len ? hit_at(self, self->list.cursor) : NULL;
	self->hits = hits;
	read_rows(self);
	read_axis(self);
	choose(self, chosen);
	if (self->on_year)
		go_year(self, self->year);
	store_hits_free(&old);
	return true;
}

static bool timeline_open(struct view *view, struct status *status)
{
	struct timeline *self = view->state;
	self->year = OPEN_FIRST;
	self->on_year = true;
	return timeline_refresh(view, status);
}

static void timeline_close(struct view *view)
{
	struct timeline *self = view->state;
	store_hits_free(&self->hits);
	array_free(&self->rows);
	axis_free(&self->axis);
}

/* ---- the chosen year
 * ---------------------------------------------------------------------------------------
 */

static void add_message(struct buf *out, enum lang lang, enum message message, int number)
{
	char text[160], arg[16];
	snprintf(arg, sizeof arg, "%d", number);
	lang_format(text, sizeof text, lang, message, (const char *[]){arg}, 1);
	buf_adds(out, text);
}

/* Where to go from a year without events. */
static void add_near(const struct timeline *self, enum lang lang, struct buf *out)
{
	int next = axis_near(&self->axis, self->year, 1), before = axis_near(&self->axis, self->year, -1);
	if (next)
		add_message(out, lang, MSG_YEAR_NEXT, next);
	else if (before)
		add_message(out, lang, MSG_YEAR_BEFORE, before);
}

/* What the chosen year holds. */
static void year_text(const struct view *view, struct buf *out)
{
	const struct timeline *self = view->state;
	enum lang lang = view->context->lang;
	struct axis_year at = axis_at(&self->axis, self->year);
	add_message(out, lang, MSG_YEAR, self->year);
	if (at.events)
		add_message(out, lang, MSG_YEAR_COUNT, at.events);
	else
		buf_adds(out, lang_text(lang, MSG_YEAR_NONE));
	if (at.covers)
		add_message(out, lang, MSG_YEAR_COVERS, at.covers);
	if (!at.events)
		add_near(self, lang, out);
}

/* A rule between ruler and list that says it. */
static void draw_count(struct view *view, struct grid *grid, struct rect r)
{
	struct buf text = {0};
	year_text(view, &text);
	grid_rule(grid, r.row, r.col, r.cols, STYLE_DIM);
	int used = grid_puts(grid, r.row, r.col + 3, r.cols - 4, STYLE_TITLE, buf_str(&text));
	grid_char(grid, r.row, r.col + 2, STYLE_DIM, U' ');
	grid_char(grid, r.row, r.col + 3 + used, STYLE_DIM, U' ');
	buf_free(&text);
}

/* ---- the list ---------------------------------------------------------------------------------------------
 */

/* The events of the chosen year have a mark in colour, so that one sees where they end. */
static void draw_row(struct timeline *self, struct grid *grid, struct rect r, int row, int date_cols)
{
	const struct store_hit *hit = hit_at(self, row);
	char date[64];
	int col = r.col + MARK_COLS - 1, end = r.col + r.cols, names = r.cols >= 60 ? r.cols / 4 : 0;
	bool of_year = self->rows.at[row].event.begins == self->year;
	grid_fill(grid, r, STYLE_TEXT);
	grid_char(grid, r.row, r.col, of_year ? STYLE_EVENT : STYLE_DIM, looks[LAYER_EVENTS].mark);
	part_date(hit->edtf, date, sizeof date);
	grid_puts(grid, r.row, col, date_cols, STYLE_DATE, date);
	col += date_cols + 2;
	if (r.cols >= 60) {
		grid_puts(grid, r.row, col, PROGRAMME_COLS, STYLE_DIM, hit->programme);
		col += PROGRAMME_COLS + 1;
	}
	grid_puts(grid, r.row, col, end - names - 2 - col, STYLE_TEXT, hit->label);
	part_right(grid, r.row, end - 1, names, STYLE_DIM, hit->doc_name);
}

/* The widest date on the screen. */
static int date_cols(const struct timeline *self, const struct grid *grid, struct rect r)
{
	int cols = DATE_LEAST;
	for (int row = self->list.top; row < self->list.top + r.rows && row < self->list.count; row++) {
		char date[64];
		part_date(hit_at(self, row)->edtf, date, sizeof date);
		cols = clamp(part_cols(grid, date), cols, DATE_MOST);
	}
	return r.cols < 60 ? clamp(cols, 0, DATE_NARROW) : cols;
}

/* In a year without events no row is marked: none is of that year. */
static void draw_list(struct timeline *self, struct grid *grid, struct rect r, bool focused)
{
	bool marked = !self->on_year || axis_at(&self->axis, self->year).events;
	list_size(&self->list, (int)self->rows.len, r.rows);
	int cols = date_cols(self, grid, r);
	for (int i = 0; i < r.rows && self->list.top + i < self->list.count; i++) {
		int row = self->list.top + i;
		struct rect line = {r.row + i, r.col, 1, r.cols};
		draw_row(self, grid, line, row, cols);
		if (row == self->list.cursor && marked)
			part_choose(grid, line, focused && !self->on_year);
	}
}

static int bar_rows(int rows)
{
	return rows >= 30 ? 4 : rows >= 18 ? 3 : rows >= 8 ? 2 : 1;
}

static void timeline_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct timeline *self = view->state;
	grid_fill(grid, rect, STYLE_TEXT);
	if (rect.rows < 1 || rect.cols < 8)
		return;
	int above = rect.rows < 3 ? 1 : bar_rows(rect.rows) + 1;
	struct rect axis = {rect.row, rect.col, above, rect.cols};
	axis_draw(&self->axis, grid, axis, self->year, focused, self->on_year);
	if (rect.rows < 3)
		return;
	draw_count(view, grid, (struct rect){rect.row + above, rect.col, 1, rect.cols});
	struct rect below = {rect.row + above + 1, rect.col, rect.rows - above - 1, rect.cols};
	if (self->rows.len)
		draw_list(self, grid, below, focused);
	else
		part_notice(grid, below, lang_text(view->context->lang, MSG_EMPTY_TIMELINE));
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

/* The ruler follows the list. */
static void follow_row(struct timeline *self)
{
	self->on_year = self->rows.len == 0;
	if (self->rows.len && self->rows.at[self->list.cursor].year)
		self->year = self->rows.at[self->list.cursor].year;
}

static void enter(struct timeline *self, struct view_request *request)
{
	struct axis_year at = axis_at(&self->axis, self->year);
	if (self->on_year && at.events + at.covers > 0)
		*request = (struct view_request){.kind = REQUEST_EVIDENCE,
		        .layer = LAYER_EVENTS,
		        .filter = {.first_year = self->year, .last_year = self->year}};
	else if (!self->on_year) {
		const struct store_hit *hit = hit_at(self, self->list.cursor);
		*request = (struct view_request){
		        .kind = REQUEST_WORDS, .layer = LAYER_EVENTS, .doc = hit->doc, .span = hit->span};
	} else
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
}

/* From a year without events the list begins at the next one, where its cursor is already. */
static bool list_begins(const struct timeline *self, enum command command)
{
	bool empty = self->on_year && !axis_at(&self->axis, self->year).events;
	return empty && command == CMD_DOWN && self->rows.len &&
	       self->rows.at[self->list.cursor].year > self->year;
}

static bool timeline_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct timeline *self = view->state;
	if (command == CMD_LEFT || command == CMD_RIGHT)
		go_year(self, self->year + (command == CMD_LEFT ? -1 : 1));
	else if (command == CMD_ENTER)
		enter(self, request);
	else if (list_begins(self, command) || list_command(&self->list, command))
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
	if (self->on_year) {
		year_text(view, &text);
	} else {
		const struct store_hit *hit = hit_at(self, self->list.cursor);
		buf_addf(&text, "%s  %s  %s", hit->edtf, hit->label, hit->doc_name);
	}
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

static void timeline_subtitle(struct view *view, char *out, size_t size)
{
	const struct timeline *self = view->state;
	snprintf(out, size, "%d–%d", self->axis.first, self->axis.last);
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
        .search = timeline_search,
        .describe = timeline_describe,
        .subtitle = timeline_subtitle,
};
