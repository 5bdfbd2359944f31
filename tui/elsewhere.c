// SPDX-License-Identifier: MIT
// What is said of a command that the pane with the focus does not have: what it does, and which panes have
// it; or that has it, but nothing to do it with.
#include "tui/app.h"
#include "tui/key.h"

/* The panes in which a key does something, or a command without one is at home; a second document is a reader
 * too. */
static unsigned panes_with(const struct app *app, enum command command, char32_t key)
{
	unsigned where = 0;
	if (!key)
		return command_info(command)->where;
	for (int pane = 0; pane < PANE_COUNT; pane++)
		if (keymap_find(app->keymap, pane_ops[pane]->pane, key) != CMD_NONE)
			where |= pane_ops[pane]->pane;
	return where;
}

static void add_panes(const struct app *app, unsigned where, struct buf *out)
{
	enum lang lang = app->context.lang;
	for (int pane = 0; pane < PANE_COUNT; pane++)
		if (pane != PANE_SECOND && where & pane_ops[pane]->pane)
			buf_addf(out, "%s%s", out->len ? lang_text(lang, MSG_KIND_COMMA) : "",
			        lang_text(lang, pane_ops[pane]->title));
}

/* What the key does can be told where it does the same in all of them. */
static enum message sentence(const struct app *app, enum command command, char32_t key)
{
	for (int pane = 0; key && pane < PANE_COUNT; pane++) {
		enum command there = keymap_find(app->keymap, pane_ops[pane]->pane, key);
		if (there != CMD_NONE && there != command)
			return MSG_ELSEWHERE_ONLY;
	}
	return MSG_ELSEWHERE;
}

void elsewhere_say(struct app *app, enum command command, char32_t pressed)
{
	struct buf panes = {0};
	char key[64], name[KEY_NAME_SIZE];
	add_panes(app, panes_with(app, command, pressed), &panes);
	const char *said = pressed ? key_name(pressed, name) : app_key(app, command, key, sizeof key);
	const char *args[] = {
	        said, buf_str(&panes), lang_text(app->context.lang, command_info(command)->text)};
	lang_format(app->message, sizeof app->message, app->context.lang, sentence(app, command, pressed),
	        args, 3);
	app->message_is_error = false;
	buf_free(&panes);
}

void elsewhere_idle(struct app *app, enum command command)
{
	bool along = command == CMD_LEFT || command == CMD_RIGHT;
	app_say(app, along && app_pane(app) == PANE_FIGURES ? MSG_ONLY_IN_CHART : MSG_NOTHING_HERE, "");
}

enum command elsewhere_find(const struct app *app, char32_t key)
{
	enum command found = CMD_NONE;
	for (int pane = 0; pane < PANE_COUNT && found == CMD_NONE; pane++)
		found = keymap_find(app->keymap, pane_ops[pane]->pane, key);
	return found;
}
