// SPDX-License-Identifier: MIT
// When the panes ask the library. What sums up all of it makes nobody wait who does not look at it.
#include "tui/app.h"

static bool sums_up(enum pane pane)
{
	return pane == PANE_TIMELINE || pane == PANE_MATRIX || pane == PANE_FIGURES;
}

/* ---- for the first time ---- */

/* Would the first picture be late for it? */
static bool opens_late(const struct app *app, enum pane pane)
{
	enum { MANY = 8000 }; /* a good ten milliseconds */
	bool first = pane == PANE_TIMELINE || pane == PANE_MATRIX;
	return first && !app->panes[pane].ops && !app->broken[pane] &&
	       app->counts[LAYER_EVENTS] + app->counts[LAYER_PAIRINGS] > MANY;
}

struct view *fresh_view(struct app *app, enum pane pane)
{
	if (!opens_late(app, pane))
		return app_view(app, pane);
	app->late |= 1u << pane;
	return NULL;
}

/* ---- again ---- */

/* In the last picture: a command may have changed what the next one shows, which then asks. */
static bool is_seen(const struct app *app, enum pane pane)
{
	const struct layout *layout = &app->layout;
	for (int place = 0; place < PLACE_COUNT; place++)
		if (layout->pane[place].rows > 0 && app_pane_at(app, (enum place_on_screen)place) == pane)
			return true;
	return pane == PANE_TIMELINE && layout->density.rows > 0;
}

static void ask(struct app *app, struct view *view, enum change change)
{
	struct status status;
	const struct view_ops *ops = view->ops;
	bool (*const own[CHANGE_COUNT])(struct view *, struct status *) = {
	        [CHANGE_CHOICES] = ops->choices_changed, [CHANGE_WORK] = ops->work_changed};
	bool (*again)(struct view *, struct status *) = own[change] ? own[change] : ops->refresh;
	if (again && !again(view, &status))
		app_fail(app, &status);
}

void fresh_pane(struct app *app, enum pane pane, enum change change)
{
	struct view *view = &app->panes[pane];
	if (view->ops && sums_up(pane) && !is_seen(app, pane))
		app->old |= 1u << pane;
	else if (view->ops)
		ask(app, view, change);
}

void fresh_now(struct app *app, enum pane pane)
{
	struct view *view = &app->panes[pane];
	bool old = app->old & 1u << pane;
	app->old &= ~(1u << pane);
	if (view->ops && old)
		ask(app, view, CHANGE_ALL);
}
