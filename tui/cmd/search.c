// SPDX-License-Identifier: MIT
// duikou search: where a string stands, or how often.
#include "core/text/width.h"
#include "tui/cmd/cmd.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* doc:offset:line, as grep -b has it; a terminal gets no control characters. False if nobody reads on. */
static bool print_match(const struct store_match *match, bool terminal)
{
	struct buf line = {0}, clean = {0};
	buf_addf(&line, "%s:%zu:%s", match->doc_name, match->span.start, match->line);
	if (terminal)
		width_clean(line.at, line.len, &clean);
	bool ok = emit_line(buf_str(terminal ? &clean : &line));
	buf_free(&line);
	buf_free(&clean);
	return ok;
}

static bool print_count(struct store *store, const char *query, doc_id doc, struct status *status)
{
	int64_t count;
	char line[24];
	if (!store_search_count(store, query, doc, &count, status))
		return false;
	snprintf(line, sizeof line, "%" PRId64, count);
	emit_line(line);
	return true;
}

static bool print_matches(
        const struct options *options, struct store *store, doc_id doc, struct status *status)
{
	struct store_matches matches;
	if (!store_search(store, options->args.at[0], doc, options->limit, &matches, status))
		return false;
	bool terminal = isatty(STDOUT_FILENO);
	for (size_t i = 0; i < matches.rows.len && print_match(&matches.rows.at[i], terminal); i++)
		continue;
	store_matches_free(&matches);
	return true;
}

static int search(const struct options *options, struct store *store)
{
	struct status status;
	doc_id doc = 0;
	if (options->doc && !find_document(options, store, options->doc, &doc))
		return EXIT_WRONG;
	bool ok = options->given & OPTION_COUNT ? print_count(store, options->args.at[0], doc, &status)
	                                        : print_matches(options, store, doc, &status);
	return ok ? EXIT_DONE : say_failure(options, &status);
}

int cmd_search(const struct options *options)
{
	struct store *store;
	struct status status;
	if (!*options->args.at[0]) {
		status_fail(&status, MSG_USAGE_EMPTY_QUERY, "search", "");
		return say_usage(options, &status);
	}
	if (!open_library(options, STORE_READ, &store))
		return EXIT_WRONG;
	int result = search(options, store);
	store_close(store);
	return close_stdout(options, result);
}
