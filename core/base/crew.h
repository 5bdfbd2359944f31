// SPDX-License-Identifier: MIT
// Threads that work ahead on numbered items, which one thread takes in their order. Anyone may include this.
#ifndef CORE_BASE_CREW_H
#define CORE_BASE_CREW_H

#include <stdbool.h>
#include <stddef.h>

/*
 * `work` is called once for each item, on any thread, in no order; at most `ahead` items are begun and not
 * yet released, so that what they hold has a bound: item i may keep it in place i % ahead of an array.
 * Signals are not delivered to these threads.
 */
struct crew;

/* How many there can be at work at once, at least 1. */
size_t crew_processors(void);

struct crew_plan {
	size_t items, ahead; /* ahead > 0 */
	void (*work)(void *context, size_t item);
	void *context; /* borrowed until crew_end */
	/* Told that crew_wait may find something, on any thread, under the crew's lock: nothing of crew.h may
	 * be called from it. NULL: nobody is told. */
	void (*tell)(void *context);
};

/* As many threads as there are processors, as items, and as `ahead`. Ended by crew_end. */
struct crew *crew_start(const struct crew_plan *plan);

/* Waits at most `ms` until `item` is done; false if it is not. The items are waited for in their order, from
 * 0 on, each released before the next one. */
bool crew_wait(struct crew *crew, size_t item, int ms);
void crew_release(struct crew *crew);

/* Begins no other item, waits for what is under way, and frees the crew. NULL is allowed. */
void crew_end(struct crew *crew);

#endif
