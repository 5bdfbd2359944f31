// SPDX-License-Identifier: MIT
#include "tui/rescue.h"

#include "core/base/mem.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t armed;
static int terminal;
static struct termios saved;
static char restore[256];
static size_t restore_len;

void rescue_arm(int fd, const struct termios *modes, const char *bytes, size_t len)
{
	terminal = fd;
	saved = *modes;
	restore_len = len <= sizeof restore ? len : 0;
	memcpy(restore, bytes, restore_len);
	armed = 1;
}

void rescue_disarm(void)
{
	armed = 0;
}

static void write_all(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t n = write(fd, bytes, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return; /* the terminal is gone */
		bytes += n;
		len -= (size_t)n;
	}
}

void rescue(void)
{
	if (!armed)
		return;
	armed = 0;
	write_all(terminal, restore, restore_len);
	tcsetattr(terminal, TCSANOW, &saved);
}

/* The program's own, instead of the one in core/base/mem.c. */
void mem_exhausted(void)
{
	static const char line[] = "duikou: out of memory\n";
	rescue();
	write_all(STDERR_FILENO, line, sizeof line - 1);
	_exit(1);
}
