// SPDX-License-Identifier: MIT
#include "core/extract/layers.h"

void extract_pairings(const struct doc *doc, struct records *out)
{
	(void)doc;
	(void)out;
}
