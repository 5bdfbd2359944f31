// SPDX-License-Identifier: MIT
// Two documents in step: what is open.
#include "core/view/compare.h"

#include <stdlib.h>
#include <string.h>

enum { CLASSES_FIRST = 1 << CLASS_FACTS | 1 << CLASS_WORDING };

static void collation_free(struct collation *it)
{
	array_free(&it->facts);
	variants_free(&it->variants);
	alignment_free(&it->alignment);
	for (int i = 0; i < 2; i++) {
		records_free(&it->records[i]);
		doc_free(&it->docs[i]);
	}
	*it = (struct collation){0};
}

static void collate(struct collation *it)
{
	const struct doc *a = &it->docs[0], *b = &it->docs[1];
	alignment_find(a->text, a->len, b->text, b->len, &it->alignment);
	variants_find(&it->alignment, &it->records[0], &it->records[1], &it->variants);
	for (size_t i = 0; i < it->variants.rows.len; i++) {
		struct span a_span = it->variants.rows.at[i].a;
		size_t len = a_span.end - a_span.start;
		it->longest = len > it->longest ? len : it->longest;
		if (variant_class_of(it->variants.rows.at[i].kind) == CLASS_FACTS)
			*array_push(&it->facts) = i;
	}
}

static bool read_pair(struct store *store, const doc_id ids[2], struct collation *it, struct status *status)
{
	bool ok = true;
	for (int i = 0; i < 2 && ok; i++)
		ok = store_doc(store, ids[i], &it->docs[i], status) &&
		     store_all_records(store, ids[i], &it->records[i], status);
	if (ok)
		collate(it);
	else
		collation_free(it);
	return ok;
}

/* ---- what the reader holds to be right ---- */

static void prefer_all(struct compare *self, struct preferences fresh)
{
	const struct collation *it = &self->it;
	preferences_free(&self->preferences);
	self->preferences = fresh;
	self->preferred.len = 0;
	for (size_t i = 0; i < it->variants.rows.len; i++)
		*array_push(&self->preferred) = (unsigned char)preference_of(
		        &fresh, &it->docs[0], &it->docs[1], &it->variants.rows.at[i], NULL);
}

bool compare_work_changed(struct view *view, struct status *status)
{
	struct compare *self = view->state;
	struct preferences fresh = {0};
	if (!self->ids[0])
		return true;
	if (!preferences_read(view->context->store, &fresh, status))
		return false;
	prefer_all(self, fresh);
	return true;
}

/* ---- opening ---- */

static bool compare_open(struct view *view, struct status *status)
{
	(void)status;
	struct compare *self = view->state;
	self->current = -1;
	return true;
}

static bool open_pair(struct view *view, const doc_id ids[2], struct status *status)
{
	struct compare *self = view->state;
	struct collation fresh = {0};
	struct preferences preferences = {0};
	if (!preferences_read(view->context->store, &preferences, status))
		return false;
	if (!read_pair(view->context->store, ids, &fresh, status)) {
		preferences_free(&preferences);
		return false;
	}
	collation_free(&self->it);
	self->it = fresh;
	memcpy(self->ids, ids, sizeof self->ids);
	self->made = false;
	self->rows.all.len = 0; /* they are of the old ones, and a key may come before the next drawing */
	self->current = -1;
	self->searched = false;
	for (int i = 0; i < 2; i++)
		found_forget(&self->found[i]);
	prefer_all(self, preferences);
	return true;
}

bool compare_show(struct view *view, const doc_id docs[2], struct span place, struct status *status)
{
	struct compare *self = view->state;
	if (memcmp(self->ids, docs, sizeof self->ids) != 0) {
		if (!open_pair(view, docs, status))
			return false;
		self->facts_only = self->it.facts.len > 0;
		self->classes = CLASSES_FIRST;
		self->side = SIDE_A;
		self->unfolded = false;
		self->top = 0;
	}
	self->current = -1;
	self->place = place;
	self->place_side = SIDE_A;
	self->searched = false;
	self->bring = !span_empty(place);
	return true;
}

unsigned compare_classes(const struct view *view)
{
	const struct compare *self = view->state;
	return self->classes;
}

void compare_mark(struct view *view, unsigned classes)
{
	struct compare *self = view->state;
	self->classes = classes ? classes : CLASSES_FIRST;
	self->facts_only &= self->classes >> CLASS_FACTS & 1;
	self->made = false;
}

bool compare_docs(const struct view *view, doc_id docs[2])
{
	const struct compare *self = view->state;
	memcpy(docs, self->ids, sizeof self->ids);
	return self->ids[0] != 0;
}

static bool is_as_it_was(struct view *view, bool *same, struct status *status)
{
	struct compare *self = view->state;
	struct store_docs docs;
	if (!store_docs(view->context->store, &docs, status))
		return false;
	int found = 0;
	for (size_t i = 0; i < docs.rows.len; i++)
		for (int side = 0; side < 2; side++)
			found += docs.rows.at[i].id == self->ids[side] &&
			         strcmp(docs.rows.at[i].sha256, self->it.docs[side].sha256) == 0;
	*same = found == 2;
	store_docs_free(&docs);
	return true;
}

static bool compare_refresh(struct view *view, struct status *status)
{
	struct compare *self = view->state;
	bool same;
	if (!self->ids[0])
		return true;
	if (!is_as_it_was(view, &same, status))
		return false;
	return same ? compare_work_changed(view, status) : open_pair(view, self->ids, status);
}

static void compare_close(struct view *view)
{
	struct compare *self = view->state;
	compare_rows_free(&self->rows);
	for (int i = 0; i < 2; i++)
		found_free(&self->found[i]);
	array_free(&self->preferred);
	preferences_free(&self->preferences);
	collation_free(&self->it);
}

/* The document of the text that is gone to. */
static unsigned compare_offer(const struct view *view, struct store_filter *filter)
{
	const struct compare *self = view->state;
	filter->doc = self->ids[self->side];
	return filter->doc ? CHOICE_BIT(CHOICE_DOC) : 0;
}

/* The chosen variant's words, in the text that is gone to, or those that were searched for. */
static bool compare_words(struct view *view, doc_id *doc, struct span *span)
{
	const struct compare *self = view->state;
	if (self->searched) {
		*doc = self->ids[self->place_side];
		*span = self->place;
		return true;
	}
	if (self->current < 0)
		return false;
	const struct variant *variant = &self->it.variants.rows.at[self->current];
	*doc = self->ids[self->side];
	*span = self->side ? variant->b : variant->a;
	return true;
}

const struct view_ops compare_ops = {
        .title = MSG_PANE_COMPARE,
        .remember = compare_remember,
        .recall = compare_recall,
        .pane = IN_COMPARE,
        .state_size = sizeof(struct compare),
        .open = compare_open,
        .refresh = compare_refresh,
        .work_changed = compare_work_changed,
        .close = compare_close,
        .draw = compare_draw,
        .command = compare_command,
        .search = compare_search,
        .words = compare_words,
        .offer = compare_offer,
        .describe = compare_describe,
        .subtitle = compare_subtitle,
};
