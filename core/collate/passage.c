// SPDX-License-Identifier: MIT
#include "core/collate/passage.h"

#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <unictype.h>

/* How many places of the second text one fingerprint is tried at: a refrain must not make the search
 * quadratic. */
enum { CANDIDATES = 8 };

struct token {
	char32_t cp;
	size_t off, end; /* bytes in the text */
};

struct tokens {
	ARRAY(struct token) row;
};

struct fingerprint {
	uint64_t hash;
	size_t at; /* index of its first token */
};

struct fingerprints {
	ARRAY(struct fingerprint) row;
};

static bool left_out(char32_t cp)
{
	return uc_is_general_category_withtable(
	        cp, UC_CATEGORY_MASK_P | UC_CATEGORY_MASK_Z | UC_CATEGORY_MASK_C | UC_CATEGORY_MASK_S);
}

static void tokenize(const char *text, size_t len, struct tokens *out)
{
	for (size_t off = 0; off < len;) {
		char32_t cp;
		size_t n = utf8_decode(text + off, len - off, &cp);
		if (!left_out(cp))
			*array_push(&out->row) = (struct token){fold_char(cp), off, off + n};
		off += n;
	}
}

/* FNV-1a over the code points, mixed once more so that the smallest of a window is no special character. */
static uint64_t gram_hash(const struct token *token)
{
	uint64_t hash = 0xcbf29ce484222325u;
	for (int i = 0; i < PASSAGE_GRAM; i++)
		hash = (hash ^ token[i].cp) * 0x100000001b3u;
	return hash ^ hash >> 29;
}

/* Of every PASSAGE_WINDOW grams in a row the one with the smallest hash, the last of equals. */
static void winnow(const struct tokens *tokens, struct fingerprints *out)
{
	size_t grams = tokens->row.len < PASSAGE_GRAM ? 0 : tokens->row.len - PASSAGE_GRAM + 1;
	uint64_t window[PASSAGE_WINDOW];
	size_t best = 0;
	for (size_t i = 0; i < grams; i++) {
		window[i % PASSAGE_WINDOW] = gram_hash(tokens->row.at + i);
		size_t first = i + 1 < PASSAGE_WINDOW ? 0 : i + 1 - PASSAGE_WINDOW;
		if (best < first) {
			best = first;
			for (size_t k = first; k <= i; k++)
				if (window[k % PASSAGE_WINDOW] <= window[best % PASSAGE_WINDOW])
					best = k;
		} else if (window[i % PASSAGE_WINDOW] <= window[best % PASSAGE_WINDOW]) {
			best = i;
		}
		bool full = i + 1 >= PASSAGE_WINDOW || i + 1 == grams;
		if (full && (out->row.len == 0 || out->row.at[out->row.len - 1].at != best))
			*array_push(&out->row) = (struct fingerprint){window[best % PASSAGE_WINDOW], best};
	}
}

static int by_hash(const void *a, const void *b)
{
	const struct fingerprint *x = a, *y = b;
	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->at > y->at) - (x->at < y->at);
}

/* The first of the sorted fingerprints that is not below `hash`. */
static size_t lower_bound(const struct fingerprints *sorted, uint64_t hash)
{
	size_t low = 0, high = sorted->row.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (sorted->row.at[mid].hash < hash)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Token ranges [a, a + len) and [b, b + len) that agree. */
struct run {
	size_t a, b, len;
};

/* Grows a place where the texts agree to both sides, in the first text not before `floor`. */
static struct run grow(const struct tokens *a, const struct tokens *b, size_t i, size_t j, size_t floor)
{
	struct run run = {i, j, 0};
	while (run.a > floor && run.b > 0 && a->row.at[run.a - 1].cp == b->row.at[run.b - 1].cp)
		run.a--, run.b--;
	while (run.a + run.len < a->row.len && run.b + run.len < b->row.len &&
	        a->row.at[run.a + run.len].cp == b->row.at[run.b + run.len].cp)
		run.len++;
	return run;
}

static struct run longest_run(const struct tokens *a, const struct tokens *b,
        const struct fingerprints *sorted, const struct fingerprint *print, size_t floor)
{
	struct run best = {0};
	size_t k = lower_bound(sorted, print->hash);
	for (int tries = 0; tries < CANDIDATES && k < sorted->row.len; tries++, k++) {
		if (sorted->row.at[k].hash != print->hash)
			break;
		struct run run = grow(a, b, print->at, sorted->row.at[k].at, floor);
		if (run.len > best.len)
			best = run;
	}
	return best;
}

static struct passage passage_of(const struct tokens *a, const struct tokens *b, struct run run)
{
	size_t last = run.len - 1;
	return (struct passage){
	        .a = {a->row.at[run.a].off, a->row.at[run.a + last].end},
	        .b = {b->row.at[run.b].off, b->row.at[run.b + last].end},
	        .same = run.len,
	};
}

/* Does `run` go on where `last` ended, in both texts, but for a short variant? */
static bool follows(struct run last, struct run run)
{
	size_t a = last.a + last.len, b = last.b + last.len;
	return last.len > 0 && run.a >= a && run.a - a <= PASSAGE_GAP && run.b >= b &&
	       run.b - b <= PASSAGE_GAP;
}

static void add_run(
        struct passages *out, struct run last, struct run run, const struct tokens *a, const struct tokens *b)
{
	struct passage passage = passage_of(a, b, run);
	out->same += run.len;
	if (!follows(last, run)) {
		*array_push(&out->rows) = passage;
		return;
	}
	struct passage *before = &out->rows.at[out->rows.len - 1];
	before->a = span_cover(before->a, passage.a);
	before->b = span_cover(before->b, passage.b);
	before->same += run.len;
}

void passages_find(const char *a, size_t a_len, const char *b, size_t b_len, struct passages *out)
{
	struct tokens ta = {0}, tb = {0};
	struct fingerprints fa = {0}, fb = {0};
	tokenize(a, a_len, &ta);
	tokenize(b, b_len, &tb);
	winnow(&ta, &fa);
	winnow(&tb, &fb);
	if (fb.row.len)
		qsort(fb.row.at, fb.row.len, sizeof *fb.row.at, by_hash);
	out->a_chars = ta.row.len;
	out->b_chars = tb.row.len;
	struct run last = {0};
	for (size_t i = 0; i < fa.row.len; i++) {
		if (fa.row.at[i].at < last.a + last.len)
			continue;
		struct run run = longest_run(&ta, &tb, &fb, &fa.row.at[i], last.a + last.len);
		if (run.len < PASSAGE_GRAM)
			continue;
		add_run(out, last, run, &ta, &tb);
		last = run;
	}
	array_free(&ta.row);
	array_free(&tb.row);
	array_free(&fa.row);
	array_free(&fb.row);
}

void passages_free(struct passages *passages)
{
	array_free(&passages->rows);
	*passages = (struct passages){0};
}
