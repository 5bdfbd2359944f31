// SPDX-License-Identifier: MIT
// What stands on the command line. For main.c and tui/cmd.
#ifndef TUI_OPTIONS_H
#define TUI_OPTIONS_H

#include "core/base/lang.h"
#include "core/base/mem.h"
#include "core/base/status.h"
#include "tui/config.h"

#include <stdbool.h>
#include <stdint.h>

/* Every option of every verb, as a bit: which were given, and which a verb takes. */
enum option {
	OPTION_HELP = 1,
	OPTION_VERSION = 2,
	OPTION_LIBRARY = 4,
	OPTION_QUIET = 8,
	OPTION_ENCODING = 16,
	OPTION_FORMAT = 32,
	OPTION_DOC = 64,
	OPTION_OUT = 128,
	OPTION_COUNT = 256,
	OPTION_LIMIT = 512,
	OPTION_WIDTH = 1024,
	OPTION_AT = 2048,
	OPTION_CONTEXT = 4096,
	OPTION_SETTING = 8192, /* any setting of config.h, by its name */
	OPTION_WHY = 16384,
	OPTION_AGAIN = 32768,
	OPTION_NAMES = 65536,
	OPTION_LINE = 131072,
	OPTION_EXACT = 262144,
	OPTION_FACTS = 524288,
	OPTION_CLASS = 1048576,
	OPTION_VERDICTS = 4194304,
	OPTIONS_COMMON = OPTION_HELP | OPTION_VERSION | OPTION_LIBRARY
};

/* --name value for a setting. Borrowed from argv. */
struct wish {
	struct slice name;
	const char *value;
};

/* Strings are borrowed from argv. What was not given is NULL or 0; `given` tells 0 from nothing. */
struct options {
	unsigned given; /* a set of enum option */
	const char *library, *encoding, *format, *doc, *out, *names, *class;
	int64_t limit, width, at, context, line;
	ARRAY(struct wish) wishes; /* settings, in order; their values are right. Owned; not the strings */
	ARRAY(char *) args;  /* the rest, in order: the verb and what it is about. Owned; not the strings */
	const char *program; /* as it was called: argv[0] */
	enum lang lang;
};

/*
 * Reads argv[1..argc). Options may stand anywhere before a "--", values after "=" or as the next argument
 * (--limit=5, --limit 5, -o x, -ox). Fails on an unknown option, a value that lacks or is not wanted, and a
 * number that is none.
 */
MUST_CHECK bool options_parse(int argc, char *const *argv, struct options *options, struct status *status);

/* Fails if an option was given that is not in `allowed`; `verb` stands in the message. */
MUST_CHECK bool options_allow(
        const struct options *options, unsigned allowed, const char *verb, struct status *status);

/*
 * The settings in effect: the file's, and over them those of the options. Each mistake in the file is told in
 * a line on stderr, and stays in config->mistakes; true if there is none. Released with config_free.
 */
bool options_config(const struct options *options, struct config *config);

void options_free(struct options *options);

#endif
