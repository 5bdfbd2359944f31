// SPDX-License-Identifier: MIT
// Where an export goes: stdout, or a file that is there only once it is whole. For export.c.
#ifndef TUI_CMD_SINK_H
#define TUI_CMD_SINK_H

#include "core/base/buf.h"
#include "core/base/status.h"

#include <stdio.h>

struct sink {
	FILE *stream;    /* NULL for stdout */
	int error;       /* errno of the first write that failed */
	char *path;      /* owned; NULL for stdout */
	char *temporary; /* owned; NULL if `path` is written in place, being no regular file */
};

/* path NULL is stdout. Beside `path` a temporary file is made, with the permissions a new file has;
 * a signal that ends the program takes it away. One sink is open at a time. */
MUST_CHECK bool sink_open(const char *path, struct sink *sink, struct status *status);
/* False once writing has failed: sink_commit, or close_stdout, says why. */
bool sink_write(struct sink *sink, const struct buf *bytes);
/* Brings what was written into place; on failure the old file stays as it was. For stdout nothing. */
MUST_CHECK bool sink_commit(struct sink *sink, struct status *status);
/* Releases, and forgets what was not committed. */
void sink_close(struct sink *sink);

#endif
