// SPDX-License-Identifier: MIT
// Events that are one, by their words.
#include "core/collate/claim.h"

#include <stdlib.h>
#include <string.h>

/*
 * Two events are one if something in their words can only be said of one (a third meeting, a paper by its
 * title, a foundation, a disaster), and the rest of their words is the same. Without such a thing they may
 * be one, which is doubtful: delegations travel every year.
 */
enum {
	KEYS_LEAST = 2,
	RARE_GRAMS = 12,
	GRAMS_LEAST = 5,
	WITHIN_SURE = 60,
	WITHIN_LIKELY = 75,
	WITHIN_MAYBE = 80
};

enum { NAME_LEAST = 5 }; /* characters of a name that tells what it is about */

/* The third conference of the centre on one and the same thing, or programme, though the rest of the words
 * differ. */
static bool same_in_row(const struct claims *claims, const struct claim *a, const struct claim *b)
{
	const struct anchors *x = &a->anchors, *y = &b->anchors;
	if (!x->ordinal || x->ordinal != y->ordinal || !x->act || x->act != y->act || !x->national ||
	        !y->national)
		return false;
	size_t least = x->phrase.count < y->phrase.count ? x->phrase.count : y->phrase.count;
	if (least >= NAME_LEAST && set_alike(claims, x->phrase, y->phrase) == 100)
		return true;
	return !programme_is_broad(a->programme) && strcmp(a->programme, b->programme) == 0 &&
	       set_within(claims, x->phrase, y->phrase) >= WITHIN_SURE;
}

/* One of the two may name less, but not each something that the other does not. */
static bool parties_fit(const struct claims *claims, const struct claim *a, const struct claim *b)
{
	size_t least = a->places.count < b->places.count ? a->places.count : b->places.count;
	return least == 0 || set_within(claims, a->places, b->places) >= 50;
}

static bool anchors_clash(const struct anchors *a, const struct anchors *b)
{
	return (a->ordinal && b->ordinal && a->ordinal != b->ordinal) ||
	       (a->act && b->act && a->act != b->act) || (a->work && b->work && a->work != b->work);
}

/* Copies stand in two documents; twice in one it is a row of events in the same words. */
static bool is_series(const struct claims *claims, const struct claim *a, const struct claim *b)
{
	return a->doc == b->doc && !days_agree(a, b) &&
	       (a->sentence == b->sentence ||
	               sentences_are_copies(claims, claim_sentence(claims, a), claim_sentence(claims, b)));
}

/* 第三次西藏工作座谈会 of the centre, or of a place that both name; a second meeting of somebody is one of
 * many.
 */
static bool is_one_of_row(const struct claims *claims, const struct claim *a, const struct claim *b)
{
	const struct anchors *x = &a->anchors, *y = &b->anchors;
	size_t least = x->phrase.count < y->phrase.count ? x->phrase.count : y->phrase.count;
	bool whose = (x->national && y->national) || set_shared(claims, a->places, b->places) > 0;
	return x->ordinal && x->ordinal == y->ordinal && x->absolute && y->absolute && whose &&
	       least >= NAME_LEAST && set_within(claims, x->phrase, y->phrase) >= WITHIN_SURE;
}

static bool is_one_work(const struct anchors *x, const struct anchors *y)
{
	return x->work && x->work == y->work && x->act && x->act == y->act;
}

/* What is founded or begins once: with the same places and nearly all words. */
static bool is_done_once(
        const struct claims *claims, const struct claim *a, const struct claim *b, int within)
{
	bool words = within >= WITHIN_LIKELY || set_alike(claims, a->title, b->title) >= WITHIN_LIKELY;
	return a->anchors.once && b->anchors.once && a->anchors.act == b->anchors.act && a->places.count &&
	       set_alike(claims, a->places, b->places) == 100 && words;
}

static enum contradiction_grade grade_of(const struct claims *claims, const struct claim *a,
        const struct claim *b, int within, struct edge *edge)
{
	unsigned scope = a->scope | b->scope;
	bool row = is_one_of_row(claims, a, b), work = is_one_work(&a->anchors, &b->anchors);
	bool once = is_done_once(claims, a, b, within);
	edge->same = row ? MSG_SAME_ORDINAL : work ? MSG_SAME_WORK : once ? MSG_SAME_ONCE : MSG_SAME_WORDS;
	edge->doubt = MSG_COUNT;
	if (a->vague || b->vague)
		edge->doubt = MSG_DOUBT_DATE;
	else if (scope & (SCOPE_AGAIN | SCOPE_REPORT))
		edge->doubt = MSG_DOUBT_AGAIN;
	else if (!row && !work && !once)
		edge->doubt = MSG_DOUBT_ONCE;
	if (edge->doubt != MSG_COUNT)
		return GRADE_DOUBTFUL;
	return within >= WITHIN_LIKELY ? GRADE_PLAIN : GRADE_LIKELY;
}

