// SPDX-License-Identifier: MIT
// What the timeline says of what is chosen: a unit of the ruler, or an event.
#include "core/view/timeline.h"

#include "core/view/when.h"

#include <stdio.h>

static void add_message(struct buf *out, enum lang lang, enum message message, const char *arg)
{
	char text[160];
	lang_format(text, sizeof text, lang, message, &arg, 1);
	buf_adds(out, text);
}

static void add_number(struct buf *out, enum lang lang, enum message message, int number)
{
	char arg[16];
	snprintf(arg, sizeof arg, "%d", number);
	add_message(out, lang, message, arg);
}

/* Where to go from a unit without events. */
static void add_near(const struct timeline *self, enum lang lang, struct buf *out)
{
	struct buf name = {0};
	int at = timeline_unit(self), next = axis_near(&self->axis, at, 1),
	    before = axis_near(&self->axis, at, -1);
	int near = next != at ? next : before;
	axis_name(&self->axis, near, near, &name);
	if (near != at)
		add_message(out, lang, next != at ? MSG_YEAR_NEXT : MSG_YEAR_BEFORE, buf_str(&name));
	buf_free(&name);
}

void timeline_unit_text(const struct view *view, struct buf *out)
{
	const struct timeline *self = view->state;
	enum lang lang = view->context->lang;
	struct axis_cursor c = timeline_cursor(self, false);
	struct axis_unit at = timeline_sum(&self->axis, c);
	axis_name(&self->axis, c.from, c.to, out);
	if (at.events)
		add_number(out, lang, MSG_YEAR_COUNT, at.events);
	else
		buf_adds(out, lang_text(lang, MSG_YEAR_NONE));
	if (at.covers)
		add_number(out, lang, MSG_YEAR_COVERS, at.covers);
	if (!at.events)
		add_near(self, lang, out);
	if (self->mark >= 0)
		view_keys(view->context, lang_text(lang, MSG_YEAR_RANGE), out);
}

/* Which line of how many; and how many events these are, where copies stand in one. */
static void add_line_number(const struct timeline *self, enum lang lang, struct buf *out)
{
	char line[16], lines[16], events[24], text[128];
	snprintf(line, sizeof line, "%d", self->list.cursor + 1);
	snprintf(lines, sizeof lines, "%d", self->list.count);
	snprintf(events, sizeof events, "%zu", self->rows.len);
	bool copies = (size_t)self->list.count < self->rows.len;
	lang_format(text, sizeof text, lang, copies ? MSG_LINE_OF_COPIES : MSG_LINE_OF,
	        (const char *[]){line, lines, events}, 3);
	buf_addf(out, "%s · ", text);
}

void timeline_describe(struct view *view, char *out, size_t size)
{
	struct timeline *self = view->state;
	struct buf text = {0};
	if (self->on_axis) {
		timeline_unit_text(view, &text);
	} else {
		const struct store_hit *hit = timeline_hit(self, self->list.cursor);
		if (self->whole) /* what changes with each line last, as few bytes tell it */
			add_line_number(self, view->context->lang, &text);
		when_text(hit->edtf, view->context->lang, &text);
		contested_say(view->context->contested, view->context->lang, hit->doc, LAYER_EVENTS,
		        hit->span, &text);
		if (!self->whole)
			buf_addf(&text, "  %s  %s", hit->label, hit->doc_name);
	}
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

bool timeline_described(const struct view *view)
{
	const struct timeline *self = view->state;
	return self->on_axis && self->counted;
}

void timeline_subtitle(struct view *view, char *out, size_t size)
{
	const struct timeline *self = view->state;
	const struct selection *selection = view->context->selection;
	struct buf text = {0}, years = {0};
	when_years(self->axis.first, self->axis.last, view->context->lang, &text);
	if (self->chosen_last)
		selection_text(selection, CHOICE_YEARS, view->context->lang, &years);
	if (self->as_of) {
		buf_adds(&years, self->chosen_last ? " · " : "");
		selection_text(selection, CHOICE_AS_OF, view->context->lang, &years);
	}
	if (years.len) {
		buf_adds(&text, " · ");
		add_message(&text, view->context->lang, MSG_YEARS_CHOSEN, buf_str(&years));
	}
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&years);
	buf_free(&text);
}
