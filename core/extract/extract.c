// SPDX-License-Identifier: MIT
#include "core/extract/extract.h"

#include "core/base/buf.h"
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

/* The layers, in the order in which they build upon each other. */
static void (*const layers[])(const struct reading *reading, struct records *out) = {extract_outline,
        extract_dates, extract_figures, extract_pairings, extract_events, extract_figure_parties};
enum { LAYERS_BRIEF = 3 };

bool extract(const struct doc *doc, const struct extract_options *options, struct records *out)
{
	struct reading reading;
	struct pace pace = {.options = options, .len = doc->len};
	out->version = extract_version(options, &out->arena);
	reading_begin(&reading, doc, &pace);
	if (options)
		reading.trace = options->trace, reading.names = options->names;
	size_t wanted = options && options->brief ? LAYERS_BRIEF : sizeof layers / sizeof *layers;
	for (size_t i = 0; i < wanted && !pace.stopped; i++) {
		layers[i](&reading, out);
		pace_pass(&pace);
	}
	reading_end(&reading);
	return !pace.stopped;
}
