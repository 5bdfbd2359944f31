// SPDX-License-Identifier: MIT
#include "core/extract/extract.h"

#include "core/base/buf.h"
#include "core/extract/layers.h"

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

void extract(const struct doc *doc, const struct extract_options *options, struct records *out)
{
	struct reading reading;
	reading_begin(&reading, doc);
	out->version = extract_version(options, &out->arena);
	if (options)
		reading.trace = options->trace, reading.names = options->names;
	extract_outline(&reading, out);
	extract_dates(&reading, out);
	extract_figures(&reading, out);
	extract_pairings(&reading, out);
	extract_events(&reading, out);
	reading_end(&reading);
}
