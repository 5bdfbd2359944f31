// SPDX-License-Identifier: MIT
#include "tui/prompt.h"

#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "tui/key.h"

#include <stdlib.h>
#include <string.h>

void prompt_begin(struct prompt *prompt)
{
	buf_clear(&prompt->text);
	prompt->cursor = 0;
	prompt->recalled = prompt->history.len;
	free(prompt->typed);
	prompt->typed = NULL;
}

const char *prompt_text(const struct prompt *prompt)
{
	return buf_str(&prompt->text);
}

/* ---- places in the line ---- */

static size_t before(const struct prompt *prompt)
{
	return cluster_prev(prompt_text(prompt), prompt->text.len, prompt->cursor);
}

static size_t after(const struct prompt *prompt)
{
	struct cluster cluster;
	struct cluster_iter iter =
	        cluster_begin(prompt_text(prompt), prompt->text.len, prompt->cursor, WIDTH_NARROW);
	return cluster_next(&iter, &cluster) ? cluster.off + cluster.len : prompt->text.len;
}

static size_t word_start(const struct prompt *prompt)
{
	const char *text = prompt_text(prompt);
	size_t off = prompt->cursor;
	while (off > 0 && text[off - 1] == ' ')
		off--;
	while (off > 0 && text[off - 1] != ' ')
		off--;
	return off;
}

/* ---- changes ---- */

static void delete_range(struct prompt *prompt, size_t start, size_t end)
{
	struct buf *text = &prompt->text;
	if (start >= end)
		return;
	memmove(text->at + start, text->at + end, text->len - end + 1);
	text->len -= end - start;
	prompt->cursor = start;
}

static void insert(struct prompt *prompt, char32_t cp)
{
	char bytes[UTF8_MAX];
	size_t len = utf8_encode(cp, bytes);
	struct buf *text = &prompt->text;
	size_t tail = text->len - prompt->cursor;
	buf_add(text, bytes, len);
	memmove(text->at + prompt->cursor + len, text->at + prompt->cursor, tail);
	memcpy(text->at + prompt->cursor, bytes, len);
	prompt->cursor += len;
}

static void replace(struct prompt *prompt, const char *line)
{
	buf_clear(&prompt->text);
	buf_adds(&prompt->text, line);
	prompt->cursor = prompt->text.len;
}

/* ---- history ---- */

static void recall(struct prompt *prompt, size_t which)
{
	if (which > prompt->history.len)
		return;
	if (prompt->recalled == prompt->history.len) {
		free(prompt->typed);
		prompt->typed = mem_strndup(prompt_text(prompt), prompt->text.len);
	}
	prompt->recalled = which;
	replace(prompt, which < prompt->history.len ? prompt->history.at[which] : prompt->typed);
}

static void remember(struct prompt *prompt)
{
	const char *line = prompt_text(prompt);
	size_t count = prompt->history.len;
	if (!*line || (count > 0 && strcmp(prompt->history.at[count - 1], line) == 0))
		return;
	*array_push(&prompt->history) = mem_strndup(line, prompt->text.len);
}

/* ---- keys ---- */

static void key_left(struct prompt *prompt)
{
	prompt->cursor = before(prompt);
}
static void key_right(struct prompt *prompt)
{
	prompt->cursor = after(prompt);
}
static void key_home(struct prompt *prompt)
{
	prompt->cursor = 0;
}
static void key_end(struct prompt *prompt)
{
	prompt->cursor = prompt->text.len;
}
static void key_backspace(struct prompt *prompt)
{
	delete_range(prompt, before(prompt), prompt->cursor);
}
static void key_delete(struct prompt *prompt)
{
	delete_range(prompt, prompt->cursor, after(prompt));
}
static void key_kill_line(struct prompt *prompt)
{
	delete_range(prompt, 0, prompt->cursor);
}
static void key_kill_rest(struct prompt *prompt)
{
	delete_range(prompt, prompt->cursor, prompt->text.len);
}
static void key_kill_word(struct prompt *prompt)
{
	delete_range(prompt, word_start(prompt), prompt->cursor);
}
static void key_older(struct prompt *prompt)
{
	if (prompt->recalled > 0)
		recall(prompt, prompt->recalled - 1);
}
static void key_newer(struct prompt *prompt)
{
	if (prompt->recalled < prompt->history.len)
		recall(prompt, prompt->recalled + 1);
}

static const struct {
	char32_t key;
	void (*act)(struct prompt *prompt);
} acts[] = {
        {K_LEFT, key_left},
        {K_CTRL('b'), key_left},
        {K_RIGHT, key_right},
        {K_CTRL('f'), key_right},
        {K_HOME, key_home},
        {K_CTRL('a'), key_home},
        {K_END, key_end},
        {K_CTRL('e'), key_end},
        {K_BACKSPACE, key_backspace},
        {K_DELETE, key_delete},
        {K_CTRL('d'), key_delete},
        {K_CTRL('u'), key_kill_line},
        {K_CTRL('k'), key_kill_rest},
        {K_CTRL('w'), key_kill_word},
        {K_UP, key_older},
        {K_CTRL('p'), key_older},
        {K_DOWN, key_newer},
        {K_CTRL('n'), key_newer},
};

enum prompt_result prompt_key(struct prompt *prompt, char32_t key)
{
	if (key == K_ENTER) {
		remember(prompt);
		return PROMPT_DONE;
	}
	if (key == K_ESC || key == K_CTRL('c') || (key == K_BACKSPACE && prompt->text.len == 0))
		return PROMPT_CANCELLED;
	for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
		if (acts[i].key == key) {
			acts[i].act(prompt);
			return PROMPT_EDITING;
		}
	key &= ~(K_PASTED | K_META);
	if (key >= 0x20 && key <= 0x10FFFF && !width_unsafe(key))
		insert(prompt, key);
	return PROMPT_EDITING;
}

/* ---- drawing ---- */

/* Where the part that is shown begins: as little as possible is cut off before the cursor. */
static size_t shown_from(const struct prompt *prompt, int cols, enum width_ambiguous ambiguous)
{
	const char *text = prompt_text(prompt);
	struct cluster cluster;
	struct cluster_iter iter = cluster_begin(text, prompt->cursor, 0, ambiguous);
	int excess = cluster_cols(text, prompt->cursor, ambiguous) - cols;
	size_t from = 0;
	while (excess > 0 && cluster_next(&iter, &cluster)) {
		excess -= cluster.cols;
		from = cluster.off + cluster.len;
	}
	return from;
}

int prompt_draw(const struct prompt *prompt, struct grid *grid, int row, int cols, const char *label)
{
	const char *text = prompt_text(prompt);
	grid_fill(grid, (struct rect){row, 0, 1, cols}, STYLE_TEXT);
	int col = grid_puts(grid, row, 0, cols, STYLE_TEXT, label);
	int room = cols - col - 1; /* a cell for the cursor behind the last character */
	if (room < 0)
		return cols - 1;
	size_t from = shown_from(prompt, room, grid->ambiguous);
	grid_text(grid, row, col, room, STYLE_TEXT, text + from, prompt->text.len - from, false);
	return col + cluster_cols(text + from, prompt->cursor - from, grid->ambiguous);
}

void prompt_free(struct prompt *prompt)
{
	for (size_t i = 0; i < prompt->history.len; i++)
		free(prompt->history.at[i]);
	array_free(&prompt->history);
	free(prompt->typed);
	buf_free(&prompt->text);
	*prompt = (struct prompt){0};
}
