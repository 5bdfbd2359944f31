// SPDX-License-Identifier: MIT
#include "tui/term.h"

#include "core/base/buf.h"
#include "tui/ask.h"
#include "tui/fd.h"
#include "tui/ink.h"
#include "tui/paint.h"
#include "tui/pen.h"
#include "tui/rescue.h"
#include "tui/terminfo.h"
#include "tui/ways.h"

#include <curses.h>
#include <term.h>

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* A program has one terminal. */
static struct {
	bool open;
	bool taken;           /* is the other screen ours? */
	bool anew;            /* the next picture begins with clearing the screen */
	bool ask;             /* … and with the question of ask.h */
	const char *paste_on; /* what makes the terminal mark what is pasted, or "" */
	const char *paste_off;
	bool has_mouse, mouse; /* could be asked to tell of it, and is */
	int keys;              /* standard input, or /dev/tty */
	struct term_size size;
	bool thins; /* can what is sent be thinned? */
	struct pen pen;
	struct paint paint;
	const struct paint_terminal *can;
	struct buf sending, thin; /* what is sent next; and made thinner */
	bool cursor;              /* is it shown? */
	struct termios saved;     /* the terminal's modes, as the shell had them */
} term;

/* ---- opening and closing ---- */

static bool open_keyboard(struct status *status)
{
	term.keys = isatty(STDIN_FILENO) ? STDIN_FILENO : open("/dev/tty", O_RDONLY | O_CLOEXEC);
	return term.keys >= 0 || status_fail_system(status, MSG_ERR_NO_KEYBOARD, "/dev/tty", errno);
}

static void close_keyboard(void)
{
	if (term.keys > STDIN_FILENO)
		close(term.keys);
}

static bool described(const char *name)
{
	int found;
	return setupterm(name, STDOUT_FILENO, &found) == OK;
}

/* Where a colour of the settings is in no palette, the terminal's description with direct colours, if it has
 * them and the system describes them; else the one of its name, and the colour becomes the nearest. */
static bool described_with(const struct theme *theme, const char *name)
{
	char direct[64];
	const char *has = getenv("COLORTERM");
	bool able = has && (strcmp(has, "truecolor") == 0 || strcmp(has, "24bit") == 0);
	snprintf(direct, sizeof direct, "%.*s-direct", (int)strcspn(name, "-"), name);
	bool wanted = able && theme->exact && theme_colours(theme, 1) > 0;
	return (wanted && described(direct)) || described(name);
}

static bool describe_terminal(const struct theme *theme, struct status *status)
{
	const char *name = getenv("TERM");
	if (!isatty(STDOUT_FILENO) || tcgetattr(STDOUT_FILENO, &term.saved) != 0)
		return status_fail(status, MSG_ERR_NO_SCREEN, NULL, NULL);
	if (!name || !*name || !described_with(theme, name))
		return status_fail(status, MSG_ERR_TERM_UNKNOWN, name, NULL);
	if (cursor_address && clear_screen)
		return true;
	del_curterm(cur_term);
	return status_fail(status, MSG_ERR_TERM_POOR, name, NULL);
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
	return ASK_WIDTH | (ink_colours() > 0 && !console ? ASK_GROUND : 0);
}

static void arm_rescue(const struct termios *modes)
{
	struct buf bytes = {0};
	terminfo_add(&bytes, term.paste_off);
	terminfo_add(&bytes, term.has_mouse ? mouse_off : "");
	terminfo_add(&bytes, exit_attribute_mode);
	if (term.can->can[PAINT_REGION])
		ways_say(PAINT_REGION, 0, term.size.rows - 1, &bytes);
	terminfo_add(&bytes, exit_ca_mode);
	terminfo_add(&bytes, cursor_normal);
	rescue_arm(STDOUT_FILENO, modes, buf_str(&bytes), bytes.len);
	buf_free(&bytes);
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
	if (term.thins)
		thin(&term.sending);
	if (term.sending.len)
		fd_write(STDOUT_FILENO, term.sending.at,
		        term.sending.len); /* a terminal that is gone: reading will tell */
	buf_clear(&term.sending);
}

/* What the environment or terminfo says of a size that the system does not know. */
static int said(const char *variable, int capability, int usual)
{
	const char *value = getenv(variable);
	int number = value ? atoi(value) : 0;
	return number > 0 ? number : capability > 0 ? capability : usual;
}

/* As the system knows it, else as the shell or terminfo says. */
static struct term_size window(void)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
		return (struct term_size){size.ws_row, size.ws_col};
	return (struct term_size){said("LINES", lines, 24), said("COLUMNS", columns, 80)};
}

static void set_size(struct term_size size)
{
	term.size = size;
	ways_set_rows(size.rows);
}

static void choose_ways(const struct theme *theme)
{
	term.thins = can_thin();
	ink_open(theme, term.thins);
	term.can = ways_open();
	choose_paste();
	term.has_mouse = finds_mouse();
	term.ask = can_be_asked();
}

