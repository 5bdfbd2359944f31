// SPDX-License-Identifier: MIT
// Which command a key is, made from the one list in core/view/command.h. For app.c and help.c.
#ifndef TUI_KEYMAP_H
#define TUI_KEYMAP_H

#include "core/base/lang.h"
#include "core/view/command.h"

#include <stddef.h>
#include <uchar.h>

struct command_info {
	const char *name;
	unsigned where;    /* set of enum pane_bit */
	const char *keys;  /* names, separated by spaces */
	enum message text; /* for the help */
};

/* The line of a command in the list. Static. */
const struct command_info *command_info(enum command command);

struct binding {
	char32_t key;
	enum command command;
};

/* All zero is empty; made by keymap_init. */
struct keymap {
	struct binding bindings[CMD_COUNT * 4];
	size_t count;
};

/* Fills in the keys of all commands, those of single panes before those of everywhere. */
void keymap_init(struct keymap *keymap);

/* The command of `key` in a pane: the pane's own first, then that of everywhere; CMD_NONE if it has none. */
enum command keymap_find(const struct keymap *keymap, enum pane_bit pane, char32_t key);

#endif
