// SPDX-License-Identifier: MIT
#include "tui/term.h"

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "tui/rescue.h"
#include "tui/theme.h"
#include "tui/width.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

#include <assert.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* curses has one screen a program, and keeps it in globals; so do we. */
static struct {
	bool open;
	SCREEN *screen;
	FILE *keys; /* standard input, or /dev/tty */
	int colours;
	struct grid shown; /* what curses was given last */
	cchar_t *row;      /* one row of it on its way to curses */
	struct ink {
		bool known;
		attr_t attrs;
		short pair;
	} inks[256]; /* by style */
	struct colour_pair {
		short fg, bg;
	} pairs[64]; /* pair n + 1 of curses */
	int pair_count;
} term;

/* ---- opening and closing ---- */

static FILE *keyboard(struct status *status)
{
	if (isatty(STDIN_FILENO))
		return stdin;
	FILE *tty = fopen("/dev/tty", "re");
	if (!tty)
		status_fail(status, MSG_ERR_NO_KEYBOARD, "/dev/tty", strerror(errno));
	return tty;
}

/* newterm would do this too, but with some terminals writes first and fails later. */
static bool terminal_known(struct status *status)
{
	const char *name = getenv("TERM");
	int found;
	if (!name || !*name || setupterm(NULL, STDOUT_FILENO, &found) != OK)
		return status_fail(status, MSG_ERR_TERM_UNKNOWN, name, NULL);
	bool able = cursor_address && clear_screen;
	del_curterm(cur_term);
	return able || status_fail(status, MSG_ERR_TERM_POOR, name, NULL);
}

/* Without the padding ($<5>) that terminals of the seventies need. */
static void append_string(struct buf *out, const char *capability)
{
	for (const char *p = capability; p && *p;) {
		size_t len = strcspn(p, "$");
		buf_add(out, p, len);
		p += len;
		if (*p && p[1] == '<' && strchr(p, '>'))
			p = strchr(p, '>') + 1;
		else if (*p)
			buf_add(out, p++, 1);
	}
}

static void arm_rescue(const struct termios *modes)
{
	struct buf bytes = {0};
	append_string(&bytes, exit_attribute_mode);
	append_string(&bytes, cursor_normal);
	append_string(&bytes, exit_ca_mode);
	rescue_arm(STDOUT_FILENO, modes, buf_str(&bytes), bytes.len);
	buf_free(&bytes);
}

static void choose_colours(void)
{
	term.colours = 0;
	if (theme_colours(1) == 0 || !has_colors() || start_color() != OK || use_default_colors() != OK)
		return;
	term.colours = theme_colours(COLORS);
}

static void set_modes(void)
{
	raw();
	noecho();
	nonl();
	typeahead(-1); /* the loop looks for waiting keys before it draws */
	idlok(stdscr, TRUE);
	idcok(stdscr, FALSE); /* moves halves of wide characters in some terminals */
	leaveok(stdscr, TRUE);
	curs_set(0);
}

bool term_open(struct status *status)
{
	assert(!term.open);
	struct termios modes;
	if (tcgetattr(STDOUT_FILENO, &modes) != 0)
		return status_fail(status, MSG_ERR_NO_SCREEN, NULL, NULL);
	if (!terminal_known(status))
		return false;
	term.keys = keyboard(status);
	if (!term.keys)
		return false;
	term.screen = newterm(NULL, stdout, term.keys);
	if (!term.screen)
		return status_fail(status, MSG_ERR_TERM_UNKNOWN, getenv("TERM"), NULL);
	term.open = true;
	arm_rescue(&modes);
	set_modes();
	choose_colours();
	return true;
}

/* In the background the terminal is another program's: to touch it would stop us. */
static bool in_foreground(void)
{
	pid_t group = tcgetpgrp(STDOUT_FILENO);
	return group == -1 || group == getpgrp();
}

void term_close(void)
{
	if (!term.open)
		return;
	if (in_foreground())
		endwin();
	rescue_disarm();
	delscreen(term.screen);
	if (term.keys != stdin)
		fclose(term.keys);
	grid_free(&term.shown);
	free(term.row);
	memset(&term, 0, sizeof term);
}

