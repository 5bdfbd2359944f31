// SPDX-License-Identifier: MIT
// What is gone to in a document: records, headings, notes, words that were searched for.
#include "core/view/reader.h"

static void choose_mark(struct reader *self, size_t i)
{
	self->current = (ptrdiff_t)i;
	self->chosen = self->marks.all.at[i].span;
	self->told = TELL_RECORD;
	if (!reader_on_screen(self, self->chosen.start))
		reader_go_to(self, self->chosen.start, self->rows / 3);
}

/* From the chosen record on, or the words gone to; when they are out of sight, from the top of the screen. */
bool reader_step_record(struct reader *self, int step)
{
	const struct marks *marks = &self->marks;
	ptrdiff_t i = self->current, count = (ptrdiff_t)marks->all.len;
	bool here = !span_empty(self->chosen) && reader_on_screen(self, self->chosen.start);
	if (i == NO_MARK || !here)
		i = (ptrdiff_t)marks_from(marks, here ? self->chosen.start : self->top_off) -
		    (step > 0 ? 1 : 0);
	do
		i += step;
	while (i >= 0 && i < count && (!marks->all.at[i].listed || marks->all.at[i].aside));
	if (i < 0 || i >= count)
		return false;
	choose_mark(self, (size_t)i);
	return true;
}

/* Where the step begins: at the heading gone to while it is on the screen, else at the top. */
static size_t block_here(struct reader *self)
{
	bool heading = self->told == TELL_HEADING && reader_on_screen(self, self->chosen.start);
	return heading ? doc_block_at(&self->doc, self->chosen.start) : self->top.block;
}

/* It goes to the top, as far as there is text below, and is chosen. */
bool reader_step_heading(struct reader *self, int step)
{
	const struct doc *doc = &self->doc;
	struct page_line line;
	if (!page_line(&self->page, self->top, &line))
		return false;
	for (ptrdiff_t i = (ptrdiff_t)block_here(self) + step; i >= 0 && i < (ptrdiff_t)doc->blocks.len;
	        i += step)
		if (doc->blocks.at[i].kind != BLOCK_TOC && doc_level(doc, &doc->blocks.at[i])) {
			self->chosen = doc->blocks.at[i].span;
			self->current = NO_MARK;
			self->told = TELL_HEADING;
			reader_go_to(self, self->chosen.start, 0);
			return true;
		}
	return false;
}

/* ---- notes
 * -------------------------------------------------------------------------------------------------
 */

static const struct note_links *notes_of(struct reader *self)
{
	if (!self->notes_known)
		notes_find(&self->doc, &self->notes);
	self->notes_known = true;
	return &self->notes;
}

bool reader_has_notes(struct reader *self)
{
	return notes_of(self)->all.len > 0;
}

/* The link whose mark is the chosen words, or to the note that is; all.len if neither. */
size_t reader_chosen_link(struct reader *self)
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
bool reader_step_note(struct reader *self, int step)
{
	const struct note_links *notes = notes_of(self);
	bool here = !span_empty(self->chosen) && reader_on_screen(self, self->chosen.start);
	size_t from = here ? self->chosen.start : self->top_off;
	size_t i = notes_from(notes, step > 0 && here ? from + 1 : from);
	if (step > 0 ? i == notes->all.len : i == 0)
		return false;
	self->chosen = notes->all.at[step > 0 ? i : i - 1].mark;
	self->current = NO_MARK;
	self->told = TELL_NOTE;
	reader_bring(self);
	return true;
}

/* From the mark to its note or from the note to its mark; from neither, to the note of the first mark on the
 * screen. */
bool reader_note(struct reader *self, struct view_request *request)
{
	const struct note_links *notes = notes_of(self);
	size_t i = reader_on_screen(self, self->chosen.start) ? reader_chosen_link(self) : notes->all.len;
	bool nothing = i == notes->all.len;
	if (nothing)
		i = notes_from(notes, self->top_off);
	if (i == notes->all.len || (nothing && !reader_on_screen(self, notes->all.at[i].mark.start)))
		return false;
	const struct note_link *link = &notes->all.at[i];
	bool to_mark = span_has(link->note, self->chosen.start) && !nothing;
	*request = (struct view_request){
	        .kind = REQUEST_WORDS, .doc = self->id, .span = to_mark ? link->mark : link->note};
	return true;
}

/* ---- search
 * ------------------------------------------------------------------------------------------------
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

bool reader_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct reader *self = view->state;
	self->position = false;
	if (!self->page.blocks)
		return false;
	found_set(&self->found, &self->doc, query);
	minimap_clear(&self->map);
	if (self->found.hits.len == 0)
		return false;
	bool here = !span_empty(self->chosen) && reader_on_screen(self, self->chosen.start);
	size_t from = !here ? self->top_off : from_next && forward ? self->chosen.end : self->chosen.start;
	self->chosen = self->found.hits.at[hit_from(self, from, forward)];
	self->current = NO_MARK;
	self->told = TELL_FOUND;
	reader_bring(self);
	return true;
}
