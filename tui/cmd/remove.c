// SPDX-License-Identifier: MIT
// duikou remove: takes documents out of the library.
#include "assets/library/image.h"
#include "tui/cmd/cmd.h"

#include <stdlib.h>
#include <string.h>

struct removal {
	const struct options *options;
	struct store *store;
	struct store_docs docs;
	ARRAY(const struct store_doc *) chosen; /* in the order of the command line */
	bool wrong;
};

static void choose(struct removal *it, doc_id id)
{
	for (size_t i = 0; i < it->chosen.len; i++)
		if (it->chosen.at[i]->id == id)
			return;
	for (size_t i = 0; i < it->docs.rows.len; i++)
		if (it->docs.rows.at[i].id == id)
			*array_push(&it->chosen) = &it->docs.rows.at[i];
}

/* All words are understood before anything is removed: afterwards a beginning might fit only one. */
static void choose_all(struct removal *it)
{
	for (size_t i = 0; i < it->options->args.len; i++) {
		doc_id id;
		if (find_document(it->options, it->store, it->options->args.at[i], &id))
			choose(it, id);
		else
			it->wrong = true;
	}
}

/* What is gone is told as it is named in the library, not as it was asked for. */
static void say_removed(const struct options *options, const struct store_doc *doc)
{
	struct buf name = {0};
	buf_adds(&name, doc->name);
	if (*doc->title && strcmp(doc->title, doc->name) != 0)
		buf_addf(&name, " (%s)", doc->title);
	say(options, MSG_REMOVED, (const char *[]){name.at}, 1);
	buf_free(&name);
}

static void remove_all(struct removal *it)
{
	struct status status;
	for (size_t i = 0; i < it->chosen.len; i++) {
		const struct store_doc *doc = it->chosen.at[i];
		if (store_is_builtin(doc->id)) {
			status_fail(&status, MSG_ERR_BUILTIN, doc->name, "");
			it->wrong = say_failure(it->options, &status) != EXIT_DONE;
		} else if (store_remove(it->store, doc->id, &status))
			say_removed(it->options, doc);
		else
			it->wrong = say_failure(it->options, &status) != EXIT_DONE;
	}
}

/* So that they are known, and refused. */
static bool add_builtin(const struct options *options, struct store *store)
{
	struct status status;
	if (store_add_builtin(store, library_image, &status))
		return true;
	say_failure(options, &status);
	store_close(store);
	return false;
}

/* Opening for writing makes a library where there is none, which is not what was asked. */
static bool open_existing(const struct options *options, struct store **store)
{
	if (!open_library(options, STORE_READ, store))
		return false;
	store_close(*store);
	return open_library(options, STORE_WRITE, store) && add_builtin(options, *store);
}

int cmd_remove(const struct options *options)
{
	struct removal it = {.options = options};
	struct status status;
	if (!open_existing(options, &it.store))
		return EXIT_WRONG;
	if (store_docs(it.store, &it.docs, &status)) {
		choose_all(&it);
		remove_all(&it);
		array_free(&it.chosen);
		store_docs_free(&it.docs);
	} else {
		it.wrong = say_failure(options, &status) != EXIT_DONE;
	}
	store_close(it.store);
	return it.wrong ? EXIT_WRONG : EXIT_DONE;
}
