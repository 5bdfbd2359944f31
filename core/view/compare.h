// SPDX-License-Identifier: MIT
// The compare pane's state, and what its files do for each other. For compare*.c; inside the room only.
#ifndef CORE_VIEW_COMPARE_H
#define CORE_VIEW_COMPARE_H

#include "core/view/compare_rows.h"
#include "core/view/found.h"
#include "core/view/view.h"

#include "core/collate/prefer.h"

/* From so many cells on the two texts stand beside one another. */
enum { COMPARE_BESIDE_COLS = 96 };

/*
 * There is no cursor: down and up scroll, as in the reader. Besides there is a variant that is chosen, which
 * n and p move. What is compared is compared once, when the two are opened; the rows are made anew when the
 * width or what is marked changes.
 */
struct compare {
	doc_id ids[2]; /* 0: none is open */
	struct collation it;
	struct preferences preferences;
	ARRAY(unsigned char) preferred; /* enum prefer of each variant */
	struct compare_rows rows;
	bool made; /* are the rows those of now? */
	size_t top, height;
	int side;          /* SIDE_A or SIDE_B: where Enter leads */
	ptrdiff_t current; /* the variant that is chosen, or -1 */
	bool facts_only;   /* n and p go to facts alone */
	unsigned classes;  /* that are marked */
	bool unfolded;
	bool bring;        /* `current`, or without one `place`, has to be brought on the screen */
	struct span place; /* of text `place_side` */
	int place_side;
	struct found found[2];                /* words searched for, in each text */
	bool searched;                        /* `place` is a hit, gone to last */
	size_t hit_row, hit_rows, hit_number; /* the row that shows it; rows that show hits, and its number */
};

/* compare.c: what is preferred is read again. */
MUST_CHECK bool compare_work_changed(struct view *view, struct status *status);

/* compare_steps.c: is the variant one that n and p go to? */
bool compare_walks(const struct compare *self, size_t variant);
/* The next such variant, or the one before; false if there is none. */
bool compare_step(struct compare *self, int step);
/* Is the row of what is chosen on the screen, or about to be brought there? */
bool compare_on_screen(const struct compare *self);
/* Its number among those that n and p go to, from 1, and how many these are. */
size_t compare_number(const struct compare *self, size_t *count);
bool compare_command(
        struct view *view, enum command command, struct view_request *request, struct status *status);

/* compare_keep.c: operations of view.h */
void compare_remember(const struct view *view, struct buf *out);
bool compare_recall(struct view *view, char *text);
/* compare_find.c: goes to the next row that shows the words, in either text. */
bool compare_search(struct view *view, const char *query, bool forward, bool from_next);
/* Is a byte of a text in a hit, or in the one that is chosen? */
bool compare_found(const struct compare *self, int side, size_t off);
bool compare_found_here(const struct compare *self, int side, size_t off);

/* compare_draw.c, compare_told.c: operations of view.h */
void compare_draw(struct view *view, struct grid *grid, struct rect rect, bool focused);
void compare_describe(struct view *view, char *out, size_t size);
void compare_subtitle(struct view *view, char *out, size_t size);
/* The rows are laid out, if they are not, and what is at the top stays there. */
void compare_lay_out(struct compare *self, const struct compare_look *look, size_t height);

#endif
