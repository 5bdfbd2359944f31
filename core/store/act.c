// SPDX-License-Identifier: MIT
// What the reader does, act by act: made, taken back, undone and done again.
#include "core/extract/field.h"
#include "core/store/anchor.h"
#include "core/store/judge.h"
#include "core/store/rows.h"
#include "core/store/text.h"
#include "core/store/works.h"

#include <stdlib.h>
#include <string.h>

/* ---- built-in documents ---- */

static bool show_doc(struct store *store, const char *name, struct status *status)
{
	struct store_works works = {0};
	struct judge judge = {0};
	bool ok = works_doc(store, name, &judge.part, &judge.doc, status);
	if (!ok || judge.doc == 0 || judge.part == store)
		return ok;
	ok = db_bind(store->db, STMT_WORKS_OF_DOC, status, "s", name) &&
	     works_read(store, STMT_WORKS_OF_DOC, &works, status) &&
	     works_settle_builtin(judge.part, judge.doc, works.rows.at, works.rows.len, status);
	for (size_t i = 0; i < works.rows.len && ok; i++)
		if (works.rows.at[i].live)
			ok = judge_apply(&judge, &works.rows.at[i], status);
	ok = ok && judge_end(&judge, status);
	judge_free(&judge);
	store_works_free(&works);
	return ok;
}

bool works_show_builtin(struct store *store, struct status *status)
{
	struct arena arena = {0};
	ARRAY(const char *) names = {0};
	bool ok = db_bind(store->db, STMT_WORK_ON_BUILTIN, status, ""), row = ok;
	while (ok && row) {
		ok = db_step(store->db, STMT_WORK_ON_BUILTIN, &row, status);
		if (ok && row)
			*array_push(&names) = rows_text(store, STMT_WORK_ON_BUILTIN, 0, &arena);
	}
	if (ok && (names.len || store->builtin_copied))
		ok = builtin_copy(store, status);
	for (size_t i = 0; i < names.len && ok; i++)
		ok = show_doc(store, names.at[i], status);
	array_free(&names);
	arena_free(&arena);
	return ok;
}

/* ---- one act ---- */

struct acting {
	struct store *store;
	const struct work_draft *drafts; /* what is made */
	size_t count;
	const struct work_draft *draft; /* of these, the one that is being made */
	const int64_t *dropped;         /* what is taken back; numbers 0 are none */
	size_t dropped_count;
	int64_t act, id; /* the act; what it made last, or 0 */
	bool on_builtin;
	struct arena arena;
	struct store_works done; /* what an undo or a redo was about */
};

static bool run(struct store *store, enum statement which, struct status *status)
{
	return db_bind(store->db, which, status, "") && db_run(store->db, which, status);
}

static bool run_on(
        struct store *store, enum statement which, int64_t first, int64_t second, struct status *status)
{
	return db_bind(store->db, which, status, "ii", first, second) && db_run(store->db, which, status);
}

/* What is left of them does not name them either: when all others are undone, their numbers come again. */
static bool forget_before(struct store *store, int64_t act, struct status *status)
{
	static const enum statement all[] = {STMT_FORGET_OLD, STMT_FORGET_OLD_BORN, STMT_FORGET_OLD_ACTS};
	bool ok = true;
	for (size_t i = 0; i < sizeof all / sizeof *all && ok && act > 0; i++)
		ok = db_bind(store->db, all[i], status, "i", act) && db_run(store->db, all[i], status);
	return ok;
}

/* What was undone cannot be done again from here on. */
static bool begin(struct acting *it, struct status *status)
{
	struct store *store = it->store;
	if (!run(store, STMT_FORGET_BORN, status) || !run(store, STMT_FORGET_GONE, status) ||
	        !run(store, STMT_FORGET_UNDONE, status) || !run(store, STMT_BEGIN_ACT, status))
		return false;
	it->act = db_last_id(store->db);
	return forget_before(store, it->act - STORE_ACTS, status);
}

