// SPDX-License-Identifier: MIT
#include "core/store/library.h"
#include "core/store/rows.h"
#include "core/store/text.h"

#include <stdlib.h>
#include <string.h>

enum { QUOTE_MAX = 400 }; /* bytes */

/* Binds ?1 to ?6, the filter, and ?7. */
static bool bind_filter(struct store *store, enum statement which, const struct store_filter *filter,
        int64_t seventh, struct status *status)
{
	static const struct store_filter none;
	const struct store_filter *f = filter ? filter : &none;
	return db_bind(store->db, which, status, "iiisssi", f->doc, (int64_t)f->first_year,
	        (int64_t)f->last_year, f->supporter, f->recipient, f->programme, seventh);
}

/* ---- records under a filter ---- */

/* The way that finds the fewest rows. */
static enum statement statement_for(enum layer layer, const struct store_filter *filter)
{
	static const struct {
		enum statement all, of_doc;
	} ways[LAYER_COUNT] = {
	        [LAYER_DATES] = {STMT_HITS_DATES, STMT_HITS_DATES_OF_DOC},
	        [LAYER_EVENTS] = {STMT_HITS_EVENTS, STMT_HITS_EVENTS_OF_DOC},
	        [LAYER_PAIRINGS] = {STMT_HITS_PAIRINGS, STMT_HITS_PAIRINGS_OF_DOC},
	        [LAYER_FIGURES] = {STMT_HITS_FIGURES, STMT_HITS_FIGURES_OF_DOC},
	        [LAYER_OUTLINE] = {STMT_HITS_OUTLINE, STMT_HITS_OUTLINE_OF_DOC},
	};
	if (filter && filter->doc)
		return ways[layer].of_doc;
	if (filter && layer == LAYER_PAIRINGS && filter->supporter)
		return STMT_HITS_PAIRINGS_OF_SUPPORTER;
	if (filter && layer == LAYER_PAIRINGS && filter->recipient)
		return STMT_HITS_PAIRINGS_OF_RECIPIENT;
	return ways[layer].all;
}

/* The words of a span, cut to QUOTE_MAX at a character boundary. */
static bool quote(struct store *store, doc_id doc, struct span span, struct arena *arena, const char **out,
        struct status *status)
{
	struct buf words = {0};
	if (span.end > span.start + QUOTE_MAX + 1)
		span.end = span.start + QUOTE_MAX + 1;
	bool ok = text_words(store, doc, span, &words, status);
	size_t len = words.len > QUOTE_MAX ? slice_cut(words.at, QUOTE_MAX) : words.len;
	*out = arena_strndup(arena, buf_str(&words), len);
	buf_free(&words);
	return ok;
}

/* Rows of one document come together: its name is copied once for a run of them. */
static const char *doc_name(struct store *store, enum statement which, struct store_hits *out)
{
	const char *last = out->rows.len ? out->rows.at[out->rows.len - 1].doc_name : NULL;
	if (last && strcmp(last, db_str(store->db, which, 1)) == 0)
		return last;
	return rows_text(store, which, 1, &out->arena);
}

static bool add_hit(struct store *store, enum statement which, enum layer layer, struct store_hits *out,
        struct status *status)
{
	struct store_hit hit = {
	        .layer = layer,
	        .doc = db_int(store->db, which, 0),
	        .doc_name = doc_name(store, which, out),
	        .span = rows_span(store, which, 2),
	        .edtf = rows_text(store, which, 4, &out->arena),
	        .label = rows_text(store, which, 5, &out->arena),
	        .programme = rows_text(store, which, 6, &out->arena),
	};
	bool ok = quote(store, hit.doc, hit.span, &out->arena, &hit.quote, status);
	*array_push(&out->rows) = hit;
	return ok;
}

bool store_hits(struct store *store, enum layer layer, const struct store_filter *filter, int64_t limit,
        struct store_hits *out, struct status *status)
{
	*out = (struct store_hits){0};
	enum statement which = statement_for(layer, filter);
	bool row = true, ok = bind_filter(store, which, filter, limit ? limit : -1, status);
	while (ok && row) {
		ok = db_step(store->db, which, &row, status);
		if (ok && row && !add_hit(store, which, layer, out, status)) {
			db_done(store->db, which);
			ok = false;
		}
	}
	if (!ok)
		store_hits_free(out);
	return ok;
}

void store_hits_free(struct store_hits *hits)
{
	array_free(&hits->rows);
	arena_free(&hits->arena);
}

/* ---- sums ---- */

bool store_cells(struct store *store, const struct store_filter *filter, bool all_kinds,
        struct store_cells *out, struct status *status)
{
	*out = (struct store_cells){0};
	bool row = true, ok = bind_filter(store, STMT_CELLS, filter, all_kinds, status);
	while (ok && row) {
		ok = db_step(store->db, STMT_CELLS, &row, status);
		if (ok && row)
			*array_push(&out->rows) =
			        (struct store_cell){rows_text(store, STMT_CELLS, 0, &out->arena),
			                rows_text(store, STMT_CELLS, 1, &out->arena),
			                db_int(store->db, STMT_CELLS, 2)};
	}
	if (!ok)
		store_cells_free(out);
	return ok;
}

void store_cells_free(struct store_cells *cells)
{
	array_free(&cells->rows);
	arena_free(&cells->arena);
}
