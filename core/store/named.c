// SPDX-License-Identifier: MIT
#include "core/store/named.h"

#include "core/store/rows.h"

#include "core/extract/party.h"
#include "core/extract/programme.h"

#include <stdlib.h>
#include <string.h>

static bool names_all(const char *words, size_t len, const struct store_filter *f)
{
	const char *const parties[] = {f->supporter, f->recipient, f->party};
	for (size_t i = 0; i < sizeof parties / sizeof *parties; i++)
		if (parties[i] && !party_named(words, len, parties[i]))
			return false;
	return true;
}

static const char *const sentence_stops[] = {"。", "！", "？", "；", "\n", NULL};
static const char *const clause_stops[] = {"。", "！", "？", "；", "\n", "，", "、", ",", NULL};

static bool stands_at(const char *s, const char *const *stops)
{
	for (; *stops; stops++)
		if (strncmp(s, *stops, strlen(*stops)) == 0)
			return true;
	return false;
}

/* Where in words[0..len) what is between two `stops`, a sentence or a clause, begins and ends around `span`.
 */
static struct span between(const char *words, size_t len, struct span span, const char *const *stops)
{
	while (span.start > 0 && !stands_at(words + span.start, stops))
		span.start--;
	while (span.end < len && !stands_at(words + span.end, stops))
		span.end++;
	return span;
}

static struct slice part(const char *words, struct span span)
{
	return (struct slice){words + span.start, span.end - span.start};
}

/* ---- the parties of its own ---- */

enum told { TOLD_NOTHING, TOLD_YES, TOLD_NO };

static bool is_in(const char *name, const char *outer, bool alone)
{
	return alone ? strcmp(name, outer) == 0 : party_within(name, outer);
}

/* What one side of a record says of the party that is asked for there; `other` is its other side. */
static enum told told_by(const char *own, const char *other, const char *wanted, bool alone)
{
	if (*own && is_in(own, wanted, alone))
		return TOLD_YES;
	if (*own && (place_find(own) || party_above(own)))
		return TOLD_NO;
	return *other && party_within(other, wanted) ? TOLD_NO : TOLD_NOTHING;
}

/* Takes out of the filter what the record tells by itself; false if that rules it out. */
static bool take_own(const struct named *record, struct store_filter *f)
{
	const char *from = record->supporter, *to = record->recipient;
	enum told gave = f->supporter ? told_by(from, to, f->supporter, f->supporter_alone) : TOLD_NOTHING;
	enum told got = f->recipient ? told_by(to, from, f->recipient, f->recipient_alone) : TOLD_NOTHING;
	if (gave == TOLD_YES)
		f->supporter = NULL;
	if (got == TOLD_YES)
		f->recipient = NULL;
	if (f->party && (party_within(from, f->party) || party_within(to, f->party)))
		f->party = NULL;
	return gave != TOLD_NO && got != TOLD_NO;
}

/* ---- its words ---- */

/* Events have a programme of their own, a figure that of its words. */
static bool asks_for_programme(enum layer layer, const struct store_filter *f)
{
	return layer == LAYER_FIGURES && f->programme;
}

/* ---- what was found there ---- */

void named_told_free(struct named_told *told)
{
	array_free(&told->spans);
	text_window_free(&told->words);
}

/* The next one by its start: what touches the last one makes it longer, so that none lies in another. */
static void add_span(struct named_told *told, struct span span)
{
	struct span *last = told->spans.len ? &told->spans.at[told->spans.len - 1] : NULL;
	if (last && span.start <= last->end)
		last->end = span.end > last->end ? span.end : last->end;
	else
		*array_push(&told->spans) = span;
}

static bool read_told(struct store *store, doc_id doc, const char *programme, struct named_told *told,
        struct status *status)
{
	const enum statement which = STMT_PROGRAMME_TOLD;
	bool row = true, ok = db_bind(store->db, which, status, "is", doc, programme);
	told->spans.len = 0;
	while (ok && row) {
		ok = db_step(store->db, which, &row, status);
		if (ok && row)
			add_span(told, rows_span(store, which, 0));
	}
	db_done(store->db, which);
	told->doc = ok ? doc : 0;
	return ok;
}

/* Does one of the spans touch this one? */
static bool touches(const struct named_told *told, struct span span)
{
	size_t low = 0, high = told->spans.len;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (told->spans.at[middle].end <= span.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < told->spans.len && told->spans.at[low].start < span.end;
}

/* Does a pairing or an event that was found there belong to the programme? */
static bool told_there(struct store *store, const struct named *record, struct span span,
        const char *programme, bool *told, struct status *status)
{
	if (record->told->doc != record->doc &&
	        !read_told(store, record->doc, programme, record->told, status))
		return false;
	*told = touches(record->told, span);
	return true;
}

/* The clause of 援疆干部30名 names its scheme, whatever the sentence is about; else that is asked, and what
 * was found in it. In `sentence` the figure stands at `span`. */
static bool is_of_programme(struct store *store, const struct named *record, const char *programme,
        struct slice sentence, struct span span, bool *is, struct status *status)
{
	struct slice clause = part(sentence.at, between(sentence.at, sentence.len, span, clause_stops));
	const char *own = programme_scheme(clause.at, clause.len);
	const char *named = own ? own : programme_named(sentence.at, sentence.len);
	size_t off = record->span.start - span.start;
	*is = named && strcmp(named, programme) == 0;
	return *is || own ||
	       told_there(store, record, (struct span){off, off + sentence.len}, programme, is, status);
}

/* Of a figure the sentence is read, so far as AROUND bytes on either side; an event is a clause itself. */
static bool named_by_words(struct store *store, const struct named *record, const struct store_filter *f,
        bool *name, struct status *status)
{
	enum { AROUND = 600 };
	struct slice words;
	struct span span = record->span;
	size_t around = record->layer == LAYER_FIGURES ? AROUND : 0;
	size_t start = span.start > around ? span.start - around : 0;
	if (!text_see(store, &record->told->words, record->doc, (struct span){start, span.end + around},
	            &words, status))
		return false;
	if (span.start > span.end || words.len < span.end - start)
		return true;
	struct span at = {span.start - start, span.end - start};
	struct span all = around ? between(words.at, words.len, at, sentence_stops) : at;
	struct slice passage = part(words.at, all);
	*name = names_all(passage.at, passage.len, f);
	if (!*name || !asks_for_programme(record->layer, f))
		return true;
	return is_of_programme(store, record, f->programme, passage,
	        (struct span){at.start - all.start, at.end - all.start}, name, status);
}

static bool asks_for_party(const struct store_filter *f)
{
	return f->supporter || f->recipient || f->party;
}

bool named_counts(struct store *store, const struct named *record, const struct store_filter *filter,
        bool *counts, struct status *status)
{
	struct store_filter rest = *filter;
	*counts = take_own(record, &rest);
	bool asks = asks_for_party(&rest) || asks_for_programme(record->layer, &rest);
	return !*counts || !asks || named_by_words(store, record, &rest, counts, status);
}

bool named_in_words(enum layer layer, const struct store_filter *f)
{
	bool words = layer == LAYER_EVENTS || layer == LAYER_FIGURES;
	return (words && asks_for_party(f)) || asks_for_programme(layer, f);
}
