// SPDX-License-Identifier: MIT
// The table of figures on the screen.
#include "core/view/figures.h"

#include "core/view/clamp.h"
#include "core/view/parts.h"
#include "core/view/quantity.h"
#include "core/view/when.h"

#include <stdio.h>
#include <string.h>

/* ---- words ------------------------------------------------------------------------------------------------
 */

void figures_kind_name(const struct store_kind *kind, enum lang lang, char *out, size_t size)
{
	snprintf(out, size, "%s（%s）", *kind->measure ? kind->measure : lang_text(lang, MSG_NO_MEASURE),
	        kind->unit);
}

static const char *sign_of(bool about, bool over, bool under)
{
	return about || (over && under) ? "≈" : over ? ">" : under ? "<" : "";
}

/* A sum of more than 3 and 5 is more than 8. */
static void group_sum(const struct tally_group *group, const char *unit, char *out, size_t size)
{
	char text[160];
	quantity_sum(group->sum.sum, unit, text, sizeof text);
	snprintf(out, size, "%s%s", sign_of(group->about, group->over, group->under), text);
}

/* From the least to the greatest, or what all come to. */
static void group_value(const struct tally_group *group, const char *unit, char *out, size_t size)
{
	if (group->sum.added) {
		group_sum(group, unit, out, size);
		return;
	}
	const struct tally_end *low = &group->low, *high = &group->high;
	quantity_range((struct quantity){low->number, sign_of(low->about, low->over, low->under)},
	        (struct quantity){high->number, sign_of(high->about, high->over, high->under)}, unit, out,
	        size);
}

void figures_group_text(
        const struct figures *self, const struct tally_group *group, enum lang lang, char *out, size_t size)
{
	const char *unit = figures_kind(self, group->kind)->unit;
	char texts[2][24], value[168];
	snprintf(texts[0], sizeof texts[0], "%zu", group->count);
	snprintf(texts[1], sizeof texts[1], "%zu", group->sum.added);
	group_value(group, unit, value, sizeof value);
	enum message say = !group->sum.added      ? MSG_GROUP_RANGE
	                   : group->sum.has_total ? MSG_GROUP_TOTAL
	                                          : MSG_GROUP_SUM;
	lang_format(out, size, lang, say, (const char *[]){texts[0], value, texts[1]}, 3);
}

/* ---- columns ----------------------------------------------------------------------------------------------
 */

enum { SIDES_LEAST_COLS = 14 };

/* Cells of each column, the gap behind it included; right ones go first when the pane gets narrow. */
struct columns {
	int measure, value, bar, date, doc, place;
};

static struct columns columns_for(int cols, enum lang lang)
{
	int chinese = lang == LANG_ZH ? 3 : 0; /* 2010年5月12日 */
	struct columns c = {.value = cols < 60   ? 13
	                             : cols < 90 ? 16
	                                         : 20,
	        .date = (cols < 60 ? 11 : 13) + chinese};
	c.bar = cols >= 100 ? 14 : cols >= 72 ? 10 : cols >= 56 ? 6 : 0;
	c.place = cols >= 90 ? PART_PLACE_COLS + 1 : 0;
	int left = cols - 1 - c.value - c.bar - c.date - c.place;
	c.doc = left >= 26 ? left * 2 / 5 : 0;
	c.measure = left - c.doc;
	return c;
}

/* ---- rows that are looked at ------------------------------------------------------------------------------
 */

static void read_row(const struct view *view, int line, struct store_figure *row)
{
	struct figures *self = view->state;
	struct status status;
	int64_t at = self->chart.shown ? self->chart.points.at[line].row : figures_row_at(self, line);
	if (at < 0)
		return;
	const struct store_figure_key *key = &self->all.rows.at[at];
	if (!store_figure(view->context->store, key->doc, key->ordinal, &self->arena, row, &status))
		*row = (struct store_figure){0}; /* told when Enter is pressed on it */
}

void figures_read_rows(const struct view *view)
{
	struct figures *self = view->state;
	const struct list *list = self->chart.shown ? &self->chart.list : &self->list;
	int first = list->top, count = clamp(list->height, 0, list->count - first);
	if (self->rows_first == first && (int)self->rows.len == count &&
	        self->rows_chart == self->chart.shown)
		return;
	arena_free(&self->arena);
	self->rows.len = 0;
	self->rows_first = first;
	self->rows_chart = self->chart.shown;
	for (int i = 0; i < count; i++) {
		struct store_figure row = {0};
		read_row(view, first + i, &row);
		*array_push(&self->rows) = row;
	}
}

/* A group's sum is made when it is first seen. */
static void sum_up(const struct view *view, struct tally_group *group)
{
	struct figures *self = view->state;
	if (!group->summed)
		group->sum = tally_sum(
		        view->context->store, &self->all, self->tally.order.at + group->first, group->count);
	group->summed = true;
}

/* ---- drawing ----------------------------------------------------------------------------------------------
 */

