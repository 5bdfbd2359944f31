// SPDX-License-Identifier: MIT
// The browser: from the command line to a screen and back. For main.c.
#ifndef TUI_BROWSE_H
#define TUI_BROWSE_H

#include "tui/options.h"

/*
 * Runs the browser until the reader quits and gives the program's exit status: 0, or 1 after a line on stderr
 * that says what was wrong.
 *
 * Without arguments it opens the library of the options, which need not exist yet. With some it puts the
 * files, and the documents in the folders, into a library of its own in memory and begins with the first of
 * them in a reader that fills the screen; a file that is refused is told in a line on stderr, and only if
 * none is left does the browser not start. locale_set() must have been called.
 */
int browse(const struct options *options);

#endif
