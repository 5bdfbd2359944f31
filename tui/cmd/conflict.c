// SPDX-License-Identifier: MIT
// The layer `conflicts`: where documents that share passages differ.
#include "tui/cmd/compare.h"
#include "tui/cmd/table.h"

static bool load_side(struct store *store, struct comparison *it, int side, doc_id id, struct status *status)
{
	return store_doc(store, id, &it->docs[side], status) &&
	       store_all_records(store, id, &it->records[side], status);
}

/* Only the variants that are shown stay: row n of the table is the n-th. */
static void keep_shown(struct comparison *it)
{
	size_t kept = 0;
	for (size_t i = 0; i < it->variants.rows.len; i++)
		if (comparison_shows(it, &it->variants.rows.at[i]))
			it->variants.rows.at[kept++] = it->variants.rows.at[i];
	it->variants.rows.len = kept;
}

bool conflicts_load(
        struct store *store, const struct shared_pair *pair, struct comparison *out, struct status *status)
{
	*out = (struct comparison){.classes = COMPARISON_USUAL};
	if (!load_side(store, out, 0, pair->a, status) || !load_side(store, out, 1, pair->b, status)) {
		comparison_free(out);
		return false;
	}
	if (!preferences_read(store, &out->preferences, status)) {
		comparison_free(out);
		return false;
	}
	comparison_collate(out);
	keep_shown(out);
	return true;
}
