// SPDX-License-Identifier: MIT
// The user's own names, from their file. For browse.c and tui/cmd.
#ifndef TUI_NAMES_H
#define TUI_NAMES_H

#include "core/extract/extract.h"
#include "tui/options.h"

/*
 * Reads the file that --names gives, or $XDG_CONFIG_HOME/duikou/names.tsv, which need not be there. Mistakes
 * are told on stderr; *right says if there were none. Owned, released with names_free; NULL for no names.
 */
struct names *user_names(const struct options *options, bool *right);

#endif
