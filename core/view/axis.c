// SPDX-License-Identifier: MIT
#include "core/view/axis.h"

#include "core/view/clamp.h"
#include "core/view/parts.h"
#include "core/view/when.h"

#include <stdio.h>
#include <stdlib.h>

enum { EIGHTHS = 8, YEAR_COLS = 4, MONTHS = 12 };

/* From decades to months: the months of a unit, and its cells, the gap behind it included. */
static const struct level {
	int months, cols;
} levels[] = {{120, 6}, {60, 4}, {24, 2}, {12, 1}, {12, 2}, {12, 3}, {12, 4}, {6, 4}, {3, 4}, {1, 3}};
enum { LEVELS = sizeof levels / sizeof *levels, YEARS_LEVEL = 3, YEARS_COLS_MOST = 4 };

/* What a unit of a lane shows; the higher one hides the lower. */
enum { DECADE = 120 }; /* months */
enum mark { MARK_NONE, MARK_VAGUE, MARK_PERIOD, MARK_EVENT };

/* ---- what there is ----------------------------------------------------------------------------------------
 */

/* axis_fit has to make the units anew. */
static void unmake(struct axis *axis)
{
	free(axis->units);
	axis->units = NULL;
}

void axis_reach(struct axis *axis, int first, int last)
{
	axis->first = first;
	axis->last = last;
	axis->events.len = 0;
	axis->shown = 0;
	unmake(axis);
}

void axis_add(struct axis *axis, struct axis_event event)
{
	*array_push(&axis->events) = event;
	unmake(axis);
}

void axis_free(struct axis *axis)
{
	free(axis->units);
	array_free(&axis->events);
}

void axis_lane_free(struct axis_lane *lane)
{
	array_free(&lane->events);
	array_free(&lane->periods);
	free(lane->marks);
}

/* ---- units ------------------------------------------------------------------------------------------------
 */

int axis_months(const struct axis *axis)
{
	return levels[axis->level].months;
}

int axis_unit_of(const struct axis *axis, int month)
{
	return month / axis_months(axis);
}

int axis_month_of(const struct axis *axis, int unit)
{
	return unit * axis_months(axis);
}

struct axis_unit axis_at(const struct axis *axis, int unit)
{
	bool there = unit >= axis->unit_first && unit < axis->unit_first + axis->unit_count;
	return there ? axis->units[unit - axis->unit_first] : (struct axis_unit){0};
}

int axis_near(const struct axis *axis, int unit, int by)
{
	int at = unit;
	do
		at += by;
	while (at >= axis->unit_first && at < axis->unit_first + axis->unit_count &&
	        !axis_at(axis, at).events);
	return axis_at(axis, at).events ? at : unit;
}

/* The units, as indices, that some months have a part in; none if they lie outside of the ruler. */
struct units {
	int from, to;
};

static struct units units_of(const struct axis *axis, int first, int last)
{
	int from = axis_unit_of(axis, first) - axis->unit_first,
	    to = axis_unit_of(axis, last) - axis->unit_first;
	return (struct units){from < 0 ? 0 : from, to < axis->unit_count ? to : axis->unit_count - 1};
}

/* The unit, as an index, in which an event begins for certain; -1 if there is none. */
static int certain_unit(const struct axis *axis, const struct axis_event *event)
{
	if (event->begins_last < event->begins)
		return -1;
	int first = axis_unit_of(axis, event->begins), last = axis_unit_of(axis, event->begins_last);
	return first == last ? first - axis->unit_first : -1;
}

/* May it begin in this unit, though that is not certain? */
static bool perhaps_begins(const struct axis *axis, const struct axis_event *event, int at)
{
	if (event->begins_last < event->begins)
		return true;
	struct units units = units_of(axis, event->begins, event->begins_last);
	return units.from < units.to && at >= units.from && at <= units.to;
}

static void count_event(struct axis *axis, const struct axis_event *event)
{
	struct units units = units_of(axis, event->first, event->last);
	int certain = certain_unit(axis, event);
	for (int at = units.from; at <= units.to; at++) {
		struct axis_unit *unit = &axis->units[at];
		if (at == certain) {
			unit->events++;
			axis->highest = unit->events > axis->highest ? unit->events : axis->highest;
		} else {
			unit->covers++;
			unit->vague |= perhaps_begins(axis, event, at);
		}
	}
}

