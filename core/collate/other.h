// SPDX-License-Identifier: MIT
// Is a text of the same name another one, or one that was worked on? For tui/cmd/import.c.
#ifndef CORE_COLLATE_OTHER_H
#define CORE_COLLATE_OTHER_H

#include "core/base/buf.h"

#include <stdbool.h>

/*
 * Have two texts hardly a passage in common: of the fingerprints (gram.h) of the shorter one, fewer than one
 * in twenty? Punctuation, spacing, width and script do not count. Of texts of a few words nobody can tell:
 * they are none other. Of long texts the first OTHER_BYTES are looked at.
 */
enum { OTHER_BYTES = 1 << 18 };
bool is_other_text(struct slice one, struct slice two);

#endif
