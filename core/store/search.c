// SPDX-License-Identifier: MIT
#include "core/doc/join.h"
#include "core/store/index.h"
#include "core/store/library.h"
#include "core/store/rows.h"
#include "core/store/text.h"
#include "core/text/fold.h"
#include "core/text/query.h"

#include <stdlib.h>
#include <string.h>

/* One search: what is looked for, where, and what has been found. */
struct search {
	struct store *store;
	struct query query;
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

/* A place in several lines is told in one. */
static const char *one_line(struct arena *arena, const char *words, size_t len)
{
	char *line = arena_strndup(arena, words, len);
	for (char *end = line; (end = strchr(end, '\n'));)
		*end = ' ';
	return line;
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
		match.line = one_line(&out->arena, piece->text.at + line.start, line.end - line.start);
	*array_push(&out->rows) = match;
}

/* False once the limit is reached. */
static bool take(struct search *search, const struct piece *piece, struct span hit)
{
	search->count++;
	if (search->out)
		add_match(search, piece, hit);
	return !search->limit || search->count < search->limit;
}

/* The same. */
static bool find_in(struct search *search, const struct piece *piece)
{
	struct slice needle = search->query.words.at[0];
	struct span hit;
	for (size_t from = 0; fold_find(piece->text.at, piece->text.len, from, needle, &hit); from = hit.end)
		if (!take(search, piece, hit))
			return false;
	return true;
}

/* Several words, all of them in one paragraph of a whole text; the same. */
static bool find_together(struct search *search, const struct piece *piece, const struct doc *doc)
{
	struct span hit;
	for (size_t i = 0, last; i < doc->blocks.len; i = last + 1) {
		size_t start = doc->blocks.at[i].span.start, end = doc_flow_end(doc, i, &last);
		if (query_stretch(&search->query, (struct slice){doc->text + start, end - start}, &hit) &&
		        !take(search, piece, moved(hit, start)))
			return false;
	}
	return true;
}

/* ---- the pieces to look at ---- */

/* What to do with a chunk; false if that is enough. */
typedef bool chunk_found(struct search *search, const struct piece *piece, void *context);

/* The chunks that have all characters of a word, by the index. */
static bool each_chunk(
        struct search *search, struct slice word, chunk_found *found, void *context, struct status *status)
{
	struct db *db = search->store->db;
	struct buf query = {0};
	index_query(word, &query);
	bool row = true, ok = db_bind(db, STMT_SEARCH, status, "tii", query.at, query.len,
	                         text_first(search->doc), text_last(search->doc));
	while (ok && row) {
		ok = db_step(db, STMT_SEARCH, &row, status);
		if (!ok || !row)
			break;
		struct piece piece = {text_doc(db_int(db, STMT_SEARCH, 0)),
		        (size_t)db_int(db, STMT_SEARCH, 1), db_slice(db, STMT_SEARCH, 2)};
		if (!found(search, &piece, context))
			break;
	}
	db_done(db, STMT_SEARCH);
	buf_free(&query);
	return ok;
}

static bool find_chunk(struct search *search, const struct piece *piece, void *context)
{
	(void)context;
	return find_in(search, piece);
}

static bool search_chunks(struct search *search, struct status *status)
{
	return each_chunk(search, search->query.words.at[0], find_chunk, NULL, status);
}

/* ---- several words ---- */

/* How many words each document has, those looked for so far; in the order of the documents. */
struct having {
	const struct store_docs *docs;
	size_t *words; /* by document, owned */
	size_t at;     /* the document that the last chunk was of */
	size_t word;
};

/* Not looked at where the document has the word already, or lacks another. */
static bool note_word(struct search *search, const struct piece *piece, void *context)
{
	struct having *it = context;
	struct span hit;
	while (it->at + 1 < it->docs->rows.len && it->docs->rows.at[it->at].id < piece->doc)
		it->at++;
	struct slice word = search->query.words.at[it->word];
	if (it->words[it->at] == it->word && fold_find(piece->text.at, piece->text.len, 0, word, &hit))
		it->words[it->at]++;
	return true;
}

static bool search_together_in(struct search *search, doc_id id, bool *more, struct status *status)
{
	struct buf text = {0};
	struct doc doc;
	bool ok = text_get(search->store, id, &text, status) &&
	          doc_read("", buf_str(&text), text.len, &doc, status);
	if (ok) {
		*more = find_together(search, &(struct piece){id, 0, {doc.text, doc.len}}, &doc);
		doc_free(&doc);
	}
	buf_free(&text);
	return ok;
}

/* Only documents that have all words are read, for their paragraphs. */
static bool search_together(struct search *search, const struct store_docs *docs, struct status *status)
{
	struct having it = {.docs = docs, .words = mem_zero(docs->rows.len + 1, sizeof *it.words)};
	bool ok = true, more = true;
	for (; it.word < search->query.words.len && docs->rows.len && ok; it.word++, it.at = 0)
		ok = each_chunk(search, search->query.words.at[it.word], note_word, &it, status);
	for (size_t i = 0; i < docs->rows.len && ok && more; i++)
		if (it.words[i] == search->query.words.len)
			ok = search_together_in(search, docs->rows.at[i].id, &more, status);
	free(it.words);
	return ok;
}

/* ---- several lines ---- */

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
	const struct query *query = &search->query;
	bool lines = memchr(query->folded.at, '\n', query->folded.len);
	bool ok = lines                  ? search_texts(search, &docs, status)
	          : query->words.len > 1 ? search_together(search, &docs, status)
	                                 : search_chunks(search, status);
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
	query_read(query, &search->query);
	bool ok =
	        !search->query.words.len || (search_in(search, doc ? store_of(store, doc) : store, status) &&
	                                            (doc || search_in(search, store_beside(store), status)));
	query_free(&search->query);
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
