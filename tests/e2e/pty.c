// SPDX-License-Identifier: MIT
#include "tests/e2e/pty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MARK = 0xFF }; /* no program writes it: it is no UTF-8 */

static _Noreturn void give_up(const char *what)
{
	fprintf(stderr, "player: %s: %s\n", what, strerror(errno));
	exit(2);
}

static void must_pipe(int ends[2])
{
	if (pipe2(ends, O_CLOEXEC) < 0)
		give_up("pipe");
}

/* ---- the leader ---- */

static _Noreturn void exec_program(const char *command, int slave)
{
	setpgid(0, 0);
	tcsetpgrp(slave, getpid());
	signal(SIGTTOU, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
	for (int fd = 0; fd < 3; fd++)
		dup2(slave, fd);
	char *line = NULL;
	if (asprintf(&line, "exec %s", command) > 0)
		execl("/bin/sh", "sh", "-c", line, (char *)NULL);
	_exit(127);
}

static void tell(int report, int value)
{
	if (write(report, &value, sizeof value) != sizeof value)
		_exit(1);
}

static _Noreturn void lead(const char *command, int slave, int report, int orders)
{
	setsid();
	ioctl(slave, TIOCSCTTY, 0);
	signal(SIGTTOU, SIG_IGN); /* or taking the terminal back would stop the leader */
	signal(SIGHUP, SIG_IGN);
	pid_t program = fork();
	if (program == 0)
		exec_program(command, slave);
	tell(report, program);
	for (;;) {
		int status;
		if (waitpid(program, &status, WUNTRACED) < 0)
			_exit(1);
		tcsetpgrp(slave, getpid());
		tell(report, status);
		char order;
		if (read(orders, &order, 1) != 1)
			_exit(0);
		tcsetpgrp(slave, program);
		kill(-program, SIGCONT);
	}
}

/* ---- the player's side ---- */

static void open_terminal(struct pty *pty, int rows, int cols)
{
	pty->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (pty->master < 0 || grantpt(pty->master) < 0 || unlockpt(pty->master) < 0)
		give_up("pseudo-terminal");
	pty->slave = open(ptsname(pty->master), O_RDWR | O_NOCTTY | O_CLOEXEC);
	pty->mark = open(ptsname(pty->master), O_WRONLY | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
	if (pty->slave < 0 || pty->mark < 0 || tcgetattr(pty->slave, &pty->before) < 0)
		give_up("pseudo-terminal");
	pty_resize(pty, rows, cols);
}

void pty_start(struct pty *pty, const char *command, int rows, int cols)
{
	int report[2], orders[2], program = 0;
	memset(pty, 0, sizeof *pty);
	open_terminal(pty, rows, cols);
	must_pipe(report);
	must_pipe(orders);
	pty->leader = fork();
	if (pty->leader < 0)
		give_up("fork");
	if (pty->leader == 0) {
		close(orders[1]);
		close(pty->master); /* or the terminal would outlive the player */
		close(pty->mark);
		lead(command, pty->slave, report[1], orders[0]);
	}
	close(report[1]);
	close(orders[0]);
	pty->report = report[0];
	pty->orders = orders[1];
	if (read(pty->report, &program, sizeof program) != sizeof program || program <= 0)
		give_up("start");
	pty->program = program;
	pty->running = true;
}

static void take_report(struct pty *pty)
{
	int status;
	if (read(pty->report, &status, sizeof status) != sizeof status)
		give_up("the session leader is gone");
	pty->stopped = WIFSTOPPED(status);
	pty->running = pty->stopped;
	pty->status = status;
}

bool pty_over(const struct pty *pty)
{
	return !pty->running && (pty->mark < 0 || pty->deaf);
}

/* What the program has written last can be on its way when its end is known already. */
static void send_mark(struct pty *pty)
{
	if (!pty->running && !pty->marked && pty->mark >= 0)
		pty->marked = write(pty->mark, &(unsigned char){MARK}, 1) == 1;
}

static size_t take_mark(struct pty *pty, char *out, size_t len)
{
	char *mark = pty->marked && pty->mark >= 0 ? memchr(out, MARK, len) : NULL;
	if (!mark)
		return len;
	close(pty->mark);
	pty->mark = -1;
	memmove(mark, mark + 1, (size_t)(out + len - mark - 1));
	return len - 1;
}

size_t pty_read(struct pty *pty, int ms, char *out, size_t size)
{
	if (!pty->deaf)
		send_mark(pty);
	/* A report is waited for only while there can be one; output is always taken first. */
	struct pollfd fds[] = {{.fd = pty->deaf ? -1 : pty->master, .events = POLLIN},
	        {.fd = pty->running && !pty->stopped ? pty->report : -1, .events = POLLIN}};
	if (poll(fds, 2, ms) <= 0)
		return 0;
	if (fds[0].revents & POLLIN) {
		ssize_t got = read(pty->master, out, size);
		return got > 0 ? take_mark(pty, out, (size_t)got) : 0;
	}
	if (fds[1].revents)
		take_report(pty);
	return 0;
}

void pty_write(struct pty *pty, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t done = write(pty->master, bytes, len);
		if (done < 0)
			give_up("write to the terminal");
		bytes += done;
		len -= (size_t)done;
	}
}

void pty_resize(struct pty *pty, int rows, int cols)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};
	if (ioctl(pty->master, TIOCSWINSZ, &size) < 0)
		give_up("window size");
}

void pty_continue(struct pty *pty)
{
	pty->stopped = false;
	if (write(pty->orders, "c", 1) != 1)
		give_up("continue");
}

void pty_hang_up(struct pty *pty)
{
	close(pty->slave);
	close(pty->master);
	if (pty->mark >= 0)
		close(pty->mark);
	pty->slave = pty->master = pty->mark = -1;
}

bool pty_restored(const struct pty *pty)
{
	struct termios now;
	if (pty->slave < 0)
		return true;
	if (tcgetattr(pty->slave, &now) < 0)
		give_up("settings of the terminal");
	const struct termios *before = &pty->before;
	return now.c_iflag == before->c_iflag && now.c_oflag == before->c_oflag &&
	       now.c_cflag == before->c_cflag && now.c_lflag == before->c_lflag &&
	       memcmp(now.c_cc, before->c_cc, sizeof now.c_cc) == 0;
}

void pty_end(struct pty *pty)
{
	if (pty->leader <= 0)
		return;
	if (pty->running)
		kill(pty->program, SIGKILL);
	close(pty->orders);
	close(pty->report);
	if (pty->master >= 0)
		pty_hang_up(pty);
	waitpid(pty->leader, NULL, 0);
	memset(pty, 0, sizeof *pty);
}
