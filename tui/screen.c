// SPDX-License-Identifier: MIT
#include "tui/app.h"
#include "tui/arrive.h"
#include "tui/complete.h"

#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "core/text/wrap.h"
#include "core/view/clamp.h"

#include <stdio.h>
#include <string.h>

static const char *text_of(const struct app *app, enum message message)
{
	return lang_text(app->context.lang, message);
}

static int cols_of(const struct app *app, const char *s)
{
	return cluster_cols(s, strlen(s), app->grid.ambiguous);
}

/* ---- the first row ---- */

/* What the library holds, whatever is chosen, in `cols` cells: with shorter words where the long ones do not
 * fit, and what still does not left out as a whole, for which … stands. */
static void describe_library(const struct app *app, int cols, char *out, size_t size)
{
	static const char dot[] = " · ", left_out[] = " …";
	const int64_t numbers[] = {app->docs, app->counts[LAYER_EVENTS], app->counts[LAYER_PAIRINGS],
	        app->counts[LAYER_DATES], app->counts[LAYER_FIGURES]};
	enum { COUNT = sizeof numbers / sizeof *numbers };
	char texts[COUNT][24];
	const char *args[COUNT];
	for (int i = 0; i < COUNT; i++) {
		snprintf(texts[i], sizeof texts[i], "%lld", (long long)numbers[i]);
		args[i] = texts[i];
	}
	if (app->docs_builtin && app->docs_builtin < app->docs)
		snprintf(texts[0], sizeof texts[0], "%d + %d @", (int)(app->docs - app->docs_builtin),
		        (int)app->docs_builtin);
	if (app->arrivals && arrivals_text(app->arrivals, app->context.lang, out, size))
		return;
	lang_format(out, size, app->context.lang, MSG_BAR_LIBRARY, args, COUNT);
	if (cols_of(app, out) > cols)
		lang_format(out, size, app->context.lang, MSG_BAR_LIBRARY_SHORT, args, COUNT);
	for (size_t len = strlen(out); cols_of(app, out) > cols && len > 0; len--)
		if (strncmp(out + len, dot, sizeof dot - 1) == 0 && len + sizeof left_out <= size)
			strcpy(out + len, left_out);
}

/* The key that takes a choice off, where it has one of a letter. */
static char32_t key_of_choice(const struct app *app, enum choice choice)
{
	struct buf keys = {0};
	char32_t cp = 0;
	keymap_keys(app->keymap, select_command_of(choice), pane_ops[app_pane(app)]->pane, 1, &keys);
	size_t len = keys.len ? utf8_decode(keys.at, keys.len, &cp) : 0;
	cp = len == keys.len && cp && width_char(cp, WIDTH_WIDE) == 1 ? cp : U'·';
	buf_free(&keys);
	return cp;
}

/* How many cells all choices need, each with its key. */
static int cols_of_choices(const struct app *app)
{
	int cols = 0;
	for (int i = 0; i < app->selection.count; i++) {
		struct buf text = {0};
		selection_text(&app->selection, app->selection.order[i], app->context.lang, &text);
		cols += cols_of(app, buf_str(&text)) + 4;
		buf_free(&text);
	}
	return cols;
}

/* The choices from the right end, each behind its key, as many as fit; gives the cell where they begin. */
static int compose_choices(struct app *app, struct rect bar, int least)
{
	int col = bar.col + bar.cols;
	for (int i = app->selection.count - 1; i >= 0; i--) {
		enum choice choice = app->selection.order[i];
		struct buf text = {0};
		selection_text(&app->selection, choice, app->context.lang, &text);
		int cols = cols_of(app, buf_str(&text)) + 4;
		if (col - cols < least) {
			grid_char(&app->grid, bar.row, col - 2, STYLE_TITLE | STYLE_BAR, U'‹');
			col -= 2;
			i = 0;
		} else {
			col -= cols;
			grid_char(&app->grid, bar.row, col, STYLE_FRAME | STYLE_BAR,
			        key_of_choice(app, choice));
			grid_puts(&app->grid, bar.row, col + 2, cols - 3, STYLE_TITLE | STYLE_BAR,
			        buf_str(&text));
		}
		buf_free(&text);
	}
	return col;
}

enum { LIBRARY_LEAST = 15 }; /* all: 19 docs … */

