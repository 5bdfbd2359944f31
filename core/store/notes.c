// SPDX-License-Identifier: MIT
#include "core/store/notes.h"

#include "core/store/rows.h"
#include "core/store/text.h"

#include <stdlib.h>
#include <string.h>

/* ---- reading and writing ---- */

static bool name_of(
        struct store *store, doc_id doc, struct arena *arena, const char **name, struct status *status)
{
	bool row;
	if (!db_bind(store->db, STMT_DOC, status, "i", doc) || !db_step(store->db, STMT_DOC, &row, status))
		return false;
	if (!row)
		return status_fail(status, MSG_ERR_NO_DOCUMENT, db_path(store->db), "");
	*name = rows_text(store, STMT_DOC, 0, arena);
	db_done(store->db, STMT_DOC);
	return true;
}

struct adding {
	struct store *store;
	doc_id doc;
	struct span span;
	const char *body;
	struct arena arena;
	struct buf quote;
};

static bool add(void *context, struct status *status)
{
	struct adding *it = context;
	struct db *db = it->store->db;
	const char *name = NULL;
	struct store *part = store_of(it->store, it->doc);
	return name_of(part, it->doc, &it->arena, &name, status) &&
	       text_words(part, it->doc, it->span, &it->quote, status) &&
	       db_bind(db, STMT_ADD_NOTE, status, "siits", name, (int64_t)it->span.start,
	               (int64_t)(it->span.start + it->quote.len), buf_str(&it->quote), it->quote.len,
	               it->body) &&
	       db_run(db, STMT_ADD_NOTE, status);
}

bool store_note_add(struct store *store, doc_id doc, struct span span, const char *body, int64_t *id,
        struct status *status)
{
	struct adding it = {.store = store, .doc = doc, .span = span, .body = body};
	bool ok = db_transaction(store->db, STMT_BEGIN_WRITE, add, &it, status);
	if (ok)
		*id = db_last_id(store->db);
	buf_free(&it.quote);
	arena_free(&it.arena);
	return ok;
}

static bool read_notes(struct store *store, const char *name, struct store_notes *out, struct status *status)
{
	if (!db_bind(store->db, STMT_NOTES, status, "s", name))
		return false;
	for (bool row;;) {
		if (!db_step(store->db, STMT_NOTES, &row, status))
			return false;
		if (!row)
			return true;
		*array_push(&out->rows) = (struct store_note){
		        .id = db_int(store->db, STMT_NOTES, 0),
		        .doc_name = name,
		        .span = rows_span(store, STMT_NOTES, 1),
		        .quote = rows_text(store, STMT_NOTES, 3, &out->arena),
		        .body = rows_text(store, STMT_NOTES, 4, &out->arena),
		};
	}
}

void store_notes_free(struct store_notes *notes)
{
	array_free(&notes->rows);
	arena_free(&notes->arena);
}

/* ---- anchoring ---- */

static size_t distance(size_t a, size_t b)
{
	return a < b ? b - a : a - b;
}

/* A place in a text that may have become shorter, on a boundary of characters. */
static size_t clamp(const struct doc *doc, size_t off)
{
	return slice_cut(doc->text, off < doc->len ? off : doc->len);
}

static struct span anchor(const struct doc *doc, const char *quote, size_t old)
{
	size_t len = strlen(quote), best = SIZE_MAX;
	const char *text = doc->text, *end = text + doc->len, *hit = text;
	while (len > 0 && (hit = memmem(hit, (size_t)(end - hit), quote, len))) {
		size_t at = (size_t)(hit++ - text);
		if (best == SIZE_MAX || distance(at, old) < distance(best, old))
			best = at;
		if (at > old) /* those behind are farther away */
			break;
	}
	if (best == SIZE_MAX)
		return (struct span){clamp(doc, old), clamp(doc, old)};
	return (struct span){best, best + len};
}

/* A built-in document changes with the program, and nobody tells the library that holds the notes. */
static bool anchor_here(struct store *store, doc_id id, struct store_notes *notes, struct status *status)
{
	struct doc doc;
	if (notes->rows.len == 0)
		return true;
	if (!store_doc(store, id, &doc, status))
		return false;
	for (size_t i = 0; i < notes->rows.len; i++) {
		struct store_note *note = &notes->rows.at[i];
		note->span = anchor(&doc, note->quote, note->span.start);
	}
	doc_free(&doc);
	return true;
}

bool store_notes(struct store *store, doc_id doc, struct store_notes *out, struct status *status)
{
	const char *name = NULL;
	struct store *part = store_of(store, doc);
	*out = (struct store_notes){0};
	if (name_of(part, doc, &out->arena, &name, status) && read_notes(store, name, out, status) &&
	        (part == store || anchor_here(store, doc, out, status)))
		return true;
	store_notes_free(out);
	return false;
}

bool notes_anchor(struct store *store, const struct doc *doc, struct status *status)
{
	struct store_notes notes = {0};
	bool ok = read_notes(store, doc->name, &notes, status);
	for (size_t i = 0; i < notes.rows.len && ok; i++) {
		const struct store_note *note = &notes.rows.at[i];
		struct span span = anchor(doc, note->quote, note->span.start);
		ok = db_bind(store->db, STMT_MOVE_NOTE, status, "iii", note->id, (int64_t)span.start,
		             (int64_t)span.end) &&
		     db_run(store->db, STMT_MOVE_NOTE, status);
	}
	store_notes_free(&notes);
	return ok;
}
