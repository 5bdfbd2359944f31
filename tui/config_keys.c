// SPDX-License-Identifier: MIT
#include "tui/config_lines.h"
#include "tui/key.h"

#include <stdio.h>
#include <string.h>

/* ---- reading ---- */

/* The panes of "matrix", "reader,evidence" or "all"; 0 if one of them is none. */
static unsigned read_panes(struct slice word, bool *all)
{
	unsigned panes = 0;
	*all = slice_is(word, "all");
	if (*all)
		return EVERYWHERE;
	for (size_t off = 0; off <= word.len;) {
		const char *comma = memchr(word.at + off, ',', word.len - off);
		size_t len = comma ? (size_t)(comma - word.at) - off : word.len - off;
		const struct pane_name *pane = pane_names;
		while (pane->name && !slice_is((struct slice){word.at + off, len}, pane->name))
			pane++;
		if (!pane->name)
			return 0;
		panes |= pane->pane;
		off += len + 1;
	}
	return panes;
}

static bool refuse_panes(const char *where, struct status *status)
{
	struct buf names = {0};
	buf_adds(&names, "all");
	for (const struct pane_name *pane = pane_names; pane->name; pane++)
		buf_addf(&names, ", %s", pane->name);
	status_fail(status, MSG_ERR_KEY_PANE, where, buf_str(&names));
	buf_free(&names);
	return false;
}

/* The command that is meant: the first one that begins as what was written as far as possible. */
static bool refuse_command(const char *where, struct slice value, struct status *status)
{
	const char *near = NULL;
	for (size_t len = value.len; len > 1 && !near; len--)
		for (int command = 0; command < CMD_COUNT && !near; command++) {
			const char *name = command_info((enum command)command)->name;
			near = strncmp(name, value.at, len) == 0 ? name : NULL;
		}
	return near ? status_fail(status, MSG_ERR_KEY_COMMAND_NEAR, where, near)
	            : status_fail(status, MSG_ERR_KEY_COMMAND, where, "");
}

static const struct binding *rival(const struct keymap *keymap, const struct binding *fresh)
{
	for (size_t i = 0; i < keymap->bindings.len; i++) {
		const struct binding *other = &keymap->bindings.at[i];
		if (other->key == fresh->key && other->rank == fresh->rank && other->panes & fresh->panes &&
		        other->command != fresh->command)
			return other;
	}
	return NULL;
}

/* Every key of the line is one, and free. */
static bool check_keys(const struct keymap *keymap, struct binding binding, struct slice keys,
        const char *where, struct status *status)
{
	struct slice word = config_word(&keys);
	char number[16], told[300];
	if (word.len == 0)
		return status_fail(status, MSG_ERR_KEY_LINE, where, "");
	for (; word.len > 0; word = config_word(&keys)) {
		snprintf(told, sizeof told, "%s: %.*s", where, word.len < 20 ? (int)word.len : 0, word.at);
		binding.key = key_of_name(word);
		if (binding.key == K_NONE)
			return status_fail(status, MSG_ERR_KEY_NAME, told, "");
		const struct binding *other = rival(keymap, &binding);
		snprintf(number, sizeof number, "%d", other ? other->line : 0);
		if (other)
			return status_fail(status, MSG_ERR_KEY_TWICE, told, number);
	}
	return true;
}

static void add_keys(struct keymap *keymap, struct binding binding, struct slice keys)
{
	for (struct slice word; (word = config_word(&keys)).len > 0;) {
		binding.key = key_of_name(word);
		keymap_add(keymap, binding);
	}
}

