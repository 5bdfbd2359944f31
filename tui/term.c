// SPDX-License-Identifier: MIT
#include "tui/term.h"

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "tui/ask.h"
#include "tui/fd.h"
#include "tui/paint.h"
#include "tui/paint_ecma.h"
#include "tui/pen.h"
#include "tui/rescue.h"
#include "tui/theme.h"

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
	bool anew;            /* the next picture begins with clearing the screen */
	bool ask;             /* … and with the question of ask.h */
	const char *paste_on; /* what makes the terminal mark what is pasted, or "" */
	const char *paste_off;
	bool has_mouse, mouse; /* could be asked to tell of it, and is */
	SCREEN *screen;
	FILE *keys;  /* standard input, or /dev/tty */
	FILE *sent;  /* what curses takes for the terminal: a scratch file, see flush() */
	char *bytes; /* owned: its contents on the way to the terminal */
	bool thins;  /* can they be thinned? */
	struct pen pen;
	struct buf sending, thin; /* the next write, before and after thinning */
	struct paint paint;
	struct paint_terminal terminal;
	struct buf painted;                /* what paints the next picture */
	const char *ways[PAINT_ACT_COUNT]; /* in terminfo's words */
	bool plain_ways[PAINT_ACT_COUNT];  /* … which are those of paint_ecma.h */
	bool cursor;                       /* is it shown? */
	struct termios saved;              /* the terminal's modes, as the shell had them */
	struct theme theme;
	int colours;
	struct ink {
		bool known;
		char *bytes; /* owned */
		struct paint_ink paint;
	} inks[256];      /* by style */
	struct buf mixed; /* an ink's bytes */
	struct colour_pair {
		int fg, bg;
	} pairs[64]; /* pair n + 1 of curses */
	int pair_count;
} term;

/* ---- terminfo's strings ---- */

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

/* ---- looks ---- */

static int pair_of(int fg, int bg)
{
	if (fg < 0 && bg < 0)
		return 0;
	for (int i = 0; i < term.pair_count; i++)
		if (term.pairs[i].fg == fg && term.pairs[i].bg == bg)
			return i + 1;
	int limit = COLOR_PAIRS - 1 < 64 ? COLOR_PAIRS - 1 : 64;
	if (term.pair_count >= limit || init_extended_pair(term.pair_count + 1, fg, bg) != OK)
		return 0;
	term.pairs[term.pair_count++] = (struct colour_pair){fg, bg};
	return term.pair_count;
}

static int mixed_byte(int byte)
{
	buf_add(&term.mixed, &(char){(char)byte}, 1);
	return byte;
}

/* What curses would send for a look on the way from the plain one. */
static void mix(attr_t attrs, int pair)
{
	buf_clear(&term.mixed);
	append_string(&term.mixed, exit_attribute_mode);
	append_string(&term.mixed, term.colours > 0 && !term.thins ? orig_pair : "");
	vid_puts(attrs, (short)pair, NULL, mixed_byte);
	size_t len = term.mixed.len;
	vid_puts(A_NORMAL, 0, NULL, mixed_byte);
	term.mixed.len = len;
	term.mixed.at[len] = '\0';
}

static void mix_ink(struct ink *ink, uint8_t style)
{
	struct look look = theme_look(&term.theme, style, term.colours);
	attr_t attrs = (look.attrs & LOOK_BOLD ? A_BOLD : 0) |
	               (look.attrs & LOOK_UNDERLINE ? A_UNDERLINE : 0) |
	               (look.attrs & LOOK_REVERSE ? A_REVERSE : 0) | (look.attrs & LOOK_DIM ? A_DIM : 0);
	bool even = !(look.attrs & (LOOK_UNDERLINE | LOOK_REVERSE));
	int pair = pair_of(look.fg, look.bg);
	mix(attrs, pair);
	free(ink->bytes);
	ink->bytes = mem_strndup(buf_str(&term.mixed), term.mixed.len);
	ink->paint = (struct paint_ink){.bytes = ink->bytes,
	        .look = pair << 4 | (int)look.attrs,
	        .plain = even && look.bg < 0,
	        .erases = even && (look.bg < 0 || back_color_erase)};
	ink->known = true;
}

