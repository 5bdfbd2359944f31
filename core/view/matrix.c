// SPDX-License-Identifier: MIT
// Who supports whom: supporters by recipients, with the number of statements in each cell.
#include "core/view/clamp.h"
#include "core/view/crosstab.h"
#include "core/view/head.h"
#include "core/view/parts.h"
#include "core/view/short.h"

#include "core/text/cluster.h"
#include "core/text/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A supporter or a recipient that is shown: those that have none above, and what is below an open one. */
struct party {
	const char *name; /* in the table's arena */
	int node;
	int64_t total; /* of its row or column */
	int64_t all;   /* the same with the pairings of other kinds */
};

/* Beside the parties the cursor can stand on their names and on the sums: there it means all of them. */
enum edge { EDGE_NONE, EDGE_NAMES, EDGE_SUM };

/* The supporters, or the recipients. */
struct axis {
	struct crosstab_side *side; /* in the table */
	ARRAY(struct party) parties;
	const char **shorts; /* in the matrix's arena */
	struct list list;
	enum edge edge;
};

/* What a cell shows of its pairings. */
enum face { FACE_COUNT, FACE_PROGRAMME, FACE_YEAR, FACE_COUNT_OF };

struct matrix {
	struct store_cells named,
	        kinds; /* as the library has them: of both parties named, and of all kinds */
	struct crosstab table;
	struct crosstab_way way;
	struct arena arena;
	struct axis rows, cols;
	int64_t highest;
	enum face face;
	bool found_cols; /* the last search ended on a recipient: the next one goes on from there */
};

/* ---- reading ----------------------------------------------------------------------------------------------
 */

/* The parties that are shown. */
static void make_axis(struct matrix *self, struct axis *axis, struct crosstab_side *side)
{
	axis->side = side;
	axis->parties.len = 0;
	for (size_t i = 0; i < side->nodes.len;) {
		const struct crosstab_node *node = &side->nodes.at[i];
		*array_push(&axis->parties) = (struct party){node->name, (int)i, node->total, node->all};
		i = node->open ? i + 1 : (size_t)node->last;
	}
	size_t count = axis->parties.len;
	const char **names = mem_zero(count, sizeof *names);
	for (size_t i = 0; i < count; i++)
		names[i] = axis->parties.at[i].name;
	axis->shorts = short_names(&self->arena, names, count);
	free(names);
}

static const struct crosstab_cell *cell_at(const struct matrix *self, int row, int col)
{
	return crosstab_at(&self->table, self->rows.parties.at[row].node, self->cols.parties.at[col].node);
}

static int64_t count_at(const struct matrix *self, int row, int col)
{
	const struct crosstab_cell *cell = cell_at(self, row, col);
	return cell ? cell->count : 0;
}

static const struct party *chosen(const struct axis *axis)
{
	return axis->parties.len ? &axis->parties.at[axis->list.cursor] : NULL;
}

static const struct crosstab_node *node_of(const struct axis *axis, int party)
{
	return &axis->side->nodes.at[axis->parties.at[party].node];
}

/* Where a party is shown, or the one above it that is. */
static int shown_at(const struct axis *axis, const char *name)
{
	int node = name ? crosstab_find(axis->side, name) : -1;
	for (; node >= 0; node = axis->side->nodes.at[node].above)
		for (size_t i = 0; i < axis->parties.len; i++)
			if (axis->parties.at[i].node == node)
				return (int)i;
	return -1;
}

/* Puts the cursor back on a party that may stand elsewhere now. */
static void choose(struct axis *axis, const char *name)
{
	int at = shown_at(axis, name);
	list_size(&axis->list, (int)axis->parties.len, axis->list.height);
	list_go(&axis->list, at >= 0 ? at : axis->list.cursor);
}

static void find_highest(struct matrix *self)
{
	self->highest = 0;
	for (size_t i = 0; i < self->table.cells.len; i++) {
		int64_t count = self->table.cells.at[i].count;
		self->highest = count > self->highest ? count : self->highest;
	}
}

