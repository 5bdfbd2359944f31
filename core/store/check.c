// SPDX-License-Identifier: MIT
#include "core/store/index.h"
#include "core/store/library.h"
#include "core/store/rows.h"
#include "core/store/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the index should say of a document less what it says: sums over its pairs of character and chunk. */
struct tally {
	doc_id doc;
	uint64_t sum;
};

struct check {
	struct store *store;
	store_report *report;
	void *context;
	int64_t problems;
	struct store_docs docs;
	ARRAY(struct tally) tallies; /* as docs.rows, and one more for what belongs to none */
};

static void problem(struct check *check, enum message what, const char *where, const char *why)
{
	struct status line;
	status_fail(&line, what, where, why);
	check->problems++;
	check->report(check->context, &line);
}

/* ---- the database ---- */

static bool check_integrity(struct check *check, struct status *status)
{
	struct db *db = check->store->db;
	bool row = true;
	if (!db_bind(db, STMT_CHECK_INTEGRITY, status, ""))
		return false;
	for (;;) {
		if (!db_step(db, STMT_CHECK_INTEGRITY, &row, status))
			return false;
		if (!row)
			return true;
		const char *line = db_str(db, STMT_CHECK_INTEGRITY, 0);
		if (strcmp(line, "ok") != 0)
			problem(check, MSG_CHECK_DATABASE, db_path(db), line);
	}
}

/* Every row of `which` is a problem; its first column says where. */
static bool check_rows(struct check *check, enum statement which, enum message what, struct status *status)
{
	bool row = true;
	if (!db_bind(check->store->db, which, status, ""))
		return false;
	for (;;) {
		if (!db_step(check->store->db, which, &row, status))
			return false;
		if (!row)
			return true;
		problem(check, what, db_str(check->store->db, which, 0), "");
	}
}

static bool check_relations(struct check *check, struct status *status)
{
	return check_rows(check, STMT_CHECK_REFERENCES, MSG_CHECK_REFERENCE, status) &&
	       check_rows(check, STMT_CHECK_ORPHANS, MSG_CHECK_ORPHAN, status) &&
	       check_rows(check, STMT_CHECK_COUNTS, MSG_CHECK_COUNTS, status) &&
	       check_rows(check, STMT_CHECK_JUDGED, MSG_CHECK_JUDGED, status);
}

/* ---- texts and spans ---- */

static bool is_boundary(const struct buf *text, int64_t off)
{
	return off >= 0 && (size_t)off <= text->len && slice_cut(buf_str(text), (size_t)off) == (size_t)off;
}

static bool check_spans(
        struct check *check, const struct store_doc *doc, const struct buf *text, struct status *status)
{
	struct db *db = check->store->db;
	enum statement which = STMT_CHECK_SPANS;
	bool row = true;
	if (!db_bind(db, which, status, "i", doc->id))
		return false;
	for (;;) {
		if (!db_step(db, which, &row, status))
			return false;
		if (!row)
			return true;
		int64_t start = db_int(db, which, 1), stop = db_int(db, which, 2);
		char why[96];
		snprintf(why, sizeof why, "%s %lld–%lld", db_str(db, which, 0), (long long)start,
		        (long long)stop);
		if (start > stop || !is_boundary(text, start) || !is_boundary(text, stop))
			problem(check, MSG_CHECK_SPAN, doc->name, why);
	}
}

static void check_hash(struct check *check, const struct store_doc *doc, const struct buf *text)
{
	struct doc read;
	struct status why;
	bool same = doc_read(doc->name, buf_str(text), text->len, &read, &why);
	if (same)
		doc_hash(&read, read.sha256);
	same = same && (size_t)doc->bytes == text->len && strcmp(read.sha256, doc->sha256) == 0;
	if (!same)
		problem(check, MSG_CHECK_TEXT, doc->name, "");
	doc_free(&read);
}

static bool check_texts(struct check *check, struct status *status)
{
	struct buf text = {0};
	bool ok = true;
	for (size_t i = 0; i < check->docs.rows.len && ok; i++) {
		const struct store_doc *doc = &check->docs.rows.at[i];
		buf_clear(&text);
		ok = text_get(check->store, doc->id, &text, status);
		if (!ok)
			break;
		check_hash(check, doc, &text);
		ok = check_spans(check, doc, &text, status);
	}
	buf_free(&text);
	return ok;
}

