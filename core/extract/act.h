// SPDX-License-Identifier: MIT
// Words that say that something was done or happened. Inside extract only.
#ifndef CORE_EXTRACT_ACT_H
#define CORE_EXTRACT_ACT_H

#include "core/extract/glyphs.h"

/* The length of the word of an act at glyph `i`; 0 if there is none. The caller skips what stands in titles.
 */
size_t act_at(const struct glyphs *glyphs, size_t i);

#endif
