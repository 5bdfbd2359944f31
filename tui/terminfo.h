// SPDX-License-Identifier: MIT
// The terminal's own words. For term.c, ink.c and ways.c, which alone know terminfo.
#ifndef TUI_TERMINFO_H
#define TUI_TERMINFO_H

#include "core/base/buf.h"

/*
 * Appends what terminfo(5) says for a capability, or nothing for NULL. Padding ($<5>) is left out: terminals
 * of the seventies needed it.
 */
void terminfo_add(struct buf *out, const char *capability);

#endif
