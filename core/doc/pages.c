// SPDX-License-Identifier: MIT
#include "core/doc/draft.h"
#include "core/doc/scan.h"

enum { BYTES_MAX = 24, RUNNING_BYTES = 150, RUN_LEAST = 3 };

/* ·12·, — 12 —: a number with a mark on either side at `off`; the offset behind it, else 0. */
static size_t marked_number(const char *text, size_t off, size_t end, int *page)
{
	size_t behind = scan_words(text, off, end, "·|•|—|－|–");
	if (!behind || !(behind = number_arabic(text, scan_skip_space(text, behind, end), end, page)))
		return 0;
	return scan_words(text, scan_skip_space(text, behind, end), end, "·|•|—|－|–");
}

/* The head that a page of print has: ·12· and, set apart from it, a title, or the other way about. */
static int running_page(const char *text, struct span span)
{
	enum { APART = 2 };
	int page;
	const size_t first = marked_number(text, span.start, span.end, &page);
	if (first && first + APART < span.end && scan_skip_space(text, first, span.end) >= first + APART)
		return page;
	for (size_t off = span.end > span.start + BYTES_MAX ? span.end - BYTES_MAX : span.start;
	        off < span.end; off++)
		if (marked_number(text, off, span.end, &page) == span.end)
			return scan_trim(text, (struct span){span.start, off}).end + APART <= off ? page : 0;
	return 0;
}

/* - 12 -, —12—, ·12·, 第12页, 12: a number alone in its line, or in the head of a page. */
static int lone_page(const char *text, const struct piece *piece)
{
	struct span span = piece->span;
	int page = 0;
	if (piece->kind != BLOCK_PARAGRAPH || piece->fixed || piece->hashes ||
	        span.end - span.start > RUNNING_BYTES)
		return 0;
	if ((page = running_page(text, span)) != 0 || span.end - span.start > BYTES_MAX)
		return page;
	size_t off = scan_words(text, span.start, span.end, "-|—|－|–|·|•|第|~");
	off = scan_skip_space(text, off ? off : span.start, span.end);
	off = number_arabic(text, off, span.end, &page);
	if (!off)
		return 0;
	off = scan_skip_space(text, off, span.end);
	size_t close = scan_words(text, off, span.end, "-|—|－|–|·|•|页|~");
	return (close ? close : off) == span.end ? page : 0;
}

/* Pages count up: of numbers that stand alone those are pages that follow each other so, three at least, with
 * something on each page. */
void draft_pages(struct draft *draft)
{
	size_t first = 0, count = 0, before = 0;
	int last = 0;
	for (size_t i = 0; i <= draft->pieces.len; i++) {
		int page = i < draft->pieces.len ? lone_page(draft->text, &draft->pieces.at[i]) : -1;
		if (page == 0)
			continue;
		if (page != last + 1 || page < 0 || i == before + 1) {
			for (size_t k = first; count >= RUN_LEAST && k < i; k++)
				if (lone_page(draft->text, &draft->pieces.at[k])) {
					draft->pieces.at[k].page =
					        lone_page(draft->text, &draft->pieces.at[k]);
					draft->pieces.at[k].kind = BLOCK_PAGE;
				}
			first = i;
			count = 0;
		}
		last = page;
		before = i;
		count++;
	}
}
