// SPDX-License-Identifier: MIT
// The timeline on the screen: bars and ruler, lanes, and the list below them.
#include "core/view/timeline.h"

#include "core/view/clamp.h"
#include "core/view/light.h"
#include "core/view/parts.h"
#include "core/view/verdict.h"

#include <stdio.h>
#include <string.h>

enum { MARK_COLS = 2, DATE_LEAST = 8, DATE_MOST = 22, DATE_NARROW = 12, PROGRAMME_COLS = 8 };
enum { JUMP_LEAST = 3 };
enum { LANE_COLS = 8, NARROW_SOURCE = 4 };
enum { LANES_COLS = 60 }; /* of a pane that has lanes */

/* ---- the list ---------------------------------------------------------------------------------------------
 */

/* Begins in the chosen units, as the bars count it. */
static bool of_unit(const struct timeline *self, const struct timeline_row *row)
{
	struct axis_cursor c = timeline_cursor(self, false);
	const struct axis_event *event = &row->event;
	bool named = row->day && event->begins <= event->begins_last;
	return named && axis_unit_of(&self->axis, event->begins) >= c.from &&
	       axis_unit_of(&self->axis, event->begins_last) <= c.to;
}

/* A name that has no room whole is short to the same length in all rows, so that one reads it as the same. */
static int short_room(const struct grid *grid, const char *name, int room, int cols)
{
	int usual = cols / 4 - 4;
	return part_cols(grid, name) <= room || room <= usual || usual < NARROW_SOURCE ? room : usual;
}

/* The document that says it, how many do, and what others say instead. */
static void draw_source(
        const struct view *view, struct grid *grid, struct rect r, const struct timeline_row *row, int cols)
{
	const struct timeline *self = view->state;
	const struct store_hit *hit = &self->hits.rows.at[row->hit];
	char tail[64] = "", other[40];
	int end = r.col + r.cols - 2, used = 0; /* the last cell is for ↑ and ↓ */
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
	char name[PART_NAME_BYTES];
	part_right(grid, r.row, end - used, cols - used, STYLE_DIM,
	        part_name(grid, hit->doc_name, short_room(grid, hit->doc_name, cols - used, r.cols), name));
}

/* What the reader says of the sources that a line stands for, if it is the same of all. */
static enum verdict verdict_of(const struct timeline *self, const struct timeline_row *row)
{
	enum verdict verdict = self->hits.rows.at[row->hit].verdict;
	for (int i = 1; i < row->sources && !row->open; i++)
		if (self->hits.rows.at[row[i].hit].verdict != verdict)
			return VERDICT_NONE;
	return verdict;
}

/* The events of the chosen units have a mark in colour, so that one sees where they end; those outside of the
 * years that all panes are restricted to are dim. */
static void draw_row(const struct view *view, struct grid *grid, struct rect r, int row, int date_cols)
{
	struct timeline *self = view->state;
	const struct store_hit *hit = timeline_hit(self, row);
	char date[64];
	int col = r.col + MARK_COLS - 1, end = r.col + r.cols, names = r.cols >= 60 ? r.cols / 4 : 0;
	bool more = timeline_row(self, row)->sources == 0; /* another source of the one above */
	bool dim = more || !timeline_is_chosen(self, timeline_row(self, row));
	grid_fill(grid, r, STYLE_TEXT);
	grid_char(grid, r.row, r.col, of_unit(self, timeline_row(self, row)) ? STYLE_EVENT : STYLE_DIM,
	        more ? U'│' : looks[LAYER_EVENTS].mark);
	part_date(hit->edtf, view->context->lang, date, sizeof date);
	grid_puts(grid, r.row, col, date_cols, dim ? STYLE_DIM : STYLE_DATE, date);
	enum verdict verdict = verdict_of(self, timeline_row(self, row));
	if (verdict)
		grid_char(grid, r.row, col + date_cols, STYLE_NOTE, verdict_mark(verdict));
	col += date_cols + 2;
	if (row == self->list.cursor)
		self->whole = names > 0 &&
		              part_cols(grid, hit->label) <= end - names - 2 - col - PROGRAMME_COLS - 1;
	if (r.cols >= 60) {
		grid_puts(grid, r.row, col, PROGRAMME_COLS, STYLE_DIM, hit->programme);
		col += PROGRAMME_COLS + 1;
	}
	int used =
	        grid_puts(grid, r.row, col, end - names - 2 - col, dim ? STYLE_DIM : STYLE_TEXT, hit->label);
	names = names > 0 ? end - col - used - 3 : NARROW_SOURCE; /* what the title leaves */
	draw_source(view, grid, r, timeline_row(self, row), names);
}

/* The widest date on the screen, or that was. */
static int date_cols(const struct view *view, const struct grid *grid, struct rect r)
{
	struct timeline *self = view->state;
	int cols = self->date_cols > DATE_LEAST ? self->date_cols : DATE_LEAST;
	for (int row = self->list.top; row < self->list.top + r.rows && row < self->list.count; row++) {
		char date[64];
		part_date(timeline_hit(self, row)->edtf, view->context->lang, date, sizeof date);
		cols = clamp(part_cols(grid, date), cols, DATE_MOST);
	}
	self->date_cols = cols;
	return r.cols < 60 ? clamp(cols, 0, DATE_NARROW) : cols;
}

