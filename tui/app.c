// SPDX-License-Identifier: MIT
#include "tui/app.h"

#include "core/view/cite.h"
#include "tui/arrive.h"
#include "tui/builtin.h"
#include "tui/busy.h"
#include "tui/complete.h"
#include "tui/own.h"
#include "tui/signals.h"
#include "tui/term.h"
#include "tui/width.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct view_ops *const pane_ops[PANE_COUNT] = {
        [PANE_TIMELINE] = &timeline_ops,
        [PANE_MATRIX] = &matrix_ops,
        [PANE_READER] = &reader_ops,
        [PANE_EVIDENCE] = &evidence_ops,
        [PANE_LIBRARY] = &library_ops,
        [PANE_WHY] = &why_ops,
        [PANE_CONFLICTS] = &conflicts_ops,
        [PANE_WORK] = &work_ops,
        [PANE_COMPARE] = &compare_ops,
        [PANE_OUTLINE] = &outline_ops,
        [PANE_SECOND] = &second_ops,
        [PANE_FIGURES] = &figures_ops,
        [PANE_CARD] = &card_ops,
        [PANE_HELP] = &help_ops,
};

/* ---- panes ---- */

enum pane app_pane_at(const struct app *app, enum place_on_screen place)
{
	static const enum pane own[PLACE_COUNT] = {
	        [PLACE_TIMELINE] = PANE_TIMELINE, [PLACE_MATRIX] = PANE_MATRIX};
	if (place == PLACE_SIDE)
		return side_pane(app);
	return place == PLACE_TEXT ? app->text : own[place];
}

enum pane app_pane(const struct app *app)
{
	return app->help ? PANE_HELP : app_pane_at(app, app->focus);
}

void app_fail(struct app *app, const struct status *status)
{
	status_text(status, app->context.lang, app->message, sizeof app->message);
	app->message_is_error = true;
}

/* As an earlier run has left it. */
static void recall(struct app *app, enum pane pane)
{
	struct view *view = &app->panes[pane];
	char *text = app->kept[pane];
	app->kept[pane] = NULL;
	app->lost_view[pane] = !view->ops->recall || !view->ops->recall(view, text);
	free(text);
}

struct view *app_view(struct app *app, enum pane pane)
{
	struct status status;
	struct view *view = &app->panes[pane];
	if (!view->ops && !app->broken[pane] && !view_open(view, pane_ops[pane], &app->context, &status)) {
		app_fail(app, &status);
		app->broken[pane] = true;
	}
	if (view->ops && app->kept[pane])
		recall(app, pane);
	fresh_now(app, pane);
	return view->ops ? view : NULL;
}

/* Keys are put in where no word of the reader's stands beside them. */
static void say_plain(struct app *app, enum message message)
{
	struct buf text = {0};
	view_keys(&app->context, lang_text(app->context.lang, message), &text);
	snprintf(app->message, sizeof app->message, "%s", buf_str(&text));
	app->message_is_error = false;
	buf_free(&text);
}

void app_say(struct app *app, enum message message, const char *arg)
{
	if (!*arg) {
		say_plain(app, message);
		return;
	}
	lang_format(app->message, sizeof app->message, app->context.lang, message, &arg, 1);
	app->message_is_error = false;
}

const char *app_key(const struct app *app, enum command command, char *out, size_t size)
{
	struct buf keys = {0};
	keymap_keys(app->keymap, command, pane_ops[app_pane(app)]->pane, 1, &keys);
	if (keys.len == 0)
		buf_addf(&keys, ":%s", command_info(command)->name);
	snprintf(out, size, "%s", keys.at);
	buf_free(&keys);
	return out;
}

/* For texts of views that name a key. */
static void add_key(const void *app, struct slice command, struct buf *out)
{
	char key[64];
	enum command of = command_of_name(command);
	if (of == CMD_NONE)
		buf_addf(out, "{%.*s}", (int)command.len, command.at);
	else
		buf_adds(out, app_key(app, of, key, sizeof key));
}

