// SPDX-License-Identifier: MIT
// What an import does to the reader's annotations. Only for core/store.
#ifndef CORE_STORE_NOTES_H
#define CORE_STORE_NOTES_H

#include "core/store/library.h"

/*
 * Moves the annotations of the document's name to where their words stand in its text now: the occurrence
 * nearest to the old place. Words that are gone leave an empty span at the old place. Inside a transaction.
 */
MUST_CHECK bool notes_anchor(struct store *store, const struct doc *doc, struct status *status);

#endif
