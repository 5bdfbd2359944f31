// SPDX-License-Identifier: MIT
// Who supports whom: supporters by recipients, with the number of statements in each cell.
#include "core/view/clamp.h"
#include "core/view/head.h"
#include "core/view/parts.h"
#include "core/view/short.h"

#include "core/extract/party.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A supporter or a recipient. */
struct party {
	const char *name; /* in the cells' arena */
	int order;        /* of the gazetteer; institutions after it */
	int64_t total;    /* of its row or column */
	int64_t all;      /* the same with the pairings of other kinds */
};

/* Beside the parties the cursor can stand on their names and on the sums: there it means all of them. */
enum edge { EDGE_NONE, EDGE_NAMES, EDGE_SUM };

/* The supporters, or the recipients. */
struct axis {
	ARRAY(struct party) parties;
	const char **shorts; /* in the matrix's arena */
	struct list list;
	enum edge edge;
};

/* A cell that is not empty. */
struct count {
	int row, col;
	int64_t count;
};

struct matrix {
	struct store_cells cells;
	struct arena arena;
	struct axis rows, cols;
	ARRAY(struct count) counts; /* by row, then column */
	int64_t total, highest;
	int64_t all;     /* pairings of the library, those that name no two parties included */
	bool found_cols; /* the last search ended on a recipient: the next one goes on from there */
};

enum { NOT_A_PLACE = 1 << 20 };

/* ---- reading ----------------------------------------------------------------------------------------------
 */

static int compare_parties(const void *a, const void *b)
{
	const struct party *x = a, *y = b;
	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	return strcmp(x->name, y->name);
}

static int order_of(const char *name)
{
	const struct place *place = place_find(name);
	return place ? place->order : NOT_A_PLACE;
}

static const char *party_name(const struct store_cell *cell, bool recipient)
{
	return recipient ? cell->recipient : cell->supporter;
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(((const struct party *)a)->name, ((const struct party *)b)->name);
}

/* Every name once, in the usual order. */
static void make_axis(struct matrix *self, struct axis *axis, bool recipient)
{
	size_t kept = 0, count = self->cells.rows.len;
	axis->parties.len = 0;
	for (size_t i = 0; i < count; i++)
		*array_push(&axis->parties) =
		        (struct party){.name = party_name(&self->cells.rows.at[i], recipient)};
	if (count)
		qsort(axis->parties.at, count, sizeof *axis->parties.at, compare_names);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || strcmp(axis->parties.at[kept - 1].name, axis->parties.at[i].name) != 0)
			axis->parties.at[kept++] = axis->parties.at[i];
	axis->parties.len = kept;
	for (size_t i = 0; i < kept; i++)
		axis->parties.at[i].order = order_of(axis->parties.at[i].name);
	if (kept)
		qsort(axis->parties.at, kept, sizeof *axis->parties.at, compare_parties);
	const char **names = mem_zero(kept, sizeof *names);
	for (size_t i = 0; i < kept; i++)
		names[i] = axis->parties.at[i].name;
	axis->shorts = short_names(&self->arena, names, kept);
	free(names);
}

static int find_party(const struct axis *axis, const char *name)
{
	struct party wanted = {.name = name, .order = order_of(name)};
	struct party *found = axis->parties.len ? bsearch(&wanted, axis->parties.at, axis->parties.len,
	                                                  sizeof wanted, compare_parties)
	                                        : NULL;
	return found ? (int)(found - axis->parties.at) : -1;
}

static int compare_counts(const void *a, const void *b)
{
	const struct count *x = a, *y = b;
	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->col < y->col ? -1 : x->col > y->col;
}

static void make_counts(struct matrix *self)
{
	self->counts.len = 0;
	self->total = self->highest = 0;
	for (size_t i = 0; i < self->cells.rows.len; i++) {
		const struct store_cell *cell = &self->cells.rows.at[i];
		int row = find_party(&self->rows, cell->supporter);
		int col = find_party(&self->cols, cell->recipient);
		*array_push(&self->counts) = (struct count){row, col, cell->count};
		self->rows.parties.at[row].total += cell->count;
		self->cols.parties.at[col].total += cell->count;
		self->total += cell->count;
		self->highest = cell->count > self->highest ? cell->count : self->highest;
	}
	if (self->counts.len)
		qsort(self->counts.at, self->counts.len, sizeof *self->counts.at, compare_counts);
}

