// SPDX-License-Identifier: MIT
#include "core/view/page.h"

#include "core/doc/join.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "core/text/wrap.h"
#include "core/view/columns.h"
#include "core/view/flow.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { INDENT = 4, HANG = 2, INDENT_MIN_COLS = 20, LOOK_AT = 16 };

typedef ARRAY(struct page_line) page_lines;

/* What is laid out at a time. */
struct page_part {
	struct flow flow;
	page_lines lines; /* none when not made yet */
};

/* A block that runs on in the line of the one before has no parts. */
struct page_block {
	struct page_part *parts; /* owned; NULL when not asked for yet or when there are none */
	int count;
	bool known; /* is `count` set? */
	bool asked, runs_on;
};

void page_open(struct page *page, const struct doc *doc, const struct page_look *look)
{
	*page = (struct page){.doc = doc, .look = *look};
	if (look->cols < PAGE_MIN_COLS)
		page->look.cols = PAGE_MIN_COLS;
	page->blocks = mem_zero(doc->blocks.len, sizeof *page->blocks);
	page->columns = mem_zero(1, sizeof *page->columns);
}

static void block_free(struct page_block *block)
{
	for (int i = 0; block->parts && i < block->count; i++) {
		flow_free(&block->parts[i].flow);
		array_free(&block->parts[i].lines);
	}
	free(block->parts);
}

void page_close(struct page *page)
{
	for (size_t i = 0; page->blocks && i < page->doc->blocks.len; i++)
		block_free(&page->blocks[i]);
	free(page->blocks);
	free(page->columns);
	*page = (struct page){0};
}

/* ---- what belongs together --------------------------------------------------------------------------------
 */

static bool is_newline(const struct doc *doc, size_t off)
{
	return doc->text[off] == '\n' || (doc->text[off] == '\r' && doc->text[off + 1] != '\n');
}

static size_t newlines_between(const struct doc *doc, size_t start, size_t end)
{
	size_t count = 0;
	for (size_t off = start; off < end; off++)
		count += is_newline(doc, off);
	return count;
}

/* Flowing: does block `i` belong to the flow of the one before? Page numbers do, when they are left out. */
static bool joins(const struct page *page, size_t i)
{
	const struct doc *doc = page->doc;
	if (doc->blocks.at[i].kind == BLOCK_PAGE)
		return page->look.margin;
	return doc_joins(doc, i) == JOIN_FLOWS &&
	       (page->look.margin || doc->blocks.at[i - 1].kind != BLOCK_PAGE);
}

/* Does block `i` run on in the last line of the block before? */
static bool runs_on(struct page *page, size_t i)
{
	const struct doc *doc = page->doc;
	struct page_block *known = &page->blocks[i];
	if (i == 0 || known->asked)
		return known->runs_on;
	const struct block *a = &doc->blocks.at[i - 1], *b = &doc->blocks.at[i];
	bool touch = newlines_between(doc, a->span.end, b->span.start) == 0;
	bool opened = a->kind == BLOCK_HEADING && b->kind == BLOCK_PARAGRAPH && touch;
	known->asked = true;
	known->runs_on = page->look.exact ? touch : opened || joins(page, i);
	return known->runs_on;
}

/* The last block that is laid out with block `i`, which does not run on. */
static size_t last_of(struct page *page, size_t i)
{
	while (i + 1 < page->doc->blocks.len && runs_on(page, i + 1))
		i++;
	return i;
}

/* Behind the newline that ends the line of block `i`. */
static size_t line_behind(const struct doc *doc, size_t i)
{
	size_t off = doc->blocks.at[i].span.end;
	while (off < doc->len && !is_newline(doc, off))
		off++;
	return off < doc->len ? off + 1 : off;
}

/* The bytes that are laid out with block `i`: exact, they are whole lines, empty ones before the block too.
 */
static struct span whole_span(struct page *page, size_t i)
{
	const struct doc *doc = page->doc;
	size_t last = last_of(page, i);
	if (!page->look.exact) {
		while (last > i && doc->blocks.at[last].kind == BLOCK_PAGE)
			last--;
		return (struct span){doc->blocks.at[i].span.start, doc->blocks.at[last].span.end};
	}
	size_t end = last + 1 < doc->blocks.len ? line_behind(doc, last) : doc->len;
	return (struct span){i ? line_behind(doc, i - 1) : 0, end};
}