static void compose_bar(struct app *app)
{
	char text[256];
	struct rect bar = app->layout.bar;
	grid_fill(&app->grid, bar, STYLE_TEXT | STYLE_BAR);
	int col = 3 + grid_puts(&app->grid, bar.row, 1, bar.cols - 2, STYLE_TITLE | STYLE_BAR, "duikou");
	/* what the library holds gives way to them */
	int least = col + cols_of_choices(app) + LIBRARY_LEAST <= bar.cols ? col + LIBRARY_LEAST : col;
	int room = compose_choices(app, bar, least) - col - 1;
	if (room < LIBRARY_LEAST - 1)
		return;
	describe_library(app, room, text, sizeof text);
	grid_puts(&app->grid, bar.row, col, room, STYLE_TEXT | STYLE_BAR, text);
}

/* ---- titles and frames ---- */

/* A name with a space on either side; the cells it takes. */
static int put_name(struct app *app, int row, int col, int cols, unsigned style, enum message name)
{
	char text[64];
	snprintf(text, sizeof text, " %s ", text_of(app, name));
	return cols > 0 ? grid_puts(&app->grid, row, col, cols, style, text) : 0;
}

/* What the view shows, in a gap of the rule. */
static void put_subtitle(struct app *app, struct view *view, int row, int col, int cols)
{
	char text[256] = "";
	if (view && view->ops->subtitle)
		view->ops->subtitle(view, text, sizeof text);
	if (!*text || cols < 6)
		return;
	int used = grid_puts(&app->grid, row, col + 1, cols - 2, STYLE_TEXT, text);
	grid_fill(&app->grid, (struct rect){row, col, 1, 1}, STYLE_TEXT);
	grid_fill(&app->grid, (struct rect){row, col + 1 + used, 1, 1}, STYLE_TEXT);
}

/* Which lines of the frame a pane reaches, and where. */
struct sides {
	bool first, left, last, right; /* of the screen */
};

static struct sides sides_of(const struct app *app, struct rect r)
{
	return (struct sides){r.row == app->layout.bar.rows, r.col == 0,
	        r.row + r.rows == app->layout.status.row, r.col + r.cols == app->grid.cols};
}

/*
 * The line above a pane, to its end or over the gap behind it; that at its left; and the frame's where it
 * reaches it. One line between two panes: on a slow line each costs three bytes a cell. Only that above tells
 * the focus, as all of a frame is a thousand bytes.
 */
static void put_box(struct app *app, struct rect rect, unsigned top)
{
	struct grid *grid = &app->grid;
	struct sides at = sides_of(app, rect);
	int end = rect.col + rect.cols - at.right, bottom = rect.row + rect.rows - 1;
	int rule = at.right ? rect.cols - 2 : rect.cols;
	grid_char(grid, rect.row, rect.col, top, !at.left ? U'┬' : at.first ? U'┌' : U'├');
	grid_rule(grid, rect.row, rect.col + 1, rule, top);
	for (int row = rect.row + 1; row <= bottom; row++)
		grid_char(grid, row, rect.col, STYLE_DIM, U'│');
	for (int row = rect.row; row <= bottom && at.right; row++)
		grid_char(grid, row, end, row > rect.row ? STYLE_DIM : top,
		        row > rect.row ? U'│'
		        : at.first     ? U'┐'
		                       : U'┤');
	if (!at.last)
		return;
	grid_char(grid, bottom, rect.col, STYLE_DIM, at.left ? U'└' : U'┴');
	grid_rule(grid, bottom, rect.col + 1, rule, STYLE_DIM);
	if (at.right)
		grid_char(grid, bottom, end, STYLE_DIM, U'┘');
}

/* ┌ name  what it shows ───┐; gives what is left inside, a column of air before it. */
static struct rect compose_frame(
        struct app *app, struct view *view, enum pane pane, struct rect rect, bool focused)
{
	struct sides at = sides_of(app, rect);
	put_box(app, rect, focused ? STYLE_FRAME : STYLE_DIM);
	unsigned style = focused ? STYLE_FRAME | STYLE_SELECTED : STYLE_TITLE;
	int col = rect.col + 2;
	col += put_name(app, rect.row, col, rect.cols - 4, style, pane_ops[pane]->title);
	put_subtitle(app, view, rect.row, col, rect.col + rect.cols - 2 - col);
	return (struct rect){rect.row + 1, rect.col + 2, rect.rows - 1 - at.last, rect.cols - 2 - at.right};
}

