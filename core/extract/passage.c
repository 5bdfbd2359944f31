// SPDX-License-Identifier: MIT
#include "core/extract/passage.h"

#include "core/extract/gloss.h"
#include "core/text/simplified.h"
#include "core/extract/spaced.h"
#include "core/extract/word.h"
#include "core/text/utf8.h"

#include <stdlib.h>
#include <string.h>

enum {
	NARROW = 2, /* spaces that part two columns */
	LABEL_BYTES = 40,
	TAG_BYTES = 60,
	LINE_CHARS = 9,   /* a shorter line is none of a text with hard line ends */
	PROSE_CHARS = 18, /* a shorter line is a caption, a signature or an item, and complete in itself */
	SENTENCE_BYTES =
	        3000 /* what is longer is no sentence: brackets no longer count, and a comma ends it */
};

void passage_clear(struct passage *passage)
{
	buf_clear(&passage->text);
	passage->runs.len = 0;
	passage->simplified = false;
}

void passage_free(struct passage *passage)
{
	buf_free(&passage->text);
	array_free(&passage->runs);
}

/* Adds the document's bytes as they stand. */
static void copy(struct passage *passage, const char *text, size_t off, size_t len)
{
	size_t count = passage->runs.len, at = passage->text.len;
	const struct passage_run *last = count ? &passage->runs.at[count - 1] : NULL;
	if (!last || last->len || last->start + (at - last->at) != off)
		*array_push(&passage->runs) = (struct passage_run){at, off, 0};
	buf_add(&passage->text, text + off, len);
}

/* Adds what stands for `source` bytes of the document. */
static inline void add(struct passage *passage, const char *s, size_t len, size_t start, size_t source)
{
	*array_push(&passage->runs) = (struct passage_run){passage->text.len, start, source};
	buf_add(&passage->text, s, len);
}

/* Half-width marks, and the full-width ones that stand for them in Chinese text. */
static const char full_marks[0x80][HAN + 1] = {
        [','] = "，", [';'] = "；", [':'] = "：", ['!'] = "！", ['?'] = "？", ['('] = "（", [')'] = "）"};

static bool ascii_before(const struct passage *passage)
{
	return passage->text.len && (unsigned char)passage->text.at[passage->text.len - 1] < 0x80;
}

/* White space at `off`: its end, and how many columns it leads on. */
static size_t blank(const char *text, size_t off, size_t end, size_t least, size_t *edges)
{
	size_t spaces = 0;
	*edges = 0;
	while (off < end) {
		char32_t cp;
		size_t n = utf8_decode(text + off, end - off, &cp);
		if (!passage_leaves_out(cp) && cp != '|')
			break;
		*edges += cp == '\t' || cp == '|';
		spaces += cp == 0x3000 ? 2 : 1;
		off += n;
	}
	if (!*edges && spaces >= least)
		*edges = 1;
	return off;
}

/* Was a bracket just opened by a full-width mark, as before the number in (1)1996年? */
static bool is_open(const struct passage *passage)
{
	enum { REACH = 24 };
	size_t len = passage->text.len;
	for (size_t i = len; i >= HAN && len - i < REACH; i--) {
		if (word_is_at(passage->text.at, len, i - HAN, "（"))
			return true;
		if (word_is_at(passage->text.at, len, i - HAN, "）"))
			return false;
	}
	return false;
}

static void add_char(struct passage *passage, const char *text, size_t n, char32_t cp, size_t off, size_t end)
{
	bool latin_next =
	        off + n < end && (unsigned char)text[off + n] < 0x80 && (unsigned char)text[off + n] > ' ';
	bool alone = ascii_before(passage) && latin_next && !(cp == ')' && is_open(passage));
	if (cp < 0x80 && *full_marks[cp] && !alone) {
		add(passage, full_marks[cp], HAN, off, n);
	} else if (cp >= 0xFF10 && cp <= 0xFF19) {
		char digit = (char)('0' + (cp - 0xFF10));
		add(passage, &digit, 1, off, n);
	} else if (cp != simplified(cp)) {
		char simple[UTF8_MAX];
		add(passage, simple, utf8_encode(simplified(cp), simple), off, n);
		passage->simplified = true;
	} else {
		copy(passage, text, off, n);
	}
}

/* ASCII that stays as it is, wherever it stands. */
static inline bool ascii_stays(unsigned char b)
{
	static const bool moves[0x80] = {[','] = true,
	        [';'] = true,
	        [':'] = true,
	        ['!'] = true,
	        ['?'] = true,
	        ['('] = true,
	        [')'] = true,
	        ['*'] = true,
	        ['<'] = true,
	        ['|'] = true};
	return b > ' ' && b < 0x80 && !moves[b];
}

