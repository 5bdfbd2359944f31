// SPDX-License-Identifier: MIT
// The two texts on the screen: their words in step, and what differs marked.
#include "core/view/compare.h"
#include "core/view/parts.h"

#include <stdio.h>
#include <string.h>

enum { GUTTER_COLS = 3 }; /* beside one another between the two; stacked before both */

static const char letter[2] = {'A', 'B'};

struct drawing {
	const struct compare *self;
	struct grid *grid;
	const struct compare_look *look;
	enum lang lang;
	bool focused;
	struct row_marks marks; /* of the row that is drawn */
};

/* ---- marks ---- */

/* Of variants that overlap the weightiest: facts come first in enum variant_kind. -1: none. */
static ptrdiff_t mark_at(const struct drawing *it, const struct step *step, int side, size_t off)
{
	const struct variant *variants = it->self->it.variants.rows.at;
	ptrdiff_t best = -1;
	for (size_t i = 0; i < it->marks.all.len; i++) {
		size_t n = it->marks.all.at[i];
		if (variant_has(&variants[n], step, side, off) &&
		        (best < 0 || variants[n].kind < variants[best].kind))
			best = (ptrdiff_t)n;
	}
	return best;
}

static bool is_wrong(const struct drawing *it, size_t variant, int side)
{
	unsigned char preferred = it->self->preferred.at[variant];
	return preferred == (side ? PREFER_A : PREFER_B);
}

/*
 * Three looks, each told by an attribute as well as by its colour: facts, wording, and the rest. The reading
 * that is held to be wrong steps back.
 */
static unsigned style_of(const struct drawing *it, ptrdiff_t variant, int side)
{
	static const unsigned styles[CLASS_COUNT] = {[CLASS_FACTS] = STYLE_TEXT | STYLE_HIT,
	        [CLASS_WORDING] = STYLE_FOUND,
	        [CLASS_CHARACTERS] = STYLE_NOTE,
	        [CLASS_PUNCTUATION] = STYLE_NOTE,
	        [CLASS_SPACING] = STYLE_NOTE};
	if (variant < 0)
		return STYLE_TEXT;
	unsigned style = styles[variant_class_of(it->self->it.variants.rows.at[variant].kind)];
	if (is_wrong(it, (size_t)variant, side))
		style = STYLE_DIM;
	if (variant != it->self->current)
		return style;
	return side == it->self->side && it->focused ? STYLE_TEXT | STYLE_SELECTED : style | STYLE_CURSOR;
}

/* ---- pieces ---- */

static void draw_char(const struct drawing *it, struct rect at, int side, const struct compare_char *shown,
        ptrdiff_t variant)
{
	const struct doc *doc = &it->self->it.docs[side];
	unsigned style = style_of(it, variant, side);
	if (compare_found(it->self, side, shown->off))
		style = (style & ~(unsigned)STYLE_BASE) | STYLE_STRONG;
	if (compare_found_here(it->self, side, shown->off))
		style = STYLE_TEXT | (it->focused ? STYLE_SELECTED : STYLE_CURSOR);
	if (shown->cols > at.cols)
		return;
	if (!shown->sign) {
		grid_text(
		        it->grid, at.row, at.col, at.cols, style, doc->text + shown->off, shown->len, false);
		return;
	}
	grid_fill(it->grid, (struct rect){at.row, at.col, 1, shown->cols}, style);
	if (variant >= 0)
		grid_char(it->grid, at.row, at.col, style, shown->sign);
}

/* Draws one side of a piece; the cells it takes, and the variant that marks its end. */
static int draw_side(const struct drawing *it, struct rect at, int side, const struct step *step, bool first,
        ptrdiff_t *variant)
{
	struct compare_chars chars =
	        compare_chars_begin(&it->self->it.docs[side], side ? step->b : step->a, first, it->look);
	int used = 0;
	*variant = -1;
	for (struct compare_char shown; compare_chars_next(&chars, &shown); used += shown.cols) {
		*variant = it->marks.all.len ? mark_at(it, step, side, shown.off) : -1;
		draw_char(
		        it, (struct rect){at.row, at.col + used, 1, at.cols - used}, side, &shown, *variant);
	}
	return used;
}

/* What one side lacks: a line to be filled in, where that is marked in the other. */
static void draw_lack(const struct drawing *it, struct rect at, int side, ptrdiff_t variant)
{
	for (int i = 0; i < at.cols && variant >= 0; i++)
		grid_char(it->grid, at.row, at.col + i, style_of(it, variant, side), U'_');
}

