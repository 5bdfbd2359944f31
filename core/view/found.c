// SPDX-License-Identifier: MIT
#include "core/view/found.h"

#include "core/doc/join.h"
#include "core/text/fold.h"
#include "core/view/flow.h"

#include <stdlib.h>
#include <string.h>

/* May what is shown of the span be other than its bytes: has it line ends, markup, or a space in Chinese? */
static bool may_depart(const struct doc *doc, struct span span)
{
	for (size_t off = span.start; off < span.end; off++)
		switch (doc->text[off]) {
		case '\n':
		case '<':
		case '^':
		case '*':
		case '_':
		case '[':
		case '&':
		case '`':
		case '\\':
			return true;
		case ' ':
			if (doc->text[off + 1] & 0x80)
				return true;
		}
	return false;
}

/* Adds what is found in the words as they flow, where they are not found as they stand. */
static void find_flowing(struct found *found, const struct doc *doc, struct span span)
{
	struct flow flow = {0};
	struct slice needle = found->words.words.at[0];
	struct span hit;
	flow_blocks(&flow, doc, span, false, true);
	for (size_t at = 0; fold_find(buf_str(&flow.text), flow.text.len, at, needle, &hit); at = hit.end) {
		struct span source = {
		        flow_source(&flow, hit.start, false), flow_source(&flow, hit.end, true)};
		if (source.end - source.start != hit.end - hit.start)
			*array_push(&found->hits) = source;
	}
	flow_free(&flow);
}

static int compare(const void *a, const void *b)
{
	const struct span *x = a, *y = b;
	return x->start < y->start ? -1 : x->start > y->start;
}

static void find_word(struct found *found, const struct doc *doc)
{
	struct slice needle = found->words.words.at[0];
	struct span hit;
	for (size_t at = 0; fold_find(doc->text, doc->len, at, needle, &hit); at = hit.end)
		*array_push(&found->hits) = hit;
	size_t plain = found->hits.len;
	for (size_t i = 0, last; i < doc->blocks.len; i = last + 1) {
		struct span span = {doc->blocks.at[i].span.start, doc_flow_end(doc, i, &last)};
		if (may_depart(doc, span))
			find_flowing(found, doc, span);
	}
	if (found->hits.len > plain)
		qsort(found->hits.at, found->hits.len, sizeof *found->hits.at, compare);
}

/* Where a paragraph has all of them. */
static void find_words(struct found *found, const struct doc *doc)
{
	struct span hit;
	for (size_t i = 0, last; i < doc->blocks.len; i = last + 1) {
		size_t start = doc->blocks.at[i].span.start, end = doc_flow_end(doc, i, &last);
		if (query_stretch(&found->words, (struct slice){doc->text + start, end - start}, &hit))
			*array_push(&found->hits) = (struct span){start + hit.start, start + hit.end};
	}
}

void found_make(struct found *found, const struct doc *doc)
{
	if (found->made)
		return;
	found->made = true;
	found->edition++;
	found->hits.len = 0;
	if (found->words.words.len == 1)
		find_word(found, doc);
	else if (found->words.words.len > 1)
		find_words(found, doc);
}

void found_set(struct found *found, const struct doc *doc, const char *query)
{
	if (strcmp(buf_str(&found->query), query) != 0) {
		found_forget(found);
		buf_clear(&found->query);
		query_free(&found->words);
		buf_adds(&found->query, query);
		query_read(query, &found->words);
	}
	found_make(found, doc);
}

void found_forget(struct found *found)
{
	array_free(&found->hits);
	found->made = false;
}

void found_free(struct found *found)
{
	array_free(&found->hits);
	buf_free(&found->query);
	query_free(&found->words);
	*found = (struct found){0};
}

size_t found_from(const struct found *found, size_t off)
{
	size_t low = 0, high = found->hits.len;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (found->hits.at[middle].start < off)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
