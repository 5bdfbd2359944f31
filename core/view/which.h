// SPDX-License-Identifier: MIT
// Which record of the library a line, or a piece of work, is about that does not carry it. For views and tui.
#ifndef CORE_VIEW_WHICH_H
#define CORE_VIEW_WHICH_H

#include "core/view/view.h"

/* Both read the records of a document; false if there is no such record, or they cannot be read. */
bool which_numbered(
        struct store *store, doc_id doc, enum layer layer, int64_t ordinal, struct view_record *out);
/* On these words: the one with these values (core/extract/field.h), else the only one. */
bool which_on(struct store *store, doc_id doc, enum layer layer, struct span span, const char *values,
        struct view_record *out);
/* The same among records that were read. */
bool which_among(const struct records *records, doc_id doc, enum layer layer, struct span span,
        const char *values, struct view_record *out);

#endif
