// SPDX-License-Identifier: MIT
// Lines that are typed in the last row: words to search for, commands by name, values of a choice.

#include "core/extract/party.h"
#include "core/text/cluster.h"
#include "core/view/verdict.h"
#include "tui/key.h"
#include "tui/near.h"
#include "tui/own.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- what is asked for ---- */

/* For the lines that ask for a document; without the list there is nothing to complete. */
static void read_names(struct app *app, enum line_kind kind)
{
	struct status status;
	store_docs_free(&app->named);
	app->named = (struct store_docs){0};
	if ((kind == LINE_SECOND || kind == LINE_DOC) &&
	        !store_docs(app->context.store, &app->named, &status))
		app_fail(app, &status);
}

void line_ask(struct app *app, enum line_kind kind)
{
	app->prompting = true;
	app->asking = kind;
	app->completing = -1;
	read_names(app, kind);
	prompt_begin(&app->prompt, &app->histories[kind]);
}

static bool is_own(enum line_kind kind)
{
	return kind >= LINE_CORRECT && kind <= LINE_COMMENT;
}

const char *line_label(const struct app *app)
{
	static const enum message labels[LINE_COUNT] = {[LINE_SECOND] = MSG_ASK_SECOND,
	        [LINE_KINDS] = MSG_ASK_KINDS,
	        [LINE_YEARS] = MSG_ASK_YEARS,
	        [LINE_PROGRAMME] = MSG_ASK_PROGRAMME,
	        [LINE_SUPPORTER] = MSG_ASK_SUPPORTER,
	        [LINE_RECIPIENT] = MSG_ASK_RECIPIENT,
	        [LINE_PARTY] = MSG_ASK_PARTY,
	        [LINE_DOC] = MSG_ASK_DOC,
	        [LINE_VERDICT] = MSG_ASK_VERDICT,
	        [LINE_CONFIDENCE] = MSG_ASK_CONFIDENCE,
	        [LINE_MEASURE] = MSG_ASK_MEASURE};
	if (app->asking == LINE_SEARCH)
		return "/";
	if (is_own(app->asking))
		return own_label(app, app->asking);
	return app->asking == LINE_COMMAND ? ":" : lang_text(app->context.lang, labels[app->asking]);
}

/* ---- values of a choice ---- */

/* As core/extract/programme.h has them. */
static const char *const programmes[] = {"边疆", "援藏", "援疆", "援青", "三峡", "唐山", "汶川", "教育",
        "医疗", "科技", "工会", "部委", "省内", "山海协作", "帮扶", "合作", "其他"};

static bool is_programme(struct app *app, const char *text)
{
	struct buf all = {0};
	bool is = false;
	for (size_t i = 0; i < sizeof programmes / sizeof *programmes; i++) {
		is |= strcmp(programmes[i], text) == 0;
		buf_addf(&all, "%s%s", i ? " " : "", programmes[i]);
	}
	const char *args[] = {text, all.at};
	if (!is)
		lang_format(app->message, sizeof app->message, app->context.lang, MSG_NO_PROGRAMME, args, 2);
	buf_free(&all);
	return is;
}

/* Does any record of a layer fit? */
static bool has_records(struct app *app, enum layer layer, const struct store_filter *filter)
{
	struct status status;
	struct store_hits hits;
	if (!store_hits(app->context.store, layer, filter, (struct store_page){.limit = 1}, &hits, &status))
		return true;
	bool has = hits.rows.len > 0;
	store_hits_free(&hits);
	return has;
}

/* A name of which no record speaks is a slip, or nothing could be seen of it. */
static bool is_known(struct app *app, const char *name, const char *typed, const struct store_filter *filter)
{
	struct buf near = {0};
	bool known = has_records(app, LAYER_PAIRINGS, filter) ||
	             (filter->party && (has_records(app, LAYER_EVENTS, filter) ||
	                                       has_records(app, LAYER_FIGURES, filter)));
	if (known)
		return true;
	near_parties(app->context.store, typed, &near);
	const char *args[] = {name, buf_str(&near)};
	lang_format(app->message, sizeof app->message, app->context.lang,
	        near.len ? MSG_NO_PARTY_BUT : MSG_NO_PARTY, args, 2);
	app->message_is_error = false;
	buf_free(&near);
	return false;
}

static bool read_years(const char *text, struct store_filter *filter)
{
	int first = 0, last = 0, count = 0;
	for (const char *p = text; *p;) {
		size_t digits = strspn(p, "0123456789");
		if (digits && digits != 4)
			return false;
		if (digits)
			*(count++ ? &last : &first) = atoi(p);
		p += digits ? digits : 1;
	}
	last = count == 1 ? first : last;
	filter->first_day = FIRST_DAY_OF(first);
	filter->last_day = LAST_DAY_OF(last);
	return (count == 1 || count == 2) && first <= last;
}

