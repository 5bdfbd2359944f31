// SPDX-License-Identifier: MIT
#include "core/extract/window.h"

#include "core/extract/spaced.h"
#include "core/extract/zone.h"

#include <stdlib.h>
#include <string.h>

void window_open(const struct reading *reading)
{
	reading->window->block = reading->window->end_block = 0;
}

/* Does the block end with a digit or a full-width mark or bracket, as the rows of a table do whose columns
 * were fused, and their head? */
static bool may_be_row(const struct doc *doc, const struct block *block)
{
	const char *end = doc->text + block->span.end;
	return (end[-1] >= '0' && end[-1] <= '9') || end[-1] == ')' ||
	       (block->span.end - block->span.start >= 3 && !memcmp(end - 3, "\xEF\xBC", 2));
}

static bool near_table(const struct doc *doc, size_t i)
{
	enum {
		NEAR = 3,
		AHEAD = 2
	}; /* so far behind a table what stands there may still belong to it, and so far
	      before its first row its head may stand */
	for (size_t k = 1; k <= AHEAD && i + k < doc->blocks.len; k++)
		if (may_be_row(doc, &doc->blocks.at[i + k]))
			return true;
	for (size_t k = 0; k <= NEAR && k <= i; k++)
		if (doc->blocks.at[i - k].kind == BLOCK_TABLE || may_be_row(doc, &doc->blocks.at[i - k]))
			return true;
	return false;
}

/* May a window begin with block `i`? */
static bool parts(const struct reading *reading, size_t i)
{
	const struct doc *doc = reading->doc;
	const struct block *blocks = doc->blocks.at;
	size_t behind = blocks[i - 1].span.end;
	return !reading->zones.runs_on[i] && reading->zones.of_block[i - 1] != ZONE_HEADING &&
	       memchr(doc->text + behind, '\n', blocks[i].span.start - behind) && !near_table(doc, i);
}

/* The block behind the window that begins with block `i`. */
static size_t end_of(const struct reading *reading, size_t i)
{
	const struct doc *doc = reading->doc;
	const size_t full = doc->blocks.at[i].span.start + reading->window->bytes;
	do
		i++;
	while (i < doc->blocks.len && (doc->blocks.at[i].span.start < full || !parts(reading, i)));
	return i;
}

/* The beginning of the character that holds byte `off`. */
static size_t character(const struct doc *doc, size_t off)
{
	while (off < doc->len && off > 0 && (doc->text[off] & 0xC0) == 0x80)
		off--;
	return off;
}

/* Sets the gaps between the blocks that begin in the glyphs' span. */
static void set_breaks(const struct reading *reading, struct glyphs *glyphs, size_t block)
{
	const struct block *blocks = reading->doc->blocks.at;
	for (; block > 0 && blocks[block - 1].span.start >= glyphs->span.start; block--)
		;
	for (; block < reading->doc->blocks.len && blocks[block].span.start < glyphs->span.end; block++) {
		size_t first = glyphs_find(glyphs, blocks[block].span.start);
		if (glyphs->at[first].gap == GAP_LINE && !reading->zones.runs_on[block])
			glyphs_break(glyphs, first);
	}
}

/* Blanks that only set a word's letters apart part no columns. */
static void close_words(struct window *window, const struct doc *doc, struct glyph_range row)
{
	struct glyph *at = window->glyphs.at;
	for (size_t i = row.from + 1; i < row.to; i++)
		if (at[i].gap == GAP_WIDE &&
		        spaced_letters(doc->text, doc->len, at[i - 1].start + at[i - 1].len, at[i].start))
			at[i].gap = GAP_SPACE;
}

static void find_blocks(struct window *window, const struct doc *doc)
{
	window->of_block.len = 0;
	for (size_t i = window->block; i < window->end_block; i++) {
		const struct block *block = &doc->blocks.at[i];
		const struct glyph_range range = {glyphs_find(&window->glyphs, block->span.start),
		        glyphs_find(&window->glyphs, block->span.end)};
		if (block->kind == BLOCK_TABLE)
			close_words(window, doc, range);
		*array_push(&window->of_block) = range;
	}
}

void window_read(const struct reading *reading, size_t block, size_t end_block)
{
	struct window *window = reading->window;
	const struct doc *doc = reading->doc;
	const bool first = block == 0, last = end_block == doc->blocks.len;
	const struct span span = {first ? 0 : doc->blocks.at[block].span.start,
	        last ? doc->len : doc->blocks.at[end_block].span.start};
	const struct span around = {
	        character(doc, span.start < WINDOW_MARGIN ? 0 : span.start - WINDOW_MARGIN),
	        character(doc, doc->len - span.end < WINDOW_MARGIN ? doc->len : span.end + WINDOW_MARGIN)};
	glyphs_read(&window->glyphs, doc->text, doc->len, around, reading->pace);
	set_breaks(reading, &window->glyphs, block);
	window->block = block;
	window->end_block = end_block;
	find_blocks(window, doc);
	window->from = glyphs_find(&window->glyphs, span.start);
	window->to = glyphs_find(&window->glyphs, span.end);
}

bool window_next(const struct reading *reading)
{
	const size_t block = reading->window->end_block;
	if (block >= reading->doc->blocks.len || reading->pace->stopped)
		return false;
	window_read(reading, block, end_of(reading, block));
	return true;
}

void window_free(struct window *window)
{
	glyphs_free(&window->glyphs);
	array_free(&window->of_block);
}
