// SPDX-License-Identifier: MIT
// A view on a screen without a terminal: what the tests of core/view share.
#ifndef TESTS_UNIT_SCREEN_H
#define TESTS_UNIT_SCREEN_H

#include "tests/unit/test.h"

#include "core/text/utf8.h"
#include "core/view/view.h"

#include <string.h>

/* A library in memory, and one view on it. */
struct screen {
	struct view_context context;
	struct view view;
	struct grid grid;
	struct view_request request; /* of the last command */
	struct buf text;             /* of the last screen_text */
	struct status status;
};

static inline void screen_must(struct screen *s, bool ok)
{
	char line[600];
	if (ok)
		return;
	status_text(&s->status, LANG_EN, line, sizeof line);
	fail_msg("%s", line);
}

static inline void screen_library(struct screen *s)
{
	*s = (struct screen){.context.lang = LANG_EN};
	screen_must(s, store_open(NULL, STORE_MEMORY, &s->context.store, &s->status));
}

static inline void screen_end(struct screen *s)
{
	view_close(&s->view);
	grid_free(&s->grid);
	buf_free(&s->text);
	store_close(s->context.store);
}

/* ---- documents: the records are named by the words they stand on ---- */

static inline struct span screen_words(const char *text, const char *words)
{
	const char *at = strstr(text, words);
	if (!at)
		fail_msg("not in the text: %s", words ? words : "no words");
	return (struct span){(size_t)(at - text), (size_t)(at - text) + strlen(words)};
}

/* A row of a test's table: an event with date and title, a pairing, a figure with value and unit, or a date.
 */
struct datum {
	enum layer layer;
	const char *words, *a, *b;
};

static inline void screen_datum(struct records *r, const char *text, struct datum d)
{
	struct span span = screen_words(text, d.words);
	if (d.layer == LAYER_DATES)
		*array_push(&r->dates) = (struct date_record){span, d.a, ROLE_EVENT, "test", 0};
	else if (d.layer == LAYER_EVENTS)
		*array_push(&r->events) = (struct event_record){span, d.a, "援藏", d.b, "test", 0};
	else if (d.layer == LAYER_PAIRINGS)
		*array_push(&r->pairings) =
		        (struct pairing_record){span, d.a, d.b, PAIRING_NAMED, "援藏", "", "", "test", 0};
	else if (d.layer == LAYER_FIGURES)
		*array_push(&r->figures) =
		        (struct figure_record){span, d.a, d.b, FIGURE_EXACT, "test", 0, "", "", "", ""};
}

static inline void screen_doc(
        struct screen *s, const char *name, const char *text, const struct datum *data, size_t count)
{
	struct doc doc = {0};
	struct records records = {0};
	enum import_result result;
	screen_must(s, doc_read(name, text, strlen(text), &doc, &s->status));
	for (size_t i = 0; i < count; i++)
		screen_datum(&records, text, data[i]);
	screen_must(s, store_import(s->context.store, &doc, &records, &result, &s->status));
	records_free(&records);
	doc_free(&doc);
}

/* ---- drawing and reading back ---- */

static inline void screen_draw(struct screen *s, int rows, int cols)
{
	s->grid.ambiguous = s->context.ambiguous;
	grid_reset(&s->grid, rows, cols);
	s->view.ops->draw(&s->view, &s->grid, (struct rect){0, 0, rows, cols}, true);
}

static inline void screen_open(struct screen *s, const struct view_ops *ops, int rows, int cols)
{
	screen_must(s, view_open(&s->view, ops, &s->context, &s->status));
	screen_draw(s, rows, cols);
}

/* Does a command as often as told, and draws. */
static inline void screen_do(struct screen *s, enum command command, int times)
{
	while (times-- > 0) {
		s->request = (struct view_request){0};
		assert_true(s->view.ops->command(&s->view, command, &s->request, &s->status));
	}
	screen_draw(s, s->grid.rows, s->grid.cols);
}

static inline void cell_text(const struct cell *cell, struct buf *out)
{
	if (!cell->cp[0])
		buf_add(out, " ", 1);
	for (int i = 0; i <= CELL_MARKS && cell->cp[i]; i++) {
		char bytes[UTF8_MAX];
		buf_add(out, bytes, utf8_encode(cell->cp[i], bytes));
	}
}

static inline bool second_half(const struct grid *grid, int row, int col)
{
	return col > 0 && grid_at(grid, row, col)->cols == 0 && grid_at(grid, row, col - 1)->cols == 2;
}

/* A row of the grid without the blanks at its end. */
static inline void row_of_grid(const struct grid *grid, int row, struct buf *out)
{
	size_t end = out->len;
	for (int col = 0; col < grid->cols; col++) {
		if (second_half(grid, row, col))
			continue;
		cell_text(grid_at(grid, row, col), out);
		if (grid_at(grid, row, col)->cp[0])
			end = out->len;
	}
	out->len = end;
	buf_add(out, "\n", 1);
}

/* The whole grid, a line a row, empty rows at its end left out. */
static inline const char *screen_text(struct screen *s)
{
	buf_clear(&s->text);
	for (int row = 0; row < s->grid.rows; row++)
		row_of_grid(&s->grid, row, &s->text);
	while (s->text.len > 1 && s->text.at[s->text.len - 2] == '\n')
		s->text.at[--s->text.len] = '\0';
	return buf_str(&s->text);
}

static inline const char *screen_row(struct screen *s, int row)
{
	buf_clear(&s->text);
	row_of_grid(&s->grid, row, &s->text);
	s->text.at[--s->text.len] = '\0';
	return buf_str(&s->text);
}

static inline const char *screen_describe(struct screen *s)
{
	char line[512];
	s->view.ops->describe(&s->view, line, sizeof line);
	buf_clear(&s->text);
	buf_adds(&s->text, line);
	return buf_str(&s->text);
}

/* The words that carry a flag, or that have a base style, those of each row behind those of the one above. */
static inline const char *screen_marked(struct screen *s, unsigned mask, unsigned value)
{
	buf_clear(&s->text);
	for (int row = 0; row < s->grid.rows; row++)
		for (int col = 0; col < s->grid.cols; col++) {
			const struct cell *cell = grid_at(&s->grid, row, col);
			if ((cell->style & mask) == value && cell->cp[0] && !second_half(&s->grid, row, col))
				cell_text(cell, &s->text);
		}
	return buf_str(&s->text);
}

#endif
