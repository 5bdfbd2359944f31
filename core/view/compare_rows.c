// SPDX-License-Identifier: MIT
#include "core/view/compare_rows.h"

#include "core/doc/join.h"

#include <stdlib.h>

enum {
	ALONE_ROWS = 3, /* of a long stretch that stands in one text alone are shown */
	PART_ROWS = 2   /* and more than so many less are not worth a line that says so */
};

struct making {
	const struct collation *it;
	const struct compare_look *look;
	struct compare_rows *out;
};

static void add_row(struct making *making, enum compare_row_kind kind, enum compare_side side, size_t passage,
        struct step_place from, struct step_place to)
{
	*array_push(&making->out->all) =
	        (struct compare_row){(uint8_t)kind, (uint8_t)side, (uint32_t)passage, from, to};
}

/* ---- one piece ---- */

/* The fact that a piece may be part of: the first that does not end before it. */
static const struct variant *fact_at(const struct collation *it, const struct step *step)
{
	size_t low = 0, high = it->facts.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (it->variants.rows.at[it->facts.at[mid]].a.end <= step->a.start)
			low = mid + 1;
		else
			high = mid;
	}
	return low < it->facts.len ? &it->variants.rows.at[it->facts.at[low]] : NULL;
}

static bool part_of(const struct variant *fact, const struct step *step)
{
	return span_overlap(fact->a, step->a) || span_overlap(fact->b, step->b);
}

bool compare_piece(const struct collation *it, const struct compare_look *look, struct step_place *place,
        struct step_place end, struct step *out)
{
	if (!step_next(&it->alignment, place, end, out))
		return false;
	const struct variant *fact = fact_at(it, out);
	/* no character has more cells than bytes */
	size_t room = (size_t)look->cols;
	if (!fact || !part_of(fact, out) || fact->a.end - fact->a.start > room / 2 ||
	        fact->b.end - fact->b.start > room / 2)
		return true;
	struct step_place next = *place;
	for (struct step more; step_next(&it->alignment, &next, end, &more) && part_of(fact, &more);) {
		out->a.end = more.a.end;
		out->b.end = more.b.end;
		out->same = false;
		*place = next;
	}
	return true;
}

/* ---- one row ---- */

/* Does a paragraph or a heading begin with this piece of a text? */
static bool begins_block(const struct doc *doc, struct span span, bool *heading)
{
	if (span_empty(span) || span.start == 0 || doc->text[span.start - 1] != '\n')
		return false;
	size_t i = doc_block_at(doc, span.end - 1);
	if (i >= doc->blocks.len || doc->blocks.at[i].span.start < span.start)
		return false;
	*heading = doc->blocks.at[i].kind == BLOCK_HEADING;
	return *heading || doc_joins(doc, i) == JOIN_NONE;
}

static bool begins_paragraph(const struct collation *it, const struct step *step, bool *heading)
{
	if (!span_empty(step->a))
		return begins_block(&it->docs[0], step->a, heading);
	return !step->same && begins_block(&it->docs[1], step->b, heading);
}

static int cols_of(const struct making *making, const struct step *step, bool first)
{
	int a = compare_chars_cols(&making->it->docs[0], step->a, first, making->look);
	int b = compare_chars_cols(&making->it->docs[1], step->b, first, making->look);
	return a > b ? a : b;
}

/* From `place` to where the row ends; false at `end`. A word that does not fit goes to the next row. */
static bool fill(const struct making *making, struct step_place *place, struct step_place end, bool *heading)
{
	struct step_place from = *place, last = from;
	struct step step;
	int used = 0;
	bool first = true, inner;
	for (struct step_place next = from; compare_piece(making->it, making->look, &next, end, &step);
	        first = false) {
		bool begins = begins_paragraph(making->it, &step, first ? heading : &inner);
		if (begins && !first)
			break;
		if (!step.glued)
			last = *place;
		used += cols_of(making, &step, first);
		if (used > making->look->cols && !first) {
			bool word = last.a != from.a || last.b != from.b;
			*place = word ? last : *place;
			break;
		}
		*place = next;
	}
	return place->a != from.a || place->b != from.b;
}

