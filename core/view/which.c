// SPDX-License-Identifier: MIT
#include "core/view/which.h"

#include "core/extract/field.h"

#include <string.h>

static struct view_record record_of(const struct records *r, doc_id doc, enum layer layer, size_t n)
{
	const struct record_row *row = &r->rows[layer].at[n];
	return (struct view_record){doc, layer, row->ordinal, records_origin(r, layer, n).span, row->verdict};
}

bool which_numbered(
        struct store *store, doc_id doc, enum layer layer, int64_t ordinal, struct view_record *out)
{
	struct status status;
	struct records r;
	bool found = false;
	if (!store_all_records(store, doc, &r, &status))
		return false;
	for (size_t n = 0; n < r.rows[layer].len && !found; n++) {
		found = r.rows[layer].at[n].ordinal == ordinal;
		if (found)
			*out = record_of(&r, doc, layer, n);
	}
	records_free(&r);
	return found;
}

bool which_among(const struct records *r, doc_id doc, enum layer layer, struct span span, const char *values,
        struct view_record *out)
{
	size_t found = 0;
	bool same = false;
	for (size_t n = 0; n < r->rows[layer].len && !same; n++) {
		struct span own = records_origin(r, layer, n).span;
		struct buf text = {0};
		if (own.start != span.start || own.end != span.end)
			continue;
		found++;
		fields_get(r, layer, n, &text);
		same = strcmp(buf_str(&text), values) == 0;
		*out = record_of(r, doc, layer, n);
		buf_free(&text);
	}
	return same || found == 1;
}

bool which_on(struct store *store, doc_id doc, enum layer layer, struct span span, const char *values,
        struct view_record *out)
{
	struct status status;
	struct records r;
	if (!store_all_records(store, doc, &r, &status))
		return false;
	bool found = which_among(&r, doc, layer, span, values, out);
	records_free(&r);
	return found;
}
