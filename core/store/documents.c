// SPDX-License-Identifier: MIT
#include "core/store/index.h"
#include "core/store/library.h"
#include "core/store/rows.h"
#include "core/store/text.h"
#include "core/store/twins.h"

#include <assert.h>
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
	        .rules = rows_text(store, STMT_DOCS, 11, &out->arena),
	};
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		doc.counts[layer] = db_int(store->db, STMT_DOCS, 6 + layer);
	*array_push(&out->rows) = doc;
}

bool docs_append(struct store *store, struct store_docs *out, struct status *status)
{
	bool row = true, ok = db_bind(store->db, STMT_DOCS, status, "");
	while (ok && row) {
		ok = db_step(store->db, STMT_DOCS, &row, status);
		if (ok && row)
			add_doc(store, out);
	}
	return ok;
}

bool store_docs(struct store *store, struct store_docs *out, struct status *status)
{
	struct store *beside = store_beside(store);
	*out = (struct store_docs){0};
	if (docs_append(store, out, status) && (!beside || docs_append(beside, out, status)))
		return true;
	store_docs_free(out);
	return false;
}

void store_docs_free(struct store_docs *docs)
{
	array_free(&docs->rows);
	arena_free(&docs->arena);
}

bool store_is_empty(struct store *store)
{
	struct status status;
	bool row = false;
	if (db_bind(store->db, STMT_DOCS_ANY, &status, "") &&
	        db_step(store->db, STMT_DOCS_ANY, &row, &status) && row)
		db_done(store->db, STMT_DOCS_ANY);
	return !row;
}

/* ---- one of them ---- */

bool docs_named(struct store *store, const char *name, doc_id *found, struct status *status)
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

bool docs_name_of(
        struct store *part, doc_id doc, struct arena *arena, const char **name, struct status *status)
{
	bool row;
	if (!db_bind(part->db, STMT_DOC, status, "i", doc) || !db_step(part->db, STMT_DOC, &row, status))
		return false;
	if (!row)
		return status_fail(status, MSG_ERR_NO_DOCUMENT, db_path(part->db), "");
	*name = rows_text(part, STMT_DOC, 0, arena);
	db_done(part->db, STMT_DOC);
	return true;
}

/* The id that a word is: digits as `list` writes them, without zeros in front; 0 if it is none. */
static doc_id id_of_word(const char *word)
{
	enum { DIGITS_MAX = 18 }; /* what surely is an int64_t */
	size_t len = strspn(word, "0123456789");
	bool plain = len > 0 && len <= DIGITS_MAX && !word[len] && word[0] != '0';
	return plain ? strtoll(word, NULL, 10) : 0;
}

/* What a word that is no whole name may mean: the first few. */
struct candidates {
	int count;
	doc_id first;
	struct buf list; /* "3 name, 4 name" */
	bool more;       /* than the list tells: it ends with … */
};
enum { CANDIDATES_TOLD = 4, LIST_MAX = 220 }; /* bytes; struct status has room for a few more */

static void add_candidate(struct db *db, struct candidates *candidates)
{
	doc_id id = db_int(db, STMT_DOCS_BY_WORD, 0);
	if (candidates->count++ == 0)
		candidates->first = id;
	if (candidates->more)
		return;
	const char *name = db_str(db, STMT_DOCS_BY_WORD, 1);
	candidates->more = candidates->count > CANDIDATES_TOLD ||
	                   (candidates->count > 1 && candidates->list.len + strlen(name) > LIST_MAX);
	if (candidates->more)
		buf_adds(&candidates->list, ", …");
	else
		buf_addf(&candidates->list, "%s%lld %s", candidates->count > 1 ? ", " : "", (long long)id,
		        name);
}

static bool read_candidates(
        struct store *store, const char *word, struct candidates *candidates, struct status *status)
{
	bool row = true, ok = db_bind(store->db, STMT_DOCS_BY_WORD, status, "sii", word, id_of_word(word),
	                         (int64_t)CANDIDATES_TOLD + 1);
	while (ok && row) {
		ok = db_step(store->db, STMT_DOCS_BY_WORD, &row, status);
		if (ok && row)
			add_candidate(store->db, candidates);
	}
	return ok;
}

static bool by_word(
        struct store *store, struct store *beside, const char *word, doc_id *found, struct status *status)
{
	struct candidates candidates = {0};
	bool ok = read_candidates(store, word, &candidates, status) &&
	          (!beside || read_candidates(beside, word, &candidates, status));
	if (ok && candidates.count > 1)
		ok = status_fail(status, MSG_ERR_AMBIGUOUS, word, candidates.list.at);
	*found = candidates.count == 1 ? candidates.first : 0;
	buf_free(&candidates.list);
	return ok;
}

