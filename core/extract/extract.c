// SPDX-License-Identifier: MIT
#include "core/extract/extract.h"

#include "core/extract/layers.h"

void extract(const struct doc *doc, const struct extract_options *options, struct records *out)
{
	struct reading reading;
	reading_begin(&reading, doc);
	if (options)
		reading.trace = options->trace;
	extract_outline(&reading, out);
	extract_dates(&reading, out);
	extract_figures(&reading, out);
	extract_pairings(&reading, out);
	extract_events(&reading, out);
	reading_end(&reading);
}