static void mark_unit(struct axis_lane *lane, int at, enum mark mark)
{
	if (lane->marks[at] < mark)
		lane->marks[at] = (unsigned char)mark;
}

static void mark_period(const struct axis *axis, struct axis_lane *lane, const struct axis_event *event)
{
	struct units units = units_of(axis, event->first, event->last);
	for (int at = units.from; at <= units.to; at++)
		mark_unit(lane, at, perhaps_begins(axis, event, at) ? MARK_VAGUE : MARK_PERIOD);
}

static void make_lane(const struct axis *axis, struct axis_lane *lane)
{
	free(lane->marks);
	lane->marks = mem_zero((size_t)axis->unit_count, 1);
	for (size_t i = 0; i < lane->periods.len; i++)
		mark_period(axis, lane, &lane->periods.at[i]);
	for (size_t i = 0; i < lane->events.len; i++) {
		int certain = certain_unit(axis, &lane->events.at[i]);
		mark_period(axis, lane, &lane->events.at[i]);
		if (certain >= 0 && certain < axis->unit_count)
			mark_unit(lane, certain, MARK_EVENT);
	}
}

/* The level at which a year has as many cells as let all be seen; one cell more where that would leave a
 * third of the ruler empty, and the years of which a library is expected to speak can still be seen. */
static int whole_level(const struct axis *axis, int cols)
{
	enum { OPEN_YEARS = OPEN_LAST - OPEN_FIRST + 1 };
	int years = axis->last - axis->first + 1, each = clamp(cols / years, 1, YEARS_COLS_MOST);
	bool wide = cols - each * years > cols / 3 && (each + 1) * OPEN_YEARS <= cols;
	return YEARS_LEVEL + clamp(each + wide, 1, YEARS_COLS_MOST) - 1;
}

void axis_fit(struct axis *axis, int cols, struct axis_lane *lanes, int lane_count)
{
	int whole = whole_level(axis, cols);
	axis->zoom = clamp(axis->zoom, -whole, LEVELS - 1 - whole);
	int level = whole + axis->zoom;
	if (axis->units && levels[level].months == axis_months(axis)) {
		axis->level = level;
		return;
	}
	axis->level = level;
	axis->unit_first = axis_unit_of(axis, axis->first * MONTHS);
	axis->unit_count = axis_unit_of(axis, axis->last * MONTHS + MONTHS - 1) - axis->unit_first + 1;
	axis->highest = 0;
	free(axis->units);
	axis->units = mem_zero((size_t)axis->unit_count, sizeof *axis->units);
	for (size_t i = 0; i < axis->events.len; i++)
		count_event(axis, &axis->events.at[i]);
	for (int i = 0; i < lane_count; i++)
		make_lane(axis, &lanes[i]);
}

bool axis_zoom(struct axis *axis, int by)
{
	int level = axis->level + by;
	if (level < 0 || level >= LEVELS)
		return false;
	axis->zoom += by;
	axis->anew = true;
	return true;
}

/* ---- names ------------------------------------------------------------------------------------------------
 */

static int day_of(int month, int day)
{
	return month / MONTHS * 10000 + (month % MONTHS + 1) * 100 + day;
}

int axis_first_day(const struct axis *axis, int from)
{
	return day_of(axis_month_of(axis, from), 1);
}

int axis_last_day(const struct axis *axis, int to)
{
	return day_of(axis_month_of(axis, to + 1) - 1, 31);
}

void axis_name(const struct axis *axis, int from, int to, struct buf *out)
{
	when_days(axis_first_day(axis, from), axis_last_day(axis, to), axis->lang, out);
}

/* ---- which units stand where ------------------------------------------------------------------------------
 */

struct scale {
	int left, units; /* the first unit shown, and how many */
	int pitch;       /* cells from one unit to the next */
	int months;      /* of a unit */
	int col;         /* of the first unit */
};