const char *line_party(struct app *app, const char *text)
{
	const struct place *found[4];
	size_t count = place_readings(text, strlen(text), found, sizeof found / sizeof *found);
	if (count == 0)
		return text;
	const struct place *exact = place_find(text);
	if (count == 1 || exact)
		return place_name(exact ? exact : found[0]);
	struct buf names = {0};
	for (size_t i = 0; i < count && i < sizeof found / sizeof *found; i++)
		buf_addf(&names, "%s%s", i ? " " : "", place_name(found[i]));
	app_say(app, MSG_SEVERAL_PLACES, buf_str(&names));
	buf_free(&names);
	return NULL;
}

static bool read_doc(struct app *app, const char *text, struct store_filter *filter)
{
	struct status status;
	if (!store_find(app->context.store, text, &filter->doc, &status)) {
		app_fail(app, &status);
		return false;
	}
	if (!filter->doc)
		app_say(app, MSG_NO_SUCH_DOC, text);
	return filter->doc != 0;
}

/* What is no name: told if it cannot be. */
static bool read_other(struct app *app, enum choice kind, const char *text, struct store_filter *filter)
{
	static const enum message wrong[CHOICE_COUNT] = {[CHOICE_YEARS] = MSG_NO_YEARS,
	        [CHOICE_VERDICT] = MSG_NO_VERDICT,
	        [CHOICE_CONFIDENCE] = MSG_NO_CONFIDENCE};
	bool ok = kind == CHOICE_YEARS     ? read_years(text, filter)
	          : kind == CHOICE_VERDICT ? verdicts_read(text, &filter->verdicts)
	                                   : confidences_read(text, &filter->confidences);
	if (!ok)
		app_say(app, wrong[kind], text);
	return ok;
}

/* What was typed for a kind, into a filter; false, and told, if it cannot be. */
static bool read_choice(struct app *app, enum choice kind, const char *text, struct store_filter *filter)
{
	const char *name = NULL;
	if (kind == CHOICE_DOC)
		return read_doc(app, text, filter);
	if (kind == CHOICE_YEARS || kind == CHOICE_VERDICT || kind == CHOICE_CONFIDENCE)
		return read_other(app, kind, text, filter);
	name = kind == CHOICE_PROGRAMME || kind == CHOICE_MEASURE ? text : line_party(app, text);
	if (kind == CHOICE_PROGRAMME)
		filter->programme = name;
	else if (kind == CHOICE_MEASURE)
		filter->measure = name;
	else if (kind == CHOICE_SUPPORTER)
		filter->supporter = name;
	else if (kind == CHOICE_RECIPIENT)
		filter->recipient = name;
	else
		filter->party = name;
	if (!name || kind == CHOICE_MEASURE)
		return name != NULL;
	return kind == CHOICE_PROGRAMME ? is_programme(app, name) : is_known(app, name, text, filter);
}

static void choose_typed(struct app *app, enum choice kind, const char *text)
{
	struct store_filter filter = {0};
	if (*text && read_choice(app, kind, text, &filter))
		select_put(app, CHOICE_BIT(kind), &filter);
}

/* ---- commands by name ---- */

static bool is_year(const char *line)
{
	return strlen(line) == 4 && strspn(line, "0123456789") == 4;
}

/* The command that `name` is, or the only one that begins so; CMD_NONE if there is none, or several. */
static enum command command_named(const char *name, size_t len)
{
	enum command found = CMD_NONE;
	for (int command = 0; command < CMD_COUNT; command++) {
		const char *full = command_info((enum command)command)->name;
		if (strncmp(full, name, len) != 0)
			continue;
		if (!full[len])
			return (enum command)command;
		found = found == CMD_NONE ? (enum command)command : CMD_COUNT;
	}
	return found == CMD_COUNT ? CMD_NONE : found;
}

static void go_to_year(struct app *app, int year)
{
	struct view *timeline = app_view(app, PANE_TIMELINE);
	if (timeline) {
		char number[16];
		path_push(app);
		bool reached = timeline_go(timeline, year);
		app_do(app, CMD_TIMELINE);
		snprintf(number, sizeof number, "%d", year);
		if (!reached)
			app_say(app, MSG_YEAR_TOO_FAR, number);
	}
}

