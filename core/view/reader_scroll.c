// SPDX-License-Identifier: MIT
// Where the reader's screen stands in its document.
#include "core/view/reader.h"

/* No empty rows below the end while there are lines above; and remembers the byte at the top. */
void reader_settle(struct reader *self)
{
	struct page_pos last = self->top;
	struct page_line line;
	int below = page_move(&self->page, &last, self->rows - 1);
	if (below < self->rows - 1)
		page_move(&self->page, &self->top, below - (self->rows - 1));
	if (page_line(&self->page, self->top, &line))
		self->top_off = line.span.start;
}

bool reader_scroll(struct reader *self, int rows)
{
	struct page_pos before = self->top;
	page_move(&self->page, &self->top, rows);
	reader_settle(self);
	return page_compare(before, self->top) != 0;
}

void reader_go_to(struct reader *self, size_t off, int rows_above)
{
	self->top = page_at(&self->page, off);
	page_move(&self->page, &self->top, -rows_above);
	reader_settle(self);
}

bool reader_on_screen(struct reader *self, size_t off)
{
	struct page_pos pos = page_at(&self->page, off), last = self->top;
	page_move(&self->page, &last, self->rows - 1);
	return page_compare(pos, self->top) >= 0 && page_compare(pos, last) <= 0;
}

size_t reader_upper(struct reader *self)
{
	struct page_line line;
	bool begins = page_compare(self->top, (struct page_pos){0}) == 0 ||
	              (page_line(&self->page, self->top, &line) && line.kind == BLOCK_HEADING);
	for (int rows = begins ? 0 : self->rows / 8; rows > 0; rows--) {
		struct page_pos pos = self->top;
		if (page_move(&self->page, &pos, rows) == rows && page_line(&self->page, pos, &line) &&
		        line.flow)
			return line.span.start;
	}
	return self->top_off;
}

size_t reader_screen_end(struct reader *self)
{
	struct page_pos last = self->top;
	struct page_line line = {0};
	page_move(&self->page, &last, self->rows - 1);
	page_line(&self->page, last, &line);
	return page_move(&self->page, &last, 1) ? line.span.end : self->doc.len;
}

/* In the upper third, unless it is on the screen already; a mere place goes to the top. */
void reader_bring(struct reader *self)
{
	if (span_empty(self->chosen))
		reader_go_to(self, self->chosen.start, 0);
	else if (!reader_on_screen(self, self->chosen.start) || !reader_on_screen(self, self->chosen.end - 1))
		reader_go_to(self, self->chosen.start, self->rows / 3);
	self->bring = false;
}

static bool same_look(const struct page_look *a, const struct page_look *b)
{
	return a->cols == b->cols && a->ambiguous == b->ambiguous && a->hang == b->hang &&
	       a->exact == b->exact && a->margin == b->margin;
}

/* Lays the document out, if it is not laid out so, and keeps the line at the top. */
void reader_lay_out(struct reader *self, const struct page_look *look, int rows)
{
	struct page *page = &self->page;
	bool resized = self->rows != rows;
	self->rows = rows;
	if (!page->blocks || !same_look(&page->look, look)) {
		beside_clear(&self->beside);
		page_close(page);
		page_open(page, &self->doc, look);
		reader_go_to(self, self->top_off, 0);
	} else if (resized)
		reader_settle(self);
	if (self->bring)
		reader_bring(self);
}