/* Of decades there are few: they take all the room there is. */
static int pitch_of(const struct axis *axis, int cols)
{
	int all = axis_months(axis) >= DECADE ? cols / axis->unit_count : 0;
	return all > levels[axis->level].cols ? all : levels[axis->level].cols;
}

/* A ruler of other units begins at the opened range again, so that it can come back to what it showed. It
 * pans by half of what it shows, not by a unit: whatever stands on it is drawn anew each time. */
static struct scale scale_for(struct axis *axis, struct rect rect, int unit)
{
	int opened = axis_unit_of(axis, axis->opened_first * MONTHS);
	int opened_units = axis_unit_of(axis, axis->opened_last * MONTHS + MONTHS - 1) - opened + 1;
	struct scale s = {.pitch = pitch_of(axis, rect.cols), .months = axis_months(axis), .col = rect.col};
	s.units = clamp(rect.cols / s.pitch, 1, axis->unit_count);
	if (axis->anew || s.units != axis->shown)
		axis->left = opened - clamp((s.units - opened_units) / 2, 0, axis->unit_count);
	int margin = clamp(s.units / 8, 0, 4);
	if (unit < axis->left + margin || unit >= axis->left + s.units - margin)
		axis->left = unit - s.units / 2;
	axis->left = clamp(axis->left, axis->unit_first, axis->unit_first + axis->unit_count - s.units);
	axis->shown = s.units;
	axis->anew = false;
	s.left = axis->left;
	return s;
}

/* As axis_draw left it. */
static struct scale scale_of(const struct axis *axis, struct rect rect)
{
	return (struct scale){.left = axis->left,
	        .units = axis->shown,
	        .pitch = pitch_of(axis, rect.cols),
	        .months = axis_months(axis),
	        .col = rect.col};
}

/* Where in a drawing its units stand: between the cells for ‹ and ›, of a single row between two years. */
static struct rect units_rect(struct rect rect)
{
	int edge = rect.rows == 1 ? YEAR_COLS + 2 : 1;
	return (struct rect){rect.row, rect.col + edge, rect.rows, rect.cols - 2 * edge};
}

static int col_of(struct scale s, int unit)
{
	return s.col + (unit - s.left) * s.pitch;
}

static bool on_screen(struct scale s, int unit)
{
	return unit >= s.left && unit < s.left + s.units;
}

static int bar_cols(struct scale s)
{
	return s.pitch > 1 ? s.pitch - 1 : 1;
}

static int year_of(struct scale s, int unit)
{
	return unit * s.months / MONTHS;
}

static bool opened(const struct axis *axis, int year)
{
	return year >= axis->opened_first && year <= axis->opened_last;
}

bool axis_point(const struct axis *axis, struct rect rect, int col, int *unit)
{
	struct scale s = scale_of(axis, units_rect(rect));
	*unit = s.left + (col - s.col) / s.pitch;
	return col >= s.col && on_screen(s, *unit);
}

/* ---- drawing ----------------------------------------------------------------------------------------------
 */

/* The eighths of a cell that a bar has in `rows` rows; an event is never nothing. */
static int bar_eighths(const struct axis *axis, int count, int rows)
{
	if (count == 0)
		return 0;
	int most = rows * EIGHTHS, eighths = (count * most + axis->highest / 2) / axis->highest;
	return clamp(eighths, 1, most);
}

static void draw_bar(const struct axis *axis, struct grid *grid, struct rect r, int unit, unsigned style)
{
	static const char32_t blocks[EIGHTHS + 1] = U" ▁▂▃▄▅▆▇█";
	struct axis_unit at = axis_at(axis, unit);
	int eighths = bar_eighths(axis, at.events, r.rows), bottom = r.row + r.rows - 1;
	for (int up = 0; up * EIGHTHS < eighths; up++)
		for (int k = 0; k < r.cols; k++)
			grid_char(grid, bottom - up, r.col + k, style,
			        blocks[clamp(eighths - up * EIGHTHS, 0, EIGHTHS)]);
	for (int k = 0; k < r.cols && !at.events && at.vague; k++)
		grid_char(grid, bottom, r.col + k, style, U'┄');
}

