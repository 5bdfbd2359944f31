// SPDX-License-Identifier: MIT
#include "tui/cmd/ahead.h"

#include "core/base/crew.h"

#include <stdatomic.h>
#include <stdlib.h>

enum { AHEAD = 8, WHOLE = 1000 };

struct seat {
	struct ahead_item item;
	struct ahead *ahead;
	atomic_int part;
};

struct ahead {
	struct ahead_plan plan;
	struct crew *crew;
	struct seat seats[AHEAD];
	size_t next; /* the item that is asked for next, or is lent out */
	atomic_bool stopped;
};

static bool go_on(void *context, size_t done, size_t total)
{
	struct seat *seat = context;
	atomic_store_explicit(&seat->part, (int)(done * WHOLE / total), memory_order_relaxed);
	return !atomic_load_explicit(&seat->ahead->stopped, memory_order_relaxed);
}

static void read_item(void *context, size_t i)
{
	struct ahead *ahead = context;
	struct seat *seat = &ahead->seats[i % AHEAD];
	struct ahead_item *item = &seat->item;
	const struct ahead_plan *plan = &ahead->plan;
	struct extract_options options = *plan->rules;
	options.go_on = go_on;
	options.context = seat;
	options.beside = crew_processors() >= 2 * plan->count; /* else other documents keep them busy */
	*item = (struct ahead_item){0};
	atomic_store_explicit(&seat->part, 0, memory_order_relaxed);
	if (go_on(seat, 0, 1) && !(plan->skips && plan->skips(plan->context, i)))
		item->loaded = plan->load(plan->context, i, &item->doc, &item->status);
	if (item->loaded)
		doc_hash(&item->doc, item->doc.sha256);
	if (item->loaded && !(plan->skips_doc && plan->skips_doc(plan->context, &item->doc)))
		item->extracted = extract(&item->doc, &options, &item->records);
}

static void tell(void *context)
{
	const struct ahead *ahead = context;
	if (ahead->plan.tell)
		ahead->plan.tell(ahead->plan.context);
}

struct ahead *ahead_start(const struct ahead_plan *plan)
{
	struct ahead *ahead = mem_zero(1, sizeof *ahead);
	ahead->plan = *plan;
	for (size_t i = 0; i < AHEAD; i++)
		ahead->seats[i].ahead = ahead;
	ahead->crew = crew_start(&(struct crew_plan){plan->count, AHEAD, read_item, ahead, tell});
	return ahead;
}

const struct ahead_item *ahead_next(struct ahead *ahead, int ms)
{
	return crew_wait(ahead->crew, ahead->next, ms) ? &ahead->seats[ahead->next % AHEAD].item : NULL;
}

static void free_item(struct ahead_item *item)
{
	records_free(&item->records);
	doc_free(&item->doc);
	*item = (struct ahead_item){0};
}

void ahead_release(struct ahead *ahead)
{
	free_item(&ahead->seats[ahead->next++ % AHEAD].item);
	crew_release(ahead->crew);
}

int ahead_part(const struct ahead *ahead)
{
	return atomic_load_explicit(&ahead->seats[ahead->next % AHEAD].part, memory_order_relaxed);
}

void ahead_end(struct ahead *ahead)
{
	if (!ahead)
		return;
	atomic_store(&ahead->stopped, true);
	crew_end(ahead->crew);
	for (size_t i = 0; i < AHEAD; i++)
		free_item(&ahead->seats[i].item);
	free(ahead);
}
