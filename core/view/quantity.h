// SPDX-License-Identifier: MIT
// Values of figures as a reader takes them in: 1.2亿元, not 120000000 元. For the views of figures and tests.
#ifndef CORE_VIEW_QUANTITY_H
#define CORE_VIEW_QUANTITY_H

#include <stddef.h>

/*
 * A value of the records (a plain decimal, or two with / between) in groups of four digits as Chinese counts
 * them: 20000 is 2万, 64609000000 646.09亿, 1500000000000 1.5万亿, 20/30 is 20–30. Four decimals at most; up
 * to 9999 it stays as it is.
 */
void quantity_value(const char *value, char *out, size_t size);

/* The same with its qualifier as a sign (≈ about, > over, < under) and its unit. */
void quantity_text(const char *value, const char *unit, const char *qualifier, char *out, size_t size);

/* A figure's label as the library gives it (struct store_hit), for reading: ≈300000000 元 援助资金 is
 * 援助资金  ≈3亿元. */
void quantity_label(const char *label, char *out, size_t size);

/* A number that was computed, with four digits that count: 646.09亿 is 646.1亿. */
void quantity_round(double number, char *out, size_t size);
/* From the least to the greatest, each with its sign (≈ > < or ""): 3.2万–>646.1亿元; one if they are the
 * same. */
struct quantity {
	double number;
	const char *sign;
};
void quantity_range(struct quantity low, struct quantity high, const char *unit, char *out, size_t size);
/* A sum, with as many digits as quantity_value gives. */
void quantity_sum(double sum, const char *unit, char *out, size_t size);

#endif
