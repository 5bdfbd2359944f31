// SPDX-License-Identifier: MIT
// The words that a line of evidence shows. Only for core/store.
#ifndef CORE_STORE_HIT_WORDS_H
#define CORE_STORE_HIT_WORDS_H

#include "core/store/library.h"

/* Reads the record's quote, before and after (struct store_hit) by its layer, document and span. */
MUST_CHECK bool hit_words(
        struct store *store, struct store_hit *hit, struct arena *arena, struct status *status);

#endif
