// SPDX-License-Identifier: MIT
// Traditional characters as their Simplified ones. For extract and collate.
#ifndef CORE_EXTRACT_SIMPLIFIED_H
#define CORE_EXTRACT_SIMPLIFIED_H

#include <uchar.h>

/*
 * The simplified form of `cp` (Unihan, kSimplifiedVariant) where there is one and only one; else `cp`. Rules
 * and names are written in Simplified characters; a text in Traditional ones is read through this.
 */
char32_t simplified(char32_t cp);

#endif
