// SPDX-License-Identifier: MIT
#include "core/collate/contradiction.h"

#include "core/collate/claim.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *contradiction_kind_name(enum contradiction_kind kind)
{
	static const char *const names[CONTRADICTION_KIND_COUNT] = {"event", "pairing", "measure"};
	return names[kind];
}

const char *contradiction_grade_name(enum contradiction_grade grade)
{
	static const char *const names[GRADE_COUNT] = {"doubtful", "likely", "plain"};
	return names[grade];
}

void contradiction_why(const struct contradiction *row, enum lang lang, char *out, size_t size)
{
	const char *args[] = {lang_text(lang, row->same), NULL};
	if (row->doubt == MSG_COUNT) {
		snprintf(out, size, "%s", args[0]);
		return;
	}
	args[1] = lang_text(lang, row->doubt);
	lang_format(out, size, lang, MSG_CONFLICT_WHY, args, 2);
}

/* ---- groups ---- */

/* Claims that are of one thing, as a forest (union and find). */
struct finding {
	const struct claims *claims;
	struct edges edges;
	uint32_t *root; /* owned */
	bool *shown;    /* owned: is the claim in a contradiction of a plainer grade? */
	struct contradictions *out;
};

static uint32_t root_of(const struct finding *it, uint32_t n)
{
	while (it->root[n] != n) {
		it->root[n] = it->root[it->root[n]];
		n = it->root[n];
	}
	return n;
}