static bool gap_before(const struct doc *doc, size_t i)
{
	if (i == 0)
		return false;
	const struct block *a = &doc->blocks.at[i - 1], *b = &doc->blocks.at[i];
	return (b->kind == BLOCK_HEADING && a->kind != BLOCK_HEADING) ||
	       newlines_between(doc, a->span.end, b->span.start) >= 2;
}

/* ---- parts ------------------------------------------------------------------------------------------------
 */

static int part_count(struct span whole)
{
	size_t len = whole.end - whole.start;
	return len < 2 * PAGE_PART ? 1 : (int)(len / PAGE_PART);
}

/* Where part `k` begins: behind a stop or a newline, if there is one within half of a part. */
static size_t part_start(const struct doc *doc, struct span whole, int k)
{
	static const char stop[] = "。";
	if (k == 0)
		return whole.start;
	if (k == part_count(whole))
		return whole.end;
	size_t target = whole.start + (size_t)k * PAGE_PART;
	for (size_t off = target; off > target - PAGE_PART / 2; off--)
		if (doc->text[off - 1] == '\n' || memcmp(doc->text + off - 3, stop, 3) == 0)
			return off;
	while (((unsigned char)doc->text[target] & 0xC0) == 0x80 && target > whole.start)
		target--;
	return cluster_prev(doc->text, doc->len, target);
}

static struct page_block *block_of(struct page *page, size_t i)
{
	struct page_block *block = &page->blocks[i];
	if (block->known)
		return block;
	block->known = true;
	if (runs_on(page, i))
		return block;
	block->count = part_count(whole_span(page, i));
	block->parts = mem_zero((size_t)block->count, sizeof *block->parts);
	return block;
}

/* ---- parts into lines -------------------------------------------------------------------------------------
 */

/* A part while it is laid out. */
struct setting {
	const struct page *page;
	const struct block *block; /* the one it begins with */
	struct span span;
	bool first;     /* the block's first part */
	bool continues; /* the block goes on with a sentence that began before the notes of a page */
	struct page_part *part;
};

/* Is the paragraph indented: does it begin with Chinese, or with no words at all, as a year in a title does?
 */
static bool is_indented(const struct buf *text)
{
	bool words = false;
	size_t off = 0;
	for (int i = 0; i < LOOK_AT && off < text->len; i++) {
		char32_t cp;
		off += utf8_decode(text->at + off, text->len - off, &cp);
		if (width_char(cp, WIDTH_WIDE) == 2)
			return true;
		words |= (cp >= 'a' && cp <= 'z') || cp > 0x7F;
	}
	return !words;
}

/* An item of a list, or a quotation, with its sign before it. */
static bool is_item(const struct doc *doc, struct span span)
{
	return span.end - span.start > 2 && strchr("-*+>", doc->text[span.start]) &&
	       doc->text[span.start + 1] == ' ';
}

/* The line that names the document, if it is one line with more below it. */
static bool is_title(const struct page *page, const struct block *block)
{
	static const char comma[] = "，";
	const struct doc *doc = page->doc;
	size_t len = block->span.end - block->span.start;
	return block->kind == BLOCK_PARAGRAPH && block->span.start == doc->title.start &&
	       block->span.end == doc->title.end && doc->blocks.len > 1 &&
	       !memmem(doc->text + block->span.start, len, comma, strlen(comma)) &&
	       cluster_cols(doc->text + block->span.start, len, page->look.ambiguous) < page->look.cols;
}

static bool is_centred(const struct setting *s)
{
	bool wide = s->page->look.cols >= INDENT_MIN_COLS && !s->page->look.exact;
	bool alone = s->span.end <= s->block->span.end;
	bool first = s->block->kind != BLOCK_TOC && doc_level(s->page->doc, s->block) == 1;
	return wide && alone && (first || is_title(s->page, s->block));
}

static int toc_indent(const struct setting *s)
{
	int indent = HANG * (s->block->level - 1), most = s->page->look.cols / 3;
	return indent < 0 ? 0 : indent < most ? indent : most;
}

