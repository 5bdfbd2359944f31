// SPDX-License-Identifier: MIT
// How the matrix was left: its order, what is folded, the cursor.
#include "core/view/recall.h"
#include "core/view/matrix.h"

#include <string.h>

static void add_open(const struct matrix_axis *axis, const char *name, struct buf *out)
{
	for (size_t i = 0; axis->side && i < axis->side->nodes.len; i++)
		if (axis->side->nodes.at[i].inner && axis->side->nodes.at[i].open)
			recall_text(out, name, axis->side->nodes.at[i].name);
}

void matrix_remember(const struct view *view, struct buf *out)
{
	const struct matrix *self = view->state;
	const struct party *row = matrix_chosen(&self->rows), *col = matrix_chosen(&self->cols);
	recall_number(out, "order", self->way.order);
	recall_number(out, "face", self->face);
	add_open(&self->rows, "row", out);
	add_open(&self->cols, "col", out);
	recall_text(out, "supporter", row ? row->name : NULL);
	recall_text(out, "recipient", col ? col->name : NULL);
	recall_numbers(out, "edge", self->rows.edge, self->cols.edge);
}

static void open_node(struct crosstab_side *side, const char *name)
{
	int node = crosstab_find(side, name);
	if (node >= 0)
		side->nodes.at[node].open = true;
}

static void close_all(struct crosstab_side *side)
{
	for (size_t i = 0; i < side->nodes.len; i++)
		side->nodes.at[i].open = false;
}

/* It is made anew only if that is not the usual. */
static void make(struct matrix *self, enum crosstab_order order)
{
	bool same = order == self->way.order;
	self->way.order = order;
	if (!same)
		matrix_make_table(self);
	close_all(&self->table.rows);
	close_all(&self->table.cols);
}

static void read_field(struct matrix *self, const struct recalled *field)
{
	if (recall_is(field, "order")) {
		make(self, (enum crosstab_order)recall_choice(field, ORDER_COUNT, ORDER_USUAL));
	} else if (recall_is(field, "face")) {
		self->face = (enum face)recall_choice(field, FACE_COUNT_OF, FACE_COUNT);
	} else if (recall_is(field, "row")) {
		open_node(&self->table.rows, field->value);
	} else if (recall_is(field, "col")) {
		open_node(&self->table.cols, field->value);
	}
}

static void put_edge(struct matrix_axis *axis, int64_t edge)
{
	if (edge == EDGE_NAMES)
		matrix_go(axis, -1);
	else if (edge == EDGE_SUM)
		matrix_go(axis, (int)axis->parties.len);
}

bool matrix_recall(struct view *view, char *text)
{
	struct matrix *self = view->state;
	struct recalled field;
	const char *supporter = NULL, *recipient = NULL;
	int64_t edges[2] = {0, 0};
	while (recall_next(&text, &field)) {
		read_field(self, &field);
		if (recall_is(&field, "supporter"))
			supporter = field.value;
		else if (recall_is(&field, "recipient"))
			recipient = field.value;
		else if (recall_is(&field, "edge"))
			edges[0] = field.first, edges[1] = field.second;
	}
	matrix_make_shown(self, supporter, recipient);
	if (self->rows.parties.len && self->cols.parties.len) {
		put_edge(&self->rows, edges[0]);
		put_edge(&self->cols, edges[1]);
	}
	return true;
}
