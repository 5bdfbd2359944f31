// SPDX-License-Identifier: MIT
// The matrix on the screen.
#include "core/view/matrix.h"

#include "core/view/clamp.h"
#include "core/view/head.h"
#include "core/view/light.h"
#include "core/view/parts.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* ---- where everything stands ------------------------------------------------------------------------------
 */

struct geometry {
	struct rect rect;
	int head_rows;  /* of the recipients' names */
	int name_cols;  /* of the supporters' names, the space behind them included */
	int pitch;      /* cells from one column to the next, the gap before it included */
	int count_cols; /* of a column's cells, those of the number, and of the head above it */
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
static int indent_of(const struct matrix_axis *axis, int party)
{
	enum { STEP = 2 };
	return has_inner(axis->side) ? STEP * (matrix_node(axis, party)->depth + 1) : 0;
}

/* The longest of the names that are shown, in steps of two characters, so that it seldom changes. */
static int longest_name(const struct matrix *self, const struct grid *grid)
{
	enum { STEP = 4 };
	const struct list *list = &self->rows.list;
	int most = STEP;
	for (int i = list->top; i < list->count && i < list->top + list->height; i++) {
		int cols = part_cols(grid, self->rows.parties.at[i].name) + indent_of(&self->rows, i) +
		           self->rows.parties.at[i].several;
		most = cols > most ? cols : most;
	}
	return (most + STEP - 1) / STEP * STEP;
}

/* As wide as the greatest number of the cells and of the sums below them, as far as that is reasonable: what
 * is longer is told in thousands. */
static int number_cols(const struct matrix *self)
{
	enum { LEAST = 2, MOST = 4 };
	int64_t highest = self->highest;
	for (size_t i = 0; i < self->cols.parties.len; i++)
		highest = self->cols.parties.at[i].total > highest ? self->cols.parties.at[i].total : highest;
	return clamp(digits(highest), LEAST, MOST);
}

/* The same with the mark of change before it, and with what stands behind it. */
enum { SIGNS_COLS = 4, YEARS_COLS = 5 }; /* of two programmes, and of 94–10 */
static int cell_cols(const struct matrix *self)
{
	int cols = number_cols(self);
	if (self->face == FACE_PROGRAMME && cols < SIGNS_COLS)
		cols = SIGNS_COLS;
	if (self->face == FACE_ALL)
		cols += 1 + SIGNS_COLS + 1 + YEARS_COLS;
	return cols + (self->way.year ? 1 : 0);
}

/* A third of the pane, and more where some columns have room all the same. */
static int names_most(int cols)
{
	enum { COLUMNS_ROOM = 34, LEAST = 8, MOST = 28 };
	int third = clamp(cols / 3, LEAST, MOST);
	return clamp(cols - COLUMNS_ROOM, third, MOST);
}

/* Depends on the data, the size of the pane and the rows in sight: nothing moves when the cursor goes
 * sideways. */
static struct geometry geometry_for(struct matrix *self, const struct grid *grid, struct rect rect)
{
	struct geometry g = {.rect = rect};
	g.head_rows = clamp(longest_head(self), 1, clamp(2 + rect.rows / 10, 2, 6));
	g.rows = clamp(rect.rows - g.head_rows - 1, 1, (int)self->rows.parties.len);
	list_size(&self->rows.list, (int)self->rows.parties.len, g.rows);
	g.name_cols = clamp(longest_name(self, grid), 4, names_most(rect.cols)) + 2;
	g.pitch = cell_cols(self) + 1;
	g.count_cols = self->face == FACE_ALL ? number_cols(self) + (self->way.year ? 1 : 0) : g.pitch - 1;
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

/* The cell behind a column's number, which is below its head. */
static int count_end_of(struct geometry g, int i)
{
	return col_of(g, i) + g.count_cols;
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
		r = (struct rect){row_of(g, 0) - g.head_rows, count_end_of(g, k) - 2, g.head_rows, 2};
	else if (self->rows.edge == EDGE_SUM)
		r.row = row_of(g, g.rows);
	return r;
}

/* ---- drawing ----------------------------------------------------------------------------------------------
 */

/* One character for a programme, and a colour for those of a sort: the borderlands, what was built or
 * rebuilt, what experts are sent for, and the rest. */
static const struct sign {
	const char *programme, *text;
	enum style style;
} signs[] = {{"边疆", "边", STYLE_PAIRING}, {"援藏", "藏", STYLE_PAIRING}, {"援疆", "疆", STYLE_PAIRING},
        {"援青", "青", STYLE_PAIRING}, {"三峡", "峡", STYLE_EVENT}, {"唐山", "唐", STYLE_EVENT},
        {"汶川", "汶", STYLE_EVENT}, {"教育", "教", STYLE_FIGURE}, {"医疗", "医", STYLE_FIGURE},
        {"科技", "科", STYLE_FIGURE}, {"工会", "工", STYLE_FIGURE}, {"部委", "部", STYLE_TEXT},
        {"省内", "省", STYLE_TEXT}, {"山海协作", "海", STYLE_TEXT}, {"帮扶", "扶", STYLE_TEXT},
        {"合作", "合", STYLE_TEXT}, {"其他", "他", STYLE_TEXT}};

static struct sign sign_of(const char *programme)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strcmp(programme, signs[i].programme) == 0)
			return signs[i];
	return (struct sign){programme, "?", STYLE_TEXT};
}

