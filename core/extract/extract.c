// SPDX-License-Identifier: MIT
#include "core/extract/extract.h"

#include "core/extract/layers.h"

void extract(const struct doc *doc, struct records *out)
{
	extract_outline(doc, out);
	extract_dates(doc, out);
	extract_figures(doc, out);
	extract_pairings(doc, out);
	extract_events(doc, out);
}
