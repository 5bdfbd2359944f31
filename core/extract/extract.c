// SPDX-License-Identifier: MIT
#include "core/extract/extract.h"

#include "core/base/buf.h"
#include "core/extract/beside.h"
#include "core/extract/layers.h"
#include "core/extract/pace.h"

#include "rules_version.h" /* generated: RULES_VERSION */

const char *extract_version(const struct extract_options *options, struct arena *arena)
{
	const struct names *names = options ? options->names : NULL;
	struct buf version = {0};
	buf_adds(&version, RULES_VERSION);
	if (names && names_count(names))
		buf_addf(&version, "+%s", names_digest(names));
	const char *copy = arena_strndup(arena, buf_str(&version), version.len);
	buf_free(&version);
	return copy;
}

/* The dates alone, and the words of programmes. */
static void read_dates(struct reading *reading, struct records *out)
{
	struct dates *dates = dates_begin(reading, out);
	for (window_open(reading); window_next(reading);) {
		dates_read(dates);
		programmes_read(&reading->programmes, &reading->zones, reading->window);
	}
	programmes_close(&reading->programmes);
	dates_end(dates);
	pace_pass(reading->pace);
}

/* What is read a window at a time. */
static void read_windows(struct reading *reading, bool brief, struct records *out)
{
	struct dates *dates = dates_begin(reading, out);
	struct figures *figures = figures_begin(reading, out);
	struct events *events = events_begin(reading, out);
	for (window_open(reading); window_next(reading);) {
		dates_read(dates);
		figures_read(figures);
		if (brief)
			continue;
		events_read(events);
		programmes_read(&reading->programmes, &reading->zones, reading->window);
	}
	programmes_close(&reading->programmes);
	dates_end(dates);
	figures_end(figures);
	events_end(events);
	pace_pass(reading->pace);
}

/* A second thread is worth while for some windows or more. */
static bool may_part(const struct reading *reading, const struct extract_options *options)
{
	enum { WINDOWS_LEAST = 4 };
	return options && options->beside && !options->brief && !options->trace &&
	       reading->doc->len / WINDOWS_LEAST >= reading->window->bytes;
}

static void read_parted(struct reading *reading, struct records *out)
{
	read_dates(reading, out);
	if (reading->pace->stopped)
		return;
	struct beside *beside = beside_begin(reading, out);
	extract_pairings(reading, out);
	beside_end(beside, reading, out);
	pace_pass(reading->pace);
}

static void read_in_turn(struct reading *reading, bool brief, struct records *out)
{
	read_windows(reading, brief, out);
	if (!brief && !reading->pace->stopped)
		extract_pairings(reading, out);
	pace_pass(reading->pace);
}

bool extract(const struct doc *doc, const struct extract_options *options, struct records *out)
{
	struct reading reading;
	struct pace pace = {.options = options, .len = doc->len};
	out->version = extract_version(options, &out->arena);
	reading_begin(&reading, doc, &pace);
	if (options)
		reading.trace = options->trace, reading.names = options->names;
	if (options && options->window_bytes)
		reading.window->bytes = options->window_bytes;
	const bool brief = options && options->brief;
	extract_outline(&reading, out);
	if (may_part(&reading, options))
		read_parted(&reading, out);
	else
		read_in_turn(&reading, brief, out);
	if (!brief && !pace.stopped) {
		events_name(&reading, out);
		pace_pass(&pace);
		extract_figure_parties(&reading, out);
	}
	reading_end(&reading);
	return !pace.stopped;
}
