// SPDX-License-Identifier: MIT
// duikou check: is the library sound?
#include "tui/cmd/cmd.h"

#include <stdio.h>

static void report(void *context, const struct status *problem)
{
	const struct options *options = context;
	char line[1024];
	status_text(problem, options->lang, line, sizeof line);
	emit_line(line);
}

int cmd_check(const struct options *options)
{
	struct store *store;
	struct status status;
	int64_t problems;
	if (!open_library(options, STORE_READ, &store))
		return EXIT_WRONG;
	int result = EXIT_DONE;
	if (!store_check(store, report, (void *)options, &problems, &status))
		result = say_failure(options, &status);
	else if (problems)
		result = EXIT_WRONG;
	else
		say(options, MSG_CHECK_SOUND, &options->library, 1);
	store_close(store);
	return close_stdout(options, result);
}
