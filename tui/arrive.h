// SPDX-License-Identifier: MIT
// Documents that come in while the reader reads already. For browse.c, app.c and screen.c.
#ifndef TUI_ARRIVE_H
#define TUI_ARRIVE_H

#include "core/base/lang.h"
#include "core/extract/extract.h"
#include "core/store/store.h"
#include "tui/cmd/ahead.h"
#include "tui/files.h"

/*
 * Files on the command line: the text of the first that can be read is put into the library at once, so that
 * it can be shown. Its data, and the other files, are found on other threads; each is put in when it is
 * ready, and nothing moves on the screen by that: data only comes to the text.
 */
struct arrivals {
	struct store *store; /* borrowed, as are the next two */
	const struct extract_options *rules;
	const struct files *files;
	struct doc *first;            /* owned; empty when a thread has taken it */
	size_t from;                  /* which of the files it is */
	size_t done;                  /* files behind it that are in, itself counted */
	bool told;                    /* they are worth telling of */
	ARRAY(struct status) refused; /* those behind the first one, told on the screen */
	int wake[2];                  /* a pipe */
	struct ahead *ahead;
};

/* Begins, with the first three members set and all else zero: loads files until one can be read and puts its
 * text in. Gives that document's id, or 0 when no file could be read or its text not put in. Each refusal
 * goes to `report`, those of the files behind it later to the screen. arrivals_close is due also after a 0.
 */
doc_id arrivals_open(struct arrivals *arrivals, files_report *report, void *context);
/* Stops what is under way. Those refused are kept until then. */
void arrivals_close(struct arrivals *arrivals);

/* To be read when something is ready. */
int arrivals_fd(const struct arrivals *arrivals);
/* How many are not in yet. */
size_t arrivals_left(const struct arrivals *arrivals);
/* What the title line says while documents are being read: nothing of a few short ones. False when there are
 * none any more. */
bool arrivals_text(const struct arrivals *arrivals, enum lang lang, char *out, size_t size);

#endif
