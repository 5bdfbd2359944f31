// SPDX-License-Identifier: MIT
// Words that the reader marks, to say something of them: by clauses, sentences and paragraphs, then to the
// character.
#include "core/view/reader.h"

#include "core/text/cluster.h"

#include <string.h>

/* ---- units of text ---- */

/* Where the cluster at `off` ends. */
static size_t after(const char *text, size_t len, size_t off)
{
	struct cluster_iter iter = cluster_begin(text, len, off, WIDTH_NARROW);
	struct cluster cluster;
	return cluster_next(&iter, &cluster) ? cluster.off + cluster.len : len;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The bytes of a stop that ends a unit at text[off], 0 if there is none. */
static size_t stop_at(const char *text, enum mark_unit unit)
{
	static const char *const stops[] = {"。", "！", "？", "；", "，", "："};
	size_t count = unit == UNIT_CLAUSE ? 6 : 4;
	for (size_t i = 0; i < count; i++)
		if (strncmp(text, stops[i], strlen(stops[i])) == 0)
			return strlen(stops[i]);
	return 0;
}

static bool begins_after_stop(const char *text, size_t off, size_t start, enum mark_unit unit)
{
	return off >= start + 3 && stop_at(text + off - 3, unit);
}

static struct span trimmed(const char *text, struct span span)
{
	while (span.start < span.end && is_space(text[span.start]))
		span.start++;
	while (span.end > span.start && is_space(text[span.end - 1]))
		span.end--;
	return span;
}

/* The unit that holds byte `off`, without the stop at its end. */
static struct span unit_at(const struct reader *self, size_t off, enum mark_unit unit)
{
	const char *text = self->doc.text;
	struct span block = self->doc.blocks.at[doc_block_at(&self->doc, off)].span, found = {off, off};
	if (unit == UNIT_PARAGRAPH)
		return trimmed(text, block);
	while (found.start > block.start && !begins_after_stop(text, found.start, block.start, unit))
		found.start--;
	while (found.end < block.end && !stop_at(text + found.end, unit))
		found.end++;
	return trimmed(text, found);
}

/* The first unit from `off` on, or the last one before it, that has words; the one given if there is none. */
static struct span unit_beside(const struct reader *self, struct span from, int step, enum mark_unit unit)
{
	size_t off = step > 0 ? from.end : from.start, len = self->doc.len;
	while (step > 0 ? off < len : off > 0) {
		off = step > 0 ? off : cluster_prev(self->doc.text, len, off);
		struct span found = unit_at(self, off, unit);
		bool beyond = step > 0 ? found.start >= from.end : found.end <= from.start;
		if (beyond && !span_empty(found))
			return found;
		off = step > 0 ? after(self->doc.text, len, off) : off;
	}
	return from;
}

/* ---- what the keys do ---- */

static bool bring_mark(struct reader *self)
{
	size_t off = self->mark_start_moves ? self->marked.start : self->marked.end - 1;
	if (!reader_on_screen(self, off))
		reader_go_to(self, off, self->rows / 3);
	return true;
}

/* From what is gone to, or else the first clause on the screen; again: what is around it. */
bool reader_mark(struct reader *self, int unused)
{
	(void)unused;
	if (self->doc.blocks.len == 0)
		return false;
	if (!self->marking) {
		bool gone_to = !span_empty(self->chosen) && reader_on_screen(self, self->chosen.start);
		self->marking = true;
		self->mark_start_moves = false;
		self->unit = UNIT_CLAUSE;
		self->marked = gone_to ? self->chosen : unit_at(self, self->top_off, UNIT_CLAUSE);
		if (span_empty(self->marked))
			self->marked = unit_beside(self, self->marked, 1, UNIT_CLAUSE);
		self->marking = !span_empty(self->marked);
		return self->marking;
	}
	for (int unit = self->unit; unit < UNIT_COUNT; unit++) {
		struct span wider = unit_at(self, self->marked.start, (enum mark_unit)unit);
		self->unit = (enum mark_unit)unit;
		if (wider.start < self->marked.start || wider.end > self->marked.end) {
			self->marked = span_cover(wider, self->marked);
			return true;
		}
	}
	self->unit = UNIT_CLAUSE;
	self->marked = unit_at(self, self->marked.start, UNIT_CLAUSE);
	return true;
}

static bool step_unit(struct reader *self, int step)
{
	struct span next = unit_beside(self, self->marked, step, self->unit);
	bool moved = next.start != self->marked.start;
	self->marked = next;
	return bring_mark(self) && moved;
}

/* The end that moves, by a character; one always stays marked. */
static bool step_character(struct reader *self, int step)
{
	const char *text = self->doc.text;
	size_t len = self->doc.len, *end = self->mark_start_moves ? &self->marked.start : &self->marked.end;
	size_t before = *end;
	size_t moved = step > 0     ? before < len ? after(text, len, before) : before
	               : before > 0 ? cluster_prev(text, len, before)
	                            : before;
	*end = moved;
	if (self->marked.start >= self->marked.end)
		*end = before;
	return *end != before && bring_mark(self);
}

static bool other_end(struct reader *self, int unused)
{
	(void)unused;
	self->mark_start_moves = !self->mark_start_moves;
	return bring_mark(self);
}

static bool leave(struct reader *self, int unused)
{
	(void)unused;
	self->marking = false;
	return true;
}

bool reader_mark_command(struct reader *self, enum command command, struct view_request *request)
{
	static const struct {
		enum command command;
		bool (*act)(struct reader *self, int step);
		int step;
	} acts[] = {{CMD_DOWN, step_unit, 1}, {CMD_UP, step_unit, -1}, {CMD_RIGHT, step_character, 1},
	        {CMD_LEFT, step_character, -1}, {CMD_OTHER_END, other_end, 0}, {CMD_BACK, leave, 0},
	        {CMD_CANCEL, leave, 0}};
	if (command == CMD_ENTER) {
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_MARK_FOR};
		return true;
	}
	for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
		if (acts[i].command != command)
			continue;
		if (!acts[i].act(self, acts[i].step))
			*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NO_MORE};
		return true;
	}
	return false;
}

bool reader_marked(const struct view *view, struct span *span)
{
	const struct reader *self = view->state;
	*span = self->marking ? self->marked : self->chosen;
	return self->id && !span_empty(*span);
}

void reader_unmark(struct view *view)
{
	struct reader *self = view->state;
	if (self->marking)
		reader_choose(self, self->marked);
	self->marking = false;
}