/* What is shown, after something was opened or closed. */
static void make_shown(struct matrix *self, const char *supporter, const char *recipient)
{
	arena_free(&self->arena);
	make_axis(self, &self->rows, &self->table.rows);
	make_axis(self, &self->cols, &self->table.cols);
	choose(&self->rows, supporter);
	choose(&self->cols, recipient);
}

/* The table anew, from what was read. */
static void make_table(struct matrix *self)
{
	struct crosstab old = self->table;
	const char *supporter = self->rows.parties.len ? chosen(&self->rows)->name : NULL;
	const char *recipient = self->cols.parties.len ? chosen(&self->cols)->name : NULL;
	crosstab_make(&self->table, &self->named, &self->kinds, self->way, old.rows.nodes.len ? &old : NULL);
	find_highest(self);
	make_shown(self, supporter, recipient);
	crosstab_free(&old);
}

/* Under all choices, as the evidence that Enter lists: a count is never another than the list's. */
static bool read_cells(
        struct view *view, struct store_cells *named, struct store_cells *all, struct status *status)
{
	struct store *store = view->context->store;
	struct store_filter asked = selection_under(view->context->selection, NULL, 0);
	if (!store_cells(store, &asked, false, named, status))
		return false;
	if (store_cells(store, &asked, true, all, status))
		return true;
	store_cells_free(named);
	return false;
}

static bool matrix_refresh(struct view *view, struct status *status)
{
	struct matrix *self = view->state;
	struct store_cells named = {0}, all = {0};
	if (!read_cells(view, &named, &all, status))
		return false;
	store_cells_free(&self->named);
	store_cells_free(&self->kinds);
	self->named = named;
	self->kinds = all;
	make_table(self);
	return true;
}

static void matrix_close(struct view *view)
{
	struct matrix *self = view->state;
	store_cells_free(&self->named);
	store_cells_free(&self->kinds);
	crosstab_free(&self->table);
	arena_free(&self->arena);
	array_free(&self->rows.parties);
	array_free(&self->cols.parties);
}

/* ---- where everything stands ------------------------------------------------------------------------------
 */

struct geometry {
	struct rect rect;
	int head_rows; /* of the recipients' names */
	int name_cols; /* of the supporters' names, the space behind them included */
	int pitch;     /* cells from one column to the next, the gap before it included */
	int total_cols;
	int rows, cols; /* supporters and recipients that are shown */
};

static int digits(int64_t n)
{
	int count = 1;
	while ((n /= 10) > 0)
		count++;
	return count;
}

static int longest_head(const struct matrix *self)
{
	int most = 1;
	for (size_t i = 0; i < self->cols.parties.len; i++) {
		struct head head;
		head_make(self->cols.shorts[i], &head);
		most = head.rows > most ? head.rows : most;
	}
	return most;
}

static bool has_inner(const struct crosstab_side *side)
{
	for (size_t i = 0; i < side->nodes.len; i++)
		if (side->nodes.at[i].inner)
			return true;
	return false;
}

/* Cells before a name: what is below stands further in, behind the sign of what can be opened. */
static int indent_of(const struct axis *axis, int party)
{
	enum { STEP = 2 };
	return has_inner(axis->side) ? STEP * (node_of(axis, party)->depth + 1) : 0;
}

/* The longest of the names that are shown, in steps of two characters, so that it seldom changes. */
static int longest_name(const struct matrix *self, const struct grid *grid)
{
	enum { STEP = 4 };
	const struct list *list = &self->rows.list;
	int most = STEP;
	for (int i = list->top; i < list->count && i < list->top + list->height; i++) {
		int cols = part_cols(grid, self->rows.parties.at[i].name) + indent_of(&self->rows, i);
		most = cols > most ? cols : most;
	}
	return (most + STEP - 1) / STEP * STEP;
}

/* Depends on the data, the size of the pane and the rows in sight: nothing moves when the cursor goes
 * sideways. */
