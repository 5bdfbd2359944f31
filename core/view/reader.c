// SPDX-License-Identifier: MIT
// A document's text as a page that scrolls, its data marked in it and standing beside it.
#include "core/view/beside.h"
#include "core/view/clamp.h"
#include "core/view/flow.h"
#include "core/view/found.h"
#include "core/view/parts.h"

#include "core/doc/folio.h"
#include "core/doc/inline.h"
#include "core/doc/notes.h"
#include "core/extract/edtf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum told { TELL_PLACE, TELL_RECORD, TELL_FOUND, TELL_NOTE };

/*
 * There is no cursor: down and up scroll, as a pager does. Besides there is a record that is chosen, marked
 * in the text and beside it, which ] and [ move; it stays when the text is scrolled.
 *
 * Nothing that is drawn depends on where in the document the screen is, but the lines themselves: a line
 * further, and the terminal can scroll what it has.
 */
struct reader {
	doc_id id; /* 0: none is open */
	struct doc doc;
	struct marks marks;
	struct folios folios;
	struct note_links notes; /* found when first asked for */
	bool notes_known;
	struct reading_look reading;
	struct page page; /* of `doc`; open once something was drawn */
	struct beside beside;
	struct page_pos top;
	size_t top_off;     /* the byte that `top` shows: where to go when the width changes */
	int rows;           /* shown; 0 before something was drawn */
	struct span chosen; /* highlighted; empty for nothing */
	ptrdiff_t current;  /* the record that is chosen, an index into marks, or NO_MARK */
	bool bring;         /* `chosen` has to be brought on the screen by the next drawing */
	enum told told;     /* what was gone to last: the status line tells of it */
	struct found found;
	bool wrapped, forward; /* did the last search go around the end, and which way did it go */
	bool position;         /* the status line tells where the screen is, until the next command */
};

/* A full stop of Chinese; and the line for a rule, which is short as every byte of a line is sent. */
enum { STOP_BYTES = 3, RULE_COLS = 8 };

/* ---- documents --------------------------------------------------------------------------------------------
 */

static void forget(struct reader *self)
{
	beside_clear(&self->beside);
	page_close(&self->page);
	marks_free(&self->marks);
	folios_free(&self->folios);
	notes_free(&self->notes);
	self->notes_known = false;
	found_forget(&self->found);
	doc_free(&self->doc);
	self->doc = (struct doc){0};
	self->id = 0;
	self->top = (struct page_pos){0};
	self->top_off = 0;
	self->chosen = (struct span){0};
	self->current = NO_MARK;
	self->told = TELL_PLACE;
	self->bring = false;
}

static bool load(struct view *view, doc_id id, struct status *status)
{
	struct reader *self = view->state;
	struct doc doc = {0};
	struct marks marks = {0};
	if (!store_doc(view->context->store, id, &doc, status))
		return false;
	if (!marks_load(view->context->store, id, &marks, status)) {
		doc_free(&doc);
		return false;
	}
	forget(self);
	self->id = id;
	self->doc = doc;
	self->marks = marks;
	folios_find(&self->doc, &self->folios);
	return true;
}

static bool reader_open(struct view *view, struct status *status)
{
	(void)status;
	struct reader *self = view->state;
	self->current = NO_MARK;
	self->reading = view->context->reading;
	return true;
}

static void reader_close(struct view *view)
{
	struct reader *self = view->state;
	forget(self);
	found_free(&self->found);
}

static ptrdiff_t mark_of_span(const struct reader *self, struct span span)
{
	for (size_t i = marks_from(&self->marks, span.start); i < self->marks.all.len; i++) {
		const struct mark *mark = &self->marks.all.at[i];
		if (mark->span.start != span.start)
			break;
		if (mark->listed && mark->span.end == span.end)
			return (ptrdiff_t)i;
	}
	return NO_MARK;
}

/* Words that evidence led to; their record is the chosen one, if they are those of one. */
static void choose(struct reader *self, struct span span)
{
	self->chosen = span;
	self->current = span_empty(span) ? NO_MARK : mark_of_span(self, span);
	self->told = self->current == NO_MARK ? TELL_PLACE : TELL_RECORD;
}

