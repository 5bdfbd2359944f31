// SPDX-License-Identifier: MIT
#include "tui/app.h"

#include "core/text/cluster.h"
#include "core/view/list.h"

#include <stdio.h>
#include <string.h>

/* What stands on the screen and is no word, by the panes that show it. */
static const struct sign {
	const char *shown;
	unsigned where;
	enum message text;
} signs[] = {
        {"◆", IN_TIMELINE, MSG_SIGN_EVENT},
        {"━", IN_TIMELINE, MSG_SIGN_PERIOD},
        {"┄", IN_TIMELINE, MSG_SIGN_VAGUE},
        {"×2", IN_TIMELINE | IN_EVIDENCE, MSG_SIGN_SOURCES},
        {"+", IN_MATRIX, MSG_SIGN_ADDED},
        {"× -", IN_MATRIX, MSG_SIGN_ENDED},
        {"?", IN_MATRIX, MSG_SIGN_SEVERAL},
        {"≠", IN_TIMELINE | IN_MATRIX | IN_EVIDENCE, MSG_SIGN_CONTESTED},
        {"=", IN_TIMELINE | IN_MATRIX | IN_EVIDENCE, MSG_SIGN_SETTLED},
};
enum { SIGN_COUNT = sizeof signs / sizeof *signs, ROWS_MAX = CMD_COUNT + SIGN_COUNT + 2 };

/* The keys of one pane: its own commands first, then those of everywhere, then its signs; an empty row
 * between them. */
struct help {
	struct list list;
	const struct keymap *keymap;
	enum pane_bit pane;
	enum message title;
	int rows[ROWS_MAX]; /* commands; from CMD_COUNT on signs; CMD_NONE is the empty row */
	int count;
};

enum { KEYS_MOST = 4 };

/* In the text, which has the most commands, those that are used most, before all others of its own. */
static const enum command reading[] = {CMD_NEXT_RECORD, CMD_PREV_RECORD, CMD_NEXT_HEADING, CMD_PREV_HEADING,
        CMD_OUTLINE, CMD_EXPLAIN, CMD_CITE, CMD_ACCEPT, CMD_REJECT, CMD_CORRECT, CMD_MARK, CMD_ADD,
        CMD_COMMENT, CMD_BOOKMARK, CMD_CHOOSE, CMD_SECOND, CMD_TOGETHER, CMD_KINDS, CMD_MINIMAP};
enum { READING_COUNT = sizeof reading / sizeof *reading };

static void add_row(struct help *help, int command)
{
	for (int i = 0; i < help->count; i++)
		if (help->rows[i] == command)
			return;
	help->rows[help->count++] = command;
}

static void add_rows(struct help *help, bool own)
{
	for (int i = 0; own && help->pane == IN_READER && i < READING_COUNT; i++)
		add_row(help, reading[i]);
	for (int command = 0; command < CMD_COUNT; command++) {
		unsigned where = command_info(command)->where;
		if ((where & help->pane) && (where != EVERYWHERE) == own)
			add_row(help, command);
	}
}

static void add_signs(struct help *help)
{
	int before = help->count++;
	help->rows[before] = CMD_NONE;
	for (int i = 0; i < SIGN_COUNT; i++)
		if (signs[i].where & help->pane)
			help->rows[help->count++] = CMD_COUNT + i;
	help->count = help->count == before + 1 ? before : help->count;
}

void help_show(struct view *view, const struct keymap *keymap, enum pane_bit pane, enum message title)
{
	struct help *help = view->state;
	*help = (struct help){.keymap = keymap, .pane = pane, .title = title};
	add_rows(help, true);
	if (help->count > 0)
		help->rows[help->count++] = CMD_NONE;
	add_rows(help, false);
	add_signs(help);
}

