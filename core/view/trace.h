// SPDX-License-Identifier: MIT
// A record found again in a library that has changed since: by what it says and where, not by its row. Inside
// the room only.
#ifndef CORE_VIEW_TRACE_H
#define CORE_VIEW_TRACE_H

#include "core/view/recall.h"

#include <stddef.h>

/* What is known of a record; strings are borrowed. All zero is of none. */
struct trace {
	const char *doc, *edtf, *label; /* as in struct store_hit */
	struct span span;
};
struct trace trace_of(const struct store_hit *hit);

/* As fields of recall.h; takes one in, or leaves it. */
void trace_remember(const struct store_hit *hit, struct buf *out);
void trace_read(struct trace *trace, const struct recalled *field);

/*
 * Which of the hits it is, or -1: the same words saying the same; else what its document says so nearest to
 * the old place; else what these words say of the same time now; else what another document says so.
 */
ptrdiff_t trace_find(const struct trace *trace, const struct store_hit *hits, size_t count);

#endif
