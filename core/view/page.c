// SPDX-License-Identifier: MIT
#include "core/view/page.h"

#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "core/text/wrap.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { INDENT = 4, HANG = 2, INDENT_MIN_COLS = 20, LOOK_AT = 16 };

/* The lines of a block, made when first asked for. A block that runs on in the line of the one before has
 * none. */
struct page_block {
	struct page_line *lines; /* owned; NULL when not made yet or when there are none */
	int count;
	bool made;
};

void page_open(struct page *page, const struct doc *doc, int cols, enum width_ambiguous ambiguous)
{
	*page = (struct page){
	        .doc = doc, .cols = cols < PAGE_MIN_COLS ? PAGE_MIN_COLS : cols, .ambiguous = ambiguous};
	page->blocks = mem_zero(doc->blocks.len, sizeof *page->blocks);
}

void page_close(struct page *page)
{
	for (size_t i = 0; page->blocks && i < page->doc->blocks.len; i++)
		free(page->blocks[i].lines);
	free(page->blocks);
	*page = (struct page){0};
}

/* ---- what belongs together --------------------------------------------------------------------------------
 */

static size_t newlines_between(const struct doc *doc, size_t start, size_t end)
{
	size_t count = 0;
	for (size_t off = start; off < end; off++)
		count += doc->text[off] == '\n';
	return count;
}

/* Does block `i` run on in the last line of the block before: a paragraph that its heading opens? */
static bool runs_on(const struct doc *doc, size_t i)
{
	if (i == 0)
		return false;
	const struct block *a = &doc->blocks.at[i - 1], *b = &doc->blocks.at[i];
	return a->kind == BLOCK_HEADING && b->kind == BLOCK_PARAGRAPH &&
	       newlines_between(doc, a->span.end, b->span.start) == 0;
}

static struct span flow_span(const struct doc *doc, size_t i)
{
	struct span span = doc->blocks.at[i].span;
	while (++i < doc->blocks.len && runs_on(doc, i))
		span.end = doc->blocks.at[i].span.end;
	return span;
}

static bool gap_before(const struct doc *doc, size_t i)
{
	if (i == 0)
		return false;
	const struct block *a = &doc->blocks.at[i - 1], *b = &doc->blocks.at[i];
	return (b->kind == BLOCK_HEADING && a->kind != BLOCK_HEADING) ||
	       newlines_between(doc, a->span.end, b->span.start) >= 2;
}

/* ---- hard line ends ---------------------------------------------------------------------------------------
 */

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool wide_at(const struct doc *doc, size_t off)
{
	char32_t cp;
	utf8_decode(doc->text + off, doc->len - off, &cp);
	return width_char(cp, WIDTH_WIDE) == 2;
}

/*
 * The white space around a hard line end, from `off` on: gives its end, and whether a space stands for it.
 * `off` itself when there is no line end there.
 */
static size_t line_end(const struct doc *doc, size_t off, size_t end, bool *space)
{
	size_t next = off;
	bool newline = false;
	for (; next < end && is_space(doc->text[next]); next++)
		newline |= doc->text[next] == '\n';
	if (!newline)
		return off;
	*space = off > 0 && next < doc->len &&
	         !(wide_at(doc, utf8_prev(doc->text, off)) && wide_at(doc, next));
	return next;
}

/* Where the laid out text departs from the source: from byte `shown` of it on, source = shown + shift. */
struct shift {
	size_t shown, shift;
};
struct flow {
	struct buf text;
	ARRAY(struct shift) shifts;
};

/* Copies a span without its hard line ends. */
static void flow_make(const struct doc *doc, struct span span, struct flow *flow)
{
	if (!memchr(doc->text + span.start, '\n', span.end - span.start)) {
		buf_add(&flow->text, doc->text + span.start, span.end - span.start);
		return;
	}
	for (size_t off = span.start; off < span.end;) {
		bool space = false;
		size_t next = is_space(doc->text[off]) ? line_end(doc, off, span.end, &space) : off;
		if (next == off) {
			buf_add(&flow->text, doc->text + off++, 1);
			continue;
		}
		if (space)
			buf_add(&flow->text, " ", 1);
		off = next;
		*array_push(&flow->shifts) = (struct shift){flow->text.len, off - flow->text.len};
	}
}

