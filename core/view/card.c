// SPDX-License-Identifier: MIT
// The card of a cell, a party or an event: all that the library says of it, each line leading to its words.
#include "core/view/card.h"

#include "core/view/recall.h"
#include "core/view/parts.h"
#include "core/view/trace.h"
#include "core/view/verdict.h"

#include "core/text/wrap.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- subjects ---------------------------------------------------------------------------------------------
 */

static char *own(const char *s)
{
	return s ? mem_strndup(s, strlen(s)) : NULL;
}

static void set(struct subject *out, enum subject_kind kind, const char *first, const char *second)
{
	*out = (struct subject){.kind = kind, .first = own(first), .second = own(second)};
}

bool subject_of_parties(const char *supporter, const char *recipient, struct subject *out)
{
	bool pair = supporter && recipient, any = supporter || recipient;
	enum subject_kind kind = pair ? SUBJECT_PAIR : any ? SUBJECT_PARTY : SUBJECT_NONE;
	set(out, kind, supporter ? supporter : recipient, pair ? recipient : NULL);
	return any;
}

bool subject_of_hit(const struct store_hit *hit, struct subject *out)
{
	*out = (struct subject){0};
	if (subject_of_parties(hit->supporter, hit->recipient, out))
		return true;
	if (hit->layer == LAYER_EVENTS)
		set(out, SUBJECT_EVENT, hit->label, hit->edtf);
	return out->kind != SUBJECT_NONE;
}