static void say_key(struct app *app, enum message message, enum command command)
{
	char key[64];
	app_say(app, message, app_key(app, command, key, sizeof key));
}

void app_go(struct app *app, enum place_on_screen place, enum pane text)
{
	app->focus = place;
	app->text = text;
	side_settle(app);
	app->stale = ALL_STALE;
}

/* ---- what views ask for ---- */

/* A new list takes the place of the old one, which the path remembers. */
static void show_evidence(struct app *app, struct view fresh)
{
	path_push(app);
	path_keep_evidence(app);
	app->panes[PANE_EVIDENCE] = fresh;
	app_go(app, PLACE_TEXT, PANE_EVIDENCE);
}

/* A date of which no event is known leads to those who tell it. */
static bool fill_evidence(struct view *evidence, const struct view_request *request, struct status *status)
{
	if (!evidence_show(evidence, request->layer, &request->filter, status))
		return false;
	return evidence_any(evidence) || request->layer != LAYER_EVENTS ||
	       evidence_show(evidence, LAYER_DATES, &request->filter, status);
}

/* To the record that was asked about, where the list has it. */
static void go_to_asked(struct app *app, struct view *evidence)
{
	struct view_record record;
	const struct view *asking = app_view(app, app_pane(app));
	if (asking && asking->ops->record && asking->ops->record(asking, 0, &record))
		evidence->ops->go(evidence, &record);
}

static void open_evidence(struct app *app, const struct view_request *request)
{
	struct busy busy;
	struct status status;
	struct view fresh = {0};
	/* The new list is made before the old one goes: the request's strings are the old one's when it asks.
	 */
	busy_begin(&busy, app);
	bool ok = view_open(&fresh, &evidence_ops, &app->context, &status) &&
	          fill_evidence(&fresh, request, &status);
	busy_end(&busy);
	if (ok) {
		go_to_asked(app, &fresh);
		show_evidence(app, fresh);
		return;
	}
	view_close(&fresh);
	busy_fail(&busy, &status);
}

/* In the reader that asks for it, or whose outline does; else in the first. */
static void open_words(struct app *app, doc_id doc, struct span span)
{
	struct status status;
	bool own = app_pane(app) == PANE_SECOND || app_pane(app) == PANE_OUTLINE;
	enum pane pane = own ? side_reader(app) : PANE_READER;
	struct view *reader = app_view(app, pane);
	if (!reader)
		return;
	path_push(app);
	if (!reader_show(reader, doc, span, &status)) {
		path_back(app);
		app_fail(app, &status);
		return;
	}
	side_show(app, pane);
}

/* A document that is open already is shown where it was left. */
static void open_document(struct app *app, doc_id doc)
{
	size_t off;
	struct view *reader = &app->panes[PANE_READER];
	if (!reader->ops || reader_doc(reader, &off) != doc) {
		open_words(app, doc, (struct span){0, 0});
		return;
	}
	path_push(app);
	app_go(app, PLACE_TEXT, PANE_READER);
}

static void open_why(struct app *app, doc_id doc, struct span span)
{
	struct status status;
	struct view *why = app_view(app, PANE_WHY);
	if (!why)
		return;
	path_push(app);
	if (!why_show(why, doc, span, &status)) {
		path_back(app);
		app_fail(app, &status);
		return;
	}
	app_go(app, PLACE_TEXT, PANE_WHY);
}

static void tell(struct app *app)
{
	struct view *view = app_view(app, app_pane(app));
	if (view && view->ops->describe)
		view->ops->describe(view, app->message, sizeof app->message);
	app->message_is_error = false;
}