static bool reader_refresh(struct view *view, struct status *status)
{
	struct reader *self = view->state;
	size_t off = self->top_off;
	doc_id id = self->id;
	struct span chosen = self->chosen;
	char sha256[sizeof self->doc.sha256];
	if (!id)
		return true;
	memcpy(sha256, self->doc.sha256, sizeof sha256);
	if (!load(view, id, status)) {
		forget(self);
		return false;
	}
	self->top_off = off < self->doc.len ? off : 0;
	if (memcmp(sha256, self->doc.sha256, sizeof sha256) == 0) { /* the words are where they were */
		choose(self, chosen);
	}
	return true;
}

bool reader_show(struct view *view, doc_id doc, struct span span, struct status *status)
{
	struct reader *self = view->state;
	if (self->id != doc && !load(view, doc, status))
		return false;
	size_t len = self->doc.len;
	choose(self, (struct span){span.start < len ? span.start : len, span.end < len ? span.end : len});
	self->bring = true;
	return true;
}

doc_id reader_doc(const struct view *view, size_t *off)
{
	const struct reader *self = view->state;
	*off = self->bring ? self->chosen.start : self->top_off;
	return self->id;
}

/* ---- scrolling --------------------------------------------------------------------------------------------
 */

/* No empty rows below the end while there are lines above; and remembers the byte at the top. */
static void settle(struct reader *self)
{
	struct page_pos last = self->top;
	struct page_line line;
	int below = page_move(&self->page, &last, self->rows - 1);
	if (below < self->rows - 1)
		page_move(&self->page, &self->top, below - (self->rows - 1));
	if (page_line(&self->page, self->top, &line))
		self->top_off = line.span.start;
}

static bool scroll(struct reader *self, int rows)
{
	struct page_pos before = self->top;
	page_move(&self->page, &self->top, rows);
	settle(self);
	return page_compare(before, self->top) != 0;
}

static void go_to(struct reader *self, size_t off, int rows_above)
{
	self->top = page_at(&self->page, off);
	page_move(&self->page, &self->top, -rows_above);
	settle(self);
}

static bool on_screen(struct reader *self, size_t off)
{
	struct page_pos pos = page_at(&self->page, off), last = self->top;
	page_move(&self->page, &last, self->rows - 1);
	return page_compare(pos, self->top) >= 0 && page_compare(pos, last) <= 0;
}

/* In the upper third, unless it is on the screen already; a mere place goes to the top. */
static void bring(struct reader *self)
{
	if (span_empty(self->chosen))
		go_to(self, self->chosen.start, 0);
	else if (!on_screen(self, self->chosen.start) || !on_screen(self, self->chosen.end - 1))
		go_to(self, self->chosen.start, self->rows / 3);
	self->bring = false;
}

static bool same_look(const struct page_look *a, const struct page_look *b)
{
	return a->cols == b->cols && a->ambiguous == b->ambiguous && a->hang == b->hang &&
	       a->exact == b->exact && a->margin == b->margin;
}

/* Lays the document out, if it is not laid out so, and keeps the line at the top. */
static void lay_out(struct reader *self, const struct page_look *look, int rows)
{
	struct page *page = &self->page;
	bool resized = self->rows != rows;
	self->rows = rows;
	if (!page->blocks || !same_look(&page->look, look)) {
		beside_clear(&self->beside);
		page_close(page);
		page_open(page, &self->doc, look);
		go_to(self, self->top_off, 0);
	} else if (resized)
		settle(self);
	if (self->bring)
		bring(self);
}

/* ---- drawing ----------------------------------------------------------------------------------------------
 */

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
        {PAGE_LEADER, STYLE_DIM},
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
	if (b->kind == BLOCK_HEADING)
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

static void draw_rows(
        struct reader *self, struct grid *grid, struct rect rect, const struct sheet *sheet, bool focused)
{
	struct page_pos pos = self->top;
	for (int row = rect.row; row < rect.row + rect.rows; row++) {
		struct rect at = {row, rect.col + sheet->text, 1, sheet->text_cols + sheet->hang};
		draw_line(self, grid, pos, at);
		/* No rule between the two: it would cost a quarter of the bytes of a line down. */
		struct rect beside = {row, rect.col + sheet->beside, 1, sheet->beside_cols - 1};
		if (sheet->beside_cols)
			beside_draw(&self->beside, grid, beside, &self->marks, &self->page, pos,
			        self->current, focused);
		draw_folio(
		        self, grid, pos, (struct rect){row, rect.col + sheet->folio, 1, sheet->folio_cols});
		if (page_move(&self->page, &pos, 1) == 0)
			break;
	}
}

