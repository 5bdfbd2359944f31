// SPDX-License-Identifier: MIT
// Passages that documents of the library share. For view and tui.
#ifndef CORE_COLLATE_SHARED_H
#define CORE_COLLATE_SHARED_H

#include "core/store/store.h"

/*
 * A document is compared with all others once, behind its import: shared_update does that for those that it
 * was not done for yet, also after an upgrade of an old library, or when an import was interrupted. What is
 * kept is ready to be asked for from then on.
 *
 * Told are sections and whole documents half of which at least agree with one another, and the passages
 * outside of these, both of SHARED_PASSAGE characters and more, but for those that more than SHARED_FEW
 * documents had. Passages are found by their fingerprints (prints.h), for certain where 91 characters in a
 * row agree; then they are aligned character by character (align.h). Of a document the 32 closest others are
 * compared, those closest with which it shares most that few have; a passage that more than 64 documents have
 * is followed to 64 of them (seek.h), and what is aligned for one document is 2 MB and twice its length at
 * most (pair.h).
 */
enum { SHARED_PASSAGE = 100, SHARED_FEW = 8, SHARED_STEPS = 200, SHARED_STEPS_BYTES = 16 << 20 };

/* Told of the documents done, of all that are to do. May be NULL. */
typedef void shared_told(void *context, size_t done, size_t of);
/* Brings it up to date. Each bundle of documents is a transaction of its own. */
MUST_CHECK bool shared_update(struct store *store, shared_told *told, void *context, struct status *status);

/* A part of it: one document, or as `*more` tells, none that is left. For who has something else to do in
 * between; each part looks through all documents,
 * so that of more than SHARED_STEPS documents or SHARED_STEPS_BYTES nothing is done. */
MUST_CHECK bool shared_step(struct store *store, bool *more, struct status *status);

/* How many documents are not compared yet: shared_update was not run since they came. */
MUST_CHECK bool shared_pending(struct store *store, size_t *count, struct status *status);
/* What to tell where nothing is found: that there is nothing, or that the search goes on. */
enum message shared_none(struct store *store);

/* Two places that are the same. */
struct shared_side {
	doc_id doc;
	const char *doc_name;
	struct span span;
	const char *title; /* the heading's words that it begins with or stands under; "": none */
	bool whole;        /* the whole document */
};
struct shared_row {
	struct shared_side a, b;
	int64_t same, chars; /* characters that agree, of those in the longer one */
	bool passage;        /* no section, no document */
};
struct shared_rows {
	struct arena arena;
	ARRAY(struct shared_row) rows;
};
static inline int shared_percent(const struct shared_row *row)
{
	return row->chars ? (int)(row->same * 100 / row->chars) : 0;
}

/* The row that is long and much the same: neither a long document of which half is there, nor a short
 * passage. NULL if there is none. */
const struct shared_row *shared_closest(const struct shared_rows *rows);

/* What document `doc` (a) shares with others, most characters first; 0: all documents, each pair once. */
MUST_CHECK bool shared_list(struct store *store, doc_id doc, struct shared_rows *out, struct status *status);
/* The same but for what a built-in document shares with the reader's own, for which all of these have to be
 * looked through. */
MUST_CHECK bool shared_list_quick(
        struct store *store, doc_id doc, struct shared_rows *out, struct status *status);
void shared_rows_free(struct shared_rows *rows);

/* Which documents share what is told, each pair once, the one whose name comes first as `a`, in the order of
 * names. `doc`: those that it is in; 0: all. The caller releases out->rows. */
struct shared_pair {
	doc_id a, b;
};
struct shared_pairs {
	ARRAY(struct shared_pair) rows;
};
MUST_CHECK bool shared_pairs(
        struct store *store, doc_id doc, struct shared_pairs *out, struct status *status);

/* Are the fingerprints those of the texts? Gives a line for each document where they are not. */
MUST_CHECK bool shared_check(
        struct store *store, store_report *report, void *context, int64_t *problems, struct status *status);

#endif
