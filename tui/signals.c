// SPDX-License-Identifier: MIT
#include "tui/signals.h"

#include "tui/fd.h"
#include "tui/rescue.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

static const struct {
	int signal;
	unsigned event; /* 0: the program dies of it */
} watched[] = {
        {SIGWINCH, SIGNAL_RESIZED},
        {SIGTERM, SIGNAL_END},
        {SIGHUP, SIGNAL_END},
        {SIGINT, SIGNAL_END},
        {SIGQUIT, SIGNAL_END},
        {SIGTSTP, SIGNAL_STOP},
        {SIGCONT, SIGNAL_CONTINUED},
        {SIGABRT, 0},
        {SIGSEGV, 0},
        {SIGBUS, 0},
        {SIGFPE, 0},
        {SIGILL, 0},
};
enum { WATCHED = sizeof watched / sizeof *watched };

static bool installed;
static struct sigaction before[WATCHED];
static volatile sig_atomic_t came[WATCHED];
static int wake[2] = {-1, -1};
static char crash_stack[32768]; /* also for a crash because the stack is full */

/* How long a terminal may take for its last bytes: two screens at 9600 bit/s. */
enum { GRACE_S = 12 };

static int index_of(int signal)
{
	int i = 0;
	while (i < WATCHED - 1 && watched[i].signal != signal)
		i++;
	return i;
}

static void note(int signal)
{
	int error = errno;
	came[index_of(signal)] = 1;
	if (watched[index_of(signal)].event == SIGNAL_END) {
		fd_give_up();
		alarm(GRACE_S);
	}
	while (write(wake[1], "", 1) < 0 && errno == EINTR)
		;
	errno = error;
}

/* With the handler gone that was put in, the signal comes again and takes its course. */
static void crash(int signal)
{
	rescue();
	sigaction(signal, &before[index_of(signal)], NULL);
	raise(signal);
}

/* Where a terminal takes no more bytes (C-s, a line that hangs) the program would wait for it for ever. */
static void no_more_grace(int signal)
{
	(void)signal;
	rescue_modes();
	for (int i = 0; i < WATCHED; i++)
		if (watched[i].event == SIGNAL_END && came[i]) {
			sigaction(watched[i].signal, &before[i], NULL);
			raise(watched[i].signal);
		}
}

static void make_pipe(void)
{
	if (wake[0] < 0)
		fd_pipe(wake);
}

/* What is ignored stays so: who started us with nohup meant it. */
static void watch(int i)
{
	struct sigaction action = {.sa_handler = watched[i].event ? note : crash};
	sigemptyset(&action.sa_mask);
	action.sa_flags = watched[i].event == SIGNAL_END ? 0 : watched[i].event ? SA_RESTART : SA_ONSTACK;
	sigaction(watched[i].signal, NULL, &before[i]);
	if (before[i].sa_handler != SIG_IGN)
		sigaction(watched[i].signal, &action, NULL);
}

void signals_open(void)
{
	make_pipe();
	stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
	sigaltstack(&stack, NULL);
	for (int i = 0; i < WATCHED; i++)
		watch(i);
	signal(SIGALRM, no_more_grace);
	installed = true;
}

int signals_fd(void)
{
	return wake[0];
}

unsigned signals_take(void)
{
	char bytes[64];
	while (read(wake[0], bytes, sizeof bytes) > 0)
		;
	unsigned events = 0;
	for (int i = 0; i < WATCHED; i++)
		if (watched[i].event && came[i]) {
			events |= watched[i].event;
			came[i] = watched[i].event == SIGNAL_END; /* kept for signals_close */
		}
	return events;
}

void signals_close(void)
{
	if (!installed)
		return;
	installed = false;
	alarm(0);
	for (int i = 0; i < WATCHED; i++)
		sigaction(watched[i].signal, &before[i], NULL);
	for (int i = 0; i < WATCHED; i++)
		if (watched[i].event == SIGNAL_END && came[i])
			raise(watched[i].signal);
}
