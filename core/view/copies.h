// SPDX-License-Identifier: MIT
// The facts in which a document differs from its closest copy. For views and contested.c; inside the room
// only.
#ifndef CORE_VIEW_COPIES_H
#define CORE_VIEW_COPIES_H

#include "core/base/mem.h"
#include "core/collate/variant.h"
#include "core/store/store.h"

struct twin;
struct view_context;

/*
 * Of each document the one that shares most with it, where they have a passage of COPIES_CHARS that agrees in
 * COPIES_ALIKE of a hundred characters: a report that was written after last year's says other things with
 * fewer of its words. The two are compared as the compare pane does it, and what differs in such a passage
 * holds for both. Texts of more than COPIES_MOST bytes are left to that pane.
 */
enum { COPIES_CHARS = 300, COPIES_ALIKE = 97, COPIES_MOST = 1 << 20 };

struct copy_fact {
	doc_id doc;
	struct span span;
	enum variant_kind kind;
	const char *other; /* the words of the copy */
};
struct copy_pair {
	doc_id a, b;
	size_t facts;
};
struct copy_facts {
	struct arena arena;
	ARRAY(struct copy_fact) all;
	ARRAY(struct copy_pair) pairs; /* each once */
};

/* Found a pair at a time. All zero has not begun. */
struct copies {
	bool fresh;              /* `found` is of the library of now */
	struct copy_facts found; /* stays until the next ones are complete */
	struct copy_facts next;
	struct store_docs docs;
	struct twin *twin;  /* owned */
	size_t done;        /* of the documents */
	bool begun, shared; /* what documents share is known */
};

/* One step more: one document and its copy. A document that cannot be read has none. */
void copies_step(struct copies *copies, struct store *store);
/* The library has changed. */
void copies_forget(struct copies *copies);
void copies_free(struct copies *copies);

/* The words that the copy has in place of those of a record; NULL if it says the same. */
const char *copies_other(const struct copies *copies, doc_id doc, enum layer layer, struct span span);
/* How many facts two documents differ in; 0: not compared as well. */
size_t copies_count(const struct copies *copies, doc_id a, doc_id b);
/* Of all pairs. */
size_t copies_all(const struct copies *copies);

/* Appends a message of a number, {0}, and the key of the compare pane. */
void copies_say(size_t facts, const struct view_context *context, enum message message, struct buf *out);

#endif
