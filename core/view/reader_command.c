// SPDX-License-Identifier: MIT
// What each command does in the reader.
#include "core/view/clamp.h"
#include "core/view/reader.h"

#include "core/extract/edtf.h"

static bool go_first(struct reader *self, int unused)
{
	(void)unused;
	self->top = (struct page_pos){0};
	reader_settle(self);
	return true;
}

static bool go_last(struct reader *self, int unused)
{
	(void)unused;
	reader_go_to(self, self->doc.len, 0);
	return true;
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

bool reader_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct reader *self = view->state;
	const struct view_request bell = {.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
	const struct view_request no_more = {.kind = REQUEST_BELL, .message = MSG_NO_MORE};
	self->position = false;
	if (self->marking && reader_mark_command(self, command, request))
		return true;
	if (command == CMD_NOTE || (command == CMD_ENTER && self->told == TELL_NOTE)) {
		if (self->page.blocks && !reader_note(self, request))
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
		                                        .span = reader_place(self)};
		return true;
	}
	if (command == CMD_LEFT || command == CMD_RIGHT || command == CMD_OTHER_END) {
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_MARK_FIRST};
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
	if (request->kind && action->act == reader_step_record && self->marks.all.len == 0)
		request->message = MSG_NO_DATA;
	if (self->position)
		request->kind = REQUEST_TELL;
	return true;
}