/* Quotation marks and full-width marks stay, full-width digits and white space do not, nor do ① and some of
 * the marks in other rows. */
static bool mark_stays(const unsigned char *b)
{
	unsigned low = (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
	return b[0] == 0xE2   ? low > 0x0B && low < 0x460
	       : b[0] == 0xE3 ? low > 0 && low < 0x400
	                      : b[0] == 0xEF && low >= 0xF01 && low < 0xF60 && low != 0xF08 &&
	                                !(low >= 0xF10 && low < 0xF1A);
}

/* The end of the Chinese characters from `off` on that stay as they are. */
static inline size_t han_end(const char *text, size_t off, size_t end)
{
	while (off < end && (unsigned char)((unsigned char)text[off] - 0xE4) <= 0xE9 - 0xE4 &&
	        !simplified_varies(text + off))
		off += HAN;
	return off;
}

/* How many bytes from `off` on are characters that stay as they are: most. */
static size_t plain(const char *text, size_t off, size_t end)
{
	size_t i = off;
	while ((i = han_end(text, i, end)) < end) {
		const unsigned char *b = (const unsigned char *)text + i;
		if (b[0] >= 0xE2 && mark_stays(b))
			i += HAN;
		else if (ascii_stays(b[0]))
			for (i++; i < end && ascii_stays((unsigned char)text[i]); i++)
				;
		else
			break;
	}
	return i - off;
}

/* The length of what is no text at `off`: a tag (<b>, </sup>), an asterisk, a footnote's mark ①; 0 for text.
 */
static size_t markup(const char *text, size_t off, size_t end, char32_t cp, size_t n)
{
	if (cp == '*' || (cp >= 0x2460 && cp <= 0x2473))
		return n;
	if (cp != '<')
		return 0;
	for (size_t i = off + 1; i < end && i < off + TAG_BYTES; i++) {
		unsigned char b = (unsigned char)text[i];
		if (b == '>')
			return i + 1 - off;
		if (b >= 0x80 || b == '\n')
			break;
	}
	return 0;
}

/* Adds the character at `off`, white space up to the next one, or nothing for markup; gives their bytes. */
static size_t add_next(
        struct passage *passage, const char *text, size_t off, size_t end, bool row, size_t least)
{
	const unsigned char first = (unsigned char)text[off];
	const size_t gloss = gloss_at(text, off, end);
	if (gloss)
		return gloss;
	if (first < 0x80 && *full_marks[first]) { /* most */
		add_char(passage, text, 1, first, off, end);
		return 1;
	}
	size_t edges, next = blank(text, off, end, least, &edges);
	if (next > off) {
		if (row && edges == 1 && spaced_letters(text, end, off, next))
			edges = 0;
		for (; row && edges; edges--)
			add(passage, "\t", 1, off, next - off);
		return next - off;
	}
	char32_t cp;
	size_t n = utf8_decode(text + off, end - off, &cp), none = markup(text, off, end, cp, n);
	if (!none)
		add_char(passage, text, n, cp, off, end);
	return none ? none : n;
}

/* How many spaces part two columns of a row: two, but where some columns stand further apart one ideographic
 * space only spaces the letters out (云　南　　　上　海). */
static size_t least_gap(const char *text, struct span span)
{
	return word_find(text + span.start, span.end - span.start, "　　　") ? NARROW + 1 : NARROW;
}

bool passage_exceeds(const struct doc *doc, struct span span, size_t bytes)
{
	size_t han = 0;
	for (size_t off = span.start; off < span.end && han <= bytes / HAN;
	        off += char_len(doc->text, span.end, off))
		han += (unsigned char)doc->text[off] >= 0xE4 && (unsigned char)doc->text[off] <= 0xE9;
	return han > bytes / HAN;
}

void passage_add(struct passage *passage, const struct doc *doc, struct span span, bool row)
{
	size_t least = row ? least_gap(doc->text, span) : NARROW;
	for (size_t off = span.start; off < span.end;) {
		size_t n = plain(doc->text, off, span.end);
		if (n)
			copy(passage, doc->text, off, n);
		else
			n = add_next(passage, doc->text, off, span.end, row, least);
		off += n;
	}
}

const char *passage_own_words(
        const struct passage *passage, const struct doc *doc, size_t start, size_t end, struct arena *arena)
{
	struct span span = passage_span(passage, start, end);
	struct buf words = {0};
	for (size_t off = span.start; off < span.end;) {
		char32_t cp;
		size_t gloss = gloss_at(doc->text, off, span.end);
		size_t n = gloss ? gloss : utf8_decode(doc->text + off, span.end - off, &cp);
		if (!gloss && !passage_leaves_out(cp))
			buf_add(&words, doc->text + off, n);
		off += n;
	}
	const char *copy = arena_strndup(arena, buf_str(&words), words.len);
	buf_free(&words);
	return copy;
}

/* The run that holds the byte at `off`. */
static const struct passage_run *run_at(const struct passage *passage, size_t off)
{
	size_t low = 0, high = passage->runs.len;
	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;
		if (passage->runs.at[mid].at <= off)
			low = mid;
		else
			high = mid;
	}
	return &passage->runs.at[low];
}

