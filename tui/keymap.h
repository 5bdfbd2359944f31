// SPDX-License-Identifier: MIT
// Which command a key is: by the list in core/view/command.h, and by the reader's own lines over it. For
// config_keys.c, app.c, hints.c and help.c.
#ifndef TUI_KEYMAP_H
#define TUI_KEYMAP_H

#include "core/base/buf.h"
#include "core/base/lang.h"
#include "core/base/mem.h"
#include "core/view/command.h"

#include <stddef.h>
#include <uchar.h>

struct command_info {
	const char *name;
	unsigned where;    /* set of enum pane_bit */
	const char *keys;  /* the usual ones: names, separated by spaces */
	enum message text; /* for the help */
};

/* The line of a command in the list. Static. */
const struct command_info *command_info(enum command command);
/* The command of this very name; CMD_NONE if there is none. */
enum command command_of_name(struct slice name);
/* Its Chinese name: the first clause of what the Chinese help says of it. */
struct slice command_alias(enum command command);
/* The command of this name, in either language, or the only one whose name begins so; CMD_NONE if there is
 * none, or several. */
enum command command_called(struct slice typed);

/* The panes by the names that settings give them, up to an entry without a name. Static. */
struct pane_name {
	const char *name;
	enum pane_bit pane;
};
extern const struct pane_name pane_names[];

/*
 * A key in some panes. The reader's own come before the usual ones, and of each those of single panes before
 * those of everywhere: so a pane may give a key another meaning than it has everywhere, and who says what a
 * key is everywhere means every pane.
 */
enum binding_rank { RANK_OWN_PANE, RANK_OWN_ALL, RANK_USUAL_PANE, RANK_USUAL_ALL };
struct binding {
	char32_t key;
	unsigned panes;       /* set of enum pane_bit */
	enum command command; /* CMD_NONE: the key does nothing there */
	enum binding_rank rank;
	int line; /* of the settings, where it stands; 0 for a usual one */
};

/* All zero is empty. Released with keymap_free. */
struct keymap {
	ARRAY(struct binding) bindings; /* owned; the first that fits counts */
};

/* Fills in the usual keys of all commands. */
void keymap_init(struct keymap *keymap);
void keymap_free(struct keymap *keymap);

/* Puts one in, behind those of its rank. */
void keymap_add(struct keymap *keymap, struct binding binding);

/* The command of `key` in a pane; CMD_NONE if it has none. */
enum command keymap_find(const struct keymap *keymap, enum pane_bit pane, char32_t key);

/* Appends the names of the keys that do a command in a pane, separated by spaces, at most `most` of them; in
 * a pane that does not have the command, those that do it elsewhere. */
void keymap_keys(
        const struct keymap *keymap, enum command command, enum pane_bit pane, int most, struct buf *out);

#endif