static int first_indent(const struct setting *s)
{
	const struct block *block = s->block;
	const struct doc *doc = s->page->doc;
	if (s->page->look.cols < INDENT_MIN_COLS || s->page->look.exact || !s->first)
		return 0;
	if (block->kind == BLOCK_TOC)
		return toc_indent(s);
	bool heading =
	        block->kind == BLOCK_HEADING && (doc_level(doc, block) > 2 || s->span.end > block->span.end);
	bool paragraph = block->kind == BLOCK_PARAGRAPH && !s->continues && !is_item(doc, block->span);
	return (heading || paragraph) && is_indented(&s->part->flow.text) ? INDENT : 0;
}

static int next_indent(const struct setting *s, int first)
{
	const struct block *block = s->block;
	bool hangs = block->kind == BLOCK_TABLE || block->kind == BLOCK_TOC ||
	             block->kind == BLOCK_FOOTNOTE || is_item(s->page->doc, block->span);
	return hangs && s->page->look.cols >= INDENT_MIN_COLS && !s->page->look.exact ? first + HANG : 0;
}

static void add_line(const struct setting *s, struct span shown, int indent)
{
	const struct flow *flow = &s->part->flow;
	*array_push(&s->part->lines) = (struct page_line){.indent = indent,
	        .kind = s->block->kind,
	        .shown = shown,
	        .flow = flow,
	        .span = {flow_source(flow, shown.start, false), flow_source(flow, shown.end, true)}};
	struct page_line *line = &s->part->lines.at[s->part->lines.len - 1];
	if (span_empty(shown))
		line->span.end = line->span.start;
}

/* Wraps the flow as it is now into lines that leave `spare` cells free; the cells of the last one, its indent
 * included. */
static int wrap_flow(const struct setting *s, int spare)
{
	const struct page_look *look = &s->page->look;
	const struct buf *text = &s->part->flow.text;
	bool centred = is_centred(s);
	int indent = centred ? 0 : first_indent(s), next = next_indent(s, indent), used = 0;
	struct wrap wrap;
	wrap_begin(&wrap, buf_str(text), text->len, look->cols - indent - spare, look->ambiguous);
	wrap.hang = spare ? 0 : look->hang;
	for (struct wrap_line line; wrap_next(&wrap, &line); indent = next) {
		int middle = centred ? (look->cols - line.cols) / 2 : 0;
		add_line(s, line.span, middle > 0 ? middle : indent);
		used = indent + line.cols;
		wrap.cols = look->cols - next - spare;
	}
	return used;
}

/* ---- contents ---------------------------------------------------------------------------------------------
 */

static bool is_leader(char32_t cp)
{
	return cp == U'…' || cp == U'⋯' || cp == '.' || cp == U'·' || cp == U'．' || cp == U'・' ||
	       cp == '-' || cp == '_' || cp == ' ' || cp == '\t' || cp == U'\u3000' || cp == '\n' ||
	       cp == '\r';
}

/* The page number behind a title, with the brackets around it. */
static void page_number(const struct doc *doc, struct span rest, struct flow *out)
{
	struct inline_runs read = {0};
	inline_read(doc, rest, &read);
	for (size_t i = 0; i < read.runs.len; i++) {
		struct span span = read.runs.at[i].span;
		for (size_t off = span.start, next; off < span.end; off = next) {
			char32_t cp;
			next = off + utf8_decode(doc->text + off, span.end - off, &cp);
			if (!is_leader(cp))
				flow_take(out, doc, (struct span){off, next}, INLINE_TEXT);
		}
	}
	inline_free(&read);
}

/* Dots without gaps, as Chinese books have them, in the look of the text: a terminal can repeat them by
 * itself. */
static void add_leader(struct flow *flow, struct span source, int cols)
{
	struct buf dots = {0};
	for (int col = 0; col < cols; col++)
		buf_add(&dots, col > 0 && col + 1 < cols ? "." : " ", 1);
	flow_make(flow, source, buf_str(&dots), dots.len, INLINE_TEXT);
	buf_free(&dots);
}