static struct geometry geometry_for(struct matrix *self, const struct grid *grid, struct rect rect)
{
	struct geometry g = {.rect = rect};
	g.head_rows = clamp(longest_head(self), 1, clamp(2 + rect.rows / 10, 2, 6));
	g.rows = clamp(rect.rows - g.head_rows - 1, 1, (int)self->rows.parties.len);
	list_size(&self->rows.list, (int)self->rows.parties.len, g.rows);
	g.name_cols = clamp(longest_name(self, grid), 4, clamp(rect.cols / 3, 8, 24)) + 2;
	g.pitch = clamp(digits(self->highest), 2, 6) + 1;
	g.total_cols = clamp(digits(self->table.total), 3, 8) + 2;
	g.cols = clamp((rect.cols - g.name_cols - g.total_cols) / g.pitch, 1, (int)self->cols.parties.len);
	list_size(&self->cols.list, (int)self->cols.parties.len, g.cols);
	return g;
}

static int row_of(struct geometry g, int i)
{
	return g.rect.row + g.head_rows + i;
}

/* The first cell of a column's two (or more), behind its gap. */
static int col_of(struct geometry g, int i)
{
	return g.rect.col + g.name_cols + i * g.pitch + 1;
}

/* The cell behind a column's last one. */
static int end_of(struct geometry g, int i)
{
	return g.rect.col + g.name_cols + (i + 1) * g.pitch;
}

/* The cell behind the sums' last one. */
static int end_of_sums(struct geometry g)
{
	return end_of(g, g.cols - 1) + g.total_cols - 1;
}

/* Where the cursor stands. */
static struct rect cursor_rect(const struct matrix *self, struct geometry g)
{
	int i = self->rows.list.cursor - self->rows.list.top,
	    k = self->cols.list.cursor - self->cols.list.top;
	struct rect r = {row_of(g, i), col_of(g, k), 1, g.pitch - 1};
	if (self->cols.edge == EDGE_NAMES)
		r = (struct rect){r.row, g.rect.col + 1, 1, g.name_cols - 2};
	else if (self->cols.edge == EDGE_SUM)
		r = (struct rect){r.row, end_of_sums(g) - g.total_cols + 1, 1, g.total_cols - 1};
	if (self->rows.edge == EDGE_NAMES)
		r = (struct rect){row_of(g, 0) - g.head_rows, end_of(g, k) - 2, g.head_rows, 2};
	else if (self->rows.edge == EDGE_SUM)
		r.row = row_of(g, g.rows);
	return r;
}

/* ---- drawing ----------------------------------------------------------------------------------------------
 */

/* One character for a programme: 援藏 is 藏, 三峡 is 峡. */
static const char *sign_of(const char *programme)
{
	static const char *const signs[][2] = {{"边疆", "边"}, {"援藏", "藏"}, {"援疆", "疆"}, {"援青", "青"},
	        {"三峡", "峡"}, {"唐山", "唐"}, {"汶川", "汶"}, {"教育", "教"}, {"医疗", "医"},
	        {"科技", "科"}, {"工会", "工"}, {"部委", "部"}, {"省内", "省"}, {"山海协作", "海"},
	        {"帮扶", "扶"}, {"合作", "合"}, {"其他", "他"}};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strcmp(programme, signs[i][0]) == 0)
			return signs[i][1];
	return "?";
}

static void draw_number(struct grid *grid, int row, int end, int cols, unsigned style, int64_t n)
{
	char text[24];
	snprintf(text, sizeof text, "%" PRId64, n);
	if (n)
		part_right(grid, row, end, cols, style, text);
	else
		grid_char(grid, row, end - 1, STYLE_DIM, U'·');
}

/* A recipient's name, downwards, standing on the first row of the table. */
static void draw_head(struct grid *grid, struct geometry g, int i, unsigned style, const char *name)
{
	struct head head;
	struct rect rect = {row_of(g, 0) - g.head_rows, end_of(g, i) - 2, g.head_rows, 2};
	grid_fill(grid, rect, style & ~15u);
	head_make(name, &head);
	head_draw(&head, grid, rect, style);
}

/* How the word for the sums looks. */
static unsigned sum_style(const struct axis *axis)
{
	return axis->edge == EDGE_SUM ? STYLE_TITLE | STYLE_CURSOR : STYLE_DIM;
}

