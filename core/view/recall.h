// SPDX-License-Identifier: MIT
// What a view writes of its state so that another run finds it as it was: fields, each a name, a blank and a
// value, a tab after it. Inside the room only.
#ifndef CORE_VIEW_RECALL_H
#define CORE_VIEW_RECALL_H

#include "core/base/buf.h"
#include "core/store/store.h"

#include <stdbool.h>

/* Appends a field; none for a NULL, or a value that holds what parts fields or lines. */
void recall_text(struct buf *out, const char *name, const char *value);
/* One or two numbers. */
void recall_number(struct buf *out, const char *name, int64_t value);
void recall_numbers(struct buf *out, const char *name, int64_t first, int64_t second);

/* The next field of `*at`, which is cut up for it; false behind the last. */
struct recalled {
	const char *name, *value;
	int64_t first, second; /* the numbers that it begins with, else 0 */
};
bool recall_next(char **at, struct recalled *field);
bool recall_is(const struct recalled *field, const char *name);
/* Its first number if that is in [0, count), else `other`. */
int recall_choice(const struct recalled *field, int count, int other);

/* A document by its very name: one whose name begins so is another. 0 if there is none. */
doc_id recall_doc(struct store *store, const char *name);

#endif
