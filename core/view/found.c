// SPDX-License-Identifier: MIT
#include "core/view/found.h"

#include "core/doc/join.h"
#include "core/text/fold.h"
#include "core/view/flow.h"

#include <stdlib.h>
#include <string.h>

/* The end of the blocks that flow with block `i`; *last is the last of them. */
static size_t flow_end(const struct doc *doc, size_t i, size_t *last)
{
	*last = i;
	for (size_t k = i + 1; k < doc->blocks.len; k++) {
		if (doc->blocks.at[k].kind == BLOCK_PAGE)
			continue;
		if (doc_joins(doc, k) != JOIN_FLOWS)
			break;
		*last = k;
	}
	return doc->blocks.at[*last].span.end;
}

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
	struct slice needle = {found->needle.at, found->needle.len};
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

void found_make(struct found *found, const struct doc *doc)
{
	struct slice needle = {found->needle.at, found->needle.len};
	if (found->made)
		return;
	found->made = true;
	found->edition++;
	found->hits.len = 0;
	struct span hit;
	for (size_t at = 0; needle.len && fold_find(doc->text, doc->len, at, needle, &hit); at = hit.end)
		*array_push(&found->hits) = hit;
	size_t plain = found->hits.len;
	for (size_t i = 0, last; needle.len && i < doc->blocks.len; i = last + 1) {
		struct span span = {doc->blocks.at[i].span.start, flow_end(doc, i, &last)};
		if (may_depart(doc, span))
			find_flowing(found, doc, span);
	}
	if (found->hits.len > plain)
		qsort(found->hits.at, found->hits.len, sizeof *found->hits.at, compare);
}

void found_set(struct found *found, const struct doc *doc, const char *query)
{
	if (strcmp(buf_str(&found->query), query) != 0) {
		found_forget(found);
		buf_clear(&found->query);
		buf_clear(&found->needle);
		buf_adds(&found->query, query);
		fold_text(query, strlen(query), &found->needle);
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
	buf_free(&found->needle);
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
