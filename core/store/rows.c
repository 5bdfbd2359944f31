// SPDX-License-Identifier: MIT
#include "core/store/rows.h"

#include "core/extract/edtf.h"

#include <string.h>

const char *rows_text(struct store *store, enum statement which, int column, struct arena *arena)
{
	struct slice text = db_slice(store->db, which, column);
	return arena_strndup(arena, text.at, text.len);
}

struct span rows_span(struct store *store, enum statement which, int start_column)
{
	return (struct span){(size_t)db_int(store->db, which, start_column),
	        (size_t)db_int(store->db, which, start_column + 1)};
}

/* A number below `count`; 0, which is none, for what a later version wrote, or nobody. */
static int number_below(struct store *store, enum statement which, int column, int count)
{
	int64_t number = db_int(store->db, which, column);
	return number >= 0 && number < count ? (int)number : 0;
}

enum verdict rows_verdict(struct store *store, enum statement which, int column)
{
	return (enum verdict)number_below(store, which, column, VERDICT_COUNT);
}

enum confidence rows_confidence(struct store *store, enum statement which, int column)
{
	return (enum confidence)number_below(store, which, column, CONFIDENCE_COUNT);
}

/* Years and days as they are bound: all 0, which is NULL, for a value that cannot be read. */
struct bounds {
	int64_t first_year, last_year, first_day, last_day;
};

static struct bounds bounds_of(const char *edtf)
{
	struct edtf_range range;
	if (!*edtf || !edtf_parse(edtf, &range))
		return (struct bounds){0};
	return (struct bounds){range.first_year, range.last_year, range.first_day, range.last_day};
}

/* From the beginning of `from` to the end of `to`; one of them alone stands for both. */
static struct bounds bounds_between(const char *from, const char *to)
{
	struct bounds a = bounds_of(*from ? from : to), b = bounds_of(*to ? to : from);
	return (struct bounds){a.first_year, b.last_year, a.first_day, b.last_day};
}

/* ---- in ---- */

static bool put_date(struct store *store, doc_id doc, struct record_row row, size_t n,
        const struct records *all, struct status *status)
{
	const struct date_record *r = &all->dates.at[n];
	struct bounds b = bounds_of(r->edtf);
	return db_bind(store->db, STMT_ADD_DATE, status, "iiiisssiiyyyyi", doc, row.ordinal,
	               (int64_t)r->span.start, (int64_t)r->span.end, r->edtf, date_role_name(r->role),
	               r->rule, (int64_t)rule_confidence(r->rule, r->doubts), (int64_t)r->doubts,
	               b.first_year, b.last_year, b.first_day, b.last_day, (int64_t)row.verdict) &&
	       db_run(store->db, STMT_ADD_DATE, status);
}

static bool put_event(struct store *store, doc_id doc, struct record_row row, size_t n,
        const struct records *all, struct status *status)
{
	const struct event_record *r = &all->events.at[n];
	struct bounds b = bounds_of(r->edtf);
	return db_bind(store->db, STMT_ADD_EVENT, status, "iiiissssiiyyyyi", doc, row.ordinal,
	               (int64_t)r->span.start, (int64_t)r->span.end, r->edtf, r->programme, r->title, r->rule,
	               (int64_t)rule_confidence(r->rule, r->doubts), (int64_t)r->doubts, b.first_year,
	               b.last_year, b.first_day, b.last_day, (int64_t)row.verdict) &&
	       db_run(store->db, STMT_ADD_EVENT, status);
}

static bool put_pairing(struct store *store, doc_id doc, struct record_row row, size_t n,
        const struct records *all, struct status *status)
{
	const struct pairing_record *r = &all->pairings.at[n];
	struct bounds b = bounds_between(r->from, r->to);
	return db_bind(store->db, STMT_ADD_PAIRING, status, "iiiisssssssiiyyyyi", doc, row.ordinal,
	               (int64_t)r->span.start, (int64_t)r->span.end, r->supporter, r->recipient,
	               pairing_kind_name(r->kind), r->programme, r->from, r->to, r->rule,
	               (int64_t)rule_confidence(r->rule, r->doubts), (int64_t)r->doubts, b.first_year,
	               b.last_year, b.first_day, b.last_day, (int64_t)row.verdict) &&
	       db_run(store->db, STMT_ADD_PAIRING, status);
}

