// SPDX-License-Identifier: MIT
#include "tui/names.h"

#include "tui/tell.h"
#include "tui/xdg.h"

#include <errno.h>
#include <stdio.h>

struct telling {
	enum lang lang;
	bool *right;
};

static void tell_mistake(void *context, const struct status *mistake)
{
	const struct telling *telling = context;
	tell(mistake, telling->lang);
	*telling->right = false;
}

/* errno of what failed, or 0. */
static int read_file(const char *path, struct buf *out)
{
	char part[4096];
	FILE *file = fopen(path, "re");
	if (!file)
		return errno;
	for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;)
		buf_add(out, part, got);
	int error = ferror(file) ? errno : 0;
	fclose(file);
	return error;
}

struct names *user_names(const struct options *options, bool *right)
{
	struct telling telling = {options->lang, right};
	struct buf usual = {0}, text = {0};
	struct names *names = NULL;
	struct status status;
	xdg_names(&usual);
	const char *path = options->names ? options->names : buf_str(&usual);
	int error = read_file(path, &text);
	*right = true;
	if (!error)
		names = names_read(path, buf_str(&text), text.len, tell_mistake, &telling);
	else if (options->names || (error != ENOENT && error != ENOTDIR)) {
		status_fail_system(&status, MSG_ERR_OPEN, path, error);
		tell_mistake(&telling, &status);
	}
	buf_free(&usual);
	buf_free(&text);
	return names;
}
