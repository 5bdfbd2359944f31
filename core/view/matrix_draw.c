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

enum { COLUMNS_MOST = 128 };

struct geometry {
	struct rect rect;
	int head_rows; /* of the recipients' names */
	int name_cols; /* of the supporters' names, the space behind them included */
	bool shorts;   /* are supporters told by short names, as recipients always are? */
	int total_cols;
	int rows, cols;               /* supporters and recipients that are shown */
	int starts[COLUMNS_MOST + 1]; /* the gaps before the columns and before the sums, from rect.col on */
	int counts[COLUMNS_MOST];     /* of a column's cells, those of the number, and of the head above it */
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

static const char *name_of(const struct matrix *self, int row, bool shorts)
{
	return shorts ? self->rows.shorts[row] : self->rows.parties.at[row].name;
}

/* The longest of the names that are shown, in steps of two characters, so that it seldom changes. */
static int longest_name(const struct matrix *self, const struct grid *grid, bool shorts)
{
	enum { STEP = 4 };
	const struct list *list = &self->rows.list;
	int most = STEP;
	for (int i = list->top; i < list->count && i < list->top + list->height; i++) {
		int cols = part_cols(grid, name_of(self, i, shorts)) + indent_of(&self->rows, i) +
		           self->rows.parties.at[i].several;
		most = cols > most ? cols : most;
	}
	return (most + STEP - 1) / STEP * STEP;
}

/* Of a column's numbers: as wide as its sum, as far as that is reasonable, what is longer is told in
 * thousands; and the mark of change before them. */
static int count_cols(const struct matrix *self, int col)
{
	enum { LEAST = 2, MOST = 4 };
	return clamp(digits(self->cols.parties.at[col].total), LEAST, MOST) + (self->way.year ? 1 : 0);
}

/* Of a column: the same with the gap before and with what stands behind it. */
enum { SIGNS_COLS = 4, YEARS_COLS = 5 }; /* of two programmes, and of 94–10 */
static int pitch_of(const struct matrix *self, int col)
{
	int cols = count_cols(self, col), signs = SIGNS_COLS + (self->way.year ? 1 : 0);
	if (self->face == FACE_PROGRAMME && cols < signs)
		cols = signs;
	if (self->face == FACE_ALL)
		cols += 1 + SIGNS_COLS + 1 + YEARS_COLS;
	return 1 + cols;
}

/* How many columns fit into so many cells, from one on. */
static int fitting(const struct matrix *self, int top, int cols)
{
	int count = 0;
	while (top + count < self->cols.list.count && count < COLUMNS_MOST &&
	        (cols -= pitch_of(self, top + count)) >= 0)
		count++;
	return count ? count : 1;
}

/* The columns in sight, the cursor's among them; no room is left where there are more. */
static int fit_columns(struct matrix *self, int cols)
{
	struct list *list = &self->cols.list;
	list->count = (int)self->cols.parties.len;
	list->top = clamp(list->top, 0, list->cursor);
	while (list->cursor >= list->top + fitting(self, list->top, cols))
		list->top++;
	while (list->top > 0 && list->top - 1 + fitting(self, list->top - 1, cols) == list->count)
		list->top--;
	int shown = fitting(self, list->top, cols);
	list->jump = shown / 2; /* no terminal scrolls sideways: all of them are sent again */
	list_size(list, list->count, shown);
	return shown;
}

static void place_columns(const struct matrix *self, struct geometry *g)
{
	g->starts[0] = g->name_cols;
	for (int i = 0; i < g->cols; i++) {
		int col = self->cols.list.top + i, pitch = pitch_of(self, col);
		g->starts[i + 1] = g->starts[i] + pitch;
		g->counts[i] = self->face == FACE_ALL ? count_cols(self, col) : pitch - 1;
	}
}

/* A third of the pane, and more where all columns have room, or some have all the same. */
static int names_most(int cols, bool shorts)
{
	enum { COLUMNS_ROOM = 34, LEAST = 8, SHORT_MOST = 20, MOST = 28 };
	int third = clamp(cols / 3, LEAST, shorts ? SHORT_MOST : MOST);
	return shorts ? third : clamp(cols - COLUMNS_ROOM, third, MOST);
}

/* Of the supporters' names, which are short ones where whole ones leave no room for all columns. */
static int name_cols(const struct matrix *self, const struct grid *grid, int cols, bool shorts)
{
	return clamp(longest_name(self, grid, shorts), 4, names_most(cols, shorts)) + 2;
}

/* Depends on the data, the size of the pane and the rows in sight: nothing moves when the cursor goes
 * sideways, but what is scrolled. */
static struct geometry geometry_for(struct matrix *self, const struct grid *grid, struct rect rect)
{
	struct geometry g = {.rect = rect};
	g.head_rows = clamp(longest_head(self), 2, clamp(2 + rect.rows / 10, 2, 6));
	g.rows = clamp(rect.rows - g.head_rows - 1, 1, (int)self->rows.parties.len);
	part_list(&self->rows.list, (int)self->rows.parties.len, g.rows, grid, rect);
	/* the sums, and above them how many recipients are out of sight: 129› */
	const int sums = digits(self->table.total), more = digits((int)self->cols.parties.len) + 1;
	g.total_cols = clamp(sums > more ? sums : more, 3, 8) + 2;
	self->cols.list.count = (int)self->cols.parties.len;
	int room = rect.cols - g.total_cols - name_cols(self, grid, rect.cols, false);
	g.shorts = fitting(self, 0, room) < self->cols.list.count;
	g.name_cols = name_cols(self, grid, rect.cols, g.shorts);
	g.cols = fit_columns(self, rect.cols - g.total_cols - g.name_cols);
	place_columns(self, &g);
	return g;
}

static int row_of(const struct geometry *g, int i)
{
	return g->rect.row + g->head_rows + i;
}

/* The first cell of a column, behind its gap. */
static int col_of(const struct geometry *g, int i)
{
	return g->rect.col + g->starts[i] + 1;
}

/* The cells of a column, those of the gap not counted. */
static int cols_of(const struct geometry *g, int i)
{
	return g->starts[i + 1] - g->starts[i] - 1;
}

/* The cell behind a column's number, which is below its head. */
static int count_end_of(const struct geometry *g, int i)
{
	return col_of(g, i) + g->counts[i];
}

/* The cell behind the sums' last one. */
static int end_of_sums(const struct geometry *g)
{
	return g->rect.col + g->starts[g->cols] + g->total_cols - 1;
}

/* Where the cursor stands. */
static struct rect cursor_rect(const struct matrix *self, const struct geometry *g)
{
	int i = self->rows.list.cursor - self->rows.list.top,
	    k = self->cols.list.cursor - self->cols.list.top;
	struct rect r = {row_of(g, i), col_of(g, k), 1, cols_of(g, k)};
	if (self->cols.edge == EDGE_NAMES)
		r = (struct rect){r.row, g->rect.col + 1, 1, g->name_cols - 2};
	else if (self->cols.edge == EDGE_SUM)
		r = (struct rect){r.row, end_of_sums(g) - g->total_cols + 1, 1, g->total_cols - 1};
	if (self->rows.edge == EDGE_NAMES)
		r = (struct rect){row_of(g, 0) - g->head_rows, count_end_of(g, k) - 2, g->head_rows, 2};
	else if (self->rows.edge == EDGE_SUM)
		r.row = row_of(g, g->rows);
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
static void draw_head(struct grid *grid, const struct geometry *g, int i, unsigned style, const char *name)
{
	struct head head;
	head_make(name, &head);
	/* What is above a short name shows no choice: it would be sent with each step. */
	int rows = clamp(head.rows, 1, g->head_rows);
	struct rect rect = {row_of(g, 0) - rows, count_end_of(g, i) - 2, rows, 2};
	grid_fill(grid, rect, style & ~15u);
	head_draw(&head, grid, rect, style);
}

/* How the word for the sums looks. */
static unsigned sum_style(const struct matrix_axis *axis)
{
	return axis->edge == EDGE_SUM ? STYLE_TITLE | STYLE_CURSOR : STYLE_DIM;
}

static void draw_heads(const struct matrix *self, struct grid *grid, const struct geometry *g, enum lang lang)
{
	struct arena arena = {0};
	const char **names = arena_alloc(&arena, (size_t)g->cols * sizeof *names);
	for (int i = 0; i < g->cols; i++)
		names[i] = self->cols.shorts[self->cols.list.top + i];
	heads_shorten(&arena, names, (size_t)g->cols);
	for (int i = 0; i < g->cols; i++) {
		int col = self->cols.list.top + i;
		bool here = col == self->cols.list.cursor && self->cols.edge == EDGE_NONE;
		const struct crosstab_node *node = matrix_node(&self->cols, col);
		if (node->inner)
			grid_char(grid, row_of(g, 0) - 1, count_end_of(g, i) - 3, STYLE_DIM,
			        node->open ? U'▾' : U'▸');
		draw_head(grid, g, i, here ? STYLE_TITLE | STYLE_CURSOR : STYLE_TEXT, names[i]);
	}
	arena_free(&arena);
	part_right(grid, row_of(g, 0) - 1, end_of_sums(g), g->total_cols - 1, sum_style(&self->cols),
	        lang_text(lang, MSG_TOTAL));
}

/* ▸ before what can be opened, ▾ before what is open. */
static void draw_name(
        const struct matrix *self, struct grid *grid, const struct geometry *g, int i, unsigned style)
{
	int row = self->rows.list.top + i, at = row_of(g, i), indent = indent_of(&self->rows, row);
	const struct crosstab_node *node = matrix_node(&self->rows, row);
	int col = g->rect.col + 1 + indent;
	if (node->inner)
		grid_char(grid, at, col - 2, STYLE_DIM, node->open ? U'▾' : U'▸');
	bool several = self->rows.parties.at[row].several;
	int used = grid_puts(
	        grid, at, col, g->name_cols - 2 - indent - several, style, name_of(self, row, g->shorts));
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

static void draw_row(const struct matrix *self, struct grid *grid, const struct geometry *g, int i)
{
	int row = self->rows.list.top + i, at = row_of(g, i);
	bool here = row == self->rows.list.cursor && self->rows.edge == EDGE_NONE;
	unsigned style = here ? STYLE_TITLE | STYLE_CURSOR : STYLE_TEXT;
	draw_name(self, grid, g, i, style);
	for (int k = 0; k < g->cols; k++)
		draw_cell(self, grid, (struct rect){at, col_of(g, k), 1, cols_of(g, k)}, g->counts[k],
		        matrix_cell(self, row, self->cols.list.top + k));
	draw_number(grid, at, end_of_sums(g), g->total_cols - 1, STYLE_DIM, self->rows.parties.at[row].total);
}

/* How many supporters are outside of the screen: ↑2 ↓28. */
static void rows_hidden(const struct list *rows, int shown, char *out, size_t size)
{
	int above = rows->top, below = rows->count - rows->top - shown;
	*out = '\0';
	if (above > 0)
		snprintf(out, size, "↑%d", above);
	size_t len = strlen(out);
	if (below > 0)
		snprintf(out + len, size - len, "%s↓%d", len ? " " : "", below);
}

/* The sums; in the column of names the word for them, where it has room beside what is not shown. */
static void draw_totals(
        const struct matrix *self, struct grid *grid, const struct geometry *g, enum lang lang)
{
	int at = row_of(g, g->rows), cols = g->name_cols - 2;
	const char *word = lang_text(lang, MSG_TOTAL);
	char hidden[32];
	rows_hidden(&self->rows.list, g->rows, hidden, sizeof hidden);
	if (part_cols(grid, word) + part_cols(grid, hidden) < cols)
		grid_puts(grid, at, g->rect.col + 1, cols, sum_style(&self->rows), word);
	part_right(grid, at, g->rect.col + 1 + cols, cols, STYLE_DIM, hidden);
	for (int k = 0; k < g->cols; k++)
		draw_number(grid, at, count_end_of(g, k), g->counts[k], STYLE_DIM,
		        self->cols.parties.at[self->cols.list.top + k].total);
	draw_number(grid, at, end_of_sums(g), g->total_cols - 1, STYLE_DIM, self->table.total);
}

/* How many recipients are outside of the screen on each side: ‹3 and 12›. */
static void draw_more(const struct matrix *self, struct grid *grid, const struct geometry *g)
{
	const struct list *cols = &self->cols.list;
	int head = row_of(g, 0) - 1, right = cols->count - cols->top - g->cols;
	char text[32];
	snprintf(text, sizeof text, "‹%d", cols->top);
	if (cols->top > 0)
		part_right(grid, head, g->rect.col + g->name_cols, g->name_cols, STYLE_DIM, text);
	snprintf(text, sizeof text, "%d›", right);
	if (right > 0)
		part_right(grid, head - 1, end_of_sums(g), g->total_cols, STYLE_DIM, text);
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
        const struct matrix *self, struct grid *grid, const struct geometry *g, const struct light_pair *pair)
{
	int party = matrix_shown_at(&self->rows, pair->supporter), row = party - self->rows.list.top;
	int col = matrix_shown_at(&self->cols, pair->recipient) - self->cols.list.top;
	bool has_row = party >= 0 && row >= 0 && row < g->rows, has_col = col >= 0 && col < g->cols;
	if (has_row) {
		int from = g->rect.col + 1 + indent_of(&self->rows, party);
		light_words(
		        grid, (struct rect){row_of(g, row), from, 1, g->rect.col + g->name_cols - 1 - from});
	}
	if (has_col)
		light_words(grid, (struct rect){row_of(g, 0) - g->head_rows, count_end_of(g, col) - 2,
		                          g->head_rows, 2});
	if (has_row && has_col)
		light_words(grid, (struct rect){row_of(g, row), col_of(g, col), 1, cols_of(g, col)});
}

static void draw_light(const struct view *view, struct grid *grid, const struct geometry *g)
{
	const struct light *light = view->context->light;
	for (size_t i = 0; light && i < light->pairs.len; i++)
		light_pair(view->state, grid, g, &light->pairs.at[i]);
}

/* The cells of relations whose beginning is contested: a mark before the count, or in the gap where that is
 * as wide as its column. */
static void draw_contested(const struct view *view, struct grid *grid, const struct geometry *g)
{
	const struct matrix *self = view->state;
	const struct contradiction *row;
	for (size_t i = 0; (row = contested_relation(view->context->contested, &i));) {
		int at = matrix_shown_at(&self->rows, row->supporter) - self->rows.list.top;
		int col = matrix_shown_at(&self->cols, row->recipient) - self->cols.list.top;
		if (at < 0 || at >= g->rows || col < 0 || col >= g->cols)
			continue;
		bool settled = contested_is_settled(view->context->contested, row);
		int cell = col_of(g, col);
		cell -= grid_at(grid, row_of(g, at), cell)->cp[0] ? 1 : 0;
		grid_char(
		        grid, row_of(g, at), cell, settled ? STYLE_DIM : STYLE_TITLE, settled ? U'=' : U'≠');
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
	draw_heads(self, grid, &g, lang);
	for (int i = 0; i < g.rows; i++)
		draw_row(self, grid, &g, i);
	draw_totals(self, grid, &g, lang);
	draw_more(self, grid, &g);
	draw_contested(view, grid, &g);
	draw_light(view, grid, &g);
	part_choose(grid, cursor_rect(self, &g), focused);
}

/* ---- pointing ---- */

/* The column at a cell of the screen; -1 before, their number behind. */
static int column_at(const struct geometry *g, int col)
{
	int k = -1;
	while (k < g->cols && col >= g->rect.col + g->starts[k + 1])
		k++;
	return k;
}

/* A cell, a name, or a sum; in the corners there is nothing. */
bool matrix_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col)
{
	struct matrix *self = view->state;
	if (self->table.cells.len == 0 || rect.rows < 4 || rect.cols < 20)
		return false;
	struct geometry g = geometry_for(self, grid, rect);
	int i = clamp(row - row_of(&g, 0), -1, g.rows), k = column_at(&g, col);
	bool corner = (i < 0 || i == g.rows) && (k < 0 || k == g.cols);
	if (corner || row > row_of(&g, g.rows) || col >= end_of_sums(&g))
		return false;
	matrix_go(&self->rows, i < 0 ? -1 : i == g.rows ? self->rows.list.count : self->rows.list.top + i);
	matrix_go(&self->cols, k < 0 ? -1 : k == g.cols ? self->cols.list.count : self->cols.list.top + k);
	return true;
}
