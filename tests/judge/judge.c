// SPDX-License-Identifier: MIT
/*
 * judge TERMINAL PAINT KNOWN [EVERY]: the samples in our grid and on a terminal, cell by cell.
 *
 * First the terminal is asked how wide it draws each code point alone; then every EVERYth screen of samples
 * is drawn by the program's own term.c and compared with what the grid says. The differences are counted by
 * the class of the character, in three ways:
 *
 *   width    the terminal moves its cursor by another number of cells
 *   shape    a cell of a cluster in doubt (cluster.h) shows something else; all around it is right
 *   shift    any other cell is wrong
 *
 * KNOWN lists what may differ: terminal, way, class, at most how many in the full run, and why. Anything else
 * fails. Exit status 77 when the terminal is not installed.
 */
#include "core/base/mem.h"
#include "core/text/width.h"
#include "tests/judge/samples.h"
#include "tests/judge/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SKIPPED = 77, CELLS = SCREEN_ROWS * SCREEN_COLS, ROWS_MAX = 200, TOLD_MAX = 12 };

enum way { WIDTH, SHAPE, SHIFT, WAYS };
static const char *const way_names[WAYS] = {"width", "shape", "shift"};

static const struct terminal *terminal;
static int told;

void terminal_fail(const char *what)
{
	printf("%s: %s: %s\n", terminal ? terminal->name : "judge", what, errno ? strerror(errno) : "");
	if (terminal)
		terminal->close();
	exit(2);
}

/* ---- what paint has done ---- */

static int done, orders; /* pipes: from paint, to it */

static void order(const char *line)
{
	size_t len = strlen(line);
	if (write(orders, line, len) != (ssize_t)len)
		terminal_fail("paint takes no orders");
}

/* The next line that it has written into the pipe, while the terminal runs. */
static const char *next_line(void)
{
	enum { PATIENCE = 12000 }; /* looks that find nothing, of 5 ms and more each */
	static char bytes[1 << 16], line[64];
	static size_t len, off;
	size_t at = 0;
	for (int waits = 0; waits < PATIENCE;) {
		for (; off < len && at + 1 < sizeof line; line[at++] = bytes[off++])
			if (bytes[off] == '\n') {
				off++;
				line[at] = '\0';
				return line;
			}
		ssize_t n = read(done, bytes, sizeof bytes);
		waits += n <= 0;
		len = n > 0 ? (size_t)n : 0;
		off = 0;
		if (n <= 0)
			terminal->run();
	}
	terminal_fail("paint is silent");
}

/* ---- differences ---- */

static struct difference {
	enum way way;
	char class[24];
	int count;
	char32_t example;
} differences[ROWS_MAX];
static int difference_count;

static void count(enum way way, char32_t cp)
{
	const char *class = samples_class(cp);
	int i = 0;
	while (i < difference_count &&
	        (differences[i].way != way || strcmp(differences[i].class, class) != 0))
		i++;
	if (i == ROWS_MAX)
		terminal_fail("too many classes");
	if (i == difference_count) {
		differences[difference_count++] = (struct difference){.way = way, .example = cp};
		snprintf(differences[i].class, sizeof differences[i].class, "%s", class);
	}
	differences[i].count++;
}

/* ---- widths ---- */

static void measure(uint8_t *widths)
{
	unsigned cp, last = 0;
	int cols;
	next_line(); /* ready */
	order("w\n");
	while (sscanf(next_line(), "%X %d", &cp, &cols) == 2) {
		for (; last < cp; last++) /* left out as alike */
			widths[last + 1] = widths[last];
		widths[cp] = (uint8_t)cols;
		if (cols != width_char(cp, terminal->ambiguous))
			count(WIDTH, cp);
	}
}

/* ---- screens ---- */

static bool blank(const char32_t *cp)
{
	return cp[0] == 0 || cp[0] == ' ';
}

static bool same(const struct cell *want, const struct seen *have)
{
	if (blank(want->cp) || blank(have->cp))
		return blank(want->cp) && blank(have->cp);
	for (int i = 0; i <= CELL_MARKS; i++)
		if (want->cp[i] != have->cp[i])
			return false;
	return want->cols == have->cols;
}

static void explain(int which, int i, const struct cell *want, const struct seen *have)
{
	if (told++ >= TOLD_MAX)
		return;
	printf("screen %d, row %d, column %d: wanted", which, i / SCREEN_COLS, i % SCREEN_COLS);
	for (int k = 0; k <= CELL_MARKS && want->cp[k]; k++)
		printf(" %04X", (unsigned)want->cp[k]);
	printf(" in %d, shown", want->cols);
	for (int k = 0; k < SEEN_MAX && have->cp[k]; k++)
		printf(" %04X", (unsigned)have->cp[k]);
	printf(" in %d\n", have->cols);
}