int term_fd(void)
{
	return fileno(term.keys);
}

/* ---- size ---- */

struct term_size term_size(void)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0 &&
	        (size.ws_row != LINES || size.ws_col != COLS)) {
		resize_term(size.ws_row, size.ws_col);
		term_forget(); /* the terminal may have moved what stood on it */
	}
	return (struct term_size){LINES, COLS};
}

/* ---- drawing ---- */

static short pair_of(short fg, short bg)
{
	if (fg < 0 && bg < 0)
		return 0;
	for (int i = 0; i < term.pair_count; i++)
		if (term.pairs[i].fg == fg && term.pairs[i].bg == bg)
			return (short)(i + 1);
	int limit = COLOR_PAIRS - 1 < 64 ? COLOR_PAIRS - 1 : 64;
	if (term.pair_count >= limit || init_pair((short)(term.pair_count + 1), fg, bg) != OK)
		return 0;
	term.pairs[term.pair_count++] = (struct colour_pair){fg, bg};
	return (short)term.pair_count;
}

static const struct ink *ink_of(uint8_t style)
{
	struct ink *ink = &term.inks[style];
	if (!ink->known) {
		struct look look = theme_look(style, term.colours);
		ink->attrs = (look.attrs & LOOK_BOLD ? A_BOLD : 0) |
		             (look.attrs & LOOK_UNDERLINE ? A_UNDERLINE : 0) |
		             (look.attrs & LOOK_REVERSE ? A_REVERSE : 0) |
		             (look.attrs & LOOK_DIM ? A_DIM : 0);
		ink->pair = pair_of(look.fg, look.bg);
		ink->known = true;
	}
	return ink;
}

static void to_curses(const struct cell *cell, cchar_t *out)
{
	wchar_t text[2 + CELL_MARKS];
	size_t n = 0;
	for (; n < 1 + CELL_MARKS && cell->cp[n]; n++)
		text[n] = (wchar_t)cell->cp[n];
	if (n == 0)
		text[n++] = L' ';
	text[n] = L'\0';
	const struct ink *ink = ink_of(cell->style);
	setcchar(out, text, ink->attrs, ink->pair, NULL);
}

static void send_row(const struct grid *grid, int row)
{
	int count = 0;
	for (int col = 0; col < grid->cols; count++) {
		const struct cell *cell = grid_at(grid, row, col);
		to_curses(cell, &term.row[count]);
		col += cell->cols == 2 ? 2 : 1;
	}
	mvadd_wchnstr(row, 0, term.row, count);
}

static void resize_shown(const struct grid *grid)
{
	if (term.shown.rows == grid->rows && term.shown.cols == grid->cols)
		return;
	grid_reset(&term.shown, grid->rows, grid->cols);
	term.row = mem_resize(term.row, (size_t)grid->cols + 1, sizeof *term.row);
	erase();
}

static void send_changes(const struct grid *grid)
{
	size_t row_size = (size_t)grid->cols * sizeof *grid->cells;
	for (int row = 0; row < grid->rows; row++) {
		struct cell *shown = grid_at(&term.shown, row, 0);
		const struct cell *wanted = grid_at(grid, row, 0);
		if (memcmp(shown, wanted, row_size) == 0)
			continue;
		send_row(grid, row);
		memcpy(shown, wanted, row_size);
	}
}

void term_draw(const struct grid *grid, int row, int col)
{
	resize_shown(grid);
	if (grid->rows > 0 && grid->cols > 0)
		send_changes(grid);
	bool visible = row >= 0;
	leaveok(stdscr, !visible);
	curs_set(visible);
	if (visible)
		move(row, col);
	wnoutrefresh(stdscr);
	doupdate();
}

void term_forget(void)
{
	clearok(curscr, TRUE);
}

void term_suspend(void)
{
	endwin();
	struct sigaction usual = {.sa_handler = SIG_DFL}, ours;
	sigaction(SIGTSTP, &usual, &ours);
	kill(0, SIGTSTP);
	/* here the program stands still, until fg */
	sigaction(SIGTSTP, &ours, NULL);
	def_shell_mode(); /* the shell may have changed them */
	reset_prog_mode();
	term_forget();
}
