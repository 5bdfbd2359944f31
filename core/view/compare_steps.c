// SPDX-License-Identifier: MIT
// What the compare pane's keys do: scrolling, from one variant to the next, which one is right.
#include "core/view/compare.h"

/* ---- scrolling ---- */

static size_t last_top(const struct compare *self)
{
	return self->rows.all.len > self->height ? self->rows.all.len - self->height : 0;
}

static void scroll_to(struct compare *self, size_t top)
{
	self->top = top < last_top(self) ? top : last_top(self);
	self->bring = false;
}

static void scroll(struct compare *self, ptrdiff_t rows)
{
	size_t up = rows < 0 ? (size_t)-rows : 0;
	scroll_to(self, rows < 0 ? (self->top > up ? self->top - up : 0) : self->top + (size_t)rows);
}

static bool scroll_command(struct compare *self, enum command command)
{
	ptrdiff_t page = self->height > 1 ? (ptrdiff_t)self->height - 1 : 1;
	switch (command) {
	case CMD_DOWN:
		scroll(self, 1);
		return true;
	case CMD_UP:
		scroll(self, -1);
		return true;
	case CMD_HALF_DOWN:
		scroll(self, page / 2);
		return true;
	case CMD_HALF_UP:
		scroll(self, -page / 2);
		return true;
	case CMD_PAGE_DOWN:
		scroll(self, page);
		return true;
	case CMD_PAGE_UP:
		scroll(self, -page);
		return true;
	case CMD_FIRST:
		scroll_to(self, 0);
		return true;
	case CMD_LAST:
		scroll_to(self, last_top(self));
		return true;
	default:
		return false;
	}
}

/* ---- variants ---- */

bool compare_walks(const struct compare *self, size_t variant)
{
	enum variant_class which = variant_class_of(self->it.variants.rows.at[variant].kind);
	return self->facts_only ? which == CLASS_FACTS : (self->classes >> which & 1) != 0;
}

static size_t row_of_current(const struct compare *self)
{
	return compare_row_of_variant(&self->rows, &self->it, &self->it.variants.rows.at[self->current]);
}

bool compare_on_screen(const struct compare *self)
{
	if (self->current < 0)
		return false;
	if (self->bring)
		return true;
	size_t row = row_of_current(self);
	return row >= self->top && row < self->top + self->height;
}

size_t compare_number(const struct compare *self, size_t *count)
{
	size_t number = 0;
	*count = 0;
	for (size_t i = 0; i < self->it.variants.rows.len; i++) {
		*count += compare_walks(self, i);
		if ((ptrdiff_t)i == self->current)
			number = *count;
	}
	return number;
}

/* Where to go on from: what is chosen, as long as it is in sight; else the top of the screen. */
static ptrdiff_t start_of(const struct compare *self, int step)
{
	const struct variants *variants = &self->it.variants;
	if (compare_on_screen(self))
		return self->current + step;
	if (self->rows.all.len == 0)
		return step > 0 ? 0 : (ptrdiff_t)variants->rows.len - 1;
	ptrdiff_t i = 0, count = (ptrdiff_t)variants->rows.len;
	while (i < count && compare_row_of_variant(&self->rows, &self->it, &variants->rows.at[i]) < self->top)
		i++;
	return step > 0 ? i : i - 1;
}

bool compare_step(struct compare *self, int step)
{
	ptrdiff_t count = (ptrdiff_t)self->it.variants.rows.len;
	for (ptrdiff_t i = start_of(self, step); i >= 0 && i < count; i += step)
		if (compare_walks(self, (size_t)i)) {
			self->current = i;
			self->searched = false;
			self->bring = true;
			return true;
		}
	return false;
}

static void step(struct compare *self, int by, struct view_request *request)
{
	size_t count;
	if (compare_step(self, by))
		return;
	compare_number(self, &count);
	request->kind = REQUEST_BELL;
	request->message = self->it.variants.rows.len == 0 ? MSG_COMPARE_ALIKE
	                   : count == 0                    ? MSG_COMPARE_NO_FACT
	                   : by > 0                        ? MSG_COMPARE_LAST
	                                                   : MSG_COMPARE_FIRST;
}

/* ---- which one is right ---- */

bool compare_prefer(struct view *view, bool right, bool *any, struct status *status)
{
	struct compare *self = view->state;
	*any = compare_on_screen(self);
	if (!*any)
		return true;
	size_t i = (size_t)self->current;
	enum prefer which = right ? PREFER_B : PREFER_A;
	if (self->preferred.at[i] == which)
		which = PREFER_NONE;
	return prefer(view->context->store, self->ids, self->it.docs, &self->it.variants.rows.at[i], which,
	               status) &&
	       compare_work_changed(view, status);
}

/* ---- commands ---- */

/* In the reader: what is chosen while it is in sight, else what the screen begins with. */
static void ask_words(struct compare *self, struct view_request *request)
{
	int side = self->searched ? self->place_side : self->side;
	struct span span = {0};
	if (compare_on_screen(self)) {
		const struct variant *variant = &self->it.variants.rows.at[self->current];
		span = side ? variant->b : variant->a;
	} else if (self->searched) {
		span = self->place;
	} else if (self->top < self->rows.all.len) {
		span.start = compare_row_off(&self->rows.all.at[self->top], &self->it, side);
		span.end = span.start;
	}
	*request = (struct view_request){.kind = REQUEST_WORDS, .doc = self->ids[side], .span = span};
}

/* From the left column to the right one, and from there to the next pane. */
static bool next_side(struct compare *self)
{
	self->side = self->side == SIDE_A ? SIDE_B : SIDE_A;
	return self->side == SIDE_B;
}

static bool toggle_command(struct compare *self, enum command command)
{
	if (command == CMD_FACTS_ONLY)
		self->facts_only = !self->facts_only;
	else if (command == CMD_UNFOLD)
		self->unfolded = !self->unfolded, self->made = false;
	else
		return false;
	return true;
}

bool compare_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct compare *self = view->state;
	if (!self->ids[0])
		return false;
	size_t top = self->top;
	if (scroll_command(self, command)) {
		if (self->height && self->top == top)
			*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NO_MORE};
		return true;
	}
	if (toggle_command(self, command))
		return true;
	switch (command) {
	case CMD_NEXT_VARIANT:
	case CMD_PREV_VARIANT:
		step(self, command == CMD_NEXT_VARIANT ? 1 : -1, request);
		return true;
	case CMD_NEXT_PANE:
		return next_side(self);
	case CMD_ENTER:
		ask_words(self, request);
		return true;
	default:
		return false;
	}
}
