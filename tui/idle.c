// SPDX-License-Identifier: MIT
// What the program does while nobody types.
#include "tui/app.h"

/* Panes that mark what is contested. */
enum { MARKED = 1u << PANE_TIMELINE | 1u << PANE_MATRIX | 1u << PANE_EVIDENCE };

/* A document that a key would have to wait for is left to who opens the pane. */
enum { BYTES_MOST = 4000000 };

static bool step(struct app *app)
{
	struct status status;
	return contested_ahead(&app->contested) <= BYTES_MOST &&
	       contested_step(&app->contested, app->context.store, &status);
}

bool idle_work(struct app *app)
{
	int before = app->contested.round;
	bool marked = app->contested.found.rows.len > 0;
	while (!app->quit && !input_ready(&app->input) && !key_waiting(&app->input.decoder) && step(app))
		continue;
	if (app->contested.round == before || !(marked || app->contested.found.rows.len))
		return false;
	app->stale |= MARKED;
	return true;
}
