// SPDX-License-Identifier: MIT
// Who supports whom: supporters by recipients, with the number of statements in each cell.
#include "core/view/matrix.h"

#include "core/view/clamp.h"
#include "core/view/parts.h"
#include "core/view/same.h"
#include "core/view/short.h"
#include "core/view/when.h"

#include "core/extract/party.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- reading ----------------------------------------------------------------------------------------------
 */

/* 朝阳区 alone may be one in 北京市 or one in 长春市: the text did not tell, and it stands below neither. */
static bool is_one_of_several(const char *name)
{
	enum { MOST = 16 };
	const struct place *readings[MOST];
	size_t count = place_readings(name, strlen(name), readings, MOST), same = 0;
	for (size_t i = 0; i < count && i < MOST; i++)
		same += strcmp(place_name(readings[i]), name) == 0;
	return same > 1;
}

/* The parties that are shown. */
static void make_axis(struct matrix *self, struct matrix_axis *axis, struct crosstab_side *side)
{
	axis->side = side;
	axis->parties.len = 0;
	for (size_t i = 0; i < side->nodes.len;) {
		const struct crosstab_node *node = &side->nodes.at[i];
		*array_push(&axis->parties) = (struct party){
		        node->name, (int)i, node->total, node->all, is_one_of_several(node->name)};
		i = node->open ? i + 1 : (size_t)node->last;
	}
	size_t count = axis->parties.len;
	const char **names = mem_zero(count, sizeof *names);
	for (size_t i = 0; i < count; i++)
		names[i] = axis->parties.at[i].name;
	axis->shorts = short_names(&self->arena, names, count);
	free(names);
}

const struct crosstab_cell *matrix_cell(const struct matrix *self, int row, int col)
{
	return crosstab_at(&self->table, self->rows.parties.at[row].node, self->cols.parties.at[col].node);
}

int64_t matrix_count(const struct matrix *self, int row, int col)
{
	const struct crosstab_cell *cell = matrix_cell(self, row, col);
	return cell ? cell->count : 0;
}

const struct party *matrix_chosen(const struct matrix_axis *axis)
{
	return axis->parties.len ? &axis->parties.at[axis->list.cursor] : NULL;
}

const struct crosstab_node *matrix_node(const struct matrix_axis *axis, int party)
{
	return &axis->side->nodes.at[axis->parties.at[party].node];
}

/* Where a party is shown, or the one above it that is. */
int matrix_shown_at(const struct matrix_axis *axis, const char *name)
{
	int node = name ? crosstab_find(axis->side, name) : -1;
	for (; node >= 0; node = axis->side->nodes.at[node].above)
		for (size_t i = 0; i < axis->parties.len; i++)
			if (axis->parties.at[i].node == node)
				return (int)i;
	return -1;
}

/* Puts the cursor back on a party that may stand elsewhere now. */
static void choose(struct matrix_axis *axis, const char *name)
{
	int at = matrix_shown_at(axis, name);
	list_size(&axis->list, (int)axis->parties.len, axis->list.height);
	list_go(&axis->list, at >= 0 ? at : axis->list.cursor);
}

/* What is shown, after something was opened or closed. */
void matrix_make_shown(struct matrix *self, const char *supporter, const char *recipient)
{
	arena_free(&self->arena);
	make_axis(self, &self->rows, &self->table.rows);
	make_axis(self, &self->cols, &self->table.cols);
	choose(&self->rows, supporter);
	choose(&self->cols, recipient);
}

/* The table anew, from what was read. */
void matrix_make_table(struct matrix *self)
{
	struct crosstab old = self->table;
	const char *supporter = self->rows.parties.len ? matrix_chosen(&self->rows)->name : NULL;
	const char *recipient = self->cols.parties.len ? matrix_chosen(&self->cols)->name : NULL;
	crosstab_make(&self->table, &self->pairings, self->way, old.rows.nodes.len ? &old : NULL);
	matrix_make_shown(self, supporter, recipient);
	crosstab_free(&old);
}

/* Those that a choice of years leaves out, as no text gives them a year. */
static bool count_undated(struct view *view, int64_t *undated, struct status *status)
{
	const struct selection *selection = view->context->selection;
	struct store_cells cells;
	*undated = 0;
	if (!selection || !selection_has(selection, CHOICE_YEARS))
		return true;
	struct store_filter asked =
	        selection_under(selection, NULL, CHOICE_BIT(CHOICE_YEARS) | CHOICE_BIT(CHOICE_AS_OF));
	if (!store_cells(view->context->store, &asked, &cells, status))
		return false;
	for (size_t i = 0; i < cells.rows.len; i++)
		*undated += *cells.rows.at[i].from || *cells.rows.at[i].to ? 0 : cells.rows.at[i].named;
	store_cells_free(&cells);
	return true;
}

