// SPDX-License-Identifier: MIT
// Which of several readings the reader holds to be right, by the words of all of them. For contested.c
// and copies.c; inside the room only.
#ifndef CORE_VIEW_SETTLED_H
#define CORE_VIEW_SETTLED_H

#include "core/base/mem.h"
#include "core/collate/prefer.h"
#include "core/store/store.h"

/*
 * One who speaks in a contradiction was held to be right: the span is that of his record, `right` is NULL. Or
 * one of two copies was, in the compare pane: then both have an entry for the words in which they differ, and
 * `right` is what is held to be right. In the copy on whose words the choice was not noted down they are
 * looked for by what stands before them; in doubt it has none.
 */
struct settlement {
	doc_id doc;
	struct span span;
	enum variant_kind kind;
	const char *right;
};

/* All zero is empty. */
struct settled {
	struct arena arena;
	ARRAY(struct settlement) all;
};

/* Anew from the reader's work; on failure what there was stays. */
MUST_CHECK bool settled_read(struct settled *settled, struct store *store, struct status *status);
void settled_free(struct settled *settled);

/* Is this very record held to be right against those that contradict it? */
bool settled_record(const struct settled *settled, doc_id doc, struct span span);
/* What is held to be right of the words in which copies differ, if a record of this layer has such; or NULL.
 */
const char *settled_words(const struct settled *settled, doc_id doc, enum layer layer, struct span span);

/* Does a record of this layer tell what a variant of this kind is about? */
bool settled_concerns(enum layer layer, enum variant_kind kind);

#endif
