// SPDX-License-Identifier: MIT
// Pairings counted in groups. The rows are read as they lie and put together here: to have SQLite sort and
// group them takes many times as long, and the groups of two libraries would have to be merged. The groups
// that were asked for last are kept: several panes ask for the same.
#include "core/store/library.h"
#include "core/store/named.h"

#include "core/extract/edtf.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { SLOTS_FIRST = 1024 };
/* The keys of a cell: no group has more. */
enum { BY_SUPPORTER, BY_RECIPIENT, BY_PROGRAMME, BY_FROM, BY_TO, KEYS_MOST };

/* What its rows have in common, how many they are, and how many of them have the mark. */
struct group {
	const char *keys[KEYS_MOST]; /* in the arena */
	unsigned hash;
	int64_t count, marked;
};

struct groups {
	struct arena *arena;
	int keys;
	ARRAY(struct group) rows;
	unsigned *slots; /* owned: 1 + the index of a group, 0 for none */
	size_t slot_count;
};

/* ---- finding a group ---- */

/* FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
static unsigned hash_of(const struct slice *keys, int count)
{
	unsigned hash = 2166136261u;
	for (int k = 0; k < count; k++)
		for (size_t i = 0; i <= keys[k].len; i++)
			hash = (hash ^ (i < keys[k].len ? (unsigned char)keys[k].at[i] : 0)) * 16777619u;
	return hash;
}

static void put_slot(struct groups *it, unsigned index)
{
	size_t at = it->rows.at[index].hash & (it->slot_count - 1);
	while (it->slots[at])
		at = (at + 1) & (it->slot_count - 1);
	it->slots[at] = index + 1;
}

/* Never more than half full. */
static void grow(struct groups *it)
{
	free(it->slots);
	it->slot_count = it->slot_count ? it->slot_count * 2 : SLOTS_FIRST;
	it->slots = mem_zero(it->slot_count, sizeof *it->slots);
	for (unsigned i = 0; i < it->rows.len; i++)
		put_slot(it, i);
}

static bool is_of(const struct group *group, const struct slice *keys, int count)
{
	for (int k = 0; k < count; k++)
		if (strlen(group->keys[k]) != keys[k].len ||
		        memcmp(group->keys[k], keys[k].at, keys[k].len) != 0)
			return false;
	return true;
}

static struct group *group_of(struct groups *it, const struct slice *keys)
{
	unsigned hash = hash_of(keys, it->keys);
	if (it->rows.len * 2 >= it->slot_count)
		grow(it);
	for (size_t at = hash & (it->slot_count - 1); it->slots[at]; at = (at + 1) & (it->slot_count - 1)) {
		struct group *group = &it->rows.at[it->slots[at] - 1];
		if (group->hash == hash && is_of(group, keys, it->keys))
			return group;
	}
	struct group *group = array_push(&it->rows);
	*group = (struct group){.hash = hash};
	for (int k = 0; k < it->keys; k++)
		group->keys[k] = arena_strndup(it->arena, keys[k].at, keys[k].len);
	put_slot(it, (unsigned)it->rows.len - 1);
	return group;
}

static void groups_free(struct groups *it)
{
	array_free(&it->rows);
	free(it->slots);
}

/* ---- what is kept ---- */

struct sums {
	struct arena arena;
	struct store_filter filter;   /* its strings in the arena */
	struct db_stamp own, builtin; /* the second of none where they are hidden */
	struct groups cells;
};

void sums_forget(struct store *store)
{
	if (!store->sums)
		return;
	groups_free(&store->sums->cells);
	arena_free(&store->sums->arena);
	free(store->sums);
	store->sums = NULL;
}

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_stamp(const struct db_stamp *a, const struct db_stamp *b)
{
	return a->db == b->db && a->own == b->own && a->others == b->others;
}

/* Measure and unit are those of figures alone. */
static bool same_filter(const struct store_filter *a, const struct store_filter *b)
{
	return a->doc == b->doc && a->first_day == b->first_day && a->last_day == b->last_day &&
	       same_text(a->supporter, b->supporter) && same_text(a->recipient, b->recipient) &&
	       a->supporter_alone == b->supporter_alone && a->recipient_alone == b->recipient_alone &&
	       same_text(a->party, b->party) && same_text(a->programme, b->programme) &&
	       a->as_of == b->as_of && a->verdicts == b->verdicts && a->confidences == b->confidences;
}

static const char *kept_text(struct arena *arena, const char *s)
{
	return s ? arena_strndup(arena, s, strlen(s)) : NULL;
}

static struct store_filter kept_filter(struct arena *arena, const struct store_filter *f)
{
	struct store_filter kept = *f;
	kept.supporter = kept_text(arena, f->supporter);
	kept.recipient = kept_text(arena, f->recipient);
	kept.party = kept_text(arena, f->party);
	kept.programme = kept_text(arena, f->programme);
	kept.measure = kept.unit = NULL;
	return kept;
}

/* ---- reading ---- */

