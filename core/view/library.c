// SPDX-License-Identifier: MIT
// The documents of the library, a row each.
#include "core/view/clamp.h"
#include "core/view/contested.h"
#include "core/view/recall.h"
#include "core/view/parts.h"
#include "core/view/twin.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

struct library {
	struct store_docs docs;
	struct list list;
	struct twin twin;
};

/* The counts that have a column of their own, from the left. */
static const enum layer counted[] = {LAYER_DATES, LAYER_EVENTS, LAYER_PAIRINGS, LAYER_FIGURES};
enum { COUNTED = sizeof counted / sizeof *counted };
static const enum message count_names[COUNTED] = {
        MSG_COLUMN_DATES, MSG_COLUMN_EVENTS, MSG_COLUMN_PAIRINGS, MSG_COLUMN_FIGURES};
enum { ID_COLS = 5, SIZE_COLS = 9, COUNT_LEAST = 6, NAME_MIN = 16 };

static struct store_doc *row_at(const struct library *self, int row)
{
	return row < (int)self->docs.rows.len ? &self->docs.rows.at[row] : NULL;
}

static bool library_refresh(struct view *view, struct status *status)
{
	struct library *self = view->state;
	struct store_doc *chosen = row_at(self, self->list.cursor);
	doc_id id = chosen ? chosen->id : 0;
	struct store_docs docs = {0};
	if (!store_docs(view->context->store, &docs, status))
		return false;
	store_docs_free(&self->docs);
	twin_free(&self->twin);
	self->docs = docs;
	list_size(&self->list, (int)docs.rows.len, self->list.height);
	for (size_t i = 0; i < docs.rows.len; i++)
		if (docs.rows.at[i].id == id)
			list_go(&self->list, (int)i);
	return true;
}

static void library_close(struct view *view)
{
	struct library *self = view->state;
	store_docs_free(&self->docs);
	twin_free(&self->twin);
}

/* ---- drawing ----------------------------------------------------------------------------------------------
 */

/* Which columns there is room for, and how wide: right ones go first when the pane gets narrow. */
struct columns {
	int name, title, size, counts; /* cells; 0 for not shown */
	int count;                     /* of each of the counts */
};

/* As wide as their names are. */
static int count_cols(const struct grid *grid, enum lang lang)
{
	int cols = COUNT_LEAST;
	for (int i = 0; i < COUNTED; i++) {
		int name = part_cols(grid, lang_text(lang, count_names[i])) + 1;
		cols = name > cols ? name : cols;
	}
	return cols;
}

/* The longest file name in sight, with the gap behind it. */
static int longest_name(const struct library *self, const struct grid *grid)
{
	int most = 0, top = self->list.top;
	for (int row = top; row < top + self->list.height && row < self->list.count; row++) {
		int cols = part_cols(grid, self->docs.rows.at[row].name) + 1;
		most = cols > most ? cols : most;
	}
	return most;
}

/* File names are whole where half of the room is enough for them: by them a document is known. */
static struct columns columns_for(
        const struct library *self, const struct grid *grid, int cols, enum lang lang)
{
	struct columns c = {.count = count_cols(grid, lang)};
	int left = cols - ID_COLS - 1;
	if (left >= NAME_MIN + SIZE_COLS)
		left -= c.size = SIZE_COLS;
	if (left >= 2 * NAME_MIN + COUNTED * c.count)
		left -= c.counts = COUNTED * c.count;
	c.name = left >= 2 * NAME_MIN ? clamp(longest_name(self, grid), NAME_MIN, left / 2) : left;
	c.title = left - c.name;
	return c;
}

static void draw_counts(struct grid *grid, int row, int col, int cols, const struct store_doc *doc)
{
	for (int i = 0; i < COUNTED; i++) {
		char number[24];
		int64_t count = doc->counts[counted[i]];
		int end = col + (i + 1) * cols;
		snprintf(number, sizeof number, "%" PRId64, count);
		if (count)
			part_right(grid, row, end, cols - 1, STYLE_TEXT, number);
		else
			grid_char(grid, row, end - 1, STYLE_DIM, U'·');
	}
}

