// SPDX-License-Identifier: MIT
// The terminal put in order when there is no time for term_close(). For term.c and signals.c.
#ifndef TUI_RESCUE_H
#define TUI_RESCUE_H

#include <stddef.h>
#include <termios.h>

/*
 * From now on rescue() writes bytes[0..len) (leave the other screen, show the cursor, plain letters) to `fd`
 * and gives it back its modes. Bytes that do not fit into 256 are left out. Until then standard error is held
 * back.
 */
void rescue_arm(int fd, const struct termios *modes, const char *bytes, size_t len);
/* The terminal is in order: rescue() does nothing. */
void rescue_disarm(void);

/* Callable from a signal handler, and more than once. */
void rescue(void);
/* Gives a terminal that takes no bytes its modes alone. From a signal handler that ends the program. */
void rescue_modes(void);

#endif
