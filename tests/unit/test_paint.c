// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/base/mem.h"
#include "core/text/utf8.h"
#include "tui/paint.h"
#include "tui/paint_ecma.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- inks: by the base style; the bytes name them for the screen below ---- */

enum { PLAIN, STRONG, ROSE, GROUND, STRUCK, INKS };
static const struct paint_ink inks[INKS] = {
        [PLAIN] = {.bytes = "\033[0m", .look = PLAIN, .plain = true, .erases = true},
        [STRONG] = {.bytes = "\033[1m", .look = STRONG, .plain = true, .erases = true},
        [ROSE] = {.bytes = "\033[2m", .look = ROSE, .plain = true, .erases = true},
        [GROUND] = {.bytes = "\033[3m", .look = GROUND, .erases = true},
        [STRUCK] = {.bytes = "\033[4m", .look = STRUCK},
};

static const struct paint_ink *ink_of(uint8_t style)
{
	return &inks[style % INKS];
}

static void say(enum paint_act act, int a, int b, struct buf *out)
{
	if (act == PAINT_UP || act == PAINT_DOWN)
		for (int i = 0; i < a; i++)
			buf_adds(out, act == PAINT_UP ? "\n" : "\033M");
	else
		paint_ecma(act, a, b, out);
}

static struct paint_terminal able(void)
{
	struct paint_terminal terminal = {.newlines = true,
	        .roams = true,
	        .stays = true,
	        .wrap_off = "",
	        .wrap_on = "",
	        .act = say,
	        .ink = ink_of};
	memset(terminal.can, true, sizeof terminal.can);
	return terminal;
}

/* ---- a screen that reads what is sent ---- */

enum { ROWS = 12, COLS = 30 };
struct seen {
	char32_t cp[ROWS][COLS]; /* U' ' for a blank, 0 for a second half */
	int ink[ROWS][COLS];
	int row, col, pen, top, bottom;
	bool stays, scrolled; /* scrolled: the whole screen went up without being asked to */
	char32_t last;
};

static void wipe(struct seen *s, int row, int from, int to)
{
	for (int col = from; col < to && col < COLS; col++) {
		s->cp[row][col] = U' ';
		s->ink[row][col] = s->pen == GROUND ? GROUND : PLAIN;
	}
}

static void shift(struct seen *s, int top, int bottom, int by)
{
	for (int n = 0; n < abs(by); n++) {
		int gone = by > 0 ? bottom : top;
		int kept = (bottom - top);
		int to = by > 0 ? top : top + 1, from = by > 0 ? top + 1 : top;
		memmove(s->cp[to], s->cp[from], (size_t)kept * sizeof *s->cp);
		memmove(s->ink[to], s->ink[from], (size_t)kept * sizeof *s->ink);
		wipe(s, gone, 0, COLS);
	}
}

static void new_line(struct seen *s)
{
	if (s->row == s->bottom)
		shift(s, s->top, s->bottom, 1);
	else if (s->row < ROWS - 1)
		s->row++;
}

/* Half of a wide character that is written over leaves a blank. */
static void put_char(struct seen *s, char32_t cp)
{
	int cols = cp >= 0x3000 ? 2 : 1;
	s->last = cp;
	if (s->col + cols > COLS) {
		s->col = 0;
		s->scrolled |= s->row == s->bottom;
		new_line(s);
	}
	if (s->cp[s->row][s->col] == 0 && s->col > 0)
		s->cp[s->row][s->col - 1] = U' ';
	if (s->col + cols < COLS && s->cp[s->row][s->col + cols] == 0)
		s->cp[s->row][s->col + cols] = U' ';
	for (int i = 0; i < cols; i++, s->col++) {
		s->cp[s->row][s->col] = i ? 0 : cp;
		s->ink[s->row][s->col] = s->pen;
	}
	if (s->col == COLS && !s->stays) {
		s->col = 0;
		s->scrolled |= s->row == s->bottom;
		new_line(s);
	}
}

