// SPDX-License-Identifier: MIT
#include "tui/names.h"

#include "tui/files.h"
#include "tui/tell.h"
#include "tui/xdg.h"

#include <errno.h>

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

struct names *user_names(const struct options *options, bool *right)
{
	struct telling telling = {options->lang, right};
	struct buf usual = {0}, text = {0};
	struct names *names = NULL;
	struct status status;
	xdg_names(&usual);
	const char *path = options->names ? options->names : buf_str(&usual);
	int error = files_read(path, &text);
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
