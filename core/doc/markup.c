// SPDX-License-Identifier: MIT
#include "core/doc/markup.h"

#include "core/doc/draft.h"
#include "core/doc/scan.h"

#include <string.h>

int markup_hashes(const char *text, struct span line, size_t *behind)
{
	size_t off = line.start, next;
	while (off < line.end && text[off] == '#' && off - line.start < 7)
		off++;
	int count = (int)(off - line.start);
	*behind = off;
	if (count == 0 || count > 6)
		return 0;
	if (off == line.end)
		return count;
	char32_t cp = scan_at(text, off, line.end, &next);
	return scan_is_space(cp) || scan_is_wide(cp) ? count : 0;
}

/* Is the line made of `mark` and spaces, with at least three marks? */
static bool made_of(const char *text, struct span line, const char *mark)
{
	size_t count = 0;
	for (size_t off = line.start; off < line.end;) {
		size_t after = scan_word(text, off, line.end, mark);
		count += after != 0;
		off = after ? after : scan_skip_space(text, off, line.end);
		if (!after && off < line.end && !scan_word(text, off, line.end, mark))
			return false;
	}
	return count >= 3;
}

bool markup_is_rule(const char *text, struct span line)
{
	static const char *const marks[] = {
	        "-", "*", "_", "=", "~", "—", "─", "━", "＊", "＝", "－", "＿", "·"};
	const unsigned char first = line.start < line.end ? (unsigned char)text[line.start] : 0;
	if (first >= 0xE4 && first <= 0xE9) /* a Chinese character: most */
		return false;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (scan_word(text, line.start, line.end, marks[i]) && made_of(text, line, marks[i]))
			return true;
	return false;
}

int markup_underline(const char *text, struct span line)
{
	return made_of(text, line, "=") ? 1 : made_of(text, line, "-") ? 2 : 0;
}

bool markup_is_table_rule(const char *text, struct span line)
{
	bool bar = false, dash = false;
	for (size_t off = line.start; off < line.end; off++) {
		if (!strchr("|-: \t", text[off]))
			return false;
		bar |= text[off] == '|';
		dash |= text[off] == '-';
	}
	return bar && dash;
}

bool markup_is_fence(const char *text, struct span line)
{
	return scan_words(text, line.start, line.end, "```|~~~") != 0;
}

bool markup_is_item(const char *text, struct span line)
{
	return scan_words(text, line.start, line.end, "- |* |+ |> |>|•|●|■|◆|▪|★|※|→") != 0;
}

size_t markup_bookmark(const char *text, struct span line)
{
	size_t off = scan_word(text, line.start, line.end, "[bookmark");
	while (off && off < line.end && text[off] != ']')
		off++;
	return off && off + 1 < line.end ? off + 1 : line.start;
}

struct span markup_strip(const char *text, struct span span)
{
	static const char opening[] = "**|__|<b>|<strong>|<u>|<center>|<p>";
	static const char closing[] = "**|__|</b>|</strong>|</u>|</center>|</p>|<br>|<br/>|\\";
	span = scan_trim(text, span);
	if (span_empty(span) || !(strchr("*_<", text[span.start]) || strchr("*_>\\", text[span.end - 1])))
		return span; /* most */
	for (size_t before = 0; before != span.end - span.start;) {
		before = span.end - span.start;
		size_t after = scan_words(text, span.start, span.end, opening);
		span.start = after ? after : span.start;
		span.end = scan_cut(text, span, closing);
		span = scan_trim(text, span);
	}
	return span;
}

bool markup_is_bold(const char *text, struct span span)
{
	if (span_empty(span) || !scan_words(text, span.start, span.end, "**|__|<b>|<strong>"))
		return false;
	struct span inner = markup_strip(text, span);
	return scan_ends(text, span, "**|__|</b>|</strong>") && !span_empty(inner) &&
	       !scan_has(text, inner, "**");
}

static bool has_suffix(const char *name, const char *suffix)
{
	size_t len = strlen(name), n = strlen(suffix);
	return len >= n && strcmp(name + len - n, suffix) == 0;
}

/* Two headings with # and a space, or one as the first line: a file's name often says only .txt. */
void draft_format(struct draft *draft, const char *name)
{
	size_t behind, count = has_suffix(name, ".md") || has_suffix(name, ".markdown") ? 2 : 0;
	for (size_t i = 0; i < draft->lines.len && count < 2; i++) {
		struct span line = draft->lines.at[i].span;
		if (markup_hashes(draft->text, line, &behind) && behind < line.end)
			count += i == 0 ? 2 : 1;
	}
	draft->format = count >= 2 ? DOC_MARKDOWN : DOC_PLAIN;
}