static bool put_figure(struct store *store, doc_id doc, struct record_row row, size_t n,
        const struct records *all, struct status *status)
{
	const struct figure_record *r = &all->figures.at[n];
	struct bounds b = bounds_of(r->edtf);
	return db_bind(store->db, STMT_ADD_FIGURE, status, "iiiissssiissyyiss", doc, row.ordinal,
	               (int64_t)r->span.start, (int64_t)r->span.end, r->value, r->unit,
	               figure_qualifier_name(r->qualifier), r->rule,
	               (int64_t)rule_confidence(r->rule, r->doubts), (int64_t)r->doubts, r->measure, r->edtf,
	               b.first_day, b.last_day, (int64_t)row.verdict, r->supporter, r->recipient) &&
	       db_run(store->db, STMT_ADD_FIGURE, status);
}

static bool put_outline(struct store *store, doc_id doc, struct record_row row, size_t n,
        const struct records *all, struct status *status)
{
	const struct outline_record *r = &all->outline.at[n];
	return db_bind(store->db, STMT_ADD_OUTLINE, status, "iiiiisisiii", doc, row.ordinal,
	               (int64_t)r->span.start, (int64_t)r->span.end, (int64_t)r->level, r->title,
	               (int64_t)r->page, r->rule, (int64_t)rule_confidence(r->rule, r->doubts),
	               (int64_t)r->doubts, (int64_t)row.verdict) &&
	       db_run(store->db, STMT_ADD_OUTLINE, status);
}

typedef bool put_row(
        struct store *, doc_id, struct record_row, size_t, const struct records *, struct status *);

/* How the rows of a layer come and go. */
static const struct {
	put_row *put;
	enum statement remove_one, remove_all;
} in[LAYER_COUNT] = {
        [LAYER_DATES] = {put_date, STMT_REMOVE_DATE_ROW, STMT_REMOVE_DATES},
        [LAYER_EVENTS] = {put_event, STMT_REMOVE_EVENT_ROW, STMT_REMOVE_EVENTS},
        [LAYER_PAIRINGS] = {put_pairing, STMT_REMOVE_PAIRING_ROW, STMT_REMOVE_PAIRINGS},
        [LAYER_FIGURES] = {put_figure, STMT_REMOVE_FIGURE_ROW, STMT_REMOVE_FIGURES},
        [LAYER_OUTLINE] = {put_outline, STMT_REMOVE_OUTLINE_ROW, STMT_REMOVE_OUTLINE},
};

bool rows_put_one(struct store *store, doc_id doc, enum layer layer, struct record_row row,
        const struct records *records, size_t n, struct status *status)
{
	return in[layer].put(store, doc, row, n, records, status);
}

bool rows_put(struct store *store, doc_id doc, const struct records *records, struct status *status)
{
	int64_t counts[LAYER_COUNT];
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		counts[layer] = (int64_t)records_count(records, (enum layer)layer);
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		for (int64_t n = 0; n < counts[layer]; n++)
			if (!rows_put_one(store, doc, (enum layer)layer, (struct record_row){.ordinal = n},
			            records, (size_t)n, status))
				return false;
	return db_bind(store->db, STMT_COUNT_RECORDS, status, "iiiiii", doc, counts[LAYER_DATES],
	               counts[LAYER_EVENTS], counts[LAYER_PAIRINGS], counts[LAYER_FIGURES],
	               counts[LAYER_OUTLINE]) &&
	       db_run(store->db, STMT_COUNT_RECORDS, status);
}

static bool run_of_doc(struct store *store, enum statement which, doc_id doc, struct status *status)
{
	return db_bind(store->db, which, status, "i", doc) && db_run(store->db, which, status);
}

bool rows_count_again(struct store *store, doc_id doc, struct status *status)
{
	return run_of_doc(store, STMT_COUNT_AGAIN, doc, status);
}

bool rows_remove_one(
        struct store *store, doc_id doc, enum layer layer, int64_t ordinal, struct status *status)
{
	enum statement which = in[layer].remove_one;
	return db_bind(store->db, which, status, "ii", doc, ordinal) && db_run(store->db, which, status);
}