static int64_t count_at(const struct matrix *self, int row, int col)
{
	struct count wanted = {row, col, 0};
	const struct count *found = self->counts.len ? bsearch(&wanted, self->counts.at, self->counts.len,
	                                                       sizeof wanted, compare_counts)
	                                             : NULL;
	return found ? found->count : 0;
}

static const struct party *chosen(const struct axis *axis)
{
	return axis->parties.len ? &axis->parties.at[axis->list.cursor] : NULL;
}

/* Puts the cursor back on a party that may stand elsewhere now. */
static void choose(struct axis *axis, const char *name)
{
	int at = name ? find_party(axis, name) : -1;
	list_size(&axis->list, (int)axis->parties.len, axis->list.height);
	list_go(&axis->list, at >= 0 ? at : axis->list.cursor);
}

/* Counts the pairings of all kinds for the parties that the matrix has. */
static void count_all(struct matrix *self, const struct store_cells *cells)
{
	self->all = 0;
	for (size_t i = 0; i < cells->rows.len; i++) {
		const struct store_cell *cell = &cells->rows.at[i];
		int row = find_party(&self->rows, cell->supporter);
		int col = find_party(&self->cols, cell->recipient);
		if (row >= 0)
			self->rows.parties.at[row].all += cell->count;
		if (col >= 0)
			self->cols.parties.at[col].all += cell->count;
		self->all += cell->count;
	}
}

/* A supporter and a recipient that are chosen are marked in the matrix, the others stay beside them. */
static bool read_cells(
        struct view *view, struct store_cells *named, struct store_cells *all, struct status *status)
{
	struct store *store = view->context->store;
	unsigned own = CHOICE_BIT(CHOICE_SUPPORTER) | CHOICE_BIT(CHOICE_RECIPIENT);
	struct store_filter asked = selection_under(view->context->selection, NULL, own);
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
	struct store_cells cells = {0}, all = {0}, old = self->cells;
	if (!read_cells(view, &cells, &all, status))
		return false;
	const char *supporter = self->rows.parties.len ? chosen(&self->rows)->name : NULL;
	const char *recipient = self->cols.parties.len ? chosen(&self->cols)->name : NULL;
	arena_free(&self->arena);
	self->cells = cells;
	make_axis(self, &self->rows, false);
	make_axis(self, &self->cols, true);
	make_counts(self);
	count_all(self, &all);
	store_cells_free(&all);
	choose(&self->rows, supporter);
	choose(&self->cols, recipient);
	store_cells_free(&old);
	return true;
}

static void matrix_close(struct view *view)
{
	struct matrix *self = view->state;
	store_cells_free(&self->cells);
	arena_free(&self->arena);
	array_free(&self->rows.parties);
	array_free(&self->cols.parties);
	array_free(&self->counts);
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

/* The longest of the names that are shown, in steps of two characters, so that it seldom changes. */
static int longest_name(const struct matrix *self, const struct grid *grid)
{
	enum { STEP = 4 };
	const struct list *list = &self->rows.list;
	int most = STEP;
	for (int i = list->top; i < list->count && i < list->top + list->height; i++) {
		int cols = part_cols(grid, self->rows.parties.at[i].name);
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
	g.total_cols = clamp(digits(self->total), 3, 8) + 2;
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
		bool here = self->cols.list.top + i == self->cols.list.cursor && self->cols.edge == EDGE_NONE;
		draw_head(grid, g, i, here ? STYLE_TITLE | STYLE_CURSOR : STYLE_TEXT, names[i]);
	}
	arena_free(&arena);
	part_right(grid, row_of(g, 0) - 1, end_of_sums(g), g.total_cols - 1, sum_style(&self->cols),
	        lang_text(lang, MSG_TOTAL));
}

static void draw_row(const struct matrix *self, struct grid *grid, struct geometry g, int i)
{
	int row = self->rows.list.top + i, at = row_of(g, i);
	bool here = row == self->rows.list.cursor && self->rows.edge == EDGE_NONE;
	unsigned style = here ? STYLE_TITLE | STYLE_CURSOR : STYLE_TEXT;
	grid_puts(grid, at, g.rect.col + 1, g.name_cols - 2, style, self->rows.parties.at[row].name);
	for (int k = 0; k < g.cols; k++)
		draw_number(grid, at, end_of(g, k), g.pitch - 1, STYLE_TEXT,
		        count_at(self, row, self->cols.list.top + k));
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
	draw_number(grid, at, end_of_sums(g), g.total_cols - 1, STYLE_DIM, self->total);
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
	if (self->counts.len == 0) {
		part_notice(grid, rect, lang_text(lang, MSG_EMPTY_MATRIX));
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
};

/* The party under the cursor; NULL on the names and the sums, where it is all of them. */
static const char *wanted(const struct axis *axis)
{
	return axis->edge == EDGE_NONE ? chosen(axis)->name : NULL;
}

static struct store_filter filter_here(const struct matrix *self)
{
	return (struct store_filter){.supporter = wanted(&self->rows),
	        .supporter_alone = true,
	        .recipient = wanted(&self->cols),
	        .recipient_alone = true};
}

static unsigned matrix_offer(const struct view *view, struct store_filter *filter)
{
	const struct matrix *self = view->state;
	if (self->counts.len == 0)
		return 0;
	*filter = filter_here(self);
	unsigned supporter = filter->supporter ? CHOICE_BIT(CHOICE_SUPPORTER) : 0;
	return supporter | (filter->recipient ? CHOICE_BIT(CHOICE_RECIPIENT) : 0);
}

static void enter(const struct matrix *self, struct view_request *request)
{
	*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
	if (self->counts.len && filled(self, place_on(&self->rows), place_on(&self->cols)))
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
	} else if (self->counts.len && !move->act(self, move->argument))
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NO_MORE};
	return true;
}