bool config_key(struct config *config, const struct config_line *line, struct status *status)
{
	bool all;
	struct slice keys = line->name, pane = config_word(&keys);
	char where[256];
	snprintf(where, sizeof where, "%s: key %.*s", line->at, pane.len < 60 ? (int)pane.len : 0, pane.at);
	struct binding binding = {.panes = read_panes(pane, &all), .line = line->number};
	binding.rank = all ? RANK_OWN_ALL : RANK_OWN_PANE;
	binding.command = command_of_name(line->value);
	if (!binding.panes)
		return refuse_panes(where, status);
	if (binding.command == CMD_NONE && !slice_is(line->value, "none"))
		return refuse_command(where, line->value, status);
	if (binding.command != CMD_NONE)
		binding.panes &= command_info(binding.command)->where;
	if (!binding.panes)
		return status_fail(status, MSG_ERR_KEY_NOT_HERE, where, command_info(binding.command)->name);
	if (!check_keys(&config->keys, binding, keys, where, status))
		return false;
	add_keys(&config->keys, binding, keys);
	return true;
}

/* ---- the way out ---- */

static bool reaches(const struct keymap *keymap, enum pane_bit pane, enum command command)
{
	for (size_t i = 0; i < keymap->bindings.len; i++)
		if (keymap->bindings.at[i].command == command &&
		        keymap_find(keymap, pane, keymap->bindings.at[i].key) == command)
			return true;
	return false;
}

/* The last line that gives a key of `command` to something else. */
static int line_that_took(const struct keymap *keymap, enum command command)
{
	int line = 0;
	for (size_t i = 0; i < keymap->bindings.len; i++)
		for (size_t k = 0; k < keymap->bindings.len; k++) {
			const struct binding *usual = &keymap->bindings.at[i], *own = &keymap->bindings.at[k];
			if (usual->line == 0 && usual->command == command && own->key == usual->key &&
			        own->line > line)
				line = own->line;
		}
	return line;
}

static void drop_own(struct keymap *keymap, char32_t key)
{
	size_t kept = 0;
	for (size_t i = 0; i < keymap->bindings.len; i++)
		if (!keymap->bindings.at[i].line || keymap->bindings.at[i].key != key)
			keymap->bindings.at[kept++] = keymap->bindings.at[i];
	keymap->bindings.len = kept;
}

/* The reader's lines for the usual keys of a command are as good as not there. */
static void give_back(struct keymap *keymap, enum command command)
{
	struct slice keys = slice_of(command_info(command)->keys);
	for (struct slice word; (word = config_word(&keys)).len > 0;)
		drop_own(keymap, key_of_name(word));
}

void config_keys_settle(struct config *config, const char *path)
{
	for (const struct pane_name *pane = pane_names; pane->name; pane++) {
		if (reaches(&config->keys, pane->pane, CMD_QUIT))
			continue;
		char where[256];
		config_place(where, sizeof where, path, line_that_took(&config->keys, CMD_QUIT));
		status_fail(
		        array_push(&config->mistakes), MSG_ERR_KEY_QUIT, where, command_info(CMD_QUIT)->keys);
		give_back(&config->keys, CMD_QUIT);
	}
}

/* ---- printing ---- */

static void print_panes(unsigned panes, bool all, struct buf *out)
{
	const char *between = "";
	if (all)
		buf_adds(out, "all");
	for (const struct pane_name *pane = pane_names; pane->name && !all; pane++)
		if (panes & pane->pane) {
			buf_addf(out, "%s%s", between, pane->name);
			between = ",";
		}
}

void config_keys_print(const struct config *config, enum lang lang, struct buf *out)
{
	char name[KEY_NAME_SIZE];
	buf_addf(out, "\n# %s\n", lang_text(lang, MSG_SETTING_KEYS));
	for (int command = 0; command < CMD_COUNT; command++) {
		const struct command_info *info = command_info((enum command)command);
		buf_adds(out, "# key ");
		print_panes(info->where, info->where == EVERYWHERE, out);
		buf_addf(out, " %s = %s\n", info->keys, info->name);
	}
	for (size_t i = 0; i < config->keys.bindings.len; i++) {
		const struct binding *own = &config->keys.bindings.at[i];
		if (own->line == 0)
			continue;
		buf_adds(out, "key ");
		print_panes(own->panes, own->rank == RANK_OWN_ALL, out);
		buf_addf(out, " %s = %s\n", key_name(own->key, name),
		        own->command == CMD_NONE ? "none" : command_info(own->command)->name);
	}
}
