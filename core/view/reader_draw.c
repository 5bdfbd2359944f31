// SPDX-License-Identifier: MIT
// The reader's lines: words, what is marked in them, and what stands beside.
#include "core/view/clamp.h"
#include "core/view/parts.h"
#include "core/view/reader.h"

#include "core/doc/inline.h"

#include <stdio.h>
#include <stdlib.h>

/* A full stop of Chinese; and the line for a rule, which is short as every byte of a line is sent. */
enum { STOP_BYTES = 3, RULE_COLS = 8 };
enum { MAP_FROM = 6 }; /* rows of a pane that has one left for a map of the document */

/* The cells of a line that show a part of `span`; cols 0 if none do. */
static struct rect cells_of(
        const struct reader *self, const struct page_line *line, struct rect at, struct span span)
{
	struct rect r = {at.row, at.col, 1, 0};
	if (!span_overlap(line->span, span))
		return r;
	int from = page_col(&self->page, line, span.start), to = page_col(&self->page, line, span.end);
	r.col += from;
	r.cols = clamp(to - from, 0, clamp(at.cols - from, 0, at.cols));
	return r;
}

static void draw_words(struct grid *grid, const struct page_line *line, struct rect at)
{
	static const enum style styles[BLOCK_KIND_COUNT] = {[BLOCK_FOOTNOTE] = STYLE_DIM};
	struct slice words = page_words(line);
	grid_text(grid, at.row, at.col + line->indent, at.cols - line->indent, styles[line->kind], words.at,
	        words.len, false);
}

/* Which style a stretch of the text is drawn in; the first that fits. */
static const struct {
	unsigned stretch;
	enum style style;
} stretches[] = {
        {PAGE_RULE, STYLE_DIM},
        {INLINE_NOTE, STYLE_NOTE},
        {INLINE_LINK, STYLE_LINK},
        {INLINE_STRONG, STYLE_STRONG},
        {INLINE_EMPHASIS, STYLE_EMPHASIS},
};

static void style_stretches(
        const struct reader *self, struct grid *grid, const struct page_line *line, struct rect at)
{
	struct page_stretch stretch;
	for (size_t i = 0; page_stretch(&self->page, line, &i, &stretch);)
		for (size_t k = 0; k < sizeof stretches / sizeof *stretches; k++)
			if (stretch.style & stretches[k].stretch) {
				grid_style(grid, (struct rect){at.row, at.col + stretch.col, 1, stretch.cols},
				        stretches[k].style);
				break;
			}
}

/* Headings, which may end within the line when a paragraph follows in it. */
static void style_heading(const struct reader *self, struct grid *grid, const struct page_line *line,
        size_t block, struct rect at)
{
	const struct block *b = &self->doc.blocks.at[block];
	if (b->kind != BLOCK_TOC && doc_level(&self->doc, b) && !(self->hidden & 1u << LAYER_OUTLINE))
		grid_style(grid, cells_of(self, line, at, b->span), STYLE_HEADING);
}

/*
 * Marks of the same kind that only a comma or a stop keeps apart are shown in one go, which is calmer and
 * saves the terminal a change of colour and back. `done` is the end of the one before.
 */
static void style_mark(const struct reader *self, struct grid *grid, const struct page_line *line,
        struct rect at, const struct mark *mark, size_t *done)
{
	struct span span = mark->span;
	if (*done && *done < span.start && span.start - *done <= STOP_BYTES)
		span.start = *done;
	grid_style(grid, cells_of(self, line, at, span), mark->style);
	*done = span.end > *done ? span.end : *done;
}

/* Pairings first, as dates and figures stand within them. */
static void style_data(
        const struct reader *self, struct grid *grid, const struct page_line *line, struct rect at)
{
	const struct marks *marks = &self->marks;
	size_t start = line->span.start, back = start > marks->longest ? start - marks->longest : 0;
	size_t first = marks_from(marks, back), end = marks_from(marks, line->span.end);
	for (int pass = 0; pass < 2; pass++) {
		size_t done[STYLE_COUNT] = {0};
		for (size_t i = first; i < end; i++) {
			const struct mark *mark = &marks->all.at[i];
			bool is_pairing = mark->layer == LAYER_PAIRINGS;
			if (mark->style != STYLE_TEXT && is_pairing == (pass == 0))
				style_mark(self, grid, line, at, mark, &done[mark->style]);
		}
	}
}

/* The words that were searched for, and over them those that are the present ones, free of other colours. */
static void flag_found(
        const struct reader *self, struct grid *grid, const struct page_line *line, struct rect at)
{
	const struct found *found = &self->found;
	size_t i = found_from(found, line->span.start);
	if (i > 0 && found->hits.at[i - 1].end > line->span.start)
		i--; /* began on the line before */
	for (; i < found->hits.len && found->hits.at[i].start < line->span.end; i++)
		grid_style(grid, cells_of(self, line, at, found->hits.at[i]), STYLE_FOUND);
	if (span_empty(self->chosen))
		return;
	struct rect chosen = cells_of(self, line, at, self->chosen);
	grid_style(grid, chosen, STYLE_TEXT);
	grid_flag(grid, chosen, STYLE_HIT);
}

