// SPDX-License-Identifier: MIT
// The text of the documents, in pieces that can be found by place. Only for core/store.
#ifndef CORE_STORE_TEXT_H
#define CORE_STORE_TEXT_H

#include "core/base/span.h"
#include "core/store/library.h"

/*
 * A chunk is the lines that begin within the same CHUNK_BYTES of the text. Its id is doc * 2^20 + place /
 * CHUNK_BYTES: chunks stand in the order of documents and text, those of a document are one range, and the
 * one that holds a byte is found without another index. That gives a document room for 2^32 bytes, twice
 * DOC_BYTES_MAX. A line has to be shorter than SQLite's own limit, 10^9 bytes.
 */
enum { CHUNK_BYTES = 4096, CHUNK_SHIFT = 20, CHUNK_MOST = (1 << CHUNK_SHIFT) - 1 };
_Static_assert(DOC_BYTES_MAX / CHUNK_BYTES <= CHUNK_MOST, "the longest document has an id for each chunk");

/* The ids of a document's chunks, from first to last; of all documents for 0. */
static inline int64_t text_first(doc_id doc)
{
	return doc << CHUNK_SHIFT;
}
static inline int64_t text_last(doc_id doc)
{
	return doc ? text_first(doc) + CHUNK_MOST : INT64_MAX;
}
static inline doc_id text_doc(int64_t chunk)
{
	return chunk >> CHUNK_SHIFT;
}

/* Puts a text in, with its index, or takes it out; inside a transaction, after index_ready(). */
MUST_CHECK bool text_put(
        struct store *store, doc_id doc, const char *text, size_t len, struct status *status);
MUST_CHECK bool text_remove(struct store *store, doc_id doc, struct status *status);

/* Appends the whole text. */
MUST_CHECK bool text_get(struct store *store, doc_id doc, struct buf *out, struct status *status);

/* Appends text[span), or as much of it as there is. */
MUST_CHECK bool text_words(
        struct store *store, doc_id doc, struct span span, struct buf *out, struct status *status);

/* A stretch of a text that was read: who asks for many places in their order reads each chunk about once. All
 * zero at first; freed when the question ends. */
struct text_window {
	doc_id doc;
	struct span span; /* what was asked for; the text may end before it does */
	struct buf words; /* owned */
};
/* The same as text_words; `words` stay until the window is asked for others. */
MUST_CHECK bool text_see(struct store *store, struct text_window *window, doc_id doc, struct span span,
        struct slice *words, struct status *status);
void text_window_free(struct text_window *window);

#endif
