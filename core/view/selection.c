// SPDX-License-Identifier: MIT
#include "core/view/selection.h"

#include "core/base/mem.h"
#include "core/view/parts.h"
#include "core/view/verdict.h"
#include "core/view/when.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- one kind of choice, in a filter ---- */

/* Where a filter keeps the name of a choice; NULL for those that are numbers. */
static const char **name_in(struct store_filter *filter, enum choice choice)
{
	const char **names[CHOICE_COUNT] = {[CHOICE_PROGRAMME] = &filter->programme,
	        [CHOICE_SUPPORTER] = &filter->supporter,
	        [CHOICE_RECIPIENT] = &filter->recipient,
	        [CHOICE_PARTY] = &filter->party,
	        [CHOICE_MEASURE] = &filter->measure};
	return names[choice];
}

static bool is_set(const struct store_filter *filter, enum choice choice)
{
	struct store_filter copy = *filter;
	const char **name = name_in(&copy, choice);
	if (name)
		return *name != NULL;
	switch (choice) {
	case CHOICE_DOC:
		return filter->doc != 0;
	case CHOICE_VERDICT:
		return filter->verdicts != 0;
	case CHOICE_CONFIDENCE:
		return filter->confidences != 0;
	case CHOICE_AS_OF:
		return filter->as_of != 0;
	default:
		return filter->first_day != 0 || filter->last_day != 0;
	}
}

