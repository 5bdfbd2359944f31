// SPDX-License-Identifier: MIT
#include "core/store/merge.h"

#include "core/extract/edtf.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* ---- hits ---- */

/* What store_hits sorts by. A value that is none comes first, but a pairing's comes last. */
static struct edtf_range days_of(enum layer layer, const struct store_hit *hit)
{
	struct edtf_range range = {0};
	if (layer == LAYER_FIGURES || layer == LAYER_OUTLINE)
		return range;
	if (!edtf_parse(hit->edtf, &range) && layer == LAYER_PAIRINGS)
		range.first_day = range.last_day = INT_MAX;
	return range;
}

static bool is_before(enum layer layer, const struct store_hit *a, const struct store_hit *b)
{
	if (layer == LAYER_FIGURES || layer == LAYER_OUTLINE)
		return false;
	struct edtf_range x = days_of(layer, a), y = days_of(layer, b);
	return x.first_day != y.first_day ? x.first_day < y.first_day : x.last_day < y.last_day;
}

static const char *copy(struct arena *arena, const char *s)
{
	return arena_strndup(arena, s, strlen(s));
}

static struct store_hit copy_of(const struct store_hit *hit, struct arena *arena)
{
	struct store_hit result = *hit;
	result.doc_name = copy(arena, hit->doc_name);
	result.edtf = copy(arena, hit->edtf);
	result.label = copy(arena, hit->label);
	result.programme = copy(arena, hit->programme);
	return result;
}

void merge_hits(enum layer layer, int64_t first, struct store_page page, const struct store_hits *beside,
        struct store_hits *out)
{
	struct store_hits merged = {0};
	size_t i = 0, j = 0, own = out->rows.len, others = beside->rows.len;
	int64_t end = page.limit ? page.offset + page.limit : INT64_MAX;
	for (int64_t place = first; place < end && (i < own || j < others); place++) {
		bool other =
		        i == own || (j < others && is_before(layer, &beside->rows.at[j], &out->rows.at[i]));
		const struct store_hit *hit = other ? &beside->rows.at[j++] : &out->rows.at[i++];
		if (place >= page.offset)
			*array_push(&merged.rows) = other ? copy_of(hit, &out->arena) : *hit;
	}
	array_free(&out->rows);
	out->rows.at = merged.rows.at;
	out->rows.len = merged.rows.len;
	out->rows.cap = merged.rows.cap;
}

/* ---- counts ---- */

static int compare_cells(const struct store_cell *a, const struct store_cell *b)
{
	int order = strcmp(a->supporter, b->supporter);
	order = order ? order : strcmp(a->recipient, b->recipient);
	order = order ? order : strcmp(a->programme, b->programme);
	order = order ? order : strcmp(a->from, b->from);
	return order ? order : strcmp(a->to, b->to);
}

static int compare_periods(const struct store_period *a, const struct store_period *b)
{
	int order = strcmp(a->programme, b->programme);
	return order ? order : strcmp(a->edtf, b->edtf);
}

/* A function that merges rows [0, own) of `out` and those behind them, where both are in the order of
 * `compare`, and a row is what that looks at and a count: all that a group has in common. */
#define MERGE_COUNTS(name, rows_type, row_type, compare)                                                     \
	void name(size_t own, struct rows_type *out)                                                         \
	{                                                                                                    \
		struct rows_type merged = {0};                                                               \
		size_t i = 0, j = own, count = out->rows.len;                                                \
		while (i < own || j < count) {                                                               \
			const struct row_type *a = i < own ? &out->rows.at[i] : NULL;                        \
			const struct row_type *b = j < count ? &out->rows.at[j] : NULL;                      \
			int order = !a ? 1 : !b ? -1 : compare(a, b);                                        \
			struct row_type row = order <= 0 ? *a : *b;                                          \
			row.count += order == 0 ? b->count : 0;                                              \
			*array_push(&merged.rows) = row;                                                     \
			i += order <= 0;                                                                     \
			j += order >= 0;                                                                     \
		}                                                                                            \
		array_free(&out->rows);                                                                      \
		out->rows.at = merged.rows.at;                                                               \
		out->rows.len = merged.rows.len;                                                             \
		out->rows.cap = merged.rows.cap;                                                             \
	}

MERGE_COUNTS(merge_cells, store_cells, store_cell, compare_cells)
MERGE_COUNTS(merge_periods, store_periods, store_period, compare_periods)
