// SPDX-License-Identifier: MIT
// What stands at a cell of the reader: a record's words, or the record beside them.
#include "core/view/reader.h"

/* The shortest record whose words stand at cell `col` of a line. */
static ptrdiff_t mark_at(const struct reader *self, const struct page_line *line, int col)
{
	const struct marks *marks = &self->marks;
	size_t start = line->span.start, back = start > marks->longest ? start - marks->longest : 0;
	ptrdiff_t found = NO_MARK;
	for (size_t i = marks_from(marks, back);
	        i < marks->all.len && marks->all.at[i].span.start < line->span.end; i++) {
		const struct mark *mark = &marks->all.at[i];
		if (!mark->listed || !span_overlap(mark->span, line->span))
			continue;
		int from = page_col(&self->page, line, mark->span.start);
		int end = page_col(&self->page, line, mark->span.end);
		const struct mark *best = found == NO_MARK ? NULL : &marks->all.at[found];
		bool shorter = !best || mark->span.end - mark->span.start < best->span.end - best->span.start;
		if (col >= from && col < end && shorter)
			found = (ptrdiff_t)i;
	}
	return found;
}

bool reader_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col)
{
	struct reader *self = view->state;
	struct page_pos pos = self->top;
	struct page_line line;
	if (!self->id || !self->page.blocks || rect.cols < 10 ||
	        page_move(&self->page, &pos, row - rect.row) != row - rect.row ||
	        !page_line(&self->page, pos, &line))
		return false;
	struct sheet sheet = sheet_for(&self->reading, rect.cols, self->folios.all.len > 0);
	struct rect beside = {row, rect.col + sheet.beside, 1, sheet.beside_cols - 1};
	ptrdiff_t found = sheet.beside_cols && col >= beside.col
	                          ? beside_point(&self->beside, grid, beside, &self->marks, &self->page, pos,
	                                    self->current, col)
	                          : mark_at(self, &line, col - rect.col - sheet.text);
	if (found == NO_MARK)
		return false;
	reader_choose(self, self->marks.all.at[found].span);
	self->current = found;
	self->told = TELL_RECORD;
	return true;
}
