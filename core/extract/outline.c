// SPDX-License-Identifier: MIT
#include "core/extract/layers.h"

static struct outline_record record(const struct doc *doc, const struct block *block, struct arena *arena)
{
	bool contents = block->kind == BLOCK_TOC;
	return (struct outline_record){
	        .span = {block->span.start, contents ? block->span.end : block->title.end},
	        .level = block->level,
	        .title = doc_title(doc, block, arena),
	        .page = block->page,
	        .rule = contents ? "outline.contents" : "outline.heading",
	};
}

void extract_outline(const struct doc *doc, struct records *out)
{
	for (size_t i = 0; i < doc->blocks.len; i++) {
		const struct block *block = &doc->blocks.at[i];
		if (block->kind == BLOCK_HEADING || block->kind == BLOCK_TOC)
			*array_push(&out->outline) = record(doc, block, &out->arena);
	}
}