/* ---- search -----------------------------------------------------------------------------------------------
 */

/* The supporters, and behind them the recipients. */
static void party_text(const void *state, int row, struct buf *out)
{
	const struct matrix *self = state;
	int supporters = (int)self->rows.parties.len;
	buf_adds(out, row < supporters ? self->rows.parties.at[row].name
	                               : self->cols.parties.at[row - supporters].name);
}

/* Goes to the row or the column that has the name: to the cell where it meets the present column or row, so
 * that two searches lead to any cell; if that one is empty, to the first filled one. */
static bool matrix_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct matrix *self = view->state;
	int supporters = (int)self->rows.parties.len;
	struct list all = {.count = supporters + (int)self->cols.parties.len, .height = 1};
	all.cursor = self->found_cols ? supporters + self->cols.list.cursor : self->rows.list.cursor;
	if (!part_search(&all, query, forward, from_next, party_text, self))
		return false;
	self->found_cols = all.cursor >= supporters;
	if (self->found_cols)
		go(&self->cols, all.cursor - supporters);
	else
		go(&self->rows, all.cursor);
	return filled(self, place_on(&self->rows), place_on(&self->cols)) ||
	       go_filled(self, !self->found_cols, -1, 1);
}

/* ---- words for the frame ----------------------------------------------------------------------------------
 */

/* How many records Enter would list: {all kinds, named}. */
static void count_here(const struct matrix *self, int64_t *all, int64_t *named)
{
	const struct axis *rows = &self->rows, *cols = &self->cols;
	if (rows->edge && cols->edge)
		*all = self->all, *named = self->total;
	else if (rows->edge || cols->edge) {
		const struct party *party = chosen(cols->edge ? rows : cols);
		*all = party->all, *named = party->total;
	} else
		*all = *named = count_at(self, rows->list.cursor, cols->list.cursor);
}

static void matrix_describe(struct view *view, char *out, size_t size)
{
	struct matrix *self = view->state;
	out[0] = '\0';
	if (self->counts.len == 0)
		return;
	int64_t all, named;
	char counts[2][24], records[64];
	count_here(self, &all, &named);
	snprintf(counts[0], sizeof counts[0], "%" PRId64, all);
	snprintf(counts[1], sizeof counts[1], "%" PRId64, named);
	lang_format(records, sizeof records, view->context->lang,
	        all == named ? MSG_RECORD_COUNT : MSG_MATRIX_SUM, (const char *[]){counts[0], counts[1]}, 2);
	const char *supporter = wanted(&self->rows), *recipient = wanted(&self->cols);
	snprintf(
	        out, size, "%s → %s   %s", supporter ? supporter : "*", recipient ? recipient : "*", records);
}

/* What the numbers count: pairings of which both parties are named, out of all. */
static void matrix_subtitle(struct view *view, char *out, size_t size)
{
	struct matrix *self = view->state;
	const int64_t values[] = {
	        (int64_t)self->rows.parties.len, (int64_t)self->cols.parties.len, self->total, self->all};
	char texts[4][24];
	out[0] = '\0';
	for (int i = 0; i < 4; i++)
		snprintf(texts[i], sizeof texts[i], "%" PRId64, values[i]);
	if (self->all)
		lang_format(out, size, view->context->lang, MSG_MATRIX_SIZE,
		        (const char *[]){texts[0], texts[1], texts[2], texts[3]}, 4);
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
