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

enum side side_wanted(const struct app *app, int cols)
{
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

bool side_command(struct app *app, enum command command)
{
	if (command != CMD_OUTLINE)
		return false;
	outline(app);
	return true;
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
