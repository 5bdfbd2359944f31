// SPDX-License-Identifier: MIT
// Which records count under a party, and which figures under a programme, where not the library can tell: by
// their own ones, or their words. Only for core/store.
#ifndef CORE_STORE_NAMED_H
#define CORE_STORE_NAMED_H

#include "core/store/library.h"
#include "core/store/text.h"

/* Must the words of this layer's records be looked at, to know whether they count under the filter? */
bool named_in_words(enum layer layer, const struct store_filter *filter);

/* Where a document tells of the programme that is asked for, and its words: of the last document asked about,
 * since the next one's records come when its are done. All zero when a question begins; freed when it ends.
 */
struct named_told {
	doc_id doc;               /* 0: not read yet */
	ARRAY(struct span) spans; /* owned: by their start, none touches another */
	struct text_window words; /* owned */
};
void named_told_free(struct named_told *told);

/* A record as it is asked about. */
struct named {
	enum layer layer;
	doc_id doc;
	struct span span;
	const char *supporter, *recipient; /* "" where it does not say */
	struct named_told *told;           /* of the question; borrowed */
};
/*
 * Does it count under the parties of the filter? Of a figure that names a place of its own, or something that
 * lies in one, that decides; a crowd (15个省市) does not. Else its words have to name them, of a figure the
 * sentence around it; but the one who got it is not found to have given it, nor the other way round. A figure
 * counts under the programme that its clause names, else its sentence, or that a pairing or an event there
 * belongs to.
 */
MUST_CHECK bool named_counts(struct store *store, const struct named *record,
        const struct store_filter *filter, bool *counts, struct status *status);

/* hits.c: binds ?1 to ?9 and ?12 to ?16, the filter, ?10 and ?11. */
MUST_CHECK bool hits_bind(struct store *store, enum statement which, const struct store_filter *filter,
        int64_t tenth, int64_t eleventh, struct status *status);

#endif
