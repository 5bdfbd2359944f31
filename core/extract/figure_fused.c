// SPDX-License-Identifier: MIT
/*
 * A conversion to plain text may drop the edges of a table's columns: a row becomes a name and a run of
 * digits. Where a column is the rate of the two before it, only few ways of cutting the run make sense. A row
 * with one way is settled; of several ways those are taken with which the columns add up to the row of
 * totals.
 */
#include "core/extract/figure_table.h"
#include "core/extract/rule.h"

#include <stdlib.h>

enum {
	FIELDS = 9,
	RUN_MAX = 40,
	ROWS = 80,
	GROUP = 3,
	WAYS = 5,
	HEAD_MAX = 80,
	RATE_GLYPHS = 3,
	TRIALS = 20000
};

/* The columns of a fused head: groups of a base, a part of it, and their rate in per cent. */
struct head {
	struct column columns[FIELDS];
	size_t count;
};

struct field {
	size_t from, to; /* glyphs */
	double value;
	int decimals;
};

struct way {
	struct field fields[FIELDS];
	double error; /* of its rates */
};

struct row {
	size_t start, end;     /* glyphs of the run */
	struct way ways[WAYS]; /* the best ones, the smallest error first */
	size_t count;
	const struct way *chosen;
};

static double distance(double a, double b)
{
	return a < b ? b - a : a - b;
}

/* ---- the head ---- */

/* The units in brackets in order; before a % come the units of its base and part, counts if there are none.
 */
static bool read_head(const struct glyphs *g, size_t from, size_t to, struct head *head)
{
	struct column pending[GROUP] = {{0}};
	size_t waiting = 0, name = from;
	*head = (struct head){.count = 0};
	for (size_t i = from; i < to; i++) {
		size_t end = i + 1;
		if (g->at[i].cp != '(')
			continue;
		while (end < to && g->at[end].cp != ')')
			end++;
		struct column unit = column_of(g, i + 1, end);
		if (!unit.name || end >= to)
			return false;
		bool rate = unit.name[0] == '%';
		size_t near = i - from > RATE_GLYPHS ? i - RATE_GLYPHS : from;
		unit.from = rate && !waiting ? near : name; /* what stands before 开工率(%) is other heads */
		unit.to = i;
		name = end + 1;
		if (!rate && waiting == 2)
			return false;
		if (!rate) {
			pending[waiting++] = unit;
			continue;
		}
		if (waiting == 1 || head->count + GROUP > FIELDS)
			return false;
		for (size_t k = 0; k < 2; k++)
			head->columns[head->count++] = waiting ? pending[k] : (struct column){.name = "个"};
		head->columns[head->count++] = unit;
		waiting = 0;
	}
	return head->count > 0 && waiting == 0;
}

/* ---- the cuts of a row ---- */

/* The run of digits and points that ends the block, behind a name; false if there is none. */
static bool find_run(const struct glyphs *g, size_t from, size_t to, struct row *row)
{
	size_t i = to;
	while (i > from && (cp_digit(g->at[i - 1].cp) || g->at[i - 1].cp == '.') &&
	        (i == to || g->at[i].gap == GAP_NONE))
		i--;
	row->start = i;
	row->end = to;
	return i > from && to - i >= GROUP && to - i <= RUN_MAX && cp_han(g->at[i - 1].cp);
}

/* [from, to) as one number as tables print them: no leading zero, at most two decimals; counts are whole. */
static bool read_field(const struct glyphs *g, size_t from, size_t to, bool whole, struct field *f)
{
	size_t point = to;
	double value = 0;
	for (size_t i = from; i < to; i++) {
		if (g->at[i].cp == '.') {
			if (point < to || i == from || i + 1 == to)
				return false;
			point = i;
			continue;
		}
		value = value * 10 + (double)(g->at[i].cp - '0');
	}
	size_t decimals = point < to ? to - point - 1 : 0;
	if ((whole && decimals) || decimals > 2 || point - from > 7)
		return false;
	if (g->at[from].cp == '0' && point != from + 1 && to - from > 1)
		return false;
	*f = (struct field){from, to, value / (decimals == 2 ? 100 : decimals == 1 ? 10 : 1), (int)decimals};
	return true;
}

static double unit_in_last_place(const struct field *f)
{
	return f->decimals == 2 ? 0.01 : f->decimals == 1 ? 0.1 : 1;
}

/* How far the rate is from part / base, in per cent; negative if more than rounding explains. */
static double rate_error(const struct field *group, bool whole)
{
	const struct field *base = &group[0], *part = &group[1], *rate = &group[2];
	if (base->value <= 0 || part->value > base->value || rate->value > 100)
		return -1;
	double exact = part->value / base->value * 100, error = distance(exact, rate->value);
	double allowed = unit_in_last_place(rate) * 0.51;
	if (!whole) /* amounts are rounded themselves */
		allowed += exact * (0.05 / base->value) + 100 * 0.05 / base->value;
	return error <= allowed ? error : -1;
}