/* The table as of a year, 0 for all; what the step before is only the table knows. */
static void make_as_of(struct matrix *self, int year)
{
	self->way.year = year;
	self->way.before = 0;
	matrix_make_table(self);
	self->way.before = year ? matrix_step(self, year, -1) : 0;
	if (self->way.before)
		matrix_make_table(self);
}

static void note(struct buf out[2], const struct matrix *self)
{
	buf_clear(&out[0]);
	buf_clear(&out[1]);
	if (!self->rows.parties.len || !self->cols.parties.len)
		return;
	buf_adds(&out[0], matrix_chosen(&self->rows)->name);
	buf_adds(&out[1], matrix_chosen(&self->cols)->name);
}

/* Has the reader moved the cursor since the last refresh? */
static bool has_moved(const struct matrix *self)
{
	return self->rows.parties.len && self->cols.parties.len &&
	       (strcmp(buf_str(&self->put[0]), matrix_chosen(&self->rows)->name) != 0 ||
	               strcmp(buf_str(&self->put[1]), matrix_chosen(&self->cols)->name) != 0);
}

/* To the cell that the reader chose, or to the filled one nearest to it. */
static void go_back(struct matrix *self)
{
	const char *supporter = buf_str(&self->wished[0]), *recipient = buf_str(&self->wished[1]);
	const bool in_row = matrix_shown_at(&self->rows, supporter) >= 0,
	           in_col = matrix_shown_at(&self->cols, recipient) >= 0;
	choose(&self->rows, supporter);
	choose(&self->cols, recipient);
	matrix_go_near(self, in_row, in_col && !in_row);
	note(self->put, self);
}

/* Under all choices, as the evidence that Enter lists: a count is never another than the list's. The year is
 * for the table: it has to tell what has come and gone. */
static bool matrix_refresh(struct view *view, struct status *status)
{
	struct matrix *self = view->state;
	struct store_cells pairings;
	struct store_filter asked = selection_under(view->context->selection, NULL, 0), ever = asked;
	ever.as_of = 0;
	if (!count_undated(view, &self->undated, status) ||
	        !store_cells(view->context->store, &ever, &pairings, status))
		return false;
	store_cells_free(&self->pairings);
	self->pairings = pairings;
	if (has_moved(self))
		note(self->wished, self);
	make_as_of(self, asked.as_of);
	go_back(self);
	return true;
}

/* Begins where something is. */
static bool matrix_open(struct view *view, struct status *status)
{
	struct matrix *self = view->state;
	if (!matrix_refresh(view, status))
		return false;
	if (self->table.cells.len && !matrix_is_filled(self))
		matrix_go_filled(self, true);
	self->cols.list.top = 0;
	return true;
}

static void matrix_close(struct view *view)
{
	struct matrix *self = view->state;
	store_cells_free(&self->pairings);
	crosstab_free(&self->table);
	arena_free(&self->arena);
	for (int side = 0; side < 2; side++) {
		buf_free(&self->wished[side]);
		buf_free(&self->put[side]);
	}
	array_free(&self->rows.parties);
	array_free(&self->cols.parties);
}

/* ---- what is chosen ---- */

/* The party under the cursor; NULL on the names and the sums, where it is all of them. */
const char *matrix_wanted(const struct matrix_axis *axis)
{
	return axis->edge == EDGE_NONE ? matrix_chosen(axis)->name : NULL;
}

struct store_filter matrix_filter(const struct matrix *self)
{
	return (struct store_filter){
	        .supporter = matrix_wanted(&self->rows),
	        .recipient = matrix_wanted(&self->cols),
	};
}

static bool matrix_subject(const struct view *view, struct subject *out)
{
	const struct matrix *self = view->state;
	return self->table.cells.len && matrix_is_filled(self) &&
	       subject_of_parties(matrix_wanted(&self->rows), matrix_wanted(&self->cols), out);
}

/* The years of a cell, of a row or of a column; as of the first of them. */
static unsigned offer_years(const struct matrix *self, struct store_filter *filter)
{
	int row = self->rows.edge ? -1 : matrix_chosen(&self->rows)->node,
	    col = self->cols.edge ? -1 : matrix_chosen(&self->cols)->node, first = 0, last = 0;
	for (size_t i = 0; i < self->table.cells.len; i++) {
		const struct crosstab_cell *cell = &self->table.cells.at[i];
		if (!cell->first_year || (row >= 0 && cell->row != row) || (col >= 0 && cell->col != col))
			continue;
		first = first && first < cell->first_year ? first : cell->first_year;
		last = cell->last_year > last ? cell->last_year : last;
	}
	if (!first)
		return 0;
	filter->first_day = FIRST_DAY_OF(first);
	filter->last_day = LAST_DAY_OF(last);
	filter->as_of = first;
	return CHOICE_BIT(CHOICE_YEARS) | CHOICE_BIT(CHOICE_AS_OF);
}

