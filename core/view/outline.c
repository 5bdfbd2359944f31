// SPDX-License-Identifier: MIT
// The headings of the document that is read, as a tree that follows the reading.
#include "core/view/flow.h"
#include "core/view/recall.h"
#include "core/view/parts.h"
#include "core/view/reader.h"
#include "core/view/verdict.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * A heading counts the records from it to the next one of its level, those of the headings below it included,
 * and those alone that the choices made are about. The cursor stands on the section that is read, until the
 * pane gets the focus: then it is the user's.
 */
struct outline_row {
	const char *title; /* in the arena: number and words, as one line */
	struct span span;  /* of the heading */
	int level, depth;  /* as the document says; of the tree */
	int above;         /* an index, or -1 */
	int records;
	struct view_record record; /* layer LAYER_COUNT for none */
	bool inner, open;          /* are there headings below it, and are they shown? */
};

enum { NO_ROW = -1, NEXT_DOC = -1 };

/* A heading that was folded, to be known again where the document has changed. */
struct fold {
	size_t start;
	char *title; /* owned, or NULL */
};

struct outline {
	struct arena arena;
	ARRAY(struct outline_row) rows;
	ARRAY(int) shown; /* the rows that no folded one hides */
	struct list list; /* of these */
	int here;         /* the row that is read, or NO_ROW */
	doc_id doc;       /* 0: none yet */
	unsigned edition; /* of the reader's document (struct reader) */
	unsigned hidden;  /* the same: kinds that are not counted */
	bool focused;     /* in the last drawing */

	doc_id closed_in; /* the document whose headings were folded last; NEXT_DOC: the one to come */
	ARRAY(struct fold) closed;
};

static void forget_closed(struct outline *self)
{
	while (self->closed.len > 0)
		free(self->closed.at[--self->closed.len].title);
}

static void forget(struct outline *self)
{
	arena_free(&self->arena);
	self->arena = (struct arena){0};
	self->rows.len = self->shown.len = 0;
	self->here = NO_ROW;
	self->doc = 0;
}

static void outline_close(struct view *view)
{
	struct outline *self = view->state;
	forget(self);
	array_free(&self->rows);
	array_free(&self->shown);
	forget_closed(self);
	array_free(&self->closed);
}

/* ---- the tree ---------------------------------------------------------------------------------------------
 */

static const char *title_of(struct outline *self, const struct doc *doc, struct span span)
{
	static const char stop[] = "。";
	struct flow flow = {0};
	flow_words(&flow, doc, span, true);
	size_t len = flow.text.len, end = sizeof stop - 1;
	if (len > end && memcmp(buf_str(&flow.text) + len - end, stop, end) == 0)
		len -= end; /* of a heading that opens its paragraph */
	const char *title = part_line(&self->arena, buf_str(&flow.text), len);
	flow_free(&flow);
	return title;
}

/* The last row before `i` that is of a higher level. */
static int row_above(const struct outline *self, int level)
{
	int i = (int)self->rows.len - 1;
	while (i >= 0 && self->rows.at[i].level >= level)
		i = self->rows.at[i].above;
	return i;
}

/* A heading as the document has it, or as the reader does. */
struct heading {
	struct span span;
	int level;
	const char *title;
};
struct headings {
	ARRAY(struct heading) at;
};

