// SPDX-License-Identifier: MIT
#include "core/extract/beside.h"

#include "core/base/crew.h"
#include "core/extract/layers.h"

#include <stdatomic.h>
#include <stdlib.h>

struct beside {
	struct reading reading; /* the document's, with a window and a pace of its own */
	struct window window;
	struct pace pace;
	struct extract_options watched; /* for the pace: it goes on until `stopped` */
	struct records found;           /* its dates are borrowed: those up to the end of the window */
	size_t dates;                   /* all of them */
	struct crew *crew;
	atomic_bool stopped;
};

static bool go_on(void *context, size_t done, size_t total)
{
	struct beside *beside = context;
	(void)done, (void)total;
	return !atomic_load_explicit(&beside->stopped, memory_order_relaxed);
}

static void show_dates(struct beside *beside)
{
	const struct doc *doc = beside->reading.doc;
	struct records *found = &beside->found;
	const size_t next = beside->window.end_block,
	             end = next < doc->blocks.len ? doc->blocks.at[next].span.start : doc->len;
	while (found->dates.len < beside->dates && found->dates.at[found->dates.len].span.start < end)
		found->dates.len++;
}

static void read_windows(void *context, size_t item)
{
	struct beside *beside = context;
	struct reading *reading = &beside->reading;
	struct figures *figures = figures_begin(reading, &beside->found);
	struct events *events = events_begin(reading, &beside->found);
	(void)item;
	for (window_open(reading); window_next(reading);) {
		show_dates(beside);
		figures_read(figures);
		events_read(events);
	}
	figures_end(figures);
	events_end(events);
}

struct beside *beside_begin(const struct reading *reading, const struct records *records)
{
	struct beside *beside = mem_zero(1, sizeof *beside);
	beside->reading = *reading;
	beside->reading.window = &beside->window;
	beside->reading.pace = &beside->pace;
	beside->window.bytes = reading->window->bytes;
	beside->watched = (struct extract_options){.go_on = go_on, .context = beside};
	beside->pace = (struct pace){.options = &beside->watched, .len = reading->doc->len};
	beside->found.dates.at = records->dates.at;
	beside->dates = records->dates.len;
	beside->crew = crew_start(&(struct crew_plan){1, 1, read_windows, beside, NULL});
	return beside;
}

/* Takes over the figures and events, and where their strings are. */
static void hand_over(struct records *found, struct records *records)
{
	records->figures = found->figures;
	records->events = found->events;
	arena_join(&records->arena, &found->arena);
}

void beside_end(struct beside *beside, const struct reading *reading, struct records *records)
{
	enum { WAIT_MS = 10 };
	while (!reading->pace->stopped && !crew_wait(beside->crew, 0, WAIT_MS))
		pace_wait(reading->pace);
	atomic_store(&beside->stopped, true);
	crew_end(beside->crew);
	hand_over(&beside->found, records);
	window_free(&beside->window);
	free(beside);
}