bool store_find(struct store *store, const char *which, doc_id *found, struct status *status)
{
	struct store *beside = *which == '@' ? store->builtin : store_beside(store);
	*found = 0;
	if (!*which)
		return true;
	if (!docs_named(store, which, found, status) ||
	        (!*found && beside && !docs_named(beside, which, found, status)))
		return false;
	return *found || by_word(store, beside, which, found, status);
}

bool store_has(struct store *store, const char *name, const char *sha256, const char *rules, bool *has,
        struct status *status)
{
	bool row;
	if (!db_bind(store->db, STMT_DOC_BY_NAME, status, "s", name) ||
	        !db_step(store->db, STMT_DOC_BY_NAME, &row, status))
		return false;
	*has = row && strcmp(db_str(store->db, STMT_DOC_BY_NAME, 1), sha256) == 0 &&
	       strcmp(db_str(store->db, STMT_DOC_BY_NAME, 2), rules) == 0;
	db_done(store->db, STMT_DOC_BY_NAME);
	return true;
}

bool store_forget_rules(struct store *store, const char *name, struct status *status)
{
	return db_bind(store->db, STMT_FORGET_RULES, status, "s", name) &&
	       db_run(store->db, STMT_FORGET_RULES, status);
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
	if (bytes <= DOC_BYTES_MAX) /* a damaged library may say anything */
		buf_reserve(&it->text, bytes);
	return text_get(it->store, it->id, &it->text, status) &&
	       (it->text.len == bytes || db_corrupt(it->store->db, it->name, status));
}

static void name_loaded(const struct loading *it, struct doc *out)
{
	free(out->path);
	out->path = mem_strndup(it->path, strlen(it->path));
	size_t len = strlen(it->sha256);
	if (len >= sizeof out->sha256)
		len = sizeof out->sha256 - 1;
	memcpy(out->sha256, it->sha256, len);
	out->sha256[len] = '\0';
}

static bool read_blocks(struct loading *it, struct doc *out, struct status *status)
{
	return doc_take(it->name, &it->text, out, status);
}

static bool read_words(struct loading *it, struct doc *out, struct status *status)
{
	(void)status;
	buf_add(&it->text, "", 0); /* there is a NUL then, also without a word */
	out->name = mem_strndup(it->name, strlen(it->name));
	out->text = it->text.at;
	out->len = it->text.len;
	it->text = (struct buf){0};
	return true;
}

/* `read` makes a document of the text that was loaded. */
static bool get_doc(struct store *store, doc_id id, struct doc *out, struct status *status,
        bool (*read)(struct loading *it, struct doc *out, struct status *status))
{
	struct store *part = store_of(store, id);
	struct loading it = {.store = part, .id = id};
	*out = (struct doc){0};
	bool ok = db_transaction(part->db, STMT_BEGIN_READ, load, &it, status) && read(&it, out, status);
	if (ok)
		name_loaded(&it, out);
	buf_free(&it.text);
	arena_free(&it.arena);
	return ok;
}

bool store_doc(struct store *store, doc_id id, struct doc *out, struct status *status)
{
	return get_doc(store, id, out, status, read_blocks);
}

bool store_doc_words(struct store *store, doc_id id, struct doc *out, struct status *status)
{
	return get_doc(store, id, out, status, read_words);
}

/* ---- taking it out ---- */

static bool remove_doc(void *context, struct status *status)
{
	struct loading *it = context;
	return text_remove(it->store, it->id, status) && rows_remove(it->store, it->id, status) &&
	       twins_forget(it->store, it->id, true, status) &&
	       db_bind(it->store->db, STMT_REMOVE_DOC, status, "i", it->id) &&
	       db_run(it->store->db, STMT_REMOVE_DOC, status);
}

bool store_remove(struct store *store, doc_id doc, struct status *status)
{
	struct loading it = {.store = store, .id = doc};
	assert(store_of(store, doc) == store);
	return index_ready(store, status) &&
	       db_transaction(store->db, STMT_BEGIN_WRITE, remove_doc, &it, status);
}

bool store_words(struct store *store, doc_id doc, struct span span, struct buf *out, struct status *status)
{
	return text_words(store_of(store, doc), doc, span, out, status);
}