/* The code point that a difference is laid to: one in doubt in the cell, or in the nearest before it. */
static char32_t culprit(const struct cell *row, int col)
{
	for (int at = col; at >= 0 && at > col - 8; at--)
		for (int k = 0; k <= CELL_MARKS; k++)
			if (row[at].cp[k] && width_doubtful(row[at].cp[k]))
				return row[at].cp[k];
	return row[col].cp[0] ? row[col].cp[0] : ' ';
}

static void compare(const struct grid *grid, int which, const struct seen *seen)
{
	for (int i = 0; i < CELLS; i++) {
		const struct cell *want = &grid->cells[i];
		if (same(want, &seen[i]))
			continue;
		bool doubt = want->flags & CELL_DOUBTFUL;
		if (!doubt)
			explain(which, i, want, &seen[i]);
		count(doubt ? SHAPE : SHIFT, culprit(&grid->cells[i - i % SCREEN_COLS], i % SCREEN_COLS));
	}
}

static int compare_screens(int every, const uint8_t *widths)
{
	int screens = 0;
	char line[32];
	struct grid grid = {0};
	struct seen *seen = mem_zero(CELLS, sizeof *seen);
	for (int which = 0; terminal->look && which < samples_screens(); which += every, screens++) {
		snprintf(line, sizeof line, "%d\n", which);
		order(line);
		if (atoi(next_line()) != which)
			terminal_fail("paint is out of step");
		samples_lay_out(&grid, which);
		terminal->look(seen, widths);
		compare(&grid, which, seen);
	}
	grid_free(&grid);
	free(seen);
	return screens;
}

/* ---- what is known ---- */

struct known {
	int most;
	char reason[256];
};

static struct known find_known(const char *path, const struct difference *difference)
{
	char line[512], name[32], way[16], class[24];
	struct known known = {0};
	FILE *file = fopen(path, "r");
	while (file && fgets(line, sizeof line, file))
		if (sscanf(line, "%31[^\t]\t%15[^\t]\t%23[^\t]\t%d\t%255[^\n]", name, way, class, &known.most,
		            known.reason) == 5 &&
		        strcmp(name, terminal->name) == 0 && strcmp(way, way_names[difference->way]) == 0 &&
		        strcmp(class, difference->class) == 0) {
			fclose(file);
			return known;
		}
	if (file)
		fclose(file);
	return (struct known){0, "not listed"};
}

static bool report(const char *path, int screens)
{
	bool good = true;
	struct sample_counts counts = samples_counts();
	printf("%s: %d of %d screens of %d code points and %d strings, %d cells each\n", terminal->name,
	        screens, samples_screens(), counts.code_points, counts.strings, CELLS);
	printf("%-6s %-20s %8s %8s  %-8s %s\n", "way", "class", "differ", "at most", "such as", "reason");
	for (int i = 0; i < difference_count; i++) {
		struct difference *d = &differences[i];
		struct known known = find_known(path, d);
		bool listed = d->count <= known.most;
		good &= listed;
		printf("%-6s %-20s %8d %8d  U+%04X   %s%s\n", way_names[d->way], d->class, d->count,
		        known.most, (unsigned)d->example, known.reason, listed ? "" : "  <- FAILS");
	}
	return good;
}

static const struct terminal *find_terminal(const char *name)
{
	static const struct terminal *const all[] = {
	        &terminal_vterm, &terminal_tmux, &terminal_xterm, &terminal_xterm_wide};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (strcmp(all[i]->name, name) == 0)
			return all[i];
	return NULL;
}

/* For both directions, or opening it would wait for paint. */
static int make_pipe(const char *folder, const char *name, char *path, size_t size)
{
	snprintf(path, size, "%s/%s", folder, name);
	int fd = mkfifo(path, 0600) < 0 ? -1 : open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0)
		terminal_fail(path);
	return fd;
}

int main(int argc, char **argv)
{
	if (argc < 4)
		return 2;
	char folder[] = "/tmp/duikou-judge-XXXXXX", from[64], to[64];
	terminal = find_terminal(argv[1]);
	if (!terminal || !mkdtemp(folder))
		terminal_fail(folder);
	done = make_pipe(folder, "done", from, sizeof from);
	orders = make_pipe(folder, "orders", to, sizeof to);
	bool there = terminal->open(argv[2], from, to), good = true;
	if (there) {
		uint8_t *widths = mem_zero(0x110000, 1);
		measure(widths);
		good = report(argv[3], compare_screens(argc > 4 ? atoi(argv[4]) : 1, widths));
		terminal->close();
		free(widths);
	} else {
		printf("skipped: %s is not installed\n", terminal->name);
	}
	unlink(from);
	unlink(to);
	rmdir(folder);
	return !there ? SKIPPED : good ? 0 : 1;
}
