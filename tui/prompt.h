// SPDX-License-Identifier: MIT
// A line that the reader types, in the status line. For app.c.
#ifndef TUI_PROMPT_H
#define TUI_PROMPT_H

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/view/grid.h"

#include <stdbool.h>

/* All zero is an empty prompt without a history. Moves and deletes by cluster (core/text/cluster.h). */
struct prompt {
	struct buf text;
	size_t cursor;         /* byte offset, between two clusters */
	ARRAY(char *) history; /* owned, the newest last, none twice in a row */
	size_t recalled;       /* which line of the history is shown; history.len: the one being typed */
	char *typed;           /* owned: the line being typed while another is shown, or NULL */
};

enum prompt_result { PROMPT_EDITING, PROMPT_DONE, PROMPT_CANCELLED };

/* Begins an empty line. */
void prompt_begin(struct prompt *prompt);

/*
 * A key: a character is put in; Backspace, Delete, C-u (to the start), C-k (to the end), C-w (a word); Left,
 * Right, Home, End and C-b, C-f, C-a, C-e; Up, Down, C-p and C-n through the history. Enter is done, and the
 * line joins the history if it is not empty; Esc and C-c cancel, and so does Backspace on an empty line.
 */
enum prompt_result prompt_key(struct prompt *prompt, char32_t key);

/* The line as it stands. Borrowed until the next key. */
const char *prompt_text(const struct prompt *prompt);

/*
 * Draws label and line into `cols` cells of a row, the part around the cursor when it is longer, and gives
 * the column of the cursor.
 */
int prompt_draw(const struct prompt *prompt, struct grid *grid, int row, int cols, const char *label);

void prompt_free(struct prompt *prompt);

#endif
