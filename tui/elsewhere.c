// SPDX-License-Identifier: MIT
// What is said of a command that the pane with the focus does not have: what it does, and which panes have
// it.
#include "tui/app.h"
#include "tui/key.h"

/* Their names; a second document is a reader too. */
static void add_panes(const struct app *app, unsigned where, struct buf *out)
{
	enum lang lang = app->context.lang;
	for (int pane = 0; pane < PANE_COUNT; pane++)
		if (pane != PANE_SECOND && where & pane_ops[pane]->pane)
			buf_addf(out, "%s%s", out->len ? lang_text(lang, MSG_KIND_COMMA) : "",
			        lang_text(lang, pane_ops[pane]->title));
}

void elsewhere_say(struct app *app, enum command command, char32_t pressed)
{
	const struct command_info *info = command_info(command);
	struct buf panes = {0};
	char key[64], name[KEY_NAME_SIZE];
	add_panes(app, info->where, &panes);
	const char *said = pressed ? key_name(pressed, name) : app_key(app, command, key, sizeof key);
	const char *args[] = {said, lang_text(app->context.lang, info->text), buf_str(&panes)};
	lang_format(app->message, sizeof app->message, app->context.lang, MSG_ELSEWHERE, args, 3);
	app->message_is_error = false;
	buf_free(&panes);
}

enum command elsewhere_find(const struct app *app, char32_t key)
{
	enum command found = CMD_NONE;
	for (int pane = 0; pane < PANE_COUNT && found == CMD_NONE; pane++)
		found = keymap_find(app->keymap, pane_ops[pane]->pane, key);
	return found;
}