/* The keys are the first columns, the mark is the next. */
static void add_row(struct groups *it, struct db *db)
{
	struct slice keys[KEYS_MOST];
	for (int k = 0; k < KEYS_MOST; k++)
		keys[k] = db_slice(db, STMT_CELLS, k);
	struct group *group = group_of(it, keys);
	group->count++;
	group->marked += db_int(db, STMT_CELLS, KEYS_MOST);
}

static bool add_library(
        struct groups *it, struct store *store, const struct store_filter *filter, struct status *status)
{
	bool row = true, ok = hits_bind(store, STMT_CELLS, filter, 0, 0, status);
	while (ok && row) {
		ok = db_step(store->db, STMT_CELLS, &row, status);
		if (ok && row)
			add_row(it, store->db);
	}
	return ok;
}

static int compare_groups(const void *a, const void *b)
{
	const struct group *x = a, *y = b;
	int order = 0;
	for (int k = 0; k < KEYS_MOST && x->keys[k] && !order; k++)
		order = strcmp(x->keys[k], y->keys[k]);
	return order;
}

static void sort(struct groups *it)
{
	if (it->rows.len)
		qsort(it->rows.at, it->rows.len, sizeof *it->rows.at, compare_groups);
}

/* Into store->sums: those of both libraries, in the order of their keys. Before it reads it notes what state
 * they are in, so that a change of meanwhile makes it read again. */
static bool read_cells(struct store *store, const struct store_filter *filter, struct status *status)
{
	struct store *own = store_of(store, filter->doc), *beside = filter->doc ? NULL : store_beside(store);
	struct sums fresh = {0}, *sums = store->sums;
	if (!db_stamp(own->db, &fresh.own, status) ||
	        (beside && !db_stamp(beside->db, &fresh.builtin, status)))
		return false;
	if (sums && same_stamp(&sums->own, &fresh.own) && same_stamp(&sums->builtin, &fresh.builtin) &&
	        same_filter(&sums->filter, filter))
		return true;
	sums_forget(store);
	sums = store->sums = mem_zero(1, sizeof *sums);
	*sums = fresh;
	sums->filter = kept_filter(&sums->arena, filter);
	sums->cells.arena = &sums->arena;
	sums->cells.keys = KEYS_MOST;
	bool ok = add_library(&sums->cells, own, filter, status) &&
	          (!beside || add_library(&sums->cells, beside, filter, status));
	sort(&sums->cells);
	if (!ok)
		sums_forget(store);
	return ok;
}

static bool cells_of(struct store *store, const struct store_filter *filter, const struct groups **cells,
        struct status *status)
{
	static const struct store_filter none;
	bool ok = read_cells(store, filter ? filter : &none, status);
	*cells = ok ? &store->sums->cells : NULL;
	return ok;
}

/* ---- what is asked ---- */

bool store_cells(struct store *store, const struct store_filter *filter, struct store_cells *out,
        struct status *status)
{
	const struct groups *cells;
	*out = (struct store_cells){0};
	if (!cells_of(store, filter, &cells, status))
		return false;
	for (size_t i = 0; i < cells->rows.len; i++) {
		const struct group *g = &cells->rows.at[i];
		const char *keys[KEYS_MOST];
		for (int k = 0; k < KEYS_MOST; k++)
			keys[k] = kept_text(&out->arena, g->keys[k]);
		*array_push(&out->rows) = (struct store_cell){keys[BY_SUPPORTER], keys[BY_RECIPIENT],
		        keys[BY_PROGRAMME], keys[BY_FROM], keys[BY_TO], g->count, g->marked};
	}
	return true;
}

void store_cells_free(struct store_cells *cells)
{
	array_free(&cells->rows);
	arena_free(&cells->arena);
}

/* Years that cannot be read are none. */
static void add_period(struct groups *periods, const struct group *cell, struct buf *edtf)
{
	struct edtf_range range;
	const char *from = cell->keys[BY_FROM], *to = cell->keys[BY_TO];
	if ((!*from && !*to) || !edtf_parse(*from ? from : to, &range))
		return;
	buf_clear(edtf);
	buf_adds(edtf, from);
	buf_adds(edtf, *from && *to ? "/" : "");
	buf_adds(edtf, to);
	const char *programme = cell->keys[BY_PROGRAMME];
	const struct slice keys[] = {{programme, strlen(programme)}, {edtf->at, edtf->len}};
	group_of(periods, keys)->count += cell->count;
}

bool store_periods(struct store *store, const struct store_filter *filter, struct store_periods *out,
        struct status *status)
{
	struct buf edtf = {0};
	const struct groups *cells;
	*out = (struct store_periods){0};
	if (!cells_of(store, filter, &cells, status))
		return false;
	struct groups periods = {.arena = &out->arena, .keys = 2};
	for (size_t i = 0; i < cells->rows.len; i++)
		add_period(&periods, &cells->rows.at[i], &edtf);
	sort(&periods);
	for (size_t i = 0; i < periods.rows.len; i++) {
		const struct group *g = &periods.rows.at[i];
		*array_push(&out->rows) = (struct store_period){g->keys[0], g->keys[1], g->count};
	}
	groups_free(&periods);
	buf_free(&edtf);
	return true;
}

void store_periods_free(struct store_periods *periods)
{
	array_free(&periods->rows);
	arena_free(&periods->arena);
}
