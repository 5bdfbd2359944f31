// SPDX-License-Identifier: MIT
// The pages of the printed source, as far as a text tells of them. For view.
#ifndef CORE_DOC_FOLIO_H
#define CORE_DOC_FOLIO_H

#include "core/doc/doc.h"

/*
 * Where a page number stands alone in its line (BLOCK_PAGE), it is taken for the foot of that page; and a
 * heading is on the page that the table of contents gives for it.
 */
struct folio {
	size_t off; /* a byte on the page: of its number, or of the heading */
	int page;
};

/* All zero is none. */
struct folios {
	ARRAY(struct folio) all; /* by off */
};

/* Time goes with the number of blocks. */
void folios_find(const struct doc *doc, struct folios *out);
void folios_free(struct folios *folios);

/* The page of the first folio in the span; 0 if there is none. */
int folios_in(const struct folios *folios, struct span span);

#endif
