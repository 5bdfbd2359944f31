// SPDX-License-Identifier: MIT
#include "core/store/index.h"
#include "core/store/library.h"
#include "core/store/notes.h"
#include "core/store/rows.h"
#include "core/store/text.h"

#include <string.h>

struct import {
	struct store *store;
	const struct doc *doc;
	const struct records *records;
	const char *title;
	enum import_result *result;
};

/* The document of the same name, 0 if there is none, and whether it is the same. */
static bool find_old(struct import *it, doc_id *id, bool *same, struct status *status)
{
	struct db *db = it->store->db;
	bool row;
	if (!db_bind(db, STMT_DOC_BY_NAME, status, "s", it->doc->name) ||
	        !db_step(db, STMT_DOC_BY_NAME, &row, status))
		return false;
	*id = row ? db_int(db, STMT_DOC_BY_NAME, 0) : 0;
	*same = row && strcmp(db_str(db, STMT_DOC_BY_NAME, 1), it->doc->sha256) == 0;
	db_done(db, STMT_DOC_BY_NAME);
	return true;
}

static bool add_row(struct import *it, doc_id *id, struct status *status)
{
	struct db *db = it->store->db;
	if (!db_bind(db, STMT_ADD_DOC, status, "ssssi", it->doc->name, it->title, it->doc->path,
	            it->doc->sha256, (int64_t)it->doc->len) ||
	        !db_run(db, STMT_ADD_DOC, status))
		return false;
	*id = db_last_id(db);
	return true;
}

/* The row stays, with its id; what hangs on it goes. */
static bool change_row(struct import *it, doc_id id, struct status *status)
{
	struct db *db = it->store->db;
	return text_remove(it->store, id, status) && rows_remove(it->store, id, status) &&
	       db_bind(db, STMT_CHANGE_DOC, status, "isssi", id, it->title, it->doc->path, it->doc->sha256,
	               (int64_t)it->doc->len) &&
	       db_run(db, STMT_CHANGE_DOC, status);
}

static bool import(void *context, struct status *status)
{
	struct import *it = context;
	doc_id id;
	bool same;
	if (!find_old(it, &id, &same, status))
		return false;
	*it->result = same ? IMPORT_UNCHANGED : id ? IMPORT_REPLACED : IMPORT_ADDED;
	if (same)
		return true;
	return (id ? change_row(it, id, status) : add_row(it, &id, status)) &&
	       text_put(it->store, id, it->doc->text, it->doc->len, status) &&
	       rows_put(it->store, id, it->records, status) && notes_anchor(it->store, it->doc, status);
}

/* The name stands for a document that does not say what it is called. */
static const char *title_of(const struct doc *doc, struct arena *arena)
{
	if (span_empty(doc->title))
		return doc->name;
	return doc_title(doc, &(struct block){.span = doc->title, .title = doc->title}, arena);
}

bool store_import(struct store *store, const struct doc *doc, const struct records *records,
        enum import_result *result, struct status *status)
{
	struct arena arena = {0};
	struct import it = {store, doc, records, title_of(doc, &arena), result};
	bool ok = index_ready(store, status) &&
	          db_transaction(store->db, STMT_BEGIN_WRITE, import, &it, status);
	arena_free(&arena);
	return ok;
}