static void draw_bars(const struct axis *axis, struct grid *grid, struct rect r, struct scale s)
{
	for (int unit = s.left; unit < s.left + s.units; unit++) {
		unsigned style = opened(axis, year_of(s, unit)) ? STYLE_EVENT : STYLE_DIM;
		draw_bar(axis, grid, (struct rect){r.row, col_of(s, unit), r.rows, bar_cols(s)}, unit, style);
	}
}

/* The years from one name on the ruler to the next: as few as leave room between them. */
static int years_between(struct scale s)
{
	static const int steps[] = {1, 2, 5, 10, 20, 50};
	enum { ROOM = 8 };
	size_t i = 0;
	while (i + 1 < sizeof steps / sizeof *steps && steps[i] * MONTHS * s.pitch < ROOM * s.months)
		i++;
	return steps[i];
}

/* What names of years on the ruler give way to. */
struct ruler {
	struct rect rect;
	struct scale scale;
	struct rect label; /* the name of what is chosen */
	int open, close;   /* cells of the brackets */
};

static bool apart(const struct ruler *ruler, int col, int cols)
{
	const struct rect *r = &ruler->rect, *label = &ruler->label;
	bool inside = col >= r->col && col + cols <= r->col + r->cols;
	bool off_label = col > label->col + label->cols || label->col > col + cols;
	bool off_open = ruler->open < col || ruler->open >= col + cols;
	bool off_close = ruler->close < col || ruler->close >= col + cols;
	return inside && off_label && off_open && off_close;
}

static void draw_tick(const struct axis *axis, struct grid *grid, const struct ruler *ruler, int unit)
{
	struct scale s = ruler->scale;
	int year = year_of(s, unit), step = years_between(s), col = col_of(s, unit), row = ruler->rect.row;
	if (unit * s.months % MONTHS != 0)
		return;
	if (year % step == 0 && apart(ruler, col, YEAR_COLS))
		grid_printf(
		        grid, row, col, YEAR_COLS, opened(axis, year) ? STYLE_TITLE : STYLE_DIM, "%d", year);
	else if (step == 10 && year % step == 5 && apart(ruler, col, 1))
		grid_char(grid, row, col, STYLE_DIM, U'·');
}

static void draw_bracket(struct grid *grid, const struct ruler *ruler, int unit, int col, char32_t bracket)
{
	struct rect r = ruler->rect, label = ruler->label;
	bool taken = col >= label.col && col < label.col + label.cols;
	if (on_screen(ruler->scale, unit) && col >= r.col && col < r.col + r.cols && !taken)
		grid_char(grid, r.row, col, STYLE_TITLE, bracket);
}

/* Years by their names, which give way to that of the chosen unit, and the opened range. */
static void draw_ruler(
        const struct axis *axis, struct grid *grid, struct rect r, struct scale s, struct rect label)
{
	int first = axis_unit_of(axis, axis->opened_first * MONTHS);
	int last = axis_unit_of(axis, axis->opened_last * MONTHS + MONTHS - 1);
	struct ruler ruler = {r, s, label, col_of(s, first) - 1, col_of(s, last + 1) - 1};
	for (int unit = s.left; unit < s.left + s.units; unit++)
		draw_tick(axis, grid, &ruler, unit);
	if (axis->bare)
		return;
	draw_bracket(grid, &ruler, first, ruler.open, U'[');
	draw_bracket(grid, &ruler, last, ruler.close, U']');
}

static void draw_ends(const struct axis *axis, struct grid *grid, struct rect rect, struct scale s)
{
	int row = rect.row + rect.rows - 1;
	if (s.left > axis->unit_first)
		grid_char(grid, row, rect.col, STYLE_FRAME, U'‹');
	if (s.left + s.units < axis->unit_first + axis->unit_count)
		grid_char(grid, row, rect.col + rect.cols - 1, STYLE_FRAME, U'›');
}

