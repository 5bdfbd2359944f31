// SPDX-License-Identifier: MIT
#include "tui/busy.h"

#include "tui/term.h"

#include <time.h>

enum { TELL_MS = 300, LOOK_MS = 30 };

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Only the last row: the views may be in the midst of it. */
static void tell(struct busy *busy)
{
	struct app *app = busy->app;
	struct rect row = app->layout.status;
	busy->told = true;
	if (app->layout.too_small)
		return;
	grid_fill(&app->grid, row, STYLE_TEXT);
	grid_puts(
	        &app->grid, row.row, 1, row.cols - 1, STYLE_TEXT, lang_text(app->context.lang, MSG_LOOKING));
	term_draw(&app->grid, -1, 0);
}

/* It says no once: what follows an end, to put things in order, is not to be ended. */
static bool go_on(void *context)
{
	struct busy *busy = context;
	int64_t now = now_ms();
	if (busy->stopped || (busy->looked && now - busy->looked < LOOK_MS))
		return true;
	busy->looked = now;
	busy->stopped = input_stops(&busy->app->input);
	if (!busy->told && now - busy->begun >= TELL_MS)
		tell(busy);
	return !busy->stopped;
}

void busy_begin(struct busy *busy, struct app *app)
{
	*busy = (struct busy){.app = app, .begun = now_ms()};
	store_watch(app->context.store, go_on, busy);
}

void busy_end(struct busy *busy)
{
	store_watch(busy->app->context.store, NULL, NULL);
}

void busy_fail(const struct busy *busy, const struct status *status)
{
	if (busy->stopped)
		app_say(busy->app, MSG_STOPPED, "");
	else
		app_fail(busy->app, status);
}
