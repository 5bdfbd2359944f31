// SPDX-License-Identifier: MIT
// One kind of figures over the years: a row for each, its date, its value, a bar beside the greatest, and
// where it stands on the ruler below all of them.
#include "core/view/figures.h"

#include "core/view/clamp.h"
#include "core/view/parts.h"
#include "core/view/quantity.h"

#include <stdio.h>
#include <stdlib.h>

enum { MONTHS = 12, YEAR_LAST = 2199, RULER_ROWS = 2 };

/* ---- the points -------------------------------------------------------------------------------------------
 */

static int compare_points(const void *a, const void *b)
{
	const struct chart_point *x = a, *y = b;
	if (x->year != y->year)
		return x->year < y->year ? -1 : 1;
	if (x->last_year != y->last_year)
		return x->last_year < y->last_year ? -1 : 1;
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
	chart->high = key->high > chart->high ? key->high : chart->high;
	*array_push(&chart->points) = (struct chart_point){row, year, last > YEAR_LAST ? AXIS_LAST : last};
}

/* It reaches over the years of the figures, and is opened on them or on the chosen ones. */
static void make_axis(struct chart *chart, const struct selection *selection)
{
	enum { YEARS_LEAST = 10 };
	int first = YEAR_LAST, last = 0;
	for (size_t i = 0; i < chart->points.len; i++) {
		const struct chart_point *point = &chart->points.at[i];
		int end = point->last_year > point->year ? point->last_year : point->year;
		first = point->year < first ? point->year : first;
		last = end > last ? end : last;
	}
	if (!chart->points.len)
		first = AXIS_FIRST, last = AXIS_LAST;
	int few = clamp(YEARS_LEAST - (last - first + 1), 0, YEARS_LEAST);
	axis_reach(&chart->axis, first - few / 2, last + (few - few / 2));
	bool chosen = selection && selection_has(selection, CHOICE_YEARS);
	chart->axis.bare = !chosen;
	chart->axis.opened_first = chosen ? selection->filter.first_day / 10000 : first;
	chart->axis.opened_last = chosen ? selection->filter.last_day / 10000 : last;
}

void chart_make(struct figures *self, uint32_t kind, const struct selection *selection)
{
	struct chart *chart = &self->chart;
	chart->points.len = 0;
	chart->undated = 0;
	chart->high = 0;
	chart->kind = kind;
	chart->shown = true;
	for (size_t i = 0; i < self->all.rows.len; i++)
		if (self->all.rows.at[i].kind == kind)
			add_point(self, (uint32_t)i);
	if (chart->points.len)
		qsort(chart->points.at, chart->points.len, sizeof *chart->points.at, compare_points);
	chart->list = (struct list){0};
	self->rows_first = -1;
	list_size(&chart->list, (int)chart->points.len, 0);
	make_axis(chart, selection);
}

