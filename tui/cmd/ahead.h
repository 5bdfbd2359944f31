// SPDX-License-Identifier: MIT
// Documents that are read and extracted on other threads while the library writes. For import.c.
#ifndef TUI_CMD_AHEAD_H
#define TUI_CMD_AHEAD_H

#include "core/doc/doc.h"
#include "core/extract/extract.h"
#include "core/extract/record.h"

struct ahead_plan {
	const char *const *paths; /* borrowed until ahead_end, as is `context` */
	size_t count;
	const struct extract_options *rules; /* borrowed; go_on is not used */
	/* Asked on the other threads, for a path before it is read and for a document before it is extracted:
	 * is that needless? */
	bool (*skips_path)(const void *context, const char *path);
	bool (*skips_doc)(const void *context, const struct doc *doc);
	const void *context;
};

/* What became of a path. */
struct ahead_item {
	bool loaded;          /* else `status` says why not, unless the path was to be skipped */
	bool extracted;       /* else the document was to be skipped */
	struct status status; /* if it is not loaded */
	struct doc doc;
	struct records records;
};

struct ahead;
struct ahead *ahead_start(const struct ahead_plan *plan);

/* The next path's item, in the order of the paths; NULL if it is not ready within `ms`. Borrowed until
 * ahead_release, which must come before the next one is asked for. */
const struct ahead_item *ahead_next(struct ahead *ahead, int ms);
void ahead_release(struct ahead *ahead);

/* How much of the next item is extracted, in thousandths. */
int ahead_part(const struct ahead *ahead);

/* Stops what is under way and frees everything. NULL is allowed. */
void ahead_end(struct ahead *ahead);

#endif
