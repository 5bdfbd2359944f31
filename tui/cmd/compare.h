// SPDX-License-Identifier: MIT
// What `compare` found, and who writes it. For compare.c and compare_text.c.
#ifndef TUI_CMD_COMPARE_H
#define TUI_CMD_COMPARE_H

#include "core/collate/prefer.h"
#include "core/collate/shared.h"
#include "core/collate/variant.h"
#include "core/doc/doc.h"
#include "core/text/width.h"
#include "tui/cmd/cmd.h"

struct comparison {
	struct doc docs[2];
	struct records records[2];
	struct alignment alignment;
	struct variants variants;
	unsigned classes;               /* shown: bits 1 << enum variant_class */
	struct preferences preferences; /* of the reader; none if the documents are not of the library */
};

enum { COMPARISON_USUAL = 1 << CLASS_FACTS | 1 << CLASS_WORDING }; /* classes, if nothing else is said */

/* Aligns the documents, and finds their variants by their records. */
void comparison_collate(struct comparison *it);
void comparison_free(struct comparison *it);

/* The documents of a pair, by name, with their records in the library, and of their variants those of the
 * usual classes. Released with comparison_free. */
MUST_CHECK bool conflicts_load(
        struct store *store, const struct shared_pair *pair, struct comparison *out, struct status *status);

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
