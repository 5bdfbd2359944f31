// SPDX-License-Identifier: MIT
#include "core/store/annotation.h"

#include "core/extract/field.h"
#include "core/store/anchor.h"
#include "core/store/judge.h"
#include "core/store/rows.h"
#include "core/store/text.h"
#include "core/store/works.h"

#include <stdlib.h>
#include <string.h>

const char *work_kind_name(enum work_kind kind)
{
	static const char *const names[WORK_KIND_COUNT] = {
	        "accept", "reject", "correct", "add", "note", "bookmark", "choice"};
	return names[kind];
}

/* ---- reading ---- */

/* WORK_KIND_COUNT for a name that a later version wrote: such work is left alone. */
static enum work_kind kind_of(const char *name)
{
	int kind = 0;
	while (kind < WORK_KIND_COUNT && strcmp(work_kind_name((enum work_kind)kind), name) != 0)
		kind++;
	return (enum work_kind)kind;
}

static enum layer layer_of(const char *name)
{
	int layer = 0;
	while (layer < LAYER_COUNT && strcmp(layer_name((enum layer)layer), name) != 0)
		layer++;
	return (enum layer)layer;
}

static void add_row(struct store *store, enum statement which, struct store_works *out)
{
	struct db *db = store->db;
	struct arena *arena = &out->arena;
	struct store_work work = {
	        .id = db_int(db, which, 0),
	        .doc_name = rows_text(store, which, 1, arena),
	        .kind = kind_of(db_str(db, which, 2)),
	        .layer = layer_of(db_str(db, which, 3)),
	        .span = rows_span(store, which, 4),
	        .quote = rows_text(store, which, 6, arena),
	        .before = rows_text(store, which, 7, arena),
	        .after = rows_text(store, which, 8, arena),
	        .record = rows_text(store, which, 9, arena),
	        .value = rows_text(store, which, 10, arena),
	        .body = rows_text(store, which, 11, arena),
	        .made = rows_text(store, which, 12, arena),
	        .lost = db_int(db, which, 13) != 0,
	        .live = db_int(db, which, 14) != 0,
	        .born = db_int(db, which, 15),
	        .gone = db_int(db, which, 16),
	};
	if (work.kind != WORK_KIND_COUNT)
		*array_push(&out->rows) = work;
}

bool works_read(struct store *store, enum statement which, struct store_works *out, struct status *status)
{
	for (bool row;;) {
		if (!db_step(store->db, which, &row, status))
			return false;
		if (!row)
			return true;
		add_row(store, which, out);
	}
}

void store_works_free(struct store_works *works)
{
	array_free(&works->rows);
	arena_free(&works->arena);
}

/* ---- places ---- */

static struct anchor anchor_of(const struct store_work *work)
{
	return (struct anchor){work->quote, work->before, work->after, work->span.start};
}

void works_place(struct store_work *work, const char *text, size_t len)
{
	struct anchor anchor = anchor_of(work);
	struct span span;
	work->lost = !anchor_find(text, len, &anchor, &span);
	if (!work->lost)
		work->span = span;
}

/* Do the words stand where they are said to be? */
static bool stands(
        struct store *part, doc_id doc, const struct store_work *work, bool *stands, struct status *status)
{
	struct buf words = {0};
	bool ok = text_words(part, doc, work->span, &words, status);
	*stands = ok && strcmp(buf_str(&words), work->quote) == 0;
	buf_free(&words);
	return ok;
}

/* A built-in document changes with the program, and nobody tells the library that holds the work. */
bool works_settle_builtin(
        struct store *part, doc_id doc, struct store_work *works, size_t count, struct status *status)
{
	bool ok = true, all = true;
	struct doc text;
	for (size_t i = 0; i < count && ok && all; i++)
		ok = stands(part, doc, &works[i], &all, status);
	if (!ok || all)
		return ok;
	if (!store_doc(part, doc, &text, status))
		return false;
	for (size_t i = 0; i < count; i++)
		works_place(&works[i], text.text, text.len);
	doc_free(&text);
	return true;
}

bool works_doc(struct store *store, const char *name, struct store **part, doc_id *doc, struct status *status)
{
	*part = store;
	*doc = 0;
	if (!docs_named(store, name, doc, status))
		return false;
	if (*doc || !store->builtin)
		return true;
	*part = store->builtin;
	return docs_named(store->builtin, name, doc, status);
}

/* ---- lists ---- */

