// SPDX-License-Identifier: MIT
// The records that a selection leaves, to ask of one whether it is among them. For conflicts.c and reader.c;
// inside the room only.
#ifndef CORE_VIEW_SIEVE_H
#define CORE_VIEW_SIEVE_H

#include "core/view/selection.h"

/* All zero leaves all. Released with sieve_free. */
struct sieve {
	bool restricts;
	ARRAY(struct sieve_record {
		doc_id doc;
		enum layer layer;
		struct span span;
	})
	left; /* in their own order */
};

/* Reads the records of `layers` (a set of 1 << enum layer); without a choice it asks the library for nothing.
 * `selection` may be NULL. */
MUST_CHECK bool sieve_read(struct sieve *sieve, struct store *store, const struct selection *selection,
        unsigned layers, struct status *status);
/* The same for one document, whichever is chosen. Of a layer that does not have what is chosen, as a date has
 * no programme, none is left: the choice is not about it. */
MUST_CHECK bool sieve_read_doc(struct sieve *sieve, struct store *store, const struct selection *selection,
        doc_id doc, struct status *status);
bool sieve_leaves(const struct sieve *sieve, doc_id doc, enum layer layer, struct span span);
void sieve_free(struct sieve *sieve);

#endif