void chart_free(struct chart *chart)
{
	array_free(&chart->points);
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

/* Cells of each column, the gap behind it included; the ruler has what they leave, at the right. */
struct columns {
	int date, value, bar, doc;
};

static int columns_all(struct columns c)
{
	return 1 + c.date + c.value + c.bar + c.doc;
}

/* The bars give way to the ruler, as far as it needs a cell for each year. */
static struct columns columns_for(const struct chart *chart, int cols)
{
	enum { BAR_LEAST = 5, RULER_ENDS = 2 };
	int years = chart->axis.last - chart->axis.first + 1;
	if (cols < 50)
		return (struct columns){.date = 12, .value = 11};
	struct columns c = {.date = 13, .value = 14};
	if (cols >= 90)
		c = (struct columns){.date = 14, .value = 16, .doc = cols / 5};
	c.bar = clamp(cols - columns_all(c) - years - RULER_ENDS, BAR_LEAST, cols / 4);
	return c;
}

/* Right below the last row, or at the end of the pane. */
static struct rect ruler_in(const struct chart *chart, struct rect rect)
{
	int left = columns_all(columns_for(chart, rect.cols));
	int above = clamp((int)chart->points.len, 0, rect.rows - RULER_ROWS);
	return (struct rect){rect.row + above, rect.col + left, RULER_ROWS, rect.cols - left};
}

static int unit_of(const struct chart *chart, int year)
{
	return axis_unit_of(&chart->axis, year * MONTHS);
}

/* The year, or a line over all of them; ‹ or › where it is outside of what the ruler shows. */
static void draw_mark(const struct chart *chart, struct grid *grid, int row, struct rect ruler,
        const struct chart_point *point, unsigned style)
{
	int first = unit_of(chart, point->year), last = unit_of(chart, point->last_year), from = -1, to = -1;
	for (int unit = first; unit <= last; unit++) {
		int cols, col = axis_col(&chart->axis, ruler, unit, &cols);
		if (col < 0)
			continue;
		from = from < 0 ? col : from;
		to = col + cols;
	}
	if (from < 0) {
		bool before = last < chart->axis.left;
		grid_char(grid, row, before ? ruler.col : ruler.col + ruler.cols - 1, STYLE_DIM,
		        before ? U'‹' : U'›');
	}
	for (int col = from; from >= 0 && col < to; col++)
		grid_char(grid, row, col, style, first == last ? U'■' : U'━');
}

static void draw_point(const struct view *view, struct grid *grid, struct rect r, struct rect ruler, int line,
        const struct store_figure *figure)
{
	const struct figures *self = view->state;
	const struct chart *chart = &self->chart;
	const struct chart_point *point = &chart->points.at[line];
	struct columns c = columns_for(chart, r.cols);
	bool here = line == chart->list.cursor;
	int col = r.col + 1;
	char text[128], name[PART_NAME_BYTES];
	if (!figure->value)
		return;
	part_date(figure->edtf, view->context->lang, text, sizeof text);
	grid_puts(grid, r.row, col, c.date - 1, STYLE_DATE, text);
	quantity_text(figure->value, figure->unit, figure->qualifier, text, sizeof text);
	part_right(grid, r.row, (col += c.date) + c.value - 1, c.value - 1, STYLE_FIGURE, text);
	figures_draw_bar(grid, (struct rect){r.row, col += c.value, 1, c.bar - 1},
	        self->all.rows.at[point->row].high, chart->high);
	if (c.doc)
		grid_puts(grid, r.row, col + c.bar, c.doc - 1, STYLE_DIM,
		        part_name(grid, figure->doc_name, c.doc - 1, name));
	draw_mark(chart, grid, r.row, ruler, point, here ? STYLE_TITLE : STYLE_FIGURE);
}

static bool go_unit(struct chart *chart, int unit)
{
	for (size_t i = 0; i < chart->points.len; i++) {
		const struct chart_point *point = &chart->points.at[i];
		if (unit_of(chart, point->year) > unit || unit_of(chart, point->last_year) < unit)
			continue;
		list_go(&chart->list, (int)i);
		return true;
	}
	return false;
}

bool chart_point(struct chart *chart, struct rect rect, int row, int col)
{
	struct rect ruler = ruler_in(chart, rect);
	int unit;
	if (chart->points.len == 0 || row >= ruler.row + ruler.rows)
		return false;
	if (row < ruler.row)
		return list_point(&chart->list, row - rect.row);
	return axis_point(&chart->axis, ruler, col, &unit) && go_unit(chart, unit);
}

void chart_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct figures *self = view->state;
	struct chart *chart = &self->chart;
	if (chart->points.len == 0 || rect.rows < RULER_ROWS + 1) {
		part_notice(view->context, grid, rect, lang_text(view->context->lang, MSG_CHART_EMPTY));
		return;
	}
	struct rect ruler = ruler_in(chart, rect);
	struct columns c = columns_for(chart, rect.cols);
	chart->axis.lang = view->context->lang;
	axis_fit(&chart->axis, ruler.cols - 2, NULL, 0);
	int unit = unit_of(chart, chart->points.at[chart->list.cursor].year);
	axis_draw(&chart->axis, grid, ruler, (struct axis_cursor){unit, unit, unit, focused, true});
	part_list(&chart->list, (int)chart->points.len, rect.rows - RULER_ROWS, grid, rect);
	figures_read_rows(view);
	for (int i = 0; i < (int)self->rows.len; i++) {
		int line = chart->list.top + i;
		struct rect r = {rect.row + i, rect.col, 1, rect.cols};
		draw_point(view, grid, r, ruler, line, &self->rows.at[i]);
		if (line == chart->list.cursor)
			part_choose(grid, (struct rect){r.row, r.col + 1, 1, c.date + c.value - 1}, focused);
	}
	grid_printf(grid, ruler.row + 1, rect.col + 1, ruler.col - rect.col - 2, STYLE_DIM, "%d/%d",
	        chart->list.cursor + 1, chart->list.count);
}