/* Cells of each side that are there to draw in; cols 0: it is not drawn. */
static void draw_words(const struct drawing *it, const struct compare_row *row, const struct rect at[2])
{
	struct step_place place = row->from;
	struct step step;
	int col[2] = {0};
	for (bool first = true; compare_piece(&it->self->it, it->look, &place, row->to, &step);
	        first = false) {
		struct rect here[2];
		int used[2];
		ptrdiff_t variant[2];
		for (int side = 0; side < 2; side++) {
			here[side] = (struct rect){
			        at[side].row, at[side].col + col[side], 1, at[side].cols - col[side]};
			here[side].cols = here[side].cols < 0 ? 0 : here[side].cols;
			used[side] = draw_side(it, here[side], side, &step, first, &variant[side]);
		}
		int cols = used[0] > used[1] ? used[0] : used[1];
		for (int side = 0; side < 2; side++) {
			struct rect lack = {
			        here[side].row, here[side].col + used[side], 1, cols - used[side]};
			if (row->kind == ROW_PAIR && lack.cols > 0 && here[side].cols >= cols)
				draw_lack(it, lack, side, variant[!side]);
			/* a blank stands only where the text has one, unless it is in step with what is above
			 */
			bool in_step = it->look->stacked || variant[!side] >= 0;
			col[side] += in_step ? cols : used[side];
		}
	}
}

/* ---- what stands between the columns, or before the lines ---- */

static const struct {
	char32_t mark;
	unsigned style;
} gutters[CLASS_COUNT] = {[CLASS_FACTS] = {U'≠', STYLE_TITLE},
        [CLASS_WORDING] = {U'~', STYLE_TEXT},
        [CLASS_CHARACTERS] = {U'\'', STYLE_DIM},
        [CLASS_PUNCTUATION] = {U'\'', STYLE_DIM},
        [CLASS_SPACING] = {U'\'', STYLE_DIM}};

/* The variant of a row that its mark tells of: the chosen one, else the weightiest; -1 for none. */
static ptrdiff_t row_variant(const struct drawing *it, const struct compare_row *row)
{
	const struct collation *collation = &it->self->it;
	ptrdiff_t best = -1;
	struct step_place place = row->from;
	struct step step;
	while (it->marks.all.len && compare_piece(collation, it->look, &place, row->to, &step))
		for (size_t i = 0; i < it->marks.all.len; i++) {
			size_t n = it->marks.all.at[i];
			const struct variant *variant = &collation->variants.rows.at[n];
			if (!variant_in_step(variant, &step))
				continue;
			if ((ptrdiff_t)n == it->self->current)
				return (ptrdiff_t)n;
			if (best < 0 || variant->kind < collation->variants.rows.at[best].kind)
				best = (ptrdiff_t)n;
		}
	return best;
}

static void draw_gutter(const struct drawing *it, const struct compare_row *row, struct rect at)
{
	ptrdiff_t variant = row_variant(it, row);
	if (variant < 0)
		return;
	enum prefer preferred = it->self->preferred.at[variant];
	enum variant_class which = variant_class_of(it->self->it.variants.rows.at[variant].kind);
	bool stacked = row->side != SIDE_BOTH;
	bool right = stacked && preferred == (row->side ? PREFER_B : PREFER_A);
	char32_t mark = gutters[which].mark;
	if (preferred != PREFER_NONE)
		mark = stacked ? (right ? U'●' : U' ') : preferred == PREFER_A ? U'◀' : U'▶';
	grid_char(it->grid, at.row, at.col + 1, gutters[which].style, mark);
}

/* ---- rows that tell ---- */

static void tell(const struct drawing *it, struct rect at, enum message message, const char *const *args,
        size_t count, struct span words, int side)
{
	char text[512];
	struct arena arena = {0};
	lang_format(text, sizeof text, it->lang, message, args, count);
	int used = grid_puts(it->grid, at.row, at.col, at.cols, STYLE_DIM, text);
	size_t len = words.end - words.start < 400 ? words.end - words.start : 400;
	const char *text_of = it->self->it.docs[side].text + words.start;
	const char *line = part_line(&arena, text_of, slice_cut(text_of, len));
	grid_puts(it->grid, at.row, at.col + used, at.cols - used, STYLE_DIM, line);
	arena_free(&arena);
}

