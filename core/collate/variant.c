// SPDX-License-Identifier: MIT
#include "core/collate/variant.h"

#include "core/collate/reading.h"
#include "core/collate/same.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

enum {
	SLIP_MAX = 4,  /* characters that a copyist or a machine leaves out or doubles */
	MOVE_MAX = 24, /* how far they may come to stand elsewhere */
	CONTEXT = 2    /* characters shown on each side of nothing */
};

static const struct {
	const char *name;
	enum variant_class which;
} kinds[VARIANT_KIND_COUNT] = {
        [VARIANT_DATE] = {"date", CLASS_FACTS},
        [VARIANT_FIGURE] = {"figure", CLASS_FACTS},
        [VARIANT_NAME] = {"name", CLASS_FACTS},
        [VARIANT_OCR] = {"ocr", CLASS_WORDING},
        [VARIANT_TEXT] = {"text", CLASS_WORDING},
        [VARIANT_CHARACTER] = {"character", CLASS_CHARACTERS},
        [VARIANT_PUNCTUATION] = {"punctuation", CLASS_PUNCTUATION},
        [VARIANT_SPACING] = {"spacing", CLASS_SPACING},
};

static const char *const class_names[CLASS_COUNT] = {
        "facts", "wording", "characters", "punctuation", "spacing"};

const char *variant_kind_name(enum variant_kind kind)
{
	return kinds[kind].name;
}

const char *variant_class_name(enum variant_class which)
{
	return class_names[which];
}

enum variant_class variant_class_of(enum variant_kind kind)
{
	return kinds[kind].which;
}

size_t passage_at(const struct alignment *alignment, size_t at)
{
	size_t low = 0, high = alignment->passages.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (alignment->passages.at[mid].a_last <= at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* ---- wording ---- */

/* All stretches of a passage that are not matched. */
static void find_hunks(const struct alignment *it, size_t n, struct hunks *out)
{
	const struct passage *passage = &it->passages.at[n];
	size_t i = passage->a_first, k = passage->b_first;
	while (i < passage->a_last) {
		struct hunk hunk = {i, i, k, k, n};
		while (hunk.a_end < passage->a_last && it->to_b[hunk.a_end] == UNMATCHED)
			hunk.a_end++;
		hunk.b_end = hunk.a_end < passage->a_last ? it->to_b[hunk.a_end] : passage->b_last;
		if (hunk.b_end < hunk.b)
			hunk.b_end = hunk.b;
		if (hunk.a < hunk.a_end || hunk.b < hunk.b_end)
			*array_push(&out->rows) = hunk;
		i = hunk.a_end + 1;
		k = hunk.b_end + 1;
	}
}

/* Tokens [first, last) as a span; of none the neighbours on both sides. */
static struct span shown(const struct witness *tokens, size_t first, size_t last, bool alone)
{
	if (alone) {
		first = first > CONTEXT ? first - CONTEXT : 0;
		last = last + CONTEXT < tokens->row.len ? last + CONTEXT : tokens->row.len;
	}
	return (struct span){tokens->row.at[first].off, token_end(&tokens->row.at[last - 1])};
}

static bool all_han(const struct witness *tokens, size_t first, size_t last)
{
	for (; first < last; first++)
		if (!token_is_han(&tokens->row.at[first]))
			return false;
	return true;
}

/* Is the one nothing and the other a few characters? */
static bool is_slip(const struct alignment *it, const struct hunk *hunk)
{
	size_t n = hunk->a_end - hunk->a, m = hunk->b_end - hunk->b;
	return (n == 0 || m == 0) && n + m <= SLIP_MAX && all_han(it->a_tokens, hunk->a, hunk->a_end) &&
	       all_han(it->b_tokens, hunk->b, hunk->b_end);
}

/* As many characters in both, each a form of its partner: 乾 and 干. */
static bool is_written_otherwise(const struct alignment *it, const struct hunk *hunk)
{
	size_t n = hunk->a_end - hunk->a;
	if (n == 0 || n != hunk->b_end - hunk->b)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!same_in_part(
		            it->a_tokens->row.at[hunk->a + i].key, it->b_tokens->row.at[hunk->b + i].key))
			return false;
	return true;
}

static void add_wording(const struct alignment *it, const struct hunk *hunk, struct variants *out)
{
	bool alone = hunk->a == hunk->a_end || hunk->b == hunk->b_end;
	struct variant variant = {.kind = is_slip(it, hunk) ? VARIANT_OCR : VARIANT_TEXT,
	        .a = shown(it->a_tokens, hunk->a, hunk->a_end, alone),
	        .b = shown(it->b_tokens, hunk->b, hunk->b_end, alone),
	        .passage = hunk->passage};
	if (is_written_otherwise(it, hunk))
		variant.kind = VARIANT_CHARACTER;
	struct variant name = {.kind = VARIANT_NAME, .passage = hunk->passage};
	if (variant.kind != VARIANT_CHARACTER && names_differ(it, hunk, &name.a, &name.b))
		variant = name;
	*array_push(&out->rows) = variant;
}

static bool same_tokens(const struct token *a, const struct token *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (a[i].key != b[i].key)
			return false;
	return true;
}

/* Are they one stretch that stands before some words in one text and behind them in the other? */
static bool is_move(const struct alignment *it, const struct hunk *x, const struct hunk *y)
{
	const struct token *a = it->a_tokens->row.at, *b = it->b_tokens->row.at;
	if (x->passage != y->passage || y->a - x->a_end > MOVE_MAX)
		return false;
	if (x->a == x->a_end && y->b == y->b_end)
		return x->b_end - x->b == y->a_end - y->a && same_tokens(a + y->a, b + x->b, y->a_end - y->a);
	if (x->b == x->b_end && y->a == y->a_end)
		return x->a_end - x->a == y->b_end - y->b && same_tokens(a + x->a, b + y->b, x->a_end - x->a);
	return false;
}

static void find_wording(const struct alignment *it, struct variants *out)
{
	struct hunks hunks = {0};
	for (size_t n = 0; n < it->passages.len; n++)
		find_hunks(it, n, &hunks);
	for (size_t i = 0; i < hunks.rows.len; i++) {
		struct hunk *hunk = &hunks.rows.at[i];
		if (i + 1 == hunks.rows.len || !is_move(it, hunk, hunk + 1)) {
			add_wording(it, hunk, out);
			continue;
		}
		*array_push(&out->rows) =
		        (struct variant){VARIANT_OCR, shown(it->a_tokens, hunk->a, hunk[1].a_end, false),
		                shown(it->b_tokens, hunk->b, hunk[1].b_end, false), hunk->passage};
		i++;
	}
	array_free(&hunks.rows);
}

/* ---- what stands between words, and how they are written ---- */

static bool is_space(char32_t cp)
{
	return cp == 0xFEFF || uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Z | UC_CATEGORY_MASK_Cc);
}