static void draw_heads(const struct matrix *self, struct grid *grid, struct geometry g, enum lang lang)
{
	struct arena arena = {0};
	const char **names = arena_alloc(&arena, (size_t)g.cols * sizeof *names);
	for (int i = 0; i < g.cols; i++)
		names[i] = self->cols.shorts[self->cols.list.top + i];
	heads_shorten(&arena, names, (size_t)g.cols);
	for (int i = 0; i < g.cols; i++) {
		int col = self->cols.list.top + i;
		bool here = col == self->cols.list.cursor && self->cols.edge == EDGE_NONE;
		const struct crosstab_node *node = node_of(&self->cols, col);
		if (node->inner)
			grid_char(grid, row_of(g, 0) - 1, end_of(g, i) - 3, STYLE_DIM,
			        node->open ? U'▾' : U'▸');
		draw_head(grid, g, i, here ? STYLE_TITLE | STYLE_CURSOR : STYLE_TEXT, names[i]);
	}
	arena_free(&arena);
	part_right(grid, row_of(g, 0) - 1, end_of_sums(g), g.total_cols - 1, sum_style(&self->cols),
	        lang_text(lang, MSG_TOTAL));
}

/* ▸ before what can be opened, ▾ before what is open. */
static void draw_name(const struct matrix *self, struct grid *grid, struct geometry g, int i, unsigned style)
{
	int row = self->rows.list.top + i, at = row_of(g, i), indent = indent_of(&self->rows, row);
	const struct crosstab_node *node = node_of(&self->rows, row);
	int col = g.rect.col + 1 + indent;
	if (node->inner)
		grid_char(grid, at, col - 2, STYLE_DIM, node->open ? U'▾' : U'▸');
	grid_puts(grid, at, col, g.name_cols - 2 - indent, style, node->name);
}

/* The sign of the programme that a cell has, or + where there are several. */
static void draw_programmes(const struct matrix *self, struct grid *grid, struct rect r, unsigned programmes)
{
	int one = 0;
	while (programmes && !(programmes >> one & 1))
		one++;
	if (!programmes)
		grid_char(grid, r.row, r.col + r.cols - 1, STYLE_DIM, U'·');
	else if (programmes >> one != 1)
		part_right(grid, r.row, r.col + r.cols, r.cols, STYLE_TEXT, "+");
	else
		part_right(
		        grid, r.row, r.col + r.cols, 2, STYLE_PAIRING, sign_of(self->table.programmes[one]));
}

/* As of a year what is new stands out, and what has ended is a cross. */
static void draw_cell(
        const struct matrix *self, struct grid *grid, struct rect r, const struct crosstab_cell *cell)
{
	unsigned style = cell && cell->added ? STYLE_EVENT : STYLE_TEXT;
	int end = r.col + r.cols;
	if (!cell || (!cell->count && !cell->ended))
		draw_number(grid, r.row, end, r.cols, style, 0);
	else if (!cell->count)
		grid_char(grid, r.row, end - 1, STYLE_DIM, U'×');
	else if (self->face == FACE_PROGRAMME)
		draw_programmes(self, grid, r, cell->programmes);
	else if (self->face == FACE_YEAR && cell->first_year)
		grid_printf(grid, r.row, end - 2, 2, style, "%02d", cell->first_year % 100);
	else if (self->face == FACE_YEAR)
		part_right(grid, r.row, end, r.cols, STYLE_DIM, "?");
	else
		draw_number(grid, r.row, end, r.cols, style, cell->count);
}

static void draw_row(const struct matrix *self, struct grid *grid, struct geometry g, int i)
{
	int row = self->rows.list.top + i, at = row_of(g, i);
	bool here = row == self->rows.list.cursor && self->rows.edge == EDGE_NONE;
	unsigned style = here ? STYLE_TITLE | STYLE_CURSOR : STYLE_TEXT;
	draw_name(self, grid, g, i, style);
	for (int k = 0; k < g.cols; k++)
		draw_cell(self, grid, (struct rect){at, end_of(g, k) - g.pitch + 1, 1, g.pitch - 1},
		        cell_at(self, row, self->cols.list.top + k));
	draw_number(grid, at, end_of_sums(g), g.total_cols - 1, STYLE_DIM, self->rows.parties.at[row].total);
}