static const struct paint_ink *ink_of(uint8_t style)
{
	struct ink *ink = &term.inks[style];
	if (!ink->known)
		mix_ink(ink, style);
	return &ink->paint;
}

static void forget_inks(void)
{
	for (size_t i = 0; i < sizeof term.inks / sizeof *term.inks; i++)
		term.inks[i].known = false;
	term.pair_count = 0;
}

/* ---- what can be said ---- */

static void say_way(const char *capability, int a, int b, struct buf *out)
{
	append_string(out, tiparm(capability, a, b));
}

/* By one row; the sequence for many is longer up to three. */
static const char *single(enum paint_act act)
{
	return act == PAINT_UP ? scroll_forward : act == PAINT_DOWN ? scroll_reverse : NULL;
}

static bool say_single(enum paint_act act, int count, struct buf *out)
{
	enum { FEW = 3 };
	const char *one = single(act);
	if (!one || (count > FEW && term.ways[act]))
		return false;
	for (int i = 0; i < count; i++)
		append_string(out, one);
	return true;
}

static void say(enum paint_act act, int a, int b, struct buf *out)
{
	if (say_single(act, a, out))
		return;
	bool whole = act == PAINT_REGION && a == 0 && b == LINES - 1;
	if (term.plain_ways[act] && whole)
		buf_adds(out, "\033[r");
	else if (term.plain_ways[act])
		paint_ecma(act, a, b, out);
	else
		say_way(term.ways[act], a, b, out);
}

static void choose_ways(void)
{
	const char *ways[PAINT_ACT_COUNT] = {
	        [PAINT_GO] = cursor_address,
	        [PAINT_FORWARD] = parm_right_cursor,
	        [PAINT_END] = clr_eol,
	        [PAINT_ERASE] = erase_chars,
	        [PAINT_REPEAT] = repeat_char,
	        [PAINT_REGION] = change_scroll_region,
	        [PAINT_UP] = parm_index,
	        [PAINT_DOWN] = parm_rindex,
	        [PAINT_DELETE] = parm_delete_line,
	        [PAINT_INSERT] = parm_insert_line,
	};
	struct paint_terminal *can = &term.terminal;
	for (int act = 0; act < PAINT_ACT_COUNT; act++) {
		term.ways[act] = ways[act];
		term.plain_ways[act] = ways[act] && strcmp(ways[act], paint_ecma_form(act)) == 0;
		can->can[act] = ways[act] || single(act);
	}
	/* A character of many bytes does not go through terminfo. */
	can->can[PAINT_REPEAT] = term.plain_ways[PAINT_REPEAT];
	can->newlines = carriage_return && strcmp(carriage_return, "\r") == 0 && cursor_down &&
	                strcmp(cursor_down, "\n") == 0;
	can->roams = move_standout_mode;
	can->stays = !auto_right_margin || eat_newline_glitch;
	can->act = say;
	can->ink = ink_of;
	can->wrap_off = exit_am_mode ? exit_am_mode : "";
	can->wrap_on = enter_am_mode ? enter_am_mode : "";
}

/* ---- opening and closing ---- */

static FILE *keyboard(struct status *status)
{
	if (isatty(STDIN_FILENO))
		return stdin;
	FILE *tty = fopen("/dev/tty", "re");
	if (!tty)
		status_fail_system(status, MSG_ERR_NO_KEYBOARD, "/dev/tty", errno);
	return tty;
}

/* newterm would do this too, but with some terminals writes first and fails later. */
static bool terminal_known(struct status *status)
{
	const char *name = getenv("TERM");
	int found;
	if (!isatty(STDOUT_FILENO))
		return status_fail(status, MSG_ERR_NO_SCREEN, NULL, NULL);
	if (!name || !*name || setupterm(NULL, STDOUT_FILENO, &found) != OK)
		return status_fail(status, MSG_ERR_TERM_UNKNOWN, name, NULL);
	bool able = cursor_address && clear_screen;
	del_curterm(cur_term);
	return able || status_fail(status, MSG_ERR_TERM_POOR, name, NULL);
}

/*
 * Any terminal with control sequences may get a private mode it does not know (ECMA-48, 5.4.1); terminfo's
 * own entries for this one (BE, BD) are missing for half of those that have it.
 */
