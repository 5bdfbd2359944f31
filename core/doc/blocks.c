// SPDX-License-Identifier: MIT
#include "core/doc/blocks.h"

#include "core/doc/number.h"
#include "core/doc/scan.h"

static void add(struct doc *doc, struct span span)
{
	struct number number;
	struct block block = {.kind = BLOCK_PARAGRAPH, .span = span};
	if (number_read(doc->text, span, &number) && scan_count(doc->text, span) < 40 &&
	        !scan_ends(doc->text, span, "。|；|;|，|,|:|：")) {
		block.kind = BLOCK_HEADING;
		block.level = (int)number.rank - RANK_VOLUME + 1;
		block.title = (struct span){number.end, span.end};
	}
	*array_push(&doc->blocks) = block;
}

void blocks_find(struct doc *doc)
{
	for (size_t off = 0, next; off < doc->len; off = next) {
		size_t end = off;
		for (next = end; next < doc->len; end = next)
			if (scan_is_newline(scan_at(doc->text, end, doc->len, &next)))
				break;
		if (next == doc->len && end < doc->len && !scan_is_newline((unsigned char)doc->text[end]))
			end = next;
		struct span line = scan_trim(doc->text, (struct span){off, end});
		if (!span_empty(line))
			add(doc, line);
	}
	doc->title = doc->blocks.at[0].span;
}
