// SPDX-License-Identifier: MIT
// Pairings counted in groups. The rows are read as they lie and put together here: to have SQLite sort and
// group them takes many times as long, and the groups of two libraries would have to be merged.
#include "core/store/library.h"
#include "core/store/named.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { KEYS_MOST = 5, SLOTS_FIRST = 1024 };

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

/* ---- reading ---- */

/* The keys are the first columns, the mark is the next. */
static void add_row(struct groups *it, struct db *db, enum statement which)
{
	struct slice keys[KEYS_MOST];
	for (int k = 0; k < it->keys; k++)
		keys[k] = db_slice(db, which, k);
	struct group *group = group_of(it, keys);
	group->count++;
	group->marked += db_int(db, which, it->keys);
}

static bool add_library(struct groups *it, struct store *store, enum statement which,
        const struct store_filter *filter, struct status *status)
{
	bool row = true, ok = hits_bind(store, which, filter, 0, 0, status);
	while (ok && row) {
		ok = db_step(store->db, which, &row, status);
		if (ok && row)
			add_row(it, store->db, which);
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

/* The groups of both libraries, in the order of their keys. */
static bool read_groups(struct groups *it, struct store *store, enum statement which,
        const struct store_filter *filter, struct status *status)
{
	static const struct store_filter none;
	const struct store_filter *f = filter ? filter : &none;
	struct store *beside = f->doc ? NULL : store_beside(store);
	assert(it->keys <= KEYS_MOST);
	bool ok = add_library(it, store_of(store, f->doc), which, f, status) &&
	          (!beside || add_library(it, beside, which, f, status));
	if (it->rows.len)
		qsort(it->rows.at, it->rows.len, sizeof *it->rows.at, compare_groups);
	return ok;
}

static void groups_free(struct groups *it)
{
	array_free(&it->rows);
	free(it->slots);
}

/* ---- what is asked ---- */

bool store_cells(struct store *store, const struct store_filter *filter, struct store_cells *out,
        struct status *status)
{
	*out = (struct store_cells){0};
	struct groups groups = {.arena = &out->arena, .keys = 5};
	bool ok = read_groups(&groups, store, STMT_CELLS, filter, status);
	for (size_t i = 0; i < groups.rows.len && ok; i++) {
		const struct group *g = &groups.rows.at[i];
		*array_push(&out->rows) = (struct store_cell){
		        g->keys[0], g->keys[1], g->keys[2], g->keys[3], g->keys[4], g->count, g->marked};
	}
	groups_free(&groups);
	if (!ok)
		store_cells_free(out);
	return ok;
}

void store_cells_free(struct store_cells *cells)
{
	array_free(&cells->rows);
	arena_free(&cells->arena);
}

bool store_periods(struct store *store, const struct store_filter *filter, struct store_periods *out,
        struct status *status)
{
	*out = (struct store_periods){0};
	struct groups groups = {.arena = &out->arena, .keys = 2};
	bool ok = read_groups(&groups, store, STMT_PERIODS, filter, status);
	for (size_t i = 0; i < groups.rows.len && ok; i++) {
		const struct group *g = &groups.rows.at[i];
		*array_push(&out->rows) = (struct store_period){g->keys[0], g->keys[1], g->count};
	}
	groups_free(&groups);
	if (!ok)
		store_periods_free(out);
	return ok;
}

void store_periods_free(struct store_periods *periods)
{
	array_free(&periods->rows);
	arena_free(&periods->arena);
}