static void obey(struct seen *s, char letter, int a, int b)
{
	int n = a ? a : 1;
	if (letter == 'H') {
		s->row = n - 1;
		s->col = b ? b - 1 : 0;
	} else if (letter == 'C') {
		assert_true(s->col + n < COLS);
		s->col += n;
	} else if (letter == 'K') {
		wipe(s, s->row, s->col, COLS);
	} else if (letter == 'X') {
		assert_true(s->col + n <= COLS);
		wipe(s, s->row, s->col, s->col + n);
	} else if (letter == 'b') {
		assert_true(s->col + n < COLS - 1);
		while (n-- > 0)
			put_char(s, s->last);
	} else if (letter == 'r') {
		s->top = n - 1;
		s->bottom = b ? b - 1 : ROWS - 1;
		s->row = ROWS / 2; /* anywhere */
	} else if (letter == 'L' || letter == 'M') {
		shift(s, s->row, s->bottom, letter == 'M' ? n : -n);
	} else if (letter == 'm') {
		s->pen = a;
	} else {
		fail_msg("\\e[…%c", letter);
	}
}

static size_t obey_sequence(struct seen *s, const char *p)
{
	int numbers[2] = {0}, at = 0;
	const char *from = p;
	for (p += 2; *p == ';' || (*p >= '0' && *p <= '9'); p++) {
		at += *p == ';';
		numbers[at] = *p == ';' ? 0 : numbers[at] * 10 + *p - '0';
	}
	obey(s, *p, numbers[0], numbers[1]);
	return (size_t)(p + 1 - from);
}

static void feed(struct seen *s, const struct buf *bytes)
{
	for (size_t off = 0; off < bytes->len;) {
		const char *p = bytes->at + off;
		char32_t cp;
		if (*p == '\r' || *p == '\n') {
			s->col = *p == '\r' ? 0 : s->col;
			if (*p == '\n')
				new_line(s);
			off++;
		} else if (p[0] == '\033' && p[1] == 'M') {
			if (s->row == s->top)
				shift(s, s->top, s->bottom, -1);
			off += 2;
		} else if (*p == '\033') {
			off += obey_sequence(s, p);
		} else {
			off += utf8_decode(p, bytes->len - off, &cp);
			put_char(s, cp);
		}
	}
}

static void begin(struct seen *s, const struct paint_terminal *terminal)
{
	*s = (struct seen){.bottom = ROWS - 1, .stays = terminal->stays};
	for (int row = 0; row < ROWS; row++)
		wipe(s, row, 0, COLS);
}

/* ---- does it show the grid? ---- */

static bool cell_is(const struct seen *s, const struct grid *grid, int row, int col)
{
	const struct cell *cell = grid_at(grid, row, col);
	if (cell->cols == 0 && col > 0 && cell[-1].cols == 2)
		return s->cp[row][col] == 0;
	char32_t cp = cell->cp[0] ? cell->cp[0] : U' ';
	const struct paint_ink *is = &inks[s->ink[row][col]], *wanted = ink_of(cell->style);
	return s->cp[row][col] == cp && (is == wanted || (cp == U' ' && is->plain && wanted->plain));
}

/* The last cell of a screen that scrolls behind it stays as it was. */
static void shows(const struct seen *s, const struct grid *grid, const char *why, int round)
{
	for (int row = 0; row < ROWS; row++)
		for (int col = 0; col < COLS; col++)
			if (!cell_is(s, grid, row, col) && (s->stays || row < ROWS - 1 || col < COLS - 2))
				fail_msg("%s, picture %d: row %d column %d", why, round, row, col);
	assert_false(s->scrolled);
}

/* ---- pictures by chance: a text that scrolls within a frame, words, blanks and lines ---- */

