// SPDX-License-Identifier: MIT
// All figures: what they measure, how much, when, and who says so; in groups by what they measure, or sorted.
#include "core/view/figures.h"

#include "core/view/parts.h"
#include "core/view/which.h"
#include "core/view/quantity.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int64_t figures_row_at(const struct figures *self, int line)
{
	if (line < 0 || line >= (int)self->tally.lines.len || self->tally.lines.at[line] < 0)
		return -1;
	return self->tally.order.at[self->tally.lines.at[line]];
}

struct tally_group *figures_group_at(const struct figures *self, int line)
{
	if (line < 0 || line >= (int)self->tally.lines.len || self->tally.lines.at[line] >= 0)
		return NULL;
	return &self->tally.groups.at[~self->tally.lines.at[line]];
}

const struct store_kind *figures_kind(const struct figures *self, uint32_t kind)
{
	return &self->all.kinds.at[kind];
}

/* ---- reading ----------------------------------------------------------------------------------------------
 */

static void forget_rows(struct figures *self)
{
	arena_free(&self->arena);
	self->rows.len = 0;
	self->rows_first = -1;
}

struct figures_place figures_place_of(const struct figures *self, int64_t row)
{
	if (row < 0)
		return (struct figures_place){0};
	const struct store_figure_key *key = &self->all.rows.at[row];
	return (struct figures_place){true, false, key->doc, key->ordinal, key->kind, key->low, key->high};
}

struct figures_place figures_chosen(const struct figures *self)
{
	const struct tally_group *group = figures_group_at(self, self->list.cursor);
	if (group)
		return (struct figures_place){.any = true, .group = true, .kind = group->kind};
	return figures_place_of(self, figures_row_at(self, self->list.cursor));
}

static bool is_line(const struct figures *self, int line, const struct figures_place *place, int64_t found)
{
	const struct tally_group *group = figures_group_at(self, line);
	if (group)
		return place->group && group->kind == place->kind;
	int64_t row = figures_row_at(self, line);
	return place->group ? row >= 0 && self->all.rows.at[row].kind == place->kind : row == found;
}

void figures_go_to(struct figures *self, struct figures_place place)
{
	int64_t found = place.any && !place.group ? figures_find(self, &place) : -1;
	list_size(&self->list, (int)self->tally.lines.len, self->list.height);
	place.group |= found < 0;
	for (int pass = 0; place.any && pass < 2; pass++) {
		for (int line = 0; line < self->list.count; line++)
			if (is_line(self, line, &place, found)) {
				list_go(&self->list, line);
				return;
			}
		place.group = true;
	}
}

/* The kind of `old` in what was read now; false if there is none. */
static bool same_kind(const struct figures *self, const struct store_kind *old, uint32_t *found)
{
	for (size_t i = 0; i < self->all.kinds.len; i++)
		if (strcmp(self->all.kinds.at[i].measure, old->measure) == 0 &&
		        strcmp(self->all.kinds.at[i].unit, old->unit) == 0) {
			*found = (uint32_t)i;
			return true;
		}
	return false;
}

static bool *open_kinds(const struct figures *self, const struct store_figures *old)
{
	bool *open = mem_zero(self->all.kinds.len, sizeof *open);
	for (size_t i = 0; i < self->tally.groups.len; i++) {
		const struct tally_group *group = &self->tally.groups.at[i];
		uint32_t kind = 0;
		if (group->open && same_kind(self, &old->kinds.at[group->kind], &kind))
			open[kind] = true;
	}
	return open;
}

static void measure_kinds(struct figures *self)
{
	self->extents.len = 0;
	for (size_t i = 0; i < self->all.kinds.len; i++)
		*array_push(&self->extents) = (struct kind_extent){0};
	for (size_t i = 0; i < self->all.rows.len; i++) {
		const struct store_figure_key *key = &self->all.rows.at[i];
		struct kind_extent *all = &self->extents.at[key->kind];
		all->count++;
		all->high = key->high > all->high ? key->high : all->high;
	}
}

static void sort(struct figures *self, const bool *open)
{
	tally_make(&self->tally, &self->all, self->order, self->down, open);
	forget_rows(self);
}

