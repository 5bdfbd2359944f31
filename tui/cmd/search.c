// SPDX-License-Identifier: MIT
// duikou search: where a string stands, or how often.
#include "core/text/cluster.h"
#include "tui/cmd/cmd.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CONTEXT_LEAST_COLS = 20, CONTEXT_CHARS = 40 };

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
	        .context = said ? options->context : CONTEXT_CHARS,
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

static struct span hit_of(const struct store_match *match)
{
	return (struct span){
	        match->span.start - match->context.start, match->span.end - match->context.start};
}

/* The line, or the part of it that is wanted or for which there is room behind `used` cells. */
static struct span part_of(const struct store_match *match, struct manner manner, int used)
{
	size_t len = strlen(match->line);
	return manner.cols ? around_in(match->line, len, hit_of(match), manner.cols - used)
	                   : around(match->line, len, hit_of(match), manner.context);
}

/* How many of the places from the first on that part of its line shows. */
static size_t places_in(const struct store_match *first, size_t count, struct span part)
{
	size_t n = 1;
	while (n < count && first[n].doc == first->doc && first[n].context.start == first->context.start &&
	        hit_of(&first[n]).end <= part.end)
		n++;
	return n;
}

/* That part with the places in it, with … where the line was cut. */
static void add_excerpt(struct buf *out, const struct store_match *first, size_t places, struct span part,
        struct manner manner)
{
	const char *line = first->line;
	size_t at = part.start;
	buf_adds(out, part.start > 0 ? "…" : "");
	for (size_t i = 0; i < places; i++) {
		struct span hit = hit_of(&first[i]);
		add(out, line + at, hit.start - at, manner);
		buf_adds(out, manner.bold ? "\033[1m" : "");
		add(out, line + hit.start, hit.end - hit.start, manner);
		buf_adds(out, manner.bold ? "\033[0m" : "");
		at = hit.end;
	}
	add(out, line + at, part.end - at, manner);
	buf_adds(out, line[part.end] ? "…" : "");
}

/* doc:offset:line, as grep -b has it, which tells of as many places as *places. */
static void add_line(
        struct buf *out, const struct store_match *first, size_t count, struct manner manner, size_t *places)
{
	add(out, first->doc_name, strlen(first->doc_name), manner);
	buf_addf(out, ":%zu:", first->span.start);
	struct span part = part_of(first, manner, cluster_cols(buf_str(out), out->len, WIDTH_WIDE));
	*places = places_in(first, count, part);
	add_excerpt(out, first, *places, part, manner);
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

/* Lines that are still to be written, and from which of the places on. */
struct rest {
	int64_t lines; /* -1 for any number */
	size_t place;
};

/* Writes what these places give; where there are more than them, but for the last line, which may tell of
 * those as well. False if nobody reads on. */
static bool print_lines(
        const struct store_matches *matches, bool all, struct manner manner, struct rest *rest)
{
	bool ok = true;
	while (ok && rest->lines && rest->place < matches->rows.len) {
		struct buf line = {0};
		size_t left = matches->rows.len - rest->place, places;
		add_line(&line, &matches->rows.at[rest->place], left, manner, &places);
		bool whole = all || places < left;
		if (whole) {
			ok = emit_line(buf_str(&line));
			rest->place += places;
			rest->lines -= rest->lines > 0;
		}
		buf_free(&line);
		if (!whole)
			break;
	}
	return ok;
}

/* A line may tell of several places: so many lines need no less places, and seldom more than a few times as
 * many. */
static bool print_matches(
        const struct options *options, struct store *store, doc_id doc, bool *found, struct status *status)
{
	enum { TIMES = 4 };
	const struct manner manner = manner_of(options);
	struct rest rest = {options->limit ? options->limit : -1, 0};
	int64_t most = options->limit;
	for (bool more = true; more;) {
		struct store_matches matches;
		most = most < INT64_MAX / TIMES ? most * TIMES : 0;
		if (!store_search(store, options->args.at[0], doc, most, &matches, status))
			return false;
		bool all = !most || (int64_t)matches.rows.len < most;
		*found = matches.rows.len > 0;
		more = print_lines(&matches, all, manner, &rest) && !all && rest.lines;
		store_matches_free(&matches);
	}
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
