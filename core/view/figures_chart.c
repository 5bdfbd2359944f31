// SPDX-License-Identifier: MIT
// One kind of figures over the years: bars for each document, below each other, over one ruler.
#include "core/view/figures.h"

#include "core/view/clamp.h"
#include "core/view/parts.h"
#include "core/view/quantity.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MONTHS = 12, EIGHTHS = 8, YEAR_LAST = 2199, RULER_ROWS = 2, LANE_MOST = 10 };
enum { SCALE_LEAST = 50 }; /* cells of a pane that has a scale */

/* ---- the points -------------------------------------------------------------------------------------------
 */

static int lane_of(struct chart *chart, doc_id doc)
{
	for (size_t i = 0; i < chart->docs.len; i++)
		if (chart->docs.at[i] == doc)
			return (int)i;
	*array_push(&chart->docs) = doc;
	return (int)chart->docs.len - 1;
}

static int compare_points(const void *a, const void *b)
{
	const struct chart_point *x = a, *y = b;
	if (x->year != y->year)
		return x->year < y->year ? -1 : 1;
	if (x->lane != y->lane)
		return x->lane < y->lane ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

static void add_point(struct figures *self, uint32_t row)
{
	struct chart *chart = &self->chart;
	const struct store_figure_key *key = &self->all.rows.at[row];
	int year = key->first_day / 10000, last = key->last_day / 10000;
	if (!year || year > YEAR_LAST) {
		chart->undated++;
		return;
	}
	chart->top = key->high > chart->top ? key->high : chart->top;
	*array_push(&chart->points) = (struct chart_point){
	        row, lane_of(chart, key->doc), year, last > YEAR_LAST ? AXIS_LAST : last};
}

static void make_axis(struct chart *chart, const struct selection *selection)
{
	int first = AXIS_FIRST, last = AXIS_LAST;
	for (size_t i = 0; i < chart->points.len; i++) {
		first = chart->points.at[i].year < first ? chart->points.at[i].year : first;
		last = chart->points.at[i].last_year > last ? chart->points.at[i].last_year : last;
	}
	axis_reach(&chart->axis, first, last);
	bool chosen = selection && selection_has(selection, CHOICE_YEARS);
	chart->axis.opened_first = chosen ? selection->filter.first_day / 10000 : OPEN_FIRST;
	chart->axis.opened_last = chosen ? selection->filter.last_day / 10000 : OPEN_LAST;
}

double chart_scale(double highest)
{
	static const double steps[] = {1, 1.2, 1.6, 2, 2.5, 4, 5, 6, 8, 10};
	double power = 1;
	size_t i = 0;
	if (highest <= 0)
		return 1;
	while (power * 10 <= highest)
		power *= 10;
	while (power > highest)
		power /= 10;
	while (steps[i] * power < highest && i + 1 < sizeof steps / sizeof *steps)
		i++;
	return steps[i] * power;
}

void chart_make(struct figures *self, uint32_t kind, const struct selection *selection)
{
	struct chart *chart = &self->chart;
	chart->points.len = chart->docs.len = 0;
	chart->undated = 0;
	chart->top = 0;
	chart->kind = kind;
	chart->shown = true;
	for (size_t i = 0; i < self->all.rows.len; i++)
		if (self->all.rows.at[i].kind == kind)
			add_point(self, (uint32_t)i);
	chart->top = chart_scale(chart->top);
	if (chart->points.len)
		qsort(chart->points.at, chart->points.len, sizeof *chart->points.at, compare_points);
	chart->list = (struct list){.height = 1};
	list_size(&chart->list, (int)chart->points.len, 1);
	make_axis(chart, selection);
}

void chart_free(struct chart *chart)
{
	array_free(&chart->points);
	array_free(&chart->docs);
	axis_free(&chart->axis);
}

int64_t chart_row(const struct chart *chart)
{
	return chart->points.len ? (int64_t)chart->points.at[chart->list.cursor].row : -1;
}

void chart_go_to(struct figures *self, const struct figures_place *place)
{
	struct chart *chart = &self->chart;
	int64_t row = place->any ? figures_find(self, place) : -1;
	for (size_t i = 0; i < chart->points.len; i++)
		if (chart->points.at[i].row == row)
			list_go(&chart->list, (int)i);
}

/* ---- drawing ----------------------------------------------------------------------------------------------
 */

static int eighths_of(const struct chart *chart, double value, int rows)
{
	int most = rows * EIGHTHS;
	return clamp((int)(value / chart->top * most + 0.5), 1, most);
}

static int unit_of(const struct chart *chart, int year)
{
	return axis_unit_of(&chart->axis, year * MONTHS);
}

/* A bar for a figure of one year; of several years a line as high over all of them. */
static void draw_point(const struct figures *self, struct grid *grid, struct rect lane, struct rect ruler,
        const struct chart_point *point, bool here)
{
	static const char32_t blocks[EIGHTHS + 1] = U" ▁▂▃▄▅▆▇█";
	const struct chart *chart = &self->chart;
	int eighths = eighths_of(chart, self->all.rows.at[point->row].high, lane.rows), cols;
	unsigned style = here ? STYLE_TITLE : STYLE_FIGURE;
	bool bar = point->year == point->last_year;
	for (int unit = unit_of(chart, point->year); unit <= unit_of(chart, point->last_year); unit++) {
		int col = axis_col(&chart->axis, ruler, unit, &cols), bottom = lane.row + lane.rows - 1;
		int top = bottom - (eighths - 1) / EIGHTHS;
		for (int k = 0; k < cols && col >= 0; k++) {
			for (int up = 0; bar && up * EIGHTHS < eighths; up++)
				grid_char(grid, bottom - up, col + k, style,
				        blocks[clamp(eighths - up * EIGHTHS, 0, EIGHTHS)]);
			if (!bar && !grid_at(grid, top, col + k)->cp[0])
				grid_char(grid, top, col + k, here ? STYLE_TITLE : STYLE_DIM, U'━');
		}
	}
}

/* Bars before lines, so that those are not hidden; the chosen one last. */
static void draw_lane(
        const struct figures *self, struct grid *grid, struct rect lane, struct rect ruler, int number)
{
	const struct chart *chart = &self->chart;
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < chart->points.len; i++) {
			const struct chart_point *point = &chart->points.at[i];
			if (point->lane == number && (point->year != point->last_year) == (pass == 1))
				draw_point(self, grid, lane, ruler, point, false);
		}
	if (chart->points.at[chart->list.cursor].lane == number)
		draw_point(self, grid, lane, ruler, &chart->points.at[chart->list.cursor], true);
}

