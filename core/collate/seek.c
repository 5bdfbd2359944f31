// SPDX-License-Identifier: MIT
#include "core/collate/seek.h"

#include <stdlib.h>
#include <string.h>

enum {
	FILTER_BITS = 16, /* bits of the filter for one fingerprint */
	FILTER_LEAST = 1 << 18,
	TRACKS_OPEN = 16, /* of one document those that were added to last are looked at */
	DRIFT = 64        /* bytes, and a quarter of the distance: what one text has more than the other */
};

struct seek_entry {
	uint32_t hash, wanted, index; /* the fingerprint `index` of that document */
	uint32_t next;                /* in its slot, counted from 1; 0: none */
	uint32_t docs, repeats;       /* that have it; how often the last one has */
	doc_id last;
};

struct seek_hit {
	uint32_t wanted, index, other; /* fingerprint of the wanted one, of the other one */
};

/* ---- the table ---- */

bool seek_want(struct seek *seek, doc_id doc, struct slice bytes)
{
	struct prints prints;
	if (!prints_open(bytes, &prints))
		return false;
	uint32_t *places = mem_zero(prints.count + 1, sizeof *places);
	if (!prints_places(&prints, places)) {
		free(places);
		return false;
	}
	uint32_t wanted = (uint32_t)seek->wanted.len;
	*array_push(&seek->wanted) = (struct seek_wanted){
	        .doc = doc, .places = places, .count = prints.count, .first_entry = seek->entries.len};
	for (uint32_t i = 0; i < prints.count; i++)
		*array_push(&seek->entries) =
		        (struct seek_entry){.hash = prints_hash(&prints, i), .wanted = wanted, .index = i};
	return true;
}

static uint32_t power_above(size_t least)
{
	uint32_t power = 1;
	while (power < least)
		power *= 2;
	return power;
}

/* Puts an entry in its slot, unless its document has the same often enough. */
static void insert(struct seek *seek, uint32_t at)
{
	struct seek_entry *entry = &seek->entries.at[at];
	uint32_t *head = &seek->heads[entry->hash & seek->mask];
	int same = 0;
	for (uint32_t i = *head; i && seek->entries.at[i - 1].wanted == entry->wanted;
	        i = seek->entries.at[i - 1].next)
		same += seek->entries.at[i - 1].hash == entry->hash;
	if (same >= SEEK_REPEATS)
		return;
	entry->next = *head;
	*head = at + 1;
	uint32_t bit = entry->hash & seek->filter_mask;
	seek->filter[bit / 64] |= UINT64_C(1) << bit % 64;
}

static void build(struct seek *seek)
{
	size_t count = seek->entries.len;
	uint32_t slots = power_above(2 * count + 1);
	uint32_t bits = power_above(count * FILTER_BITS < FILTER_LEAST ? FILTER_LEAST : count * FILTER_BITS);
	seek->mask = slots - 1;
	seek->filter_mask = bits - 1;
	seek->heads = mem_zero(slots, sizeof *seek->heads);
	seek->filter = mem_zero(bits / 64, sizeof *seek->filter);
	for (uint32_t i = 0; i < count; i++)
		insert(seek, i);
}

/* ---- one of the many ---- */

static void meet(struct seek *seek, uint32_t hash, uint32_t index, doc_id other)
{
	for (uint32_t i = seek->heads[hash & seek->mask]; i; i = seek->entries.at[i - 1].next) {
		struct seek_entry *entry = &seek->entries.at[i - 1];
		if (entry->hash != hash || seek->wanted.at[entry->wanted].doc == other)
			continue;
		if (entry->last != other) {
			entry->last = other;
			entry->docs++;
			entry->repeats = 0;
		}
		if (entry->docs <= SEEK_COMMON && entry->repeats++ < SEEK_REPEATS)
			*array_push(&seek->hits) = (struct seek_hit){entry->wanted, entry->index, index};
	}
}

static int by_wanted(const void *a, const void *b)
{
	const struct seek_hit *x = a, *y = b;
	if (x->wanted != y->wanted)
		return x->wanted < y->wanted ? -1 : 1;
	if (x->other != y->other)
		return x->other < y->other ? -1 : 1;
	return (x->index > y->index) - (x->index < y->index);
}

