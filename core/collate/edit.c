// SPDX-License-Identifier: MIT
#include "core/collate/edit.h"

#include <stdlib.h>

struct edit {
	const struct token *a, *b;
	long n, m;
	ARRAY(int32_t)
	reach; /* of step d the 2d + 1 diagonals, from -d on: the furthest a; d * d before them */
};

static int32_t *step_at(const struct edit *it, long d)
{
	return it->reach.at + d * d + d;
}

/* Where diagonal k of step d begins, from the step before: by an insertion or a deletion. */
static bool inserts(const struct edit *it, long d, long k)
{
	const int32_t *before = step_at(it, d - 1);
	return k == -d || (k != d && before[k - 1] < before[k + 1]);
}

static long begin(const struct edit *it, long d, long k)
{
	if (d == 0)
		return 0;
	const int32_t *before = step_at(it, d - 1);
	return inserts(it, d, k) ? before[k + 1] : before[k - 1] + 1;
}

/* Fills in step d; true if it reaches the end of both. */
static bool take_step(struct edit *it, long d)
{
	for (long k = -d; k <= d; k++)
		*array_push(&it->reach) = 0;
	for (long k = -d; k <= d; k += 2) {
		long x = begin(it, d, k);
		while (x < it->n && x - k < it->m && x - k >= 0 && it->a[x].key == it->b[x - k].key)
			x++;
		step_at(it, d)[k] = (int32_t)x;
		if (x >= it->n && x - k >= it->m)
			return true;
	}
	return false;
}

static size_t trace(const struct edit *it, long d, uint32_t *partner)
{
	size_t matches = 0;
	for (long x = it->n, k = it->n - it->m; d >= 0; d--) {
		long from = begin(it, d, k);
		for (; x > from; x--, matches++)
			partner[x - 1] = (uint32_t)(x - 1 - k);
		if (d == 0)
			break;
		bool down = inserts(it, d, k);
		x = down ? from : from - 1;
		k += down ? 1 : -1;
	}
	return matches;
}

size_t edit_match(const struct token *a, size_t n, const struct token *b, size_t m, uint32_t *partner)
{
	struct edit it = {.a = a, .b = b, .n = (long)n, .m = (long)m};
	size_t matches = 0;
	for (size_t i = 0; i < n; i++)
		partner[i] = UINT32_MAX;
	for (long d = 0; d <= EDIT_MAX; d++) {
		if (!take_step(&it, d))
			continue;
		matches = trace(&it, d, partner);
		break;
	}
	array_free(&it.reach);
	return matches;
}