bool term_open(const struct theme *theme, struct status *status)
{
	assert(!term.open);
	if (!describe_terminal(theme, status))
		return false;
	if (!open_keyboard(status)) {
		del_curterm(cur_term);
		return false;
	}
	term.open = term.anew = true;
	choose_ways(theme);
	set_size(window());
	arm_rescue(&term.saved);
	set_modes();
	return true;
}

/* In the background the terminal is another program's: to touch it would stop us. */
static bool in_foreground(void)
{
	pid_t group = tcgetpgrp(STDOUT_FILENO);
	return group == -1 || group == getpgrp();
}

bool term_mouse(bool on)
{
	if (term.has_mouse && on != term.mouse) {
		term.mouse = on;
		if (!term.anew)
			buf_adds(&term.sending, on ? mouse_on : mouse_off);
	}
	return term.has_mouse;
}

void term_copy(const char *text, size_t len)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	struct buf *bytes = &term.sending;
	buf_adds(bytes, "\033]52;c;");
	for (size_t off = 0; off < len; off += 3) {
		unsigned group = 0;
		size_t part = len - off < 3 ? len - off : 3;
		for (size_t i = 0; i < 3; i++)
			group = group << 8 | (i < part ? (unsigned char)text[off + i] : 0);
		for (size_t i = 0; i < 4; i++)
			buf_add(bytes, i <= part ? &digits[group >> (18 - 6 * i) & 63] : "=", 1);
	}
	buf_adds(bytes, "\a");
}

/*
 * The cursor is shown once more behind the other screen: leaving that brings back what was saved last, and in
 * terminals made with libvterm that includes the cursor, which is hidden whenever we scroll.
 */
static void leave_screen(struct buf *out)
{
	terminfo_add(out, exit_attribute_mode);
	terminfo_add(out, ink_colours() > 0 ? orig_pair : "");
	ways_say(PAINT_GO, term.size.rows - 1, 0, out);
	terminfo_add(out, cursor_normal);
	terminfo_add(out, exit_ca_mode);
	buf_adds(out, "\r");
	terminfo_add(out, cursor_normal);
	term.taken = false;
}

static void give_back(void)
{
	paint_leave(&term.paint, &term.sending);
	buf_adds(&term.sending, term.paste_off);
	buf_adds(&term.sending, term.mouse ? mouse_off : "");
	if (term.taken)
		leave_screen(&term.sending);
	flush();
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
	del_curterm(cur_term);
	close_keyboard();
	paint_free(&term.paint);
	ink_close();
	buf_free(&term.sending);
	buf_free(&term.thin);
	memset(&term, 0, sizeof term);
}

int term_fd(void)
{
	return term.keys;
}

/* ---- size ---- */

struct term_size term_size(void)
{
	struct term_size now = window();
	if (now.rows != term.size.rows || now.cols != term.size.cols) {
		set_size(now);
		term_forget(); /* the terminal may have moved what stood on it */
	}
	return now;
}

/* ---- drawing ---- */

/* At the beginning, and after a time when the screen was given back. */
static void take_over(struct buf *out)
{
	if (term.taken)
		return;
	terminfo_add(out, enter_ca_mode);
	terminfo_add(out, exit_insert_mode); /* others may have left them otherwise */
	terminfo_add(out, enter_am_mode);
	terminfo_add(out, cursor_invisible);
	term.taken = true;
}

/* An empty screen, and what is to be sent before anything stands on it. */
static void clear_all(const struct grid *grid)
{
	term.pen = (struct pen){0}; /* something else may have written */
	take_over(&term.sending);
	if (term.can->can[PAINT_REGION])
		ways_say(PAINT_REGION, 0, term.size.rows - 1, &term.sending);
	terminfo_add(&term.sending, exit_attribute_mode);
	terminfo_add(&term.sending, clear_screen);
	paint_empty(&term.paint, term.can, grid->rows, grid->cols);
	term.paint.row = term.paint.col = 0; /* where both clearing and the question leave the cursor */
	term.cursor = false;
	buf_adds(&term.sending, term.paste_on);
	buf_adds(&term.sending, term.mouse ? mouse_on : "");
	if (term.ask && grid->rows > 1)
		buf_adds(&term.sending, ask_question(able()));
	term.ask = term.anew = false;
}

static void show(bool cursor)
{
	if (cursor != term.cursor)
		terminfo_add(&term.sending, cursor ? cursor_normal : cursor_invisible);
	term.cursor = cursor;
}

void term_draw(const struct grid *grid, int row, int col)
{
	const struct grid *shown = &term.paint.shown;
	if (term.anew || shown->rows != grid->rows || shown->cols != grid->cols)
		clear_all(grid);
	show(term.cursor && row >= 0);
	paint_grid(&term.paint, grid, &term.sending);
	if (row >= 0)
		paint_cursor(&term.paint, row, col, &term.sending);
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
	bool light = ink_light();
	if (!ask_ground(rgb, &light) || light == ink_light())
		return false;
	ink_set_light(light);
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
