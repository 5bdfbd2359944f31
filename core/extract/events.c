// SPDX-License-Identifier: MIT
#include "core/extract/layers.h"

void extract_events(const struct doc *doc, struct records *out)
{
	(void)doc;
	(void)out;
}
