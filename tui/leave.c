// SPDX-License-Identifier: MIT
// What the key to leave does: it closes what lies on top, and ends the program where nothing does.
#include "tui/app.h"
#include "tui/own.h"

/* Panes that take the third place from the text and the library, which stay below them. */
enum {
	ON_TOP = 1u << PANE_EVIDENCE | 1u << PANE_WHY | 1u << PANE_WORK | 1u << PANE_CONFLICTS |
	         1u << PANE_FIGURES | 1u << PANE_COMPARE | 1u << PANE_CARD,
	BESIDE = 1u << PANE_OUTLINE | 1u << PANE_SECOND
};

static bool is_one_of(enum pane pane, unsigned panes)
{
	return panes & 1u << pane;
}

/* A text that a list has led to lies on that list. */
static bool closes(const struct app *app, enum pane pane)
{
	if (pane == PANE_READER)
		return is_one_of(path_below(app), ON_TOP);
	return app->help || is_one_of(pane, ON_TOP | BESIDE);
}

bool leave_closes(const struct app *app)
{
	return closes(app, app_pane(app));
}

/* What was on top when the last run ended has nothing below it but the text, or the library. */
static void close_last(struct app *app)
{
	size_t off;
	const struct view *reader = &app->panes[PANE_READER];
	bool reading = reader->ops && reader_doc(reader, &off) != 0;
	app_go(app, PLACE_TEXT, reading ? PANE_READER : PANE_LIBRARY);
}

void leave(struct app *app)
{
	enum pane pane = app_pane(app);
	if (!closes(app, pane))
		app->quit = own_may_quit(app);
	else if (app->help)
		app_do(app, CMD_HELP);
	else if (is_one_of(pane, BESIDE))
		side_command(app, pane == PANE_OUTLINE ? CMD_OUTLINE : CMD_SECOND);
	else if (!path_close(app))
		close_last(app);
}

void leave_at_once(struct app *app)
{
	app->quit = own_may_quit(app);
}
