// SPDX-License-Identifier: MIT
#include "tui/keymap.h"

#include "tui/key.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const struct command_info infos[CMD_COUNT] = {
#define COMMAND(id, name, where, keys) [CMD_##id] = {name, where, keys, MSG_CMD_##id},
        COMMANDS(COMMAND)
#undef COMMAND
};

const struct pane_name pane_names[] = {
        {"timeline", IN_TIMELINE},
        {"matrix", IN_MATRIX},
        {"reader", IN_READER},
        {"evidence", IN_EVIDENCE},
        {"library", IN_LIBRARY},
        {"why", IN_WHY},
        {"outline", IN_OUTLINE},
        {"work", IN_WORK},
        {"contradictions", IN_CONFLICTS},
        {"figures", IN_FIGURES},
        {"compare", IN_COMPARE},
        {"card", IN_CARD},
        {"help", IN_HELP},
        {NULL, 0},
};
_Static_assert((IN_TIMELINE | IN_MATRIX | IN_READER | IN_EVIDENCE | IN_LIBRARY | IN_WHY | IN_OUTLINE |
                       IN_CONFLICTS | IN_FIGURES | IN_WORK | IN_COMPARE | IN_CARD | IN_HELP) == EVERYWHERE,
        "a new pane needs a name here, in the README and in the manual");

const struct command_info *command_info(enum command command)
{
	assert((unsigned)command < CMD_COUNT);
	return &infos[command];
}

enum command command_of_name(struct slice name)
{
	for (int command = 0; command < CMD_COUNT; command++)
		if (slice_is(name, infos[command].name))
			return (enum command)command;
	return CMD_NONE;
}

struct slice command_alias(enum command command)
{
	static const char *const ends[] = {"，", "（", " "};
	struct slice alias = slice_of(lang_text(LANG_ZH, command_info(command)->text));
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		const char *end = strstr(alias.at, ends[i]);
		if (end && (size_t)(end - alias.at) < alias.len)
			alias.len = (size_t)(end - alias.at);
	}
	return alias;
}

static bool begins(struct slice name, struct slice typed)
{
	return typed.len && typed.len <= name.len && memcmp(name.at, typed.at, typed.len) == 0;
}

enum command command_called(struct slice typed)
{
	enum command found = CMD_NONE;
	for (int i = 0; i < CMD_COUNT; i++) {
		const struct slice names[] = {slice_of(infos[i].name), command_alias((enum command)i)};
		for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
			if (!begins(names[k], typed))
				continue;
			if (names[k].len == typed.len)
				return (enum command)i;
			found = found == CMD_NONE ? (enum command)i : CMD_COUNT;
		}
	}
	return found == CMD_COUNT ? CMD_NONE : found;
}

void keymap_add(struct keymap *keymap, struct binding binding)
{
	size_t at = 0;
	array_push(&keymap->bindings);
	while (at + 1 < keymap->bindings.len && keymap->bindings.at[at].rank <= binding.rank)
		at++;
	struct binding *place = &keymap->bindings.at[at];
	memmove(place + 1, place, (keymap->bindings.len - 1 - at) * sizeof *place);
	*place = binding;
}

static void add_usual(struct keymap *keymap, enum command command)
{
	const struct command_info *info = &infos[command];
	enum binding_rank rank = info->where == EVERYWHERE ? RANK_USUAL_ALL : RANK_USUAL_PANE;
	for (const char *p = info->keys; *p;) {
		size_t len = strcspn(p, " ");
		char32_t key = key_of_name((struct slice){p, len});
		assert(key != K_NONE);
		keymap_add(keymap, (struct binding){key, info->where, command, rank, 0});
		p += len + strspn(p + len, " ");
	}
}

void keymap_init(struct keymap *keymap)
{
	*keymap = (struct keymap){0};
	for (int command = 0; command < CMD_COUNT; command++)
		add_usual(keymap, (enum command)command);
}

void keymap_free(struct keymap *keymap)
{
	array_free(&keymap->bindings);
}

enum command keymap_find(const struct keymap *keymap, enum pane_bit pane, char32_t key)
{
	for (size_t i = 0; i < keymap->bindings.len; i++) {
		const struct binding *binding = &keymap->bindings.at[i];
		if (binding->key == key && binding->panes & pane)
			return binding->command;
	}
	return CMD_NONE;
}

static unsigned lowest(unsigned set)
{
	return set & (~set + 1);
}

void keymap_keys(
        const struct keymap *keymap, enum command command, enum pane_bit pane, int most, struct buf *out)
{
	char name[KEY_NAME_SIZE];
	for (size_t i = 0; i < keymap->bindings.len && most > 0; i++) {
		const struct binding *binding = &keymap->bindings.at[i];
		if (binding->command != command)
			continue;
		unsigned where = binding->panes & pane ? pane : lowest(binding->panes);
		bool elsewhere = where != pane && infos[command].where & pane;
		if (elsewhere || keymap_find(keymap, where, binding->key) != command)
			continue; /* another line took it away */
		buf_adds(out, out->len ? " " : "");
		buf_adds(out, key_name(binding->key, name));
		most--;
	}
}
