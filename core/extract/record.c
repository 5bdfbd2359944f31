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

void records_free(struct records *records)
{
	array_free(&records->dates);
	array_free(&records->events);
	array_free(&records->pairings);
	array_free(&records->figures);
	array_free(&records->outline);
	arena_free(&records->arena);
}
