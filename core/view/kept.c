// SPDX-License-Identifier: MIT
#include "core/view/kept.h"

#include <stdlib.h>
#include <string.h>

static bool same_page(const struct page_look *a, const struct page_look *b)
{
	return a->cols == b->cols && a->ambiguous == b->ambiguous && a->hang == b->hang &&
	       a->exact == b->exact && a->margin == b->margin;
}

static bool same_span(struct span a, struct span b)
{
	return a.start == b.start && a.end == b.end;
}

static bool same_look(const struct kept_look *a, const struct kept_look *b)
{
	return a->edition == b->edition && a->found == b->found && a->hidden == b->hidden &&
	       memcmp(&a->sheet, &b->sheet, sizeof a->sheet) == 0 && same_page(&a->page, &b->page) &&
	       same_span(a->chosen, b->chosen) && same_span(a->marked, b->marked) &&
	       a->current == b->current && a->focused == b->focused;
}

void kept_begin(struct kept *kept, const struct kept_look *look, int cols)
{
	if (kept->rows.cols != cols || !same_look(&kept->look, look))
		kept->lines.len = 0;
	kept->look = *look;
}

struct kept_line kept_row(
        const struct kept *kept, struct page_pos line, struct grid *grid, struct rect rect, size_t *from)
{
	while (*from < kept->lines.len && page_compare(kept->lines.at[*from].line, line) < 0)
		++*from;
	if (*from == kept->lines.len || page_compare(kept->lines.at[*from].line, line) != 0)
		return (struct kept_line){line, NOT_KEPT};
	int row = kept->lines.at[*from].row;
	memcpy(grid_at(grid, rect.row, rect.col), grid_at(&kept->rows, row, 0),
	        (size_t)rect.cols * sizeof *grid->cells);
	return (struct kept_line){line, row};
}

/* The new rows take the places of those that are not shown any more. */
static void fill_places(
        struct kept *kept, const struct grid *grid, struct rect rect, struct kept_line *lines, size_t count)
{
	bool *taken = mem_zero((size_t)kept->rows.rows, sizeof *taken);
	int place = 0;
	for (size_t i = 0; i < count; i++)
		if (lines[i].row != NOT_KEPT)
			taken[lines[i].row] = true;
	for (size_t i = 0; i < count; i++) {
		if (lines[i].row != NOT_KEPT)
			continue;
		while (taken[place])
			place++;
		lines[i].row = place++;
		memcpy(grid_at(&kept->rows, lines[i].row, 0), grid_at(grid, rect.row + (int)i, rect.col),
		        (size_t)rect.cols * sizeof *grid->cells);
	}
	free(taken);
}

void kept_all(
        struct kept *kept, const struct grid *grid, struct rect rect, struct kept_line *lines, size_t count)
{
	if (kept->rows.rows < rect.rows || kept->rows.cols != rect.cols) {
		grid_reset(&kept->rows, rect.rows, rect.cols);
		for (size_t i = 0; i < count; i++)
			lines[i].row = NOT_KEPT;
	}
	fill_places(kept, grid, rect, lines, count);
	kept->lines.len = 0;
	for (size_t i = 0; i < count; i++)
		*array_push(&kept->lines) = lines[i];
}

void kept_free(struct kept *kept)
{
	grid_free(&kept->rows);
	array_free(&kept->lines);
	*kept = (struct kept){0};
}