void figures_draw_bar(struct grid *grid, struct rect r, double value, double highest)
{
	enum { EIGHTHS = 8 };
	static const char32_t blocks[EIGHTHS + 1] = U" ▏▎▍▌▋▊▉█";
	int all = r.cols * EIGHTHS;
	int eighths = highest > 0 && value > 0 ? clamp((int)(value / highest * all + 0.5), 1, all) : 0;
	for (int k = 0; k * EIGHTHS < eighths; k++)
		grid_char(grid, r.row, r.col + k, STYLE_FIGURE,
		        blocks[clamp(eighths - k * EIGHTHS, 0, EIGHTHS)]);
}

static void draw_place(
        enum lang lang, struct grid *grid, struct rect r, struct columns c, const struct store_figure *f)
{
	char place[PART_PLACE_BYTES], name[PART_NAME_BYTES];
	int col = r.col + r.cols - 1 - c.doc - c.place;
	if (c.doc)
		grid_puts(grid, r.row, col, c.doc - 1, STYLE_DIM,
		        part_name(grid, f->doc_name, c.doc - 1, name));
	part_place(f->doc_bytes ? (int)((int64_t)f->span.start * 100 / f->doc_bytes) : 0, lang, place);
	if (c.place)
		part_right(grid, r.row, r.col + r.cols - 1, c.place - 1, STYLE_DIM, place);
}

/* What it measures, and who gave to whom as far as the text says so; below a head that tells what all measure
 * that alone. */
static void draw_about(
        const struct view *view, struct grid *grid, struct rect r, const struct store_figure *f, bool member)
{
	struct buf sides = {0};
	part_sides(f->supporter, f->recipient, &sides);
	const char *measure = *f->measure ? f->measure : lang_text(view->context->lang, MSG_NO_MEASURE);
	int col = r.col, end = r.col + r.cols;
	if (!member || !sides.len)
		col += grid_puts(grid, r.row, col, r.cols, member || !*f->measure ? STYLE_DIM : STYLE_TEXT,
		               measure) +
		       2;
	if (sides.len && (end - col >= SIDES_LEAST_COLS || part_cols(grid, sides.at) <= end - col))
		grid_puts(grid, r.row, col, end - col, STYLE_PAIRING, sides.at);
	buf_free(&sides);
}

static void draw_figure(const struct view *view, struct grid *grid, struct rect r, struct columns c, int line)
{
	const struct figures *self = view->state;
	const struct store_figure *f = &self->rows.at[line - self->rows_first];
	const struct store_figure_key *key = &self->all.rows.at[figures_row_at(self, line)];
	bool member = self->order == TALLY_MEASURE && self->tally.lines.at[line] >= 0 && line > 0;
	const struct tally_group *group = NULL;
	for (int at = line; member && at >= 0 && !group; at--)
		group = figures_group_at(self, at);
	member = group && group->kind == key->kind;
	int col = r.col + (member ? 4 : 2);
	char text[128];
	if (!f->value)
		return;
	draw_about(view, grid, (struct rect){r.row, col, 1, c.measure - (col - r.col) - 1}, f, member);
	col = r.col + c.measure;
	quantity_text(f->value, f->unit, f->qualifier, text, sizeof text);
	part_right(grid, r.row, col + c.value - 1, c.value - 1, STYLE_FIGURE, text);
	col += c.value;
	const struct kind_extent *all = &self->extents.at[key->kind];
	if (c.bar && all->count > 1)
		figures_draw_bar(grid, (struct rect){r.row, col, 1, c.bar - 1}, key->high, all->high);
	part_date(f->edtf, view->context->lang, text, sizeof text);
	grid_puts(grid, r.row, col + c.bar, c.date - 1, STYLE_DATE, *f->edtf ? text : "");
	draw_place(view->context->lang, grid, r, c, f);
}

/* Does another kind go by the same name, in another unit? */
static bool has_namesake(const struct figures *self, uint32_t kind)
{
	const char *measure = figures_kind(self, kind)->measure;
	for (uint32_t i = 0; *measure && i < self->all.kinds.len; i++)
		if (i != kind && strcmp(figures_kind(self, i)->measure, measure) == 0)
			return true;
	return false;
}

