// SPDX-License-Identifier: MIT
#include "core/extract/cell.h"

#include <string.h>

enum { ROWS_MAX = 300 }; /* rows that a head is looked for above */

/* The whole line of a row, tabs before the block and all; without a | at its ends. */
static struct span line_of(const struct doc *doc, size_t block)
{
	struct span line = doc->blocks.at[block].span;
	while (line.start > 0 && doc->text[line.start - 1] == '\t')
		line.start--;
	if (line.start < line.end && doc->text[line.start] == '|')
		line.start++;
	if (line.start < line.end && doc->text[line.end - 1] == '|')
		line.end--;
	return line;
}

static char edge_of(const struct doc *doc, struct span line)
{
	const char *text = doc->text + line.start;
	size_t len = line.end - line.start;
	return memchr(text, '\t', len) ? '\t' : memchr(text, '|', len) ? '|' : '\0';
}

static struct span trimmed(const char *text, struct span span)
{
	while (span.start < span.end && (text[span.start] == ' ' || text[span.start] == '\r'))
		span.start++;
	while (span.start < span.end && (text[span.end - 1] == ' ' || text[span.end - 1] == '\r'))
		span.end--;
	return span;
}

/* The cells of a line in turn: `line` is what is left of it; false behind the last one. */
static bool next_cell(const struct doc *doc, struct span *line, char edge, struct span *out)
{
	if (line->start > line->end)
		return false;
	const char *text = doc->text + line->start, *found = memchr(text, edge, line->end - line->start);
	size_t end = found ? line->start + (size_t)(found - text) : line->end;
	*out = trimmed(doc->text, (struct span){line->start, end});
	line->start = end + 1;
	return true;
}

bool cell_at(const struct doc *doc, size_t block, size_t off, struct cell *out)
{
	struct span line = line_of(doc, block);
	char edge = edge_of(doc, line);
	*out = (struct cell){0};
	if (!edge || doc->blocks.at[block].kind != BLOCK_TABLE)
		return false;
	for (; next_cell(doc, &line, edge, &out->span); out->column++)
		if (off < line.start)
			return true;
	return false;
}

/* The first row of the table: the last one above, lines of dashes passed over, that has edges. */
static size_t first_row(const struct doc *doc, size_t block)
{
	size_t first = block;
	for (size_t i = block; i > 0 && block - i < ROWS_MAX; i--) {
		enum block_kind kind = doc->blocks.at[i - 1].kind;
		if (kind == BLOCK_RULE)
			continue;
		if (kind != BLOCK_TABLE || !edge_of(doc, line_of(doc, i - 1)))
			break;
		first = i - 1;
	}
	return first;
}

bool cell_head(const struct doc *doc, size_t block, size_t column, struct span *out)
{
	size_t first = first_row(doc, block);
	struct span line = line_of(doc, first);
	char edge = edge_of(doc, line);
	if (first == block || !edge)
		return false;
	for (size_t i = 0; next_cell(doc, &line, edge, out); i++)
		if (i == column)
			return !span_empty(*out);
	return false;
}
