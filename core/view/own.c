// SPDX-License-Identifier: MIT
// The reader's own work as a list, the newest first: verdicts, corrections, records added, notes, bookmarks.
#include "core/collate/prefer.h"
#include "core/view/recall.h"
#include "core/view/marks.h"
#include "core/view/parts.h"
#include "core/view/verdict.h"
#include "core/view/when.h"

#include "core/extract/field.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the list can be restricted to; `t` goes through them. */
enum kinds {
	KINDS_ALL,
	KINDS_VERDICTS,
	KINDS_CHANGES,
	KINDS_NOTES,
	KINDS_BOOKMARKS,
	KINDS_CHOICES,
	KINDS_LOST,
	KINDS_COUNT
};

static const struct {
	enum message name;
	unsigned kinds; /* bits of enum work_kind */
} restrictions[KINDS_COUNT] = {
        [KINDS_ALL] = {MSG_WORK_ALL, ~0u},
        [KINDS_VERDICTS] = {MSG_WORK_VERDICTS, 1u << WORK_ACCEPT | 1u << WORK_REJECT},
        [KINDS_CHANGES] = {MSG_WORK_CHANGES, 1u << WORK_CORRECT | 1u << WORK_ADD},
        [KINDS_NOTES] = {MSG_WORK_NOTES, 1u << WORK_NOTE},
        [KINDS_BOOKMARKS] = {MSG_WORK_BOOKMARKS, 1u << WORK_BOOKMARK},
        [KINDS_CHOICES] = {MSG_WORK_CHOICES, 1u << WORK_CHOICE},
        [KINDS_LOST] = {MSG_WORK_LOST_ONES, ~0u},
};

/* A piece of work as its two rows tell it. */
struct item {
	const struct store_work *work;
	const char *what, *words;
};

struct own {
	struct store_works works;
	struct arena arena;
	ARRAY(struct item) items; /* those that are shown */
	enum kinds kinds;
	struct list list;
};

enum { ITEM_ROWS = 2, MARK_COLS = 2, DATE_LEN = 10 };

static void own_close(struct view *view)
{
	struct own *self = view->state;
	store_works_free(&self->works);
	array_free(&self->items);
	arena_free(&self->arena);
}

/* ---- what it says ---- */

/* A record's values as the reader's status line would have them. */
static void add_values(enum layer layer, const char *values, enum lang lang, struct buf *out)
{
	struct marks marks = {.lang = lang};
	char line[512];
	size_t n = record_push(&marks.records, layer, (struct span){0});
	fields_restore(&marks.records, layer, n, slice_of(values));
	struct mark mark = {.layer = layer, .index = n};
	mark_describe(&marks, &mark, line, sizeof line);
	buf_adds(out, line);
	records_free(&marks.records);
}

static const char *behind_kind(const char *record)
{
	const char *blank = strchr(record, ' ');
	return blank ? blank + 1 : record;
}

void work_describe(const struct store_work *work, enum lang lang, struct buf *out)
{
	size_t before = out->len;
	if (work->layer != LAYER_COUNT && *work->value)
		add_values(work->layer, work->value, lang, out);
	if (work->layer != LAYER_COUNT && *work->record) {
		buf_adds(out, out->len > before ? " ⇐ " : "");
		add_values(work->layer, work->record, lang, out);
	}
	if (is_preference(work))
		preference_describe(work, out);
	else if (work->kind == WORK_CHOICE) /* "event" and its title: which of the claims */
		buf_addf(out, "%s · %s", behind_kind(work->record), work->value);
	if (*work->body)
		buf_addf(out, "%s%s", out->len > before ? "  " : "", work->body);
}

static const char *what_of(struct arena *arena, const struct store_work *work, enum lang lang)
{
	struct buf text = {0};
	work_describe(work, lang, &text);
	const char *line = arena_strndup(arena, buf_str(&text), text.len);
	buf_free(&text);
	return line;
}