/* In a unit without events no row is marked: none is of it. */
static void draw_list(struct view *view, struct grid *grid, struct rect r, bool focused)
{
	struct timeline *self = view->state;
	bool marked = !self->on_axis || axis_at(&self->axis, timeline_unit(self)).events;
	self->list.jump =
	        clamp(r.rows / 2, JUMP_LEAST, r.rows); /* each row that is scrolled costs a line of bytes */
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
	part_more(&self->list, grid, r);
}

/* ---- rows of the pane -------------------------------------------------------------------------------------
 */

/* How the rows of the pane are shared: bars, the ruler, lanes, the rule, the list. */
struct shares {
	int bars, lanes;
};

static struct shares shares_for(const struct timeline *self, struct rect rect)
{
	enum { RULES = 2, LIST_HALF = 12 }; /* from so many rows on the list has half of them */
	if (rect.rows < 3 || rect.cols < LANES_COLS)
		return (struct shares){rect.rows < 3 ? 0 : rect.rows >= 18 ? 3 : rect.rows >= 8 ? 2 : 1, 0};
	int list = clamp(rect.rows < LIST_HALF ? rect.rows * 2 / 5 : rect.rows / 2, 3, rect.rows);
	int bars = rect.rows >= 28 ? 4 : rect.rows >= 18 ? 3 : rect.rows >= 13 ? 2 : 1;
	int lanes = clamp(rect.rows - RULES - bars - list, 0, self->lane_count);
	/* What the lanes leave makes the bars higher, as far as that is of use. */
	return (struct shares){clamp(rect.rows - RULES - lanes - list, bars, bars + 1), lanes};
}

/* Bars and ruler. */
static struct rect axis_rect(struct shares shares, struct rect rect)
{
	int left = shares.lanes ? LANE_COLS : 0;
	return (struct rect){rect.row, rect.col + left, shares.bars + 1, rect.cols - left};
}

/* ---- lanes ------------------------------------------------------------------------------------------------
 */

/* The lane of the event under the cursor; -1 if it has none. */
static int lane_here(const struct timeline *self)
{
	const char *programme = self->on_axis ? "" : timeline_hit(self, self->list.cursor)->programme;
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

/* ---- the whole --------------------------------------------------------------------------------------------
 */

/* How many lanes there was no room for, at the end of the line; the cells that takes. */
static int draw_hidden(const struct view *view, struct grid *grid, struct rect r, int hidden)
{
	char count[16], text[80];
	snprintf(count, sizeof count, "%d", hidden);
	lang_format(text, sizeof text, view->context->lang, MSG_MORE_LANES, (const char *[]){count}, 1);
	return part_right(grid, r.row, r.col + r.cols - 1, r.cols / 3, STYLE_DIM, text) + 2;
}

/* A line between ruler and list that says what the chosen units hold. No rule fills it: three bytes a cell,
 * whenever the words before it become fewer. */
static void draw_count(const struct view *view, struct grid *grid, struct rect r, int hidden)
{
	struct timeline *self = view->state;
	struct buf text = {0};
	timeline_unit_text(view, &text);
	int cols = r.cols - (hidden ? draw_hidden(view, grid, r, hidden) : 0);
	self->counted = part_cols(grid, buf_str(&text)) <= cols;
	grid_puts(grid, r.row, r.col, cols, STYLE_TITLE, buf_str(&text));
	buf_free(&text);
}

/* The time of the passage that is read. */
static void draw_light(const struct view *view, struct grid *grid, struct rect axis)
{
	const struct timeline *self = view->state;
	const struct light *light = view->context->light;
	for (size_t i = 0; light && i < light->days.len; i++)
		axis_light(&self->axis, grid, axis, timeline_month(light->days.at[i].first),
		        timeline_month(light->days.at[i].last));
}

void timeline_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct timeline *self = view->state;
	grid_fill(grid, rect, STYLE_TEXT);
	if (rect.rows < 1 || rect.cols < 8)
		return;
	struct shares shares = shares_for(self, rect);
	struct rect axis = axis_rect(shares, rect);
	int above = axis.rows;
	self->counted = false;
	self->axis_cols = axis.cols - (above > 1 ? 2 : 0);
	timeline_open_range(self, view->context->selection);
	axis_fit(&self->axis, self->axis_cols, self->marks, self->lane_count);
	axis_draw(&self->axis, grid, axis, timeline_cursor(self, focused));
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

/* A row of the list, or a unit of the ruler in the bars and lanes on it. */
bool timeline_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col)
{
	struct timeline *self = view->state;
	struct shares shares = shares_for(self, rect);
	struct rect axis = axis_rect(shares, rect);
	int at, below = axis.row + axis.rows + shares.lanes;
	(void)grid;
	if (rect.rows >= 3 && row > below && list_point(&self->list, row - below - 1)) {
		timeline_follow_row(self);
		return true;
	}
	bool found = row < below && axis_point(&self->axis, axis, col, &at);
	if (found)
		timeline_go_unit(self, at);
	return found;
}