/* Gives the cells of its title, or of its name where that is all there is. */
static int draw_row(struct grid *grid, struct rect r, struct columns c, const struct store_doc *doc)
{
	char text[32];
	int head = 0;
	grid_fill(grid, r, STYLE_TEXT);
	if (store_is_builtin(doc->id)) /* its name begins so */
		snprintf(text, sizeof text, "@");
	else
		snprintf(text, sizeof text, "%" PRId64, doc->id);
	part_right(grid, r.row, r.col + ID_COLS, ID_COLS - 1, STYLE_DIM, text);
	int col = r.col + ID_COLS + 1;
	if (c.title)
		head = grid_puts(grid, r.row, col, c.title - 2, STYLE_TEXT, doc->title);
	col += c.title;
	char file[PART_NAME_BYTES];
	int name = grid_puts(grid, r.row, col, c.name - 1, (c.title ? STYLE_DIM : STYLE_TEXT),
	        part_name(grid, doc->name, c.name - 1, file));
	head = c.title ? head : name;
	col += c.name;
	if (c.counts)
		draw_counts(grid, r.row, col, c.count, doc);
	col += c.counts;
	part_size(doc->bytes, text, sizeof text);
	if (c.size)
		part_right(grid, r.row, col + SIZE_COLS - 1, SIZE_COLS - 1, STYLE_DIM, text);
	return head;
}

static void draw_head(struct grid *grid, struct rect r, struct columns c, enum lang lang)
{
	int col = r.col + ID_COLS + 1;
	if (c.title)
		grid_puts(grid, r.row, col, c.title - 2, STYLE_TITLE, lang_text(lang, MSG_COLUMN_TITLE));
	col += c.title;
	grid_puts(grid, r.row, col, c.name - 1, STYLE_TITLE, lang_text(lang, MSG_COLUMN_NAME));
	col += c.name;
	for (int i = 0; c.counts && i < COUNTED; i++) {
		part_right(grid, r.row, col + (i + 1) * c.count, c.count - 1, STYLE_TITLE,
		        lang_text(lang, count_names[i]));
	}
	col += c.counts;
	if (c.size)
		part_right(grid, r.row, col + SIZE_COLS - 1, SIZE_COLS - 1, STYLE_TITLE,
		        lang_text(lang, MSG_COLUMN_SIZE));
}

/* Below the last document, where there is room: why those that were there before the first import are not. */
static void draw_builtin(const struct view *view, struct grid *grid, struct rect rect)
{
	struct buf text = {0};
	view_keys(view->context, lang_text(view->context->lang, MSG_BUILTIN_WAIT), &text);
	if (rect.rows > 0 && rect.cols > 2 * ID_COLS)
		part_wrapped(grid,
		        (struct rect){rect.row, rect.col + ID_COLS + 1, rect.rows, rect.cols - ID_COLS - 2},
		        STYLE_DIM, text.at, text.len);
	buf_free(&text);
}

/* How to fill the library, with commands that can be typed as they stand. */
static void draw_advice(struct view *view, struct grid *grid, struct rect rect)
{
	char text[1024];
	const char *program = view->context->program ? view->context->program : "duikou";
	lang_format(text, sizeof text, view->context->lang, MSG_EMPTY_LIBRARY, &program, 1);
	part_notice(view->context, grid, rect, text);
}

static void library_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct library *self = view->state;
	grid_fill(grid, rect, STYLE_TEXT);
	int count = (int)self->docs.rows.len;
	part_list(&self->list, count, rect.rows - 1, grid, rect);
	if (count == 0) {
		draw_advice(view, grid, rect);
		return;
	}
	struct columns c = columns_for(self, grid, rect.cols, view->context->lang);
	draw_head(grid, rect, c, view->context->lang);
	for (int i = 0; i < rect.rows - 1 && self->list.top + i < count; i++) {
		int row = self->list.top + i;
		struct rect line = {rect.row + 1 + i, rect.col, 1, rect.cols};
		int head = draw_row(grid, line, c, row_at(self, row));
		if (row == self->list.cursor)
			part_choose(grid, (struct rect){line.row, line.col + ID_COLS, 1, head + 2}, focused);
	}
	if (view->context->builtin_waits)
		draw_builtin(view, grid,
		        (struct rect){rect.row + count + 2, rect.col, rect.rows - count - 2, rect.cols});
}

