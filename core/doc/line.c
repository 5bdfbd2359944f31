// SPDX-License-Identifier: MIT
#include "core/doc/draft.h"

#include "core/doc/scan.h"

/* The end of the line that begins at `off`; *next is where the next one begins. CR LF is one newline. */
static size_t line_end(const char *text, size_t off, size_t len, size_t *next)
{
	*next = off;
	for (size_t end = off; end < len; end = *next) {
		unsigned char b = (unsigned char)text[end];
		if (b > 0xE2 && b < 0xF0 && end + 3 <= len) { /* U+3000 on: most */
			*next = end + 3;
			continue;
		}
		char32_t cp = scan_at(text, end, len, next);
		if (!scan_is_newline(cp))
			continue;
		if (cp == '\r' && *next < len && text[*next] == '\n')
			++*next;
		return end;
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
		struct span raw = {off, line_end(draft->text, off, draft->len, &next)};
		struct span line = scan_trim(draft->text, raw);
		if (!span_empty(line))
			*array_push(&draft->lines) = (struct line){
			        .span = line,
			        .cells = scan_cells(draft->text, (struct span){off, line.end}),
			        .gap = gap,
			        .indent = line.start - off >= 2,
			        .hard = is_hard(draft->text, raw, line),
			};
		gap = span_empty(line);
	}
}