static void draw_number(struct grid *grid, int row, int end, int cols, unsigned style, int64_t n)
{
	static const struct {
		int64_t unit;
		const char *sign;
	} units[] = {{1, ""}, {1000, "k"}, {1000000, "M"}};
	char text[24];
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		snprintf(text, sizeof text, "%" PRId64 "%s", n / units[i].unit, units[i].sign);
		if ((int)strlen(text) <= cols)
			break;
	}
	if (n)
		part_right(grid, row, end, cols, style, text);
	else
		grid_char(grid, row, end - 1, STYLE_DIM, U'·');
}

/* A recipient's name, downwards, standing on the first row of the table. */
static void draw_head(struct grid *grid, struct geometry g, int i, unsigned style, const char *name)
{
	struct head head;
	struct rect rect = {row_of(g, 0) - g.head_rows, count_end_of(g, i) - 2, g.head_rows, 2};
	grid_fill(grid, rect, style & ~15u);
	head_make(name, &head);
	head_draw(&head, grid, rect, style);
}

/* How the word for the sums looks. */
static unsigned sum_style(const struct matrix_axis *axis)
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
		const struct crosstab_node *node = matrix_node(&self->cols, col);
		if (node->inner)
			grid_char(grid, row_of(g, 0) - 1, count_end_of(g, i) - 3, STYLE_DIM,
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
	const struct crosstab_node *node = matrix_node(&self->rows, row);
	int col = g.rect.col + 1 + indent;
	if (node->inner)
		grid_char(grid, at, col - 2, STYLE_DIM, node->open ? U'▾' : U'▸');
	bool several = self->rows.parties.at[row].several;
	int used = grid_puts(grid, at, col, g.name_cols - 2 - indent - several, style, node->name);
	if (several)
		grid_char(grid, at, col + used, STYLE_TITLE, U'?');
}

/* The signs of a cell's programmes; of three and more the first and a +. At the right end, or behind a number
 * at the left. */
static void draw_programmes(const struct matrix *self, struct grid *grid, struct rect r, unsigned programmes)
{
	int count = 0, shown = 0;
	const struct sign *found[CROSSTAB_PROGRAMMES];
	struct sign all[CROSSTAB_PROGRAMMES];
	for (int i = 0; i < CROSSTAB_PROGRAMMES; i++)
		if (programmes >> i & 1) {
			all[count] = sign_of(self->table.programmes[i]);
			found[count] = &all[count];
			count++;
		}
	int end = r.col + (self->face == FACE_ALL ? clamp(2 * count, 1, 3 + (count == 2)) : r.cols);
	if (!count)
		grid_char(grid, r.row, end - 1, STYLE_DIM, U'·');
	shown = count > 2 ? 1 : count;
	if (count > 2)
		grid_char(grid, r.row, end - 1, STYLE_TEXT, U'+');
	for (int i = 0; i < shown; i++)
		grid_puts(
		        grid, r.row, end - (count > 2) - 2 * (shown - i), 2, found[i]->style, found[i]->text);
}