static bool is_shown(const struct own *self, const struct store_work *work)
{
	return restrictions[self->kinds].kinds & 1u << work->kind &&
	       (self->kinds != KINDS_LOST || work->lost || work->idle);
}

static void make_items(struct own *self, enum lang lang)
{
	self->items.len = 0;
	arena_free(&self->arena);
	for (size_t i = 0; i < self->works.rows.len; i++) {
		const struct store_work *work = &self->works.rows.at[i];
		if (is_shown(self, work))
			*array_push(&self->items) = (struct item){work, what_of(&self->arena, work, lang),
			        part_line(&self->arena, work->quote, strlen(work->quote))};
	}
	list_size(&self->list, (int)self->items.len, self->list.height);
}

static void go_work(struct own *self, int64_t id)
{
	for (size_t i = 0; i < self->items.len; i++)
		if (self->items.at[i].work->id == id)
			list_go(&self->list, (int)i);
}

static bool own_refresh(struct view *view, struct status *status)
{
	struct own *self = view->state;
	struct store_works works;
	const struct store_work *chosen = work_chosen(view);
	int64_t id = chosen ? chosen->id : 0;
	if (!store_works(view->context->store, 0, &works, status))
		return false;
	store_works_free(&self->works);
	self->works = works;
	make_items(self, view->context->lang);
	go_work(self, id);
	return true;
}

const struct store_work *work_chosen(const struct view *view)
{
	const struct own *self = view->state;
	return self->items.len ? self->items.at[self->list.cursor].work : NULL;
}

/* ---- drawing ---- */

/* The document, which is cut before the day is; the cells they take. */
static int draw_where(struct grid *grid, struct rect r, const struct store_work *work, enum lang lang)
{
	char day[DATE_LEN + 1], name[PART_NAME_BYTES];
	struct buf date = {0};
	int end = r.col + r.cols - 1;
	snprintf(day, sizeof day, "%.*s", DATE_LEN, work->made);
	when_text(day, lang, &date);
	int cols = part_right(grid, r.row, end, r.cols / 2, STYLE_DIM, buf_str(&date)) + 2;
	buf_free(&date);
	int room = r.cols / 2 - cols;
	return cols + (room > 0 ? part_right(grid, r.row, end - cols, room, STYLE_DIM,
	                                  part_name(grid, work->doc_name, room, name))
	                        : 0);
}

static void draw_item(const struct own *self, struct grid *grid, struct rect r, int row, enum lang lang)
{
	const struct item *item = &self->items.at[row];
	const struct store_work *work = item->work;
	bool gone = work->lost || work->idle;
	grid_fill(grid, r, STYLE_TEXT);
	grid_char(grid, r.row, r.col, STYLE_NOTE, work_mark(work->kind));
	int col = r.col + MARK_COLS, end = r.col + r.cols - 1;
	col += grid_puts(
	        grid, r.row, col, end - col, STYLE_STRONG, lang_text(lang, work_message(work->kind)));
	int cols = draw_where(grid, r, work, lang);
	grid_puts(grid, r.row, col + 2, end - cols - 2 - col - 2, STYLE_TEXT, item->what);
	if (r.rows < ITEM_ROWS)
		return;
	col = r.col + MARK_COLS;
	if (gone)
		col += 2 + grid_puts(grid, r.row + 1, col, end - col, STYLE_ERROR,
		                   lang_text(lang, work->doc == 0 ? MSG_WORK_NO_DOC
		                                   : work->lost   ? MSG_WORK_LOST
		                                                  : MSG_WORK_IDLE));
	grid_puts(grid, r.row + 1, col, end - col, STYLE_DIM, item->words);
}

