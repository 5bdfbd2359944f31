// SPDX-License-Identifier: MIT
// Words searched for in two texts in step: from row to row, as what both have stands in one.
#include "core/view/compare.h"

static struct span shown_of(const struct compare *self, const struct compare_row *row, int side)
{
	const struct alignment *alignment = &self->it.alignment;
	return side ? (struct span){step_off(alignment, 1, row->from.b), step_off(alignment, 1, row->to.b)}
	            : (struct span){step_off(alignment, 0, row->from.a), step_off(alignment, 0, row->to.a)};
}

/* The first hit that begins in what the row shows of a text; false if there is none. */
static bool hit_in(const struct compare *self, const struct compare_row *row, int side, struct span *hit)
{
	const struct found *found = &self->found[side];
	bool words = row->kind == ROW_PAIR || row->kind == ROW_ALONE || row->kind == ROW_MORE;
	bool once = self->rows.look.stacked && row->kind == ROW_PAIR && row->side == SIDE_BOTH;
	if (!words || (row->side != SIDE_BOTH && row->side != side) || (once && side == SIDE_B))
		return false;
	struct span shown = shown_of(self, row, side);
	size_t i = found_from(found, shown.start);
	if (i == found->hits.len || found->hits.at[i].start >= shown.end)
		return false;
	*hit = found->hits.at[i];
	return true;
}

/* The hit of a row, in the left text if it has one there. */
static bool row_hit(const struct compare *self, size_t row, int *side, struct span *hit)
{
	for (*side = SIDE_A; *side <= SIDE_B; ++*side)
		if (hit_in(self, &self->rows.all.at[row], *side, hit))
			return true;
	return false;
}

static void count_rows(struct compare *self)
{
	int side;
	struct span hit;
	self->hit_rows = self->hit_number = 0;
	for (size_t row = 0; row < self->rows.all.len; row++)
		if (row_hit(self, row, &side, &hit)) {
			self->hit_rows++;
			self->hit_number += row <= self->hit_row;
		}
}

static void go(struct compare *self, size_t row, int side, struct span hit)
{
	self->hit_row = row;
	self->place = hit;
	self->place_side = side;
	self->current = -1;
	self->searched = self->bring = true;
	count_rows(self);
	if (self->rows.all.at[row].kind == ROW_MORE) {
		self->unfolded = true;
		self->made = false;
	}
}

/* From the hit that was gone to while it is in sight, else from the top of the screen. */
static size_t start_row(const struct compare *self, bool forward, bool from_next)
{
	size_t count = self->rows.all.len, row = self->hit_row;
	bool here = self->searched && row >= self->top && row < self->top + self->height && row < count;
	if (!here)
		return forward ? self->top : (self->top + count - 1) % count;
	return !from_next ? row : (row + (forward ? 1 : count - 1)) % count;
}

bool compare_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct compare *self = view->state;
	size_t count = self->rows.all.len;
	if (!self->ids[0] || count == 0)
		return false;
	size_t row = start_row(self, forward, from_next);
	for (int side = SIDE_A; side <= SIDE_B; side++)
		found_set(&self->found[side], &self->it.docs[side], query);
	for (size_t i = 0; i < count; i++, row = (row + (forward ? 1 : count - 1)) % count) {
		int side;
		struct span hit;
		if (row_hit(self, row, &side, &hit)) {
			go(self, row, side, hit);
			return true;
		}
	}
	return false;
}

bool compare_found(const struct compare *self, int side, size_t off)
{
	const struct found *found = &self->found[side];
	size_t i = found->hits.len ? found_from(found, off + 1) : 0;
	return i > 0 && off < found->hits.at[i - 1].end;
}

bool compare_found_here(const struct compare *self, int side, size_t off)
{
	return self->searched && side == self->place_side && span_has(self->place, off);
}
