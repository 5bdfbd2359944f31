// SPDX-License-Identifier: MIT
#include "core/collate/align.h"

#include "core/collate/edit.h"
#include "core/collate/run.h"

#include <stdlib.h>

/* ---- runs in their order ---- */

/* A Fenwick tree of maxima: the heaviest row of runs that ends at or before a place of b. */
struct rows {
	size_t *weight, *last; /* of the row; its last run, counted from 1 */
	size_t len;
};

static size_t rows_best(const struct rows *rows, size_t at)
{
	size_t best = 0;
	for (size_t i = at; i > 0; i -= i & (~i + 1))
		if (rows->weight[i] > rows->weight[best])
			best = i;
	return best;
}

static void rows_add(struct rows *rows, size_t at, size_t weight, size_t run)
{
	for (size_t i = at; i <= rows->len; i += i & (~i + 1))
		if (weight > rows->weight[i])
			rows->weight[i] = weight, rows->last[i] = run;
}

/* Marks the runs of the heaviest row that stands in order in both texts. */
static void mark_in_order(const struct runs *runs, size_t b_len, bool *in_order)
{
	struct rows rows = {
	        mem_zero(b_len + 2, sizeof(size_t)), mem_zero(b_len + 2, sizeof(size_t)), b_len + 1};
	size_t *before = mem_zero(runs->rows.len + 1, sizeof *before);
	for (size_t i = 0; i < runs->rows.len; i++) {
		const struct run *run = &runs->rows.at[i];
		size_t best = rows_best(&rows, run->b);
		before[i + 1] = rows.last[best];
		rows_add(&rows, run->b + run->len, rows.weight[best] + run->len, i + 1);
	}
	for (size_t i = rows.last[rows_best(&rows, rows.len)]; i > 0; i = before[i])
		in_order[i - 1] = true;
	free(before);
	free(rows.weight);
	free(rows.last);
}

/* ---- passages ---- */

/* Gives tokens of a and b that edit_match has matched to one another, unless a passage that was moved there
 * has them; their number. */
static size_t adopt(struct alignment *it, size_t a, size_t b, size_t n, const uint32_t *partner)
{
	size_t same = 0;
	for (size_t i = 0; i < n; i++) {
		if (partner[i] == UNMATCHED || it->to_a[b + partner[i]] != UNMATCHED)
			continue;
		it->to_b[a + i] = (uint32_t)(b + partner[i]);
		it->to_a[b + partner[i]] = (uint32_t)(a + i);
		same++;
	}
	return same;
}

/* Matches [a, a_end) with [b, b_end) if at least `least` in a hundred of the longer one agree; the number
 * that do, 0 if they are too few. */
static size_t match(struct alignment *it, size_t a, size_t a_end, size_t b, size_t b_end, size_t least)
{
	size_t n = a_end - a, m = b_end - b, longer = n > m ? n : m;
	uint32_t *partner = mem_zero(n + 1, sizeof *partner);
	size_t same = edit_match(it->a_tokens->row.at + a, n, it->b_tokens->row.at + b, m, partner);
	same = same * 100 < longer * least ? 0 : adopt(it, a, b, n, partner);
	free(partner);
	return same;
}

/* Joins `run` to the passage if it goes on there; false if it is one of its own. */
static bool join(struct alignment *it, struct passage *passage, struct run run)
{
	if (run.b < passage->b_last)
		return false;
	size_t n = run.a - passage->a_last, m = run.b - passage->b_last;
	bool near = n <= PASSAGE_GAP && m <= PASSAGE_GAP;
	if (n > PASSAGE_FAR || m > PASSAGE_FAR)
		return false;
	size_t same = n && m ? match(it, passage->a_last, run.a, passage->b_last, run.b, near ? 0 : 50) : 0;
	if (!near && !same)
		return false;
	passage->same += same + run.len;
	passage->a_last = run.a + run.len;
	passage->b_last = run.b + run.len;
	return true;
}

static void adopt_run(struct alignment *it, struct run run)
{
	for (size_t i = 0; i < run.len; i++) {
		it->to_b[run.a + i] = (uint32_t)(run.b + i);
		it->to_a[run.b + i] = (uint32_t)(run.a + i);
	}
}

static void add_run(struct alignment *it, struct run run, bool moved)
{
	struct passage *last = it->passages.len ? &it->passages.at[it->passages.len - 1] : NULL;
	if (!last || last->moved != moved || !join(it, last, run))
		*array_push(&it->passages) = (struct passage){.a_first = run.a,
		        .a_last = run.a + run.len,
		        .b_first = run.b,
		        .b_last = run.b + run.len,
		        .same = run.len,
		        .moved = moved};
}

/* ---- to the ends of their lines ---- */

/* Tokens before `at`, down to `floor`, that stand in its line, or if it begins one, in the line before; more
 * than PASSAGE_GAP are as good as none. */
static size_t line_head(const struct witness *tokens, size_t at, size_t floor)
{
	size_t n = 0;
	while (at - n > floor && n <= PASSAGE_GAP && (n == 0 || !tokens->row.at[at - n].line))
		n++;
	return n > PASSAGE_GAP ? 0 : n;
}

