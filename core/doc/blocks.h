// SPDX-License-Identifier: MIT
// A document's text into blocks. Private to core/doc.
#ifndef CORE_DOC_BLOCKS_H
#define CORE_DOC_BLOCKS_H

#include "core/doc/doc.h"

/* Fills in format, title and blocks from the text, in time linear in its length. */
void blocks_find(struct doc *doc);

#endif
