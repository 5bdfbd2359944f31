// SPDX-License-Identifier: MIT
#include "tui/keymap.h"

#include "core/base/buf.h"
#include "tui/key.h"

#include <assert.h>
#include <string.h>

static const struct command_info infos[CMD_COUNT] = {
#define COMMAND(id, name, where, keys) [CMD_##id] = {name, where, keys, MSG_CMD_##id},
        COMMANDS(COMMAND)
#undef COMMAND
};

const struct command_info *command_info(enum command command)
{
	assert((unsigned)command < CMD_COUNT);
	return &infos[command];
}

static void bind_keys(struct keymap *keymap, enum command command)
{
	for (const char *p = infos[command].keys; *p;) {
		size_t len = strcspn(p, " ");
		char32_t key = key_of_name((struct slice){p, len});
		assert(key != K_NONE && keymap->count < sizeof keymap->bindings / sizeof *keymap->bindings);
		keymap->bindings[keymap->count++] = (struct binding){key, command};
		p += len + strspn(p + len, " ");
	}
}

void keymap_init(struct keymap *keymap)
{
	keymap->count = 0;
	for (int command = 0; command < CMD_COUNT; command++)
		if (infos[command].where != EVERYWHERE)
			bind_keys(keymap, command);
	for (int command = 0; command < CMD_COUNT; command++)
		if (infos[command].where == EVERYWHERE)
			bind_keys(keymap, command);
}

enum command keymap_find(const struct keymap *keymap, enum pane_bit pane, char32_t key)
{
	for (size_t i = 0; i < keymap->count; i++)
		if (keymap->bindings[i].key == key && infos[keymap->bindings[i].command].where & pane)
			return keymap->bindings[i].command;
	return CMD_NONE;
}
