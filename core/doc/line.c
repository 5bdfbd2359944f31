// SPDX-License-Identifier: MIT
#include "core/doc/draft.h"

#include "core/doc/scan.h"

/* The end of the line that begins at `off`; *next is where the next one begins. CR LF is one newline. Sets
 * what `line` has of cells and blanks, those behind it included. */
static size_t line_end(const char *text, size_t off, size_t len, size_t *next, struct line *line)
{
	bool blank = false;
	*next = off;
	for (size_t end = off; end < len; end = *next) {
		const size_t run = scan_run(text, end, len);
		unsigned char b = (unsigned char)text[end];
		if (run) {
			*next = end + run;
			line->cells += run / 3 * 2;
			blank = false;
			continue;
		}
		if (b > ' ' && b < 0x7F) {
			*next = end + 1;
			line->cells++;
			blank = false;
			continue;
		}
		char32_t cp = scan_at(text, end, len, next);
		if (scan_is_newline(cp)) {
			if (cp == '\r' && *next < len && text[*next] == '\n')
				++*next;
			return end;
		}
		const bool space = scan_is_space(cp);
		line->spaced |= blank && space;
		blank = space;
		line->cells += scan_is_wide(cp) ? 2 : 1;
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
		struct line line = {.gap = gap};
		struct span raw = {off, line_end(draft->text, off, draft->len, &next, &line)};
		line.span = scan_trim(draft->text, raw);
		gap = span_empty(line.span);
		if (gap)
			continue;
		line.cells -= scan_cells(draft->text, (struct span){line.span.end, raw.end});
		line.indent = line.span.start - off >= 2;
		line.hard = is_hard(draft->text, raw, line.span);
		*array_push(&draft->lines) = line;
	}
}
