// SPDX-License-Identifier: MIT
// The table of figures: its state. For figures.c, figures_draw.c and figures_chart.c; inside the room only.
#ifndef CORE_VIEW_FIGURES_H
#define CORE_VIEW_FIGURES_H

#include "core/view/axis.h"
#include "core/view/list.h"
#include "core/view/tally.h"
#include "core/view/view.h"

/* A figure of the chart. */
struct chart_point {
	uint32_t row;  /* index of all.rows */
	int year;      /* in which it begins */
	int last_year; /* the same unless it is told of several years, or until today */
};

/* One kind of figures over the years, a row for each. */
struct chart {
	bool shown;
	uint32_t kind;
	ARRAY(struct chart_point) points; /* by year */
	size_t undated;                   /* figures that have no year to stand over */
	double high;                      /* the greatest of the points */
	struct list list;                 /* of the points */
	struct axis axis;
};

/* How many figures a kind has, and the greatest of them. */
struct kind_extent {
	size_t count;
	double high;
};

struct figures {
	struct store_figures all;
	ARRAY(struct kind_extent) extents; /* by kind */
	struct tally tally;
	enum tally_order order;
	bool down; /* the other way round */
	struct list list;
	struct chart chart;

	/* the rows that were drawn last, read once; all zero where nothing could be read */
	struct arena arena;
	ARRAY(struct store_figure) rows;
	int rows_first;  /* the line of rows.at[0]; -1: none were read */
	bool rows_chart; /* are they of the chart's list? */

	struct arena offered; /* the names that figures_offer gave last */
};

/* A line of the table, to be found again: a figure, or a group by its kind. */
struct figures_place {
	bool any, group;
	doc_id doc;
	int64_t ordinal;
	uint32_t kind;
	double low, high;
};
struct figures_place figures_place_of(const struct figures *self, int64_t row);
struct figures_place figures_chosen(const struct figures *self); /* under the cursor */
/* The same line, or that of its group, or the first of its kind; the cursor stays where it is if both are
 * gone. */
void figures_go_to(struct figures *self, struct figures_place place);

/* The line under the cursor: a figure (an index of all.rows, or -1), or a group (NULL if it is none). */
int64_t figures_row_at(const struct figures *self, int line);
struct tally_group *figures_group_at(const struct figures *self, int line);
/* Group and figures of a kind. */
const struct store_kind *figures_kind(const struct figures *self, uint32_t kind);

/* figures_draw.c */
/* The order that the name of a column stands for, at a cell of a table so wide; false for none. */
bool figures_title_at(int cols, enum lang lang, int col, enum tally_order *order);
void figures_draw_table(struct view *view, struct grid *grid, struct rect rect, bool focused);
/* The measure and its unit: 援助资金（元）; where the text does not say what it measures, that. */
void figures_kind_name(const struct store_kind *kind, enum lang lang, char *out, size_t size);
/* What a group holds, in words: its sum, or from the least to the greatest. */
void figures_group_text(
        const struct figures *self, const struct tally_group *group, enum lang lang, char *out, size_t size);

/* Fills `rows` with what is on the screen of the table, or of the chart, if it is not there yet. */
void figures_read_rows(const struct view *view);
/* In eighths of a cell, beside the greatest there is. */
void figures_draw_bar(struct grid *grid, struct rect r, double value, double highest);

/* figures_keep.c */
void figures_remember(const struct view *view, struct buf *out);
bool figures_recall(struct view *view, char *text);
/* The figure of the same kind and value in the same document, nearest to where it stood among its figures; an
 * index of all.rows, -1 if it is gone. */
int64_t figures_find(const struct figures *self, const struct figures_place *place);

/* figures_chart.c */
void chart_make(struct figures *self, uint32_t kind, const struct selection *selection);
void chart_free(struct chart *chart);
void chart_draw(struct view *view, struct grid *grid, struct rect rect, bool focused);
/* The mouse at a cell of the last drawing, which was into `rect`: the figure there is chosen, on the ruler
 * the first of those years. */
bool chart_point(struct chart *chart, struct rect rect, int row, int col);
/* The figure that the chart's cursor is on, an index of all.rows; -1 if there is none. */
int64_t chart_row(const struct chart *chart);
/* The cursor goes to a figure, if it is there. */
void chart_go_to(struct figures *self, const struct figures_place *place);

#endif
