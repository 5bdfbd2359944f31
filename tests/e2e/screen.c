// SPDX-License-Identifier: MIT
#include "tests/e2e/screen.h"

#include "core/text/utf8.h"
#include "core/text/width.h"

#include <stdio.h>
#include <string.h>
#include <unistr.h>

static int on_property(VTermProp prop, VTermValue *value, void *user)
{
	struct screen *screen = user;
	if (prop == VTERM_PROP_ALTSCREEN)
		screen->alternate = value->boolean;
	if (prop == VTERM_PROP_CURSORVISIBLE)
		screen->cursor_shown = value->boolean;
	if (prop == VTERM_PROP_MOUSE)
		screen->mouse = value->number != VTERM_PROP_MOUSE_NONE;
	return 1;
}

static void on_answer(const char *bytes, size_t len, void *user)
{
	struct screen *screen = user;
	buf_add(&screen->answers, bytes, len);
}

void screen_open(struct screen *screen, int rows, int cols, bool wide)
{
	static const VTermScreenCallbacks callbacks = {.settermprop = on_property};
	memset(screen, 0, sizeof *screen);
	screen->rows = rows;
	screen->cols = cols;
	screen->wide = wide;
	screen->term = vterm_new(rows, cols);
	vterm_set_utf8(screen->term, 1);
	vterm_output_set_callback(screen->term, on_answer, screen);
	screen->cells = vterm_obtain_screen(screen->term);
	vterm_screen_set_callbacks(screen->cells, &callbacks, screen);
	vterm_screen_enable_altscreen(screen->cells, 1);
	vterm_screen_reset(screen->cells, 1);
}

void screen_close(struct screen *screen)
{
	if (screen->term)
		vterm_free(screen->term);
	buf_free(&screen->answers);
	memset(screen, 0, sizeof *screen);
}

/* ---- characters of ambiguous width in two cells ---- */

enum { STAND_INS = 0x30000 }; /* all of this plane is wide, and nobody writes it here */

static char32_t stand_in(char32_t cp)
{
	bool ambiguous = width_char(cp, WIDTH_NARROW) == 1 && width_char(cp, WIDTH_WIDE) == 2;
	return ambiguous && cp < 0xFFFE ? STAND_INS + cp : cp;
}

static char32_t stood_for(char32_t cp)
{
	return cp >= STAND_INS && cp < STAND_INS + 0xFFFE ? cp - STAND_INS : cp;
}

static size_t sequence_len(unsigned char lead)
{
	return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

/* Hands over what has come of a sequence. */
static void feed_part(struct screen *screen)
{
	char32_t cp;
	char bytes[UTF8_MAX];
	size_t len = screen->part_len;
	screen->part_len = 0;
	if (screen->wide && utf8_decode(screen->part, len, &cp) == len)
		vterm_input_write(screen->term, bytes, utf8_encode(stand_in(cp), bytes));
	else
		vterm_input_write(screen->term, screen->part, len);
}

static void feed_byte(struct screen *screen, char byte)
{
	if (screen->part_len > 0 && ((unsigned char)byte & 0xC0) != 0x80)
		feed_part(screen);
	screen->part[screen->part_len++] = byte;
	if (screen->part_len >= sequence_len((unsigned char)screen->part[0]))
		feed_part(screen);
}

/* In whole characters: libvterm 0.1 miscounts one that comes in two pieces. */
void screen_feed(struct screen *screen, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		feed_byte(screen, bytes[i]);
}

/* The whole screen scrolls again, the cursor stays. Terminals do it when their size changes; libvterm 0.1
 * keeps a region that lies below the new last row, and the next scroll in it moves memory of a negative size.
 */
static void forget_margins(struct screen *screen)
{
	VTermPos at;
	char bytes[32];
	vterm_state_get_cursorpos(vterm_obtain_state(screen->term), &at);
	int len = snprintf(bytes, sizeof bytes, "\033[r\033[%d;%dH", at.row + 1, at.col + 1);
	vterm_input_write(screen->term, bytes, (size_t)len);
}

void screen_resize(struct screen *screen, int rows, int cols)
{
	screen->rows = rows;
	screen->cols = cols;
	vterm_set_size(screen->term, rows, cols);
	forget_margins(screen);
}

static VTermScreenCell cell_at(const struct screen *screen, int row, int col)
{
	VTermScreenCell cell;
	vterm_screen_get_cell(screen->cells, (VTermPos){.row = row, .col = col}, &cell);
	return cell;
}

static bool second_half(const VTermScreenCell *cell)
{
	return cell->chars[0] == (uint32_t)-1;
}

/* Appends the character of a cell and its marks; a cell that was never written is a blank. */
static void add_cell(struct buf *out, const VTermScreenCell *cell)
{
	if (cell->chars[0] == 0)
		buf_add(out, " ", 1);
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++) {
		uint8_t bytes[6];
		int len = u8_uctomb(bytes, stood_for(cell->chars[i]), sizeof bytes);
		if (len > 0)
			buf_add(out, (const char *)bytes, (size_t)len);
	}
}

