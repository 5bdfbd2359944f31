// SPDX-License-Identifier: MIT
// Figures that measure the same.
#include "core/collate/claim.h"

#include <stdlib.h>
#include <string.h>

/*
 * Two figures measure the same if their measure, unit, parties and date are the same and their clauses say
 * neither that one is a sum, a plan or a part and the other is not. If no date stands beside them, or their
 * parties are not quite the same, then other figures beside them that are equal tell that the sentences
 * report the same.
 */
enum {
	SCOPES = SCOPE_SUM | SCOPE_PLAN | SCOPE_PAID | SCOPE_PART | SCOPE_MEAN | SCOPE_LEVEL | SCOPE_SELF,
	CLAUSE_ALIKE = 50, /* percent of the words of both clauses */
	SENTENCE_ALIKE = 30,
	FIGURES_TELLING = 2,
	PARTIES_TELLING = 4
};

/* What two figures have in common beside measure and unit. */
struct kinship {
	bool parties; /* the same, and there are some */
	bool day;
	bool words;
	bool telling; /* other figures, or one and many parties: the sentences report the same */
};

/* 人, 名 and 位 count people alike; in 8省市 the unit is the measure. */
static const char *plain_unit(const struct claim *claim)
{
	static const char *const people[] = {"名", "位", "人次"};
	for (size_t i = 0; i < sizeof people / sizeof *people; i++)
		if (strcmp(claim->unit, people[i]) == 0)
			return "人";
	return strcmp(claim->unit, claim->label) == 0 ? "个" : claim->unit;
}

/* 182人次 and 282人 may both be right. */
static bool same_count(const struct claim *a, const struct claim *b)
{
	return (strcmp(a->unit, "人次") == 0) == (strcmp(b->unit, "人次") == 0);
}

static bool comparable(const struct claim *a, const struct claim *b)
{
	bool far = a->first_day && b->first_day && a->first_day / 10000 != b->first_day / 10000;
	return !a->repeated && !b->repeated && a->sentence != b->sentence && !far &&
	       strcmp(a->label, b->label) == 0 && strcmp(plain_unit(a), plain_unit(b)) == 0;
}

static struct kinship kinship_of(const struct claims *claims, const struct claim *a, const struct claim *b)
{
	const struct sentence *x = claim_sentence(claims, a), *y = claim_sentence(claims, b);
	size_t figures = set_shared(claims, x->figures, y->figures);
	return (struct kinship){
	        .parties = x->parties.count && set_alike(claims, x->parties, y->parties) == 100,
	        .day = a->near && b->near && a->first_day && a->first_day == b->first_day &&
	               a->last_day == b->last_day,
	        .words = set_alike(claims, a->grams, b->grams) >= CLAUSE_ALIKE &&
	                 set_alike(claims, x->grams, y->grams) >= SENTENCE_ALIKE,
	        .telling = figures >= FIGURES_TELLING ||
	                   (figures && set_shared(claims, x->parties, y->parties) >= PARTIES_TELLING)};
}

/* Why they may be two measures; MSG_COUNT if nothing says so. */
static enum message doubt_of(const struct claim *a, const struct claim *b, const struct kinship *kin)
{
	if ((a->scope ^ b->scope) & SCOPES || !same_count(a, b))
		return MSG_DOUBT_SCOPE;
	if ((a->scope | b->scope) & SCOPE_REPORT)
		return MSG_DOUBT_AGAIN;
	if (!kin->day && !(kin->telling && a->first_day && b->first_day))
		return MSG_DOUBT_UNDATED;
	if (a->vague || b->vague)
		return MSG_DOUBT_DATE;
	return kin->parties || kin->telling ? MSG_COUNT : MSG_DOUBT_PARTIES;
}

/* Does one of the sentences have both values? Then it tells them apart. */
static bool names_both(const struct claims *claims, const struct claim *a, const struct claim *b)
{
	return set_has(claims, claim_sentence(claims, a)->figures, hash_words(b->value, 0)) ||
	       set_has(claims, claim_sentence(claims, b)->figures, hash_words(a->value, 0));
}

static void meet(struct claims *claims, uint32_t m, uint32_t n, struct edges *out)
{
	const struct claim *a = &claims->rows.at[m], *b = &claims->rows.at[n];
	if (!comparable(a, b))
		return;
	struct kinship kin = kinship_of(claims, a, b);
	bool differ = !figures_agree(a, b);
	if (!kin.telling && !(kin.parties && kin.words && kin.day && !((a->scope ^ b->scope) & SCOPES)))
		return;
	if (differ && names_both(claims, a, b))
		return;
	if (a->doc == b->doc &&
	        sentences_are_copies(claims, claim_sentence(claims, a), claim_sentence(claims, b)))
		return;
	struct edge edge = {m, n, CONTRADICTION_FIGURE, GRADE_DOUBTFUL, differ,
	        kin.telling ? MSG_SAME_FIGURES : MSG_SAME_MEASURE, doubt_of(a, b, &kin)};
	if (edge.doubt == MSG_COUNT)
		edge.grade = kin.parties && kin.day && kin.words ? GRADE_PLAIN : GRADE_LIKELY;
	*array_push(&out->rows) = edge;
}

static void post(const struct claims *claims, struct postings *out)
{
	for (uint32_t n = 0; n < claims->rows.len; n++) {
		const struct claim *claim = &claims->rows.at[n];
		const struct sentence *sentence = claim_sentence(claims, claim);
		if (claim->layer != LAYER_FIGURES || claim->repeated)
			continue;
		uint64_t measure = hash_words(claim->label, 2);
		uint32_t year = (uint32_t)claim->first_day / 10000;
		for (size_t i = 0; i < sentence->parties.count; i++)
			*array_push(&out->rows) = (struct posting){
			        measure << 32 | (claims->pool.at[sentence->parties.first + i] ^ year), n};
		for (size_t i = 0; i < sentence->figures.count; i++)
			*array_push(&out->rows) = (struct posting){
			        measure << 32 | ~claims->pool.at[sentence->figures.first + i], n};
	}
}

const struct contest contest_of_figures = {post, 1, meet};
