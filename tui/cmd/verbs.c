// SPDX-License-Identifier: MIT
#include "tui/cmd/cmd.h"

#include <string.h>

static const struct verb verbs[] = {
        {"import", cmd_import, MSG_HELP_IMPORT, OPTION_QUIET | OPTION_ENCODING | OPTION_AGAIN | OPTION_NAMES,
                0, SIZE_MAX},
        {"list", cmd_list, MSG_HELP_LIST, OPTION_SETTING, 0, 0},
        {"remove", cmd_remove, MSG_HELP_REMOVE, OPTION_QUIET, 1, SIZE_MAX},
        {"export", cmd_export, MSG_HELP_EXPORT,
                OPTION_FORMAT | OPTION_DOC | OPTION_OUT | OPTION_WHY | OPTION_VERDICTS | OPTION_SETTING, 1,
                SIZE_MAX},
        {"search", cmd_search, MSG_HELP_SEARCH,
                OPTION_COUNT | OPTION_LIMIT | OPTION_CONTEXT | OPTION_DOC | OPTION_SETTING, 1, 1},
        {"show", cmd_show, MSG_HELP_SHOW, OPTION_WIDTH | OPTION_AT | OPTION_EXACT | OPTION_SETTING, 1, 1},
        {"explain", cmd_explain, MSG_HELP_EXPLAIN, OPTION_AT | OPTION_LINE | OPTION_LIMIT | OPTION_NAMES, 1,
                2},
        {"compare", cmd_compare, MSG_HELP_COMPARE,
                OPTION_FORMAT | OPTION_FACTS | OPTION_CLASS | OPTION_WIDTH | OPTION_NAMES | OPTION_SETTING, 2,
                2},
        {"shared", cmd_shared, MSG_HELP_SHARED, OPTION_FORMAT | OPTION_SETTING, 0, 1},
        {"check", cmd_check, MSG_HELP_CHECK, OPTION_QUIET, 0, 0},
        {"settings", cmd_settings, MSG_HELP_SETTINGS, OPTION_SETTING, 0, 0},
};

const struct verb *verb_find(const char *name)
{
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (strcmp(verbs[i].name, name) == 0)
			return &verbs[i];
	return NULL;
}
