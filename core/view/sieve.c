// SPDX-License-Identifier: MIT
#include "core/view/sieve.h"

#include <stdlib.h>

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int compare(const void *a, const void *b)
{
	const struct sieve_record *x = a, *y = b;
	int order = ORDER(x->doc, y->doc);
	order = order ? order : ORDER(x->layer, y->layer);
	order = order ? order : ORDER(x->span.start, y->span.start);
	return order ? order : ORDER(x->span.end, y->span.end);
}

static bool read_layer(struct sieve *sieve, struct store *store, enum layer layer,
        const struct store_filter *asked, struct status *status)
{
	struct store_hits hits;
	if (!store_hits(store, layer, asked, (struct store_page){.bare = true}, &hits, status))
		return false;
	for (size_t i = 0; i < hits.rows.len; i++) {
		const struct store_hit *hit = &hits.rows.at[i];
		*array_push(&sieve->left) = (struct sieve_record){hit->doc, layer, hit->span};
	}
	store_hits_free(&hits);
	return true;
}

static void sort(struct sieve *sieve)
{
	if (sieve->left.len)
		qsort(sieve->left.at, sieve->left.len, sizeof *sieve->left.at, compare);
}

bool sieve_read(struct sieve *sieve, struct store *store, const struct selection *selection, unsigned layers,
        struct status *status)
{
	struct store_filter asked = selection_under(selection, NULL, 0);
	bool ok = true;
	sieve->left.len = 0;
	sieve->restricts = selection && selection->count > 0;
	for (int layer = 0; sieve->restricts && layer < LAYER_COUNT && ok; layer++)
		if (layers >> layer & 1)
			ok = read_layer(sieve, store, (enum layer)layer, &asked, status);
	sort(sieve);
	return ok;
}

/* The choices that a layer knows. */
static unsigned known_to(enum layer layer)
{
	enum {
		ALL = CHOICE_BIT(CHOICE_VERDICT) | CHOICE_BIT(CHOICE_CONFIDENCE),
		PARTIES = CHOICE_BIT(CHOICE_SUPPORTER) | CHOICE_BIT(CHOICE_RECIPIENT) |
		          CHOICE_BIT(CHOICE_PARTY),
		YEARS = CHOICE_BIT(CHOICE_YEARS),
		PROGRAMME = CHOICE_BIT(CHOICE_PROGRAMME)
	};
	static const unsigned known[LAYER_COUNT] = {[LAYER_DATES] = ALL | YEARS,
	        [LAYER_EVENTS] = ALL | YEARS | PARTIES | PROGRAMME,
	        [LAYER_PAIRINGS] = ALL | YEARS | PARTIES | PROGRAMME,
	        [LAYER_FIGURES] = ALL | YEARS | PARTIES | CHOICE_BIT(CHOICE_MEASURE),
	        [LAYER_OUTLINE] = ALL};
	return known[layer];
}

bool sieve_read_doc(struct sieve *sieve, struct store *store, const struct selection *selection, doc_id doc,
        struct status *status)
{
	const struct store_filter own = {.doc = doc};
	struct store_filter asked = selection_under(selection, &own, 0);
	unsigned choices = 0;
	bool ok = true;
	for (int i = 0; selection && i < selection->count; i++)
		choices |= CHOICE_BIT(selection->order[i]);
	choices &= ~CHOICE_BIT(CHOICE_DOC);
	sieve->left.len = 0;
	sieve->restricts = choices != 0;
	choices &= ~CHOICE_BIT(CHOICE_AS_OF); /* what has no year to hold in is left as it is */
	for (int layer = 0; sieve->restricts && layer < LAYER_COUNT && ok; layer++)
		if (!(choices & ~known_to((enum layer)layer)))
			ok = read_layer(sieve, store, (enum layer)layer, &asked, status);
	sort(sieve);
	return ok;
}

bool sieve_leaves(const struct sieve *sieve, doc_id doc, enum layer layer, struct span span)
{
	const struct sieve_record record = {doc, layer, span};
	return !sieve->restricts || (sieve->left.len && bsearch(&record, sieve->left.at, sieve->left.len,
	                                                        sizeof *sieve->left.at, compare));
}

void sieve_free(struct sieve *sieve)
{
	array_free(&sieve->left);
}
