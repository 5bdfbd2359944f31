// SPDX-License-Identifier: MIT
// DOC|FILE: a document of the library, or a file.
#include "tui/cmd/cmd.h"

#include "tui/files.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* From the library; *found is false if it has no such document, or if there is no library. */
static bool load_document(
        const struct options *options, const char *which, bool *found, struct doc *doc, struct status *status)
{
	struct store *store;
	doc_id id = 0;
	*found = false;
	if (!open_reading(options, &store, status))
		return status->what == MSG_ERR_NO_LIBRARY;
	bool ok = store_find(store, which, &id, status) && (!id || store_doc(store, id, doc, status));
	*found = ok && id;
	store_close(store);
	return ok;
}

bool load_named(const struct options *options, const char *which, struct doc *doc, struct status *status)
{
	bool found;
	if (strchr(which, '/') || files_is_stdin(which))
		return files_load(which, doc, status);
	bool ok = load_document(options, which, &found, doc, status);
	if (ok && found)
		return true;
	if (access(which, F_OK) == 0)
		return doc_load(which, doc, status);
	return ok && status_fail(status, MSG_ERR_NO_DOCUMENT_OR_FILE, which, "");
}

/* What stands behind the name: a colon and a number, and perhaps the words that search has behind another. */
static bool read_place(const char *word, size_t *name, int64_t *at)
{
	for (const char *colon = strchr(word, ':'); colon; colon = strchr(colon + 1, ':')) {
		size_t digits = strspn(colon + 1, "0123456789");
		if (colon == word || digits == 0 || digits > 10 || !strchr(":", colon[1 + digits]))
			continue;
		*name = (size_t)(colon - word);
		*at = atoll(colon + 1);
		return true;
	}
	return false;
}

struct options options_apart(const struct options *options, struct buf *name)
{
	struct options apart = *options;
	size_t len;
	const char *word = options->args.len == 1 ? options->args.at[0] : "";
	if (options->given & (OPTION_AT | OPTION_LINE) || !read_place(word, &len, &apart.at) ||
	        access(word, F_OK) == 0)
		return apart;
	buf_add(name, word, len);
	apart.args.at[0] = name->at;
	apart.given |= OPTION_AT;
	return apart;
}
