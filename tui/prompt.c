// SPDX-License-Identifier: MIT
#include "tui/prompt.h"

#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "tui/key.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

void prompt_begin(struct prompt *prompt, struct history *history)
{
	buf_clear(&prompt->text);
	prompt->cursor = prompt->shown = 0;
	prompt->gap = prompt->proposed = false;
	prompt->history = history;
	prompt->recalled = history->lines.len;
	free(prompt->typed);
	prompt->typed = NULL;
}

const char *prompt_text(const struct prompt *prompt)
{
	return buf_str(&prompt->text);
}

/* ---- places in the line ---- */

static size_t next_from(const struct prompt *prompt, size_t off)
{
	struct cluster cluster;
	struct cluster_iter iter = cluster_begin(prompt_text(prompt), prompt->text.len, off, WIDTH_NARROW);
	return cluster_next(&iter, &cluster) ? cluster.off + cluster.len : prompt->text.len;
}

static size_t prev_from(const struct prompt *prompt, size_t off)
{
	return cluster_prev(prompt_text(prompt), prompt->text.len, off);
}

static size_t before(const struct prompt *prompt)
{
	return prev_from(prompt, prompt->cursor);
}

static size_t after(const struct prompt *prompt)
{
	return next_from(prompt, prompt->cursor);
}

/*
 * A word is a run of letters and digits of one of these kinds. UAX #29 makes each Han character a word, which
 * is no faster than a cluster; where Chinese words end only a dictionary knows, so they go by runs.
 */
enum kind { NO_WORD, WORD_HAN, WORD_KANA, WORD_OTHER };

static enum kind kind_at(const struct prompt *prompt, size_t off)
{
	char32_t cp;
	utf8_decode(prompt_text(prompt) + off, prompt->text.len - off, &cp);
	const uc_script_t *script = uc_script(cp);
	const char *name = script ? script->name : "";
	if (strcmp(name, "Han") == 0)
		return WORD_HAN;
	if (strcmp(name, "Hiragana") == 0 || strcmp(name, "Katakana") == 0)
		return WORD_KANA;
	return uc_is_alnum(cp) ? WORD_OTHER : NO_WORD;
}

static size_t word_start(const struct prompt *prompt)
{
	size_t off = prompt->cursor;
	enum kind kind = NO_WORD;
	while (off > 0) {
		size_t prev = prev_from(prompt, off);
		enum kind here = kind_at(prompt, prev);
		if (kind != NO_WORD && here != kind)
			break;
		kind = here;
		off = prev;
	}
	return off;
}

static size_t word_end(const struct prompt *prompt)
{
	size_t off = prompt->cursor;
	enum kind kind = NO_WORD;
	while (off < prompt->text.len) {
		enum kind here = kind_at(prompt, off);
		if (kind != NO_WORD && here != kind)
			break;
		kind = here;
		off = next_from(prompt, off);
	}
	return off;
}

/* A change can make one cluster of two (a jamo, a joiner): the cursor goes behind what it would stand in. */
static void leave_cluster(struct prompt *prompt)
{
	size_t off = 0;
	while (off < prompt->cursor)
		off = next_from(prompt, off);
	prompt->cursor = off;
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
	leave_cluster(prompt);
}

static void insert(struct prompt *prompt, char32_t cp)
{
	char bytes[UTF8_MAX];
	size_t len = utf8_encode(cp, bytes);
	struct buf *text = &prompt->text;
	size_t tail = text->len - prompt->cursor;
	if (text->len + len > PROMPT_MAX)
		return;
	buf_add(text, bytes, len);
	memmove(text->at + prompt->cursor + len, text->at + prompt->cursor, tail);
	memcpy(text->at + prompt->cursor, bytes, len);
	prompt->cursor += len;
}

void prompt_set(struct prompt *prompt, const char *line)
{
	buf_clear(&prompt->text);
	buf_adds(&prompt->text, line);
	prompt->cursor = prompt->text.len;
	prompt->shown = 0;
	prompt->proposed = false;
}

void prompt_propose(struct prompt *prompt, const char *line)
{
	prompt_set(prompt, line);
	prompt->proposed = true;
}

static void type(struct prompt *prompt, char32_t cp)
{
	if (cp < 0x20 || cp > 0x10FFFF || width_unsafe(cp))
		return;
	if (prompt->proposed)
		prompt_set(prompt, "");
	insert(prompt, cp);
	leave_cluster(prompt);
}

/* Does a line's end between the two stand for a space? Not in Chinese: there it is where the paper ended. */
static bool spaced(const struct prompt *prompt, char32_t cp)
{
	char32_t last;
	if (prompt->cursor == 0)
		return false;
	size_t off = utf8_prev(prompt_text(prompt), prompt->cursor);
	utf8_decode(prompt_text(prompt) + off, prompt->cursor - off, &last);
	return last != ' ' && cp != ' ' &&
	       (width_char(last, WIDTH_NARROW) < 2 || width_char(cp, WIDTH_NARROW) < 2);
}

