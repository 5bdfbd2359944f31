// SPDX-License-Identifier: MIT
// What stands at the side of the text: its outline, or a second document.
#include "tui/app.h"

static const enum pane readers[READER_COUNT] = {[READER_FIRST] = PANE_READER, [READER_SECOND] = PANE_SECOND};

enum pane side_reader(const struct app *app)
{
	return readers[app->side.reading];
}

/* Does a document stand in the third place, beside which the outline comes by itself? */
static bool is_reading(const struct app *app)
{
	size_t off;
	const struct view *reader = &app->panes[PANE_READER];
	return app->text == PANE_READER && reader->ops && reader_doc(reader, &off) != 0;
}

/* Two texts line by line need a narrow screen whole: what stands beside one of them comes when it is gone to.
 */
static bool gives_way(const struct app *app, int cols)
{
	return app->text == PANE_COMPARE && cols < LAYOUT_LIST_COLS && app->focus != PLACE_SIDE;
}

enum side side_wanted(const struct app *app, int cols)
{
	if (gives_way(app, cols))
		return SIDE_NONE;
	if (app->side.second)
		return SIDE_TEXT;
	if (app->side.outline)
		return SIDE_LIST;
	bool room = cols >= LAYOUT_LIST_COLS && !app->zoomed;
	return room && !app->no_outline && is_reading(app) ? SIDE_LIST : SIDE_NONE;
}

enum pane side_pane(const struct app *app)
{
	return app->side.second && !app->side.outline ? PANE_SECOND : PANE_OUTLINE;
}

struct layout_wish side_wish(const struct app *app, int cols)
{
	return (struct layout_wish){.focus = app->focus,
	        .zoomed = app->zoomed || app->help,
	        .wide = app->text == PANE_COMPARE,
	        .side = app->help ? SIDE_NONE : side_wanted(app, cols)};
}

/* Does the outline stand where the text would? */
static bool covers(const struct app *app)
{
	return app->side.outline && !app->side.second && app->grid.cols < LAYOUT_LIST_COLS;
}

void side_settle(struct app *app)
{
	if (covers(app) && app->focus == PLACE_TEXT)
		app->side.outline = false;
	if (app->focus == PLACE_TEXT)
		app->side.reading = READER_FIRST;
	else if (app->focus == PLACE_SIDE && side_pane(app) == PANE_SECOND)
		app->side.reading = READER_SECOND;
}

void side_show(struct app *app, enum pane reader)
{
	bool second = reader == PANE_SECOND;
	if (second)
		app->side.outline = false;
	app->focus = second ? PLACE_SIDE : PLACE_TEXT;
	app->text = second ? app->text : PANE_READER;
	side_settle(app);
	app->stale = ALL_STALE;
}

/* ---- the outline ---- */

/* In it the outline is put away, from elsewhere it is gone to. */
static void outline(struct app *app)
{
	if (app_pane(app) != PANE_OUTLINE) {
		app->side.outline = true;
		app->no_outline = false;
		app->focus = PLACE_SIDE;
	} else {
		app->no_outline = !covers(app);
		app->side.outline = false;
		app->focus = app->side.reading == READER_SECOND ? PLACE_SIDE : PLACE_TEXT;
	}
	app->stale = ALL_STALE;
}

/* ---- the second document ---- */

/* At its beginning; beside a copy of itself, where that is. What stands in the text's place makes room for
 * the document that was read, so that the two stand beside each other. */
static void open_second(struct app *app, doc_id doc)
{
	struct status status;
	size_t off = 0;
	const struct view *first = &app->panes[PANE_READER];
	struct view *second = app_view(app, PANE_SECOND);
	doc_id beside = first->ops ? reader_doc(first, &off) : 0;
	if (beside != doc)
		off = 0;
	if (!second)
		return;
	path_push(app);
	if (!reader_show(second, doc, (struct span){off, off}, &status)) {
		path_back(app);
		app_fail(app, &status);
		return;
	}
	app->side.second = true;
	if (beside && app->text == PANE_LIBRARY)
		app->text = PANE_READER;
	side_show(app, PANE_SECOND);
}