struct span passage_span(const struct passage *passage, size_t start, size_t end)
{
	const struct passage_run *first = run_at(passage, start), *last = run_at(passage, end - 1);
	return (struct span){first->start + (first->len ? 0 : start - first->at),
	        last->start + (last->len ? last->len : end - last->at)};
}

/* Does block `i` stand on the line right below the one before? */
static bool follows_at_once(const struct doc *doc, size_t i)
{
	if (!i || i >= doc->blocks.len)
		return false;
	size_t end = doc->blocks.at[i - 1].span.end, start = doc->blocks.at[i].span.start;
	return start > end && start - end <= 2 &&
	       memchr(doc->text + end, '\n', start - end) == doc->text + start - 1;
}

/* Does the text break off in mid-sentence? `at_once`: another line follows at once, and prose may be short.
 */
static bool breaks_off(const struct passage *passage, size_t from, bool at_once)
{
	static const char *const prose[] = {"，", "。"};
	static const char *const stops[] = {
	        "。", "！", "？", "；", "：", "…", "”", "』", "」", "】", "》", "〕", "]", ">", "."};
	struct slice own = {buf_str(&passage->text) + from, passage->text.len - from};
	bool marked = false;
	for (size_t i = 0; i < sizeof prose / sizeof *prose && at_once; i++)
		marked = marked || word_find(own.at, own.len, prose[i]);
	if (own.len < PROSE_CHARS * 3 && !(marked && own.len >= LINE_CHARS * 3))
		return false;
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
		if (slice_ends(own, stops[i]))
			return false;
	return true;
}

/* 一、 or （一） or (1) or 第三章 at the head of a line; but 省、辽宁省 only goes on with the line before. */
static bool numbered(const char *text, size_t len)
{
	static const char *const digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
	static const char *const units[] = {"章", "节", "篇", "条", "部分", "编"};
	if (!strncmp(text, "（", 3) || *text == '(')
		return true;
	size_t reach = len < 15 ? len : 15;
	for (size_t i = 0; i < sizeof units / sizeof *units && !strncmp(text, "第", 3); i++)
		if (word_find(text, reach, units[i]))
			return true;
	if (len < 6 || memcmp(text + 3, "、", 3) != 0)
		return len >= 4 && *text >= '0' && *text <= '9' && !memcmp(text + 1, "、", 3);
	for (size_t i = 0; i < sizeof digits / sizeof *digits; i++)
		if (!strncmp(text, digits[i], 3))
			return true;
	return false;
}

/* A line that begins with a label (北京市：…) or a number is an item of its own. */
static bool begins_item(const struct doc *doc, struct span span)
{
	const char *text = doc->text + span.start;
	size_t len = span.end - span.start < LABEL_BYTES ? span.end - span.start : LABEL_BYTES;
	if (word_find(text, len, "——") || word_find(text, len, "→") || word_find(text, len, "←") ||
	        strchr("-*+>", *text))
		return true;
	return word_find(text, len, "：") || memchr(text, ':', len) || numbered(text, len) ||
	       !strncmp(text, "附", 3);
}

/* 187, — １８７ —: the foot of a page. A year by itself is none. */
static bool is_page_number(const struct doc *doc, struct span span)
{
	enum { LINE_BYTES = 60, DIGITS = 3 };
	size_t digits = 0, dashes = 0, n;
	if (span.end - span.start > LINE_BYTES)
		return false;
	for (size_t off = span.start; off < span.end; off += n) {
		char32_t cp;
		n = utf8_decode(doc->text + off, span.end - off, &cp);
		bool digit = (cp >= '0' && cp <= '9') || (cp >= 0xFF10 && cp <= 0xFF19);
		bool dash = cp == '-' || cp == 0x2013 || cp == 0x2014 || cp == 0x2015 || cp == 0xFF0D ||
		            cp == 0xB7;
		if (!digit && !dash && !passage_leaves_out(cp))
			return false;
		digits += digit;
		dashes += dash;
	}
	return digits && digits <= DIGITS + (dashes > 1);
}