/* What has come since the step before, what has gone, and both. */
static void draw_change(struct grid *grid, struct rect r, const struct crosstab_cell *cell)
{
	char32_t mark = cell->added && cell->ended ? U'±' : cell->added ? U'+' : U'-';
	if (cell->added || cell->ended)
		grid_char(grid, r.row, r.col, cell->added ? STYLE_EVENT : STYLE_DIM, mark);
}

/* 94–10, of one year 1994, else a question mark. */
static void draw_years(struct grid *grid, struct rect r, unsigned style, const struct crosstab_cell *cell)
{
	enum { CENTURY = 100 };
	if (!cell->first_year)
		grid_char(grid, r.row, r.col, STYLE_DIM, U'?');
	else if (cell->last_year == cell->first_year)
		grid_printf(grid, r.row, r.col, r.cols, style, "%04d", cell->first_year);
	else
		grid_printf(grid, r.row, r.col, r.cols, style, "%02d–%02d", cell->first_year % CENTURY,
		        cell->last_year % CENTURY);
}

/* As of a year what is new stands out and has a +, and what has ended is a cross. */
static void draw_cell(const struct matrix *self, struct grid *grid, struct rect r, int count_cols,
        const struct crosstab_cell *cell)
{
	unsigned style = cell && cell->added ? STYLE_EVENT : STYLE_TEXT;
	int end = r.col + count_cols;
	if (cell && cell->count)
		draw_change(grid, r, cell);
	if (!cell || (!cell->count && !cell->ended))
		draw_number(grid, r.row, end, count_cols, style, 0);
	else if (!cell->count)
		grid_char(grid, r.row, end - 1, STYLE_DIM, U'×');
	else if (self->face == FACE_PROGRAMME)
		draw_programmes(self, grid, r, cell->programmes);
	else if (self->face == FACE_YEAR && cell->first_year)
		grid_printf(grid, r.row, end - 2, 2, style, "%02d", cell->first_year % 100);
	else if (self->face == FACE_YEAR)
		part_right(grid, r.row, end, count_cols, STYLE_DIM, "?");
	else
		draw_number(grid, r.row, end, count_cols - (self->way.year ? 1 : 0), style, cell->count);
	if (self->face == FACE_ALL && cell && cell->count) {
		draw_programmes(self, grid, (struct rect){r.row, end + 1, 1, SIGNS_COLS}, cell->programmes);
		draw_years(grid, (struct rect){r.row, end + 1 + SIGNS_COLS + 1, 1, YEARS_COLS}, style, cell);
	}
}

static void draw_row(const struct matrix *self, struct grid *grid, struct geometry g, int i)
{
	int row = self->rows.list.top + i, at = row_of(g, i);
	bool here = row == self->rows.list.cursor && self->rows.edge == EDGE_NONE;
	unsigned style = here ? STYLE_TITLE | STYLE_CURSOR : STYLE_TEXT;
	draw_name(self, grid, g, i, style);
	for (int k = 0; k < g.cols; k++)
		draw_cell(self, grid, (struct rect){at, col_of(g, k), 1, g.pitch - 1}, g.count_cols,
		        matrix_cell(self, row, self->cols.list.top + k));
	draw_number(grid, at, end_of_sums(g), g.total_cols - 1, STYLE_DIM, self->rows.parties.at[row].total);
}

