// SPDX-License-Identifier: MIT
// What the reader has chosen in one pane, and what the others therefore show. For views and tui.
#ifndef CORE_VIEW_SELECTION_H
#define CORE_VIEW_SELECTION_H

#include "core/base/buf.h"
#include "core/base/lang.h"
#include "core/store/store.h"

#include <stdbool.h>

/*
 * Choices stack: each restricts what the ones before it left, and each is taken off alone. There is one of a
 * kind; a new one takes its place and comes to the top.
 */
enum choice {
	CHOICE_YEARS,
	CHOICE_PROGRAMME,
	CHOICE_SUPPORTER,
	CHOICE_RECIPIENT,
	CHOICE_PARTY, /* on whichever side */
	CHOICE_DOC,
	CHOICE_VERDICT,
	CHOICE_CONFIDENCE,
	CHOICE_MEASURE, /* of figures; the others are left as they are */
	CHOICE_AS_OF,   /* the year in which pairings hold, by which figures were so and events had begun */
	CHOICE_COUNT
};
#define CHOICE_BIT(choice) (1u << (choice))

/* All zero is no choice. */
struct selection {
	struct store_filter filter; /* its strings are owned */
	char *doc_name;             /* owned */
	enum choice order[CHOICE_COUNT];
	int count;
};

/* Takes the kinds in `choices` (bits) from `filter`; both strings are copied. `doc_name` is for CHOICE_DOC.
 */
void selection_put(struct selection *selection, unsigned choices, const struct store_filter *filter,
        const char *doc_name);
void selection_drop(struct selection *selection, enum choice choice);
bool selection_has(const struct selection *selection, enum choice choice);
/* Are these chosen now, with these very values? */
bool selection_is(const struct selection *selection, unsigned choices, const struct store_filter *filter);

void selection_copy(struct selection *out, const struct selection *from);
bool selection_same(const struct selection *a, const struct selection *b);
void selection_free(struct selection *selection);

/*
 * What a query has to ask: `own`, what the pane asks for by itself (NULL: nothing), and of the choices those
 * that it says nothing of, but for the kinds in `without`. Strings are borrowed from both. `selection` may be
 * NULL.
 */
struct store_filter selection_under(
        const struct selection *selection, const struct store_filter *own, unsigned without);

/* Appends a choice as it is shown in the line of choices: 1994–2001, 1994-03, 上海市 →, → 西藏自治区, a.txt,
 * accepted+own. */
void selection_text(const struct selection *selection, enum choice choice, enum lang lang, struct buf *out);

#endif