static void set_contents(const struct setting *s)
{
	const struct page_look *look = &s->page->look;
	struct flow number = {0}, *flow = &s->part->flow;
	struct span title = {s->block->span.start, s->block->title.end};
	page_number(s->page->doc, (struct span){title.end, s->block->span.end}, &number);
	int cols = cluster_cols(buf_str(&number.text), number.text.len, look->ambiguous);
	flow_words(flow, s->page->doc, title, true);
	int used = wrap_flow(s, cols + HANG);
	struct span source = {title.end, number.runs.len ? number.runs.at[0].source.start : title.end};
	add_leader(flow, source, look->cols - cols - used);
	for (size_t i = 0; i < number.runs.len; i++)
		flow_take(flow, s->page->doc, number.runs.at[i].source, INLINE_TEXT);
	flow_free(&number);
	if (s->part->lines.len == 0)
		return;
	struct page_line *last = &s->part->lines.at[s->part->lines.len - 1];
	last->shown.end = flow->text.len;
	last->span.end = flow_source(flow, flow->text.len, true);
}

/* ---- all kinds --------------------------------------------------------------------------------------------
 */

static bool is_paged(const struct setting *s)
{
	const struct block *b = s->block;
	return b->kind == BLOCK_TOC && b->page && s->page->look.cols >= INDENT_MIN_COLS &&
	       b->title.end < b->span.end;
}

static void set_words(const struct setting *s)
{
	const struct doc *doc = s->page->doc;
	bool titles = s->block->kind == BLOCK_TOC || s->block->kind == BLOCK_HEADING;
	if (s->page->look.exact || s->block->kind == BLOCK_RULE)
		flow_take(&s->part->flow, doc, s->span, INLINE_TEXT);
	else
		flow_blocks(&s->part->flow, doc, s->span, titles && s->span.end <= s->block->span.end,
		        s->page->look.margin);
	wrap_flow(s, 0);
}

/* A row of a table; false if it is none, or only a part of one. */
static bool set_row(const struct setting *s)
{
	const struct page_look *look = &s->page->look;
	const struct doc *doc = s->page->doc;
	size_t i = (size_t)(s->block - doc->blocks.at);
	if (s->block->kind != BLOCK_TABLE && s->block->kind != BLOCK_RULE)
		return false;
	columns_for(s->page->columns, doc, i, look->ambiguous);
	bool whole = s->first && s->span.end >= s->block->span.end;
	if (s->page->columns->count < 2 || !whole)
		return false;
	if (s->page->columns->cols <= look->cols)
		columns_row(s->page->columns, doc, i, look->ambiguous, &s->part->flow);
	else
		columns_narrow_row(doc, i, look->cols, HANG, look->ambiguous, &s->part->flow);
	if (s->part->flow.text.len == 0)
		return false;
	wrap_flow(s, 0);
	for (size_t k = 0; k < s->part->lines.len; k++)
		s->part->lines.at[k].kind = BLOCK_TABLE;
	return true;
}

static void add_gap(const struct setting *s)
{
	size_t at = s->span.start;
	*array_push(&s->part->lines) = (struct page_line){.span = {at, at}, .kind = BLOCK_PARAGRAPH};
}

/* The lines of a part, made if they are not. */
static const page_lines *lines_of(struct page *page, size_t i, int k)
{
	struct page_block *block = block_of(page, i);
	struct page_part *part = &block->parts[k];
	const struct doc *doc = page->doc;
	if (part->lines.len)
		return &part->lines;
	struct span whole = whole_span(page, i);
	struct setting s = {.page = page, .block = &doc->blocks.at[i], .first = k == 0, .part = part};
	s.span = (struct span){part_start(doc, whole, k), part_start(doc, whole, k + 1)};
	s.continues = !page->look.exact && doc_joins(doc, i) != JOIN_NONE;
	if (!page->look.exact && k == 0 && gap_before(doc, i))
		add_gap(&s);
	if (!page->look.exact && is_paged(&s))
		set_contents(&s);
	else if (page->look.exact || !set_row(&s))
		set_words(&s);
	if (part->lines.len == 0)
		add_gap(&s);
	return &part->lines;
}

/* ---- walking ----------------------------------------------------------------------------------------------
 */

static size_t block_count(const struct page *page)
{
	return page->doc ? page->doc->blocks.len : 0;
}

bool page_line(struct page *page, struct page_pos pos, struct page_line *line)
{
	if (pos.block >= block_count(page) || pos.part < 0 || pos.part >= block_of(page, pos.block)->count)
		return false;
	const page_lines *lines = lines_of(page, pos.block, pos.part);
	if (pos.line < 0 || pos.line >= (int)lines->len)
		return false;
	*line = lines->at[pos.line];
	return true;
}

