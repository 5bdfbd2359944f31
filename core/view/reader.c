// SPDX-License-Identifier: MIT
// A document's text as a page that scrolls, its data marked in it and standing beside it: what is open.
#include "core/view/reader.h"

#include "core/view/parts.h"
#include "core/view/sieve.h"

#include <string.h>

void reader_marks_changed(struct reader *self)
{
	beside_clear(&self->beside);
	minimap_clear(&self->map);
}

static void forget(struct reader *self)
{
	reader_marks_changed(self);
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
	self->marking = false;
}

/* What the choices are not about steps back. */
static bool sift(struct view *view, struct marks *marks, doc_id doc, struct status *status)
{
	const struct reader *self = view->state;
	struct sieve sieve = {0};
	bool ok = sieve_read_doc(&sieve, view->context->store, view->context->selection, doc, status);
	if (ok)
		marks_sift(marks, doc, &sieve);
	marks_hide(marks, self->hidden);
	sieve_free(&sieve);
	return ok;
}

/* Marks of a document as they are shown now; all zero on failure. */
static bool load_marks(struct view *view, doc_id doc, struct marks *marks, struct status *status)
{
	if (!marks_load(view->context->store, doc, marks, status))
		return false;
	marks->lang = view->context->lang;
	if (sift(view, marks, doc, status))
		return true;
	marks_free(marks);
	return false;
}

/* Two copies of a text have one title: then the file's name stands beside it. */
static bool has_namesake(struct store *store, doc_id id)
{
	struct status status;
	struct store_docs docs;
	const char *title = "";
	bool has = false;
	if (!store_docs(store, &docs, &status))
		return false;
	for (size_t i = 0; i < docs.rows.len; i++)
		title = docs.rows.at[i].id == id ? docs.rows.at[i].title : title;
	for (size_t i = 0; i < docs.rows.len; i++)
		has |= *title && docs.rows.at[i].id != id && strcmp(docs.rows.at[i].title, title) == 0;
	store_docs_free(&docs);
	return has;
}

static bool load(struct view *view, doc_id id, struct status *status)
{
	struct reader *self = view->state;
	struct doc doc = {0};
	struct marks marks = {0};
	if (!store_doc(view->context->store, id, &doc, status))
		return false;
	if (!load_marks(view, id, &marks, status)) {
		doc_free(&doc);
		return false;
	}
	forget(self);
	self->id = id;
	self->edition++;
	self->doc = doc;
	self->marks = marks;
	folios_find(&self->doc, &self->folios);
	self->finding = view->context->finding;
	self->namesake = has_namesake(view->context->store, id);
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
	kept_free(&self->kept);
	reader_left_free(&self->left);
}

unsigned reader_hidden(const struct view *view)
{
	const struct reader *self = view->state;
	return self->hidden;
}

void reader_hide(struct view *view, unsigned layers)
{
	struct reader *self = view->state;
	self->hidden = layers;
	marks_hide(&self->marks, layers);
	reader_marks_changed(self);
	if (self->current != NO_MARK && !self->marks.all.at[self->current].listed)
		reader_choose(self, (struct span){self->chosen.start, self->chosen.start});
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

void reader_choose(struct reader *self, struct span span)
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
	if (!id)
		return true;
	struct reader_left left = reader_leave(self);
	bool ok = load(view, id, status);
	if (ok)
		reader_come_back(self, &left, off, chosen);
	else
		forget(self);
	reader_left_free(&left);
	return ok;
}

bool reader_show(struct view *view, doc_id doc, struct span span, struct status *status)
{
	struct reader *self = view->state;
	if (self->id != doc && !load(view, doc, status))
		return false;
	size_t len = self->doc.len;
	reader_choose(
	        self, (struct span){span.start < len ? span.start : len, span.end < len ? span.end : len});
	self->bring = true;
	return true;
}

doc_id reader_doc(const struct view *view, size_t *off)
{
	const struct reader *self = view->state;
	*off = self->bring ? self->chosen.start : self->top_off;
	return self->id;
}

/* What is on the screen is not known yet. */
static bool reader_waits(const struct view *view)
{
	const struct reader *self = view->state;
	return self->id && (self->bring || !self->page.blocks);
}

/* What is gone to, while it is on the screen; else the paragraph at its top. */
struct span reader_place(struct reader *self)
{
	if (self->current != NO_MARK && reader_on_screen(self, self->marks.all.at[self->current].span.start))
		return self->marks.all.at[self->current].span;
	if (!span_empty(self->chosen) && reader_on_screen(self, self->chosen.start))
		return self->chosen;
	return self->doc.blocks.len ? self->doc.blocks.at[self->top.block].span
	                            : (struct span){self->top_off, self->top_off};
}

size_t reader_section(struct reader *self)
{
	if (self->bring)
		return self->chosen.start;
	if (!self->page.blocks)
		return self->top_off;
	bool gone_to = self->told != TELL_PLACE && reader_on_screen(self, self->chosen.start);
	return gone_to ? self->chosen.start : reader_upper(self);
}