void side_open_named(struct app *app, const char *name)
{
	struct status status;
	doc_id doc = 0;
	if (!*name)
		return;
	if (!store_find(app->context.store, name, &doc, &status))
		app_fail(app, &status);
	else if (!doc)
		app_say(app, MSG_NO_SUCH_DOC, name);
	else
		open_second(app, doc);
}

static void close_second(struct app *app)
{
	path_push(app);
	app->side.second = false;
	app->side.reading = READER_FIRST;
	if (app->focus == PLACE_SIDE)
		app->focus = PLACE_TEXT;
	app->stale = ALL_STALE;
}

/* In the library it is the document under the cursor; elsewhere it is asked for. */
static void second(struct app *app)
{
	struct store_filter offer = {0};
	const struct view *view = app_view(app, app_pane(app));
	bool library = app_pane(app) == PANE_LIBRARY;
	if (library && view && view->ops->offer(view, &offer))
		open_second(app, offer.doc);
	else if (app->side.second)
		close_second(app);
	else
		line_ask(app, LINE_SECOND);
}

static void together(struct app *app)
{
	if (!app->side.second) {
		app_say(app, MSG_NO_SECOND, "");
		return;
	}
	app->side.together = !app->side.together;
	app_say(app, app->side.together ? MSG_TOGETHER : MSG_APART, "");
}

static bool scrolls(enum command command)
{
	static const enum command all[] = {CMD_DOWN, CMD_UP, CMD_HALF_DOWN, CMD_HALF_UP, CMD_PAGE_DOWN,
	        CMD_PAGE_UP, CMD_FIRST, CMD_LAST};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (all[i] == command)
			return true;
	return false;
}

void side_scroll(struct app *app, enum pane pane, enum command command)
{
	struct view_request request = {0};
	struct status status;
	bool reader = pane == PANE_READER || pane == PANE_SECOND;
	enum pane other = pane == PANE_READER ? PANE_SECOND : PANE_READER;
	struct view *view = &app->panes[other];
	if (!reader || !app->side.second || !app->side.together || !scrolls(command) || !view->ops)
		return;
	view->ops->command(view, command, &request, &status); /* at its end it waits for the first */
	app->stale |= 1u << other;
}

/* ---- both ---- */

static const struct {
	enum command command;
	void (*act)(struct app *app);
} acts[] = {{CMD_OUTLINE, outline}, {CMD_SECOND, second}, {CMD_TOGETHER, together}};

bool side_command(struct app *app, enum command command)
{
	for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
		if (acts[i].command == command) {
			acts[i].act(app);
			return true;
		}
	return false;
}

enum place_on_screen side_from(const struct app *app, int by)
{
	bool pair = app->side.second && app->text == PANE_READER && app->focus >= PLACE_TEXT;
	if (!pair)
		return app->focus;
	return by < 0 ? PLACE_TEXT : app->focus == PLACE_TEXT ? PLACE_TEXT : PLACE_MATRIX;
}

bool side_has(const struct app *app, enum place_on_screen place)
{
	if (place == PLACE_TEXT)
		return !covers(app);
	return place != PLACE_SIDE || side_wanted(app, app->grid.cols) != SIDE_NONE;
}

void side_follow(struct app *app)
{
	if (app->layout.pane[PLACE_SIDE].rows == 0 || side_pane(app) != PANE_OUTLINE)
		return;
	struct view *view = app_view(app, PANE_OUTLINE), *reader = app_view(app, side_reader(app));
	if (view && reader && outline_follow(view, reader))
		app->stale |= 1u << PANE_OUTLINE;
}

/* Is the reader that was read last on the screen? */
static bool is_shown(const struct app *app)
{
	bool second = app->side.reading == READER_SECOND;
	enum place_on_screen place = second ? PLACE_SIDE : PLACE_TEXT;
	return app->layout.pane[place].rows > 0 && app_pane_at(app, place) == side_reader(app) &&
	       !(app->help && app->focus == place);
}

void side_light(struct app *app)
{
	struct view *reader = &app->panes[side_reader(app)];
	if (light_read(&app->light, is_shown(app) && reader->ops ? reader : NULL))
		app->stale |= 1u << PANE_TIMELINE | 1u << PANE_MATRIX;
}
