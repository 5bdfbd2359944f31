// SPDX-License-Identifier: MIT
#include "core/doc/draft.h"
#include "core/doc/markup.h"
#include "core/doc/scan.h"

#include <string.h>

enum {
	CAPTION_MAX = 50, /* characters */
	ROW_MAX = 120
};

static size_t count_byte(const char *text, struct span span, char byte)
{
	size_t count = 0;
	const char *at = text + span.start, *end = text + span.end;
	for (; (at = memchr(at, byte, (size_t)(end - at))) != NULL; at++)
		count++;
	return count;
}

static bool is_open(const struct piece *piece)
{
	return piece->kind == BLOCK_PARAGRAPH && !piece->fixed && !piece->hashes;
}

/* 表1 …, 续表2-1 …, 图 3 …: which word it begins with; the number may touch what follows. */
static bool is_caption(const char *text, const struct piece *piece, const char *word)
{
	int value;
	struct span body = piece->body;
	size_t off = scan_words(text, body.start, body.end, word);
	if (!off || !is_open(piece) || scan_longer(text, body, CAPTION_MAX) ||
	        scan_has(text, body, "。|；|;|！|？"))
		return false;
	off = scan_skip_space(text, off, body.end);
	return number_arabic(text, off, body.end, &value) || number_chinese(text, off, body.end, &value);
}

static void make_row(struct piece *piece)
{
	piece->kind = BLOCK_TABLE;
	piece->number = (struct number){0};
}

/* A row whose columns were fused: below a caption, short, not a sentence, without a heading's number. */
static bool is_fused_row(const char *text, const struct piece *piece)
{
	return is_open(piece) && (!piece->number.rank || piece->number.weak) &&
	       !scan_longer(text, piece->body, ROW_MAX) && !draft_is_named(text, piece->body) &&
	       !scan_ends(text, piece->body, "。|；|;|！|？|：|:|…|，|,") &&
	       !scan_has(text, piece->body, "。") &&
	       !scan_words(text, piece->body.start, piece->body.end, "注：|注:|资料来源|数据来源|图");
}

/* The rows below a caption. Gives the piece behind them. */
static size_t rows_below(struct draft *draft, size_t i)
{
	for (; i < draft->pieces.len && is_fused_row(draft->text, &draft->pieces.at[i]); i++)
		make_row(&draft->pieces.at[i]);
	return i;
}

static size_t bars(const struct draft *draft, size_t i)
{
	bool open = i < draft->pieces.len && is_open(&draft->pieces.at[i]);
	return open && !scan_has(draft->text, draft->pieces.at[i].body, "。")
	               ? count_byte(draft->text, draft->pieces.at[i].span, '|')
	               : 0;
}

/* a|b|c above a line of as many bars: the head of a table that has them between its columns only. */
static bool heads_bars(const struct draft *draft, size_t i)
{
	enum { BARS_MIN = 2 };
	size_t own = bars(draft, i);
	return own >= BARS_MIN && bars(draft, i + 1) == own && !draft->pieces.at[i + 1].gap;
}

/* | a | b |, or a | b next to a row of the first kind or to the line of dashes. */
static bool is_barred(const struct draft *draft, size_t i)
{
	const struct piece *piece = &draft->pieces.at[i];
	if (!is_open(piece) || count_byte(draft->text, piece->span, '|') == 0)
		return false;
	const struct piece *next = i + 1 < draft->pieces.len ? piece + 1 : NULL;
	const struct piece *last = i > 0 ? piece - 1 : NULL;
	bool head = next && !next->gap && markup_is_table_rule(draft->text, next->span);
	bool below = last && !piece->gap &&
	             (last->kind == BLOCK_TABLE || markup_is_table_rule(draft->text, last->span));
	return head || heads_bars(draft, i) || (below && count_byte(draft->text, last->span, '|') > 0) ||
	       (draft->text[piece->span.start] == '|' && count_byte(draft->text, piece->span, '|') >= 2);
}

static size_t tabs(const struct draft *draft, size_t i)
{
	bool open = i < draft->pieces.len && is_open(&draft->pieces.at[i]);
	return open ? count_byte(draft->text, draft->pieces.at[i].span, '\t') : 0;
}

/* A line below a row that begins with a tab: the cells before it are empty. */
static bool begins_empty(const struct draft *draft, size_t i)
{
	const struct piece *piece = &draft->pieces.at[i], *last = i > 0 ? piece - 1 : NULL;
	return last && last->kind == BLOCK_TABLE && !piece->gap && is_open(piece) && piece->span.start &&
	       draft->text[piece->span.start - 1] == '\t' && !scan_has(draft->text, piece->body, "。");
}

/* Two tabs, or one in each of two lines on end. */
static bool is_tabbed(const struct draft *draft, size_t i)
{
	size_t own = tabs(draft, i);
	const struct piece *last = i > 0 ? &draft->pieces.at[i - 1] : NULL;
	bool below = last && last->kind == BLOCK_TABLE && count_byte(draft->text, last->span, '\t') > 0;
	return own >= 2 || (own == 1 && (below || tabs(draft, i + 1) > 0)) || begins_empty(draft, i);
}

/* Places inside of the piece where two blanks or more stand on end; 0 for a sentence. */
static size_t wide_gaps(const struct draft *draft, size_t i)
{
	const struct piece *piece = &draft->pieces.at[i];
	size_t gaps = 0, blanks = 0;
	if (!piece->spaced || !is_open(piece) || scan_longer(draft->text, piece->body, ROW_MAX))
		return 0;
	for (size_t off = piece->body.start, next; off < piece->body.end; off = next) {
		bool blank = scan_is_space(scan_at(draft->text, off, piece->body.end, &next));
		blanks = blank ? blanks + 1 : 0;
		gaps += blanks == 2;
	}
	return gaps && !scan_has(draft->text, piece->body, "。|；|！|？") ? gaps : 0;
}

/* Lines on end whose cells are set apart by blanks: three columns or more, three lines or more, alike. Gives
 * the piece behind them. */
static size_t aligned_rows(struct draft *draft, size_t i)
{
	enum { GAPS_MIN = 2, LINES_MIN = 3 };
	size_t gaps = wide_gaps(draft, i), end = i + 1;
	while (gaps >= GAPS_MIN && end < draft->pieces.len && wide_gaps(draft, end) == gaps)
		end++;
	if (end - i < LINES_MIN)
		return i;
	/* the totals leave columns out */
	end += end < draft->pieces.len && wide_gaps(draft, end) > 0 &&
	       scan_words(draft->text, draft->pieces.at[end].body.start, draft->pieces.at[end].body.end,
	               "合计|总计|小计|共计|合　计|合 计|总　计|总 计") != 0;
	for (size_t k = i; k < end; k++)
		make_row(&draft->pieces.at[k]);
	return end;
}

void draft_tables(struct draft *draft)
{
	for (size_t i = 0, end; i < draft->pieces.len;) {
		struct piece *piece = &draft->pieces.at[i++];
		if (is_caption(draft->text, piece, "表|续表|附表")) {
			make_row(piece);
			i = rows_below(draft, i);
		} else if (is_caption(draft->text, piece, "图|附图")) {
			piece->fixed = true;
		} else if (is_barred(draft, i - 1) || is_tabbed(draft, i - 1)) {
			make_row(piece);
		} else if ((end = aligned_rows(draft, i - 1)) > i) {
			i = end;
		}
	}
}