static void choose_paste(void)
{
	bool sequences = strncmp(cursor_address, "\033[", 2) == 0;
	term.paste_on = sequences ? "\033[?2004h" : "";
	term.paste_off = sequences ? "\033[?2004l" : "";
}

static const char mouse_on[] = "\033[?1000h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1000l";

static bool finds_mouse(void)
{
	return key_mouse && (strcmp(key_mouse, "\033[M") == 0 || strcmp(key_mouse, "\033[<") == 0);
}

/* Where terminfo says that the terminal reports its cursor, in the way ask.c reads. */
static bool can_be_asked(void)
{
	return user7 && strcmp(user7, "\033[6n") == 0;
}

/* The Linux console would show the question for the ground; it has black. */
static unsigned able(void)
{
	bool console = strncmp(getenv("TERM"), "linux", 5) == 0;
	return ASK_WIDTH | (term.colours > 0 && !console ? ASK_GROUND : 0);
}

static void arm_rescue(const struct termios *modes)
{
	struct buf bytes = {0};
	append_string(&bytes, term.paste_off);
	append_string(&bytes, term.has_mouse ? mouse_off : "");
	append_string(&bytes, exit_attribute_mode);
	if (term.terminal.can[PAINT_REGION])
		say(PAINT_REGION, 0, LINES - 1, &bytes);
	append_string(&bytes, exit_ca_mode);
	append_string(&bytes, cursor_normal);
	rescue_arm(STDOUT_FILENO, modes, buf_str(&bytes), bytes.len);
	buf_free(&bytes);
}

static void choose_colours(void)
{
	term.colours = 0;
	if (theme_colours(&term.theme, 1) == 0 || !has_colors() || start_color() != OK ||
	        use_default_colors() != OK)
		return;
	term.colours = theme_colours(&term.theme, COLORS);
}

static void set_options(void)
{
	typeahead(-1); /* the loop looks for waiting keys before it draws */
	leaveok(stdscr, TRUE);
	curs_set(0);
}

/* Every key as its bytes, C-c and C-z too, and every byte as we write it. */
static void set_modes(void)
{
	struct termios modes = term.saved;
	modes.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INLCR | IGNCR | ISTRIP | IXON | PARMRK);
	modes.c_oflag &= ~(tcflag_t)OPOST;
	modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
	modes.c_cc[VMIN] = 1;
	modes.c_cc[VTIME] = 0;
	tcsetattr(STDOUT_FILENO, TCSADRAIN, &modes);
}

/* Are the looks of this terminal those of ECMA-48, and may the cursor be moved in all of them? */
static bool can_thin(void)
{
	static const char *const resets[] = {"\033[m", "\033[0m", "\033(B\033[m", "\033[m\033(B"};
	bool known = exit_attribute_mode && strncmp(exit_attribute_mode, "\033[m\017", 4) == 0;
	for (size_t i = 0; exit_attribute_mode && i < sizeof resets / sizeof *resets; i++)
		known |= strcmp(exit_attribute_mode, resets[i]) == 0;
	return known && move_standout_mode && strncmp(cursor_address, "\033[", 2) == 0;
}

/*
 * curses writes in a hundred pieces, a system call and often a packet each. It writes them into a file
 * instead, and the terminal gets them and what is painted behind them in one.
 */
static void take_curses(struct buf *out)
{
	int fd = fileno(term.sent);
	off_t len = lseek(fd, 0, SEEK_CUR);
	if (len <= 0)
		return;
	term.bytes = mem_resize(term.bytes, (size_t)len, 1);
	ssize_t n = pread(fd, term.bytes, (size_t)len, 0);
	lseek(fd, 0, SEEK_SET);
	if (n > 0)
		buf_add(out, term.bytes, (size_t)n);
}

/* With no more about looks than is needed. */
static void thin(struct buf *bytes)
{
	struct buf thick = *bytes;
	buf_clear(&term.thin);
	pen_thin(&term.pen, thick.at, thick.len, &term.thin);
	*bytes = term.thin;
	term.thin = thick;
}

static void flush(void)
{
	buf_clear(&term.sending);
	take_curses(&term.sending);
	buf_add(&term.sending, term.painted.at, term.painted.len);
	buf_clear(&term.painted);
	if (term.thins)
		thin(&term.sending);
	if (term.sending.len)
		fd_write(STDOUT_FILENO, term.sending.at,
		        term.sending.len); /* a terminal that is gone: reading will tell */
}

