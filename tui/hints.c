// SPDX-License-Identifier: MIT
#include "tui/app.h"

#include "core/text/cluster.h"

#include <stdio.h>
#include <string.h>

/* ---- which commands do something here ---- */

/* Enter only asks (see view.h), so what it would ask for can be looked at beforehand. */
static enum view_request_kind enter_asks(struct app *app)
{
	struct view_request request = {0};
	struct status status;
	struct view *view = fresh_view(app, app_pane(app));
	if (app->help || !view || !view->ops->command)
		return REQUEST_NONE;
	if (!view->ops->command(view, CMD_ENTER, &request, &status))
		return REQUEST_NONE;
	return request.kind;
}

static bool enter_shows_records(struct app *app)
{
	return enter_asks(app) == REQUEST_EVIDENCE;
}

static bool enter_shows_words(struct app *app)
{
	return enter_asks(app) == REQUEST_WORDS;
}

static bool enter_opens(struct app *app)
{
	return enter_asks(app) == REQUEST_DOCUMENT;
}

static bool not_in_help(struct app *app)
{
	return !app->help;
}

static bool ends(struct app *app)
{
	return !leave_closes(app);
}

static bool leaves(struct app *app)
{
	return leave_closes(app);
}

/* Where the key to leave does it too, that one is shown. */
static bool can_go_back(struct app *app)
{
	return !leave_closes(app) && app->path.len > 0;
}

static bool can_search(struct app *app)
{
	return !app->help && pane_ops[app_pane(app)]->search && app->docs > 0;
}

static bool is_reading(struct app *app)
{
	size_t off;
	struct view *reader = app_view(app, PANE_READER);
	return reader && reader_doc(reader, &off) != 0;
}

static bool has_cells(struct app *app)
{
	return app_pane(app) == PANE_MATRIX && app->counts[LAYER_PAIRINGS] > 0;
}

static bool has_choices(struct app *app)
{
	return !app->help && app->selection.count > 0;
}

static bool has_ruler(struct app *app)
{
	return !app->help && app->docs > 0;
}

/* Where one pane fills the screen anyway there is nothing to be gained. */
static bool can_zoom(struct app *app)
{
	return !app->help &&
	       layout_of(app->grid.rows, app->grid.cols, (struct layout_wish){.focus = app->focus}).framed;
}

static bool can_scroll(struct app *app)
{
	struct view *view = app_view(app, PANE_HELP);
	return app->help && view && help_scrolls(view);
}

/* ---- the hints ---- */

/* In the order of their worth, the needed ones first: help, the way out, Enter, the other panes. Each shows
 * the first keys of its commands and a word. */
static const struct hint {
	enum command first, second; /* CMD_NONE: only one */
	enum message word;
	bool (*here)(struct app *app);
	bool comes_and_goes; /* with what is chosen: it keeps its room, at the left end of the hints */
} hints[] = {
        {CMD_HELP, CMD_NONE, MSG_HINT_HELP, not_in_help, false},
        {CMD_QUIT, CMD_NONE, MSG_HINT_QUIT, ends, false},
        {CMD_QUIT, CMD_NONE, MSG_HINT_BACK, leaves, false},
        {CMD_BACK, CMD_NONE, MSG_HINT_BACK, can_go_back, false},
        {CMD_ENTER, CMD_NONE, MSG_HINT_ENTER, enter_shows_records, true},
        {CMD_ENTER, CMD_NONE, MSG_HINT_WORDS, enter_shows_words, true},
        {CMD_ENTER, CMD_NONE, MSG_HINT_OPEN, enter_opens, true},
        {CMD_NEXT_PANE, CMD_NONE, MSG_HINT_NEXT_PANE, not_in_help, false},
        {CMD_UNCHOOSE, CMD_NONE, MSG_HINT_UNCHOOSE, has_choices, false},
        {CMD_PREV_RECORD, CMD_NEXT_RECORD, MSG_HINT_RECORDS, is_reading, false},
        {CMD_PREV_IN_ROW, CMD_NEXT_IN_ROW, MSG_HINT_CELLS, has_cells, false},
        {CMD_PREV_VARIANT, CMD_NEXT_VARIANT, MSG_HINT_VARIANTS, not_in_help, false},
        {CMD_PREFER_LEFT, CMD_PREFER_RIGHT, MSG_HINT_PREFER, not_in_help, false},
        {CMD_HOLD_TRUE, CMD_NONE, MSG_HINT_HOLD_TRUE, not_in_help, false},
        {CMD_DOUBTFUL, CMD_NONE, MSG_HINT_DOUBTFUL, not_in_help, false},
        {CMD_SEARCH, CMD_NONE, MSG_HINT_SEARCH, can_search, false},
        {CMD_ZOOM_IN, CMD_ZOOM_OUT, MSG_HINT_RULER, has_ruler, false},
        {CMD_ZOOM, CMD_NONE, MSG_HINT_ZOOM, can_zoom, false},
        {CMD_DOWN, CMD_UP, MSG_HINT_SCROLL, can_scroll, false},
};
enum { HINT_COUNT = sizeof hints / sizeof *hints, GAP_COLS = 2 };

