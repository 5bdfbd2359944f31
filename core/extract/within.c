// SPDX-License-Identifier: MIT
#include "core/extract/mention_words.h"
#include "core/extract/party.h"
#include "core/extract/word.h"

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

/* 北京 in 北京师范大学: a short form is the beginning of an institution's name, which lies there and is not
 * of the place's own. */
static bool begins_institution(const char *words, size_t len, struct span name, const struct place *place)
{
	enum { CHARS = 6 };
	const char *official = place_name(place);
	const size_t n = name.end - name.start;
	const bool whole = strlen(official) == n && memcmp(official, words + name.start, n) == 0;
	return !whole && name.end < len && tail_first(words, len, name.end, CHARS, false) > 0;
}

/* 在北京召开: there only, whoever it is about. */
static bool is_scene(const char *words, size_t len, struct span name)
{
	static const char *const acts[] = {"召开", "举行", "举办", "开幕", "闭幕", "闭会", "开会", "签订",
	        "签署", "落幕", "市召开", "市举行", "市举办", "市签订", "市签署", NULL};
	static const char *const ats[] = {"在", "于", NULL};
	return words_at(words, len, name.end, acts) && words_before(words, name.start, ats);
}

bool party_named(const char *words, size_t len, const char *party)
{
	const struct place *holder = only_place(party);
	for (size_t off = 0, found; holder && off < len; off += found ? found : 1) {
		const struct place *place = NULL;
		found = place_match(words, len, off, &place);
		const struct span name = {off, off + found};
		if (found && place && place_holds(holder, place) &&
		        !begins_institution(words, len, name, place) && !is_scene(words, len, name))
			return true;
	}
	return has(words, len, party);
}