static bool open_files(struct status *status)
{
	if (tcgetattr(STDOUT_FILENO, &term.saved) != 0)
		return status_fail(status, MSG_ERR_NO_SCREEN, NULL, NULL);
	int scratch = fd_scratch();
	term.sent = scratch >= 0 ? fdopen(scratch, "r+") : NULL;
	if (!term.sent)
		return status_fail_system(status, MSG_ERR_SCRATCH, NULL, errno);
	term.keys = keyboard(status);
	return term.keys != NULL;
}

static void close_files(void)
{
	if (term.keys && term.keys != stdin)
		fclose(term.keys);
	if (term.sent)
		fclose(term.sent);
	paint_free(&term.paint);
	for (size_t i = 0; i < sizeof term.inks / sizeof *term.inks; i++)
		free(term.inks[i].bytes);
	buf_free(&term.mixed);
	buf_free(&term.painted);
	buf_free(&term.sending);
	buf_free(&term.thin);
	free(term.bytes);
	memset(&term, 0, sizeof term);
}

/* The window as the system knows it; false on a line that does not say. */
static bool window(int *rows, int *cols)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
		return false;
	*rows = size.ws_row;
	*cols = size.ws_col;
	return true;
}

static void put_number(const char *name, int number)
{
	char digits[16];
	snprintf(digits, sizeof digits, "%d", number);
	setenv(name, digits, 1);
}

/* Where a colour of the settings is in no palette, the terminal's description with direct colours, if it has
 * them and the system describes them; else the one of its name, and the colour becomes the nearest. */
static const char *terminal_name(char *direct, size_t size)
{
	int found;
	const char *name = getenv("TERM"), *has = getenv("COLORTERM");
	bool able = has && (strcmp(has, "truecolor") == 0 || strcmp(has, "24bit") == 0);
	if (!term.theme.exact || !able || theme_colours(&term.theme, 1) == 0)
		return NULL;
	snprintf(direct, size, "%.*s-direct", (int)strcspn(name, "-"), name);
	if (setupterm(direct, STDOUT_FILENO, &found) != OK)
		return NULL;
	del_curterm(cur_term);
	return direct;
}

/* curses cannot ask the scratch file for its size: it is told the way it listens to. */
static SCREEN *new_screen(void)
{
	char direct[64];
	int rows, cols;
	if (window(&rows, &cols)) {
		put_number("LINES", rows);
		put_number("COLUMNS", cols);
	}
	return newterm(terminal_name(direct, sizeof direct), term.sent, term.keys);
}

bool term_open(const struct theme *theme, struct status *status)
{
	assert(!term.open);
	term.theme = *theme;
	if (!terminal_known(status) || !open_files(status)) {
		close_files();
		return false;
	}
	term.screen = new_screen();
	if (!term.screen) {
		close_files();
		return status_fail(status, MSG_ERR_TERM_UNKNOWN, getenv("TERM"), NULL);
	}
	term.open = true;
	choose_paste();
	term.thins = can_thin();
	choose_ways();
	term.has_mouse = finds_mouse();
	arm_rescue(&term.saved);
	set_modes();
	set_options();
	choose_colours();
	term.ask = can_be_asked();
	term.anew = true;
	return true;
}

/* In the background the terminal is another program's: to touch it would stop us. */
static bool in_foreground(void)
{
	pid_t group = tcgetpgrp(STDOUT_FILENO);
	return group == -1 || group == getpgrp();
}

/*
 * Once more, after curses: leaving the second screen brings back what was saved last, and in terminals made
 * with libvterm that includes the cursor, which is hidden whenever we scroll.
 */
static void show_cursor(void)
{
	struct buf bytes = {0};
	append_string(&bytes, cursor_normal);
	fd_write(STDOUT_FILENO, buf_str(&bytes), bytes.len);
	buf_free(&bytes);
}

static void send_string(const char *bytes)
{
	fd_write(fileno(term.sent), bytes, strlen(bytes));
}

bool term_mouse(bool on)
{
	if (term.has_mouse && on != term.mouse) {
		term.mouse = on;
		if (!term.anew)
			send_string(on ? mouse_on : mouse_off);
	}
	return term.has_mouse;
}

