// SPDX-License-Identifier: MIT
// What a terminal shows after some output, by libvterm. For the e2e player.
#ifndef TESTS_E2E_SCREEN_H
#define TESTS_E2E_SCREEN_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <vterm.h>

/*
 * libvterm is the judge: it knows nothing of the program's own idea of the screen. It draws characters of
 * ambiguous width in one cell; for a `wide` screen each is handed to it as a character of plane 3, which it
 * draws in two, and handed back as it was.
 */
struct screen {
	VTerm *term; /* owned */
	VTermScreen *cells;
	int rows, cols;
	bool alternate, cursor_shown, mouse;
	bool wide;
	char part[4]; /* of a wide screen: the beginning of a sequence that is not whole yet */
	size_t part_len;
	struct buf answers; /* what the terminal would send back: keys asked for, answers to queries */
};

void screen_open(struct screen *screen, int rows, int cols, bool wide);
void screen_close(struct screen *screen);
void screen_feed(struct screen *screen, const char *bytes, size_t len);
void screen_resize(struct screen *screen, int rows, int cols);

/* A row as UTF-8 without the blanks at its end, second halves of wide characters left out. Replaces *out. */
void screen_row(const struct screen *screen, int row, struct buf *out);
/* All rows, each with a newline. Replaces *out. */
void screen_text(const struct screen *screen, struct buf *out);
/* Is `text` on one row of the screen? */
bool screen_shows(const struct screen *screen, const char *text);

enum look { LOOK_REVERSE, LOOK_BOLD, LOOK_UNDERLINE, LOOK_COLOUR, LOOK_PLAIN };
/* Is `text` shown somewhere with this look in every cell? COLOUR is any colour that is not the default. */
bool screen_looks(const struct screen *screen, const char *text, enum look look);

/* Would it mark what is pasted now (mode 2004)? */
bool screen_marks_paste(const struct screen *screen);
/* Would text that is written now look plain? */
bool screen_pen_plain(const struct screen *screen);

#endif