static void answer(struct app *app, const struct view_request *request)
{
	switch (request->kind) {
	case REQUEST_NONE:
		break;
	case REQUEST_EVIDENCE:
		open_evidence(app, request);
		break;
	case REQUEST_WORDS:
		open_words(app, request->doc, request->span);
		break;
	case REQUEST_DOCUMENT:
		open_document(app, request->doc);
		break;
	case REQUEST_COMPARE:
		pair_open(app, request);
		break;
	case REQUEST_AS_OF:
		select_as_of(app, request->filter.as_of);
		break;
	case REQUEST_WHY:
		open_why(app, request->doc, request->span);
		break;
	case REQUEST_TELL:
		tell(app);
		break;
	case REQUEST_BELL:
		app_say(app, request->message, "");
		break;
	}
}

/* ---- search ---- */

/* Looks in all texts, as the library does; false if no text has the words. */
static bool search_texts(struct app *app)
{
	struct busy busy;
	struct status status;
	struct view fresh = {0};
	int64_t found = 0;
	busy_begin(&busy, app);
	bool ok = view_open(&fresh, &evidence_ops, &app->context, &status) &&
	          evidence_find(&fresh, app->query, &found, &status);
	busy_end(&busy);
	if (!ok) {
		view_close(&fresh);
		busy_fail(&busy, &status);
		return true;
	}
	if (found)
		show_evidence(app, fresh);
	else
		view_close(&fresh);
	return found > 0;
}

static void show_matrix(struct app *app);

/* Two names with a blank between are a supporter and a recipient wherever they are typed: where neither an
 * entry nor a text has them, the matrix may have their cell. */
static bool search_cell(struct app *app, enum pane from)
{
	struct view *matrix = app_view(app, PANE_MATRIX);
	const bool two = strchr(app->query, ' ') != NULL, here = from == PANE_MATRIX;
	if (!two || here || !matrix || !matrix->ops->search(matrix, app->query, true, false))
		return false;
	path_push(app);
	show_matrix(app);
	app_say(app, MSG_FOUND_CELL, lang_text(app->context.lang, pane_ops[from]->title));
	return true;
}

static void say_not_found(struct app *app, enum pane pane)
{
	char library[64], key[64], off[64];
	const char *args[] = {app->query, lang_text(app->context.lang, pane_ops[pane]->title),
	        app_key(app, CMD_LIBRARY, library, sizeof library), app_key(app, CMD_SEARCH, key, sizeof key),
	        app_key(app, CMD_UNCHOOSE_ALL, off, sizeof off)};
	const bool whole = pane == PANE_READER || pane == PANE_SECOND || pane == PANE_COMPARE; /* of a text */
	enum message message = pane == PANE_LIBRARY             ? MSG_NOT_FOUND_AT_ALL
	                       : app->selection.count && !whole ? MSG_NOT_FOUND_CHOSEN
	                                                        : MSG_NOT_FOUND;
	lang_format(app->message, sizeof app->message, app->context.lang, message, args, 5);
	app->message_is_error = false;
}

static void search(struct app *app, bool forward, bool from_next)
{
	enum pane pane = app_pane(app);
	struct view *view = app_view(app, pane);
	if (!view || !app->query)
		return;
	if (pane == PANE_LIBRARY && search_texts(app))
		return;
	if (!view->ops->search) {
		app_say(app, MSG_NO_SEARCH_HERE, "");
		return;
	}
	if (!view->ops->search(view, app->query, forward, from_next) && !search_cell(app, pane))
		say_not_found(app, pane);
	app->stale |= 1u << pane;
}

static void search_begin(struct app *app)
{
	line_ask(app, LINE_SEARCH);
}

static void command_begin(struct app *app)
{
	line_ask(app, LINE_COMMAND);
}

/* An empty line looks for the last words again; blanks around words are slips. */
void app_search(struct app *app, const char *words)
{
	size_t len = strlen(words);
	while (len && words[len - 1] == ' ')
		len--;
	for (; len && *words == ' '; len--)
		words++;
	if (len) {
		free(app->query);
		app->query = mem_strndup(words, len);
	}
	if (app->query)
		search(app, true, !len);
}

static void search_again(struct app *app, bool forward)
{
	if (app->query)
		search(app, forward, true);
	else
		search_begin(app);
}

