// SPDX-License-Identifier: MIT
// Failures that a user can meet, as values that are carried up. Anyone may include this.
#ifndef CORE_BASE_STATUS_H
#define CORE_BASE_STATUS_H

#include "core/base/lang.h"

#include <stdbool.h>

/*
 * Three kinds of trouble are kept apart. What a user can cause or meet (no such file, not a text, disk full)
 * is a struct status. A broken invariant of the program is an assert. Memory that has run out is
 * mem_exhausted().
 *
 * A function that can fail returns bool, true for success, and takes `struct status *` last; it is filled in
 * only on failure. A caller either hands the failure up as it is or handles it: nothing is dropped.
 */
struct status {
	enum message what; /* MSG_ERR_…: the sentence, with {0} for `where` and {1} for `why` */
	char where[256];   /* the file, document or place */
	char why[256];     /* what the system or the database says, or "" */
	int error;         /* errno where the system says it: told in the user's language; else 0 */
};

/* Fills in `status` and returns false, so that a failure is one line: return status_fail(…). NULL is "".
 * Control characters become '?', and what is too long is cut. */
bool status_fail(struct status *status, enum message what, const char *where, const char *why);

/* The same with what the system says of `error`, an errno, as {1}. */
bool status_fail_system(struct status *status, enum message what, const char *where, int error);

/* The line for the user, in his language, without a newline. */
void status_text(const struct status *status, enum lang lang, char *out, size_t size);

#define MUST_CHECK __attribute__((warn_unused_result))

#endif