static unsigned matrix_offer(const struct view *view, struct store_filter *filter)
{
	const struct matrix *self = view->state;
	if (self->table.cells.len == 0)
		return 0;
	*filter = matrix_filter(self);
	unsigned supporter = filter->supporter ? CHOICE_BIT(CHOICE_SUPPORTER) : 0;
	return supporter | (filter->recipient ? CHOICE_BIT(CHOICE_RECIPIENT) : 0) | offer_years(self, filter);
}

/* ---- words for the frame ----------------------------------------------------------------------------------
 */

/* How many records the cursor stands on, of all kinds and with both parties named. */
static void count_here(const struct matrix *self, int64_t *all, int64_t *named)
{
	const struct matrix_axis *rows = &self->rows, *cols = &self->cols;
	if (rows->edge && cols->edge)
		*all = self->table.all, *named = self->table.total;
	else if (rows->edge || cols->edge) {
		const struct party *party = matrix_chosen(cols->edge ? rows : cols);
		*all = party->all, *named = party->total;
	} else
		*all = *named = matrix_count(self, rows->list.cursor, cols->list.cursor);
}

/* The programmes of a cell and its years: · 援藏 教育 · 1994–2010. */
static void add_kinds(
        const struct matrix *self, const struct crosstab_cell *cell, enum lang lang, struct buf *out)
{
	for (int i = 0; cell && i < CROSSTAB_PROGRAMMES; i++)
		if (cell->programmes >> i & 1)
			buf_addf(out, "%s%s", cell->programmes & ((1u << i) - 1) ? " " : " · ",
			        self->table.programmes[i]);
	if (cell && cell->first_year) {
		buf_adds(out, " · ");
		when_years(cell->first_year, cell->last_year, lang, out);
	}
}

/* Of a name that several places have. */
static void add_several(const struct matrix_axis *axis, enum lang lang, struct buf *out)
{
	char text[160];
	const struct party *party = matrix_chosen(axis);
	if (axis->edge != EDGE_NONE || !party->several)
		return;
	lang_format(text, sizeof text, lang, MSG_ONE_OF_SEVERAL, &party->name, 1);
	buf_addf(out, " · %s", text);
}

/* Contested beginnings of the relations in the cursor's cell: · 1996 ≠ 1997. */
static void add_contested(const struct view *view, struct buf *out)
{
	const struct matrix *self = view->state;
	const struct contested *contested = view->context->contested;
	const struct contradiction *row;
	for (size_t i = 0; (row = contested_relation(contested, &i));) {
		char readings[120];
		if (matrix_shown_at(&self->rows, row->supporter) != self->rows.list.cursor ||
		        matrix_shown_at(&self->cols, row->recipient) != self->cols.list.cursor)
			continue;
		contested_readings(contested, row, readings, sizeof readings);
		buf_addf(out, " · %s", readings);
	}
}

/* How many of a cell's records are left when copies of a text count as one; all of them where they are too
 * many to be looked at between two keys. */
static int64_t count_apart(const struct view *view, int64_t all)
{
	enum { MOST = 64 };
	const struct store_filter own = matrix_filter(view->state);
	struct store_filter asked = selection_under(view->context->selection, &own, 0);
	struct store_hits hits;
	struct status status;
	int64_t apart = 0;
	if (all < 2 || all > MOST ||
	        !store_hits(
	                view->context->store, LAYER_PAIRINGS, &asked, (struct store_page){0}, &hits, &status))
		return all;
	int *sources = same_gather(&hits);
	for (size_t i = 0; i < hits.rows.len; i++)
		apart += sources[i] > 0;
	apart += all - (int64_t)hits.rows.len;
	free(sources);
	store_hits_free(&hits);
	return apart;
}