bool rows_remove(struct store *store, doc_id doc, struct status *status)
{
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		if (!run_of_doc(store, in[layer].remove_all, doc, status))
			return false;
	return run_of_doc(store, STMT_REMOVE_JUDGED_OF_DOC, doc, status);
}

/* ---- out ---- */

/* The number whose name is `text`; 0 if a later version wrote a name that this one does not have. */
static int index_of(const char *const *names, int count, const char *text)
{
	for (int i = 0; i < count; i++)
		if (strcmp(names[i], text) == 0)
			return i;
	return 0;
}

static void get_date(struct store *store, struct records *out)
{
	const char *names[ROLE_COUNT];
	for (int i = 0; i < ROLE_COUNT; i++)
		names[i] = date_role_name((enum date_role)i);
	*array_push(&out->dates) = (struct date_record){
	        .span = rows_span(store, STMT_DATES, 2),
	        .edtf = rows_text(store, STMT_DATES, 4, &out->arena),
	        .role = (enum date_role)index_of(names, ROLE_COUNT, db_str(store->db, STMT_DATES, 5)),
	        .rule = rows_text(store, STMT_DATES, 6, &out->arena),
	        .doubts = (unsigned)db_int(store->db, STMT_DATES, 7),
	};
}

static void get_event(struct store *store, struct records *out)
{
	*array_push(&out->events) = (struct event_record){
	        .span = rows_span(store, STMT_EVENTS, 2),
	        .edtf = rows_text(store, STMT_EVENTS, 4, &out->arena),
	        .programme = rows_text(store, STMT_EVENTS, 5, &out->arena),
	        .title = rows_text(store, STMT_EVENTS, 6, &out->arena),
	        .rule = rows_text(store, STMT_EVENTS, 7, &out->arena),
	        .doubts = (unsigned)db_int(store->db, STMT_EVENTS, 8),
	};
}

static void get_pairing(struct store *store, struct records *out)
{
	const char *names[PAIRING_KIND_COUNT];
	for (int i = 0; i < PAIRING_KIND_COUNT; i++)
		names[i] = pairing_kind_name((enum pairing_kind)i);
	*array_push(&out->pairings) = (struct pairing_record){
	        .span = rows_span(store, STMT_PAIRINGS, 2),
	        .supporter = rows_text(store, STMT_PAIRINGS, 4, &out->arena),
	        .recipient = rows_text(store, STMT_PAIRINGS, 5, &out->arena),
	        .kind = (enum pairing_kind)index_of(
	                names, PAIRING_KIND_COUNT, db_str(store->db, STMT_PAIRINGS, 6)),
	        .programme = rows_text(store, STMT_PAIRINGS, 7, &out->arena),
	        .from = rows_text(store, STMT_PAIRINGS, 8, &out->arena),
	        .to = rows_text(store, STMT_PAIRINGS, 9, &out->arena),
	        .rule = rows_text(store, STMT_PAIRINGS, 10, &out->arena),
	        .doubts = (unsigned)db_int(store->db, STMT_PAIRINGS, 11),
	};
}

static void get_figure(struct store *store, struct records *out)
{
	const char *names[FIGURE_QUALIFIER_COUNT];
	for (int i = 0; i < FIGURE_QUALIFIER_COUNT; i++)
		names[i] = figure_qualifier_name((enum figure_qualifier)i);
	*array_push(&out->figures) = (struct figure_record){
	        .span = rows_span(store, STMT_FIGURES, 2),
	        .value = rows_text(store, STMT_FIGURES, 4, &out->arena),
	        .unit = rows_text(store, STMT_FIGURES, 5, &out->arena),
	        .qualifier = (enum figure_qualifier)index_of(
	                names, FIGURE_QUALIFIER_COUNT, db_str(store->db, STMT_FIGURES, 6)),
	        .rule = rows_text(store, STMT_FIGURES, 7, &out->arena),
	        .doubts = (unsigned)db_int(store->db, STMT_FIGURES, 8),
	        .measure = rows_text(store, STMT_FIGURES, 9, &out->arena),
	        .edtf = rows_text(store, STMT_FIGURES, 10, &out->arena),
	        .supporter = rows_text(store, STMT_FIGURES, 11, &out->arena),
	        .recipient = rows_text(store, STMT_FIGURES, 12, &out->arena),
	};
}

