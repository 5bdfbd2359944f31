// SPDX-License-Identifier: MIT
// Signals that end a verb. For import.c and sink.c, which have something to put in order first.
#ifndef TUI_CMD_ENDING_H
#define TUI_CMD_ENDING_H

/* Has SIGINT, SIGTERM and SIGHUP handled so, but for those that are ignored (nohup). */
void ending_catch(void (*handler)(int signal));

/* Dies of the signal, as a shell expects. Returns only in its handler, which must then return too. */
void ending_die(int signal);

#endif