/* What was charted is, if it is still there. */
static void chart_again(struct view *view, const struct store_figures *old, struct figures_place point)
{
	struct figures *self = view->state;
	uint32_t kind = 0;
	if (!self->chart.shown)
		return;
	self->chart.shown = same_kind(self, &old->kinds.at[self->chart.kind], &kind);
	point.kind = kind;
	if (self->chart.shown)
		chart_make(self, kind, view->context->selection);
	chart_go_to(self, &point);
}

static bool figures_refresh(struct view *view, struct status *status)
{
	struct figures *self = view->state;
	struct store_filter asked = selection_under(view->context->selection, NULL, 0);
	struct store_figures fresh, old = self->all;
	if (!store_figures(view->context->store, &asked, &fresh, status))
		return false;
	struct figures_place chosen = figures_chosen(self);
	/* What a chart was made of that is put away may be gone. */
	struct figures_place point = figures_place_of(self, self->chart.shown ? chart_row(&self->chart) : -1);
	self->all = fresh;
	uint32_t kind = 0;
	if (chosen.any && same_kind(self, &old.kinds.at[chosen.kind], &kind))
		chosen.kind = kind;
	else
		chosen.any = false;
	bool *open = open_kinds(self, &old);
	measure_kinds(self);
	sort(self, open);
	free(open);
	figures_go_to(self, chosen);
	chart_again(view, &old, point);
	store_figures_free(&old);
	return true;
}

static void figures_close(struct view *view)
{
	struct figures *self = view->state;
	forget_rows(self);
	arena_free(&self->offered);
	array_free(&self->rows);
	array_free(&self->extents);
	tally_free(&self->tally);
	chart_free(&self->chart);
	store_figures_free(&self->all);
}

static void figures_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct figures *self = view->state;
	grid_fill(grid, rect, STYLE_TEXT);
	if (self->all.rows.len == 0)
		part_empty(view->context, grid, rect, MSG_EMPTY_FIGURES);
	else if (self->chart.shown)
		chart_draw(view, grid, rect, focused);
	else
		figures_draw_table(view, grid, rect, focused);
}

/* ---- commands ---------------------------------------------------------------------------------------------
 */

/* The figure that Enter leads to, in table or chart; -1 on a group. */
static int64_t row_here(const struct figures *self)
{
	return self->chart.shown ? chart_row(&self->chart) : figures_row_at(self, self->list.cursor);
}

static bool read_figure(const struct view *view, int64_t row, struct arena *arena, struct store_figure *out)
{
	const struct figures *self = view->state;
	struct status status;
	if (row < 0)
		return false;
	const struct store_figure_key *key = &self->all.rows.at[row];
	return store_figure(view->context->store, key->doc, key->ordinal, arena, out, &status);
}

static void enter(const struct view *view, struct view_request *request)
{
	const struct figures *self = view->state;
	const struct tally_group *group =
	        self->chart.shown ? NULL : figures_group_at(self, self->list.cursor);
	struct arena arena = {0};
	struct store_figure figure;
	int64_t row = row_here(self);
	*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_NOTHING_HERE};
	if (group)
		*request = (struct view_request){.kind = REQUEST_EVIDENCE,
		        .layer = LAYER_FIGURES,
		        .filter = {.measure = figures_kind(self, group->kind)->measure,
		                .unit = figures_kind(self, group->kind)->unit}};
	else if (read_figure(view, row, &arena, &figure))
		*request = (struct view_request){.kind = REQUEST_WORDS,
		        .layer = LAYER_FIGURES,
		        .doc = self->all.rows.at[row].doc,
		        .span = figure.span};
	arena_free(&arena);
}

static bool sort_otherwise(struct view *view)
{
	struct figures *self = view->state;
	struct figures_place chosen = figures_chosen(self);
	self->order = (self->order + 1) % TALLY_ORDER_COUNT;
	self->down = false;
	sort(self, NULL);
	figures_go_to(self, chosen);
	return true;
}

