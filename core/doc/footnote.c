// SPDX-License-Identifier: MIT
#include "core/doc/draft.h"
#include "core/doc/scan.h"

/* ^① as some converters leave it, without a ^ behind it. */
static size_t caret_mark(const char *text, struct span body)
{
	size_t next, off = scan_word(text, body.start, body.end, "^");
	char32_t cp = off && off < body.end ? scan_at(text, off, body.end, &next) : 0;
	return cp >= U'①' && cp <= U'⑳' ? next : 0;
}

/* ^①^, ^[1]^, <sup>1</sup>, [^1]: a raised mark, which nothing but a note begins with. The offset behind it,
   else 0. */
static size_t raised_mark(const char *text, struct span body)
{
	static const char *const pairs[][2] = {{"^", "^"}, {"<sup>", "</sup>"}, {"[^", "]:"}, {"[^", "]："}};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		size_t off = scan_word(text, body.start, body.end, pairs[i][0]);
		for (size_t next, count = 0; off && off < body.end && count < 6; off = next, count++) {
			size_t behind = scan_word(text, off, body.end, pairs[i][1]);
			if (behind && count > 0)
				return behind;
			scan_at(text, off, body.end, &next);
		}
	}
	return caret_mark(text, body);
}

/* [1], ［1］, 〔1〕, ①, *: marks that a list may have as well. */
static size_t plain_mark(const char *text, struct span body)
{
	int value;
	size_t next;
	size_t off = scan_words(text, body.start, body.end, "[|［|〔|【");
	if (off && (off = number_arabic(text, off, body.end, &value)))
		return scan_words(text, off, body.end, "]|］|〕|】");
	char32_t cp = scan_at(text, body.start, body.end, &next);
	return scan_circled(cp) || cp == '*' || cp == U'＊' ? next : 0;
}

/* Does it name where something was printed? The kinds in brackets are those of GB/T 7714. */
static bool cites(const char *text, struct span body)
{
	return scan_has(text, body,
	               "出版社|[J]|[M]|[D]|[N]|[C]|[R]|[Z]|[j]|[m]|[EB|［J］|［M］|［D］|［N］|http|www.|"
	               "参见|參見|檔案館藏|档案馆藏|同上|转引自|引自|载《|见《|资料来源|版，第") ||
	       (scan_has(text, body, "《|〈") && scan_has(text, body, "年|期|页|版"));
}

static bool is_references(const char *text, struct span body)
{
	enum { LONGEST = 10 }; /* of these */
	const struct span title = {body.start, draft_title_end(text, body)};
	return scan_equals(text, title,
	               "参考资料|参考资料：|參考文獻|參考文獻：|參考資料|參考資料：|注釋|註釋|参考文献|参考文献：|参考文献:|主要参考文献|主要参考文献：|参考书目|注释|注释：|注释:|注|"
	               "注：|注:|尾注|引用文献|[参考文献]|【参考文献】|References|REFERENCES") &&
	       !scan_longer(text, title, LONGEST);
}

/* An entry below 参考文献: with a mark, or numbered and citing. */
static bool is_reference(const char *text, const struct piece *piece)
{
	bool numbered = piece->number.rank == RANK_ARABIC || piece->number.rank == RANK_ARABIC_PAREN;
	return plain_mark(text, piece->body) || (numbered && cites(text, piece->body));
}

/* ③ right below the note ②. */
static bool counts_on(const struct draft *draft, size_t i)
{
	const struct piece *piece = &draft->pieces.at[i], *above = piece - 1;
	return i > 0 && above->kind == BLOCK_FOOTNOTE && piece->number.rank == RANK_CIRCLED &&
	       above->number.rank == RANK_CIRCLED && piece->number.value == above->number.value + 1;
}

/* 甲省①支援乙县。 above the line ① 1998年起。: does the text before call the note, with a mark behind a word?
 * The items of a list begin behind a stop. */
static bool is_called(const struct draft *draft, const struct piece *piece)
{
	enum { REACH_BYTES = 3000 };
	const char *text = draft->text;
	const size_t end = piece->body.start;
	size_t next, before;
	const int number = scan_circled(scan_at(text, end, piece->body.end, &next));
	for (size_t off = end > REACH_BYTES ? end - REACH_BYTES : 0; number && off < end; off = next) {
		if (scan_circled(scan_at(text, off, end, &next)) != number)
			continue;
		const char32_t cp = scan_before(text, 0, off, &before);
		if (cp_in(cp, U"》”)）") || (cp >= 0x4E00 && cp <= 0x9FFF))
			return true;
	}
	return false;
}

void draft_footnotes(struct draft *draft)
{
	bool references = false;
	for (size_t i = 0; i < draft->pieces.len; i++) {
		struct piece *piece = &draft->pieces.at[i];
		if (piece->kind != BLOCK_PARAGRAPH || piece->fixed)
			continue;
		if (is_references(draft->text, piece->body)) {
			references = true;
		} else if (!piece->hashes && (raised_mark(draft->text, piece->body) ||
		                                     (plain_mark(draft->text, piece->body) &&
		                                             cites(draft->text, piece->body)) ||
		                                     counts_on(draft, i) || is_called(draft, piece) ||
		                                     (references && is_reference(draft->text, piece)))) {
			piece->kind = BLOCK_FOOTNOTE;
		} else {
			references = false;
		}
	}
}