static void draw_words(struct grid *grid, int row)
{
	static const char *const words[] = {"对口支援", "duikou", "    ", "............", "二〇一〇年",
	        "         ", "──────", "a", "              ", "援"};
	for (int col = 0; col < COLS;) {
		const char *word = words[rand() % (int)COUNT(words)];
		unsigned style = rand() % 3 ? PLAIN : (unsigned)(rand() % INKS);
		col += grid_text(grid, row, col, COLS - col, style, word, strlen(word), false);
		col += rand() % 3;
	}
}

static void next_picture(struct grid *grid)
{
	size_t row_size = COLS * sizeof *grid->cells;
	int kind = rand() % 4, by = 1 + rand() % 3;
	if (kind == 0) {
		memmove(grid_at(grid, 1, 0), grid_at(grid, 1 + by, 0), (size_t)(ROWS - 2 - by) * row_size);
	} else if (kind == 1) {
		memmove(grid_at(grid, 1 + by, 0), grid_at(grid, 1, 0), (size_t)(ROWS - 2 - by) * row_size);
	} else if (kind == 2) {
		grid_reset(grid, ROWS, COLS);
	}
	for (int n = rand() % 4 + (kind == 2 ? ROWS : 0); n > 0; n--) {
		int row = rand() % ROWS;
		grid_fill(grid, (struct rect){row, 0, 1, COLS}, rand() % 4 ? PLAIN : GROUND);
		draw_words(grid, row);
	}
}

static void play(const struct paint_terminal *terminal, const char *why)
{
	struct seen seen;
	struct paint paint = {0};
	struct grid grid = {0};
	struct buf out = {0};
	begin(&seen, terminal);
	grid_reset(&grid, ROWS, COLS);
	paint_empty(&paint, terminal, ROWS, COLS);
	for (int round = 0; round < 400; round++) {
		next_picture(&grid);
		buf_clear(&out);
		paint_grid(&paint, &grid, &out);
		feed(&seen, &out);
		shows(&seen, &grid, why, round);
		assert_int_equal(seen.pen == GROUND || seen.pen == STRUCK, 0);
		buf_clear(&out);
		paint_grid(&paint, &grid, &out);
		assert_int_equal(out.len, 0); /* it is there */
		paint_cursor(&paint, rand() % ROWS, rand() % COLS, &out);
		feed(&seen, &out);
		assert_true(seen.row == paint.row && seen.col == paint.col);
	}
	buf_free(&out);
	grid_free(&grid);
	paint_free(&paint);
}

/* Each lacks one of the ways. */
static void any_terminal(void **state)
{
	(void)state;
	srand(7);
	struct paint_terminal terminal = able();
	play(&terminal, "all");
	for (int act = PAINT_FORWARD; act < PAINT_ACT_COUNT; act++) {
		char why[32];
		snprintf(why, sizeof why, "without %d", act);
		terminal = able();
		terminal.can[act] = false;
		play(&terminal, why);
	}
	terminal = able();
	terminal.newlines = false;
	play(&terminal, "no new lines");
	terminal.stays = false;
	play(&terminal, "wraps");
	terminal.roams = false;
	play(&terminal, "plain on the way");
	memset(&terminal.can[PAINT_FORWARD], false, sizeof terminal.can - sizeof *terminal.can);
	play(&terminal, "none");
}

/* ---- the bytes of some changes ---- */

