// SPDX-License-Identifier: MIT
#include "core/extract/figure_date.h"

#include "core/extract/figure_table.h"

#include <stdlib.h>
#include <string.h>

enum {
	REACH = 400,      /* glyphs of a sentence that are looked back on */
	CLOSED_MOST = 40, /* glyphs that brackets hold */
	ROW_MOST = 4096,  /* bytes of a row whose cells are counted */
	ROWS_MOST = 200   /* from a row to the head of its table */
};

struct figure_dating { /* all borrowed */
	const struct reading *reading;
	const struct glyphs *glyphs; /* of the window */
	const struct doc *doc;
	const struct zones *zones;
	struct records *out;
	size_t block; /* the one with the figure */
	size_t first,
	        before; /* dates: the first that is not wholly before the block; those before the figure */
	size_t figure, sentence; /* glyphs: the last figure of prose, and where its sentence begins */
	const char *heading;     /* what the last heading before the block says */
	const char *caption;     /* what the line above the table says */
	size_t head;             /* the first row of the table that the block is in */
};

static const struct date_record *date_at(const struct figure_dating *d, size_t i)
{
	return &d->out->dates.at[i];
}

/* ---- what the words beside a date make of it ---- */

static bool compared(const struct glyphs *g, size_t i)
{
	static const char32_t *const words[] = {U"比", U"较", U"与", U"同", U"高于", U"低于", U"多于", NULL};
	return glyphs_before_any(g, i, words);
}

/* 在2003年基数上递增: what the growth is counted from; `end` is behind the date. */
static bool is_basis(const struct glyphs *g, size_t end)
{
	static const char32_t *const words[] = {U"基数", U"的基数", U"基础上", U"的基础上", NULL};
	return glyphs_match_any(g, end, words);
}

/* 由2003年的46%: the number itself is that date's, which ends at `end`. */
static bool is_own(const struct glyphs *g, size_t end, size_t figure)
{
	return end + 1 == figure && g->at[end].cp == U'的';
}

/* Is glyph `i` in brackets, or in a title, that are closed before glyph `to`? */
static bool closed_before(const struct glyphs *g, size_t i, size_t to)
{
	for (size_t k = i; k < to && k < i + CLOSED_MOST && !cp_in(g->at[k].cp, U"(《〔["); k++)
		if (cp_in(g->at[k].cp, U")》〕]"))
			return true;
	return false;
}

/* 2010年前: all that is said is that it was before. */
static bool lies_behind(const struct glyphs *g, size_t end)
{
	static const char32_t *const words[] = {U"以前", U"之前", U"前", U"前后", NULL};
	static const char32_t *const no_words[] = {U"前三季度", U"前两季度", U"前半年", U"前几个月", NULL};
	return glyphs_match_any(g, end, words) && !glyphs_match_any(g, end, no_words);
}

/* 2010年以来: all the time since. The length of the word. */
static size_t opens(const struct glyphs *g, size_t end)
{
	static const char32_t *const words[] = {
	        U"起", U"以来", U"开始", U"以后", U"之后", U"后", U"至今", NULL};
	return glyphs_match_any(g, end, words);
}

/* Does the clause go on to a time that no date names? */
static bool goes_on(const struct glyphs *g, size_t from, size_t to)
{
	static const char32_t *const words[] = {U"此后", U"其后", U"随后", U"后来", U"目前", U"如今", U"至今",
	        U"迄今", U"现在", U"现已", U"现有", U"现共", U"以来", U"近年", U"近几年", U"历年", U"年来",
	        U"今后", NULL};
	return glyphs_hold_any(g, from, to, words);
}

static const char *open_from(const char *edtf, struct arena *arena)
{
	size_t len = strlen(edtf);
	char *open = arena_alloc(arena, len + sizeof "/..");
	memcpy(open, edtf, len);
	memcpy(open + len, "/..", sizeof "/..");
	return open;
}

/* What a date says of a figure behind it; "" for nothing. */
static const char *date_for(const struct figure_dating *d, const struct date_record *date)
{
	size_t end = glyphs_find(d->glyphs, date->span.end);
	if ((date->role != ROLE_EVENT && date->role != ROLE_PERIOD) || lies_behind(d->glyphs, end))
		return "";
	bool plain = !strchr(date->edtf, '/') && !strchr(date->edtf, 'X');
	return plain && opens(d->glyphs, end) ? open_from(date->edtf, &d->out->arena) : date->edtf;
}

/* ---- prose ---- */

