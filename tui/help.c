// SPDX-License-Identifier: MIT
#include "tui/app.h"

#include "core/view/list.h"

#include <stdio.h>
#include <string.h>

/* The keys of one pane: its own commands first, then those of everywhere, an empty row between them. */
struct help {
	struct list list;
	enum pane_bit pane;
	enum message title;
	int rows[CMD_COUNT + 1]; /* commands; CMD_NONE is the empty row */
	int count;
};

static void add_rows(struct help *help, bool own)
{
	for (int command = 0; command < CMD_COUNT; command++) {
		unsigned where = command_info(command)->where;
		if ((where & help->pane) && (where != EVERYWHERE) == own)
			help->rows[help->count++] = command;
	}
}

void help_show(struct view *view, enum pane_bit pane, enum message title)
{
	struct help *help = view->state;
	*help = (struct help){.pane = pane, .title = title};
	add_rows(help, true);
	if (help->count > 0)
		help->rows[help->count++] = CMD_NONE;
	add_rows(help, false);
}

static void draw_row(const struct view *view, struct grid *grid, struct rect row, int command)
{
	enum { KEY_COLS = 22 };
	const struct command_info *info = command_info(command);
	int keys = KEY_COLS < row.cols / 2 ? KEY_COLS : row.cols / 2;
	grid_puts(grid, row.row, row.col + 1, keys - 1, STYLE_FRAME, info->keys);
	grid_puts(grid, row.row, row.col + keys + 1, row.cols - keys - 2, STYLE_TEXT,
	        lang_text(view->context->lang, info->text));
}

static void help_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct help *help = view->state;
	(void)focused;
	list_size(&help->list, help->count, rect.rows);
	for (int i = 0; i < rect.rows && help->list.top + i < help->count; i++) {
		int command = help->rows[help->list.top + i];
		if (command != CMD_NONE)
			draw_row(view, grid, (struct rect){rect.row + i, rect.col, 1, rect.cols}, command);
	}
}

/* There is nothing to choose: the rows move at once, not when a cursor reaches the edge. */
static bool help_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	struct help *help = view->state;
	(void)request, (void)status;
	struct list *list = &help->list;
	if (command == CMD_DOWN)
		list->cursor = list->top + list->height - 1;
	else if (command == CMD_UP)
		list->cursor = list->top;
	return list_command(list, command);
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