/* In one row: bars alone, between the first year shown and the last. */
static void draw_strip(struct axis *axis, struct grid *grid, struct rect rect, int unit)
{
	int row = rect.row;
	struct rect bars = units_rect(rect);
	struct scale s = scale_for(axis, bars, unit);
	draw_bars(axis, grid, bars, s);
	grid_printf(grid, row, rect.col + 1, YEAR_COLS, STYLE_DIM, "%d", year_of(s, s.left));
	int last = s.left + s.units - 1, end = col_of(s, last) + bar_cols(s);
	grid_printf(grid, row, end + 1, YEAR_COLS, STYLE_DIM, "%d", year_of(s, last));
}

/* The name of the chosen units, below their bars. */
static struct rect label_for(
        const struct axis *axis, struct grid *grid, struct rect ruler, int col, struct axis_cursor cursor)
{
	struct buf name = {0};
	axis_name(axis, cursor.from, cursor.to, &name);
	int cols = part_cols(grid, buf_str(&name)), most = ruler.col + ruler.cols - cols;
	struct rect label = {ruler.row, clamp(col, ruler.col, most), 1, cols};
	grid_puts(grid, label.row, label.col, label.cols, STYLE_TITLE, buf_str(&name));
	buf_free(&name);
	part_choose(grid, label, cursor.focused && cursor.selected);
	return label;
}

static void light(struct grid *grid, struct rect bars, struct scale s, struct axis_cursor cursor)
{
	for (int unit = cursor.from; unit <= cursor.to; unit++)
		if (on_screen(s, unit))
			grid_style(grid, (struct rect){bars.row, col_of(s, unit), bars.rows, bar_cols(s)},
			        STYLE_TITLE);
}

void axis_draw(struct axis *axis, struct grid *grid, struct rect rect, struct axis_cursor cursor)
{
	if (rect.rows == 1) {
		draw_strip(axis, grid, rect, cursor.unit);
		return;
	}
	struct rect inner = units_rect(rect);
	struct scale s = scale_for(axis, inner, cursor.unit);
	struct rect bars = {inner.row, inner.col, rect.rows - 1, inner.cols};
	struct rect ruler = {bars.row + bars.rows, inner.col, 1, inner.cols};
	draw_bars(axis, grid, bars, s);
	draw_ends(axis, grid, rect, s);
	struct rect label = label_for(axis, grid, ruler, col_of(s, cursor.unit), cursor);
	draw_ruler(axis, grid, ruler, s, label);
	light(grid, bars, s, cursor);
}

int axis_col(const struct axis *axis, struct rect rect, int unit, int *cols)
{
	struct scale s = scale_of(axis, (struct rect){rect.row, rect.col + 1, 1, rect.cols - 2});
	*cols = bar_cols(s);
	return on_screen(s, unit) ? col_of(s, unit) : -1;
}

void axis_light(const struct axis *axis, struct grid *grid, struct rect rect, int first, int last)
{
	int row = rect.row + rect.rows - 1;
	struct scale s = scale_of(axis, units_rect(rect));
	for (int unit = axis_unit_of(axis, first); unit <= axis_unit_of(axis, last); unit++)
		if (on_screen(s, unit))
			grid_flag(grid, (struct rect){row, col_of(s, unit), 1, bar_cols(s)}, STYLE_HIT);
}

void axis_draw_lane(
        const struct axis *axis, const struct axis_lane *lane, struct grid *grid, struct rect rect)
{
	static const struct {
		char32_t sign;
		enum style style;
	} looks_of[] = {[MARK_VAGUE] = {U'┄', STYLE_DIM},
	        [MARK_PERIOD] = {U'━', STYLE_DIM},
	        [MARK_EVENT] = {U'◆', STYLE_EVENT}};
	struct rect inner = {rect.row, rect.col + 1, 1, rect.cols - 2};
	struct scale s = scale_of(axis, inner);
	for (int unit = s.left; unit < s.left + s.units; unit++) {
		enum mark mark = lane->marks[unit - axis->unit_first];
		bool dim = !opened(axis, year_of(s, unit));
		int cells = mark == MARK_EVENT ? 1 : s.pitch;
		for (int k = 0; mark && k < cells; k++)
			grid_char(grid, inner.row, col_of(s, unit) + k,
			        dim ? STYLE_DIM : looks_of[mark].style, looks_of[mark].sign);
	}
}
