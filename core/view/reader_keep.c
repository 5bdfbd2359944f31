// SPDX-License-Identifier: MIT
// How a reader was left: how the page is set, what is hidden, where it stood.
#include "core/view/recall.h"
#include "core/view/marks.h"
#include "core/view/parts.h"
#include "core/view/reader.h"

#include "core/store/anchor.h"

#include <stdlib.h>
#include <string.h>

enum { TOP_BYTES = 120, CHOSEN_BYTES = 600 };

static size_t behind_space(const struct doc *doc, size_t off)
{
	while (off < doc->len && strchr(" \t\r\n", doc->text[off]))
		off++;
	return off;
}

/* In one line. Owned; NULL if there are none. */
static char *words_at(const struct doc *doc, size_t from, size_t to)
{
	struct arena arena = {0};
	size_t end = to < doc->len ? slice_cut(doc->text, to) : doc->len;
	char *words = NULL;
	if (end > from) {
		const char *line = part_line(&arena, doc->text + from, end - from);
		words = mem_strndup(line, strlen(line));
	}
	arena_free(&arena);
	return words;
}

struct reader_left reader_leave(const struct reader *self)
{
	size_t top = behind_space(&self->doc, self->top_off), start = self->chosen.start;
	size_t end = self->chosen.end - start > CHOSEN_BYTES ? start + CHOSEN_BYTES : self->chosen.end;
	return (struct reader_left){
	        words_at(&self->doc, top, top + TOP_BYTES), words_at(&self->doc, start, end)};
}

void reader_left_free(struct reader_left *left)
{
	free(left->top);
	free(left->chosen);
	*left = (struct reader_left){0};
}

/* Where the words stand now that stood at [off, ...) in so many bytes at most; false if they are gone. */
static bool find(const struct doc *doc, const char *words, size_t off, size_t most, struct span *out)
{
	if (!words)
		return false;
	char *same = words_at(doc, off, off + most);
	bool stays = same && strcmp(same, words) == 0;
	*out = (struct span){off, off + most < doc->len ? off + most : doc->len};
	free(same);
	struct anchor anchor = {.quote = words, .before = "", .after = "", .off = off};
	return stays || anchor_find(doc->text, doc->len, &anchor, out);
}

void reader_come_back(struct reader *self, const struct reader_left *left, size_t off, struct span chosen)
{
	struct span found;
	size_t top = off < self->doc.len ? off : 0, first = behind_space(&self->doc, top);
	size_t end = chosen.end - chosen.start;
	if (find(&self->doc, left->top, first, TOP_BYTES, &found) && found.start != first)
		top = found.start;
	self->top_off = top;
	if (!span_empty(chosen) &&
	        find(&self->doc, left->chosen, chosen.start, end < CHOSEN_BYTES ? end : CHOSEN_BYTES, &found))
		reader_choose(
		        self, found.start == chosen.start && chosen.end <= self->doc.len ? chosen : found);
}

/* Only what its keys have changed: the settings say the rest. */
static void add_changed(struct buf *out, const char *name, int now, int usual)
{
	if (now != usual)
		recall_number(out, name, now);
}

void reader_remember(const struct view *view, struct buf *out)
{
	const struct reader *self = view->state;
	const struct reading_look *usual = &view->context->reading;
	add_changed(out, "hidden", (int)self->hidden, 0);
	add_changed(out, "map", self->has_map, false);
	add_changed(out, "measure", self->reading.measure, usual->measure);
	add_changed(out, "align", self->reading.align, usual->align);
	add_changed(out, "hanging", self->reading.hanging, usual->hanging);
	add_changed(out, "flow", self->reading.flow, usual->flow);
	struct reader_left left = self->id ? reader_leave(self) : (struct reader_left){0};
	recall_text(out, "top", left.top);
	recall_text(out, "on", left.chosen);
	reader_left_free(&left);
}

static void keep_words(char **at, const char *words)
{
	free(*at);
	*at = mem_strndup(words, strlen(words));
}

bool reader_recall(struct view *view, char *text)
{
	struct reader *self = view->state;
	struct reading_look *look = &self->reading;
	struct recalled field;
	while (recall_next(&text, &field)) {
		if (recall_is(&field, "hidden"))
			reader_hide(view, (unsigned)recall_choice(&field, 1 << LAYER_COUNT, 0));
		else if (recall_is(&field, "map"))
			self->has_map = field.first == 1;
		else if (recall_is(&field, "measure") && field.first >= MEASURE_LEAST)
			look->measure = recall_choice(&field, MEASURE_MOST + 1, look->measure);
		else if (recall_is(&field, "align"))
			look->align = recall_choice(&field, READING_LEFT + 1, look->align);
		else if (recall_is(&field, "hanging"))
			look->hanging = recall_choice(&field, READING_OFF + 1, look->hanging);
		else if (recall_is(&field, "flow"))
			look->flow = recall_choice(&field, READING_OFF + 1, look->flow);
		else if (recall_is(&field, "top") || recall_is(&field, "on"))
			keep_words(
			        recall_is(&field, "on") ? &self->left.chosen : &self->left.top, field.value);
	}
	return true;
}

const char *reader_name(const struct view *view, struct span *chosen)
{
	const struct reader *self = view->state;
	*chosen = self->chosen;
	return self->id ? self->doc.name : NULL;
}

bool reader_return(struct view *view, doc_id doc, size_t off, struct span chosen, struct status *status)
{
	struct reader *self = view->state;
	if (!reader_show(view, doc, (struct span){0, 0}, status))
		return false;
	self->bring = false;
	reader_come_back(self, &self->left, off, chosen);
	reader_left_free(&self->left);
	return true;
}
