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

static int compare(const char *a_first, const char *a_second, const char *b_first, const char *b_second)
{
	int order = strcmp(a_first, b_first);
	return order ? order : strcmp(a_second, b_second);
}

/* A function that merges rows [0, own) of `out` and those behind them, where a row is two strings, by which
 * they are ordered, and a count. */
#define MERGE_COUNTS(name, rows_type, row_type, first, second)                                               \
	void name(size_t own, struct rows_type *out)                                                         \
	{                                                                                                    \
		struct rows_type merged = {0};                                                               \
		size_t i = 0, j = own, count = out->rows.len;                                                \
		while (i < own || j < count) {                                                               \
			const struct row_type *a = i < own ? &out->rows.at[i] : NULL;                        \
			const struct row_type *b = j < count ? &out->rows.at[j] : NULL;                      \
			int order = !a ? 1 : !b ? -1 : compare(a->first, a->second, b->first, b->second);    \
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

MERGE_COUNTS(merge_cells, store_cells, store_cell, supporter, recipient)
MERGE_COUNTS(merge_periods, store_periods, store_period, programme, edtf)