static void run_command(struct app *app, const char *line)
{
	size_t len = strcspn(line, " ");
	const char *argument = line + len + strspn(line + len, " ");
	enum command command = len ? command_named(line, len) : CMD_NONE;
	enum choice kind;
	if (is_year(line))
		go_to_year(app, atoi(line));
	else if (len && command == CMD_NONE)
		app_say(app, MSG_NO_SUCH_COMMAND, line);
	else if (*argument && command == CMD_SEARCH)
		app_search(app, argument);
	else if (*argument && command == CMD_KINDS)
		kinds_turn(app, argument);
	else if (*argument && command == CMD_COMPARE)
		pair_named(app, argument);
	else if (*argument && command == CMD_SECOND)
		side_open_named(app, argument);
	else if (*argument && select_kind(command, &kind))
		choose_typed(app, kind, argument);
	else if (*argument)
		app_say(app, MSG_NO_ARGUMENT, command_info(command)->name);
	else if (len)
		app_do(app, command);
}

/* ---- completion ---- */

/* The n-th word that a line of this kind takes; NULL behind the last. */
static const char *word_at(const struct app *app, size_t n)
{
	switch (app->asking) {
	case LINE_COMMAND:
		return n < CMD_COUNT ? command_info((enum command)n)->name : NULL;
	case LINE_PROGRAMME:
		return n < sizeof programmes / sizeof *programmes ? programmes[n] : NULL;
	case LINE_VERDICT:
		return verdicts_word(n, app->context.lang);
	case LINE_CONFIDENCE:
		return confidences_word(n, app->context.lang);
	case LINE_SECOND:
	case LINE_DOC:
		return n < app->named.rows.len ? app->named.rows.at[n].name : NULL;
	default:
		return NULL;
	}
}

/* The next word after the one that stands there, or the one before, of those that begin as what was typed. */
static void complete(struct app *app, int step)
{
	const char *line = prompt_text(&app->prompt);
	int count = 0;
	while (word_at(app, (size_t)count))
		count++;
	if (app->completing < 0) {
		snprintf(app->completed, sizeof app->completed, "%s", line);
		app->completing = step > 0 ? count - 1 : 0;
	}
	size_t len = strlen(app->completed);
	for (int i = 1; i <= count; i++) {
		int n = (app->completing + step * i + i * count) % count;
		const char *word = word_at(app, (size_t)n);
		if (strncmp(word, app->completed, len) != 0)
			continue;
		app->completing = n;
		prompt_set(&app->prompt, word);
		return;
	}
	app->completing = -1;
}

/* ---- keys ---- */

static void typed(struct app *app)
{
	const char *line = prompt_text(&app->prompt);
	if (app->asking == LINE_SEARCH)
		app_search(app, line);
	else if (app->asking == LINE_COMMAND)
		run_command(app, line);
	else if (app->asking == LINE_KINDS)
		kinds_turn(app, line);
	else if (app->asking == LINE_SECOND)
		side_open_named(app, line);
	else if (is_own(app->asking))
		own_typed(app, app->asking, line);
	else
		choose_typed(app, (enum choice)(app->asking - LINE_YEARS), line);
}

/* The words that begin as what was typed, in a row, the one that stands in the line marked; it is kept in
 * sight. */
void line_draw_words(const struct app *app, struct grid *grid, struct rect row)
{
	size_t len = strlen(app->completed);
	int col = row.col + 1, end = row.col + row.cols - 1;
	bool passed = false;
	grid_fill(grid, row, STYLE_TEXT | STYLE_BAR);
	for (size_t n = 0; word_at(app, n); n++) {
		const char *word = word_at(app, n);
		if (strncmp(word, app->completed, len) != 0)
			continue;
		int cols = cluster_cols(word, strlen(word), grid->ambiguous);
		if (col + cols > end) {
			if (passed)
				break;
			grid_fill(grid, row, STYLE_TEXT | STYLE_BAR);
			col = row.col + 1;
		}
		bool here = (int)n == app->completing;
		grid_puts(grid, row.row, col, end - col,
		        here ? STYLE_TITLE | STYLE_SELECTED : STYLE_TEXT | STYLE_BAR, word);
		passed |= here;
		col += cols + 2;
	}
}

/* The row of words goes with the completion. */
static void end_completion(struct app *app)
{
	if (app->completing >= 0)
		app->stale = ALL_STALE;
	app->completing = -1;
}

void line_key(struct app *app, char32_t key)
{
	if ((key == K_TAB || key == K_BACK_TAB) && word_at(app, 0)) {
		complete(app, key == K_TAB ? 1 : -1);
		return;
	}
	if (key == K_CTRL('z')) {
		app_do(app, CMD_SUSPEND);
		return;
	}
	if (key == K_TAB && is_own(app->asking)) {
		own_complete(app);
		return;
	}
	end_completion(app);
	enum prompt_result result = prompt_key(&app->prompt, key);
	if (result == PROMPT_EDITING)
		return;
	app->prompting = false;
	if (result == PROMPT_DONE)
		typed(app);
}
