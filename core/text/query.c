// SPDX-License-Identifier: MIT
#include "core/text/query.h"

#include "core/text/fold.h"

#include <stdlib.h>
#include <string.h>

/* ---- reading ---- */

/* The word that begins at `at`, and where it ends with its quotes. */
static struct slice word_at(struct slice all, size_t at, size_t *end)
{
	const char *start = all.at + at, *last = all.at + all.len;
	const char *quote = *start == '"' ? memchr(start + 1, '"', (size_t)(last - start) - 1) : NULL;
	if (quote && quote > start + 1 && (quote + 1 == last || quote[1] == ' ')) {
		*end = (size_t)(quote + 1 - all.at);
		return (struct slice){start + 1, (size_t)(quote - start) - 1};
	}
	const char *blank = memchr(start, ' ', (size_t)(last - start));
	*end = (size_t)((blank ? blank : last) - all.at);
	return (struct slice){start, *end - at};
}

void query_read(const char *typed, struct query *out)
{
	*out = (struct query){0};
	fold_text(typed, strlen(typed), &out->folded);
	struct slice all = {buf_str(&out->folded), out->folded.len};
	bool lines = all.len && memchr(all.at, '\n', all.len);
	for (size_t at = 0; at < all.len && !lines;) {
		if (all.at[at] == ' ')
			at++;
		else
			*array_push(&out->words) = word_at(all, at, &at);
	}
	if (all.len && !out->words.len)
		*array_push(&out->words) = all;
}

void query_free(struct query *query)
{
	buf_free(&query->folded);
	array_free(&query->words);
}

/* ---- finding ---- */

bool query_all(const struct query *query, struct slice text)
{
	struct span hit;
	for (size_t i = 0; i < query->words.len; i++)
		if (!fold_find(text.at, text.len, 0, query->words.at[i], &hit))
			return false;
	return true;
}

/* An occurrence of a word. */
struct seen {
	struct span span;
	size_t word;
};
struct all_seen {
	ARRAY(struct seen) at;
};

static int by_place(const void *a, const void *b)
{
	const struct seen *x = a, *y = b;
	return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

static void look(const struct query *query, struct slice text, struct all_seen *out)
{
	struct span hit;
	for (size_t i = 0; i < query->words.len; i++)
		for (size_t at = 0; fold_find(text.at, text.len, at, query->words.at[i], &hit); at = hit.end)
			*array_push(&out->at) = (struct seen){hit, i};
	if (out->at.len)
		qsort(out->at.at, out->at.len, sizeof *out->at.at, by_place);
}

/* Of every word the last one up to a place: what they span together. */
static bool span_of(const struct span *last, size_t count, struct span *out)
{
	*out = last[0];
	for (size_t i = 0; i < count; i++) {
		if (span_empty(last[i]))
			return false;
		out->start = last[i].start < out->start ? last[i].start : out->start;
		out->end = last[i].end > out->end ? last[i].end : out->end;
	}
	return true;
}

bool query_stretch(const struct query *query, struct slice text, struct span *hit)
{
	struct all_seen seen = {0};
	struct span now, *last = mem_zero(query->words.len + 1, sizeof *last);
	bool found = false;
	if (query_all(query, text))
		look(query, text, &seen);
	for (size_t i = 0; i < seen.at.len; i++) {
		last[seen.at.at[i].word] = seen.at.at[i].span;
		if (!span_of(last, query->words.len, &now))
			continue;
		if (!found || now.end - now.start < hit->end - hit->start)
			*hit = now;
		found = true;
	}
	free(last);
	array_free(&seen.at);
	return found;
}
