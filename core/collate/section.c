// SPDX-License-Identifier: MIT
#include "core/collate/section.h"

#include "core/collate/shared.h"
#include "core/collate/witness.h"

#include <stdlib.h>

enum {
	HALF = 50,
	NEARLY_ALL = 90,  /* a section that is told and as much the same as this speaks for what it holds */
	MUCH_BETTER = 10, /* per cent */
	ALL_BUT_FEW = 90, /* a section with so much of what agrees is what is the same, not what holds it */
	BYTES_A_CHAR =
	        12, /* more than these hold no document's characters: such a section need not be counted */
};

/* ---- the sections of a document ---- */

/* The nearest section before `n` of a level above its own. */
static size_t parent_of(const struct sections *sections, size_t n)
{
	size_t parent = n - 1;
	while (parent > 0 && sections->rows.at[parent].level >= sections->rows.at[n].level)
		parent = sections->rows.at[parent].parent;
	return parent;
}

static void add_section(struct sections *sections, const struct twins_heading *heading, size_t len)
{
	size_t n = sections->rows.len;
	*array_push(&sections->rows) = (struct section){{heading->span.start, len}, heading->level, 0, -1};
	struct section *section = &sections->rows.at[n];
	section->parent = parent_of(sections, n);
	for (size_t i = n - 1; i != section->parent; i = sections->rows.at[i].parent)
		sections->rows.at[i].span.end = heading->span.start;
}

bool sections_read(
        struct store *store, const struct twins_doc *doc, struct sections *out, struct status *status)
{
	struct twins_headings headings = {0};
	size_t len = (size_t)doc->bytes;
	*out = (struct sections){.doc = doc->id};
	bool ok = twins_headings(store, doc->id, &headings, status);
	*array_push(&out->rows) = (struct section){{0, len}, -1, 0, -1};
	for (size_t i = 0; i < headings.rows.len; i++)
		if (headings.rows.at[i].span.start < len)
			add_section(out, &headings.rows.at[i], len);
	array_free(&headings.rows);
	return ok;
}

void sections_free(struct sections *sections)
{
	array_free(&sections->rows);
}

size_t section_at(const struct sections *sections, size_t off)
{
	size_t low = 1, high = sections->rows.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (sections->rows.at[mid].span.start <= off)
			low = mid + 1;
		else
			high = mid;
	}
	return low - 1;
}

static bool count_chars(
        struct store *store, const struct sections *sections, struct section *section, struct status *status)
{
	struct buf text = {0};
	struct witness tokens = {0};
	if (section->chars >= 0)
		return true;
	bool ok = store_words(store, sections->doc, section->span, &text, status);
	witness_read(buf_str(&text), text.len, &tokens);
	section->chars = (int64_t)tokens.row.len;
	array_free(&tokens.row);
	buf_free(&text);
	return ok;
}

/* ---- who is whose ---- */

static int by_sections(const void *a, const void *b)
{
	const struct tally *x = a, *y = b;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

/* Each tally for all sections that hold the two, those of the same sections added up. */
static void roll_up(const struct sections *a, const struct sections *b, const struct tallies *tallies,
        struct tallies *out)
{
	for (size_t i = 0; i < tallies->rows.len; i++)
		for (size_t x = tallies->rows.at[i].a;; x = a->rows.at[x].parent) {
			for (size_t y = tallies->rows.at[i].b;; y = b->rows.at[y].parent) {
				*array_push(&out->rows) = (struct tally){x, y, tallies->rows.at[i].same};
				if (y == 0)
					break;
			}
			if (x == 0)
				break;
		}
	if (!out->rows.len)
		return;
	qsort(out->rows.at, out->rows.len, sizeof *out->rows.at, by_sections);
	size_t kept = 0;
	for (size_t i = 1; i < out->rows.len; i++)
		if (by_sections(&out->rows.at[kept], &out->rows.at[i]) == 0)
			out->rows.at[kept].same += out->rows.at[i].same;
		else
			out->rows.at[++kept] = out->rows.at[i];
	out->rows.len = kept + 1;
}

static int by_same(const void *a, const void *b)
{
	const struct tally *x = a, *y = b;
	if (x->same != y->same)
		return x->same > y->same ? -1 : 1;
	return by_sections(b, a); /* of two that hold the same characters the inner one */
}

static bool may_be_half(const struct section *section, int64_t same)
{
	return same * BYTES_A_CHAR >= (int64_t)(section->span.end - section->span.start);
}

static int64_t percent(const struct twins_row *row)
{
	return row->chars ? row->same * 100 / row->chars : 0;
}

/* Short sections are the same by chance, or by custom; short documents are not. */
static bool is_long(const struct twins_row *row, const struct section *a, const struct section *b)
{
	return row->same >= SHARED_PASSAGE || (a->level < 0 && b->level < 0);
}

static bool related(struct span x, struct span y)
{
	return (x.start <= y.start && y.end <= x.end) || (y.start <= x.start && x.end <= y.end);
}

/* Does a row that is told say it already? */
static bool is_told(const struct twins_rows *told, size_t first, const struct twins_row *row)
{
	for (size_t i = first; i < told->rows.len; i++) {
		const struct twins_row *other = &told->rows.at[i];
		if (!related(other->span, row->span) || !related(other->other_span, row->other_span))
			continue;
		if (percent(other) >= NEARLY_ALL || percent(row) < percent(other) + MUCH_BETTER)
			return true;
	}
	return false;
}

static bool holds(struct span outer, struct span inner)
{
	return outer.start <= inner.start && inner.end <= outer.end;
}

/* Takes the place of a row that holds it and agrees only because of it. */
static bool replaces(struct twins_rows *told, size_t first, const struct twins_row *row)
{
	for (size_t i = first; i < told->rows.len; i++) {
		struct twins_row *other = &told->rows.at[i];
		if (!holds(other->span, row->span) || !holds(other->other_span, row->other_span) ||
		        percent(row) < percent(other) + MUCH_BETTER ||
		        row->same * 100 < other->same * ALL_BUT_FEW)
			continue;
		*other = *row;
		return true;
	}
	return false;
}

bool sections_match(struct store *store, struct sections *a, struct sections *b,
        const struct tallies *tallies, struct twins_rows *out, struct status *status)
{
	struct tallies sums = {0};
	size_t first = out->rows.len;
	bool ok = true;
	roll_up(a, b, tallies, &sums);
	if (sums.rows.len)
		qsort(sums.rows.at, sums.rows.len, sizeof *sums.rows.at, by_same);
	for (size_t i = 0; i < sums.rows.len && ok; i++) {
		const struct tally *tally = &sums.rows.at[i];
		struct section *x = &a->rows.at[tally->a], *y = &b->rows.at[tally->b];
		if (!may_be_half(x, tally->same) || !may_be_half(y, tally->same))
			continue;
		ok = count_chars(store, a, x, status) && count_chars(store, b, y, status);
		struct twins_row row = {a->doc, b->doc, x->span, y->span, tally->same,
		        x->chars > y->chars ? x->chars : y->chars, false};
		if (ok && is_long(&row, x, y) && percent(&row) >= HALF && !is_told(out, first, &row) &&
		        !replaces(out, first, &row))
			*array_push(&out->rows) = row;
	}
	array_free(&sums.rows);
	return ok;
}
