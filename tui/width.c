// SPDX-License-Identifier: MIT
#include "tui/width.h"

static enum width_ambiguous mode = WIDTH_NARROW;

enum width_ambiguous width_ambiguous(void)
{
	return mode;
}

void width_set_ambiguous(enum width_ambiguous ambiguous)
{
	mode = ambiguous;
}
