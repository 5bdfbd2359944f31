// SPDX-License-Identifier: MIT
#include "tui/xdg.h"

#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

static const char *home(void)
{
	const char *set = getenv("HOME");
	if (set && *set)
		return set;
	const struct passwd *user = getpwuid(getuid());
	return user && user->pw_dir ? user->pw_dir : ".";
}

void xdg_library(struct buf *out)
{
	const char *data = getenv("XDG_DATA_HOME");
	if (data && *data == '/')
		buf_addf(out, "%s/duikou/library.db", data);
	else
		buf_addf(out, "%s/.local/share/duikou/library.db", home());
}