/* One piece of work into the rows of its document, or out of them; a built-in document's follow later. */
static bool change_rows(struct acting *it, const struct store_work *work, bool in, struct status *status)
{
	struct judge judge = {0};
	if (!works_doc(it->store, work->doc_name, &judge.part, &judge.doc, status))
		return false;
	it->on_builtin = it->on_builtin || (judge.part != it->store && judge_changes_rows(work->kind));
	if (judge.doc == 0 || judge.part != it->store)
		return true;
	bool ok = (in ? judge_apply(&judge, work, status) : judge_undo(&judge, work->id, status)) &&
	          judge_end(&judge, status);
	judge_free(&judge);
	return ok;
}

static bool read_work(struct store *store, int64_t id, struct store_works *out, struct status *status)
{
	return db_bind(store->db, STMT_WORK, status, "i", id) && works_read(store, STMT_WORK, out, status);
}

/* The work that is taken back by this act. */
static bool end_work(struct acting *it, int64_t id, struct status *status)
{
	struct store_works works = {0};
	bool ok = read_work(it->store, id, &works, status);
	if (ok && works.rows.len && works.rows.at[0].live)
		ok = change_rows(it, &works.rows.at[0], false, status) &&
		     run_on(it->store, STMT_END_WORK, id, it->act, status);
	store_works_free(&works);
	return ok;
}

/* ---- making ---- */

static const char *or_empty(const char *s)
{
	return s ? s : "";
}

/* The words of a span, and what stands around them; all in the arena. */
struct words {
	struct span span;
	const char *quote, *before, *after;
};

static bool read_words(struct acting *it, struct span span, struct words *out, struct status *status)
{
	struct store *part = store_of(it->store, it->draft->doc);
	size_t start = span.start > ANCHOR_AROUND ? span.start - ANCHOR_AROUND : 0;
	struct buf text = {0};
	struct slice before, after;
	/* four bytes more, so that the text does not seem to end where it is cut */
	if (!text_words(
	            part, it->draft->doc, (struct span){start, span.end + ANCHOR_AROUND + 4}, &text, status))
		return false;
	size_t from = span.start - start, to = span.end - start;
	to = to < text.len ? to : text.len;
	bool any = from < to;
	if (any) {
		anchor_around(text.at, text.len, (struct span){from, to}, &before, &after);
		*out = (struct words){{span.start, start + to},
		        arena_strndup(&it->arena, text.at + from, to - from),
		        arena_strndup(&it->arena, before.at, before.len),
		        arena_strndup(&it->arena, after.at, after.len)};
	}
	buf_free(&text);
	return any || status_fail(status, MSG_ERR_NO_WORDS, db_path(part->db), "");
}

static bool insert(struct acting *it, const char *name, const struct store_work *work, struct status *status)
{
	struct db *db = it->store->db;
	if (!db_bind(db, STMT_ADD_WORK, status, "sssiissssssi", name, work_kind_name(work->kind),
	            work->layer == LAYER_COUNT ? "" : layer_name(work->layer), (int64_t)work->span.start,
	            (int64_t)work->span.end, work->quote, work->before, work->after, work->record,
	            work->value, work->body, it->act) ||
	        !db_run(db, STMT_ADD_WORK, status))
		return false;
	it->id = db_last_id(db);
	return true;
}

/* Puts it into the list, and into the rows of its document. */
static bool make(struct acting *it, struct store_work *work, struct status *status)
{
	const struct work_draft *draft = it->draft;
	struct words words = {0};
	const char *name = NULL;
	if (!read_words(it, work->span, &words, status) ||
	        !docs_name_of(store_of(it->store, draft->doc), draft->doc, &it->arena, &name, status))
		return false;
	work->span = words.span;
	work->quote = words.quote;
	work->before = words.before;
	work->after = words.after;
	work->body = or_empty(draft->body);
	work->doc_name = name;
	if (!insert(it, name, work, status))
		return false;
	work->id = it->id;
	return true;
}

static const char *text_of(struct acting *it, const struct records *records, enum layer layer, size_t n)
{
	struct buf text = {0};
	fields_get(records, layer, n, &text);
	const char *copy = arena_strndup(&it->arena, buf_str(&text), text.len);
	buf_free(&text);
	return copy;
}

