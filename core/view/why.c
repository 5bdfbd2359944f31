// SPDX-License-Identifier: MIT
// Why something was found in the text or was not: the explanation as a list, each line of which leads to its
// words.
#include "core/view/explain.h"
#include "core/view/recall.h"
#include "core/view/parts.h"
#include "core/view/verdict.h"
#include "core/view/which.h"

#include "core/text/wrap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One row of the pane: a part of an explanation's line. */
struct why_row {
	size_t line;
	struct span part; /* of its text */
};

struct why {
	doc_id id;  /* 0: nothing was asked yet */
	char *name; /* owned: of the document */
	struct span place;
	struct explanation explanation;
	ARRAY(enum verdict) verdicts; /* the reader's on the record of each line */
	ARRAY(struct why_row) rows;
	struct list list;
	int cols;                       /* for which the rows were made; 0 for none */
	enum width_ambiguous ambiguous; /* the same */
};

static void why_close(struct view *view)
{
	struct why *self = view->state;
	explanation_free(&self->explanation);
	array_free(&self->rows);
	array_free(&self->verdicts);
	free(self->name);
}

/* Which verdicts are there now: what the rules find does not change with them. */
static bool read_verdicts(struct view *view, struct status *status)
{
	struct why *self = view->state;
	struct records r;
	self->verdicts.len = 0;
	if (!self->id)
		return true;
	if (!store_all_records(view->context->store, self->id, &r, status))
		return false;
	for (size_t i = 0; i < self->explanation.lines.len; i++) {
		const struct explain_record *found = &self->explanation.lines.at[i].record;
		struct view_record record = {.verdict = VERDICT_NONE};
		bool any = found->values &&
		           which_among(&r, self->id, found->layer, found->span, found->values, &record);
		*array_push(&self->verdicts) = any ? record.verdict : VERDICT_NONE;
	}
	records_free(&r);
	return true;
}

bool why_show(struct view *view, doc_id id, struct span place, struct status *status)
{
	struct why *self = view->state;
	struct doc doc;
	struct explainer explainer;
	if (!store_doc(view->context->store, id, &doc, status))
		return false;
	explanation_free(&self->explanation);
	explainer_begin(&explainer, &doc, &(struct extract_options){.names = view->context->names});
	explain_place(&explainer, place, view->context->lang, &self->explanation);
	explainer_end(&explainer);
	free(self->name);
	self->name = mem_strndup(doc.name, strlen(doc.name));
	doc_free(&doc);
	self->id = id;
	self->place = place;
	self->list = (struct list){0};
	self->cols = 0;
	self->rows.len = 0; /* they are parts of the old lines, and a key may come before the next drawing */
	return read_verdicts(view, status);
}

/* ---- drawing ----------------------------------------------------------------------------------------------
 */

static void make_rows(struct why *self, int cols, enum width_ambiguous ambiguous)
{
	enum { COLS_LEAST = 8 };
	self->rows.len = 0;
	self->cols = cols;
	self->ambiguous = ambiguous;
	for (size_t i = 0; i < self->explanation.lines.len; i++) {
		const struct explain_line *line = &self->explanation.lines.at[i];
		int room = cols - line->indent - 1;
		struct wrap wrap;
		struct wrap_line part;
		wrap_begin(&wrap, line->text, strlen(line->text), room > COLS_LEAST ? room : COLS_LEAST,
		        ambiguous);
		while (wrap_next(&wrap, &part))
			*array_push(&self->rows) = (struct why_row){i, part.span};
	}
}

static const struct explain_line *line_of(const struct why *self, int row)
{
	return &self->explanation.lines.at[self->rows.at[row].line];
}

/* Its lines have no rows yet, for a width that is not known. */
static bool why_waits(const struct view *view)
{
	const struct why *self = view->state;
	return self->explanation.lines.len > 0 && self->rows.len == 0;
}

/* Beside the first row of a record, in the cells before it. */
static void draw_verdict(const struct why *self, struct grid *grid, struct rect at, int row)
{
	const struct explain_line *line = line_of(self, row);
	size_t n = self->rows.at[row].line;
	enum verdict verdict = n < self->verdicts.len ? self->verdicts.at[n] : VERDICT_NONE;
	if (verdict && line->text == line->record.what && self->rows.at[row].part.start == 0)
		grid_char(grid, at.row, at.col, STYLE_NOTE, verdict_mark(verdict));
}

