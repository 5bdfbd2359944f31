// SPDX-License-Identifier: MIT
// In which of many documents passages of a few stand, and about where. Private to core/collate.
#ifndef CORE_COLLATE_SEEK_H
#define CORE_COLLATE_SEEK_H

#include "core/base/span.h"
#include "core/collate/prints.h"
#include "core/collate/shared.h"
#include "core/store/store.h"

/*
 * The fingerprints of the few (the wanted) go into a table, those of the many pass by once: most of them are
 * told from all wanted ones by one bit. Fingerprints that follow one another in both documents at about the
 * same distance are a track, two at least. So the time is that of reading the many, whatever they share.
 *
 * A fingerprint that SEEK_COMMON documents have had leads to no more of them, nor is it looked for more than
 * SEEK_REPEATS times in one document: a notice on every page, a refrain. Of the documents that share tracks
 * with a wanted one the SEEK_CLOSEST are kept by weight: each of its fingerprints weighs 1 over the number of
 * documents that have it.
 */
enum {
	SEEK_COMMON = 64,
	SEEK_REPEATS = 4,
	SEEK_CLOSEST = 32,
	SEEK_FEW = SHARED_FEW,
	SEEK_FAR = 1500 /* bytes from one fingerprint of a track to the next */
};

/* Bytes of a wanted document and of another that are about the same, from the first fingerprint to the last.
 */
struct seek_track {
	doc_id other;
	struct span a, b;
	uint32_t first, last, count; /* of the fingerprints: from, to, and how many are in both */
	bool common;                 /* in more than SEEK_FEW documents, on average; from seek_end on */
};

struct seek_twin {
	doc_id other;
	double weight;
	size_t first, count; /* of the tracks */
};

struct seek_wanted {
	doc_id doc;
	uint32_t *places; /* owned */
	size_t count, first_entry;
	ARRAY(struct seek_track) tracks; /* by other, then by place in it */
	ARRAY(struct seek_twin) twins;   /* the closest first; from seek_end on */
};

/* All zero is empty. */
struct seek {
	ARRAY(struct seek_wanted) wanted;
	/* Private. */
	ARRAY(struct seek_entry) entries;
	uint32_t *heads;
	uint64_t *filter;
	uint32_t mask, filter_mask;
	ARRAY(struct seek_hit) hits;
	ARRAY(uint32_t) places;
};

/* First what is wanted; false if the bytes are no fingerprints. */
bool seek_want(struct seek *seek, doc_id doc, struct slice prints);
/* Then each of the many, once. `allowed` says whether wanted document n may be found in it. */
typedef bool seek_allowed(const void *context, doc_id wanted, doc_id other);
void seek_through(
        struct seek *seek, doc_id other, struct slice prints, seek_allowed *allowed, const void *context);
/* Then the twins are told. */
void seek_end(struct seek *seek);
void seek_free(struct seek *seek);

#endif
