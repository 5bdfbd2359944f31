// SPDX-License-Identifier: MIT
// A terminal that is judged, with paint in it. For judge.c.
#ifndef TESTS_JUDGE_TERMINAL_H
#define TESTS_JUDGE_TERMINAL_H

#include "core/text/width.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <uchar.h>

enum { SEEN_MAX = 8 };

/* What a cell of it shows: the character and its marks, 0 behind them; nothing at all is a blank. */
struct seen {
	char32_t cp[SEEN_MAX];
	uint8_t cols; /* 0 in the second half of a wide one */
};

/* Each terminal is one of these; the functions end the program when the terminal does not do its part. */
struct terminal {
	const char *name;
	enum width_ambiguous ambiguous; /* how it draws those */
	/* Starts `paint DONE ORDERS` in it. False if this terminal is not installed. */
	bool (*open)(const char *paint, const char *done, const char *orders);
	/* Lets it go on for some milliseconds. */
	void (*run)(void);
	/* NULL if it does not tell. All cells as they are, SCREEN_ROWS * SCREEN_COLS. `widths` is how many
	 * cells each code point takes here. */
	void (*look)(struct seen *cells, const uint8_t *widths);
	void (*close)(void);
};

extern const struct terminal terminal_vterm, terminal_tmux, terminal_xterm, terminal_xterm_wide;

_Noreturn void terminal_fail(const char *what);

#endif
