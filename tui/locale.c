// SPDX-License-Identifier: MIT
#include "tui/locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <string.h>

bool locale_set(void)
{
	/* The second is what Debian, Alpine and Fedora always have; the others are for macOS and the BSDs. */
	static const char *const names[] = {"", "C.UTF-8", "en_US.UTF-8", "UTF-8"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
			return true;
	return false;
}
