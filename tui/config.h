// SPDX-License-Identifier: MIT
// The reader's settings: their names, values and defaults. For options.c, browse.c and tui/cmd.
#ifndef TUI_CONFIG_H
#define TUI_CONFIG_H

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/base/status.h"
#include "core/view/reading.h"
#include "tui/keymap.h"
#include "tui/theme.h"

/*
 * Settings come from $XDG_CONFIG_HOME/duikou/config, and from options of the same names, which win: the line
 * `ambiguous = wide` is --ambiguous wide. One table in config.c has them all; a new one is a member here, a
 * row there, a message SETTING_… and a paragraph in the manual (tests/guard looks for it).
 *
 * The file is UTF-8, a setting a line, NAME = VALUE, white space around both does not matter. A line whose
 * first character is # is a comment. The last of several lines for one setting counts. A mistake costs the
 * line that it is in: the setting keeps its value, the rest of the file is read, and the mistake is told with
 * the file's name and the number of the line.
 *
 * Keys have lines of their own, `key PANE KEY… = COMMAND`, in the words of command.h and key.h; `all` means
 * every pane that has the command, several panes have commas between them, and the command `none` takes a key
 * away. What is not said stays as usual. Two lines that give one key of one pane to two commands are a
 * mistake; a line for a pane goes before one for all. So have colours: `colour ROLE = LOOK` (theme.h).
 */
enum ambiguous_wish { AMBIGUOUS_AUTO, AMBIGUOUS_NARROW, AMBIGUOUS_WIDE };
enum mouse_wish { MOUSE_AUTO, MOUSE_ON, MOUSE_OFF };
enum builtin_wish { BUILTIN_AUTO, BUILTIN_SHOW, BUILTIN_HIDE }; /* builtin.h */
enum session_wish { SESSION_RESUME, SESSION_FRESH };

/* Each is an int: the place of a word among the setting's words, or a number. */
struct config {
	int ambiguous; /* enum ambiguous_wish */
	int builtin;   /* enum builtin_wish */
	int mouse;     /* enum mouse_wish */
	int session;   /* enum session_wish */
	struct reading_look reading;
	struct theme theme;            /* with the file's colours */
	struct keymap keys;            /* owned; the usual ones, and over them the file's */
	ARRAY(struct status) mistakes; /* owned; what was wrong in the file, in its order */
};

/* Every setting as the program has it when nobody says otherwise. */
void config_init(struct config *config);
void config_free(struct config *config);

/* Is there a setting of this name? */
bool config_has(struct slice name);

/* Sets one. Fails, and changes nothing, on an unknown name or value; `where` stands in the message. */
MUST_CHECK bool config_set(struct config *config, const char *where, struct slice name, struct slice value,
        struct status *status);

/* Reads a file over what is set; one that does not exist is an empty one. Mistakes join the list. */
void config_read(struct config *config, const char *path);
/* The same for text[0..len), of which `path` is the name. */
void config_parse(struct config *config, const char *path, const char *text, size_t len);

/* Appends all settings with their present values as a file, each after a comment that explains it. */
void config_print(const struct config *config, enum lang lang, struct buf *out);

#endif