/* ---- the index ---- */

/* FNV-1a over the character and the chunk, stirred so that sums of it tell sets apart. */
static uint64_t pair_hash(const char *term, size_t len, int64_t chunk)
{
	uint64_t h = UINT64_C(0xCBF29CE484222325) ^ (uint64_t)chunk * UINT64_C(0x9E3779B97F4A7C15);
	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)term[i]) * UINT64_C(0x100000001B3);
	h = (h ^ h >> 31) * UINT64_C(0xBF58476D1CE4E5B9);
	return h ^ h >> 29;
}

static int by_doc(const void *key, const void *element)
{
	doc_id a = *(const doc_id *)key, b = ((const struct tally *)element)->doc;
	return (a > b) - (a < b);
}

static struct tally *tally_of(struct check *check, int64_t chunk)
{
	doc_id doc = text_doc(chunk);
	size_t docs = check->docs.rows.len;
	struct tally *found = bsearch(&doc, check->tallies.at, docs, sizeof *found, by_doc);
	return found ? found : &check->tallies.at[docs];
}

struct counting {
	uint64_t *sum;
	int64_t chunk;
};

static bool count_token(void *context, const char *token, size_t len)
{
	struct counting *counting = context;
	*counting->sum += pair_hash(token, len, counting->chunk);
	return true;
}

static bool count_texts(struct check *check, struct status *status)
{
	struct db *db = check->store->db;
	bool row = true;
	if (!db_bind(db, STMT_CHUNKS, status, "ii", text_first(0), text_last(0)))
		return false;
	for (;;) {
		if (!db_step(db, STMT_CHUNKS, &row, status))
			return false;
		if (!row)
			return true;
		int64_t chunk = db_int(db, STMT_CHUNKS, 0);
		struct counting counting = {&tally_of(check, chunk)->sum, chunk};
		struct slice text = db_slice(db, STMT_CHUNKS, 2);
		index_split(text.at, text.len, count_token, &counting);
	}
}

static bool count_index(struct check *check, struct status *status)
{
	struct db *db = check->store->db;
	bool row = true;
	if (!db_bind(db, STMT_CHECK_TERMS, status, ""))
		return false;
	for (;;) {
		if (!db_step(db, STMT_CHECK_TERMS, &row, status))
			return false;
		if (!row)
			return true;
		struct slice term = db_slice(db, STMT_CHECK_TERMS, 0);
		int64_t chunk = db_int(db, STMT_CHECK_TERMS, 1);
		tally_of(check, chunk)->sum -= pair_hash(term.at, term.len, chunk);
	}
}

static bool check_index(struct check *check, struct status *status)
{
	if (!count_texts(check, status) || !count_index(check, status))
		return false;
	for (size_t i = 0; i < check->tallies.len; i++)
		if (check->tallies.at[i].sum != 0)
			problem(check, MSG_CHECK_INDEX,
			        i < check->docs.rows.len ? check->docs.rows.at[i].name
			                                 : db_path(check->store->db),
			        "");
	return true;
}

/* ---- all of it ---- */

static bool list_documents(struct check *check, struct status *status)
{
	if (!docs_append(check->store, &check->docs, status))
		return false;
	for (size_t i = 0; i < check->docs.rows.len; i++)
		*array_push(&check->tallies) = (struct tally){check->docs.rows.at[i].id, 0};
	*array_push(&check->tallies) = (struct tally){0};
	return true;
}

/* Damage that stops one part is a problem of the library, not a failure to check it. */
static bool run(void *context, struct status *status)
{
	typedef bool part(struct check *, struct status *);
	static part *const parts[] = {
	        check_integrity, list_documents, check_relations, check_texts, check_index};
	struct check *check = context;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (parts[i](check, status))
			continue;
		if (status->what != MSG_ERR_LIBRARY_CORRUPT)
			return false;
		problem(check, status->what, status->where, status->why);
		if (parts[i] == list_documents)
			break;
	}
	return true;
}

bool store_check(
        struct store *store, store_report *report, void *context, int64_t *problems, struct status *status)
{
	struct check check = {.store = store, .report = report, .context = context};
	bool ok =
	        index_ready(store, status) && db_transaction(store->db, STMT_BEGIN_READ, run, &check, status);
	*problems = check.problems;
	array_free(&check.tallies);
	store_docs_free(&check.docs);
	return ok;
}
