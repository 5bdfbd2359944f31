// SPDX-License-Identifier: MIT
// The matrix: its state, and what its files ask of each other. For matrix.c (what is read and told),
// matrix_draw.c, matrix_move.c (commands) and matrix_search.c; inside the room only.
#ifndef CORE_VIEW_MATRIX_H
#define CORE_VIEW_MATRIX_H

#include "core/view/crosstab.h"
#include "core/view/list.h"
#include "core/view/view.h"

/* A supporter or a recipient that is shown: those that have none above, and what is below an open one. */
struct party {
	const char *name; /* in the table's arena */
	int node;
	int64_t total; /* of its row or column */
	int64_t all;   /* the same with the pairings of other kinds */
	bool several;  /* are several places called so, of which the text does not tell which? */
};

/* Beside the parties the cursor can stand on their names and on the sums: there it means all of them. */
enum edge { EDGE_NONE, EDGE_NAMES, EDGE_SUM };

/* The supporters, or the recipients. */
struct matrix_axis {
	struct crosstab_side *side; /* in the table */
	ARRAY(struct party) parties;
	const char **shorts; /* in the matrix's arena */
	struct list list;
	enum edge edge;
};

/* What a cell shows of its pairings. */
enum face { FACE_COUNT, FACE_PROGRAMME, FACE_YEAR, FACE_ALL, FACE_COUNT_OF };

struct matrix {
	struct store_cells pairings; /* as the library has them */
	struct crosstab table;
	struct crosstab_way way;
	struct arena arena;
	struct matrix_axis rows, cols;
	int64_t undated; /* pairings that the chosen years leave out, because no text says when they were */
	/* Owned: supporter and recipient of the cell that the reader chose, and of the one on which the last
	 * refresh has put the cursor, which is another one where that cell is empty now. */
	struct buf wished[2], put[2];
	enum face face;
	bool found_rows; /* the last command was a search that ended on a supporter */
	bool found_cols; /* the last search ended on a recipient: the next one goes on from there */
};

/* ---- matrix.c ---- */

/* The cell of two parties that are shown; NULL if it is empty. */
const struct crosstab_cell *matrix_cell(const struct matrix *self, int row, int col);
int64_t matrix_count(const struct matrix *self, int row, int col);
/* The party that the cursor stands on, or beside; NULL if there is none. */
const struct party *matrix_chosen(const struct matrix_axis *axis);
const struct crosstab_node *matrix_node(const struct matrix_axis *axis, int party);
/* Where a party is shown, or the one above it that is; -1 if neither is. */
int matrix_shown_at(const struct matrix_axis *axis, const char *name);
/* The party under the cursor; NULL on the names and the sums, where it is all of them. */
const char *matrix_wanted(const struct matrix_axis *axis);

/* What the records behind the cursor's cell are asked by. Strings are borrowed from the table. */
struct store_filter matrix_filter(const struct matrix *self);

/* What is shown, after something was opened or closed; the whole table, after it is asked for otherwise. */
void matrix_make_shown(struct matrix *self, const char *supporter, const char *recipient);
void matrix_make_table(struct matrix *self);

/* ---- matrix_draw.c ---- */

void matrix_draw(struct view *view, struct grid *grid, struct rect rect, bool focused);
bool matrix_point(struct view *view, const struct grid *grid, struct rect rect, int row, int col);

/* ---- matrix_keep.c ---- */

void matrix_remember(const struct view *view, struct buf *out);
bool matrix_recall(struct view *view, char *text);

/* ---- matrix_move.c ---- */

/* Puts the cursor on a party: -1 for the names before them, their number for the sums. */
void matrix_go(struct matrix_axis *axis, int place);
/* The step before (`by` -1) or after a year; 0 if there is none. */
int matrix_step(const struct matrix *self, int year, int by);
/* To the first cell of the row that is not empty, or of the column; false if there is none. */
bool matrix_go_filled(struct matrix *self, bool in_row);
/* To the filled cell nearest to an empty one that the cursor stands on, as a choice may leave it: of the same
 * row, or column, if there is one and it is asked for. */
void matrix_go_near(struct matrix *self, bool in_row, bool in_col);
/* Is there anything where the cursor stands? */
bool matrix_is_filled(const struct matrix *self);
bool matrix_command(
        struct view *view, enum command command, struct view_request *request, struct status *status);

/* ---- matrix_search.c ---- */

/* Puts the cursor on who is called so; of several words on the cell of a pair, which they name together. */
bool matrix_search(struct view *view, const char *query, bool forward, bool from_next);

#endif