static void matrix_describe(struct view *view, char *out, size_t size)
{
	struct matrix *self = view->state;
	out[0] = '\0';
	if (self->table.cells.len == 0)
		return;
	int64_t all, named;
	char counts[3][24], records[96];
	count_here(self, &all, &named);
	bool cell = !self->rows.edge && !self->cols.edge;
	int64_t apart = cell ? count_apart(view, all) : all;
	snprintf(counts[0], sizeof counts[0], "%" PRId64, all);
	snprintf(counts[1], sizeof counts[1], "%" PRId64, all == named ? apart : named);
	snprintf(counts[2], sizeof counts[2], "%" PRId64, all - named);
	lang_format(records, sizeof records, view->context->lang,
	        all != named  ? MSG_MATRIX_SUM
	        : apart < all ? MSG_RECORD_SAYINGS
	                      : MSG_RECORD_COUNT,
	        (const char *[]){counts[0], counts[1], counts[2]}, 3);
	const char *supporter = matrix_wanted(&self->rows), *recipient = matrix_wanted(&self->cols);
	struct buf text = {0};
	buf_addf(&text, "%s → %s", supporter ? supporter : "*", recipient ? recipient : "*");
	if (supporter && recipient)
		add_contested(view, &text);
	buf_addf(&text, "   %s", records);
	if (supporter && recipient)
		add_kinds(self, matrix_cell(self, self->rows.list.cursor, self->cols.list.cursor),
		        view->context->lang, &text);
	add_several(&self->rows, view->context->lang, &text);
	add_several(&self->cols, view->context->lang, &text);
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

/* As of a year what has come and gone since the step before: as of 1994 · +12 -3. */
static void add_year(const struct matrix *self, enum lang lang, struct buf *out)
{
	char text[120], year[24];
	snprintf(year, sizeof year, "%d", self->way.year);
	lang_format(text, sizeof text, lang, MSG_AS_OF, (const char *[]){year}, 1);
	buf_addf(out, "%s · +%" PRId64, text, self->table.added);
	if (self->table.ended)
		buf_addf(out, " -%" PRId64, self->table.ended);
}

/* What the numbers count, pairings of which both parties are named; and how many others there are. */
static void add_size(const struct matrix *self, enum lang lang, struct buf *out)
{
	const int64_t values[] = {(int64_t)self->rows.parties.len, (int64_t)self->cols.parties.len,
	        self->table.total, self->table.all - self->table.total};
	char texts[4][24], text[160];
	for (int i = 0; i < 4; i++)
		snprintf(texts[i], sizeof texts[i], "%" PRId64, values[i]);
	lang_format(
	        text, sizeof text, lang, MSG_MATRIX_SIZE, (const char *[]){texts[0], texts[1], texts[2]}, 3);
	buf_adds(out, text);
	lang_format(text, sizeof text, lang, MSG_MATRIX_UNNAMED, (const char *[]){texts[3]}, 1);
	buf_adds(out, values[3] ? text : "");
}

/* Short, so that it is not cut where the pane has fifty cells. */
static void matrix_subtitle(struct view *view, char *out, size_t size)
{
	static const enum message orders[ORDER_COUNT] = {[ORDER_PLACES] = MSG_ORDER_PLACES,
	        [ORDER_TOTAL] = MSG_ORDER_TOTAL,
	        [ORDER_YEAR] = MSG_ORDER_YEAR,
	        [ORDER_NAME] = MSG_ORDER_NAME};
	static const enum message faces[FACE_COUNT_OF] = {[FACE_PROGRAMME] = MSG_FACE_PROGRAMME,
	        [FACE_YEAR] = MSG_FACE_YEAR,
	        [FACE_ALL] = MSG_FACE_ALL};
	const struct matrix *self = view->state;
	enum lang lang = view->context->lang;
	int64_t undated = self->way.year ? self->table.undated : self->undated;
	char text[80], count[24];
	struct buf title = {0};
	if (self->face != FACE_COUNT)
		buf_addf(&title, "%s · ", lang_text(lang, faces[self->face]));
	if (self->way.year)
		add_year(self, lang, &title);
	else if (self->table.all)
		add_size(self, lang, &title);
	if (undated) {
		snprintf(count, sizeof count, "%" PRId64, undated);
		lang_format(text, sizeof text, lang, MSG_UNDATED, (const char *[]){count}, 1);
		buf_addf(&title, "%s%s", title.len ? " · " : "", text);
	}
	if (self->way.order != ORDER_USUAL)
		buf_addf(&title, " · %s", lang_text(lang, orders[self->way.order]));
	snprintf(out, size, "%s", buf_str(&title));
	buf_free(&title);
}

const struct view_ops matrix_ops = {
        .title = MSG_PANE_MATRIX,
        .pane = IN_MATRIX,
        .state_size = sizeof(struct matrix),
        .open = matrix_open,
        .refresh = matrix_refresh,
        .close = matrix_close,
        .draw = matrix_draw,
        .command = matrix_command,
        .point = matrix_point,
        .search = matrix_search,
        .offer = matrix_offer,
        .subject = matrix_subject,
        .remember = matrix_remember,
        .recall = matrix_recall,
        .chooses = CHOICE_BIT(CHOICE_SUPPORTER) | CHOICE_BIT(CHOICE_RECIPIENT),
        .describe = matrix_describe,
        .subtitle = matrix_subtitle,
};
