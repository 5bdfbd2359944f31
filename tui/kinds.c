// SPDX-License-Identifier: MIT
// Which kinds of records the readers show.
#include "tui/app.h"

#include <ctype.h>
#include <string.h>

/* By the letter that is typed for it. */
static const struct {
	char letter;
	enum layer layer;
} kinds[LAYER_COUNT] = {{'d', LAYER_DATES}, {'e', LAYER_EVENTS}, {'p', LAYER_PAIRINGS}, {'f', LAYER_FIGURES},
        {'h', LAYER_OUTLINE}};

/* The kinds that letters turn over; false for any other letter. */
static bool read_letters(const char *letters, unsigned *layers)
{
	*layers = 0;
	for (; *letters; letters++) {
		size_t i = 0;
		while (i < LAYER_COUNT && kinds[i].letter != tolower((unsigned char)*letters))
			i++;
		if (i == LAYER_COUNT && *letters != ' ')
			return false;
		if (i < LAYER_COUNT)
			*layers ^= 1u << kinds[i].layer;
	}
	return true;
}

void kinds_ask(struct app *app)
{
	line_ask(app, LINE_KINDS);
}

void kinds_turn(struct app *app, const char *letters)
{
	unsigned layers;
	const struct view *read = app_view(app, side_reader(app));
	if (!read)
		return;
	if (!read_letters(letters, &layers)) {
		app_say(app, MSG_NO_KIND, letters);
		return;
	}
	/* An empty line shows all again. */
	unsigned hidden = *letters ? reader_hidden(read) ^ layers : 0;
	for (int i = 0; i < READER_COUNT; i++) {
		struct view *view = app_view(app, i == READER_FIRST ? PANE_READER : PANE_SECOND);
		if (view)
			reader_hide(view, hidden);
	}
	app->stale = ALL_STALE;
}