static struct span span_of_row(const struct drawing *it, const struct compare_row *row, int side)
{
	const struct alignment *alignment = &it->self->it.alignment;
	return side ? (struct span){step_off(alignment, 1, row->from.b), step_off(alignment, 1, row->to.b)}
	            : (struct span){step_off(alignment, 0, row->from.a), step_off(alignment, 0, row->to.a)};
}

static void draw_more(const struct drawing *it, const struct compare_row *row, struct rect at)
{
	char count[24], which[2] = {letter[row->side], '\0'};
	size_t chars = row->side ? row->to.b - row->from.b : row->to.a - row->from.a;
	snprintf(count, sizeof count, "%zu", chars);
	tell(it, at, MSG_COMPARE_MORE, (const char *[]){count, which}, 2, (struct span){0, 0}, row->side);
}

/* Earlier or later in the other text than here. */
static void draw_elsewhere(const struct drawing *it, const struct compare_row *row, struct rect at, size_t n)
{
	const struct collation *collation = &it->self->it;
	int side = row->kind == ROW_AWAY ? SIDE_A : SIDE_B; /* the text where it stands elsewhere */
	struct span there = span_of_row(it, row, side);
	size_t here = n > 0 ? compare_row_off(&it->self->rows.all.at[n - 1], collation, side) : 0;
	char percent[24];
	size_t len = collation->docs[side].len;
	snprintf(percent, sizeof percent, "%zu", len ? there.start * 100 / len : 0);
	const char *arrow = there.start < here ? "↑" : "↓";
	tell(it, at, row->kind == ROW_AWAY ? MSG_COMPARE_AWAY : MSG_COMPARE_ELSEWHERE,
	        (const char *[]){arrow, percent}, 2, row->kind == ROW_AWAY ? there : (struct span){0, 0},
	        side);
}

/* ---- rows ---- */

/* Where the words of each side of a row stand; cols 0 if they do not. */
static void places(
        const struct drawing *it, const struct compare_row *row, struct rect line, struct rect at[2])
{
	int cols = it->look->cols;
	for (int side = 0; side < 2; side++) {
		at[side] = (struct rect){line.row, line.col + GUTTER_COLS, 1, cols};
		if (!it->look->stacked)
			at[side].col = line.col + side * (cols + GUTTER_COLS);
		if (row->side != SIDE_BOTH && row->side != side)
			at[side].cols = 0;
		if (it->look->stacked && row->side == SIDE_BOTH && side == SIDE_B)
			at[side].cols = 0;
	}
}

static void draw_letter(const struct drawing *it, const struct compare_row *row, struct rect line)
{
	if (it->look->stacked && row->side != SIDE_BOTH)
		grid_char(it->grid, line.row, line.col, STYLE_DIM, (char32_t)letter[row->side]);
}

static void draw_row(struct drawing *it, size_t n, struct rect line)
{
	const struct compare_row *row = &it->self->rows.all.at[n];
	struct rect at[2];
	struct rect gutter = line;
	places(it, row, line, at);
	if (!it->look->stacked)
		gutter.col = at[0].col + it->look->cols;
	int side = row->side == SIDE_B ? SIDE_B : SIDE_A;
	switch ((enum compare_row_kind)row->kind) {
	case ROW_PAIR:
		row_marks_find(&it->self->it, it->look->classes, row, &it->marks);
		draw_letter(it, row, line);
		draw_words(it, row, at);
		draw_gutter(it, row, gutter);
		break;
	case ROW_ALONE:
		it->marks.all.len = 0;
		draw_letter(it, row, line);
		draw_words(it, row, at);
		grid_style(it->grid, at[side], STYLE_DIM);
		grid_char(it->grid, gutter.row, gutter.col + 1, STYLE_DIM, side ? U'+' : U'-');
		break;
	case ROW_MORE:
		draw_letter(it, row, line);
		draw_more(it, row, at[side]);
		break;
	case ROW_MOVED:
		draw_elsewhere(it, row, line, n);
		break;
	case ROW_AWAY:
		draw_elsewhere(it, row, it->look->stacked ? line : at[1], n);
		break;
	case ROW_BLANK:
		break;
	}
}

/* ---- the pane ---- */

/* The names of the two, that of the side Enter leads to brighter. */
static void draw_names(const struct drawing *it, struct rect line)
{
	int half = it->look->stacked ? (line.cols - GUTTER_COLS) / 2 : it->look->cols;
	for (int side = 0; side < 2; side++) {
		int col = line.col + side * (half + GUTTER_COLS);
		unsigned style = side == it->self->side ? STYLE_TITLE : STYLE_DIM;
		grid_printf(it->grid, line.row, col, half, style, "%c %s", letter[side],
		        it->self->it.docs[side].name);
	}
}

