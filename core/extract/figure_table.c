// SPDX-License-Identifier: MIT
#include "core/extract/figure_table.h"

#include <string.h>

enum { COLUMNS = 48 };

/* The head of a table, as far as it has been read. */
struct table {
	struct column columns[COLUMNS];
	struct column caption; /* 单位：… */
	bool open;             /* a head was read and rows may follow */
};

/* ---- units ---- */

/* 万, 亿, 千 and 百 before a unit. */
static int magnitude(const struct glyphs *g, size_t *i, size_t to)
{
	static const struct {
		char32_t cp;
		int tens;
	} words[] = {{U'十', 1}, {U'百', 2}, {U'千', 3}, {U'万', 4}, {U'亿', 8}};
	int tens = 0;
	for (size_t k = 0; k < sizeof words / sizeof *words && *i + 1 < to; k++)
		if (g->at[*i].cp == words[k].cp && !(k == 2 && cp_in(g->at[*i + 1].cp, U"米克瓦伏"))) {
			tens += words[k].tens;
			++*i;
			k = (size_t)-1;
		}
	return tens;
}

/* [from, to) is a unit and nothing else. */
static struct column whole_unit(const struct glyphs *g, size_t from, size_t to)
{
	size_t end;
	struct column column = {0};
	if (from >= to)
		return column;
	column.tens = magnitude(g, &from, to);
	const struct unit *unit = unit_at(g, from, false, &end);
	if (unit && end == to) {
		column.name = unit->name;
		column.tens += unit->tens;
	}
	return column;
}

/* What a head means without naming a unit, by its last characters. */
static struct column implied(const struct glyphs *g, size_t to)
{
	static const struct {
		const char32_t *word;
		const char *name;
	} words[] = {{U"率", "%"}, {U"比例", "%"}, {U"比重", "%"}, {U"占比", "%"}, {U"增幅", "%"},
	        {U"增速", "%"}, {U"人数", "人"}, {U"人口", "人"}, {U"户数", "户"}, {U"项目数", "个"},
	        {U"个数", "个"}};
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (glyphs_match_before(g, to, words[k].word))
			return (struct column){words[k].name, 0};
	return (struct column){0};
}

struct column column_of(const struct glyphs *g, size_t from, size_t to)
{
	struct column column = whole_unit(g, from, to);
	if (column.name || from >= to)
		return column;
	bool closed = cp_in(g->at[to - 1].cp, U")]〕】");
	for (size_t i = to - 1; i > from; i--)
		if (cp_in(g->at[i - 1].cp, U"([〔【/:")) {
			column = whole_unit(g, i, closed ? to - 1 : to);
			break;
		}
	return column.name ? column : implied(g, to);
}

void column_figure(const struct reading *reading, size_t from, size_t to, struct decimal value,
        struct column column, const char *rule, struct records *out)
{
	*array_push(&out->figures) = (struct figure_record){
	        .span = glyphs_span(&reading->glyphs, from, to),
	        .value = decimal_text(decimal_shift(value, column.tens), &out->arena),
	        .unit = column.name,
	        .rule = rule,
	};
}

/* ---- cells ---- */

/* The next cell of a row from *i on into [*from, *to); false after the last one. */
static bool next_cell(const struct glyphs *g, size_t *i, size_t end, size_t *from, size_t *to)
{
	if (*i >= end)
		return false;
	*from = *i;
	while (*i < end && g->at[*i].cp != '|' && (*i == *from || g->at[*i].gap != GAP_WIDE))
		++*i;
	*to = *i;
	if (*i < end && g->at[*i].cp == '|')
		++*i;
	return true;
}

/* A number and nothing else. */
static bool number_cell(const struct glyphs *g, size_t from, size_t to, struct decimal *value)
{
	struct numeral n;
	if (from >= to || !cp_digit(g->at[from].cp) || !numeral_read(g, from, &n) || n.end != to)
		return false;
	*value = n.value;
	return true;
}

/* 序号 and 年份 are numbers that count nothing. */
static bool counts_nothing(const struct glyphs *g, size_t from, size_t to)
{
	static const char32_t *const words[] = {
	        U"序号", U"编号", U"年份", U"年度", U"电话", U"邮编", U"代码", U"学号", NULL};
	for (size_t i = from; i < to; i++)
		if (glyphs_match_any(g, i, words))
			return true;
	return false;
}

/* 单位：万元 with one unit; several are those of several columns, and tell nothing. */
static struct column caption_unit(const struct glyphs *g, size_t from, size_t to)
{
	static const char32_t *const words[] = {U"单位:", U"單位:", NULL};
	for (size_t i = from; i < to; i++) {
		size_t n = glyphs_match_any(g, i, words), end = i + n;
		if (!n)
			continue;
		while (end < to && !cp_in(g->at[end].cp, U")]〕】|"))
			end++;
		return whole_unit(g, i + n, end);
	}
	return (struct column){0};
}

/* Reads a row without numbers as the head of what follows; false if it is none. */
static bool read_head(const struct glyphs *g, size_t start, size_t end, struct table *table)
{
	struct decimal value;
	size_t from, to, column = 0, i = start;
	while (next_cell(g, &i, end, &from, &to) && column < COLUMNS) {
		if (number_cell(g, from, to, &value))
			return false;
		table->columns[column] = column_of(g, from, to);
		if (!table->columns[column].name && !counts_nothing(g, from, to) && from < to)
			table->columns[column] = table->caption;
		column++;
	}
	for (size_t k = column; k < COLUMNS; k++)
		table->columns[k] = (struct column){0};
	table->open = column >= 2;
	return table->open;
}

static void read_row(
        const struct reading *r, size_t start, size_t end, const struct table *table, struct records *out)
{
	struct decimal value;
	size_t from, to, i = start;
	for (size_t column = 0; column < COLUMNS && next_cell(&r->glyphs, &i, end, &from, &to); column++)
		if (table->columns[column].name && number_cell(&r->glyphs, from, to, &value))
			column_figure(r, from, to, value, table->columns[column], "figure.cell", out);
}

/* Is there a number among the cells? */
static bool has_number(const struct glyphs *g, size_t start, size_t end)
{
	struct decimal value;
	size_t from, to, i = start;
	while (next_cell(g, &i, end, &from, &to))
		if (number_cell(g, from, to, &value))
			return true;
	return false;
}

void figures_of_cells(const struct reading *reading, struct records *out)
{
	const struct glyphs *g = &reading->glyphs;
	const struct doc *doc = reading->doc;
	struct table table = {0};
	size_t caption = 0; /* the block of the last 单位：… */
	for (size_t b = 0; b < doc->blocks.len; b++) {
		const struct block *block = &doc->blocks.at[b];
		if (block->kind == BLOCK_RULE)
			continue;
		size_t start = glyphs_find(g, block->span.start), end = glyphs_find(g, block->span.end);
		struct column unit = end - start < 60 ? caption_unit(g, start, end) : (struct column){0};
		if (unit.name)
			table.caption = unit, caption = b;
		else if (b > caption + 1 && block->kind != BLOCK_TABLE)
			table.caption = (struct column){0};
		if (block->kind != BLOCK_TABLE)
			table.open = false;
		else if (!table.open || !has_number(g, start, end))
			read_head(g, start, end, &table);
		else
			read_row(reading, start, end, &table, out);
	}
}