/* Where one pane fills the screen its title row names the others too, which Tab goes to. */
static struct rect compose_tabs(struct app *app, struct view *view, enum pane pane, struct rect rect)
{
	int col = rect.col, end = rect.col + rect.cols;
	memset(app->tabs, 0, sizeof app->tabs);
	grid_rule(&app->grid, rect.row, rect.col, rect.cols, STYLE_DIM);
	const struct rect *panes = app->layout.pane;
	bool own_title = panes[PLACE_SIDE].rows > 0 && panes[PLACE_TEXT].rows > 0;
	bool focused = app_pane_at(app, app->focus) == pane;
	unsigned chosen = focused ? STYLE_FRAME | STYLE_SELECTED : STYLE_TITLE;
	for (int place = 0; place < PLACE_COUNT && !app->help; place++) {
		if (!side_has(app, (enum place_on_screen)place) || (place == PLACE_SIDE && own_title))
			continue;
		enum pane other = app_pane_at(app, place);
		unsigned style = other == pane ? chosen : STYLE_DIM;
		int cols = put_name(app, rect.row, col, end - col, style, pane_ops[other]->title);
		app->tabs[place] = (struct rect){rect.row, col, 1, cols};
		col += cols;
	}
	if (app->help)
		col += put_name(
		        app, rect.row, col, end - col, STYLE_FRAME | STYLE_SELECTED, pane_ops[pane]->title);
	put_subtitle(app, view, rect.row, col, end - col);
	return (struct rect){rect.row + 1, rect.col, rect.rows - 1, rect.cols};
}

/* A second pane on such a screen: its name alone; beside the first, a rule between them. */
static struct rect compose_second(
        struct app *app, struct view *view, enum pane pane, struct rect rect, bool focused)
{
	grid_rule(&app->grid, rect.row, rect.col, rect.cols, STYLE_DIM);
	for (int row = rect.row; row < rect.row + rect.rows && rect.col > 0; row++)
		grid_char(&app->grid, row, rect.col - 1, STYLE_DIM, row == rect.row ? U'┬' : U'│');
	unsigned style = focused ? STYLE_FRAME | STYLE_SELECTED : STYLE_TITLE;
	int used = put_name(app, rect.row, rect.col, rect.cols, style, pane_ops[pane]->title);
	put_subtitle(app, view, rect.row, rect.col + used, rect.cols - used);
	return (struct rect){rect.row + 1, rect.col, rect.rows - 1, rect.cols};
}

static struct rect compose_title(
        struct app *app, struct view *view, enum pane pane, struct rect rect, bool focused)
{
	if (app->layout.framed)
		return compose_frame(app, view, pane, rect, focused);
	bool second = pane == side_pane(app) && app->layout.pane[PLACE_TEXT].rows > 0;
	return second ? compose_second(app, view, pane, rect, focused) : compose_tabs(app, view, pane, rect);
}

static void compose_pane(struct app *app, enum place_on_screen place)
{
	bool focused = place == app->focus;
	enum pane pane = app->help && focused ? PANE_HELP : app_pane_at(app, place);
	struct rect rect = app->layout.pane[place];
	if (rect.rows == 0 || !(app->stale & 1u << pane))
		return;
	struct view *view = fresh_view(app, pane);
	grid_fill(&app->grid, rect, STYLE_TEXT);
	rect = app->inner[place] = compose_title(app, view, pane, rect, focused);
	if (view && rect.rows > 0 && rect.cols > 0)
		view->ops->draw(view, &app->grid, rect, focused);
}

/* ---- the last row ---- */

static struct rect above(struct rect row)
{
	return (struct rect){row.row - 1, row.col, row.rows, row.cols};
}

/* That hints leave to the text at least. */
static int text_cols(int cols)
{
	enum { HINTS_COLS = 80, LEAST = 37, MOST = 40 };
	return clamp(cols - HINTS_COLS, cols / 2 < LEAST ? cols / 2 : LEAST, MOST);
}

/* What the longest text of this pane has needed since it was gone to: hints keep their places while the text
 * beside them changes, and those that had to go do not come and go. */
