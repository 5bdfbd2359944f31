// SPDX-License-Identifier: MIT
// Answers of two libraries as one: the reader's own and the built-in one. Only for core/store.
#ifndef CORE_STORE_MERGE_H
#define CORE_STORE_MERGE_H

#include "core/store/library.h"

/*
 * `out` holds the own rows from row `first` on, `beside` all rows of the other library, both in the order of
 * store_hits; afterwards `out` holds the page. Where they are equal the own ones come first. The strings of
 * `beside` are copied.
 */
void merge_hits(enum layer layer, int64_t first, struct store_page page, const struct store_hits *beside,
        struct store_hits *out);

#endif
