// SPDX-License-Identifier: MIT
#include "tui/config_lines.h"

#include <stdio.h>

static bool refuse_role(const char *where, struct status *status)
{
	struct buf names = {0};
	for (int role = 0; role < THEME_ROLES; role++)
		buf_addf(&names, "%s%s", role ? ", " : "", theme_role_name(role));
	status_fail(status, MSG_ERR_COLOUR_ROLE, where, buf_str(&names));
	buf_free(&names);
	return false;
}

bool config_colour(struct config *config, const struct config_line *line, struct status *status)
{
	char where[256], word[64];
	struct look look;
	struct slice bad;
	int role = theme_role(line->name);
	snprintf(where, sizeof where, "%s: colour %.*s", line->at,
	        line->name.len < 60 ? (int)line->name.len : 0, line->name.at);
	if (role < 0)
		return refuse_role(where, status);
	if (!theme_read(line->value, &look, &bad)) {
		snprintf(word, sizeof word, "%.*s", bad.len < 60 ? (int)bad.len : 0, bad.at);
		return status_fail(status, MSG_ERR_COLOUR, where, word);
	}
	theme_set(&config->theme, role, look);
	return true;
}

/* Those of now; what the theme gives, which depends on the terminal, is a comment. */
void config_colours_print(const struct config *config, enum lang lang, struct buf *out)
{
	buf_addf(out, "\n# %s\n", lang_text(lang, MSG_SETTING_COLOURS));
	for (int role = 0; role < THEME_ROLES; role++) {
		bool own = config->theme.set >> role & 1;
		struct look look = own ? config->theme.own[role] : theme_role_look(&config->theme, role);
		buf_addf(out, "%scolour %s = ", own ? "" : "# ", theme_role_name(role));
		theme_print(&look, out);
		buf_adds(out, "\n");
	}
}