/* What a command does in a pane, where the word for it everywhere would say too little. */
static const struct {
	enum command command;
	enum pane_bit pane;
	enum message text;
} texts[] = {
        {CMD_LEFT, IN_READER, MSG_CMD_LEFT_READER},
        {CMD_RIGHT, IN_READER, MSG_CMD_RIGHT_READER},
        {CMD_REJECT, IN_WORK, MSG_CMD_REJECT_WORK},
        {CMD_DOWN, IN_TIMELINE, MSG_CMD_DOWN_TIMELINE},
        {CMD_UP, IN_TIMELINE, MSG_CMD_UP_TIMELINE},
        {CMD_LEFT, IN_TIMELINE, MSG_CMD_LEFT_TIMELINE},
        {CMD_RIGHT, IN_TIMELINE, MSG_CMD_RIGHT_TIMELINE},
        {CMD_FIRST, IN_TIMELINE, MSG_CMD_FIRST_TIMELINE},
        {CMD_LAST, IN_TIMELINE, MSG_CMD_LAST_TIMELINE},
        {CMD_ENTER, IN_TIMELINE, MSG_CMD_ENTER_TIMELINE},
        {CMD_SEARCH, IN_TIMELINE, MSG_CMD_SEARCH_TIMELINE},
        {CMD_CHOOSE, IN_TIMELINE, MSG_CMD_CHOOSE_TIMELINE},
        {CMD_CHOOSE_YEARS, IN_TIMELINE, MSG_CMD_CHOOSE_YEARS_TIMELINE},
        {CMD_NEXT_IN_ROW, IN_TIMELINE, MSG_CMD_NEXT_IN_ROW_TIMELINE},
        {CMD_PREV_IN_ROW, IN_TIMELINE, MSG_CMD_PREV_IN_ROW_TIMELINE},
        {CMD_FIRST_COLUMN, IN_TIMELINE, MSG_CMD_FIRST_COLUMN_TIMELINE},
        {CMD_LAST_COLUMN, IN_TIMELINE, MSG_CMD_LAST_COLUMN_TIMELINE},
        {CMD_DOWN, IN_MATRIX, MSG_CMD_DOWN_MATRIX},
        {CMD_UP, IN_MATRIX, MSG_CMD_UP_MATRIX},
        {CMD_LEFT, IN_MATRIX, MSG_CMD_LEFT_MATRIX},
        {CMD_RIGHT, IN_MATRIX, MSG_CMD_RIGHT_MATRIX},
        {CMD_FIRST, IN_MATRIX, MSG_CMD_FIRST_MATRIX},
        {CMD_LAST, IN_MATRIX, MSG_CMD_LAST_MATRIX},
        {CMD_ENTER, IN_MATRIX, MSG_CMD_ENTER_MATRIX},
        {CMD_SEARCH, IN_MATRIX, MSG_CMD_SEARCH_MATRIX},
        {CMD_UNFOLD, IN_MATRIX, MSG_CMD_UNFOLD_MATRIX},
        {CMD_UNFOLD, IN_COMPARE, MSG_CMD_UNFOLD_COMPARE},
        {CMD_NEXT_PANE, IN_COMPARE, MSG_CMD_NEXT_PANE_COMPARE},
        {CMD_COMPARE, IN_LIBRARY, MSG_CMD_COMPARE_LIBRARY},
        {CMD_PAN_LEFT, IN_MATRIX, MSG_CMD_PAN_LEFT_MATRIX},
        {CMD_PAN_RIGHT, IN_MATRIX, MSG_CMD_PAN_RIGHT_MATRIX},
        {CMD_DOWN, IN_READER, MSG_CMD_DOWN_READER},
        {CMD_UP, IN_READER, MSG_CMD_UP_READER},
        {CMD_ENTER, IN_READER, MSG_CMD_ENTER_READER},
        {CMD_SEARCH, IN_READER, MSG_CMD_SEARCH_READER},
        {CMD_ENTER, IN_EVIDENCE, MSG_CMD_ENTER_EVIDENCE},
        {CMD_SEARCH, IN_EVIDENCE, MSG_CMD_SEARCH_EVIDENCE},
        {CMD_ENTER, IN_OUTLINE, MSG_CMD_ENTER_OUTLINE},
        {CMD_UNFOLD, IN_OUTLINE, MSG_CMD_UNFOLD_OUTLINE},
        {CMD_SEARCH, IN_OUTLINE, MSG_CMD_SEARCH_OUTLINE},
        {CMD_ENTER, IN_LIBRARY, MSG_CMD_ENTER_LIBRARY},
        {CMD_LEFT, IN_FIGURES, MSG_CMD_LEFT_FIGURES},
        {CMD_RIGHT, IN_FIGURES, MSG_CMD_RIGHT_FIGURES},
        {CMD_ENTER, IN_FIGURES, MSG_CMD_ENTER_FIGURES},
        {CMD_UNFOLD, IN_FIGURES, MSG_CMD_UNFOLD_FIGURES},
        {CMD_SEARCH, IN_LIBRARY, MSG_CMD_SEARCH_LIBRARY},
        {CMD_QUIT, IN_EVIDENCE, MSG_CMD_QUIT_TOP},
        {CMD_QUIT, IN_WHY, MSG_CMD_QUIT_TOP},
        {CMD_QUIT, IN_WORK, MSG_CMD_QUIT_TOP},
        {CMD_QUIT, IN_CONFLICTS, MSG_CMD_QUIT_TOP},
        {CMD_QUIT, IN_FIGURES, MSG_CMD_QUIT_TOP},
        {CMD_QUIT, IN_COMPARE, MSG_CMD_QUIT_TOP},
        {CMD_QUIT, IN_CARD, MSG_CMD_QUIT_TOP},
        {CMD_QUIT, IN_OUTLINE, MSG_CMD_QUIT_TOP},
        {CMD_QUIT, IN_READER, MSG_CMD_QUIT_READER},
};

