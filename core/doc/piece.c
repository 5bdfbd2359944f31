// SPDX-License-Identifier: MIT
#include "core/doc/draft.h"

#include "core/doc/markup.h"
#include "core/doc/scan.h"
#include "core/doc/toc.h"

#include <string.h>

enum { CELLS_MAX = 120 }; /* lines longer than that were not broken by hand or by a mailer */

/* Lines of at least 95 in 100 are no longer than this. */
static size_t usual_cells(const struct draft *draft)
{
	size_t count[CELLS_MAX + 2] = {0}, seen = 0;
	for (size_t i = 0; i < draft->lines.len; i++) {
		size_t cells = draft->lines.at[i].cells;
		count[cells > CELLS_MAX ? CELLS_MAX + 1 : cells]++;
	}
	for (size_t cells = 0; cells <= CELLS_MAX; cells++)
		if ((seen += count[cells]) * 100 >= draft->lines.len * 95)
			return cells;
	return 0;
}

/* Cells of what had to come onto the line before: a word, or one Chinese character and its punctuation. */
static size_t first_unit(const char *text, struct span line)
{
	size_t cells = 0;
	for (size_t off = line.start; off < line.end && cells < 40;) {
		char32_t cp = scan_at(text, off, line.end, &off);
		if (scan_is_wide(cp))
			return cells + (cells ? 0 : 4);
		if (scan_is_space(cp))
			break;
		cells++;
	}
	return cells + 1;
}

/* Was line i broken off because the next one's beginning did not fit into `width` cells? */
static bool is_full(const struct draft *draft, size_t i, size_t width)
{
	if (i + 1 >= draft->lines.len || draft->lines.at[i + 1].gap)
		return false;
	return draft->lines.at[i].cells + first_unit(draft->text, draft->lines.at[i + 1].span) > width;
}

/* The width at which the text's lines were broken; 0 if they were not. */
static size_t broken_at(const struct draft *draft)
{
	size_t width = usual_cells(draft), full = 0, adjacent = 0;
	for (size_t i = 0; width >= 30 && i + 1 < draft->lines.len; i++) {
		adjacent += !draft->lines.at[i + 1].gap;
		full += is_full(draft, i, width);
	}
	return full >= 4 && full * 3 >= adjacent ? width : 0;
}

/* What the line is, seen alone. */
static struct piece look(const struct draft *draft, const struct line *line)
{
	const char *text = draft->text;
	struct piece piece = {.span = line->span, .gap = line->gap, .spaced = line->spaced};
	struct span rest = {markup_bookmark(text, line->span), line->span.end};
	size_t behind;
	if (markup_is_rule(text, rest) || markup_is_table_rule(text, rest))
		piece.kind = BLOCK_RULE;
	else if (draft->format == DOC_MARKDOWN && (piece.hashes = markup_hashes(text, rest, &behind)))
		rest.start = behind;
	rest = scan_trim(text, rest);
	if (piece.hashes)
		while (rest.end > rest.start && text[rest.end - 1] == '#')
			rest.end--;
	piece.bold = markup_is_bold(text, scan_trim(text, rest));
	piece.body = markup_strip(text, scan_trim(text, rest));
	if (piece.kind != BLOCK_RULE && !number_read(text, piece.body, &piece.number))
		piece.suffix = number_suffix(text, piece.body, &piece.number);
	if (piece.hashes && span_empty(piece.body))
		piece.kind = BLOCK_RULE;
	return piece;
}

/* Does the piece begin something, so that no line before it goes on into it? */
static bool begins(const struct draft *draft, const struct piece *piece)
{
	int page;
	struct span title;
	return piece->kind == BLOCK_RULE || piece->hashes || (piece->number.rank && !piece->number.weak) ||
	       markup_is_item(draft->text, piece->span) ||
	       scan_words(draft->text, piece->span.start, piece->span.end, "^|[|［|<sup>|表|【") ||
	       draft->text[piece->span.start] == '|' ||
	       toc_read(draft->text, piece->body, &title, &page) >= TOC_TAB;
}

static bool ends_itself(const struct draft *draft, const struct piece *piece)
{
	int page;
	struct span title;
	return piece->kind == BLOCK_RULE || piece->hashes || draft->text[piece->span.start] == '|' ||
	       memchr(draft->text + piece->span.start, '\t', piece->span.end - piece->span.start) ||
	       toc_read(draft->text, piece->body, &title, &page) >= TOC_TAB;
}