static void why_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct why *self = view->state;
	grid_fill(grid, rect, STYLE_TEXT);
	if (!self->id) {
		part_notice(view->context, grid, rect, lang_text(view->context->lang, MSG_EMPTY_WHY));
		return;
	}
	if (self->cols != rect.cols || self->ambiguous != grid->ambiguous)
		make_rows(self, rect.cols, grid->ambiguous);
	part_list(&self->list, (int)self->rows.len, rect.rows, grid, rect);
	for (int i = 0; i < self->list.height && self->list.top + i < self->list.count; i++) {
		int row = self->list.top + i;
		const struct explain_line *line = line_of(self, row);
		struct span part = self->rows.at[row].part;
		struct rect at = {rect.row + i, rect.col, 1, rect.cols};
		grid_text(grid, at.row, at.col + line->indent, at.cols - line->indent, line->style,
		        line->text + part.start, part.end - part.start, false);
		draw_verdict(self, grid, at, row);
		if (row == self->list.cursor)
			part_choose(grid, at, focused);
	}
}

static bool why_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col)
{
	struct why *self = view->state;
	(void)grid, (void)col;
	return list_point(&self->list, row - rect.row);
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

/* The words that a line is about, else those that were asked about. */
static unsigned why_offer(const struct view *view, struct store_filter *filter)
{
	const struct why *self = view->state;
	filter->doc = self->id;
	return self->id ? CHOICE_BIT(CHOICE_DOC) : 0;
}

static bool why_words(struct view *view, doc_id *doc, struct span *span)
{
	const struct why *self = view->state;
	if (!self->rows.len)
		return false;
	struct span own = line_of(self, self->list.cursor)->span;
	*doc = self->id;
	*span = span_empty(own) ? self->place : own;
	return true;
}

static bool why_record(const struct view *view, size_t n, struct view_record *record)
{
	const struct why *self = view->state;
	const struct explain_line *line = self->rows.len ? line_of(self, self->list.cursor) : NULL;
	const struct explain_record *found = line ? &line->record : NULL;
	return !n && found && found->values &&
	       which_on(view->context->store, self->id, found->layer, found->span, found->values, record);
}

static bool why_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct why *self = view->state;
	if (command != CMD_ENTER)
		return list_command(&self->list, command, request);
	if (why_words(view, &request->doc, &request->span))
		request->kind = REQUEST_WORDS;
	else
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
	return true;
}

static void row_text(const void *state, int row, struct buf *out)
{
	const struct why *self = state;
	const struct explain_line *line = line_of(self, row);
	struct span part = self->rows.at[row].part;
	buf_add(out, line->text + part.start, part.end - part.start);
}

static bool why_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct why *self = view->state;
	return part_search(&self->list, query, forward, from_next, row_text, self);
}

static void why_describe(struct view *view, char *out, size_t size)
{
	const struct why *self = view->state;
	out[0] = '\0';
	if (!self->rows.len)
		return;
	const struct explain_record *record = &line_of(self, self->list.cursor)->record;
	snprintf(out, size, "%s", record->values ? record->what : self->explanation.lines.at[0].text);
}

/* ---- from run to run ---- */

static void why_remember(const struct view *view, struct buf *out)
{
	const struct why *self = view->state;
	recall_text(out, "doc", self->name);
	recall_numbers(out, "place", (int64_t)self->place.start, (int64_t)self->place.end);
}

static bool why_recall(struct view *view, char *text)
{
	struct recalled field;
	struct status status;
	doc_id doc = 0;
	struct span place = {0};
	while (recall_next(&text, &field)) {
		if (recall_is(&field, "doc"))
			doc = recall_doc(view->context->store, field.value);
		else if (recall_is(&field, "place") && field.first >= 0 && field.second >= field.first)
			place = (struct span){(size_t)field.first, (size_t)field.second};
	}
	return doc && why_show(view, doc, place, &status);
}

const struct view_ops why_ops = {
        .title = MSG_PANE_WHY,
        .remember = why_remember,
        .recall = why_recall,
        .pane = IN_WHY,
        .state_size = sizeof(struct why),
        .close = why_close,
        .work_changed = read_verdicts,
        .draw = why_draw,
        .waits = why_waits,
        .command = why_command,
        .point = why_point,
        .search = why_search,
        .words = why_words,
        .offer = why_offer,
        .record = why_record,
        .describe = why_describe,
};
