// SPDX-License-Identifier: MIT
#include "tui/browse.h"

int browse(const char *library, char *const *paths, int path_count, enum lang lang)
{
	(void)library, (void)paths, (void)path_count, (void)lang;
	return 0;
}
