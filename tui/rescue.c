// SPDX-License-Identifier: MIT
#include "tui/rescue.h"

#include "core/base/mem.h"
#include "tui/fd.h"

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

void rescue(void)
{
	if (!armed)
		return;
	armed = 0;
	fd_write(terminal, restore, restore_len);
	tcsetattr(terminal, TCSANOW, &saved);
}

/* The program's own, instead of the one in core/base/mem.c. */
void mem_exhausted(void)
{
	static const char line[] = "duikou: out of memory\n";
	rescue();
	fd_write(STDERR_FILENO, line, sizeof line - 1);
	_exit(1);
}
