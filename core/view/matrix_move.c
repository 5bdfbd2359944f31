// SPDX-License-Identifier: MIT
// What the commands of the matrix do: moving, folding, sorting and sliding over the years.
#include "core/view/matrix.h"

#include "core/view/clamp.h"

#include <limits.h>

/* ---- moving -----------------------------------------------------------------------------------------------
 */

/* Where the cursor stands on an axis: a party, -1 for the names before them, their number for the sums. */
static int place_on(const struct matrix_axis *axis)
{
	int count = (int)axis->parties.len;
	return axis->edge == EDGE_NAMES ? -1 : axis->edge == EDGE_SUM ? count : axis->list.cursor;
}

void matrix_go(struct matrix_axis *axis, int place)
{
	list_go(&axis->list, place);
	axis->edge = place < 0 ? EDGE_NAMES : place >= axis->list.count ? EDGE_SUM : EDGE_NONE;
}

/* Over names there is no cell that has another edge, as in the corners of the table. False if it was there.
 */
static bool go_within(struct matrix_axis *axis, const struct matrix_axis *other, int place)
{
	int low = other->edge == EDGE_NONE ? -1 : 0, before = place_on(axis);
	int high = (int)axis->parties.len - (other->edge == EDGE_NAMES ? 1 : 0);
	matrix_go(axis, clamp(place, low, high));
	return place_on(axis) != before;
}

/* On a name or a sum every party has something. */
static bool filled(const struct matrix *self, int row, int col)
{
	bool all = row < 0 || col < 0 || row >= (int)self->rows.parties.len ||
	           col >= (int)self->cols.parties.len;
	return all || matrix_count(self, row, col) > 0;
}

/* The next party from `place` on, exclusive, that has something where the other axis stands; -1 if none. */
static int next_filled(const struct matrix *self, bool in_row, int place, int step)
{
	const struct matrix_axis *axis = in_row ? &self->cols : &self->rows;
	for (int at = place + step; at >= 0 && at < (int)axis->parties.len; at += step)
		if (in_row ? filled(self, place_on(&self->rows), at)
		           : filled(self, at, place_on(&self->cols)))
			return at;
	return -1;
}

static bool go_filled(struct matrix *self, bool in_row, int from, int step)
{
	int at = next_filled(self, in_row, from, step);
	if (at >= 0)
		matrix_go(in_row ? &self->cols : &self->rows, at);
	return at >= 0;
}

static bool step_row(struct matrix *self, int step)
{
	return go_within(&self->rows, &self->cols, place_on(&self->rows) + step);
}

static bool step_col(struct matrix *self, int step)
{
	return go_within(&self->cols, &self->rows, place_on(&self->cols) + step);
}

static bool step_in_row(struct matrix *self, int step)
{
	return go_filled(self, true, place_on(&self->cols), step);
}

static bool step_in_col(struct matrix *self, int step)
{
	return go_filled(self, false, place_on(&self->rows), step);
}

static bool first_in_row(struct matrix *self, int unused)
{
	(void)unused;
	return go_filled(self, true, -1, 1);
}

/* To the first party, or to the sums. */
static bool end_of_row(struct matrix *self, int last)
{
	return go_within(&self->cols, &self->rows, last ? (int)self->cols.parties.len : 0);
}

static bool end_of_col(struct matrix *self, int last)
{
	return go_within(&self->rows, &self->cols, last ? (int)self->rows.parties.len : 0);
}

bool matrix_go_filled(struct matrix *self, bool in_row)
{
	return go_filled(self, in_row, -1, 1);
}

bool matrix_is_filled(const struct matrix *self)
{
	return filled(self, place_on(&self->rows), place_on(&self->cols));
}

static int away(int from, int to)
{
	return from < to ? to - from : from - to;
}

void matrix_go_near(struct matrix *self, bool in_row, bool in_col)
{
	int row = place_on(&self->rows), col = place_on(&self->cols), to_row = row, to_col = col;
	int rows = (int)self->rows.parties.len, cols = (int)self->cols.parties.len, least = INT_MAX;
	if (!rows || !cols || matrix_is_filled(self))
		return;
	for (int r = 0; r < rows; r++)
		for (int c = 0; c < cols; c++) {
			int far = away(row, r) * (in_row ? cols : 1) + away(col, c) * (in_col ? rows : 1);
			if (far < least && filled(self, r, c))
				least = far, to_row = r, to_col = c;
		}
	matrix_go(&self->rows, to_row);
	matrix_go(&self->cols, to_col);
}

/* ---- what the table shows
 * ----------------------------------------------------------------------------------
 */

/* Opens or closes what is below the party under the cursor; below the one above it if it has none. */
static bool fold(struct matrix *self, struct matrix_axis *axis)
{
	const char *supporter = matrix_chosen(&self->rows)->name,
	           *recipient = matrix_chosen(&self->cols)->name;
	struct crosstab_node *nodes = axis->side->nodes.at;
	int node = matrix_chosen(axis)->node;
	if (!nodes[node].inner)
		node = nodes[node].above;
	if (node < 0)
		return false;
	nodes[node].open = !nodes[node].open;
	matrix_make_shown(self, supporter, recipient);
	return true;
}

static bool fold_row(struct matrix *self, int unused)
{
	(void)unused;
	return fold(self, self->rows.edge == EDGE_NAMES ? &self->cols : &self->rows);
}