/* The marks alone, and what is chosen by its words. */
static bool reader_work_changed(struct view *view, struct status *status)
{
	struct reader *self = view->state;
	struct marks marks = {0};
	if (!self->id)
		return true;
	if (!load_marks(view, self->id, &marks, status))
		return false;
	if (self->finding) /* other documents may have come */
		self->namesake = has_namesake(view->context->store, self->id);
	self->finding = view->context->finding;
	reader_marks_changed(self);
	marks_free(&self->marks);
	self->marks = marks;
	self->edition++;
	enum told told = self->told;
	reader_choose(self, self->chosen);
	self->told = self->current != NO_MARK || told == TELL_RECORD ? self->told : told;
	return true;
}

static bool reader_choices_changed(struct view *view, struct status *status)
{
	struct reader *self = view->state;
	if (!self->id)
		return true;
	self->edition++;
	reader_marks_changed(self);
	return sift(view, &self->marks, self->id, status);
}

static bool heading_record(const struct reader *self, struct view_record *record)
{
	size_t n;
	return self->told == TELL_HEADING && marks_heading(&self->marks, self->id, self->chosen, record, &n);
}

static bool reader_record(const struct view *view, size_t n, struct view_record *record)
{
	const struct reader *self = view->state;
	if (n)
		return false;
	if (self->current == NO_MARK)
		return heading_record(self, record);
	const struct mark *mark = &self->marks.all.at[self->current];
	if (mark->layer == LAYER_COUNT)
		return false;
	const struct record_row *row = &self->marks.records.rows[mark->layer].at[mark->index];
	*record = (struct view_record){self->id, mark->layer, row->ordinal, mark->span, row->verdict};
	return true;
}

static bool reader_go(struct view *view, const struct view_record *record)
{
	struct reader *self = view->state;
	for (size_t i = 0; i < self->marks.all.len && self->id == record->doc; i++) {
		const struct mark *mark = &self->marks.all.at[i];
		if (mark->layer != record->layer || !mark->listed ||
		        self->marks.records.rows[mark->layer].at[mark->index].ordinal != record->ordinal)
			continue;
		self->chosen = mark->span;
		self->current = (ptrdiff_t)i;
		self->told = TELL_RECORD;
		self->bring = true;
		return true;
	}
	return false;
}

static bool reader_words(struct view *view, doc_id *doc, struct span *span)
{
	struct reader *self = view->state;
	if (!self->id)
		return false;
	*doc = self->id;
	*span = self->marking ? self->marked : reader_place(self);
	return true;
}

/* The record gone to, as far as lists have it. */
static struct store_hit hit_of(const struct reader *self)
{
	const struct mark *mark = self->current == NO_MARK ? NULL : &self->marks.all.at[self->current];
	const struct records *r = &self->marks.records;
	size_t i = mark ? mark->index : 0;
	struct store_hit hit = {
	        .layer = mark ? mark->layer : LAYER_COUNT, .doc = self->id, .programme = "", .edtf = ""};
	if (hit.layer == LAYER_DATES) {
		hit.edtf = r->dates.at[i].edtf;
	} else if (hit.layer == LAYER_EVENTS) {
		hit.label = r->events.at[i].title;
		hit.edtf = r->events.at[i].edtf;
		hit.programme = r->events.at[i].programme;
	} else if (hit.layer == LAYER_PAIRINGS) {
		hit.supporter = r->pairings.at[i].supporter;
		hit.recipient = r->pairings.at[i].recipient;
		hit.edtf = r->pairings.at[i].from;
		hit.programme = r->pairings.at[i].programme;
	} else if (hit.layer == LAYER_FIGURES) {
		hit.supporter = *r->figures.at[i].supporter ? r->figures.at[i].supporter : NULL;
		hit.recipient = *r->figures.at[i].recipient ? r->figures.at[i].recipient : NULL;
		hit.edtf = r->figures.at[i].edtf;
	}
	return hit;
}

/* The document, and what the record gone to says. */
static unsigned reader_offer(const struct view *view, struct store_filter *filter)
{
	const struct reader *self = view->state;
	struct store_hit hit = hit_of(self);
	if (!self->id)
		return 0;
	unsigned choices = part_offer(&hit, filter);
	if (hit.layer == LAYER_FIGURES)
		filter->measure =
		        self->marks.records.figures.at[self->marks.all.at[self->current].index].measure;
	return choices | (filter->measure && *filter->measure ? CHOICE_BIT(CHOICE_MEASURE) : 0);
}

/* That of the record gone to. */
static bool reader_subject(const struct view *view, struct subject *out)
{
	struct store_hit hit = hit_of(view->state);
	return subject_of_hit(&hit, out);
}

#define READER_OPS(name)                                                                                     \
	{                                                                                                    \
		.title = name, .pane = IN_READER, .state_size = sizeof(struct reader), .open = reader_open,  \
		.refresh = reader_refresh, .close = reader_close, .draw = reader_draw,                       \
		.waits = reader_waits, .command = reader_command, .point = reader_point,                     \
		.search = reader_search, .offer = reader_offer, .subject = reader_subject,                   \
		.words = reader_words, .record = reader_record, .go = reader_go,                             \
		.work_changed = reader_work_changed, .choices_changed = reader_choices_changed,              \
		.remember = reader_remember, .recall = reader_recall,                                        \
                                                                                                             \
		.chooses = CHOICE_BIT(CHOICE_DOC), .describe = reader_describe, .subtitle = reader_subtitle, \
	}
const struct view_ops reader_ops = READER_OPS(MSG_PANE_READER);
const struct view_ops second_ops = READER_OPS(MSG_PANE_SECOND);
