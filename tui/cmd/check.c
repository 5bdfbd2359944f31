// SPDX-License-Identifier: MIT
// duikou check: is the library sound?
#include "core/collate/shared.h"
#include "core/text/width.h"
#include "tui/cmd/cmd.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A damaged library may hold any bytes: a terminal gets them clean. */
static void report(void *context, const struct status *problem)
{
	const struct options *options = context;
	char line[1024];
	struct buf clean = {0};
	status_text(problem, options->lang, line, sizeof line);
	if (isatty(STDOUT_FILENO))
		width_clean(line, strlen(line), &clean);
	else
		buf_adds(&clean, line);
	emit_line(buf_str(&clean));
	buf_free(&clean);
}

static bool check_all(
        const struct options *options, struct store *store, int64_t *problems, struct status *status)
{
	int64_t more = 0;
	bool ok = store_check(store, report, (void *)options, problems, status) &&
	          (*problems || shared_check(store, report, (void *)options, &more, status));
	*problems += more;
	return ok;
}

int cmd_check(const struct options *options)
{
	struct store *store;
	struct status status;
	int64_t problems;
	if (!open_library(options, STORE_READ, &store))
		return EXIT_WRONG;
	int result = EXIT_DONE;
	if (!check_all(options, store, &problems, &status))
		result = say_failure(options, &status);
	else if (problems)
		result = EXIT_WRONG;
	else
		say(options, MSG_CHECK_SOUND, &options->library, 1);
	store_close(store);
	return close_stdout(options, result);
}
