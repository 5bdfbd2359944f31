// SPDX-License-Identifier: MIT
#include "core/store/twins.h"

#include "core/store/library.h"
#include "core/store/rows.h"

#include <stdlib.h>

/* ---- fingerprints ---- */

bool twins_docs(struct store *store, struct twins_docs *out, struct status *status)
{
	struct db *db = store->db;
	bool row = true, ok = db_bind(db, STMT_PRINTED, status, "");
	while (ok && row) {
		ok = db_step(db, STMT_PRINTED, &row, status);
		if (ok && row)
			*array_push(&out->rows) =
			        (struct twins_doc){db_int(db, STMT_PRINTED, 0), db_int(db, STMT_PRINTED, 1),
			                db_int(db, STMT_PRINTED, 2), db_int(db, STMT_PRINTED, 3)};
	}
	return ok;
}

struct store *twins_beside(struct store *store, doc_id doc)
{
	return store_of(store, doc) == store ? store_beside(store) : store;
}

bool twins_prints(struct store *store, doc_id doc, twins_each *each, void *context, struct status *status)
{
	struct db *db = store_of(store, doc)->db;
	bool row = true, ok = db_bind(db, STMT_PRINTS, status, "i", doc);
	while (ok && row) {
		ok = db_step(db, STMT_PRINTS, &row, status);
		if (ok && row)
			each(context, db_int(db, STMT_PRINTS, 0), db_blob(db, STMT_PRINTS, 1));
	}
	return ok;
}

bool twins_put_prints(
        struct store *store, doc_id doc, int64_t method, struct slice prints, struct status *status)
{
	return db_bind(store->db, STMT_PUT_PRINTS, status, "iib", doc, method, prints.at, prints.len) &&
	       db_run(store->db, STMT_PUT_PRINTS, status);
}

/* ---- headings ---- */

bool twins_headings(struct store *store, doc_id doc, struct twins_headings *out, struct status *status)
{
	struct store *part = store_of(store, doc);
	struct db *db = part->db;
	bool row = true, ok = db_bind(db, STMT_HEADINGS, status, "i", doc);
	while (ok && row) {
		ok = db_step(db, STMT_HEADINGS, &row, status);
		if (ok && row)
			*array_push(&out->rows) = (struct twins_heading){
			        rows_span(part, STMT_HEADINGS, 0), (int)db_int(db, STMT_HEADINGS, 2)};
	}
	return ok;
}

bool twins_heading_at(
        struct store *store, doc_id doc, size_t off, struct span *heading, struct status *status)
{
	struct store *part = store_of(store, doc);
	bool row;
	if (!db_bind(part->db, STMT_HEADING_AT, status, "ii", doc, (int64_t)off) ||
	        !db_step(part->db, STMT_HEADING_AT, &row, status))
		return false;
	*heading = row ? rows_span(part, STMT_HEADING_AT, 0) : (struct span){0};
	if (row)
		db_done(part->db, STMT_HEADING_AT);
	return true;
}

/* ---- rows ---- */

static struct twins_row row_of(struct store *store, enum statement which)
{
	struct db *db = store->db;
	return (struct twins_row){.doc = db_int(db, which, 0),
	        .span = rows_span(store, which, 1),
	        .other = db_int(db, which, 3),
	        .other_span = rows_span(store, which, 4),
	        .same = db_int(db, which, 6),
	        .chars = db_int(db, which, 7),
	        .passage = db_int(db, which, 8) != 0};
}

static bool add_rows(struct store *part, doc_id doc, struct twins_rows *out, struct status *status)
{
	enum statement which = doc ? STMT_SHARED_OF_DOC : STMT_SHARED;
	bool row = true, ok = db_bind(part->db, which, status, doc ? "i" : "", doc);
	while (ok && row) {
		ok = db_step(part->db, which, &row, status);
		if (ok && row)
			*array_push(&out->rows) = row_of(part, which);
	}
	return ok;
}

bool twins_rows(struct store *store, doc_id doc, struct twins_rows *out, struct status *status)
{
	struct store *beside = doc ? NULL : store_beside(store);
	return add_rows(store_of(store, doc), doc, out, status) &&
	       (!beside || add_rows(beside, doc, out, status));
}

static bool put_row(struct store *store, const struct twins_row *row, struct status *status)
{
	return db_bind(store->db, STMT_ADD_SHARED, status, "iiiiiiiii", row->doc, (int64_t)row->span.start,
	               (int64_t)row->span.end, row->other, (int64_t)row->other_span.start,
	               (int64_t)row->other_span.end, row->same, row->chars, (int64_t)row->passage) &&
	       db_run(store->db, STMT_ADD_SHARED, status);
}

static bool run_on(struct store *store, enum statement which, doc_id doc, struct status *status)
{
	return db_bind(store->db, which, status, "i", doc) && db_run(store->db, which, status);
}

static bool set_compared(struct store *store, doc_id doc, int64_t method, struct status *status)
{
	return db_bind(store->db, STMT_SET_COMPARED, status, "ii", doc, method) &&
	       db_run(store->db, STMT_SET_COMPARED, status);
}

bool twins_put_rows(
        struct store *store, doc_id doc, int64_t method, const struct twins_rows *rows, struct status *status)
{
	bool ok = run_on(store, STMT_REMOVE_SHARED, doc, status);
	for (size_t i = 0; i < rows->rows.len && ok; i++)
		ok = put_row(store, &rows->rows.at[i], status);
	return ok && set_compared(store, doc, method, status);
}

bool twins_write(struct store *store, twins_work *work, void *context, struct status *status)
{
	return db_transaction(store->db, STMT_BEGIN_WRITE, work, context, status);
}

bool twins_forget(struct store *store, doc_id doc, bool text_changed, struct status *status)
{
	return (!text_changed || run_on(store, STMT_REMOVE_PRINTS, doc, status)) &&
	       run_on(store, STMT_REMOVE_SHARED, doc, status) && set_compared(store, doc, 0, status);
}