static bool same(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

bool subject_is(const struct subject *a, const struct subject *b)
{
	return a->kind == b->kind && same(a->first, b->first) && same(a->second, b->second);
}

void subject_copy(struct subject *out, const struct subject *from)
{
	set(out, from->kind, from->first, from->second);
	out->line = from->line;
}

void subject_free(struct subject *subject)
{
	free(subject->first);
	free(subject->second);
	*subject = (struct subject){0};
}

/* ---- reading ----------------------------------------------------------------------------------------------
 */

static void forget(struct card *self)
{
	arena_free(&self->arena);
	self->lines.len = 0;
	self->rows.len = 0;
	self->cols = 0;
}

static void forget_all(struct card *self)
{
	forget(self);
	array_free(&self->lines);
	array_free(&self->rows);
}

static void card_close(struct view *view)
{
	struct card *self = view->state;
	forget_all(self);
	subject_free(&self->subject);
}

/* ---- a line found again ---- */

/* A line as what it says; those that lead nowhere say nothing. */
static struct store_hit hit_of(const struct card_line *line)
{
	if (line->kind == CARD_PARTY)
		return (struct store_hit){.doc_name = line->supporter, .label = line->recipient, .edtf = "→"};
	if (line->kind == CARD_RECORD)
		return (struct store_hit){.doc_name = line->right,
		        .label = line->text,
		        .edtf = line->date,
		        .span = line->record.span};
	return (struct store_hit){.doc_name = "", .label = "", .edtf = ""};
}

static int find_line(const struct card *self, const struct trace *trace)
{
	struct store_hit *hits = mem_zero(self->lines.len, sizeof *hits);
	for (size_t i = 0; i < self->lines.len; i++)
		hits[i] = hit_of(&self->lines.at[i]);
	ptrdiff_t line = trace_find(trace, hits, self->lines.len);
	free(hits);
	return line < 0 ? NO_LINE : (int)line;
}

static int line_of_cursor(const struct card *self)
{
	return self->list.cursor < (int)self->rows.len ? self->rows.at[self->list.cursor].line : NO_LINE;
}

/* What it showed stays if it cannot be read anew. */
static bool card_refresh(struct view *view, struct status *status)
{
	struct card *self = view->state;
	struct card fresh = {.subject = self->subject, .list = self->list, .wanted = NO_LINE};
	if (!card_read(view, &fresh, status)) {
		arena_free(&fresh.arena);
		array_free(&fresh.lines);
		return false;
	}
	if (line_of_cursor(self) != NO_LINE) {
		struct store_hit hit = hit_of(&self->lines.at[line_of_cursor(self)]);
		struct trace was = trace_of(&hit);
		fresh.wanted = *was.doc ? find_line(&fresh, &was) : NO_LINE;
	}
	forget_all(self);
	*self = fresh;
	return true;
}

bool card_show(struct view *view, const struct subject *subject, struct status *status)
{
	struct card *self = view->state;
	struct subject before = self->subject;
	subject_copy(&self->subject, subject);
	if (!card_refresh(view, status)) {
		subject_free(&self->subject);
		self->subject = before;
		return false;
	}
	subject_free(&before);
	self->list = (struct list){.height = self->list.height, .cursor = subject->line};
	self->wanted = NO_LINE;
	return true;
}

void card_subject(const struct view *view, struct subject *out)
{
	const struct card *self = view->state;
	subject_copy(out, &self->subject);
	out->line = self->list.cursor;
}

/* ---- rows -------------------------------------------------------------------------------------------------
 */

enum { INDENT = 2, WORDS_ROWS_MOST = 4 };

static void lay_words(struct card *self, int line, enum width_ambiguous ambiguous)
{
	const int cols = self->cols - INDENT - 3;
	struct card_line *words = &self->lines.at[line];
	const char *text = quote_excerpt(&self->arena, &words->quote, WORDS_ROWS_MOST, cols, ambiguous);
	struct wrap wrap;
	struct wrap_line part;
	int rows = 0;
	words->text = text;
	wrap_begin(&wrap, text, strlen(text), cols, ambiguous);
	while (rows++ < WORDS_ROWS_MOST && wrap_next(&wrap, &part))
		*array_push(&self->rows) = (struct card_row){
		        line, {part.span.start, rows == WORDS_ROWS_MOST ? strlen(text) : part.span.end}};
}

static void lay(struct card *self, int cols, enum width_ambiguous ambiguous)
{
	if (self->cols == cols || cols < 20)
		return;
	if (self->wanted == NO_LINE)
		self->wanted = line_of_cursor(self);
	self->cols = cols;
	self->rows.len = 0;
	for (size_t i = 0; i < self->lines.len; i++) {
		bool section = self->lines.at[i].kind == CARD_SECTION;
		if (section)
			*array_push(&self->rows) = (struct card_row){-1, {0, 0}};
		if (self->lines.at[i].kind == CARD_WORDS)
			lay_words(self, (int)i, ambiguous);
		else
			*array_push(&self->rows) = (struct card_row){(int)i, {0, 0}};
	}
	for (size_t row = self->rows.len; self->wanted != NO_LINE && row-- > 0;)
		if (self->rows.at[row].line == self->wanted)
			self->list.cursor = (int)row;
	self->wanted = NO_LINE;
}

static const struct card_line *line_at(const struct card *self, int row)
{
	if (row < 0 || row >= (int)self->rows.len || self->rows.at[row].line < 0)
		return NULL;
	return &self->lines.at[self->rows.at[row].line];
}

static bool leads(const struct card *self, int row)
{
	const struct card_line *line = line_at(self, row);
	return line && (line->kind == CARD_PARTY || line->kind == CARD_RECORD);
}

/* To the next row that leads somewhere, in the direction of the move, else in the other one. */
static void settle(struct card *self, int by)
{
	int count = (int)self->rows.len;
	for (int pass = 0; pass < 2; pass++, by = -by)
		for (int row = self->list.cursor; row >= 0 && row < count; row += by)
			if (leads(self, row)) {
				list_go(&self->list, row);
				return;
			}
}

/* Its lines have no rows yet, for a width that is not known. */
static bool card_waits(const struct view *view)
{
	const struct card *self = view->state;
	return self->lines.len > 0 && self->rows.len == 0;
}

/* ---- drawing ----------------------------------------------------------------------------------------------
 */

static enum style style_of(const struct card_line *line)
{
	static const enum style styles[] = {[CARD_FACT] = STYLE_TEXT,
	        [CARD_SECTION] = STYLE_TITLE,
	        [CARD_PARTY] = STYLE_PAIRING,
	        [CARD_WORDS] = STYLE_TEXT,
	        [CARD_MORE] = STYLE_DIM};
	return line->kind != CARD_RECORD                  ? styles[line->kind]
	       : line->record.verdict == VERDICT_REJECTED ? STYLE_DIM
	                                                  : looks[line->record.layer].style;
}

static void draw_section(struct grid *grid, struct rect r, const struct card_line *line)
{
	grid_rule(grid, r.row, r.col, r.cols - 1, STYLE_DIM);
	grid_char(grid, r.row, r.col + 2, STYLE_DIM, U' ');
	int used = grid_printf(
	        grid, r.row, r.col + 3, r.cols - 5, STYLE_TITLE, "%s  %s ", line->text, line->right);
	(void)used;
}

static void draw_line(struct grid *grid, struct rect r, const struct card_line *line)
{
	char name[PART_NAME_BYTES];
	int right = part_cols(grid, line->right), end = r.col + r.cols - 1, col = r.col;
	bool item = line->kind == CARD_RECORD || line->kind == CARD_PARTY;
	right = right < r.cols / 3 ? right : r.cols / 3;
	if (line->kind == CARD_RECORD)
		grid_char(grid, r.row, col, style_of(line), looks[line->record.layer].mark);
	else if (line->kind == CARD_PARTY)
		grid_char(grid, r.row, col, STYLE_PAIRING, looks[LAYER_PAIRINGS].mark);
	col += item ? 1 : 0;
	if (*line->date)
		col += grid_puts(grid, r.row, col, r.cols / 3, STYLE_DATE, line->date);
	if (line->record.verdict) {
		grid_char(grid, r.row, col + 1, style_of(line), verdict_mark(line->record.verdict));
		col += 2;
	}
	grid_puts(grid, r.row, col + 1, end - right - 1 - col - 1, style_of(line), line->text);
	part_right(grid, r.row, end, right, STYLE_DIM,
	        line->kind == CARD_RECORD ? part_name(grid, line->right, right, name) : line->right);
}

static void draw_row(const struct card *self, struct grid *grid, struct rect r, int row)
{
	const struct card_line *line = line_at(self, row);
	struct span words = self->rows.at[row].words;
	if (!line)
		return;
	if (line->kind == CARD_SECTION)
		draw_section(grid, r, line);
	else if (line->kind == CARD_WORDS)
		grid_text(grid, r.row, r.col + INDENT, r.cols - INDENT - 1, STYLE_TEXT,
		        line->text + words.start, words.end - words.start, true);
	else
		draw_line(grid, r, line);
}

static void card_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct card *self = view->state;
	grid_fill(grid, rect, STYLE_TEXT);
	lay(self, rect.cols, grid->ambiguous);
	part_list(&self->list, (int)self->rows.len, rect.rows, grid, rect);
	settle(self, 1);
	if (self->rows.len == 0)
		part_empty(view->context, grid, rect, MSG_EMPTY_CARD);
	if (self->list.cursor < rect.rows / 2)
		self->list.top = 0; /* what it is about stays in sight */
	for (int i = 0; i < rect.rows && self->list.top + i < self->list.count; i++) {
		struct rect r = {rect.row + i, rect.col, 1, rect.cols};
		draw_row(self, grid, r, self->list.top + i);
		if (self->list.top + i == self->list.cursor && leads(self, self->list.cursor))
			part_choose(grid, r, focused);
	}
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

static const struct card_line *chosen(const struct card *self)
{
	return leads(self, self->list.cursor) ? line_at(self, self->list.cursor) : NULL;
}

static void enter(const struct card *self, struct view_request *request)
{
	const struct card_line *line = chosen(self);
	*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
	if (line && line->kind == CARD_PARTY) {
		bool supports = strcmp(line->supporter, self->subject.first) == 0;
		*request = (struct view_request){.kind = REQUEST_EVIDENCE,
		        .layer = LAYER_PAIRINGS,
		        .filter = {.supporter = line->supporter,
		                .recipient = line->recipient,
		                .supporter_alone = !supports, /* its parts have lines of their own */
		                .recipient_alone = supports}};
	} else if (line)
		*request = (struct view_request){.kind = REQUEST_WORDS,
		        .layer = line->record.layer,
		        .doc = line->record.doc,
		        .span = line->record.span};
}

static bool card_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct card *self = view->state;
	int before = self->list.cursor, top = self->list.top;
	if (command == CMD_ENTER) {
		enter(self, request);
		return true;
	}
	if (!list_command(&self->list, command, request))
		return false;
	settle(self, self->list.cursor < before || command == CMD_UP || command == CMD_LAST ? -1 : 1);
	if (self->list.height > 0 && self->list.cursor == before && self->list.top == top)
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NO_MORE};
	return true;
}

