// SPDX-License-Identifier: MIT
// What the program does while nobody types.
#include "tui/app.h"

/* Panes that mark what is contested. */
enum { MARKED = 1u << PANE_TIMELINE | 1u << PANE_MATRIX | 1u << PANE_EVIDENCE };

bool idle_work(struct app *app)
{
	struct status status;
	int before = app->contested.round;
	bool marked = app->contested.found.rows.len > 0;
	while (!app->quit && !input_ready(&app->input))
		if (!contested_step(&app->contested, app->context.store, &status))
			break;
	if (app->contested.round == before || !(marked || app->contested.found.rows.len))
		return false;
	app->stale |= MARKED;
	return true;
}
