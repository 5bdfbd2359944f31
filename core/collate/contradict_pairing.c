// SPDX-License-Identifier: MIT
// Relations whose beginning is told twice.
#include "core/collate/claim.h"

#include <stdlib.h>
#include <string.h>

/*
 * That Zhejiang supported a county in 2012 says nothing against its having done so since 2010: only two years
 * that are both said to be the beginning contradict each other. Where one is, and another source tells of
 * support before it, that is doubtful: there may have been two rounds.
 */
static bool same_relation(const struct claim *a, const struct claim *b)
{
	return strcmp(a->supporter, b->supporter) == 0 && strcmp(a->recipient, b->recipient) == 0 &&
	       programmes_fit(a->programme, b->programme);
}

static void meet(struct claims *claims, uint32_t m, uint32_t n, struct edges *out)
{
	const struct claim *a = &claims->rows.at[m], *b = &claims->rows.at[n];
	bool differ = !days_agree(a, b), both = a->begins && b->begins;
	if (!same_relation(a, b) || a->sentence == b->sentence)
		return;
	const struct claim *first = a->first_day < b->first_day ? a : b, *later = first == a ? b : a;
	if (!both && !(differ && later->begins && !first->begins))
		return;
	struct edge edge = {m, n, CONTRADICTION_PAIRING, GRADE_PLAIN, differ, MSG_SAME_RELATION, MSG_COUNT};
	if ((a->scope | b->scope) & (SCOPE_AGAIN | SCOPE_REPORT))
		edge.doubt = MSG_DOUBT_AGAIN;
	else if (!both)
		edge.doubt = MSG_DOUBT_BEGINS;
	else if (strcmp(a->programme, b->programme) != 0)
		edge.doubt = MSG_DOUBT_PROGRAMME;
	edge.grade = edge.doubt == MSG_COUNT ? GRADE_PLAIN : GRADE_DOUBTFUL;
	*array_push(&out->rows) = edge;
}

static void post(const struct claims *claims, struct postings *out)
{
	for (uint32_t n = 0; n < claims->rows.len; n++) {
		const struct claim *claim = &claims->rows.at[n];
		if (claim->layer != LAYER_PAIRINGS)
			continue;
		uint64_t supporter = hash_words(claim->supporter, 0);
		uint32_t recipient = hash_words(claim->recipient, 1);
		*array_push(&out->rows) = (struct posting){supporter << 32 | recipient, n};
	}
}

const struct contest contest_of_pairings = {post, 1, meet};
