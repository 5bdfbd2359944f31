// SPDX-License-Identifier: MIT
#include "core/view/axis.h"

#include "core/view/clamp.h"
#include "core/view/parts.h"

#include <stdlib.h>

enum { EIGHTHS = 8, YEAR_COLS = 4, PITCH_MOST = 4 };

/* ---- what there is ----------------------------------------------------------------------------------------
 */

void axis_reach(struct axis *axis, int first, int last)
{
	free(axis->years);
	axis->first = first < AXIS_FIRST ? first : AXIS_FIRST;
	axis->last = last > AXIS_LAST ? last : AXIS_LAST;
	axis->years = mem_zero((size_t)(axis->last - axis->first + 1), sizeof *axis->years);
	axis->highest = 0;
	axis->shown = 0;
}

void axis_free(struct axis *axis)
{
	free(axis->years);
}

void axis_add(struct axis *axis, struct axis_event event)
{
	int from = clamp(event.first, axis->first, event.first);
	for (int year = from; year <= event.last && year <= axis->last; year++) {
		struct axis_year *at = &axis->years[year - axis->first];
		if (year == event.begins) {
			at->events++;
			axis->highest = at->events > axis->highest ? at->events : axis->highest;
		} else {
			at->covers++;
			at->vague |= event.begins == 0;
		}
	}
}

struct axis_year axis_at(const struct axis *axis, int year)
{
	bool there = year >= axis->first && year <= axis->last;
	return there ? axis->years[year - axis->first] : (struct axis_year){0};
}

int axis_near(const struct axis *axis, int year, int by)
{
	do
		year += by;
	while (year >= axis->first && year <= axis->last && !axis_at(axis, year).events);
	return axis_at(axis, year).events ? year : 0;
}

/* ---- which years stand where ------------------------------------------------------------------------------
 */

struct scale {
	int left, years; /* the first year shown, and how many */
	int pitch;       /* cells from one year to the next */
	int col;         /* of the first year */
};

/* A window of another size begins at the opened range again, so that it can come back to what it showed. */
static struct scale scale_for(struct axis *axis, struct rect rect, int year)
{
	int all = axis->last - axis->first + 1, opened = OPEN_LAST - OPEN_FIRST + 1;
	struct scale s = {.pitch = clamp(rect.cols / all, 1, PITCH_MOST), .col = rect.col};
	s.years = clamp(rect.cols / s.pitch, 1, all);
	if (s.years != axis->shown)
		axis->left = OPEN_FIRST - clamp((s.years - opened) / 2, 0, all);
	int margin = clamp(s.years / 8, 0, 4);
	if (year < axis->left + margin)
		axis->left = year - margin;
	if (year >= axis->left + s.years - margin)
		axis->left = year - s.years + margin + 1;
	axis->left = clamp(axis->left, axis->first, axis->last - s.years + 1);
	axis->shown = s.years;
	s.left = axis->left;
	return s;
}

static int col_of(struct scale s, int year)
{
	return s.col + (year - s.left) * s.pitch;
}

static bool on_screen(struct scale s, int year)
{
	return year >= s.left && year < s.left + s.years;
}

static int bar_cols(struct scale s)
{
	return s.pitch > 1 ? s.pitch - 1 : 1;
}

static bool opened(int year)
{
	return year >= OPEN_FIRST && year <= OPEN_LAST;
}

/* ---- drawing ----------------------------------------------------------------------------------------------
 */

/* The eighths of a cell that a year's bar has in `rows` rows; an event is never nothing. */
static int bar_eighths(const struct axis *axis, int count, int rows)
{
	if (count == 0)
		return 0;
	int most = rows * EIGHTHS, eighths = (count * most + axis->highest / 2) / axis->highest;
	return clamp(eighths, 1, most);
}

static void draw_bar(const struct axis *axis, struct grid *grid, struct rect r, int year)
{
	static const char32_t blocks[EIGHTHS + 1] = U" ▁▂▃▄▅▆▇█";
	struct axis_year at = axis_at(axis, year);
	int eighths = bar_eighths(axis, at.events, r.rows), bottom = r.row + r.rows - 1;
	for (int up = 0; up * EIGHTHS < eighths; up++)
		for (int k = 0; k < r.cols; k++)
			grid_char(grid, bottom - up, r.col + k, opened(year) ? STYLE_EVENT : STYLE_DIM,
			        blocks[clamp(eighths - up * EIGHTHS, 0, EIGHTHS)]);
	for (int k = 0; k < r.cols && !at.events && at.vague; k++)
		grid_char(grid, bottom, r.col + k, STYLE_DIM, U'┄');
}

