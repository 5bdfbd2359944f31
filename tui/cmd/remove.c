// SPDX-License-Identifier: MIT
// duikou remove: takes documents out of the library.
#include "tui/cmd/cmd.h"

static int remove_one(const struct options *options, struct store *store, const char *which)
{
	doc_id doc;
	struct status status;
	if (!find_document(options, store, which, &doc))
		return EXIT_WRONG;
	if (!store_remove(store, doc, &status))
		return say_failure(options, &status);
	say(options, MSG_REMOVED, &which, 1);
	return EXIT_DONE;
}

/* Opening for writing makes a library where there is none, which is not what was asked. */
static bool open_existing(const struct options *options, struct store **store)
{
	if (!open_library(options, STORE_READ, store))
		return false;
	store_close(*store);
	return open_library(options, STORE_WRITE, store);
}

int cmd_remove(const struct options *options)
{
	struct store *store;
	if (!open_existing(options, &store))
		return EXIT_WRONG;
	int result = EXIT_DONE;
	for (size_t i = 0; i < options->args.len; i++)
		if (remove_one(options, store, options->args.at[i]) != EXIT_DONE)
			result = EXIT_WRONG;
	store_close(store);
	return result;
}