/* Where the sentence of a figure begins, or what of it is looked back on. Most sentences with one have
 * several: further than to the figure before, nothing is looked at twice. */
static size_t sentence_of(struct figure_dating *d, size_t figure)
{
	const struct glyphs *g = d->glyphs;
	size_t start = figure;
	while (start > d->figure && figure - start < REACH && !(g->marks[start] & GLYPH_EDGE) &&
	        !(g->marks[start - 1] & GLYPH_STOP && cp_in(g->at[start - 1].cp, U"。;!?")))
		start--;
	if (start == d->figure && start > d->sentence)
		start = figure - d->sentence < REACH ? d->sentence : figure - REACH;
	d->figure = figure;
	return d->sentence = start;
}

static const char *of_sentence(struct figure_dating *d, size_t figure)
{
	const struct glyphs *g = d->glyphs;
	size_t start = sentence_of(d, figure);
	for (size_t i = d->before; i > 0; i--) {
		const struct date_record *date = date_at(d, i - 1);
		size_t from = glyphs_find(g, date->span.start), end = glyphs_find(g, date->span.end);
		if (from < start)
			break;
		if (is_own(g, end, figure) && date->role != ROLE_META)
			return date->edtf;
		if (compared(g, from) || is_basis(g, end) || closed_before(g, end, figure))
			continue;
		return goes_on(g, end + opens(g, end), figure) ? "" : date_for(d, date);
	}
	return "";
}

/* ---- tables ---- */

/* The cell of a row in which byte `off` is, from 0, and where that cell is. */
static size_t cell_of(const struct glyphs *g, struct span row, size_t off, struct span *cell)
{
	size_t column = 0, i = glyphs_find(g, row.start);
	cell->start = row.start;
	for (; i < g->len && g->at[i].start < off; i++) {
		bool edge = g->at[i].cp == '|' || (g->at[i].start > row.start && g->at[i].gap == GAP_WIDE);
		if (edge && g->at[i].start > row.start) {
			column++;
			cell->start = g->at[i].start;
		}
	}
	if (i < g->len && g->at[i].start == off && off > row.start && g->at[i].gap == GAP_WIDE) {
		column++;
		cell->start = off;
	}
	while (i < g->len && g->at[i].start < row.end && g->at[i].cp != '|' &&
	        (g->at[i].start <= off || g->at[i].gap != GAP_WIDE))
		i++;
	cell->end = i < g->len && g->at[i].start < row.end ? g->at[i].start : row.end;
	return column;
}

/* The cell of the table's head above a cell; false if there is none, or the rows do not match. */
static bool head_cell(const struct figure_dating *d, size_t column, struct span *cell)
{
	const struct glyphs *g = d->glyphs;
	struct span head = d->doc->blocks.at[d->head].span;
	if (d->head == d->block || head.end - head.start > ROW_MOST)
		return false;
	const size_t first = glyphs_find(g, head.start);
	for (size_t i = first; i < g->len && g->at[i].start < head.end; i++) {
		bool begins = i == first || g->at[i].gap == GAP_WIDE || g->at[i - 1].cp == '|';
		if (begins && cell_of(g, head, g->at[i].start, cell) == column)
			return true;
	}
	return false;
}

/* The only date in a cell of the head. */
static const char *date_in(const struct figure_dating *d, struct span cell)
{
	const char *found = "";
	for (size_t i = d->first; i > 0; i--) {
		const struct date_record *date = date_at(d, i - 1);
		if (date->span.end <= cell.start)
			break;
		if (date->span.start < cell.start || date->span.end > cell.end)
			continue;
		if (*found)
			return "";
		found = date_for(d, date);
	}
	return found;
}

static bool of_years(const struct glyphs *g, struct span cell)
{
	static const char32_t *const words[] = {
	        U"年份", U"年度", U"时间", U"日期", U"年月", U"时期", U"阶段", NULL};
	for (size_t i = glyphs_find(g, cell.start); i < g->len && g->at[i].start < cell.end; i++)
		if (glyphs_match_any(g, i, words))
			return true;
	return false;
}

