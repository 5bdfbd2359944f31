// SPDX-License-Identifier: MIT
#include "core/store/index.h"
#include "core/store/library.h"
#include "core/store/rows.h"
#include "core/store/text.h"
#include "core/store/twins.h"
#include "core/store/works.h"

#include <string.h>

struct import {
	struct store *store;
	const struct doc *doc;
	const struct records *records;
	const char *title;
	enum import_result *result;
	char sha256[65];
};

static const char *version_of(const struct records *records)
{
	return records->version ? records->version : "";
}

/* The document of the same name, 0 if there is none, and what is to be done with it. */
static bool find_old(struct import *it, doc_id *id, struct status *status)
{
	struct db *db = it->store->db;
	bool row;
	if (!db_bind(db, STMT_DOC_BY_NAME, status, "s", it->doc->name) ||
	        !db_step(db, STMT_DOC_BY_NAME, &row, status))
		return false;
	*id = row ? db_int(db, STMT_DOC_BY_NAME, 0) : 0;
	bool same = row && strcmp(db_str(db, STMT_DOC_BY_NAME, 1), it->sha256) == 0;
	bool by_these = row && strcmp(db_str(db, STMT_DOC_BY_NAME, 2), version_of(it->records)) == 0;
	*it->result = !row       ? IMPORT_ADDED
	              : !same    ? IMPORT_REPLACED
	              : by_these ? IMPORT_UNCHANGED
	                         : IMPORT_AGAIN;
	db_done(db, STMT_DOC_BY_NAME);
	return true;
}

static bool add_row(struct import *it, doc_id *id, struct status *status)
{
	struct db *db = it->store->db;
	doc_id next = it->store->next_id;
	if (!db_bind(db, STMT_ADD_DOC, status, "yssssis", next, it->doc->name, it->title, it->doc->path,
	            it->sha256, (int64_t)it->doc->len, version_of(it->records)) ||
	        !db_run(db, STMT_ADD_DOC, status))
		return false;
	*id = db_last_id(db);
	it->store->next_id = next ? next + 1 : 0;
	return true;
}

/* The row stays, with its id; what hangs on it goes, but for the text of a document that is only read again.
 */
static bool change_row(struct import *it, doc_id id, struct status *status)
{
	struct db *db = it->store->db;
	return (*it->result == IMPORT_AGAIN || text_remove(it->store, id, status)) &&
	       rows_remove(it->store, id, status) &&
	       twins_forget(it->store, id, *it->result != IMPORT_AGAIN, status) &&
	       db_bind(db, STMT_CHANGE_DOC, status, "isssis", id, it->title, it->doc->path, it->sha256,
	               (int64_t)it->doc->len, version_of(it->records)) &&
	       db_run(db, STMT_CHANGE_DOC, status);
}

static bool import(void *context, struct status *status)
{
	struct import *it = context;
	doc_id id;
	if (!find_old(it, &id, status))
		return false;
	if (*it->result == IMPORT_UNCHANGED)
		return true;
	return (id ? change_row(it, id, status) : add_row(it, &id, status)) &&
	       (*it->result == IMPORT_AGAIN ||
	               text_put(it->store, id, it->doc->text, it->doc->len, status)) &&
	       rows_put(it->store, id, it->records, status) && works_settle(it->store, it->doc, id, status);
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
	struct import it = {store, doc, records, title_of(doc, &arena), result, ""};
	doc_hash(doc, it.sha256);
	bool ok = index_ready(store, status) &&
	          db_transaction(store->db, STMT_BEGIN_WRITE, import, &it, status);
	arena_free(&arena);
	return ok;
}