static void search_next(struct app *app)
{
	search_again(app, true);
}

static void search_prev(struct app *app)
{
	search_again(app, false);
}

/* ---- the library ---- */

void app_count(struct app *app)
{
	struct status status;
	struct store_docs docs;
	if (!store_docs(app->context.store, &docs, &status)) {
		app_fail(app, &status);
		return;
	}
	app->docs_builtin = 0;
	memset(app->counts, 0, sizeof app->counts);
	for (size_t i = 0; i < docs.rows.len; i++) {
		app->docs_builtin += store_is_builtin(docs.rows.at[i].id);
		for (int layer = 0; layer < LAYER_COUNT; layer++)
			app->counts[layer] += docs.rows.at[i].counts[layer];
	}
	app->docs = (int64_t)docs.rows.len;
	store_docs_free(&docs);
}

/* ---- commands that no view has ---- */

static void move_focus(struct app *app, int by)
{
	if (app->help)
		return;
	int place = side_from(app, by);
	do
		place = (place + PLACE_COUNT + by) % PLACE_COUNT;
	while (!side_has(app, (enum place_on_screen)place));
	app_go(app, (enum place_on_screen)place, app->text);
}

static void next_pane(struct app *app)
{
	move_focus(app, 1);
}

static void prev_pane(struct app *app)
{
	move_focus(app, -1);
}

static void leave_help(struct app *app)
{
	app->help = false;
	app->stale = ALL_STALE;
}

static void back(struct app *app)
{
	if (app->help) {
		leave_help(app);
		return;
	}
	if (!path_back(app))
		app_say(app, MSG_NO_WAY_BACK, "");
}

/* What a view has begun it has ended itself. Nothing is undone or left but what only covers the rest. */
static void cancel(struct app *app)
{
	if (app->help)
		leave_help(app);
	else if (app_pane(app) == PANE_CARD || app_pane(app) == PANE_WHY)
		leave(app);
	else
		app_say(app, MSG_NOTHING_TO_CANCEL, "");
}

static void forward(struct app *app)
{
	if (!path_forward(app))
		app_say(app, MSG_NO_WAY_FORWARD, "");
}

/* Where a pane has all of the screen anyway there is nothing to be gained. */
static void zoom(struct app *app)
{
	struct layout before = layout_of(app->grid.rows, app->grid.cols, side_wish(app, app->grid.cols));
	app->zoomed = !app->zoomed;
	struct layout after = layout_of(app->grid.rows, app->grid.cols, side_wish(app, app->grid.cols));
	app->stale = ALL_STALE;
	if (layout_is(&before, &after)) {
		app->zoomed = !app->zoomed;
		app_say(app, MSG_ZOOMED_ANYWAY, "");
	}
}

static void show_timeline(struct app *app)
{
	leave_help(app);
	app_go(app, PLACE_TIMELINE, app->text);
}

static void show_matrix(struct app *app)
{
	leave_help(app);
	app_go(app, PLACE_MATRIX, app->text);
}

/* What stood in the third place can be got back. */
void app_show(struct app *app, enum pane pane)
{
	leave_help(app);
	if (app->text != pane)
		path_push(app);
	app_go(app, PLACE_TEXT, pane);
}

static void show_reader(struct app *app)
{
	size_t off;
	struct view *reader = &app->panes[PANE_READER];
	bool reading = reader->ops && reader_doc(reader, &off) != 0;
	if (!reading && !app->docs)
		app_say(app, MSG_NO_DOCUMENT_AT_ALL, app->context.program ? app->context.program : "duikou");
	else if (!reading)
		app_say(app, MSG_NO_DOCUMENT_YET, "");
	app_show(app, reading ? PANE_READER : PANE_LIBRARY);
}

static void show_library(struct app *app)
{
	app_show(app, PANE_LIBRARY);
}

static void show_work(struct app *app)
{
	app_show(app, PANE_WORK);
}

static void show_conflicts(struct app *app)
{
	app_show(app, PANE_CONFLICTS);
}

