// SPDX-License-Identifier: MIT
#include "tests/judge/terminal.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t display, xterm;

static pid_t start(const char *const *argv, int out)
{
	pid_t child = fork();
	if (child == 0) {
		if (out >= 0)
			dup2(out, STDOUT_FILENO);
		execvp(argv[0], (char *const *)argv);
		_exit(127);
	}
	return child;
}

static void stop(pid_t child)
{
	if (child <= 0)
		return;
	kill(child, SIGTERM);
	waitpid(child, NULL, 0);
}

/* A display that nobody sees, whose number it chooses itself. */
static bool start_display(void)
{
	const char *const argv[] = {"Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten",
	        "tcp", "-noreset", NULL};
	char number[16] = ":";
	int ends[2];
	if (pipe(ends) < 0)
		return false;
	display = start(argv, ends[1]);
	close(ends[1]);
	FILE *told = fdopen(ends[0], "r");
	bool ok = told && fgets(number + 1, sizeof number - 1, told) != NULL;
	if (told)
		fclose(told);
	number[strcspn(number, "\n")] = '\0';
	return ok && setenv("DISPLAY", number, 1) == 0;
}

static bool open_xterm(const char *paint, const char *done, const char *orders, const char *width)
{
	const char *const argv[] = {
	        "xterm", "-u8", width, "-fs", "6", "-geometry", "200x50", "-e", paint, done, orders, NULL};
	if (system("command -v Xvfb xterm >/dev/null") != 0)
		return false;
	setenv("LC_ALL", "C.UTF-8", 1);
	if (!start_display())
		terminal_fail("Xvfb does not start");
	xterm = start(argv, -1);
	return true;
}

static bool open_narrow(const char *paint, const char *done, const char *orders)
{
	return open_xterm(paint, done, orders, "+cjk_width");
}

static bool open_wide(const char *paint, const char *done, const char *orders)
{
	return open_xterm(paint, done, orders, "-cjk_width");
}

/* It does so without us. */
static void run(void)
{
	poll(NULL, 0, 5);
}

static void close_xterm(void)
{
	stop(xterm);
	stop(display);
}

const struct terminal terminal_xterm = {"xterm", WIDTH_NARROW, open_narrow, run, NULL, close_xterm};
const struct terminal terminal_xterm_wide = {"xterm-cjk", WIDTH_WIDE, open_wide, run, NULL, close_xterm};