static void reader_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct reader *self = view->state;
	grid_fill(grid, rect, STYLE_TEXT);
	if (rect.rows < 1 || rect.cols < 10)
		return;
	if (!self->id) {
		part_notice(grid, rect, lang_text(view->context->lang, MSG_EMPTY_READER));
		return;
	}
	found_make(&self->found, &self->doc);
	struct sheet sheet = sheet_for(&self->reading, rect.cols, self->folios.all.len > 0);
	struct page_look look = {.cols = sheet.text_cols,
	        .ambiguous = view->context->ambiguous,
	        .hang = sheet.hang,
	        .exact = self->reading.flow == READING_OFF,
	        .margin = sheet.folio_cols > 0};
	lay_out(self, &look, rect.rows);
	draw_rows(self, grid, rect, &sheet, focused);
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

static void choose_mark(struct reader *self, size_t i)
{
	self->current = (ptrdiff_t)i;
	self->chosen = self->marks.all.at[i].span;
	self->told = TELL_RECORD;
	if (!on_screen(self, self->chosen.start))
		go_to(self, self->chosen.start, self->rows / 3);
}

/* From the chosen record on, or when it is out of sight, from the top of the screen. */
static bool step_record(struct reader *self, int step)
{
	const struct marks *marks = &self->marks;
	ptrdiff_t i = self->current, count = (ptrdiff_t)marks->all.len;
	if (i == NO_MARK || !on_screen(self, marks->all.at[i].span.start))
		i = (ptrdiff_t)marks_from(marks, self->top_off) - (step > 0 ? 1 : 0);
	do
		i += step;
	while (i >= 0 && i < count && !marks->all.at[i].listed);
	if (i < 0 || i >= count)
		return false;
	choose_mark(self, (size_t)i);
	return true;
}

static bool step_heading(struct reader *self, int step)
{
	const struct doc *doc = &self->doc;
	struct page_line line;
	if (!page_line(&self->page, self->top, &line))
		return false;
	for (ptrdiff_t i = (ptrdiff_t)self->top.block + step; i >= 0 && i < (ptrdiff_t)doc->blocks.len;
	        i += step)
		if (doc->blocks.at[i].kind == BLOCK_HEADING) {
			struct page_pos before = self->top;
			self->told = TELL_PLACE;
			go_to(self, doc->blocks.at[i].span.start, 0);
			return page_compare(before, self->top) != 0;
		}
	return false;
}

static bool go_first(struct reader *self, int unused)
{
	(void)unused;
	self->top = (struct page_pos){0};
	settle(self);
	return true;
}

static bool tell_position(struct reader *self, int unused)
{
	(void)unused;
	self->position = true;
	return true;
}

static bool go_last(struct reader *self, int unused)
{
	(void)unused;
	go_to(self, self->doc.len, 0);
	return true;
}

/* The other records that say the same, or of the same year. */
static bool same_elsewhere(const struct reader *self, struct view_request *request)
{
	struct edtf_range range;
	if (self->current == NO_MARK)
		return false;
	const struct mark *mark = &self->marks.all.at[self->current];
	const struct records *r = &self->marks.records;
	if (mark->layer == LAYER_PAIRINGS) {
		*request = (struct view_request){.kind = REQUEST_EVIDENCE,
		        .layer = LAYER_PAIRINGS,
		        .filter = {.supporter = r->pairings.at[mark->index].supporter,
		                .recipient = r->pairings.at[mark->index].recipient}};
		return true;
	}
	const char *edtf = mark->layer == LAYER_EVENTS  ? r->events.at[mark->index].edtf
	                   : mark->layer == LAYER_DATES ? r->dates.at[mark->index].edtf
	                                                : "";
	if (!edtf_parse(edtf, &range))
		return false;
	*request = (struct view_request){.kind = REQUEST_EVIDENCE,
	        .layer = LAYER_EVENTS,
	        .filter = {.first_day = range.first_day, .last_day = range.last_day}};
	return true;
}

/* ---- notes ------------------------------------------------------------------------------------------------
 */

static const struct note_links *notes_of(struct reader *self)
{
	if (!self->notes_known)
		notes_find(&self->doc, &self->notes);
	self->notes_known = true;
	return &self->notes;
}

