// SPDX-License-Identifier: MIT
#include "core/extract/extract.h"

#include "core/extract/layers.h"

#include "rules_version.h" /* generated: RULES_VERSION */

#include <string.h>

const char *extract_version(const struct extract_options *options, struct arena *arena)
{
	(void)options;
	return arena_strndup(arena, RULES_VERSION, strlen(RULES_VERSION));
}

void extract(const struct doc *doc, const struct extract_options *options, struct records *out)
{
	struct reading reading;
	reading_begin(&reading, doc);
	out->version = extract_version(options, &out->arena);
	if (options)
		reading.trace = options->trace;
	extract_outline(&reading, out);
	extract_dates(&reading, out);
	extract_figures(&reading, out);
	extract_pairings(&reading, out);
	extract_events(&reading, out);
	reading_end(&reading);
}
