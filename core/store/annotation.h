// SPDX-License-Identifier: MIT
// The reader's own work: verdicts on records, corrections, records added, notes, bookmarks. For view and tui.
#ifndef CORE_STORE_ANNOTATION_H
#define CORE_STORE_ANNOTATION_H

#include "core/store/store.h"

/*
 * A piece of work stands on words of a document and is kept by the document's name: it outlives a removal, a
 * new import and other rules. The words are found again by themselves, what stood around them, and the
 * nearest place (anchor.h); a verdict finds its record again by layer, words and values. What is not found
 * stays in the list, as lost, until it is.
 *
 * A record has one verdict at a time. Rejected, it counts no more (store_filter); corrected, it is shown and
 * counted with the new values; a record that was added is one as any other, by the rule own.added. An
 * accepted or corrected record stays when other rules do not find it any more.
 *
 * Work on a built-in document is kept in the reader's library and shows in that document.
 *
 * Every call below is one transaction and one act, which can be undone, and done again until another act
 * takes its place; the last STORE_ACTS acts are remembered, from one run of the program to the next.
 */
enum work_kind {
	WORK_ACCEPT,
	WORK_REJECT,
	WORK_CORRECT,
	WORK_ADD,      /* a record of the reader's own */
	WORK_NOTE,     /* words of the reader's own */
	WORK_BOOKMARK, /* a place to come back to */
	WORK_CHOICE,   /* which of several readings is right: `record` says of what, `value` which */
	WORK_KIND_COUNT
};
enum { STORE_ACTS = 1000 };

/* "accept" … "choice", as exports and the library have it. Static. */
const char *work_kind_name(enum work_kind kind);

struct store_work {
	int64_t id;
	enum work_kind kind;
	enum layer layer; /* of its record; LAYER_COUNT without one */
	const char *doc_name;
	doc_id doc;                         /* 0 when the library has no such document now */
	struct span span;                   /* where the words stand now, or stood when they were last seen */
	bool lost;                          /* the words are not there, or the document is not */
	bool idle;                          /* the words are, but not the record that was rejected */
	const char *quote, *before, *after; /* the words it was made on, and what stood around them */
	const char *record; /* the record's values as they were found (core/extract/field.h) */
	const char *value;  /* those that it was given */
	const char *body;   /* the reader's words */
	const char *made;   /* when: 2026-03-01T12:30:00Z */
	bool live;          /* false: taken back */
	int64_t born, gone; /* by which acts it was made and taken back, or 0 */
};
struct store_works {
	struct arena arena;
	ARRAY(struct store_work) rows;
};
/* Those that were not taken back, the newest first: on one document, or on all for 0. */
MUST_CHECK bool store_works(struct store *store, doc_id doc, struct store_works *out, struct status *status);
void store_works_free(struct store_works *works);

/* What is to be noted down. Strings are borrowed; NULL is "". */
struct work_draft {
	enum work_kind kind;
	doc_id doc;
	struct span span; /* the words, which cannot be none; of a verdict they are the record's */
	enum layer layer; /* of WORK_ADD and the verdicts */
	int64_t ordinal;  /* the verdicts': which record (struct record_row, struct store_hit) */
	const char
	        *value; /* WORK_ADD and WORK_CORRECT: fields as text, those that change; WORK_CHOICE: which */
	const char *record; /* WORK_CHOICE: of what */
	const char *body;
	int64_t instead_of; /* takes the place of this one; 0 for none */
};
/*
 * A verdict takes the place of the one before it, a choice that of the one on the same thing. Rejecting a
 * record of the reader's own takes it away, correcting it changes it. Fails with MSG_ERR_RECORD_GONE if the
 * document was read anew since, with MSG_ERR_FIELD and MSG_ERR_NO_FIELD (core/extract/field.h). *id is 0
 * where nothing was made.
 */
MUST_CHECK bool store_work_add(
        struct store *store, const struct work_draft *draft, int64_t *id, struct status *status);
/* Takes it back. */
MUST_CHECK bool store_work_drop(struct store *store, int64_t id, struct status *status);
/* Several as one act: first what is taken back, then what is made; nothing of it if one fails. */
MUST_CHECK bool store_work_do(struct store *store, const struct work_draft *drafts, size_t count,
        const int64_t *dropped, size_t dropped_count, struct status *status);
/* The work that judges a record, or made it; 0 for none. */
MUST_CHECK bool store_work_on(struct store *store, doc_id doc, enum layer layer, int64_t ordinal, int64_t *id,
        struct status *status);

/* The last act is undone, or the last that was undone done again: *out is the work it was about, empty when
 * there is none. Released with store_works_free. */
MUST_CHECK bool store_undo(struct store *store, struct store_works *out, struct status *status);
MUST_CHECK bool store_redo(struct store *store, struct store_works *out, struct status *status);

/* Puts all work of another library into this one, in one act, but for what is here already; its documents are
 * here before, if they are to be. Of two choices on one thing the later one stays. */
MUST_CHECK bool store_take_work(struct store *store, struct store *from, struct status *status);

/*
 * A library that was opened for reading is opened for writing by the first act, and if it was not there yet
 * (store_open_image), made at this path; without one, and in STORE_MEMORY, the work ends with the program.
 */
void store_keep_in(struct store *store, const char *path);
bool store_keeps_work(const struct store *store);

#endif
