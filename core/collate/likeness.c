// SPDX-License-Identifier: MIT
// How far two claims are alike.
#include "core/collate/claim.h"

#include <stdlib.h>
#include <string.h>

uint32_t hash_bytes(const void *bytes, size_t len, uint32_t seed)
{
	const unsigned char *at = bytes;
	uint32_t hash = seed ^ 2166136261u; /* FNV-1a */
	for (size_t i = 0; i < len; i++)
		hash = (hash ^ at[i]) * 16777619u;
	return hash;
}

uint32_t hash_words(const char *s, uint32_t seed)
{
	return hash_bytes(s, strlen(s), seed);
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

/* What was pushed onto the pool from `first` on, as a set. */
struct set set_from(struct claims *claims, size_t first)
{
	uint32_t *at = claims->pool.at;
	size_t end = claims->pool.len, n = first;
	if (end > first)
		qsort(at + first, end - first, sizeof *at, by_number);
	for (size_t i = first; i < end; i++)
		if (i == first || at[i] != at[n - 1])
			at[n++] = at[i];
	claims->pool.len = n;
	return (struct set){first, n - first};
}

size_t set_shared(const struct claims *claims, struct set a, struct set b)
{
	const uint32_t *x = claims->pool.at + a.first, *y = claims->pool.at + b.first;
	size_t i = 0, k = 0, shared = 0;
	while (i < a.count && k < b.count) {
		shared += x[i] == y[k];
		if (x[i] <= y[k])
			k += x[i] == y[k], i++;
		else
			k++;
	}
	return shared;
}

bool set_has(const struct claims *claims, struct set set, uint32_t number)
{
	const uint32_t *at = claims->pool.at + set.first;
	return set.count && bsearch(&number, at, set.count, sizeof *at, by_number);
}

int set_within(const struct claims *claims, struct set a, struct set b)
{
	size_t least = a.count < b.count ? a.count : b.count;
	return least ? (int)(100 * set_shared(claims, a, b) / least) : 0;
}

int set_alike(const struct claims *claims, struct set a, struct set b)
{
	size_t shared = set_shared(claims, a, b), all = a.count + b.count - shared;
	return all ? (int)(100 * shared / all) : 0;
}

bool sentences_are_copies(const struct claims *claims, const struct sentence *a, const struct sentence *b)
{
	enum { WORDS_LEAST = 6, ALIKE = 80 };
	return a->grams.count >= WORDS_LEAST && b->grams.count >= WORDS_LEAST &&
	       set_alike(claims, a->grams, b->grams) >= ALIKE;
}

/* ---- programmes, days and values ---- */

bool programme_is_broad(const char *programme)
{
	static const char *const broad[] = {"", "其他", "边疆", "帮扶", "合作", "教育", "医疗", "科技"};
	for (size_t i = 0; i < sizeof broad / sizeof *broad; i++)
		if (strcmp(programme, broad[i]) == 0)
			return true;
	return false;
}

bool programmes_fit(const char *a, const char *b)
{
	return programme_is_broad(a) || programme_is_broad(b) || strcmp(a, b) == 0;
}

bool days_agree(const struct claim *a, const struct claim *b)
{
	return a->first_day <= b->last_day && b->first_day <= a->last_day;
}

struct bounds {
	double low, high;
};

/* The last place that is written: 10000 of 4230000. */
static double grain_of(double value)
{
	double grain = 1;
	if (value < 10 || value > 1e15)
		return 0;
	for (long long n = (long long)value; n % 10 == 0 && (double)n == value / grain; n /= 10)
		grain *= 10;
	return grain > 1 ? grain : 0;
}

/* 约300 is within a tenth; 200多 is less than 300, 1000多 less than 2000. Small numbers without such a word
 * are counts, and exact. */
static struct bounds bounds_of(const struct claim *figure)
{
	enum { COUNTED = 1000 };
	char *end;
	double low = strtod(figure->value, &end), high = *end == '/' ? strtod(end + 1, NULL) : low;
	double grain = grain_of(low), tenth = low / 10, more = grain > 2 * tenth ? grain : 2 * tenth;
	switch ((enum figure_qualifier)figure->qualifier) {
	case FIGURE_ABOUT:
		return (struct bounds){low - tenth, high + tenth};
	case FIGURE_OVER:
		return (struct bounds){low, high + more};
	case FIGURE_UNDER:
		return (struct bounds){low - more, high};
	default:
		grain = low < COUNTED ? 0 : grain;
		return (struct bounds){low - grain, high + grain};
	}
}

bool figures_agree(const struct claim *a, const struct claim *b)
{
	struct bounds x = bounds_of(a), y = bounds_of(b);
	return x.low <= y.high && y.low <= x.high;
}