static size_t apart(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

/* Does a fingerprint at `a` and `b` go on from where the track ends? Then by how many bytes, else 0. */
static size_t goes_on(const struct seek_track *track, size_t a, size_t b)
{
	if (a <= track->a.end || b <= track->b.end)
		return 0;
	size_t n = a - track->a.end, m = b - track->b.end, far = n > m ? n : m;
	return far <= SEEK_FAR && apart(n, m) <= DRIFT + far / 4 ? far : 0;
}

struct tracks {
	ARRAY(struct seek_track) rows;
};

/* Adds to the track that is nearest behind, or begins one. */
static void follow(struct tracks *tracks, const struct seek_hit *hit, size_t a, size_t b, doc_id other)
{
	struct seek_track *best = NULL;
	size_t nearest = 0, len = tracks->rows.len;
	for (size_t i = len; i > 0 && len - i < TRACKS_OPEN; i--) {
		size_t far = goes_on(&tracks->rows.at[i - 1], a, b);
		if (far && (!best || far < nearest))
			best = &tracks->rows.at[i - 1], nearest = far;
	}
	if (!best) {
		*array_push(&tracks->rows) =
		        (struct seek_track){other, {a, a}, {b, b}, hit->index, hit->index, 1, false};
		return;
	}
	best->a.end = a;
	best->b.end = b;
	best->last = hit->index;
	best->count++;
}

/* The tracks of hits [from, to), which are of one wanted document. */
static void track(struct seek *seek, size_t from, size_t to, doc_id other)
{
	struct seek_wanted *wanted = &seek->wanted.at[seek->hits.at[from].wanted];
	struct tracks tracks = {0};
	for (size_t i = from; i < to; i++) {
		const struct seek_hit *hit = &seek->hits.at[i];
		follow(&tracks, hit, wanted->places[hit->index], seek->places.at[hit->other], other);
	}
	for (size_t i = 0; i < tracks.rows.len; i++)
		if (tracks.rows.at[i].count > 1)
			*array_push(&wanted->tracks) = tracks.rows.at[i];
	array_free(&tracks.rows);
}

static bool place_all(struct seek *seek, const struct prints *prints)
{
	while (seek->places.len < prints->count)
		*array_push(&seek->places) = 0;
	return prints_places(prints, seek->places.at);
}

void seek_through(
        struct seek *seek, doc_id other, struct slice bytes, seek_allowed *allowed, const void *context)
{
	struct prints prints;
	if (!prints_open(bytes, &prints))
		return;
	if (!seek->heads)
		build(seek);
	seek->hits.len = 0;
	for (size_t i = 0; i < prints.count; i++) {
		uint32_t hash = prints_hash(&prints, i), bit = hash & seek->filter_mask;
		if (seek->filter[bit / 64] >> bit % 64 & 1)
			meet(seek, hash, (uint32_t)i, other);
	}
	if (seek->hits.len < 2 || !place_all(seek, &prints))
		return;
	qsort(seek->hits.at, seek->hits.len, sizeof *seek->hits.at, by_wanted);
	for (size_t from = 0, to = 0; from < seek->hits.len; from = to) {
		uint32_t wanted = seek->hits.at[from].wanted;
		while (to < seek->hits.len && seek->hits.at[to].wanted == wanted)
			to++;
		if (to - from > 1 && allowed(context, seek->wanted.at[wanted].doc, other))
			track(seek, from, to, other);
	}
}

/* ---- the closest ---- */

static int by_weight(const void *a, const void *b)
{
	const struct seek_twin *x = a, *y = b;
	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return (x->other > y->other) - (x->other < y->other);
}

static double weight_of(
        const struct seek *seek, const struct seek_wanted *wanted, const struct seek_track *track)
{
	double sum = 0;
	const struct seek_entry *entries = seek->entries.at + wanted->first_entry;
	for (uint32_t i = track->first; i <= track->last; i++)
		if (entries[i].docs)
			sum += 1.0 / entries[i].docs;
	return sum * track->count / (track->last - track->first + 1);
}

static void find_twins(const struct seek *seek, struct seek_wanted *wanted)
{
	for (size_t i = 0; i < wanted->tracks.len; i++) {
		struct seek_track *track = &wanted->tracks.at[i];
		size_t len = wanted->twins.len;
		if (!len || wanted->twins.at[len - 1].other != track->other)
			*array_push(&wanted->twins) = (struct seek_twin){track->other, 0, i, 0};
		struct seek_twin *twin = &wanted->twins.at[wanted->twins.len - 1];
		double weight = weight_of(seek, wanted, track);
		track->common = weight * SEEK_FEW < track->count;
		twin->weight += weight;
		twin->count++;
	}
	if (wanted->twins.len)
		qsort(wanted->twins.at, wanted->twins.len, sizeof *wanted->twins.at, by_weight);
	if (wanted->twins.len > SEEK_CLOSEST)
		wanted->twins.len = SEEK_CLOSEST;
}

void seek_end(struct seek *seek)
{
	for (size_t i = 0; i < seek->wanted.len; i++)
		find_twins(seek, &seek->wanted.at[i]);
}

void seek_free(struct seek *seek)
{
	for (size_t i = 0; i < seek->wanted.len; i++) {
		free(seek->wanted.at[i].places);
		array_free(&seek->wanted.at[i].tracks);
		array_free(&seek->wanted.at[i].twins);
	}
	array_free(&seek->wanted);
	array_free(&seek->entries);
	array_free(&seek->hits);
	array_free(&seek->places);
	free(seek->heads);
	free(seek->filter);
	*seek = (struct seek){0};
}
