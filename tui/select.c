// SPDX-License-Identifier: MIT
// The choices that restrict all panes: made from what is under a cursor, taken off one by one.
#include "tui/app.h"
#include "tui/complete.h"

#include <stdio.h>
#include <string.h>

/* Panes that show less under a selection, or the rest dim. */
static const enum pane restricted[] = {PANE_TIMELINE, PANE_MATRIX, PANE_EVIDENCE, PANE_CONFLICTS,
        PANE_FIGURES, PANE_CARD, PANE_READER, PANE_SECOND};

void select_apply(struct app *app)
{
	for (size_t i = 0; i < sizeof restricted / sizeof *restricted; i++)
		fresh_pane(app, restricted[i], CHANGE_CHOICES);
	app->stale = ALL_STALE;
}

/* The name of a document, for the line of choices; empty if it is gone. */
static void name_of(struct app *app, doc_id doc, struct buf *out)
{
	struct status status;
	struct store_docs docs;
	if (!doc || !store_docs(app->context.store, &docs, &status))
		return;
	for (size_t i = 0; i < docs.rows.len; i++)
		if (docs.rows.at[i].id == doc)
			buf_adds(out, docs.rows.at[i].name);
	store_docs_free(&docs);
}

/* Years that are chosen leave out what has none: how much that is of the named pairings, as the matrix tells.
 */
static void say_undated(struct app *app)
{
	struct status status;
	struct store_cells cells;
	int64_t undated = 0;
	char count[24];
	struct store_filter asked = selection_under(&app->selection, NULL, CHOICE_BIT(CHOICE_YEARS));
	if (!store_cells(app->context.store, &asked, &cells, &status))
		return;
	for (size_t i = 0; i < cells.rows.len; i++)
		undated += *cells.rows.at[i].from || *cells.rows.at[i].to ? 0 : cells.rows.at[i].named;
	store_cells_free(&cells);
	snprintf(count, sizeof count, "%lld", (long long)undated);
	if (undated)
		app_say(app, MSG_YEARS_LEAVE_OUT, count);
}

/* What is chosen already is taken off again. */
void select_put(struct app *app, unsigned choices, const struct store_filter *filter)
{
	struct buf name = {0};
	path_push(app);
	if (selection_is(&app->selection, choices, filter)) {
		for (int choice = 0; choice < CHOICE_COUNT; choice++)
			if (choices & CHOICE_BIT(choice))
				selection_drop(&app->selection, (enum choice)choice);
	} else {
		name_of(app, filter->doc, &name);
		selection_put(&app->selection, choices, filter, buf_str(&name));
	}
	buf_free(&name);
	select_apply(app);
	if (choices & CHOICE_BIT(CHOICE_YEARS) && selection_has(&app->selection, CHOICE_YEARS))
		say_undated(app);
}

static unsigned offered(struct app *app, struct store_filter *filter)
{
	const struct view *view = app_view(app, app_pane(app));
	*filter = (struct store_filter){0};
	unsigned choices = view && view->ops->offer ? view->ops->offer(view, filter) : 0;
	/* A party is a supporter or a recipient, whichever side it is chosen from. */
	filter->party = filter->supporter ? filter->supporter : filter->recipient;
	return choices | (filter->party ? CHOICE_BIT(CHOICE_PARTY) : 0);
}

static bool choose_offered(struct app *app, unsigned wanted)
{
	struct store_filter filter;
	unsigned choices = offered(app, &filter) & wanted;
	if (choices)
		select_put(app, choices, &filter);
	return choices != 0;
}

/* A sum, or figures in a group, have none of their own, but the pane has: 0 elsewhere. */
static enum message sums_message(struct app *app, enum choice kind)
{
	static const struct {
		enum pane pane;
		enum choice kind;
		enum message message;
	} messages[] = {{PANE_MATRIX, CHOICE_SUPPORTER, MSG_NO_SUPPORTER_SUM},
	        {PANE_MATRIX, CHOICE_RECIPIENT, MSG_NO_RECIPIENT_SUM},
	        {PANE_MATRIX, CHOICE_PARTY, MSG_NO_PARTY_SUM}, {PANE_FIGURES, CHOICE_YEARS, MSG_NO_YEARS_SUM},
	        {PANE_FIGURES, CHOICE_AS_OF, MSG_NO_YEARS_SUM}};
	struct store_filter filter;
	unsigned choices = offered(app, &filter);
	bool sum = app_pane(app) == PANE_MATRIX ? app->counts[LAYER_PAIRINGS] > 0
	                                        : choices && !(choices & CHOICE_BIT(CHOICE_DOC));
	for (size_t i = 0; sum && i < sizeof messages / sizeof *messages; i++)
		if (messages[i].pane == app_pane(app) && messages[i].kind == kind)
			return messages[i].message;
	return 0;
}