static void draw_totals(const struct matrix *self, struct grid *grid, struct geometry g, enum lang lang)
{
	int at = row_of(g, g.rows);
	grid_puts(grid, at, g.rect.col + 1, g.name_cols - 2, sum_style(&self->rows),
	        lang_text(lang, MSG_TOTAL));
	for (int k = 0; k < g.cols; k++)
		draw_number(grid, at, end_of(g, k), g.pitch - 1, STYLE_DIM,
		        self->cols.parties.at[self->cols.list.top + k].total);
	draw_number(grid, at, end_of_sums(g), g.total_cols - 1, STYLE_DIM, self->table.total);
}

/* Where there is more outside of the screen. */
static void draw_more(const struct matrix *self, struct grid *grid, struct geometry g)
{
	int row = row_of(g, 0) - 1, left = g.rect.col + g.name_cols;
	const struct list *rows = &self->rows.list, *cols = &self->cols.list;
	if (cols->top > 0)
		grid_char(grid, row, left, STYLE_DIM, U'‹');
	if (cols->top + g.cols < cols->count)
		grid_char(grid, row, end_of(g, g.cols - 1), STYLE_DIM, U'›');
	if (rows->top > 0)
		grid_char(grid, row_of(g, 0), g.rect.col, STYLE_DIM, U'↑');
	if (rows->top + g.rows < rows->count)
		grid_char(grid, row_of(g, g.rows - 1), g.rect.col, STYLE_DIM, U'↓');
}

static void matrix_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct matrix *self = view->state;
	enum lang lang = view->context->lang;
	grid_fill(grid, rect, STYLE_TEXT);
	if (self->table.cells.len == 0) {
		part_empty(view->context, grid, rect, MSG_EMPTY_MATRIX);
		return;
	}
	if (rect.rows < 4 || rect.cols < 20)
		return;
	struct geometry g = geometry_for(self, grid, rect);
	draw_heads(self, grid, g, lang);
	for (int i = 0; i < g.rows; i++)
		draw_row(self, grid, g, i);
	draw_totals(self, grid, g, lang);
	draw_more(self, grid, g);
	part_choose(grid, cursor_rect(self, g), focused);
}

/* ---- moving -----------------------------------------------------------------------------------------------
 */

/* Where the cursor stands on an axis: a party, -1 for the names before them, their number for the sums. */
static int place_on(const struct axis *axis)
{
	int count = (int)axis->parties.len;
	return axis->edge == EDGE_NAMES ? -1 : axis->edge == EDGE_SUM ? count : axis->list.cursor;
}

static void go(struct axis *axis, int place)
{
	list_go(&axis->list, place);
	axis->edge = place < 0 ? EDGE_NAMES : place >= axis->list.count ? EDGE_SUM : EDGE_NONE;
}

/* Over names there is no cell that has another edge, as in the corners of the table. */
static void go_within(struct axis *axis, const struct axis *other, int place)
{
	int low = other->edge == EDGE_NONE ? -1 : 0;
	int high = (int)axis->parties.len - (other->edge == EDGE_NAMES ? 1 : 0);
	go(axis, clamp(place, low, high));
}

/* On a name or a sum every party has something. */
static bool filled(const struct matrix *self, int row, int col)
{
	bool all = row < 0 || col < 0 || row >= (int)self->rows.parties.len ||
	           col >= (int)self->cols.parties.len;
	return all || count_at(self, row, col) > 0;
}

/* The next party from `place` on, exclusive, that has something where the other axis stands; -1 if none. */
static int next_filled(const struct matrix *self, bool in_row, int place, int step)
{
	const struct axis *axis = in_row ? &self->cols : &self->rows;
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
		go(in_row ? &self->cols : &self->rows, at);
	return at >= 0;
}

