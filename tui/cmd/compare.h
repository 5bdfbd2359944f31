// SPDX-License-Identifier: MIT
// What `compare` found, and who writes it. For compare.c and compare_text.c.
#ifndef TUI_CMD_COMPARE_H
#define TUI_CMD_COMPARE_H

#include "core/collate/variant.h"
#include "core/doc/doc.h"
#include "core/text/width.h"
#include "tui/cmd/cmd.h"

struct comparison {
	struct doc docs[2];
	struct records records[2];
	struct alignment alignment;
	struct variants variants;
	unsigned classes; /* shown: bits 1 << enum variant_class */
};

static inline bool comparison_shows(const struct comparison *it, const struct variant *variant)
{
	return it->classes >> variant_class_of(variant->kind) & 1;
}

/* How wide, and in which language. */
struct compare_look {
	int cols;
	enum width_ambiguous ambiguous;
	enum lang lang;
};

/* The passages in their order, what stands in one document alone, and the variants with the words around
 * them: beside one another in 120 cells and more, else one above the other. */
void compare_text(const struct comparison *it, const struct compare_look *look);

#endif
