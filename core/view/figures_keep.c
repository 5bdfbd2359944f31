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

void figures_remember(const struct view *view, struct buf *out)
{
	const struct figures *self = view->state;
	recall_numbers(out, "order", self->order, self->down);
	for (size_t i = 0; i < self->tally.groups.len; i++)
		if (self->tally.groups.at[i].open)
			add_kind(self, self->tally.groups.at[i].kind, "open", out);
	if (self->chart.shown)
		add_kind(self, self->chart.kind, "chart", out);
	recall_numbers(out, "at", self->list.cursor, self->chart.list.cursor);
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

bool figures_recall(struct view *view, char *text)
{
	struct figures *self = view->state;
	struct recalled field;
	const char *measure = "";
	bool *open = mem_zero(self->all.kinds.len, sizeof *open);
	int64_t at = 0, point = 0;
	uint32_t kind = 0;
	while (recall_next(&text, &field)) {
		if (recall_is(&field, "order")) {
			self->order =
			        (enum tally_order)recall_choice(&field, TALLY_ORDER_COUNT, TALLY_MEASURE);
			self->down = field.second == 1;
		} else if (recall_is(&field, "measure")) {
			measure = field.value;
		} else if (recall_is(&field, "open") && find_kind(self, measure, field.value, &kind)) {
			open[kind] = true;
		} else if (recall_is(&field, "chart") && find_kind(self, measure, field.value, &kind)) {
			chart_make(self, kind, view->context->selection);
		} else if (recall_is(&field, "at")) {
			at = field.first, point = field.second;
		}
	}
	tally_make(&self->tally, &self->all, self->order, self->down, open);
	free(open);
	list_size(&self->list, (int)self->tally.lines.len, self->list.height);
	self->list.cursor = at >= 0 && at < self->list.count ? (int)at : 0;
	if (self->chart.shown && point >= 0 && point < self->chart.list.count)
		self->chart.list.cursor = (int)point;
	return true;
}