static const char *text_of(const struct view *view, int command)
{
	const struct help *help = view->state;
	if (command >= CMD_COUNT)
		return lang_text(view->context->lang, signs[command - CMD_COUNT].text);
	enum message text = command_info(command)->text;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (texts[i].command == (enum command)command && texts[i].pane == help->pane)
			text = texts[i].text;
	return lang_text(view->context->lang, text);
}

/* Its keys, or how it is called where none is left; or the sign. */
static void keys_of(const struct help *help, int command, struct buf *out)
{
	if (command >= CMD_COUNT) {
		buf_adds(out, signs[command - CMD_COUNT].shown);
		return;
	}
	keymap_keys(help->keymap, (enum command)command, help->pane, KEYS_MOST, out);
	if (out->len == 0)
		buf_addf(out, ":%s", command_info((enum command)command)->name);
}

/* ---- drawing ---- */

/* One column of keys and what they do. */
struct column {
	int first, count; /* rows of struct help */
	int keys, text;   /* cells */
};
enum { COLUMNS_MAX = 4, MARGIN_COLS = 1, BETWEEN_COLS = 2, END_COLS = 1, GAP_MAX_COLS = 6 };

static int column_cols(struct column c)
{
	return MARGIN_COLS + c.keys + BETWEEN_COLS + c.text;
}

static struct column column_of(const struct view *view, int first, int count)
{
	const struct help *help = view->state;
	struct column c = {.first = first, .count = count};
	for (int i = first; i < first + count; i++) {
		if (help->rows[i] == CMD_NONE)
			continue;
		struct buf keys = {0};
		const char *text = text_of(view, help->rows[i]);
		keys_of(help, help->rows[i], &keys);
		int key_cols = cluster_cols(keys.at, keys.len, WIDTH_WIDE);
		int cols = cluster_cols(text, strlen(text), WIDTH_WIDE);
		buf_free(&keys);
		c.keys = key_cols > c.keys ? key_cols : c.keys;
		c.text = cols > c.text ? cols : c.text;
	}
	return c;
}