static bool step_row(struct matrix *self, int step)
{
	go_within(&self->rows, &self->cols, place_on(&self->rows) + step);
	return true;
}

static bool step_col(struct matrix *self, int step)
{
	go_within(&self->cols, &self->rows, place_on(&self->cols) + step);
	return true;
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
	go_within(&self->cols, &self->rows, last ? (int)self->cols.parties.len : 0);
	return true;
}

static bool end_of_col(struct matrix *self, int last)
{
	go_within(&self->rows, &self->cols, last ? (int)self->rows.parties.len : 0);
	return true;
}

/* ---- what the table shows
 * ----------------------------------------------------------------------------------
 */

/* Opens or closes what is below the party under the cursor; below the one above it if it has none. */
static bool fold(struct matrix *self, struct axis *axis)
{
	const char *supporter = chosen(&self->rows)->name, *recipient = chosen(&self->cols)->name;
	struct crosstab_node *nodes = axis->side->nodes.at;
	int node = chosen(axis)->node;
	if (!nodes[node].inner)
		node = nodes[node].above;
	if (node < 0)
		return false;
	nodes[node].open = !nodes[node].open;
	make_shown(self, supporter, recipient);
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
	const char *supporter = chosen(&self->rows)->name, *recipient = chosen(&self->cols)->name;
	bool open = !is_open(self->rows.side) || !is_open(self->cols.side);
	open_side(self->rows.side, open);
	open_side(self->cols.side, open);
	make_shown(self, supporter, recipient);
	return true;
}

static bool sort(struct matrix *self, int unused)
{
	(void)unused;
	self->way.order = (self->way.order + 1) % ORDER_COUNT;
	make_table(self);
	return true;
}

static bool turn_cells(struct matrix *self, int unused)
{
	(void)unused;
	self->face = (self->face + 1) % FACE_COUNT_OF;
	return true;
}

/* The step before (`by` -1) or after the year that is shown; 0 if there is none. */
static int step_from(const struct matrix *self, int year, int by)
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
static bool slide(struct matrix *self, int by)
{
	int year = self->way.year;
	if (self->table.steps.len == 0 && !year)
		return false;
	year = year || by > 0 ? step_from(self, year, by) : self->table.steps.at[self->table.steps.len - 1];
	self->way.year = year;
	self->way.before = year ? step_from(self, year, -1) : 0;
	make_table(self);
	return true;
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

/* What a command does with its argument; false if there is nothing in that direction. */
static const struct move {
	bool (*act)(struct matrix *self, int argument);
	int argument;
} moves[CMD_COUNT] = {
        [CMD_DOWN] = {step_row, 1},
        [CMD_UP] = {step_row, -1},
        [CMD_LEFT] = {step_col, -1},
        [CMD_RIGHT] = {step_col, 1},
        [CMD_FIRST] = {end_of_col, 0},
        [CMD_LAST] = {end_of_col, 1},
        [CMD_FIRST_COLUMN] = {end_of_row, 0},
        [CMD_LAST_COLUMN] = {end_of_row, 1},
        [CMD_FIRST_IN_ROW] = {first_in_row, 0},
        [CMD_NEXT_IN_ROW] = {step_in_row, 1},
        [CMD_PREV_IN_ROW] = {step_in_row, -1},
        [CMD_NEXT_IN_COLUMN] = {step_in_col, 1},
        [CMD_PREV_IN_COLUMN] = {step_in_col, -1},
        [CMD_UNFOLD] = {fold_row, 0},
        [CMD_UNFOLD_COLUMN] = {fold_col, 0},
        [CMD_UNFOLD_ALL] = {fold_all, 0},
        [CMD_SORT] = {sort, 0},
        [CMD_CELLS] = {turn_cells, 0},
        [CMD_PAN_LEFT] = {slide, -1},
        [CMD_PAN_RIGHT] = {slide, 1},
};

/* The party under the cursor; NULL on the names and the sums, where it is all of them. */
static const char *wanted(const struct axis *axis)
{
	return axis->edge == EDGE_NONE ? chosen(axis)->name : NULL;
}

static struct store_filter filter_here(const struct matrix *self)
{
	return (struct store_filter){
	        .supporter = wanted(&self->rows),
	        .recipient = wanted(&self->cols),
	};
}

static unsigned matrix_offer(const struct view *view, struct store_filter *filter)
{
	const struct matrix *self = view->state;
	if (self->table.cells.len == 0)
		return 0;
	*filter = filter_here(self);
	unsigned supporter = filter->supporter ? CHOICE_BIT(CHOICE_SUPPORTER) : 0;
	return supporter | (filter->recipient ? CHOICE_BIT(CHOICE_RECIPIENT) : 0);
}

static void enter(const struct matrix *self, struct view_request *request)
{
	*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
	if (self->table.cells.len && filled(self, place_on(&self->rows), place_on(&self->cols)))
		*request = (struct view_request){
		        .kind = REQUEST_EVIDENCE, .layer = LAYER_PAIRINGS, .filter = filter_here(self)};
}

static bool matrix_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct matrix *self = view->state;
	const struct move *move = &moves[command];
	if (command == CMD_ENTER) {
		enter(self, request);
		return true;
	}

	self->found_cols = false;
	if (!move->act) {
		if (!list_command(&self->rows.list, command))
			return false;
		self->rows.edge = EDGE_NONE;
	} else if ((self->table.cells.len || move->act == slide) && !move->act(self, move->argument))
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NO_MORE};
	return true;
}

