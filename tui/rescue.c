// SPDX-License-Identifier: MIT
#include "tui/rescue.h"

#include "core/base/mem.h"
#include "tui/fd.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t armed;
static int terminal;
static struct termios saved;
static char restore[256];
static size_t restore_len;

/*
 * What is written to standard error while the screen is open (an assert's line, a library's warning) would
 * stand in the middle of it and go with it. It is held in a file until the terminal is back. A sanitizer ends
 * the program without a word to us, so there it goes out at once.
 */
#if defined(__SANITIZE_ADDRESS__)
enum { HOLD_ERRORS = 0 };
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
enum { HOLD_ERRORS = 0 };
#else
enum { HOLD_ERRORS = 1 };
#endif
#else
enum { HOLD_ERRORS = 1 };
#endif
static int held = -1, real_stderr = -1;

static void hold_errors(void)
{
	if (!HOLD_ERRORS || !isatty(STDERR_FILENO))
		return;
	held = fd_scratch();
	real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
	if (held >= 0 && real_stderr >= 0)
		dup2(held, STDERR_FILENO);
}

static void release_errors(void)
{
	char bytes[512];
	if (held < 0 || real_stderr < 0)
		return;
	dup2(real_stderr, STDERR_FILENO);
	off_t off = 0;
	for (ssize_t n; (n = pread(held, bytes, sizeof bytes, off)) > 0; off += n)
		fd_write(STDERR_FILENO, bytes, (size_t)n);
	close(held);
	close(real_stderr);
	held = real_stderr = -1;
}

void rescue_arm(int fd, const struct termios *modes, const char *bytes, size_t len)
{
	terminal = fd;
	saved = *modes;
	restore_len = len <= sizeof restore ? len : 0;
	memcpy(restore, bytes, restore_len);
	hold_errors();
	armed = 1;
}

void rescue_disarm(void)
{
	armed = 0;
	release_errors();
}

void rescue(void)
{
	if (!armed)
		return;
	armed = 0;
	fd_write(terminal, restore, restore_len);
	tcsetattr(terminal, TCSANOW, &saved);
	release_errors();
}

void rescue_modes(void)
{
	if (armed)
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
