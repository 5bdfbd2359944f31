// SPDX-License-Identifier: MIT
// The lines of the settings that are more than a name and a value: keys and colours. For config.c.
#ifndef TUI_CONFIG_LINES_H
#define TUI_CONFIG_LINES_H

#include "tui/config.h"

/* `key PANE KEY… = COMMAND` without its first word; all borrowed. */
struct config_line {
	const char *at; /* the file and the number of the line, for a failure */
	int number;
	struct slice name, value; /* what stands before the = and behind it */
};

/*
 * config_keys.c. A line that is refused changes nothing. When all are read, config_keys_settle looks whether
 * the program can still be left in every pane, and gives back the usual keys of `quit` where it cannot.
 */
MUST_CHECK bool config_key(struct config *config, const struct config_line *line, struct status *status);
void config_keys_settle(struct config *config, const char *path);
void config_keys_print(const struct config *config, enum lang lang, struct buf *out);

/* config_colours.c */
MUST_CHECK bool config_colour(struct config *config, const struct config_line *line, struct status *status);
void config_colours_print(const struct config *config, enum lang lang, struct buf *out);

/* The first word of *rest, which becomes what follows it. Blanks are spaces and tabs. */
struct slice config_word(struct slice *rest);
/* "FILE:LINE", of a long name the end, so that the line is always told. */
void config_place(char *out, size_t size, const char *path, int line);

#endif
