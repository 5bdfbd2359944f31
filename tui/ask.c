// SPDX-License-Identifier: MIT
#include "tui/ask.h"

#include "tui/key.h"
#include "tui/width.h"

#include <sys/select.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE_MS = 500, ROW = 2, COL_NARROW = 2, COL_WIDE = 3 };

static bool wanted;
static int asked; /* questions without an answer yet */
static struct timespec last;

void ask_open(bool wish)
{
	wanted = wish;
	asked = 0;
}

/*
 * The quotation mark, because it is what Chinese texts have most of; and a terminal that does not read UTF-8
 * sees three characters, or one and two controls, neither of which looks like a wide one.
 */
const char *ask_question(void)
{
	if (!wanted)
		return "";
	asked++;
	clock_gettime(CLOCK_MONOTONIC, &last);
	return "\n\u201C\033[6n\r\033[K\033[H";
}

bool ask_answer(int row, int col)
{
	if (asked == 0 || row != ROW || (col != COL_NARROW && col != COL_WIDE))
		return false;
	asked--;
	enum width_ambiguous seen = col == COL_WIDE ? WIDTH_WIDE : WIDTH_NARROW;
	bool changed = seen != width_ambiguous();
	width_set_ambiguous(seen);
	return changed;
}

static int patience_ms(void)
{
	struct timespec now;
	if (asked == 0)
		return 0;
	clock_gettime(CLOCK_MONOTONIC, &now);
	long ms = (now.tv_sec - last.tv_sec) * 1000 + (now.tv_nsec - last.tv_nsec) / 1000000;
	return ms >= 0 && ms < PATIENCE_MS ? (int)(PATIENCE_MS - ms) : 0;
}

static bool readable(int fd, int ms)
{
	struct timeval limit = {.tv_sec = 0, .tv_usec = ms * 1000L};
	fd_set set;
	FD_ZERO(&set);
	FD_SET(fd, &set);
	return select(fd + 1, &set, NULL, NULL, &limit) > 0;
}

void ask_leave(int fd)
{
	char bytes[64];
	struct key_decoder decoder = {0};
	for (int ms; (ms = patience_ms()) > 0 && readable(fd, ms);) {
		ssize_t n = read(fd, bytes, sizeof bytes);
		if (n <= 0)
			return;
		key_feed(&decoder, bytes, (size_t)n);
		for (char32_t key; (key = key_next(&decoder, false)) != K_NONE;)
			if (key == K_REPORT)
				ask_answer(decoder.report.row, decoder.report.col);
	}
}
