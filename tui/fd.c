// SPDX-License-Identifier: MIT
#include "tui/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <unistd.h>

static void wait_writable(int fd)
{
	fd_set set;
	FD_ZERO(&set);
	FD_SET(fd, &set);
	select(fd + 1, NULL, &set, NULL, NULL);
}

static volatile sig_atomic_t given_up;

void fd_give_up(void)
{
	given_up = 1;
}

bool fd_write(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t n = write(fd, bytes, len);
		if (n < 0 && errno == EAGAIN)
			wait_writable(fd);
		else if (n < 0 && (errno != EINTR || given_up))
			return false;
		if (n > 0) {
			bytes += n;
			len -= (size_t)n;
		}
	}
	return true;
}

int fd_scratch(void)
{
#ifdef MFD_CLOEXEC
	int memory = memfd_create("duikou screen", MFD_CLOEXEC);
	if (memory >= 0)
		return memory;
#endif
	FILE *file = tmpfile();
	if (!file)
		return -1;
	int fd = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
	fclose(file);
	return fd;
}

bool fd_pipe(int ends[2])
{
	ends[0] = ends[1] = -1;
	if (pipe(ends) != 0)
		return false;
	for (int i = 0; i < 2; i++) {
		fcntl(ends[i], F_SETFD, FD_CLOEXEC);
		fcntl(ends[i], F_SETFL, O_NONBLOCK);
	}
	return true;
}
