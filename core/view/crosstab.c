// SPDX-License-Identifier: MIT
#include "core/view/crosstab.h"

#include "core/extract/edtf.h"
#include "core/extract/party.h"

#include <stdlib.h>
#include <string.h>
#include <uniconv.h>

enum { CENTRAL = 1 << 18, NOT_A_PLACE = 1 << 20, FEW_PARTIES = 16 };

/* ---- the years of a group of pairings ---------------------------------------------------------------------
 */

/* 0 where the text does not say, or not for certain: a decade is no year in which something began. */
struct years {
	int from, to;
};

static struct years years_of(const struct store_cell *cell)
{
	struct edtf_range range;
	struct years years = {0};
	if (*cell->from && edtf_parse(cell->from, &range) && !range.uncertain)
		years.from = range.first_year;
	if (*cell->to && edtf_parse(cell->to, &range) && !range.uncertain)
		years.to = range.last_year;
	return years;
}

/* Does it count as of `year`? Without a year everything does. */
static bool holds(struct years years, int year)
{
	return !year || (years.from && years.from <= year && (!years.to || years.to >= year));
}

bool crosstab_holds(const struct store_cell *cell, int year)
{
	return holds(years_of(cell), year);
}

/* ---- the tree ---------------------------------------------------------------------------------------------
 */

/* A side while it is made: nodes in any order, with their names to find them by. */
struct growing {
	struct arena *arena;
	struct crosstab_side side;
};

