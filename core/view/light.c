// SPDX-License-Identifier: MIT
#include "core/view/light.h"

#include "core/extract/edtf.h"
#include "core/view/reader.h"

#include <stdlib.h>
#include <string.h>

enum { YEARS_MOST = 10 }; /* of a span of time that lights; of a longer one its first year does */

void light_free(struct light *light)
{
	array_free(&light->days);
	array_free(&light->pairs);
	arena_free(&light->arena);
	*light = (struct light){0};
}

static void add_days(struct light *light, const char *edtf)
{
	struct edtf_range range;
	if (!edtf_parse(edtf, &range))
		return;
	int last = range.last_day;
	if (range.last_year - range.first_year >= YEARS_MOST)
		last = LAST_DAY_OF(range.first_year);
	for (size_t i = 0; i < light->days.len; i++)
		if (light->days.at[i].first == range.first_day && light->days.at[i].last == last)
			return;
	*array_push(&light->days) = (struct light_days){range.first_day, last};
}

static const char *kept(struct light *light, const char *name)
{
	return arena_strndup(&light->arena, name, strlen(name));
}

/* Its cell, and the year it begins. */
static void add_pair(struct light *light, const struct pairing_record *pairing)
{
	add_days(light, pairing->from);
	for (size_t i = 0; i < light->pairs.len; i++)
		if (strcmp(light->pairs.at[i].supporter, pairing->supporter) == 0 &&
		        strcmp(light->pairs.at[i].recipient, pairing->recipient) == 0)
			return;
	*array_push(&light->pairs) =
	        (struct light_pair){kept(light, pairing->supporter), kept(light, pairing->recipient)};
}

static void add_mark(struct light *light, const struct records *records, const struct mark *mark)
{
	if (mark->layer == LAYER_DATES)
		add_days(light, records->dates.at[mark->index].edtf);
	else if (mark->layer == LAYER_EVENTS)
		add_days(light, records->events.at[mark->index].edtf);
	else if (mark->layer == LAYER_PAIRINGS)
		add_pair(light, &records->pairings.at[mark->index]);
}

static void add_passage(struct light *light, struct reader *reader)
{
	const struct marks *marks = &reader->marks;
	struct span place = reader_place(reader);
	for (size_t i = marks_from(marks, place.start);
	        i < marks->all.len && marks->all.at[i].span.start < place.end; i++)
		if (marks->all.at[i].listed)
			add_mark(light, &marks->records, &marks->all.at[i]);
}

static bool same(const struct light *a, const struct light *b)
{
	if (a->days.len != b->days.len || a->pairs.len != b->pairs.len)
		return false;
	for (size_t i = 0; i < a->days.len; i++)
		if (a->days.at[i].first != b->days.at[i].first || a->days.at[i].last != b->days.at[i].last)
			return false;
	for (size_t i = 0; i < a->pairs.len; i++)
		if (strcmp(a->pairs.at[i].supporter, b->pairs.at[i].supporter) != 0 ||
		        strcmp(a->pairs.at[i].recipient, b->pairs.at[i].recipient) != 0)
			return false;
	return true;
}

bool light_read(struct light *light, struct view *view)
{
	struct light now = {0};
	struct reader *reader = view ? view->state : NULL;
	if (reader && reader->id && reader->page.blocks)
		add_passage(&now, reader);
	bool unchanged = same(light, &now);
	light_free(unchanged ? &now : light);
	if (!unchanged)
		*light = now;
	return !unchanged;
}