/* ---- search -----------------------------------------------------------------------------------------------
 */

/* All supporters, and behind them the recipients; those too that are not shown. */
static void party_text(const void *state, int row, struct buf *out)
{
	const struct matrix *self = state;
	int supporters = (int)self->table.rows.nodes.len;
	buf_adds(out, row < supporters ? self->table.rows.nodes.at[row].name
	                               : self->table.cols.nodes.at[row - supporters].name);
}

/* Opens what a node lies in, and goes there. */
static void show_node(struct matrix *self, struct axis *axis, int node)
{
	const char *supporter = chosen(&self->rows)->name, *recipient = chosen(&self->cols)->name;
	struct crosstab_node *nodes = axis->side->nodes.at;
	for (int above = nodes[node].above; above >= 0; above = nodes[above].above)
		nodes[above].open = true;
	make_shown(self, supporter, recipient);
	go(axis, shown_at(axis, nodes[node].name));
}

/* Goes to the row or the column that has the name: to the cell where it meets the present column or row, so
 * that two searches lead to any cell; if that one is empty, to the first filled one. */
static bool matrix_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct matrix *self = view->state;
	int supporters = (int)self->table.rows.nodes.len;
	struct list all = {.count = supporters + (int)self->table.cols.nodes.len, .height = 1};
	if (all.count == 0)
		return false;
	all.cursor = self->found_cols ? supporters + chosen(&self->cols)->node : chosen(&self->rows)->node;
	if (!part_search(&all, query, forward, from_next, party_text, self))
		return false;
	self->found_cols = all.cursor >= supporters;
	if (self->found_cols)
		show_node(self, &self->cols, all.cursor - supporters);
	else
		show_node(self, &self->rows, all.cursor);
	return filled(self, place_on(&self->rows), place_on(&self->cols)) ||
	       go_filled(self, !self->found_cols, -1, 1);
}

/* ---- words for the frame ----------------------------------------------------------------------------------
 */

/* How many records the cursor stands on, of all kinds and with both parties named; as of a year those of the
 * year, while Enter lists them all. */
static void count_here(const struct matrix *self, int64_t *all, int64_t *named)
{
	const struct axis *rows = &self->rows, *cols = &self->cols;
	if (rows->edge && cols->edge)
		*all = self->table.all, *named = self->table.total;
	else if (rows->edge || cols->edge) {
		const struct party *party = chosen(cols->edge ? rows : cols);
		*all = party->all, *named = party->total;
	} else
		*all = *named = count_at(self, rows->list.cursor, cols->list.cursor);
}