/* Where a name stands in by_name, or would. */
static size_t place_of(const struct crosstab_side *side, const char *name, bool *found)
{
	size_t low = 0, high = side->by_name.len;
	*found = false;
	while (low < high && !*found) {
		size_t mid = low + (high - low) / 2;
		int order = strcmp(side->nodes.at[side->by_name.at[mid]].name, name);
		*found = order == 0;
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return *found ? high : low;
}

/* The same for what a party is called: an official name is found at once, else it is asked for, which takes
 * longer. */
static size_t place_of_party(const struct crosstab_side *side, const char **name, bool *found)
{
	size_t at = place_of(side, *name, found);
	if (*found)
		return at;
	*name = party_official(*name);
	return place_of(side, *name, found);
}

int crosstab_find(const struct crosstab_side *side, const char *name)
{
	bool found;
	size_t at = place_of_party(side, &name, &found);
	return found ? side->by_name.at[at] : -1;
}

static int order_of(const char *name)
{
	const struct place *place = place_find(name);
	if (!place)
		return NOT_A_PLACE;
	return place->level == PARTY_CENTRAL ? CENTRAL + place->order : place->order;
}

/* The node of a name, made with those above it if it is new. */
static int grow(struct growing *it, const char *name)
{
	struct crosstab_side *side = &it->side;
	bool found;
	size_t at = place_of_party(side, &name, &found);
	if (found)
		return side->by_name.at[at];
	const char *above = party_above(name);
	int parent = above ? grow(it, above) : -1;
	at = place_of(side, name, &found); /* those above may have moved it */
	int index = (int)side->nodes.len;
	array_push(&side->by_name);
	memmove(side->by_name.at + at + 1, side->by_name.at + at,
	        (side->by_name.len - 1 - at) * sizeof *side->by_name.at);
	side->by_name.at[at] = index;
	*array_push(&side->nodes) =
	        (struct crosstab_node){.name = arena_strndup(it->arena, name, strlen(name)),
	                .above = parent,
	                .depth = parent < 0 ? 0 : side->nodes.at[parent].depth + 1,
	                .order = order_of(name)};
	if (parent >= 0)
		side->nodes.at[parent].inner = true;
	return index;
}

static void side_free(struct crosstab_side *side)
{
	array_free(&side->nodes);
	array_free(&side->by_name);
}

/* ---- counting ---------------------------------------------------------------------------------------------
 */

struct making {
	struct crosstab *out;
	struct crosstab_way way;
	struct growing rows, cols;
};

static unsigned programme_bit(struct crosstab *out, const char *name)
{
	if (!*name)
		return 0;
	for (unsigned i = 0; i < CROSSTAB_PROGRAMMES; i++) {
		if (!out->programmes[i])
			out->programmes[i] = arena_strndup(&out->arena, name, strlen(name));
		if (strcmp(out->programmes[i], name) == 0)
			return 1u << i;
	}
	return 0;
}

static void widen(int *first, int *last, struct years years)
{
	if (years.from && (!*first || years.from < *first))
		*first = years.from;
	int end = years.to ? years.to : years.from;
	*last = end > *last ? end : *last;
}

/* What a group of pairings adds to each cell that it counts in. */
static struct crosstab_cell share_of(struct making *it, const struct store_cell *group)
{
	struct years years = years_of(group);
	int year = it->way.year, before = it->way.before;
	struct crosstab_cell share = {.programmes = programme_bit(it->out, group->programme)};
	bool now = holds(years, year), then = before && holds(years, before);
	share.count = now ? group->named : 0;
	share.added = year && now && !then ? group->named : 0;
	share.ended = year && then && !now ? group->named : 0;
	widen(&share.first_year, &share.last_year, years);
	return share;
}

/* Into the cells of both parties and of all above them. */
static void add_share(struct making *it, int row, int col, struct crosstab_cell share)
{
	for (int r = row; r >= 0; r = it->rows.side.nodes.at[r].above)
		for (int c = col; c >= 0; c = it->cols.side.nodes.at[c].above) {
			share.row = r;
			share.col = c;
			*array_push(&it->out->cells) = share;
		}
}

static void add_total(struct crosstab_side *side, int at, struct crosstab_cell share)
{
	for (; at >= 0; at = side->nodes.at[at].above) {
		struct crosstab_node *node = &side->nodes.at[at];
		node->total += share.count;
		if (share.first_year && (!node->first_year || share.first_year < node->first_year))
			node->first_year = share.first_year;
	}
}

static void add_group(struct making *it, const struct store_cell *group)
{
	if (!group->named)
		return;
	struct crosstab_cell share = share_of(it, group);
	if (it->way.year && !share.first_year)
		it->out->undated += group->named;
	it->out->added += share.added;
	it->out->ended += share.ended;
	if (!share.count && !share.ended)
		return;
	int row = grow(&it->rows, group->supporter), col = grow(&it->cols, group->recipient);
	add_share(it, row, col, share);
	add_total(&it->rows.side, row, share);
	add_total(&it->cols.side, col, share);
	it->out->total += share.count;
}

static void add_all(struct crosstab_side *side, const char *name, int64_t count)
{
	/* A party that only stands in pairings of other kinds may still lie in one that the matrix has. */
	int at = -1;
	for (const char *of = name; of && at < 0; of = party_above(of))
		at = crosstab_find(side, of);
	for (; at >= 0; at = side->nodes.at[at].above)
		side->nodes.at[at].all += count;
}

/* ---- order ------------------------------------------------------------------------------------------------
 */

/* A node and what it is sorted by. */
struct sorted {
	struct crosstab_node node;
	int index;  /* in the side that grew */
	int above;  /* the same of the one above */
	char *name; /* owned: in GB 18030, whose order is that of pinyin for the common characters */
};

static int compare_numbers(int64_t a, int64_t b)
{
	return a < b ? -1 : a > b;
}

static int compare_places(const struct sorted *x, const struct sorted *y)
{
	int order = compare_numbers(x->node.order, y->node.order);
	return order ? order : strcmp(x->node.name, y->node.name);
}

static int by_places(const void *a, const void *b)
{
	const struct sorted *x = a, *y = b;
	int order = compare_numbers(x->above, y->above);
	return order ? order : compare_places(x, y);
}

static int by_total(const void *a, const void *b)
{
	const struct sorted *x = a, *y = b;
	int order = compare_numbers(x->above, y->above);
	order = order ? order : compare_numbers(y->node.total, x->node.total);
	return order ? order : compare_places(x, y);
}

static int by_year(const void *a, const void *b)
{
	const struct sorted *x = a, *y = b;
	int order = compare_numbers(x->above, y->above);
	order = order ? order : compare_numbers(!x->node.first_year, !y->node.first_year);
	order = order ? order : compare_numbers(x->node.first_year, y->node.first_year);
	return order ? order : compare_places(x, y);
}

static int by_name(const void *a, const void *b)
{
	const struct sorted *x = a, *y = b;
	int order = compare_numbers(x->above, y->above);
	order = order ? order : strcmp(x->name, y->name);
	return order ? order : compare_places(x, y);
}

static char *pinyin_key(const char *name)
{
	size_t len = 0;
	char *key = u8_conv_to_encoding(
	        "GB18030", iconveh_question_mark, (const uint8_t *)name, strlen(name), NULL, NULL, &len);
	char *copy = mem_strndup(key ? key : name, key ? len : strlen(name));
	free(key);
	return copy;
}

static size_t first_below(const struct sorted *sorted, size_t count, int above)
{
	size_t low = 0;
	while (low < count) {
		size_t mid = low + (count - low) / 2;
		if (sorted[mid].above < above)
			low = mid + 1;
		else
			count = mid;
	}
	return low;
}

/* Each node behind the one above it; `at` gets where each has come to stand. */
static void emit(
        const struct sorted *sorted, size_t count, int above, int parent, struct crosstab_side *out, int *at)
{
	for (size_t i = first_below(sorted, count, above); i < count && sorted[i].above == above; i++) {
		int index = (int)out->nodes.len;
		struct crosstab_node node = sorted[i].node;
		node.above = parent;
		at[sorted[i].index] = index;
		*array_push(&out->nodes) = node;
		emit(sorted, count, sorted[i].index, index, out, at);
		out->nodes.at[index].last = (int)out->nodes.len;
	}
}

/* Sorts a side; gives, owned, where each of its nodes has come to stand. */
static int *sort_side(const struct crosstab_side *it, enum crosstab_order order, struct crosstab_side *out)
{
	static int (*const compare[ORDER_COUNT])(const void *, const void *) = {[ORDER_USUAL] = by_places,
	        [ORDER_PLACES] = by_places,
	        [ORDER_TOTAL] = by_total,
	        [ORDER_YEAR] = by_year,
	        [ORDER_NAME] = by_name};
	size_t count = it->nodes.len;
	int *at = mem_zero(count, sizeof *at);
	struct sorted *sorted = mem_zero(count, sizeof *sorted);
	for (size_t i = 0; i < count; i++)
		sorted[i] = (struct sorted){.node = it->nodes.at[i],
		        .index = (int)i,
		        .above = it->nodes.at[i].above,
		        .name = order == ORDER_NAME ? pinyin_key(it->nodes.at[i].name) : NULL};
	if (count)
		qsort(sorted, count, sizeof *sorted, compare[order]);
	emit(sorted, count, -1, -1, out, at);
	for (size_t i = 0; i < count; i++) {
		*array_push(&out->by_name) = at[it->by_name.at[i]];
		free(sorted[i].name);
	}
	free(sorted);
	return at;
}

static int compare_cells(const void *a, const void *b)
{
	const struct crosstab_cell *x = a, *y = b;
	return x->row != y->row ? compare_numbers(x->row, y->row) : compare_numbers(x->col, y->col);
}

static void merge(struct crosstab_cell *into, const struct crosstab_cell *cell)
{
	into->count += cell->count;
	into->added += cell->added;
	into->ended += cell->ended;
	into->programmes |= cell->programmes;
	widen(&into->first_year, &into->last_year, (struct years){cell->first_year, cell->last_year});
}

static void sort_cells(struct crosstab *out, const int *row_at, const int *col_at)
{
	size_t kept = 0, count = out->cells.len;
	for (size_t i = 0; i < count; i++) {
		out->cells.at[i].row = row_at[out->cells.at[i].row];
		out->cells.at[i].col = col_at[out->cells.at[i].col];
	}
	if (count)
		qsort(out->cells.at, count, sizeof *out->cells.at, compare_cells);
	for (size_t i = 0; i < count; i++) {
		struct crosstab_cell cell = out->cells.at[i];
		if (kept > 0 && compare_cells(&out->cells.at[kept - 1], &cell) == 0)
			merge(&out->cells.at[kept - 1], &cell);
		else
			out->cells.at[kept++] = cell;
	}
	out->cells.len = kept;
}

/* ---- what is open -----------------------------------------------------------------------------------------
 */

static void open_side(struct crosstab_side *side, const struct crosstab_side *old)
{
	for (size_t i = 0; i < side->nodes.len; i++) {
		struct crosstab_node *node = &side->nodes.at[i];
		int before = old ? crosstab_find(old, node->name) : -1;
		node->open = old ? before >= 0 && old->nodes.at[before].open : side->nodes.len <= FEW_PARTIES;
	}
}

/* ---- steps ------------------------------------------------------------------------------------------------
 */

static int compare_ints(const void *a, const void *b)
{
	return compare_numbers(*(const int *)a, *(const int *)b);
}

static void find_steps(struct crosstab *out, const struct store_cells *pairings)
{
	size_t kept = 0;
	for (size_t i = 0; i < pairings->rows.len; i++) {
		const struct store_cell *group = &pairings->rows.at[i];
		struct years years = group->named ? years_of(group) : (struct years){0};
		if (years.from)
			*array_push(&out->steps) = years.from;
		if (years.from && years.to)
			*array_push(&out->steps) = years.to + 1;
	}
	if (out->steps.len)
		qsort(out->steps.at, out->steps.len, sizeof *out->steps.at, compare_ints);
	for (size_t i = 0; i < out->steps.len; i++)
		if (kept == 0 || out->steps.at[kept - 1] != out->steps.at[i])
			out->steps.at[kept++] = out->steps.at[i];
	out->steps.len = kept;
}

/* ---- the whole --------------------------------------------------------------------------------------------
 */

void crosstab_make(struct crosstab *out, const struct store_cells *pairings, struct crosstab_way way,
        const struct crosstab *old)
{
	*out = (struct crosstab){0};
	struct making it = {.out = out, .way = way, .rows.arena = &out->arena, .cols.arena = &out->arena};
	for (size_t i = 0; i < pairings->rows.len; i++)
		add_group(&it, &pairings->rows.at[i]);
	for (size_t i = 0; i < pairings->rows.len; i++) {
		const struct store_cell *group = &pairings->rows.at[i];
		if (!holds(years_of(group), way.year))
			continue;
		add_all(&it.rows.side, group->supporter, group->count);
		add_all(&it.cols.side, group->recipient, group->count);
		out->all += group->count;
	}
	int *row_at = sort_side(&it.rows.side, way.order, &out->rows);
	enum crosstab_order cols = way.order == ORDER_USUAL ? ORDER_TOTAL : way.order;
	int *col_at = sort_side(&it.cols.side, cols, &out->cols);
	sort_cells(out, row_at, col_at);
	open_side(&out->rows, old ? &old->rows : NULL);
	open_side(&out->cols, old ? &old->cols : NULL);
	find_steps(out, pairings);
	free(row_at);
	free(col_at);
	side_free(&it.rows.side);
	side_free(&it.cols.side);
}

void crosstab_free(struct crosstab *crosstab)
{
	side_free(&crosstab->rows);
	side_free(&crosstab->cols);
	array_free(&crosstab->cells);
	array_free(&crosstab->steps);
	arena_free(&crosstab->arena);
}

const struct crosstab_cell *crosstab_at(const struct crosstab *crosstab, int row, int col)
{
	struct crosstab_cell wanted = {.row = row, .col = col};
	return crosstab->cells.len ? bsearch(&wanted, crosstab->cells.at, crosstab->cells.len, sizeof wanted,
	                                     compare_cells)
	                           : NULL;
}
