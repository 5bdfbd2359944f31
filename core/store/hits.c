// SPDX-License-Identifier: MIT
#include "core/store/hit_words.h"
#include "core/store/merge.h"
#include "core/store/named.h"
#include "core/store/rows.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* The sets of bits that ?13 and ?14 are. */
static int64_t verdicts_in(const struct store_filter *f)
{
	return f->verdicts ? f->verdicts : ~(INT64_C(1) << VERDICT_REJECTED);
}
static int64_t confidences_in(const struct store_filter *f)
{
	return f->confidences ? f->confidences : ~INT64_C(0);
}

bool hits_bind(struct store *store, enum statement which, const struct store_filter *f, int64_t tenth,
        int64_t eleventh, struct status *status)
{
	return db_bind(store->db, which, status, "iiissssiiiisiisi", f->doc, (int64_t)f->first_day,
	        (int64_t)f->last_day, f->supporter, f->recipient, f->programme, f->party,
	        (int64_t)f->supporter_alone, (int64_t)f->recipient_alone, tenth, eleventh, f->measure,
	        verdicts_in(f), confidences_in(f), f->unit, (int64_t)f->as_of);
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
	if (filter->doc)
		return ways[layer].of_doc;
	if (layer == LAYER_PAIRINGS && filter->supporter)
		return STMT_HITS_PAIRINGS_OF_SUPPORTER;
	if (layer == LAYER_PAIRINGS && filter->recipient)
		return STMT_HITS_PAIRINGS_OF_RECIPIENT;
	return ways[layer].all;
}

/* Rows of one document come together: its name is copied once for a run of them. */
static const char *doc_name(struct store *store, enum statement which, struct store_hits *out)
{
	const char *last = out->rows.len ? out->rows.at[out->rows.len - 1].doc_name : NULL;
	if (last && strcmp(last, db_str(store->db, which, 1)) == 0)
		return last;
	return rows_text(store, which, 1, &out->arena);
}

/* ---- rows ---- */

/* What is asked, and what of it is still to come. */
struct request {
	struct store *store;
	enum statement which;
	enum layer layer;
	const struct store_filter *filter;
	bool read_words; /* must the words of a row be looked at? Then rows are counted here, not in SQL */
	struct store_page page;
	struct named_told told; /* owned */
};

static struct request request_of(
        struct store *store, enum layer layer, const struct store_filter *filter, struct store_page page)
{
	static const struct store_filter none;
	assert(!page.as_they_lie || (!page.offset && !page.limit));
	const struct store_filter *f = filter ? filter : &none;
	bool lie = page.as_they_lie && layer == LAYER_EVENTS && !f->doc;
	return (struct request){.store = store,
	        .which = lie ? STMT_EVENTS_AS_THEY_LIE : statement_for(layer, f),
	        .layer = layer,
	        .filter = f,
	        .read_words = named_in_words(layer, f),
	        .page = page};
}

static bool ask(struct request *it, struct status *status)
{
	const struct store_page *page = &it->page;
	int64_t limit = page->limit && !it->read_words ? page->limit : -1;
	return hits_bind(it->store, it->which, it->filter, limit, it->read_words ? 0 : page->offset, status);
}

/* Does the row count, and is it on the page? */
static bool row_counts(struct request *it, doc_id doc, struct span span, bool *counts, struct status *status)
{
	const struct named record = {it->layer, doc, span, db_str(it->store->db, it->which, 10),
	        db_str(it->store->db, it->which, 11), &it->told};
	*counts = !it->read_words;
	if (*counts)
		return true;
	if (!named_counts(it->store, &record, it->filter, counts, status))
		return false;
	if (*counts && it->page.offset > 0) {
		it->page.offset--;
		*counts = false;
	}
	return true;
}

/* NULL for none. */
static const char *party(struct request *it, int column, struct arena *arena)
{
	return *db_str(it->store->db, it->which, column) ? rows_text(it->store, it->which, column, arena)
	                                                 : NULL;
}