/* Is there a record that it has changed? */
static bool is_idle(struct store *part, const struct store_work *work, bool *idle, struct status *status)
{
	bool row;
	*idle = false;
	if (!judge_changes_rows(work->kind) || work->lost)
		return true;
	if (!db_bind(part->db, STMT_JUDGED_BY, status, "i", work->id) ||
	        !db_step(part->db, STMT_JUDGED_BY, &row, status))
		return false;
	if (row)
		db_done(part->db, STMT_JUDGED_BY);
	*idle = !row;
	return true;
}

/* A damaged library leads nobody out of the text. */
static bool look_within(struct store *part, struct store_work *work, struct status *status)
{
	if (!db_bind(part->db, STMT_DOC, status, "i", work->doc) || !db_row(part->db, STMT_DOC, status))
		return false;
	work->lost |=
	        work->span.start > work->span.end || work->span.end > (size_t)db_int(part->db, STMT_DOC, 3);
	db_done(part->db, STMT_DOC);
	return true;
}

/* What only the document can say. */
static bool complete(struct store *store, struct store_work *work, struct status *status)
{
	struct store *part;
	if (!works_doc(store, work->doc_name, &part, &work->doc, status))
		return false;
	if (work->doc == 0) {
		work->lost = true;
		return true;
	}
	if (part != store && !works_settle_builtin(part, work->doc, work, 1, status))
		return false;
	return look_within(part, work, status) && is_idle(part, work, &work->idle, status);
}

static bool list(struct store *store, const char *name, struct store_works *out, struct status *status)
{
	enum statement which = name ? STMT_WORKS_OF_DOC : STMT_WORKS;
	if (!db_bind(store->db, which, status, name ? "s" : "", name) ||
	        !works_read(store, which, out, status))
		return false;
	size_t kept = 0;
	for (size_t i = 0; i < out->rows.len; i++)
		if (out->rows.at[i].live)
			out->rows.at[kept++] = out->rows.at[i];
	out->rows.len = kept;
	for (size_t i = 0; i < kept; i++)
		if (!complete(store, &out->rows.at[i], status))
			return false;
	return true;
}

static int newest_first(const void *a, const void *b)
{
	int64_t x = ((const struct store_work *)a)->id, y = ((const struct store_work *)b)->id;
	return (x < y) - (x > y);
}

bool store_works(struct store *store, doc_id doc, struct store_works *out, struct status *status)
{
	const char *name = NULL;
	*out = (struct store_works){0};
	bool ok = !doc || docs_name_of(store_of(store, doc), doc, &out->arena, &name, status);
	ok = ok && list(store, name, out, status);
	if (!ok)
		store_works_free(out);
	else if (out->rows.len)
		qsort(out->rows.at, out->rows.len, sizeof *out->rows.at, newest_first);
	return ok;
}

bool store_work_on(struct store *store, doc_id doc, enum layer layer, int64_t ordinal, int64_t *id,
        struct status *status)
{
	struct db *db = store_of(store, doc)->db;
	bool row;
	if (!db_bind(db, STMT_JUDGED, status, "iii", doc, (int64_t)layer, ordinal) ||
	        !db_step(db, STMT_JUDGED, &row, status))
		return false;
	*id = row ? db_int(db, STMT_JUDGED, 0) : 0;
	if (row)
		db_done(db, STMT_JUDGED);
	return true;
}

/* ---- after an import ---- */

static bool settle_one(
        struct judge *judge, const struct doc *doc, struct store_work *work, struct status *status)
{
	struct db *db = judge->part->db;
	works_place(work, doc->text, doc->len);
	return db_bind(db, STMT_MOVE_WORK, status, "iiii", work->id, (int64_t)work->span.start,
	               (int64_t)work->span.end, (int64_t)work->lost) &&
	       db_run(db, STMT_MOVE_WORK, status) && (!work->live || judge_apply(judge, work, status));
}

bool works_settle(struct store *store, const struct doc *doc, doc_id id, struct status *status)
{
	struct store_works works = {0};
	struct judge judge = {.part = store, .doc = id};
	bool ok = db_bind(store->db, STMT_WORKS_OF_DOC, status, "s", doc->name) &&
	          works_read(store, STMT_WORKS_OF_DOC, &works, status);
	for (size_t i = 0; i < works.rows.len && ok; i++)
		ok = settle_one(&judge, doc, &works.rows.at[i], status);
	ok = ok && judge_end(&judge, status);
	judge_free(&judge);
	store_works_free(&works);
	return ok;
}
