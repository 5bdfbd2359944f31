// SPDX-License-Identifier: MIT
#include "core/doc/draft.h"
#include "core/doc/scan.h"

enum {
	TITLE_MIN = 3, /* characters */
	TITLE_MAX = 60,
	TITLE_AMONG = 12 /* pieces at the beginning of a text */
};

/* A line that names the document: short, no sentence, no address, no series, no field of a form. */
static bool names(const char *text, const struct piece *piece)
{
	struct span body = piece->body;
	size_t count = scan_count(text, body);
	return piece->kind == BLOCK_PARAGRAPH && count >= TITLE_MIN && count <= TITLE_MAX && !piece->named &&
	       !scan_has(text, body,
	               "www.|http|首页|当前位置|>|。|ISBN|来源|作者：|时间：|时间:|发布时间|：|:|关键词") &&
	       !scan_ends(text, body, "系列|丛书|文库|文集|出版社|，|,|、");
}

static bool is_own_heading(const struct piece *piece)
{
	return piece->kind == BLOCK_HEADING && !piece->named;
}

static struct span first_line(const struct draft *draft)
{
	const struct piece *first = &draft->pieces.at[0];
	struct span span = span_empty(first->body) ? first->span : first->body;
	size_t count = 0;
	for (size_t off = span.start, next; off < span.end; off = next)
		if (scan_is_stop(scan_at(draft->text, off, span.end, &next)) || ++count == TITLE_MAX)
			return (struct span){span.start, next};
	return span;
}

struct span draft_title(const struct draft *draft)
{
	const struct piece *heading = NULL;
	for (size_t i = 0; i < draft->pieces.len && !heading; i++) {
		const struct piece *piece = &draft->pieces.at[i];
		bool marked = draft->format == DOC_MARKDOWN;
		if (!marked && i < TITLE_AMONG && names(draft->text, piece))
			return piece->body;
		if (is_own_heading(piece))
			heading = piece;
	}
	return heading ? heading->title : first_line(draft);
}
