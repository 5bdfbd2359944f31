// SPDX-License-Identifier: MIT
// duikou search: where a string stands, or how often.
#include "core/text/cluster.h"
#include "tui/cmd/cmd.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CONTEXT_LEAST_COLS = 20 };

/* How a match is written. */
struct manner {
	bool terminal;   /* no control characters */
	bool bold;       /* the words found */
	int64_t context; /* characters on each side of them; 0 for the whole line */
	int cols;        /* that a line may fill, when nothing is said of context; 0 for any */
};

static struct manner manner_of(const struct options *options)
{
	const char *term = getenv("TERM");
	bool terminal = isatty(STDOUT_FILENO), said = options->given & OPTION_CONTEXT;
	return (struct manner){
	        .terminal = terminal,
	        .bold = terminal && term && *term && strcmp(term, "dumb") != 0,
	        .context = said ? options->context : 0,
	        .cols = terminal && !said ? cols_wanted(options) : 0,
	};
}

/* The part of the line that is written, around the words at `hit`. */
static struct span around(const char *line, size_t len, struct span hit, int64_t context)
{
	struct span part = {0, len};
	if (!context)
		return part;
	part.start = hit.start;
	for (int64_t i = 0; i < context && part.start > 0; i++)
		part.start = cluster_prev(line, len, part.start);
	struct cluster_iter iter = cluster_begin(line, len, hit.end, WIDTH_NARROW);
	struct cluster cluster;
	for (int64_t i = 0; i < context && cluster_next(&iter, &cluster); i++)
		continue;
	part.end = iter.off;
	return part;
}

/* As much on both sides as fills so many cells, the marks where it is cut included. */
static struct span around_in(const char *line, size_t len, struct span hit, int cols)
{
	enum { MARKS_COLS = 4 }; /* … of two cells at both ends */
	struct span part = hit;
	int left = cols - MARKS_COLS - cluster_cols(line + hit.start, hit.end - hit.start, WIDTH_WIDE);
	left = left > CONTEXT_LEAST_COLS ? left : CONTEXT_LEAST_COLS;
	for (bool grown = true; grown;) {
		struct cluster_iter iter = cluster_begin(line, len, part.end, WIDTH_WIDE);
		struct cluster next;
		grown = cluster_next(&iter, &next) && next.cols <= left;
		if (grown)
			part.end = iter.off, left -= next.cols;
		size_t before = part.start ? cluster_prev(line, len, part.start) : 0;
		int cols_before = cluster_cols(line + before, part.start - before, WIDTH_WIDE);
		if (part.start && cols_before <= left)
			part.start = before, left -= cols_before, grown = true;
	}
	return part;
}

static void add(struct buf *out, const char *text, size_t len, struct manner manner)
{
	if (manner.terminal)
		width_clean(text, len, out);
	else
		buf_add(out, text, len);
}

/* The line, or the part of it that is wanted or for which there is room behind `used` cells, with … where it
 * was cut. */
static void add_excerpt(struct buf *out, const struct store_match *match, struct manner manner, int used)
{
	const char *line = match->line;
	size_t len = strlen(line);
	struct span hit = {match->span.start - match->context.start, match->span.end - match->context.start};
	struct span part = manner.cols ? around_in(line, len, hit, manner.cols - used)
	                               : around(line, len, hit, manner.context);
	buf_adds(out, part.start > 0 ? "…" : "");
	add(out, line + part.start, hit.start - part.start, manner);
	buf_adds(out, manner.bold ? "\033[1m" : "");
	add(out, line + hit.start, hit.end - hit.start, manner);
	buf_adds(out, manner.bold ? "\033[0m" : "");
	add(out, line + hit.end, part.end - hit.end, manner);
	buf_adds(out, part.end < len ? "…" : "");
}

/* doc:offset:line, as grep -b has it. False if nobody reads on. */
static bool print_match(const struct store_match *match, struct manner manner)
{
	struct buf line = {0};
	add(&line, match->doc_name, strlen(match->doc_name), manner);
	buf_addf(&line, ":%zu:", match->span.start);
	add_excerpt(&line, match, manner, cluster_cols(buf_str(&line), line.len, WIDTH_WIDE));
	bool ok = emit_line(buf_str(&line));
	buf_free(&line);
	return ok;
}

static bool print_count(
        struct store *store, const char *query, doc_id doc, bool *found, struct status *status)
{
	int64_t count;
	char line[24];
	if (!store_search_count(store, query, doc, &count, status))
		return false;
	*found = count > 0;
	snprintf(line, sizeof line, "%" PRId64, count);
	emit_line(line);
	return true;
}

static bool print_matches(
        const struct options *options, struct store *store, doc_id doc, bool *found, struct status *status)
{
	struct store_matches matches;
	if (!store_search(store, options->args.at[0], doc, options->limit, &matches, status))
		return false;
	struct manner manner = manner_of(options);
	*found = matches.rows.len > 0;
	for (size_t i = 0; i < matches.rows.len && print_match(&matches.rows.at[i], manner); i++)
		continue;
	store_matches_free(&matches);
	return true;
}

/* Nothing found is told by the exit status, as grep does, and in a line beside the output. */
static int search(const struct options *options, struct store *store)
{
	struct status status;
	doc_id doc = 0;
	bool found = false;
	if (options->doc && !find_document(options, store, options->doc, &doc))
		return EXIT_WRONG;
	bool ok = options->given & OPTION_COUNT
	                  ? print_count(store, options->args.at[0], doc, &found, &status)
	                  : print_matches(options, store, doc, &found, &status);
	if (!ok)
		return say_failure(options, &status);
	if (!found && !(options->given & OPTION_COUNT)) {
		status_fail(&status, MSG_SEARCH_NONE, options->args.at[0], "");
		return say_failure(options, &status);
	}
	return found ? EXIT_DONE : EXIT_WRONG;
}

int cmd_search(const struct options *options)
{
	struct store *store;
	struct status status;
	if (!*options->args.at[0]) {
		status_fail(&status, MSG_USAGE_EMPTY_QUERY, "search", "");
		return say_usage(options, &status);
	}
	if (!open_reading(options, &store, &status))
		return say_failure(options, &status);
	int result = search(options, store);
	store_close(store);
	return close_stdout(options, result);
}
