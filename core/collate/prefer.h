// SPDX-License-Identifier: MIT
// Which reading of a variant the reader holds to be right. For view and tui.
#ifndef CORE_COLLATE_PREFER_H
#define CORE_COLLATE_PREFER_H

#include "core/collate/variant.h"
#include "core/store/annotation.h"

/*
 * Kept as the reader's own work (WORK_CHOICE) on the words of one of the two documents, the one whose name
 * sorts first, so that it does not matter in which order they are compared. The record tells of what, a line
 * each: variant=KIND, a= and b= the documents' names, quote_a= and quote_b= their words, near= what stands
 * before them; the value is the name of the document that is right. It holds for a variant that has these
 * very words in both, and in the first document stands where the work stands now (annotation.h).
 */
enum prefer { PREFER_NONE, PREFER_A, PREFER_B };

/* All zero is empty. */
struct preferences {
	struct store_works works;
};
/* All that the reader has; to be read again after every act. */
MUST_CHECK bool preferences_read(struct store *store, struct preferences *out, struct status *status);
void preferences_free(struct preferences *preferences);

/* Which one of `a` and `b` is right, by their names; *work, if not NULL, gets the work that says so, or 0. */
enum prefer preference_of(const struct preferences *preferences, const struct doc *a, const struct doc *b,
        const struct variant *variant, int64_t *work);

/* Is a piece of work a choice between the readings of a variant, not one of another kind? */
bool is_preference(const struct store_work *work);

/* What such a choice is about. Borrowed from the work. */
struct preference {
	enum variant_kind kind;
	struct slice docs[2], quotes[2]; /* the names, as they sort, and the words of each */
	struct slice near;               /* what stands before the words of the first */
	int right;                       /* 0 or 1 */
};
/* False if the work is none. */
bool preference_read(const struct store_work *work, struct preference *out);

/* Appends such a choice in the reader's words: both readings, and the document that is right. */
void preference_describe(const struct store_work *work, struct buf *out);

/* "a" and "b", as exports have it; "" for none. Static. */
const char *prefer_name(enum prefer which);

/* Holds one to be right, or none; `ids` are those of the documents. */
MUST_CHECK bool prefer(struct store *store, const doc_id ids[2], const struct doc docs[2],
        const struct variant *variant, enum prefer which, struct status *status);

#endif
