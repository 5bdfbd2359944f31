// SPDX-License-Identifier: MIT
#include "core/view/columns.h"

#include "core/doc/inline.h"
#include "core/text/cluster.h"
#include "core/view/page.h"

#include <string.h>

/* ---- cells ------------------------------------------------------------------------------------------------
 */

struct row {
	struct span cells[COLUMNS_MAX];
	int count;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static struct span trimmed(const char *text, struct span span)
{
	while (span.start < span.end && is_blank(text[span.start]))
		span.start++;
	while (span.end > span.start && is_blank(text[span.end - 1]))
		span.end--;
	return span;
}

/* The next bar that is no \|, or tab; `end` if there is none. */
static size_t next_sign(const char *text, size_t off, size_t end, char sign)
{
	while (off < end && (text[off] != sign || (off > 0 && text[off - 1] == '\\')))
		off++;
	return off;
}

/* A row without a sign that parts cells has none. */
static struct row row_of(const struct doc *doc, size_t i)
{
	const char *text = doc->text;
	struct row row = {0};
	struct span span = doc->blocks.at[i].span;
	char sign = memchr(text + span.start, '\t', span.end - span.start) ? '\t' : '|';
	if (sign == '|' && text[span.start] == '|')
		span.start++;
	if (sign == '|' && span.end > span.start && text[span.end - 1] == '|')
		span.end--;
	for (size_t off = span.start; off <= span.end && row.count < COLUMNS_MAX;) {
		size_t end = next_sign(text, off, span.end, sign);
		if (row.count == 0 && end == doc->blocks.at[i].span.end)
			break;
		row.cells[row.count++] = trimmed(text, (struct span){off, end});
		off = end + 1;
	}
	if (row.count == COLUMNS_MAX) { /* the last one holds the rest */
		struct span *last = &row.cells[COLUMNS_MAX - 1];
		*last = trimmed(text, (struct span){last->start, span.end});
	}
	return row;
}

static bool is_rule(const struct doc *doc, size_t i)
{
	struct span span = doc->blocks.at[i].span;
	return doc->blocks.at[i].kind == BLOCK_RULE &&
	       memchr(doc->text + span.start, '|', span.end - span.start);
}

static bool is_row(const struct doc *doc, size_t i)
{
	return i < doc->blocks.len && (doc->blocks.at[i].kind == BLOCK_TABLE || is_rule(doc, i));
}

static int cell_cols(const struct doc *doc, struct span cell, enum width_ambiguous ambiguous)
{
	struct flow flow = {0};
	flow_words(&flow, doc, cell, true);
	int cols = cluster_cols(buf_str(&flow.text), flow.text.len, ambiguous);
	flow_free(&flow);
	return cols;
}

/* 12, 1 200, -3.5, 40%: or nothing at all. */
static bool is_number(const char *text, struct span cell)
{
	for (; cell.start < cell.end; cell.start++)
		if (!strchr("0123456789.,+-% ", text[cell.start]))
			return false;
	return true;
}

/* ---- measuring --------------------------------------------------------------------------------------------
 */

static void measure(struct columns *columns, const struct doc *doc, size_t i, enum width_ambiguous ambiguous)
{
	struct row row = row_of(doc, i);
	for (int k = 0; k < row.count; k++) {
		int cols = cell_cols(doc, row.cells[k], ambiguous);
		columns->widths[k] = cols > columns->widths[k] ? cols : columns->widths[k];
		columns->texts[k] |= i > columns->first && !is_number(doc->text, row.cells[k]);
	}
	columns->count = row.count > columns->count ? row.count : columns->count;
}

void columns_for(struct columns *columns, const struct doc *doc, size_t i, enum width_ambiguous ambiguous)
{
	if (columns->end && i >= columns->first && i < columns->end)
		return;
	size_t chunk = i / COLUMNS_ROWS * COLUMNS_ROWS;
	*columns = (struct columns){.first = i, .end = i};
	while (columns->first > chunk && is_row(doc, columns->first - 1))
		columns->first--;
	for (; columns->end < chunk + COLUMNS_ROWS && is_row(doc, columns->end); columns->end++)
		if (!is_rule(doc, columns->end))
			measure(columns, doc, columns->end, ambiguous);
	for (int k = 0; k < columns->count; k++)
		columns->cols += columns->widths[k] + (k ? COLUMNS_GAP : 0);
}

/* ---- setting ----------------------------------------------------------------------------------------------
 */

static void add_blanks(struct flow *flow, struct span source, int cols, char sign)
{
	struct buf blanks = {0};
	for (int i = 0; i < cols; i++)
		buf_add(&blanks, &sign, 1);
	if (cols > 0)
		flow_make(flow, source, buf_str(&blanks), blanks.len, sign == '-' ? PAGE_RULE : INLINE_TEXT);
	buf_free(&blanks);
}

void columns_row(const struct columns *columns, const struct doc *doc, size_t i,
        enum width_ambiguous ambiguous, struct flow *flow)
{
	struct row row = row_of(doc, i);
	int missing = 0; /* blanks that are due before the next cell */
	if (is_rule(doc, i)) {
		add_blanks(flow, doc->blocks.at[i].span, columns->cols, '-');
		return;
	}
	for (int k = 0; k < row.count; k++) {
		int blanks = columns->widths[k] - cell_cols(doc, row.cells[k], ambiguous);
		bool right = !columns->texts[k];
		size_t from = k ? row.cells[k - 1].end : row.cells[k].start;
		add_blanks(
		        flow, (struct span){from, row.cells[k].start}, missing + (right ? blanks : 0), ' ');
		flow_words(flow, doc, row.cells[k], true);
		missing = COLUMNS_GAP + (right ? 0 : blanks);
	}
}

void columns_narrow_row(const struct doc *doc, size_t i, int cols, int indent, enum width_ambiguous ambiguous,
        struct flow *flow)
{
	struct row row = row_of(doc, i);
	int used = 0;
	if (is_rule(doc, i)) {
		add_blanks(flow, doc->blocks.at[i].span, cols, '-');
		return;
	}
	for (int k = 0; k < row.count; k++) {
		struct span before = {k ? row.cells[k - 1].end : row.cells[k].start, row.cells[k].start};
		int cell = cell_cols(doc, row.cells[k], ambiguous);
		bool fits = used + COLUMNS_GAP + cell <= cols;
		if (used && fits)
			add_blanks(flow, before, COLUMNS_GAP, ' ');
		else if (used)
			flow_make(flow, before, "\n", 1, INLINE_TEXT);
		flow_words(flow, doc, row.cells[k], true);
		used = !used ? cell : fits ? used + COLUMNS_GAP + cell : indent + cell;
	}
}
