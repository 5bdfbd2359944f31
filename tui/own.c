// SPDX-License-Identifier: MIT
// The reader's own work: what its keys do. What is typed for it is in own_line.c.
#include "tui/own.h"

#include "core/extract/extract.h"
#include "core/view/verdict.h"
#include "core/view/which.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- what all acts have in common ---- */

/* Every pane shows what the library now says; if records changed, also what contradicts what. */
void own_changed(struct app *app, bool records)
{
	struct status failed;
	if (records)
		contested_forget(&app->contested);
	if (!contested_settle(&app->contested, app->context.store, &failed))
		app_fail(app, &failed);
	for (int i = 0; i < PANE_COUNT; i++)
		fresh_pane(app, (enum pane)i, CHANGE_WORK);
	app_count(app);
	app->stale = ALL_STALE;
}

/* What was done, and that it will be lost where it will be. */
static void say_done(struct app *app, enum message what, const char *about)
{
	enum lang lang = app->context.lang;
	char line[400];
	const char *args[] = {lang_text(lang, what), about};
	lang_format(line, sizeof line, lang, *about ? MSG_OWN_DONE : MSG_OWN_DONE_BARE, args, 2);
	if (store_keeps_work(app->context.store)) {
		app_say(app, MSG_PLAIN, line);
		return;
	}
	app->unkept++;
	app_say(app, MSG_OWN_NOT_KEPT, line);
}

void own_did(struct app *app, enum message what, const char *about)
{
	own_changed(app, false);
	say_done(app, what, about);
}

bool own_do(struct app *app, const struct work_draft *draft, const char *about)
{
	int64_t id;
	struct status status;
	char copy[300]; /* it may be the view's, which is about to change */
	size_t len = slice_cut(about, strlen(about) < sizeof copy ? strlen(about) : sizeof copy - 1);
	memcpy(copy, about, len);
	copy[len] = '\0';
	if (!store_work_add(app->context.store, draft, &id, &status)) {
		app_fail(app, &status);
		return false;
	}
	own_changed(app, draft->kind <= WORK_ADD);
	say_done(app, work_message(draft->kind), copy);
	return true;
}

static void drop(struct app *app, int64_t id, bool records, const char *about)
{
	struct status status;
	if (!store_work_drop(app->context.store, id, &status)) {
		app_fail(app, &status);
		return;
	}
	own_changed(app, records);
	say_done(app, MSG_OWN_TAKEN_BACK, about);
}

/* ---- verdicts ---- */

void own_say_none(struct app *app, enum message other)
{
	static const enum message here[PANE_COUNT] = {[PANE_TIMELINE] = MSG_YEAR_HAS_NO_WORDS,
	        [PANE_FIGURES] = MSG_GROUP_HAS_NO_WORDS,
	        [PANE_READER] = MSG_NO_RECORD_HERE,
	        [PANE_SECOND] = MSG_NO_RECORD_HERE};
	enum pane pane = app_pane(app);
	app_say(app, here[pane] ? here[pane] : other, "");
}

/* The record that is chosen, and those that its line stands for too. */
static bool records_here(struct app *app)
{
	const struct view *view = app_view(app, app_pane(app));
	struct view_record record;
	app->own.records.len = 0;
	while (view && view->ops->record && view->ops->record(view, app->own.records.len, &record))
		*array_push(&app->own.records) = record;
	if (app->own.records.len == 0)
		own_say_none(app, MSG_NO_RECORD_IN_LINE);
	return app->own.records.len > 0;
}

/* What the status line says of it, and of how many. */
static void describe(struct app *app, char *out, size_t size)
{
	struct view *view = app_view(app, app_pane(app));
	out[0] = '\0';
	if (view && view->ops->describe)
		view->ops->describe(view, out, size);
}

static void describe_records(struct app *app, struct buf *out)
{
	char line[256];
	describe(app, line, sizeof line);
	if (app->own.records.len > 1)
		buf_addf(out, "×%zu  ", app->own.records.len);
	buf_adds(out, line);
}

bool own_do_all(struct app *app, const struct work_draft *drafts, size_t count, const char *about)
{
	struct status status;
	if (!store_work_do(app->context.store, drafts, count, NULL, 0, &status)) {
		app_fail(app, &status);
		return false;
	}
	own_changed(app, true);
	say_done(app, work_message(drafts[0].kind), about);
	return true;
}

