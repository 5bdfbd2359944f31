// SPDX-License-Identifier: MIT
#include "tests/unit/test.h"

#include "core/base/crew.h"

#include <stdatomic.h>

enum { ITEMS = 500, AHEAD = 3, PATIENCE_MS = 60000 };

/* Work that writes its number into its place, and counts. */
struct job {
	size_t places[AHEAD];
	atomic_size_t begun, released, most; /* most: that were begun and not released, at once */
};

static void note(void *context, size_t item)
{
	struct job *job = context;
	size_t begun = atomic_fetch_add(&job->begun, 1) + 1 - atomic_load(&job->released);
	for (size_t most = atomic_load(&job->most); begun > most;)
		if (atomic_compare_exchange_weak(&job->most, &most, begun))
			break;
	job->places[item % AHEAD] = item;
}

static struct crew *start(struct job *job, size_t items)
{
	return crew_start(&(struct crew_plan){items, AHEAD, note, job, NULL});
}

static void items_come_in_order(void **state)
{
	(void)state;
	struct job job = {0};
	struct crew *crew = start(&job, ITEMS);
	for (size_t i = 0; i < ITEMS; i++) {
		assert_true(crew_wait(crew, i, PATIENCE_MS));
		assert_int_equal(job.places[i % AHEAD], i);
		atomic_fetch_add(&job.released, 1);
		crew_release(crew);
	}
	crew_end(crew);
	assert_int_equal(job.begun, ITEMS);
	assert_true(job.most <= AHEAD);
}

/* What nobody takes is not begun without end, and the crew can end at any time. */
static void few_are_ahead(void **state)
{
	(void)state;
	for (size_t taken = 0; taken < 2 * AHEAD; taken++) {
		struct job job = {0};
		struct crew *crew = start(&job, ITEMS);
		for (size_t i = 0; i < taken; i++) {
			assert_true(crew_wait(crew, i, PATIENCE_MS));
			crew_release(crew);
		}
		crew_end(crew);
		assert_true(job.begun >= taken && job.begun <= taken + AHEAD);
	}
}

static void nothing_is_a_crew_too(void **state)
{
	(void)state;
	struct job job = {0};
	crew_end(start(&job, 0));
	crew_end(NULL);
	assert_int_equal(job.begun, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(items_come_in_order),
	        cmocka_unit_test(few_are_ahead),
	        cmocka_unit_test(nothing_is_a_crew_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
