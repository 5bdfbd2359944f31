// SPDX-License-Identifier: MIT
/*
 * The map of the program: the way of the data.
 *
 *   a file            core/doc      load.c: bytes → text; blocks: headings, paragraphs, tables, notes
 *   its records       core/extract  extract.c: layer by layer, each in the files of its name: dates, events,
 *                                   pairings, figures, outline
 *   the library       core/store    import.c puts both into one SQLite file; hits.c, search.c get them out;
 *                                   the built-in documents are such a file, made with the program
 *   rows of cells     core/view     timeline, matrix, reader, evidence, library, why: what a pane shows of
 *                                   what is chosen (selection.c); page.c: a text as lines of a width
 *   the screen        tui           browse.c: a session; app.c: its loop; term.c, ink.c, ways.c: its
 *                                   words, by terminfo; paint.c: what is sent
 *   lines in a pipe   tui/cmd       verbs.c: a file for each verb, and what several of them share
 *
 * core/text decodes, measures, breaks and folds for all of them; core/base is what C lacks; core/collate
 * compares two texts.
 *
 * From here: options.c reads the command line, xdg.c says where the user's files are, then a verb of verbs.c
 * or browse.c runs; both ask config.c for the settings and names.c for the user's own names.
 */
#include "tui/browse.h"
#include "tui/cmd/cmd.h"
#include "tui/files.h"
#include "tui/locale.h"
#include "tui/options.h"
#include "tui/xdg.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int help(const struct options *options, enum message message)
{
	emit_line(lang_text(options->lang, message));
	return close_stdout(options, EXIT_DONE);
}

static int run_verb(struct options *options, const struct verb *verb)
{
	struct status status;
	if (options->given & OPTION_HELP)
		return help(options, verb->help);
	if (!options_allow(options, OPTIONS_COMMON | verb->options, verb->name, &status))
		return say_usage(options, &status);
	if (options->args.len < verb->fewest || options->args.len > verb->most) {
		enum message missing = verb->fewest == 2 ? MSG_USAGE_TWO_DOCUMENTS : MSG_USAGE_MISSING;
		status_fail(&status, options->args.len < verb->fewest ? missing : MSG_USAGE_TOO_MANY,
		        verb->name, "");
		return say_usage(options, &status);
	}
	return verb->run(options);
}

/* A mistyped verb, as far as can be told: what looks like a file's name is tried as one. */
static bool is_unknown_word(const char *word)
{
	return !files_is_stdin(word) && !strpbrk(word, "./") && access(word, F_OK) != 0;
}

static int run_browser(const struct options *options)
{
	struct status status;
	if (options->given & OPTION_HELP)
		return help(options, MSG_HELP_MAIN);
	if (!options_allow(options, OPTIONS_COMMON | OPTION_SETTING | OPTION_NAMES, "duikou", &status))
		return say_usage(options, &status);
	if (options->args.len && is_unknown_word(options->args.at[0])) {
		status_fail(&status, MSG_USAGE_NO_VERB, options->args.at[0], "");
		return say_usage(options, &status);
	}
	return browse(options);
}

static int run(struct options *options)
{
	const struct verb *verb = options->args.len ? verb_find(options->args.at[0]) : NULL;
	if (options->given & OPTION_VERSION) {
		emit_line("duikou " DUIKOU_VERSION);
		return close_stdout(options, EXIT_DONE);
	}
	if (!verb)
		return run_browser(options);
	options->args.len--;
	for (size_t i = 0; i < options->args.len; i++)
		options->args.at[i] = options->args.at[i + 1];
	return run_verb(options, verb);
}

int main(int argc, char **argv)
{
	struct options options;
	struct status status;
	struct buf library = {0};
	locale_set(); /* without one the browser says so; a pipe does not need it */
	int result;
	if (!options_parse(argc, argv, &options, &status)) {
		result = say_usage(&options, &status);
	} else {
		xdg_library(&library);
		if (!options.library)
			options.library = library.at;
		result = run(&options);
	}
	buf_free(&library);
	options_free(&options);
	return result;
}
