// SPDX-License-Identifier: MIT
// Cursor and scrolling of anything that has rows. Knows only a count, never the data. For views.
#ifndef CORE_VIEW_LIST_H
#define CORE_VIEW_LIST_H

#include "core/view/command.h"

#include <stdbool.h>

struct view_request;

/* All zero is a list at its top. The half-open range [top, top + height) is on the screen. */
struct list {
	int count;  /* rows there are */
	int height; /* rows that are shown; 0 before the first drawing */
	int top;    /* the first row shown */
	int cursor; /* the chosen row; 0 when there is none */
	int jump;   /* so many rows are scrolled at once, or a screen, when the cursor leaves it; 0: one */
};

/* Tells the list its size, and brings cursor and top back into range. */
void list_size(struct list *list, int count, int height);
/* Puts the cursor on a row, and scrolls as little as shows it, or by `jump`. */
void list_go(struct list *list, int row);
/* Puts the cursor on the row that is shown `row` rows below the first one; false if none is. */
bool list_point(struct list *list, int row);
/* Down, up, page, half page, first, last: true if the command was one of these. A page keeps one row in
 * sight. Where nothing moves, `request` says so. */
bool list_command(struct list *list, enum command command, struct view_request *request);

#endif
