// SPDX-License-Identifier: MIT
// What annotation.c and act.c share, and import.c and open.c ask of them. Only for core/store.
#ifndef CORE_STORE_WORKS_H
#define CORE_STORE_WORKS_H

#include "core/store/annotation.h"
#include "core/store/library.h"

/* Appends the rows of a statement WORKS…, which is bound; what belongs to the document is not filled in. */
MUST_CHECK bool works_read(
        struct store *store, enum statement which, struct store_works *out, struct status *status);

/* The document of a name, in whichever library; *doc is 0 if there is none. */
MUST_CHECK bool works_doc(
        struct store *store, const char *name, struct store **part, doc_id *doc, struct status *status);

/* Looks for the words of a piece of work in a text: its span, and whether it is lost. */
void works_place(struct store_work *work, const char *text, size_t len);

/* After an import of `doc` under this id: all work on it goes where its words stand now, and the verdicts
 * into its rows. Inside a transaction. */
MUST_CHECK bool works_settle(struct store *store, const struct doc *doc, doc_id id, struct status *status);

/* The same for work on a built-in document, which nothing is written for. */
MUST_CHECK bool works_settle_builtin(
        struct store *part, doc_id doc, struct store_work *works, size_t count, struct status *status);

/* Puts the verdicts on built-in documents into a copy of their library, if there are any. */
MUST_CHECK bool works_show_builtin(struct store *store, struct status *status);

#endif