static void keep(struct row *row, const struct way *way)
{
	if (row->count == WAYS && row->ways[WAYS - 1].error <= way->error)
		return;
	size_t at = row->count < WAYS ? row->count++ : WAYS - 1;
	for (; at > 0 && row->ways[at - 1].error > way->error; at--)
		row->ways[at] = row->ways[at - 1];
	row->ways[at] = *way;
}

/* Tries every cut of [from, row->end) into the columns from `column` on. */
static void cut(const struct glyphs *g, const struct head *head, size_t column, size_t from, struct way *way,
        struct row *row)
{
	if (column == head->count) {
		if (from == row->end)
			keep(row, way);
		return;
	}
	const double before = way->error;
	struct field *fields = way->fields;
	bool amounts = head->columns[column / GROUP * GROUP].tens != 0, rate = column % GROUP == 2;
	for (size_t to = from + 1; to <= row->end && to - from <= 8; to++) {
		if (!read_field(g, from, to, !amounts && !rate, &fields[column]))
			continue;
		double more = rate ? rate_error(&fields[column - 2], !amounts) : 0;
		if (more >= 0 && fields[column].decimals <= (rate ? 1 : 2))
			way->error = before + more, cut(g, head, column + 1, to, way, row);
	}
}

/* ---- a table ---- */

struct rows {
	struct row at[ROWS];
	size_t count, trials;
};

static bool adds_up(const struct rows *rows, size_t column)
{
	const struct field *total = &rows->at[rows->count - 1].chosen->fields[column];
	double sum = 0, slack = 0;
	for (size_t i = 0; i + 1 < rows->count; i++) {
		const struct field *f = &rows->at[i].chosen->fields[column];
		sum += f->value;
		slack += f->decimals ? 0.05 : 0.001;
	}
	return distance(sum, total->value) <= slack + 0.06;
}

/* Do base and part of every group add up to the last row? */
static bool totals_agree(const struct head *head, const struct rows *rows)
{
	for (size_t column = 0; column < head->count; column++)
		if (column % GROUP != 2 && !adds_up(rows, column))
			return false;
	return rows->count > 2;
}

/* Chooses a way for each row from `i` on, the likeliest first, until the totals agree. */
static bool settle(const struct head *head, struct rows *rows, size_t i)
{
	if (i == rows->count)
		return totals_agree(head, rows);
	for (size_t k = 0; k < rows->at[i].count && rows->trials < TRIALS; k++) {
		rows->trials++;
		rows->at[i].chosen = &rows->at[i].ways[k];
		if (settle(head, rows, i + 1))
			return true;
	}
	return false;
}

static void add_rows(const struct reading *r, const struct head *head, struct rows *rows, struct records *out)
{
	bool agree = rows->count > 0 && settle(head, rows, 0);
	for (size_t i = 0; i < rows->count; i++) {
		const struct row *row = &rows->at[i];
		const struct field *fields = agree ? row->chosen->fields : row->ways[0].fields;
		for (size_t k = 0; k < head->count && (agree || row->count == 1); k++)
			column_figure(r, fields[k].from, fields[k].to,
			        (struct decimal){(long long)(fields[k].value * 100 + 0.5), -2},
			        head->columns[k], "figure.fused", agree ? 0 : DOUBT_TOTALS, out);
		if (!agree && row->count > 1 && r->trace)
			trace_refuse(r->trace, "figure.refused.fused",
			        glyphs_span(&r->window->glyphs, row->start, row->end));
	}
}

/* A row of the table goes into `rows`; false if the block is none. */
static bool read_row(
        const struct glyphs *g, const struct head *head, size_t start, size_t end, struct rows *rows)
{
	struct row row = {.count = 0};
	struct way way = {.error = 0};
	if (!find_run(g, start, end, &row))
		return false;
	if (rows->count < ROWS)
		cut(g, head, 0, row.start, &way, &row);
	if (row.count)
		rows->at[rows->count++] = row;
	return true;
}

void figures_of_fused_rows(const struct reading *reading, struct records *out)
{
	const struct glyphs *g = &reading->window->glyphs;
	const struct block *blocks = reading->doc->blocks.at;
	struct head head = {.count = 0};
	struct rows *rows = NULL; /* there mostly is no such table */
	size_t missed = 0;        /* blocks since the last row */
	for (size_t b = reading->window->block;
	        b < reading->window->end_block && !pace_stops(reading->pace, blocks[b].span.start); b++) {
		const struct glyph_range own = window_block(reading->window, b);
		const size_t start = own.from, end = own.to;
		if (head.count && read_row(g, &head, start, end, rows)) {
			missed = 0;
		} else if (head.count && ++missed > 2) {
			add_rows(reading, &head, rows, out);
			head.count = rows->count = rows->trials = 0;
		}
		if (!(rows && rows->count) && end - start < HEAD_MAX && read_head(g, start, end, &head))
			missed = 0;
		if (head.count && !rows)
			rows = mem_zero(1, sizeof *rows);
	}
	if (head.count)
		add_rows(reading, &head, rows, out);
	free(rows);
}