/* How many, what they come to, when, and of how many documents. */
static void draw_group(const struct view *view, struct grid *grid, struct rect r, struct columns c, int line)
{
	const struct figures *self = view->state;
	struct tally_group *group = figures_group_at(self, line);
	const struct store_kind *kind = figures_kind(self, group->kind);
	enum lang lang = view->context->lang;
	char text[168];
	sum_up(view, group);
	grid_char(grid, r.row, r.col, STYLE_DIM, group->open ? U'▾' : U'▸');
	snprintf(text, sizeof text, " ×%zu", group->count);
	int count = part_cols(grid, text), col = r.col + 2;
	char name[160];
	figures_kind_name(kind, lang, name, sizeof name);
	if (!has_namesake(self, group->kind))
		snprintf(name, sizeof name, "%s",
		        *kind->measure ? kind->measure : lang_text(lang, MSG_NO_MEASURE));
	int used = grid_puts(
	        grid, r.row, col, c.measure - 3 - count, *kind->measure ? STYLE_TITLE : STYLE_DIM, name);
	grid_puts(grid, r.row, col + used, count, STYLE_DIM, text);
	int room = c.value + c.bar;
	group_value(group, kind->unit, text, sizeof text);
	col = r.col + c.measure;
	if (part_cols(grid, text) < c.value) {
		used = part_right(grid, r.row, col + c.value - 1, c.value - 1, STYLE_FIGURE, text) + 1;
		if (group->sum.added)
			part_right(grid, r.row, col + c.value - 1 - used, c.value - 1 - used, STYLE_DIM,
			        lang_text(lang, MSG_TOTAL));
	} else
		grid_puts(grid, r.row, col + 1, room - 1, STYLE_FIGURE, text);
	col += room;
	if (group->first_year) {
		struct buf years = {0};
		when_years(group->first_year, group->last_year, lang, &years);
		grid_puts(grid, r.row, col + 1, c.date - 2, STYLE_DATE, buf_str(&years));
		buf_free(&years);
	}
	snprintf(text, sizeof text, "%d", group->docs);
	if (c.doc && group->docs) {
		char docs[64];
		lang_format(docs, sizeof docs, lang, MSG_GROUP_DOCS, (const char *[]){text}, 1);
		grid_puts(grid, r.row, col + c.date, c.doc - 1, STYLE_DIM, docs);
	}
}

/* The name of a column, with a sign where it is the one sorted by: ▾ from the usual end. */
static void draw_title(const struct view *view, struct grid *grid, struct rect r, enum message title,
        enum tally_order order, bool right)
{
	const struct figures *self = view->state;
	const char *text = lang_text(view->context->lang, title);
	bool sorted = order != TALLY_ORDER_COUNT && self->order == order;
	int cols = part_cols(grid, text), col = right ? r.col + r.cols - 1 - cols : r.col;
	if (r.cols < 2)
		return;
	col += grid_puts(grid, r.row, col, r.cols, STYLE_TITLE, text);
	if (sorted)
		grid_char(grid, r.row, right ? col - cols - 1 : col, STYLE_FRAME, self->down ? U'▴' : U'▾');
}

/* What a whole bar would be. */
static void draw_bar_title(const struct view *view, struct grid *grid, struct rect r)
{
	const char *text = lang_text(view->context->lang, MSG_COLUMN_BAR);
	if (part_cols(grid, text) > r.cols - 1)
		text = lang_text(view->context->lang, MSG_COLUMN_BAR_SHORT);
	grid_puts(grid, r.row, r.col, r.cols, STYLE_DIM, text);
}

static void draw_titles(const struct view *view, struct grid *grid, struct rect r, struct columns c)
{
	const int row = r.row;
	int col = r.col;
	draw_title(view, grid, (struct rect){row, col + 2, 1, c.measure - 2}, MSG_COLUMN_MEASURE,
	        TALLY_MEASURE, false);
	col += c.measure;
	draw_title(view, grid, (struct rect){row, col, 1, c.value}, MSG_COLUMN_VALUE, TALLY_VALUE, true);
	col += c.value;
	draw_bar_title(view, grid, (struct rect){row, col, 1, c.bar});
	col += c.bar;
	draw_title(
	        view, grid, (struct rect){row, col + 1, 1, c.date - 1}, MSG_COLUMN_DATE, TALLY_DATE, false);
	draw_title(view, grid, (struct rect){row, col + c.date, 1, c.doc}, MSG_COLUMN_NAME, TALLY_DOC, false);
}

bool figures_title_at(int cols, enum lang lang, int col, enum tally_order *order)
{
	struct columns c = columns_for(cols, lang);
	int value = c.measure, date = value + c.value + c.bar, doc = date + c.date;
	*order = col < value                ? TALLY_MEASURE
	         : col < value + c.value    ? TALLY_VALUE
	         : col >= date && col < doc ? TALLY_DATE
	                                    : TALLY_DOC;
	bool bar = col >= value + c.value && col < date;
	return !bar && (*order != TALLY_DOC || (c.doc && col < doc + c.doc));
}

void figures_draw_table(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	struct figures *self = view->state;
	struct columns c = columns_for(rect.cols, view->context->lang);
	part_list(&self->list, (int)self->tally.lines.len, rect.rows - 1, grid, rect);
	figures_read_rows(view);
	draw_titles(view, grid, rect, c);
	for (int i = 0; i < rect.rows - 1 && self->list.top + i < self->list.count; i++) {
		int line = self->list.top + i;
		struct rect r = {rect.row + 1 + i, rect.col, 1, rect.cols};
		if (figures_group_at(self, line))
			draw_group(view, grid, r, c, line);
		else
			draw_figure(view, grid, r, c, line);
		if (line == self->list.cursor)
			part_choose(grid, (struct rect){r.row, r.col, 1, c.measure - 1}, focused);
	}
	part_more(&self->list, grid, (struct rect){rect.row + 1, rect.col, rect.rows - 1, rect.cols});
}