/* The programmes of a cell and its years: · 援藏 教育 · 1994–2010. */
static void add_kinds(const struct matrix *self, const struct crosstab_cell *cell, struct buf *out)
{
	for (int i = 0; cell && i < CROSSTAB_PROGRAMMES; i++)
		if (cell->programmes >> i & 1)
			buf_addf(out, "%s%s", cell->programmes & ((1u << i) - 1) ? " " : " · ",
			        self->table.programmes[i]);
	if (cell && cell->first_year)
		buf_addf(out, cell->first_year == cell->last_year ? " · %d" : " · %d–%d", cell->first_year,
		        cell->last_year);
}

static void matrix_describe(struct view *view, char *out, size_t size)
{
	struct matrix *self = view->state;
	out[0] = '\0';
	if (self->table.cells.len == 0)
		return;
	int64_t all, named;
	char counts[2][24], records[64];
	count_here(self, &all, &named);
	snprintf(counts[0], sizeof counts[0], "%" PRId64, all);
	snprintf(counts[1], sizeof counts[1], "%" PRId64, named);
	lang_format(records, sizeof records, view->context->lang,
	        all == named ? MSG_RECORD_COUNT : MSG_MATRIX_SUM, (const char *[]){counts[0], counts[1]}, 2);
	const char *supporter = wanted(&self->rows), *recipient = wanted(&self->cols);
	struct buf text = {0};
	buf_addf(&text, "%s → %s   %s", supporter ? supporter : "*", recipient ? recipient : "*", records);
	if (supporter && recipient)
		add_kinds(self, cell_at(self, self->rows.list.cursor, self->cols.list.cursor), &text);
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

/* How it is sorted, if not as usual, and as of when. */
static void add_way(const struct matrix *self, enum lang lang, char *out, size_t size)
{
	static const enum message orders[ORDER_COUNT] = {[ORDER_TOTAL] = MSG_ORDER_TOTAL,
	        [ORDER_YEAR] = MSG_ORDER_YEAR,
	        [ORDER_NAME] = MSG_ORDER_NAME};
	struct buf text = {0};
	char as_of[120], args[2][24];
	snprintf(args[0], sizeof args[0], "%d", self->way.year);
	snprintf(args[1], sizeof args[1], "%" PRId64, self->table.undated);
	lang_format(as_of, sizeof as_of, lang, MSG_AS_OF, (const char *[]){args[0], args[1]}, 2);
	buf_addf(&text, "%s%s%s", self->way.year ? as_of : "", self->way.year && *out ? " · " : "", out);
	if (self->way.order != ORDER_PLACES)
		buf_addf(&text, " · %s", lang_text(lang, orders[self->way.order]));
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

/* What the numbers count: pairings of which both parties are named, out of all. */
static void matrix_subtitle(struct view *view, char *out, size_t size)
{
	struct matrix *self = view->state;
	const int64_t values[] = {(int64_t)self->rows.parties.len, (int64_t)self->cols.parties.len,
	        self->table.total, self->table.all};
	char texts[4][24];
	out[0] = '\0';
	for (int i = 0; i < 4; i++)
		snprintf(texts[i], sizeof texts[i], "%" PRId64, values[i]);
	if (self->table.all)
		lang_format(out, size, view->context->lang, MSG_MATRIX_SIZE,
		        (const char *[]){texts[0], texts[1], texts[2], texts[3]}, 4);
	add_way(self, view->context->lang, out, size);
}

const struct view_ops matrix_ops = {
        .title = MSG_PANE_MATRIX,
        .pane = IN_MATRIX,
        .state_size = sizeof(struct matrix),
        .open = matrix_refresh,
        .refresh = matrix_refresh,
        .close = matrix_close,
        .draw = matrix_draw,
        .command = matrix_command,
        .search = matrix_search,
        .offer = matrix_offer,
        .chooses = CHOICE_BIT(CHOICE_SUPPORTER) | CHOICE_BIT(CHOICE_RECIPIENT),
        .describe = matrix_describe,
        .subtitle = matrix_subtitle,
};