/* All that say it, in one act. */
static void drop_verdicts(struct app *app, enum verdict verdict, const char *about)
{
	struct status status;
	struct store *store = app->context.store;
	ARRAY(int64_t) ids = {0};
	bool ok = true;
	for (size_t i = 0; i < app->own.records.len && ok; i++) {
		const struct view_record *r = &app->own.records.at[i];
		int64_t id = 0;
		ok = r->verdict != verdict ||
		     store_work_on(store, r->doc, r->layer, r->ordinal, &id, &status);
		*array_push(&ids) = id;
	}
	ok = ok && store_work_do(store, NULL, 0, ids.at, ids.len, &status);
	array_free(&ids);
	if (!ok) {
		app_fail(app, &status);
		return;
	}
	own_changed(app, true);
	say_done(app, MSG_OWN_TAKEN_BACK, about);
}

/* Those that do not say it yet; what is the reader's own is accepted anyway. */
static void make_verdicts(struct app *app, enum work_kind kind, enum verdict verdict, const char *about)
{
	ARRAY(struct work_draft) drafts = {0};
	for (size_t i = 0; i < app->own.records.len; i++) {
		const struct view_record *r = &app->own.records.at[i];
		bool own = r->verdict == VERDICT_OWN || r->verdict == VERDICT_CORRECTED;
		if (r->verdict != verdict && !(kind == WORK_ACCEPT && own))
			*array_push(&drafts) = (struct work_draft){.kind = kind,
			        .doc = r->doc,
			        .span = r->span,
			        .layer = r->layer,
			        .ordinal = r->ordinal};
	}
	if (drafts.len)
		own_do_all(app, drafts.at, drafts.len, about);
	else
		app_say(app, MSG_OWN_ALREADY, "");
	array_free(&drafts);
}

/* Of several only where all of them have it. */
static bool have(const struct app *app, enum verdict verdict)
{
	for (size_t i = 0; i < app->own.records.len; i++)
		if (app->own.records.at[i].verdict != verdict)
			return false;
	return true;
}

/* The same verdict again takes it back. */
static void judge(struct app *app, enum work_kind kind, enum verdict verdict)
{
	struct buf about = {0};
	if (!records_here(app))
		return;
	describe_records(app, &about);
	if (have(app, verdict))
		drop_verdicts(app, verdict, buf_str(&about));
	else
		make_verdicts(app, kind, verdict, buf_str(&about));
	buf_free(&about);
}

static void accept(struct app *app)
{
	judge(app, WORK_ACCEPT, VERDICT_ACCEPTED);
}

/* In the list of work it is the work that is taken back. */
static void reject(struct app *app)
{
	if (app_pane(app) != PANE_WORK) {
		judge(app, WORK_REJECT, VERDICT_REJECTED);
		return;
	}
	struct view *view = app_view(app, PANE_WORK);
	const struct store_work *work = view ? work_chosen(view) : NULL;
	char about[256];
	describe(app, about, sizeof about);
	if (work)
		drop(app, work->id, work->kind <= WORK_ADD, about);
	else
		app_say(app, MSG_NOTHING_HERE, "");
}

/* ---- notes and bookmarks ---- */

/* The words that a note or a bookmark is to stand on. */
static bool words_here(struct app *app, doc_id *doc, struct span *span)
{
	struct view *view = app_view(app, app_pane(app));
	if (view && view->ops->words && view->ops->words(view, doc, span) && !span_empty(*span))
		return true;
	own_say_none(app, MSG_NO_WORDS_HERE);
	return false;
}

static void unmark(struct app *app)
{
	enum pane pane = app_pane(app);
	if (pane == PANE_READER || pane == PANE_SECOND)
		reader_unmark(&app->panes[pane]);
}

/* The work of a kind on these very words; 0 for none. Its body goes to `body`, if that is not NULL. */
static int64_t work_at(struct app *app, enum work_kind kind, doc_id doc, struct span span, struct buf *body)
{
	struct status status;
	struct store_works works;
	int64_t id = 0;
	if (!store_works(app->context.store, doc, &works, &status)) {
		app_fail(app, &status);
		return 0;
	}
	for (size_t i = 0; i < works.rows.len && !id; i++) {
		const struct store_work *work = &works.rows.at[i];
		if (work->kind != kind || work->lost || work->span.start != span.start ||
		        work->span.end != span.end)
			continue;
		id = work->id;
		if (body)
			buf_adds(body, work->body);
	}
	store_works_free(&works);
	return id;
}

/* The first words of what a bookmark stands on, as one line: it has no words of its own. */
static void add_words(const char *words, size_t len, struct buf *out)
{
	enum { WORDS_MOST = 60 };
	size_t cut = len > WORDS_MOST ? slice_cut(words, WORDS_MOST) : len;
	buf_adds(out, "“");
	for (size_t i = 0; i < cut; i++)
		if (words[i] != '\n' && words[i] != '\r')
			buf_add(out, words + i, 1);
	buf_adds(out, cut < len ? "…”" : "”");
}

