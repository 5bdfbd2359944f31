// SPDX-License-Identifier: MIT
#include "core/doc/draft.h"

#include "core/doc/scan.h"

/* The end of the line that begins at `off`, and the cells up to there; *next is where the next one begins. CR
 * LF is one newline. */
static size_t line_end(const char *text, size_t off, size_t len, size_t *next, size_t *cells)
{
	*cells = 0;
	*next = off;
	for (size_t end = off; end < len; end = *next) {
		unsigned char b = (unsigned char)text[end];
		if (b >= 0xE3 && b <= 0xEC && end + 3 <= len) { /* U+3000 to U+CFFF: most */
			*next = end + 3;
			*cells += 2;
			continue;
		}
		char32_t cp = scan_at(text, end, len, next);
		if (scan_is_newline(cp)) {
			if (cp == '\r' && *next < len && text[*next] == '\n')
				++*next;
			return end;
		}
		*cells += scan_is_wide(cp) ? 2 : 1;
	}
	return len;
}

/* Markdown's hard line end. */
static bool is_hard(const char *text, struct span raw, struct span line)
{
	return raw.end - line.end >= 2 || text[line.end - 1] == '\\';
}

void draft_lines(struct draft *draft)
{
	bool gap = true;
	for (size_t off = 0, next; off < draft->len; off = next) {
		size_t cells;
		struct span raw = {off, line_end(draft->text, off, draft->len, &next, &cells)};
		struct span line = scan_trim(draft->text, raw);
		if (!span_empty(line))
			*array_push(&draft->lines) = (struct line){
			        .span = line,
			        .cells = cells - scan_cells(draft->text, (struct span){line.end, raw.end}),
			        .gap = gap,
			        .indent = line.start - off >= 2,
			        .hard = is_hard(draft->text, raw, line),
			};
		gap = span_empty(line);
	}
}
