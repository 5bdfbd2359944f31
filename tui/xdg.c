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

/* A relative path counts as none. Source: XDG Base Directory Specification, "Basics". */
static void add_path(struct buf *out, const char *variable, const char *usual, const char *file)
{
	const char *folder = getenv(variable);
	if (folder && *folder == '/')
		buf_addf(out, "%s/duikou/%s", folder, file);
	else
		buf_addf(out, "%s/%s/duikou/%s", home(), usual, file);
}

void xdg_library(struct buf *out)
{
	add_path(out, "XDG_DATA_HOME", ".local/share", "library.db");
}

void xdg_config(struct buf *out)
{
	add_path(out, "XDG_CONFIG_HOME", ".config", "config");
}

void xdg_names(struct buf *out)
{
	add_path(out, "XDG_CONFIG_HOME", ".config", "names.tsv");
}

void xdg_state(const char *file, struct buf *out)
{
	add_path(out, "XDG_STATE_HOME", ".local/state", file);
}
