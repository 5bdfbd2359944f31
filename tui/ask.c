// SPDX-License-Identifier: MIT
#include "tui/ask.h"

#include "tui/key.h"
#include "tui/width.h"

#include <sys/select.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE_MS = 500, ROW = 2, COL_NARROW = 2, COL_WIDE = 3 };

static unsigned wanted;
static int asked;         /* questions for a report without an answer yet */
static bool ground_asked; /* and whether there is one for the ground */
static struct timespec last;

void ask_open(unsigned wish)
{
	wanted = wish;
	asked = 0;
	ground_asked = false;
}

/*
 * The quotation mark, because it is what Chinese texts have most of; and a terminal that does not read UTF-8
 * sees three characters, or one and two controls, neither of which looks like a wide one.
 */
const char *ask_question(unsigned able)
{
	static const char both[] = "\033]11;?\033\\"
	                           "\n\u201C\033[6n\r\033[K\033[H";
	const char *width = both + sizeof "\033]11;?\033\\" - 1;
	if (!(wanted & able) || !(able & ASK_WIDTH))
		return "";
	asked++;
	ground_asked = wanted & able & ASK_GROUND;
	clock_gettime(CLOCK_MONOTONIC, &last);
	return ground_asked ? both : width;
}

bool ask_answer(int row, int col)
{
	if (asked == 0 || row != ROW || (col != COL_NARROW && col != COL_WIDE))
		return false;
	asked--;
	ground_asked = ground_asked && asked > 0;
	if (!(wanted & ASK_WIDTH))
		return false;
	enum width_ambiguous seen = col == COL_WIDE ? WIDTH_WIDE : WIDTH_NARROW;
	bool changed = seen != width_ambiguous();
	width_set_ambiguous(seen);
	return changed;
}

/* By what the eye takes for brightness (Rec. 601), with more than half of it. */
bool ask_ground(const int rgb[3], bool *light)
{
	bool waited = ground_asked;
	ground_asked = false;
	if (waited)
		*light = 299 * rgb[0] + 587 * rgb[1] + 114 * rgb[2] > 500 * 255;
	return waited;
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