static bool turn_around(struct view *view)
{
	struct figures *self = view->state;
	struct figures_place chosen = figures_chosen(self);
	struct store_figures same = self->all;
	bool *open = open_kinds(self, &same);
	self->down = !self->down;
	sort(self, open);
	free(open);
	figures_go_to(self, chosen);
	return true;
}

/* The group that a line belongs to; NULL for none. */
static struct tally_group *group_of(const struct figures *self, int line)
{
	for (; line >= 0; line--) {
		struct tally_group *group = figures_group_at(self, line);
		int64_t row = figures_row_at(self, self->list.cursor);
		if (group)
			return row < 0 || self->all.rows.at[row].kind == group->kind ? group : NULL;
	}
	return NULL;
}

static bool fold(struct view *view)
{
	struct figures *self = view->state;
	struct tally_group *group = self->order == TALLY_MEASURE ? group_of(self, self->list.cursor) : NULL;
	if (!group)
		return false;
	struct figures_place chosen = figures_chosen(self);
	group->open = !group->open;
	tally_list(&self->tally, self->order);
	forget_rows(self);
	figures_go_to(self, chosen);
	return true;
}

static bool fold_all(struct view *view)
{
	struct figures *self = view->state;
	struct figures_place chosen = figures_chosen(self);
	bool open = true;
	for (size_t i = 0; i < self->tally.groups.len; i++)
		open &= self->tally.groups.at[i].open || self->tally.groups.at[i].count < 2;
	for (size_t i = 0; i < self->tally.groups.len; i++)
		self->tally.groups.at[i].open = !open;
	tally_list(&self->tally, self->order);
	forget_rows(self);
	figures_go_to(self, chosen);
	return self->tally.groups.len > 0;
}

/* Of the kind under the cursor, on the figure under it; the table again where the chart is shown. */
static bool turn_chart(struct view *view)
{
	struct figures *self = view->state;
	struct figures_place chosen = figures_chosen(self);
	if (self->chart.shown) {
		self->chart.shown = false;
		figures_go_to(self, figures_place_of(self, chart_row(&self->chart)));
	} else if (chosen.any) {
		chart_make(self, chosen.kind, view->context->selection);
		chart_go_to(self, &chosen);
	}
	return chosen.any;
}

static bool only_table(const struct figures *self, enum command command)
{
	return !self->chart.shown || command == CMD_CHART;
}

/* What a command does; false if there is nothing to be done. */
static bool (*const acts[CMD_COUNT])(struct view *view) = {[CMD_SORT] = sort_otherwise,
        [CMD_REVERSE] = turn_around,
        [CMD_UNFOLD] = fold,
        [CMD_UNFOLD_ALL] = fold_all,
        [CMD_CHART] = turn_chart};

/* On the chart left and right go from point to point as up and down do. */
static bool move(struct figures *self, enum command command, struct view_request *request)
{
	if (!self->chart.shown)
		return list_command(&self->list, command, request);
	command = command == CMD_LEFT ? CMD_UP : command == CMD_RIGHT ? CMD_DOWN : command;
	return list_command(&self->chart.list, command, request);
}

static bool figures_command(
        struct view *view, enum command command, struct view_request *request, struct status *status)
{
	(void)status;
	struct figures *self = view->state;
	if (command == CMD_ENTER)
		enter(view, request);
	else if (!acts[command])
		return move(self, command, request);
	else if (!only_table(self, command))
		*request = (struct view_request){.kind = REQUEST_BELL, .message = MSG_OF_THE_TABLE};
	else if (!acts[command](view))
		*request = (struct view_request){.kind = REQUEST_BELL,
		        .message = self->all.rows.len == 0        ? MSG_NOTHING_HERE
		                   : self->order == TALLY_MEASURE ? MSG_ONE_FIGURE
		                                                  : MSG_NO_GROUPS};
	return true;
}

/* By the column whose name this is; the one it is sorted by already, the other way round. Nothing is chosen
 * by that. */
static bool sort_by(struct view *view, enum tally_order order)
{
	struct figures *self = view->state;
	if (self->order == order)
		turn_around(view);
	for (int i = 0; self->order != order && i < TALLY_ORDER_COUNT; i++)
		sort_otherwise(view);
	return false;
}

