// SPDX-License-Identifier: MIT
// 【概况】 …: what a yearbook sets before each of its entries.
#include "core/doc/draft.h"
#include "core/doc/scan.h"

#include <string.h>

static size_t find(const char *text, struct span span, const char *word)
{
	const char *at = memmem(text + span.start, span.end - span.start, word, strlen(word));
	return at ? (size_t)(at - text) : span.end;
}

/* The words between the brackets that the piece begins with, and where its text begins; empty if it has no
 * text of its own, or the brackets are a web page's: 【字体：大 小】. */
static struct span between(const char *text, const struct piece *piece, size_t *behind)
{
	enum { LEAST = 2, MOST = 24 }; /* characters */
	static const char close[] = "】";
	const struct span body = piece->body;
	const size_t start = scan_words(text, body.start, body.end, "【");
	if (!start) /* most */
		return (struct span){0};
	const size_t end = find(text, body, close);
	const struct span inner = scan_trim(text, (struct span){start, end});
	*behind = end + sizeof close - 1;
	if (end >= body.end || piece->kind != BLOCK_PARAGRAPH || piece->fixed ||
	        scan_count(text, inner) < LEAST || scan_longer(text, inner, MOST) ||
	        scan_has(text, inner, "：|:|。|，|打印|关闭|字体"))
		return (struct span){0};
	const size_t next = scan_skip_space(text, *behind, body.end);
	return next < body.end && !scan_words(text, next, body.end, "【") ? inner : (struct span){0};
}

static void make_entry(struct piece *piece, struct span title, size_t behind)
{
	piece->kind = BLOCK_HEADING;
	piece->title = title;
	piece->number = (struct number){.rank = RANK_LABEL, .end = title.start};
	piece->split = (uint32_t)behind;
}

void draft_entries(struct draft *draft)
{
	enum { ENTRIES_LEAST = 2 };
	size_t count = 0, behind;
	for (size_t i = 0; i < draft->pieces.len; i++)
		count += !span_empty(between(draft->text, &draft->pieces.at[i], &behind));
	for (size_t i = 0; count >= ENTRIES_LEAST && i < draft->pieces.len; i++) {
		struct piece *piece = &draft->pieces.at[i];
		const struct span title = between(draft->text, piece, &behind);
		if (!span_empty(title))
			make_entry(piece, title, behind);
	}
}