/* The link whose mark is the chosen words, or to the note that is; all.len if neither. */
static size_t chosen_link(struct reader *self)
{
	const struct note_links *notes = notes_of(self);
	size_t i = notes_from(notes, self->chosen.start);
	if (span_empty(self->chosen))
		return notes->all.len;
	bool mark = i < notes->all.len && notes->all.at[i].mark.start == self->chosen.start;
	return mark ? i : notes_to(notes, self->chosen.start);
}

/* The next mark of a note from the chosen words on, or when they are out of sight, from the top of the
 * screen. */
static bool step_note(struct reader *self, int step)
{
	const struct note_links *notes = notes_of(self);
	bool here = !span_empty(self->chosen) && on_screen(self, self->chosen.start);
	size_t from = here ? self->chosen.start : self->top_off;
	size_t i = notes_from(notes, step > 0 && here ? from + 1 : from);
	if (step > 0 ? i == notes->all.len : i == 0)
		return false;
	self->chosen = notes->all.at[step > 0 ? i : i - 1].mark;
	self->current = NO_MARK;
	self->told = TELL_NOTE;
	bring(self);
	return true;
}

/* From the mark to its note or from the note to its mark; from neither, to the note of the first mark on the
 * screen. */
static bool note(struct reader *self, struct view_request *request)
{
	const struct note_links *notes = notes_of(self);
	size_t i = on_screen(self, self->chosen.start) ? chosen_link(self) : notes->all.len;
	bool nothing = i == notes->all.len;
	if (nothing)
		i = notes_from(notes, self->top_off);
	if (i == notes->all.len || (nothing && !on_screen(self, notes->all.at[i].mark.start)))
		return false;
	const struct note_link *link = &notes->all.at[i];
	bool to_mark = span_has(link->note, self->chosen.start) && !nothing;
	*request = (struct view_request){
	        .kind = REQUEST_WORDS, .doc = self->id, .span = to_mark ? link->mark : link->note};
	return true;
}

/* ---- how the page is set ----------------------------------------------------------------------------------
 */

static bool toggle_flow(struct reader *self, int unused)
{
	(void)unused;
	self->reading.flow = self->reading.flow == READING_ON ? READING_OFF : READING_ON;
	return true;
}

static bool toggle_align(struct reader *self, int unused)
{
	(void)unused;
	self->reading.align = self->reading.align == READING_LEFT ? READING_CENTRE : READING_LEFT;
	return true;
}

static bool toggle_hanging(struct reader *self, int unused)
{
	(void)unused;
	self->reading.hanging = self->reading.hanging == READING_ON ? READING_OFF : READING_ON;
	return true;
}

static bool change_measure(struct reader *self, int by)
{
	int now = self->reading.measure ? self->reading.measure : MEASURE_USUAL;
	self->reading.measure = clamp(now + by, MEASURE_LEAST, MEASURE_MOST);
	return self->reading.measure != now;
}

/* ---- commands, all ----------------------------------------------------------------------------------------
 */

/* What a command does with its argument; false if there is nothing in that direction. */
struct action {
	bool (*act)(struct reader *self, int argument);
	int lines, halves, pages; /* the argument: these many of each */
};
static const struct action actions[CMD_COUNT] = {
        [CMD_DOWN] = {scroll, 1, 0, 0},
        [CMD_UP] = {scroll, -1, 0, 0},
        [CMD_HALF_DOWN] = {scroll, 0, 1, 0},
        [CMD_HALF_UP] = {scroll, 0, -1, 0},
        [CMD_PAGE_DOWN] = {scroll, 0, 0, 1},
        [CMD_PAGE_UP] = {scroll, 0, 0, -1},
        [CMD_FIRST] = {go_first, 0, 0, 0},
        [CMD_LAST] = {go_last, 0, 0, 0},
        [CMD_NEXT_RECORD] = {step_record, 1, 0, 0},
        [CMD_PREV_RECORD] = {step_record, -1, 0, 0},
        [CMD_NEXT_HEADING] = {step_heading, 1, 0, 0},
        [CMD_PREV_HEADING] = {step_heading, -1, 0, 0},
        [CMD_POSITION] = {tell_position, 0, 0, 0},
        [CMD_NEXT_NOTE] = {step_note, 1, 0, 0},
        [CMD_PREV_NOTE] = {step_note, -1, 0, 0},
        [CMD_FLOW] = {toggle_flow, 0, 0, 0},
        [CMD_ALIGN] = {toggle_align, 0, 0, 0},
        [CMD_HANGING] = {toggle_hanging, 0, 0, 0},
        [CMD_WIDER] = {change_measure, 1, 0, 0},
        [CMD_NARROWER] = {change_measure, -1, 0, 0},
};