/* A hint as it is shown: "[ ] " and the word. */
struct said {
	bool chosen;
	struct buf keys; /* owned; empty where no key is left */
	int keys_cols, cols;
};

/* Empty where the pane has not the command, or no key for it. */
static void say_keys(struct app *app, enum pane_bit pane, enum command command, struct buf *out)
{
	if (command_info(command)->where & pane)
		keymap_keys(app->keymap, command, pane, 1, out);
}

/* The second key, and how much room it all takes. */
static void say_rest(struct app *app, enum pane_bit pane, const struct hint *hint, struct said *said)
{
	const char *word = lang_text(app->context.lang, hint->word);
	if (hint->second != CMD_NONE)
		keymap_keys(app->keymap, hint->second, pane, 1, &said->keys);
	buf_adds(&said->keys, " ");
	said->keys_cols = cluster_cols(said->keys.at, said->keys.len, app->grid.ambiguous);
	said->cols = said->keys_cols + cluster_cols(word, strlen(word), app->grid.ambiguous);
}

/* Of two keys the first is in the first cells, up to the blank between them. */
static void remember(struct app *app, int row, int col, const struct hint *hint, const struct said *said)
{
	int first = hint->second == CMD_NONE ? said->cols : (said->keys_cols + 1) / 2;
	if (app->hints_shown + 2 > HINTS_SHOWN)
		return;
	app->hints[app->hints_shown++] = (struct hint_shown){{row, col, 1, first}, hint->first};
	if (hint->second != CMD_NONE)
		app->hints[app->hints_shown++] =
		        (struct hint_shown){{row, col + first, 1, said->cols - first}, hint->second};
}

static void put(struct app *app, int row, int col, const struct hint *hint, const struct said *said)
{
	remember(app, row, col, hint, said);
	grid_puts(&app->grid, row, col, said->keys_cols, STYLE_FRAME, said->keys.at);
	grid_puts(&app->grid, row, col + said->keys_cols, said->cols - said->keys_cols, STYLE_DIM,
	        lang_text(app->context.lang, hint->word));
}

/* The most that one of those takes that come and go. */
static int coming_cols(struct app *app, enum pane_bit pane)
{
	int most = 0;
	for (int i = 0; i < HINT_COUNT; i++) {
		struct said said = {0};
		say_keys(app, pane, hints[i].first, &said.keys);
		if (hints[i].comes_and_goes && said.keys.len) {
			say_rest(app, pane, &hints[i], &said);
			most = said.cols > most ? said.cols : most;
		}
		buf_free(&said.keys);
	}
	return most && !app->help ? most + GAP_COLS : 0;
}

static bool is_needed(const struct hint *hint)
{
	return hint->first == CMD_HELP || hint->first == CMD_QUIT || hint->first == CMD_NEXT_PANE;
}

/* Marks those that fit, the worthier first: the needed ones into `most` cells, the others into `cols`. */
static void choose(struct app *app, int most, int cols, struct said *all)
{
	enum pane_bit pane = pane_ops[app_pane(app)]->pane;
	int coming = coming_cols(app, pane), used = coming <= most ? coming : 0, reserved = used;
	for (int i = 0; i < HINT_COUNT; i++) {
		const struct hint *hint = &hints[i];
		struct said *said = &all[i];
		say_keys(app, pane, hint->first, &said->keys);
		if (said->keys.len == 0 || !hint->here(app) || (hint->comes_and_goes && !reserved))
			continue;
		say_rest(app, pane, hint, said);
		int need = hint->comes_and_goes ? 0 : said->cols + GAP_COLS;
		said->chosen = used + need <= (is_needed(hint) ? most : cols) || hint->comes_and_goes;
		used += said->chosen ? need : 0;
	}
}

int hints_compose(struct app *app, struct rect row, int keep, int wanted)
{
	struct said all[HINT_COUNT] = {0};
	int end = row.cols - 1;
	choose(app, end - keep, end - wanted, all);
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < HINT_COUNT; i++) {
			if (!all[i].chosen || hints[i].comes_and_goes != (pass == 1))
				continue;
			end -= all[i].cols;
			put(app, row.row, end, &hints[i], &all[i]);
			end -= GAP_COLS;
		}
	for (int i = 0; i < HINT_COUNT; i++)
		buf_free(&all[i].keys);
	return end;
}