static bool card_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col)
{
	struct card *self = view->state;
	(void)grid;
	(void)col;
	return leads(self, self->list.top + row - rect.row) && list_point(&self->list, row - rect.row);
}

static unsigned card_offer(const struct view *view, struct store_filter *filter)
{
	const struct card *self = view->state;
	const struct card_line *line = chosen(self);
	bool pair = self->subject.kind == SUBJECT_PAIR, party = line && line->kind == CARD_PARTY;
	struct store_hit hit = {.edtf = line ? line->edtf : "", .programme = line ? line->programme : ""};
	unsigned choices = part_offer(&hit, filter) & ~CHOICE_BIT(CHOICE_DOC);
	filter->supporter = party ? line->supporter : pair ? self->subject.first : NULL;
	filter->recipient = party ? line->recipient : pair ? self->subject.second : NULL;
	filter->doc = line ? line->record.doc : 0;
	return choices | (filter->supporter ? CHOICE_BIT(CHOICE_SUPPORTER) : 0) |
	       (filter->recipient ? CHOICE_BIT(CHOICE_RECIPIENT) : 0) |
	       (filter->doc ? CHOICE_BIT(CHOICE_DOC) : 0);
}

/* Of a record. The events on a card are what it is about. */
static bool subject_of_line(const struct card *self, const struct card_line *line, struct subject *out)
{
	if (line->record.layer != LAYER_EVENTS)
		return subject_of_parties(line->supporter, line->recipient, out);
	subject_copy(out, &self->subject);
	return true;
}