/* The values that a record gets by what was typed: all of them, as text. */
static bool new_values(
        struct acting *it, struct records *fresh, size_t n, const char **values, struct status *status)
{
	enum layer layer = it->draft->layer;
	if (!fields_set(fresh, layer, n, slice_of(or_empty(it->draft->value)), status) ||
	        !record_is_whole(fresh, layer, n, status))
		return false;
	*values = text_of(it, fresh, layer, n);
	return true;
}

static bool add_record(struct acting *it, struct span span, const char *given, struct status *status)
{
	struct store_work work = {
	        .kind = WORK_ADD, .layer = it->draft->layer, .span = span, .record = "", .value = ""};
	struct records fresh = {0};
	size_t n = record_push(&fresh, work.layer, span);
	fields_restore(&fresh, work.layer, n, slice_of(given));
	bool ok = new_values(it, &fresh, n, &work.value, status) && make(it, &work, status) &&
	          change_rows(it, &work, true, status);
	records_free(&fresh);
	return ok;
}

/* The row that a verdict is on: its number among the judge's records. */
static bool find_row(const struct judge *judge, const struct work_draft *draft, size_t *found)
{
	size_t count = judge->records.rows[draft->layer].len;
	for (*found = 0; *found < count; ++*found)
		if (judge->records.rows[draft->layer].at[*found].ordinal == draft->ordinal)
			return true;
	return false;
}

static bool same_place(const struct judge *judge, const struct work_draft *draft, size_t n)
{
	struct span span = records_origin(&judge->records, draft->layer, n).span;
	return span.start == draft->span.start && span.end == draft->span.end;
}

/* On a row that the reader's work alone keeps: it goes, or another takes its place. */
static bool judge_own(struct acting *it, int64_t own, struct status *status)
{
	struct store_works works = {0};
	bool ok = read_work(it->store, own, &works, status) && end_work(it, own, status);
	const struct store_work *old = works.rows.at;
	if (ok && it->draft->kind == WORK_CORRECT && works.rows.len)
		ok = add_record(it, old->span, *old->value ? old->value : old->record, status);
	store_works_free(&works);
	return ok;
}

static bool judge_found(struct acting *it, struct judge *judge, size_t n, struct status *status)
{
	const struct work_draft *draft = it->draft;
	struct store_work work = {.kind = draft->kind,
	        .layer = draft->layer,
	        .span = records_origin(&judge->records, draft->layer, n).span,
	        .value = ""};
	struct records fresh = {0};
	size_t copy = record_copy(&fresh, &judge->records, draft->layer, n);
	work.record = text_of(it, &fresh, draft->layer, copy);
	bool ok = draft->kind != WORK_CORRECT || new_values(it, &fresh, copy, &work.value, status);
	records_free(&fresh);
	ok = ok && make(it, &work, status);
	if (judge->part != it->store) {
		it->on_builtin = true;
		return ok;
	}
	return ok && judge_apply_to(judge, &work, n, status);
}

static bool load_row(struct acting *it, struct judge *judge, size_t *n, struct status *status)
{
	judge_free(judge);
	if (!judge_load(judge, status))
		return false;
	return (find_row(judge, it->draft, n) && same_place(judge, it->draft, *n)) ||
	       status_fail(status, MSG_ERR_RECORD_GONE, layer_name(it->draft->layer), "");
}

/* The record must be as the reader saw it, and gets back what a verdict before this one has changed. */
static bool make_verdict(struct acting *it, struct status *status)
{
	const struct work_draft *draft = it->draft;
	struct judge judge = {.part = store_of(it->store, draft->doc), .doc = draft->doc};
	int64_t before = 0;
	size_t n;
	bool ok = store_work_on(it->store, draft->doc, draft->layer, draft->ordinal, &before, status) &&
	          load_row(it, &judge, &n, status);
	if (ok && before && draft->ordinal >= JUDGE_OWN_FIRST) {
		ok = judge_own(it, before, status);
	} else {
		if (ok && before)
			ok = end_work(it, before, status) && judge_undo(&judge, before, status) &&
			     load_row(it, &judge, &n, status);
		ok = ok && judge_found(it, &judge, n, status) && judge_end(&judge, status);
	}
	judge_free(&judge);
	return ok;
}

