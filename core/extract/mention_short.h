// SPDX-License-Identifier: MIT
// 北师大: universities and hospitals by the short names that everybody knows. Inside extract only.
#ifndef CORE_EXTRACT_MENTION_SHORT_H
#define CORE_EXTRACT_MENTION_SHORT_H

#include "core/extract/mention.h"

/* The institution whose short name stands at text[off..len), with what is attached to it: 北师大附中. It is
 * called as the text calls it. False if there is none. */
bool short_read(const char *text, size_t len, size_t off, struct arena *arena, struct mention *out);

/* 北京师范大学 for 北师大; NULL for what is no such short name. Static. */
const char *short_in_full(const char *name);

#endif