void screen_row(const struct screen *screen, int row, struct buf *out)
{
	buf_clear(out);
	for (int col = 0; col < screen->cols; col++) {
		VTermScreenCell cell = cell_at(screen, row, col);
		if (!second_half(&cell))
			add_cell(out, &cell);
	}
	while (out->len > 0 && out->at[out->len - 1] == ' ')
		out->at[--out->len] = '\0';
}

void screen_text(const struct screen *screen, struct buf *out)
{
	struct buf line = {0};
	buf_clear(out);
	for (int row = 0; row < screen->rows; row++) {
		screen_row(screen, row, &line);
		buf_addf(out, "%s\n", buf_str(&line));
	}
	buf_free(&line);
}

bool screen_shows(const struct screen *screen, const char *text)
{
	struct buf line = {0};
	bool shown = false;
	for (int row = 0; row < screen->rows && !shown; row++) {
		screen_row(screen, row, &line);
		shown = strstr(buf_str(&line), text) != NULL;
	}
	buf_free(&line);
	return shown;
}

static bool cell_looks(const VTermScreenCell *cell, enum look look)
{
	bool coloured = !VTERM_COLOR_IS_DEFAULT_FG(&cell->fg) || !VTERM_COLOR_IS_DEFAULT_BG(&cell->bg);
	switch (look) {
	case LOOK_REVERSE:
		return cell->attrs.reverse;
	case LOOK_BOLD:
		return cell->attrs.bold;
	case LOOK_UNDERLINE:
		return cell->attrs.underline != 0;
	case LOOK_COLOUR:
		return coloured;
	case LOOK_PLAIN:
		break;
	}
	return !coloured && !cell->attrs.reverse && !cell->attrs.bold && !cell->attrs.underline;
}

/* Does the text stand at this cell, with the look in every cell that it takes? */
static bool looks_at(const struct screen *screen, int row, int col, const char *text, enum look look)
{
	struct buf one = {0};
	bool same = true;
	size_t off = 0;
	for (; same && text[off] && col < screen->cols; col++) {
		VTermScreenCell cell = cell_at(screen, row, col);
		if (second_half(&cell)) {
			same = off > 0; /* a text does not begin with half a character */
			continue;
		}
		buf_clear(&one);
		add_cell(&one, &cell);
		same = strncmp(text + off, buf_str(&one), one.len) == 0 && cell_looks(&cell, look);
		off += one.len;
	}
	buf_free(&one);
	return same && off == strlen(text);
}

bool screen_looks(const struct screen *screen, const char *text, enum look look)
{
	for (int row = 0; row < screen->rows; row++)
		for (int col = 0; col < screen->cols; col++)
			if (looks_at(screen, row, col, text, look))
				return true;
	return false;
}

bool screen_marks_paste(const struct screen *screen)
{
	struct buf *answers = &((struct screen *)screen)->answers;
	size_t len = answers->len;
	vterm_keyboard_start_paste(screen->term);
	bool marks = answers->len > len;
	answers->len = len;
	return marks;
}

bool screen_pen_plain(const struct screen *screen)
{
	static const VTermAttr flags[] = {VTERM_ATTR_BOLD, VTERM_ATTR_UNDERLINE, VTERM_ATTR_ITALIC,
	        VTERM_ATTR_BLINK, VTERM_ATTR_REVERSE};
	const VTermState *state = vterm_obtain_state(screen->term);
	VTermValue value;
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
		value.number = 0;
		vterm_state_get_penattr(state, flags[i], &value);
		if (flags[i] == VTERM_ATTR_UNDERLINE ? value.number != 0 : value.boolean != 0)
			return false;
	}
	vterm_state_get_penattr(state, VTERM_ATTR_FOREGROUND, &value);
	if (!VTERM_COLOR_IS_DEFAULT_FG(&value.color))
		return false;
	vterm_state_get_penattr(state, VTERM_ATTR_BACKGROUND, &value);
	return VTERM_COLOR_IS_DEFAULT_BG(&value.color);
}
