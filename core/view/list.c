// SPDX-License-Identifier: MIT
#include "core/view/list.h"

#include "core/view/clamp.h"
#include "core/view/view.h"

/* The rows that a page moves: one less than a screen, so that a line stays in sight. */
static int page_rows(const struct list *list)
{
	return list->height > 2 ? list->height - 1 : 1;
}

void list_size(struct list *list, int count, int height)
{
	list->count = count;
	list->height = height > 0 ? height : 0; /* 0: not drawn yet */
	list->top = clamp(list->top, 0, count - list->height);
	list_go(list, list->cursor);
}

void list_go(struct list *list, int row)
{
	int more = clamp(list->jump, 1, list->height) - 1, last = list->count - list->height;
	list->cursor = clamp(row, 0, list->count - 1);
	if (list->cursor < list->top)
		list->top = clamp(list->cursor - more, 0, list->cursor);
	/* Before the first drawing nobody knows how much can be seen: keys may come faster. */
	if (list->height > 0 && list->cursor >= list->top + list->height)
		list->top = clamp(list->cursor - list->height + 1 + more, 0, last);
}

/* Cursor and screen move together, so that the cursor stays where the eye is. */
static void move_page(struct list *list, int rows)
{
	list->top = clamp(list->top + rows, 0, list->count - list->height);
	list_go(list, list->cursor + rows);
}

bool list_point(struct list *list, int row)
{
	bool shown = row >= 0 && row < list->height && list->top + row < list->count;
	if (shown)
		list_go(list, list->top + row);
	return shown;
}

static bool move(struct list *list, enum command command)
{
	int half = list->height > 2 ? list->height / 2 : 1;
	switch (command) {
	case CMD_DOWN:
		list_go(list, list->cursor + 1);
		return true;
	case CMD_UP:
		list_go(list, list->cursor - 1);
		return true;
	case CMD_HALF_DOWN:
		move_page(list, half);
		return true;
	case CMD_HALF_UP:
		move_page(list, -half);
		return true;
	case CMD_PAGE_DOWN:
		move_page(list, page_rows(list));
		return true;
	case CMD_PAGE_UP:
		move_page(list, -page_rows(list));
		return true;
	case CMD_FIRST:
		list_go(list, 0);
		return true;
	case CMD_LAST:
		list_go(list, list->count - 1);
		return true;
	default:
		return false;
	}
}

bool list_command(struct list *list, enum command command, struct view_request *request)
{
	int cursor = list->cursor, top = list->top;
	if (!move(list, command))
		return false;
	if (list->height > 0 && list->cursor == cursor && list->top == top)
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NO_MORE};
	return true;
}
