// SPDX-License-Identifier: MIT
// DOC|FILE: a document of the library, or a file.
#include "tui/cmd/cmd.h"

#include "tui/files.h"

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