static void draw_nothing(struct view *view, struct grid *grid, struct rect rect)
{
	const struct compare *self = view->state;
	char text[1024];
	const char *args[] = {self->it.docs[0].name, self->it.docs[1].name};
	if (self->ids[0])
		lang_format(text, sizeof text, view->context->lang, MSG_COMPARE_NOTHING, args, 2);
	part_notice(view->context, grid, rect,
	        self->ids[0] ? text : lang_text(view->context->lang, MSG_EMPTY_COMPARE));
}

void compare_draw(struct view *view, struct grid *grid, struct rect rect, bool focused)
{
	enum { COLS_LEAST = 16 };
	struct compare *self = view->state;
	bool stacked = rect.cols < COMPARE_BESIDE_COLS;
	struct compare_look look = {.stacked = stacked,
	        .cols = stacked ? rect.cols - GUTTER_COLS : (rect.cols - GUTTER_COLS) / 2,
	        .unfolded = self->unfolded,
	        .classes = self->classes,
	        .ambiguous = grid->ambiguous};
	grid_fill(grid, rect, STYLE_TEXT);
	if (rect.rows < 2 || rect.cols < COLS_LEAST)
		return;
	if (self->it.alignment.passages.len == 0) {
		draw_nothing(view, grid, rect);
		return;
	}
	struct drawing it = {.self = self,
	        .grid = grid,
	        .look = &self->rows.look,
	        .lang = view->context->lang,
	        .focused = focused};
	compare_lay_out(self, &look, (size_t)rect.rows - 1);
	draw_names(&it, (struct rect){rect.row, rect.col, 1, rect.cols});
	for (int i = 1; i < rect.rows && self->top + (size_t)i - 1 < self->rows.all.len; i++)
		draw_row(&it, self->top + (size_t)i - 1, (struct rect){rect.row + i, rect.col, 1, rect.cols});
	row_marks_free(&it.marks);
}

/* ---- laying out ---- */

static bool same_look(const struct compare_look *a, const struct compare_look *b)
{
	return a->cols == b->cols && a->stacked == b->stacked && a->unfolded == b->unfolded &&
	       a->classes == b->classes && a->ambiguous == b->ambiguous;
}

/* The row that shows what `row` of the old rows began with. */
static size_t again(const struct compare_rows *rows, const struct compare_row *row)
{
	size_t i = 0;
	while (i + 1 < rows->all.len) {
		const struct compare_row *next = &rows->all.at[i + 1];
		bool behind = next->passage > row->passage ||
		              (next->passage == row->passage && next->kind == ROW_PAIR &&
		                      (next->from.a > row->from.a || next->from.b > row->from.b));
		if (behind)
			break;
		i++;
	}
	return i;
}

/* A place is brought into the upper third, unless it is on the screen already. */
static void bring(struct compare *self)
{
	size_t row = self->current >= 0
	                     ? compare_row_of_variant(
	                               &self->rows, &self->it, &self->it.variants.rows.at[self->current])
	                     : compare_row_of(&self->rows, &self->it, self->place_side, self->place.start);
	/* Stacked, a row of the right text stands below that of the left one. */
	if (self->searched && row + 1 < self->rows.all.len && self->rows.all.at[row].side == SIDE_A &&
	        self->place_side == SIDE_B)
		row++;
	self->hit_row = row;
	bool shown = row >= self->top && row + 1 < self->top + self->height;
	if (!shown)
		self->top = row > self->height / 3 ? row - self->height / 3 : 0;
	self->bring = false;
}

void compare_lay_out(struct compare *self, const struct compare_look *look, size_t height)
{
	if (!self->made || !same_look(&self->rows.look, look)) {
		bool had = self->top < self->rows.all.len && self->top > 0;
		struct compare_row top = had ? self->rows.all.at[self->top] : (struct compare_row){0};
		compare_rows_make(&self->it, look, &self->rows);
		self->top = had ? again(&self->rows, &top) : 0;
		self->made = true;
	}
	self->height = height;
	if (self->bring)
		bring(self);
	size_t most = self->rows.all.len > height ? self->rows.all.len - height : 0;
	self->top = self->top > most ? most : self->top;
}
