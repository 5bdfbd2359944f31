// SPDX-License-Identifier: MIT
/*
 * paint DONE ORDERS: what runs in the terminal that is judged. It writes "ready" into the pipe DONE and
 * follows the lines that come out of the pipe ORDERS. A number draws that screen of samples.h, as the program
 * draws its own, and is written into DONE when the terminal has answered what was sent behind the picture:
 * then it has drawn it. `w` measures: into DONE goes, for each code point, how many cells the cursor moved,
 * and "end".
 */
#include "core/text/utf8.h"
#include "tests/judge/samples.h"
#include "tui/ask.h"
#include "tui/fd.h"
#include "tui/key.h"
#include "tui/signals.h"
#include "tui/term.h"
#include "tui/width.h"

#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct key_decoder decoder;

/* The next key, or report, of the terminal; ends the program when that is gone. */
static char32_t next(void)
{
	char bytes[256];
	for (;;) {
		char32_t key = key_next(&decoder, false);
		if (key != K_NONE)
			return key;
		size_t room = key_room(&decoder) < sizeof bytes ? key_room(&decoder) : sizeof bytes;
		ssize_t n = read(term_fd(), bytes, room);
		if (n <= 0)
			exit(1);
		key_feed(&decoder, bytes, (size_t)n);
	}
}

static void send(const char *bytes, size_t len)
{
	fd_write(STDOUT_FILENO, bytes, len);
}

/* Waits until the terminal has answered, and thus drawn all. In the first row the answer looks like F3. */
static void wait_for_terminal(void)
{
	send("\033[6n", 4);
	for (char32_t key = K_NONE; key != K_REPORT && key != K_F1 + 2;)
		key = next();
}

static void draw(int which, int done)
{
	struct grid grid = {.ambiguous = width_ambiguous()};
	char line[16];
	samples_lay_out(&grid, which);
	term_draw(&grid, -1, 0);
	wait_for_terminal();
	fd_write(done, line, (size_t)snprintf(line, sizeof line, "%d\n", which));
	grid_free(&grid);
}

enum { MEASURED_TOGETHER = 500 };

/* Sends some at once, each on a row of its own behind a letter, and takes the reports in order. */
static void measure_some(const char32_t *cps, int count, FILE *done)
{
	struct buf out = {0};
	for (int i = 0; i < count; i++) {
		char bytes[UTF8_MAX];
		buf_addf(&out, "\033[%d;1H\033[2Ka", 2);
		buf_add(&out, bytes, utf8_encode(cps[i], bytes));
		buf_adds(&out, "\033[6n\u00B7"); /* a joiner would take the next one that is not ASCII */
	}
	send(buf_str(&out), out.len);
	for (int i = 0; i < count; i++) {
		while (next() != K_REPORT)
			;
		fprintf(done, "%X %d\n", (unsigned)cps[i], decoder.report.col - 2);
	}
	buf_free(&out);
}

static void measure(int done_fd)
{
	char32_t cps[MEASURED_TOGETHER];
	int count = 0;
	FILE *done = fdopen(dup(done_fd), "w");
	for (char32_t cp = 0xA0; cp < 0x110000 && done; cp++) {
		bool alike = cp >= 0x33000 && cp / 0x1000 != 0xE0; /* unassigned and private planes */
		if ((cp >= 0xD800 && cp < 0xE000) || width_unsafe(cp) ||
		        (alike && cp % 0x100 && cp != 0x10FFFF))
			continue;
		cps[count++] = cp;
		if (count == MEASURED_TOGETHER || cp == 0x10FFFF) {
			measure_some(cps, count, done);
			count = 0;
		}
	}
	fprintf(done, "end\n");
	fclose(done);
}

int main(int argc, char **argv)
{
	struct status status;
	char line[16];
	FILE *orders = argc == 3 ? fopen(argv[2], "re") : NULL;
	int done = argc == 3 ? open(argv[1], O_WRONLY | O_CLOEXEC) : -1;
	setlocale(LC_CTYPE, "C.UTF-8");
	signals_open();
	ask_open(0);
	if (done < 0 || !orders || !term_open(&(struct theme){0}, &status))
		return 2;
	fd_write(done, "ready\n", 6);
	while (fgets(line, sizeof line, orders)) {
		if (line[0] == 'w')
			measure(done);
		else
			draw(atoi(line), done);
	}
	term_close();
	return 0;
}
