// SPDX-License-Identifier: MIT
// Supporters by recipients, on every level at once: the numbers behind the matrix. For matrix.c; inside the
// room only.
#ifndef CORE_VIEW_CROSSTAB_H
#define CORE_VIEW_CROSSTAB_H

#include "core/base/mem.h"
#include "core/store/store.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * The parties of either side form a tree: a county stands below its prefecture, that below its province
 * (party_above), whether the texts name those or not. A cell counts the pairings between all that is below
 * the one party and all that is below the other, themselves included; so a row is the sum of what stands
 * right below it and of its own, and the sums of the table are those of the parties that have none above.
 */
struct crosstab_node {
	const char *name; /* in the arena */
	int above;        /* an index, or -1 */
	int depth;
	int order;      /* of the gazetteer; behind it the centre's bodies, then institutions */
	bool inner;     /* is anything below it? */
	bool open;      /* is that shown? */
	int64_t total;  /* of its row or column */
	int64_t all;    /* the same with pairings of other kinds */
	int first_year; /* the first one in which something begins; 0 if no text says */
	int last;       /* the index behind the last node below it */
};

struct crosstab_side {
	ARRAY(struct crosstab_node) nodes; /* each before what is below it */
	ARRAY(int) by_name;                /* their indices, sorted by name */
};

struct crosstab_cell {
	int row, col; /* nodes */
	int64_t count;
	int first_year, last_year; /* 0 if no text says */
	unsigned programmes;       /* bits: indices into crosstab.programmes */
	int64_t added, ended;      /* since the step before, as of a year */
};

/* ORDER_USUAL: the rows by place, as every printed table has them, the columns by total, so that what is
 * supported most is in sight. */
enum crosstab_order { ORDER_USUAL, ORDER_PLACES, ORDER_TOTAL, ORDER_YEAR, ORDER_NAME, ORDER_COUNT };

enum { CROSSTAB_PROGRAMMES = 32 };

struct crosstab {
	struct arena arena;
	struct crosstab_side rows, cols;
	ARRAY(struct crosstab_cell) cells; /* that are not empty, by row, then column */
	int64_t total, all;                /* pairings that count; of all kinds */
	int64_t added, ended;              /* since the step before, as of a year */
	int64_t undated;                   /* left out as of a year, because no text says when they began */
	const char *programmes[CROSSTAB_PROGRAMMES];
	ARRAY(int) steps; /* the years in which something begins, or has ended the year before; ascending */
};

/* How to make it. `year` 0: all pairings; else those that hold in that year, by what the texts say. `before`
 * is the step before, against which changes are told. */
struct crosstab_way {
	enum crosstab_order order;
	int year, before;
};

/*
 * Makes it from the pairings of kind named; those of all kinds are only counted. What was open in `old` (may
 * be NULL) is open again; without `old` everything is if a side has few parties, else nothing. Copies what it
 * needs. Released with crosstab_free.
 */
void crosstab_make(struct crosstab *out, const struct store_cells *pairings, struct crosstab_way way,
        const struct crosstab *old);
void crosstab_free(struct crosstab *crosstab);

/* Do the pairings of a group hold in a year? In year 0, all do. */
bool crosstab_holds(const struct store_cell *cell, int year);

/* The cell of two nodes, NULL if it is empty. */
const struct crosstab_cell *crosstab_at(const struct crosstab *crosstab, int row, int col);

/* The node of a name, -1 if there is none. */
int crosstab_find(const struct crosstab_side *side, const char *name);

#endif
