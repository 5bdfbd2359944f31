// SPDX-License-Identifier: MIT
#include "core/view/twin.h"

#include "core/text/cluster.h"

#include <stdio.h>
#include <string.h>

enum { TITLE_COLS = 24 };

/* A failure tells nothing here: the pane has the document all the same. */
static void look(struct twin *twin, struct store *store, doc_id doc)
{
	struct status ignored;
	if (twin->doc == doc)
		return;
	twin_free(twin);
	if (!shared_list_quick(store, doc, &twin->rows, &ignored))
		twin->rows = (struct shared_rows){0};
	twin->doc = doc;
}

const struct shared_row *twin_of(struct twin *twin, struct store *store, doc_id doc)
{
	look(twin, store, doc);
	return shared_closest(&twin->rows);
}

static size_t others(const struct twin *twin, const struct shared_row *row)
{
	size_t count = 0;
	for (size_t i = 0; i < twin->rows.rows.len; i++) {
		bool known = twin->rows.rows.at[i].b.doc == row->b.doc;
		for (size_t k = 0; k < i && !known; k++)
			known = twin->rows.rows.at[k].b.doc == twin->rows.rows.at[i].b.doc;
		count += !known;
	}
	return count;
}

static void add_part(
        struct buf *out, const struct shared_row *row, const struct shared_side *side, enum lang lang)
{
	size_t len = strlen(side->title),
	       fits = cluster_fit(side->title, len, TITLE_COLS, WIDTH_NARROW, NULL);
	if (side->whole || row->passage)
		buf_adds(out, lang_text(lang, side->whole ? MSG_TWIN_WHOLE : MSG_TWIN_PASSAGE));
	else
		buf_add(out, side->title, fits);
	if (!side->whole && !row->passage && fits < len)
		buf_adds(out, "…");
}

void twin_tell(const struct twin *twin, const struct shared_row *row, enum lang lang, char *out, size_t size)
{
	struct buf a = {0}, b = {0};
	char percent[8], more[24];
	size_t count = others(twin, row);
	add_part(&a, row, &row->a, lang);
	add_part(&b, row, &row->b, lang);
	snprintf(percent, sizeof percent, "%d", shared_percent(row));
	snprintf(more, sizeof more, "%zu", count);
	lang_format(out, size, lang, count ? MSG_TWIN_MORE : MSG_TWIN,
	        (const char *[]){buf_str(&a), row->b.doc_name, buf_str(&b), percent, more}, 5);
	buf_free(&a);
	buf_free(&b);
}

void twin_free(struct twin *twin)
{
	shared_rows_free(&twin->rows);
	*twin = (struct twin){0};
}
