// SPDX-License-Identifier: MIT
#include "tui/cmd/table.h"

#include "core/extract/rule.h"
#include "core/collate/prefer.h"
#include "tui/cmd/compare.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* ---- cells ---- */

static struct table_cell *push(struct table_row *row)
{
	assert(row->len < TABLE_COLUMNS_MAX);
	struct table_cell *cell = &row->cells[row->len++];
	*cell = (struct table_cell){.text = {"", 0}};
	return cell;
}

static void add(struct table_row *row, const char *text)
{
	push(row)->text = slice_of(text);
}

static void add_number(struct table_row *row, int64_t number)
{
	struct table_cell *cell = push(row);
	snprintf(cell->digits, sizeof cell->digits, "%" PRId64, number);
	cell->text = slice_of(cell->digits);
	cell->number = true;
}

static void add_no_number(struct table_row *row)
{
	push(row)->number = true;
}

/* doc, start, end: what every record begins with */
static void add_place(const struct table_source *source, struct span span, struct table_row *row)
{
	add(row, source->doc->name);
	add_number(row, (int64_t)span.start);
	add_number(row, (int64_t)span.end);
}

/* quote: what every record ends with, but for columns that the guide does not have */
static void add_quote(const struct table_source *source, struct span span, struct table_row *row)
{
	assert(span.start <= span.end && span.end <= source->doc->len);
	push(row)->text = (struct slice){source->doc->text + span.start, span.end - span.start};
}

/* ---- layers ---- */

static size_t one(const struct table_source *source)
{
	(void)source;
	return 1;
}

static void document_row(const struct table_source *source, size_t n, struct table_row *row)
{
	(void)n;
	add(row, source->entry->name);
	add(row, source->entry->title);
	add_number(row, source->entry->bytes);
	add(row, source->entry->sha256);
	for (int layer = 0; layer < LAYER_COUNT; layer++)
		add_number(row, source->entry->counts[layer]);
	add(row, source->entry->path);
}

static size_t date_count(const struct table_source *source)
{
	return source->records->dates.len;
}

static void date_row(const struct table_source *source, size_t n, struct table_row *row)
{
	const struct date_record *r = &source->records->dates.at[n];
	add_place(source, r->span, row);
	add(row, r->edtf);
	add(row, date_role_name(r->role));
	add_quote(source, r->span, row);
}

static size_t event_count(const struct table_source *source)
{
	return source->records->events.len;
}

static void event_row(const struct table_source *source, size_t n, struct table_row *row)
{
	const struct event_record *r = &source->records->events.at[n];
	add_place(source, r->span, row);
	add(row, r->edtf);
	add(row, r->programme);
	add(row, r->title);
	add_quote(source, r->span, row);
}

static size_t pairing_count(const struct table_source *source)
{
	return source->records->pairings.len;
}

static void pairing_row(const struct table_source *source, size_t n, struct table_row *row)
{
	const struct pairing_record *r = &source->records->pairings.at[n];
	add_place(source, r->span, row);
	add(row, r->supporter);
	add(row, r->recipient);
	add(row, pairing_kind_name(r->kind));
	add(row, r->programme);
	add(row, r->from);
	add(row, r->to);
	add_quote(source, r->span, row);
}

static size_t figure_count(const struct table_source *source)
{
	return source->records->figures.len;
}

static void figure_row(const struct table_source *source, size_t n, struct table_row *row)
{
	const struct figure_record *r = &source->records->figures.at[n];
	add_place(source, r->span, row);
	add(row, r->value); /* text also in JSON: 20/30, and digits beyond what a double holds */
	add(row, r->unit);
	add(row, figure_qualifier_name(r->qualifier));
	add_quote(source, r->span, row);
	add(row, r->measure);
	add(row, r->edtf);
	add(row, r->supporter);
	add(row, r->recipient);
}

static size_t outline_count(const struct table_source *source)
{
	return source->records->outline.len;
}

static void outline_row(const struct table_source *source, size_t n, struct table_row *row)
{
	const struct outline_record *r = &source->records->outline.at[n];
	add_place(source, r->span, row);
	add_number(row, r->level);
	add(row, r->title);
	if (r->page)
		add_number(row, r->page);
	else
		add_no_number(row);
	add_quote(source, r->span, row);
}

static size_t conflict_count(const struct table_source *source)
{
	return source->pair->variants.rows.len;
}

static void conflict_row(const struct table_source *source, size_t n, struct table_row *row)
{
	const struct variant *variant = &source->pair->variants.rows.at[n];
	for (int side = 0; side < 2; side++) {
		struct span span = side ? variant->b : variant->a;
		struct table_source one = {.doc = &source->pair->docs[side]};
		add_place(&one, span, row);
		add_quote(&one, span, row);
	}
	add(row, variant_kind_name(variant->kind));
	add(row, prefer_name(preference_of(&source->pair->preferences, &source->pair->docs[0],
	                 &source->pair->docs[1], variant, NULL)));
}

