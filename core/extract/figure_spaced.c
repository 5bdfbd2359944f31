// SPDX-License-Identifier: MIT
/*
 * Tables whose columns stand one blank apart, as OCR and plain text leave them: 支援方 受援方 资金(亿元)
 * above 甲市 乙县、丙县 10.8. What a row begins with may hold blanks of its own; so both head and row are
 * read from their ends.
 */
#include "core/extract/figure_table.h"
#include "core/extract/rule.h"

enum { COLUMNS = 8, LINE_MAX = 120, UNIT_MAX = 8 };

/* The heads with a unit that a line ends in, the last one first. */
struct heads {
	struct column columns[COLUMNS];
	size_t count;
};

/* The head that ends before glyph `to`, with its unit in brackets: where it begins, or `to` if it is none. */
static size_t read_column(const struct glyphs *g, size_t from, size_t to, struct column *column)
{
	size_t open = to;
	if (to <= from || g->at[to - 1].cp != ')')
		return to;
	while (open > from && to - open < UNIT_MAX && g->at[open - 1].cp != '(')
		open--;
	if (open <= from + 1 || g->at[open - 1].cp != '(')
		return to;
	size_t start = open - 2;
	while (start > from && g->at[start].gap == GAP_NONE)
		start--;
	*column = column_of(g, start, to);
	return column->name ? start : to;
}

/* Is the line, without a wide gap, the head of such a table: another word, and heads with units at its end?
 */
static bool read_heads(const struct glyphs *g, size_t from, size_t to, struct heads *heads)
{
	struct column column;
	size_t end = to, start;
	heads->count = 0;
	while (heads->count < COLUMNS && (start = read_column(g, from, end, &column)) < end) {
		heads->columns[heads->count++] = column;
		end = start;
	}
	return heads->count && end > from;
}

/* The number that stands alone before glyph `to`: where it begins, or `to` if there is none. */
static size_t read_number(const struct glyphs *g, size_t from, size_t to, struct decimal *value)
{
	struct numeral n;
	size_t start = to;
	while (start > from && (start == to || g->at[start].gap == GAP_NONE))
		start--;
	if (start <= from || !cp_digit(g->at[start].cp) || !numeral_read(g, start, &n) || n.end != to)
		return to;
	*value = n.value;
	return start;
}

/* Adds the numbers that the line ends in, if they are as many as the heads and something stands before them.
 */
static bool read_row(
        const struct reading *r, size_t from, size_t to, const struct heads *heads, struct records *out)
{
	const struct glyphs *g = &r->window->glyphs;
	struct decimal values[COLUMNS];
	size_t starts[COLUMNS], end = to;
	for (size_t k = 0; k < heads->count; k++, end = starts[k - 1])
		if ((starts[k] = read_number(g, from, end, &values[k])) == end)
			return false;
	if (read_number(g, from, end, &(struct decimal){0}) < end) /* one more than the head has */
		return false;
	for (size_t k = heads->count; k--;)
		column_figure(r, starts[k], k ? starts[k - 1] : to, values[k], heads->columns[k],
		        "figure.cell", DOUBT_UNIT, out);
	return true;
}

/* The end of the line that begins with glyph `from`; `wide`: it has columns set apart otherwise. */
static size_t line_end(const struct glyphs *g, size_t from, size_t to, bool *wide)
{
	size_t i = from + 1;
	*wide = false;
	for (; i < to && g->at[i].gap < GAP_LINE; i++)
		*wide |= g->at[i].gap == GAP_WIDE || g->at[i].cp == '|';
	return i;
}

void figures_of_spaced_rows(const struct reading *reading, struct records *out)
{
	const struct glyphs *g = &reading->window->glyphs;
	const struct block *blocks = reading->doc->blocks.at;
	struct heads heads = {.count = 0};
	for (size_t b = reading->window->block;
	        b < reading->window->end_block && !pace_stops(reading->pace, blocks[b].span.start); b++) {
		const struct glyph_range own = window_block(reading->window, b);
		bool wide;
		if (!heads.count && own.from < own.to && !cp_digit(g->at[own.to - 1].cp) &&
		        g->at[own.to - 1].cp != ')')
			continue; /* most */
		for (size_t from = own.from, to; from < own.to; from = to) {
			to = line_end(g, from, own.to, &wide);
			const bool row = !wide && to - from <= LINE_MAX;
			if (!(row && heads.count && read_row(reading, from, to, &heads, out)) &&
			        !(row && read_heads(g, from, to, &heads)))
				heads.count = 0;
		}
	}
}
