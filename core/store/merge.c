// SPDX-License-Identifier: MIT
#include "core/store/merge.h"

#include "core/extract/edtf.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

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
	result.supporter = hit->supporter ? copy(arena, hit->supporter) : NULL;
	result.recipient = hit->recipient ? copy(arena, hit->recipient) : NULL;
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
