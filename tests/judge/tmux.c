// SPDX-License-Identifier: MIT
#include "core/text/utf8.h"
#include "tests/judge/samples.h"
#include "tests/judge/terminal.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char socket_name[32];

/* tmux with its own server, which nobody's settings reach. */
static FILE *tmux(const char *arguments)
{
	struct buf command = {0};
	buf_addf(&command, "exec tmux -u -L %s -f /dev/null %s", socket_name, arguments);
	fflush(stdout);
	FILE *pipe = popen(buf_str(&command), "r");
	buf_free(&command);
	if (!pipe)
		terminal_fail("tmux");
	return pipe;
}

static bool open_tmux(const char *paint, const char *done, const char *orders)
{
	struct buf command = {0};
	if (system("command -v tmux >/dev/null") != 0)
		return false;
	unsetenv("TMUX");
	setenv("LC_ALL", "C.UTF-8", 1);
	snprintf(socket_name, sizeof socket_name, "judge-%d", (int)getpid());
	buf_addf(&command,
	        "start-server \\; set -g status off \\; set -g default-terminal tmux-256color \\; "
	        "new-session -d -x %d -y %d \"'%s' '%s' '%s'\"",
	        SCREEN_COLS, SCREEN_ROWS, paint, done, orders);
	bool ok = pclose(tmux(buf_str(&command))) == 0;
	buf_free(&command);
	if (!ok)
		terminal_fail("tmux does not start");
	return true;
}

/* It does so without us. */
static void run(void)
{
	poll(NULL, 0, 5);
}

/* A row of text into cells, by the widths that tmux has told. */
static void cells_of(struct slice text, struct seen *cells, const uint8_t *widths)
{
	int col = 0;
	struct seen *last = NULL;
	for (size_t off = 0; off < text.len;) {
		char32_t cp;
		off += utf8_decode(text.at + off, text.len - off, &cp);
		bool skin =
		        cp >= 0x1F3FB && cp <= 0x1F3FF; /* joins what stands before it, if anything does */
		int cols = cp < 0xA0 ? 1 : skin && col == 0 ? 2 : widths[cp];
		for (int k = 1; cols == 0 && last && k < SEEN_MAX; k++)
			if (!last->cp[k]) {
				last->cp[k] = cp;
				break;
			}
		if (cols == 0 || col + cols > SCREEN_COLS)
			continue;
		last = &cells[col];
		*last = (struct seen){{cp == ' ' ? 0 : cp}, (uint8_t)cols};
		col += cols;
	}
}

static void look(struct seen *cells, const uint8_t *widths)
{
	char *text = NULL;
	size_t size = 0;
	FILE *pipe = tmux("capture-pane -p -N");
	memset(cells, 0, (size_t)SCREEN_ROWS * SCREEN_COLS * sizeof *cells);
	for (int row = 0; row < SCREEN_ROWS; row++) {
		ssize_t len = getline(&text, &size, pipe);
		if (len > 0)
			cells_of((struct slice){text, (size_t)len - 1}, cells + row * SCREEN_COLS, widths);
	}
	free(text);
	pclose(pipe);
}

static void close_tmux(void)
{
	pclose(tmux("kill-server"));
}

const struct terminal terminal_tmux = {"tmux", WIDTH_NARROW, open_tmux, run, look, close_tmux};
