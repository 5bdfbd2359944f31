// SPDX-License-Identifier: MIT
#include "core/extract/party.h"

#include <string.h>

/* The place of this official name, if there is but one. A body of the centre is called as the text calls it:
 * a short name that no other has stands for it. */
static const struct place *only_place(const char *name)
{
	const struct place *found[8], *only = NULL;
	size_t count = place_readings(name, strlen(name), found, sizeof found / sizeof *found);
	if (count == 1 && found[0]->level == PARTY_CENTRAL)
		return found[0];
	for (size_t i = 0; i < count && i < sizeof found / sizeof *found; i++) {
		if (strcmp(place_name(found[i]), name) != 0)
			continue;
		if (only)
			return NULL;
		only = found[i];
	}
	return only;
}

const char *party_official(const char *name)
{
	const struct place *place = only_place(name);
	return place && place->level == PARTY_CENTRAL ? place_name(place) : name;
}

static bool begins_with(const char *name, const char *outer)
{
	size_t len = strlen(outer);
	return len > 0 && strncmp(name, outer, len) == 0;
}

bool party_within(const char *name, const char *outer)
{
	const struct place *inner = only_place(name), *holder = only_place(outer);
	return (inner && holder && place_holds(holder, inner)) || begins_with(name, outer);
}

/* The longest official name of a place that `name` begins with and goes on after. */
static const struct place *place_before(const char *name)
{
	const struct place *best = NULL;
	for (size_t len = strlen(name); len > 0 && !best; len--) {
		char first[128];
		if (len >= sizeof first || (name[len] & 0xC0) == 0x80 || !name[len])
			continue;
		memcpy(first, name, len);
		first[len] = '\0';
		best = only_place(first);
	}
	return best;
}

const char *party_above(const char *name)
{
	const struct place *found[1], *place = only_place(name), *above;
	if (!place && place_readings(name, strlen(name), found, 1) > 0)
		return NULL;
	above = place ? place_within(place) : place_before(name);
	return above ? place_name(above) : NULL;
}

static bool has(const char *words, size_t len, const char *name)
{
	size_t name_len = strlen(name);
	for (size_t off = 0; name_len > 0 && off + name_len <= len; off++)
		if (memcmp(words + off, name, name_len) == 0)
			return true;
	return false;
}

bool party_named(const char *words, size_t len, const char *party)
{
	const struct place *holder = only_place(party);
	for (size_t off = 0, found; holder && off < len; off += found ? found : 1) {
		const struct place *place = NULL;
		found = place_match(words, len, off, &place);
		if (found && place && place_holds(holder, place))
			return true;
	}
	return has(words, len, party);
}
