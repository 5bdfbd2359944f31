// SPDX-License-Identifier: MIT
#include "core/store/text.h"

#include <string.h>

/* The end of the chunk that begins at `start`: the first line end at or after the next border. */
static size_t chunk_end(const char *text, size_t len, size_t start)
{
	size_t border = (start / CHUNK_BYTES + 1) * CHUNK_BYTES;
	if (border >= len)
		return len;
	/* a line that begins at the border itself belongs to the next chunk */
	const char *newline = memchr(text + border - 1, '\n', len - border + 1);
	return newline ? (size_t)(newline - text) + 1 : len;
}

static bool put_chunk(
        struct store *store, int64_t id, const char *text, size_t start, size_t end, struct status *status)
{
	const char *at = text + start;
	size_t len = end - start;
	return db_bind(store->db, STMT_ADD_CHUNK, status, "iit", id, (int64_t)start, at, len) &&
	       db_run(store->db, STMT_ADD_CHUNK, status) &&
	       db_bind(store->db, STMT_INDEX_CHUNK, status, "it", id, at, len) &&
	       db_run(store->db, STMT_INDEX_CHUNK, status);
}

bool text_put(struct store *store, doc_id doc, const char *text, size_t len, struct status *status)
{
	for (size_t start = 0, end; start < len; start = end) {
		end = chunk_end(text, len, start);
		int64_t id = text_first(doc) + (int64_t)(start / CHUNK_BYTES);
		if (!put_chunk(store, id, text, start, end, status))
			return false;
	}
	return true;
}

/* The index wants the old words back to forget them. */
static bool unindex(struct store *store, doc_id doc, struct status *status)
{
	enum statement all = STMT_CHUNKS, one = STMT_UNINDEX_CHUNK;
	if (!db_bind(store->db, all, status, "ii", text_first(doc), text_last(doc)))
		return false;
	for (bool row;;) {
		if (!db_step(store->db, all, &row, status))
			return false;
		if (!row)
			return true;
		struct slice content = db_slice(store->db, all, 2);
		if (!db_bind(store->db, one, status, "it", db_int(store->db, all, 0), content.at,
		            content.len) ||
		        !db_run(store->db, one, status)) {
			db_done(store->db, all);
			return false;
		}
	}
}

bool text_remove(struct store *store, doc_id doc, struct status *status)
{
	return unindex(store, doc, status) &&
	       db_bind(store->db, STMT_REMOVE_CHUNKS, status, "ii", text_first(doc), text_last(doc)) &&
	       db_run(store->db, STMT_REMOVE_CHUNKS, status);
}

bool text_get(struct store *store, doc_id doc, struct buf *out, struct status *status)
{
	if (!db_bind(store->db, STMT_CHUNKS, status, "ii", text_first(doc), text_last(doc)))
		return false;
	for (bool row;;) {
		if (!db_step(store->db, STMT_CHUNKS, &row, status))
			return false;
		if (!row)
			return true;
		struct slice content = db_slice(store->db, STMT_CHUNKS, 2);
		buf_add(out, content.at, content.len);
	}
}

/* The id of the chunk that holds byte `off`: the last one that begins at or before it. */
static bool chunk_at(struct store *store, doc_id doc, size_t off, int64_t *id, struct status *status)
{
	enum statement before = STMT_CHUNK_BEFORE;
	*id = text_first(doc) + (int64_t)(off / CHUNK_BYTES);
	if (!db_bind(store->db, before, status, "ii", text_first(doc), *id))
		return false;
	for (bool row;;) {
		if (!db_step(store->db, before, &row, status))
			return false;
		if (!row)
			return true;
		if ((size_t)db_int(store->db, before, 1) <= off) {
			*id = db_int(store->db, before, 0);
			db_done(store->db, before);
			return true;
		}
	}
}

bool text_words(struct store *store, doc_id doc, struct span span, struct buf *out, struct status *status)
{
	int64_t id;
	enum statement all = STMT_CHUNKS;
	if (!chunk_at(store, doc, span.start, &id, status) ||
	        !db_bind(store->db, all, status, "ii", id, text_last(doc)))
		return false;
	for (size_t at = span.start; at < span.end;) {
		bool row;
		if (!db_step(store->db, all, &row, status))
			return false;
		if (!row)
			return true;
		size_t start = (size_t)db_int(store->db, all, 1);
		struct slice content = db_slice(store->db, all, 2);
		if (at < start || at > start + content.len)
			break;
		size_t end = span.end < start + content.len ? span.end : start + content.len;
		buf_add(out, content.at + (at - start), end - at);
		at = end;
	}
	db_done(store->db, all);
	return true;
}

/* ---- windows ----------------------------------------------------------------------------------------------
 */

static bool holds(const struct text_window *window, doc_id doc, struct span span)
{
	return window->doc == doc && window->span.start <= span.start && span.end <= window->span.end;
}

/* As far as a chunk behind the place: where the next ones will be, and no more than is read anyway. */
static bool look(
        struct store *store, struct text_window *window, doc_id doc, struct span span, struct status *status)
{
	span.end += CHUNK_BYTES;
	buf_clear(&window->words);
	bool ok = text_words(store, doc, span, &window->words, status);
	window->doc = ok ? doc : 0;
	window->span = span;
	return ok;
}

bool text_see(struct store *store, struct text_window *window, doc_id doc, struct span span,
        struct slice *words, struct status *status)
{
	if (!holds(window, doc, span) && !look(store, window, doc, span, status))
		return false;
	size_t from = span.start - window->span.start, len = window->words.len;
	size_t rest = from < len ? len - from : 0, wanted = span.end - span.start;
	*words = (struct slice){buf_str(&window->words) + (rest ? from : 0), rest < wanted ? rest : wanted};
	return true;
}

void text_window_free(struct text_window *window)
{
	buf_free(&window->words);
}
