// SPDX-License-Identifier: MIT
#include "core/extract/figure_table.h"

#include "core/extract/figure_measure.h"
#include "core/extract/rule.h"

#include <string.h>

enum { COLUMNS = 48 };

/* The head of a table, as far as it has been read. */
struct table {
	struct column columns[COLUMNS];
	bool counts[COLUMNS];      /* what stands in the column counts something: not 序号 or 年份 */
	size_t width;              /* columns of the head */
	bool tabbed;               /* no two tabs on end in the head: in a row, they hold an empty cell */
	struct captions *captions; /* borrowed */
	bool full;                 /* the row above has a cell for every column */
	size_t unit_column;        /* 单位: each row's unit stands there; 0 for none */
	bool open;                 /* a head was read and rows may follow */
};

/* ---- units ---- */

/* 万, 亿, 千 and 百 before a unit. */
static int magnitude(const struct glyphs *g, size_t *i, size_t to)
{
	int tens = 0, power;
	for (; *i + 1 < to && (power = numeral_power_at(g, *i)) != 0; ++*i)
		tens += power;
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
	        {U"个数", "个"}, {U"女性", "人"}, {U"男性", "人"}};
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (glyphs_match_before(g, to, words[k].word))
			return (struct column){.name = words[k].name};
	return (struct column){0};
}

/* 金额, 合计 and a year say nothing that the row does not say better. */
static bool fits_all(const struct glyphs *g, size_t from, size_t to)
{
	static const char32_t *const words[] = {U"数量", U"金额", U"数额", U"数值", U"数目", U"合计", U"小计",
	        U"总计", U"单位", U"备注", U"数据", U"指标值", U"完成数", U"计划数", U"实际", U"计划",
	        U"完成", U"内容", U"指标", U"名称", U"地区", U"项", NULL};
	size_t n = glyphs_match_any(g, from, words);
	return from >= to || from + n == to || (to - from >= 4 && cp_digit(g->at[from].cp));
}

struct column column_of(const struct glyphs *g, size_t from, size_t to)
{
	struct column column = whole_unit(g, from, to);
	if (column.name || from >= to)
		return column;
	size_t name = to;
	if (cp_in(g->at[to - 1].cp, U"%‰") && to - from > 1 && cp_han(g->at[to - 2].cp)) { /* 占比% */
		column = whole_unit(g, to - 1, to);
		name = to - 1;
	}
	bool closed = cp_in(g->at[to - 1].cp, U")]〕】");
	for (size_t i = to - 1; i > from && !column.name; i--)
		if (cp_in(g->at[i - 1].cp, U"([〔【/:")) {
			column = whole_unit(g, i, closed ? to - 1 : to);
			name = column.name ? i - 1 : name;
			break;
		}
	if (!column.name)
		column = implied(g, to);
	size_t year = from;
	while (year < name && cp_digit(g->at[year].cp))
		year++;
	if (year > from && g->at[year].cp == U'年' && !fits_all(g, year + 1, name)) /* 2003年资金 */
		from = year + 1;
	if (!fits_all(g, from, name))
		column.from = from, column.to = name;
	return column;
}

void column_figure(const struct reading *reading, size_t from, size_t to, struct decimal value,
        struct column column, const char *rule, unsigned doubts, struct records *out)
{
	*array_push(&out->figures) = (struct figure_record){
	        .span = glyphs_span(&reading->window->glyphs, from, to),
	        .value = decimal_text(decimal_shift(value, column.tens), &out->arena),
	        .unit = column.name,
	        .rule = rule,
	        .doubts = doubts,
	        .measure = figure_words(
	                reading->doc->text, &reading->window->glyphs, column.from, column.to, &out->arena),
	        .edtf = "",
	        .supporter = "",
	        .recipient = "",
	};
}

/* ---- cells ---- */

/* The cells of a row, from left to right. All are glyphs. */
struct row {
	const struct glyphs *glyphs; /* borrowed */
	const char *text;            /* the document's, borrowed; NULL where tabs need not be counted */
	size_t at, end;
	size_t empty; /* cells without anything in them before `at` */
	bool head;    /* of a table: a unit in brackets ends a cell, whatever blank is behind */
};