/* As many columns of the same length; the cells that they need. */
static int lay(const struct view *view, struct column *columns, int count)
{
	const struct help *help = view->state;
	int each = (help->count + count - 1) / count, need = END_COLS;
	for (int i = 0; i < count; i++) {
		int first = i * each, left = help->count - first;
		columns[i] = column_of(view, first, left < 0 ? 0 : left < each ? left : each);
		need += column_cols(columns[i]);
	}
	return need;
}

/* As few columns as all of it takes, or as many as go beside one another with nothing cut; gives how many. */
static int columns_for(const struct view *view, struct rect rect, struct column *columns)
{
	const struct help *help = view->state;
	int count = COLUMNS_MAX;
	while (count > 1 && ((help->count + count - 2) / (count - 1) <= rect.rows ||
	                            lay(view, columns, count) > rect.cols))
		count--;
	lay(view, columns, count);
	if (count > 1)
		return count;
	if (columns[0].keys > rect.cols / 2)
		columns[0].keys = rect.cols / 2;
	columns[0].text = rect.cols - MARGIN_COLS - columns[0].keys - BETWEEN_COLS - END_COLS;
	return 1;
}

static void draw_column(
        const struct view *view, struct grid *grid, struct rect rect, struct column c, int top)
{
	const struct help *help = view->state;
	for (int i = 0; i < rect.rows && top + i < c.count; i++) {
		int command = help->rows[c.first + top + i], col = rect.col + MARGIN_COLS;
		if (command == CMD_NONE)
			continue;
		struct buf keys = {0};
		keys_of(help, command, &keys);
		grid_puts(grid, rect.row + i, col, c.keys, STYLE_FRAME, buf_str(&keys));
		buf_free(&keys);
		grid_puts(grid, rect.row + i, col + c.keys + BETWEEN_COLS, c.text, STYLE_TEXT,
		        text_of(view, command));
	}
}

/* At the right edge, where rows are out of sight. */
static void draw_marks(const struct list *list, struct grid *grid, struct rect rect)
{
	int col = rect.col + rect.cols - 1;
	if (list->top > 0)
		grid_char(grid, rect.row, col, STYLE_FRAME, U'↑');
	if (list->top + rect.rows < list->count)
		grid_char(grid, rect.row + rect.rows - 1, col, STYLE_FRAME, U'↓');
}

static void help_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct help *help = view->state;
	struct column columns[COLUMNS_MAX];
	struct rect place = rect;
	(void)focused;
	int count = columns_for(view, rect, columns), air = rect.cols - END_COLS;
	for (int i = 0; i < count; i++)
		air -= column_cols(columns[i]);
	int gap = count > 1 ? air / (count - 1) : 0;
	gap = gap < GAP_MAX_COLS ? gap : GAP_MAX_COLS;
	list_size(&help->list, columns[0].count, rect.rows);
	for (int i = 0; i < count; i++) {
		draw_column(view, grid, place, columns[i], help->list.top);
		place.col += column_cols(columns[i]) + gap;
	}
	draw_marks(&help->list, grid, rect);
}

bool help_scrolls(const struct view *view)
{
	const struct help *help = view->state;
	return help->list.count > help->list.height;
}

/* There is nothing to choose: the rows move at once, not when a cursor reaches the edge. */
static bool help_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	struct help *help = view->state;
	(void)status;
	struct list *list = &help->list;
	int top = list->top;
	if (command == CMD_DOWN)
		list->cursor = list->top + list->height - 1;
	else if (command == CMD_UP)
		list->cursor = list->top;
	if (!list_command(list, command, request))
		return false;
	*request = (struct view_request){
	        .kind = list->top == top ? REQUEST_BELL : REQUEST_NONE, .message = MSG_NO_MORE};
	return true;
}

static void help_subtitle(struct view *view, char *out, size_t size)
{
	const struct help *help = view->state;
	snprintf(out, size, "%s", lang_text(view->context->lang, help->title));
}

const struct view_ops help_ops = {
        .title = MSG_PANE_HELP,
        .pane = IN_HELP,
        .state_size = sizeof(struct help),
        .draw = help_draw,
        .command = help_command,
        .subtitle = help_subtitle,
};