/* Does a page end before block `i`? Then what stands above it, short as its last line may be, may go on. */
static bool at_foot(const struct doc *doc, size_t i)
{
	return i < doc->blocks.len && is_page_number(doc, doc->blocks.at[i].span);
}

/* The next paragraph behind footnotes, rules and page numbers, or the number of blocks. */
static size_t next_paragraph(const struct doc *doc, size_t i)
{
	for (; i < doc->blocks.len; i++) {
		enum block_kind kind = doc->blocks.at[i].kind;
		if (kind == BLOCK_PARAGRAPH && is_page_number(doc, doc->blocks.at[i].span))
			continue;
		if (kind == BLOCK_PARAGRAPH)
			return begins_item(doc, doc->blocks.at[i].span) ? doc->blocks.len : i;
		if (kind != BLOCK_FOOTNOTE && kind != BLOCK_RULE)
			break;
	}
	return doc->blocks.len;
}

/* Does the line begin with a year, as the entries of a list do (2012年—2014年 …)? */
static bool begins_with_year(const struct doc *doc, struct span span)
{
	enum { YEAR = 4 };
	const char *text = doc->text + span.start;
	size_t digits = 0;
	while (digits < span.end - span.start && text[digits] >= '0' && text[digits] <= '9')
		digits++;
	return digits == YEAR && (*text == '1' || *text == '2');
}

size_t passage_prose(struct passage *passage, const struct doc *doc, size_t i)
{
	size_t first = passage->text.len, from = first, last = i;
	passage_add(passage, doc, doc->blocks.at[i++].span, false);
	while (breaks_off(passage, at_foot(doc, i) ? first : from, follows_at_once(doc, i))) {
		size_t next = next_paragraph(doc, i);
		if (next == doc->blocks.len)
			break;
		if (begins_with_year(doc, doc->blocks.at[last].span) &&
		        begins_with_year(doc, doc->blocks.at[next].span))
			break;
		last = next;
		from = passage->text.len;
		passage_add(passage, doc, doc->blocks.at[next].span, false);
		i = next + 1;
	}
	return i;
}

/* What a mark does to a sentence. A comma ends one that is too long to be one. */
enum stop { STOP_NONE, STOP_END, STOP_COMMA, STOP_OPENS, STOP_CLOSES };

static enum stop stop_at(const char *s)
{
	static const struct {
		const char *mark;
		enum stop stop;
	} stops[] = {{"。", STOP_END}, {"，", STOP_COMMA}, {"；", STOP_END}, {"《", STOP_OPENS},
	        {"》", STOP_CLOSES}, {"（", STOP_OPENS}, {"）", STOP_CLOSES}, {"！", STOP_END},
	        {"？", STOP_END}};
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
		if (s[2] == stops[i].mark[2] && !strncmp(s, stops[i].mark, 3))
			return stops[i].stop;
	return STOP_NONE;
}

/* The first character from `off` on that may be such a mark, or is behind `limit`; or `end`. 。 and ！ are of
 * two rows. */
static size_t next_mark(const char *text, size_t end, size_t off, size_t limit)
{
	const size_t last = limit < end ? limit + 1 : end;
	while (off < last) {
		unsigned char b = (unsigned char)text[off];
		if (b >= 0xE4 && b <= 0xE9) /* most */
			off += HAN;
		else if (b == 0xE3 || b == 0xEF)
			break;
		else
			off += char_len(text, end, off);
	}
	return off;
}

size_t passage_sentence(const struct passage *passage, size_t start)
{
	const char *text = buf_str(&passage->text);
	size_t end = passage->text.len,
	       limit = end - start > 2 * SENTENCE_BYTES ? start + 2 * SENTENCE_BYTES : end, off;
	int depth = 0;
	for (off = start; (off = next_mark(text, end, off, limit)) < end; off += HAN) {
		if (off > limit)
			return off;
		enum stop stop = off + 3 <= end ? stop_at(text + off) : STOP_NONE;
		bool too_long = off - start > SENTENCE_BYTES;
		if (stop == STOP_OPENS)
			depth++;
		else if (stop == STOP_CLOSES)
			depth -= depth > 0;
		else if ((stop == STOP_END && (!depth || too_long)) || (stop == STOP_COMMA && too_long))
			return off + 3;
	}
	return end;
}
