// SPDX-License-Identifier: MIT
// Contradictions as rows of the layer `conflicts`. For export.c.
#ifndef TUI_CMD_CONTRADICTING_H
#define TUI_CMD_CONTRADICTING_H

#include "core/view/contested.h"
#include "tui/cmd/table.h"

/* Two who contradict one another, of one contradiction: the best attested reading, and each that is another.
 */
struct contradicting_pair {
	const struct contradiction *of;
	const struct testimony *a, *b;
};

/* `only`, `why` and `lang` are the caller's. */
struct contradicting {
	doc_id only; /* contradictions in which this document has a part; 0: all */
	bool why;    /* doubtful ones too, with grade and why */
	enum lang lang;
	struct contested contested;
	struct store_docs docs;
	struct store_works works;
	ARRAY(struct contradicting_pair) pairs;
	struct buf quotes[2], reason; /* of the last row */
};

MUST_CHECK bool contradicting_load(struct store *store, struct contradicting *out, struct status *status);
/* Fills in row n; its texts hold until the next one. */
MUST_CHECK bool contradicting_row(struct store *store, struct contradicting *it, size_t n,
        struct table_row *row, struct status *status);
void contradicting_free(struct contradicting *it);

#endif
