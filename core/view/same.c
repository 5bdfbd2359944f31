// SPDX-License-Identifier: MIT
#include "core/view/same.h"

#include "core/base/buf.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

/* A record with what it is the same by. */
struct entry {
	const char *key; /* in the arena */
	doc_id doc;
	size_t nth; /* of those that its own document has of the key */
	size_t hit;
};

/* Letters and digits, folded. */
static void add_letters(const char *words, struct buf *out)
{
	size_t len = strlen(words);
	char32_t cp;
	for (size_t off = 0; off < len;) {
		off += utf8_decode(words + off, len - off, &cp);
		char bytes[UTF8_MAX];
		if (uc_is_property_alphabetic(cp) || uc_is_property_ideographic(cp) ||
		        uc_is_property_decimal_digit(cp))
			buf_add(out, bytes, utf8_encode(fold_char(cp), bytes));
	}
}

static const char *key_of(struct arena *arena, const struct store_hit *hit)
{
	struct buf key = {0};
	buf_addf(&key, "%d%d\n%s\n%s\n%s\n", (int)hit->layer, hit->unnamed, hit->edtf, hit->label,
	        hit->programme);
	/* A word is said in the words around it; a pairing's stand for themselves. */
	bool word = hit->layer != LAYER_PAIRINGS;
	add_letters(word ? hit->before : "", &key);
	add_letters(hit->quote, &key);
	add_letters(word ? hit->after : "", &key);
	const char *copy = arena_strndup(arena, buf_str(&key), key.len);
	buf_free(&key);
	return copy;
}

static int by_doc(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order = strcmp(x->key, y->key);
	order = order ? order : (x->doc > y->doc) - (x->doc < y->doc);
	return order ? order : (x->hit > y->hit) - (x->hit < y->hit);
}

static int by_saying(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order = strcmp(x->key, y->key);
	order = order ? order : (x->nth > y->nth) - (x->nth < y->nth);
	return order ? order : (x->hit > y->hit) - (x->hit < y->hit);
}

/* In the order in which those that say the same stand together: what a copy says for the second time is what
 * another one says for the second time. */
static struct entry *entries_of(const struct store_hits *hits, struct arena *arena)
{
	size_t count = hits->rows.len;
	struct entry *entries = mem_zero(count, sizeof *entries);
	for (size_t i = 0; i < count; i++)
		entries[i] = (struct entry){key_of(arena, &hits->rows.at[i]), hits->rows.at[i].doc, 0, i};
	qsort(entries, count, sizeof *entries, by_doc);
	for (size_t i = 1; i < count; i++) {
		const struct entry *before = &entries[i - 1];
		if (entries[i].doc == before->doc && strcmp(entries[i].key, before->key) == 0)
			entries[i].nth = before->nth + 1;
	}
	qsort(entries, count, sizeof *entries, by_saying);
	return entries;
}

/* Of each record the next one that says the same, 0 for none, and whether there is one before it. */
struct link {
	size_t next;
	bool later;
};

static struct link *link_up(const struct store_hits *hits)
{
	size_t count = hits->rows.len;
	struct arena arena = {0};
	struct link *links = mem_zero(count, sizeof *links);
	struct entry *entries = entries_of(hits, &arena);
	for (size_t i = 1; i < count; i++) {
		size_t at = entries[i].hit, before = entries[i - 1].hit;
		if (entries[i].nth == entries[i - 1].nth && strcmp(entries[i].key, entries[i - 1].key) == 0)
			links[before].next = at, links[at].later = true;
	}
	free(entries);
	arena_free(&arena);
	return links;
}

int *same_gather(struct store_hits *hits)
{
	size_t count = hits->rows.len, n = 0;
	int *sources = mem_zero(count, sizeof *sources);
	if (!count)
		return sources;
	struct store_hit *rows = mem_zero(count, sizeof *rows);
	struct link *links = link_up(hits);
	for (size_t i = 0; i < count; i++) {
		if (links[i].later)
			continue;
		size_t first = n, at = i;
		do {
			rows[n++] = hits->rows.at[at];
			sources[first]++;
			at = links[at].next;
		} while (at);
	}
	memcpy(hits->rows.at, rows, count * sizeof *rows);
	free(rows);
	free(links);
	return sources;
}