/* ---- the pieces between two places, as rows ---- */

/* Is a mark shown anywhere in the row? */
static bool is_marked(const struct making *making, const struct compare_row *row)
{
	const struct collation *it = making->it;
	struct row_marks marks = {0};
	struct step step;
	bool marked = false;
	row_marks_find(it, making->look->classes, row, &marks);
	struct step_place place = row->from;
	while (marks.all.len && !marked && compare_piece(it, making->look, &place, row->to, &step))
		for (size_t i = 0; i < marks.all.len && !marked; i++)
			marked = variant_in_step(&it->variants.rows.at[marks.all.at[i]], &step);
	row_marks_free(&marks);
	return marked;
}

static void add_pair(struct making *making, size_t n, struct step_place from, struct step_place to)
{
	struct compare_row row = {ROW_PAIR, SIDE_BOTH, (uint32_t)n, from, to};
	bool twice = making->look->stacked && is_marked(making, &row);
	for (int side = 0; side < 1 + twice; side++) {
		row.side = (uint8_t)(twice ? side : SIDE_BOTH);
		*array_push(&making->out->all) = row;
	}
}

static void add_blank(struct making *making, size_t n)
{
	const struct compare_rows *out = making->out;
	if (out->all.len && out->all.at[out->all.len - 1].kind != ROW_BLANK)
		add_row(making, ROW_BLANK, SIDE_BOTH, n, out->all.at[out->all.len - 1].to,
		        out->all.at[out->all.len - 1].to);
}

static void add_words(struct making *making, size_t n)
{
	const struct passage *passage = &making->it->alignment.passages.at[n];
	struct step_place place = passage_begin(passage), from = place, end = passage_end(passage);
	bool heading = false;
	for (; fill(making, &place, end, &heading); from = place, heading = false) {
		if (heading)
			add_blank(making, n);
		add_pair(making, n, from, place);
	}
}

/* Nothing but what is not shown. */
static bool shows_nothing(const struct making *making, struct step_place from, struct step_place to)
{
	struct step step;
	int cols = 0;
	for (bool first = true; !cols && compare_piece(making->it, making->look, &from, to, &step);
	        first = false)
		cols = cols_of(making, &step, first);
	return cols == 0;
}

/* What stands in one text alone before passage n. */
static void add_alone(
        struct making *making, enum compare_side side, size_t n, struct step_place from, struct step_place to)
{
	struct compare_rows *out = making->out;
	size_t first = out->all.len;
	bool heading;
	for (struct step_place place = from; fill(making, &place, to, &heading); from = place) {
		if (shows_nothing(making, from, place))
			continue;
		if (out->all.len - first == ALONE_ROWS + PART_ROWS && !making->look->unfolded) {
			out->all.len = first + ALONE_ROWS;
			add_row(making, ROW_MORE, side, n, out->all.at[out->all.len - 1].to, to);
			return;
		}
		add_row(making, ROW_ALONE, side, n, from, place);
	}
}

/* ---- passages in the order of a ---- */

static void add_moved(struct making *making, size_t n)
{
	const struct passage *passage = &making->it->alignment.passages.at[n];
	if (!passage->moved)
		return;
	add_blank(making, n);
	add_row(making, ROW_MOVED, SIDE_BOTH, n, passage_begin(passage), passage_end(passage));
}

/* The passages that b has between two that stand in their order, [from, to) of its tokens. */
static void add_away(struct making *making, size_t n, size_t from, size_t to)
{
	const struct alignment *alignment = &making->it->alignment;
	for (size_t i = 0; i < alignment->passages.len; i++) {
		const struct passage *passage = &alignment->passages.at[i];
		if (passage->moved && passage->b_first >= from && passage->b_first < to)
			add_row(making, ROW_AWAY, SIDE_B, n, passage_begin(passage), passage_end(passage));
	}
}