static void draw_bars(const struct axis *axis, struct grid *grid, struct rect r, struct scale s)
{
	for (int year = s.left; year < s.left + s.years; year++)
		draw_bar(axis, grid, (struct rect){r.row, col_of(s, year), r.rows, bar_cols(s)}, year);
}

/* What stands on the ruler keeps a cell away from the name of the chosen year, which begins at `taken`. */
static bool is_free(int col, int cols, struct rect r, int taken)
{
	return col >= r.col && col + cols <= r.col + r.cols &&
	       (col > taken + YEAR_COLS || taken > col + cols);
}

static void draw_tick(struct grid *grid, struct rect r, struct scale s, int year, int taken)
{
	int col = col_of(s, year);
	if (year % 10 == 0 && is_free(col, YEAR_COLS, r, taken))
		grid_printf(grid, r.row, col, YEAR_COLS, opened(year) ? STYLE_TITLE : STYLE_DIM, "%d", year);
	else if (year % 10 == 5 && is_free(col, 1, r, taken))
		grid_char(grid, r.row, col, STYLE_DIM, U'·');
}

static void draw_bracket(
        struct grid *grid, struct rect r, struct scale s, int year, int col, int taken, char32_t bracket)
{
	if (on_screen(s, year) && col >= r.col && (col < taken || col >= taken + YEAR_COLS))
		grid_char(grid, r.row, col, STYLE_TITLE, bracket);
}

/* Every tenth year by its name, the chosen one's, which others give way to, and the opened range. */
static void draw_ruler(struct grid *grid, struct rect r, struct scale s, int taken)
{
	for (int year = s.left; year < s.left + s.years; year++)
		draw_tick(grid, r, s, year, taken);
	draw_bracket(grid, r, s, OPEN_FIRST, col_of(s, OPEN_FIRST) - 1, taken, U'[');
	draw_bracket(grid, r, s, OPEN_LAST, col_of(s, OPEN_LAST + 1) - 1, taken, U']');
}

static void draw_year(struct grid *grid, struct rect label, int year, bool selected)
{
	grid_printf(grid, label.row, label.col, label.cols, STYLE_TITLE, "%d", year);
	part_choose(grid, label, selected);
}

static void draw_ends(const struct axis *axis, struct grid *grid, struct rect rect, struct scale s)
{
	int row = rect.row + rect.rows - 1;
	if (s.left > axis->first)
		grid_char(grid, row, rect.col, STYLE_FRAME, U'‹');
	if (s.left + s.years <= axis->last)
		grid_char(grid, row, rect.col + rect.cols - 1, STYLE_FRAME, U'›');
}

/* In one row: bars alone, between the first year shown and the last. */
static void draw_strip(struct axis *axis, struct grid *grid, struct rect rect, int year)
{
	int label = YEAR_COLS + 2, row = rect.row;
	struct rect bars = {row, rect.col + label, 1, rect.cols - 2 * label};
	struct scale s = scale_for(axis, bars, year);
	draw_bars(axis, grid, bars, s);
	grid_printf(grid, row, rect.col + 1, YEAR_COLS, STYLE_DIM, "%d", s.left);
	int last = s.left + s.years - 1, end = col_of(s, last) + bar_cols(s);
	grid_printf(grid, row, end + 1, YEAR_COLS, STYLE_DIM, "%d", last);
}

void axis_draw(struct axis *axis, struct grid *grid, struct rect rect, int year, bool focused, bool selected)
{
	if (rect.rows == 1) {
		draw_strip(axis, grid, rect, year);
		return;
	}
	struct rect inner = {rect.row, rect.col + 1, rect.rows, rect.cols - 2};
	struct scale s = scale_for(axis, inner, year);
	struct rect bars = {inner.row, inner.col, rect.rows - 1, inner.cols};
	draw_bars(axis, grid, bars, s);
	draw_ends(axis, grid, rect, s);
	struct rect ruler = {bars.row + bars.rows, inner.col, 1, inner.cols};
	int last = ruler.col + ruler.cols - YEAR_COLS, col = col_of(s, year);
	struct rect label = {ruler.row, col < last ? col : last, 1, YEAR_COLS};
	draw_ruler(grid, ruler, s, label.col);
	draw_year(grid, label, year, focused && selected);
	grid_style(grid, (struct rect){bars.row, col, bars.rows, bar_cols(s)}, STYLE_TITLE);
}