/* Newlines and tabs of a paste become one space, between two of its characters. */
static void paste(struct prompt *prompt, char32_t cp)
{
	if (cp == K_ENTER || cp == K_TAB) {
		prompt->gap = true;
		return;
	}
	if (prompt->gap && spaced(prompt, cp))
		type(prompt, ' ');
	prompt->gap = false;
	type(prompt, cp);
}

/* ---- history ---- */

static void recall(struct prompt *prompt, size_t which)
{
	size_t count = prompt->history->lines.len;
	if (which > count)
		return;
	if (prompt->recalled == count) {
		free(prompt->typed);
		prompt->typed = mem_strndup(prompt_text(prompt), prompt->text.len);
	}
	prompt->recalled = which;
	prompt_set(prompt, which < count ? prompt->history->lines.at[which] : prompt->typed);
}

static void remember(struct history *history, const char *line)
{
	size_t count = history->lines.len;
	if (!*line || (count > 0 && strcmp(history->lines.at[count - 1], line) == 0))
		return;
	*array_push(&history->lines) = mem_strndup(line, strlen(line));
}

void history_free(struct history *history)
{
	for (size_t i = 0; i < history->lines.len; i++)
		free(history->lines.at[i]);
	array_free(&history->lines);
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
static void key_word_left(struct prompt *prompt)
{
	prompt->cursor = word_start(prompt);
}
static void key_word_right(struct prompt *prompt)
{
	prompt->cursor = word_end(prompt);
}
static void key_kill_next_word(struct prompt *prompt)
{
	delete_range(prompt, prompt->cursor, word_end(prompt));
}
static void key_older(struct prompt *prompt)
{
	if (prompt->recalled > 0)
		recall(prompt, prompt->recalled - 1);
}
static void key_newer(struct prompt *prompt)
{
	if (prompt->recalled < prompt->history->lines.len)
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
        {K_META | 'b', key_word_left},
        {K_META | K_LEFT, key_word_left},
        {K_META | 'f', key_word_right},
        {K_META | K_RIGHT, key_word_right},
        {K_CTRL('w'), key_kill_word},
        {K_META | K_BACKSPACE, key_kill_word},
        {K_META | 'd', key_kill_next_word},
        {K_META | K_DELETE, key_kill_next_word},
        {K_UP, key_older},
        {K_CTRL('p'), key_older},
        {K_DOWN, key_newer},
        {K_CTRL('n'), key_newer},
};

enum prompt_result prompt_key(struct prompt *prompt, char32_t key)
{
	if (key & K_PASTED) {
		paste(prompt, key & ~K_PASTED);
		return PROMPT_EDITING;
	}
	prompt->gap = false;
	if (key == K_ENTER) {
		remember(prompt->history, prompt_text(prompt));
		return PROMPT_DONE;
	}
	if (key == K_ESC || key == K_CTRL('c') || (key == K_BACKSPACE && prompt->text.len == 0))
		return PROMPT_CANCELLED;
	for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
		if (acts[i].key == key) {
			prompt->proposed = false;
			acts[i].act(prompt);
			return PROMPT_EDITING;
		}
	type(prompt, key);
	return PROMPT_EDITING;
}

/* ---- drawing ---- */

static int cols_between(const struct prompt *prompt, size_t start, size_t end, enum width_ambiguous ambiguous)
{
	return cluster_cols(prompt_text(prompt) + start, end - start, ambiguous);
}

/* Moves the part that is shown as little as needed: the cursor in it, a character before it, no room wasted.
 */
static void scroll(struct prompt *prompt, int room, enum width_ambiguous ambiguous)
{
	if (prompt->shown > before(prompt))
		prompt->shown = before(prompt);
	while (prompt->shown < prompt->cursor &&
	        cols_between(prompt, prompt->shown, prompt->cursor, ambiguous) > room)
		prompt->shown = next_from(prompt, prompt->shown);
	while (prompt->shown > 0) {
		size_t prev = prev_from(prompt, prompt->shown);
		if (cols_between(prompt, prev, prompt->text.len, ambiguous) > room)
			break;
		prompt->shown = prev;
	}
}

int prompt_draw(struct prompt *prompt, struct grid *grid, int row, int cols, const char *label)
{
	grid_fill(grid, (struct rect){row, 0, 1, cols}, STYLE_TEXT);
	int col = grid_puts(grid, row, 0, cols, STYLE_TEXT, label);
	int room = cols - col - 1; /* a cell for the cursor behind the last character */
	if (room < 0)
		return cols - 1;
	scroll(prompt, room, grid->ambiguous);
	const char *shown = prompt_text(prompt) + prompt->shown;
	grid_text(grid, row, col, room, STYLE_TEXT, shown, prompt->text.len - prompt->shown, false);
	return col + cols_between(prompt, prompt->shown, prompt->cursor, grid->ambiguous);
}

void prompt_free(struct prompt *prompt)
{
	free(prompt->typed);
	buf_free(&prompt->text);
	*prompt = (struct prompt){0};
}
