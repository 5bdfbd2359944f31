// SPDX-License-Identifier: MIT
#include "core/view/settled.h"

#include <stdlib.h>
#include <string.h>

/* ---- the words of the other copy ---- */

/* How many bytes before `at` are the same as at the end of `near`, white space aside. */
static size_t same_before(const char *text, size_t at, struct slice near)
{
	size_t same = 0;
	for (size_t k = near.len; k > 0 && at > 0; k--) {
		while (at > 0 && (text[at - 1] == '\n' || text[at - 1] == '\r' || text[at - 1] == ' '))
			at--;
		if (near.at[k - 1] == ' ')
			continue;
		if (at == 0 || text[at - 1] != near.at[k - 1])
			break;
		at--;
		same++;
	}
	return same;
}

/* The words, behind what is most like `near`; empty if two places are alike, or none is. */
static struct span find_words(struct slice text, struct slice words, struct slice near)
{
	enum { LEAST = 6 }; /* bytes: two characters */
	size_t best = LEAST - 1, at = SIZE_MAX;
	bool twice = false;
	for (size_t i = 0; words.len && i + words.len <= text.len; i++) {
		const char *found = memmem(text.at + i, text.len - i, words.at, words.len);
		if (!found)
			break;
		i = (size_t)(found - text.at);
		size_t same = same_before(text.at, i, near);
		twice = same == best ? at != SIZE_MAX : same < best && twice;
		if (same > best)
			best = same, at = i;
	}
	bool clear = at != SIZE_MAX && !twice;
	return clear ? (struct span){at, at + words.len} : (struct span){0, 0};
}

static bool whole_text(struct store *store, doc_id doc, struct buf *out, struct status *status)
{
	struct store_docs docs;
	size_t bytes = 0;
	if (!store_docs(store, &docs, status))
		return false;
	for (size_t i = 0; i < docs.rows.len; i++)
		bytes = docs.rows.at[i].id == doc ? (size_t)docs.rows.at[i].bytes : bytes;
	store_docs_free(&docs);
	return store_words(store, doc, (struct span){0, bytes}, out, status);
}

/* ---- reading ---- */

static struct settlement *add(
        struct settled *settled, doc_id doc, struct span span, const struct preference *preference)
{
	struct settlement *it = array_push(&settled->all);
	*it = (struct settlement){.doc = doc, .span = span};
	if (preference) {
		struct slice right = preference->quotes[preference->right];
		it->kind = preference->kind;
		it->right = arena_strndup(&settled->arena, right.at, right.len);
	}
	return it;
}

/* The work stands on the words of the first of the two. A second one that is gone has nothing to be marked.
 */
static bool add_preference(struct settled *settled, struct store *store, const struct store_work *work,
        const struct preference *preference, struct status *status)
{
	struct buf name = {0}, text = {0};
	struct status gone;
	doc_id other;
	add(settled, work->doc, work->span, preference);
	buf_add(&name, preference->docs[1].at, preference->docs[1].len);
	bool known = store_find(store, buf_str(&name), &other, &gone), ok = true;
	buf_free(&name);
	if (known)
		ok = whole_text(store, other, &text, status);
	if (known && ok) {
		struct slice all = {buf_str(&text), text.len};
		struct span span = find_words(all, preference->quotes[1], preference->near);
		if (!span_empty(span))
			add(settled, other, span, preference);
	}
	buf_free(&text);
	return ok;
}

bool settled_read(struct settled *settled, struct store *store, struct status *status)
{
	struct store_works works;
	struct settled fresh = {0};
	bool ok = true;
	if (!store_works(store, 0, &works, status))
		return false;
	for (size_t i = 0; i < works.rows.len && ok; i++) {
		const struct store_work *work = &works.rows.at[i];
		struct preference preference;
		if (work->kind != WORK_CHOICE || work->lost || !work->doc)
			continue;
		if (preference_read(work, &preference))
			ok = add_preference(&fresh, store, work, &preference, status);
		else
			add(&fresh, work->doc, work->span, NULL);
	}
	store_works_free(&works);
	settled_free(ok ? settled : &fresh);
	if (ok)
		*settled = fresh;
	return ok;
}

void settled_free(struct settled *settled)
{
	arena_free(&settled->arena);
	array_free(&settled->all);
	*settled = (struct settled){0};
}

/* ---- asking ---- */

bool settled_record(const struct settled *settled, doc_id doc, struct span span)
{
	for (size_t i = 0; i < settled->all.len; i++) {
		const struct settlement *it = &settled->all.at[i];
		if (!it->right && it->doc == doc && it->span.start == span.start && it->span.end == span.end)
			return true;
	}
	return false;
}

bool settled_concerns(enum layer layer, enum variant_kind kind)
{
	switch (kind) {
	case VARIANT_DATE:
		return layer == LAYER_EVENTS || layer == LAYER_DATES;
	case VARIANT_FIGURE:
		return layer == LAYER_FIGURES;
	case VARIANT_NAME:
		return layer == LAYER_PAIRINGS || layer == LAYER_EVENTS;
	default:
		return false;
	}
}

const char *settled_words(const struct settled *settled, doc_id doc, enum layer layer, struct span span)
{
	for (size_t i = 0; i < settled->all.len; i++) {
		const struct settlement *it = &settled->all.at[i];
		if (it->right && it->doc == doc && settled_concerns(layer, it->kind) &&
		        span_overlap(it->span, span))
			return it->right;
	}
	return NULL;
}
