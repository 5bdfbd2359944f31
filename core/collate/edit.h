// SPDX-License-Identifier: MIT
// The shortest way from one short stretch to another. Private to core/collate.
#ifndef CORE_COLLATE_EDIT_H
#define CORE_COLLATE_EDIT_H

#include "core/collate/witness.h"

#include <stdint.h>

enum { EDIT_MAX = 300 }; /* insertions and deletions beyond which two stretches are not the same */

/*
 * Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1986. partner[i] becomes the index
 * in b of the token that a[i] is matched with, or UINT32_MAX. The number of matches; with more than EDIT_MAX
 * differences there are none. Time and memory O((n + m) D), D at most EDIT_MAX.
 */
size_t edit_match(const struct token *a, size_t n, const struct token *b, size_t m, uint32_t *partner);

#endif
