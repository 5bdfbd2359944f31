// SPDX-License-Identifier: MIT
// Dates and figures of two texts, place by place.
#include "core/collate/reading.h"
#include "core/collate/same.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

/* A record of one text, as far as it is compared. */
struct datum {
	struct span span;
	size_t first, last; /* tokens */
	const char *value, *unit;
	int qualifier;
	bool taken; /* is it part of a variant already? */
};

struct data {
	ARRAY(struct datum) rows;
};

static void add_datum(struct data *data, const struct witness *tokens, struct datum datum)
{
	datum.first = witness_at(tokens, datum.span.start);
	datum.last = witness_at(tokens, datum.span.end);
	if (datum.first < datum.last)
		*array_push(&data->rows) = datum;
}

static struct data dates_of(const struct witness *tokens, const struct records *records)
{
	struct data data = {0};
	for (size_t i = 0; i < records->dates.len; i++)
		add_datum(&data, tokens,
		        (struct datum){.span = records->dates.at[i].span,
		                .value = records->dates.at[i].edtf,
		                .unit = ""});
	return data;
}

static struct data figures_of(const struct witness *tokens, const struct records *records)
{
	struct data data = {0};
	for (size_t i = 0; i < records->figures.len; i++) {
		const struct figure_record *figure = &records->figures.at[i];
		add_datum(&data, tokens,
		        (struct datum){.span = figure->span,
		                .value = figure->value,
		                .unit = figure->unit,
		                .qualifier = (int)figure->qualifier});
	}
	return data;
}

static bool same_value(const struct datum *a, const struct datum *b)
{
	return strcmp(a->value, b->value) == 0 && strcmp(a->unit, b->unit) == 0 &&
	       a->qualifier == b->qualifier;
}

/* ---- what is compared of the words ---- */

static bool is_digit(char32_t cp)
{
	return cp >= '0' && cp <= '9';
}

/* The next character of `text` that counts, normalised; 0 at the end. `before` is the one given last. */
static char32_t next_read(struct slice text, size_t *off, char32_t before)
{
	while (*off < text.len) {
		char32_t cp, behind = 0;
		*off += utf8_decode(text.at + *off, text.len - *off, &cp);
		cp = same_char(cp);
		if (*off < text.len)
			utf8_decode(text.at + *off, text.len - *off, &behind);
		if (cp == '.' && is_digit(before) && is_digit(fold_char(behind)))
			return cp;
		if (cp == '%' || cp == U'‰' || cp == U'℃')
			return cp;
		if (!uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_P | UC_CATEGORY_MASK_Z |
		                                                  UC_CATEGORY_MASK_C | UC_CATEGORY_MASK_S))
			return cp;
	}
	return 0;
}

bool readings_agree(struct slice a, struct slice b)
{
	size_t i = 0, k = 0;
	for (char32_t x = 0, y = 0;;) {
		x = next_read(a, &i, x);
		y = next_read(b, &k, y);
		if (x != y)
			return false;
		if (!x)
			return true;
	}
}

/* ---- the same place in the other text ---- */

/* Tokens [first, last) of one text as a range of the other: from the nearest partners at or outside of its
 * ends. False if the range is not between two partners of one passage. */
static bool range_in_other(const uint32_t *partner, size_t len, size_t *first, size_t *last)
{
	size_t low = *first, high = *last - 1;
	for (size_t i = 0; partner[low] == UNMATCHED; low--, i++)
		if (low == 0 || i > PASSAGE_GAP)
			return false;
	for (size_t i = 0; high >= len || partner[high] == UNMATCHED; high++, i++)
		if (high + 1 >= len || i > PASSAGE_GAP)
			return false;
	size_t from = partner[low] + (low < *first), to = partner[high] + (high < *last);
	if (from >= to || to - from > (*last - *first) + 2 * PASSAGE_GAP)
		return false;
	*first = from;
	*last = to;
	return true;
}

/* The datum among `data` that has most tokens of [first, last), or the same value as `wanted`; NULL if none
 * has any. */
static struct datum *datum_at(const struct data *data, size_t first, size_t last, const struct datum *wanted)
{
	struct datum *best = NULL;
	size_t most = 0, low = 0, high = data->rows.len;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (data->rows.at[mid].last <= first)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < data->rows.len && data->rows.at[low].first < last; low++) {
		struct datum *datum = &data->rows.at[low];
		size_t from = datum->first > first ? datum->first : first;
		size_t to = datum->last < last ? datum->last : last;
		if (from < to && same_value(datum, wanted))
			return datum;
		if (from < to && to - from > most)
			best = datum, most = to - from;
	}
	return best;
}

/* The span widened to the tokens [first, last). */
static struct span widened(const struct witness *tokens, struct span span, size_t first, size_t last)
{
	return span_cover(
	        span, (struct span){tokens->row.at[first].off, token_end(&tokens->row.at[last - 1])});
}

/* Do the words differ, each record taken as far as the other one goes? */
static bool words_differ(const struct alignment *it, const struct datum *a, const struct datum *b)
{
	struct span x = a->span, y = b->span;
	size_t first = b->first, last = b->last;
	if (range_in_other(it->to_a, it->b_chars, &first, &last))
		x = widened(it->a_tokens, x, first, last);
	first = a->first, last = a->last;
	if (range_in_other(it->to_b, it->a_chars, &first, &last))
		y = widened(it->b_tokens, y, first, last);
	return !readings_agree(slice_at(it->a, x), slice_at(it->b, y));
}

static bool in_passage(const struct alignment *it, const struct datum *datum)
{
	size_t n = passage_at(it, datum->first);
	return n < it->passages.len && it->passages.at[n].a_first < datum->last;
}

static void compare(const struct alignment *it, struct data *a, struct data *b, enum variant_kind kind,
        struct variants *out)
{
	for (size_t i = 0; i < a->rows.len; i++) {
		struct datum *datum = &a->rows.at[i];
		size_t first = datum->first, last = datum->last;
		if (!in_passage(it, datum) || !range_in_other(it->to_b, it->a_chars, &first, &last))
			continue;
		struct datum *other = datum_at(b, first, last, datum);
		if (!other || other->taken || same_value(datum, other) || !words_differ(it, datum, other))
			continue;
		other->taken = true;
		*array_push(&out->rows) =
		        (struct variant){kind, datum->span, other->span, passage_at(it, datum->first)};
	}
	array_free(&a->rows);
	array_free(&b->rows);
}

void facts_find(const struct alignment *alignment, const struct records *a, const struct records *b,
        struct variants *out)
{
	struct data x = dates_of(alignment->a_tokens, a), y = dates_of(alignment->b_tokens, b);
	compare(alignment, &x, &y, VARIANT_DATE, out);
	x = figures_of(alignment->a_tokens, a), y = figures_of(alignment->b_tokens, b);
	compare(alignment, &x, &y, VARIANT_FIGURE, out);
}
