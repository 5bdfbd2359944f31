// SPDX-License-Identifier: MIT
#include "tests/e2e/pty.h"
#include "tests/e2e/screen.h"
#include "tests/judge/samples.h"
#include "tests/judge/terminal.h"

#include <stdlib.h>
#include <string.h>

static struct pty pty;
static struct screen screen;

static bool open_vterm(const char *paint, const char *done, const char *orders)
{
	struct buf command = {0};
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	screen_open(&screen, SCREEN_ROWS, SCREEN_COLS, false);
	buf_addf(&command, "'%s' '%s' '%s'", paint, done, orders);
	pty_start(&pty, buf_str(&command), SCREEN_ROWS, SCREEN_COLS);
	buf_free(&command);
	return true;
}

static void run(void)
{
	char part[65536];
	size_t got = pty_read(&pty, 5, part, sizeof part);
	screen_feed(&screen, part, got);
	pty_write(&pty, buf_str(&screen.answers), screen.answers.len);
	buf_clear(&screen.answers);
	if (!pty.running)
		terminal_fail("paint has ended");
}

static void look(struct seen *cells, const uint8_t *widths)
{
	(void)widths;
	for (int i = 0; i < SCREEN_ROWS * SCREEN_COLS; i++) {
		VTermScreenCell cell;
		VTermPos at = {.row = i / SCREEN_COLS, .col = i % SCREEN_COLS};
		vterm_screen_get_cell(screen.cells, at, &cell);
		bool half = cell.chars[0] == (uint32_t)-1;
		cells[i] = (struct seen){.cols = half ? 0 : (uint8_t)cell.width};
		for (int k = 0; k < VTERM_MAX_CHARS_PER_CELL && k < SEEN_MAX && cell.chars[k] && !half; k++)
			cells[i].cp[k] = cell.chars[k];
	}
}

static void close_vterm(void)
{
	pty_end(&pty);
	screen_close(&screen);
}

const struct terminal terminal_vterm = {"libvterm", WIDTH_NARROW, open_vterm, run, look, close_vterm};
