// SPDX-License-Identifier: MIT
#include "core/doc/folio.h"

#include "core/doc/scan.h"

#include <stdlib.h>

enum { AHEAD_MAX = 40 }; /* entries of the contents that may be without a heading on end */

/* Characters that count: those of two titles that differ in spaces and brackets are the same. */
static char32_t next_counted(const char *text, struct span *span)
{
	while (span->start < span->end) {
		char32_t cp = scan_at(text, span->start, span->end, &span->start);
		bool letter =
		        (cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
		if (letter || (cp >= 0x3400 && cp < 0xA000) || cp >= 0x20000)
			return cp;
	}
	return 0;
}

static bool same_title(const char *text, struct span a, struct span b)
{
	char32_t x, y;
	bool any = false;
	do {
		x = next_counted(text, &a);
		y = next_counted(text, &b);
		any |= x != 0;
	} while (x && x == y);
	return any && x == y;
}

/* The entry of the contents for a heading, from entry `from` on; blocks.len if there is none. */
static size_t entry_for(const struct doc *doc, size_t from, const struct block *heading)
{
	int seen = 0;
	for (size_t i = from; i < doc->blocks.len && seen < AHEAD_MAX; i++) {
		const struct block *entry = &doc->blocks.at[i];
		if (entry->kind != BLOCK_TOC || !entry->page)
			continue;
		if (same_title(doc->text, entry->title, heading->title))
			return i;
		seen++;
	}
	return doc->blocks.len;
}

void folios_find(const struct doc *doc, struct folios *out)
{
	size_t entry = 0, contents_end = 0;
	for (size_t i = 0; i < doc->blocks.len; i++)
		if (doc->blocks.at[i].kind == BLOCK_TOC && doc->blocks.at[i].page)
			contents_end = i + 1;
	for (size_t i = 0; i < doc->blocks.len; i++) {
		const struct block *block = &doc->blocks.at[i];
		if (block->kind == BLOCK_PAGE)
			*array_push(&out->all) = (struct folio){block->span.start, block->page};
		if (block->kind != BLOCK_HEADING || i < contents_end || entry >= contents_end)
			continue;
		size_t found = entry_for(doc, entry, block);
		if (found == doc->blocks.len)
			continue;
		*array_push(&out->all) = (struct folio){block->span.start, doc->blocks.at[found].page};
		entry = found + 1;
	}
}

void folios_free(struct folios *folios)
{
	array_free(&folios->all);
}

int folios_in(const struct folios *folios, struct span span)
{
	size_t low = 0, high = folios->all.len;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (folios->all.at[middle].off < span.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < folios->all.len && folios->all.at[low].off < span.end ? folios->all.at[low].page : 0;
}