/* What the height of a bar stands for, beside a lane: at its top, and half way up where a row begins there.
 */
static void draw_scale(const struct chart *chart, struct grid *grid, struct rect r)
{
	char text[32];
	int end = r.col + r.cols - 1, half = r.rows >= 4 && r.rows % 2 == 0 ? r.rows / 2 : 0;
	for (int i = 0; i < r.rows && r.cols; i++) {
		grid_char(grid, r.row + i, end, STYLE_DIM, U'│');
		if (i != 0 && i != half)
			continue;
		quantity_round(i ? chart->top / 2 : chart->top, text, sizeof text);
		part_right(grid, r.row + i, end, r.cols - 1, STYLE_DIM, text);
	}
}

/* Cells of the scale. */
static int scale_cols(const struct chart *chart, const struct grid *grid, int cols)
{
	char top[32], half[32];
	quantity_round(chart->top, top, sizeof top);
	quantity_round(chart->top / 2, half, sizeof half);
	int most =
	        part_cols(grid, top) > part_cols(grid, half) ? part_cols(grid, top) : part_cols(grid, half);
	return cols < SCALE_LEAST ? 0 : most + 2;
}

/* Whose lane it is, and its greatest value. */
static void draw_label(struct view *view, struct grid *grid, struct rect r, int number)
{
	const struct figures *self = view->state;
	const struct chart *chart = &self->chart;
	const struct store_figure_key *greatest = NULL;
	struct arena arena = {0};
	struct store_figure figure;
	struct status status;
	char text[128];
	for (size_t i = 0; i < chart->points.len; i++) {
		const struct store_figure_key *key = &self->all.rows.at[chart->points.at[i].row];
		if (chart->points.at[i].lane == number && (!greatest || key->high > greatest->high))
			greatest = key;
	}
	if (greatest && store_figure(view->context->store, greatest->doc, greatest->ordinal, &arena, &figure,
	                        &status)) {
		quantity_text(figure.value, figure.unit, figure.qualifier, text, sizeof text);
		int cols = part_cols(grid, text) + 2;
		grid_puts(grid, r.row, r.col + 1, r.cols - cols - 2, STYLE_TITLE, figure.doc_name);
		part_right(grid, r.row, r.col + r.cols - 1, cols, STYLE_FIGURE, text);
	}
	arena_free(&arena);
}