static bool step_down(struct page *page, struct page_pos *pos)
{
	struct page_line line;
	if (page_line(page, (struct page_pos){pos->block, pos->part, pos->line + 1}, &line)) {
		pos->line++;
		return true;
	}
	for (size_t i = pos->block; i < block_count(page); i++) {
		int part = i == pos->block ? pos->part + 1 : 0;
		if (part < block_of(page, i)->count) {
			*pos = (struct page_pos){i, part, 0};
			return true;
		}
	}
	return false;
}

static bool step_up(struct page *page, struct page_pos *pos)
{
	if (pos->line > 0) {
		pos->line--;
		return true;
	}
	for (size_t i = pos->block + 1; block_count(page) && i-- > 0;) {
		int part = (i == pos->block ? pos->part : block_of(page, i)->count) - 1;
		if (part >= 0) {
			*pos = (struct page_pos){i, part, (int)lines_of(page, i, part)->len - 1};
			return true;
		}
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

/* The block with which byte `off` is laid out. */
static size_t block_at(struct page *page, size_t off)
{
	size_t i = doc_block_at(page->doc, off);
	if (page->look.exact && i + 1 < block_count(page) && off >= line_behind(page->doc, i) &&
	        !runs_on(page, i + 1))
		i++;
	while (i > 0 && runs_on(page, i))
		i--;
	return i;
}

struct page_pos page_at(struct page *page, size_t off)
{
	struct page_pos pos = {0};
	if (block_count(page) == 0)
		return pos;
	pos.block = block_at(page, off);
	struct span whole = whole_span(page, pos.block);
	int count = block_of(page, pos.block)->count;
	while (pos.part + 1 < count && part_start(page->doc, whole, pos.part + 1) <= off) {
		size_t ahead = (off - part_start(page->doc, whole, pos.part + 1)) / PAGE_PART;
		pos.part += ahead > 1 && pos.part + (int)ahead < count ? (int)ahead - 1 : 1;
	}
	const page_lines *lines = lines_of(page, pos.block, pos.part);
	for (size_t i = 1; i < lines->len; i++)
		if (lines->at[i].span.start <= off)
			pos.line = (int)i;
	return pos;
}

int page_compare(struct page_pos a, struct page_pos b)
{
	if (a.block != b.block)
		return a.block < b.block ? -1 : 1;
	if (a.part != b.part)
		return a.part < b.part ? -1 : 1;
	return a.line < b.line ? -1 : a.line > b.line;
}

/* ---- a line's words ---------------------------------------------------------------------------------------
 */

struct slice page_words(const struct page_line *line)
{
	if (!line->flow || span_empty(line->shown))
		return (struct slice){"", 0};
	return (struct slice){line->flow->text.at + line->shown.start, line->shown.end - line->shown.start};
}

static int col_shown(const struct page *page, const struct page_line *line, size_t shown)
{
	struct slice words = page_words(line);
	size_t len = shown <= line->shown.start ? 0 : shown - line->shown.start;
	return line->indent + cluster_cols(words.at, len < words.len ? len : words.len, page->look.ambiguous);
}

int page_col(const struct page *page, const struct page_line *line, size_t off)
{
	if (off <= line->span.start || !line->flow)
		return line->indent;
	return col_shown(page, line, flow_shown(line->flow, off));
}

void page_print(const struct page_line *line, struct buf *out)
{
	struct slice words = page_words(line);
	for (int i = 0; words.len && i < line->indent; i++)
		buf_add(out, " ", 1);
	width_clean(words.at, words.len, out);
}

bool page_stretch(
        const struct page *page, const struct page_line *line, size_t *i, struct page_stretch *stretch)
{
	if (!line->flow || span_empty(line->shown))
		return false;
	if (*i == 0)
		*i = flow_run_at(line->flow, line->shown.start);
	for (; *i < line->flow->runs.len; ++*i) {
		const struct flow_run *run = &line->flow->runs.at[*i];
		if (run->shown >= line->shown.end)
			return false;
		if (run->style == INLINE_TEXT)
			continue;
		size_t end = ++*i < line->flow->runs.len ? line->flow->runs.at[*i].shown : line->shown.end;
		int col = col_shown(page, line, run->shown);
		*stretch = (struct page_stretch){run->style, col, col_shown(page, line, end) - col};
		return true;
	}
	return false;
}
