// SPDX-License-Identifier: MIT
#include "tui/term.h"

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/text/utf8.h"
#include "tui/ask.h"
#include "tui/fd.h"
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
	struct buf thin;      /* … then what is left of them */
	struct termios saved; /* the terminal's modes, as the shell had them */
	struct theme theme;
	int colours;
	struct grid shown; /* what curses was given last */
	int *places;       /* where in it each row of the screen stands */
	cchar_t *row;      /* one row of it on its way to curses */
	bool *doubtful;    /* the rows whose characters in doubt are to be drawn */
	bool *doubts;      /* the rows of `shown` that have such characters */
	int cursor_row;    /* where the cursor was shown last */
	struct buf late;   /* what is sent behind what curses sends */
	struct ink {
		bool known, plain; /* plain: a blank looks like any other */
		attr_t attrs;
		int pair;
	} inks[256]; /* by style */
	struct colour_pair {
		int fg, bg;
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
	idlok(stdscr, TRUE);
	idcok(stdscr, FALSE); /* moves halves of wide characters in some terminals */
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
 * curses writes a screen in a hundred pieces, a system call and often a packet each. It writes them into a
 * file instead, and the terminal gets them in one.
 */
static void flush(void)
{
	int fd = fileno(term.sent);
	off_t len = lseek(fd, 0, SEEK_CUR);
	if (len <= 0)
		return;
	term.bytes = mem_resize(term.bytes, (size_t)len, 1);
	ssize_t n = pread(fd, term.bytes, (size_t)len, 0);
	lseek(fd, 0, SEEK_SET);
	if (n <= 0)
		return;
	buf_clear(&term.thin);
	if (term.thins)
		pen_thin(&term.pen, term.bytes, (size_t)n, &term.thin);
	else
		buf_add(&term.thin, term.bytes, (size_t)n);
	fd_write(STDOUT_FILENO, term.thin.at, term.thin.len); /* a terminal that is gone: reading will tell */
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
	grid_free(&term.shown);
	free(term.row);
	free(term.places);
	free(term.doubtful);
	free(term.doubts);
	buf_free(&term.late);
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
	term.cursor_row = -1;
	choose_paste();
	term.thins = can_thin();
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

static void mix_ink(struct ink *ink, uint8_t style)
{
	struct look look = theme_look(&term.theme, style, term.colours);
	ink->attrs = (look.attrs & LOOK_BOLD ? A_BOLD : 0) | (look.attrs & LOOK_UNDERLINE ? A_UNDERLINE : 0) |
	             (look.attrs & LOOK_REVERSE ? A_REVERSE : 0) | (look.attrs & LOOK_DIM ? A_DIM : 0);
	ink->pair = pair_of(look.fg, look.bg);
	ink->plain = look.bg < 0 && !(look.attrs & (LOOK_UNDERLINE | LOOK_REVERSE));
	ink->known = true;
}

static const struct ink *ink_of(uint8_t style)
{
	struct ink *ink = &term.inks[style];
	if (!ink->known)
		mix_ink(ink, style);
	return ink;
}

static void to_curses(const struct cell *cell, const struct ink *ink, cchar_t *out)
{
	wchar_t text[2 + CELL_MARKS];
	size_t n = 0;
	for (; n < 1 + CELL_MARKS && cell->cp[n]; n++)
		text[n] = (wchar_t)cell->cp[n];
	if (n == 0)
		text[n++] = L' ';
	text[n] = L'\0';
	setcchar(out, text, ink->attrs, (short)ink->pair, NULL);
}

/*
 * What stands for a character in doubt (see below): a blank that curses takes for a character, so that it
 * wipes it out when the next one there is a blank.
 */
static void place_to_curses(const struct ink *ink, cchar_t *out)
{
	setcchar(out, L"\u00A0", ink->attrs, (short)ink->pair, NULL);
}

static bool blank(const struct cell *cell)
{
	return cell->cp[0] == 0 || cell->cp[0] == ' ';
}

/*
 * How a blank is drawn: in short gaps between two characters of one look as they are, for to change it and
 * back costs twenty bytes; else as it is, for long gaps are skipped.
 */
static const struct ink *blank_ink(const struct grid *grid, int row, int col, const struct ink *before)
{
	enum { GAP_COLS = 4 };
	const struct ink *own = ink_of(grid_at(grid, row, col)->style);
	if (!before || !own->plain || !before->plain)
		return own;
	for (int next = col + 1; next < grid->cols && next <= col + GAP_COLS; next++) {
		const struct cell *cell = grid_at(grid, row, next);
		if (!blank(cell))
			return ink_of(cell->style) == before ? before : own;
		if (!ink_of(cell->style)->plain)
			return own;
	}
	return own;
}

static void send_row(const struct grid *grid, int row)
{
	int count = 0;
	const struct ink *before = NULL;
	term.doubts[row] = false;
	for (int col = 0; col < grid->cols; count++) {
		const struct cell *cell = grid_at(grid, row, col);
		const struct ink *ink = blank(cell) ? blank_ink(grid, row, col, before) : ink_of(cell->style);
		bool doubt = cell->flags & CELL_DOUBTFUL;
		if (doubt)
			place_to_curses(ink, &term.row[count]);
		else
			to_curses(cell, ink, &term.row[count]);
		before = ink;
		col += cell->cols == 2 && !doubt ? 2 : 1;
		term.doubts[row] |= doubt;
	}
	term.doubtful[row] |= term.doubts[row];
	mvadd_wchnstr(row, 0, term.row, count);
}

static void resize_shown(const struct grid *grid)
{
	if (term.shown.rows == grid->rows && term.shown.cols == grid->cols)
		return;
	grid_reset(&term.shown, grid->rows, grid->cols);
	term.row = mem_resize(term.row, (size_t)grid->cols + 1, sizeof *term.row);
	term.doubtful = mem_resize(term.doubtful, (size_t)grid->rows + 1, sizeof *term.doubtful);
	term.doubts = mem_resize(term.doubts, (size_t)grid->rows + 1, sizeof *term.doubts);
	term.places = mem_resize(term.places, (size_t)grid->rows + 1, sizeof *term.places);
	for (int row = 0; row < grid->rows; row++)
		term.places[row] = row;
	memset(term.doubtful, 0, (size_t)grid->rows + 1);
	memset(term.doubts, 0, (size_t)grid->rows + 1);
	erase();
}

/* ---- what only moved ---- */

/*
 * Rows that stand where others stood are moved in curses' window as well: what does not change need not be
 * given to it again. How it brings the terminal there is its own affair.
 */

static struct cell *shown_row(int row)
{
	return grid_at(&term.shown, term.places[row], 0);
}

static bool same_row(const struct grid *grid, int row, int shown)
{
	return memcmp(grid_at(grid, row, 0), shown_row(shown), (size_t)grid->cols * sizeof *grid->cells) == 0;
}

static bool is_empty(int shown)
{
	int col = 0;
	while (col < term.shown.cols && !shown_row(shown)[col].cp[0])
		col++;
	return col == term.shown.cols;
}

/* How many of rows [first, end) stand there that are wanted `by` rows higher. */
static int count_moved(const struct grid *grid, int first, int end, int by)
{
	int count = 0;
	for (int row = first; row < end; row++)
		if (row + by >= first && row + by < end)
			count += same_row(grid, row, row + by);
	return count;
}

/* By how many rows most of [first, end) have moved up, or down if it is negative, told from one of those that
 * are shown, `probe`; 0 if they have not. */
static int find_move(const struct grid *grid, int first, int end, int probe)
{
	for (int row = first; row < end; row++)
		if (row != probe && same_row(grid, row, probe) &&
		        count_moved(grid, first, end, probe - row) > (end - first) / 2)
			return probe - row;
	return 0;
}

static void turn(int *first, int *last)
{
	for (; first < last; first++, last--) {
		int place = *first;
		*first = *last;
		*last = place;
	}
}

/* Rows [first, end) as many places up, or down if it is negative; what goes out comes in at the other end. */
static void turn_places(int first, int end, int by)
{
	int middle = by > 0 ? first + by : end + by;
	turn(&term.places[first], &term.places[middle - 1]);
	turn(&term.places[middle], &term.places[end - 1]);
	turn(&term.places[first], &term.places[end - 1]);
}

static void move_rows(const struct grid *grid, int first, int end, int by)
{
	int kept = end - first - abs(by), to = by > 0 ? first : first - by,
	    from = by > 0 ? first + by : first;
	turn_places(first, end, by);
	for (int row = by > 0 ? to + kept : first; row < (by > 0 ? end : to); row++)
		memset(shown_row(row), 0, (size_t)grid->cols * sizeof *grid->cells);
	memmove(&term.doubts[to], &term.doubts[from], (size_t)kept * sizeof *term.doubts);
	for (int row = to; row < to + kept; row++)
		term.doubtful[row] |= term.doubts[row]; /* curses may draw over them */
	scrollok(stdscr, TRUE);
	wsetscrreg(stdscr, first, end - 1);
	wscrl(stdscr, by);
	wsetscrreg(stdscr, 0, grid->rows - 1);
	scrollok(stdscr, FALSE);
}

/* One of the three probes is still on the screen wherever most of the rows are. */
static void send_moves(const struct grid *grid)
{
	enum { LEAST = 6, PROBES = 3 };
	int first = 0, end = grid->rows, by = 0;
	while (first < end && same_row(grid, first, first))
		first++;
	while (end > first && same_row(grid, end - 1, end - 1))
		end--;
	for (int i = 1; i <= PROBES && !by && end - first >= LEAST; i++) {
		int probe = first + (end - first) * i / (PROBES + 1);
		while (probe < end - 1 && is_empty(probe))
			probe++;
		by = find_move(grid, first, end, probe);
	}
	if (by)
		move_rows(grid, first, end, by);
}

static void send_changes(const struct grid *grid)
{
	size_t row_size = (size_t)grid->cols * sizeof *grid->cells;
	for (int row = 0; row < grid->rows; row++) {
		struct cell *shown = shown_row(row);
		const struct cell *wanted = grid_at(grid, row, 0);
		if (memcmp(shown, wanted, row_size) == 0)
			continue;
		send_row(grid, row);
		memcpy(shown, wanted, row_size);
	}
}

/* ---- characters in doubt ---- */

/*
 * What terminals draw in another number of cells than we count would shift the rest of its row, and curses,
 * which counts as we do, would go on writing there. So curses gets blanks in its place; behind curses' output
 * each such cluster is sent alone, to its own place, and what stands beside it once more, which it may have
 * run over or become a mark of. Without wrapping, so that nothing of it gets into the next row.
 */

static int late_byte(int byte)
{
	buf_add(&term.late, &(char){(char)byte}, 1);
	return byte;
}

static void late_string(const char *capability, int row, int col)
{
	if (capability)
		tputs(tiparm(capability, row, col), 1, late_byte);
}

static void late_pen(const struct cell *cell)
{
	const struct ink *ink = ink_of(cell->style);
	vid_puts(ink->attrs, (short)ink->pair, NULL, late_byte);
}

static void late_cell(const struct cell *cell)
{
	char bytes[UTF8_MAX];
	late_pen(cell);
	if (blank(cell))
		buf_adds(&term.late, " ");
	for (int i = 0; i <= CELL_MARKS && cell->cp[i] && !blank(cell); i++)
		buf_add(&term.late, bytes, utf8_encode(cell->cp[i], bytes));
}

static int cols_of(const struct cell *cell)
{
	return cell->cols == 2 ? 2 : 1;
}

static bool goes_on(const struct grid *grid, int row, int col)
{
	return col < grid->cols && grid_at(grid, row, col)->flags == (CELL_DOUBTFUL | CELL_JOINED);
}

/* A terminal may draw nothing at all: what stood there would stay. */
static int late_blanks(const struct grid *grid, int row, int col)
{
	late_pen(grid_at(grid, row, col));
	do
		buf_adds(&term.late, " ");
	while (goes_on(grid, row, ++col));
	return col;
}

/* A cluster from (row, col) on; gives the column behind it, and in *reach how far it may have run. */
static int late_cluster(const struct grid *grid, int row, int col, int *reach)
{
	late_string(cursor_address, row, col);
	int end = late_blanks(grid, row, col);
	late_string(cursor_address, row, col);
	for (*reach = col; col < end; col += cols_of(grid_at(grid, row, col))) {
		const struct cell *cell = grid_at(grid, row, col);
		late_cell(cell);
		for (int i = 0; i <= CELL_MARKS && cell->cp[i]; i++)
			*reach += 2;
	}
	return end;
}

static bool doubtful(const struct grid *grid, int row, int col)
{
	return grid_at(grid, row, col)->flags & CELL_DOUBTFUL;
}

/* What stands before the cluster: the terminal may have taken the cluster for a mark of it. */
static void late_left(const struct grid *grid, int row, int col)
{
	int left = col - 1;
	if (left > 0 && grid_at(grid, row, left - 1)->cols == 2)
		left--;
	if (left < 0 || doubtful(grid, row, left))
		return;
	late_string(cursor_address, row, left);
	late_cell(grid_at(grid, row, left));
}

/* What stands behind it, as far as it may have run; gives the column that is next. */
static int late_right(const struct grid *grid, int row, int col, int reach)
{
	if (col < reach && col < grid->cols && !doubtful(grid, row, col))
		late_string(cursor_address, row, col);
	while (col < reach && col < grid->cols && !doubtful(grid, row, col)) {
		late_cell(grid_at(grid, row, col));
		col += cols_of(grid_at(grid, row, col));
	}
	return col;
}

static void late_row(const struct grid *grid, int row)
{
	for (int col = 0, reach; col < grid->cols;) {
		if (!doubtful(grid, row, col)) {
			col++;
			continue;
		}
		int end = late_cluster(grid, row, col, &reach);
		late_left(grid, row, col);
		col = late_right(grid, row, end, reach);
	}
	term.doubtful[row] = false;
}

/* curses may go over what stands in the cursor's row to get there. */
static void doubt_cursor_row(const struct grid *grid, int row)
{
	for (int col = 0; row >= 0 && row < grid->rows && col < grid->cols; col++)
		term.doubtful[row] |= grid_at(grid, row, col)->flags & CELL_DOUBTFUL;
}

static bool any_doubtful(const struct grid *grid)
{
	bool any = false;
	for (int row = 0; row < grid->rows; row++)
		any |= term.doubtful[row];
	return any;
}

/* The cursor and the pen are, and have to be again, where curses has left them: (row, col), plain. */
static void send_late(const struct grid *grid, int row, int col)
{
	buf_clear(&term.late);
	late_string(exit_am_mode, 0, 0);
	for (int i = 0; i < grid->rows; i++)
		if (term.doubtful[i])
			late_row(grid, i);
	vid_puts(A_NORMAL, 0, NULL, late_byte);
	late_string(enter_am_mode, 0, 0);
	late_string(cursor_address, row, col);
	fd_write(fileno(term.sent), buf_str(&term.late), term.late.len);
}

/*
 * An empty screen, and what is to be sent before anything stands on it. curses forgets all it has: a change
 * of width leaves none of its cells right.
 */
static void clear_all(const struct grid *grid)
{
	term.pen = (struct pen){0}; /* something else may have written */
	erase();
	move(0, 0);
	clearok(curscr, TRUE);
	wnoutrefresh(stdscr);
	doupdate();
	memset(term.shown.cells, 0, (size_t)grid->rows * (size_t)grid->cols * sizeof *grid->cells);
	send_string(term.paste_on);
	send_string(term.mouse ? mouse_on : "");
	if (term.ask && grid->rows > 1)
		send_string(ask_question(able()));
	term.ask = term.anew = false;
}

void term_draw(const struct grid *grid, int row, int col)
{
	resize_shown(grid);
	if (term.anew)
		clear_all(grid);
	if (grid->rows > 0 && grid->cols > 0) {
		send_moves(grid);
		send_changes(grid);
	}
	bool visible = row >= 0;
	doubt_cursor_row(grid, term.cursor_row);
	doubt_cursor_row(grid, term.cursor_row = row);
	bool late = any_doubtful(grid);
	leaveok(stdscr, !visible && !late);
	curs_set(visible);
	if (visible || late)
		move(visible ? row : 0, visible ? col : 0);
	wnoutrefresh(stdscr);
	doupdate();
	if (late)
		send_late(grid, visible ? row : 0, visible ? col : 0);
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
	memset(term.inks, 0, sizeof term.inks);
	term.pair_count = 0;
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
