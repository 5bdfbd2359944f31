// SPDX-License-Identifier: MIT
// Names looked for in the matrix: a party on either side, or with several words a supporter and one it
// supports.
#include "core/view/matrix.h"

#include "core/extract/party.h"
#include "core/text/fold.h"

#include <stdlib.h>
#include <string.h>

/* ---- how well a word names a party ------------------------------------------------------------------------
 */

/* 浙江 names 浙江省 before 浙江大学, in which it only stands. */
enum fit { FIT_NONE, FIT_PART, FIT_NAME };

enum { WORDS_MOST = 6, READINGS_MOST = 8 };

struct word {
	struct slice text; /* folded */
	const struct place *places[READINGS_MOST];
	size_t place_count;
};

/* What is typed, cut at blanks. */
struct words {
	struct word at[WORDS_MOST];
	int count;
	unsigned all; /* a bit for each */
};

static struct word word_make(struct slice text)
{
	struct word word = {.text = text};
	size_t count = place_readings(text.at, text.len, word.places, READINGS_MOST);
	word.place_count = count < READINGS_MOST ? count : READINGS_MOST;
	return word;
}

/* The last one has what is left where there are too many. */
static struct words words_make(struct slice query)
{
	struct words words = {0};
	while (query.len && words.count < WORDS_MOST) {
		const char *blank = words.count + 1 < WORDS_MOST ? memchr(query.at, ' ', query.len) : NULL;
		size_t len = blank ? (size_t)(blank - query.at) : query.len;
		if (len)
			words.at[words.count++] = word_make((struct slice){query.at, len});
		query = (struct slice){query.at + len + (blank != NULL), query.len - len - (blank != NULL)};
	}
	words.all = (1u << words.count) - 1;
	return words;
}

static bool is_place(const struct word *word, const char *name)
{
	for (size_t i = 0; i < word->place_count; i++)
		if (strcmp(place_name(word->places[i]), name) == 0)
			return true;
	return false;
}

static bool is_whole(struct slice word, const char *name)
{
	return word.len == strlen(name) && memcmp(word.at, name, word.len) == 0;
}

static enum fit word_fit(const struct word *word, const char *name)
{
	struct span hit;
	if (is_place(word, name) || is_whole(word->text, name))
		return FIT_NAME;
	return fold_find(name, strlen(name), 0, word->text, &hit) ? FIT_PART : FIT_NONE;
}

/* What each word makes of a name. */
struct fits {
	enum fit of[WORDS_MOST];
};

static struct fits fits_make(const struct words *words, const char *name)
{
	struct fits fits = {{FIT_NONE}};
	for (int i = 0; i < words->count; i++)
		fits.of[i] = word_fit(&words->at[i], name);
	return fits;
}

/* What some of the words make of it: the worst of them; FIT_NONE also without a word. */
static enum fit worst_fit(const struct fits *fits, unsigned mine)
{
	enum fit worst = mine ? FIT_NAME : FIT_NONE;
	for (int i = 0; i < WORDS_MOST; i++)
		if (mine >> i & 1 && fits->of[i] < worst)
			worst = fits->of[i];
	return worst;
}

static enum fit fit_of(const struct words *words, const char *name)
{
	struct fits fits = fits_make(words, name);
	return worst_fit(&fits, words->all);
}

/* ---- one party --------------------------------------------------------------------------------------------
 */

static int supporters_of(const struct matrix *self)
{
	return (int)self->table.rows.nodes.len;
}

/* All supporters, and behind them the recipients; those too that are not shown. */
static const char *party_name(const struct matrix *self, int party)
{
	int supporters = supporters_of(self);
	return party < supporters ? self->table.rows.nodes.at[party].name
	                          : self->table.cols.nodes.at[party - supporters].name;
}

/* Opens what a node lies in, and goes there. */
static void show_node(struct matrix *self, struct matrix_axis *axis, int node)
{
	const char *supporter = matrix_chosen(&self->rows)->name,
	           *recipient = matrix_chosen(&self->cols)->name;
	struct crosstab_node *nodes = axis->side->nodes.at;
	for (int above = nodes[node].above; above >= 0; above = nodes[above].above)
		nodes[above].open = true;
	matrix_make_shown(self, supporter, recipient);
	matrix_go(axis, matrix_shown_at(axis, nodes[node].name));
}

/* A recipient that the chosen supporter supports and that the words name at least so well; -1 if there is
 * none. */
static int supported(const struct matrix *self, const struct words *words, enum fit least)
{
	int row = matrix_chosen(&self->rows)->node;
	for (size_t i = 0; i < self->table.cols.nodes.len; i++) {
		const struct crosstab_cell *cell = crosstab_at(&self->table, row, (int)i);
		if (cell && cell->count && fit_of(words, self->table.cols.nodes.at[i].name) >= least)
			return (int)i;
	}
	return -1;
}

/* The party named at least so well, from `at` on around the end; -1 if there is none. */
static int next_named(const struct matrix *self, const struct words *words, enum fit least, int at, int step)
{
	int count = supporters_of(self) + (int)self->table.cols.nodes.len;
	for (int i = 0; i < count; i++) {
		int party = (at + step * i + count * count) % count;
		if (fit_of(words, party_name(self, party)) >= least)
			return party;
	}
	return -1;
}

/* Where the cursor stands among them. */
static int party_at(const struct matrix *self)
{
	return self->found_cols ? supporters_of(self) + matrix_chosen(&self->cols)->node
	                        : matrix_chosen(&self->rows)->node;
}

