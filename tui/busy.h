// SPDX-License-Identifier: MIT
// A question to the library that may take long, and that Esc or C-c ends. For app.c.
#ifndef TUI_BUSY_H
#define TUI_BUSY_H

#include "tui/app.h"

#include <stdint.h>

struct busy {
	struct app *app;       /* borrowed */
	int64_t begun, looked; /* when, in milliseconds */
	bool told; /* the last row says so: not at once, most answers are there before it is read */
	bool stopped;
};

/* From here on the library's answers can be ended, until busy_end. Nothing else may be asked but what can
 * fail and leave all as it was. */
void busy_begin(struct busy *busy, struct app *app);
void busy_end(struct busy *busy);
/* Tells what failed, or that it was ended. After busy_end. */
void busy_fail(const struct busy *busy, const struct status *status);

#endif