static void own_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct own *self = view->state;
	enum lang lang = view->context->lang;
	grid_fill(grid, rect, STYLE_TEXT);
	part_list(&self->list, (int)self->items.len, rect.rows / ITEM_ROWS, grid, rect);
	if (self->items.len == 0) {
		part_notice(view->context, grid, rect,
		        lang_text(lang, self->works.rows.len ? MSG_EMPTY_WORK_KIND : MSG_EMPTY_WORK));
		return;
	}
	for (int i = 0; i * ITEM_ROWS < rect.rows && self->list.top + i < self->list.count; i++) {
		int rows = rect.rows - i * ITEM_ROWS < ITEM_ROWS ? 1 : ITEM_ROWS;
		struct rect r = {rect.row + i * ITEM_ROWS, rect.col, rows, rect.cols};
		draw_item(self, grid, r, self->list.top + i, lang);
		if (self->list.top + i == self->list.cursor)
			part_choose(grid, (struct rect){r.row, r.col, 1, r.cols}, focused);
	}
}

/* ---- commands ---- */

static bool own_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct own *self = view->state;
	const struct store_work *work = work_chosen(view);
	if (command == CMD_WORK_KINDS) {
		self->kinds = (self->kinds + 1) % KINDS_COUNT;
		make_items(self, view->context->lang);
		return true;
	}
	if (command != CMD_ENTER)
		return list_command(&self->list, command, request);
	*request =
	        work && !work->lost
	                ? (struct view_request){.kind = REQUEST_WORDS, .doc = work->doc, .span = work->span}
	                : (struct view_request){
	                          .kind = REQUEST_BELL, .message = work ? MSG_WORDS_LOST : MSG_NOTHING_HERE};
	return true;
}

static bool own_words(struct view *view, doc_id *doc, struct span *span)
{
	const struct store_work *work = work_chosen(view);
	if (!work || work->lost)
		return false;
	*doc = work->doc;
	*span = work->span;
	return true;
}

static unsigned own_offer(const struct view *view, struct store_filter *filter)
{
	const struct store_work *work = work_chosen(view);
	filter->doc = work ? work->doc : 0;
	return filter->doc ? CHOICE_BIT(CHOICE_DOC) : 0;
}

static void row_text(const void *state, int row, struct buf *out)
{
	const struct own *self = state;
	const struct item *item = &self->items.at[row];
	buf_addf(out, "%s\n%s\n%s", item->what, item->words, item->work->doc_name);
}

static bool own_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct own *self = view->state;
	return part_search(&self->list, query, forward, from_next, row_text, self);
}

static void own_describe(struct view *view, char *out, size_t size)
{
	const struct own *self = view->state;
	out[0] = '\0';
	if (self->items.len)
		snprintf(out, size, "%s", self->items.at[self->list.cursor].what);
}

static void own_subtitle(struct view *view, char *out, size_t size)
{
	const struct own *self = view->state;
	snprintf(out, size, "%s  %zu", lang_text(view->context->lang, restrictions[self->kinds].name),
	        self->items.len);
}

/* ---- from run to run ---- */

static void own_remember(const struct view *view, struct buf *out)
{
	const struct own *self = view->state;
	recall_number(out, "kinds", self->kinds);
	if (self->items.len)
		recall_number(out, "work", work_chosen(view)->id);
}

static bool own_recall(struct view *view, char *text)
{
	struct own *self = view->state;
	struct recalled field;
	while (recall_next(&text, &field)) {
		if (recall_is(&field, "kinds")) {
			self->kinds = (enum kinds)recall_choice(&field, KINDS_COUNT, KINDS_ALL);
			make_items(self, view->context->lang);
		} else if (recall_is(&field, "work")) {
			go_work(self, field.first);
		}
	}
	return true;
}

const struct view_ops work_ops = {
        .title = MSG_PANE_WORK,
        .pane = IN_WORK,
        .state_size = sizeof(struct own),
        .open = own_refresh,
        .refresh = own_refresh,
        .close = own_close,
        .draw = own_draw,
        .command = own_command,
        .search = own_search,
        .words = own_words,
        .offer = own_offer,
        .remember = own_remember,
        .recall = own_recall,
        .describe = own_describe,
        .subtitle = own_subtitle,
};