/* The lanes that fit, with the chosen one among them. */
struct lanes {
	int rows, first, count;
};

static struct lanes lanes_for(struct chart *chart, int rows)
{
	int docs = (int)chart->docs.len;
	struct lanes l = {.rows = clamp(rows / docs - 1, 1, LANE_MOST)};
	l.rows -= l.rows > 4 ? l.rows % 2 : 0; /* so that half of the scale is at a row's edge */
	l.count = clamp(rows / (l.rows + 1), 1, docs);
	int chosen = chart->points.at[chart->list.cursor].lane;
	if (chosen < chart->top_lane)
		chart->top_lane = chosen;
	if (chosen >= chart->top_lane + l.count)
		chart->top_lane = chosen - l.count + 1;
	chart->top_lane = clamp(chart->top_lane, 0, docs - l.count);
	l.first = chart->top_lane;
	return l;
}

static struct rect ruler_in(struct rect rect, int scale)
{
	return (struct rect){
	        rect.row + rect.rows - RULER_ROWS, rect.col + scale, RULER_ROWS, rect.cols - scale};
}

/* In a lane nearest to a unit; -1 if the lane has none. */
static int nearest(const struct chart *chart, int lane, int unit)
{
	int found = -1, least = INT_MAX;
	for (size_t i = 0; i < chart->points.len; i++) {
		const struct chart_point *point = &chart->points.at[i];
		int first = unit_of(chart, point->year), last = unit_of(chart, point->last_year);
		int far = unit < first ? first - unit : unit > last ? unit - last : 0;
		if (point->lane == lane && far < least)
			found = (int)i, least = far;
	}
	return found;
}

bool chart_point(struct chart *chart, const struct grid *grid, struct rect rect, int row, int col)
{
	int unit;
	if (chart->points.len == 0 || rect.rows < RULER_ROWS + 2)
		return false;
	struct rect ruler = ruler_in(rect, scale_cols(chart, grid, rect.cols));
	struct lanes l = lanes_for(chart, rect.rows - RULER_ROWS);
	int lane = (row - rect.row) / (l.rows + 1);
	if (lane >= l.count || !axis_point(&chart->axis, ruler, col, &unit))
		return false;
	int found = nearest(chart, l.first + lane, unit);
	if (found >= 0)
		list_go(&chart->list, found);
	return found >= 0;
}

void chart_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct figures *self = view->state;
	struct chart *chart = &self->chart;
	if (chart->points.len == 0 || rect.rows < RULER_ROWS + 2) {
		part_notice(view->context, grid, rect, lang_text(view->context->lang, MSG_CHART_EMPTY));
		return;
	}
	int scale = scale_cols(chart, grid, rect.cols);
	struct rect ruler = ruler_in(rect, scale);
	chart->axis.lang = view->context->lang;
	axis_fit(&chart->axis, ruler.cols - 2, NULL, 0);
	int unit = unit_of(chart, chart->points.at[chart->list.cursor].year);
	axis_draw(&chart->axis, grid, ruler, (struct axis_cursor){unit, unit, unit, focused, true});
	struct lanes l = lanes_for(chart, rect.rows - RULER_ROWS);
	for (int i = 0; i < l.count; i++) {
		int row = rect.row + i * (l.rows + 1);
		draw_label(view, grid, (struct rect){row, rect.col, 1, rect.cols}, l.first + i);
		draw_scale(chart, grid, (struct rect){row + 1, rect.col, l.rows, scale});
		draw_lane(self, grid, (struct rect){row + 1, ruler.col, l.rows, ruler.cols}, ruler,
		        l.first + i);
	}
	if (scale)
		part_right(grid, ruler.row + RULER_ROWS - 1, ruler.col - 1, scale - 1, STYLE_DIM,
		        figures_kind(self, chart->kind)->unit);
	if (l.count < (int)chart->docs.len)
		grid_printf(grid, ruler.row, rect.col + 1, rect.cols - 2, STYLE_DIM, "%d–%d/%zu", l.first + 1,
		        l.first + l.count, chart->docs.len);
}