static bool fold_col(struct matrix *self, int unused)
{
	(void)unused;
	return fold(self, &self->cols);
}

static bool is_open(const struct crosstab_side *side)
{
	for (size_t i = 0; i < side->nodes.len; i++)
		if (side->nodes.at[i].inner && !side->nodes.at[i].open)
			return false;
	return true;
}

static void open_side(struct crosstab_side *side, bool open)
{
	for (size_t i = 0; i < side->nodes.len; i++)
		side->nodes.at[i].open = open;
}

/* Everything, or if that is open already nothing. */
static bool fold_all(struct matrix *self, int unused)
{
	(void)unused;
	const char *supporter = matrix_chosen(&self->rows)->name,
	           *recipient = matrix_chosen(&self->cols)->name;
	bool open = !is_open(self->rows.side) || !is_open(self->cols.side);
	open_side(self->rows.side, open);
	open_side(self->cols.side, open);
	matrix_make_shown(self, supporter, recipient);
	return true;
}

static bool sort(struct matrix *self, int unused)
{
	(void)unused;
	self->way.order = (self->way.order + 1) % ORDER_COUNT;
	matrix_make_table(self);
	return true;
}

static bool turn_cells(struct matrix *self, int unused)
{
	(void)unused;
	self->face = (self->face + 1) % FACE_COUNT_OF;
	return true;
}

int matrix_step(const struct matrix *self, int year, int by)
{
	int found = 0;
	for (size_t i = 0; i < self->table.steps.len; i++) {
		int at = self->table.steps.at[i];
		if (by > 0 && at > year)
			return at;
		if (by < 0 && at < year)
			found = at;
	}
	return found;
}

/* As of the next year in which something changes; from the first one back, and from the last one on, to all.
 * Also where a year leaves nothing to show: it would be there for good. */
static void slide(const struct matrix *self, int by, struct view_request *request)
{
	int year = self->way.year;
	size_t steps = self->table.steps.len;
	*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NO_MORE};
	if (steps == 0 && !year)
		return;
	year = year || by > 0 ? matrix_step(self, year, by) : self->table.steps.at[steps - 1];
	*request = (struct view_request){.kind = REQUEST_AS_OF, .filter = {.as_of = year}};
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

static void enter(const struct matrix *self, int unused, struct view_request *request)
{
	(void)unused;
	*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
	if (self->table.cells.len && filled(self, place_on(&self->rows), place_on(&self->cols)))
		*request = (struct view_request){
		        .kind = REQUEST_EVIDENCE, .layer = LAYER_PAIRINGS, .filter = matrix_filter(self)};
}

/* What a command does with its argument: moves in the table, false if there is nothing in that direction, or
 * asks the browser for something. */
static const struct move {
	bool (*act)(struct matrix *self, int argument);
	void (*ask)(const struct matrix *self, int argument, struct view_request *request);
	int argument;
} moves[CMD_COUNT] = {
        [CMD_DOWN] = {step_row, NULL, 1},
        [CMD_UP] = {step_row, NULL, -1},
        [CMD_LEFT] = {step_col, NULL, -1},
        [CMD_RIGHT] = {step_col, NULL, 1},
        [CMD_FIRST] = {end_of_col, NULL, 0},
        [CMD_LAST] = {end_of_col, NULL, 1},
        [CMD_FIRST_COLUMN] = {end_of_row, NULL, 0},
        [CMD_LAST_COLUMN] = {end_of_row, NULL, 1},
        [CMD_FIRST_IN_ROW] = {first_in_row, NULL, 0},
        [CMD_NEXT_IN_ROW] = {step_in_row, NULL, 1},
        [CMD_PREV_IN_ROW] = {step_in_row, NULL, -1},
        [CMD_NEXT_IN_COLUMN] = {step_in_col, NULL, 1},
        [CMD_PREV_IN_COLUMN] = {step_in_col, NULL, -1},
        [CMD_UNFOLD] = {fold_row, NULL, 0},
        [CMD_UNFOLD_COLUMN] = {fold_col, NULL, 0},
        [CMD_UNFOLD_ALL] = {fold_all, NULL, 0},
        [CMD_SORT] = {sort, NULL, 0},
        [CMD_CELLS] = {turn_cells, NULL, 0},
        [CMD_ENTER] = {NULL, enter, 0},
        [CMD_PAN_LEFT] = {NULL, slide, -1},
        [CMD_PAN_RIGHT] = {NULL, slide, 1},
};

bool matrix_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct matrix *self = view->state;
	const struct move *move = &moves[command];
	if (move->ask) {
		move->ask(self, move->argument, request);
		return true;
	}
	if (!move->act) {
		if (!list_command(&self->rows.list, command, request))
			return false; /* not of this pane, as the keys that search are not */
		if (self->rows.edge != EDGE_NONE)
			request->kind = REQUEST_NONE; /* back from the names or the sums */
		self->rows.edge = EDGE_NONE;
	} else if (self->table.cells.len && !move->act(self, move->argument))
		*request = (struct view_request){.kind = REQUEST_BELL,
		        .message =
		                move->act == fold_row || move->act == fold_col ? MSG_NO_PARTS : MSG_NO_MORE};
	self->found_rows = self->found_cols = false;
	return true;
}