/* `behind` asks for the place behind the byte before, so that a line's end stays before a line end left out.
 */
static size_t flow_source(const struct flow *flow, size_t start, size_t shown, bool behind)
{
	size_t at = behind && shown > 0 ? shown - 1 : shown;
	size_t shift = start;
	for (size_t i = 0; i < flow->shifts.len && flow->shifts.at[i].shown <= at; i++)
		shift = flow->shifts.at[i].shift;
	return shown + shift;
}

/* ---- blocks into lines ------------------------------------------------------------------------------------
 */

typedef ARRAY(struct page_line) page_lines;

/* Is this a Chinese paragraph? One may begin with a number or a foreign word. */
static bool chinese(const struct doc *doc, struct span span)
{
	for (int i = 0; i < LOOK_AT && span.start < span.end; i++) {
		char32_t cp;
		if (wide_at(doc, span.start))
			return true;
		span.start += utf8_decode(doc->text + span.start, span.end - span.start, &cp);
	}
	return false;
}

/* An item of a list, or a quotation, with its sign before it. */
static bool is_item(const struct doc *doc, struct span span)
{
	return span.end - span.start > 2 && strchr("-*+>", doc->text[span.start]) &&
	       doc->text[span.start + 1] == ' ';
}

static int first_indent(const struct page *page, const struct block *block)
{
	if (page->cols < INDENT_MIN_COLS)
		return 0;
	if (block->kind == BLOCK_PARAGRAPH)
		return chinese(page->doc, block->span) && !is_item(page->doc, block->span) ? INDENT : 0;
	if (block->kind == BLOCK_TOC && block->level > 1)
		return HANG * (block->level - 1) < page->cols / 3 ? HANG * (block->level - 1)
		                                                  : page->cols / 3;
	return 0;
}

static int next_indent(const struct page *page, const struct block *block, int first)
{
	bool hangs = block->kind == BLOCK_TABLE || block->kind == BLOCK_TOC ||
	             block->kind == BLOCK_FOOTNOTE || is_item(page->doc, block->span);
	return hangs && page->cols >= INDENT_MIN_COLS ? first + HANG : 0;
}

static void wrap_flow(const struct page *page, const struct block *block, struct span span, page_lines *lines)
{
	struct flow flow = {0};
	flow_make(page->doc, span, &flow);
	int indent = first_indent(page, block), next = next_indent(page, block, indent);
	struct wrap wrap;
	wrap_begin(&wrap, buf_str(&flow.text), flow.text.len, page->cols - indent, page->ambiguous);
	for (struct wrap_line line; wrap_next(&wrap, &line); indent = next) {
		*array_push(lines) = (struct page_line){.indent = indent,
		        .kind = block->kind,
		        .span = {flow_source(&flow, span.start, line.span.start, false),
		                flow_source(&flow, span.start, line.span.end, true)}};
		wrap.cols = page->cols - next;
	}
	wrap_end(&wrap);
	buf_free(&flow.text);
	array_free(&flow.shifts);
}

/* A block's lines, made if they are not. */
static const struct page_block *lines_of(struct page *page, size_t i)
{
	struct page_block *made = &page->blocks[i];
	if (made->made)
		return made;
	made->made = true;
	if (runs_on(page->doc, i))
		return made;
	const struct block *block = &page->doc->blocks.at[i];
	page_lines lines = {0};
	if (gap_before(page->doc, i))
		*array_push(&lines) = (struct page_line){
		        .span = {block->span.start, block->span.start}, .kind = BLOCK_PARAGRAPH};
	if (block->kind == BLOCK_RULE)
		*array_push(&lines) = (struct page_line){.span = block->span, .kind = BLOCK_RULE};
	else
		wrap_flow(page, block, flow_span(page->doc, i), &lines);
	made->lines = lines.at;
	made->count = (int)lines.len;
	return made;
}