/* A choice on the same thing as one before takes its place, unless that was made later: then *later. `made`
 * NULL is now. */
static bool end_choice(
        struct acting *it, const char *record, const char *made, bool *later, struct status *status)
{
	struct store_works works;
	if (!store_works(it->store, 0, &works, status))
		return false;
	bool ok = true;
	*later = false;
	for (size_t i = 0; i < works.rows.len && ok; i++) {
		const struct store_work *work = &works.rows.at[i];
		if (work->kind != WORK_CHOICE || strcmp(work->record, record) != 0)
			continue;
		*later = made && strcmp(work->made, made) > 0;
		ok = *later || end_work(it, work->id, status);
	}
	store_works_free(&works);
	return ok;
}

static bool make_words(struct acting *it, struct status *status)
{
	const struct work_draft *draft = it->draft;
	struct store_work work = {.kind = draft->kind,
	        .layer = LAYER_COUNT,
	        .span = draft->span,
	        .record = or_empty(draft->record),
	        .value = or_empty(draft->value)};
	bool later;
	return (draft->kind != WORK_CHOICE || end_choice(it, work.record, NULL, &later, status)) &&
	       make(it, &work, status);
}

static bool make_one(struct acting *it, const struct work_draft *draft, struct status *status)
{
	it->draft = draft;
	if (draft->kind == WORK_ADD)
		return add_record(it, draft->span, "", status);
	return judge_changes_rows(draft->kind) ? make_verdict(it, status) : make_words(it, status);
}

static bool act(void *context, struct status *status)
{
	struct acting *it = context;
	bool ok = begin(it, status);
	for (size_t i = 0; i < it->dropped_count && ok; i++)
		ok = !it->dropped[i] || end_work(it, it->dropped[i], status);
	for (size_t i = 0; i < it->count && ok; i++)
		ok = make_one(it, &it->drafts[i], status);
	return ok;
}

/* ---- from another library ---- */

struct taking {
	struct acting act;
	const struct store_works *works; /* the newest first */
};

/* The place that it has here. */
static bool place_here(struct acting *it, struct store_work *work, struct status *status)
{
	struct store *part;
	struct buf text = {0};
	bool ok = works_doc(it->store, work->doc_name, &part, &work->doc, status) &&
	          (!work->doc || text_get(part, work->doc, &text, status));
	if (ok)
		works_place(work, buf_str(&text), text.len);
	buf_free(&text);
	return ok;
}

static bool same_work(const struct store_work *a, const struct store_work *b)
{
	return a->live && b->live && a->kind == b->kind && a->layer == b->layer &&
	       a->span.start == b->span.start && a->span.end == b->span.end &&
	       strcmp(a->quote, b->quote) == 0 && strcmp(a->record, b->record) == 0 &&
	       strcmp(a->value, b->value) == 0 && strcmp(a->body, b->body) == 0;
}

/* Is the very same work here already? */
static bool is_here(struct acting *it, const struct store_work *work, bool *here, struct status *status)
{
	struct store_works works = {0};
	bool ok = db_bind(it->store->db, STMT_WORKS_OF_DOC, status, "s", work->doc_name) &&
	          works_read(it->store, STMT_WORKS_OF_DOC, &works, status);
	*here = false;
	for (size_t i = 0; i < works.rows.len && ok && !*here; i++)
		*here = same_work(&works.rows.at[i], work);
	store_works_free(&works);
	return ok;
}

static bool take_one(struct acting *it, struct store_work work, struct status *status)
{
	bool here;
	if (!place_here(it, &work, status) || !is_here(it, &work, &here, status))
		return false;
	if (!here && work.kind == WORK_CHOICE && !end_choice(it, work.record, work.made, &here, status))
		return false;
	if (here)
		return true;
	if (!insert(it, work.doc_name, &work, status))
		return false;
	work.id = it->id;
	return change_rows(it, &work, true, status);
}

static bool take(void *context, struct status *status)
{
	struct acting *it = context;
	const struct store_works *works = ((struct taking *)context)->works;
	bool ok = begin(it, status);
	for (size_t i = works->rows.len; i-- > 0 && ok;)
		ok = take_one(it, works->rows.at[i], status);
	return ok;
}

