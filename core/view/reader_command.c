// SPDX-License-Identifier: MIT
// What each command does in the reader.
#include "core/view/clamp.h"
#include "core/view/reader.h"

#include "core/extract/edtf.h"

static bool go_first(struct reader *self, int unused)
{
	(void)unused;
	struct page_pos before = self->top;
	self->top = (struct page_pos){0};
	reader_settle(self);
	return page_compare(before, self->top) != 0;
}

static bool go_last(struct reader *self, int unused)
{
	(void)unused;
	struct page_pos before = self->top;
	reader_go_to(self, self->doc.len, 0);
	return page_compare(before, self->top) != 0;
}

static bool tell_position(struct reader *self, int unused)
{
	(void)unused;
	self->position = true;
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

/* ---- how the page is set
 * -----------------------------------------------------------------------------------
 */

static bool toggle_flow(struct reader *self, int unused)
{
	(void)unused;
	self->reading.flow = self->reading.flow == READING_ON ? READING_OFF : READING_ON;
	return true;
}

static bool toggle_map(struct reader *self, int unused)
{
	(void)unused;
	self->has_map = !self->has_map;
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

/* Is the page set in this pane as it was? */
static bool page_stays(const struct reader *self, const struct reading_look *before)
{
	bool folios = self->folios.all.len > 0;
	struct sheet was = sheet_for(before, self->cols, folios);
	struct sheet is = sheet_for(&self->reading, self->cols, folios);
	return was.text == is.text && was.text_cols == is.text_cols && was.beside == is.beside &&
	       was.hang == is.hang && was.folio == is.folio && before->flow == self->reading.flow;
}

static bool sets_page(enum command command)
{
	return command == CMD_WIDER || command == CMD_NARROWER || command == CMD_ALIGN ||
	       command == CMD_HANGING;
}

/* What cannot be seen: a line that has no stop at its end looks the same with stops in the margin. */
static void tell_setting(
        const struct reader *self, const struct reading_look *before, struct view_request *request)
{
	enum message hanging = self->reading.hanging == READING_ON ? MSG_HANGING_ON : MSG_HANGING_OFF;
	bool stays = page_stays(self, before), turned = self->reading.hanging != before->hanging;
	if (stays || turned)
		*request = (struct view_request){
		        .kind = REQUEST_BELL, .message = stays ? MSG_PAGE_STAYS : hanging};
}

/* ---- all
 * ---------------------------------------------------------------------------------------------------
 */

/* What a command does with its argument; false if there is nothing in that direction. */
struct action {
	bool (*act)(struct reader *self, int argument);
	int lines, halves, pages; /* the argument: these many of each */
};
static const struct action actions[CMD_COUNT] = {
        [CMD_DOWN] = {reader_scroll, 1, 0, 0},
        [CMD_UP] = {reader_scroll, -1, 0, 0},
        [CMD_HALF_DOWN] = {reader_scroll, 0, 1, 0},
        [CMD_HALF_UP] = {reader_scroll, 0, -1, 0},
        [CMD_PAGE_DOWN] = {reader_scroll, 0, 0, 1},
        [CMD_PAGE_UP] = {reader_scroll, 0, 0, -1},
        [CMD_FIRST] = {go_first, 0, 0, 0},
        [CMD_LAST] = {go_last, 0, 0, 0},
        [CMD_NEXT_RECORD] = {reader_step_record, 1, 0, 0},
        [CMD_PREV_RECORD] = {reader_step_record, -1, 0, 0},
        [CMD_NEXT_HEADING] = {reader_step_heading, 1, 0, 0},
        [CMD_PREV_HEADING] = {reader_step_heading, -1, 0, 0},
        [CMD_POSITION] = {tell_position, 0, 0, 0},
        [CMD_MARK] = {reader_mark, 0, 0, 0},
        [CMD_NEXT_NOTE] = {reader_step_note, 1, 0, 0},
        [CMD_PREV_NOTE] = {reader_step_note, -1, 0, 0},
        [CMD_FLOW] = {toggle_flow, 0, 0, 0},
        [CMD_MINIMAP] = {toggle_map, 0, 0, 0},
        [CMD_ALIGN] = {toggle_align, 0, 0, 0},
        [CMD_HANGING] = {toggle_hanging, 0, 0, 0},
        [CMD_WIDER] = {change_measure, 1, 0, 0},
        [CMD_NARROWER] = {change_measure, -1, 0, 0},
};

/* Enter on a note leads back to its mark, elsewhere to the other records that say the same. */
static bool ask_enter(struct reader *self, struct view_request *request)
{
	return self->told == TELL_NOTE ? !self->page.blocks || reader_note(self, request)
	                               : same_elsewhere(self, request);
}

static bool ask_note(struct reader *self, struct view_request *request)
{
	return !self->page.blocks || reader_note(self, request);
}

static bool ask_why(struct reader *self, struct view_request *request)
{
	*request = (struct view_request){.kind = REQUEST_WHY, .doc = self->id, .span = reader_place(self)};
	return self->page.blocks;
}

static bool ask_mark(struct reader *self, struct view_request *request)
{
	(void)self;
	*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_MARK_FIRST};
	return true;
}

/* What a command requests; false if there is nothing here to be requested. */
typedef bool request_of(struct reader *self, struct view_request *request);
static request_of *const requests[CMD_COUNT] = {[CMD_ENTER] = ask_enter,
        [CMD_NOTE] = ask_note,
        [CMD_EXPLAIN] = ask_why,
        [CMD_LEFT] = ask_mark,
        [CMD_RIGHT] = ask_mark,
        [CMD_OTHER_END] = ask_mark};

/* Why there is no record in a direction. */
static enum message none_to_step_to(const struct view_context *context, const struct reader *self)
{
	bool any = false;
	for (size_t i = 0; i < self->marks.all.len && !any; i++)
		any = !self->marks.all.at[i].aside;
	if (any)
		return MSG_NO_MORE;
	return context->finding ? MSG_DATA_YET : self->marks.all.len ? MSG_NONE_CHOSEN : MSG_NO_DATA;
}

static void act(struct view *view, const struct action *action, struct view_request *request)
{
	struct reader *self = view->state;
	int half = self->rows > 2 ? self->rows / 2 : 1, page = self->rows > 2 ? self->rows - 1 : 1;
	if (!action->act(self, action->lines + action->halves * half + action->pages * page))
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NO_MORE};
	if (request->kind && action->act == reader_step_record)
		request->message = none_to_step_to(view->context, self);
	else if (request->kind && action->act == reader_step_note)
		request->message = reader_has_notes(self) ? MSG_NO_MORE_NOTES : MSG_NO_NOTES;
	else if (request->kind && action->act == reader_step_heading)
		request->message = MSG_NO_MORE_HEADINGS;
	if (self->position)
		request->kind = REQUEST_TELL;
}

bool reader_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct reader *self = view->state;
	self->position = false;
	if (self->marking && reader_mark_command(self, command, request))
		return true;
	if (requests[command]) {
		if (!requests[command](self, request))
			*request = (struct view_request){.kind = REQUEST_BELL,
			        .message = command == CMD_NOTE && reader_has_notes(self) ? MSG_NO_NOTE_HERE
			                   : command == CMD_NOTE                         ? MSG_NO_NOTES
			                   : command == CMD_ENTER ? MSG_NOTHING_ELSEWHERE
			                                          : MSG_NOTHING_HERE};
		return true;
	}
	struct reading_look before = self->reading;
	if (actions[command].act && self->page.blocks)
		act(view, &actions[command], request);
	if (!request->kind && self->page.blocks && sets_page(command))
		tell_setting(self, &before, request);
	return actions[command].act != NULL;
}
