// SPDX-License-Identifier: MIT
#include "core/store/index.h"
#include "core/store/library.h"
#include "core/store/rows.h"
#include "core/store/text.h"
#include "core/text/fold.h"

#include <stdlib.h>
#include <string.h>

/* One search: what is looked for, where, and what has been found. */
struct search {
	struct store *store;
	struct buf needle; /* folded */
	doc_id doc;
	int64_t limit; /* 0: all */
	int64_t count;
	struct store_matches *out; /* NULL if only the count is wanted */
};

/* ---- finding in a piece of text ---- */

/* Whole lines of a document, which begin at byte `start` of it. Borrowed. */
struct piece {
	doc_id doc;
	size_t start;
	struct slice text;
};

/* The lines that hold `hit`, as a span of the piece. */
static struct span lines_around(struct slice text, struct span hit)
{
	const char *before = hit.start ? memrchr(text.at, '\n', hit.start) : NULL;
	const char *after = memchr(text.at + hit.end, '\n', text.len - hit.end);
	return (struct span){
	        before ? (size_t)(before - text.at) + 1 : 0, after ? (size_t)(after - text.at) : text.len};
}

static struct span moved(struct span span, size_t by)
{
	return (struct span){span.start + by, span.end + by};
}

/* The matches of one line share its copy. */
static void add_match(struct search *search, const struct piece *piece, struct span hit)
{
	struct store_matches *out = search->out;
	const struct store_match *last = out->rows.len ? &out->rows.at[out->rows.len - 1] : NULL;
	struct span line = lines_around(piece->text, hit);
	struct store_match match = {
	        .doc = piece->doc,
	        .span = moved(hit, piece->start),
	        .context = moved(line, piece->start),
	};
	if (last && last->doc == match.doc && last->context.start == match.context.start)
		match.line = last->line;
	else
		match.line = arena_strndup(&out->arena, piece->text.at + line.start, line.end - line.start);
	*array_push(&out->rows) = match;
}

/* False once the limit is reached. */
static bool find_in(struct search *search, const struct piece *piece)
{
	struct slice needle = {search->needle.at, search->needle.len};
	struct span hit;
	for (size_t from = 0; fold_find(piece->text.at, piece->text.len, from, needle, &hit);
	        from = hit.end) {
		search->count++;
		if (search->out)
			add_match(search, piece, hit);
		if (search->limit && search->count == search->limit)
			return false;
	}
	return true;
}

/* ---- the pieces to look at ---- */

/* The chunks that have all the characters, by the index. */
static bool search_chunks(struct search *search, struct status *status)
{
	struct db *db = search->store->db;
	struct buf query = {0};
	index_query((struct slice){search->needle.at, search->needle.len}, &query);
	bool row = true, ok = db_bind(db, STMT_SEARCH, status, "tii", query.at, query.len,
	                         text_first(search->doc), text_last(search->doc));
	while (ok && row) {
		ok = db_step(db, STMT_SEARCH, &row, status);
		if (!ok || !row)
			break;
		struct piece piece = {text_doc(db_int(db, STMT_SEARCH, 0)),
		        (size_t)db_int(db, STMT_SEARCH, 1), db_slice(db, STMT_SEARCH, 2)};
		if (!find_in(search, &piece))
			break;
	}
	db_done(db, STMT_SEARCH);
	buf_free(&query);
	return ok;
}

/* A string of several lines may begin in one chunk and end in another: whole texts, without index. */
static bool search_texts(struct search *search, const struct store_docs *docs, struct status *status)
{
	struct buf text = {0};
	bool ok = true, more = true;
	for (size_t i = 0; i < docs->rows.len && ok && more; i++) {
		doc_id doc = docs->rows.at[i].id;
		if (search->doc && search->doc != doc)
			continue;
		buf_clear(&text);
		ok = text_get(search->store, doc, &text, status);
		if (ok)
			more = find_in(search, &(struct piece){doc, 0, {buf_str(&text), text.len}});
	}
	buf_free(&text);
	return ok;
}

/* ---- the whole ---- */

/* Matches come in the order of the documents, and so do these. */
static void name_matches(struct store_matches *out, size_t from, const struct store_docs *docs)
{
	const char *name = NULL;
	for (size_t i = from, d = 0; i < out->rows.len; i++) {
		struct store_match *match = &out->rows.at[i];
		for (; d < docs->rows.len && docs->rows.at[d].id <= match->doc; d++)
			name = arena_strndup(
			        &out->arena, docs->rows.at[d].name, strlen(docs->rows.at[d].name));
		match->doc_name = name ? name : "";
	}
}

static bool run(void *context, struct status *status)
{
	struct search *search = context;
	struct store_docs docs = {0};
	size_t before = search->out ? search->out->rows.len : 0;
	if (!docs_append(search->store, &docs, status)) {
		store_docs_free(&docs);
		return false;
	}
	bool lines = memchr(search->needle.at, '\n', search->needle.len);
	bool ok = lines ? search_texts(search, &docs, status) : search_chunks(search, status);
	if (ok && search->out)
		name_matches(search->out, before, &docs);
	store_docs_free(&docs);
	return ok;
}

/* In one library; what was found in another before counts. */
static bool search_in(struct search *search, struct store *store, struct status *status)
{
	if (!store || (search->limit && search->count >= search->limit))
		return true;
	search->store = store;
	return index_ready(store, status) && db_transaction(store->db, STMT_BEGIN_READ, run, search, status);
}

static bool begin(struct search *search, struct store *store, const char *query, struct status *status)
{
	doc_id doc = search->doc;
	fold_text(query, strlen(query), &search->needle);
	bool ok = !search->needle.len || (search_in(search, doc ? store_of(store, doc) : store, status) &&
	                                         (doc || search_in(search, store_beside(store), status)));
	buf_free(&search->needle);
	return ok;
}

bool store_search(struct store *store, const char *query, doc_id doc, int64_t limit,
        struct store_matches *out, struct status *status)
{
	*out = (struct store_matches){0};
	struct search search = {.doc = doc, .limit = limit, .out = out};
	if (begin(&search, store, query, status))
		return true;
	store_matches_free(out);
	return false;
}

void store_matches_free(struct store_matches *matches)
{
	array_free(&matches->rows);
	arena_free(&matches->arena);
}

bool store_search_count(
        struct store *store, const char *query, doc_id doc, int64_t *count, struct status *status)
{
	struct search search = {.doc = doc};
	bool ok = begin(&search, store, query, status);
	*count = search.count;
	return ok;
}
