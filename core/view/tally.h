// SPDX-License-Identifier: MIT
// Figures in order and in groups, and what may be added up. For figures.c and tests; inside the room.
#ifndef CORE_VIEW_TALLY_H
#define CORE_VIEW_TALLY_H

#include "core/base/mem.h"
#include "core/store/store.h"

#include <stdbool.h>

enum tally_order { TALLY_MEASURE, TALLY_VALUE, TALLY_DATE, TALLY_DOC, TALLY_ORDER_COUNT };

/* The figures of a kind: [first, first + count) of tally.order. */
struct tally_group {
	uint32_t kind;
	size_t first, count;
	struct tally_end {
		double number;
		bool over, under, about; /* is it said to be more than this, or less, or not to be exact? */
	} low, high;                     /* the least and the greatest */
	bool about, over, under; /* is one of all not exact by its own text, or more than it says, or less? */
	int first_year, last_year; /* of those that have a date; 0 if none has */
	int docs;
	bool open;   /* are its figures listed below it? */
	bool summed; /* was a sum looked for? */
	struct tally_sum {
		size_t added; /* figures; 0: a sum would mislead */
		double sum;
		bool has_total; /* one figure more says the same sum, and was not added */
	} sum;
};

/*
 * A line of the table: a figure, or a group of two and more by measure. By measure a group with more figures
 * stands before one with less, those that do not say what they measure last, and inside of a group figures
 * stand by date; by value those of a unit together, the greatest first; by date those without one last.
 */
struct tally {
	ARRAY(uint32_t) order; /* indices of figures.rows */
	ARRAY(struct tally_group) groups;
	ARRAY(int32_t) lines; /* an index into `order`, or ~ of one into `groups` */
};

/* Anew; groups of the kinds in `open` (bits by kind, may be NULL) are open. */
void tally_make(struct tally *tally, const struct store_figures *figures, enum tally_order by, bool down,
        const bool *open);
/* After groups were opened or closed. */
void tally_list(struct tally *tally, enum tally_order by);
void tally_free(struct tally *tally);

/*
 * What a group adds up to, where that is sure to be a sum: its unit counts or weighs (no rates, degrees or
 * multiples), all of it is told by one document, and either it is one column of one table, of which the row
 * of totals is left out, or sums of money given, each of another year, of which none is said to be what
 * has come together until then. Reads the words before the figures in the latter case.
 */
struct tally_sum tally_sum(
        struct store *store, const struct store_figures *figures, const uint32_t *order, size_t count);

#endif
