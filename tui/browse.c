// SPDX-License-Identifier: MIT
#include "tui/browse.h"

#include "core/extract/extract.h"
#include "tui/app.h"
#include "tui/files.h"
#include "tui/signals.h"
#include "tui/term.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void tell(const struct status *status, enum lang lang)
{
	char line[1024];
	status_text(status, lang, line, sizeof line);
	fprintf(stderr, "duikou: %s\n", line);
}

/* ---- files into a library of their own ---- */

static bool take_in(struct store *store, const char *path, struct status *status)
{
	struct doc doc = {0};
	struct records records = {0};
	enum import_result result;
	if (!doc_load(path, &doc, status))
		return false;
	extract(&doc, &records);
	bool ok = store_import(store, &doc, &records, &result, status);
	records_free(&records);
	doc_free(&doc);
	return ok;
}

static int take_in_all(struct store *store, const struct files *files, enum lang lang)
{
	int taken = 0;
	for (size_t i = 0; i < files->paths.len; i++) {
		struct status status;
		if (take_in(store, files->paths.at[i], &status))
			taken++;
		else
			tell(&status, lang);
	}
	return taken;
}

/* The number of documents that could be read. */
static int take_in_paths(struct store *store, char *const *paths, int count, enum lang lang)
{
	struct files files = {0};
	for (int i = 0; i < count; i++) {
		struct status status;
		if (!files_add(&files, paths[i], &status))
			tell(&status, lang);
	}
	int taken = take_in_all(store, &files, lang);
	if (files.paths.len == 0)
		fprintf(stderr, "duikou: %s\n", lang_text(lang, MSG_ERR_NO_FILES));
	files_free(&files);
	return taken;
}

/* ---- the session ---- */

static bool first_document(struct store *store, doc_id *doc, struct status *status)
{
	struct store_docs docs;
	if (!store_docs(store, &docs, status))
		return false;
	*doc = docs.rows.len > 0 ? docs.rows.at[0].id : 0;
	store_docs_free(&docs);
	return true;
}

static bool session(struct store *store, bool of_files, enum lang lang, struct status *status)
{
	struct app app;
	doc_id doc = 0;
	if (of_files && !first_document(store, &doc, status))
		return false;
	signals_open();
	bool ok = term_open(status);
	if (ok) {
		app_init(&app, store, lang);
		ok = doc == 0 || app_read(&app, doc, status);
		if (ok)
			app_run(&app);
		app_free(&app);
		term_close();
	}
	return ok;
}

/* A library that is not there yet is an empty one; nothing is made on the disk by looking. */
static bool open_library(const char *library, bool of_files, struct store **store, struct status *status)
{
	bool memory = of_files || access(library, F_OK) != 0;
	return store_open(memory ? NULL : library, memory ? STORE_MEMORY : STORE_READ, store, status);
}

int browse(const char *library, char *const *paths, int path_count, enum lang lang)
{
	struct status status;
	struct store *store;
	bool of_files = path_count > 0;
	if (!open_library(library, of_files, &store, &status)) {
		tell(&status, lang);
		return EXIT_FAILURE;
	}
	bool ok = !of_files || take_in_paths(store, paths, path_count, lang) > 0;
	if (ok && !session(store, of_files, lang, &status)) {
		tell(&status, lang);
		ok = false;
	}
	store_close(store);
	signals_close();
	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