/* A date in the figure's own cell; else its column's; else its row's. */
static const char *of_row(struct figure_dating *d, size_t figure)
{
	const struct glyphs *g = d->glyphs;
	struct span row = d->doc->blocks.at[d->block].span, cell, head;
	if (row.end - row.start > ROW_MOST)
		return "";
	size_t column = cell_of(g, row, g->at[figure].start, &cell);
	if (d->before > 0 && date_at(d, d->before - 1)->span.start >= cell.start)
		return of_sentence(d, figure);
	const char *found = head_cell(d, column, &head) ? date_in(d, head) : "";
	for (size_t i = d->before; i > d->first && !*found; i--) {
		const struct date_record *date = date_at(d, i - 1);
		size_t at = cell_of(g, row, date->span.start, &cell);
		if (at == 0 || (head_cell(d, at, &head) && of_years(g, head)))
			found = date_for(d, date);
	}
	return found;
}

/* ---- headings ---- */

/* Before the date only the heading's number. */
static bool begins_heading(const struct glyphs *g, size_t start, size_t date)
{
	for (size_t i = start; i < date; i++)
		if (!cp_in(g->at[i].cp, U"#一二三四五六七八九十〇第章节篇编、.()") && !cp_digit(g->at[i].cp))
			return false;
	return true;
}

/* 2025年工作计划: what is to come. */
static bool hoped_for(const struct glyphs *g, size_t from, size_t end)
{
	static const char32_t *const words[] = {
	        U"计划", U"规划", U"目标", U"展望", U"打算", U"要点", U"安排", U"任务", NULL};
	for (size_t i = from; i < g->len && g->at[i].start < end; i++)
		if (glyphs_match_any(g, i, words))
			return true;
	return false;
}

/* What a heading, whose span is `span`, says of the figures below it; `low` is the first date in or behind
 * it. */
static const char *of_heading(const struct figure_dating *d, struct span span, size_t low)
{
	while (low < d->out->dates.len && date_at(d, low)->span.start < span.start)
		low++;
	if (low >= d->out->dates.len || date_at(d, low)->span.end > span.end)
		return "";
	const struct date_record *date = date_at(d, low);
	bool only = low + 1 >= d->out->dates.len || date_at(d, low + 1)->span.start >= span.end;
	size_t from = glyphs_find(d->glyphs, date->span.start), end = glyphs_find(d->glyphs, date->span.end);
	if (!only || date->role == ROLE_META || strpbrk(date->edtf, "/X") ||
	        !begins_heading(d->glyphs, glyphs_find(d->glyphs, span.start), from) ||
	        opens(d->glyphs, end) || lies_behind(d->glyphs, end) || hoped_for(d->glyphs, end, span.end))
		return "";
	return date->edtf;
}

/* ---- captions ---- */

enum { CAPTION_BYTES = 150 };

/* 与2003年相比, 2003年出生的人: not the year that the figures are of. */
static bool of_others(const struct glyphs *g, size_t date, size_t end)
{
	static const char32_t *const words[] = {
	        U"出生", U"生人", U"毕业", U"入学", U"入伍", U"参军", U"参加工作", U"相比", NULL};
	return compared(g, date) || glyphs_match_any(g, end, words);
}

/* 表1　2003年各乡援建资金: the year that a short line names, which ends no sentence. `low` is the first date
 * in or behind it. */
static const char *of_caption(const struct figure_dating *d, struct span span, size_t low)
{
	const struct records *out = d->out;
	if (span.end - span.start > CAPTION_BYTES || low >= out->dates.len ||
	        date_at(d, low)->span.end > span.end ||
	        (low + 1 < out->dates.len && date_at(d, low + 1)->span.start < span.end))
		return "";
	const struct date_record *date = date_at(d, low);
	const size_t from = glyphs_find(d->glyphs, span.start), end = glyphs_find(d->glyphs, date->span.end);
	for (size_t i = from; i < d->glyphs->len && d->glyphs->at[i].start < span.end; i++)
		if (cp_in(d->glyphs->at[i].cp, U"。;,!?"))
			return "";
	bool year = strspn(date->edtf, "0123456789") == strlen(date->edtf);
	return date->role == ROLE_META || !year || opens(d->glyphs, end) || lies_behind(d->glyphs, end) ||
	                       hoped_for(d->glyphs, end, span.end) ||
	                       of_others(d->glyphs, glyphs_find(d->glyphs, date->span.start), end)
	               ? ""
	               : date->edtf;
}

/* 单位：万元, between the caption and its table. */
static bool tells_units(const struct figure_dating *d, struct span span)
{
	static const char32_t *const words[] = {U"单位:", NULL};
	const size_t from = glyphs_find(d->glyphs, span.start);
	return span.end - span.start <= CAPTION_BYTES &&
	       glyphs_match_any(d->glyphs, from + (d->glyphs->at[from].cp == '('), words);
}

/* ---- the document ---- */