static bool library_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col)
{
	struct library *self = view->state;
	(void)grid, (void)col;
	return list_point(&self->list, row - rect.row - 1);
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

/* The document beside the one that it shares most with. */
static void ask_comparison(struct view *view, const struct store_doc *doc, struct view_request *request)
{
	struct library *self = view->state;
	const struct shared_row *row = doc ? twin_of(&self->twin, view->context->store, doc->id) : NULL;
	*request = row ? (struct view_request){.kind = REQUEST_COMPARE,
	                         .doc = doc->id,
	                         .span = row->a.span,
	                         .other = row->b.doc,
	                         .other_span = row->b.span}
	               : (struct view_request){
	                         .kind = REQUEST_BELL, .message = shared_none(view->context->store)};
}

static bool library_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct library *self = view->state;
	if (command != CMD_ENTER && command != CMD_COMPARE)
		return list_command(&self->list, command, request);
	const struct store_doc *doc = row_at(self, self->list.cursor);
	if (command == CMD_COMPARE)
		ask_comparison(view, doc, request);
	else if (doc)
		*request = (struct view_request){.kind = REQUEST_DOCUMENT, .doc = doc->id};
	else
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
	return true;
}

static unsigned library_offer(const struct view *view, struct store_filter *filter)
{
	const struct library *self = view->state;
	const struct store_doc *doc = row_at(self, self->list.cursor);
	filter->doc = doc ? doc->id : 0;
	return doc ? CHOICE_BIT(CHOICE_DOC) : 0;
}

/* Names and titles: what is searched when no text has the words (tui/app.c). */
static void row_text(const void *state, int row, struct buf *out)
{
	const struct store_doc *doc = row_at(state, row);
	buf_addf(out, "%s\n%s", doc->name, doc->title);
}

static bool library_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct library *self = view->state;
	return part_search(&self->list, query, forward, from_next, row_text, self);
}

/* In how many facts it differs from its copy, and the key that shows them. */
static void tell_facts(const struct view *view, const struct shared_row *row, struct buf *out)
{
	const struct contested *contested = view->context->contested;
	size_t facts = contested ? copies_count(&contested->copies, row->a.doc, row->b.doc) : 0;
	if (facts)
		copies_say(facts, view->context, MSG_TWIN_FACTS, out);
}

static void library_describe(struct view *view, char *out, size_t size)
{
	struct library *self = view->state;
	const struct store_doc *doc = row_at(self, self->list.cursor);
	out[0] = '\0';
	if (!doc)
		return;
	const struct shared_row *row = twin_of(&self->twin, view->context->store, doc->id);
	struct buf facts = {0};
	char twin[512];
	if (row) {
		tell_facts(view, row, &facts);
		twin_tell(&self->twin, row, view->context->lang, twin, sizeof twin);
	}
	snprintf(out, size, "%s  %s%s", doc->name, buf_str(&facts), row ? twin : doc->title);
	buf_free(&facts);
}

static void library_subtitle(struct view *view, char *out, size_t size)
{
	struct library *self = view->state;
	char count[48];
	size_t beside = 0, all = self->docs.rows.len;
	for (size_t i = 0; i < all; i++)
		beside += store_is_builtin(self->docs.rows.at[i].id);
	if (beside && beside < all)
		snprintf(count, sizeof count, "%zu + %zu @", all - beside, beside);
	else
		snprintf(count, sizeof count, "%zu", all);
	lang_format(out, size, view->context->lang, MSG_LIBRARY_COUNT, (const char *[]){count}, 1);
}

/* The document under the cursor, by its name. */
static void library_remember(const struct view *view, struct buf *out)
{
	const struct library *self = view->state;
	const struct store_doc *doc = row_at(self, self->list.cursor);
	recall_text(out, "at", doc ? doc->name : NULL);
}

static bool library_recall(struct view *view, char *text)
{
	struct library *self = view->state;
	struct recalled field;
	while (recall_next(&text, &field))
		for (size_t i = 0; i < self->docs.rows.len; i++)
			if (recall_is(&field, "at") && strcmp(self->docs.rows.at[i].name, field.value) == 0)
				self->list.cursor = (int)i;
	return true;
}

const struct view_ops library_ops = {
        .title = MSG_PANE_LIBRARY,
        .pane = IN_LIBRARY,
        .state_size = sizeof(struct library),
        .open = library_refresh,
        .refresh = library_refresh,
        .close = library_close,
        .draw = library_draw,
        .command = library_command,
        .point = library_point,
        .search = library_search,
        .offer = library_offer,
        .remember = library_remember,
        .recall = library_recall,
        .chooses = CHOICE_BIT(CHOICE_DOC),
        .describe = library_describe,
        .subtitle = library_subtitle,
};