static int by_place(const void *a, const void *b)
{
	const struct heading *x = a, *y = b;
	return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

static const char *copy_line(struct outline *self, const char *text)
{
	return part_line(&self->arena, text, strlen(text));
}

/* Those of the document, with the values that the reader has given them. */
static void add_found(struct outline *self, const struct reader *reader, struct headings *out)
{
	const struct records *r = &reader->marks.records;
	for (size_t i = 0; i < reader->doc.blocks.len; i++) {
		const struct block *block = &reader->doc.blocks.at[i];
		struct view_record record;
		size_t n;
		const int level = doc_level(&reader->doc, block);
		if (!level || block->kind == BLOCK_TOC)
			continue;
		struct heading heading = {block->span, level, NULL};
		if (marks_heading(&reader->marks, self->doc, block->span, &record, &n) &&
		        (record.verdict == VERDICT_CORRECTED || record.verdict == VERDICT_OWN)) {
			heading.level = r->outline.at[n].level;
			heading.title = copy_line(self, r->outline.at[n].title);
		} else {
			heading.title = title_of(self, &reader->doc, block->span);
		}
		*array_push(&out->at) = heading;
	}
}

/* Those that stand by the reader's word alone. */
static void add_own(struct outline *self, const struct reader *reader, struct headings *out)
{
	const struct records *r = &reader->marks.records;
	size_t found = out->at.len;
	for (size_t n = 0; n < r->outline.len; n++) {
		const struct outline_record *own = &r->outline.at[n];
		enum verdict verdict = records_verdict(r, LAYER_OUTLINE, n);
		bool listed = verdict == VERDICT_NONE || verdict == VERDICT_REJECTED;
		for (size_t i = 0; i < found && !listed; i++)
			listed = span_overlap(out->at.at[i].span, own->span);
		if (!listed)
			*array_push(&out->at) =
			        (struct heading){own->span, own->level, copy_line(self, own->title)};
	}
}

static void add_heading(struct outline *self, const struct heading *heading)
{
	int above = row_above(self, heading->level);
	if (above >= 0)
		self->rows.at[above].inner = self->rows.at[above].open = true;
	*array_push(&self->rows) = (struct outline_row){.title = heading->title,
	        .span = heading->span,
	        .level = heading->level,
	        .depth = above < 0 ? 0 : self->rows.at[above].depth + 1,
	        .above = above};
}

/* The last heading at or before a byte. */
static int row_at(const struct outline *self, size_t off)
{
	int low = 0, high = (int)self->rows.len;
	while (low < high) {
		int middle = low + (high - low) / 2;
		if (self->rows.at[middle].span.start <= off)
			low = middle + 1;
		else
			high = middle;
	}
	return low - 1;
}

static void count_records(struct outline *self, const struct marks *marks)
{
	for (size_t i = 0; i < self->rows.len; i++) {
		struct outline_row *row = &self->rows.at[i];
		row->records = 0;
		size_t n;
		if (!marks_heading(marks, self->doc, row->span, &row->record, &n))
			row->record.layer = LAYER_COUNT;
	}
	for (size_t i = 0; i < marks->all.len; i++)
		if (marks->all.at[i].listed && !marks->all.at[i].aside)
			for (int row = row_at(self, marks->all.at[i].span.start); row >= 0;
			        row = self->rows.at[row].above)
				self->rows.at[row].records++;
}

static bool hidden(const struct outline *self, int row)
{
	while ((row = self->rows.at[row].above) >= 0)
		if (!self->rows.at[row].open)
			return true;
	return false;
}

/* The place in the list of a row, or of the folded one that hides it. */
static int place_of(const struct outline *self, int row)
{
	int place = 0;
	for (size_t i = 0; i < self->shown.len && self->shown.at[i] <= row; i++)
		place = (int)i;
	return place;
}

/* Before the first drawing nothing is known of the height: then the drawing brings the cursor into sight. */
static void go_to(struct outline *self, int row)
{
	int place = place_of(self, row);
	if (self->list.height)
		list_go(&self->list, place);
	else
		self->list.cursor = place;
}

/* After something was folded or unfolded; the cursor stays at `row`. */
static void list_rows(struct outline *self, int row)
{
	self->shown.len = 0;
	for (int i = 0; i < (int)self->rows.len; i++)
		if (!hidden(self, i))
			*array_push(&self->shown) = i;
	self->list.count = (int)self->shown.len;
	go_to(self, row);
}

static int chosen(const struct outline *self)
{
	return self->list.cursor < (int)self->shown.len ? self->shown.at[self->list.cursor] : NO_ROW;
}

/* What is folded is noted, before the rows are made anew. */
static void note_closed(struct outline *self)
{
	if (!self->doc)
		return;
	forget_closed(self);
	self->closed_in = self->doc;
	for (size_t i = 0; i < self->rows.len; i++) {
		const struct outline_row *row = &self->rows.at[i];
		if (row->inner && !row->open)
			*array_push(&self->closed) =
			        (struct fold){row->span.start, mem_strndup(row->title, strlen(row->title))};
	}
}

/* The heading of this title, mostly where it stood; of several the nearest. NULL if there is none. */
static struct outline_row *find_closed(struct outline *self, const struct fold *fold)
{
	int there = fold->title ? row_at(self, fold->start) : NO_ROW;
	struct outline_row *found = there != NO_ROW ? &self->rows.at[there] : NULL;
	if (found && found->span.start == fold->start && strcmp(found->title, fold->title) == 0)
		return found;
	found = NULL;
	size_t nearest = SIZE_MAX;
	for (size_t i = 0; i < self->rows.len && fold->title; i++) {
		struct outline_row *row = &self->rows.at[i];
		size_t start = row->span.start;
		size_t away = start < fold->start ? fold->start - start : start - fold->start;
		if (away < nearest && strcmp(row->title, fold->title) == 0) {
			nearest = away;
			found = row;
		}
	}
	return found;
}

/* Folded again. */
static void close_again(struct outline *self)
{
	if (self->closed_in != self->doc && self->closed_in != NEXT_DOC)
		return;
	for (size_t i = 0; i < self->closed.len; i++) {
		struct outline_row *row = find_closed(self, &self->closed.at[i]);
		if (row)
			row->open = false;
	}
}

static void make(struct outline *self, const struct reader *reader)
{
	note_closed(self);
	forget(self);
	self->doc = reader->id;
	self->edition = reader->edition;
	struct headings headings = {0};
	add_found(self, reader, &headings);
	add_own(self, reader, &headings);
	if (headings.at.len)
		qsort(headings.at.at, headings.at.len, sizeof *headings.at.at, by_place);
	for (size_t i = 0; i < headings.at.len; i++)
		add_heading(self, &headings.at.at[i]);
	array_free(&headings.at);
	close_again(self);
	self->list = (struct list){.height = self->list.height};
	list_rows(self, 0);
}

bool outline_follow(struct view *view, struct view *reading)
{
	struct outline *self = view->state;
	struct reader *reader = reading->state;
	bool other = self->doc != reader->id || self->edition != reader->edition;
	int before = self->here, row = chosen(self);
	/* Read anew, the document has the heading under the cursor where it was. */
	bool stays = self->focused && self->doc == reader->id && row >= 0;
	size_t at = stays ? self->rows.at[row].span.start : 0;
	bool recount = other || self->hidden != reader->hidden;
	if (other)
		make(self, reader);
	if (recount)
		count_records(self, &reader->marks);
	self->hidden = reader->hidden;
	self->here = reader->id ? row_at(self, reader_section(reader)) : NO_ROW;
	if (other && stays)
		go_to(self, row_at(self, at));
	else if ((other || (self->here != before && !self->focused)) && self->here >= 0)
		go_to(self, self->here);
	return recount || self->here != before;
}

/* ---- drawing ----------------------------------------------------------------------------------------------
 */

enum { HERE_COLS = 1, STEP_COLS = 1, FOLD_COLS = 2 };

static void draw_row(const struct outline *self, struct grid *grid, struct rect at, int i, bool here)
{
	char count[16] = "";
	const struct outline_row *row = &self->rows.at[i];
	int col = at.col, end = at.col + at.cols;
	if (here)
		grid_char(grid, at.row, col, STYLE_HEADING, U'›');
	col += HERE_COLS + row->depth * STEP_COLS;
	if (row->inner && col < end)
		grid_char(grid, at.row, col, STYLE_DIM, row->open ? U'▾' : U'▸');
	col += FOLD_COLS;
	if (row->records)
		snprintf(count, sizeof count, "%d", row->records);
	char32_t verdict = row->record.layer != LAYER_COUNT ? verdict_mark(row->record.verdict) : 0;
	if (verdict && col < end) {
		grid_char(grid, at.row, col, STYLE_NOTE, verdict);
		col += FOLD_COLS;
	}
	int room = end - col - (*count ? part_cols(grid, count) + 2 : 1);
	if (room > 0)
		grid_puts(grid, at.row, col, room, here ? STYLE_HEADING : STYLE_TEXT, row->title);
	part_right(grid, at.row, end - 1, end - col, STYLE_DIM, count);
}

static void outline_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct outline *self = view->state;
	grid_fill(grid, rect, STYLE_TEXT);
	if (self->rows.len == 0) {
		part_notice(view->context, grid, rect,
		        lang_text(view->context->lang, self->doc ? MSG_NO_HEADINGS : MSG_EMPTY_READER));
		return;
	}
	if (self->focused && !focused && self->here >= 0)
		go_to(self, self->here);
	self->focused = focused;
	part_list(&self->list, (int)self->shown.len, rect.rows, grid, rect);
	int here = self->here >= 0 ? place_of(self, self->here) : NO_ROW;
	for (int i = 0; i < rect.rows && self->list.top + i < self->list.count; i++) {
		struct rect at = {rect.row + i, rect.col, 1, rect.cols};
		draw_row(self, grid, at, self->shown.at[self->list.top + i], self->list.top + i == here);
		if (focused && self->list.top + i == self->list.cursor)
			part_choose(grid, at, true);
	}
	part_more(&self->list, grid, rect);
}