static int text_wanted(struct app *app, int needs)
{
	struct hints_room *room = &app->hints_room;
	enum pane pane = app_pane(app);
	if (room->pane != pane || room->cols != app->grid.cols)
		*room = (struct hints_room){.pane = pane, .cols = app->grid.cols};
	if (needs > room->wanted && !app->message[0])
		room->wanted = needs;
	return needs > room->wanted ? needs : room->wanted;
}

/* What the last row's hints keep beside a long text: Enter's and the one for help; with Tab's and the way out
 * where there is room. */
static int hints_least(int cols)
{
	enum { NARROW_COLS = 100, FEW_COLS = 26, FOUR_COLS = 44 };
	return cols < NARROW_COLS ? FEW_COLS : FOUR_COLS;
}

/* While a line is typed, what is told of it stands above it. */
static void compose_status(struct app *app)
{
	struct rect row = app->layout.status;
	app->hints_shown = 0;
	grid_fill(&app->grid, row, STYLE_TEXT);
	if (app->prompting)
		complete_draw(app, &app->grid, row);
	if (app->prompting && app->message[0])
		message_compose(app, above(row), message_rows(app, above(row)));
	if (app->prompting) {
		app->cursor_col = prompt_draw(&app->prompt, &app->grid, row.row, row.cols, line_label(app));
		return;
	}
	char text[512] = "";
	int rows = app->message[0] ? message_rows(app, row) : 1;
	if (rows > 1) {
		message_compose(app, row, rows);
		return;
	}
	struct view *view = fresh_view(app, app_pane(app));
	bool described = view && view->ops->described && view->ops->described(view);
	if (view && view->ops->describe && !described)
		view->ops->describe(view, text, sizeof text);
	const char *told = app->message[0] ? app->message : text;
	unsigned style = app->message[0] && app->message_is_error ? STYLE_ERROR : STYLE_TEXT;
	int needs = cols_of(app, told) + 2, keep = text_cols(row.cols);
	if (app->message[0] && needs > keep)
		keep = needs;
	int wanted = text_wanted(app, needs);
	if (!app->message[0])
		keep = clamp(wanted, keep, row.cols - hints_least(row.cols));
	int end = hints_compose(app, row, keep, wanted > keep ? wanted : keep);
	grid_puts(&app->grid, row.row, 1, end - 1, style, told);
}

/* ---- the whole ---- */

static void compose_too_small(struct app *app, int rows, int cols)
{
	struct wrap wrap;
	struct wrap_line line;
	const char *text = text_of(app, MSG_TOO_SMALL);
	if (cols < 2)
		return;
	wrap_begin(&wrap, text, strlen(text), cols, app->grid.ambiguous);
	for (int row = rows / 3; row < rows && wrap_next(&wrap, &line); row++)
		grid_text(&app->grid, row, 0, cols, STYLE_TEXT, text + line.span.start,
		        line.span.end - line.span.start, false);
}

static void fit(struct app *app, int rows, int cols)
{
	if (app->grid.rows != rows || app->grid.cols != cols)
		app->stale = ALL_STALE;
	if (app->focus == PLACE_SIDE && side_wanted(app, cols) == SIDE_NONE)
		app->focus = PLACE_TEXT;
	app->layout = layout_of(rows, cols, side_wish(app, cols));
	if (app->stale == ALL_STALE)
		grid_reset(&app->grid, rows, cols);
}

static void compose_density(struct app *app)
{
	struct rect density = app->layout.density;
	struct view *timeline = density.rows > 0 ? fresh_view(app, PANE_TIMELINE) : NULL;
	if (timeline && app->stale & 1u << PANE_TIMELINE)
		timeline->ops->draw(timeline, &app->grid, density, false);
}

void screen_compose(struct app *app, int rows, int cols)
{
	if (app->message_high)
		app->stale = ALL_STALE;
	app->message_high = false;
	fit(app, rows, cols);
	if (app->layout.too_small) {
		compose_too_small(app, rows, cols);
		return;
	}
	if (app->stale == ALL_STALE)
		compose_bar(app);
	/* The text first: the others follow it. */
	compose_pane(app, PLACE_TEXT);
	side_follow(app);
	compose_pane(app, PLACE_SIDE);
	side_light(app);
	compose_density(app);
	compose_pane(app, PLACE_TIMELINE);
	compose_pane(app, PLACE_MATRIX);
	compose_status(app);
	app->stale = 0;
}