/* What is gone to, while it is on the screen; else the paragraph at its top. */
static struct span place_to_explain(struct reader *self)
{
	if (self->current != NO_MARK && on_screen(self, self->marks.all.at[self->current].span.start))
		return self->marks.all.at[self->current].span;
	if (!span_empty(self->chosen) && on_screen(self, self->chosen.start))
		return self->chosen;
	return self->doc.blocks.len ? self->doc.blocks.at[self->top.block].span
	                            : (struct span){self->top_off, self->top_off};
}

static bool reader_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct reader *self = view->state;
	const struct view_request bell = {.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
	const struct view_request no_more = {.kind = REQUEST_BELL, .message = MSG_NO_MORE};
	self->position = false;
	if (command == CMD_NOTE || (command == CMD_ENTER && self->told == TELL_NOTE)) {
		if (self->page.blocks && !note(self, request))
			*request = bell;
		return true;
	}
	if (command == CMD_ENTER) {
		if (!same_elsewhere(self, request))
			*request = bell;
		return true;
	}
	if (command == CMD_EXPLAIN) {
		*request = !self->page.blocks ? bell
		                              : (struct view_request){.kind = REQUEST_WHY,
		                                        .doc = self->id,
		                                        .span = place_to_explain(self)};
		return true;
	}
	const struct action *action = &actions[command];
	if (!action->act)
		return false;
	if (!self->page.blocks)
		return true;
	int half = self->rows > 2 ? self->rows / 2 : 1, page = self->rows > 2 ? self->rows - 1 : 1;
	if (!action->act(self, action->lines + action->halves * half + action->pages * page))
		*request = no_more;
	if (self->position)
		request->kind = REQUEST_TELL;
	return true;
}

/* ---- search -----------------------------------------------------------------------------------------------
 */

/* The hit that a search from `off` goes to, around the end where there is none before it. */
static size_t hit_from(struct reader *self, size_t off, bool forward)
{
	size_t count = self->found.hits.len, i = found_from(&self->found, off);
	self->wrapped = forward ? i == count : i == 0;
	self->forward = forward;
	if (forward)
		return self->wrapped ? 0 : i;
	return (self->wrapped ? count : i) - 1;
}

static bool reader_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct reader *self = view->state;
	self->position = false;
	if (!self->page.blocks)
		return false;
	found_set(&self->found, &self->doc, query);
	if (self->found.hits.len == 0)
		return false;
	bool here = !span_empty(self->chosen) && on_screen(self, self->chosen.start);
	size_t from = !here ? self->top_off : from_next && forward ? self->chosen.end : self->chosen.start;
	self->chosen = self->found.hits.at[hit_from(self, from, forward)];
	self->current = NO_MARK;
	self->told = TELL_FOUND;
	bring(self);
	return true;
}

/* ---- words for the frame ----------------------------------------------------------------------------------
 */

static void add_part(struct buf *out, const char *part)
{
	if (*part)
		buf_addf(out, "%s%s", out->len ? " · " : "", part);
}

/* The words of a block, as they flow, in one line. */
static void add_words(const struct reader *self, struct span span, struct buf *out)
{
	struct arena arena = {0};
	struct flow flow = {0};
	flow_words(&flow, &self->doc, span, true);
	add_part(out, part_line(&arena, buf_str(&flow.text), flow.text.len));
	flow_free(&flow);
	arena_free(&arena);
}

/* The heading that a block stands under. */
static void add_heading(const struct reader *self, size_t block, struct buf *out)
{
	for (size_t i = block + 1; i-- > 0;)
		if (i < self->doc.blocks.len && self->doc.blocks.at[i].kind == BLOCK_HEADING) {
			add_words(self, self->doc.blocks.at[i].span, out);
			break;
		}
}

