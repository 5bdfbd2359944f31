// SPDX-License-Identifier: MIT
// Lines that are typed in the last row: words to search for, commands by name, values of a choice.

#include "core/extract/party.h"
#include "core/view/verdict.h"
#include "tui/complete.h"
#include "tui/key.h"
#include "tui/known.h"
#include "tui/own.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- what is asked for ---- */

void line_ask(struct app *app, enum line_kind kind)
{
	app->prompting = true;
	app->asking = kind;
	complete_end(app);
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
	        [LINE_CLASSES] = MSG_ASK_CLASSES,
	        [LINE_VERDICT] = MSG_ASK_VERDICT,
	        [LINE_CONFIDENCE] = MSG_ASK_CONFIDENCE};
	if (app->asking == LINE_SEARCH)
		return "/";
	if (app->asking == LINE_PROGRAMME)
		return app->asked;
	if (is_own(app->asking))
		return own_label(app, app->asking);
	return app->asking == LINE_COMMAND ? ":" : lang_text(app->context.lang, labels[app->asking]);
}

/* ---- values of a choice ---- */

static bool is_programme(struct app *app, const char *text)
{
	struct buf all = {0};
	bool is = false;
	for (size_t n = 0; complete_programme(n); n++) {
		is |= strcmp(complete_programme(n), text) == 0;
		buf_addf(&all, "%s%s", n ? " " : "", complete_programme(n));
	}
	const char *args[] = {text, all.at};
	if (!is)
		lang_format(app->message, sizeof app->message, app->context.lang, MSG_NO_PROGRAMME, args, 2);
	buf_free(&all);
	return is;
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

int line_year(const char *text)
{
	return strspn(text, "0123456789") == 4 && !text[4] ? atoi(text) : 0;
}

static bool read_year(const char *text, int *year)
{
	*year = line_year(text);
	return *year > 0;
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
	        [CHOICE_AS_OF] = MSG_NO_AS_OF,
	        [CHOICE_VERDICT] = MSG_NO_VERDICT,
	        [CHOICE_CONFIDENCE] = MSG_NO_CONFIDENCE};
	bool ok = kind == CHOICE_YEARS     ? read_years(text, filter)
	          : kind == CHOICE_AS_OF   ? read_year(text, &filter->as_of)
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
	if (kind == CHOICE_YEARS || kind == CHOICE_AS_OF || kind == CHOICE_VERDICT ||
	        kind == CHOICE_CONFIDENCE)
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
	return name && (kind == CHOICE_PROGRAMME        ? is_programme(app, name)
	                       : kind == CHOICE_MEASURE ? known_measure(app, name)
	                                                : known_party(app, name, text, filter));
}

static void choose_typed(struct app *app, enum choice kind, const char *text)
{
	struct store_filter filter = {0};
	if (*text && read_choice(app, kind, text, &filter))
		select_put(app, CHOICE_BIT(kind), &filter);
	struct view *timeline = kind == CHOICE_YEARS && filter.last_day ? app_view(app, PANE_TIMELINE) : NULL;
	if (timeline && !timeline_reaches(timeline, filter.first_day, filter.last_day))
		app_say(app, MSG_YEARS_TOO_FAR, text);
}

/* ---- commands by name ---- */

/* 1994-2010. */
static bool are_years(const char *line)
{
	return strlen(line) == 9 && strspn(line, "0123456789") == 4 && line[4] == '-' && line_year(line + 5);
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
	enum command command = len ? command_called((struct slice){line, len}) : CMD_NONE;
	enum choice kind;
	if (line_year(line))
		go_to_year(app, atoi(line));
	else if (are_years(line))
		choose_typed(app, CHOICE_YEARS, line);
	else if (len && command == CMD_NONE)
		known_command_say(app, (struct slice){line, len});
	else if (*argument && command == CMD_SEARCH)
		app_search(app, argument);
	else if (*argument && command == CMD_KINDS)
		kinds_turn(app, argument);
	else if (*argument && command == CMD_CLASSES)
		classes_turn(app, argument);
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
	else if (app->asking == LINE_CLASSES)
		classes_turn(app, line);
	else if (app->asking == LINE_SECOND)
		side_open_named(app, line);
	else if (is_own(app->asking))
		own_typed(app, app->asking, line);
	else
		choose_typed(app,
		        app->asking == LINE_PROGRAMME ? CHOICE_PROGRAMME
		        : app->asking == LINE_VERDICT ? CHOICE_VERDICT
		                                      : CHOICE_CONFIDENCE,
		        line);
}

void line_key(struct app *app, char32_t key)
{
	if ((key == K_TAB || key == K_BACK_TAB) && complete_step(app, key == K_TAB ? 1 : -1))
		return;
	if (key == K_CTRL('z')) {
		app_do(app, CMD_SUSPEND);
		return;
	}
	if (key == K_TAB && is_own(app->asking)) {
		own_complete(app);
		return;
	}
	complete_end(app);
	enum prompt_result result = prompt_key(&app->prompt, key);
	if (result == PROMPT_EDITING)
		return;
	app->prompting = false;
	if (result == PROMPT_DONE)
		typed(app);
}
