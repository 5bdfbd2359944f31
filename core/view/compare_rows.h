// SPDX-License-Identifier: MIT
// Two texts in step, as rows. For compare*.c; inside the room only.
#ifndef CORE_VIEW_COMPARE_ROWS_H
#define CORE_VIEW_COMPARE_ROWS_H

#include "core/collate/step.h"
#include "core/collate/variant.h"
#include "core/doc/doc.h"
#include "core/text/cluster.h"

/* Two documents and what they have in common. Owned. */
struct collation {
	struct doc docs[2];
	struct records records[2];
	struct alignment alignment;
	struct variants variants;
	size_t longest;      /* bytes of the longest variant in a */
	ARRAY(size_t) facts; /* of the variants */
};

/* How the rows are laid out. */
struct compare_look {
	int cols;         /* cells for each text */
	bool stacked;     /* one above the other, and once where they say the same */
	bool unfolded;    /* what stands in one text alone is shown whole, however long */
	unsigned classes; /* of variants that are marked: bits 1 << enum variant_class */
	enum width_ambiguous ambiguous;
};

/*
 * A row holds words of both texts that are the same but for their variants: each piece (step.h) has room for
 * the longer of the two, so that a row ends where it does in both, and takes as much in both where it is
 * marked or one text stands above the other, so that the columns stand in step. The paragraphs are those of
 * the first text; a line end that only the second has is nothing but a variant.
 */
enum compare_row_kind {
	ROW_PAIR,  /* words of both; stacked, and marked somewhere: of one of the two */
	ROW_ALONE, /* words of one text that the other has not */
	ROW_MORE,  /* more of them, not shown */
	ROW_MOVED, /* the passage that follows stands elsewhere in b */
	ROW_AWAY,  /* here b has the passage, which stands elsewhere in a */
	ROW_BLANK  /* before a heading, and around what does not stand in its order */
};
enum compare_side { SIDE_A, SIDE_B, SIDE_BOTH };
struct compare_row {
	uint8_t kind, side;
	uint32_t passage;           /* that it is of or comes before; the number of all: at the end */
	struct step_place from, to; /* of its pieces */
};

/* All zero is empty. */
struct compare_rows {
	struct compare_look look;
	ARRAY(struct compare_row) all;
};
void compare_rows_make(const struct collation *it, const struct compare_look *look, struct compare_rows *out);
void compare_rows_free(struct compare_rows *rows);

/* The row that shows a byte of a text (0: a, 1: b): of a passage that has it, or of what stands alone. */
size_t compare_row_of(const struct compare_rows *rows, const struct collation *it, int side, size_t off);
/* The row that shows a variant. */
size_t compare_row_of_variant(
        const struct compare_rows *rows, const struct collation *it, const struct variant *variant);
/* The byte of a text that a row begins with. */
size_t compare_row_off(const struct compare_row *row, const struct collation *it, int side);

/* ---- the marks of a row ---- */

/* The variants of some classes that have a place in a row. All zero is none. */
struct row_marks {
	ARRAY(size_t) all; /* indices into the collation's variants */
};
void row_marks_find(
        const struct collation *it, unsigned classes, const struct compare_row *row, struct row_marks *out);
void row_marks_free(struct row_marks *marks);

/* Is some of the piece part of the variant? Of wording only what is not matched. */
bool variant_in_step(const struct variant *variant, const struct step *step);
/* The same of byte `off` of a text, which is in the piece. */
bool variant_has(const struct variant *variant, const struct step *step, int side, size_t off);

/* The next piece of a row, as step_next gives it, but a fact as one: 1994 and 2024 are not 19_94 and 2024,
 * and stand in one row if it has room. */
bool compare_piece(const struct collation *it, const struct compare_look *look, struct step_place *place,
        struct step_place end, struct step *out);

/* ---- a piece, character by character ---- */

/* A character as it is shown; `sign` stands for it if it is not 0. */
struct compare_char {
	size_t off, len;
	int cols;
	char32_t sign;
};
/* A line end inside a row takes no cells, or one where it keeps two words apart, or if spacing is shown. */
struct compare_chars {
	struct cluster_iter clusters;
	bool spacing;
	bool behind_line; /* after a line end, whose white space is not shown */
};
/* `first`: the piece begins a row, where its indent is shown. */
struct compare_chars compare_chars_begin(
        const struct doc *doc, struct span span, bool first, const struct compare_look *look);
bool compare_chars_next(struct compare_chars *chars, struct compare_char *out);
int compare_chars_cols(const struct doc *doc, struct span span, bool first, const struct compare_look *look);

#endif
