// SPDX-License-Identifier: MIT
// What two documents share, once it is known about where. Private to core/collate.
#ifndef CORE_COLLATE_PAIR_H
#define CORE_COLLATE_PAIR_H

#include "core/collate/section.h"
#include "core/collate/seek.h"

/* The stretches around the tracks are aligned, each alone, so that the time is that of what is shared; and
 * not without end: of a document that is made of what many others have the twins behind the closest get less.
 */
enum { PAIR_BYTES = 2 << 20 }; /* and twice its own are aligned for one document */

struct pair {
	struct store *store;
	struct sections *a, *b;
	struct twins_rows *out; /* the rows to tell are appended; `doc` is that of a */
	size_t *left;           /* bytes that may still be aligned; the longest stretches come first */
	/* Private. */
	struct tallies tallies;
	struct twins_rows passages;
};

/* Puts `tracks` into another order. */
MUST_CHECK bool pair_find(struct pair *pair, struct seek_track *tracks, size_t count, struct status *status);

/* All twins of a document that was wanted; `docs` holds those of both sides, by id. */
MUST_CHECK bool pair_find_all(struct store *store, const struct twins_docs *docs, struct seek_wanted *wanted,
        struct twins_rows *out, struct status *status);

/* The document of this id; NULL if there is none. */
const struct twins_doc *pair_doc(const struct twins_docs *docs, doc_id id);

#endif
