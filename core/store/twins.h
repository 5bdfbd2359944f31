// SPDX-License-Identifier: MIT
// What the library keeps of passages that its documents share. For core/collate, which finds them (shared.h).
#ifndef CORE_STORE_TWINS_H
#define CORE_STORE_TWINS_H

#include "core/store/store.h"

/*
 * Of each text its fingerprints, as bytes that only core/collate reads, and the rows that were found with
 * them. `method` is its number for how it does that: what another method left is made anew. An import or a
 * removal takes away what no longer holds (twins_forget) and makes nothing: that is
 * shared_update's, once behind many imports. Rows are of one library; built-in documents have theirs among
 * themselves.
 */

struct twins_doc {
	doc_id id;
	int64_t bytes;
	int64_t compared, printed; /* by which method; 0: not yet */
};
struct twins_docs {
	ARRAY(struct twins_doc) rows; /* by id */
};
/* The caller releases out->rows. */
MUST_CHECK bool twins_docs(struct store *store, struct twins_docs *out, struct status *status);

/* The library that `doc` does not lie in: the built-in one, if it is shown, or for a built-in document the
 * reader's; NULL if there is none. What two libraries share is kept in neither. */
struct store *twins_beside(struct store *store, doc_id doc);

/* Gives the fingerprints of one document, or for 0 of all, in the order of ids; they are borrowed while
 * `each` runs, which asks the library for nothing. */
typedef void twins_each(void *context, doc_id doc, struct slice prints);
MUST_CHECK bool twins_prints(
        struct store *store, doc_id doc, twins_each *each, void *context, struct status *status);
MUST_CHECK bool twins_put_prints(
        struct store *store, doc_id doc, int64_t method, struct slice prints, struct status *status);

/* The headings of a document, without its table of contents. The caller releases out->rows. */
struct twins_heading {
	struct span span;
	int level;
};
struct twins_headings {
	ARRAY(struct twins_heading) rows;
};
MUST_CHECK bool twins_headings(
        struct store *store, doc_id doc, struct twins_headings *out, struct status *status);
/* The heading that `off` stands under; empty at 0 if there is none. */
MUST_CHECK bool twins_heading_at(
        struct store *store, doc_id doc, size_t off, struct span *heading, struct status *status);

/* Two places that are the same: sections, whole documents, or passages of no section that is told. */
struct twins_row {
	doc_id doc, other;
	struct span span, other_span;
	int64_t same, chars; /* characters that agree, of those in the longer one */
	bool passage;
};
struct twins_rows {
	ARRAY(struct twins_row) rows;
};
/* Those of a document, put in its terms; 0: all, each once, also of the built-in documents where they are
 * shown. The most characters first. The caller releases
 * out->rows. */
MUST_CHECK bool twins_rows(struct store *store, doc_id doc, struct twins_rows *out, struct status *status);
/* `doc` was compared: takes the place of all rows that it is in. Inside twins_write. */
MUST_CHECK bool twins_put_rows(struct store *store, doc_id doc, int64_t method, const struct twins_rows *rows,
        struct status *status);

/* Runs `work` in a transaction of its own, in which nobody else changes the library. */
typedef bool twins_work(void *context, struct status *status);
MUST_CHECK bool twins_write(struct store *store, twins_work *work, void *context, struct status *status);

/* ---- for import and removal; inside a transaction ---- */

/* It has to be compared again; if its text changed, its fingerprints go, too. */
MUST_CHECK bool twins_forget(struct store *store, doc_id doc, bool text_changed, struct status *status);

#endif