/* After a supporter was found, other words mean one of those it supports before they mean another one. */
static int supported_next(const struct matrix *self, const struct words *words)
{
	if (!self->found_rows || fit_of(words, matrix_chosen(&self->rows)->name) == FIT_NAME)
		return -1;
	int found = supported(self, words, FIT_NAME);
	return found >= 0 ? found : supported(self, words, FIT_PART);
}

/* Words typed anew mean who is called so before they mean a part of another name. */
static int party_find(const struct matrix *self, const struct words *words, bool forward, bool from_next)
{
	int step = forward ? 1 : -1, at = party_at(self), found = -1;
	if (!from_next)
		found = supported_next(self, words);
	if (found >= 0)
		return supporters_of(self) + found;
	if (!from_next)
		found = next_named(self, words, FIT_NAME, at, step);
	return found >= 0 ? found : next_named(self, words, FIT_PART, at + (from_next ? step : 0), step);
}

/* Goes to the row or the column that has the name: to the cell where it meets the present column or row, so
 * that two searches lead to any cell; if that one is empty, to the first filled one. */
static bool search_party(struct matrix *self, const struct words *words, bool forward, bool from_next)
{
	int supporters = supporters_of(self), found = party_find(self, words, forward, from_next);
	if (found < 0)
		return false;
	self->found_cols = found >= supporters;
	self->found_rows = !self->found_cols;
	if (self->found_cols)
		show_node(self, &self->cols, found - supporters);
	else
		show_node(self, &self->rows, found);
	return matrix_is_filled(self) || matrix_go_filled(self, !self->found_cols);
}

/* ---- a pair -----------------------------------------------------------------------------------------------
 */

/* A filled cell whose supporter and whose recipient are named. */
struct pair {
	int cell;
	int rank; /* how well */
};

struct pairs {
	ARRAY(struct pair) list;
};

/* Any of the words may name the supporter, all others name the recipient; as they stand in the line is best.
 * 0 if they name no such pair. */
static int pair_rank(const struct words *words, const struct fits *supporter, const struct fits *recipient)
{
	enum { IN_ORDER = 1, STEP = 2 };
	int best = 0;
	for (unsigned mine = 1; mine < words->all; mine++) {
		enum fit row = worst_fit(supporter, mine);
		enum fit col = worst_fit(recipient, words->all & ~mine);
		int rank = row && col ? (int)(row + col) * STEP + (mine & 1 ? IN_ORDER : 0) : 0;
		best = rank > best ? rank : best;
	}
	return best;
}

static int by_rank(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;
	return x->rank != y->rank ? (x->rank > y->rank ? -1 : 1) : x->cell - y->cell;
}

/* Of each party on a side, what each word makes of its name; owned by the caller. */
static struct fits *side_fits(const struct words *words, const struct crosstab_side *side)
{
	struct fits *fits = mem_zero(side->nodes.len, sizeof *fits);
	for (size_t i = 0; i < side->nodes.len; i++)
		fits[i] = fits_make(words, side->nodes.at[i].name);
	return fits;
}

/* The best first, else as they stand in the table. */
static void find_pairs(const struct matrix *self, const struct words *words, struct pairs *out)
{
	struct fits *rows = side_fits(words, &self->table.rows), *cols = side_fits(words, &self->table.cols);
	for (size_t i = 0; i < self->table.cells.len; i++) {
		const struct crosstab_cell *cell = &self->table.cells.at[i];
		int rank = cell->count ? pair_rank(words, &rows[cell->row], &cols[cell->col]) : 0;
		if (rank)
			*array_push(&out->list) = (struct pair){(int)i, rank};
	}
	free(rows);
	free(cols);
	if (out->list.len)
		qsort(out->list.at, out->list.len, sizeof *out->list.at, by_rank);
}

/* Where the cursor's cell stands among them, -1 if it is none of them. */
static int pair_at(const struct matrix *self, const struct pairs *pairs)
{
	int row = matrix_chosen(&self->rows)->node, col = matrix_chosen(&self->cols)->node;
	for (size_t i = 0; i < pairs->list.len; i++) {
		const struct crosstab_cell *cell = &self->table.cells.at[pairs->list.at[i].cell];
		if (cell->row == row && cell->col == col && !self->rows.edge && !self->cols.edge)
			return (int)i;
	}
	return -1;
}

static bool search_pair(struct matrix *self, const struct words *words, bool forward, bool from_next)
{
	struct pairs pairs = {0};
	find_pairs(self, words, &pairs);
	int count = (int)pairs.list.len, at = from_next ? pair_at(self, &pairs) : 0;
	if (count && from_next)
		at = forward ? (at + 1) % count : ((at < 0 ? 0 : at) - 1 + count) % count;
	if (count) {
		struct crosstab_cell cell = self->table.cells.at[pairs.list.at[at].cell];
		show_node(self, &self->rows, cell.row);
		show_node(self, &self->cols, cell.col);
		self->found_rows = self->found_cols = false;
	}
	array_free(&pairs.list);
	return count > 0;
}

/* Words of which no pair has all may still stand in one name. */
bool matrix_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct matrix *self = view->state;
	if (!self->table.cells.len)
		return false;
	struct buf needle = {0};
	fold_text(query, strlen(query), &needle);
	struct words words = words_make((struct slice){needle.at, needle.len});
	bool found = words.count > 1 && search_pair(self, &words, forward, from_next);
	if (!found && words.count)
		found = search_party(self, &words, forward, from_next);
	buf_free(&needle);
	return found;
}
