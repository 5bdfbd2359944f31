// SPDX-License-Identifier: MIT
// The mouse: the wheel moves the pane that is under it, a click chooses, a second one is Enter, be it slow or
// fast: over a slow line nobody can tell what was a double click.
#include "tui/app.h"
#include "tui/term.h"

#include <stdlib.h>
#include <string.h>

enum { WHEEL_ROWS = 3 };

/* In a multiplexer its user has his own use for the mouse, and sets `mouse = on` if not. */
static bool in_multiplexer(void)
{
	const char *name = getenv("TERM");
	return getenv("TMUX") || getenv("STY") ||
	       (name && (strncmp(name, "tmux", 4) == 0 || strncmp(name, "screen", 6) == 0));
}

void pointer_open(struct app *app, enum mouse_wish wish)
{
	bool on = wish == MOUSE_ON || (wish == MOUSE_AUTO && !in_multiplexer());
	app->mouse.on = on && term_mouse(true);
}

void pointer_toggle(struct app *app)
{
	if (!term_mouse(!app->mouse.on)) {
		app_say(app, MSG_MOUSE_IS_NONE, "");
		return;
	}
	app->mouse.on = !app->mouse.on;
	app_say(app, app->mouse.on ? MSG_MOUSE_IS_ON : MSG_MOUSE_IS_OFF, "");
}

static bool within(struct rect rect, int row, int col)
{
	return row >= rect.row && row < rect.row + rect.rows && col >= rect.col && col < rect.col + rect.cols;
}

/* The place that is shown at a cell; PLACE_COUNT if none is. The help covers the others. */
static enum place_on_screen place_at(const struct app *app, int row, int col)
{
	int place = 0;
	while (place < PLACE_COUNT && !within(app->layout.pane[place], row, col))
		place++;
	return app->help && place != (int)app->focus ? PLACE_COUNT : (enum place_on_screen)place;
}

/* As the keys would in that pane; the focus stays where it is. */
static void wheel(struct app *app, enum place_on_screen place, enum command command)
{
	enum place_on_screen focus = app->focus;
	app->focus = place;
	for (int i = 0; i < WHEEL_ROWS; i++)
		app_do(app, command);
	app->focus = focus;
}

static void take_focus(struct app *app, enum place_on_screen place)
{
	if (app->focus == place)
		return;
	app_go(app, place, app->text);
}

static void click(struct app *app, enum place_on_screen place, const struct mouse *mouse)
{
	enum pane pane = app->help ? PANE_HELP : app_pane_at(app, place);
	struct view *view = app_view(app, pane);
	struct pointing *last = &app->mouse;
	bool again = last->clicked && last->row == mouse->row && last->col == mouse->col;
	take_focus(app, place);
	bool chosen = view && view->ops->point && within(app->inner[place], mouse->row, mouse->col) &&
	              view->ops->point(view, &app->grid, app->inner[place], mouse->row, mouse->col);
	app->stale |= 1u << pane;
	*last = (struct pointing){last->on, !again, mouse->row, mouse->col};
	if (chosen && again)
		app_do(app, CMD_ENTER);
}

/* The pane whose name stands at a cell, where one pane fills the screen. */
static enum place_on_screen tab_at(const struct app *app, int row, int col)
{
	int place = app->layout.framed ? PLACE_COUNT : 0;
	while (place < PLACE_COUNT && !within(app->tabs[place], row, col))
		place++;
	return (enum place_on_screen)place;
}

/* The hint at a cell; NULL if none is. */
static const struct hint_shown *hint_at(const struct app *app, int row, int col)
{
	for (int i = 0; i < app->hints_shown; i++)
		if (within(app->hints[i].rect, row, col))
			return &app->hints[i];
	return NULL;
}

void pointer_event(struct app *app, const struct mouse *mouse)
{
	enum place_on_screen place = place_at(app, mouse->row, mouse->col);
	if (!app->mouse.on || app->prompting || app->layout.too_small)
		return;
	const struct hint_shown *hint = hint_at(app, mouse->row, mouse->col);
	if (hint && mouse->act == MOUSE_PRESS) {
		app->message[0] = '\0';
		app_do(app, hint->command);
		return;
	}
	if (place == PLACE_COUNT)
		return;
	enum place_on_screen tab = tab_at(app, mouse->row, mouse->col);
	app->message[0] = '\0';
	if (mouse->act == MOUSE_PRESS && tab != PLACE_COUNT)
		take_focus(app, tab);
	else if (mouse->act == MOUSE_PRESS)
		click(app, place, mouse);
	else
		wheel(app, place, mouse->act == MOUSE_WHEEL_UP ? CMD_UP : CMD_DOWN);
}
