// SPDX-License-Identifier: MIT
// Which claims have something in common.
#include "core/collate/claim.h"

#include <stdlib.h>
#include <string.h>

static int by_key(const void *a, const void *b)
{
	const struct posting *x = a, *y = b;
	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->claim > y->claim) - (x->claim < y->claim);
}

void meeting_begin(struct meeting *it, struct postings *postings)
{
	struct posting *sorted = postings->rows.at;
	size_t count = postings->rows.len;
	*it = (struct meeting){.postings = *postings};
	*postings = (struct postings){0};
	if (!count)
		return;
	qsort(sorted, count, sizeof *sorted, by_key);
	for (size_t i = 0; i < count; i++)
		if (sorted[i].claim >= it->claims)
			it->claims = sorted[i].claim + 1;
	it->where = mem_zero(count, sizeof *it->where);
	it->first = mem_zero((size_t)it->claims + 2, sizeof *it->first);
	it->common = mem_zero(it->claims, 1);
	for (size_t i = 0; i < count; i++)
		it->first[sorted[i].claim + 2]++;
	for (uint32_t n = 0; n < it->claims; n++)
		it->first[n + 2] += it->first[n + 1];
	for (size_t i = 0; i < count; i++)
		it->where[it->first[sorted[i].claim + 1]++] = (uint32_t)i;
}

static void count_common(struct meeting *it, uint32_t at)
{
	const struct posting *own = &it->postings.rows.at[at], *end = own + MEET_MOST;
	const struct posting *last = it->postings.rows.at + it->postings.rows.len - 1;
	for (const struct posting *other = own + 1; other <= end && other <= last; other++) {
		if (other->key != own->key)
			return;
		if (other->claim == own->claim)
			continue;
		if (it->common[other->claim]++ == 0)
			*array_push(&it->met) = other->claim;
	}
}

static void meet_others(struct meeting *it, const struct contest *contest, struct claims *claims, uint32_t n,
        struct edges *out)
{
	for (uint32_t i = it->first[n]; i < it->first[n + 1]; i++)
		count_common(it, it->where[i]);
	for (size_t i = 0; i < it->met.len; i++) {
		if (it->common[it->met.at[i]] >= contest->least)
			contest->meet(claims, n, it->met.at[i], out);
		it->common[it->met.at[i]] = 0;
	}
	it->met.len = 0;
}

bool meeting_step(struct meeting *it, const struct contest *contest, struct claims *claims, uint32_t count,
        struct edges *out)
{
	for (; count > 0 && it->next < it->claims; count--)
		meet_others(it, contest, claims, it->next++, out);
	return it->next < it->claims;
}

void meeting_end(struct meeting *it)
{
	free(it->where);
	free(it->first);
	free(it->common);
	array_free(&it->met);
	array_free(&it->postings.rows);
	*it = (struct meeting){0};
}
