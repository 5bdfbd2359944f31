// SPDX-License-Identifier: MIT
// The verbs of the command line. For main.c; each verb is a file of its own.
#ifndef TUI_CMD_CMD_H
#define TUI_CMD_CMD_H

#include "core/store/store.h"
#include "tui/options.h"

enum { EXIT_DONE = 0, EXIT_WRONG = 1, EXIT_USAGE = 2 };

/*
 * Results go to stdout, progress and messages to stderr; the exit status is EXIT_WRONG when something was
 * wrong with the input, the library or the output. `run` gets the options with the verb taken off args and
 * the number of arguments checked.
 */
struct verb {
	const char *name;
	int (*run)(const struct options *options);
	enum message help;
	unsigned options;    /* beside OPTIONS_COMMON */
	size_t fewest, most; /* arguments */
};

/* NULL if there is no such verb. Static. */
const struct verb *verb_find(const char *name);

int cmd_import(const struct options *options);
int cmd_list(const struct options *options);
int cmd_remove(const struct options *options);
int cmd_export(const struct options *options);
int cmd_search(const struct options *options);
int cmd_show(const struct options *options);
int cmd_compare(const struct options *options);
int cmd_shared(const struct options *options);
int cmd_explain(const struct options *options);
int cmd_check(const struct options *options);
int cmd_settings(const struct options *options);

/* ---- what the verbs share ---- */

/* A line on stderr, in the user's language, with the program's name before it. Gives EXIT_WRONG. */
int say_failure(const struct options *options, const struct status *status);
/* The same for a mistake on the command line, with a hint where help is. Gives EXIT_USAGE. */
int say_usage(const struct options *options, const struct status *status);
/* A message on stderr, unless --quiet. `args` is for {0}, {1} … */
void say(const struct options *options, enum message message, const char *const *args, size_t count);

/* Opens the library that the options name. False after a line on stderr. */
MUST_CHECK bool open_library(const struct options *options, enum store_mode mode, struct store **store);
/*
 * The same for a verb that reads, with the built-in documents beside it. They are shown if the setting says
 * so and are then enough where the user has no library yet.
 */
MUST_CHECK bool open_reading(const struct options *options, struct store **store, struct status *status);
/* Finds a document for store_find; false after a line on stderr if there is none. */
MUST_CHECK bool find_document(
        const struct options *options, struct store *store, const char *which, doc_id *found);

/* FILE:OFFSET, as search prints it and as it may be copied with what follows, in place of FILE --at OFFSET:
 * gives the options with the two apart, unless there is a file of that very name. `name` holds the one. */
struct options options_apart(const struct options *options, struct buf *name);

/* DOC|FILE: what has a slash is a file; else the library comes first. */
MUST_CHECK bool load_named(
        const struct options *options, const char *which, struct doc *doc, struct status *status);

/* Cells in a line: what --width says, else the terminal's width, or 80 in a pipe. */
int cols_wanted(const struct options *options);

/* Appends a field of a TSV line: tab, newline, carriage return and backslash as \t, \n, \r, \\. */
void add_tsv(struct buf *out, const char *text, size_t len);

/* Writes to stdout; false once that has failed: then there is no use in going on. */
bool emit(const char *bytes, size_t len);
/* The same for a line, with its newline. */
bool emit_line(const char *line);
/* Writes what is left on stdout and tells if not all of it arrived; gives `status`, or EXIT_WRONG. */
int close_stdout(const struct options *options, int status);

#endif