static void bookmark_words(struct app *app, doc_id doc, struct span span, struct buf *out)
{
	struct buf words = {0};
	struct status status;
	if (store_words(app->context.store, doc, span, &words, &status))
		add_words(buf_str(&words), words.len, out);
	buf_free(&words);
}

static void bookmark(struct app *app)
{
	struct buf about = {0};
	doc_id doc;
	struct span span;
	if (!words_here(app, &doc, &span))
		return;
	int64_t id = work_at(app, WORK_BOOKMARK, doc, span, NULL);
	unmark(app);
	if (id)
		buf_addf(&about, "%s  ", lang_text(app->context.lang, work_message(WORK_BOOKMARK)));
	bookmark_words(app, doc, span, &about);
	if (id)
		drop(app, id, false, buf_str(&about));
	else
		own_do(app, &(struct work_draft){.kind = WORK_BOOKMARK, .doc = doc, .span = span},
		        buf_str(&about));
	buf_free(&about);
}

static void comment(struct app *app)
{
	struct buf body = {0};
	if (!words_here(app, &app->own.doc, &app->own.span))
		return;
	app->own.instead_of = work_at(app, WORK_NOTE, app->own.doc, app->own.span, &body);
	line_ask(app, LINE_COMMENT);
	prompt_set(&app->prompt, buf_str(&body));
	buf_free(&body);
}

void own_comment(struct app *app, const char *line)
{
	struct work_draft draft = {.kind = WORK_NOTE,
	        .doc = app->own.doc,
	        .span = app->own.span,
	        .body = line,
	        .instead_of = app->own.instead_of};
	unmark(app);
	if (*line)
		own_do(app, &draft, line);
	else if (draft.instead_of)
		drop(app, draft.instead_of, false, "");
}

/* ---- records ---- */

static void correct(struct app *app)
{
	if (app_pane(app) == PANE_WORK) {
		app_say(app, MSG_CORRECT_THERE, "");
		return;
	}
	if (records_here(app))
		own_ask_correction(app);
}

static void add(struct app *app)
{
	enum pane pane = app_pane(app);
	const struct view *view = app_view(app, pane);
	size_t off;
	bool reading = pane == PANE_READER || pane == PANE_SECOND;
	if (!view || !reading || !reader_marked(view, &app->own.span)) {
		app_say(app, MSG_MARK_FIRST, "");
		return;
	}
	app->own.doc = reader_doc(view, &off);
	own_ask_layer(app);
}

bool own_add(struct app *app, const char *values)
{
	struct work_draft draft = {.kind = WORK_ADD,
	        .doc = app->own.doc,
	        .span = app->own.span,
	        .layer = app->own.layer,
	        .value = values};
	unmark(app);
	return own_do(app, &draft, "");
}

/* ---- which of those who contradict one another is right ---- */

static void hold_true(struct app *app)
{
	struct work_draft draft;
	int64_t held;
	char about[256];
	struct view *view = app_view(app, PANE_CONFLICTS);
	if (!view || !conflicts_choice(view, &draft, &held)) {
		app_say(app, MSG_NO_READING_HERE, "");
		return;
	}
	describe(app, about, sizeof about);
	if (held)
		drop(app, held, false, about);
	else
		own_do(app, &draft, about);
}

/* ---- taking back ---- */

static bool any_changes_records(const struct store_works *works)
{
	bool any = false;
	for (size_t i = 0; i < works->rows.len; i++)
		any |= works->rows.at[i].kind <= WORK_ADD;
	return any;
}

/* What is handed out by an act says its document by name alone. */
static bool record_of(struct app *app, const struct store_work *work, struct view_record *record)
{
	struct status status;
	doc_id doc = 0;
	return work->layer != LAYER_COUNT && store_find(app->context.store, work->doc_name, &doc, &status) &&
	       doc && which_on(app->context.store, doc, work->layer, work->span, work->record, record);
}

/* The pane stands on the record that the work was on, if it shows it. */
static void go_to_record(struct app *app, const struct store_works *works)
{
	struct view_record record;
	struct view *view = app_view(app, app_pane(app));
	for (size_t i = 0; view && view->ops->go && i < works->rows.len; i++)
		if (record_of(app, &works->rows.at[i], &record) && view->ops->go(view, &record))
			return;
}