static bool figures_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col)
{
	enum tally_order order;
	(void)grid;
	struct figures *self = view->state;
	if (self->chart.shown)
		return chart_point(&self->chart, rect, row, col);
	if (row == rect.row)
		return figures_title_at(rect.cols, view->context->lang, col - rect.col, &order) &&
		       sort_by(view, order);
	return list_point(&self->list, row - rect.row - 1);
}

/* ---- what is chosen ---------------------------------------------------------------------------------------
 */

/* Who gave it and who got it, where the text says so. */
static unsigned offer_sides(const struct view *view, int64_t row, struct store_filter *filter)
{
	struct figures *self = view->state;
	struct store_figure figure;
	arena_free(&self->offered);
	if (!read_figure(view, row, &self->offered, &figure))
		return 0;
	filter->supporter = *figure.supporter ? figure.supporter : NULL;
	filter->recipient = *figure.recipient ? figure.recipient : NULL;
	return (filter->supporter ? CHOICE_BIT(CHOICE_SUPPORTER) : 0) |
	       (filter->recipient ? CHOICE_BIT(CHOICE_RECIPIENT) : 0);
}

static unsigned figures_offer(const struct view *view, struct store_filter *filter)
{
	const struct figures *self = view->state;
	struct figures_place chosen = figures_chosen(self);
	int64_t row = row_here(self);
	unsigned choices = 0;
	if (self->chart.shown)
		chosen.kind = self->chart.kind;
	filter->measure = chosen.any ? figures_kind(self, chosen.kind)->measure : NULL;
	if (filter->measure && *filter->measure)
		choices |= CHOICE_BIT(CHOICE_MEASURE);
	if (row < 0)
		return choices;
	const struct store_figure_key *key = &self->all.rows.at[row];
	filter->doc = key->doc;
	filter->first_day = key->first_day;
	filter->as_of = key->first_day / 10000;
	filter->last_day = key->last_day < 22000000 ? key->last_day : LAST_DAY_OF(key->first_day / 10000);
	choices |= offer_sides(view, row, filter);
	return choices | CHOICE_BIT(CHOICE_DOC) |
	       (filter->first_day ? CHOICE_BIT(CHOICE_YEARS) | CHOICE_BIT(CHOICE_AS_OF) : 0);
}

/* Of a figure that says who gave or got it, their card. */
static bool figures_subject(const struct view *view, struct subject *out)
{
	const struct figures *self = view->state;
	struct store_filter filter = {0};
	int64_t row = row_here(self);
	*out = (struct subject){0};
	return row >= 0 && offer_sides(view, row, &filter) &&
	       subject_of_parties(filter.supporter, filter.recipient, out);
}

static bool figures_words(struct view *view, doc_id *doc, struct span *span)
{
	const struct figures *self = view->state;
	struct arena arena = {0};
	struct store_figure figure;
	int64_t row = row_here(self);
	bool read = read_figure(view, row, &arena, &figure);
	if (read) {
		*doc = self->all.rows.at[row].doc;
		*span = figure.span;
	}
	arena_free(&arena);
	return read;
}

static bool figures_record(const struct view *view, size_t n, struct view_record *record)
{
	const struct figures *self = view->state;
	int64_t row = row_here(self);
	if (n || row < 0)
		return false;
	const struct store_figure_key *key = &self->all.rows.at[row];
	return which_numbered(view->context->store, key->doc, LAYER_FIGURES, key->ordinal, record);
}

/* In the table, or on the group that it is folded in. */
static bool figures_go(struct view *view, const struct view_record *record)
{
	struct figures *self = view->state;
	for (size_t i = 0; i < self->all.rows.len && record->layer == LAYER_FIGURES; i++) {
		const struct store_figure_key *key = &self->all.rows.at[i];
		if (key->doc != record->doc || key->ordinal != record->ordinal)
			continue;
		figures_go_to(self, figures_place_of(self, (int64_t)i));
		return true;
	}
	return false;
}

