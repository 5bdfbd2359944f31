// SPDX-License-Identifier: MIT
#include "core/collate/run.h"

#include "core/collate/gram.h"

#include <stdint.h>
#include <stdlib.h>

/* How many places of the second text one fingerprint is tried at: a refrain must not make the search
 * quadratic. */
enum { CANDIDATES = 8 };

/* How far behind a run, and how much shifted, the texts may agree again without a fingerprint. */
enum { RESUME_FAR = 48, RESUME_SHIFT = 8 };

static int by_hash(const void *a, const void *b)
{
	const struct fingerprint *x = a, *y = b;
	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/* The first of the sorted fingerprints that is not below `hash` at token `at`. */
static size_t lower_bound(const struct fingerprints *sorted, uint64_t hash, size_t at)
{
	struct fingerprint wanted = {hash, at};
	size_t low = 0, high = sorted->row.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (by_hash(&sorted->row.at[mid], &wanted) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* ---- runs in the order of the first text ---- */

struct search {
	const struct witness *a, *b;
	struct fingerprints prints, sorted; /* of a; of b, by hash */
	struct run last;
};

/* Grows a place where the texts agree to both sides, in the first text not into the last run. */
static struct run grow(const struct search *it, size_t i, size_t j)
{
	const struct token *a = it->a->row.at, *b = it->b->row.at;
	struct run run = {i, j, 0};
	while (run.a > it->last.a + it->last.len && run.b > 0 && a[run.a - 1].key == b[run.b - 1].key)
		run.a--, run.b--;
	while (run.a + run.len < it->a->row.len && run.b + run.len < it->b->row.len &&
	        a[run.a + run.len].key == b[run.b + run.len].key)
		run.len++;
	return run;
}

/* The longest of the candidates from sorted fingerprint `k` on that is longer than `best`. */
static struct run longest(
        const struct search *it, const struct fingerprint *print, size_t k, int tries, struct run best)
{
	for (; tries > 0 && k < it->sorted.row.len; tries--, k++) {
		if (it->sorted.row.at[k].hash != print->hash)
			break;
		struct run run = grow(it, print->at, it->sorted.row.at[k].at);
		if (run.len > best.len)
			best = run;
	}
	return best;
}

static bool same_gram(const struct search *it, size_t i, size_t j)
{
	for (size_t n = 0; n < GRAM_CHARS; n++)
		if (it->a->row.at[i + n].key != it->b->row.at[j + n].key)
			return false;
	return true;
}

/* Where the texts agree again soon behind the last run, if what lies between is about as long in both: such
 * a place need not have a fingerprint in b, when what stands before it differs. */
static struct run resumed(const struct search *it, size_t i)
{
	size_t a = it->last.a + it->last.len, b = it->last.b + it->last.len;
	if (it->last.len == 0 || i - a > RESUME_FAR)
		return (struct run){0};
	for (size_t shift = 0; shift <= 2 * RESUME_SHIFT; shift++) {
		size_t j = b + (i - a) + (shift + 1) / 2 * (shift % 2 ? 1 : (size_t)-1);
		if (j >= b && j + GRAM_CHARS <= it->b->row.len && same_gram(it, i, j))
			return grow(it, i, j);
	}
	return (struct run){0};
}

/* What goes on behind the last run in both texts is preferred to what stands elsewhere, unless that is twice
 * as long. */
static struct run best_run(const struct search *it, const struct fingerprint *print)
{
	struct run near = resumed(it, print->at);
	if (near.len)
		return near;
	size_t behind = it->last.b + it->last.len;
	struct run none = {0};
	struct run next = longest(it, print, lower_bound(&it->sorted, print->hash, behind), 1, none);
	struct run any = longest(it, print, lower_bound(&it->sorted, print->hash, 0), CANDIDATES, none);
	return any.len > 2 * next.len ? any : next;
}

/* Without the beginning of a line at its end that is not the same to its end: 第二篇 heads other pieces, too.
 */
static struct run whole_lines(const struct search *it, struct run run)
{
	size_t a = run.a + run.len, b = run.b + run.len;
	bool ends = (a == it->a->row.len || it->a->row.at[a].line) &&
	            (b == it->b->row.len || it->b->row.at[b].line);
	for (size_t n = 1; n < GRAM_CHARS && n + GRAM_CHARS <= run.len && !ends; n++)
		if (it->a->row.at[a - n].line && it->b->row.at[b - n].line)
			return (struct run){run.a, run.b, run.len - n};
	return run;
}

static void find(struct search *it, struct runs *out)
{
	for (size_t i = 0; i < it->prints.row.len; i++) {
		if (it->prints.row.at[i].at < it->last.a + it->last.len)
			continue;
		struct run run = best_run(it, &it->prints.row.at[i]);
		if (run.len < GRAM_CHARS)
			continue;
		it->last = whole_lines(it, run);
		*array_push(&out->rows) = it->last;
	}
}

/* ---- each place of the second text once ---- */

static int by_len(const void *a, const void *b)
{
	const struct run *x = a, *y = b;
	if (x->len != y->len)
		return x->len > y->len ? -1 : 1;
	return (x->a > y->a) - (x->a < y->a);
}

static int by_place(const void *a, const void *b)
{
	const struct run *x = a, *y = b;
	return (x->a > y->a) - (x->a < y->a);
}

/* Without what is taken at its ends; no length if it is taken inside, or too short then. */
static struct run untaken(struct run run, const bool *taken)
{
	for (; run.len && taken[run.b]; run.len--)
		run.a++, run.b++;
	while (run.len && taken[run.b + run.len - 1])
		run.len--;
	for (size_t i = 0; i < run.len; i++)
		if (taken[run.b + i])
			return (struct run){0};
	return run.len < GRAM_CHARS ? (struct run){0} : run;
}

/* The longer run keeps a place that two of them claim. */
static void settle(struct runs *runs, size_t b_len)
{
	bool *taken = mem_zero(b_len + 1, sizeof *taken);
	size_t kept = 0;
	if (runs->rows.len)
		qsort(runs->rows.at, runs->rows.len, sizeof *runs->rows.at, by_len);
	for (size_t i = 0; i < runs->rows.len; i++) {
		struct run run = untaken(runs->rows.at[i], taken);
		for (size_t k = 0; k < run.len; k++)
			taken[run.b + k] = true;
		if (run.len)
			runs->rows.at[kept++] = run;
	}
	runs->rows.len = kept;
	if (kept)
		qsort(runs->rows.at, kept, sizeof *runs->rows.at, by_place);
	free(taken);
}

void runs_find(const struct witness *a, const struct witness *b, struct runs *out)
{
	struct search it = {.a = a, .b = b};
	winnow(a, RUN_WINDOW, &it.prints);
	winnow(b, RUN_WINDOW, &it.sorted);
	if (it.sorted.row.len)
		qsort(it.sorted.row.at, it.sorted.row.len, sizeof *it.sorted.row.at, by_hash);
	find(&it, out);
	settle(out, b->row.len);
	array_free(&it.prints.row);
	array_free(&it.sorted.row);
}

void runs_free(struct runs *runs)
{
	array_free(&runs->rows);
}
