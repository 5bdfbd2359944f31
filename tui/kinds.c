// SPDX-License-Identifier: MIT
// Which kinds of records the readers show, and which classes of variants the compare pane.
#include "tui/app.h"

#include "core/collate/variant.h"

#include <ctype.h>
#include <string.h>

/* By the letter that is typed for it. */
static const struct {
	char letter;
	enum layer layer;
} kinds[LAYER_COUNT] = {{'d', LAYER_DATES}, {'e', LAYER_EVENTS}, {'p', LAYER_PAIRINGS}, {'f', LAYER_FIGURES},
        {'h', LAYER_OUTLINE}};

/* In compare's words: facts, wording, characters, punctuation, spacing. */
static const char classes[CLASS_COUNT + 1] = "fwcps";

/* The bits that letters turn over; false for any other letter. */
static bool read_letters(const char *letters, unsigned (*bit)(int letter), unsigned *bits)
{
	*bits = 0;
	for (; *letters; letters++) {
		unsigned one = bit(tolower((unsigned char)*letters));
		if (!one && *letters != ' ')
			return false;
		*bits ^= one;
	}
	return true;
}

static unsigned layer_bit(int letter)
{
	for (size_t i = 0; i < LAYER_COUNT; i++)
		if (kinds[i].letter == letter)
			return 1u << kinds[i].layer;
	return 0;
}

static unsigned class_bit(int letter)
{
	const char *at = letter ? strchr(classes, letter) : NULL;
	return at ? 1u << (at - classes) : 0;
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
	if (!read_letters(letters, layer_bit, &layers)) {
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

void classes_ask(struct app *app)
{
	line_ask(app, LINE_CLASSES);
}

void classes_turn(struct app *app, const char *letters)
{
	unsigned turned;
	struct view *view = app_view(app, PANE_COMPARE);
	if (!view)
		return;
	if (!read_letters(letters, class_bit, &turned)) {
		app_say(app, MSG_NO_CLASS, letters);
		return;
	}
	/* An empty line marks what is marked at first. */
	compare_mark(view, *letters ? compare_classes(view) ^ turned : 0);
	app->stale |= 1u << PANE_COMPARE;
}