static bool outline_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col)
{
	struct outline *self = view->state;
	(void)grid, (void)col;
	return list_point(&self->list, row - rect.row);
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

/* Folds what is below the heading, or where nothing is, below the one above it. */
static bool fold(struct outline *self)
{
	int row = chosen(self);
	while (row >= 0 && !self->rows.at[row].inner)
		row = self->rows.at[row].above;
	if (row < 0)
		return false;
	self->rows.at[row].open = !self->rows.at[row].open;
	list_rows(self, row);
	return true;
}

static bool fold_all(struct outline *self)
{
	bool open = false;
	int row = chosen(self);
	for (size_t i = 0; i < self->rows.len; i++)
		open = open || (self->rows.at[i].inner && !self->rows.at[i].open);
	for (size_t i = 0; i < self->rows.len; i++)
		self->rows.at[i].open = self->rows.at[i].inner && open;
	list_rows(self, row);
	return row >= 0;
}

static bool outline_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct outline *self = view->state;
	int row = chosen(self);
	bool ok = row >= 0;
	if (list_command(&self->list, command, request))
		return true;
	if (command == CMD_UNFOLD)
		ok = fold(self);
	else if (command == CMD_UNFOLD_ALL)
		ok = fold_all(self);
	else if (command != CMD_ENTER)
		return false;
	else if (ok)
		*request = (struct view_request){.kind = REQUEST_WORDS,
		        .doc = self->doc,
		        .span = {self->rows.at[row].span.start, self->rows.at[row].span.start}};
	if (!ok)
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
	return true;
}