static size_t line_tail(const struct witness *tokens, size_t at, size_t ceiling)
{
	size_t n = 0;
	while (at + n < ceiling && n <= PASSAGE_GAP && (n == 0 || !tokens->row.at[at + n].line))
		n++;
	return n > PASSAGE_GAP ? 0 : n;
}

/* Where what belongs to no passage ends from `at` on, and where it begins. */
static size_t free_from(const uint32_t *partner, size_t at, size_t len)
{
	while (at < len && partner[at] == UNMATCHED)
		at++;
	return at;
}

static size_t free_before(const uint32_t *partner, size_t at)
{
	while (at > 0 && partner[at - 1] == UNMATCHED)
		at--;
	return at;
}

static void grow_head(struct alignment *it, struct passage *passage)
{
	size_t a = passage->a_first, b = passage->b_first;
	size_t n = line_head(it->a_tokens, a, free_before(it->to_b, a));
	size_t m = line_head(it->b_tokens, b, free_before(it->to_a, b));
	size_t same = n && m ? match(it, a - n, a, b - m, b, 50) : 0;
	if (!same)
		return;
	passage->same += same;
	passage->a_first = free_from(it->to_b, a - n, a);
	passage->b_first = free_from(it->to_a, b - m, b);
}

static void grow_tail(struct alignment *it, struct passage *passage)
{
	size_t a = passage->a_last, b = passage->b_last;
	size_t n = line_tail(it->a_tokens, a, free_from(it->to_b, a, it->a_chars));
	size_t m = line_tail(it->b_tokens, b, free_from(it->to_a, b, it->b_chars));
	size_t same = n && m ? match(it, a, a + n, b, b + m, 50) : 0;
	if (!same)
		return;
	passage->same += same;
	passage->a_last = free_before(it->to_b, a + n);
	passage->b_last = free_before(it->to_a, b + m);
}

static struct span tokens_span(const struct witness *tokens, size_t first, size_t last)
{
	return (struct span){tokens->row.at[first].off, token_end(&tokens->row.at[last - 1])};
}

/* From the first token to the last of those before `at` that belong to no passage. */
static struct span alone_before(const struct witness *tokens, const uint32_t *partner, size_t at)
{
	size_t first = free_before(partner, at);
	return first == at ? (struct span){0} : tokens_span(tokens, first, at);
}

static void find_alone(struct alignment *it)
{
	for (size_t i = 0; i < it->passages.len; i++) {
		struct passage *passage = &it->passages.at[i];
		passage->a_alone = alone_before(it->a_tokens, it->to_b, passage->a_first);
		passage->b_alone = alone_before(it->b_tokens, it->to_a, passage->b_first);
	}
	it->a_alone = alone_before(it->a_tokens, it->to_b, it->a_chars);
	it->b_alone = alone_before(it->b_tokens, it->to_a, it->b_chars);
}

static void finish(struct alignment *it, struct passage *passage)
{
	grow_head(it, passage);
	grow_tail(it, passage);
	passage->a = tokens_span(it->a_tokens, passage->a_first, passage->a_last);
	passage->b = tokens_span(it->b_tokens, passage->b_first, passage->b_last);
	it->same += passage->same;
}

static void find_passages(struct alignment *it)
{
	struct runs runs = {0};
	runs_find(it->a_tokens, it->b_tokens, &runs);
	bool *in_order = mem_zero(runs.rows.len + 1, sizeof *in_order);
	mark_in_order(&runs, it->b_chars, in_order);
	for (size_t i = 0; i < runs.rows.len; i++) {
		if (!in_order[i] && runs.rows.at[i].len < PASSAGE_MOVED)
			runs.rows.at[i].len = 0;
		adopt_run(it, runs.rows.at[i]);
	}
	for (size_t i = 0; i < runs.rows.len; i++)
		if (runs.rows.at[i].len)
			add_run(it, runs.rows.at[i], !in_order[i]);
	for (size_t i = 0; i < it->passages.len; i++)
		finish(it, &it->passages.at[i]);
	find_alone(it);
	free(in_order);
	runs_free(&runs);
}

static uint32_t *partners(size_t len)
{
	uint32_t *partner = mem_alloc((len + 1) * sizeof *partner);
	for (size_t i = 0; i <= len; i++)
		partner[i] = UNMATCHED;
	return partner;
}

void alignment_find(const char *a, size_t a_len, const char *b, size_t b_len, struct alignment *out)
{
	*out = (struct alignment){.a = a, .b = b, .a_len = a_len, .b_len = b_len};
	out->a_tokens = mem_zero(1, sizeof *out->a_tokens);
	out->b_tokens = mem_zero(1, sizeof *out->b_tokens);
	witness_read(a, a_len, out->a_tokens);
	witness_read(b, b_len, out->b_tokens);
	out->a_chars = out->a_tokens->row.len;
	out->b_chars = out->b_tokens->row.len;
	out->to_b = partners(out->a_chars);
	out->to_a = partners(out->b_chars);
	find_passages(out);
}

void alignment_free(struct alignment *alignment)
{
	if (alignment->a_tokens)
		array_free(&alignment->a_tokens->row);
	if (alignment->b_tokens)
		array_free(&alignment->b_tokens->row);
	free(alignment->a_tokens);
	free(alignment->b_tokens);
	free(alignment->to_b);
	free(alignment->to_a);
	array_free(&alignment->passages);
	*alignment = (struct alignment){0};
}