void term_copy(const char *text, size_t len)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	struct buf bytes = {0};
	buf_adds(&bytes, "\033]52;c;");
	for (size_t off = 0; off < len; off += 3) {
		unsigned group = 0;
		size_t part = len - off < 3 ? len - off : 3;
		for (size_t i = 0; i < 3; i++)
			group = group << 8 | (i < part ? (unsigned char)text[off + i] : 0);
		for (size_t i = 0; i < 4; i++)
			buf_add(&bytes, i <= part ? &digits[group >> (18 - 6 * i) & 63] : "=", 1);
	}
	buf_adds(&bytes, "\a");
	fd_write(fileno(term.sent), bytes.at, bytes.len);
	buf_free(&bytes);
}

static void give_back(void)
{
	paint_leave(&term.paint, &term.painted);
	flush();
	send_string(term.paste_off);
	send_string(term.mouse ? mouse_off : "");
	endwin();
	flush();
	show_cursor();
	ask_leave(term_fd());
	tcsetattr(STDOUT_FILENO, TCSADRAIN, &term.saved);
}

void term_close(void)
{
	if (!term.open)
		return;
	if (in_foreground())
		give_back();
	rescue_disarm();
	delscreen(term.screen);
	close_files();
}

int term_fd(void)
{
	return fileno(term.keys);
}

/* ---- size ---- */

struct term_size term_size(void)
{
	int rows, cols;
	if (window(&rows, &cols) && (rows != LINES || cols != COLS)) {
		resize_term(rows, cols);
		term_forget(); /* the terminal may have moved what stood on it */
	}
	return (struct term_size){LINES, COLS};
}

/* ---- drawing ---- */

/* After a time when the screen was given back it is curses that takes it over again. */
static void take_over(void)
{
	if (!isendwin())
		return;
	wnoutrefresh(stdscr);
	doupdate();
}

/* An empty screen, and what is to be sent before anything stands on it. */
static void clear_all(const struct grid *grid)
{
	term.pen = (struct pen){0}; /* something else may have written */
	take_over();
	if (term.terminal.can[PAINT_REGION])
		say(PAINT_REGION, 0, LINES - 1, &term.painted);
	append_string(&term.painted, exit_attribute_mode);
	append_string(&term.painted, clear_screen);
	paint_empty(&term.paint, &term.terminal, grid->rows, grid->cols);
	term.paint.row = term.paint.col = 0; /* where both clearing and the question leave the cursor */
	term.cursor = false;
	buf_adds(&term.painted, term.paste_on);
	buf_adds(&term.painted, term.mouse ? mouse_on : "");
	if (term.ask && grid->rows > 1)
		buf_adds(&term.painted, ask_question(able()));
	term.ask = term.anew = false;
}

static void show(bool cursor)
{
	if (cursor != term.cursor)
		append_string(&term.painted, cursor ? cursor_normal : cursor_invisible);
	term.cursor = cursor;
}

void term_draw(const struct grid *grid, int row, int col)
{
	const struct grid *shown = &term.paint.shown;
	if (term.anew || shown->rows != grid->rows || shown->cols != grid->cols)
		clear_all(grid);
	show(term.cursor && row >= 0);
	paint_grid(&term.paint, grid, &term.painted);
	if (row >= 0)
		paint_cursor(&term.paint, row, col, &term.painted);
	show(row >= 0);
	flush();
}

void term_forget(void)
{
	term.anew = true;
	term.ask = can_be_asked();
}

bool term_report(int row, int col)
{
	bool changed = ask_answer(row, col);
	term.anew |= changed;
	return changed;
}

bool term_ground(const int rgb[3])
{
	bool light = term.theme.light;
	if (!ask_ground(rgb, &light) || light == term.theme.light)
		return false;
	term.theme.light = light;
	forget_inks();
	term.anew = true;
	return true;
}

void term_suspend(void)
{
	give_back();
	struct sigaction usual = {.sa_handler = SIG_DFL}, ours;
	sigaction(SIGTSTP, &usual, &ours);
	kill(0, SIGTSTP);
	/* here the program stands still, until fg */
	sigaction(SIGTSTP, &ours, NULL);
	tcgetattr(STDOUT_FILENO, &term.saved); /* the shell may have changed them */
	set_modes();
	term_forget();
}
