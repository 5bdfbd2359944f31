// SPDX-License-Identifier: MIT
#include "tui/cmd/ending.h"

#include <signal.h>
#include <stddef.h>

void ending_catch(void (*handler)(int signal))
{
	static const int endings[] = {SIGINT, SIGTERM, SIGHUP};
	struct sigaction old, action = {.sa_handler = handler};
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (sigaction(endings[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
			sigaction(endings[i], &action, NULL);
}

void ending_die(int signal)
{
	struct sigaction action = {.sa_handler = SIG_DFL};
	sigemptyset(&action.sa_mask);
	sigaction(signal, &action, NULL);
	raise(signal);
}
