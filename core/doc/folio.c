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

/* The lines of the contents that have a page. */
struct contents {
	ARRAY(const struct block *) entries;
	size_t next; /* the first one whose heading may still come */
	size_t end;  /* the block behind the last one */
};

static void read_contents(const struct doc *doc, struct contents *out)
{
	for (size_t i = 0; i < doc->blocks.len; i++)
		if (doc->blocks.at[i].kind == BLOCK_TOC && doc->blocks.at[i].page) {
			*array_push(&out->entries) = &doc->blocks.at[i];
			out->end = i + 1;
		}
}

/* The page that the contents give for a heading; 0 if they do not. */
static int page_for(const struct doc *doc, struct contents *contents, const struct block *heading)
{
	size_t end = contents->next + AHEAD_MAX;
	for (size_t i = contents->next; i < end && i < contents->entries.len; i++)
		if (same_title(doc->text, contents->entries.at[i]->title, heading->title)) {
			contents->next = i + 1;
			return contents->entries.at[i]->page;
		}
	return 0;
}

void folios_find(const struct doc *doc, struct folios *out)
{
	struct contents contents = {0};
	read_contents(doc, &contents);
	for (size_t i = 0; i < doc->blocks.len; i++) {
		const struct block *block = &doc->blocks.at[i];
		bool heading = block->kind == BLOCK_HEADING && i >= contents.end;
		int page = block->kind == BLOCK_PAGE ? block->page
		           : heading                 ? page_for(doc, &contents, block)
		                                     : 0;
		if (page)
			*array_push(&out->all) = (struct folio){block->span.start, page};
	}
	array_free(&contents.entries);
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
