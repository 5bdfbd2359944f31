// SPDX-License-Identifier: MIT
// What struct store is made of. Only for core/store.
#ifndef CORE_STORE_LIBRARY_H
#define CORE_STORE_LIBRARY_H

#include "core/store/db.h"
#include "core/store/store.h"

struct store {
	struct db *db;
	bool index_ready;      /* see index_ready() */
	doc_id next_id;        /* STORE_IMAGE: of the next document; else 0, the database counts */
	struct store *builtin; /* owned: the library of the image, or NULL */
	bool hides_builtin;
	struct store_image builtin_image; /* which `builtin` was made of */
	bool builtin_copied;              /* it is a copy, in which the reader's verdicts stand */
	bool only_reads, in_memory;       /* how it was opened */
	char *keep;                       /* owned: where the first act opens it for writing, or NULL */
	struct sums *sums;                /* owned: of the pairings, as asked for last; or NULL */
};

/*
 * How two libraries are one: each has its own connection, and every question of store.h is asked of both.
 * What belongs to a document is asked of the one that holds it, which its id tells; lists are put one behind
 * the other, or merged by the order they have (merge.c). So nothing is copied, the reader's file is never
 * written to, an upgrade of the program brings its own documents along, and statements need not know.
 */

/* The library that holds a document. */
static inline struct store *store_of(struct store *store, doc_id doc)
{
	return store->builtin && store_is_builtin(doc) ? store->builtin : store;
}
/* The built-in library where it is shown, else NULL. */
static inline struct store *store_beside(const struct store *store)
{
	return store->hides_builtin ? NULL : store->builtin;
}

/* The library becomes one that can be written to; MSG_ERR_LIBRARY_READONLY if it cannot. No statement may be
 * under way. */
MUST_CHECK bool store_make_writable(struct store *store, struct status *status);
/* The built-in library becomes a fresh copy of its image, which can be written to. */
MUST_CHECK bool builtin_copy(struct store *store, struct status *status);

/* The document of this very name in this library alone; *doc is 0 if there is none. */
MUST_CHECK bool docs_named(struct store *store, const char *name, doc_id *doc, struct status *status);
/* Its name, in the arena; fails if there is no such document. */
MUST_CHECK bool docs_name_of(
        struct store *part, doc_id doc, struct arena *arena, const char **name, struct status *status);

/* sums.c: a connection has become another one. */
void sums_forget(struct store *store);

/* Appends the documents of this library alone. */
MUST_CHECK bool docs_append(struct store *store, struct store_docs *out, struct status *status);

#endif
