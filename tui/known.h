// SPDX-License-Identifier: MIT
// Names that are typed as a choice: does the library speak of them? Else nothing could be seen, and it is a
// slip.
#ifndef TUI_KNOWN_H
#define TUI_KNOWN_H

#include "tui/app.h"

/*
 * A party is known that is a place with records of it or in it, or whose very name a record has: names that
 * only begin with it do not count. `filter` has it as what it was typed for, `typed` is what was typed. Where
 * it is not known that is told, with names that hold it, or that it stands on the other side.
 */
bool known_party(struct app *app, const char *name, const char *typed, const struct store_filter *filter);
/* The same of what figures measure. */
bool known_measure(struct app *app, const char *measure);
/* Tells why a word is no command: none has it, or several begin so. */
void known_command_say(struct app *app, struct slice typed);

#endif