/* ---- walking ----------------------------------------------------------------------------------------------
 */

static size_t block_count(const struct page *page)
{
	return page->doc ? page->doc->blocks.len : 0;
}

bool page_line(struct page *page, struct page_pos pos, struct page_line *line)
{
	if (pos.block >= block_count(page))
		return false;
	const struct page_block *made = lines_of(page, pos.block);
	if (pos.line < 0 || pos.line >= made->count)
		return false;
	*line = made->lines[pos.line];
	return true;
}

static bool step_down(struct page *page, struct page_pos *pos)
{
	if (pos->block < block_count(page) && pos->line + 1 < lines_of(page, pos->block)->count) {
		pos->line++;
		return true;
	}
	for (size_t i = pos->block + 1; i < block_count(page); i++)
		if (lines_of(page, i)->count > 0) {
			*pos = (struct page_pos){i, 0};
			return true;
		}
	return false;
}

static bool step_up(struct page *page, struct page_pos *pos)
{
	if (pos->line > 0) {
		pos->line--;
		return true;
	}
	for (size_t i = pos->block; i-- > 0;)
		if (lines_of(page, i)->count > 0) {
			*pos = (struct page_pos){i, lines_of(page, i)->count - 1};
			return true;
		}
	return false;
}

int page_move(struct page *page, struct page_pos *pos, int lines)
{
	int moved = 0, wanted = lines < 0 ? -lines : lines;
	while (moved < wanted && (lines < 0 ? step_up(page, pos) : step_down(page, pos)))
		moved++;
	return moved;
}

struct page_pos page_at(struct page *page, size_t off)
{
	struct page_pos pos = {0};
	if (block_count(page) == 0)
		return pos;
	pos.block = doc_block_at(page->doc, off);
	while (pos.block > 0 && lines_of(page, pos.block)->count == 0)
		pos.block--;
	const struct page_block *made = lines_of(page, pos.block);
	for (int i = 1; i < made->count; i++)
		if (made->lines[i].span.start <= off)
			pos.line = i;
	return pos;
}

int page_compare(struct page_pos a, struct page_pos b)
{
	if (a.block != b.block)
		return a.block < b.block ? -1 : 1;
	return a.line < b.line ? -1 : a.line > b.line;
}

/* ---- a line's words ---------------------------------------------------------------------------------------
 */

static void add_words(const struct doc *doc, struct span span, enum block_kind kind, struct buf *out)
{
	struct flow flow = {0};
	if (kind == BLOCK_RULE) {
		buf_add(out, doc->text + span.start, span.end - span.start);
		return;
	}
	flow_make(doc, span, &flow);
	buf_add(out, buf_str(&flow.text), flow.text.len);
	buf_free(&flow.text);
	array_free(&flow.shifts);
}

void page_words(const struct page *page, const struct page_line *line, struct buf *out)
{
	if (!span_empty(line->span))
		add_words(page->doc, line->span, line->kind, out);
}

int page_col(const struct page *page, const struct page_line *line, size_t off)
{
	if (off <= line->span.start)
		return line->indent;
	struct buf words = {0};
	struct span part = {line->span.start, off < line->span.end ? off : line->span.end};
	add_words(page->doc, part, line->kind, &words);
	int cols = cluster_cols(buf_str(&words), words.len, page->ambiguous);
	buf_free(&words);
	return line->indent + cols;
}

void page_print(const struct page *page, const struct page_line *line, struct buf *out)
{
	struct buf words = {0};
	page_words(page, line, &words);
	for (int i = 0; words.len && i < line->indent; i++)
		buf_add(out, " ", 1);
	width_clean(words.at, words.len, out);
	buf_free(&words);
}
