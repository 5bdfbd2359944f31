// SPDX-License-Identifier: MIT
// How the timeline was left: its zoom, the month, the event.
#include "core/view/recall.h"
#include "core/view/timeline.h"
#include "core/view/trace.h"

void timeline_remember(const struct view *view, struct buf *out)
{
	const struct timeline *self = view->state;
	recall_number(out, "zoom", self->axis.zoom);
	recall_number(out, "month", self->month);
	if (!self->on_axis)
		trace_remember(timeline_hit(self, self->list.cursor), out);
}

bool timeline_recall(struct view *view, char *text)
{
	struct timeline *self = view->state;
	struct trace chosen = {0};
	struct recalled field;
	while (recall_next(&text, &field)) {
		trace_read(&chosen, &field);
		if (recall_is(&field, "zoom")) {
			self->axis.zoom = (int)field.first;
			axis_fit(&self->axis, self->axis_cols, self->marks, self->lane_count);
		} else if (recall_is(&field, "month")) {
			self->month = recall_choice(&field, TIMELINE_LAST * YEAR_MONTHS, self->month);
			timeline_go_unit(self, timeline_unit(self));
		}
	}
	if (timeline_choose(self, &chosen))
		timeline_follow_row(self);
	return true;
}
