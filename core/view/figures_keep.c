// SPDX-License-Identifier: MIT
// How the figures were left: their order, what is folded, the chart, the cursor.
#include "core/view/figures.h"
#include "core/view/recall.h"

#include <stdlib.h>
#include <string.h>

/* A kind is two fields: what is measured, and its unit. */
static void add_kind(const struct figures *self, uint32_t kind, const char *name, struct buf *out)
{
	recall_text(out, "measure", figures_kind(self, kind)->measure);
	recall_text(out, name, figures_kind(self, kind)->unit);
}

/* The figures of all kinds have numbers, by which they can be found only while nothing has changed. */
static void add_place(
        const struct figures *self, const struct figures_place *place, const char *name, struct buf *out)
{
	if (!place->any)
		return;
	add_kind(self, place->kind, name, out);
	if (place->group)
		return;
	recall_numbers(out, "figure", place->doc, place->ordinal);
	buf_addf(out, "value %.17g %.17g\t", place->low, place->high);
}

void figures_remember(const struct view *view, struct buf *out)
{
	const struct figures *self = view->state;
	recall_numbers(out, "order", self->order, self->down);
	for (size_t i = 0; i < self->tally.groups.len; i++)
		if (self->tally.groups.at[i].open)
			add_kind(self, self->tally.groups.at[i].kind, "open", out);
	if (self->chart.shown)
		add_kind(self, self->chart.kind, "chart", out);
	struct figures_place point = figures_place_of(self, self->chart.shown ? chart_row(&self->chart) : -1);
	struct figures_place line = figures_chosen(self);
	add_place(self, &line, "line", out);
	add_place(self, &point, "point", out);
}

int64_t figures_find(const struct figures *self, const struct figures_place *place)
{
	int64_t found = -1, nearest = INT64_MAX;
	for (size_t i = 0; i < self->all.rows.len; i++) {
		const struct store_figure_key *key = &self->all.rows.at[i];
		int64_t away = key->ordinal - place->ordinal;
		away = away < 0 ? -away : away;
		bool same = key->doc == place->doc && key->kind == place->kind && key->low == place->low &&
		            key->high == place->high;
		if (same && away < nearest) {
			nearest = away;
			found = (int64_t)i;
		}
	}
	return found;
}

static bool find_kind(const struct figures *self, const char *measure, const char *unit, uint32_t *kind)
{
	for (size_t i = 0; i < self->all.kinds.len; i++)
		if (strcmp(self->all.kinds.at[i].measure, measure) == 0 &&
		        strcmp(self->all.kinds.at[i].unit, unit) == 0) {
			*kind = (uint32_t)i;
			return true;
		}
	return false;
}

/* What the fields say: of the line under the cursor, of the point of the chart. */
struct kept {
	const char *measure;
	bool *open; /* by kind */
	struct figures_place line, point, *last;
};

static void read_place(struct kept *kept, const struct recalled *field)
{
	char *rest;
	if (kept->last && recall_is(field, "figure")) {
		kept->last->group = false;
		kept->last->doc = field->first, kept->last->ordinal = field->second;
	} else if (kept->last && recall_is(field, "value")) {
		kept->last->low = strtod(field->value, &rest);
		kept->last->high = strtod(rest, NULL);
	}
}

static void read_field(struct view *view, struct kept *kept, const struct recalled *field)
{
	struct figures *self = view->state;
	uint32_t kind = 0;
	read_place(kept, field);
	if (recall_is(field, "order")) {
		self->order = (enum tally_order)recall_choice(field, TALLY_ORDER_COUNT, TALLY_MEASURE);
		self->down = field->second == 1;
		return;
	}
	if (recall_is(field, "measure"))
		kept->measure = field->value;
	if (!find_kind(self, kept->measure, field->value, &kind))
		return;
	if (recall_is(field, "open"))
		kept->open[kind] = true;
	else if (recall_is(field, "chart"))
		chart_make(self, kind, view->context->selection);
	else if (recall_is(field, "line") || recall_is(field, "point")) {
		kept->last = recall_is(field, "line") ? &kept->line : &kept->point;
		*kept->last = (struct figures_place){.any = true, .group = true, .kind = kind};
	}
}

bool figures_recall(struct view *view, char *text)
{
	struct figures *self = view->state;
	struct recalled field;
	struct kept kept = {.measure = "", .open = mem_zero(self->all.kinds.len, sizeof *kept.open)};
	while (recall_next(&text, &field))
		read_field(view, &kept, &field);
	tally_make(&self->tally, &self->all, self->order, self->down, kept.open);
	free(kept.open);
	figures_go_to(self, kept.line);
	if (self->chart.shown)
		chart_go_to(self, &kept.point);
	return true;
}
