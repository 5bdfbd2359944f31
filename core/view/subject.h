// SPDX-License-Identifier: MIT
// What a card is about. For views and tui.
#ifndef CORE_VIEW_SUBJECT_H
#define CORE_VIEW_SUBJECT_H

#include "core/store/store.h"

enum subject_kind {
	SUBJECT_NONE,
	SUBJECT_PAIR,  /* `first` supports `second` */
	SUBJECT_PARTY, /* `first` */
	SUBJECT_EVENT  /* titled `first`, at `second` (EDTF) */
};

/* Owns its strings, so that the way back can keep it when the view is gone that it came from. All zero is
 * none.
 */
struct subject {
	enum subject_kind kind;
	char *first, *second; /* owned; NULL where it has none */
	int line;             /* where the card's cursor is */
};
void subject_copy(struct subject *out, const struct subject *from);
void subject_free(struct subject *subject);
/* Are both about the same? */
bool subject_is(const struct subject *a, const struct subject *b);

/* Anew, whatever `out` held before, which is not freed; also where there is none. That of a record: of a
 * pairing its parties, of an event its title and date; false for the others. */
bool subject_of_hit(const struct store_hit *hit, struct subject *out);
/* That of one party or of two, either of which may be NULL. */
bool subject_of_parties(const char *supporter, const char *recipient, struct subject *out);

#endif
