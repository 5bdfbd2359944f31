// SPDX-License-Identifier: MIT
// Writing to a file descriptor until all is written. For term.c and rescue.c.
#ifndef TUI_FD_H
#define TUI_FD_H

#include <stdbool.h>
#include <stddef.h>

/* Waits where the other side is slow; false if it is gone, or if the program is told to end meanwhile. May be
 * called from a signal handler. */
bool fd_write(int fd, const char *bytes, size_t len);
/* From the handler of a signal to end, which interrupts what waits: what is being written is given up. */
void fd_give_up(void);

/* A file without a name, in memory where the system has that; -1 if there is none. Closed by the caller. */
int fd_scratch(void);
/* A pipe that neither waits nor is handed on to other programs; false, and both -1, if there is none. */
bool fd_pipe(int ends[2]);

#endif
