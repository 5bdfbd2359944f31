// SPDX-License-Identifier: MIT
// The document as glyphs, a stretch at a time. Inside extract only.
#ifndef CORE_EXTRACT_WINDOW_H
#define CORE_EXTRACT_WINDOW_H

#include "core/base/mem.h"
#include "core/extract/glyphs.h"

struct reading;

struct glyph_range {
	size_t from, to;
};

/*
 * Glyphs take several times the text's room, so that they are there for a window of it at a time:
 *
 *     for (window_open(reading); window_next(reading);)
 *             for (size_t i = window->from; i < window->to; i++)
 *                     …
 *
 * A window begins and ends between two blocks, at the end of a line over which no sentence goes on, and with
 * no heading before it or table near: a sentence and a table are whole in one, however long. On both sides
 * there are as many glyphs more as a rule looks around; further than that and its own block no rule sees.
 * Numbers of glyphs hold for one window: what a layer keeps longer, it keeps in bytes.
 */
struct window {
	size_t bytes;                       /* of text that it has at least, but at the end */
	size_t block, end_block;            /* the blocks [block, end_block) */
	ARRAY(struct glyph_range) of_block; /* the glyphs of each of them */
	size_t from, to;                    /* their glyphs, and those between them */
	struct glyphs glyphs; /* a block's first one has GAP_BREAK, but GAP_LINE where its sentence began
	                         in the block before */
};

enum { WINDOW_BYTES = 1 << 16, WINDOW_MARGIN = 1 << 9 };

/* The glyphs of block `i` of the document, which is one of the window's. */
static inline struct glyph_range window_block(const struct window *window, size_t i)
{
	return window->of_block.at[i - window->block];
}

/* A window of these blocks alone; window_open is next. */
void window_read(const struct reading *reading, size_t block, size_t end_block);
/* Goes back to before the first window. */
void window_open(const struct reading *reading);
/* The next one; false behind the last. */
bool window_next(const struct reading *reading);

void window_free(struct window *window);

#endif
