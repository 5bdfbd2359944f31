// SPDX-License-Identifier: MIT
// A program in a pseudo-terminal, with a parent that does what a shell does. For the e2e player.
#ifndef TESTS_E2E_PTY_H
#define TESTS_E2E_PTY_H

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

/*
 * Between the player and the program stands a session leader: without a parent in its own session the kernel
 * would not let the program stop at Ctrl-Z. It puts the program in the foreground, reports what becomes of
 * it, and takes the terminal back while it is stopped.
 */
struct pty {
	int master;
	int slave;  /* kept open, so that the terminal's settings outlive the program */
	int report; /* from the leader: the program's id, then its wait statuses */
	int orders; /* to the leader: a byte continues a stopped program, the end lets the leader go */
	pid_t leader, program;
	struct termios before; /* the settings that the program found */
	bool running, stopped;
	int status; /* as waitpid gave it, once it is not running */
	int mark; /* the slave once more, not blocking: a byte goes behind all that the program has written */
	bool marked; /* it is on its way */
	bool deaf;   /* nothing is read any more */
};

/* Starts `sh -c "exec COMMAND"` on a new terminal. Ends the player if the system refuses. */
void pty_start(struct pty *pty, const char *command, int rows, int cols);

/* Is the program gone, and all that it wrote read? */
bool pty_over(const struct pty *pty);

/* Bytes of output into out[0..size), at most `ms` milliseconds later; 0 if there were none. */
size_t pty_read(struct pty *pty, int ms, char *out, size_t size);
void pty_write(struct pty *pty, const char *bytes, size_t len);
void pty_resize(struct pty *pty, int rows, int cols);
void pty_continue(struct pty *pty);
/* Takes the terminal away, as when its window is closed. The leader, like some shells, does not pass it on.
 */
void pty_hang_up(struct pty *pty);
/* Are the terminal's settings those that the program found? True when it was taken away. */
bool pty_restored(const struct pty *pty);

/* Kills the program if it still runs. An all-zero struct is allowed. */
void pty_end(struct pty *pty);

#endif
