// SPDX-License-Identifier: MIT
// The contradictions of a library, found a document at a time. For views and tui.
#ifndef CORE_VIEW_CONTESTED_H
#define CORE_VIEW_CONTESTED_H

#include "core/collate/contradiction.h"
#include "core/base/buf.h"
#include "core/store/store.h"
#include "core/view/copies.h"
#include "core/view/grid.h"
#include "core/view/settled.h"

/*
 * Reading every document takes long in a large library: the program does it in steps while nobody types, or
 * at once when the pane of contradictions is opened. What is found holds until the library changes. All zero
 * is one that has not begun.
 */
struct contested {
	bool done;      /* then `found` holds, of the library of now or of the one before its last change */
	bool fresh;     /* of the one of now */
	bool failed;    /* the library could not be read: no more steps until the next change */
	enum lang lang; /* of the values it tells */
	int round;      /* how often `found` was filled in */
	struct contradictions found;
	struct settled
	        settled;       /* owned: what the reader has decided since, as of the last contested_settle */
	struct copies copies;  /* owned: found behind the contradictions */
	struct claims *claims; /* owned: what was read so far */
	struct store_docs docs; /* to be read */
	size_t next;
	struct claims_reading *reading; /* owned: of docs.rows.at[next], of which these are */
	struct records records;
	struct buf text;
	struct status why; /* it has failed */
};

/* One step more, of a few hundredths of a second: a part of a document read, or compared; then two copies.
 * False when there is nothing left to do, or on failure. */
bool contested_step(struct contested *contested, struct store *store, struct status *status);
/* How many hundredths of the way are behind it. */
int contested_progress(const struct contested *contested);
/* All contradictions, now, but for the copies. */
MUST_CHECK bool contested_find(struct contested *contested, struct store *store, struct status *status);
static inline bool contested_is_fresh(const struct contested *contested)
{
	return contested->fresh;
}
/* The reader's work has changed: what he holds to be right is read again, once contradictions are known. */
MUST_CHECK bool contested_settle(struct contested *contested, struct store *store, struct status *status);
/* The library has changed: all begins anew. What was found stays until then. */
void contested_forget(struct contested *contested);
void contested_free(struct contested *contested);

/* The plainest contradiction that a record is part of, NULL if there is none that is more than doubtful, or
 * if it is not known yet. `contested` may be NULL. */
const struct contradiction *contested_record(
        const struct contested *contested, doc_id doc, enum layer layer, struct span span);

/* What others say instead of a record: the first value that is not its own, as a reader of lists sees it,
 * into `out`; or, once he holds one of them to be right, that one: of what contradicts it in other words, or
 * of the words in which a copy differs. Where nothing contradicts it, what its closest copy has in its place.
 * Nothing for CONTEST_NONE, which is 0. */
enum contest { CONTEST_NONE, CONTEST_OPEN, CONTEST_SETTLED };
enum contest contested_value(const struct contested *contested, doc_id doc, enum layer layer,
        struct span span, char *out, size_t size);

/* The next contradiction on the beginning of a relation from row *i on; NULL behind the last. Those that are
 * doubtful are passed over. */
const struct contradiction *contested_relation(const struct contested *contested, size_t *i);

/* Is one of those who speak in it held to be right? */
bool contested_is_settled(const struct contested *contested, const struct contradiction *row);
/* What stands before the value, ≠ or =, and how it looks: what is settled steps back. */
const char *contest_mark(enum contest contest);
enum style contest_style(enum contest contest);

/* The readings of a contradiction, the best attested first, and which one is right: 1996 ≠ 1997 = 1996. */
void contested_readings(
        const struct contested *contested, const struct contradiction *row, char *out, size_t size);

/* Appends how many sources say what a record says, and what others say: · sources: 2 · others say 1993.
 * Nothing where there is but itself, or it is not known yet. */
void contested_say(const struct contested *contested, enum lang lang, doc_id doc, enum layer layer,
        struct span span, struct buf *out);

#endif
