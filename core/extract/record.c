// SPDX-License-Identifier: MIT
#include "core/extract/record.h"

#include <assert.h>
#include <stdlib.h>

const char *layer_name(enum layer layer)
{
	static const char *const names[LAYER_COUNT] = {"dates", "events", "pairings", "figures", "outline"};
	assert(layer < LAYER_COUNT);
	return names[layer];
}

const char *date_role_name(enum date_role role)
{
	static const char *const names[ROLE_COUNT] = {"event", "period", "meta", "other"};
	assert(role < ROLE_COUNT);
	return names[role];
}

const char *pairing_kind_name(enum pairing_kind kind)
{
	static const char *const names[PAIRING_KIND_COUNT] = {"named", "collective", "anaphor"};
	assert(kind < PAIRING_KIND_COUNT);
	return names[kind];
}

const char *figure_qualifier_name(enum figure_qualifier qualifier)
{
	static const char *const names[FIGURE_QUALIFIER_COUNT] = {"", "about", "over", "under"};
	assert(qualifier < FIGURE_QUALIFIER_COUNT);
	return names[qualifier];
}

const char *verdict_name(enum verdict verdict)
{
	static const char *const names[VERDICT_COUNT] = {"", "accepted", "rejected", "corrected", "own"};
	assert(verdict < VERDICT_COUNT);
	return names[verdict];
}

size_t records_count(const struct records *records, enum layer layer)
{
	const size_t counts[LAYER_COUNT] = {[LAYER_DATES] = records->dates.len,
	        [LAYER_EVENTS] = records->events.len,
	        [LAYER_PAIRINGS] = records->pairings.len,
	        [LAYER_FIGURES] = records->figures.len,
	        [LAYER_OUTLINE] = records->outline.len};
	assert(layer < LAYER_COUNT);
	return counts[layer];
}

#define ORIGIN(record) ((struct origin){(record).span, (record).rule, (record).doubts})

struct origin records_origin(const struct records *records, enum layer layer, size_t n)
{
	assert(n < records_count(records, layer));
	switch (layer) {
	case LAYER_DATES:
		return ORIGIN(records->dates.at[n]);
	case LAYER_EVENTS:
		return ORIGIN(records->events.at[n]);
	case LAYER_PAIRINGS:
		return ORIGIN(records->pairings.at[n]);
	case LAYER_FIGURES:
		return ORIGIN(records->figures.at[n]);
	default:
		return ORIGIN(records->outline.at[n]);
	}
}

/* `first` is the span of the first record of the layer, each of which takes `size` bytes. */
static size_t spans_from(const struct span *first, size_t size, size_t from, size_t to, size_t off)
{
	while (from < to) {
		const size_t mid = from + (to - from) / 2;
		if (((const struct span *)(const void *)((const char *)first + mid * size))->start < off)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

#define SPANS_FROM(records)                                                                                  \
	(from < to ? spans_from(&(records).at->span, sizeof *(records).at, from, to, off) : to)

size_t records_from(const struct records *records, enum layer layer, size_t from, size_t to, size_t off)
{
	switch (layer) {
	case LAYER_DATES:
		return SPANS_FROM(records->dates);
	case LAYER_EVENTS:
		return SPANS_FROM(records->events);
	case LAYER_PAIRINGS:
		return SPANS_FROM(records->pairings);
	case LAYER_FIGURES:
		return SPANS_FROM(records->figures);
	default:
		return SPANS_FROM(records->outline);
	}
}

enum verdict records_verdict(const struct records *records, enum layer layer, size_t n)
{
	assert(layer < LAYER_COUNT);
	return n < records->rows[layer].len ? records->rows[layer].at[n].verdict : VERDICT_NONE;
}

void records_free(struct records *records)
{
	array_free(&records->dates);
	array_free(&records->events);
	array_free(&records->pairings);
	array_free(&records->figures);
	array_free(&records->outline);
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		array_free(&records->rows[layer]);
	arena_free(&records->arena);
}