/* The words that are marked stand over all others. */
static void flag_marked(
        const struct reader *self, struct grid *grid, const struct page_line *line, struct rect at)
{
	struct rect marked = cells_of(self, line, at, self->marked);
	grid_style(grid, marked, STYLE_TEXT);
	grid_flag(grid, marked, STYLE_SELECTED);
}

static void draw_line(struct reader *self, struct grid *grid, struct page_pos pos, struct rect at)
{
	struct page_line line;
	if (!page_line(&self->page, pos, &line) || span_empty(line.span))
		return;
	if (line.kind == BLOCK_RULE && !self->page.look.exact) {
		grid_rule(grid, at.row, at.col + (at.cols - RULE_COLS) / 2, RULE_COLS, STYLE_DIM);
		return;
	}
	draw_words(grid, &line, at);
	style_stretches(self, grid, &line, at);
	style_heading(self, grid, &line, pos.block, at);
	style_data(self, grid, &line, at);
	flag_found(self, grid, &line, at);
	if (self->marking)
		flag_marked(self, grid, &line, at);
}

/* The source's page that begins or ends in a line, at the right edge, where no data stand in the way. */
static void draw_folio(struct reader *self, struct grid *grid, struct page_pos pos, struct rect at)
{
	char number[16];
	struct page_line line, next;
	struct page_pos after = pos;
	if (at.cols == 0 || !page_line(&self->page, pos, &line) || span_empty(line.span))
		return;
	size_t end = page_move(&self->page, &after, 1) && page_line(&self->page, after, &next)
	                     ? next.span.start
	                     : self->doc.len;
	int page = folios_in(&self->folios, (struct span){line.span.start, end});
	for (int i = 0; i < at.cols; i++)
		if (grid_at(grid, at.row, at.col + i)->cp[0])
			return;
	snprintf(number, sizeof number, "%d", page);
	if (page)
		part_right(grid, at.row, at.col + at.cols, at.cols, STYLE_DIM, number);
}

static void draw_row(struct reader *self, struct grid *grid, struct rect row, const struct sheet *sheet,
        struct page_pos pos, bool focused)
{
	struct rect at = {row.row, row.col + sheet->text, 1, sheet->text_cols + sheet->hang};
	draw_line(self, grid, pos, at);
	/* No rule between the two: it would cost a quarter of the bytes of a line down. */
	struct rect beside = {row.row, row.col + sheet->beside, 1, sheet->beside_cols - 1};
	if (sheet->beside_cols)
		beside_draw(
		        &self->beside, grid, beside, &self->marks, &self->page, pos, self->current, focused);
	draw_folio(self, grid, pos, (struct rect){row.row, row.col + sheet->folio, 1, sheet->folio_cols});
}

static struct kept_look look_of(const struct reader *self, const struct sheet *sheet, bool focused)
{
	return (struct kept_look){.edition = self->edition,
	        .found = self->found.edition,
	        .hidden = self->hidden,
	        .sheet = *sheet,
	        .page = self->page.look,
	        .chosen = self->chosen,
	        .marked = self->marking ? self->marked : (struct span){0},
	        .current = self->current,
	        .focused = focused};
}

/* Rows that were on the screen before are the same wherever they stand now. */
static void draw_rows(
        struct reader *self, struct grid *grid, struct rect rect, const struct sheet *sheet, bool focused)
{
	struct page_pos pos = self->top;
	struct kept_look look = look_of(self, sheet, focused);
	struct kept_line *lines = mem_zero((size_t)rect.rows, sizeof *lines);
	size_t count = 0, from = 0;
	bool more = true;
	kept_begin(&self->kept, &look, rect.cols);
	for (int row = rect.row; row < rect.row + rect.rows && more; row++) {
		struct rect at = {row, rect.col, 1, rect.cols};
		lines[count] = kept_row(&self->kept, pos, grid, at, &from);
		if (lines[count++].row == NOT_KEPT)
			draw_row(self, grid, at, sheet, pos, focused);
		more = page_move(&self->page, &pos, 1) != 0;
	}
	kept_all(&self->kept, grid, rect, lines, count);
	free(lines);
}

void reader_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct reader *self = view->state;
	grid_fill(grid, rect, STYLE_TEXT);
	if (rect.rows < 1 || rect.cols < 10)
		return;
	if (!self->id) {
		part_notice(view->context, grid, rect, lang_text(view->context->lang, MSG_EMPTY_READER));
		return;
	}
	found_make(&self->found, &self->doc);
	bool map = self->has_map && rect.rows >= MAP_FROM;
	rect.rows -= map;
	self->cols = rect.cols;
	struct sheet sheet = sheet_for(&self->reading, rect.cols, self->folios.all.len > 0);
	struct page_look look = {.cols = sheet.text_cols,
	        .ambiguous = view->context->ambiguous,
	        .hang = sheet.hang,
	        .exact = self->reading.flow == READING_OFF,
	        .margin = sheet.folio_cols > 0};
	reader_lay_out(self, &look, rect.rows);
	draw_rows(self, grid, rect, &sheet, focused);
	struct rect below = {rect.row + rect.rows, rect.col, 1, rect.cols};
	if (map)
		minimap_draw(&self->map, grid, below, &self->marks, &self->found, self->doc.len,
		        (struct span){self->top_off, reader_screen_end(self)});
}