static char32_t next_mark(struct slice text, size_t *off)
{
	while (*off < text.len) {
		char32_t cp;
		*off += utf8_decode(text.at + *off, text.len - *off, &cp);
		if (!is_space(cp))
			return cp;
	}
	return 0;
}

static bool marks_agree(struct slice a, struct slice b)
{
	size_t i = 0, k = 0;
	for (;;) {
		char32_t x = next_mark(a, &i), y = next_mark(b, &k);
		if (x != y)
			return false;
		if (!x)
			return true;
	}
}

static void add_gap(const struct alignment *it, struct span a, struct span b, size_t n, struct variants *out)
{
	struct slice x = slice_at(it->a, a), y = slice_at(it->b, b);
	if (slice_eq(x, y))
		return;
	enum variant_kind kind = marks_agree(x, y) ? VARIANT_SPACING : VARIANT_PUNCTUATION;
	*array_push(&out->rows) = (struct variant){kind, a, b, n};
}

static void add_writing(const struct alignment *it, size_t i, size_t n, struct variants *out)
{
	const struct token *x = &it->a_tokens->row.at[i], *y = &it->b_tokens->row.at[it->to_b[i]];
	struct variant variant = {VARIANT_CHARACTER, {x->off, token_end(x)}, {y->off, token_end(y)}, n};
	struct slice a = slice_at(it->a, variant.a), b = slice_at(it->b, variant.b);
	char32_t p, q;
	if (slice_eq(a, b))
		return;
	utf8_decode(a.at, a.len, &p);
	utf8_decode(b.at, b.len, &q);
	if (fold_char(p) == fold_char(q))
		variant.kind = VARIANT_PUNCTUATION;
	*array_push(&out->rows) = variant;
}

/* Matched tokens one by one, and what stands between two that follow one another in both texts. */
static void find_writing(const struct alignment *it, size_t n, struct variants *out)
{
	const struct passage *passage = &it->passages.at[n];
	for (size_t i = passage->a_first; i < passage->a_last; i++) {
		uint32_t k = it->to_b[i];
		if (k == UNMATCHED)
			continue;
		add_writing(it, i, n, out);
		if (i + 1 == passage->a_last || it->to_b[i + 1] != k + 1)
			continue;
		const struct token *x = &it->a_tokens->row.at[i], *y = &it->b_tokens->row.at[k];
		add_gap(it, (struct span){token_end(x), x[1].off}, (struct span){token_end(y), y[1].off}, n,
		        out);
	}
}

/* ---- all of them ---- */

static int by_place(const void *a, const void *b)
{
	const struct variant *x = a, *y = b;
	if (x->a.start != y->a.start)
		return x->a.start < y->a.start ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return (x->b.start > y->b.start) - (x->b.start < y->b.start);
}

static bool is_fact(const struct variant *variant)
{
	return variant_class_of(variant->kind) == CLASS_FACTS;
}

static bool touch(struct span x, struct span y)
{
	return span_overlap(x, y) || (x.start >= y.start && x.end <= y.end);
}

/* Is `variant` part of what the fact says? */
static bool part_of(const struct variant *variant, const struct variant *fact)
{
	return touch(variant->a, fact->a) || touch(variant->b, fact->b);
}

/* A fact stands for all that differs inside it; a name for its hunks once. */
static void leave_facts_alone(struct variants *out)
{
	size_t kept = 0;
	struct variant *rows = out->rows.at;
	for (size_t i = 0; i < out->rows.len; i++) {
		bool part = false;
		for (size_t k = kept; k > 0 && kept - k < 8 && !part; k--)
			part = is_fact(&rows[k - 1]) && part_of(&rows[i], &rows[k - 1]);
		for (size_t k = i + 1; k < out->rows.len && k - i < 8 && !part; k++)
			part = is_fact(&rows[k]) && rows[k].kind < rows[i].kind &&
			       part_of(&rows[i], &rows[k]);
		if (!part)
			rows[kept++] = rows[i];
	}
	out->rows.len = kept;
}

void variants_find(const struct alignment *alignment, const struct records *a, const struct records *b,
        struct variants *out)
{
	facts_find(alignment, a, b, out);
	find_wording(alignment, out);
	for (size_t n = 0; n < alignment->passages.len; n++)
		find_writing(alignment, n, out);
	if (out->rows.len)
		qsort(out->rows.at, out->rows.len, sizeof *out->rows.at, by_place);
	leave_facts_alone(out);
}

void variants_free(struct variants *variants)
{
	array_free(&variants->rows);
}