static void show_figures(struct app *app)
{
	app_show(app, PANE_FIGURES);
}

static void help(struct app *app)
{
	if (app->help) {
		leave_help(app);
		return;
	}
	const struct view_ops *ops = pane_ops[app_pane(app)];
	struct view *view = app_view(app, PANE_HELP);
	if (!view)
		return;
	help_show(view, app->keymap, ops->pane, ops->title);
	app->help = true;
	app->stale = ALL_STALE;
}

void app_show_builtin(struct app *app, enum builtin_wish wish)
{
	app->builtin = wish;
	builtin_show(app->context.store, wish);
	app->context.builtin_waits = builtin_makes_way(app->context.store, wish);
}

/* The library may have grown since: another program can import while this one reads. */
static void refresh(struct app *app)
{
	app_show_builtin(app, app->builtin);
	contested_forget(&app->contested);
	for (int i = 0; i < PANE_COUNT; i++) {
		app->broken[i] = false; /* another try */
		fresh_pane(app, (enum pane)i, CHANGE_ALL);
	}
	app_count(app);
}

/* What another program has done with the library since the last key is seen with this one. */
static void catch_up(struct app *app)
{
	int64_t now;
	struct status status;
	if (!store_others(app->context.store, &now, &status) || now == app->others)
		return;
	app->others = now;
	refresh(app);
	app->stale = ALL_STALE;
}

static void toggle_builtin(struct app *app)
{
	bool hidden = store_hides_builtin(app->context.store);
	bool as_usual = builtin_makes_way(app->context.store, app->builtin_usual);
	app->builtin = hidden ? BUILTIN_SHOW : as_usual ? BUILTIN_AUTO : BUILTIN_HIDE;
	refresh(app);
	app->stale = ALL_STALE;
	app_say(app, hidden ? MSG_BUILTIN_SHOWN : MSG_BUILTIN_HIDDEN, "");
}

static void redraw(struct app *app)
{
	app->stale = ALL_STALE;
	term_forget();
}

static void redraw_anew(struct app *app)
{
	refresh(app);
	redraw(app);
}

static void suspend(struct app *app)
{
	term_suspend();
	signals_take(); /* the SIGCONT that woke us */
	app->stale = ALL_STALE;
}

/* ---- citations ---- */

/* A record is cited in its sentence: a pairing's words may be two names without who does what, a figure's a
 * number. An event and a heading are told by theirs; words that were marked are those that are wanted. */
static bool widen(
        struct app *app, const struct view *view, doc_id doc, struct span *span, struct status *status)
{
	struct view_record record;
	bool found = view->ops->record && view->ops->record(view, 0, &record) && record.doc == doc &&
	             record.span.start == span->start && record.span.end == span->end;
	bool word = found && (record.layer == LAYER_PAIRINGS || record.layer == LAYER_FIGURES ||
	                             record.layer == LAYER_DATES);
	return !word || store_sentence(app->context.store, doc, span, status);
}

static void copy_citation(struct app *app)
{
	doc_id doc;
	struct span span;
	struct buf text = {0};
	struct status status;
	struct view *view = app_view(app, app_pane(app));
	if (!view || !view->ops->words || !view->ops->words(view, &doc, &span) || span_empty(span)) {
		own_say_none(app, MSG_NOTHING_TO_CITE);
		return;
	}
	if (widen(app, view, doc, &span, &status) && cite(app->context.store, doc, span, &text, &status)) {
		term_copy(text.at, text.len);
		app_say(app, MSG_COPIED, text.at);
	} else {
		app_fail(app, &status);
	}
	buf_free(&text);
}

