// SPDX-License-Identifier: MIT
// Figures whose unit stands at the head of their column. Inside extract only.
#ifndef CORE_EXTRACT_FIGURE_TABLE_H
#define CORE_EXTRACT_FIGURE_TABLE_H

#include "core/extract/glyphs.h"
#include "core/extract/numeral.h"
#include "core/extract/record.h"
#include "core/extract/unit.h"
#include "core/extract/zone.h"

/*
 * What a column counts: 万元 is 元 and four more powers of ten. `name` is NULL when the head does not say.
 * [from, to) are the glyphs that say what it measures, without the unit; empty if it is only a unit, or a
 * word that fits every column (金额, 合计).
 */
struct column {
	const char *name;
	int tens;
	size_t from, to;
};

/* The unit that glyphs [from, to) name: 万元, (亿元) without its brackets, 人数, 完成率. */
struct column column_of(const struct glyphs *glyphs, size_t from, size_t to);

/* Adds a figure for glyphs [from, to), which read as `value` before the column's powers of ten. */
void column_figure(const struct reading *reading, size_t from, size_t to, struct decimal value,
        struct column column, const char *rule, unsigned doubts, struct records *out);

enum { CAPTION_UNITS = 8 };

/* The last 单位：…, which may stand a window before its table. All zero is none. */
struct captions {
	struct column unit; /* if it names one */
	struct column
	        units[CAPTION_UNITS]; /* 单位：万元、个, one for each column that counts and names none */
	size_t unit_count;            /* of those; 0 where it has one or none */
	size_t block;
};

/* 表1　某县受援资金表　　单位：万元, set apart by blanks: is the row [start, end), in glyphs, what the table
 * is called, and no head of it? */
bool figures_title_row(const struct glyphs *glyphs, size_t start, size_t end);

/*
 * Rows with tabs or | in the window: a cell that is a number and nothing else is a figure in its column's
 * unit, or in the one that the caption gives (单位：万元). The window's other figures are those from `first`
 * on; these are added behind them, out of order.
 */
void figures_of_cells(
        const struct reading *reading, struct captions *captions, size_t first, struct records *out);

/*
 * Rows of the window whose columns a conversion has fused (某县4125 for 4, 1 and 25): numbers only where
 * arithmetic settles the split, see figure_fused.c. Added likewise.
 */
void figures_of_fused_rows(const struct reading *reading, struct records *out);

/* Lines of the window whose columns stand one blank apart, below heads with units in brackets: the numbers at
 * their ends. Added likewise. */
void figures_of_spaced_rows(const struct reading *reading, struct records *out);

#endif
