// SPDX-License-Identifier: MIT
#include "tui/browse.h"

#include "core/base/crew.h"
#include "core/extract/extract.h"
#include "core/text/cluster.h"
#include "tui/app.h"
#include "tui/arrive.h"
#include "assets/library/image.h"
#include "tui/ask.h"
#include "tui/builtin.h"
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
#include <sys/stat.h>
#include <unistd.h>

static void tell_refused(void *context, const struct status *status)
{
	tell(status, *(const enum lang *)context);
}

/* ---- before the screen is open ---- */

/* Does it take a while until the first text can be shown? */
static bool takes_long(const struct files *files)
{
	enum { LONG_BYTES = 8 << 20 };
	const char *first = files->paths.len ? files->paths.at[0] : "";
	struct stat st;
	return *first && (files_is_stdin(first) || (stat(first, &st) == 0 && st.st_size >= LONG_BYTES));
}

/* Says so, or, with blanks in its place, no longer. */
static void say_reading(enum lang lang, bool on)
{
	const char *text = lang_text(lang, MSG_READING_LONG);
	if (on)
		fputs(text, stderr);
	else
		fprintf(stderr, "\r%*s\r", cluster_cols(text, strlen(text), width_ambiguous()), "");
	fflush(stderr);
}

/* A signal to end does so at once: nothing is open that would have to be put in order. */
static doc_id read_first(struct arrivals *arrivals, enum lang *lang)
{
	const bool told = takes_long(arrivals->files) && isatty(STDERR_FILENO);
	if (told)
		say_reading(*lang, true);
	doc_id doc = arrivals_open(arrivals, tell_refused, lang);
	if (told)
		say_reading(*lang, false);
	return doc;
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

/* On `doc`, the first of the arrivals, or on the whole library when it is 0. The mistakes in the settings are
 * told until the first key. */
static bool session(struct store *store, doc_id doc, struct arrivals *arrivals, const struct options *options,
        struct config *config, const struct extract_options *rules, struct status *status)
{
	struct app app;
	struct status lost;
	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		return status_fail(status, MSG_ERR_LOCALE, NULL, NULL);
	set_up(config);
	bool ok = term_open(&config->theme, status);
	if (ok) {
		app_init(&app, store, config, options->lang, options->program);
		app.context.names = rules->names;
		app.library = options->library;
		app.arrivals = doc ? arrivals : NULL;
		app.context.finding = doc != 0;
		ok = doc == 0 || app_read(&app, doc, status);
		app.zoomed = doc && arrivals->files->paths.len == 1;
		pointer_open(&app, config->mouse);
		if (doc == 0 && config->session == SESSION_RESUME)
			resume_load(&app, options->library);
		if (doc == 0)
			tell_older(&app, rules);
		for (size_t i = 0; i < config->mistakes.len; i++)
			message_add(&app, &config->mistakes.at[i]);
		if (ok)
			app_run(&app);
		const bool kept = !ok || doc || resume_save(&app, options->library, &lost);
		app_free(&app);
		term_close();
		if (!kept)
			tell(&lost, options->lang);
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
	bool named; /* a mistake is told, and costs nothing else */
	options_config(options, &config);
	if (of_files)
		config.builtin = BUILTIN_HIDE;
	builtin_show(store, (enum builtin_wish)config.builtin);
	struct names *names = user_names(options, &named);
	const struct extract_options rules = {.names = names};
	struct files files = {0};
	for (size_t i = 0; i < options->args.len; i++)
		files_add(&files, options->args.at[i], tell_refused, &lang);
	struct arrivals arrivals = {.store = store, .rules = &rules, .files = &files};
	doc_id doc = of_files ? read_first(&arrivals, &lang) : 0;
	signals_open();
	bool ok = !of_files || doc;
	if (ok && !session(store, doc, &arrivals, options, &config, &rules, &status)) {
		tell(&status, lang);
		ok = false;
	}
	for (size_t i = 0; i < arrivals.refused.len; i++)
		tell_refused(&lang, &arrivals.refused.at[i]);
	arrivals_close(&arrivals);
	files_free(&files);
	names_free(names);
	config_free(&config);
	store_close(store);
	signals_close();
	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
