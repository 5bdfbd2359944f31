// SPDX-License-Identifier: MIT
// Records into rows and back. Only for core/store.
#ifndef CORE_STORE_ROWS_H
#define CORE_STORE_ROWS_H

#include "core/extract/rule.h"
#include "core/store/library.h"

/* All layers of one document in, or out of, the library; inside a transaction. */
MUST_CHECK bool rows_put(
        struct store *store, doc_id doc, const struct records *records, struct status *status);
MUST_CHECK bool rows_remove(struct store *store, doc_id doc, struct status *status);
/* All layers of a document, rejected records too; inside a transaction. Released with records_free. */
MUST_CHECK bool rows_get(struct store *part, doc_id doc, struct records *out, struct status *status);

/* Record n of `records` in a place, which must be free, and the record of a place out. Afterwards they are
 * counted again. */
MUST_CHECK bool rows_put_one(struct store *store, doc_id doc, enum layer layer, struct record_row row,
        const struct records *records, size_t n, struct status *status);
MUST_CHECK bool rows_remove_one(
        struct store *store, doc_id doc, enum layer layer, int64_t ordinal, struct status *status);
MUST_CHECK bool rows_count_again(struct store *store, doc_id doc, struct status *status);

/* A copy of column text. Borrowed from the arena. */
const char *rows_text(struct store *store, enum statement which, int column, struct arena *arena);

/* The columns start and stop, which stand side by side. What is out of any range stays so: a negative offset
 * becomes one behind the end of every text. */
struct span rows_span(struct store *store, enum statement which, int start_column);
/* What a later version wrote, or a damaged file has, and this one does not know, is none. */
enum verdict rows_verdict(struct store *store, enum statement which, int column);
enum confidence rows_confidence(struct store *store, enum statement which, int column);

#endif
