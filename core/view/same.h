// SPDX-License-Identifier: MIT
// Copies of one text tell the same in the same words: their records stand together. For evidence.c, matrix.c
// and card_read.c; inside the room only.
#ifndef CORE_VIEW_SAME_H
#define CORE_VIEW_SAME_H

#include "core/store/store.h"

/*
 * Puts the records of several documents that say the same behind each other, where the first of them stood.
 * The same is: layer, values, and the words, punctuation, spaces, case and width aside; what a document says
 * twice is told apart, its second time goes with the second time of the others. Gives how many documents say
 * so, at the first of each group, and 0 at the others: owned by the caller, as long as the rows.
 */
int *same_gather(struct store_hits *hits);

#endif
