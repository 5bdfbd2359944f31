// SPDX-License-Identifier: MIT
// The table of all figures: what it sorts by for all of them, the words for those that are looked at.
#include "core/store/library.h"
#include "core/store/named.h"
#include "core/store/rows.h"

#include <stdlib.h>
#include <string.h>

/* ---- kinds ---- */

/* Kinds by their strings: places in out->kinds, plus one; 0 is free. Never more than half full. */
struct kinds {
	uint32_t *slots; /* owned */
	size_t count;    /* of slots: a power of two */
};

static uint64_t hash_on(uint64_t h, struct slice text)
{
	for (size_t i = 0; i < text.len; i++)
		h = (h ^ (unsigned char)text.at[i]) * UINT64_C(0x100000001B3); /* FNV-1a */
	return h;
}

static uint64_t hash_of(struct slice measure, struct slice unit)
{
	uint64_t h = hash_on(UINT64_C(0xCBF29CE484222325), measure);
	h = hash_on((h ^ 0xFF) * UINT64_C(0x100000001B3), unit);
	return h ^ h >> 32;
}

static bool same(const char *a, struct slice b)
{
	return strncmp(a, b.at, b.len) == 0 && !a[b.len];
}

static void grow(struct kinds *kinds, const struct store_figures *out)
{
	kinds->count = kinds->count ? kinds->count * 2 : 256;
	free(kinds->slots);
	kinds->slots = mem_zero(kinds->count, sizeof *kinds->slots);
	for (size_t i = 0; i < out->kinds.len; i++) {
		const struct store_kind *kind = &out->kinds.at[i];
		size_t at = hash_of(slice_of(kind->measure), slice_of(kind->unit));
		while (kinds->slots[at & (kinds->count - 1)])
			at++;
		kinds->slots[at & (kinds->count - 1)] = (uint32_t)i + 1;
	}
}

static uint32_t kind_of(
        struct kinds *kinds, struct slice measure, struct slice unit, struct store_figures *out)
{
	if (out->kinds.len * 2 >= kinds->count)
		grow(kinds, out);
	size_t at = hash_of(measure, unit);
	for (uint32_t slot; (slot = kinds->slots[at & (kinds->count - 1)]); at++) {
		const struct store_kind *kind = &out->kinds.at[slot - 1];
		if (same(kind->measure, measure) && same(kind->unit, unit))
			return slot - 1;
	}
	kinds->slots[at & (kinds->count - 1)] = (uint32_t)out->kinds.len + 1;
	*array_push(&out->kinds) = (struct store_kind){arena_strndup(&out->arena, measure.at, measure.len),
	        arena_strndup(&out->arena, unit.at, unit.len)};
	return (uint32_t)out->kinds.len - 1;
}

/* ---- all of them ---- */

static bool add_key(struct store *store, const struct store_filter *filter, struct named_told *told,
        struct kinds *kinds, struct store_figures *out, struct status *status)
{
	struct db *db = store->db;
	const enum statement which = STMT_FIGURE_KEYS;
	doc_id doc = db_int(db, which, 0);
	const struct named record = {LAYER_FIGURES, doc, rows_span(store, which, 2), db_str(db, which, 12),
	        db_str(db, which, 13), told};
	bool counts = true;
	if (named_in_words(LAYER_FIGURES, filter) && !named_counts(store, &record, filter, &counts, status))
		return false;
	if (counts)
		*array_push(&out->rows) = (struct store_figure_key){
		        .doc = doc,
		        .ordinal = db_int(db, which, 1),
		        .kind = kind_of(kinds, db_slice(db, which, 4), db_slice(db, which, 5), out),
		        .low = db_real(db, which, 6),
		        .high = db_real(db, which, 7),
		        .first_day = (int)db_int(db, which, 8),
		        .last_day = (int)db_int(db, which, 9),
		        .of_table = db_int(db, which, 10) != 0,
		        .about = db_int(db, which, 11) != 0,
		        .over = db_int(db, which, 14) != 0,
		        .under = db_int(db, which, 15) != 0,
		};
	return true;
}

static bool append(struct store *store, const struct store_filter *filter, struct kinds *kinds,
        struct store_figures *out, struct status *status)
{
	struct named_told told = {0};
	bool row = true, ok = hits_bind(store, STMT_FIGURE_KEYS, filter, 0, 0, status);
	while (ok && row) {
		ok = db_step(store->db, STMT_FIGURE_KEYS, &row, status);
		if (ok && row)
			ok = add_key(store, filter, &told, kinds, out, status);
	}
	db_done(store->db, STMT_FIGURE_KEYS);
	named_told_free(&told);
	return ok;
}

bool store_figures(struct store *store, const struct store_filter *filter, struct store_figures *out,
        struct status *status)
{
	static const struct store_filter none;
	const struct store_filter *f = filter ? filter : &none;
	struct store *beside = f->doc ? NULL : store_beside(store);
	struct kinds kinds = {0};
	*out = (struct store_figures){0};
	bool ok = append(store_of(store, f->doc), f, &kinds, out, status) &&
	          (!beside || append(beside, f, &kinds, out, status));
	free(kinds.slots);
	if (!ok)
		store_figures_free(out);
	return ok;
}

void store_figures_free(struct store_figures *figures)
{
	array_free(&figures->rows);
	array_free(&figures->kinds);
	arena_free(&figures->arena);
}

/* ---- one ---- */

bool store_figure(struct store *store, doc_id doc, int64_t ordinal, struct arena *arena,
        struct store_figure *out, struct status *status)
{
	const enum statement which = STMT_FIGURE;
	struct store *part = store_of(store, doc);
	if (!db_bind(part->db, which, status, "ii", doc, ordinal) || !db_row(part->db, which, status))
		return false;
	*out = (struct store_figure){
	        .span = rows_span(part, which, 0),
	        .value = rows_text(part, which, 2, arena),
	        .unit = rows_text(part, which, 3, arena),
	        .qualifier = rows_text(part, which, 4, arena),
	        .measure = rows_text(part, which, 5, arena),
	        .edtf = rows_text(part, which, 6, arena),
	        .doc_name = rows_text(part, which, 7, arena),
	        .doc_bytes = db_int(part->db, which, 8),
	        .supporter = rows_text(part, which, 9, arena),
	        .recipient = rows_text(part, which, 10, arena),
	};
	db_done(part->db, which);
	return true;
}
