// SPDX-License-Identifier: MIT
#include "tui/browse.h"

#include "core/base/crew.h"
#include "core/extract/extract.h"
#include "tui/app.h"
#include "assets/library/image.h"
#include "tui/ask.h"
#include "tui/cmd/progress.h"
#include "tui/files.h"
#include "tui/names.h"
#include "tui/resume.h"
#include "tui/signals.h"
#include "tui/tell.h"
#include "tui/term.h"
#include "tui/width.h"

#include <langinfo.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- files into a library of their own ---- */

/* Files as documents: how many could be read, and the first of them. */
struct taken {
	int count;
	doc_id first;
	bool stopped;
};

/* A line on stderr while a long document is read, before the screen is taken. */
enum { LONG_BYTES = 512 * 1024 };
struct reading_along {
	struct progress progress;
	size_t done, count; /* of the files */
	const char *path;
	bool stopped;
};

/* What C-c and the like ask for while files are read: nothing is on the disk, and the line goes with it. */
static bool may_go_on(struct reading_along *along)
{
	unsigned events = signals_take();
	if (events & SIGNAL_STOP)
		raise(SIGSTOP);
	along->stopped |= (events & SIGNAL_END) != 0;
	return !along->stopped;
}

static bool tell_part(void *context, size_t done, size_t total)
{
	struct reading_along *along = context;
	if (total >= LONG_BYTES)
		progress_show(&along->progress, along->done, (int)(done * 1000 / total), along->count,
		        doc_name_of(along->path));
	return may_go_on(along);
}

static bool take_in(struct store *store, const char *path, const struct extract_options *rules,
        struct taken *taken, struct status *status)
{
	struct doc doc = {0};
	struct records records = {0};
	enum import_result result;
	if (!doc_load(path, &doc, status))
		return false;
	bool whole = extract(&doc, rules, &records);
	bool ok = !whole || store_import(store, &doc, &records, &result, status);
	if (whole && ok && taken->count++ == 0)
		ok = store_find(store, doc.name, &taken->first, status);
	records_free(&records);
	doc_free(&doc);
	return ok;
}

static void tell_refused(void *context, const struct status *status)
{
	tell(status, *(const enum lang *)context);
}

static struct taken take_in_paths(
        struct store *store, const struct options *options, const struct extract_options *rules)
{
	enum lang lang = options->lang;
	struct files files = {0};
	struct taken taken = {0};
	struct status status;
	for (size_t i = 0; i < options->args.len; i++)
		files_add(&files, options->args.at[i], tell_refused, &lang);
	struct reading_along along = {.count = files.paths.len};
	struct extract_options watched = *rules;
	watched.go_on = tell_part;
	watched.context = &along;
	watched.beside = crew_processors() > 1;
	progress_open(&along.progress, true);
	for (size_t i = 0; i < files.paths.len && may_go_on(&along); i++) {
		along.done = i;
		along.path = files.paths.at[i];
		bool ok = take_in(store, along.path, &watched, &taken, &status);
		progress_clear(&along.progress);
		if (!ok)
			tell(&status, lang);
	}
	files_free(&files);
	taken.stopped = !may_go_on(&along);
	return taken;
}

/* ---- the session ---- */

static void set_up(struct config *config)
{
	if (config->ambiguous != AMBIGUOUS_AUTO)
		width_set_ambiguous(config->ambiguous == AMBIGUOUS_WIDE ? WIDTH_WIDE : WIDTH_NARROW);
	bool ask_ground = config->theme.wish == THEME_AUTO &&
	                  !theme_ground_of(getenv("COLORFGBG"), &config->theme.light);
	ask_open((config->ambiguous == AMBIGUOUS_AUTO ? ASK_WIDTH : 0) | (ask_ground ? ASK_GROUND : 0));
}

/* Documents that other rules have read, perhaps less well, are worth reading again; the built-in ones cannot
 * be. */
static void tell_older(struct app *app, const struct extract_options *rules)
{
	struct arena arena = {0};
	struct store_docs docs;
	struct status status;
	char count[24];
	int older = 0;
	const char *now = extract_version(rules, &arena);
	if (store_docs(app->context.store, &docs, &status)) {
		for (size_t i = 0; i < docs.rows.len; i++)
			older += !store_is_builtin(docs.rows.at[i].id) &&
			         strcmp(docs.rows.at[i].rules, now) != 0;
		store_docs_free(&docs);
	}
	snprintf(count, sizeof count, "%d", older);
	if (older)
		app_say(app, MSG_OLDER_RULES, count);
	arena_free(&arena);
}

/* On `doc`, or on the whole library when it is 0. The mistakes in the settings are told
 * until the first key. */
static bool session(struct store *store, doc_id doc, const struct options *options, struct config *config,
        const struct extract_options *rules, struct status *status)
{
	struct app app;
	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		return status_fail(status, MSG_ERR_LOCALE, NULL, NULL);
	set_up(config);
	bool ok = term_open(&config->theme, status);
	if (ok) {
		app_init(&app, store, config, options->lang, options->program);
		app.context.names = rules->names;
		app.library = options->library;
		ok = doc == 0 || app_read(&app, doc, status);
		pointer_open(&app, config->mouse);
		if (doc == 0 && config->session == SESSION_RESUME)
			resume_load(&app, options->library);
		tell_older(&app, rules);
		for (size_t i = 0; i < config->mistakes.len; i++)
			message_add(&app, &config->mistakes.at[i]);
		if (ok)
			app_run(&app);
		if (ok && doc == 0)
			resume_save(&app, options->library);
		app_free(&app);
		term_close();
	}
	return ok;
}

static bool open_empty(const char *library, struct store **store, struct status *status)
{
	if (!store_open_image(library_empty, store, status))
		return false;
	store_keep_in(*store, library);
	return true;
}

/* A library that is not there yet is an empty one; nothing is made on the disk by looking, but by the first
 * work of the reader's own. */
static bool open_own(const char *library, bool of_files, struct store **store, struct status *status)
{
	if (of_files)
		return store_open_copy(library_empty, store, status);
	if (access(library, F_OK) != 0)
		return open_empty(library, store, status);
	return store_open(library, STORE_READ, store, status);
}

static bool open_library(const char *library, bool of_files, struct store **store, struct status *status)
{
	if (!open_own(library, of_files, store, status))
		return false;
	if (store_add_builtin(*store, library_image, status))
		return true;
	store_close(*store);
	return false;
}

int browse(const struct options *options)
{
	struct status status;
	struct store *store;
	enum lang lang = options->lang;
	bool of_files = options->args.len > 0;
	if (!open_library(options->library, of_files, &store, &status)) {
		tell(&status, lang);
		return EXIT_FAILURE;
	}
	struct config config;
	struct taken taken = {0};
	bool named; /* a mistake is told, and costs nothing else */
	options_config(options, &config);
	store_hide_builtin(store, of_files || config.builtin == BUILTIN_HIDE);
	struct names *names = user_names(options, &named);
	const struct extract_options rules = {.names = names};
	signals_open();
	if (of_files)
		taken = take_in_paths(store, options, &rules);
	bool ok = !of_files || (taken.count > 0 && !taken.stopped);
	if (ok && !session(store, taken.first, options, &config, &rules, &status)) {
		tell(&status, lang);
		ok = false;
	}
	names_free(names);
	config_free(&config);
	store_close(store);
	signals_close();
	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
