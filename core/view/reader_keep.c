// SPDX-License-Identifier: MIT
// How a reader was left: how the page is set, what is hidden, where it stood.
#include "core/view/recall.h"
#include "core/view/marks.h"
#include "core/view/reader.h"

/* Only what its keys have changed: the settings say the rest. */
static void add_changed(struct buf *out, const char *name, int now, int usual)
{
	if (now != usual)
		recall_number(out, name, now);
}

void reader_remember(const struct view *view, struct buf *out)
{
	const struct reader *self = view->state;
	const struct reading_look *usual = &view->context->reading;
	add_changed(out, "hidden", (int)self->hidden, 0);
	add_changed(out, "map", self->has_map, false);
	add_changed(out, "measure", self->reading.measure, usual->measure);
	add_changed(out, "align", self->reading.align, usual->align);
	add_changed(out, "hanging", self->reading.hanging, usual->hanging);
	add_changed(out, "flow", self->reading.flow, usual->flow);
}

bool reader_recall(struct view *view, char *text)
{
	struct reader *self = view->state;
	struct reading_look *look = &self->reading;
	struct recalled field;
	while (recall_next(&text, &field)) {
		if (recall_is(&field, "hidden"))
			reader_hide(view, (unsigned)recall_choice(&field, 1 << LAYER_COUNT, 0));
		else if (recall_is(&field, "map"))
			self->has_map = field.first == 1;
		else if (recall_is(&field, "measure") && field.first >= MEASURE_LEAST)
			look->measure = recall_choice(&field, MEASURE_MOST + 1, look->measure);
		else if (recall_is(&field, "align"))
			look->align = recall_choice(&field, READING_LEFT + 1, look->align);
		else if (recall_is(&field, "hanging"))
			look->hanging = recall_choice(&field, READING_OFF + 1, look->hanging);
		else if (recall_is(&field, "flow"))
			look->flow = recall_choice(&field, READING_OFF + 1, look->flow);
	}
	return true;
}

const char *reader_name(const struct view *view, struct span *chosen)
{
	const struct reader *self = view->state;
	*chosen = self->chosen;
	return self->id ? self->doc.name : NULL;
}

bool reader_return(struct view *view, doc_id doc, size_t off, struct span chosen, struct status *status)
{
	struct reader *self = view->state;
	if (!reader_show(view, doc, (struct span){0, 0}, status))
		return false;
	self->top_off = off < self->doc.len ? off : 0;
	self->bring = false;
	if (chosen.start <= chosen.end && chosen.end <= self->doc.len)
		reader_choose(self, chosen);
	return true;
}
