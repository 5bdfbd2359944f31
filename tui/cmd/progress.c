// SPDX-License-Identifier: MIT
#include "tui/cmd/progress.h"

#include "core/text/cluster.h"
#include "tui/cmd/cmd.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum { BAR_COLS = 20, INTERVAL_MS = 50, DEFAULT_COLS = 80 };

void progress_open(struct progress *progress, bool wanted)
{
	*progress = (struct progress){.shown = wanted && isatty(STDERR_FILENO), .last = -INTERVAL_MS};
}

static int terminal_cols(void)
{
	struct winsize size;
	return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : DEFAULT_COLS;
}

static bool due(struct progress *progress)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	int64_t ms = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
	if (progress->on_line && ms - progress->last < INTERVAL_MS)
		return false;
	progress->last = ms;
	return true;
}

void progress_show(struct progress *progress, size_t done, int part, size_t total, const char *what)
{
	if (!progress->shown || !due(progress))
		return;
	progress_clear(progress);
	struct buf line = {0};
	int full = (int)((BAR_COLS * done + BAR_COLS * (size_t)part / 1000) / total);
	buf_adds(&line, "[");
	for (int i = 0; i < BAR_COLS; i++)
		buf_adds(&line, i < full ? "=" : " ");
	buf_addf(&line, "] %zu/%zu ", done, total);
	width_clean(what, strlen(what), &line);
	/* the last column stays free: a full line would wrap */
	size_t fit = cluster_fit(line.at, line.len, terminal_cols() - 1, WIDTH_WIDE, NULL);
	fwrite(line.at, 1, fit, stderr);
	fflush(stderr);
	buf_free(&line);
	progress->on_line = true;
}

void progress_clear(struct progress *progress)
{
	if (!progress->on_line)
		return;
	fprintf(stderr, "\r%*s\r", terminal_cols() - 1, "");
	fflush(stderr);
	progress->on_line = false;
}
