// SPDX-License-Identifier: MIT
// A line that the reader types, in the status line. For app.c.
#ifndef TUI_PROMPT_H
#define TUI_PROMPT_H

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/view/grid.h"

#include <stdbool.h>

/* What was typed in lines of one kind: whoever asks for them has one of these a kind. All zero is empty. */
struct history {
	ARRAY(char *) lines; /* owned, the newest last, none twice in a row */
};

void history_free(struct history *history);

enum { PROMPT_MAX = 4096 }; /* bytes of a line: what is typed or pasted beyond is left out */

/* All zero before the first prompt_begin. Moves and deletes by cluster (core/text/cluster.h). */
struct prompt {
	struct buf text;
	size_t cursor;           /* byte offset, between two clusters */
	size_t shown;            /* where the part on the screen begins, between two clusters too */
	bool gap;                /* a newline or tab was pasted last */
	bool proposed;           /* the line is a proposal, which the first character takes the place of */
	struct history *history; /* borrowed from prompt_begin on */
	size_t recalled;         /* which line of it is shown; its length: the one being typed */
	char *typed;             /* owned: the line being typed while another is shown, or NULL */
};

enum prompt_result { PROMPT_EDITING, PROMPT_DONE, PROMPT_CANCELLED };

/* Begins an empty line. */
void prompt_begin(struct prompt *prompt, struct history *history);

/*
 * A key: a character is put in; Backspace, Delete, C-u (to the start), C-k (to the end); Left, Right, Home,
 * End and C-b, C-f, C-a, C-e; Up, Down, C-p and C-n through the history. By words: M-b and M-f or C-Left and
 * C-Right move, C-w, M-Backspace, M-d and C-Delete delete; a word is a run of Han characters, of kana, or of
 * other letters and digits. Enter is done, and the line joins the history if it is not empty; Esc and C-c
 * cancel, and so does Backspace on an empty line.
 *
 * What is pasted (K_PASTED) is only ever text: a newline or tab in it is a space, and nothing between two
 * Chinese characters or at an end of it. Characters that must not reach a terminal (width_unsafe) are left
 * out, typed or pasted.
 */
enum prompt_result prompt_key(struct prompt *prompt, char32_t key);

/* Puts a line in the place of the present one, the cursor behind it. */
void prompt_set(struct prompt *prompt, const char *line);

/* The same, as a proposal: Enter takes it, a character that is typed or pasted begins another line in its
 * place, any other key makes it one as others are. */
void prompt_propose(struct prompt *prompt, const char *line);

/* The line as it stands. Borrowed until the next key. */
const char *prompt_text(const struct prompt *prompt);

/*
 * Draws label and line into `cols` cells of a row and gives the column of the cursor. A line that is longer
 * scrolls by clusters, no more than needed to keep the cursor in it.
 */
int prompt_draw(struct prompt *prompt, struct grid *grid, int row, int cols, const char *label);

void prompt_free(struct prompt *prompt);

#endif