/* Tabs between the end of what stands before glyph `i` and glyph `i`. */
static size_t tabs_before(const struct row *row, size_t i)
{
	const struct glyph *at = row->glyphs->at;
	size_t from = i > 0 ? at[i - 1].start + at[i - 1].len : 0, tabs = 0;
	for (size_t off = from; off < at[i].start; off++)
		tabs = row->text[off] == '\n' ? 0 : tabs + (row->text[off] == '\t');
	return tabs;
}

/* `text` is NULL where several tabs on end are one edge. */
static struct row row_of(const struct glyphs *g, const char *text, size_t start, size_t end)
{
	struct row row = {g, text, start, end, 0, false};
	row.empty = text && start < end ? tabs_before(&row, start) : 0;
	return row;
}

/* 项目（项）　完成（项）: does the next head begin behind a unit, though one blank only stands between? */
static bool heads_next(const struct row *row)
{
	const struct glyph *at = &row->glyphs->at[row->at];
	return row->head && at->gap == GAP_SPACE && row->at > 0 && at[-1].cp == ')' && cp_han(at->cp);
}

/* The next cell as [*from, *to), which may be empty; false after the last one. */
static bool next_cell(struct row *row, size_t *from, size_t *to)
{
	const struct glyphs *g = row->glyphs;
	*from = *to = row->at;
	if (row->at >= row->end)
		return false;
	if (row->empty) {
		row->empty--;
		return true;
	}
	while (row->at < row->end && g->at[row->at].cp != '|' &&
	        (row->at == *from || !(g->at[row->at].gap == GAP_WIDE || heads_next(row))))
		row->at++;
	*to = row->at;
	size_t tabs = row->text && row->at < row->end ? tabs_before(row, row->at) : 0;
	row->empty = tabs > 1 ? tabs - 1 : 0;
	if (row->at < row->end && g->at[row->at].cp == '|')
		row->at++;
	return true;
}

