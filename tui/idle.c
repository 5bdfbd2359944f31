// SPDX-License-Identifier: MIT
// What the program does while nobody types.
#include "tui/app.h"
#include "tui/arrive.h"

/* Panes that mark what is contested, and the one that lists it. */
enum {
	MARKED = 1u << PANE_TIMELINE | 1u << PANE_MATRIX | 1u << PANE_EVIDENCE,
	LISTED = 1u << PANE_CONFLICTS
};

/* A part of the way after which who looks on is told. */
enum { TOLD_EVERY = 10 };

static bool is_watched(const struct app *app)
{
	return app->text == PANE_CONFLICTS && !app->help && !app->layout.too_small &&
	       app->layout.pane[PLACE_TEXT].rows > 0;
}

/* One at a time, the screen drawn after each. */
static bool open_late(struct app *app)
{
	for (int pane = 0; pane < PANE_COUNT; pane++)
		if (app->late & 1u << pane) {
			app->late &= ~(1u << pane);
			app->stale |= 1u << pane;
			app_view(app, (enum pane)pane);
			return true;
		}
	return false;
}

bool idle_work(struct app *app)
{
	struct status status;
	struct contested *it = &app->contested;
	if (app->late && !input_ready(&app->input) && !key_waiting(&app->input.decoder))
		return open_late(app);
	if (app->arrivals && arrivals_left(app->arrivals)) /* would all be done again */
		return false;
	int before = it->round, told = contested_progress(it);
	bool copied_before = it->copies.fresh, differed = copies_all(&it->copies) > 0;
	bool marked = it->found.rows.len > 0, failed = it->failed;
	while (!app->quit && !input_ready(&app->input) && !key_waiting(&app->input.decoder) &&
	        contested_step(it, app->context.store, &status))
		if (is_watched(app) && contested_progress(it) >= told + TOLD_EVERY)
			break;
	bool copied = !copied_before && it->copies.fresh && (differed || copies_all(&it->copies));
	bool mark = copied || (it->round != before && (marked || it->found.rows.len));
	bool list = is_watched(app) &&
	            (copied || it->round != before || it->failed != failed || contested_progress(it) != told);
	bool shelf = !copied_before && it->copies.fresh;
	app->stale |= shelf ? 1u << PANE_LIBRARY : 0;
	app->stale |= (mark ? MARKED : 0) | (list ? LISTED : 0);
	return mark || list || (shelf && app->text == PANE_LIBRARY);
}
