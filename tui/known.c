// SPDX-License-Identifier: MIT
#include "tui/known.h"

#include "core/extract/party.h"

#include <stdio.h>
#include <string.h>

enum { NEAR_MOST = 5 };

/* A few names, each once. */
struct few {
	struct buf list; /* "a b", owned */
	int count;
	bool more;
};

static void add_few(struct few *few, const char *name)
{
	char listed[256];
	struct buf padded = {0};
	snprintf(listed, sizeof listed, " %s ", name);
	buf_addf(&padded, " %s ", buf_str(&few->list));
	bool there = strstr(buf_str(&padded), listed);
	buf_free(&padded);
	if (there)
		return;
	few->more |= few->count == NEAR_MOST;
	if (few->count == NEAR_MOST)
		return;
	buf_addf(&few->list, "%s%s", few->list.len ? " " : "", name);
	few->count++;
}

static const char *few_text(struct few *few)
{
	if (few->more)
		buf_adds(&few->list, " …");
	return buf_str(&few->list);
}

static void say(struct app *app, enum message message, const char *first, const char *second)
{
	lang_format(app->message, sizeof app->message, app->context.lang, message,
	        (const char *[]){first, second}, 2);
	app->message_is_error = false;
}

/* ---- parties ---- */

/* Does any record of a layer fit, and if `name` is not NULL, have this very name? */
static bool has_records(
        struct app *app, enum layer layer, const struct store_filter *filter, const char *name)
{
	struct status status;
	struct store_hits hits;
	struct store_page page = {.limit = name ? 0 : 1, .bare = true};
	if (!store_hits(app->context.store, layer, filter, page, &hits, &status))
		return true;
	bool has = !name && hits.rows.len > 0;
	for (size_t i = 0; i < hits.rows.len && !has; i++) {
		const struct store_hit *hit = &hits.rows.at[i];
		has = (hit->supporter && strcmp(hit->supporter, name) == 0) ||
		      (hit->recipient && strcmp(hit->recipient, name) == 0);
	}
	store_hits_free(&hits);
	return has;
}

static bool speaks_of(struct app *app, const char *name, const struct store_filter *filter)
{
	const char *very = place_find(name) ? NULL : name;
	bool of_figures = filter->party || app_pane(app) == PANE_FIGURES;
	return has_records(app, LAYER_PAIRINGS, filter, very) ||
	       (filter->party && !very && has_records(app, LAYER_EVENTS, filter, NULL)) ||
	       (of_figures && has_records(app, LAYER_FIGURES, filter, very));
}

/* On the sides asked for, those that have `text` in their names. */
static void add_near(struct app *app, const struct store_filter *filter, const char *text, struct few *out)
{
	struct status status;
	struct store_cells cells;
	const struct store_filter all = {0};
	if (!store_cells(app->context.store, &all, &cells, &status))
		return;
	for (size_t i = 0; i < cells.rows.len; i++) {
		const struct store_cell *cell = &cells.rows.at[i];
		if (!filter->recipient && strstr(cell->supporter, text))
			add_few(out, cell->supporter);
		if (!filter->supporter && strstr(cell->recipient, text))
			add_few(out, cell->recipient);
	}
	store_cells_free(&cells);
}

bool known_party(struct app *app, const char *name, const char *typed, const struct store_filter *filter)
{
	struct few near = {0};
	struct store_filter other = {.supporter = filter->recipient, .recipient = filter->supporter};
	if (speaks_of(app, name, filter))
		return true;
	if (!filter->party && speaks_of(app, name, &other)) {
		say(app, filter->supporter ? MSG_ONLY_RECIPIENT : MSG_ONLY_SUPPORTER, name, "");
		return false;
	}
	add_near(app, filter, typed, &near);
	say(app, near.count ? MSG_NO_PARTY_BUT : MSG_NO_PARTY, name, few_text(&near));
	buf_free(&near.list);
	return false;
}

/* ---- what is measured ---- */

bool known_measure(struct app *app, const char *measure)
{
	struct status status;
	struct store_figures figures;
	const struct store_filter all = {0};
	struct few near = {0};
	bool known = false;
	if (!store_figures(app->context.store, &all, &figures, &status))
		return true;
	for (size_t i = 0; i < figures.kinds.len; i++) {
		known |= strcmp(figures.kinds.at[i].measure, measure) == 0;
		if (strstr(figures.kinds.at[i].measure, measure))
			add_few(&near, figures.kinds.at[i].measure);
	}
	store_figures_free(&figures);
	if (!known)
		say(app, near.count ? MSG_NO_SUCH_MEASURE_BUT : MSG_NO_SUCH_MEASURE, measure,
		        few_text(&near));
	buf_free(&near.list);
	return known;
}

/* ---- commands ---- */

static bool begins(struct slice name, struct slice typed)
{
	return typed.len <= name.len && memcmp(name.at, typed.at, typed.len) == 0;
}

void known_command_say(struct app *app, struct slice typed)
{
	struct few names = {0};
	char word[64], name[64];
	snprintf(word, sizeof word, "%.*s", (int)typed.len, typed.at);
	for (int i = 0; i < CMD_COUNT; i++) {
		struct slice both[] = {
		        slice_of(command_info((enum command)i)->name), command_alias((enum command)i)};
		for (size_t k = 0; k < sizeof both / sizeof *both; k++)
			if (begins(both[k], typed)) {
				snprintf(name, sizeof name, "%.*s", (int)both[k].len, both[k].at);
				add_few(&names, name);
			}
	}
	say(app, names.count ? MSG_SEVERAL_COMMANDS : MSG_NO_SUCH_COMMAND, word, few_text(&names));
	buf_free(&names.list);
}