static size_t count_cells(const struct glyphs *g, const char *text, size_t start, size_t end)
{
	struct row row = row_of(g, text, start, end);
	size_t from, to, count = 0;
	while (next_cell(&row, &from, &to))
		count++;
	return count;
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

/* The units behind 单位：, set apart by 、 or a comma; none if one of them is no unit. Their number. */
static size_t units_of(const struct glyphs *g, size_t from, size_t to, struct column *units)
{
	size_t count = 0;
	for (size_t i = from; i <= to && count < CAPTION_UNITS; i++)
		if (i == to || cp_in(g->at[i].cp, U"、,")) {
			units[count] = whole_unit(g, from, i);
			if (!units[count++].name)
				return 0;
			from = i + 1;
		}
	return count;
}

/* 单位：万元; several units are those of several columns. Gives their number. */
static size_t caption_units(const struct glyphs *g, size_t from, size_t to, struct column *units)
{
	for (size_t i = from; i < to; i++) {
		size_t n = glyphs_match(g, i, U"单位:"), end = i + n;
		if (!n)
			continue;
		while (end < to && !cp_in(g->at[end].cp, U")]〕】|"))
			end++;
		return units_of(g, i + n, end, units);
	}
	return 0;
}

/* Do the caption's units answer to all columns that count (`all`), or to those that name none? The first
 * column says of whom a row speaks. */
static bool shares_units(const struct table *table, bool all)
{
	const struct captions *captions = table->captions;
	size_t k = 0;
	for (size_t i = 1; i < table->width; i++) {
		const char *name = table->columns[i].name;
		if (!table->counts[i] || (name && !all))
			continue;
		if (k >= captions->unit_count || (name && strcmp(name, captions->units[k].name) != 0))
			return false;
		k++;
	}
	return k == captions->unit_count;
}

enum unit_kind { UNIT_MONEY, UNIT_PEOPLE, UNIT_OTHER, UNIT_KINDS };

/* What the head of a column says that it counts. */
static enum unit_kind kind_of_head(const struct glyphs *g, const struct column *column)
{
	static const char32_t *const money[] = {U"资金", U"财政", U"捐", U"投入", U"投资", U"金额", U"经费",
	        U"援助", U"拨款", U"收入", U"产值", U"销售", U"采购", NULL};
	static const char32_t *const people[] = {
	        U"人", U"就业", U"干部", U"教师", U"医生", U"劳动力", U"培训", U"学生", U"务工", NULL};
	if (column->from >= column->to)
		return UNIT_OTHER;
	return glyphs_hold_any(g, column->from, column->to, money)    ? UNIT_MONEY
	       : glyphs_hold_any(g, column->from, column->to, people) ? UNIT_PEOPLE
	                                                              : UNIT_OTHER;
}

static enum unit_kind kind_of_unit(const struct column *unit)
{
	bool people = strncmp(unit->name, "人", strlen("人")) == 0;
	return strstr(unit->name, "元") ? UNIT_MONEY : people ? UNIT_PEOPLE : UNIT_OTHER;
}

/* 单位：亿元、个、万人 above five columns: money is in 亿元, people are in 万人, and what is neither is in
 * the one unit that is left. False if a unit is wanted twice, or none answers. */
static void share_by_kind(const struct glyphs *g, struct table *table)
{
	const struct column *found[UNIT_KINDS] = {0};
	for (size_t k = 0; k < table->captions->unit_count; k++) {
		const struct column *unit = &table->captions->units[k], **of = &found[kind_of_unit(unit)];
		if (*of)
			return;
		*of = unit;
	}
	for (size_t i = 1; i < table->width; i++) {
		struct column *column = &table->columns[i];
		const struct column *unit = found[kind_of_head(g, column)];
		if (table->counts[i] && !column->name && unit)
			column->name = unit->name, column->tens = unit->tens;
	}
}

/* Gives the caption's units to the columns that count, or to those of them that name none, where there are as
 * many. */
static void share_units(const struct glyphs *g, struct table *table)
{
	size_t k = 0;
	bool all = shares_units(table, true);
	if (table->captions->unit_count < 2)
		return;
	if (!(all || shares_units(table, false))) {
		share_by_kind(g, table);
		return;
	}
	for (size_t i = 1; i < table->width; i++)
		if (table->counts[i] && (all || !table->columns[i].name)) {
			table->columns[i].name = table->captions->units[k].name;
			table->columns[i].tens = table->captions->units[k++].tens;
		}
}

/* Reads a row without numbers as the head of what follows; false if it is none. */
static bool read_head(const struct reading *r, size_t start, size_t end, struct table *table)
{
	static const char32_t *const units[] = {U"单位", U"计量单位", NULL};
	struct decimal value;
	const struct glyphs *g = &r->window->glyphs;
	size_t from, to, column = 0, unit_column = 0;
	table->tabbed = count_cells(g, r->doc->text, start, end) == count_cells(g, NULL, start, end);
	const size_t width = table->width;
	struct row row = row_of(g, NULL, start, end);
	row.head = !memchr(r->doc->text + g->at[start].start, '\t', g->at[end].start - g->at[start].start);
	while (next_cell(&row, &from, &to) && column < COLUMNS) {
		if (number_cell(g, from, to, &value)) {
			table->width = column > width ? column : width;
			return false;
		}
		if (column && from < to && from + glyphs_match_any(g, from, units) == to)
			unit_column = column;
		table->columns[column] = column_of(g, from, to);
		table->counts[column++] = from < to && !counts_nothing(g, from, to);
	}
	table->width = column;
	table->unit_column = unit_column;
	table->full = false;
	for (size_t k = column; k < width; k++) {
		table->columns[k] = (struct column){0};
		table->counts[k] = false;
	}
	share_units(g, table);
	table->open = column >= 2;
	return table->open;
}

/* Several tabs on end hold empty cells where the head has one tab between its cells, unless they only set the
 * row in line with it. */
static struct row row_below(const struct reading *r, const struct table *table, size_t start, size_t end)
{
	bool lined = count_cells(&r->window->glyphs, NULL, start, end) == table->width;
	return row_of(&r->window->glyphs, table->tabbed && !lined ? r->doc->text : NULL, start, end);
}

/* The figures of the prose in the window, which stand in the order of the text. */
struct prose {
	size_t first, end;
};

/* The first of them that begins at `off` or behind. */
static size_t figure_from(const struct records *out, struct prose prose, size_t off)
{
	return records_from(out, LAYER_FIGURES, prose.first, prose.end, off);
}

/* A cell with a unit of its own was read as prose is; what it measures, its column says. */
static void name_figure(const struct reading *r, struct span cell, const struct column *name,
        struct prose prose, struct records *out)
{
	size_t i = figure_from(out, prose, cell.start);
	if (i < prose.end && out->figures.at[i].span.end <= cell.end && !*out->figures.at[i].measure)
		out->figures.at[i].measure =
		        figure_words(r->doc->text, &r->window->glyphs, name->from, name->to, &out->arena);
}

/* 合计　　214　　32800 in columns set apart by blanks: what is left out stands before the totals, which are
 * in the last columns. The columns left out. */
static size_t left_out(const struct reading *r, const struct table *table, size_t start, size_t end)
{
	static const char32_t *const totals[] = {U"合计", U"总计", U"小计", U"共计", U"累计", NULL};
	const struct glyphs *g = &r->window->glyphs;
	const size_t cells = count_cells(g, NULL, start, end);
	bool blanks = table->full && cells > 1 && cells < table->width;
	for (size_t off = g->at[start].start; blanks && end > start && off < g->at[end - 1].start; off++)
		blanks = r->doc->text[off] != '\t' && r->doc->text[off] != '|';
	return blanks && glyphs_match_any(g, start, totals) ? table->width - cells : 0;
}

/* More cells than the head has, in columns set apart by blanks: nobody knows under which head they stand. */
static bool is_shifted(const struct reading *r, const struct table *table, size_t start, size_t end)
{
	const struct glyphs *g = &r->window->glyphs;
	const struct span row = glyphs_span(g, start, end);
	const char *text = r->doc->text + row.start;
	return table->width && count_cells(g, NULL, start, end) > table->width &&
	       !memchr(text, '\t', row.end - row.start) && !memchr(text, '|', row.end - row.start);
}

/* A cell's unit is its column's; failing that its row's, as the first cell has it; then the caption's. What
 * it measures, the column's head says, or the row's. */
static void read_row(const struct reading *r, size_t start, size_t end, const struct table *table,
        struct prose prose, struct records *out)
{
	struct decimal value;
	struct column own = {0};
	size_t from, to;
	struct row row = row_below(r, table, start, end);
	const size_t skipped = left_out(r, table, start, end);
	if (is_shifted(r, table, start, end))
		return;
	for (size_t column = 0; column < COLUMNS && next_cell(&row, &from, &to);
	        column += column ? 1 : 1 + skipped) {
		const struct column *head = &table->columns[column],
		                    *name = head->from < head->to ? head : &own;
		struct column unit = *head;
		if (!unit.name && table->counts[column])
			unit = own.name ? own : table->captions->unit;
		unit.from = name->from, unit.to = name->to;
		if (unit.name && number_cell(&r->window->glyphs, from, to, &value))
			column_figure(
			        r, from, to, value, unit, "figure.cell", head->name ? 0 : DOUBT_UNIT, out);
		else if (r->trace && number_cell(&r->window->glyphs, from, to, &value))
			trace_refuse(
			        r->trace, "figure.refused.column", glyphs_span(&r->window->glyphs, from, to));
		else if (from < to)
			name_figure(r, glyphs_span(&r->window->glyphs, from, to), name, prose, out);
		if (column && column == table->unit_column) {
			struct column unit_cell = whole_unit(&r->window->glyphs, from, to);
			own.name = unit_cell.name, own.tens = unit_cell.tens;
		} else if (!own.name && from < to && (column == 0 || !table->counts[0])) {
			own = column_of(&r->window->glyphs, from, to);
		}
	}
}

/* （万元） （人） below a head: the units of its columns, and nothing else. False if the row is another. */
static bool read_unit_row(const struct reading *r, size_t start, size_t end, struct table *table)
{
	const struct glyphs *g = &r->window->glyphs;
	struct column units[COLUMNS] = {0};
	size_t from, to, column = 0, found = 0;
	struct row row = row_of(g, r->doc->text, start, end);
	for (; next_cell(&row, &from, &to) && column < COLUMNS; column++) {
		bool open = from < to && cp_in(g->at[from].cp, U"([〔【");
		units[column] = from < to ? whole_unit(g, from + open, to - open) : (struct column){0};
		if (from < to && !units[column].name)
			return false;
		found += from < to;
	}
	if (!found || column != table->width)
		return false;
	for (size_t i = 0; i < column; i++)
		if (units[i].name)
			table->columns[i].name = units[i].name, table->columns[i].tens = units[i].tens;
	return true;
}

/* A row without a number below a head may be another head, if it names units or the one above does not; else
 * it is a row whose cells hold words. */
static void read_other_head(const struct reading *r, size_t start, size_t end, struct table *table)
{
	struct table other = {.captions = table->captions};
	bool named = false, other_named = false;
	if (read_unit_row(r, start, end, table) || !read_head(r, start, end, &other))
		return;
	for (size_t k = 0; k < COLUMNS; k++) {
		named |= table->columns[k].name != NULL;
		other_named |= other.columns[k].name != NULL;
	}
	if (other_named || !(named || table->unit_column || table->captions->unit.name))
		*table = other;
}

/* Is there a number among the cells? */
static bool has_number(const struct glyphs *g, size_t start, size_t end)
{
	struct decimal value;
	size_t from, to;
	struct row row = row_of(g, NULL, start, end);
	while (next_cell(&row, &from, &to))
		if (number_cell(g, from, to, &value))
			return true;
	return false;
}

static bool has_figure(const struct records *out, struct prose prose, struct span row)
{
	size_t i = figure_from(out, prose, row.start);
	return i < prose.end && out->figures.at[i].span.end <= row.end;
}

bool figures_title_row(const struct glyphs *g, size_t start, size_t end)
{
	size_t from, to, last = start;
	bool titled = false;
	struct row row = row_of(g, NULL, start, end);
	for (; next_cell(&row, &from, &to); last = from < to ? from : last)
		titled |= from < to && g->at[to - 1].cp == U'表';
	return (cp_in(g->at[start].cp, U"表图") && cp_digit(g->at[start + 1].cp)) ||
	       (titled && last > start && glyphs_match(g, last, U"单位:"));
}

/* Does the block give the units of a table below it, or make an end of those that another gave? */
static void read_caption(
        const struct reading *r, size_t block, size_t start, size_t end, struct captions *captions)
{
	enum { MOST = 60 };
	struct column units[CAPTION_UNITS];
	const size_t named = end - start < MOST ? caption_units(&r->window->glyphs, start, end, units) : 0;
	if (named) {
		*captions = (struct captions){.unit = named == 1 ? units[0] : (struct column){0},
		        .unit_count = named,
		        .block = block};
		memcpy(captions->units, units, named * sizeof *units);
	} else if (block > captions->block + 1 &&
	           (r->doc->blocks.at[block].kind != BLOCK_TABLE ||
	                   figures_title_row(&r->window->glyphs, start, end))) {
		captions->unit = (struct column){0};
		captions->unit_count = 0;
	}
}

void figures_of_cells(
        const struct reading *reading, struct captions *captions, size_t first, struct records *out)
{
	const struct glyphs *g = &reading->window->glyphs;
	const struct block *blocks = reading->doc->blocks.at;
	struct table table = {.captions = captions};
	const struct prose prose = {first, out->figures.len};
	for (size_t b = reading->window->block;
	        b < reading->window->end_block && !pace_stops(reading->pace, blocks[b].span.start); b++) {
		const struct block *block = &blocks[b];
		if (block->kind == BLOCK_RULE)
			continue;
		const struct glyph_range own = window_block(reading->window, b);
		const size_t start = own.from, end = own.to;
		read_caption(reading, b, start, end, captions);
		if (block->kind != BLOCK_TABLE || figures_title_row(g, start, end))
			table.open = false;
		else if (!table.open)
			read_head(reading, start, end, &table);
		else if (!(has_number(g, start, end) || has_figure(out, prose, block->span)))
			read_other_head(reading, start, end, &table);
		else {
			read_row(reading, start, end, &table, prose, out);
			table.full = count_cells(g, NULL, start, end) == table.width;
		}
	}
}
