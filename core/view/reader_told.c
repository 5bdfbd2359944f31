// SPDX-License-Identifier: MIT
// What the reader tells in the frame and in the status line.
#include "core/view/flow.h"
#include "core/view/parts.h"
#include "core/view/reader.h"

#include "core/extract/rule.h"

#include <stdio.h>

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

/* What others say instead stands first, where it is not cut. */
static void describe_record(const struct view *view, struct buf *out)
{
	const struct reader *self = view->state;
	const struct mark *mark = &self->marks.all.at[self->current];
	char line[512];
	enum contest contest = contested_value(
	        view->context->contested, self->id, mark->layer, mark->span, line, sizeof line);
	if (contest)
		buf_addf(out, "%s%s · ", contest_mark(contest), line);
	mark_describe(&self->marks, mark, line, sizeof line);
	buf_adds(out, line);
}

/* The words of the note whose mark is chosen. */
static void describe_note(struct reader *self, struct buf *out)
{
	size_t i = reader_chosen_link(self);
	if (i < self->notes.all.len)
		add_words(self, self->notes.all.at[i].note, out);
}

/* Only when it is asked for: a number that changes with every line would be sent with every line. */
static void describe_position(struct reader *self, enum lang lang, struct buf *out)
{
	char numbers[3][24], bytes[128];
	const char *rule = "";
	const size_t values[] = {self->top_off, reader_screen_end(self), self->doc.len};
	for (int i = 0; i < 3; i++)
		snprintf(numbers[i], sizeof numbers[i], "%zu", values[i]);
	lang_format(bytes, sizeof bytes, lang, MSG_POSITION_IN_TEXT,
	        (const char *[]){numbers[0], numbers[1], numbers[2]}, 3);
	char place[PART_PLACE_BYTES];
	part_place(self->doc.len ? (int)(100.0 * (double)values[1] / (double)values[2]) : 0, lang, place);
	buf_adds(out, place);
	if (self->current != NO_MARK) {
		const struct mark *mark = &self->marks.all.at[self->current];
		add_part(out, lang_text(lang, confidence_message(mark_confidence(&self->marks, mark))));
		rule = mark_rule(&self->marks, mark);
		add_part(out, rule);
	}
	add_part(out, bytes);
	if (rule_find(rule))
		add_part(out, rule_find(rule)->text[lang]);
}

/* Of what was gone to last while it is on the screen; else of the place, by its heading. */
void reader_describe(struct view *view, char *out, size_t size)
{
	struct reader *self = view->state;
	struct buf text = {0};
	bool drawn = self->page.blocks != NULL;
	enum told told = drawn && reader_on_screen(self, self->chosen.start) ? self->told : TELL_PLACE;
	if (self->marking)
		buf_adds(&text, lang_text(view->context->lang, MSG_MARK_FOR));
	else if (drawn && self->position)
		describe_position(self, view->context->lang, &text);
	else if (told == TELL_FOUND)
		describe_hit(self, view->context->lang, &text);
	else if (told == TELL_RECORD)
		describe_record(view, &text);
	else if (told == TELL_NOTE)
		describe_note(self, &text);
	else if (told == TELL_HEADING)
		add_heading(self, doc_block_at(&self->doc, self->chosen.start), &text);
	else if (self->id && self->marks.all.len == 0 && !view->context->finding)
		view_keys(view->context, lang_text(view->context->lang, MSG_NO_DATA), &text);
	else
		add_heading(self, self->top.block, &text);
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

/* The kinds that are hidden. */
static void add_hidden(const struct reader *self, enum lang lang, struct buf *out)
{
	char text[128];
	struct buf names = {0};
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		if (self->hidden & 1u << layer)
			buf_addf(&names, "%s%s", names.len ? lang_text(lang, MSG_KIND_COMMA) : "",
			        lang_text(lang, part_kind((enum layer)layer)));
	lang_format(text, sizeof text, lang, MSG_READER_HIDDEN, (const char *[]){buf_str(&names)}, 1);
	if (self->hidden)
		add_part(out, text);
	buf_free(&names);
}

/* How many records the choices leave, while there are any choices about records. */
static void add_chosen(const struct reader *self, enum lang lang, struct buf *out)
{
	char text[64], number[24];
	size_t count = 0, aside = 0;
	for (size_t i = 0; i < self->marks.all.len; i++) {
		const struct mark *mark = &self->marks.all.at[i];
		count += mark->listed && mark->layer != LAYER_COUNT && !mark->aside;
		aside += mark->aside;
	}
	snprintf(number, sizeof number, "%zu", count);
	lang_format(text, sizeof text, lang, MSG_READER_CHOSEN, (const char *[]){number}, 1);
	if (aside)
		add_part(out, text);
}

/* What is not as usual: before the title, which is cut first. */
static void add_states(const struct reader *self, enum lang lang, struct buf *out)
{
	if (self->reading.flow == READING_OFF)
		add_part(out, lang_text(lang, MSG_READER_EXACT));
	add_hidden(self, lang, out);
	add_chosen(self, lang, out);
}

void reader_subtitle(struct view *view, char *out, size_t size)
{
	enum { NAME_COLS = 18 };
	struct reader *self = view->state;
	struct buf text = {0};
	char name[PART_NAME_BYTES];
	if (self->id)
		add_states(self, view->context->lang, &text);
	if (self->id && span_empty(self->doc.title))
		add_part(&text, self->doc.name);
	else if (self->id)
		add_words(self, self->doc.title, &text);
	if (self->namesake)
		add_part(&text, part_name(&(struct grid){.ambiguous = view->context->ambiguous},
		                        self->doc.name, NAME_COLS, name));
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}
