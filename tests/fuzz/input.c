// SPDX-License-Identifier: MIT
/*
 * Any bytes as a terminal may send them: through the decoder in pieces, as keys into a line that is typed,
 * and the line, and the bytes themselves, into cells. What must hold for every input is asserted here; the
 * sanitizers see the rest. For libFuzzer (-Dfuzz=true, clang), and for replay.c.
 */
#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "tests/fuzz/target.h"
#include "tui/key.h"
#include "tui/prompt.h"

#include <stdlib.h>
#include <string.h>

/* An assert that stays when the program is built without them. */
#define MUST(condition) ((condition) ? (void)0 : abort())

enum { ROWS = 3, COLS_MAX = 40, COLS_MIN = 4 };

/* What the first bytes decide. */
struct trial {
	enum width_ambiguous ambiguous;
	int cols;
	size_t piece; /* bytes that come at once */
	struct prompt prompt;
	struct history history;
	struct grid grid;
};

/* ---- cells ---- */

static void must_be_cell(const struct grid *grid, int row, int col)
{
	const struct cell *cell = grid_at(grid, row, col);
	if (cell->cp[0] == 0) {
		bool half = col > 0 && cell[-1].cols == 2;
		MUST(cell->cols == 0);
		MUST(half || !(cell->flags & CELL_JOINED) || cell->flags & CELL_DOUBTFUL);
		return;
	}
	MUST(!width_unsafe(cell->cp[0]));
	MUST(width_char(cell->cp[0], grid->ambiguous) == cell->cols);
	MUST(col + cell->cols <= grid->cols);
	MUST(cell->cols < 2 || (cell[1].cols == 0 && cell[1].cp[0] == 0));
	for (int i = 1; i <= CELL_MARKS && cell->cp[i]; i++)
		MUST(!width_unsafe(cell->cp[i]) && width_char(cell->cp[i], grid->ambiguous) == 0);
}

static void must_be_grid(const struct grid *grid)
{
	for (int row = 0; row < grid->rows; row++)
		for (int col = 0; col < grid->cols; col++)
			must_be_cell(grid, row, col);
}

/* A text over what stands there: no half of a character is left, and nothing is touched that is not its. */
static void lay_out(struct trial *trial, const char *text, size_t len)
{
	struct grid *grid = &trial->grid;
	int col = len > 0 ? (unsigned char)text[0] % trial->cols : 0, cols = trial->cols - col - 1;
	grid_reset(grid, ROWS, trial->cols);
	for (int i = 0; i < trial->cols; i += 2)
		grid_text(grid, 1, i, 2, STYLE_TEXT, "汉", 3, false);
	int used = grid_text(grid, 1, col, cols, STYLE_DIM, text, len, len % 2);
	MUST(used >= 0 && used <= (cols > 0 ? cols : 0));
	must_be_grid(grid);
	for (int i = 0; i < trial->cols; i++) {
		MUST(grid_at(grid, 0, i)->cp[0] == 0 && grid_at(grid, 2, i)->cp[0] == 0);
		MUST(grid_at(grid, 1, i)->style == STYLE_TEXT || (i >= col && i < col + used));
	}
}

/* ---- clusters ---- */

static void look_at_clusters(const struct trial *trial, const char *text, size_t len)
{
	struct cluster_iter iter = cluster_begin(text, len, 0, trial->ambiguous);
	size_t end = 0;
	int used, cols = 0;
	for (struct cluster c; cluster_next(&iter, &c); end = c.off + c.len, cols += c.cols) {
		MUST(c.off == end && c.len > 0 && c.cols >= 1);
		MUST(cluster_prev(text, len, c.off + c.len) == c.off);
	}
	MUST(end == len && cluster_cols(text, len, trial->ambiguous) == cols);
	size_t fit = cluster_fit(text, len, trial->cols, trial->ambiguous, &used);
	MUST(fit <= len && used <= trial->cols && (fit == len) == (cols <= trial->cols));
}

/* ---- the line ---- */

static void must_be_boundary(const struct prompt *prompt, size_t off)
{
	struct cluster_iter iter = cluster_begin(prompt_text(prompt), prompt->text.len, 0, WIDTH_NARROW);
	struct cluster c;
	while (iter.off < off && cluster_next(&iter, &c))
		continue;
	MUST(iter.off == off);
}

static void must_be_line(const struct prompt *prompt)
{
	const char *text = prompt_text(prompt);
	size_t len = prompt->text.len;
	MUST(len <= PROMPT_MAX && strlen(text) == len && utf8_first_bad(text, len) == len);
	for (size_t off = 0; off < len;) {
		char32_t cp;
		off += utf8_decode(text + off, len - off, &cp);
		MUST(!width_unsafe(cp));
	}
	MUST(prompt->cursor <= len && prompt->shown <= prompt->cursor);
	must_be_boundary(prompt, prompt->cursor);
	must_be_boundary(prompt, prompt->shown);
}

static void draw(struct trial *trial)
{
	grid_reset(&trial->grid, ROWS, trial->cols);
	int col = prompt_draw(&trial->prompt, &trial->grid, 1, trial->cols, "/");
	MUST(col >= 0 && col < trial->cols);
	must_be_grid(&trial->grid);
	must_be_line(&trial->prompt);
}

static void must_be_key(char32_t key)
{
	char32_t plain = key & ~(K_META | K_PASTED);
	MUST(plain > 0 && plain <= K_MOUSE);
	MUST(!(key & K_PASTED) || plain == K_ENTER || plain == K_TAB || plain >= 0x20);
	MUST(!(key & K_PASTED) || plain < 0x7F || (plain > 0x9F && plain < K_UP));
}

/* A key into the line; when it is done or cancelled, the next one. */
static void press(struct trial *trial, char32_t key)
{
	must_be_key(key);
	bool report = key >= K_REPORT && key <= K_MOUSE;
	if (!report && prompt_key(&trial->prompt, key) != PROMPT_EDITING)
		prompt_begin(&trial->prompt, &trial->history);
	draw(trial);
}

static void feed(struct trial *trial, const uint8_t *data, size_t size)
{
	struct key_decoder decoder = {0};
	char32_t key;
	for (size_t off = 0; off < size;) {
		size_t piece = trial->piece < key_room(&decoder) ? trial->piece : key_room(&decoder);
		piece = piece < size - off ? piece : size - off;
		MUST(piece > 0);
		key_feed(&decoder, data + off, piece);
		off += piece;
		bool pause = off % 7 == 0;
		while ((key = key_next(&decoder, pause)) != K_NONE)
			press(trial, key);
	}
	while ((key = key_next(&decoder, true)) != K_NONE)
		press(trial, key);
	MUST(!key_waiting(&decoder) && decoder.len < (decoder.bytes[0] == 0x1B ? 64 + 2 : UTF8_MAX));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	enum { HEAD = 3, SIZE_MOST = 4096 };
	if (size < HEAD || size > SIZE_MOST)
		return 0;
	struct trial trial = {.ambiguous = data[0] % 2 ? WIDTH_WIDE : WIDTH_NARROW,
	        .cols = COLS_MIN + data[1] % (COLS_MAX - COLS_MIN),
	        .piece = data[2] % 64 + 1u};
	trial.grid.ambiguous = trial.ambiguous;
	look_at_clusters(&trial, (const char *)data + HEAD, size - HEAD);
	lay_out(&trial, (const char *)data + HEAD, size - HEAD);
	prompt_begin(&trial.prompt, &trial.history);
	feed(&trial, data + HEAD, size - HEAD);
	grid_free(&trial.grid);
	prompt_free(&trial.prompt);
	history_free(&trial.history);
	return 0;
}
