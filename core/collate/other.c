// SPDX-License-Identifier: MIT
#include "core/collate/other.h"

#include "core/collate/gram.h"

#include <stdlib.h>

enum { WINDOW = 8, PRINTS_LEAST = 4, IN_TWENTY = 20 };

struct hashes {
	ARRAY(uint64_t) row; /* in their own order */
};

static void push(struct hashes *hashes, const struct fingerprint *print)
{
	if (print)
		*array_push(&hashes->row) = print->hash;
}

static int by_number(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return (x > y) - (x < y);
}

static void read_hashes(struct hashes *hashes, struct slice text)
{
	struct winnower winnower = winnow_begin(WINDOW);
	size_t len = text.len > OTHER_BYTES ? slice_cut(text.at, OTHER_BYTES) : text.len;
	struct witness_scan scan = {.text = text.at, .len = len};
	for (struct token token; witness_next(&scan, &token);)
		push(hashes, winnow_add(&winnower, token.key));
	push(hashes, winnow_end(&winnower));
	if (hashes->row.len)
		qsort(hashes->row.at, hashes->row.len, sizeof *hashes->row.at, by_number);
}

static size_t in_common(const struct hashes *few, const struct hashes *many)
{
	size_t count = 0;
	for (size_t i = 0; i < few->row.len; i++)
		count += bsearch(&few->row.at[i], many->row.at, many->row.len, sizeof *many->row.at,
		                 by_number) != NULL;
	return count;
}

bool is_other_text(struct slice one, struct slice two)
{
	struct hashes a = {0}, b = {0};
	read_hashes(&a, one);
	read_hashes(&b, two);
	const struct hashes *few = a.row.len < b.row.len ? &a : &b, *many = few == &a ? &b : &a;
	bool other = few->row.len >= PRINTS_LEAST && in_common(few, many) * IN_TWENTY < few->row.len;
	array_free(&a.row);
	array_free(&b.row);
	return other;
}
