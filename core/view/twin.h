// SPDX-License-Identifier: MIT
// The document that another one has most in common with, in words. For library.c; inside the room only.
#ifndef CORE_VIEW_TWIN_H
#define CORE_VIEW_TWIN_H

#include "core/collate/shared.h"
#include "core/view/view.h"

/* What was asked last: the list asks again and again. All zero is empty. */
struct twin {
	doc_id doc; /* 0: nothing */
	struct shared_rows rows;
};

/* The place that `doc` shares most of with another document; NULL if there is none. Borrowed until another
 * document is asked for. */
const struct shared_row *twin_of(struct twin *twin, struct store *store, doc_id doc);

/* "第一篇 … is 98 % the same as 001.txt, 第一篇 …", with how many other documents there are. */
void twin_tell(const struct twin *twin, const struct shared_row *row, enum lang lang, char *out, size_t size);

void twin_free(struct twin *twin);

#endif
