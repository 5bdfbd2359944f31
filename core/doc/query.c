// SPDX-License-Identifier: MIT
#include "core/doc/doc.h"

#include "core/base/buf.h"
#include "core/doc/draft.h"
#include "core/doc/markup.h"
#include "core/doc/scan.h"

size_t doc_block_at(const struct doc *doc, size_t off)
{
	size_t low = 0, high = doc->blocks.len;
	while (low < high) { /* the first block that begins behind off */
		size_t middle = low + (high - low) / 2;
		if (doc->blocks.at[middle].span.start <= off)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : 0;
}

bool doc_turns_elsewhere(const struct doc *doc, struct span line)
{
	return draft_is_elsewhere(doc->text, markup_strip(doc->text, line));
}

char *doc_title(const struct doc *doc, const struct block *block, struct arena *arena)
{
	struct buf out = {0};
	struct span span = scan_trim(doc->text, block->title);
	char32_t last = 0;
	bool gap = false;
	for (size_t off = span.start, next; off < span.end; off = next) {
		char32_t cp = scan_at(doc->text, off, span.end, &next);
		if (scan_is_space(cp)) {
			gap = true;
			continue;
		}
		if (gap && !(scan_is_wide(last) && scan_is_wide(cp)))
			buf_adds(&out, " ");
		buf_add(&out, doc->text + off, next - off);
		gap = false;
		last = cp;
	}
	char *title = arena_strndup(arena, buf_str(&out), out.len);
	buf_free(&out);
	return title;
}
