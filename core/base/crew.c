// SPDX-License-Identifier: MIT
#include "core/base/crew.h"

#include "core/base/mem.h"

#include <assert.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { THREADS_MAX = 64 };

struct crew {
	struct crew_plan plan;
	pthread_t threads[THREADS_MAX];
	size_t count; /* of threads */
	pthread_mutex_t lock;
	pthread_cond_t room, done;
	/* under the lock: */
	size_t next, released;
	bool ending;
	bool *finished; /* owned, by item % ahead */
};

/* The next item, when there is room for it; false if there is none to begin any more. */
static bool take(struct crew *crew, size_t *item)
{
	while (!crew->ending && crew->next < crew->plan.items &&
	        crew->next >= crew->released + crew->plan.ahead)
		pthread_cond_wait(&crew->room, &crew->lock);
	*item = crew->next;
	if (crew->ending || crew->next == crew->plan.items)
		return false;
	crew->next++;
	return true;
}

static void tell(struct crew *crew)
{
	if (crew->plan.tell)
		crew->plan.tell(crew->plan.context);
}

static void *labour(void *context)
{
	struct crew *crew = context;
	size_t item;
	pthread_mutex_lock(&crew->lock);
	while (take(crew, &item)) {
		pthread_mutex_unlock(&crew->lock);
		crew->plan.work(crew->plan.context, item);
		pthread_mutex_lock(&crew->lock);
		crew->finished[item % crew->plan.ahead] = true;
		pthread_cond_signal(&crew->done);
		tell(crew);
	}
	pthread_mutex_unlock(&crew->lock);
	return NULL;
}

size_t crew_processors(void)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	return processors < 1 ? 1 : (size_t)processors;
}

static size_t threads_wanted(const struct crew_plan *plan)
{
	size_t count = crew_processors();
	count = count < THREADS_MAX ? count : THREADS_MAX;
	count = count < plan->ahead ? count : plan->ahead;
	return count < plan->items ? count : plan->items;
}

/* If the system gives no thread, crew_wait does the work. */
static void start_threads(struct crew *crew)
{
	sigset_t all, before;
	size_t wanted = threads_wanted(&crew->plan);
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	while (crew->count < wanted && !pthread_create(&crew->threads[crew->count], NULL, labour, crew))
		crew->count++;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
}

struct crew *crew_start(const struct crew_plan *plan)
{
	assert(plan->ahead > 0);
	struct crew *crew = mem_zero(1, sizeof *crew);
	pthread_condattr_t attributes;
	crew->plan = *plan;
	crew->finished = mem_zero(plan->ahead, sizeof *crew->finished);
	pthread_mutex_init(&crew->lock, NULL);
	pthread_cond_init(&crew->room, NULL);
	pthread_condattr_init(&attributes);
	pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
	pthread_cond_init(&crew->done, &attributes);
	pthread_condattr_destroy(&attributes);
	start_threads(crew);
	if (!crew->count)
		tell(crew);
	return crew;
}

static struct timespec after(int ms)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	time.tv_sec += ms / 1000;
	time.tv_nsec += ms % 1000 * 1000000L;
	if (time.tv_nsec >= 1000000000L)
		time.tv_sec++, time.tv_nsec -= 1000000000L;
	return time;
}

bool crew_wait(struct crew *crew, size_t item, int ms)
{
	assert(item == crew->released && item < crew->plan.items);
	if (!crew->count) {
		crew->plan.work(crew->plan.context, item);
		return true;
	}
	struct timespec until = after(ms);
	bool in_time = true;
	pthread_mutex_lock(&crew->lock);
	while (!crew->finished[item % crew->plan.ahead] && in_time)
		in_time = pthread_cond_timedwait(&crew->done, &crew->lock, &until) == 0;
	bool finished = crew->finished[item % crew->plan.ahead];
	pthread_mutex_unlock(&crew->lock);
	return finished;
}

void crew_release(struct crew *crew)
{
	pthread_mutex_lock(&crew->lock);
	crew->finished[crew->released++ % crew->plan.ahead] = false;
	pthread_cond_broadcast(&crew->room);
	pthread_mutex_unlock(&crew->lock);
}

void crew_end(struct crew *crew)
{
	if (!crew)
		return;
	pthread_mutex_lock(&crew->lock);
	crew->ending = true;
	pthread_cond_broadcast(&crew->room);
	pthread_mutex_unlock(&crew->lock);
	for (size_t i = 0; i < crew->count; i++)
		pthread_join(crew->threads[i], NULL);
	pthread_cond_destroy(&crew->room);
	pthread_cond_destroy(&crew->done);
	pthread_mutex_destroy(&crew->lock);
	free(crew->finished);
	free(crew);
}
