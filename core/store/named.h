// SPDX-License-Identifier: MIT
// Records that have no parties of their own: their words name them. Only for core/store.
#ifndef CORE_STORE_NAMED_H
#define CORE_STORE_NAMED_H

#include "core/store/library.h"

/* Must the words of this layer's records be looked at, to know whether they count under the filter? */
bool named_in_words(enum layer layer, const struct store_filter *filter);

/* Do the words at `span`, of a figure the sentence around it, name all parties of the filter? */
MUST_CHECK bool named_by_words(struct store *store, enum layer layer, doc_id doc, struct span span,
        const struct store_filter *filter, bool *name, struct status *status);

/* hits.c: binds ?1 to ?9 and ?12 to ?16, the filter, ?10 and ?11. */
MUST_CHECK bool hits_bind(struct store *store, enum statement which, const struct store_filter *filter,
        int64_t tenth, int64_t eleventh, struct status *status);

#endif
