// SPDX-License-Identifier: MIT
#include "core/doc/blocks.h"

#include "core/doc/draft.h"
#include "core/doc/scan.h"

#include <stdlib.h>

static struct block block_of(const struct piece *piece)
{
	bool titled = piece->kind == BLOCK_HEADING || piece->kind == BLOCK_TOC;
	return (struct block){
	        .kind = piece->kind,
	        .span = piece->span,
	        .level = titled ? piece->level : 0,
	        .title = titled ? piece->title : (struct span){piece->span.start, piece->span.start},
	        .page = piece->page,
	};
}

/* One block, or a heading and the paragraph that it opens. */
static void add(struct doc *doc, const struct piece *piece)
{
	struct block block = block_of(piece);
	if (piece->split)
		block.span.end = piece->split;
	*array_push(&doc->blocks) = block;
	if (piece->split)
		*array_push(&doc->blocks) = (struct block){
		        .kind = BLOCK_PARAGRAPH,
		        .span = scan_trim(doc->text, (struct span){piece->split, piece->span.end}),
		        .title = {piece->split, piece->split},
		};
}

void blocks_find(struct doc *doc)
{
	struct draft draft = {.text = doc->plain, .len = doc->len};
	draft_lines(&draft);
	draft_format(&draft, doc->name);
	draft_pieces(&draft);
	array_free(&draft.lines); /* there are as many pieces, and soon as many blocks */
	draft_contents(&draft);
	draft_pages(&draft);
	draft_tables(&draft);
	draft_footnotes(&draft);
	draft_headings(&draft);
	draft_entries(&draft);
	draft_untitled(&draft);
	draft_levels(&draft);
	doc->format = draft.format;
	doc->title = draft_title(&draft, &doc->titled);
	doc->blocks.at = mem_grow(NULL, &doc->blocks.cap, draft.pieces.len, sizeof *doc->blocks.at);
	for (size_t i = 0; i < draft.pieces.len; i++)
		add(doc, &draft.pieces.at[i]);
	array_free(&draft.pieces);
}
