// SPDX-License-Identifier: MIT
// The years as bars on a ruler, and the events as a list below them.
#include "core/view/clamp.h"
#include "core/view/parts.h"

#include "core/extract/edtf.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The ruler reaches over these years, further where the data does; it opens on the narrower range. */
enum { RULER_FIRST = 1949, RULER_LAST = 2029, OPEN_FIRST = 1979, OPEN_LAST = 2019 };
/* Years outside of these are slips of the text: their events are in the list, but on no bar. */
enum { SANE_FIRST = 1500, SANE_LAST = 2199 };
enum { EIGHTHS = 8, MARK_COLS = 2, DATE_COLS = 12, DATE_MOST = 22, PROGRAMME_COLS = 8, YEAR_COLS = 4 };

/* A line of the list. */
struct row {
	int year; /* the first one of its value; 0 if it has none */
	int day;  /* yyyymmdd, for the order */
	size_t hit;
};

struct timeline {
	struct store_hits hits;
	ARRAY(struct row) rows; /* by date; without a date last */
	struct list list;
	int first, last; /* years of the ruler, inclusive */
	int *counts;     /* owned: events for each year of the ruler */
	int highest;     /* the most events in a year */
	int date_cols;   /* of the longest date in the list */
	int year;        /* the chosen one */
	bool on_year;    /* does Enter mean the year, not the row? */
	int left;        /* the first year shown; 0 before anything was drawn */
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

static void read_rows(struct timeline *self)
{
	self->rows.len = 0;
	self->date_cols = 0;
	for (size_t i = 0; i < self->hits.rows.len; i++) {
		struct edtf_range range = {0};
		const char *edtf = self->hits.rows.at[i].edtf;
		self->date_cols = clamp((int)strlen(edtf) + 1, self->date_cols, DATE_MOST);
		bool dated = edtf_parse(edtf, &range) && sane(range.first_year);
		*array_push(&self->rows) =
		        (struct row){dated ? range.first_year : 0, dated ? range.first_day : 0, i};
	}
	if (self->rows.len)
		qsort(self->rows.at, self->rows.len, sizeof *self->rows.at, compare_rows);
}

static void count_years(struct timeline *self)
{
	self->first = RULER_FIRST;
	self->last = RULER_LAST;
	for (size_t i = 0; i < self->rows.len && self->rows.at[i].year; i++) {
		int year = self->rows.at[i].year;
		self->first = year < self->first ? year : self->first;
		self->last = year > self->last ? year : self->last;
	}
	free(self->counts);
	self->counts = mem_zero((size_t)(self->last - self->first + 1), sizeof *self->counts);
	self->highest = 0;
	for (size_t i = 0; i < self->rows.len && self->rows.at[i].year; i++) {
		int count = ++self->counts[self->rows.at[i].year - self->first];
		self->highest = count > self->highest ? count : self->highest;
	}
}

static int count_of(const struct timeline *self, int year)
{
	return year >= self->first && year <= self->last ? self->counts[year - self->first] : 0;
}

/* The first row of a year or of a later one. */
static int row_of_year(const struct timeline *self, int year)
{
	int row = 0;
	while (row + 1 < (int)self->rows.len && self->rows.at[row].year && self->rows.at[row].year < year)
		row++;
	return row;
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

static bool timeline_refresh(struct view *view, struct status *status)
{
	struct timeline *self = view->state;
	struct store_hits hits = {0}, old = self->hits;
	if (!store_hits(view->context->store, LAYER_EVENTS, &(struct store_filter){0}, 0, &hits, status))
		return false;
	const struct store_hit *chosen = self->rows.len ? hit_at(self, self->list.cursor) : NULL;
	self->hits = hits;
	read_rows(self);
	count_years(self);
	choose(self, chosen);
	store_hits_free(&old);
	return true;
}

static bool timeline_open(struct view *view, struct status *status)
{
	struct timeline *self = view->state;
	if (!timeline_refresh(view, status))
		return false;
	int row = row_of_year(self, OPEN_FIRST);
	bool later = self->rows.len && self->rows.at[row].year >= OPEN_FIRST;
	self->year = later ? self->rows.at[row].year : OPEN_FIRST;
	self->on_year = true;
	list_go(&self->list, row);
	self->list.top = self->list.cursor;
	return true;
}

static void timeline_close(struct view *view)
{
	struct timeline *self = view->state;
	store_hits_free(&self->hits);
	array_free(&self->rows);
	free(self->counts);
}

/* ---- the ruler --------------------------------------------------------------------------------------------
 */

/* Which years stand where. */
struct scale {
	int left, years; /* the first year shown, and how many */
	int pitch;       /* cells from one year to the next */
	int col;         /* of the first year */
};

/* As many cells for a year as let the opened range be seen whole; one at the least, then the ruler pans. */
static struct scale scale_for(struct timeline *self, struct rect rect)
{
	struct scale s = {.pitch = clamp(rect.cols / (OPEN_LAST - OPEN_FIRST + 1), 1, 4)};
	int all = self->last - self->first + 1;
	s.years = clamp(rect.cols / s.pitch, 1, all);
	if (!self->left)
		self->left = OPEN_FIRST - clamp((s.years - (OPEN_LAST - OPEN_FIRST + 1)) / 2, 0, all);
	int margin = clamp(s.years / 8, 0, 4);
	if (self->year < self->left + margin)
		self->left = self->year - margin;
	if (self->year >= self->left + s.years - margin)
		self->left = self->year - s.years + margin + 1;
	s.left = self->left = clamp(self->left, self->first, self->last - s.years + 1);
	s.col = rect.col;
	return s;
}

static int col_of(struct scale s, int year)
{
	return s.col + (year - s.left) * s.pitch;
}

static int bar_cols(struct scale s)
{
	return s.pitch > 1 ? s.pitch - 1 : 1;
}

/* The eighths of a cell that a year's bar has in `rows` rows; an event is never nothing. */
static int bar_eighths(const struct timeline *self, int count, int rows)
{
	if (count == 0)
		return 0;
	int most = rows * EIGHTHS, eighths = (count * most + self->highest / 2) / self->highest;
	return clamp(eighths, 1, most);
}

static void draw_bars(struct timeline *self, struct grid *grid, struct rect r, struct scale s)
{
	static const char32_t blocks[EIGHTHS + 1] = U" ▁▂▃▄▅▆▇█";
	for (int i = 0; i < s.years; i++) {
		int eighths = bar_eighths(self, count_of(self, s.left + i), r.rows);
		for (int up = 0; up < r.rows; up++) {
			int part = clamp(eighths - up * EIGHTHS, 0, EIGHTHS);
			for (int k = 0; part && k < bar_cols(s); k++)
				grid_char(grid, r.row + r.rows - 1 - up, col_of(s, s.left + i) + k,
				        STYLE_EVENT, blocks[part]);
		}
	}
}

/* Where the chosen year's name stands: at its bar, but not beyond the ruler's end. */
static int label_col(const struct timeline *self, struct rect r, struct scale s)
{
	int col = col_of(s, self->year), last = r.col + r.cols - YEAR_COLS;
	return col < last ? col : last;
}

/* Every tenth year by its name: those with a 9, as the opened range has at its ends. Not too near `taken`. */
static void draw_ruler(struct grid *grid, struct rect r, struct scale s, int taken)
{
	for (int year = s.left; year < s.left + s.years; year++) {
		int col = col_of(s, year), named = year % 10 == 9;
		int cols = named ? YEAR_COLS : 1;
		bool opened = year >= OPEN_FIRST && year <= OPEN_LAST;
		if (col + cols > r.col + r.cols || (col <= taken + YEAR_COLS && taken <= col + cols))
			continue;
		if (named)
			grid_printf(grid, r.row, col, cols, opened ? STYLE_TITLE : STYLE_DIM, "%d", year);
		else if (year % 10 == 4)
			grid_char(grid, r.row, col, STYLE_DIM, U'·');
	}
}

/* The chosen year: its name on the ruler, its bar unlike the others. */
static void draw_year(struct timeline *self, struct grid *grid, struct rect bars, struct rect r,
        struct scale s, bool focused)
{
	struct rect label = {r.row, label_col(self, r, s), 1, YEAR_COLS};
	grid_printf(grid, label.row, label.col, label.cols, STYLE_TITLE, "%d", self->year);
	part_choose(grid, label, focused && self->on_year);
	grid_style(grid, (struct rect){bars.row, col_of(s, self->year), bars.rows, bar_cols(s)}, STYLE_TITLE);
}

/* A rule between ruler and list that says what the chosen year holds. */
static void draw_count(struct view *view, struct grid *grid, struct rect r)
{
	struct timeline *self = view->state;
	char year[16], count[16], all[24];
	snprintf(year, sizeof year, "%d", self->year);
	snprintf(count, sizeof count, "%d", count_of(self, self->year));
	snprintf(all, sizeof all, "%zu", self->rows.len);
	grid_rule(grid, r.row, r.col, r.cols, STYLE_DIM);
	struct rect label = {r.row, r.col + 3, 1, r.cols - 4};
	int used = part_say(grid, label, STYLE_TITLE, view->context->lang, MSG_YEAR_COUNT,
	        (const char *[]){year, count, all}, 3);
	grid_char(grid, r.row, r.col + 2, STYLE_DIM, U' ');
	grid_char(grid, r.row, r.col + 3 + used, STYLE_DIM, U' ');
}

/* ---- the list ---------------------------------------------------------------------------------------------
 */

static void draw_row(struct timeline *self, struct grid *grid, struct rect r, int row)
{
	const struct store_hit *hit = hit_at(self, row);
	char date[64];
	int col = r.col + MARK_COLS - 1, end = r.col + r.cols;
	int date_cols = r.cols < 100 ? clamp(self->date_cols, 0, DATE_COLS) : self->date_cols,
	    names = r.cols >= 60 ? r.cols / 4 : 0;
	grid_fill(grid, r, STYLE_TEXT);
	grid_char(grid, r.row, r.col, STYLE_EVENT, looks[LAYER_EVENTS].mark);
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

static void draw_list(struct timeline *self, struct grid *grid, struct rect r, bool focused)
{
	list_size(&self->list, (int)self->rows.len, r.rows);
	for (int i = 0; i < r.rows && self->list.top + i < self->list.count; i++) {
		int row = self->list.top + i;
		struct rect line = {r.row + i, r.col, 1, r.cols};
		draw_row(self, grid, line, row);
		if (row == self->list.cursor)
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
	struct rect inner = {rect.row, rect.col + 1, rect.rows, rect.cols - 2};
	struct scale scale = scale_for(self, inner);
	struct rect bars = {inner.row, inner.col, bar_rows(rect.rows), inner.cols};
	draw_bars(self, grid, bars, scale);
	if (rect.rows < 3)
		return;
	struct rect ruler = {bars.row + bars.rows, inner.col, 1, inner.cols};
	draw_ruler(grid, ruler, scale, label_col(self, ruler, scale));
	draw_year(self, grid, bars, ruler, scale, focused);
	draw_count(view, grid, (struct rect){ruler.row + 1, rect.col, 1, rect.cols});
	int above = bars.rows + 2;
	struct rect below = {rect.row + above, rect.col, rect.rows - above, rect.cols};
	if (self->rows.len)
		draw_list(self, grid, below, focused);
	else
		part_notice(grid, below, lang_text(view->context->lang, MSG_EMPTY_TIMELINE));
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

static void go_year(struct timeline *self, int year)
{
	self->year = clamp(year, self->first, self->last);
	self->on_year = true;
	int row = row_of_year(self, self->year);
	list_go(&self->list, row);
	if (self->rows.len)
		self->list.top = clamp(row, 0, self->list.count - self->list.height);
}

/* The ruler follows the list. */
static void follow_row(struct timeline *self)
{
	self->on_year = self->rows.len == 0;
	if (self->rows.len && self->rows.at[self->list.cursor].year)
		self->year = self->rows.at[self->list.cursor].year;
}

static void enter(struct timeline *self, struct view_request *request)
{
	if (self->on_year && count_of(self, self->year))
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

static bool timeline_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct timeline *self = view->state;
	if (command == CMD_LEFT || command == CMD_RIGHT)
		go_year(self, self->year + (command == CMD_LEFT ? -1 : 1));
	else if (command == CMD_ENTER)
		enter(self, request);
	else if (list_command(&self->list, command))
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
	char year[16], count[16], all[24];
	if (!self->on_year) {
		const struct store_hit *hit = hit_at(self, self->list.cursor);
		snprintf(out, size, "%s  %s  %s", hit->edtf, hit->label, hit->doc_name);
		return;
	}
	snprintf(year, sizeof year, "%d", self->year);
	snprintf(count, sizeof count, "%d", count_of(self, self->year));
	snprintf(all, sizeof all, "%zu", self->rows.len);
	lang_format(out, size, view->context->lang, MSG_YEAR_COUNT, (const char *[]){year, count, all}, 3);
}

static void timeline_subtitle(struct view *view, char *out, size_t size)
{
	const struct timeline *self = view->state;
	snprintf(out, size, "%d–%d", self->first, self->last);
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