static void get_outline(struct store *store, struct records *out)
{
	*array_push(&out->outline) = (struct outline_record){
	        .span = rows_span(store, STMT_OUTLINE, 2),
	        .level = (int)db_int(store->db, STMT_OUTLINE, 4),
	        .title = rows_text(store, STMT_OUTLINE, 5, &out->arena),
	        .page = (int)db_int(store->db, STMT_OUTLINE, 6),
	        .rule = rows_text(store, STMT_OUTLINE, 7, &out->arena),
	        .doubts = (unsigned)db_int(store->db, STMT_OUTLINE, 8),
	};
}

static const struct {
	enum statement statement;
	void (*get)(struct store *store, struct records *out);
} layers[LAYER_COUNT] = {
        [LAYER_DATES] = {STMT_DATES, get_date},
        [LAYER_EVENTS] = {STMT_EVENTS, get_event},
        [LAYER_PAIRINGS] = {STMT_PAIRINGS, get_pairing},
        [LAYER_FIGURES] = {STMT_FIGURES, get_figure},
        [LAYER_OUTLINE] = {STMT_OUTLINE, get_outline},
};

struct request {
	struct store *store;
	doc_id doc;
	bool rejected; /* those that the reader has rejected too */
	size_t bytes;  /* of the document's text */
	struct records *out;
};

static bool get_bytes(struct request *it, struct status *status)
{
	bool row;
	struct db *db = it->store->db;
	if (!db_bind(db, STMT_DOC, status, "i", it->doc) || !db_step(db, STMT_DOC, &row, status))
		return false;
	if (!row)
		return status_fail(status, MSG_ERR_NO_DOCUMENT, db_path(db), "");
	it->bytes = (size_t)db_int(db, STMT_DOC, 3);
	db_done(db, STMT_DOC);
	return true;
}

/* Who gets the records reads the text at their spans: one that lies outside does not get so far. */
static bool get_layer(const struct request *it, enum layer layer, struct status *status)
{
	struct store *store = it->store;
	enum statement which = layers[layer].statement;
	if (!db_bind(store->db, which, status, "i", it->doc))
		return false;
	for (bool row;;) {
		if (!db_step(store->db, which, &row, status))
			return false;
		if (!row)
			return true;
		struct record_row place = {db_int(store->db, which, 0), rows_verdict(store, which, 1)};
		if (place.verdict == VERDICT_REJECTED && !it->rejected)
			continue;
		struct span span = rows_span(store, which, 2);
		if (span.start > span.end || span.end > it->bytes) {
			db_done(store->db, which);
			return db_corrupt(store->db, layer_name(layer), status);
		}
		layers[layer].get(store, it->out);
		*array_push(&it->out->rows[layer]) = place;
	}
}

static bool get_all(void *context, struct status *status)
{
	struct request *it = context;
	if (!get_bytes(it, status))
		return false;
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		if (!get_layer(it, (enum layer)layer, status))
			return false;
	return true;
}

bool rows_get(struct store *part, doc_id doc, struct records *out, struct status *status)
{
	*out = (struct records){0};
	struct request request = {.store = part, .doc = doc, .rejected = true, .out = out};
	if (get_all(&request, status))
		return true;
	records_free(out);
	return false;
}

static bool get_records(
        struct store *store, doc_id id, bool rejected, struct records *out, struct status *status)
{
	*out = (struct records){0};
	struct store *part = store_of(store, id);
	struct request request = {.store = part, .doc = id, .rejected = rejected, .out = out};
	if (db_transaction(part->db, STMT_BEGIN_READ, get_all, &request, status))
		return true;
	records_free(out);
	return false;
}

bool store_records(struct store *store, doc_id id, struct records *out, struct status *status)
{
	return get_records(store, id, false, out, status);
}

bool store_all_records(struct store *store, doc_id id, struct records *out, struct status *status)
{
	return get_records(store, id, true, out, status);
}
