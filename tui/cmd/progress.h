// SPDX-License-Identifier: MIT
// A bar on stderr while something long is done. For tui/cmd.
#ifndef TUI_CMD_PROGRESS_H
#define TUI_CMD_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All zero is a bar that is not shown. */
struct progress {
	bool shown;   /* stderr is a terminal and the user did not ask for quiet */
	bool on_line; /* something stands on the line */
	int64_t last; /* when it was drawn, in milliseconds */
};

void progress_open(struct progress *progress, bool wanted);
/* `done` of `total`, `part` thousandths of the next one, and what that is; draws at most twenty times a
 * second. */
void progress_show(struct progress *progress, size_t done, int part, size_t total, const char *what);
/* Takes the bar away, for another line or at the end. */
void progress_clear(struct progress *progress);

#endif
