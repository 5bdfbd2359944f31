// SPDX-License-Identifier: MIT
// Words of a document with where they stand, to be put into another text. For tui.
#ifndef CORE_VIEW_CITE_H
#define CORE_VIEW_CITE_H

#include "core/store/store.h"

/*
 * Appends “words”（《title》，name，start–end）: the words as one line, cut at a character when they are
 * many; start and end as bytes of the document, as everywhere.
 */
MUST_CHECK bool cite(
        struct store *store, doc_id doc, struct span span, struct buf *out, struct status *status);

#endif
