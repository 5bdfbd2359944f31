// SPDX-License-Identifier: MIT
#include "core/doc/doc.h"

#include "core/base/buf.h"
#include "core/doc/draft.h"
#include "core/doc/markup.h"
#include "core/doc/scan.h"

#include <string.h>

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

static bool is_title(const struct doc *doc, const struct block *block)
{
	return doc->titled && block->kind == BLOCK_PARAGRAPH && block->span.start <= doc->title.start &&
	       doc->title.end <= block->span.end;
}

int doc_level(const struct doc *doc, const struct block *block)
{
	if (block->kind == BLOCK_HEADING)
		return block->level + doc->titled;
	return block->kind == BLOCK_TOC ? block->level : is_title(doc, block);
}

bool doc_turns_elsewhere(const struct doc *doc, struct span line)
{
	return draft_is_elsewhere(doc->text, markup_strip(doc->text, line));
}

/* 历史使命 两地结缘: a space parts two halves of a title, of some words each; in 前 言 it only fills the
 * line. */
static bool parts_halves(const char *text, size_t start, size_t gap, size_t off, size_t end)
{
	enum { HALF_LEAST = 4, HALF_MOST = 14 };
	size_t to = off, next;
	while (to < end && !scan_is_space(scan_at(text, to, end, &next)))
		to = next;
	const size_t before = scan_count(text, (struct span){start, gap}),
	             behind = scan_count(text, (struct span){off, to});
	return !memchr(text + gap, '\n', off - gap) && before >= HALF_LEAST && before <= HALF_MOST &&
	       behind >= HALF_LEAST && behind <= HALF_MOST;
}

char *doc_title(const struct doc *doc, const struct block *block, struct arena *arena)
{
	const char *text = doc->text;
	const struct span span = scan_trim(text, block->title);
	struct buf out = {0};
	char32_t last = 0;
	for (size_t off = span.start, from = off, gap = off, next; off < span.end;) {
		const char32_t cp = scan_at(text, off, span.end, &next);
		if (last && (!(scan_is_wide(last) && scan_is_wide(cp)) ||
		                    (block->kind == BLOCK_HEADING &&
		                            parts_halves(text, from, gap, off, span.end))))
			buf_adds(&out, " ");
		for (from = off; off < span.end; off = next) { /* a run without a gap */
			const char32_t shown = scan_at(text, off, span.end, &next);
			if (scan_is_space(shown))
				break;
			last = shown;
		}
		buf_add(&out, text + from, off - from);
		gap = off;
		off = scan_skip_space(text, off, span.end);
	}
	char *title = arena_strndup(arena, buf_str(&out), out.len);
	buf_free(&out);
	return title;
}
