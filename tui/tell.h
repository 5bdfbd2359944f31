// SPDX-License-Identifier: MIT
// A failure as a line on stderr. For browse.c and tui/cmd.
#ifndef TUI_TELL_H
#define TUI_TELL_H

#include "core/base/status.h"

/* The status in the user's language, with the program's name before it and nothing that moves a cursor: a
 * file's name may hold any bytes. */
void tell(const struct status *status, enum lang lang);

#endif
