// SPDX-License-Identifier: MIT
// A message that is longer than the last row: it takes as many rows above it as it needs, until the next key.
#include "tui/app.h"

#include "core/text/cluster.h"
#include "core/text/wrap.h"

#include <string.h>

enum { MARGIN_COLS = 1 };

static int lines_of(const struct app *app, int cols)
{
	struct wrap wrap;
	int rows = 0;
	wrap_begin(&wrap, app->message, strlen(app->message), cols, app->grid.ambiguous);
	for (struct wrap_line line; wrap_next(&wrap, &line);)
		rows++;
	return rows;
}

int message_rows(const struct app *app, struct rect row)
{
	int cols = row.cols - 2 * MARGIN_COLS, most = row.row / 2 + 1;
	bool fits = !strchr(app->message, '\n') &&
	            cluster_cols(app->message, strlen(app->message), app->grid.ambiguous) <= cols;
	int rows = fits || cols < 2 ? 1 : lines_of(app, cols);
	return rows < most ? rows : most;
}

void message_compose(struct app *app, struct rect row, int rows)
{
	struct wrap wrap;
	size_t len = strlen(app->message);
	unsigned style = app->message_is_error ? STYLE_ERROR : STYLE_TEXT;
	struct rect all = {row.row - rows + 1, row.col, rows, row.cols};
	grid_fill(&app->grid, all, STYLE_TEXT | STYLE_BAR);
	wrap_begin(&wrap, app->message, len, row.cols - 2 * MARGIN_COLS, app->grid.ambiguous);
	struct wrap_line line;
	for (int i = 0; i < rows && wrap_next(&wrap, &line); i++)
		grid_text(&app->grid, all.row + i, row.col + MARGIN_COLS, row.cols - 2 * MARGIN_COLS,
		        style | STYLE_BAR, app->message + line.span.start, line.span.end - line.span.start,
		        false);
	if (wrap_next(&wrap, &line)) /* there is more */
		grid_puts(&app->grid, row.row, row.col + row.cols - 2, 2, style | STYLE_BAR, "…");
	app->message_high = true;
}

void message_add(struct app *app, const struct status *status)
{
	char line[600];
	size_t len = strlen(app->message);
	status_text(status, app->context.lang, line, sizeof line);
	if (len + strlen(line) + 2 < sizeof app->message) {
		if (len)
			app->message[len++] = '\n';
		memcpy(app->message + len, line, strlen(line) + 1);
	}
	app->message_is_error = true;
}