static size_t token_of(const struct making *making, int side, struct span alone, size_t none)
{
	return span_empty(alone) ? none : step_token(&making->it->alignment, side, alone.start);
}

void compare_rows_make(const struct collation *it, const struct compare_look *look, struct compare_rows *out)
{
	struct making making = {it, look, out};
	const struct alignment *alignment = &it->alignment;
	struct step_place done = {0, 0}; /* in b: of those in their order */
	out->look = *look;
	out->all.len = 0;
	for (size_t n = 0; n <= alignment->passages.len; n++) {
		bool end = n == alignment->passages.len;
		const struct passage *passage = end ? NULL : &alignment->passages.at[n];
		struct step_place next = end ? (struct step_place){alignment->a_chars, alignment->b_chars}
		                             : passage_begin(passage);
		size_t b = token_of(&making, 1, end ? alignment->b_alone : passage->b_alone, next.b);
		if (end || !passage->moved)
			add_away(&making, n, done.b, next.b);
		add_alone(&making, SIDE_A, n, (struct step_place){done.a, b}, (struct step_place){next.a, b});
		add_alone(&making, SIDE_B, n, (struct step_place){next.a, b}, next);
		if (end)
			break;
		add_moved(&making, n);
		add_words(&making, n);
		done.a = passage->a_last;
		if (!passage->moved)
			done.b = passage->b_last;
		else
			add_blank(&making, n);
	}
}

void compare_rows_free(struct compare_rows *rows)
{
	array_free(&rows->all);
}

/* ---- where something stands ---- */

size_t compare_row_off(const struct compare_row *row, const struct collation *it, int side)
{
	return step_off(&it->alignment, side, side ? row->from.b : row->from.a);
}

/* The token whose piece has a byte. */
static size_t token_at(const struct collation *it, int side, size_t off)
{
	size_t token = step_token(&it->alignment, side, off);
	if (token > 0 && step_off(&it->alignment, side, token) > off)
		token--;
	return token;
}

static bool row_has(const struct compare_row *row, int side, size_t token)
{
	return side ? row->from.b <= token && token < row->to.b : row->from.a <= token && token < row->to.a;
}

size_t compare_row_of(const struct compare_rows *rows, const struct collation *it, int side, size_t off)
{
	size_t token = token_at(it, side, off);
	for (size_t i = 0; i < rows->all.len; i++) {
		const struct compare_row *row = &rows->all.at[i];
		bool words = row->kind == ROW_PAIR || row->kind == ROW_ALONE || row->kind == ROW_MORE;
		if (words && row_has(row, side, token))
			return i;
	}
	return rows->all.len ? rows->all.len - 1 : 0;
}

/* Does the row begin before the piece of a token of a, in a passage? What tells of a passage and what stands
 * alone before it comes first. */
static bool is_before(const struct compare_row *row, size_t passage, size_t token)
{
	bool inside = row->kind == ROW_PAIR || row->kind == ROW_BLANK;
	return row->passage < passage || (row->passage == passage && (!inside || row->from.a <= token));
}

size_t compare_row_of_variant(
        const struct compare_rows *rows, const struct collation *it, const struct variant *variant)
{
	size_t token = token_at(it, 0, variant->a.start), low = 0, high = rows->all.len;
	while (low < high) { /* the first that begins behind it */
		size_t mid = low + (high - low) / 2;
		if (is_before(&rows->all.at[mid], variant->passage, token))
			low = mid + 1;
		else
			high = mid;
	}
	while (low > 0 && (rows->all.at[low - 1].kind != ROW_PAIR || rows->all.at[low - 1].side == SIDE_B ||
	                          !row_has(&rows->all.at[low - 1], 0, token)))
		low--;
	return low ? low - 1 : 0;
}
