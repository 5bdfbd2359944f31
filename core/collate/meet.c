// SPDX-License-Identifier: MIT
// Which claims have something in common.
#include "core/collate/claim.h"

#include <stdlib.h>
#include <string.h>

/* Where the postings of a claim stand among all, which are sorted by key. */
struct meeting {
	const struct posting *sorted;
	size_t count;
	uint32_t *where, *first; /* owned: of claim n, where[first[n]] to where[first[n + 1]] */
	uint32_t claims;
	unsigned char *common; /* owned: of each claim, the keys it has in common with the present one */
	ARRAY(uint32_t) met;
};

static int by_key(const void *a, const void *b)
{
	const struct posting *x = a, *y = b;
	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->claim > y->claim) - (x->claim < y->claim);
}

static void begin(struct meeting *it, struct postings *postings)
{
	it->sorted = postings->rows.at;
	it->count = postings->rows.len;
	qsort(postings->rows.at, it->count, sizeof *postings->rows.at, by_key);
	for (size_t i = 0; i < it->count; i++)
		if (it->sorted[i].claim >= it->claims)
			it->claims = it->sorted[i].claim + 1;
	it->where = mem_zero(it->count, sizeof *it->where);
	it->first = mem_zero((size_t)it->claims + 2, sizeof *it->first);
	it->common = mem_zero(it->claims, 1);
	for (size_t i = 0; i < it->count; i++)
		it->first[it->sorted[i].claim + 2]++;
	for (uint32_t n = 0; n < it->claims; n++)
		it->first[n + 2] += it->first[n + 1];
	for (size_t i = 0; i < it->count; i++)
		it->where[it->first[it->sorted[i].claim + 1]++] = (uint32_t)i;
}

static void count_common(struct meeting *it, uint32_t at)
{
	const struct posting *own = &it->sorted[at];
	for (size_t k = at + 1; k < it->count && k <= (size_t)at + MEET_MOST; k++) {
		const struct posting *other = &it->sorted[k];
		if (other->key != own->key)
			return;
		if (other->claim == own->claim)
			continue;
		if (it->common[other->claim]++ == 0)
			*array_push(&it->met) = other->claim;
	}
}

void postings_each(struct postings *postings, int least, postings_meet *meet, void *context)
{
	struct meeting it = {0};
	if (postings->rows.len)
		begin(&it, postings);
	for (uint32_t n = 0; n < it.claims; n++) {
		for (uint32_t i = it.first[n]; i < it.first[n + 1]; i++)
			count_common(&it, it.where[i]);
		for (size_t i = 0; i < it.met.len; i++) {
			if (it.common[it.met.at[i]] >= least)
				meet(context, n, it.met.at[i]);
			it.common[it.met.at[i]] = 0;
		}
		it.met.len = 0;
	}
	free(it.where);
	free(it.first);
	free(it.common);
	array_free(&it.met);
	array_free(&postings->rows);
}