static bool same_name(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

static bool equal(const struct store_filter *a, const struct store_filter *b, enum choice choice)
{
	struct store_filter x = *a, y = *b;
	const char **name = name_in(&x, choice);
	if (name && !same_name(*name, *name_in(&y, choice)))
		return false;
	switch (choice) {
	case CHOICE_YEARS:
		return a->first_day == b->first_day && a->last_day == b->last_day;
	case CHOICE_DOC:
		return a->doc == b->doc;
	case CHOICE_VERDICT:
		return a->verdicts == b->verdicts;
	case CHOICE_CONFIDENCE:
		return a->confidences == b->confidences;
	case CHOICE_AS_OF:
		return a->as_of == b->as_of;
	case CHOICE_SUPPORTER:
		return a->supporter_alone == b->supporter_alone;
	case CHOICE_RECIPIENT:
		return a->recipient_alone == b->recipient_alone;
	default:
		return true;
	}
}

/* Borrows what `from` has of this kind. */
static void take(struct store_filter *to, struct store_filter from, enum choice choice)
{
	const char **name = name_in(to, choice);
	if (name)
		*name = *name_in(&from, choice);
	switch (choice) {
	case CHOICE_YEARS:
		to->first_day = from.first_day;
		to->last_day = from.last_day;
		break;
	case CHOICE_DOC:
		to->doc = from.doc;
		break;
	case CHOICE_VERDICT:
		to->verdicts = from.verdicts;
		break;
	case CHOICE_CONFIDENCE:
		to->confidences = from.confidences;
		break;
	case CHOICE_AS_OF:
		to->as_of = from.as_of;
		break;
	case CHOICE_SUPPORTER:
		to->supporter_alone = from.supporter_alone;
		break;
	case CHOICE_RECIPIENT:
		to->recipient_alone = from.recipient_alone;
		break;
	default:
		break;
	}
}

/* ---- the stack ---- */

static char *copy_of(const char *s)
{
	return s ? mem_strndup(s, strlen(s)) : NULL;
}

static void own_name(struct store_filter *filter, enum choice choice)
{
	const char **name = name_in(filter, choice);
	if (name)
		*name = copy_of(*name);
}

static void free_name(struct store_filter *filter, enum choice choice)
{
	const char **name = name_in(filter, choice);
	if (name)
		free((char *)*name);
}

static void put_one(
        struct selection *self, enum choice choice, const struct store_filter *filter, const char *doc_name)
{
	struct store_filter fresh = {0};
	char *name = choice == CHOICE_DOC ? copy_of(doc_name) : NULL;
	take(&fresh, *filter, choice);
	own_name(&fresh, choice); /* before the drop: they may be the selection's own */
	selection_drop(self, choice);
	take(&self->filter, fresh, choice);
	if (name)
		self->doc_name = name;
	self->order[self->count++] = choice;
}

void selection_put(
        struct selection *self, unsigned choices, const struct store_filter *filter, const char *doc_name)
{
	for (int choice = 0; choice < CHOICE_COUNT; choice++)
		if (choices & CHOICE_BIT(choice) && is_set(filter, (enum choice)choice))
			put_one(self, (enum choice)choice, filter, doc_name);
}

void selection_drop(struct selection *self, enum choice choice)
{
	static const struct store_filter none;
	int kept = 0;
	for (int i = 0; i < self->count; i++)
		if (self->order[i] != choice)
			self->order[kept++] = self->order[i];
	self->count = kept;
	free_name(&self->filter, choice);
	take(&self->filter, none, choice);
	if (choice == CHOICE_DOC) {
		free(self->doc_name);
		self->doc_name = NULL;
	}
}

bool selection_has(const struct selection *self, enum choice choice)
{
	return is_set(&self->filter, choice);
}

bool selection_is(const struct selection *self, unsigned choices, const struct store_filter *filter)
{
	for (int choice = 0; choice < CHOICE_COUNT; choice++)
		if (choices & CHOICE_BIT(choice) && !equal(&self->filter, filter, (enum choice)choice))
			return false;
	return true;
}

/* ---- the whole ---- */

void selection_copy(struct selection *out, const struct selection *from)
{
	*out = (struct selection){0};
	for (int i = 0; i < from->count; i++)
		put_one(out, from->order[i], &from->filter, from->doc_name);
}

bool selection_same(const struct selection *a, const struct selection *b)
{
	return a->count == b->count && selection_is(a, CHOICE_BIT(CHOICE_COUNT) - 1, &b->filter);
}

void selection_free(struct selection *self)
{
	while (self->count > 0)
		selection_drop(self, self->order[self->count - 1]);
}

struct store_filter selection_under(
        const struct selection *self, const struct store_filter *own, unsigned without)
{
	struct store_filter filter = own ? *own : (struct store_filter){0};
	for (int i = 0; self && i < self->count; i++)
		if (!(without & CHOICE_BIT(self->order[i])) && !is_set(&filter, self->order[i]))
			take(&filter, self->filter, self->order[i]);
	return filter;
}

static void as_of_text(int year, enum lang lang, struct buf *out)
{
	char number[16], text[64];
	snprintf(number, sizeof number, "%d", year);
	lang_format(text, sizeof text, lang, MSG_AS_OF, (const char *[]){number}, 1);
	buf_adds(out, text);
}

void selection_text(const struct selection *self, enum choice choice, enum lang lang, struct buf *out)
{
	const struct store_filter *f = &self->filter;
	switch (choice) {
	case CHOICE_YEARS:
		when_days(f->first_day, f->last_day, lang, out);
		break;
	case CHOICE_PROGRAMME:
		buf_adds(out, f->programme);
		break;
	case CHOICE_SUPPORTER:
		part_sides(f->supporter, "", out);
		break;
	case CHOICE_RECIPIENT:
		part_sides("", f->recipient, out);
		break;
	case CHOICE_PARTY:
		buf_adds(out, f->party);
		break;
	case CHOICE_MEASURE:
		buf_adds(out, f->measure);
		break;
	case CHOICE_DOC:
		buf_adds(out, self->doc_name ? self->doc_name : "");
		break;
	case CHOICE_VERDICT:
		verdicts_text(f->verdicts, lang, out);
		break;
	case CHOICE_CONFIDENCE:
		confidences_text(f->confidences, lang, out);
		break;
	case CHOICE_AS_OF:
		as_of_text(f->as_of, lang, out);
		break;
	default:
		break;
	}
}