/* Of a party in the list the other one's card: so one can go from one to the next. Of a pairing its own. */
static bool card_subject_of(const struct view *view, struct subject *out)
{
	const struct card *self = view->state;
	const struct card_line *line = chosen(self);
	if (!line || line->kind != CARD_PARTY)
		return line && subject_of_line(self, line, out);
	bool supports = strcmp(line->supporter, self->subject.first) == 0;
	return subject_of_parties(supports ? line->recipient : line->supporter, NULL, out);
}

static bool card_words(struct view *view, doc_id *doc, struct span *span)
{
	const struct card_line *line = chosen(view->state);
	if (!line || line->kind != CARD_RECORD)
		return false;
	*doc = line->record.doc;
	*span = line->record.span;
	return true;
}

static bool card_record(const struct view *view, size_t n, struct view_record *record)
{
	const struct card_line *line = chosen(view->state);
	if (n || !line || line->kind != CARD_RECORD)
		return false;
	*record = line->record;
	return true;
}

static bool card_go(struct view *view, const struct view_record *record)
{
	struct card *self = view->state;
	for (int row = 0; row < (int)self->rows.len; row++) {
		const struct card_line *line = leads(self, row) ? line_at(self, row) : NULL;
		if (!line || line->kind != CARD_RECORD || line->record.doc != record->doc ||
		        line->record.layer != record->layer || line->record.ordinal != record->ordinal)
			continue;
		list_go(&self->list, row);
		return true;
	}
	return false;
}

static void row_text(const void *state, int row, struct buf *out)
{
	const struct card_line *line = line_at(state, row);
	if (line)
		buf_addf(out, "%s\n%s\n%s", line->date, line->text, line->right);
}

static bool card_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct card *self = view->state;
	bool found = self->rows.len && part_search(&self->list, query, forward, from_next, row_text, self);
	if (found)
		settle(self, -1); /* words stand behind their record */
	return found;
}

static void card_describe(struct view *view, char *out, size_t size)
{
	const struct card_line *line = chosen(view->state);
	snprintf(out, size, "%s%s%s", line ? line->told : "", line && *line->right ? "   " : "",
	        line ? line->right : "");
}

static void card_subtitle(struct view *view, char *out, size_t size)
{
	const struct card *self = view->state;
	const struct subject *subject = &self->subject;
	bool pair = subject->kind == SUBJECT_PAIR;
	struct buf text = {0};
	buf_addf(&text, "%s%s%s", subject->first ? subject->first : "", pair ? " → " : "",
	        pair ? subject->second : "");
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

/* ---- from run to run ---- */

static void card_remember(const struct view *view, struct buf *out)
{
	const struct card *self = view->state;
	recall_text(out, "first", self->subject.first);
	recall_text(out, "second", self->subject.second);
	recall_number(out, "kind", self->subject.kind);
	const struct card_line *line = chosen(self);
	struct store_hit hit = line ? hit_of(line) : (struct store_hit){0};
	trace_remember(&hit, out);
}

static void replace(char **string, const char *by)
{
	free(*string);
	*string = own(by);
}

static bool card_recall(struct view *view, char *text)
{
	struct card *self = view->state;
	struct subject subject = {0};
	struct trace was = {0};
	struct recalled field;
	struct status status;
	while (recall_next(&text, &field)) {
		trace_read(&was, &field);
		if (recall_is(&field, "first"))
			replace(&subject.first, field.value);
		else if (recall_is(&field, "second"))
			replace(&subject.second, field.value);
		else if (recall_is(&field, "kind")) {
			subject.kind =
			        (enum subject_kind)recall_choice(&field, SUBJECT_EVENT + 1, SUBJECT_NONE);
		}
	}
	bool whole = subject.first && (subject.second || subject.kind == SUBJECT_PARTY);
	bool shown = subject.kind != SUBJECT_NONE && whole && card_show(view, &subject, &status);
	if (shown)
		self->wanted = find_line(self, &was);
	subject_free(&subject);
	return shown;
}

const struct view_ops card_ops = {
        .title = MSG_PANE_CARD,
        .remember = card_remember,
        .recall = card_recall,
        .pane = IN_CARD,
        .state_size = sizeof(struct card),
        .refresh = card_refresh,
        .close = card_close,
        .draw = card_draw,
        .waits = card_waits,
        .command = card_command,
        .point = card_point,
        .search = card_search,
        .offer = card_offer,
        .subject = card_subject_of,
        .words = card_words,
        .record = card_record,
        .go = card_go,
        .chooses = CHOICE_BIT(CHOICE_SUPPORTER) | CHOICE_BIT(CHOICE_RECIPIENT) | CHOICE_BIT(CHOICE_DOC),
        .describe = card_describe,
        .subtitle = card_subtitle,
};