static void row_text(const void *state, int row, struct buf *out)
{
	const struct outline *self = state;
	buf_adds(out, self->rows.at[row].title);
}

/* In the folded ones too, which unfold then. */
static bool outline_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct outline *self = view->state;
	int row = chosen(self);
	struct list all = {.count = (int)self->rows.len, .height = 1, .cursor = row, .top = row};
	if (row < 0 || !part_search(&all, query, forward, from_next, row_text, self))
		return false;
	for (row = self->rows.at[all.cursor].above; row >= 0; row = self->rows.at[row].above)
		self->rows.at[row].open = true;
	list_rows(self, all.cursor);
	return true;
}

static bool outline_record(const struct view *view, size_t n, struct view_record *record)
{
	const struct outline *self = view->state;
	int row = chosen(self);
	if (n || row < 0 || self->rows.at[row].record.layer == LAYER_COUNT)
		return false;
	*record = self->rows.at[row].record;
	return true;
}

static bool outline_words(struct view *view, doc_id *doc, struct span *span)
{
	struct outline *self = view->state;
	int row = chosen(self);
	if (row < 0)
		return false;
	*doc = self->doc;
	*span = self->rows.at[row].span;
	return true;
}

static unsigned outline_offer(const struct view *view, struct store_filter *filter)
{
	const struct outline *self = view->state;
	filter->doc = self->doc;
	return self->doc ? CHOICE_BIT(CHOICE_DOC) : 0;
}

static void outline_describe(struct view *view, char *out, size_t size)
{
	struct outline *self = view->state;
	int row = chosen(self);
	out[0] = '\0';
	if (row >= 0)
		snprintf(out, size, "%s", self->rows.at[row].title);
}

static void outline_subtitle(struct view *view, char *out, size_t size)
{
	struct outline *self = view->state;
	out[0] = '\0';
	if (self->rows.len)
		snprintf(out, size, "%zu", self->rows.len);
}

/* ---- from run to run ---- */

/* The document is the reader's, which says its name. */
static void outline_remember(const struct view *view, struct buf *out)
{
	const struct outline *self = view->state;
	for (size_t i = 0; i < self->rows.len; i++)
		if (self->rows.at[i].inner && !self->rows.at[i].open) {
			recall_number(out, "closed", (int64_t)self->rows.at[i].span.start);
			recall_text(out, "heading", self->rows.at[i].title);
		}
}

static bool outline_recall(struct view *view, char *text)
{
	struct outline *self = view->state;
	struct recalled field;
	self->closed_in = NEXT_DOC;
	while (recall_next(&text, &field)) {
		struct fold *last = self->closed.len ? &self->closed.at[self->closed.len - 1] : NULL;
		if (recall_is(&field, "closed") && field.first >= 0)
			*array_push(&self->closed) = (struct fold){.start = (size_t)field.first};
		else if (recall_is(&field, "heading") && last && !last->title)
			last->title = mem_strndup(field.value, strlen(field.value));
	}
	return true;
}

const struct view_ops outline_ops = {
        .title = MSG_PANE_OUTLINE,
        .remember = outline_remember,
        .recall = outline_recall,
        .pane = IN_OUTLINE,
        .state_size = sizeof(struct outline),
        .close = outline_close,
        .draw = outline_draw,
        .command = outline_command,
        .point = outline_point,
        .search = outline_search,
        .offer = outline_offer,
        .words = outline_words,
        .record = outline_record,
        .chooses = CHOICE_BIT(CHOICE_DOC),
        .describe = outline_describe,
        .subtitle = outline_subtitle,
};