/* Nothing of the kind is under the cursor: where there is, and how it is chosen by name. */
static void say_where(struct app *app, enum choice kind)
{
	static const enum message messages[CHOICE_COUNT] = {[CHOICE_YEARS] = MSG_NO_YEARS_HERE,
	        [CHOICE_PROGRAMME] = MSG_NO_PROGRAMME_HERE,
	        [CHOICE_SUPPORTER] = MSG_NO_SUPPORTER_HERE,
	        [CHOICE_RECIPIENT] = MSG_NO_RECIPIENT_HERE,
	        [CHOICE_PARTY] = MSG_NO_PARTY_HERE,
	        [CHOICE_DOC] = MSG_NO_DOC_HERE,
	        [CHOICE_MEASURE] = MSG_NO_MEASURE_HERE,
	        [CHOICE_AS_OF] = MSG_NO_AS_OF_HERE};
	app_say(app, sums_message(app, kind) ? sums_message(app, kind) : messages[kind], "");
}

/* A cell has many years: which was taken, and how to come to others. */
static void say_as_of(struct app *app)
{
	char year[16];
	snprintf(year, sizeof year, "%d", app->selection.filter.as_of);
	app_say(app, MSG_AS_OF_TAKEN, year);
}

/* The programmes of the pairings between those who are offered, as bits of complete_programme. */
static unsigned programmes_of(struct app *app, const struct store_filter *offer, unsigned choices)
{
	struct status status;
	struct store_cells cells;
	unsigned found = 0;
	struct store_filter own = {.supporter = offer->supporter, .recipient = offer->recipient};
	struct store_filter asked = selection_under(&app->selection, &own, 0);
	if (!(choices & (CHOICE_BIT(CHOICE_SUPPORTER) | CHOICE_BIT(CHOICE_RECIPIENT))) ||
	        !store_cells(app->context.store, &asked, &cells, &status))
		return 0;
	for (size_t i = 0; i < cells.rows.len; i++)
		for (size_t n = 0; complete_programme(n); n++)
			if (strcmp(cells.rows.at[i].programme, complete_programme(n)) == 0)
				found |= 1u << n;
	store_cells_free(&cells);
	return found;
}

/* Of one that is under the cursor, or of several the one that is typed; false if there is none. */
static bool choose_programme(struct app *app)
{
	struct store_filter filter;
	unsigned choices = offered(app, &filter);
	unsigned found = filter.programme ? 0 : programmes_of(app, &filter, choices);
	struct buf names = {0};
	for (size_t n = 0; complete_programme(n); n++)
		if (found >> n & 1) {
			buf_addf(&names, "%s%s", names.len ? " " : "", complete_programme(n));
			filter.programme = complete_programme(n);
		}
	bool several = found & (found - 1);
	if (several) {
		const char *all = buf_str(&names);
		lang_format(app->asked, sizeof app->asked, app->context.lang, MSG_ASK_PROGRAMME, &all, 1);
		app->programmes = found;
		line_ask(app, LINE_PROGRAMME);
	} else if (filter.programme) {
		select_put(app, CHOICE_BIT(CHOICE_PROGRAMME), &filter);
	}
	buf_free(&names);
	return filter.programme;
}

static void take_off(struct app *app, enum choice kind)
{
	char year[16];
	snprintf(year, sizeof year, "%d", app->selection.filter.as_of);
	path_push(app);
	selection_drop(&app->selection, kind);
	select_apply(app);
	if (kind == CHOICE_AS_OF)
		app_say(app, MSG_AS_OF_OFF, year);
}