/* What is measured, whole; of a figure not its words, which would have to be read for all. */
static void row_text(const void *state, int line, struct buf *out)
{
	const struct figures *self = state;
	const struct tally_group *group = figures_group_at(self, line);
	int64_t row = figures_row_at(self, line);
	uint32_t kind = group ? group->kind : self->all.rows.at[row].kind;
	buf_addf(out, "%s %s", figures_kind(self, kind)->measure, figures_kind(self, kind)->unit);
}

static bool figures_search(struct view *view, const char *query, bool forward, bool from_next)
{
	struct figures *self = view->state;
	self->chart.shown = false;
	return part_search(&self->list, query, forward, from_next, row_text, self);
}

/* ---- words for the frame ----------------------------------------------------------------------------------
 */

static void describe_group(const struct view *view, const struct tally_group *group, struct buf *out)
{
	const struct figures *self = view->state;
	char name[160], text[160];
	figures_kind_name(figures_kind(self, group->kind), view->context->lang, name, sizeof name);
	figures_group_text(self, group, view->context->lang, text, sizeof text);
	buf_addf(out, "%s   %s", name, text);
}

static void describe_row(const struct view *view, int64_t row, struct buf *out)
{
	struct arena arena = {0};
	struct store_figure figure;
	char date[64] = "", place[PART_PLACE_BYTES], value[64];
	if (read_figure(view, row, &arena, &figure)) {
		quantity_text(figure.value, figure.unit, figure.qualifier, value, sizeof value);
		part_date(figure.edtf, view->context->lang, date, sizeof date);
		part_place(figure.doc_bytes ? (int)((int64_t)figure.span.start * 100 / figure.doc_bytes) : 0,
		        view->context->lang, place);
		buf_addf(out, "%s%s%s%s%s", figure.measure, *figure.measure ? "  " : "", value,
		        *figure.edtf ? "  " : "", *figure.edtf ? date : "");
		buf_adds(out, *figure.supporter || *figure.recipient ? "   " : "");
		part_sides(figure.supporter, figure.recipient, out);
		buf_addf(out, "   %s %s", figure.doc_name, place);
	}
	arena_free(&arena);
}

static void figures_describe(struct view *view, char *out, size_t size)
{
	const struct figures *self = view->state;
	const struct tally_group *group =
	        self->chart.shown ? NULL : figures_group_at(self, self->list.cursor);
	struct buf text = {0};
	if (group)
		describe_group(view, group, &text);
	else
		describe_row(view, row_here(self), &text);
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

static void figures_subtitle(struct view *view, char *out, size_t size)
{
	const struct figures *self = view->state;
	char texts[2][24], name[160];
	out[0] = '\0';
	if (self->all.rows.len == 0)
		return;
	if (!self->chart.shown) {
		snprintf(texts[0], sizeof texts[0], "%zu", self->all.rows.len);
		snprintf(texts[1], sizeof texts[1], "%zu", self->all.kinds.len);
		lang_format(out, size, view->context->lang, MSG_FIGURES_SIZE,
		        (const char *[]){texts[0], texts[1]}, 2);
		return;
	}
	figures_kind_name(figures_kind(self, self->chart.kind), view->context->lang, name, sizeof name);
	snprintf(texts[0], sizeof texts[0], "%zu", self->chart.points.len);
	snprintf(texts[1], sizeof texts[1], "%zu", self->chart.undated);
	lang_format(out, size, view->context->lang, self->chart.undated ? MSG_CHART_UNDATED : MSG_CHART,
	        (const char *[]){name, texts[0], texts[1]}, 3);
}

const struct view_ops figures_ops = {
        .title = MSG_PANE_FIGURES,
        .pane = IN_FIGURES,
        .state_size = sizeof(struct figures),
        .open = figures_refresh,
        .refresh = figures_refresh,
        .close = figures_close,
        .draw = figures_draw,
        .command = figures_command,
        .point = figures_point,
        .search = figures_search,
        .offer = figures_offer,
        .subject = figures_subject,
        .words = figures_words,
        .record = figures_record,
        .go = figures_go,
        .remember = figures_remember,
        .recall = figures_recall,
        .chooses = CHOICE_BIT(CHOICE_MEASURE) | CHOICE_BIT(CHOICE_DOC),
        .describe = figures_describe,
        .subtitle = figures_subtitle,
};