static const struct {
	const char *why, *before, *after,
	        *sent; /* rows, \n between; ~ puts what follows in ROSE, ^ in PLAIN; from = on × is wide */
} cases[] = {
        {"nothing", "abc", "abc", ""},
        {"one character", "abc", "abd", "\033[;3H\033[0md"},
        {"an unchanged stretch is skipped", "abcdefgh", "xbcdefgy", "\033[H\033[0mx\033[6Cy"},
        {"a short one is written again", "abcdefgh", "xbcyefgh", "\033[H\033[0mxbcy"},
        {"what is too much is erased from the first blank on", "甲 乙丙", "甲", "\033[;3H\033[0m\033[K"},
        {"the next row by a new line", "a\nb", "c\nd", "\033[H\033[0mc\r\nd"},
        {"an indent too", "a\n  b", "c\n  d", "\033[H\033[0mc\r\n  d"},
        {"the same character is repeated", "", "..........", "\033[H\033[0m.\033[9b"},
        {"not one that may be wider", "", "────────", "\033[H\033[0m────────"},
        {"blanks between marks need no look", "", "~a^ ~b", "\033[H\033[2ma b"},
        {"half of a wide character goes with the other", "对口", "a口", "\033[H\033[0ma口 "},
        {"what only some terminals make wide may not cover all", "=a####", "=a×23",
                "\033[;2H\033[0m  \033[;2H×23"},
        {"where nothing stood it need not", "=a", "=a×2", "\033[;2H\033[0m×2"},
        {"what is wide everywhere does", "=a####", "=a对23", "\033[;2H\033[0m对23"},
};

static void draw_case(struct grid *grid, const char *rows)
{
	int row = 0, col = 0;
	unsigned style = PLAIN;
	grid_reset(grid, ROWS, COLS);
	for (const char *p = rows; *p;) {
		char32_t cp;
		size_t len = utf8_decode(p, strlen(p), &cp);
		if (*p == '\n') {
			row++;
			col = 0;
		} else if (*p == '~' || *p == '^') {
			style = *p == '~' ? ROSE : PLAIN;
		} else if (*p == '=') {
			grid->ambiguous = WIDTH_WIDE;
		} else {
			col += grid_text(grid, row, col, 2, style, p, len, false);
		}
		p += len;
	}
}

static void bytes(void **state)
{
	(void)state;
	struct paint_terminal terminal = able();
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct paint paint = {0};
		struct grid grid = {0};
		struct buf out = {0};
		paint_empty(&paint, &terminal, ROWS, COLS);
		draw_case(&grid, cases[i].before);
		paint_grid(&paint, &grid, &out);
		buf_clear(&out);
		paint.row = -1;
		paint.ink = NULL;
		draw_case(&grid, cases[i].after);
		paint_grid(&paint, &grid, &out);
		const char *sent = cases[i].sent;
		if (strcmp(buf_str(&out), sent) != 0)
			fail_msg("%s: %s", cases[i].why, buf_str(&out));
		buf_free(&out);
		grid_free(&grid);
		paint_free(&paint);
	}
}

static void lines_that_scroll(void **state)
{
	(void)state;
	struct paint_terminal terminal = able();
	struct paint paint = {0};
	struct grid grid = {0};
	struct buf out = {0};
	paint_empty(&paint, &terminal, ROWS, COLS);
	draw_case(&grid, "head\na\nb\nc\nd\ne\nf\ng\nfoot");
	paint_grid(&paint, &grid, &out);
	buf_clear(&out);
	draw_case(&grid, "head\nb\nc\nd\ne\nf\ng\nh\nfoot");
	paint_grid(&paint, &grid, &out);
	assert_string_equal(buf_str(&out), "\033[2;8r\033[8H\nh");
	buf_clear(&out);
	draw_case(&grid, "head\nc\nd\ne\nf\ng\nh\ni\nfoot");
	paint_grid(&paint, &grid, &out);
	assert_string_equal(buf_str(&out), "\r\ni"); /* the region is still there */
	buf_clear(&out);
	draw_case(&grid, "head\nc\nd\ne\nf\ng\nh\nj\nend");
	paint_grid(&paint, &grid, &out);
	assert_string_equal(buf_str(&out), "\rj\033[9Hend "); /* a new line would scroll */
	buf_clear(&out);
	paint_leave(&paint, &out);
	assert_string_equal(buf_str(&out), "\033[;12r");
	buf_free(&out);
	grid_free(&grid);
	paint_free(&paint);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(any_terminal),
	        cmocka_unit_test(bytes),
	        cmocka_unit_test(lines_that_scroll),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
