// SPDX-License-Identifier: MIT
// Traditional characters as their Simplified ones. For extract and collate.
#ifndef CORE_EXTRACT_SIMPLIFIED_H
#define CORE_EXTRACT_SIMPLIFIED_H

#include <stddef.h>
#include <uchar.h>

/*
 * The simplified form of `cp` (Unihan, kSimplifiedVariant) where there is one and only one; else `cp`. Rules
 * and names are written in Simplified characters; a text in Traditional ones is read through this.
 */
char32_t simplified(char32_t cp);

/* How many bytes from text[off..end) on, which is valid UTF-8, are Han characters (U+4E00 to U+9FFF) that
 * stay as they are. */
size_t simplified_run(const char *text, size_t off, size_t end);

#endif