static void draw_totals(const struct matrix *self, struct grid *grid, struct geometry g, enum lang lang)
{
	int at = row_of(g, g.rows);
	grid_puts(grid, at, g.rect.col + 1, g.name_cols - 2, sum_style(&self->rows),
	        lang_text(lang, MSG_TOTAL));
	for (int k = 0; k < g.cols; k++)
		draw_number(grid, at, count_end_of(g, k), g.count_cols, STYLE_DIM,
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

/* Lights what is written in a rectangle, not the blanks around it. */
static void light_words(struct grid *grid, struct rect rect)
{
	for (int row = rect.row; row < rect.row + rect.rows; row++)
		for (int col = rect.col; col < rect.col + rect.cols; col++) {
			const struct cell *cell = grid_at(grid, row, col);
			if (cell->cp[0])
				grid_flag(grid, (struct rect){row, col, 1, cell->cols}, STYLE_HIT);
		}
}

/* A pairing of the passage that is read: its cell and the two names, as far as they are in sight. */
static void light_pair(
        const struct matrix *self, struct grid *grid, struct geometry g, const struct light_pair *pair)
{
	int party = matrix_shown_at(&self->rows, pair->supporter), row = party - self->rows.list.top;
	int col = matrix_shown_at(&self->cols, pair->recipient) - self->cols.list.top;
	bool has_row = party >= 0 && row >= 0 && row < g.rows, has_col = col >= 0 && col < g.cols;
	if (has_row) {
		int from = g.rect.col + 1 + indent_of(&self->rows, party);
		light_words(
		        grid, (struct rect){row_of(g, row), from, 1, g.rect.col + g.name_cols - 1 - from});
	}
	if (has_col)
		light_words(grid,
		        (struct rect){row_of(g, 0) - g.head_rows, count_end_of(g, col) - 2, g.head_rows, 2});
	if (has_row && has_col)
		light_words(grid, (struct rect){row_of(g, row), col_of(g, col), 1, g.pitch - 1});
}

static void draw_light(const struct view *view, struct grid *grid, struct geometry g)
{
	const struct light *light = view->context->light;
	for (size_t i = 0; light && i < light->pairs.len; i++)
		light_pair(view->state, grid, g, &light->pairs.at[i]);
}

/* The cells of relations whose beginning is contested. A count of many digits leaves no room for the mark. */
static void draw_contested(const struct view *view, struct grid *grid, struct geometry g)
{
	const struct matrix *self = view->state;
	const struct contradiction *row;
	for (size_t i = 0; (row = contested_relation(view->context->contested, &i));) {
		int at = matrix_shown_at(&self->rows, row->supporter) - self->rows.list.top;
		int col = matrix_shown_at(&self->cols, row->recipient) - self->cols.list.top;
		if (at < 0 || at >= g.rows || col < 0 || col >= g.cols)
			continue;
		bool settled = contested_is_settled(view->context->contested, row);
		if (!grid_at(grid, row_of(g, at), col_of(g, col))->cp[0])
			grid_char(grid, row_of(g, at), col_of(g, col), settled ? STYLE_DIM : STYLE_TITLE,
			        settled ? U'=' : U'≠');
	}
}

void matrix_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct matrix *self = view->state;
	enum lang lang = view->context->lang;
	grid_fill(grid, rect, STYLE_TEXT);
	if (self->table.cells.len == 0) {
		if (self->way.year)
			part_notice(view->context, grid, rect, lang_text(lang, MSG_EMPTY_AS_OF));
		else
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
	draw_contested(view, grid, g);
	draw_light(view, grid, g);
	part_choose(grid, cursor_rect(self, g), focused);
}

/* ---- pointing ---- */

/* Where `at` is between `from` and the cell behind `parts` of `pitch` cells: the part, -1 before, `parts`
 * behind. */
static int part_at(int at, int from, int pitch, int parts)
{
	return at < from ? -1 : clamp((at - from) / pitch, 0, parts);
}

/* A cell, a name, or a sum; in the corners there is nothing. */
bool matrix_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col)
{
	struct matrix *self = view->state;
	if (self->table.cells.len == 0 || rect.rows < 4 || rect.cols < 20)
		return false;
	struct geometry g = geometry_for(self, grid, rect);
	int i = part_at(row, row_of(g, 0), 1, g.rows), k = part_at(col, col_of(g, 0) - 1, g.pitch, g.cols);
	bool corner = (i < 0 || i == g.rows) && (k < 0 || k == g.cols);
	if (corner || row > row_of(g, g.rows) || col >= end_of_sums(g))
		return false;
	matrix_go(&self->rows, i < 0 ? -1 : i == g.rows ? self->rows.list.count : self->rows.list.top + i);
	matrix_go(&self->cols, k < 0 ? -1 : k == g.cols ? self->cols.list.count : self->cols.list.top + k);
	return true;
}