static bool is_row(const struct block *block)
{
	return block->kind == BLOCK_TABLE;
}

/* A row of one cell, right above the others, is a line as any other. */
static bool is_line(const struct figure_dating *d, const struct block *block)
{
	const char *text = d->doc->text + block->span.start;
	const size_t len = block->span.end - block->span.start;
	return !is_row(block) ||
	       !(memchr(text, '\t', len) || memchr(text, '|', len) || memmem(text, len, "  ", 2));
}

/* Is block `i` a row of the table that the block before it is of? The rule below a head belongs to it. */
static bool is_next_row(const struct block *at, size_t i)
{
	bool ruled = i > 1 && at[i - 1].kind == BLOCK_RULE;
	return i > 0 && is_row(&at[i]) && is_row(&at[i - 1 - ruled]);
}

/* 合计, 其中：: a row of one cell among the others, which neither has a date nor begins another table. */
static bool is_among_rows(const struct figure_dating *d, size_t block)
{
	const struct block *at = &d->doc->blocks.at[block];
	const bool dated = d->first < d->out->dates.len && date_at(d, d->first)->span.start < at->span.end;
	return is_next_row(d->doc->blocks.at, block) && !dated &&
	       d->glyphs->at[glyphs_find(d->glyphs, at->span.start)].cp != U'表';
}

/* Does the table's head begin with this row: the first of it, or the one below what it is called? */
static bool begins_table(const struct figure_dating *d, size_t block)
{
	const struct block *at = d->doc->blocks.at;
	if (!is_row(&at[block]) || !is_next_row(at, block) || block - d->head >= ROWS_MOST)
		return is_row(&at[block]);
	const struct glyph_range row = window_block(d->reading->window, block);
	if (block == d->head + 1) {
		const struct glyph_range above = window_block(d->reading->window, d->head);
		if (figures_title_row(d->glyphs, above.from, above.to))
			return true;
	}
	return figures_title_row(d->glyphs, row.from, row.to);
}

static void enter_block(struct figure_dating *d, size_t block)
{
	const struct block *at = &d->doc->blocks.at[block];
	if (begins_table(d, block))
		d->head = block;
	if (block > 0 && d->zones->of_block[block - 1] == ZONE_HEADING)
		d->heading = of_heading(d, at[-1].span, d->first);
	while (d->first < d->out->dates.len && date_at(d, d->first)->span.end <= at->span.start)
		d->first++;
	if (is_line(d, at) && at->kind != BLOCK_RULE && !tells_units(d, at->span) && !is_among_rows(d, block))
		d->caption = of_caption(d, at->span, d->first);
	d->block = block;
}

static const char *date_of(struct figure_dating *d, size_t figure)
{
	if (is_row(&d->doc->blocks.at[d->block])) {
		const char *found = of_row(d, figure);
		return *found || d->before > d->first ? found : *d->caption ? d->caption : d->heading;
	}
	const char *found = of_sentence(d, figure);
	bool dated = d->before > d->first;
	return *found || dated || d->zones->of_block[d->block] == ZONE_HEADING ? found : d->heading;
}

struct figure_dating *figure_dating_begin(const struct reading *reading, struct records *out)
{
	struct figure_dating *d = mem_zero(1, sizeof *d);
	*d = (struct figure_dating){.reading = reading,
	        .doc = reading->doc,
	        .zones = &reading->zones,
	        .out = out,
	        .heading = "",
	        .caption = ""};
	return d;
}

void figure_dating_end(struct figure_dating *d)
{
	free(d);
}

void figures_date(struct figure_dating *d, size_t first)
{
	const struct window *window = d->reading->window;
	const struct block *blocks = d->doc->blocks.at;
	d->glyphs = &window->glyphs;
	d->figure = d->sentence = 0;
	for (size_t i = first, block = window->block; block < window->end_block; block++) {
		enter_block(d, block);
		const size_t end =
		        block + 1 < d->doc->blocks.len ? blocks[block + 1].span.start : d->doc->len;
		for (; i < d->out->figures.len && d->out->figures.at[i].span.start < end &&
		        !pace_stops(d->reading->pace, d->out->figures.at[i].span.start);
		        i++) {
			struct figure_record *figure = &d->out->figures.at[i];
			d->before = d->before < d->first ? d->first : d->before;
			while (d->before < d->out->dates.len &&
			        date_at(d, d->before)->span.end <= figure->span.start)
				d->before++;
			figure->edtf = date_of(d, glyphs_find(d->glyphs, figure->span.start));
		}
	}
}
