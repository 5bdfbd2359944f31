// SPDX-License-Identifier: MIT
// Records into rows and back. Only for core/store.
#ifndef CORE_STORE_ROWS_H
#define CORE_STORE_ROWS_H

#include "core/store/library.h"

/* All layers of one document in, or out of, the library; inside a transaction. */
MUST_CHECK bool rows_put(
        struct store *store, doc_id doc, const struct records *records, struct status *status);
MUST_CHECK bool rows_remove(struct store *store, doc_id doc, struct status *status);

/* A copy of column text. Borrowed from the arena. */
const char *rows_text(struct store *store, enum statement which, int column, struct arena *arena);

/* The columns start and stop, which stand side by side. What is out of any range stays so: a negative offset
 * becomes one behind the end of every text. */
struct span rows_span(struct store *store, enum statement which, int start_column);

#endif
