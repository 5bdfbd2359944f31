// SPDX-License-Identifier: MIT
// The search index: which characters stand in which chunk. Only for core/store.
#ifndef CORE_STORE_INDEX_H
#define CORE_STORE_INDEX_H

#include "core/base/buf.h"
#include "core/store/library.h"

/*
 * An FTS5 table without content whose rows are the chunks of text.h and whose tokens are the characters of
 * the text, folded (core/text/fold.h), each once per chunk: FTS5 keeps rows only (detail=none), so the index
 * is a small part of the text's size. White space and punctuation are tokens as any other; a newline is not,
 * for every chunk has one. A query asks for the chunks that have all its characters; who asks then looks for
 * the string in each of them, so nothing is missed and nothing is found that is not there.
 *
 * FTS5 forgets a chunk by being told its text again, so whoever changes how texts become tokens must have a
 * new section of schema.sql build the index anew.
 */

/* Registers the tokenizer, once. To be called before the first statement that touches the index. */
MUST_CHECK bool index_ready(struct store *store, struct status *status);

/* The db_split of the index. */
bool index_split(const char *text, size_t len, db_token *token, void *context);

/* Appends the MATCH expression that asks for all characters of a folded string; its newlines ask nothing. */
void index_query(struct slice folded, struct buf *out);

#endif
