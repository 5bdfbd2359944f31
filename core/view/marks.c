// SPDX-License-Identifier: MIT
#include "core/view/marks.h"

#include "core/view/parts.h"
#include "core/view/short.h"
#include "core/view/sieve.h"
#include "core/view/verdict.h"
#include "core/view/when.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void add(struct marks *marks, struct span span, enum layer layer, size_t index)
{
	*array_push(&marks->all) = (struct mark){.span = span, .layer = layer, .index = index};
	if (span.end - span.start > marks->longest)
		marks->longest = span.end - span.start;
}

/*
 * Does an event tell of this date: do its words hold it, and did it happen then? Both layers stand in the
 * order of the text; *first is the first event that may hold this date or a later one.
 */
static bool told_by_event(
        const struct records *records, const struct date_record *date, size_t *first, size_t *teller)
{
	while (*first < records->events.len && records->events.at[*first].span.end <= date->span.start)
		++*first;
	for (size_t i = *first; i < records->events.len; i++) {
		const struct event_record *event = &records->events.at[i];
		if (event->span.start > date->span.start)
			return false;
		if (date->span.end <= event->span.end && strcmp(event->edtf, date->edtf) == 0 &&
		        records_verdict(records, LAYER_EVENTS, i) != VERDICT_REJECTED) {
			*teller = i;
			return true;
		}
	}
	return false;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* All parties of the document, each once, and what they are called in short. */
static void name_parties(struct marks *marks)
{
	const struct records *r = &marks->records;
	size_t count = 0, all = 2 * r->pairings.len;
	if (!all)
		return;
	marks->parties = arena_alloc(&marks->arena, all * sizeof *marks->parties);
	for (size_t i = 0; i < all; i++)
		marks->parties[i] = i % 2 ? r->pairings.at[i / 2].recipient : r->pairings.at[i / 2].supporter;
	qsort(marks->parties, all, sizeof *marks->parties, by_name);
	for (size_t i = 0; i < all; i++)
		if (!count || strcmp(marks->parties[count - 1], marks->parties[i]) != 0)
			marks->parties[count++] = marks->parties[i];
	marks->party_count = count;
	marks->shorts = short_names(&marks->arena, marks->parties, count);
}

/*
 * An event's clause would colour most of a page, so its date stands for it: where the date is marked as an
 * event, the event begins.
 */
static void add_records(struct marks *marks)
{
	const struct records *r = &marks->records;
	for (size_t i = 0, first = 0; i < r->dates.len; i++) {
		add(marks, r->dates.at[i].span, LAYER_DATES, i);
		struct mark *mark = &marks->all.at[marks->all.len - 1];
		mark->told = told_by_event(r, &r->dates.at[i], &first, &mark->event);
	}
	for (size_t i = 0; i < r->events.len; i++)
		add(marks, r->events.at[i].span, LAYER_EVENTS, i);
	for (size_t i = 0; i < r->pairings.len; i++)
		add(marks, r->pairings.at[i].span, LAYER_PAIRINGS, i);
	for (size_t i = 0; i < r->figures.len; i++)
		add(marks, r->figures.at[i].span, LAYER_FIGURES, i);
}

static void add_all(struct marks *marks)
{
	add_records(marks);
	name_parties(marks);
	for (size_t i = 0; i < marks->works.rows.len; i++) {
		const struct store_work *work = &marks->works.rows.at[i];
		if (!work->lost && (work->kind == WORK_NOTE || work->kind == WORK_BOOKMARK))
			add(marks, work->span, LAYER_COUNT, i);
	}
}

/* Of those that begin together what holds the others comes first: an event, then who supports whom. */
static int rank_of(const struct mark *mark)
{
	static const int ranks[LAYER_COUNT + 1] = {[LAYER_PAIRINGS] = 1,
	        [LAYER_DATES] = 2,
	        [LAYER_FIGURES] = 3,
	        [LAYER_OUTLINE] = 4,
	        [LAYER_COUNT] = 5};
	return ranks[mark->layer];
}

/* Recipients of one supporter stand as in the text, where the span of each ends at it. */
static int compare(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;
	int ranks[2] = {rank_of(x), rank_of(y)};
	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	if (ranks[0] != ranks[1])
		return ranks[0] - ranks[1];
	if (x->span.end != y->span.end)
		return (x->span.end < y->span.end) == (x->layer == LAYER_PAIRINGS) ? -1 : 1;
	return x->index < y->index ? -1 : x->index > y->index;
}

static bool is_rejected(const struct marks *marks, const struct mark *mark)
{
	return mark->layer != LAYER_COUNT &&
	       records_verdict(&marks->records, mark->layer, mark->index) == VERDICT_REJECTED;
}

/* The words of a rejected record look as any others. */
void marks_hide(struct marks *marks, unsigned layers)
{
	static const enum style styles[LAYER_COUNT + 1] = {
	        [LAYER_DATES] = STYLE_DATE, [LAYER_PAIRINGS] = STYLE_PAIRING, [LAYER_FIGURES] = STYLE_FIGURE};
	bool events = !(layers & 1u << LAYER_EVENTS);
	for (size_t i = 0; i < marks->all.len; i++) {
		struct mark *mark = &marks->all.at[i];
		bool shown = !(layers & 1u << mark->layer), for_event = mark->told && events;
		mark->listed = shown && !for_event;
		mark->style = for_event ? STYLE_EVENT : shown ? styles[mark->layer] : STYLE_TEXT;
		if (is_rejected(marks, mark) || mark->aside)
			mark->style = STYLE_TEXT;
	}
}

/* A note is never chosen, nor left out; a date that an event names is chosen with it, or by itself. */
void marks_sift(struct marks *marks, doc_id doc, const struct sieve *sieve)
{
	for (size_t i = 0; i < marks->all.len; i++) {
		struct mark *mark = &marks->all.at[i];
		mark->aside =
		        mark->layer != LAYER_COUNT && !sieve_leaves(sieve, doc, mark->layer, mark->span);
		if (mark->told && mark->aside)
			mark->aside = !sieve_leaves(
			        sieve, doc, LAYER_EVENTS, marks->records.events.at[mark->event].span);
	}
}

bool marks_load(struct store *store, doc_id doc, struct marks *marks, struct status *status)
{
	if (!store_all_records(store, doc, &marks->records, status))
		return false;
	if (!store_works(store, doc, &marks->works, status)) {
		records_free(&marks->records);
		return false;
	}
	add_all(marks);
	if (marks->all.len)
		qsort(marks->all.at, marks->all.len, sizeof *marks->all.at, compare);
	marks_hide(marks, 0);
	return true;
}

bool marks_heading(
        const struct marks *marks, doc_id doc, struct span words, struct view_record *out, size_t *n)
{
	const struct records *r = &marks->records;
	for (size_t i = 0; i < r->outline.len; i++) {
		if (!span_overlap(r->outline.at[i].span, words))
			continue;
		const struct record_row *row = &r->rows[LAYER_OUTLINE].at[i];
		*out = (struct view_record){
		        doc, LAYER_OUTLINE, row->ordinal, r->outline.at[i].span, row->verdict};
		*n = i;
		return true;
	}
	return false;
}

void marks_free(struct marks *marks)
{
	records_free(&marks->records);
	store_works_free(&marks->works);
	array_free(&marks->all);
	arena_free(&marks->arena);
	*marks = (struct marks){0};
}

size_t marks_from(const struct marks *marks, size_t off)
{
	size_t low = 0, high = marks->all.len;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (marks->all.at[middle].span.start < off)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* ---- labels -----------------------------------------------------------------------------------------------
 */

/* 64 亿 for 6400000000: as the texts themselves count. */
static void add_number(struct buf *out, const char *value)
{
	char *end;
	double n = strtod(value, &end);
	if (*end)
		buf_adds(out, value); /* a range */
	else if (n >= 1e8)
		buf_addf(out, "%.6g 亿", n / 1e8);
	else if (n >= 1e4)
		buf_addf(out, "%.6g 万", n / 1e4);
	else
		buf_addf(out, "%s ", value);
}

/* As lists show it: the end of a period short. */
static void add_date(const char *edtf, enum lang lang, struct buf *out)
{
	char text[64];
	part_date(edtf, lang, text, sizeof text);
	buf_adds(out, text + (*text == ' '));
}

static void add_quantity(const struct figure_record *figure, struct buf *out)
{
	static const char *const signs[FIGURE_QUALIFIER_COUNT] = {"", "≈", ">", "<"};
	buf_adds(out, signs[figure->qualifier]);
	add_number(out, figure->value);
	buf_adds(out, figure->unit);
}

static void figure_label(const struct figure_record *figure, bool brief, struct buf *out)
{
	add_quantity(figure, out);
	bool told = *figure->measure && strcmp(figure->measure, figure->unit) != 0; /* not 19省市 省市 */
	if (told && !brief)
		buf_addf(out, " %s", figure->measure);
}

/* What a party is called beside the text: short, unless another one of the document is called so too. */
static const char *party_label(const struct marks *marks, const char *name)
{
	const char **found = marks->party_count ? bsearch(&name, marks->parties, marks->party_count,
	                                                  sizeof *marks->parties, by_name)
	                                        : NULL;
	return found ? marks->shorts[found - marks->parties] : name;
}

static void pairing_label(
        const struct marks *marks, const struct pairing_record *pairing, bool brief, struct buf *out)
{
	enum lang lang = marks->lang;
	buf_addf(
	        out, "%s→%s", party_label(marks, pairing->supporter), party_label(marks, pairing->recipient));
	if (*pairing->from && !brief) {
		buf_adds(out, " ");
		add_date(pairing->from, lang, out);
	}
}

static void event_label(const struct event_record *event, enum lang lang, bool brief, struct buf *out)
{
	add_date(event->edtf, lang, out);
	if (!brief)
		buf_addf(out, " %s", event->title);
}

struct mark_look mark_look(const struct marks *marks, const struct mark *mark)
{
	if (mark->layer == LAYER_COUNT)
		return (struct mark_look){work_mark(marks->works.rows.at[mark->index].kind), 0, STYLE_NOTE};
	enum verdict verdict = records_verdict(&marks->records, mark->layer, mark->index);
	struct look look = looks[mark->layer];
	return (struct mark_look){look.mark, verdict_mark(verdict),
	        verdict == VERDICT_REJECTED || mark->aside ? STYLE_DIM : look.style};
}

/* The words of a note, and without any those that it stands on. */
static void add_work(const struct store_work *work, struct buf *out)
{
	struct arena arena = {0};
	const char *words = *work->body ? work->body : work->quote;
	buf_adds(out, part_line(&arena, words, strlen(words)));
	arena_free(&arena);
}

void mark_label(const struct marks *marks, const struct mark *mark, bool brief, char *out, size_t size)
{
	const struct records *r = &marks->records;
	struct buf text = {0};
	if (mark->layer == LAYER_COUNT)
		add_work(&marks->works.rows.at[mark->index], &text);
	else if (mark->layer == LAYER_EVENTS)
		event_label(&r->events.at[mark->index], marks->lang, brief, &text);
	else if (mark->layer == LAYER_PAIRINGS)
		pairing_label(marks, &r->pairings.at[mark->index], brief, &text);
	else if (mark->layer == LAYER_FIGURES)
		figure_label(&r->figures.at[mark->index], brief, &text);
	else
		add_date(r->dates.at[mark->index].edtf, marks->lang, &text);
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

/* ---- in full ----------------------------------------------------------------------------------------------
 */

static void add_part(struct buf *out, const char *part)
{
	if (*part)
		buf_addf(out, "%s%s", out->len ? " · " : "", part);
}

static void add_when(struct buf *out, const char *edtf, enum lang lang)
{
	struct buf text = {0};
	when_text(edtf, lang, &text);
	add_part(out, buf_str(&text));
	buf_free(&text);
}

static void describe_date(const struct date_record *date, enum lang lang, struct buf *out)
{
	add_when(out, date->edtf, lang);
}

static void describe_event(const struct event_record *event, enum lang lang, struct buf *out)
{
	add_when(out, event->edtf, lang);
	add_part(out, event->programme);
	add_part(out, event->title);
}

static void describe_pairing(const struct pairing_record *pairing, enum lang lang, struct buf *out)
{
	buf_addf(out, "%s → %s", pairing->supporter, pairing->recipient);
	add_part(out, pairing->programme);
	add_when(out, pairing->from, lang);
	if (*pairing->to) {
		buf_adds(out, lang == LANG_ZH ? "—" : "–");
		when_text(pairing->to, lang, out);
	}
}

static void describe_figure(const struct figure_record *figure, struct buf *out)
{
	struct buf sides = {0};
	part_sides(figure->supporter, figure->recipient, &sides);
	add_quantity(figure, out);
	add_part(out, strcmp(figure->measure, figure->unit) ? figure->measure : "");
	add_part(out, buf_str(&sides));
	buf_free(&sides);
}

void mark_describe(const struct marks *marks, const struct mark *mark, char *out, size_t size)
{
	const struct records *r = &marks->records;
	size_t i = mark->index;
	struct buf text = {0};
	if (mark->layer == LAYER_COUNT)
		add_work(&marks->works.rows.at[i], &text);
	else if (mark->layer == LAYER_OUTLINE)
		buf_addf(&text, "%d · %s", r->outline.at[i].level, r->outline.at[i].title);
	else if (mark->layer == LAYER_EVENTS)
		describe_event(&r->events.at[i], marks->lang, &text);
	else if (mark->layer == LAYER_PAIRINGS)
		describe_pairing(&r->pairings.at[i], marks->lang, &text);
	else if (mark->layer == LAYER_FIGURES)
		describe_figure(&r->figures.at[i], &text);
	else
		describe_date(&r->dates.at[i], marks->lang, &text);
	snprintf(out, size, "%s", buf_str(&text));
	buf_free(&text);
}

const char *mark_rule(const struct marks *marks, const struct mark *mark)
{
	return mark->layer == LAYER_COUNT ? ""
	                                  : records_origin(&marks->records, mark->layer, mark->index).rule;
}

enum confidence mark_confidence(const struct marks *marks, const struct mark *mark)
{
	if (mark->layer == LAYER_COUNT)
		return CONFIDENCE_NONE;
	struct origin origin = records_origin(&marks->records, mark->layer, mark->index);
	return rule_confidence(origin.rule, origin.doubts);
}