static void (*const acts[CMD_COUNT])(struct app *app) = {
        [CMD_BACK] = back,
        [CMD_CANCEL] = cancel,
        [CMD_FORWARD] = forward,
        [CMD_BUILTIN] = toggle_builtin,
        [CMD_NEXT_PANE] = next_pane,
        [CMD_PREV_PANE] = prev_pane,
        [CMD_ZOOM] = zoom,
        [CMD_TIMELINE] = show_timeline,
        [CMD_MATRIX] = show_matrix,
        [CMD_READER] = show_reader,
        [CMD_LIBRARY] = show_library,
        [CMD_CONFLICTS] = show_conflicts,
        [CMD_FIGURES] = show_figures,
        [CMD_CARD] = card_open,
        [CMD_WORK] = show_work,
        [CMD_SEARCH] = search_begin,
        [CMD_COMMAND] = command_begin,
        [CMD_KINDS] = kinds_ask,
        [CMD_CLASSES] = classes_ask,
        [CMD_CITE] = copy_citation,
        [CMD_SEARCH_NEXT] = search_next,
        [CMD_SEARCH_PREV] = search_prev,
        [CMD_HELP] = help,
        [CMD_MOUSE] = pointer_toggle,
        [CMD_REDRAW] = redraw_anew,
        [CMD_SUSPEND] = suspend,
        [CMD_QUIT] = leave,
        [CMD_EXIT] = leave_at_once,
};

/* The pane is asked first; what it hands back is for the program. */
void app_do(struct app *app, enum command command)
{
	struct view_request request = {0};
	struct status status = {0};
	enum pane pane = app_pane(app);
	struct view *view = app_view(app, pane);
	if (view && view->ops->command && view->ops->command(view, command, &request, &status)) {
		app->stale |= 1u << pane;
		side_scroll(app, pane, command);
		answer(app, &request);
		return;
	}
	if (!app->help && (select_command(app, command) || side_command(app, command) ||
	                          own_command(app, command) || pair_command(app, command)))
		return;
	if (acts[command])
		acts[command](app);
	else if (!(command_info(command)->where & pane_ops[pane]->pane))
		elsewhere_say(app, command, K_NONE);
	else
		elsewhere_idle(app, command);
}

/* ---- events ---- */

/* In a window too small to see what a key does, only those that are sure to harm nothing. */
static void on_key_unseen(struct app *app, char32_t key)
{
	enum command command = keymap_find(app->keymap, pane_ops[app_pane(app)]->pane, key);
	if (command == CMD_QUIT || command == CMD_EXIT)
		app->quit = true;
	else if (command == CMD_SUSPEND || command == CMD_REDRAW)
		app_do(app, command);
}

static void on_key(struct app *app, char32_t key)
{
	if (!app->prompting && key & K_PASTED) {
		say_key(app, MSG_PASTE_NOWHERE, CMD_SEARCH); /* a text is not a row of commands */
		return;
	}
	if (!app->prompting && key & K_META) {
		key &= ~K_META;
		if (key < K_UP && key != K_BACKSPACE) /* a letter: Esc came before it */
			on_key(app, K_ESC);
	}
	app->message[0] = '\0';
	app->mouse.clicked = false;
	if (app->layout.too_small) {
		on_key_unseen(app, key);
		return;
	}
	if (app->prompting) {
		line_key(app, key);
		return;
	}
	catch_up(app);
	enum command command = keymap_find(app->keymap, pane_ops[app_pane(app)]->pane, key);
	if (command == CMD_NONE && key_half(key) != key)
		on_key(app, key_half(key)); /* an input method is on */
	else if (command != CMD_NONE)
		app_do(app, command);
	else if (elsewhere_find(app, key) != CMD_NONE)
		elsewhere_say(app, elsewhere_find(app, key), key);
	else if (key == K_CTRL('c'))
		say_key(app, MSG_HOW_TO_QUIT, CMD_EXIT);
	else if (key != K_NONE)
		say_key(app, MSG_NO_SUCH_KEY, CMD_HELP);
}

static void on_signal(struct app *app)
{
	unsigned events = signals_take();
	if (events & SIGNAL_END)
		app->quit = true;
	else if (events & SIGNAL_STOP)
		suspend(app);
	else if (events & (SIGNAL_CONTINUED | SIGNAL_RESIZED))
		redraw(app); /* a size that is the same: another terminal, perhaps */
}

