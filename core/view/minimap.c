// SPDX-License-Identifier: MIT
#include "core/view/minimap.h"

#include "core/view/parts.h"

#include <stdlib.h>

void minimap_clear(struct minimap *map)
{
	free(map->at);
	*map = (struct minimap){0};
}

static int cell_of(const struct minimap *map, size_t off, size_t len)
{
	int cell = len ? (int)((double)off / (double)len * map->cols) : 0;
	return cell < map->cols ? cell : map->cols - 1;
}

static void make(
        struct minimap *map, int cols, const struct marks *marks, const struct found *found, size_t len)
{
	minimap_clear(map);
	*map = (struct minimap){.at = mem_zero((size_t)cols, sizeof *map->at), .cols = cols};
	for (size_t i = 0; i < marks->all.len; i++) {
		const struct mark *mark = &marks->all.at[i];
		struct minimap_cell *cell = &map->at[cell_of(map, mark->span.start, len)];
		if (mark->listed)
			++*(mark->layer < LAYER_COUNT ? &cell->counts[mark->layer] : &cell->own);
	}
	for (size_t i = 0; i < found->hits.len; i++)
		map->at[cell_of(map, found->hits.at[i].start, len)].hits++;
}

static struct look look_of(const struct minimap_cell *cell)
{
	int most = 0;
	for (int layer = 1; layer < LAYER_COUNT; layer++)
		most = cell->counts[layer] > cell->counts[most] ? layer : most;
	if (cell->hits)
		return (struct look){U'=', STYLE_FOUND};
	if (cell->own)
		return (struct look){U'*', STYLE_TITLE};
	return cell->counts[most] ? looks[most] : (struct look){U'·', STYLE_DIM};
}

void minimap_draw(struct minimap *map, struct grid *grid, struct rect rect, const struct marks *marks,
        const struct found *found, size_t len, struct span screen)
{
	int cols = rect.cols - 2; /* a bracket fits before the first cell, and behind the last one */
	if (cols < 1)
		return;
	if (!map->at || map->cols != cols)
		make(map, cols, marks, found, len);
	for (int i = 0; i < cols; i++) {
		struct look look = look_of(&map->at[i]);
		grid_char(grid, rect.row, rect.col + 1 + i, look.style, look.mark);
	}
	int first = cell_of(map, screen.start, len),
	    last = cell_of(map, screen.end ? screen.end - 1 : 0, len);
	grid_char(grid, rect.row, rect.col + first, STYLE_FRAME, U'[');
	grid_char(grid, rect.row, rect.col + last + 2, STYLE_FRAME, U']');
}
