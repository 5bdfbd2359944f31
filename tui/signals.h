// SPDX-License-Identifier: MIT
// Signals as events of the loop. For browse.c, input.c and app.c.
#ifndef TUI_SIGNALS_H
#define TUI_SIGNALS_H

#include <stdbool.h>

enum signal_event {
	SIGNAL_RESIZED = 1,   /* SIGWINCH */
	SIGNAL_END = 2,       /* SIGTERM, SIGHUP, SIGINT, SIGQUIT: put all in order and go */
	SIGNAL_STOP = 4,      /* SIGTSTP from outside: our own C-z is a key */
	SIGNAL_CONTINUED = 8, /* SIGCONT: others may have written on the screen */
};

/*
 * Handlers for the above do nothing but note what came and make signals_fd() readable. Signals by which the
 * program dies at once (an assert, a bad address) restore the terminal first (rescue.h). Before the screen is
 * opened.
 */
void signals_open(void);
int signals_fd(void);
/* What came since the last call: a set of enum signal_event. */
unsigned signals_take(void);
/* Puts the handlers back that were there, and dies of the signal that asked to end, if one did.
 * Allowed without signals_open. */
void signals_close(void);

#endif
