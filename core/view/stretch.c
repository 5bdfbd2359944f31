// SPDX-License-Identifier: MIT
#include "core/view/stretch.h"

#include "core/text/cluster.h"
#include "core/text/fold.h"
#include "core/text/query.h"

#include <stdlib.h>
#include <string.h>

static int by_place(const void *a, const void *b)
{
	const struct span *x = a, *y = b;
	return (x->start > y->start) - (x->start < y->start);
}

struct stretch_words stretch_words(const char *line, struct span found, const char *typed)
{
	struct stretch_words words = {0};
	struct query query;
	query_read(typed, &query);
	for (size_t i = 0; i < query.words.len && words.count < STRETCH_WORDS; i++) {
		struct span hit;
		if (fold_find(line, found.end, found.start, query.words.at[i], &hit))
			words.at[words.count++] = hit;
	}
	query_free(&query);
	if (words.count < 2)
		return (struct stretch_words){{found}, 1};
	qsort(words.at, (size_t)words.count, sizeof *words.at, by_place);
	return words;
}

/* Where a stretch of `cols` cells begins that ends at `end`, `from` at the least. */
static size_t back(const struct grid *grid, const char *line, size_t from, size_t end, int cols)
{
	size_t start = end;
	while (start > from) {
		const size_t before = cluster_prev(line, end, start);
		if (before < from || cluster_cols(line + before, end - before, grid->ambiguous) > cols)
			break;
		start = before;
	}
	return start;
}

/* A row in the making. */
struct row {
	struct grid *grid;
	int row, col, end; /* the cell that comes next, and behind the last one */
	const char *line;
	size_t shown; /* of the line so far */
};

static void put(struct row *r, size_t to, unsigned style, bool whole)
{
	r->col += grid_text(
	        r->grid, r->row, r->col, r->end - r->col, style, r->line + r->shown, to - r->shown, whole);
	r->shown = to;
}

/* The word with what stands around it, in `cols` cells; what stands between it and the one before is left out
 * if it is more. `next` is where the one behind begins, 0 for none. */
static void put_word(struct row *r, struct span word, size_t next, int cols)
{
	enum { GAP = 2 };
	static const char gap[] = "…";
	const enum width_ambiguous ambiguous = r->grid->ambiguous;
	const int own = cluster_cols(r->line + word.start, word.end - word.start, ambiguous);
	const int room = cols > own + GAP ? cols - own - GAP : 0;
	if (word.start > r->shown) {
		const size_t start = back(r->grid, r->line, r->shown, word.start, room / 2);
		if (start > r->shown) {
			r->col += grid_puts(r->grid, r->row, r->col, GAP, STYLE_DIM, gap);
			r->shown = start;
		}
		put(r, word.start, STYLE_TEXT, false);
	}
	if (word.end > r->shown)
		put(r, word.end, STYLE_TEXT | STYLE_HIT, true);
	if (next > r->shown)
		put(r,
		        r->shown + cluster_fit(r->line + r->shown, next - r->shown, room - room / 2,
		                           ambiguous, NULL),
		        STYLE_TEXT, false);
}

void stretch_draw(
        struct grid *grid, int row, int col, int cols, const char *line, const struct stretch_words *words)
{
	struct row r = {grid, row, col, col + cols, line, 0};
	const int count = words->count;
	const enum width_ambiguous ambiguous = grid->ambiguous;
	const bool fits = cluster_cols(line, words->at[count - 1].end, ambiguous) < cols * 2 / 3 ||
	                  cluster_cols(line, strlen(line), ambiguous) <= cols;
	for (int i = 0; i < count; i++) {
		const size_t next = i + 1 < count ? words->at[i + 1].start : 0;
		put_word(&r, words->at[i], next, fits ? 2 * cols : (r.end - r.col) / (count - i));
	}
	grid_puts(grid, row, r.col, r.end - r.col, STYLE_TEXT, line + r.shown);
}
