// SPDX-License-Identifier: MIT
// Where in a document the words stand that were searched for. For reader.c; inside the room only.
#ifndef CORE_VIEW_FOUND_H
#define CORE_VIEW_FOUND_H

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/base/span.h"
#include "core/doc/doc.h"
#include "core/text/query.h"

#include <stdbool.h>

/*
 * The document is read once for a query, however long it is: to mark the hits of a screen, to go to the next
 * and to say which of how many one stands on takes a look into the table. Words are found also where a line
 * end in mid-sentence, a stray space or markup stands among them (core/view/flow.h); of several words a hit
 * is the shortest stretch of a paragraph that has them all. All zero is no query.
 */
struct found {
	struct buf query; /* as it was typed */
	struct query words;
	bool made;               /* `hits` are those of the document that is open */
	ARRAY(struct span) hits; /* in the order of the text, without overlap */
	unsigned edition;        /* another one whenever they were found anew */
};

/* Looks for `query` in the document, unless the hits are there already. */
void found_set(struct found *found, const struct doc *doc, const char *query);
/* The same for the query it has; for a document that was opened since. */
void found_make(struct found *found, const struct doc *doc);
/* Another document is open: the query stays. */
void found_forget(struct found *found);
void found_free(struct found *found);

/* The first hit that begins at or after `off`; hits.len if none does. */
size_t found_from(const struct found *found, size_t off);

#endif
