// SPDX-License-Identifier: MIT
// Documents that are read and extracted on other threads while the library writes, or the reader reads. For
// import.c and arrive.c.
#ifndef TUI_CMD_AHEAD_H
#define TUI_CMD_AHEAD_H

#include "core/doc/doc.h"
#include "core/extract/extract.h"
#include "core/extract/record.h"

struct ahead_plan {
	size_t count;
	/* Borrowed until ahead_end, as is `context`. What it says of go_on, context and beside is not used:
	 * an item has its own. */
	const struct extract_options *rules;
	/* Asked on the other threads, several at a time. Is item `i` needless, before it is read? NULL: none
	 * is. */
	bool (*skips)(const void *context, size_t i);
	/* Reads the document of item `i`. */
	bool (*load)(const void *context, size_t i, struct doc *doc, struct status *status);
	/* Is it needless, before it is extracted? NULL: none is. */
	bool (*skips_doc)(const void *context, const struct doc *doc);
	const void *context;
	/* Told that ahead_next may have something, on any thread; NULL: nobody is. */
	void (*tell)(const void *context);
};

/* What became of an item. */
struct ahead_item {
	bool loaded;          /* else `status` says why not, unless it was to be skipped */
	bool extracted;       /* else the document was to be skipped */
	struct status status; /* if it is not loaded */
	struct doc doc;
	struct records records;
};

struct ahead;
struct ahead *ahead_start(const struct ahead_plan *plan);

/* The next item, in their order; NULL if it is not ready within `ms`. Borrowed until
 * ahead_release, which must come before the next one is asked for. */
const struct ahead_item *ahead_next(struct ahead *ahead, int ms);
void ahead_release(struct ahead *ahead);

/* How much of the next item is extracted, in thousandths. */
int ahead_part(const struct ahead *ahead);

/* Stops what is under way and frees everything. NULL is allowed. */
void ahead_end(struct ahead *ahead);

#endif