static void set_width(struct app *app)
{
	app->context.ambiguous = app->grid.ambiguous = width_ambiguous();
	app->stale = ALL_STALE;
}

/* False when the next key is for the picture that comes of this event: the window has changed. */
static bool on_event(struct app *app)
{
	struct event event = input_wait(&app->input);
	if (event.kind == EVENT_KEY)
		on_key(app, event.key);
	else if (event.kind == EVENT_REPORT) {
		if (term_report(event.row, event.col))
			set_width(app);
	} else if (event.kind == EVENT_MOUSE) {
		pointer_event(app, &event.mouse);
	} else if (event.kind == EVENT_GROUND) {
		if (term_ground(event.rgb))
			app->stale = ALL_STALE;
	} else if (event.kind == EVENT_NEWS) {
		arrive(app);
	} else if (event.kind == EVENT_SIGNAL)
		on_signal(app);
	else
		app->quit = app->lost = true;
	return event.kind != EVENT_SIGNAL;
}

/* A key to come may be about what only the picture lays out: where a document or a card was opened. */
static bool needs_picture(const struct app *app)
{
	const struct view *view = &app->panes[app_pane(app)];
	return view->ops && view->ops->waits && view->ops->waits(view);
}

static void draw(struct app *app)
{
	struct term_size size = term_size();
	screen_compose(app, size.rows, size.cols);
	bool cursor = app->prompting && !app->layout.too_small;
	term_draw(&app->grid, cursor ? app->layout.status.row : -1, app->cursor_col);
}

void app_run(struct app *app)
{
	enum { BATCH_MAX = 1000 };              /* keys without a picture, when they come without end */
	const char *delay = getenv("ESCDELAY"); /* as programs with curses do */
	app->input.fd = term_fd();
	app->input.esc_ms = delay ? atoi(delay) : 0;
	app->input.news = app->arrivals ? arrivals_fd(app->arrivals) : 0;
	while (!app->quit) {
		draw(app);
		while (idle_work(app))
			draw(app);
		int batch = 0;
		while (on_event(app) && !app->quit && !needs_picture(app) && ++batch < BATCH_MAX &&
		        input_ready(&app->input))
			continue;
	}
}

/* ---- beginning and end ---- */

void app_init(struct app *app, struct store *store, const struct config *config, enum lang lang,
        const char *program)
{
	*app = (struct app){.keymap = &config->keys,
	        .context = {.store = store, .lang = lang, .program = program, .reading = config->reading}};
	app->context.selection = &app->selection;
	app->context.contested = &app->contested;
	app->contested.lang = lang;
	app->context.light = &app->light;
	app->context.add_key = add_key;
	app->context.keys = app;
	app->text = PANE_LIBRARY;
	app->builtin_usual = (enum builtin_wish)config->builtin;
	app_show_builtin(app, app->builtin_usual);
	set_width(app);
	app_count(app);
	if (!store_others(store, &app->others, &(struct status){0}))
		app->others = 0; /* the next key asks again */
}

bool app_read(struct app *app, doc_id doc, struct status *status)
{
	struct view *reader = &app->panes[PANE_READER];
	if (!view_open(reader, &reader_ops, &app->context, status) ||
	        !reader_show(reader, doc, (struct span){0, 0}, status))
		return false;
	app_go(app, PLACE_TEXT, PANE_READER);
	return true;
}

void app_free(struct app *app)
{
	path_free(app);
	selection_free(&app->selection);
	light_free(&app->light);
	complete_free(app);
	for (int i = 0; i < PANE_COUNT; i++)
		view_close(&app->panes[i]);
	for (int i = 0; i < PANE_COUNT; i++)
		free(app->kept[i]);
	contested_free(&app->contested);
	prompt_free(&app->prompt);
	for (int i = 0; i < LINE_COUNT; i++)
		history_free(&app->histories[i]);
	own_free(app);
	free(app->query);
	grid_free(&app->grid);
}