/* What taking an act back, or doing it again, came to: the work may be there again, or gone again. */
static enum message turned(const struct store_work *work, bool undo)
{
	if (undo)
		return work->live ? MSG_OWN_PUT_BACK : MSG_OWN_TAKEN_BACK;
	return work->live ? MSG_OWN_DONE_AGAIN : MSG_OWN_TAKEN_BACK_AGAIN;
}

static void turn(struct app *app, bool undo)
{
	struct store_works works;
	struct status status;
	struct store *store = app->context.store;
	if (!(undo ? store_undo(store, &works, &status) : store_redo(store, &works, &status))) {
		app_fail(app, &status);
		return;
	}
	if (works.rows.len == 0) {
		app_say(app, undo ? MSG_NOTHING_TO_UNDO : MSG_NOTHING_TO_REDO, "");
	} else {
		const struct store_work *last = &works.rows.at[works.rows.len - 1];
		struct buf about = {0};
		buf_addf(&about, "%s  ", lang_text(app->context.lang, work_message(last->kind)));
		work_describe(last, app->context.lang, &about);
		if (last->kind == WORK_BOOKMARK) {
			buf_addf(&about, "%s  ", last->doc_name);
			add_words(last->quote, strlen(last->quote), &about);
		}
		own_changed(app, any_changes_records(&works));
		go_to_record(app, &works);
		say_done(app, turned(last, undo), buf_str(&about));
		buf_free(&about);
	}
	store_works_free(&works);
}

static void undo(struct app *app)
{
	turn(app, true);
}

static void redo(struct app *app)
{
	turn(app, false);
}

/* ---- files that are only opened ---- */

static bool import(
        struct app *app, struct store *library, doc_id doc, struct buf *names, struct status *status)
{
	struct doc text;
	struct records records = {0};
	enum import_result result;
	const struct extract_options rules = {.names = app->context.names};
	if (!store_doc(app->context.store, doc, &text, status))
		return false;
	extract(&text, &rules, &records);
	bool ok = store_import(library, &text, &records, &result, status);
	buf_addf(names, "%s%s", names->len ? lang_text(app->context.lang, MSG_COMMA) : "", text.name);
	records_free(&records);
	doc_free(&text);
	return ok;
}

/* The documents that there is work on, and then the work. */
static bool take_over(struct app *app, struct buf *names, struct status *status)
{
	struct store *library = NULL;
	struct store_docs docs;
	if (!store_docs(app->context.store, &docs, status))
		return false;
	bool ok = store_open(app->library, STORE_WRITE, &library, status);
	for (size_t i = 0; i < docs.rows.len && ok; i++) {
		struct store_works works;
		ok = store_works(app->context.store, docs.rows.at[i].id, &works, status);
		if (ok && works.rows.len)
			ok = import(app, library, docs.rows.at[i].id, names, status);
		if (ok)
			store_works_free(&works);
	}
	ok = ok && (!names->len || store_take_work(library, app->context.store, status));
	store_close(library);
	store_docs_free(&docs);
	return ok;
}

static void keep(struct app *app)
{
	struct status status;
	struct buf names = {0};
	if (store_keeps_work(app->context.store) || !app->library) {
		app_say(app, MSG_OWN_KEPT_ALREADY, "");
		return;
	}
	if (!take_over(app, &names, &status)) {
		app_fail(app, &status);
	} else {
		app_say(app, names.len ? MSG_OWN_KEPT : MSG_OWN_NONE_TO_KEEP, buf_str(&names));
		app->unkept = 0;
	}
	buf_free(&names);
}

bool own_command(struct app *app, enum command command)
{
	static void (*const acts[CMD_COUNT])(struct app * app) = {[CMD_ACCEPT] = accept,
	        [CMD_REJECT] = reject,
	        [CMD_CORRECT] = correct,
	        [CMD_ADD] = add,
	        [CMD_COMMENT] = comment,
	        [CMD_BOOKMARK] = bookmark,
	        [CMD_HOLD_TRUE] = hold_true,
	        [CMD_UNDO] = undo,
	        [CMD_REDO] = redo,
	        [CMD_KEEP] = keep};
	if (!acts[command] || !(command_info(command)->where & pane_ops[app_pane(app)]->pane))
		return false;
	acts[command](app);
	return true;
}

bool own_may_quit(struct app *app)
{
	char count[24];
	if (app->unkept == 0)
		return true;
	snprintf(count, sizeof count, "%d", app->unkept);
	app_say(app, MSG_OWN_QUIT, count);
	app->unkept = 0; /* the next time it is meant */
	return false;
}

void own_free(struct app *app)
{
	free(app->own.values);
	array_free(&app->own.records);
}
