// SPDX-License-Identifier: MIT
// Which variants have a place in a row, and in a piece of it.
#include "core/view/compare_rows.h"

#include <stdlib.h>

/* What shows nothing in a text stands between two characters. */
static bool touch(struct span a, struct span b)
{
	return span_overlap(a, b) || (span_empty(a) && a.start >= b.start && a.start <= b.end);
}

static size_t first_from(const struct variants *variants, size_t off)
{
	size_t low = 0, high = variants->rows.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (variants->rows.at[mid].a.start < off)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

void row_marks_find(
        const struct collation *it, unsigned classes, const struct compare_row *row, struct row_marks *out)
{
	const struct alignment *alignment = &it->alignment;
	struct span a = {step_off(alignment, 0, row->from.a), step_off(alignment, 0, row->to.a)};
	struct span b = {step_off(alignment, 1, row->from.b), step_off(alignment, 1, row->to.b)};
	out->all.len = 0;
	for (size_t i = first_from(&it->variants, a.start > it->longest ? a.start - it->longest : 0);
	        i < it->variants.rows.len && it->variants.rows.at[i].a.start <= a.end; i++) {
		const struct variant *variant = &it->variants.rows.at[i];
		if (variant->passage == row->passage && classes >> variant_class_of(variant->kind) & 1 &&
		        (touch(variant->a, a) || touch(variant->b, b)))
			*array_push(&out->all) = i;
	}
}

void row_marks_free(struct row_marks *marks)
{
	array_free(&marks->all);
}

static bool is_wording(const struct variant *variant)
{
	return variant_class_of(variant->kind) == CLASS_WORDING;
}

bool variant_in_step(const struct variant *variant, const struct step *step)
{
	if (is_wording(variant) && step->same)
		return false;
	return span_overlap(variant->a, step->a) || span_overlap(variant->b, step->b);
}

bool variant_has(const struct variant *variant, const struct step *step, int side, size_t off)
{
	return span_has(side ? variant->b : variant->a, off) && (!is_wording(variant) || !step->same);
}
