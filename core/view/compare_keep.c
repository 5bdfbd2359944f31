// SPDX-License-Identifier: MIT
// Which two documents were compared, and how.
#include "core/view/compare.h"
#include "core/view/recall.h"

void compare_remember(const struct view *view, struct buf *out)
{
	const struct compare *self = view->state;
	if (!self->ids[0])
		return;
	for (int side = 0; side < 2; side++)
		recall_text(out, "doc", self->it.docs[side].name);
	recall_numbers(out, "marks", self->classes, self->facts_only);
	recall_numbers(out, "side", self->side, 0);
	if (self->current >= 0) {
		const struct variant *variant = &self->it.variants.rows.at[self->current];
		recall_numbers(out, "variant", (int64_t)variant->a.start, (int64_t)variant->b.start);
	}
	recall_numbers(out, "top", (int64_t)self->top, self->unfolded);
}

static int64_t away(size_t off, int64_t then)
{
	return (int64_t)off < then ? then - (int64_t)off : (int64_t)off - then;
}

/* The variant that is nearest to where it stood in both texts; -1 if there are none. */
static ptrdiff_t nearest(const struct variants *variants, int64_t a, int64_t b)
{
	ptrdiff_t found = -1;
	int64_t least = INT64_MAX;
	for (size_t i = 0; i < variants->rows.len; i++) {
		const struct variant *variant = &variants->rows.at[i];
		int64_t far = away(variant->a.start, a) < away(variant->b.start, b)
		                      ? away(variant->a.start, a)
		                      : away(variant->b.start, b);
		if (far < least) {
			least = far;
			found = (ptrdiff_t)i;
		}
	}
	return found;
}

static void read_field(struct compare *self, const struct recalled *field)
{
	if (recall_is(field, "marks")) {
		self->classes = (unsigned)recall_choice(field, 1 << CLASS_COUNT, (int)self->classes);
		self->facts_only = field->second == 1;
	} else if (recall_is(field, "side")) {
		self->side = field->first == 1;
	} else if (recall_is(field, "variant")) {
		self->current = nearest(&self->it.variants, field->first, field->second);
		self->bring = self->current >= 0;
	} else if (recall_is(field, "top")) {
		self->top = field->first > 0 ? (size_t)field->first : 0;
		self->unfolded = field->second == 1;
	}
}

bool compare_recall(struct view *view, char *text)
{
	struct status status;
	struct recalled field;
	doc_id docs[2] = {0, 0};
	bool open = false;
	for (int side = 0; recall_next(&text, &field);) {
		if (side < 2 && recall_is(&field, "doc")) {
			docs[side++] = recall_doc(view->context->store, field.value);
			open = side == 2 && docs[0] && docs[1] && docs[0] != docs[1] &&
			       compare_show(view, docs, (struct span){0}, &status);
		} else if (open) {
			read_field(view->state, &field);
		}
	}
	return open;
}