static bool add_row(struct request *it, struct store_hits *out, struct status *status)
{
	struct store *store = it->store;
	enum statement which = it->which;
	doc_id doc = db_int(store->db, which, 0);
	struct span span = rows_span(store, which, 5);
	bool counts;
	if (!row_counts(it, doc, span, &counts, status))
		return false;
	if (!counts)
		return true;
	struct store_hit hit = {
	        .layer = it->layer,
	        .doc = doc,
	        .doc_name = doc_name(store, which, out),
	        .span = span,
	        .edtf = rows_text(store, which, 7, &out->arena),
	        .label = rows_text(store, which, 8, &out->arena),
	        .programme = rows_text(store, which, 9, &out->arena),
	        .supporter = party(it, 10, &out->arena),
	        .recipient = party(it, 11, &out->arena),
	        .unnamed = it->layer == LAYER_PAIRINGS && db_int(store->db, which, 12),
	        .quote = "",
	        .before = "",
	        .after = "",
	        .ordinal = db_int(store->db, which, 2),
	        .verdict = rows_verdict(store, which, 3),
	        .confidence = rows_confidence(store, which, 4),
	};
	bool ok = it->page.bare || hit_words(store, &hit, &out->arena, status);
	*array_push(&out->rows) = hit;
	return ok;
}

/* Of one library, behind what is there. */
static bool append(struct store *store, enum layer layer, const struct store_filter *filter,
        struct store_page page, struct store_hits *out, struct status *status)
{
	struct request it = request_of(store, layer, filter, page);
	size_t before = out->rows.len;
	bool row = true, ok = ask(&it, status);
	while (ok && row && (!page.limit || (int64_t)(out->rows.len - before) < page.limit)) {
		ok = db_step(store->db, it.which, &row, status);
		if (ok && row)
			ok = add_row(&it, out, status);
	}
	db_done(store->db, it.which);
	named_told_free(&it.told);
	return ok;
}

static bool append_behind(struct store *store, enum layer layer, const struct store_filter *filter,
        struct store_page page, struct store_hits *out, struct status *status)
{
	assert(!page.offset && !page.limit);
	return append(store, layer, filter, page, out, status) &&
	       append(store_beside(store), layer, filter, page, out, status);
}

/* Those of the built-in library are few: all of them are read, and so many rows of the own one that the page
 * is among both, wherever they fall. */
static bool append_both(struct store *store, enum layer layer, const struct store_filter *filter,
        struct store_page page, struct store_hits *out, struct status *status)
{
	struct store_hits beside = {0};
	if (!append(store_beside(store), layer, filter, (struct store_page){.bare = true}, &beside, status)) {
		store_hits_free(&beside);
		return false;
	}
	int64_t count = (int64_t)beside.rows.len;
	struct store_page own = page;
	own.offset = page.offset > count ? page.offset - count : 0;
	own.limit = page.limit ? page.limit + page.offset - own.offset : 0;
	bool ok = append(store, layer, filter, own, out, status);
	if (ok)
		merge_hits(layer, own.offset, page, &beside, out);
	for (size_t i = 0; i < out->rows.len && ok && !page.bare; i++) {
		struct store_hit *hit = &out->rows.at[i];
		if (store_is_builtin(hit->doc))
			ok = hit_words(store->builtin, hit, &out->arena, status);
	}
	store_hits_free(&beside);
	return ok;
}

bool store_hits(struct store *store, enum layer layer, const struct store_filter *filter,
        struct store_page page, struct store_hits *out, struct status *status)
{
	*out = (struct store_hits){0};
	doc_id doc = filter ? filter->doc : 0;
	bool both = !doc && store_beside(store);
	bool ok = both ? (page.as_they_lie ? append_behind : append_both)(
	                         store, layer, filter, page, out, status)
	               : append(store_of(store, doc), layer, filter, page, out, status);
	if (!ok)
		store_hits_free(out);
	return ok;
}

void store_hits_free(struct store_hits *hits)
{
	array_free(&hits->rows);
	arena_free(&hits->arena);
}