/* Is another year under the cursor than the one that is chosen? Then its key moves there. */
static bool moves_on(struct app *app, enum choice kind)
{
	struct store_filter filter;
	return kind == CHOICE_AS_OF && offered(app, &filter) & CHOICE_BIT(kind) &&
	       filter.as_of != app->selection.filter.as_of;
}

/* The key of a kind: takes it off, or chooses it from what is under the cursor. A verdict and a confidence
 * are not under it, but asked for. */
static bool toggle(struct app *app, enum choice kind)
{
	if (selection_has(&app->selection, kind) && !moves_on(app, kind)) {
		take_off(app, kind);
	} else if (kind == CHOICE_VERDICT || kind == CHOICE_CONFIDENCE) {
		line_ask(app, kind == CHOICE_VERDICT ? LINE_VERDICT : LINE_CONFIDENCE);
	} else if (!(kind == CHOICE_PROGRAMME ? choose_programme(app)
	                                      : choose_offered(app, CHOICE_BIT(kind)))) {
		say_where(app, kind);
	} else if (kind == CHOICE_AS_OF) {
		say_as_of(app);
	}
	return true;
}

/* Sliding over the years is one step on the way. */
void select_as_of(struct app *app, int year)
{
	if (!year || !selection_has(&app->selection, CHOICE_AS_OF))
		path_push(app);
	if (year)
		selection_put(&app->selection, CHOICE_BIT(CHOICE_AS_OF),
		        &(struct store_filter){.as_of = year}, NULL);
	else
		selection_drop(&app->selection, CHOICE_AS_OF);
	select_apply(app);
}

static void say_how_to_choose(struct app *app)
{
	struct buf keys = {0};
	for (int kind = 0; kind < CHOICE_COUNT; kind++) {
		char key[64];
		buf_addf(&keys, "%s%s", kind ? " " : "",
		        app_key(app, select_command_of((enum choice)kind), key, sizeof key));
	}
	app_say(app, MSG_NOTHING_CHOSEN, keys.at);
	buf_free(&keys);
}

static bool drop_last(struct app *app)
{
	if (app->selection.count > 0)
		take_off(app, app->selection.order[app->selection.count - 1]);
	else
		say_how_to_choose(app);
	return true;
}

static bool drop_all(struct app *app)
{
	if (app->selection.count == 0)
		return drop_last(app);
	path_push(app);
	selection_free(&app->selection);
	select_apply(app);
	return true;
}

enum command select_command_of(enum choice kind)
{
	static const enum command commands[CHOICE_COUNT] = {[CHOICE_YEARS] = CMD_CHOOSE_YEARS,
	        [CHOICE_PROGRAMME] = CMD_CHOOSE_PROGRAMME,
	        [CHOICE_SUPPORTER] = CMD_CHOOSE_SUPPORTER,
	        [CHOICE_RECIPIENT] = CMD_CHOOSE_RECIPIENT,
	        [CHOICE_PARTY] = CMD_CHOOSE_PARTY,
	        [CHOICE_DOC] = CMD_CHOOSE_DOC,
	        [CHOICE_VERDICT] = CMD_CHOOSE_VERDICT,
	        [CHOICE_CONFIDENCE] = CMD_CHOOSE_CONFIDENCE,
	        [CHOICE_MEASURE] = CMD_CHOOSE_MEASURE,
	        [CHOICE_AS_OF] = CMD_CHOOSE_AS_OF};
	return commands[kind];
}

bool select_kind(enum command command, enum choice *kind)
{
	for (int choice = 0; choice < CHOICE_COUNT; choice++)
		if (select_command_of((enum choice)choice) == command) {
			*kind = (enum choice)choice;
			return true;
		}
	return false;
}

bool select_command(struct app *app, enum command command)
{
	enum choice kind;
	if (select_kind(command, &kind))
		return toggle(app, kind);
	switch (command) {
	case CMD_CHOOSE:
		if (!choose_offered(app, pane_ops[app_pane(app)]->chooses))
			app_say(app, MSG_NOTHING_TO_CHOOSE, "");
		return true;
	case CMD_UNCHOOSE:
		return drop_last(app);
	case CMD_UNCHOOSE_ALL:
		return drop_all(app);
	default:
		return false;
	}
}