/* Does line i go on in the next one, unless that begins something? */
static bool goes_on(const struct draft *draft, size_t i, size_t width)
{
	if (!width || i + 1 >= draft->lines.len)
		return false;
	bool hard = draft->lines.at[i].hard && draft->format == DOC_MARKDOWN;
	bool columns = draft->lines.at[i].spaced && draft->lines.at[i + 1].spaced; /* set apart by blanks */
	return !hard && !columns && !draft->lines.at[i + 1].indent && is_full(draft, i, width);
}

/* ``` … ```: nothing inside is a heading. Gives whether line i+1 is still inside. */
static bool fence(struct draft *draft, struct piece *piece, bool inside)
{
	bool mark = draft->format == DOC_MARKDOWN && markup_is_fence(draft->text, piece->span);
	if (inside || mark) {
		piece->kind = mark ? BLOCK_RULE : BLOCK_PARAGRAPH;
		piece->fixed = true;
		piece->hashes = 0;
		piece->number = (struct number){0};
		piece->body = piece->span;
	}
	return inside != mark;
}

/* A heading's underline, of Markdown: Title, and --- on the very next line. */
static void underlined(struct draft *draft, const struct piece *rule)
{
	struct piece *last = draft->pieces.len ? &draft->pieces.at[draft->pieces.len - 1] : NULL;
	int depth = markup_underline(draft->text, rule->span);
	if (draft->format == DOC_MARKDOWN && depth && last && !rule->gap && last->kind == BLOCK_PARAGRAPH &&
	        !last->fixed && !last->hashes &&
	        !memchr(draft->text + last->span.start, '|', last->span.end - last->span.start))
		last->hashes = depth;
}

/* Is there a heading's number at `off`, and a title behind it? */
static bool begins_list(const char *text, struct span rest, enum number_rank above)
{
	struct number number;
	return number_read(text, rest, &number) && !number.weak && number.value == 1 && number.rank > above &&
	       scan_count(text, (struct span){number.end, rest.end}) > 1;
}

/* 1.更新理念 behind （四）主要成效 on one line: two headings. Where the second begins, else 0. */
static size_t second_number(const struct draft *draft, const struct piece *piece)
{
	struct span body = piece->body;
	bool space = false;
	if (!piece->number.rank || piece->number.weak || piece->hashes)
		return 0;
	for (size_t off = piece->number.end, next; off < body.end; off = next) {
		char32_t cp = scan_at(draft->text, off, body.end, &next);
		if (space && !scan_is_space(cp) && off > piece->number.end &&
		        begins_list(draft->text, (struct span){off, body.end}, piece->number.rank))
			return off;
		if (scan_is_stop(cp) || cp == U'，' || cp == ',')
			return 0;
		space = scan_is_space(cp);
	}
	return 0;
}

static void add(struct draft *draft, struct piece piece)
{
	size_t cut = second_number(draft, &piece);
	if (cut) {
		struct line rest = {.span = {cut, piece.span.end}, .spaced = true};
		piece.span = scan_trim(draft->text, (struct span){piece.span.start, cut});
		piece.body.end = piece.span.end;
		*array_push(&draft->pieces) = piece;
		piece = look(draft, &rest);
	}
	*array_push(&draft->pieces) = piece;
}

void draft_pieces(struct draft *draft)
{
	size_t width = broken_at(draft);
	bool inside = false;
	for (size_t i = 0; i < draft->lines.len; i++) {
		struct piece piece = look(draft, &draft->lines.at[i]);
		inside = fence(draft, &piece, inside);
		if (piece.kind == BLOCK_RULE)
			underlined(draft, &piece);
		bool closed = piece.fixed || ends_itself(draft, &piece);
		while (!closed && goes_on(draft, i, width)) {
			struct piece next = look(draft, &draft->lines.at[i + 1]);
			if (begins(draft, &next))
				break;
			piece.spaced = true;
			piece.span.end = next.span.end;
			piece.body.end = next.body.end;
			i++;
		}
		add(draft, piece);
	}
}

void draft_compact(struct draft *draft)
{
	size_t kept = 0;
	for (size_t i = 0; i < draft->pieces.len; i++)
		if (!span_empty(draft->pieces.at[i].span))
			draft->pieces.at[kept++] = draft->pieces.at[i];
	draft->pieces.len = kept;
}