static void meet(struct claims *claims, uint32_t m, uint32_t n, struct edges *out)
{
	struct claim *a = &claims->rows.at[m], *b = &claims->rows.at[n];
	if ((a->scope | b->scope) & SCOPE_YEARLY || anchors_clash(&a->anchors, &b->anchors) ||
	        !programmes_fit(a->programme, b->programme))
		return;
	if (is_series(claims, a, b)) {
		a->serial = b->serial = true;
		return;
	}
	size_t least = a->grams.count < b->grams.count ? a->grams.count : b->grams.count;
	int within = set_within(claims, a->grams, b->grams);
	if (least < GRAMS_LEAST || !parties_fit(claims, a, b) ||
	        (within < WITHIN_SURE && !same_in_row(claims, a, b)))
		return;
	struct edge edge = {m, n, CONTRADICTION_EVENT, 0, !days_agree(a, b), 0, 0};
	edge.grade = grade_of(claims, a, b, within, &edge);
	if (edge.grade == GRADE_DOUBTFUL &&
	        (within < WITHIN_MAYBE || least < 2 * GRAMS_LEAST || a->doc == b->doc || !a->anchors.act))
		return; /* one text tells of many journeys in nearly the same words */
	*array_push(&out->rows) = edge;
}

/* ---- who meets whom ---- */

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

static uint32_t *all_grams(const struct claims *claims, size_t *count)
{
	ARRAY(uint32_t) all = {0};
	for (size_t i = 0; i < claims->rows.len; i++) {
		const struct claim *claim = &claims->rows.at[i];
		for (size_t k = 0; claim->layer == LAYER_EVENTS && k < claim->grams.count; k++)
			*array_push(&all) = claims->pool.at[claim->grams.first + k];
	}
	if (all.len)
		qsort(all.at, all.len, sizeof *all.at, by_number);
	*count = all.len;
	return all.at;
}

/* How often a gram stands in the sorted list; counted up to one more than matters. */
static size_t frequency(const uint32_t *all, size_t count, uint32_t gram)
{
	size_t low = 0, high = count, n = 0;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (all[mid] < gram)
			low = mid + 1;
		else
			high = mid;
	}
	while (low + n < count && all[low + n] == gram && n <= MEET_MOST)
		n++;
	return n;
}

/* What many say tells nothing, and what nobody else says finds nobody. */
static void post_grams(
        const struct claims *claims, uint32_t n, const uint32_t *all, size_t count, struct postings *out)
{
	const struct set *grams = &claims->rows.at[n].grams;
	for (size_t i = 0; i < grams->count; i++) {
		uint32_t gram = claims->pool.at[grams->first + i];
		size_t times = frequency(all, count, gram);
		if (times >= 2 && times <= MEET_MOST)
			*array_push(&out->rows) = (struct posting){gram, n};
	}
}

/* What can only be said of one counts as much as several pairs of characters. */
static void post_anchor(uint64_t key, uint32_t n, struct postings *out)
{
	for (uint64_t i = 1; i <= KEYS_LEAST; i++)
		*array_push(&out->rows) = (struct posting){i << 60 | key, n};
}

static void post_anchors(
        const struct claims *claims, const struct claim *claim, uint32_t n, struct postings *out)
{
	const struct anchors *anchors = &claim->anchors;
	if (anchors->ordinal)
		post_anchor((uint64_t)254 << 52 | (uint64_t)anchors->ordinal << 32 | anchors->act, n, out);
	if (anchors->work)
		post_anchor((uint64_t)255 << 52 | anchors->work, n, out);
	for (size_t i = 0; anchors->once && i < claim->places.count; i++)
		post_anchor((uint64_t)(2 + anchors->act) << 32 | claims->pool.at[claim->places.first + i], n,
		        out);
}

static void post(const struct claims *claims, struct postings *out)
{
	size_t count;
	uint32_t *all = all_grams(claims, &count);
	for (uint32_t n = 0; n < claims->rows.len; n++)
		if (claims->rows.at[n].layer == LAYER_EVENTS) {
			post_grams(claims, n, all, count, out);
			post_anchors(claims, &claims->rows.at[n], n, out);
		}
	free(all);
}

const struct contest contest_of_events = {post, KEYS_LEAST, meet};