/* Which hit of how many: 援疆 3/144 · the heading it stands under. */
static void describe_hit(const struct reader *self, enum lang lang, struct buf *out)
{
	const struct found *found = &self->found;
	buf_addf(out, "%s %zu/%zu", buf_str(&found->query), found_from(found, self->chosen.start) + 1,
	        found->hits.len);
	if (self->wrapped)
		add_part(out, lang_text(lang, self->forward ? MSG_FOUND_FROM_TOP : MSG_FOUND_FROM_END));
	add_heading(self, doc_block_at(&self->doc, self->chosen.start), out);
}

static void describe_record(const struct reader *self, struct buf *out)
{
	char line[512];
	mark_describe(&self->marks, &self->marks.all.at[self->current], line, sizeof line);
	buf_adds(out, line);
}

/* The words of the note whose mark is chosen. */
static void describe_note(struct reader *self, struct buf *out)
{
	size_t i = chosen_link(self);
	if (i < self->notes.all.len)
		add_words(self, self->notes.all.at[i].note, out);
}

/* The byte behind the last line of the screen; behind the last one of the document it is the document's end.
 */
static size_t screen_end(struct reader *self)
{
	struct page_pos last = self->top;
	struct page_line line = {0};
	page_move(&self->page, &last, self->rows - 1);
	page_line(&self->page, last, &line);
	return page_move(&self->page, &last, 1) ? line.span.end : self->doc.len;
}

/* Only when it is asked for: a number that changes with every line would be sent with every line. */
static void describe_position(struct reader *self, enum lang lang, struct buf *out)
{
	char numbers[3][24], bytes[128];
	const size_t values[] = {self->top_off, screen_end(self), self->doc.len};
	for (int i = 0; i < 3; i++)
		snprintf(numbers[i], sizeof numbers[i], "%zu", values[i]);
	lang_format(bytes, sizeof bytes, lang, MSG_POSITION_IN_TEXT,
	        (const char *[]){numbers[0], numbers[1], numbers[2]}, 3);
	buf_addf(out, "%d%%", self->doc.len ? (int)(100.0 * (double)values[1] / (double)values[2]) : 0);
	if (self->current != NO_MARK) {
		const struct mark *mark = &self->marks.all.at[self->current];
		add_part(out, lang_text(lang, confidence_message(mark_confidence(&self->marks, mark))));
		add_part(out, mark_rule(&self->marks, mark));
	}
	add_part(out, bytes);
}

/* Of what was gone to last while it is on the screen; else of the place, by its heading. */
static void reader_describe(struct view *view, char *out, size_t size)
{
	struct reader *self = view->state;
	struct buf text = {0};
	bool drawn = self->page.blocks != NULL;
	enum told told = drawn && on_screen(self, self->chosen.start) ? self->told : TELL_PLACE;
	if (drawn && self->position)
		describe_position(self, view->context->lang, &text);
	else if (told == TELL_FOUND)
		describe_hit(self, view->context->lang, &text);
	else if (told == TELL_RECORD)
		describe_record(self, &text);
	else if (told == TELL_NOTE)
		describe_note(self, &text);
	else
		add_heading(self, self->top.block, &text);
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

static void reader_subtitle(struct view *view, char *out, size_t size)
{
	struct reader *self = view->state;
	struct buf text = {0};
	if (self->id && span_empty(self->doc.title))
		buf_adds(&text, self->doc.name);
	else if (self->id)
		add_words(self, self->doc.title, &text);
	if (self->id && self->reading.flow == READING_OFF)
		add_part(&text, lang_text(view->context->lang, MSG_READER_EXACT));
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

static bool reader_words(struct view *view, doc_id *doc, struct span *span)
{
	struct reader *self = view->state;
	if (!self->id)
		return false;
	*doc = self->id;
	*span = place_to_explain(self);
	return true;
}

static unsigned reader_offer(const struct view *view, struct store_filter *filter)
{
	const struct reader *self = view->state;
	filter->doc = self->id;
	return self->id ? CHOICE_BIT(CHOICE_DOC) : 0;
}

const struct view_ops reader_ops = {
        .title = MSG_PANE_READER,
        .pane = IN_READER,
        .state_size = sizeof(struct reader),
        .open = reader_open,
        .refresh = reader_refresh,
        .close = reader_close,
        .draw = reader_draw,
        .command = reader_command,
        .search = reader_search,
        .offer = reader_offer,
        .words = reader_words,
        .chooses = CHOICE_BIT(CHOICE_DOC),
        .describe = reader_describe,
        .subtitle = reader_subtitle,
};
