// SPDX-License-Identifier: MIT
// Two aligned texts as small pieces, side by side. For view.
#ifndef CORE_COLLATE_STEP_H
#define CORE_COLLATE_STEP_H

#include "core/collate/align.h"

/* The next token of each text: indices into the alignment's tokens. */
struct step_place {
	size_t a, b;
};

/*
 * A token of the one text and the one it is matched with; or one of each, or of one alone, that are not.
 * With a token go the punctuation and white space behind it, and before it the marks that open something and
 * what begins its line, so that the pieces of a text leave nothing out and a line may end behind most of
 * them.
 */
struct step {
	struct span a, b; /* empty where a text has nothing here */
	bool same;        /* matched */
	bool glued;       /* of one word or number with the piece before it */
};

/* The piece at `place`, which moves on; false at `end`. Inside a passage, or where both texts are alone. */
bool step_next(
        const struct alignment *alignment, struct step_place *place, struct step_place end, struct step *out);

/* Where the pieces of a passage begin and end. */
struct step_place passage_begin(const struct passage *passage);
struct step_place passage_end(const struct passage *passage);

/* The token at or behind byte `off` of a text (0: a, 1: b), and the byte where the piece of a token begins.
 */
size_t step_token(const struct alignment *alignment, int side, size_t off);
size_t step_off(const struct alignment *alignment, int side, size_t token);

#endif
