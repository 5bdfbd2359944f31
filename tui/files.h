// SPDX-License-Identifier: MIT
// The files that FILE|DIR… on the command line stand for, and what is read whole: a small one, a document.
// For browse.c and tui/cmd; config.c and names.c.
#ifndef TUI_FILES_H
#define TUI_FILES_H

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/base/status.h"
#include "core/doc/doc.h"

#include <stdbool.h>

/* All zero is an empty list. The strings are owned by the arena. */
struct files {
	struct arena arena;
	ARRAY(const char *) paths;
};

/*
 * Appends what `path` stands for: a folder for the documents in it and in its folders, by name: the regular
 * files *.txt, *.md and *.markdown whose names do not begin with a dot; anything else for itself, whatever
 * its name, whether it exists or not. A folder that cannot be read, and one in which no document was found,
 * is given to `report`, and the others go on.
 */
typedef void files_report(void *context, const struct status *status);
void files_add(struct files *files, const char *path, files_report *report, void *context);

/* Appends the bytes of a file; 0, or the errno of what failed, when a part of them may be there. */
int files_read(const char *path, struct buf *out);

/* Reads a document: a file, or for - what comes through standard input, unless that is a terminal. */
MUST_CHECK bool files_load(const char *path, struct doc *doc, struct status *status);
/* The name of the document that files_load gives. Borrowed from `path`, or static. */
const char *files_doc_name(const char *path);
/* Does a name stand for standard input? */
bool files_is_stdin(const char *path);

/* Is it a folder, or a link to one? */
bool files_is_folder(const char *path);

void files_free(struct files *files);

#endif
