// SPDX-License-Identifier: MIT
#include "tui/cmd/contradicting.h"

#include "core/collate/prefer.h"

#include <stdlib.h>

/* Copies have rows of their own, which compare them in full. */
static bool add_pair(struct contradicting *it, const struct contradiction *row, const struct testimony *a,
        const struct testimony *b)
{
	if (a->reading == b->reading || a->copy == b->copy)
		return false;
	if (!it->only || it->only == a->doc || it->only == b->doc)
		*array_push(&it->pairs) = (struct contradicting_pair){row, a, b};
	return true;
}

/* Each that is not of the first reading, with the first of that one that is no copy of it. */
static void add_pairs(struct contradicting *it, const struct contradiction *row)
{
	const struct testimony *all = it->contested.found.testimonies.at + row->first;
	for (size_t i = 1; i < row->count; i++)
		for (size_t k = 0; all[i].reading && k < i && all[k].reading == 0; k++)
			if (add_pair(it, row, &all[k], &all[i]))
				break;
}

bool contradicting_load(struct store *store, struct contradicting *out, struct status *status)
{
	if (!contested_find(&out->contested, store, status) || !store_docs(store, &out->docs, status) ||
	        !store_works(store, 0, &out->works, status))
		return false;
	const struct contradictions *found = &out->contested.found;
	for (size_t i = 0; i < found->rows.len; i++)
		if (out->why || found->rows.at[i].grade > GRADE_DOUBTFUL)
			add_pairs(out, &found->rows.at[i]);
	return true;
}

static const char *doc_name(const struct contradicting *it, doc_id doc)
{
	for (size_t i = 0; i < it->docs.rows.len; i++)
		if (it->docs.rows.at[i].id == doc)
			return it->docs.rows.at[i].name;
	return "";
}

static bool put_side(struct store *store, struct contradicting *it, int side, const struct testimony *said,
        struct table_row *row, struct status *status)
{
	struct buf *quote = &it->quotes[side];
	buf_clear(quote);
	if (!store_words(store, said->doc, said->span, quote, status))
		return false;
	table_put(row, slice_of(doc_name(it, said->doc)));
	table_put_number(row, (int64_t)said->span.start);
	table_put_number(row, (int64_t)said->span.end);
	table_put(row, slice_of(buf_str(quote)));
	return true;
}

/* Which of the two the reader holds to be right. */
static enum prefer verdict_of(const struct contradicting *it, const struct contradicting_pair *pair)
{
	for (size_t i = 0; i < it->works.rows.len; i++)
		for (int side = 0; side < 2; side++) {
			const struct store_work *work = &it->works.rows.at[i];
			const struct testimony *said = side ? pair->b : pair->a;
			if (work->kind == WORK_CHOICE && !is_preference(work) && work->doc == said->doc &&
			        work->span.start == said->span.start && work->span.end == said->span.end)
				return side ? PREFER_B : PREFER_A;
		}
	return PREFER_NONE;
}

bool contradicting_row(
        struct store *store, struct contradicting *it, size_t n, struct table_row *row, struct status *status)
{
	const struct contradicting_pair *pair = &it->pairs.at[n];
	if (!put_side(store, it, 0, pair->a, row, status) || !put_side(store, it, 1, pair->b, row, status))
		return false;
	table_put(row, slice_of(contradiction_kind_name(pair->of->kind)));
	table_put(row, slice_of(prefer_name(verdict_of(it, pair))));
	if (!it->why)
		return true;
	char why[400];
	contradiction_why(pair->of, it->lang, why, sizeof why);
	buf_clear(&it->reason);
	buf_adds(&it->reason, why);
	table_put(row, slice_of(contradiction_grade_name(pair->of->grade)));
	table_put(row, slice_of(buf_str(&it->reason)));
	return true;
}

void contradicting_free(struct contradicting *it)
{
	store_works_free(&it->works);
	contested_free(&it->contested);
	store_docs_free(&it->docs);
	array_free(&it->pairs);
	buf_free(&it->quotes[0]);
	buf_free(&it->quotes[1]);
	buf_free(&it->reason);
}
