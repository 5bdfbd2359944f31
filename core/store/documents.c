// SPDX-License-Identifier: MIT
#include "core/store/index.h"
#include "core/store/library.h"
#include "core/store/rows.h"
#include "core/store/text.h"

#include <stdlib.h>
#include <string.h>

/* ---- the list ---- */

static void add_doc(struct store *store, struct store_docs *out)
{
	struct store_doc doc = {
	        .id = db_int(store->db, STMT_DOCS, 0),
	        .name = rows_text(store, STMT_DOCS, 1, &out->arena),
	        .title = rows_text(store, STMT_DOCS, 2, &out->arena),
	        .path = rows_text(store, STMT_DOCS, 3, &out->arena),
	        .sha256 = rows_text(store, STMT_DOCS, 4, &out->arena),
	        .bytes = db_int(store->db, STMT_DOCS, 5),
	};
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		doc.counts[layer] = db_int(store->db, STMT_DOCS, 6 + layer);
	*array_push(&out->rows) = doc;
}

bool store_docs(struct store *store, struct store_docs *out, struct status *status)
{
	*out = (struct store_docs){0};
	bool row = true, ok = db_bind(store->db, STMT_DOCS, status, "");
	while (ok && row) {
		ok = db_step(store->db, STMT_DOCS, &row, status);
		if (ok && row)
			add_doc(store, out);
	}
	if (!ok)
		store_docs_free(out);
	return ok;
}

void store_docs_free(struct store_docs *docs)
{
	array_free(&docs->rows);
	arena_free(&docs->arena);
}

/* ---- one of them ---- */

static bool by_name(struct store *store, const char *name, doc_id *found, struct status *status)
{
	bool row;
	if (!db_bind(store->db, STMT_DOC_BY_NAME, status, "s", name) ||
	        !db_step(store->db, STMT_DOC_BY_NAME, &row, status))
		return false;
	if (row) {
		*found = db_int(store->db, STMT_DOC_BY_NAME, 0);
		db_done(store->db, STMT_DOC_BY_NAME);
	}
	return true;
}

static bool by_id(struct store *store, const char *which, doc_id *found, struct status *status)
{
	bool row;
	if (!*which || which[strspn(which, "0123456789")])
		return true;
	long long id = strtoll(which, NULL, 10);
	if (!db_bind(store->db, STMT_DOC, status, "i", (int64_t)id) ||
	        !db_step(store->db, STMT_DOC, &row, status))
		return false;
	if (row) {
		*found = id;
		db_done(store->db, STMT_DOC);
	}
	return true;
}

static bool by_prefix(struct store *store, const char *which, doc_id *found, struct status *status)
{
	bool first, second = false;
	if (!*which)
		return true;
	if (!db_bind(store->db, STMT_DOCS_BY_PREFIX, status, "s", which) ||
	        !db_step(store->db, STMT_DOCS_BY_PREFIX, &first, status))
		return false;
	if (!first)
		return true;
	doc_id id = db_int(store->db, STMT_DOCS_BY_PREFIX, 0);
	if (!db_step(store->db, STMT_DOCS_BY_PREFIX, &second, status))
		return false;
	if (!second)
		*found = id;
	db_done(store->db, STMT_DOCS_BY_PREFIX);
	return true;
}

bool store_find(struct store *store, const char *which, doc_id *found, struct status *status)
{
	typedef bool finder(struct store *, const char *, doc_id *, struct status *);
	static finder *const ways[] = {by_name, by_id, by_prefix};
	*found = 0;
	for (size_t i = 0; i < sizeof ways / sizeof *ways && !*found; i++)
		if (!ways[i](store, which, found, status))
			return false;
	return true;
}

bool store_has(struct store *store, const char *name, const char *sha256, bool *has, struct status *status)
{
	bool row;
	if (!db_bind(store->db, STMT_DOC_BY_NAME, status, "s", name) ||
	        !db_step(store->db, STMT_DOC_BY_NAME, &row, status))
		return false;
	*has = row && strcmp(db_str(store->db, STMT_DOC_BY_NAME, 1), sha256) == 0;
	db_done(store->db, STMT_DOC_BY_NAME);
	return true;
}

/* ---- the document itself ---- */

struct loading {
	struct store *store;
	doc_id id;
	struct arena arena;
	const char *name, *path, *sha256;
	struct buf text;
};

static bool load(void *context, struct status *status)
{
	struct loading *it = context;
	bool row;
	if (!db_bind(it->store->db, STMT_DOC, status, "i", it->id) ||
	        !db_step(it->store->db, STMT_DOC, &row, status))
		return false;
	if (!row)
		return status_fail(status, MSG_ERR_NO_DOCUMENT, db_path(it->store->db), "");
	it->name = rows_text(it->store, STMT_DOC, 0, &it->arena);
	it->path = rows_text(it->store, STMT_DOC, 1, &it->arena);
	it->sha256 = rows_text(it->store, STMT_DOC, 2, &it->arena);
	size_t bytes = (size_t)db_int(it->store->db, STMT_DOC, 3);
	db_done(it->store->db, STMT_DOC);
	return text_get(it->store, it->id, &it->text, status) &&
	       (it->text.len == bytes || db_corrupt(it->store->db, it->name, status));
}

static bool read_loaded(const struct loading *it, struct doc *out, struct status *status)
{
	if (!doc_read(it->name, buf_str(&it->text), it->text.len, out, status))
		return false;
	free(out->path);
	out->path = mem_strndup(it->path, strlen(it->path));
	size_t len = strlen(it->sha256);
	if (len >= sizeof out->sha256)
		len = sizeof out->sha256 - 1;
	memcpy(out->sha256, it->sha256, len);
	out->sha256[len] = '\0';
	return true;
}

bool store_doc(struct store *store, doc_id id, struct doc *out, struct status *status)
{
	struct loading it = {.store = store, .id = id};
	*out = (struct doc){0};
	bool ok = db_transaction(store->db, STMT_BEGIN_READ, load, &it, status) &&
	          read_loaded(&it, out, status);
	buf_free(&it.text);
	arena_free(&it.arena);
	return ok;
}

/* ---- taking it out ---- */

static bool remove_doc(void *context, struct status *status)
{
	struct loading *it = context;
	return text_remove(it->store, it->id, status) && rows_remove(it->store, it->id, status) &&
	       db_bind(it->store->db, STMT_REMOVE_DOC, status, "i", it->id) &&
	       db_run(it->store->db, STMT_REMOVE_DOC, status);
}

bool store_remove(struct store *store, doc_id doc, struct status *status)
{
	struct loading it = {.store = store, .id = doc};
	return index_ready(store, status) &&
	       db_transaction(store->db, STMT_BEGIN_WRITE, remove_doc, &it, status);
}