/* ---- the reader's own work ---- */

static size_t work_count(const struct table_source *source)
{
	return source->works->rows.len;
}

static const char *state_of(const struct store_work *work)
{
	return work->doc == 0 ? "no document" : work->lost ? "lost" : work->idle ? "no record" : "";
}

static void work_row(const struct table_source *source, size_t n, struct table_row *row)
{
	const struct store_work *work = &source->works->rows.at[n];
	add(row, work->doc_name);
	add_number(row, (int64_t)work->span.start);
	add_number(row, (int64_t)work->span.end);
	add(row, work_kind_name(work->kind));
	add(row, work->layer == LAYER_COUNT ? "" : layer_name(work->layer));
	add(row, work->quote);
	add(row, work->record);
	add(row, work->value);
	add(row, work->body);
	add(row, work->made);
	add(row, state_of(work));
}

static const struct table tables[] = {
        {"documents",
                {"doc", "title", "bytes", "sha256", "dates", "events", "pairings", "figures", "outline",
                        "path"},
                one, document_row, LAYER_COUNT, false, false},
        {"dates", {"doc", "start", "end", "edtf", "role", "quote"}, date_count, date_row, LAYER_DATES, false,
                false},
        {"events", {"doc", "start", "end", "edtf", "programme", "title", "quote"}, event_count, event_row,
                LAYER_EVENTS, false, false},
        {"pairings",
                {"doc", "start", "end", "supporter", "recipient", "kind", "programme", "from", "to", "quote"},
                pairing_count, pairing_row, LAYER_PAIRINGS, false, false},
        {"figures",
                {"doc", "start", "end", "value", "unit", "qualifier", "quote", "measure", "edtf", "supporter",
                        "recipient"},
                figure_count, figure_row, LAYER_FIGURES, false, false},
        {"outline", {"doc", "start", "end", "level", "title", "page", "quote"}, outline_count, outline_row,
                LAYER_OUTLINE, false, false},
        {"conflicts",
                {"doc_a", "start_a", "end_a", "quote_a", "doc_b", "start_b", "end_b", "quote_b", "kind",
                        "verdict"},
                conflict_count, conflict_row, LAYER_COUNT, true, false},
        {"annotations",
                {"doc", "start", "end", "kind", "layer", "quote", "record", "value", "note", "time", "state"},
                work_count, work_row, LAYER_COUNT, false, true},
};

const struct table *table_find(const char *layer)
{
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		if (strcmp(tables[i].name, layer) == 0)
			return &tables[i];
	return NULL;
}

void table_put(struct table_row *row, struct slice text)
{
	push(row)->text = text;
}

void table_put_number(struct table_row *row, int64_t number)
{
	add_number(row, number);
}

static struct table table_with(const struct table *table, const char *const *more)
{
	struct table with = *table;
	size_t n = 0;
	while (with.columns[n])
		n++;
	for (; *more; more++)
		with.columns[n++] = *more;
	return with;
}

struct table table_with_why(const struct table *table)
{
	static const char *const of_records[] = {"rule", "confidence", "why", NULL};
	static const char *const of_pairs[] = {"grade", "why", NULL};
	static const char *const of_others[] = {NULL};
	return table_with(table, table->of_pairs              ? of_pairs
	                         : table->layer < LAYER_COUNT ? of_records
	                                                      : of_others);
}

struct table table_with_verdict(const struct table *table)
{
	static const char *const of_records[] = {"verdict", NULL};
	static const char *const of_others[] = {NULL};
	return table_with(table, table->layer < LAYER_COUNT ? of_records : of_others);
}

void table_add_verdict(
        const struct table *table, const struct table_source *source, size_t n, struct table_row *row)
{
	if (table->layer != LAYER_COUNT)
		add(row, verdict_name(records_verdict(source->records, table->layer, n)));
}

void table_add_why(const struct table *table, const struct table_source *source, size_t n, enum lang lang,
        struct buf *why, struct table_row *row)
{
	if (table->of_pairs) { /* copies need no reason */
		add(row, "");
		add(row, "");
	}
	if (table->layer == LAYER_COUNT)
		return;
	struct origin origin = records_origin(source->records, table->layer, n);
	buf_clear(why);
	rule_explain(origin.rule, origin.doubts, lang, why);
	add(row, origin.rule);
	add(row, confidence_name(rule_confidence(origin.rule, origin.doubts)));
	add(row, buf_str(why));
}
