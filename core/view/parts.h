// SPDX-License-Identifier: MIT
// What several views draw and do alike. Inside the room only.
#ifndef CORE_VIEW_PARTS_H
#define CORE_VIEW_PARTS_H

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/text/fold.h"
#include "core/view/list.h"
#include "core/view/view.h"

/* How a kind of data looks: its mark, which tells it without colour, and its style. */
struct look {
	char32_t mark;
	enum style style;
};
extern const struct look looks[LAYER_COUNT];

/* What a kind of data is called: dates, events … */
enum message part_kind(enum layer layer);

/*
 * Shows what is drawn as chosen: with the focus in one look, so that no colours stand in the accent. Of a row
 * that is its head, by which it is known, and not all of it: on a slow line a step draws both anew, the row
 * it leaves and the one it comes to.
 */
void part_choose(struct grid *grid, struct rect rect, bool focused);

/* list_size, of a list that is drawn into `rect`. Where something stands beside it no terminal can scroll it,
 * and each row that it goes on is all of them sent again: there it goes a third of its height at once. */
void part_list(struct list *list, int count, int height, const struct grid *grid, struct rect rect);
/* ↑ and ↓ in the last column of the rows it is listed in, where more of it is above or below. */
void part_more(const struct list *list, struct grid *grid, struct rect rows);

/* A text of several lines, wrapped, in the middle of a pane that has nothing else to show, with keys as
 * view_keys puts them in. */
void part_notice(const struct view_context *context, struct grid *grid, struct rect rect, const char *text);

/* The same of a view that the library has nothing for; under a selection, or while data are being
 * found, it tells of that instead. */
void part_empty(
        const struct view_context *context, struct grid *grid, struct rect rect, enum message message);

/* A text wrapped into a rectangle, the last row cut with a mark; the rows used. */
int part_wrapped(struct grid *grid, struct rect rect, unsigned style, const char *text, size_t len);

/* A text as one line: white space runs become a space, between wide characters nothing. Owned by the arena.
 */
const char *part_line(struct arena *arena, const char *text, size_t len);

/* Writes a text that ends at cell `end` (exclusive), at most `cols` wide; right aligned. The cells it takes.
 */
int part_right(struct grid *grid, int row, int end, int cols, unsigned style, const char *text);

/* A file's name in `cols` cells, as a string: what is too long loses its middle, as copies of a text differ
 * in the beginning or the end of their names. */
enum { PART_NAME_BYTES = 256 };
const char *part_name(const struct grid *grid, const char *name, int cols, char out[PART_NAME_BYTES]);

/* Where to begin a line of `cols` cells so that the words found stand in its first third, or where they stand
 * anyway. */
size_t part_start(const char *text, struct span found, int cols, enum width_ambiguous ambiguous);

/* How many cells a string takes in this grid. */
int part_cols(const struct grid *grid, const char *text);

/* A file's size in words: 44.9 KB. */
void part_size(int64_t bytes, char *out, size_t size);

/* The days in which a value may begin: those of its first part, 0 to 0 if that is a decade or less. */
void part_begins(const char *edtf, int *first_day, int *last_day);

/* A date as a reader of lists sees it: with ≈ before it when it is not certain, open ends left open, the end
 * of an interval short: 1984-03-24/28, 1984-03/05. In Chinese as when.h has it. */
void part_date(const char *edtf, enum lang lang, char *out, size_t size);

enum { PART_PLACE_BYTES = 32, PART_PLACE_COLS = 7 }; /* "at 100%" */
/* How far into its document something stands, worded so that it is not taken for how sure it is. */
void part_place(int percent, enum lang lang, char out[PART_PLACE_BYTES]);
/* Appends who gave to whom, as far as it is said: 上海市 → 西藏自治区, 上海市 →, → 西藏自治区. */
void part_sides(const char *supporter, const char *recipient, struct buf *out);

/* Appends the words of a row, for searching. */
typedef void part_row_text(const void *state, int row, struct buf *out);

/*
 * The row that holds all words of `query` (core/text/query.h), from the cursor on in the
 * direction asked for and around the end; the cursor's own row counts unless `from_next`. Moves the list
 * there; false if there is none.
 */
bool part_search(struct list *list, const char *query, bool forward, bool from_next, part_row_text *row_text,
        const void *state);

/* How many records of `own` the chosen years leave out because no text says when they were; `apart` are
 * choices that do not restrict them (selection_under). 0 if none are chosen, or that cannot be read. */
size_t part_undated(
        const struct view_context *context, enum layer layer, const struct store_filter *own, unsigned apart);

/* What a record offers to be chosen: its years, its programme, its document. */
unsigned part_offer(const struct store_hit *hit, struct store_filter *filter);

/* Is it this record of the library? */
bool part_is(const struct store_hit *hit, const struct view_record *record);

/* The same words under the same kind of record, though read from the library at another time. */
bool part_same(const struct store_hit *a, const struct store_hit *b);

#endif
