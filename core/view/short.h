// SPDX-License-Identifier: MIT
// Names of places as short as they stay clear. For matrix.c and reader.c; inside the room only.
#ifndef CORE_VIEW_SHORT_H
#define CORE_VIEW_SHORT_H

#include "core/base/buf.h"
#include "core/base/mem.h"

/*
 * The name of a place of the gazetteer without the word for its level (省 市 自治区 …) and the peoples named
 * before 自治: 新疆维吾尔自治区 is 新疆, 巴音郭楞蒙古自治州 is 巴音郭楞. Two characters at least remain; a
 * name without such a word stays whole. 新疆生产建设兵团 is 兵团, and its 农十四师 that alone. A part of
 * `name`.
 */
struct slice short_name(const char *name);

/* The short names of all, in the arena: a name whose short form another one has too stays
 * whole, but 昌吉回族自治州 is 昌吉州. */
const char **short_names(struct arena *arena, const char *const *names, size_t count);

#endif
