// SPDX-License-Identifier: MIT
// The next thing that happens: a key, a signal, the end of the terminal. For app.c.
#ifndef TUI_INPUT_H
#define TUI_INPUT_H

#include "tui/key.h"

#include <stdbool.h>

enum event_kind {
	EVENT_KEY,
	EVENT_REPORT, /* the terminal says where its cursor is: row, col */
	EVENT_GROUND, /* … and what colour it draws on: rgb */
	EVENT_MOUSE,  /* mouse */
	EVENT_NEWS,   /* there is something to read from `news` */
	EVENT_SIGNAL, /* signals_take() says which */
	EVENT_LOST    /* the terminal is gone: nothing more will come */
};
struct event {
	enum event_kind kind;
	char32_t key;
	int row, col;
	int rgb[3];
	struct mouse mouse;
};

/* All zero but for `fd`, the terminal that is read. */
struct input {
	int fd;
	int news;   /* another file that is waited for; 0: none */
	int esc_ms; /* an Esc is a key of its own when nothing follows it for so long; 0: 60 ms */
	struct key_decoder decoder;
	char32_t next; /* a key that input_ready found, or K_NONE */
};

/* Waits for the next event. Signals come before keys: a key was typed for the window of now; news come last.
 */
struct event input_wait(struct input *input);

/* For work that is under way: was C-c pressed, or Esc, or is the terminal gone? To be asked every 25 ms or
 * more, so that an Esc is not the beginning of something else. Keys before it are forgotten then. */
bool input_stops(struct input *input);

/* Would input_wait have something at once? Then drawing may wait. Bytes that are no key, or only a part of
 * one, are nothing yet: it would wait for more. */
bool input_ready(struct input *input);

#endif
