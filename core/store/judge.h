// SPDX-License-Identifier: MIT
// Verdicts into the rows of records and out of them. Only for core/store.
#ifndef CORE_STORE_JUDGE_H
#define CORE_STORE_JUDGE_H

#include "core/store/annotation.h"
#include "core/store/library.h"

/* Rows that no rule made have ordinals from here on: this and the annotation's id. */
#define JUDGE_OWN_FIRST ((int64_t)1 << 40)

/* One document whose records get their verdicts; its rows are read when they are first needed. */
struct judge {
	struct store *part; /* the library that holds the document */
	doc_id doc;
	bool loaded, changed;
	struct records records; /* as they were found, but for `rows`, which tell what is judged already */
};

/*
 * Puts a piece of work into the rows, if it is a verdict or an added record: the record that it is on is
 * looked for, by its place and values. Lost work, and a rejection without a record, change nothing.
 */
MUST_CHECK bool judge_apply(struct judge *judge, const struct store_work *work, struct status *status);
/* The same for record n of the layer, as it is in `records`. */
MUST_CHECK bool judge_apply_to(
        struct judge *judge, const struct store_work *work, size_t n, struct status *status);
/* The row is again as it was found; nothing if the work changed none. */
MUST_CHECK bool judge_undo(struct judge *judge, int64_t work, struct status *status);
MUST_CHECK bool judge_load(struct judge *judge, struct status *status);
/* Counts the document's records again if need be, and releases. */
MUST_CHECK bool judge_end(struct judge *judge, struct status *status);
void judge_free(struct judge *judge);

bool judge_changes_rows(enum work_kind kind);

#endif