/* ---- undoing ---- */

static bool set_live(struct acting *it, const struct store_work *work, bool live, struct status *status)
{
	if (!run_on(it->store, STMT_SET_WORK_LIVE, work->id, live, status))
		return false;
	return change_rows(it, work, live, status);
}

/* First what goes, then what comes: they may be on the same record. */
static bool turn(struct acting *it, bool undo, struct status *status)
{
	struct store_works *works = &it->done;
	bool ok = db_bind(it->store->db, STMT_WORKS_OF_ACT, status, "i", it->act) &&
	          works_read(it->store, STMT_WORKS_OF_ACT, works, status) &&
	          run_on(it->store, STMT_SET_UNDONE, it->act, undo, status);
	for (int live = 0; live < 2; live++)
		for (size_t i = 0; i < works->rows.len && ok; i++) {
			struct store_work *work = &works->rows.at[i];
			bool comes = (work->born == it->act) != undo;
			if (comes == (live == 1))
				ok = set_live(it, work, comes, status);
			work->live = comes;
		}
	return ok;
}

static bool undo(void *context, struct status *status)
{
	struct acting *it = context;
	return db_value(it->store->db, STMT_LAST_ACT, &it->act, status) &&
	       (it->act == 0 || turn(it, true, status));
}

static bool redo(void *context, struct status *status)
{
	struct acting *it = context;
	return db_value(it->store->db, STMT_UNDONE_ACT, &it->act, status) &&
	       (it->act == 0 || turn(it, false, status));
}

/* ---- all of them ---- */

/* The rows of built-in documents are made anew from what the list says, also after a failure. */
static bool do_act(struct acting *it, db_work *work, struct status *status)
{
	struct status later;
	if (!store_make_writable(it->store, status))
		return false;
	bool ok = db_transaction(it->store->db, STMT_BEGIN_WRITE, work, it, status);
	if (it->on_builtin && !works_show_builtin(it->store, ok ? status : &later))
		ok = false;
	arena_free(&it->arena);
	return ok;
}

static bool on_builtin(struct store *store, const struct work_draft *drafts, size_t count)
{
	bool any = false;
	for (size_t i = 0; i < count; i++)
		any |= store_of(store, drafts[i].doc) != store && judge_changes_rows(drafts[i].kind);
	return any;
}

bool store_work_do(struct store *store, const struct work_draft *drafts, size_t count, const int64_t *dropped,
        size_t dropped_count, struct status *status)
{
	struct acting it = {.store = store,
	        .drafts = drafts,
	        .count = count,
	        .dropped = dropped,
	        .dropped_count = dropped_count,
	        .on_builtin = on_builtin(store, drafts, count)};
	return do_act(&it, act, status);
}

bool store_work_add(struct store *store, const struct work_draft *draft, int64_t *id, struct status *status)
{
	struct acting it = {.store = store,
	        .drafts = draft,
	        .count = 1,
	        .dropped = &draft->instead_of,
	        .dropped_count = 1,
	        .on_builtin = on_builtin(store, draft, 1)};
	bool ok = do_act(&it, act, status);
	*id = ok ? it.id : 0;
	return ok;
}

bool store_work_drop(struct store *store, int64_t id, struct status *status)
{
	return store_work_do(store, NULL, 0, &id, 1, status);
}

static bool turn_act(struct store *store, db_work *work, struct store_works *out, struct status *status)
{
	struct acting it = {.store = store};
	*out = (struct store_works){0};
	if (do_act(&it, work, status)) {
		*out = it.done;
		return true;
	}
	store_works_free(&it.done);
	return false;
}

bool store_undo(struct store *store, struct store_works *out, struct status *status)
{
	return turn_act(store, undo, out, status);
}

bool store_redo(struct store *store, struct store_works *out, struct status *status)
{
	return turn_act(store, redo, out, status);
}

bool store_take_work(struct store *store, struct store *from, struct status *status)
{
	struct store_works works;
	if (!store_works(from, 0, &works, status))
		return false;
	struct taking it = {.act = {.store = store}, .works = &works};
	bool ok = do_act(&it.act, take, status);
	store_works_free(&works);
	return ok;
}
