// SPDX-License-Identifier: MIT
// The card of what is under the cursor: a cell of the matrix, a party, an event.
#include "tui/app.h"

static bool subject_here(struct app *app, struct subject *subject)
{
	const struct view *view = app_view(app, app_pane(app));
	return view && view->ops->subject && view->ops->subject(view, subject);
}

static void show(struct app *app, const struct subject *subject)
{
	struct status status;
	struct view *card = app_view(app, PANE_CARD);
	if (card && !card_show(card, subject, &status))
		app_fail(app, &status);
	app->stale = ALL_STALE;
}

/* Is it what the card under the cursor is about? */
static bool is_shown(struct app *app, const struct subject *subject)
{
	struct subject shown = {0};
	const struct view *card = app_view(app, PANE_CARD);
	if (app_pane(app) != PANE_CARD || !card)
		return false;
	card_subject(card, &shown);
	bool is = subject_is(&shown, subject);
	subject_free(&shown);
	return is;
}

void card_open(struct app *app)
{
	struct subject subject = {0};
	if (app->help || !subject_here(app, &subject)) {
		app_say(app, MSG_NO_CARD, "");
		return;
	}
	if (is_shown(app, &subject)) {
		app_say(app, MSG_CARD_IS_THIS, "");
		subject_free(&subject);
		return;
	}
	path_push(app);
	show(app, &subject);
	subject_free(&subject);
	app->focus = PLACE_TEXT;
	app->text = PANE_CARD;
}

void card_again(struct app *app, const struct subject *subject)
{
	if (subject->kind != SUBJECT_NONE)
		show(app, subject);
}