static int by_strength(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;
	if (x->grade != y->grade)
		return x->grade > y->grade ? -1 : 1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

/* ---- one group ---- */

struct member {
	uint32_t claim;
	int reading, copy;
	int votes; /* sources of its reading */
	int width; /* how rough it is */
};

struct group {
	ARRAY(struct member) rows;
};

static bool values_agree(const struct claim *a, const struct claim *b)
{
	return a->layer == LAYER_FIGURES ? figures_agree(a, b) : days_agree(a, b);
}

/* 0 for a day, 1 for a month, 2 for a year and more. */
static int roughness(const struct claim *claim)
{
	int days = claim->last_day - claim->first_day;
	return days >= 100 ? 2 : days > 7 ? 1 : 0;
}

static int by_width(const void *a, const void *b)
{
	const struct member *x = a, *y = b;
	if (x->width != y->width)
		return x->width < y->width ? -1 : 1;
	return (x->claim > y->claim) - (x->claim < y->claim);
}

/* Numbers the members so that equal ones have the number of the first of them. */
static void number_copies(const struct claims *claims, struct group *group)
{
	for (size_t i = 0; i < group->rows.len; i++) {
		struct member *member = &group->rows.at[i];
		const struct claim *claim = &claims->rows.at[member->claim];
		member->copy = (int)i;
		for (size_t k = 0; k < i && member->copy == (int)i; k++) {
			const struct claim *other = &claims->rows.at[group->rows.at[k].claim];
			if (other->doc != claim->doc &&
			        sentences_are_copies(
			                claims, claim_sentence(claims, claim), claim_sentence(claims, other)))
				member->copy = group->rows.at[k].copy;
		}
	}
}

/* Members that agree share a reading, that of the finest among them, which come first. */
static int number_readings(const struct claims *claims, struct group *group)
{
	int readings = 0;
	for (size_t i = 0; i < group->rows.len; i++) {
		struct member *member = &group->rows.at[i];
		member->reading = -1;
		for (size_t k = 0; k < i && member->reading < 0; k++)
			if (values_agree(&claims->rows.at[member->claim],
			            &claims->rows.at[group->rows.at[k].claim]))
				member->reading = group->rows.at[k].reading;
		if (member->reading < 0)
			member->reading = readings++;
	}
	return readings;
}

static int count_sources(const struct group *group, int reading)
{
	int count = 0;
	for (size_t i = 0; i < group->rows.len; i++) {
		bool seen = reading >= 0 && group->rows.at[i].reading != reading;
		for (size_t k = 0; k < i && !seen; k++)
			seen = group->rows.at[k].copy == group->rows.at[i].copy &&
			       (reading < 0 || group->rows.at[k].reading == reading);
		count += !seen;
	}
	return count;
}

static int by_votes(const void *a, const void *b)
{
	const struct member *x = a, *y = b;
	if (x->votes != y->votes)
		return y->votes - x->votes;
	if (x->reading != y->reading)
		return x->reading - y->reading;
	return (x->claim > y->claim) - (x->claim < y->claim);
}

static const char *copy_text(struct finding *it, const char *s)
{
	return arena_strndup(&it->out->arena, s, strlen(s));
}

static void add_testimony(struct finding *it, const struct member *member, int reading)
{
	const struct claim *claim = &it->claims->rows.at[member->claim];
	*array_push(&it->out->testimonies) = (struct testimony){.doc = claim->doc,
	        .layer = claim->layer,
	        .index = claim->index,
	        .span = claim->span,
	        .words = claim_sentence(it->claims, claim)->span,
	        .value = copy_text(it, claim->value),
	        .unit = copy_text(it, claim->unit),
	        .label = copy_text(it, claim->label),
	        .programme = copy_text(it, claim->programme),
	        .quote = copy_text(it, claim->quote),
	        .reading = reading,
	        .copy = member->copy};
}

/* Does a title name what makes the event one? */
static bool tells_which(const struct claim *claim)
{
	const struct anchors *anchors = &claim->anchors;
	return (anchors->ordinal && (strstr(claim->label, "第") || strstr(claim->label, "首"))) ||
	       (anchors->work && strstr(claim->label, "《"));
}

/* The shortest title that says enough, of those that tell which event it is if there are any. */
static const char *title_of(const struct claims *claims, const struct group *group)
{
	enum { ENOUGH = 18, TELLING = 4 };
	const char *best = "";
	int most = -1;
	for (size_t i = 0; i < group->rows.len; i++) {
		const struct claim *claim = &claims->rows.at[group->rows.at[i].claim];
		int worth = (tells_which(claim) ? TELLING : 0) + (strlen(claim->label) >= ENOUGH);
		if (worth > most || (worth == most && strlen(claim->label) < strlen(best)))
			best = claim->label, most = worth;
	}
	return best;
}

/* What the group is about. */
static void put_subject(struct finding *it, const struct group *group, struct contradiction *row)
{
	const struct claim *first = &it->claims->rows.at[group->rows.at[0].claim];
	struct buf text = {0};
	if (first->layer == LAYER_PAIRINGS)
		buf_addf(&text, "%s→%s", first->supporter, first->recipient);
	else
		buf_adds(&text, title_of(it->claims, group));
	row->title = copy_text(it, buf_str(&text));
	row->year = first->layer == LAYER_FIGURES ? first->first_day / 10000 : 0;
	if (row->year)
		buf_addf(&text, " · %d", row->year);
	row->subject = copy_text(it, buf_str(&text));
	row->supporter = copy_text(it, first->supporter);
	row->recipient = copy_text(it, first->recipient);
	buf_free(&text);
}

static void put_agreed(struct finding *it, const struct group *group)
{
	uint32_t sources = (uint32_t)count_sources(group, -1);
	for (size_t i = 0; i < group->rows.len && sources > 1; i++) {
		const struct claim *claim = &it->claims->rows.at[group->rows.at[i].claim];
		*array_push(&it->out->agreed) = (struct placed){
		        claim->doc, claim->layer, claim->span.start, claim->span.end, sources};
	}
}

static void put_group(struct finding *it, struct group *group, const struct edge *strongest)
{
	enum { SERIES = 6 }; /* so many dates are no disagreement */
	qsort(group->rows.at, group->rows.len, sizeof *group->rows.at, by_width);
	number_copies(it->claims, group);
	int readings = number_readings(it->claims, group);
	if (readings == 1)
		put_agreed(it, group);
	if (readings < 2 || readings > SERIES || !strongest)
		return;
	for (size_t i = 0; i < group->rows.len; i++)
		group->rows.at[i].votes = count_sources(group, group->rows.at[i].reading);
	struct contradiction row = {.kind = strongest->kind,
	        .grade = strongest->grade,
	        .same = strongest->same,
	        .doubt = strongest->doubt,
	        .readings = readings,
	        .sources = count_sources(group, -1),
	        .first = it->out->testimonies.len,
	        .count = group->rows.len};
	qsort(group->rows.at, group->rows.len, sizeof *group->rows.at, by_votes);
	put_subject(it, group, &row);
	for (size_t i = 0, reading = 0; i < group->rows.len; i++) {
		reading += i > 0 && group->rows.at[i].reading != group->rows.at[i - 1].reading;
		add_testimony(it, &group->rows.at[i], (int)reading);
		it->shown[group->rows.at[i].claim] = true;
	}
	*array_push(&it->out->rows) = row;
}

/* ---- all of one grade ---- */

struct rooted {
	uint32_t root, claim;
};

static int by_root(const void *a, const void *b)
{
	const struct rooted *x = a, *y = b;
	if (x->root != y->root)
		return x->root < y->root ? -1 : 1;
	return (x->claim > y->claim) - (x->claim < y->claim);
}

struct members {
	ARRAY(struct rooted) rows;
};

/* The edges of a step join claims; doubtful ones only where they differ, so that no series grows out of them.
 */
static bool joins(const struct finding *it, const struct edge *edge, bool doubtful)
{
	if (!doubtful)
		return edge->grade != GRADE_DOUBTFUL;
	return edge->grade == GRADE_DOUBTFUL && edge->differ && !(it->shown[edge->a] && it->shown[edge->b]);
}

static void join_edges(struct finding *it, bool doubtful, struct members *members)
{
	for (uint32_t n = 0; n < it->claims->rows.len; n++)
		it->root[n] = n;
	for (size_t i = 0; i < it->edges.rows.len; i++) {
		const struct edge *edge = &it->edges.rows.at[i];
		if (joins(it, edge, doubtful))
			it->root[root_of(it, edge->b)] = root_of(it, edge->a);
	}
	for (size_t i = 0; i < it->edges.rows.len; i++) {
		const struct edge *edge = &it->edges.rows.at[i];
		if (!joins(it, edge, doubtful))
			continue;
		*array_push(&members->rows) = (struct rooted){root_of(it, edge->a), edge->a};
		*array_push(&members->rows) = (struct rooted){root_of(it, edge->b), edge->b};
	}
	if (members->rows.len)
		qsort(members->rows.at, members->rows.len, sizeof *members->rows.at, by_root);
}

/* For each root its strongest edge between claims that differ, plus one; 0 for none. Owned by the caller. */
static uint32_t *strongest_edges(struct finding *it, bool doubtful)
{
	uint32_t *best = mem_zero(it->claims->rows.len + 1, sizeof *best);
	for (size_t i = 0; i < it->edges.rows.len; i++) {
		const struct edge *edge = &it->edges.rows.at[i];
		uint32_t *mine = &best[root_of(it, edge->a)];
		if (edge->differ && !*mine && joins(it, edge, doubtful))
			*mine = (uint32_t)i + 1;
	}
	return best;
}

static void put_groups(struct finding *it, bool doubtful)
{
	struct members members = {0};
	struct group group = {0};
	join_edges(it, doubtful, &members);
	uint32_t *best = strongest_edges(it, doubtful);
	for (size_t i = 0; i < members.rows.len; i++) {
		const struct rooted *at = &members.rows.at[i];
		const struct claim *claim = &it->claims->rows.at[at->claim];
		if (i == 0 || at[-1].claim != at->claim)
			*array_push(&group.rows) =
			        (struct member){.claim = at->claim, .width = roughness(claim)};
		if (i + 1 < members.rows.len && at[1].root == at->root)
			continue;
		if (best[at->root] || !doubtful)
			put_group(it, &group, best[at->root] ? &it->edges.rows.at[best[at->root] - 1] : NULL);
		group.rows.len = 0;
	}
	free(best);
	array_free(&group.rows);
	array_free(&members.rows);
}

/* ---- the contradictions of a record ---- */

static int by_place_and_rank(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;
	if (x->doc != y->doc)
		return x->doc < y->doc ? -1 : 1;
	if (x->layer != y->layer)
		return (int)x->layer - (int)y->layer;
	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	if (x->end != y->end)
		return x->end < y->end ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

/* The plainest comes first among those of a record. */
static void index_places(struct contradictions *out)
{
	for (size_t i = 0; i < out->rows.len; i++)
		for (size_t k = 0; k < out->rows.at[i].count; k++) {
			const struct testimony *said = &out->testimonies.at[out->rows.at[i].first + k];
			*array_push(&out->places) = (struct placed){
			        said->doc, said->layer, said->span.start, said->span.end, (uint32_t)i};
		}
	if (out->places.len)
		qsort(out->places.at, out->places.len, sizeof *out->places.at, by_place_and_rank);
	if (out->agreed.len)
		qsort(out->agreed.at, out->agreed.len, sizeof *out->agreed.at, by_place_and_rank);
}

/* The first of some sorted places that is that of a record, or NULL. */
static const struct placed *placed_at(
        const struct placed *sorted, size_t count, int64_t doc, enum layer layer, struct span span)
{
	struct placed wanted = {doc, layer, span.start, span.end, 0};
	size_t low = 0, high = count;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (by_place_and_rank(&sorted[mid], &wanted) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == count)
		return NULL;
	wanted.row = sorted[low].row;
	return by_place_and_rank(&sorted[low], &wanted) == 0 ? &sorted[low] : NULL;
}

const struct contradiction *contradiction_of(
        const struct contradictions *found, int64_t doc, enum layer layer, struct span span)
{
	const struct placed *at = placed_at(found->places.at, found->places.len, doc, layer, span);
	return at ? &found->rows.at[at->row] : NULL;
}

/* Those of a reading, each copy once. */
static int sources_of(const struct testimony *all, size_t count, int reading)
{
	int sources = 0;
	for (size_t i = 0; i < count; i++) {
		bool seen = all[i].reading != reading;
		for (size_t k = 0; k < i && !seen; k++)
			seen = all[k].reading == reading && all[k].copy == all[i].copy;
		sources += !seen;
	}
	return sources;
}

int contradiction_sources(const struct contradictions *found, int64_t doc, enum layer layer, struct span span)
{
	const struct contradiction *row = contradiction_of(found, doc, layer, span);
	const struct placed *agreed = placed_at(found->agreed.at, found->agreed.len, doc, layer, span);
	const struct testimony *all = row ? found->testimonies.at + row->first : NULL;
	for (size_t i = 0; row && row->grade > GRADE_DOUBTFUL && i < row->count; i++)
		if (all[i].doc == doc && all[i].layer == layer && all[i].span.start == span.start &&
		        all[i].span.end == span.end)
			return sources_of(all, row->count, all[i].reading);
	return agreed ? (int)agreed->row : 1;
}

/* ---- all of them ---- */

/* Plain before likely before doubtful; among them what several sources say before what copies do. */
static int by_rank(const void *a, const void *b)
{
	const struct contradiction *x = a, *y = b;
	if (x->grade != y->grade)
		return (int)y->grade - (int)x->grade;
	if ((x->sources > 1) != (y->sources > 1))
		return x->sources > 1 ? -1 : 1;
	if (x->kind != y->kind)
		return (int)x->kind - (int)y->kind;
	if (x->sources != y->sources)
		return y->sources - x->sources;
	return (x->first > y->first) - (x->first < y->first);
}

/* How far the claims are compared: the kinds one after the other. */
struct comparing {
	int kind;
	enum { TO_POST, TO_BEGIN, TO_MEET } next; /* of this kind */
	struct postings postings;
	struct meeting meeting;
	struct edges edges;
};

void comparing_free(struct comparing *it)
{
	if (!it)
		return;
	array_free(&it->postings.rows);
	meeting_end(&it->meeting);
	array_free(&it->edges.rows);
	free(it);
}

/* One of a row of the same words tells nothing of the others. */
static void drop_series(const struct claims *claims, struct edges *edges)
{
	size_t kept = 0;
	for (size_t i = 0; i < edges->rows.len; i++) {
		const struct edge *edge = &edges->rows.at[i];
		if (!claims->rows.at[edge->a].serial && !claims->rows.at[edge->b].serial)
			edges->rows.at[kept++] = *edge;
	}
	edges->rows.len = kept;
}

/* A part of what there is to do, for which a key may wait; false when all kinds are done. */
static bool compare(struct claims *claims, struct comparing *it)
{
	enum { AT_ONCE = 200 };
	static const struct contest *const contests[CONTRADICTION_KIND_COUNT] = {
	        &contest_of_events, &contest_of_pairings, &contest_of_figures};
	const struct contest *contest = contests[it->kind];
	if (it->next == TO_POST) {
		contest->post(claims, &it->postings);
		it->next = TO_BEGIN;
	} else if (it->next == TO_BEGIN) {
		meeting_begin(&it->meeting, &it->postings);
		it->next = TO_MEET;
	} else if (!meeting_step(&it->meeting, contest, claims, AT_ONCE, &it->edges)) {
		meeting_end(&it->meeting);
		it->next = TO_POST;
		it->kind++;
	}
	return it->kind < CONTRADICTION_KIND_COUNT;
}

static void put_all(struct claims *claims, struct contradictions *out)
{
	struct finding it = {.claims = claims, .edges = claims->comparing->edges, .out = out};
	if (it.edges.rows.len)
		qsort(it.edges.rows.at, it.edges.rows.len, sizeof *it.edges.rows.at, by_strength);
	it.root = mem_zero(claims->rows.len + 1, sizeof *it.root);
	it.shown = mem_zero(claims->rows.len + 1, sizeof *it.shown);
	put_groups(&it, false);
	put_groups(&it, true);
	free(it.root);
	free(it.shown);
	if (out->rows.len)
		qsort(out->rows.at, out->rows.len, sizeof *out->rows.at, by_rank);
	index_places(out);
}

bool contradictions_step(struct claims *claims, struct contradictions *out)
{
	if (!claims->comparing)
		claims->comparing = mem_zero(1, sizeof *claims->comparing);
	if (compare(claims, claims->comparing))
		return true;
	*out = (struct contradictions){0};
	drop_series(claims, &claims->comparing->edges);
	put_all(claims, out);
	return false;
}

void contradictions_find(struct claims *claims, struct contradictions *out)
{
	while (contradictions_step(claims, out))
		continue;
}

void contradictions_free(struct contradictions *found)
{
	arena_free(&found->arena);
	array_free(&found->rows);
	array_free(&found->testimonies);
	array_free(&found->places);
	array_free(&found->agreed);
}
